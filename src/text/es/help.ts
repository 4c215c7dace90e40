import type { help as source } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof source, string>> = {
  'help-link.pages': 'Páginas de ayuda',
  'help-link.new-tab': '(se abre en una pestaña nueva)',
  'help-link.set-up': 'Ver cada paso',
  'help-link.same-phone': 'Configurar en este teléfono, paso a paso',
  'help-link.without-a-phone': 'Sin teléfono, paso a paso',
  'help-link.text-messages': 'Más sobre los códigos por SMS',
  'help-link.clock': 'Si los códigos siguen sin funcionar',
  'help-link.mailbox': 'Qué puede hacer sin este buzón',
  'help-link.lost-device': 'Dispositivo perdido, roto o nuevo',
  'help-link.who-can-help': 'Quién puede hacer qué por usted',
  'help-link.administrators': 'Ayuda para administradores',

  'help-frame.all': 'Todos los temas de ayuda',
  'help-frame.further': 'Véase también',
  'help-frame.stuck': '¿Sigue sin poder avanzar?',
  'help-frame.own-tab': 'Si llegó desde otra página, esa página sigue abierta en su propia pestaña.',

  'help-index.title': 'Ayuda',
  'help-index.intro': 'Respuestas breves, paso a paso. No hace falta iniciar sesión para leerlas.',
  'help-index.setting-up': 'Configurar',
  'help-index.trouble': 'Cuando algo no funciona',
  'help-index.safe': 'Mantenerse a salvo',
  'help-index.administrators': 'Para administradores',

  'help-set-up.title': 'Configurar la autenticación de dos factores',
  'help-set-up.line': 'Qué es, qué necesita y cada paso.',
  'help-set-up.what':
    'La autenticación de dos factores significa dos pasos al iniciar sesión: su contraseña y un código de 6 dígitos de algo que lleva consigo.',
  'help-set-up.need': 'Qué necesita',
  'help-set-up.need-app':
    '<b>Una aplicación de autenticación</b>, en un teléfono, una tableta o un equipo. Sirve cualquiera.',
  'help-set-up.need-phone': 'O un <b>teléfono móvil</b> que reciba SMS, si su empresa los permite.',
  'help-set-up.need-mail': '<b>Su buzón</b>: le enviamos un código para asegurarnos de que es suyo.',
  'help-set-up.need-place': '<b>Un lugar seguro</b> para un código de recuperación: un gestor de contraseñas o papel.',
  'help-set-up.steps': 'Paso a paso',
  'help-set-up.step-begin':
    'Inicie sesión. En la página <b>{required}</b> pulse <b>{now}</b>. Antes de la fecha límite de su empresa la página se llama <b>{early}</b>.',
  'help-set-up.step-mail': 'En <b>{mailbox}</b> escriba los 6 dígitos de nuestro correo. Si no se los piden, continúe.',
  'help-set-up.step-method':
    'En <b>{method}</b> elija <b>{app}</b>. Funciona sin cobertura y sus códigos no se pueden desviar.',
  'help-set-up.step-scan':
    'En <b>{secure}</b> abra su aplicación de autenticación, añada una entrada y escanee el código QR desde la propia aplicación.',
  'help-set-up.step-code': 'Escriba los 6 dígitos que muestra la aplicación y pulse <b>{next}</b>.',
  'help-set-up.step-recovery':
    'En <b>{save}</b> guarde el código de recuperación donde otro dispositivo pueda abrirlo. Marque la casilla y pulse <b>{next}</b>.',
  'help-set-up.done': 'Eso es todo. Desde ahora, al iniciar sesión se pide un código después de su contraseña.',
  'help-set-up.later':
    'Puede empezar antes por su cuenta, en cuanto su empresa haya elegido una fecha: abra <b>{security}</b>.',

  'help-same-phone.title': 'Configurar en el teléfono en el que lee esto',
  'help-same-phone.line': 'Cuando la página de configuración y la aplicación están en el mismo teléfono.',
  'help-same-phone.why': 'Un teléfono no puede escanear su propia pantalla. No hace falta: hay otras dos maneras.',
  'help-same-phone.link': 'Con el enlace',
  'help-same-phone.step-install':
    'Instale una aplicación de autenticación en este teléfono, si no tiene ninguna. Después vuelva a la página de configuración.',
  'help-same-phone.step-open': 'En <b>{secure}</b>, bajo <b>{here}</b>, pulse <b>{open}</b>.',
  'help-same-phone.step-allow': 'Se abre la aplicación. Confirme allí la entrada nueva.',
  'help-same-phone.step-back':
    'Vuelva al navegador, escriba los 6 dígitos que muestra la aplicación y pulse <b>{next}</b>.',
  'help-same-phone.key': 'Si el enlace no abre nada, o abre otra aplicación',
  'help-same-phone.step-copy':
    'En la página de configuración pulse <b>{copy}</b>. Si no está ese botón, mantenga el dedo sobre la clave y cópiela.',
  'help-same-phone.step-add':
    'En la aplicación añada una entrada, elija «introducir una clave de configuración», de tipo basado en la hora, y pegue la clave.',
  'help-same-phone.step-name': 'Si la aplicación pide un nombre, escriba {brand}.',
  'help-same-phone.forget': 'Después copie cualquier otra palabra, para que la clave no quede en el portapapeles.',
  'help-same-phone.expired': 'Si la página de configuración ha caducado entretanto',
  'help-same-phone.expired-what':
    'Empiece de nuevo. La página muestra entonces otra clave: elimine la entrada que acaba de crear en la aplicación y añada la nueva.',

  'help-without-a-phone.title': 'Sin teléfono',
  'help-without-a-phone.line': 'Donde no se permiten teléfonos, o si no quiere usar el suyo.',
  'help-without-a-phone.ask':
    '<b>Pregunte antes a su departamento de informática</b> qué aplicación de autenticación está permitida en su equipo del trabajo. Lo que su empresa dice al respecto figura en las páginas de configuración.',
  'help-without-a-phone.any':
    'Sirve cualquier aplicación que genere códigos de 6 dígitos basados en la hora (TOTP). No recomendamos ninguna; los nombres que aparecen aquí son ejemplos.',
  'help-without-a-phone.kinds': 'Qué tipos hay',
  'help-without-a-phone.kind-program':
    '<b>Un programa en el equipo</b>, por ejemplo KeePassXC. Guarda los códigos en un archivo protegido con su propia contraseña.',
  'help-without-a-phone.kind-manager':
    '<b>Un gestor de contraseñas</b> que también genere códigos, por ejemplo Bitwarden o 1Password. Contraseñas y códigos quedan entonces en un mismo lugar: protéjalo bien.',
  'help-without-a-phone.kind-extension':
    '<b>Una extensión del navegador.</b> El tipo más arriesgado: una mala puede leer sus códigos y sus páginas. Use solo una que su departamento de informática haya revisado.',
  'help-without-a-phone.kind-tablet': '<b>Una tableta</b>, donde se permitan. No necesita cobertura.',
  'help-without-a-phone.steps': 'Configurarla en el equipo',
  'help-without-a-phone.step-install': 'Instale la aplicación que permite su departamento de informática.',
  'help-without-a-phone.step-key':
    'Avance hasta la página <b>{secure}</b>. Abra allí <b>{trouble}</b> y pulse <b>{copy}</b>.',
  'help-without-a-phone.step-paste':
    'En la aplicación añada una entrada, elija «introducir una clave de configuración», de tipo basado en la hora, y pegue la clave. Algunas aplicaciones la llaman TOTP o contraseña de un solo uso.',
  'help-without-a-phone.step-code':
    'Escriba en la página de configuración los 6 dígitos que muestra la aplicación y pulse <b>{next}</b>.',
  'help-without-a-phone.second': 'Para iniciar sesión también en otros lugares',
  'help-without-a-phone.second-how':
    'Antes de terminar, añada la misma clave a una segunda aplicación, por ejemplo en su propio teléfono. Ambas muestran entonces los mismos códigos.',
  'help-without-a-phone.second-later':
    'Cuando haya terminado, la clave no se vuelve a mostrar. Para tenerla más adelante en dos aplicaciones, use <b>{change}</b> en {security} y añada la clave nueva a ambas.',
  'help-without-a-phone.shared': 'En un equipo que usan varias personas',
  'help-without-a-phone.shared-how':
    'Proteja la aplicación con una contraseña propia, o pida otra solución a su departamento de informática. Quien pueda abrirla puede generar sus códigos.',
};
