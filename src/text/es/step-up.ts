import type { stepUpWords as source } from '../en/step-up.ts';

export const stepUpWords: Readonly<Record<keyof typeof source, string>> = {
  'step-up.title': 'Verifique su identidad',
  'step-up.asks': '<b>{application}</b> le pide que confirme:',
  'step-up.enter': 'Entrar en {application}',
  'step-up.own-words': 'Estas palabras son de {application}, no nuestras. Si no es lo que iba a hacer, cancele.',
  'step-up.by': 'Exigido por {roles}.',
  'step-up.role': 'su rol {role} en {company}',
  'step-up.code': 'Escriba su código de un solo uso',
  'step-up.confirm': 'Confirmar',
  'step-up.cancel': 'Cancelar',
  'step-up.confirmed': 'Ha confirmado',
  'step-up.unconfirmed': 'No se ha confirmado nada.',
  'step-up.close': 'Puede cerrar esta ventana.',
  'step-up.used-title': 'Esto ya se confirmó',
  'step-up.used': '{application} ha usado su confirmación. Vale una sola vez.',
  'step-up.late-title': 'Esta solicitud ha terminado',
  'step-up.late':
    'No se confirmó a tiempo, o {application} no usó la confirmación a tiempo. Vuelva allí y empiece de nuevo.',
  'step-up.back': 'Volver a {application}',
  'step-up.back-to-page': 'Volver a la confirmación',
  'step-up.run-expired':
    'Estuvo abierta demasiado tiempo y la cerramos para protegerle. No se ha confirmado nada. Vuelva y empiece de nuevo.',
  'step-up.run-codes':
    'Hemos detenido esta confirmación y le hemos enviado un correo sobre ello. No se ha confirmado nada. Vuelva y empiece de nuevo.',
  'step-up.run-ended':
    'Se completó o se abandonó, quizá en otra pestaña, o ha cerrado la sesión desde entonces. Vuelva para ver cómo está todo.',
  'step-up.guessed':
    'Diez códigos seguidos eran incorrectos. Para protegerle, se cerró su sesión en todas partes, también en cada aplicación, y le hemos enviado un correo sobre ello. Para continuar, inicie sesión de nuevo.',
  'step-up.somebody-else':
    'Si ha iniciado sesión como otra persona distinta de aquella a la que se preguntó, cierre la sesión, vuelva a la aplicación y empiece allí de nuevo.',
  'step-up.only-proves':
    'Aquí el mensaje de texto solo demuestra que es usted; ya no se acepta como segundo paso. A continuación configurará un método que se acepte.',
  'step-up.entry':
    'Antes de continuar en <b>{application}</b>, demuestre una vez más que es usted. Exigido por {roles}.',
};
