import type { profile as source } from '../en/profile.ts';

export const profile: Readonly<Record<keyof typeof source, string>> = {
  'account.profile': 'Nombre, idioma y zona horaria',
  'account.profile-hint': 'Cómo se llama y cómo le escribimos',

  'profile.title': 'Nombre, idioma y zona horaria',
  'profile.name': 'Su nombre',
  'profile.name-hint': 'Lo ven las empresas a las que pertenece, y nuestros correos le saludan con él.',
  'profile.language': 'Idioma',
  'profile.language-hint': 'El de estas páginas y el de nuestros correos y SMS.',
  'profile.zone': 'Zona horaria',
  'profile.zone-hint': 'Las fechas y horas se indican en ella. Hasta que elija una, es la de su empresa.',
  'profile.zone-default': 'Sin elegir: {zone}',
  'profile.save': 'Guardar los cambios',
  'profile.saved': 'Se han guardado los cambios.',
  'profile.back': 'Volver a Configuración de mi perfil',

  'refusal.name-missing': 'Indique cómo se llama.',

  'event.user.settings-changed': 'Idioma o zona horaria modificados',
};
