import type { helpPeople as source } from '../en/help-people.ts';

export const helpPeople: Readonly<Record<keyof typeof source, string>> = {
  'help-who.title': 'Quién puede ayudarme',
  'help-who.line': 'Qué pueden hacer usted, los administradores de su empresa y el operador, y qué no puede nadie.',
  'help-who.you': 'Usted',
  'help-who.you-password':
    'Olvidó la contraseña: pulse <b>{forgot}</b> donde se escribe. Le enviamos un enlace por correo.',
  'help-who.you-device': 'Perdió el dispositivo: inicie sesión con su código de recuperación.',
  'help-who.company': 'Los administradores de su empresa',
  'help-who.company-who':
    'Quienes tienen los dos permisos, herramienta Administración y herramienta Directorio, pueden:',
  'help-who.can-time': 'darle más tiempo para configurar el segundo paso, una sola vez, si nunca lo ha configurado;',
  'help-who.can-pass': 'entregarle un pase de inscripción, si no puede leer su buzón en la primera configuración;',
  'help-who.can-invite': 'invitarle de nuevo, si su invitación ha caducado;',
  'help-who.can-deactivate': 'desactivarle en su empresa.',
  'help-who.cannot': 'Lo que no pueden hacer',
  'help-who.cannot-see': 'ver su contraseña, sus códigos, su clave de configuración o su código de recuperación;',
  'help-who.cannot-email': 'cambiar el correo con el que inicia sesión;',
  'help-who.cannot-as-you': 'iniciar sesión en su nombre;',
  'help-who.cannot-others': 'ver a qué otras empresas pertenece o qué decidieron.',
  'help-who.never': 'Nunca le piden un código ni una contraseña. Quien lo haga no es uno de ellos.',
  'help-who.operator': 'El operador de este servicio',
  'help-who.operator-reset':
    'Si ha perdido el dispositivo y el código de recuperación y ningún administrador de su empresa puede restablecer su segundo paso, lo hace el operador: si tiene un rol que mueve dinero, si aceptó la invitación hace menos de una semana o si no queda nadie más.',
  'help-who.operator-told':
    'Cuando un restablecimiento está en espera y cuando se hace, usted y los administradores de su empresa reciben un aviso por correo. Mientras espera, el botón de ese correo lo detiene.',
  'help-who.find': 'Cómo encontrarlos',
  'help-who.find-how':
    'Inicie sesión con su contraseña. Donde se pida un código, pulse <b>{other}</b> y después <b>{none}</b>: la página los nombra.',

  'help-admin.title': 'Para administradores de una empresa',
  'help-admin.line': 'Elegir una fecha, acompañar a todos y ayudar a quien no puede avanzar.',
  'help-admin.permissions':
    'Necesita los dos permisos de su empresa: herramienta Administración y herramienta Directorio. Abra <b>{profile}</b> y después <b>{console}</b>.',
  'help-admin.date': 'Elegir una fecha',
  'help-admin.step-own': 'Configure primero su propio segundo paso y haga que un segundo administrador haga lo mismo.',
  'help-admin.step-policy': 'Abra <b>{settings}</b> → <b>{policy}</b> y active <b>{require}</b>.',
  'help-admin.step-deadline':
    'Elija la <b>{deadline}</b>. Se propone una dentro de treinta días. El día empieza a medianoche en la zona horaria que figura al lado.',
  'help-admin.step-look': 'Pulse <b>{look}</b>: a quién afectaría y a quién le costaría. Aún no se guarda nada.',
  'help-admin.step-save': 'Pulse <b>{save}</b>. Más adelante puede cambiar la fecha: vale para todos a la vez.',
  'help-admin.until': 'Hasta la fecha límite',
  'help-admin.until-what':
    'Es el período de inscripción anticipada. Las personas se inscriben cuando les viene bien y pueden elegir <b>{notNow}</b>; a quien ya se inscribió se le pide un código.',
  'help-admin.after-what':
    'Desde el primer instante de la fecha límite nadie continúa sin inscribirse, salvo las personas a las que usted dio más tiempo.',
  'help-admin.mails': 'Qué correos enviamos y cuándo',
  'help-admin.mail-announce':
    'Cuando fija o mueve la fecha: a quien no se ha inscrito, pasados cinco minutos, para que se pueda corregir un error. Si la mueve otra vez, una hora o un día después del correo anterior, con la fecha que valga entonces.',
  'help-admin.mail-remind':
    'Recordatorios a quien no se ha inscrito: 30, 14, 7, 3 y 1 días antes, y ese mismo día, a las 09:00 donde está cada persona. Como máximo uno al día por persona, sean cuantas sean las empresas, y ninguno en los dos días posteriores a un anuncio.',
  'help-admin.mail-ask': 'Un recordatorio inmediato, si lo pide en la página de despliegue.',
  'help-admin.mail-digest': 'A usted y a los demás administradores: cómo va, los lunes a las 09:00.',
  'help-admin.page': 'La página de despliegue',
  'help-admin.page-what':
    'Junto a la política, bajo <b>{tab}</b>: quién está inscrito, quién no, quién necesita ayuda y quién está exento, día a día y por método, centro de trabajo, empleador y grupo. Desde su lista puede enviar recordatorios, dar más tiempo, desactivar o exportar.',
  'help-admin.time': 'Alguien necesita más tiempo',
  'help-admin.time-what':
    'En la página de esa persona, o desde la lista, pulse <b>{grant}</b>: de 1 a {most} días, con un motivo. Se puede hacer una sola vez, para alguien que nunca se ha inscrito, y no para uno mismo. Termina como muy tarde {most} días después de la fecha límite.',
  'help-admin.pass': 'Alguien no puede leer su buzón',
  'help-admin.pass-what':
    'Asegúrese de quién es. Después pulse <b>{issue}</b> en la página de esa persona y entregue el pase usted. Se muestra una vez, sirve una vez, durante {duration}, y sustituye al código enviado por correo en la primera configuración.',
  'help-admin.lost': 'Alguien ha perdido el dispositivo y el código de recuperación',
  'help-admin.lost-what':
    'Asegúrese de quién lo pide por un medio que usted elija: en persona, por videollamada con un documento de identidad, llamando al número que figura en su directorio o a través de su responsable. Después pulse <b>{reset}</b> en la página de esa persona. Puede tardar hasta 24 horas.',
  'help-admin.companies': 'Personas de varias empresas',
  'help-admin.companies-what':
    'Rigen juntas las reglas más estrictas: la fecha límite más próxima, el menor tiempo hasta el código siguiente, solo los métodos que todas aceptan. Usted ve sus propias reglas por su nombre; las demás, como «otra regla».',
  'help-admin.see': 'Qué ve y qué no ve',
  'help-admin.see-what':
    'Ve qué métodos han configurado las personas y desde cuándo. Los pases, los recordatorios y el tiempo adicional quedan registrados con su nombre. No ve contraseñas, códigos ni números de teléfono, ni nada de lo que decidió otra empresa.',
  'help-admin.stuck': 'Pregunte al operador de este servicio.',
};
