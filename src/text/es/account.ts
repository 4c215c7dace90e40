import type { account as source } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof source, string>> = {
  'account.title': 'Configuración de mi perfil',
  'account.security': 'Contraseña y seguridad',
  'account.security-hint': 'Sus métodos, código de recuperación, sesiones y eventos recientes',
  'account.invitations': '{count, plural, one {Tiene # invitación pendiente} other {Tiene # invitaciones pendientes}}',

  'banner.early':
    '{days, plural, one {<b>{company}</b> exigirá la autenticación de dos factores a partir del {date}: queda # día.} other {<b>{company}</b> exigirá la autenticación de dos factores a partir del {date}: quedan # días.}}',

  'security.title': 'Contraseña y seguridad',
  'security.methods': 'Métodos',
  'security.app': 'Aplicación de autenticación',
  'security.phone': 'SMS',
  'security.added': 'Añadido',
  'security.last-used': 'Último uso',
  'security.never-used': 'aún no',
  'security.disabled': 'Desactivado tras demasiados códigos incorrectos. Configure uno nuevo.',
  'security.no-methods': 'Inicia sesión solo con su contraseña.',
  'security.add-app': 'Añadir una aplicación de autenticación',
  'security.change-app': 'Cambiar de aplicación de autenticación',
  'security.change-hint': 'La aplicación actual sigue sirviendo hasta que confirme la nueva.',
  'security.number': 'Número terminado en {digits}',
  'security.add-phone': 'Añadir un número de teléfono',
  'security.change-phone': 'Cambiar de número de teléfono',
  'security.change-phone-hint': 'El número actual sigue sirviendo hasta que confirme el nuevo.',
  'security.phone-ruled-out': 'Los SMS no están disponibles para usted: excluidos por {who}.',
  'security.not-accepted': 'No se acepta al iniciar sesión: excluido por {who}.',
  'security.not-offered':
    'Ninguna de sus empresas exige la autenticación de dos factores, así que aquí no hay nada que configurar. Si una empresa decide exigirla, le avisaremos y podrá configurarla en esta página.',

  'security.recovery': 'Código de recuperación',
  'security.recovery-confirmed': 'Tiene un código de recuperación, guardado el {date}. No podemos volver a mostrarlo.',
  'security.recovery-confirmed-undated': 'Tiene un código de recuperación. No podemos volver a mostrarlo.',
  'security.recovery-pending': 'Su último código de recuperación sirve, pero no ha confirmado que lo guardó.',
  'security.recovery-none':
    'No tiene un código de recuperación. Si pierde su dispositivo, solo un administrador podrá ayudarle.',
  'security.new-code': 'Nuevo código de recuperación',
  'security.new-code-hint': 'El código que tiene ahora deja de servir cuando confirme el nuevo.',

  'security.why': 'Por qué se exige la autenticación de dos factores',
  'security.why-announced': 'Por qué se exigirá la autenticación de dos factores',
  'security.why-company-since': '<b>{company}</b> la exige desde el {date}.',
  'security.why-company-from': '<b>{company}</b> la exigirá a partir del {date}.',
  'security.why-company': '<b>{company}</b> la exige.',
  'security.why-operator': 'Usted opera este servicio, que siempre la exige.',
  'security.why-personal': 'Usted la configuró, por eso se le pide en cada inicio de sesión.',
  'security.why-reset': 'Su segundo paso se restableció: configure uno nuevo.',
  'security.why-role': 'Su rol <b>{role}</b> ({application}) en <b>{company}</b> la exige.',
  'security.why-another': 'Otra regla la exige.',
  'security.why-every': 'Se vuelve a pedir un código al cabo de {every}.',

  'security.always': 'Exigir siempre la autenticación de dos factores para iniciar sesión',
  'security.always-on': '<b>Activado.</b> Se le pide un segundo paso en cada inicio de sesión.',
  'security.always-off':
    '<b>Desactivado.</b> Para iniciar sesión basta su contraseña, porque nada más exige otra cosa.',
  'security.always-locked': '<b>Activado.</b> No se puede desactivar mientras algo le exija un segundo paso:',
  'security.always-with-set-up': '<b>Desactivado.</b> Se activa cuando configure la autenticación de dos factores.',
  'security.always-switch-off': 'Desactivar',
  'security.always-switch-on': 'Activar',
  'security.always-switch-hint':
    'Cuenta a partir de su próximo inicio de sesión. Sus métodos no cambian. Antes le pedimos que confirme que es usted.',
  'security.always-label': 'Dejar de exigir un segundo paso en cada inicio de sesión',
  'security.may-already':
    'Nada le exige todavía la autenticación de dos factores. Ya puede configurarla, porque los administradores lo hacen antes de exigirla a los demás.',

  'sessions.heading': 'Dónde tiene la sesión abierta',
  'sessions.this': 'Este navegador',
  'sessions.from': 'Dirección de red {network}',
  'sessions.since': 'Inicio de sesión',
  'sessions.seen': 'Última actividad',
  'sessions.end': 'Cerrar sesión',
  'sessions.end-named': 'Cerrar la sesión de {device}, {network}',
  'sessions.unknown-device': 'Dispositivo desconocido',
  'sessions.device': '{browser} en {system}',

  'events.heading': 'Eventos de seguridad recientes',
  'events.none': 'Aún no ha ocurrido nada.',
  'events.from': 'desde {network}',
  'events.not-you':
    '¿No reconoce algo? Cambie arriba su contraseña: eso cierra sus sesiones en todos los demás lugares. Después avise a su administrador.',
};
