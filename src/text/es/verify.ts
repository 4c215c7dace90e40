import type { verify as source } from '../en/verify.ts';

export const verify: Readonly<Record<keyof typeof source, string>> = {
  'methods.title': '¿Cómo quiere verificar su identidad?',
  'methods.app': 'Aplicación de autenticación',
  'methods.code-hint': 'Un código de 6 dígitos.',
  'methods.recovery': 'Usar su código de recuperación',
  'methods.recovery-hint': 'El código de 24 caracteres que guardó. Sirve una sola vez.',
  'methods.password': 'Contraseña',
  'methods.phone': 'SMS al número terminado en {digits}',
  'methods.phone-unnamed': 'SMS a su teléfono',
  'methods.phone-hint': 'Enviamos un código de 6 dígitos.',
  'methods.held': 'En pausa tras varios códigos incorrectos. Podrá usarlo de nuevo a partir de las {time}.',

  'code.title': 'Escriba su código de verificación de 6 dígitos',
  'code.label': 'Código de verificación de 6 dígitos',
  'code.explained': 'Abra su aplicación de autenticación y escriba el código que muestra para {brand}.',

  'sms.title': 'Recibir un código por SMS',
  'sms.sending':
    'Estamos enviando un SMS al número terminado en <b>{digits}</b>. El código sirve durante {duration}. Solo vale el último código.',
  'sms.stuck':
    'Nuestro SMS al número terminado en <b>{digits}</b> aún no ha podido salir. Si llega, su código sirve hasta las {time}.',
  'sms.sent':
    'Hemos enviado un SMS al número terminado en <b>{digits}</b> a las {time}. El código sirve durante {duration}. Solo vale el último código.',
  'sms.unsent': 'Enviamos un código de 6 dígitos por SMS al número terminado en <b>{digits}</b>.',
  'sms.unsent-unnamed': 'Enviamos un código de 6 dígitos por SMS a su teléfono.',
  'sms.send': 'Enviar el SMS',
  'sms.resend': 'Enviar un código nuevo',
  'resend.from': 'Próximo envío posible: {time}.',
  'resend.in': 'Podrá enviar un código nuevo dentro de {left}.',
  'resend.now': 'Ya puede enviar un código nuevo.',
  'sms.nothing': '¿No ha llegado ningún SMS?',
  'sms.nothing-help':
    'Puede tardar un minuto. Compruebe que el teléfono esté encendido y tenga cobertura, y mire entre los mensajes de remitentes desconocidos. Si sigue sin llegar, envíe un código nuevo: un código que llega tarde ya no sirve entonces.',
  'sms.help': 'A quién puede preguntar',
  'sms.no-phone': 'No tengo este teléfono',

  'recovery.title': 'Escriba su código de recuperación',
  'recovery.explained': 'Lo guardó al configurar la autenticación de dos factores. Recibirá uno nuevo justo después.',
  'recovery.label': 'Código de recuperación',
  'recovery.hint': '24 caracteres. No importan las mayúsculas, los espacios ni los guiones.',
  'recovery.lost': 'También he perdido mi código de recuperación',

  'why.company-since': '<b>{company}</b> exige un segundo paso al iniciar sesión desde el {date}.',
  'why.company-from': '<b>{company}</b> exigirá un segundo paso al iniciar sesión a partir del {date}.',
  'why.set-up-already': 'Usted ya lo configuró, por eso lo pedimos ahora.',
  'why.change': 'Cada cambio en su forma de iniciar sesión requiere su contraseña y una nueva prueba de que es usted.',
  'why.company-always': '<b>{company}</b> exige un segundo paso al iniciar sesión.',
  'why.operator': 'Los operadores de este servicio siempre necesitan un segundo paso al iniciar sesión.',
  'why.personal': 'Usted configuró un segundo paso, por eso lo pedimos en cada inicio de sesión.',
  'why.reset': 'Su segundo paso se restableció: hay que configurar uno nuevo antes de continuar.',
  'why.role': 'Su rol <b>{role}</b> ({application}) en <b>{company}</b> exige un segundo paso al iniciar sesión.',
  'why.another': 'Otra regla exige un segundo paso al iniciar sesión.',
  'why.by-since': '{company}, desde el {date}',
  'why.by-from': '{company}, a partir del {date}',
  'why.by-role': '{company}, por su rol {role} ({application})',
  'why.every-by': 'Volvemos a pedirlo al cabo de {every}, según decidió <b>{company}</b>.',
  'why.every': 'Volvemos a pedirlo al cabo de {every}.',

  'repair.title': '¿Configurar un dispositivo nuevo?',
  'repair.explained':
    'Ha iniciado sesión con su código de recuperación. Si ha perdido, roto o cambiado su dispositivo, configure uno nuevo ahora. Todo lo que había configurado antes, tanto la aplicación de autenticación como el número de teléfono, dejará de servir.',
  'repair.elsewhere-hint':
    'Si solo está en otro lugar, nada cambia. En el próximo inicio de sesión use ese dispositivo o su nuevo código de recuperación.',
  'repair.set-up': 'Configurar un dispositivo nuevo',
  'repair.elsewhere': 'Mi dispositivo está en otro lugar',

  'save-code.title': 'Guarde su código de recuperación',
  'save-code.explained':
    'Si pierde su dispositivo, este código le permite entrar una vez. Guárdelo aparte de lo que le da sus códigos, donde otro dispositivo pueda abrirlo: en un gestor de contraseñas o en papel.',
  'save-code.replaces': 'Sustituye a todos los códigos de recuperación que tenía.',
  'save-code.code': 'Su código de recuperación',
  'save-code.copy': 'Copiar',
  'save-code.download': 'Descargar',
  'save-code.tick': 'He guardado este código en un lugar seguro',
  'save-code.hidden':
    'Necesita un código de recuperación nuevo. Solo se muestra en la página siguiente: prepare dónde guardarlo.',
  'save-code.show': 'Mostrar mi código de recuperación',

  'code-file.title': 'Código de recuperación de {brand}',
  'code-file.service': 'Servicio: {brand}',
  'code-file.user': 'Usuario: {email}',
  'code-file.date': 'Fecha de creación: {date}',
  'code-file.code': 'Código: {code}',
  'code-file.purpose':
    'Para qué sirve: si pierde el dispositivo que le da sus códigos, inicie sesión con su contraseña y elija «Usar su código de recuperación». Sirve una sola vez; después recibe uno nuevo.',
  'code-file.keep': 'Guárdelo aparte de ese dispositivo. No lo comparta nunca: nosotros no lo pedimos nunca.',
};
