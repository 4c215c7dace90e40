import type { mailActWords as source } from '../en/mail-acts.ts';

export const mailActWords: Readonly<Record<keyof typeof source, string>> = {
  'mail-act.gone-title': 'Este enlace ya no sirve',
  'mail-act.gone-explained': 'Quizá ya se usó, es demasiado antiguo o ya no hace falta. Abrirlo no ha cambiado nada.',
  'mail-act.gone-next':
    'Si algo en su forma de iniciar sesión le preocupa, inicie sesión y mire en «Contraseña y seguridad».',
  'mail-act.nothing-yet': 'Abrir esta página no ha cambiado nada todavía.',
  'mail-act.sign-in': 'Iniciar sesión',

  'not-me.title': '¿No fue usted?',
  'not-me.about': 'El {date} avisamos a <b>{email}</b> de un cambio en su forma de iniciar sesión en {brand}.',
  'not-me.effect-freeze':
    'Pulse el botón si usted no hizo ese cambio: durante 72 horas no se podrá cambiar ningún método, código de recuperación, contraseña ni correo de inicio de sesión en «Contraseña y seguridad».',
  'not-me.effect-sign-in':
    'Podrá seguir iniciando sesión, y «¿Olvidó su contraseña?» sigue sirviendo; los cambios que se estén haciendo ahora se detienen. El restablecimiento de su segundo paso requiere entonces la aprobación de una segunda persona.',
  'not-me.action': 'Suspender los cambios 72 horas',
  'not-me-done.title': 'Los cambios están suspendidos',
  'not-me-done.until':
    'Hasta el <b>{time}</b> no se puede cambiar ningún método, código de recuperación, contraseña ni correo de inicio de sesión de {email} en «Contraseña y seguridad».',
  'not-me-done.password':
    'Ahora elija una contraseña nueva: vaya a la página de inicio de sesión, escriba su correo y pulse «¿Olvidó su contraseña?». Eso cierra todas las sesiones.',
  'not-me-done.look':
    'Después inicie sesión, mire en «Contraseña y seguridad» si hay métodos y sesiones que no son suyos y avise a su administrador.',

  'confirm-email.title': 'Confirme su nuevo correo de inicio de sesión',
  'confirm-email.about':
    'El {date}, alguien que inicia sesión en {brand} pidió hacerlo desde ahora con <b>{email}</b>.',
  'confirm-email.by':
    'Lo pidió <b>{name}</b>, que hasta ahora inicia sesión como <b>{old}</b>. Una parte de esa dirección está oculta.',
  'confirm-email.by-nameless':
    'Lo pidió alguien que hasta ahora inicia sesión como <b>{old}</b>. Una parte de esa dirección está oculta.',
  'confirm-email.effect':
    'Pulse el botón solo si lo pidió usted. Se cerrarán entonces todas sus sesiones y volverá a iniciar sesión con esta dirección; la contraseña y el segundo paso no cambian.',
  'confirm-email.own': 'Si ya inicia sesión aquí con otra dirección, esa no cambia.',
  'confirm-email.action': 'Iniciar sesión con esta dirección',
  'confirm-email-other.title': 'Otra persona tiene abierta una sesión aquí',
  'confirm-email-other.explained':
    'En este navegador ha iniciado sesión una persona a la que este enlace no se refiere: se refiere a alguien que quiere usar la dirección <b>{email}</b>. No se cambió nada.',
  'confirm-email-other.next':
    'Si no lo pidió usted, cierre esta página. Si lo pidió, cierre primero la sesión y abra de nuevo el enlace del correo.',
  'confirm-email-done.title': 'Correo de inicio de sesión cambiado',
  'confirm-email-done.now': 'Ahora inicia sesión con <b>{email}</b>. Se cerraron todas las sesiones.',
  'confirm-email-done.old':
    'Se avisó a la dirección anterior. Durante 7 días, quien la lea puede deshacer el cambio, y nadie más la recibe.',
  'confirm-email-frozen.title': 'Por ahora los cambios están suspendidos',
  'confirm-email-frozen.until':
    'Hasta el <b>{time}</b> están suspendidos los cambios de este inicio de sesión: su titular avisó de que un cambio no era suyo. El correo de inicio de sesión sigue siendo el mismo. Si pidió usted el cambio, permita de nuevo los cambios en «Contraseña y seguridad», o pregunte a su administrador, y pídalo otra vez.',

  'undo-email.title': '¿Deshacer el cambio de correo de inicio de sesión?',
  'undo-email.about': 'El {date} se cambió el correo de inicio de sesión en {brand} de <b>{old}</b> a <b>{new}</b>.',
  'undo-email.effect':
    'Pulse el botón si usted no hizo ese cambio: {old} vuelve a iniciar sesión, se cierran todas las sesiones y durante 72 horas no se puede cambiar nada en «Contraseña y seguridad».',
  'undo-email.action': 'Deshacer el cambio',
  'undo-email-done.title': 'El cambio se ha deshecho',
  'undo-email-done.now':
    'Vuelve a iniciar sesión con <b>{email}</b>. Se cerraron todas las sesiones, y hasta el <b>{time}</b> no se puede cambiar nada en «Contraseña y seguridad».',
};
