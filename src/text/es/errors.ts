import type { errors as source } from '../en/errors.ts';

export const errors: Readonly<Record<keyof typeof source, string>> = {
  'error.400-title': 'No se pudo leer esta solicitud',
  'error.400':
    'Algo en la dirección o en el formulario no era como este servicio espera. No se ha cambiado nada. Vuelva atrás e inténtelo de nuevo.',
  'error.403-title': 'Esto no está permitido',
  'error.403':
    'O se envió desde otro sitio, o no es para usted. No se ha cambiado nada. Empiece en la página de inicio; si no ayuda, pregunte a su administrador.',
  'error.404-title': 'Esta página no existe',
  'error.404': 'Puede que la dirección esté mal escrita o que lo que mostraba ya no exista.',
  'error.408-title': 'El archivo no llegó',
  'error.408':
    'La conexión fue demasiado lenta o se interrumpió. No se ha hecho nada. Inténtelo de nuevo; si no ayuda, use una conexión mejor o divida la lista en archivos más pequeños.',
  'error.409-title': 'Alguien se adelantó',
  'error.409':
    'Esto cambió mientras usted lo editaba, quizá en otra pestaña. No se ha guardado nada suyo. Mire de nuevo la página y después decida.',
  'error.429-title': 'Demasiados intentos',
  'error.429': 'Para protegerle, esperamos después de muchos intentos. Inténtelo de nuevo dentro de {wait}.',
  'error.another-file-title': 'Otro archivo suyo está llegando todavía',
  'error.another-file':
    'Se recibe un archivo a la vez. No se ha hecho nada con este. Deje que llegue el otro o cierre su pestaña, e inténtelo de nuevo dentro de {wait}.',
  'error.503-title': 'No podemos hacer esto ahora',
  'error.503':
    'Una parte del servicio no responde. Nada ha quedado a medias. Inténtelo de nuevo dentro de {wait}; si usó un código, pruebe con uno nuevo.',
  'error.back': 'Ir a la página de inicio',
  'error.try-again': 'Intentar de nuevo',

  'error.again': 'Lo que escribió se conserva. Revíselo y envíelo de nuevo.',
  'error.send': 'Enviar de nuevo',

  'stale.title': 'No se pudo aceptar este formulario',
  'stale.explained':
    'No se ha hecho nada. El formulario se creó para este navegador antes de borrar sus cookies, o para otro navegador.',
  'stale.open': 'Abrir la página de nuevo',
  'stale.sign-in': 'Ir a la página de inicio de sesión',
  'signed-out-form.title': 'Entretanto se cerró su sesión',
  'signed-out-form.explained':
    'No se ha hecho nada. Inicie sesión en otra pestaña y vuelva a esta página: lo que escribió sigue aquí.',
  'signed-out-form.sign-in': 'Iniciar sesión en una pestaña nueva',
  'again.title': 'Pulse una vez más',
  'again.explained': 'Es usted, gracias. Aún no se ha hecho nada. Revise lo que pidió y después termínelo.',
  'again.finish': 'Terminar',
  'again.waiting-title': 'Aún no se ha hecho',
  'again.waiting': 'Lo que pidió se conserva. Solo se hace cuando confirme que es usted y después pulse una vez más.',
  'again.confirm': 'Confirmar que es usted',
  'again.back': 'Volver a la página',
  'again.what': 'Qué',
  'again.where': 'Empresa',
  'again.gone-title': 'Nada que terminar',
  'again.gone':
    'Ya se hizo, o tiene más de una hora, o lo pidió otra persona en este navegador. Mire su página para ver cómo está todo.',
  'confirming.title': 'Confirme que es usted:',
  'confirming.explained':
    'un cambio como este requiere una prueba de los últimos cinco minutos. Lo que envió se conserva y solo se hace cuando pulse su botón una vez más.',
  'no-cookie.title': 'Su navegador no envió nuestra cookie',
  'no-cookie.explained':
    'No se ha hecho nada. Este servicio necesita una cookie para distinguir su navegador de otros. Permita las cookies en este sitio y empiece de nuevo.',
  'no-cookie.development':
    'Safari no conserva nuestras cookies en localhost sin https. Use otro navegador mientras desarrolla.',

  'inbox.title': 'Bandeja de entrada de desarrollo',
  'inbox.explained':
    'Correos y SMS que este servidor habría enviado, primero los más recientes. <link>Como JSON</link>',
  'inbox.none': 'Aún no hay nada. Los correos y SMS aparecen aquí en cuanto se envían.',
  'inbox.to': 'Para',
  'inbox.sent': 'Enviado',
  'inbox.sms': 'SMS',
  'inbox.copy-code': 'Copiar el código',
  'inbox.calendar': 'Descargar la fecha para su calendario',
};
