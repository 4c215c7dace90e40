import type { applicationFlow as source } from '../en/application-flow.ts';

export const applicationFlow: Readonly<Record<keyof typeof source, string>> = {
  'towards.to': 'para continuar a <b>{application}</b>',

  'why.application': '<b>{application}</b> exige un segundo paso al iniciar sesión.',
  'why.application-anew': '<b>{application}</b> exige una nueva prueba de que es usted.',

  'going-on.signed-in': 'Ha iniciado sesión',
  'going-on.to': 'Le llevamos a <b>{application}</b> …',
  'going-on.cancelled': 'Ha cancelado',
  'going-on.untold': 'No se ha comunicado nada sobre usted.',
  'going-on.back': 'Le llevamos de vuelta a <b>{application}</b> …',

  'consent.title': '¿Informar a {application} sobre usted?',
  'consent.asks': 'Para dejarle entrar, <b>{application}</b> pide saber:',
  'consent.identity': 'que ha iniciado sesión, cuándo y con cuántos pasos',
  'consent.profile': 'su nombre, su idioma y su zona horaria',
  'consent.email': 'su correo electrónico',
  'consent.companies': 'las empresas para las que trabaja',
  'consent.roles': 'sus roles en esta aplicación',
  'consent.permissions': 'lo que puede administrar',
  'consent.never':
    'Nunca conocerá su contraseña ni sus códigos. Solo volveremos a preguntarle cuando quiera saber algo más.',
  'consent.allow': 'Permitir',
  'consent.cancel': 'Cancelar',

  'asked-out.title': '¿Cerrar la sesión en {brand}?',
  'asked-out.by': '<b>{application}</b> pide cerrar su sesión.',
  'asked-out.by-unknown': 'Se le ha traído aquí para cerrar la sesión.',
  'asked-out.effect':
    'Con ello se cierra su sesión aquí y en todas las aplicaciones en las que ha entrado con este inicio de sesión.',
  'asked-out.stay': 'Mantener la sesión',
  'asked-out.faulty-title': 'No podemos hacerlo tal como se ha pedido',
  'asked-out.faulty':
    'Una aplicación ha pedido cerrar su sesión. Lo que ha enviado no procede de nosotros, o la dirección a la que le llevaría no está registrada para ella. Por eso no le llevamos a ninguna parte. Si vuelve a ocurrir, avise a su operador.',
  'asked-out.still': 'De todos modos puede cerrar la sesión aquí.',
  'asked-out.not-in': 'Aquí no tiene ninguna sesión iniciada.',

  'protocol.unknown-title': 'Aquí no puede iniciar sesión en esta aplicación',
  'protocol.unknown':
    'Le ha traído aquí una aplicación que no está registrada o en la que ya nadie puede iniciar sesión.',
  'protocol.address-title': 'Esta aplicación no puede llevarle de vuelta',
  'protocol.address':
    'La dirección a la que quiere que usted vuelva no está registrada para ella. Para que su inicio de sesión no llegue a nadie más, termina aquí.',
  'protocol.malformed-title': 'Esta aplicación ha pedido algo que no puede obtener',
  'protocol.malformed':
    'Su solicitud estaba incompleta, era errónea o no le está permitida. No se ha comunicado nada sobre usted.',
  'protocol.expired-title': 'Este inicio de sesión ha caducado',
  'protocol.expired': 'Empezó en una aplicación y tardó demasiado, ya ha terminado o empezó en otro navegador.',
  'protocol.denied-title': 'No se ha dado acceso a esta aplicación',
  'protocol.denied': 'No se ha comunicado nada sobre usted.',
  'protocol.server-title': 'Algo nuestro no funciona en este momento',
  'protocol.server': 'No se ha comunicado nada a la aplicación. Espere un momento antes de intentarlo de nuevo.',
  'protocol.again': 'Vuelva a la aplicación y empiece allí de nuevo. Si vuelve a ocurrir, avise a su operador.',
  'protocol.again-named':
    'Vuelva a <b>{application}</b> y empiece allí de nuevo. Si vuelve a ocurrir, avise a su operador.',
};
