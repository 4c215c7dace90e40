import type { adminInvite as source } from '../en/admin-invite.ts';

export const adminInvite: Readonly<Record<keyof typeof source, string>> = {
  'first-password.name': 'Su nombre',
  'first-password.name-hint': 'Tal como deben verlo los demás.',
  'first-password.rule-length':
    'Al menos {least} caracteres si marca {companies} abajo; si no, al menos {shortest}. Una frase es fácil de recordar y difícil de adivinar.',
  'first-password.companies': 'Empresas que le invitan',
  'first-password.companies-hint':
    'Marque aquellas a las que pertenece: desde entonces sus reglas para iniciar sesión valen para usted. Las demás esperan en «Sus empresas».',
  'first-password.administers': 'Será uno de sus administradores.',

  'account.companies': 'Sus empresas',
  'account.companies-hint': 'Empresas a las que pertenece e invitaciones',

  'own-companies.title': 'Sus empresas',
  'own-companies.none':
    'Aquí no pertenece a ninguna empresa. Cuando una le invite, su invitación esperará en esta página.',
  'own-companies.invitations': 'Invitaciones',
  'own-companies.invited-by': 'Le invita',
  'own-companies.open-until': 'Abierta hasta',
  'own-companies.means': 'Qué significa aceptar',
  'own-companies.means-rules': 'Desde entonces valen para usted las reglas de la empresa para iniciar sesión.',
  'own-companies.requires-since': 'Exige la autenticación de dos factores desde el {date}.',
  'own-companies.requires-from': 'Exigirá la autenticación de dos factores a partir del {date}.',
  'own-companies.requires-nothing': 'Por ahora no exige la autenticación de dos factores.',
  'own-companies.means-seen':
    'Sus administradores ven su nombre, su correo, los métodos que ha configurado y cuándo inició sesión por última vez.',
  'own-companies.means-administers': 'Será uno de sus administradores, con los permisos que la empresa le da.',
  'own-companies.means-leave': 'Puede volver a salir en esta página.',
  'own-companies.accept': 'Aceptar',
  'own-companies.accept-named': 'Aceptar la invitación de {company}',
  'own-companies.decline': 'Rechazar',
  'own-companies.decline-named': 'Rechazar la invitación de {company}',
  'own-companies.expired': 'Invitaciones caducadas',
  'own-companies.expired-explained':
    'Esta invitación caducó el {date}. Pida a un administrador de {company} que le invite de nuevo.',
  'own-companies.expired-now':
    'Esta invitación ha caducado entretanto. Pida a un administrador de la empresa que le invite de nuevo.',
  'own-companies.remove': 'Quitar de esta lista',
  'own-companies.remove-named': 'Quitar de esta lista: {company}',
  'own-companies.joined': 'Ahora pertenece a <b>{company}</b>.',
  'own-companies.member-of': 'Empresas a las que pertenece',
  'own-companies.put-aside': 'Empresas que le desactivaron',
  'own-companies.put-aside-explained':
    '{company} ya no ve qué configuró usted aquí ni cuándo inicia sesión, pero sus administradores pueden reactivarle. Salir pone fin a eso.',
  'own-companies.leave-for-good': '{company} ya no puede reactivarle por su cuenta.',
  'own-companies.administrator': 'Administrador',
  'own-companies.leave': 'Salir…',
  'own-companies.leave-named': 'Salir de {company}…',
  'own-companies.leave-title': '¿Salir de {company}?',
  'own-companies.leave-access': 'Lo que hace para {company} con este inicio de sesión termina de inmediato.',
  'own-companies.leave-rules': 'Sus reglas para iniciar sesión dejan de valer para usted.',
  'own-companies.leave-permissions': 'Pierde los permisos y roles que tiene en ella.',
  'own-companies.leave-methods': 'Sus métodos no cambian, y sus otras empresas tampoco.',
  'own-companies.leave-back': 'Solo podrá volver con una invitación nueva.',
  'own-companies.act-leave': 'Salir de una empresa',
  'own-companies.leave-now': 'Salir de {company}',
  'own-companies.stay': 'Volver a sus empresas',
  'own-companies.last-administrator':
    'Usted es la última persona que administra {company} con los dos permisos. Conceda antes ambos a otra persona, en su página del directorio; después podrá salir.',

  'invite.act': 'Invitar a personas',
  'invite.act-again': 'Invitar de nuevo a una persona',
  'invite.act-people': 'Personas',
  'invite.title': 'Invitar a personas',
  'invite.explained':
    'Cada persona recibe por correo una invitación a {company}. Cuenta como miembro desde que acepta; hasta entonces no le afecta ninguna regla de la empresa.',
  'invite.one': 'Una persona',
  'invite.email': 'Correo',
  'invite.name': 'Nombre',
  'invite.name-hint': 'Cómo llama usted a esta persona. Hasta que acepte, el directorio muestra este nombre.',
  'invite.details':
    'El empleador, el centro de trabajo y el grupo ayudan a encontrar a las personas en el directorio y pueden quedar vacíos.',
  'invite.language': 'Idioma de los correos y las páginas',
  'invite.company-language': 'El de la empresa',
  'invite.send': 'Enviar la invitación',
  'invite.several': 'Varias personas',
  'invite.people': 'Una dirección por línea',
  'invite.people-hint': 'Con o sin nombre: {example}. Como máximo {most} a la vez; una lista más larga se importa.',
  'invite.example-name': 'Lucía Pérez',
  'invite.example-email': 'lucia@example.com',
  'invite.send-several': 'Enviar las invitaciones',
  'invite.import': 'Importar una lista como archivo CSV',
  'invite.nobody': 'Escriba al menos una dirección de correo.',
  'invite.too-many':
    'Aquí hay {count, plural, one {# línea} other {# líneas}}: se puede invitar como máximo a {most} a la vez. Importe una lista más larga como archivo.',
  'invite.email-missing': 'Escriba la dirección de correo de esta persona.',
  'invite.email-malformed':
    'No es una dirección de correo completa, como nombre@empresa.example. Revise cómo está escrita.',
  'invite.email-not-ascii':
    'La parte antes de la @ solo puede tener letras de la a a la z sin tilde, números y signos. Pregunte a esta persona cómo se escribe su dirección.',
  'invite.email-ambiguous':
    'La parte después de la @ se puede leer de dos maneras. Escríbala con letras sencillas, exactamente como la escribe la empresa de esta persona.',
  'invite.email-too-long': 'Es demasiado largo para ser una dirección de correo. Revíselo.',
  'invite.text-too-long': 'Supera los 200 caracteres. Acórtelo.',
  'invite.text-not-plain': 'Contiene un salto de línea o un signo invisible. Escríbalo de nuevo.',

  'invited.title': 'Invitaciones',
  'invited.invited': '{count, plural, one {Se ha invitado a # persona} other {Se ha invitado a # personas}}',
  'invited.invited-explained': 'El correo está en camino. La invitación se puede aceptar hasta el {date}.',
  'invited.again':
    '{count, plural, one {Se ha invitado de nuevo a # persona} other {Se ha invitado de nuevo a # personas}}',
  'invited.deactivated': '{count, plural, one {# persona está desactivada} other {# personas están desactivadas}}',
  'invited.deactivated-explained':
    'Habían aceptado antes. No se envió nada: para que alguien vuelva, abra su página en el directorio y reactívelo.',
  'invited.member': '{count, plural, one {# persona ya es miembro} other {# personas ya son miembros}}',
  'invited.member-explained': 'No se envió ni se cambió nada.',
  'invited.needs-both':
    '{count, plural, one {A # persona solo puede invitarla de nuevo un administrador con los dos permisos} other {A # personas solo puede invitarlas de nuevo un administrador con los dos permisos}}',
  'invited.needs-both-explained':
    'Su invitación da permisos en esta empresa. No se envió ni se cambió nada: pregunte a un administrador que tenga los dos permisos.',
  'invited.waiting':
    '{count, plural, one {Aún no se ha invitado a # persona} other {Aún no se ha invitado a # personas}}',
  'invited.waiting-explained':
    'Figuran abajo: envíelas de nuevo a partir de ese momento. Esta página se conserva durante dos días.',
  'invited.too-soon': '{count, plural, one {Se invitó a # persona hace poco} other {Se invitó a # personas hace poco}}',
  'invited.too-soon-explained':
    'Su invitación sigue vigente. No se envió ningún correo, para no llenar el buzón de nadie. El siguiente se puede enviar a partir de las {time}.',
  'invited.nobody': 'No queda nadie por invitar.',
  'invited.wrong': '{count, plural, one {No se pudo leer # línea} other {No se pudieron leer # líneas}}',
  'invited.wrong-explained': 'Corríjalas aquí y envíelas de nuevo.',
  'invited.twice': 'Esta dirección ya figura en la lista.',
  'invited.name-holds-address':
    'El nombre contiene paréntesis angulares o un signo @, como si aquí hubiera dos personas. Ponga a cada persona en su propia línea.',
  'invited.line-of': '{line}: {reason}',
  'invited.more': 'Invitar a más personas',
  'invited.directory': 'Volver al directorio',
};
