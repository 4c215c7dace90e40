import type { enroll as source } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof source, string>> = {
  'required.title': 'Autenticación de dos factores obligatoria',
  'required.company-since': '<b>{company}</b> exige un segundo paso al iniciar sesión desde el <b>{date}</b>.',
  'required.company-always': '<b>{company}</b> exige un segundo paso al iniciar sesión.',
  'required.operator': 'Los operadores de este servicio siempre necesitan un segundo paso al iniciar sesión.',
  'required.reset':
    'Su segundo paso se restableció y ya no sirve nada de lo que había configurado. Configure uno nuevo para continuar.',
  'required.also': 'También lo exigen:',
  'required.also-since': '<b>{company}</b>, desde el {date}',
  'required.also-from': '<b>{company}</b>, a partir del {date}',
  'required.also-role': '<b>{company}</b>, por su rol {role} ({application})',
  'required.why':
    'Una contraseña se puede adivinar o robar. Con un segundo paso, nadie entra solo con una contraseña robada.',
  'required.time': 'Configurarlo lleva unos dos minutos.',
  'required.need': 'Necesita una aplicación de autenticación',
  'required.need-list': 'En su teléfono o tableta, o en este equipo. Sirve cualquier aplicación de autenticación.',
  'required.need-either': 'Necesita una aplicación de autenticación o un teléfono móvil',
  'required.need-list-either':
    'La aplicación puede estar en su teléfono o tableta, o en este equipo: sirve cualquiera. Un teléfono móvil también puede recibir los códigos por SMS.',
  'required.need-code': 'Después guardará un código de recuperación, por si pierde el dispositivo.',

  'early.title': 'Llega la autenticación de dos factores',
  'early.requires': '<b>{company}</b> la exigirá a partir del <b>{date}</b>.',
  'early.days': '{days, plural, one {Le queda # día.} other {Le quedan # días.}}',
  'early.why':
    'Desde entonces, para iniciar sesión harán falta su contraseña y un código de una aplicación de autenticación. Configúrela ahora, cuando nada depende aún de ella.',
  'early.why-either':
    'Desde entonces, para iniciar sesión harán falta su contraseña y un código, de una aplicación de autenticación o por SMS. Configúrelo ahora, cuando nada depende aún de ello.',

  'no-phone.heading': '¿No se permiten teléfonos donde trabaja?',
  'no-phone.explained':
    'Use una aplicación de autenticación en su equipo del trabajo. Pregunte antes a su departamento de informática cuál está permitida.',
  'help.company': 'Ayuda en <b>{company}</b>: <contact></contact>',
  'help.guidance': 'De parte de {company}:',
  'help.support': 'Asistencia: <contact></contact>',
  'help.nobody': 'Pregunte a la persona que gestiona los usuarios en su empresa.',

  'mailbox.title': 'Revise su correo',
  'mailbox.why': 'Antes de configurar el primer método, nos aseguramos de que <b>{email}</b> es su buzón.',
  'mailbox.why-sent': 'Así nos aseguramos de que el buzón es suyo antes de configurar el primer método.',
  'mailbox.confirm-why': 'Usted no tiene un segundo paso, así que nos aseguramos de que <b>{email}</b> es su buzón.',
  'mailbox.confirm-why-sent': 'Usted no tiene un segundo paso: así nos aseguramos de que el buzón es suyo.',
  'mailbox.confirm-no-access-help':
    'Sin él no podemos saber que es usted. Lo que envió se conserva durante una hora. Quien administra el buzón, por ejemplo su departamento de informática, puede devolverle el acceso. Si ya no es su buzón, avise a las personas que se nombran aquí.',
  'mailbox.not-sent': 'Le enviamos un código de 6 dígitos. Escríbalo en la página siguiente.',
  'mailbox.send': 'Enviar el código',
  'mailbox.sent':
    'Hemos enviado un código de 6 dígitos a <b>{email}</b> a las {time}. Sirve durante {duration}. Solo vale el último código.',
  'mailbox.label': 'Código de 6 dígitos del correo',
  'mailbox.resend': 'Enviar un código nuevo',
  'mailbox.no-access': 'No puedo leer este buzón',
  'mailbox.no-access-help':
    'Un administrador de su empresa puede entregarle en persona un pase de inscripción, que sustituye al código. Quien administra el buzón, por ejemplo su departamento de informática, también puede devolverle el acceso. Si ya no es su buzón, avise a las personas que se nombran aquí.',
  'mailbox.nothing': '¿No ha llegado nada?',
  'mailbox.nothing-help':
    'Mire en la carpeta de correo no deseado. Algunos correos tardan unos minutos. Si sigue sin llegar, envíe un código nuevo: un código que llega tarde ya no sirve entonces.',

  'method.title': 'Elija un método de autenticación',
  'method.legend': 'Método de autenticación',
  'method.app': 'Aplicación de autenticación',
  'method.app-hint': 'Recomendada. Funciona sin cobertura, en un teléfono, una tableta o un equipo.',
  'method.phone': 'Verificación por SMS',
  'method.phone-hint': 'Un código por SMS.',
  'method.not-allowed': 'No disponible para usted: excluido por {who}.',
  'method.who-operator': 'la regla para los operadores de este servicio',
  'method.who-personal': 'su propia regla',
  'method.who-reset': 'el restablecimiento de su segundo paso',

  'method.who-role': 'la regla de su rol {role} ({application}) en {company}',
  'method.who-another': 'otra regla',

  'phone.title': 'Configurar la verificación por SMS',
  'phone.explained': 'Enviamos un código por SMS a este número, ahora y en cada inicio de sesión.',
  'phone.replaces': 'Su número actual sigue sirviendo hasta que termine aquí. Después solo sirve el nuevo.',
  'phone.narrowed':
    'Solo se aceptan números de los países disponibles que figuran abajo, según {who}. Una aplicación de autenticación funciona con cualquier teléfono o equipo.',
  'phone.country': 'Elija el prefijo de su país',
  'phone.country-option': '{country} (+{code})',
  'phone.number': 'Escriba su número de teléfono',
  'phone.number-hint': 'Un teléfono móvil que lleve consigo al iniciar sesión. Su operadora puede cobrar los mensajes.',
  'phone.code-out': 'Tengo un código para el número terminado en {digits}',
  'phone.available': 'Países disponibles',
  'phone.available-with': '{country}, con {regions}',

  'phone-code.title': 'Escriba el código de verificación de 6 dígitos',
  'phone-code.sending':
    'Estamos enviando un SMS al <b>{number}</b>. El código sirve durante {duration}. Solo vale el último código.',
  'phone-code.stuck':
    'Nuestro SMS al <b>{number}</b> aún no ha podido salir. Si llega, su código sirve hasta las {time}.',
  'phone-code.sent':
    'Hemos enviado un SMS al <b>{number}</b> a las {time}. El código sirve durante {duration}. Solo vale el último código.',
  'phone-code.unsent': 'El código que enviamos al <b>{number}</b> ya no sirve. Enviamos otro por SMS.',
  'phone-code.other-number': 'Usar otro número',

  'app.title': 'Proteja su cuenta',
  'app.phone-heading': 'En este teléfono',
  'app.phone-explained':
    'Abra su aplicación de autenticación con este enlace, o elija «introducir una clave de configuración» en la aplicación y pegue la clave.',
  'app.open': 'Abrir en mi aplicación de autenticación',
  'app.other-device': 'Con otro dispositivo',
  'app.scan':
    'Abra su aplicación de autenticación y escanee este código QR desde la propia aplicación. La cámara por sí sola no sirve.',
  'app.qr': 'Código QR con su clave de configuración',
  'app.trouble': '¿No puede escanear? Obtener una clave de configuración',
  'app.key-explained':
    'Elija «introducir una clave de configuración» en la aplicación, de tipo basado en la hora, y pegue o escriba esta clave.',
  'app.key': 'Clave de configuración',
  'app.copy-key': 'Copiar la clave',
  'app.secret':
    'Quien tenga esta clave o este código QR puede generar sus códigos. No se los muestre a nadie. No se vuelven a mostrar cuando haya terminado.',
  'app.desktop-heading': '¿Sin teléfono en el trabajo? Use este equipo',
  'app.desktop-ask':
    'Pregunte a su departamento de informática qué aplicación de autenticación está permitida en su equipo, e instálela.',
  'app.desktop-paste':
    'En esa aplicación añada una entrada, elija «introducir una clave de configuración» y pegue la clave de esta página.',
  'app.desktop-second':
    'Para iniciar sesión también en otros lugares, añada ahora la misma clave a una segunda aplicación, por ejemplo en su propio teléfono.',
  'app.label': 'Código de verificación de 6 dígitos',
  'app.label-hint': 'Escriba el código que la aplicación muestra ahora.',
  'app.replaces':
    'Su aplicación de autenticación actual sigue sirviendo hasta que termine aquí. Después solo sirve la nueva.',
  'app.other-method': 'Elegir otro método',
};
