import type { helpTrouble as source } from '../en/help-trouble.ts';

export const helpTrouble: Readonly<Record<keyof typeof source, string>> = {
  'help-sms.title': 'Códigos por SMS',
  'help-sms.line': 'Países, números que sirven y qué hacer si no llega nada.',
  'help-sms.none':
    'Este servicio no envía SMS. Use una aplicación de autenticación: funciona en un teléfono, una tableta o un equipo.',
  'help-sms.countries': 'Países',
  'help-sms.countries-explained':
    'Los códigos se envían a números móviles de estos países. No importa dónde esté el teléfono. Su empresa, o uno de sus roles, puede permitir menos.',
  'help-sms.numbers': 'Números que no sirven',
  'help-sms.numbers-list':
    'Líneas fijas, números gratuitos, de coste compartido o de tarificación especial, buscapersonas y números de telefonía por Internet.',
  'help-sms.numbers-shared':
    '{most, plural, one {Un número puede servir a # persona.} other {Un teléfono se puede compartir: un número puede servir a # personas.}}',
  'help-sms.valid': 'Cuánto tiempo sirve un código',
  'help-sms.valid-how':
    'Una sola vez, durante {duration}. Solo vale el último código: cuando pide uno nuevo, el anterior deja de servir.',
  'help-sms.nothing': 'Si no llega nada',
  'help-sms.step-wait': 'Espere un minuto. Compruebe que el teléfono esté encendido y tenga cobertura.',
  'help-sms.step-unknown': 'Mire entre los mensajes de remitentes desconocidos y entre los bloqueados.',
  'help-sms.step-again':
    'Pulse <b>{resend}</b>. Se puede hacer {pause} después del último código, y {count, plural, one {# vez} other {# veces}} por hora.',
  'help-sms.step-other':
    'Al iniciar sesión, pulse <b>{other}</b>: también sirve su código de recuperación, y una aplicación si la tiene.',
  'help-sms.cost': 'Cuánto cuesta',
  'help-sms.cost-what': 'Su operadora puede cobrar los mensajes que recibe, sobre todo en el extranjero.',
  'help-sms.app':
    'Una aplicación de autenticación no necesita cobertura, funciona en todos los países y sus códigos no cuestan nada.',

  'help-clock.title': 'Mis códigos no funcionan',
  'help-clock.line': 'Casi siempre el reloj del dispositivo no está en hora. Cómo ajustarlo.',
  'help-clock.first': 'Mire primero esto',
  'help-clock.first-entry':
    '¿Es la entrada de <b>{brand}</b>? Si hay dos para su correo, use la más reciente: tras una configuración nueva, la antigua no sirve.',
  'help-clock.first-once': 'Cada código sirve una sola vez. Espere a que la aplicación muestre el siguiente.',
  'help-clock.first-newest': 'De los códigos por correo o SMS, solo vale el último.',
  'help-clock.why': 'Ponga el reloj en automático',
  'help-clock.why-explained':
    'Una aplicación genera sus códigos a partir de la hora. Si el reloj de ese dispositivo se desvía más de medio minuto, los códigos pueden ser rechazados. No basta con que la zona horaria sea la correcta.',
  'help-clock.android': 'Abra Ajustes y busque «Fecha y hora». Active la fecha y la hora automáticas.',
  'help-clock.iphone': 'Abra Ajustes → General → Fecha y hora. Active «Ajuste automático».',
  'help-clock.windows':
    'Abra Configuración → Hora e idioma → Fecha y hora. Active «Establecer la hora automáticamente» y pulse «Sincronizar ahora».',
  'help-clock.mac': 'Abra Ajustes del Sistema → General → Fecha y hora. Active «Ajustar fecha y hora automáticamente».',
  'help-clock.work':
    'En un equipo del trabajo puede estar bloqueado. Pregunte entonces a su departamento de informática.',
  'help-clock.next': 'Después espere al código siguiente y escriba ese.',
  'help-clock.off': '¿Cuánto se desvía?',
  'help-clock.off-set-up':
    'Mientras configura una aplicación, nuestra página se lo dice: «adelantado» o «atrasado», y cuánto, hasta diez minutos.',
  'help-clock.off-sign-in':
    'Al iniciar sesión, tras un código incorrecto, muestra nuestra hora. Compárela con la de su dispositivo.',
  'help-clock.many': 'Tras varios códigos incorrectos',
  'help-clock.many-how':
    'Cinco códigos incorrectos ponen fin a un inicio de sesión: empiece de nuevo con su contraseña. Después hay esperas, de 30 segundos a una hora; la página dice hasta cuándo.',
  'help-clock.many-other': 'No hace falta que espere: mientras tanto sirve su código de recuperación.',

  'help-lost.title': 'Dispositivo perdido, roto o nuevo',
  'help-lost.line': 'Cómo iniciar sesión con su código de recuperación y qué hacer sin él.',
  'help-lost.code': 'Tiene su código de recuperación',
  'help-lost.step-password': 'Inicie sesión con su correo y su contraseña.',
  'help-lost.step-choose': 'Donde se pida un código, pulse <b>{other}</b> y después <b>{recovery}</b>.',
  'help-lost.step-type': 'Escriba los 24 caracteres. El código sirve una sola vez.',
  'help-lost.step-new': 'Recibe enseguida un código de recuperación nuevo. Guárdelo: el anterior ya no sirve.',
  'help-lost.step-repair':
    'Si ya no tiene el dispositivo, pulse <b>{repair}</b>. Si solo está en otro lugar, pulse <b>{elsewhere}</b>.',
  'help-lost.changing': 'Tiene un dispositivo nuevo y el anterior aún funciona',
  'help-lost.step-security': 'Inicie sesión con el anterior y abra <b>{security}</b>.',
  'help-lost.step-change':
    'Pulse <b>{change}</b> y configure el dispositivo nuevo. El anterior sirve hasta que termine.',
  'help-lost.both': 'Ha perdido el dispositivo y el código de recuperación',
  'help-lost.step-none':
    'Inicie sesión con su contraseña, pulse <b>{other}</b> y después <b>{none}</b>. La página nombra a personas que pueden ayudar.',
  'help-lost.step-ask': 'Hable con una de ellas, en persona si es posible. Tienen que estar seguras de que es usted.',
  'help-lost.step-reset':
    'Ellas restablecen su segundo paso. Puede tardar hasta 24 horas. En el próximo inicio de sesión escribe su contraseña y un código que le enviamos por correo, y vuelve a configurarlo.',
  'help-lost.password': 'Una contraseña nueva no ayuda aquí: nunca sustituye al segundo paso.',
  'help-lost.mailbox': 'No puede leer su buzón',
  'help-lost.mailbox-why':
    'Antes de la primera configuración le enviamos un código por correo. Sin él hay dos maneras de seguir.',
  'help-lost.mailbox-it':
    'Quien administra el buzón, por ejemplo su departamento de informática, le devuelve el acceso.',
  'help-lost.mailbox-pass':
    'O un administrador de su empresa le entrega en persona un <b>pase de inscripción</b>. Sirve una sola vez, durante {duration}.',
  'help-lost.mailbox-how': 'En <b>{mailbox}</b> abra <b>{access}</b> y escriba allí el pase.',
  'help-lost.stolen': 'Se lo robaron',
  'help-lost.stolen-how':
    'Inicie sesión con su código de recuperación y pulse <b>{repair}</b>: lo que había en el dispositivo deja de servir. Después elija una contraseña nueva y avise a un administrador de su empresa.',

  'help-fake.title': '¿Es auténtica esta página o este correo?',
  'help-fake.line': 'Qué no pedimos nunca y qué hacer si se lo dijo a alguien.',
  'help-fake.address':
    'Nuestra dirección es <b>{host}</b>. Mire en la parte superior del navegador antes de escribir nada.',
  'help-fake.never': 'Lo que nadie le pide nunca',
  'help-fake.never-what':
    'Su contraseña, un código, su clave de configuración, su código de recuperación: ni por teléfono, ni por correo o mensaje, ni en persona. Ni nosotros, ni su empresa, ni sus administradores.',
  'help-fake.type-only': 'Escríbalos solo en nuestras páginas.',
  'help-fake.mails': 'Nuestros correos',
  'help-fake.mail-asks': 'Nunca piden una respuesta, una contraseña ni un código.',
  'help-fake.mail-links': 'Sus enlaces llevan a {host} y a ningún otro sitio. Abrir uno no cambia nada todavía.',
  'help-fake.mail-files':
    'Un correo sobre una fecha límite puede traer una entrada para su calendario. Ningún correo nuestro trae otros archivos.',
  'help-fake.doubt':
    'Si duda, no use el enlace: escriba usted nuestra dirección o pregunte a las personas con quienes trabaja.',
  'help-fake.code': 'Ha llegado un código que no pidió',
  'help-fake.code-how':
    'Puede que alguien conozca su contraseña. No le diga el código a nadie y elija una contraseña nueva.',
  'help-fake.told': 'Se lo dijo a alguien o lo escribió en otra página',
  'help-fake.step-password':
    'Elija enseguida una contraseña nueva con <b>{forgot}</b> en nuestra página de inicio de sesión.',
  'help-fake.step-security':
    'Abra <b>{security}</b>. Cree un código de recuperación nuevo y mire si hay métodos que no son suyos.',
  'help-fake.step-tell': 'Avise a un administrador de su empresa.',
};
