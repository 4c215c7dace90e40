import type { loginKinds as source } from './en-login.ts';

export const loginKinds: typeof source = (notYou) => ({
  'email-asked': {
    subject: 'Se pidió un cambio de su correo de inicio de sesión en {serviceName}',
    happened:
      'Alguien que tiene abierta una sesión como {email} pidió iniciar sesión desde ahora con otra dirección. Todavía no ha cambiado nada: hace falta un enlace que se envía a esa dirección.',
    next: ['Si fue usted, siga en el buzón de la dirección nueva. Puede retirarlo en «Contraseña y seguridad».'],
    notYouTitle: 'Si no lo pidió',
    notYou,
  },
  'email-confirm': {
    subject: 'Confirme esta dirección para {serviceName}',
    happened:
      'Alguien que inicia sesión en {serviceName} pidió hacerlo desde ahora con {newEmail}. Si fue usted, confírmelo aquí:',
    next: [
      'El enlace sirve una sola vez. Abrirlo no cambia nada todavía. Hasta que lo confirme, sigue valiendo el correo anterior.',
      'Confirme solo si lo pidió usted. Si ya inicia sesión aquí con otra dirección, esa no cambia.',
    ],
    notYouTitle: 'Si no lo pidió',
    notYou:
      'No tiene que hacer nada: sin este enlace no se cambia nada. No pulse el botón de esa página ni dé nunca el enlace a nadie: puede que alguien se haya equivocado de dirección.',
  },
  'email-taken': {
    subject: 'Alguien intentó usar su dirección en {serviceName}',
    happened:
      'Alguien que inicia sesión en {serviceName} pidió hacerlo con {newEmail}. Esa dirección es de usted aquí, así que no se cambió nada.',
    next: ['Si fue usted: en {home} tiene entonces dos accesos. Pregunte a su administrador cuál debe usar.'],
    notYou:
      'No tiene que hacer nada: nadie se queda con su dirección. Si siguen llegando correos así, avise a su administrador.',
  },
  'email-changed-from': {
    subject: 'Se cambió su correo de inicio de sesión en {serviceName}',
    happened:
      'Se cambió el correo de inicio de sesión y se cerraron todas las sesiones. Con esta dirección ya no se inicia sesión.',
    next: ['Si fue usted, no tiene que hacer nada.'],
    notYou:
      'Deshaga el cambio aquí: volverá a iniciar sesión con esta dirección, se cerrarán todas las sesiones y durante 72 horas no se podrá cambiar nada en «Contraseña y seguridad». Después elija una contraseña nueva en {home} con «¿Olvidó su contraseña?» y avise a su administrador.',
    notYouLink: 'Deshacer el cambio',
  },
  'email-changed-to': {
    subject: 'Ahora inicia sesión en {serviceName} con esta dirección',
    happened: 'El correo de inicio de sesión se cambió a {email} y se cerraron todas las sesiones.',
    next: ['En {home} inicie sesión de nuevo. Su contraseña y su segundo paso son los mismos que antes.'],
    notYou,
  },
  'email-undone': {
    subject: 'Se deshizo un cambio de correo de inicio de sesión en {serviceName}',
    happened:
      'El correo de inicio de sesión vuelve a ser {oldEmail}: un cambio a {newEmail} se deshizo desde el buzón anterior. Se cerraron todas las sesiones.',
    next: [
      'Hasta el {frozenUntil} no se puede cambiar nada en «Contraseña y seguridad». Se puede seguir iniciando sesión.',
      'Elija una contraseña nueva en {home} con «¿Olvidó su contraseña?»: quien hizo el cambio conocía la anterior.',
    ],
    notYou:
      'Alguien que lee el buzón {oldEmail} usó un enlace que se envió allí. Si no debería haber ocurrido, avise a su administrador.',
  },
  'changes-frozen': {
    subject: 'Los cambios en su inicio de sesión en {serviceName} están suspendidos',
    happened:
      'Se pulsó «No fui yo» en un correo sobre {email}. Hasta el {frozenUntil} no se puede cambiar ningún método, código de recuperación, contraseña ni correo de inicio de sesión en «Contraseña y seguridad». Se puede seguir iniciando sesión.',
    next: [
      'Elija una contraseña nueva en {home} con «¿Olvidó su contraseña?»: eso sigue funcionando y cierra todas las sesiones.',
      'Después mire en «Contraseña y seguridad» si hay métodos y sesiones que no son suyos y avise a su administrador.',
      'Si se pulsó por error, allí se pueden permitir de nuevo los cambios, con su segundo paso, si lo tiene, y un código que enviamos a este buzón.',
    ],
    notYouTitle: 'Si no lo pulsó usted',
    notYou:
      'Otra persona lee su buzón. Elija primero una contraseña nueva para el propio buzón y después para {serviceName}.',
  },
  'changes-thawed': {
    subject: 'Se permiten de nuevo los cambios en su inicio de sesión en {serviceName}',
    happened: 'Se levantó la suspensión de los cambios en el inicio de sesión de {email}.',
    next: ['Si estaba acordado, no tiene que hacer nada.'],
    notYou,
  },
});
