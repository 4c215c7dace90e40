import type { applicationWords as source } from '../en/applications.ts';

export const applicationWords: Readonly<Record<keyof typeof source, string>> = {
  'application.title': 'Aplicaciones',
  'application.list-explained':
    'A las aplicaciones se entra con el inicio de sesión de {brand}. Cada aplicación se registra aquí antes de poder enviar a alguien.',
  'application.list-empty':
    'Aún no hay ninguna aplicación registrada. La primera podría ser «Payments». Tenga a mano su URI de redirección: la dirección a la que quiere que se lleve a las personas una vez iniciada la sesión. Está en su documentación.',
  'application.caption': 'Aplicaciones registradas',
  'application.name': 'Nombre',
  'application.short-name': 'Nombre corto',
  'application.kind': 'Tipo',
  'application.state': 'Estado',
  'application.live-secrets': 'Secretos válidos',
  'application.soonest-end': 'Próximo final',
  'application.register': 'Registrar una aplicación',
  'application.back-to-list': 'Volver a las aplicaciones',
  'application.works': 'En servicio',
  'application.disabled': 'Bloqueada',
  'application.secretless': 'No tiene',
  'application.since': 'Registrada',

  'application.kind-web': 'Aplicación web',
  'application.kind-web-hint': 'Funciona en un servidor y guarda allí un secreto.',
  'application.kind-browser': 'Aplicación en el navegador',
  'application.kind-browser-hint':
    'Funciona solo en el navegador (aplicación de una sola página). No puede guardar ningún secreto.',
  'application.kind-native': 'Aplicación en un dispositivo',
  'application.kind-native-hint': 'Se instala en teléfonos u ordenadores. No puede guardar ningún secreto.',
  'application.kind-service': 'Servicio',
  'application.kind-service-hint': 'Actúa por sí mismo y guarda un secreto. Nadie inicia sesión en él.',
  'application.kind-stays': 'No se puede cambiar después.',

  'application.new-title': 'Registrar una aplicación',
  'application.name-hint': 'Como la llaman las personas. Lo leen al iniciar sesión.',
  'application.short-name-hint':
    'Los roles nombran así la aplicación, por ejemplo payments: minúsculas, números y guiones. No se puede cambiar después.',
  'application.redirects': 'URI de redirección',
  'application.redirects-hint':
    'A dónde se lleva a las personas tras iniciar sesión: direcciones completas, una por línea, comparadas signo por signo.',
  'application.after-sign-out': 'Direcciones tras cerrar sesión',
  'application.after-sign-out-hint':
    'A dónde puede llevar la aplicación a las personas una vez cerrada la sesión, una por línea. Puede quedar vacío.',
  'application.back-channel': 'URI de cierre de sesión por canal trasero',
  'application.back-channel-hint':
    'Donde la aplicación se entera, de servidor a servidor, de que una sesión ha terminado (back-channel logout). Puede quedar vacío.',
  'application.not-service': 'Un servicio no tiene ninguna.',
  'application.only-web': 'Solo una aplicación web tiene una.',
  'application.home': 'Primera página',
  'application.home-hint': 'Donde se empieza en la aplicación. Puede quedar vacío.',
  'application.scopes': 'Qué puede saber',
  'application.scopes-hint': 'Siempre sabe quién ha iniciado sesión, cuándo y con cuántos pasos. Además puede pedir:',
  'application.scope-profile': 'Nombre, idioma y zona horaria',
  'application.scope-email': 'Correo electrónico',
  'application.scope-companies': 'Las empresas a las que pertenecen las personas',
  'application.scope-roles': 'Sus roles en esta aplicación',
  'application.scope-permissions': 'Lo que pueden administrar',
  'application.asks-consent': 'Preguntar a las personas antes de que sepa algo sobre ellas',
  'application.asks-consent-hint': 'Déjelo sin marcar solo si usted responde por la aplicación, como por una propia.',
  'application.refreshes': 'Recibe tokens de actualización',
  'application.refreshes-hint': 'Con ellos sigue hasta el final de la sesión, sin volver a enviar aquí a las personas.',
  'application.more': 'Más',
  'application.algorithm': 'Los tokens de identidad se firman con',
  'application.algorithm-usual': '{algorithm} (habitual)',
  'application.settings': 'Ajustes',

  'application.client-id': 'Identificador de cliente (client ID)',
  'application.issuer': 'Emisor (issuer)',
  'application.discovery': 'Dirección de descubrimiento (discovery)',
  'application.copy-client-id': 'Copiar el identificador',
  'application.copy-issuer': 'Copiar el emisor',
  'application.copy-discovery': 'Copiar la dirección de descubrimiento',
  'application.copy-secret': 'Copiar el secreto',
  'application.needs-to-know': 'Lo que la aplicación necesita saber',
  'application.pkce': 'Cada una de sus solicitudes de autorización necesita PKCE con S256.',
  'application.created-title': '{name} está registrada',
  'application.secret-title': 'Nuevo secreto de {name}',
  'application.secret': 'Secreto',
  'application.secret-once':
    'Solo se muestra esta vez y nadie podrá consultarlo después. Póngalo ahora en los ajustes de la aplicación.',
  'application.secret-danger':
    'Quien lo tenga puede hacerse pasar por esta aplicación. No se lo dé a nadie ni lo envíe nunca por correo o chat.',
  'application.earlier-until':
    '{count, plural, =0 {Ningún secreto anterior es válido.} one {El anterior es válido como máximo hasta el {time}.} other {Los # anteriores son válidos como máximo hasta el {time}.}}',
  'application.earlier-ended':
    '{count, plural, =0 {Ningún secreto anterior es válido.} one {El anterior ya no es válido.} other {Los # anteriores ya no son válidos.}}',
  'application.go-on': 'Continuar a la aplicación',

  'application.secrets': 'Secretos',
  'application.secrets-explained':
    'La aplicación se identifica con un secreto. Aquí solo se conocen sus cuatro últimos caracteres.',
  'application.secrets-none': 'Ningún secreto es válido: la aplicación se rechaza hasta que usted cree uno.',
  'application.secret-ending': 'Termina en',
  'application.secret-made': 'Creado',
  'application.secret-until': 'Válido hasta',
  'application.until-replaced': 'Que se sustituya',
  'application.secret-act': 'Qué hacer',
  'application.secret-end': 'Invalidar {ending} ahora',
  'application.secret-end-effect': 'Un secreto invalidado se rechaza desde la próxima petición.',
  'application.secret-last':
    'Solo este es válido. Una vez invalidado, la aplicación se rechaza hasta que usted cree otro.',
  'application.secret-end-open': 'Invalidar {ending}',
  'application.secret-end-title': '¿Invalidar el secreto {ending} de {name}?',
  'application.secret-end-tokens':
    'Los tokens de acceso que la aplicación obtuvo con él para sí misma terminan de inmediato.',
  'application.secret-end-left':
    '{count, plural, one {Otro secreto sigue siendo válido: {endings}.} other {Otros # secretos siguen siendo válidos: {endings}.}}',
  'application.secret-end-last':
    'Ningún otro secreto es válido: la aplicación ya no puede identificarse y se rechaza hasta que usted cree otro.',
  'application.secret-only-until':
    '{ending} solo es válido hasta el {time}, y después ningún secreto lo es: cree otro.',
  'application.secret-new': 'Nuevo secreto',
  'application.overlap': 'Los secretos válidos ahora',
  'application.overlap-now': 'Terminan de inmediato',
  'application.overlap-for': 'Siguen siendo válidos {time}',
  'application.overlap-hint':
    'Elija un plazo en el que todas las máquinas que ejecutan la aplicación conozcan el nuevo. Un final más cercano se mantiene.',

  'application.roles-explained':
    'Quien puede iniciar sesión aquí puede entrar en ella. Sus roles dicen qué puede hacer allí cada persona y pueden tener reglas propias.',
  'application.roles-none': 'Ningún rol nombra aún esta aplicación.',
  'application.roles-caption': 'Roles de {name}',

  'application.logo': 'Logotipo de la aplicación',
  'application.logo-explained': 'Aparece junto al nombre durante el inicio de sesión.',
  'application.logo-file': 'Imagen',
  'application.logo-hint':
    'PNG, JPEG o WebP, {size} KiB como máximo, cada lado de {least} a {most} píxeles. Lo verá antes de que se use.',
  'application.logo-look': 'Subir y mirar',
  'application.logo-remove': 'Quitar el logotipo',
  'application.logo-title': 'Logotipo de {name}',
  'application.logo-preview': 'Así se ve durante el inicio de sesión. Todavía no se ha cambiado nada.',
  'application.logo-use': 'Usar este logotipo',
  'application.logo-other': 'Elegir otro',
  'application.logo-empty': 'Elija primero una imagen.',
  'application.logo-too-large': 'La imagen ocupa más de {size} KiB. Guárdela más pequeña.',
  'application.logo-svg': 'No se aceptan dibujos (SVG), porque pueden contener programas. Guarde la imagen como PNG.',
  'application.logo-kind': 'No es una imagen de un tipo que se acepte. Guárdela como PNG, JPEG o WebP.',
  'application.logo-damaged': 'La imagen está dañada o cortada. Guárdela de nuevo.',
  'application.logo-size': 'Cada lado de la imagen debe tener de {least} a {most} píxeles. Guárdela con un tamaño así.',

  'application.disable': 'Bloquear esta aplicación',
  'application.disable-effect':
    'Cierra de inmediato la sesión de todas las personas en {name}, y nadie entra hasta que usted la desbloquee. Sus ajustes, secretos y roles se conservan.',
  'application.disable-service-effect':
    'Lo que {name} tiene termina de inmediato, y el servicio se rechaza hasta que usted lo desbloquee. Sus ajustes, secretos y roles se conservan.',
  'application.enable': 'Desbloquear esta aplicación',
  'application.enable-effect': '{name} vuelve a funcionar. Lo que terminó no regresa.',
  'application.disabled-since': 'Bloqueada desde el {time}. Nadie entra en ella y se rechaza.',

  'application.saved-settings': 'Los ajustes están guardados.',
  'application.saved-secret-ended': 'El secreto ya no es válido.',
  'application.saved-logo': 'El nuevo logotipo está en uso.',
  'application.saved-logo-removed': 'El logotipo se ha quitado.',
  'application.saved-disabled': 'La aplicación está bloqueada.',
  'application.saved-enabled': 'La aplicación está desbloqueada.',

  'application.act-create': 'Registrar una aplicación',
  'application.act-settings': 'Cambiar los ajustes de una aplicación',
  'application.act-secret': 'Crear un nuevo secreto para una aplicación',
  'application.act-end-secret': 'Invalidar un secreto de una aplicación',
  'application.act-logo': 'Dar un logotipo a una aplicación',
  'application.act-logo-remove': 'Quitar el logotipo de una aplicación',
  'application.act-disable': 'Bloquear una aplicación',
  'application.act-enable': 'Desbloquear una aplicación',
  'application.application': 'Aplicación',

  'application.error-kind': 'Elija de qué tipo es la aplicación.',
  'application.error-name': 'Escriba un nombre: una línea de {most} caracteres como máximo.',
  'application.error-short-name':
    'Escriba un nombre corto: minúsculas, números y guiones, 40 como máximo, y una letra al principio.',
  'application.error-taken': 'Ya hay una aplicación con este nombre corto: {name}.',
  'application.error-not-of-kind': 'Este tipo de aplicación no tiene una dirección así. Deje el campo vacío.',
  'application.error-no-redirect':
    'Escriba al menos una URI de redirección: sin ella nadie vuelve del inicio de sesión.',
  'application.error-too-many': 'Se admiten {most} direcciones como máximo. Quite algunas.',
  'application.error-too-long': 'Una dirección tiene {most} caracteres como máximo: {address}',
  'application.error-wildcard': 'Escriba cada dirección completa, sin «*»: {address}',
  'application.error-signs': 'Quite los espacios y los signos que ninguna dirección tiene: {address}',
  'application.error-relative': 'Escriba la dirección completa, por ejemplo {example}, y no solo una parte: {address}',
  'application.error-scheme': 'Empiece la dirección con https, como en {example}: {address}',
  'application.error-own-scheme':
    'Empiece la dirección con https o con un esquema propio de la aplicación, como en {example}: {address}',
  'application.error-http':
    'Empiece la dirección con https. http solo vale para el propio dispositivo (localhost): {address}',
  'application.error-loopback':
    'Empiece la dirección con http, porque nadie puede tener un certificado para el propio dispositivo: {address}',
  'application.error-user': 'Quite de la dirección el nombre de usuario y la contraseña: {address}',
  'application.error-fragment': 'Quite «#» y lo que le sigue: {address}',
  'application.error-spelling': 'Escriba {canonical}: así escriben los programas {address}.',
  'application.error-secret-made':
    'No se ha creado ningún secreto: desde que abrió la página se creó o invalidó uno, por usted u otra persona. Si uno nuevo nunca llegó a la aplicación, cree otro.',
  'application.error-secret-over': 'Este secreto ya no era válido.',
  'application.error-busy':
    'Otra persona cambió esta aplicación en el mismo momento y no se ha hecho nada. Inténtelo de nuevo.',
};
