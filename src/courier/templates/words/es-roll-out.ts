import type { rollOut as source, rollOutKinds as kinds } from './en-roll-out.ts';

export const rollOut: typeof source = {
  from: 'Exigido desde',
  there: 'En la zona horaria de la empresa',
  before: 'Fecha anterior',
  companyFrom: 'Fecha de la empresa',
  ownFrom: 'Exigido a usted desde',
  signInAs: 'Inicia sesión como',
  inForce:
    'Desde el {deadline}, {company} exige un segundo paso al iniciar sesión en {serviceName}: además de la contraseña, un código que solo tiene cada persona.',
  nothingYet: 'Recibe este correo porque aún no ha configurado un segundo paso.',
  notAccepted:
    'Recibe este correo porque lo que ha configurado hasta ahora no cumple las reglas: añada un método que las cumpla.',
  own: 'Para usted es el {own}, {extendedBy} después, porque se le dio más tiempo.',
  ownPast: 'Para usted fue el {own}, {extendedBy} después, porque se le dio más tiempo.',
  asked: 'Un administrador de {company} le ha enviado este recordatorio.',
  askedBy:
    'Un administrador de {askedBy} le ha enviado este recordatorio. La primera fecha que cuenta para usted es la de {company}. Su segundo paso se configura una sola vez, para todas sus empresas.',
  earlier:
    'Para usted cuenta una fecha anterior: {earliestCompany} exige un segundo paso a partir del {earliest}. Se configura una sola vez, para todas sus empresas.',
  earlierExtended:
    'Para usted cuenta una fecha anterior: {earliestCompany} exige un segundo paso a partir del {earliestFrom}, y a usted a partir del {earliest}, porque se le dio más tiempo. Se configura una sola vez, para todas sus empresas.',
  nowTitle: 'Qué hacer ahora',
  now: 'Configure su segundo paso: lleva unos dos minutos. Tenga a mano su teléfono o use una aplicación de autenticación en su equipo.',
  setUp: 'Configurar ahora',
  help: '¿No se permiten teléfonos donde trabaja? ¿Lo configura en el teléfono en el que lee esto? Aquí se explican todas las maneras:',
  quoteTitle: 'De los administradores de {company}',
  quoteHelp: 'A quién preguntar: {helpContact}',
  quoteAskedTitle: 'De los administradores de {askedBy}',
  quoteAskedHelp: 'A quién preguntar: {askedContact}',
  dayTitle: 'Qué ocurre ese día',
  nextTitle: 'Qué ocurre después',
  onTheDay:
    'Si para entonces no lo ha configurado, su próximo inicio de sesión le guía paso a paso antes de continuar. Nadie se queda fuera.',
  fromNowOn: 'Su próximo inicio de sesión le guía paso a paso antes de continuar. Nadie se queda fuera.',
  mailsStop: 'Cuando esté configurado, dejará de recibir estos correos.',
  calendar: 'El archivo adjunto pone la fecha, tal como es hoy, en su calendario.',
  eventTitle: '{company} exige un segundo paso en {serviceName}',
  eventText:
    'Según la regla de {company} tal como era el {writtenOn}, iniciar sesión en {serviceName} como {email} requiere desde ahora un segundo paso. Si aún no lo ha configurado, lleva unos dos minutos:',
  eventOwn: 'La fecha de la empresa es el {deadline}; la suya es {extendedBy} después, porque se le dio más tiempo.',
  deadline: 'Fecha límite',
  enrolled: 'Inscritas',
  enrolledThisWeek: 'De ellas, en los últimos 7 días',
  notEnrolled: 'No inscritas',
  needHelp: 'Necesitan ayuda',
  exempt: 'Exentas',
  expected: 'Inscritas en la fecha límite, si se sigue así',
  openRollOut: 'Abrir la página de despliegue',
};

const doubtTitle = 'Si duda de que este correo sea auténtico';

const doubt =
  'No use ninguno de sus enlaces. Abra usted {home} en su navegador e inicie sesión: allí se dice lo mismo. Nadie le pide por teléfono, correo o mensaje que lo configure, ni su contraseña, ni un código. No comparta nunca un código con nadie.';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

export const rollOutKinds: typeof kinds = {
  'deadline-announced': {
    subject: '{company} exigirá un segundo paso en {serviceName} a partir del {day}',
    happened:
      'A partir del {deadline}, {company} exigirá un segundo paso al iniciar sesión en {serviceName}: además de la contraseña, un código que solo tiene cada persona.',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: 'Nueva fecha: {company} exigirá un segundo paso en {serviceName} a partir del {day}',
    happened:
      '{company} ha cambiado la fecha a partir de la cual exige un segundo paso al iniciar sesión en {serviceName}. Ahora es el {deadline}.',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when}: {company} exige un segundo paso en {serviceName}',
    happened:
      'A partir del {deadline}, {company} exigirá un segundo paso al iniciar sesión en {serviceName}: además de la contraseña, un código que solo tiene cada persona.',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject: 'Más tiempo para usted: {company} exigirá su segundo paso en {serviceName} a partir del {ownDay}',
    happened:
      'Un administrador de {company} le ha dado más tiempo para configurar su segundo paso en {serviceName}. La fecha de la empresa es el {deadline}; para usted es el {own}, {extendedBy} después. Solo se da más tiempo una vez, y las fechas de otras empresas no cambian.',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: 'MFA de {company} en {serviceName}: {share}',
    happened: 'Así va {company} con la MFA en {serviceName}.',
    next: [
      'En la página de despliegue ve quién falta y quién necesita ayuda, y puede enviar recordatorios o dar más tiempo.',
      'Este correo llega los lunes hasta cuatro semanas después de la fecha límite, mientras alguien no se haya inscrito.',
    ],
    notYouTitle: doubtTitle,
    notYou:
      'No use ninguno de sus enlaces. Abra usted {home} en su navegador, inicie sesión y consulte la política de MFA de su empresa.',
  },
  'pass-issued': {
    subject: 'Se emitió un pase de inscripción para usted en {serviceName}',
    happened:
      'Un administrador de {company} ha emitido un pase de inscripción para {email}. Cuando configure su segundo paso, sustituye al código que de otro modo se envía a este buzón.',
    next: [
      'El pase se le entrega en persona. Sirve una sola vez y solo vale el último. Escríbalo en la página «Revise su correo», en «No puedo leer este buzón».',
      'No se lo dé nunca a nadie. Nadie se lo pide por teléfono, correo o mensaje.',
    ],
    notYouTitle: 'Si no lo pidió',
    notYou:
      'Puede que alguien intente configurar un segundo paso en su lugar. Avise a otro administrador de {company} por otro medio que el correo y elija ahora una contraseña nueva en {home} con «¿Olvidó su contraseña?».',
  },
  'user-pass-issued': {
    subject: 'Se emitió un pase de inscripción para una de sus personas en {serviceName}',
    happened:
      'Se emitió un pase de inscripción para {person} ({personEmail}) en {company}. Con la contraseña correcta, sustituye una vez, durante 24 horas, al código que de otro modo se envía a ese buzón.',
    next: ['Recibe este aviso porque administra {company}. Si el pase estaba acordado, no tiene que hacer nada.'],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Pregunte a {person} y a quien lo emitió por otro medio que el correo. Hasta que esté claro, inicie sesión en {home} y desactive a {person}.',
  },
};
