import type { MailWords } from './catalogue.ts';
import { loginKinds } from './es-login.ts';
import { passwordKinds } from './es-password.ts';
import { resetRequestKinds } from './es-reset-requests.ts';
import { resetKinds } from './es-resets.ts';
import { rollOut, rollOutKinds } from './es-roll-out.ts';

const changePassword =
  'Elija ahora una contraseña nueva en {home} con «¿Olvidó su contraseña?» y avise a su administrador. Después revise en «Contraseña y seguridad» si hay sesiones o cambios que no son suyos.';

/** Spanish, addressing people as “usted”. */
export const es: MailWords = {
  greeting: 'Hola, {userName}:',
  greetingWithoutName: 'Hola:',
  colon: ':',
  at: 'Cuándo',
  device: 'Dispositivo',
  from: 'Dirección de red',
  requiredBy: 'Segundo paso exigido por',
  validUntil: 'Válido hasta',
  neverShare: 'No comparta nunca este código. {serviceName} no lo pide nunca, ni por teléfono ni por correo o mensaje.',
  openLink: 'Elegir una contraseña nueva',
  openInvitation: 'Crear su contraseña',
  companies: 'Para',
  signInAs: 'Inicia sesión como',
  administers: 'Administrará',
  team: 'Para el equipo de',
  seeInvitation: 'Ver la invitación',
  company: 'Empresa',
  invitedBy: 'Le invita',
  administrator: 'Administrador',
  givenBy: 'Dados por',
  permissions: 'Permisos',
  confirmEmail: 'Confirmar esta dirección',
  askedBy: 'Pedido por',
  askerSignsInAs: 'Inicia sesión como',
  newEmail: 'Correo nuevo',
  notMe:
    'Pulse esto primero: durante 72 horas no se podrá cambiar ningún método, código de recuperación, contraseña ni correo de inicio de sesión en «Contraseña y seguridad». Podrá seguir iniciando sesión.',
  notMeLink: 'No fui yo',
  helpContact: 'Ayuda en su empresa',
  seeReset: 'Ver el restablecimiento',
  notBefore: 'No antes de',
  approvalWhy: 'Requiere aprobación porque',
  checkedHow: 'Cómo se comprobó quién lo pide',
  orCopyLink: 'O copie esta dirección en su navegador:',
  notYouTitle: 'Si no fue usted',
  support: 'Ayuda: {supportAddress}',
  footer:
    'Enviado por {serviceName} a {email} porque se trata de la seguridad de su inicio de sesión. Nadie lee las respuestas.',
  footerOfOthers:
    'Enviado por {serviceName} a {email} porque se trata de la seguridad de inicios de sesión de los que usted se ocupa. Nadie lee las respuestas.',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...resetRequestKinds(changePassword),
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    'mailbox-code': {
      subject: 'Su código de verificación de {serviceName}',
      happened: 'Este código demuestra que puede leer este buzón. Escríbalo en la página que lo pidió:',
      next: ['Sirve una sola vez. Si pide otro código, solo vale el último.'],
      notYou: `Puede que alguien que conoce su contraseña haya pedido este código. No se lo dé a nadie. ${changePassword}`,
    },
    'password-reset': {
      subject: 'Elija una contraseña nueva para {serviceName}',
      happened: 'Se pidió una contraseña nueva para iniciar sesión como {email}. Puede elegirla aquí:',
      next: [
        'El enlace sirve una sola vez. Abrirlo no cambia nada todavía.',
        'Si inicia sesión con un segundo paso, lo seguirá necesitando después.',
      ],
      notYou:
        'Su contraseña no ha cambiado y no tiene que hacer nada. No dé nunca el enlace a nadie. Si siguen llegando correos así, avise a su administrador.',
    },
    invitation: {
      subject: 'Tiene una invitación a {serviceName}',
      happened: 'Se le ha dado acceso a {serviceName}. Para empezar, cree su contraseña aquí:',
      next: [
        'El enlace sirve una sola vez. Abrirlo no cambia nada todavía.',
        'Justo después quizá se le pida configurar un segundo paso, como una aplicación de autenticación: tenga a mano su teléfono o su equipo.',
      ],
      notYouTitle: 'Si no esperaba esto',
      notYou:
        'No tiene que hacer nada: sin este enlace nadie inicia sesión en su nombre. No se lo dé nunca a nadie. Si duda, pregunte a las personas con quienes trabaja antes de abrirlo.',
    },
    'company-invitation': {
      subject: '{company} le invita a unirse en {serviceName}',
      happened:
        '{company} desea contar con usted en {serviceName}. Ya tiene acceso allí: inicie sesión y acepte o rechace en la página que se abre.',
      next: [
        'Abrir la página no cambia nada todavía. Hasta que acepte, {company} no sabe nada de usted y sus reglas no le afectan.',
        'Cuando acepte, las reglas de la empresa para iniciar sesión valdrán para usted, como un segundo paso a partir de la fecha que ella elija.',
      ],
      notYouTitle: 'Si no esperaba esto',
      notYou:
        'No tiene que hacer nada: sin su aceptación la invitación no tiene efecto. Si duda, pregunte a las personas con quienes trabaja antes de aceptar.',
    },
    'password-replaced': {
      subject: 'Se cambió su contraseña de {serviceName}',
      happened: 'Se cambió la contraseña de {email} y se cerraron todas las sesiones.',
      next: ['Si fue usted, no tiene que hacer nada.'],
      notYou: changePassword,
    },
    'app-bound': {
      subject: 'Se añadió una aplicación de autenticación en {serviceName}',
      happened:
        'Se configuró una aplicación de autenticación para {email}. Sus códigos son el segundo paso al iniciar sesión.',
      next: ['Si fue usted, no tiene que hacer nada.'],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: 'Se cambió su aplicación de autenticación en {serviceName}',
      happened: 'Se configuró otra aplicación de autenticación para {email}. La anterior ya no sirve.',
      next: ['Si fue usted, no tiene que hacer nada. Puede eliminar la entrada anterior en la aplicación anterior.'],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: 'Se configuró una nueva aplicación de autenticación en {serviceName}',
      happened:
        'Se configuró una aplicación de autenticación para {email} tras un inicio de sesión con el código de recuperación. Todo lo configurado antes, tanto aplicaciones como números de teléfono, ya no sirve.',
      next: [
        'Si fue usted, puede eliminar la entrada anterior en la aplicación anterior. Si aún quiere usar un número de teléfono, puede añadirlo de nuevo en «Contraseña y seguridad».',
      ],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: 'Se añadió un número de teléfono en {serviceName}',
      happened:
        'Se configuró un número de teléfono para {email}. Los códigos que se le envían son un segundo paso al iniciar sesión.',
      next: ['Si fue usted, no tiene que hacer nada.'],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: 'Se cambió su número de teléfono en {serviceName}',
      happened: 'Se configuró un número de teléfono para {email}. Lo que sustituye ya no sirve.',
      next: ['Si fue usted, no tiene que hacer nada.'],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: 'Se configuró un nuevo número de teléfono en {serviceName}',
      happened:
        'Se configuró un número de teléfono para {email} tras un inicio de sesión con el código de recuperación. Todo lo configurado antes, tanto aplicaciones como números de teléfono, ya no sirve.',
      next: ['Si fue usted y aún quiere usar una aplicación, puede configurarla de nuevo en «Contraseña y seguridad».'],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: 'Se usó su código de recuperación de {serviceName}',
      happened: 'El código de recuperación de {email} se usó en lugar de un segundo paso. No vuelve a servir.',
      next: [
        'Se creó enseguida un código de recuperación nuevo. Si aún no lo ha guardado, se le pedirá en su próximo inicio de sesión.',
      ],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: 'Tiene un nuevo código de recuperación de {serviceName}',
      happened: 'Se guardó un nuevo código de recuperación para {email}. Los anteriores ya no sirven.',
      next: ['Si fue usted, no tiene que hacer nada. Destruya lo que conservaba del código anterior.'],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: 'Demasiados códigos incorrectos en {serviceName}',
      happened:
        'Se escribieron cinco códigos incorrectos para {email}. Lo que se había empezado se detuvo y nadie inició sesión.',
      next: [
        'Si fue usted: deje que su dispositivo ajuste su reloj por sí solo, espere el código siguiente e inténtelo de nuevo. Si ya no tiene el dispositivo, use su código de recuperación.',
      ],
      notYou: `Alguien llegó hasta el segundo paso y puede que conozca su contraseña. ${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: 'Se cerró su sesión en todas partes en {serviceName}',
      happened:
        'Alguien con la sesión iniciada escribió diez códigos incorrectos seguidos para {email}. Para que nadie pueda seguir adivinando, se cerró su sesión en todas partes, también en cada aplicación.',
      next: [
        'Si fue usted: deje que su dispositivo ajuste su reloj por sí solo e inicie sesión de nuevo con el código siguiente.',
      ],
      notYou: `Alguien tenía iniciada una sesión en su nombre. ${changePassword}`,
    },
    'authenticator-disabled': {
      subject: 'Se desactivó su método de autenticación en {serviceName}',
      happened:
        'Se escribieron cien códigos incorrectos para un método de autenticación de {email}. Se desactivó para que nadie pueda seguir adivinando.',
      next: [
        'Inicie sesión con su código de recuperación y después configure de nuevo su aplicación de autenticación. Sin un código de recuperación, pregunte a su administrador.',
      ],
      notYou: `Alguien llegó hasta el segundo paso y puede que conozca su contraseña. ${changePassword}`,
    },
    'always-require-off': {
      subject: 'Ya no se exige un segundo paso en cada inicio de sesión en {serviceName}',
      happened:
        'Se desactivó «Exigir siempre la autenticación de dos factores para iniciar sesión» para {email}. Desde el próximo inicio de sesión basta la contraseña, mientras nada más exija un segundo paso.',
      next: ['Si fue usted, no tiene que hacer nada. Puede activarlo de nuevo en «Contraseña y seguridad».'],
      notYou: changePassword,
    },
    'new-device': {
      subject: 'Nuevo inicio de sesión en {serviceName}',
      happened: '{email} inició sesión con un navegador que no se había usado aquí antes.',
      next: ['Si fue usted, no tiene que hacer nada.'],
      notYou: changePassword,
    },
  },
};
