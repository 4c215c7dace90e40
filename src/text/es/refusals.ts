import type { refusals as source } from '../en/refusals.ts';

export const refusals: Readonly<Record<keyof typeof source, string>> = {
  'refusal.email-malformed': 'Escriba su correo completo, por ejemplo nombre@empresa.example.',
  'refusal.email-not-ascii':
    'La parte antes de la @ solo puede tener letras de la a a la z sin tilde, números y signos. Escriba el correo con el que le invitaron.',
  'refusal.email-ambiguous':
    'La parte después de la @ se puede leer de dos maneras. Escríbala con letras sencillas, exactamente como la escribe su empresa.',
  'refusal.email-too-long': 'Este correo es demasiado largo. Revíselo y escríbalo de nuevo.',
  'refusal.not-six-digits': 'Escriba los 6 dígitos del código y nada más.',
  'refusal.not-recovery-code': 'Escriba las 24 letras y números de su código de recuperación.',
  'refusal.wrong-password': 'El correo o la contraseña no son correctos. Revise ambos e inténtelo de nuevo.',
  'refusal.password-held': 'Demasiadas contraseñas incorrectas. Espere {wait} e inténtelo de nuevo.',
  'refusal.password-held-until':
    'Demasiadas contraseñas incorrectas. Espere {wait} e inténtelo de nuevo (a partir de las {time}).',
  'refusal.wrong-code':
    'Ese código no ha funcionado. Quizá ha caducado o ya se usó. Espere al siguiente e inténtelo de nuevo.',
  'refusal.wrong-code-mailbox':
    'Ese código no ha funcionado. Quizá ha caducado, ya se usó o se envió otro más reciente. Use el código del último correo o envíe uno nuevo.',
  'refusal.wrong-code-recovery':
    'Ese código no ha funcionado. Quizá ya se usó o lo sustituyó otro más reciente. Compare cada carácter con el código que guardó e inténtelo de nuevo.',
  'refusal.clock-behind':
    'Ese código no ha funcionado. El reloj de su dispositivo va atrasado aproximadamente {drift}: póngalo en automático y pruebe el código siguiente.',
  'refusal.clock-ahead':
    'Ese código no ha funcionado. El reloj de su dispositivo va adelantado aproximadamente {drift}: póngalo en automático y pruebe el código siguiente.',
  'refusal.server-time': 'Aquí son las {time}. Si su dispositivo muestra otra hora, ponga su reloj en automático.',
  'refusal.code-held': 'Demasiados códigos incorrectos. Espere {wait} e inténtelo de nuevo (a partir de las {time}).',
  'refusal.code-disabled':
    'Este método se desactivó tras demasiados códigos incorrectos. Use su código de recuperación y después configure un dispositivo nuevo.',
  'refusal.too-many-wrong-codes': 'Demasiados códigos incorrectos. Empiece de nuevo con su contraseña.',
  'refusal.resend-too-soon':
    'Hace poco se envió un código. Búsquelo en su buzón; podrá enviar uno nuevo a partir de las {time}.',
  'refusal.wrong-code-sms':
    'Ese código no ha funcionado. Quizá ha caducado, ya se usó o se envió otro más reciente. Use el código del último SMS o envíe uno nuevo.',
  'refusal.no-number': 'Escriba un número de teléfono.',
  'refusal.not-a-number':
    'No podemos leer esto como un número de teléfono. Revise el prefijo del país y escriba de nuevo el número completo, con el prefijo de zona.',
  'refusal.phone-country': 'No enviamos códigos a números de este país: {country}.',
  'refusal.phone-country-unknown': 'No enviamos códigos a números de este país.',
  'refusal.phone-country-ruled-out': 'Los números de este país ({country}) no se aceptan: excluidos por {who}.',
  'refusal.phone-country-ruled-out-unknown': 'Los números de este país no se aceptan: excluidos por {who}.',
  'refusal.phone-listed': 'Use un número de un país disponible o elija una aplicación de autenticación.',
  'refusal.phone-premium': 'Es un número de tarificación especial y no puede recibir códigos.',
  'refusal.phone-shared-cost': 'Es un número de coste compartido y no puede recibir códigos.',
  'refusal.phone-toll-free': 'Es un número gratuito y no puede recibir códigos.',
  'refusal.phone-pager': 'Es el número de un buscapersonas y no puede recibir códigos.',
  'refusal.phone-voip':
    'Es un número de telefonía por Internet. No enviamos códigos a estos números porque es fácil apoderarse de ellos.',
  'refusal.phone-fixed-line': 'Es una línea fija y no puede recibir SMS.',
  'refusal.phone-other':
    'Este número desvía las llamadas a otros o pertenece a toda una empresa, y no es seguro que un código le llegue a usted.',
  'refusal.phone-full':
    '{most, plural, one {Este número ya sirve a # persona, el máximo para un número.} other {Este número ya sirve a # personas, el máximo para un número.}}',
  'refusal.phone-way-on': 'Use otro número o elija una aplicación de autenticación.',
  'refusal.sms-pause': 'Acaba de enviarse un código. Podrá enviar uno nuevo a partir de las {time}.',
  'refusal.sms-hour':
    '{count, plural, one {Se le envió # código en una hora. Podrá enviar uno nuevo a partir de las {time}.} other {Se le enviaron # códigos en una hora. Podrá enviar uno nuevo a partir de las {time}.}}',
  'refusal.sms-day':
    'Se le han enviado tantos códigos como se permiten en un día. Podrá enviar uno nuevo a partir del {time}.',
  'refusal.sms-run': 'Aquí ya no se pueden enviar más códigos: ha pasado una hora. Empiece de nuevo para recibir otro.',
  'refusal.sms-number-day':
    'Se han enviado a este número tantos códigos como se permiten en un día. Use otro número o elija una aplicación de autenticación. Podrá enviar un código nuevo a este número a partir del {time}.',
  'refusal.sms-stopped': 'No podemos enviar un SMS a este número.',
  'refusal.use-another': 'Use otro método: {ways}.',
  'refusal.app-instead': 'En su lugar puede configurar una aplicación de autenticación.',
  'refusal.ask-for-help': 'Pida ayuda.',

  'way.app': 'su aplicación de autenticación',
  'way.phone': 'un SMS',
  'way.recovery-code': 'su código de recuperación',

  'refusal.too-short':
    '{shortest, plural, one {Elija una contraseña más larga: al menos # carácter.} other {Elija una contraseña más larga: al menos # caracteres.}}',
  'refusal.too-long':
    'Elija una contraseña más corta: como máximo {longest, plural, one {# carácter} other {# caracteres}}.',
  'refusal.well-known':
    'Mucha gente usa esta contraseña, por eso es de las primeras que prueban los ladrones. Elija otra.',
  'refusal.from-context':
    'Esta contraseña es sobre todo un nombre o un correo que le pertenece a usted o a este servicio. Elija otra.',
  'refusal.passwords-differ': 'Las dos contraseñas no son iguales. Escriba la nueva dos veces.',
  'refusal.name-too-long': 'Este nombre supera los 200 caracteres. Acórtelo.',
  'refusal.name-not-plain': 'Este nombre contiene un salto de línea o un signo invisible. Escríbalo de nuevo.',
  'refusal.tick-needed':
    'Guarde primero el código y después marque la casilla «He guardado este código en un lugar seguro».',
  'refusal.method-not-allowed': 'Este método no está disponible para usted. Elija otro.',

  'refuse-expired.title': 'Este inicio de sesión ha caducado',
  'refuse-expired.explained': 'Estuvo abierto demasiado tiempo y lo cerramos para protegerle. No se ha cambiado nada.',
  'refuse-expired.kept': 'Empiece de nuevo: llegará al mismo lugar.',
  'refuse-expired.change-title': 'Este cambio ha caducado',
  'refuse-expired.change-explained':
    'Estuvo abierto demasiado tiempo y lo cerramos para protegerle. «Contraseña y seguridad» muestra cómo está todo; allí puede volver a empezar.',
  'refuse-expired.form-title': 'Esta confirmación ha caducado',
  'refuse-expired.form-explained':
    'Estuvo abierta demasiado tiempo y la cerramos para protegerle. No se ha cambiado nada y lo que envió se conserva: vuelva a ello y confirme de nuevo.',
  'refuse-codes.title': 'Demasiados códigos incorrectos',
  'refuse-codes.explained':
    'Hemos detenido este inicio de sesión y le hemos enviado un correo sobre ello. Empiece de nuevo con su contraseña.',
  'refuse-codes.hint':
    'Antes, abra su aplicación de autenticación y compruebe que mira la entrada de {brand}. Si su dispositivo muestra una hora equivocada, ponga su reloj en automático.',
  'refuse-codes.hint-phone': 'De los códigos que llegan por SMS, solo vale el último.',
  'refuse-codes.change-explained':
    'Hemos detenido este cambio y le hemos enviado un correo sobre ello. Puede volver a empezar en «Contraseña y seguridad».',
  'refuse-codes.form-explained':
    'Hemos detenido esta confirmación y le hemos enviado un correo sobre ello. No se ha cambiado nada y lo que envió se conserva: vuelva a ello y confirme de nuevo, primero con su contraseña.',
  'refuse-ended.title': 'Este inicio de sesión ha terminado',
  'refuse-ended.explained':
    'Se completó o se abandonó, quizá en otra pestaña. Empiece de nuevo si no ha iniciado sesión.',
  'refuse-ended.change-title': 'Este cambio ha terminado',
  'refuse-ended.change-explained':
    'Se completó o se abandonó, quizá en otra pestaña, o ha cerrado la sesión desde entonces. «Contraseña y seguridad» muestra cómo está todo.',
  'refuse-ended.form-title': 'Esta confirmación ha terminado',
  'refuse-ended.form-explained':
    'Se completó o se abandonó, quizá en otra pestaña, o ha cerrado la sesión desde entonces. Vuelva a lo que envió para ver cómo está todo.',
  'refuse-disabled.title': 'Por el momento no puede iniciar sesión',
  'refuse-disabled.explained': 'Su contraseña es correcta, pero <b>{email}</b> está bloqueado.',
  'refuse-disabled.ask': 'Pida a <contact></contact> que lo desbloquee.',
  'refuse-disabled.ask-somebody': 'Pida a la persona que gestiona los usuarios en su empresa que lo desbloquee.',
  'refuse-no-way.title': 'Pida ayuda para iniciar sesión',
  'refuse-no-way.explained':
    'Sin su dispositivo ni su código de recuperación no podemos saber que es usted. Una de estas personas puede restablecer su autenticación de dos factores:',
  'refuse-no-way.explained-alone':
    'Sin su dispositivo ni su código de recuperación no podemos saber que es usted. Alguien debe restablecer su autenticación de dos factores.',
  'refuse-no-way.confirm-title': 'Pida ayuda para confirmar que es usted',
  'refuse-no-way.confirm-recovery':
    'Aquí no basta un código de recuperación. Si tiene el suyo, cierre la sesión, iníciela con él y configure un dispositivo nuevo.',
  'refuse-no-way.found': 'He encontrado mi dispositivo o mi código',
  'refuse-no-way.helper': '<b>{name}</b>, {company}',
  'refuse-not-offered.title': 'Nada que configurar',
  'refuse-not-offered.explained':
    'Ninguna de sus empresas exige la autenticación de dos factores, así que no se puede configurar. Si una empresa decide exigirla, le avisaremos.',
};
