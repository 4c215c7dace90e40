import type { passwordKinds as source } from './en-password.ts';

export const passwordKinds: typeof source = (notYou) => ({
  'password-changed': {
    subject: 'Ha cambiado su contraseña de {serviceName}',
    happened: 'La contraseña de {email} se cambió en «Contraseña y seguridad» y se cerraron todas las demás sesiones.',
    next: ['Si fue usted, no tiene que hacer nada.'],
    notYou,
  },
  'app-removed': {
    subject: 'Se quitó una aplicación de autenticación en {serviceName}',
    happened: 'Se quitó la aplicación de autenticación de {email}. Sus códigos ya no se aceptan.',
    next: ['El otro método no cambia. Si fue usted, no tiene que hacer nada.'],
    notYou,
  },
  'phone-removed': {
    subject: 'Se quitó un número de teléfono en {serviceName}',
    happened: 'Se quitó el número de teléfono de {email}. Ya no se le envían códigos.',
    next: ['El otro método no cambia. Si fue usted, no tiene que hacer nada.'],
    notYou,
  },
  'last-method-removed': {
    subject: 'Se quitó su segundo paso en {serviceName}',
    happened:
      'Se quitó el último método de {email} y, con él, el código de recuperación. Desde el próximo inicio de sesión basta la contraseña, mientras nada exija un segundo paso.',
    next: [
      'Si fue usted, no tiene que hacer nada. Puede volver a configurar un segundo paso en «Contraseña y seguridad».',
    ],
    notYou,
  },
});
