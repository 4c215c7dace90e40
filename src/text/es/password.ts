import type { passwordWords as source } from '../en/password.ts';

export const passwordWords: Readonly<Record<keyof typeof source, string>> = {
  'security.contents': 'En esta página',
  'security.just-done': '<b>{what}.</b> Hecho: {time}.',
  'security.password': 'Contraseña',
  'security.password-since': 'En uso desde el {time}.',
  'security.change-password': 'Cambiar la contraseña',
  'security.change-password-hint': 'Primero se le pide la actual.',
  'security.remove-app': 'Quitar la aplicación de autenticación',
  'security.remove-phone': 'Quitar el número de teléfono',
  'security.remove-required':
    'No se puede quitar: se le exige un segundo paso y no quedaría ningún otro método aceptado. Cámbielo o añada antes otro método.',
  'security.remove-personal':
    'No se puede quitar mientras usted mismo se exija siempre un segundo paso. Desactive antes esa opción.',

  'change-password.effect':
    'En cuanto la elija, se cerrarán sus sesiones en todos los demás lugares. Su segundo paso no cambia.',

  'mailbox.change-no-access-help':
    'Sin él no podemos saber que es usted, así que no se cambia nada. Quien administra el buzón, por ejemplo su departamento de informática, puede devolverle el acceso. Si ya no es su buzón, avise a las personas que se nombran aquí.',

  'remove-app.title': '¿Quitar su aplicación de autenticación?',
  'remove-app.effect':
    'Sus códigos dejan de servir de inmediato. Elimine después la entrada en la aplicación: ya no sirve de nada.',
  'remove-phone.title': '¿Quitar su número de teléfono?',
  'remove-phone.effect': 'Ya no se le envían códigos.',
  'remove-phone.effect-number': 'Ya no se envían códigos al número terminado en {digits}.',
  'remove.others-stay': 'Su otro método y su código de recuperación no cambian.',
  'remove.last':
    'Es el último método que tiene. Su código de recuperación deja de servir también y, desde su próximo inicio de sesión, basta su contraseña.',
  'remove.mailed': 'Le enviamos un correo sobre ello.',

  'refuse-removal.title': 'Este método no se puede quitar',
  'refuse-removal.explained':
    'Una regla o usted mismo exige un segundo paso, y no quedaría ningún otro método aceptado. «Contraseña y seguridad» dice qué puede hacer.',

  'refusal.same-password': 'Es la contraseña que tiene ahora. Elija otra.',

  'event.password.changed': 'Contraseña cambiada',
  'event.recovery-code.unbound': 'Código de recuperación quitado',
  'event.session.ended-elsewhere': 'Sesiones cerradas en todos los demás lugares',

  'sessions.end-others': 'Cerrar las demás sesiones',
  'sessions.end-others-hint': 'Aquí su sesión sigue abierta.',
  'sessions.more': '{count, plural, one {# sesión más} other {# sesiones más}}',
  'events.all': 'Todos los eventos de seguridad',
  'events.title': 'Eventos de seguridad',
  'events.older': 'Eventos más antiguos',
  'events.newest': 'Eventos más recientes',
  'events.no-older': 'No hay nada más antiguo.',

  'strength.label': 'Seguridad de la contraseña',
  'strength.short': 'Aún no es lo bastante larga: {typed} de {shortest} caracteres.',
  'strength.weak': 'Débil: los ladrones prueban primero contraseñas como esta.',
  'strength.fair': 'Aceptable: una o dos palabras más la hacen mucho más difícil de adivinar.',
  'strength.good': 'Buena: difícil de adivinar.',
  'strength.strong': 'Muy buena: muy difícil de adivinar.',
  'strength.local': 'Se evalúa en este navegador; no se envía nada para ello.',
};
