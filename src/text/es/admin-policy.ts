import type { adminPolicy as source } from '../en/admin-policy.ts';

export const adminPolicy: Readonly<Record<keyof typeof source, string>> = {
  'zone.named': '{zone} ({city})',
  'zone.africa': 'África',
  'zone.america': 'América',
  'zone.antarctica': 'Antártida',
  'zone.arctic': 'Ártico',
  'zone.asia': 'Asia',
  'zone.atlantic': 'Océano Atlántico',
  'zone.australia': 'Australia',
  'zone.europe': 'Europa',
  'zone.indian': 'Océano Índico',
  'zone.pacific': 'Océano Pacífico',
  'zone.everywhere': 'En todas partes',
  'zone.near': 'La suya y la de su empresa',

  'policy.title': 'Autenticación multifactor (MFA)',
  'policy.tabs': 'Autenticación multifactor',
  'policy.tab-policy': 'Política',
  'policy.tab-who': 'A quién afecta',

  'policy.now-off': 'Hoy <b>{company}</b> no exige la MFA.',
  'policy.now-early':
    '{days, plural, one {<b>{company}</b> exigirá la MFA a partir del <b>{date}</b>: queda # día.} other {<b>{company}</b> exigirá la MFA a partir del <b>{date}</b>: quedan # días.}}',
  'policy.now-on': '<b>{company}</b> exige la MFA desde el <b>{date}</b>.',
  'policy.last-you': 'Último cambio: usted, el {date}.',
  'policy.last-person': 'Último cambio: {name}, el {date}.',
  'policy.last-service': 'Último cambio: el operador de este servicio, el {date}.',

  'policy.unavailable': 'La MFA aún no está habilitada para <b>{company}</b>.',
  'policy.unavailable-what':
    'Con ella, los administradores de una empresa exigen un segundo paso al iniciar sesión, como un código de una aplicación de autenticación, a partir de una fecha que ellos eligen. Hasta esa fecha cada persona la configura cuando le viene bien. El efecto se muestra antes de guardar nada: cuántas personas deben configurar algo, quiénes son y a quiénes les costará.',
  'policy.unavailable-ask': 'Para que se habilite, pregunte a: <contact></contact>',
  'policy.unavailable-nobody': 'Para que se habilite, pregunte al operador de este servicio.',
  'policy.unavailable-idle': 'Lo que se decidió antes se conserva, pero no tiene efecto.',

  'policy.read-only':
    'Puede ver esta página, pero no cambiarla: hacen falta los dos permisos, herramienta Administración y herramienta Directorio.',
  'policy.read-only-who': 'Pueden hacerlo: {names}.',
  'policy.read-only-nobody': 'Aquí nadie tiene los dos. Pregunte al operador de este servicio.',

  'policy.require': 'Exigir la MFA',
  'policy.require-hint': 'Todas las personas activas en {company} inician sesión con un segundo paso.',
  'policy.deadline': 'Fecha límite',
  'policy.deadline-hint': 'El primer día en que nadie pasa sin un segundo paso.',
  'policy.deadline-proposed': 'Propuesta: dentro de 30 días. Sirve cualquier día a partir de hoy.',
  'policy.deadline-began': 'Empezó el {date}.',
  'policy.deadline-begins': 'Empieza el {date}.',
  'policy.zone': 'Zona horaria',
  'policy.zone-hint': 'Dónde empieza el día. La suya es: {zone}.',
  'policy.frequency': 'Frecuencia de reautenticación',
  'policy.frequency-hint':
    'Cada nuevo inicio de sesión pide un código. Dentro de una sesión se vuelve a pedir al cabo de:',
  'policy.frequently': 'Con frecuencia (12 horas)',
  'policy.weekly': 'Cada semana (7 días)',
  'policy.monthly': 'Cada mes (30 días)',
  'policy.sms': 'Permitir SMS',
  'policy.sms-hint': 'Las aplicaciones de autenticación siempre se permiten y son más seguras.',
  'policy.sms-none': 'Este servicio no envía SMS, así que solo se pueden usar aplicaciones de autenticación.',
  'policy.mailbox': 'Confirmar el buzón antes de la primera configuración',
  'policy.mailbox-hint':
    'Primero se envía un código al correo de inicio de sesión. Sin esto, basta una contraseña robada para configurar un segundo paso.',
  'policy.contact': 'Contacto de ayuda',
  'policy.contact-hint': 'A quién se puede preguntar: se muestra al configurar. Como máximo 500 caracteres.',
  'policy.guidance': 'Indicaciones sobre la aplicación',
  'policy.guidance-hint':
    'Qué aplicación usar, por ejemplo donde no se permiten teléfonos: se muestran al configurar. Como máximo 2000 caracteres.',
  'policy.save': 'Guardar los cambios',
  'policy.look': 'Ver qué ocurrirá',
  'policy.other-date': 'Ver otra fecha',
  'policy.nothing': 'Ninguno',
  'policy.on': 'Sí',
  'policy.off': 'No',

  'policy.act-save': 'Cambiar la política de MFA',
  'policy.saved': 'Guardado.',
  'policy.enroll-first': 'Antes de poder exigir la MFA, configure su propio segundo paso.',
  'policy.enroll-first-why':
    'Los administradores van primero: quien la exige debe saber cómo se hace y no debe quedarse fuera por ella.',
  'policy.enroll-own': 'Configure su propio segundo paso.',
  'policy.enroll-own-why':
    'Aquí se exige la MFA y usted aún no tiene un método aceptado. Configure uno antes de la fecha límite, para poder ayudar a los demás.',
  'policy.enroll-kept':
    'Se abre junto a esta página, que conserva lo que escribió. Vuelva y pulse de nuevo «Ver qué ocurrirá».',
  'policy.enroll-first-go': 'Ir a Contraseña y seguridad',

  'policy.error-date': 'Escriba la fecha con día, mes y año, por ejemplo 2027-01-18.',
  'policy.error-date-missing': 'Elija la fecha límite.',
  'policy.error-past': 'Este día ya ha pasado ({zone}): allí es {today}. Elija ese día o uno posterior.',
  'policy.error-far': 'Faltan más de diez años para este día. Elija uno hasta el {latest}.',
  'policy.error-zone': 'Elija una zona horaria de la lista.',
  'policy.error-frequency': 'Elija cada cuánto se pide un código.',
  'policy.error-long':
    '{most, plural, one {Acorte este texto a # carácter: tiene {length}.} other {Acorte este texto a # caracteres: tiene {length}.}}',
  'policy.error-plain':
    'Escriba texto sencillo, sin caracteres de control, signos invisibles ni marcas que invierten el sentido de la escritura.',
  'policy.error-look': 'Aún no se ha guardado: vea abajo qué ocurrirá y después guarde.',
  'policy.error-tick': 'Aún no se ha guardado: marque abajo que le bastan menos de dos administradores inscritos.',
  'policy.error-enroll': 'No se ha guardado: configure antes su propio segundo paso.',
  'policy.error-stale':
    'No se ha guardado: alguien guardó otros ajustes desde que usted abrió esta página. Vea abajo qué cambió.',

  'policy.stale-title': 'Qué cambió entretanto',
  'policy.stale-you': '<b>Usted</b>, el {date}',
  'policy.stale-person': '<b>{name}</b>, el {date}',
  'policy.stale-service': '<b>El operador de este servicio</b>, el {date}',
  'policy.stale-change': '{setting}: {before} → {after}',
  'policy.stale-table': 'En qué difiere lo que escribió de lo que está vigente',
  'policy.stale-setting': 'Ajuste',
  'policy.stale-stands': 'Vigente',
  'policy.stale-typed': 'Escrito por usted',
  'policy.stale-none': 'Lo que escribió no difiere en nada importante de lo que está vigente.',
  'policy.stale-how': 'Lo que escribió sigue en el formulario. Si lo guarda, sustituye a lo que está vigente.',

  'effect.title-now': 'Qué significa esto hoy',
  'effect.title-proposed': 'Qué significaría exigirla',
  'effect.title-look': 'Qué ocurrirá cuando guarde',
  'effect.title-nothing': 'No cambiaría nada',
  'effect.nothing': 'Estos son los ajustes vigentes.',
  'effect.large': 'Su empresa es grande: las personas se cuentan cuando pulsa «Ver qué ocurrirá».',
  'effect.count': 'Contarlas ahora',
  'effect.later':
    '<b>A partir del {date}</b>, {people, plural, =0 {nadie tendría} one {# persona tendría} other {# personas tendrían}} que configurar un método antes de poder continuar, {bound, plural, other {de un total de #}}.',
  'effect.at-once':
    '<b>De inmediato</b>, {people, plural, =0 {nadie tendría} one {# persona tendría} other {# personas tendrían}} que configurar un método antes de poder continuar, {bound, plural, other {de un total de #}}; quien tenga la sesión abierta, en su próxima petición.',
  'effect.already':
    '<b>Desde el {date}</b> se exige la MFA. {people, plural, =0 {Nadie está} one {# persona está} other {# personas están}} sin un método aceptado, {bound, plural, other {de un total de #}}: quien esté sin él debe configurarlo antes de continuar.',
  'effect.struggling':
    '{people, plural, one {<b>A # de ellas le costaría:</b>} other {<b>A # de ellas les costaría:</b>}}',
  'effect.struggling-none': 'A ninguna de ellas debería costarle.',
  'effect.who': '¿Quiénes?',
  'effect.early':
    'Hasta entonces, quien no ha configurado un método inicia sesión con contraseña, recibe un recordatorio al día como máximo y puede dejarlo para más tarde.',
  'effect.asks-enrolled':
    '{people, plural, =0 {Nadie ha configurado aún un método.} one {A la # persona que ha configurado un método se le pide un código en cada inicio de sesión desde ahora.} other {A las # personas que han configurado un método se les pide un código en cada inicio de sesión desde ahora.}}',
  'effect.enrolled':
    '{people, plural, =0 {Nadie ha configurado aún un método.} one {# persona ha configurado un método y se le pide un código en cada inicio de sesión.} other {# personas han configurado un método y se les pide un código en cada inicio de sesión.}}',
  'effect.unbound':
    '{people, plural, one {Está exenta # persona más: {reasons}.} other {Están exentas # personas más: {reasons}.}}',
  'effect.switched-off':
    '{company} ya no exige nada a nadie, desde la próxima petición de cada persona. Los métodos y los códigos de recuperación se conservan, y a quien ha configurado uno se le sigue pidiendo un código al iniciar sesión, hasta que lo desactive por su cuenta. Las sesiones terminan al cabo de 12 horas donde nada más exige la MFA.',
  'effect.put-off': 'Hoy se exige y dejaría de exigirse hasta la fecha nueva: hasta entonces se pasa sin ella.',
  'effect.moved': 'La fecha límite cambia: <b>{after}</b> en lugar de {before}.',
  'effect.sms-forbidden':
    '{people, plural, =0 {Nadie tiene los SMS como único método.} one {# persona tiene los SMS como único método: no se aceptarán desde la fecha límite, y tendrá que configurar una aplicación.} other {# personas tienen los SMS como único método: no se aceptarán desde la fecha límite, y tendrán que configurar una aplicación.}}',
  'effect.sms-allowed': 'También se aceptan SMS, incluso a los números ya configurados.',
  'effect.asks-sooner':
    'A quien demostró el segundo paso hace más de {every} se le pide un código en su próxima petición.',
  'effect.asks-later':
    'Dentro de una sesión solo se vuelve a pedir un código al cabo de {every}, salvo que otra regla sea más estricta.',
  'effect.mailbox-first': 'Quien configura su primer método confirma antes su buzón.',
  'effect.mailbox-not-first':
    'Para configurar el primer método basta la contraseña: quien la haya robado puede hacerlo en lugar de la persona.',
  'effect.help-changed': 'Al configurar se muestra el nuevo contacto de ayuda.',
  'effect.guidance-changed': 'Al configurar se muestran las nuevas indicaciones sobre la aplicación.',
  'effect.other-rules':
    'Se cuentan las reglas de los roles que las personas tienen aquí: rigen de inmediato, sea cual sea la fecha. Otras empresas pueden exigir más a las mismas personas. Eso no se cuenta.',
  'effect.few-none': 'No hay ningún administrador inscrito.',
  'effect.few-one': 'Solo hay un administrador inscrito.',
  'effect.few-why': 'Si se pierde un dispositivo, puede que nadie en {company} pueda ayudar. Debería haber dos.',
  'effect.tick': 'Lo sé. Guardar de todos modos.',

  'struggle.method-not-accepted':
    '{people, plural, one {# persona tiene los SMS como único método, y no se permiten} other {# personas tienen los SMS como único método, y no se permiten}}',
  'struggle.phone-not-served':
    '{people, plural, one {# persona solo tiene un número de un país sin SMS} other {# personas solo tienen un número de un país sin SMS}}',
  'struggle.role-not-met':
    '{people, plural, one {# persona tiene los SMS como único método, y un rol no los acepta: los roles rigen de inmediato, sea cual sea la fecha} other {# personas tienen los SMS como único método, y un rol no los acepta: los roles rigen de inmediato, sea cual sea la fecha}}',
  'struggle.method-disabled':
    '{people, plural, one {# persona tiene un método desactivado por demasiados códigos incorrectos} other {# personas tienen un método desactivado por demasiados códigos incorrectos}}',
  'struggle.no-password':
    '{people, plural, one {# persona aún no tiene contraseña} other {# personas aún no tienen contraseña}}',
  'struggle.never-signed-in':
    '{people, plural, one {# persona nunca ha iniciado sesión} other {# personas nunca han iniciado sesión}}',
  'struggle.mailbox-unreachable':
    '{people, plural, one {# persona tiene un buzón al que no llegan los correos} other {# personas tienen un buzón al que no llegan los correos}}',
  'struggle.membership-inactive':
    '{people, plural, one {# persona está desactivada} other {# personas están desactivadas}}',
  'struggle.invitation-open':
    '{people, plural, one {# persona aún no ha aceptado la invitación} other {# personas aún no han aceptado la invitación}}',
  'struggle.user-disabled':
    '{people, plural, one {# persona está bloqueada por el operador} other {# personas están bloqueadas por el operador}}',

  'hardship.method-not-accepted': 'Su único método son los SMS, y no se permiten',
  'hardship.phone-not-served': 'Solo tiene un número de un país sin SMS',
  'hardship.role-not-met': 'Su único método son los SMS, y un rol no los acepta, sea cual sea la fecha',
  'hardship.method-disabled': 'Un método está desactivado tras demasiados códigos incorrectos',
  'hardship.no-password': 'Aún no tiene contraseña',
  'hardship.never-signed-in': 'Nunca ha iniciado sesión',
  'hardship.mailbox-unreachable': 'Los correos no llegan a su buzón',
  'hardship.membership-inactive': 'Desactivada',
  'hardship.invitation-open': 'Aún no ha aceptado la invitación',
  'hardship.user-disabled': 'Bloqueada por el operador',

  'reach.title': 'A quién afecta',
  'reach.on': 'Fecha',
  'reach.sms': 'SMS',
  'reach.sms-stands': 'Según la política',
  'reach.sms-on': 'Permitidos',
  'reach.sms-off': 'No permitidos',
  'reach.reach': 'Mostrar',
  'reach.search': 'Nombre o correo',
  'reach.submit': 'Mostrar',
  'reach.draft': 'Esto muestra ajustes que no están guardados.',
  'reach.as-it-stands': 'Volver a lo vigente',
  'reach.enforced':
    'Si esto se aplica el <b>{date}</b>, la política obliga a {people, plural, one {# persona} other {# personas}}.',
  'reach.enforced-now':
    'La MFA ya se exige. Hoy, <b>{date}</b>, la política obliga a {people, plural, one {# persona} other {# personas}}.',
  'reach.early':
    'El <b>{date}</b> aún no ha llegado la fecha límite: todavía se puede dejar para más tarde. A partir del {deadline}, la política obliga a {people, plural, one {# persona} other {# personas}}.',
  'reach.off': 'Con estos ajustes no se exige nada a nadie.',
  'reach.must-enroll': 'Deben configurar un método',
  'reach.struggling': 'Les costaría',
  'reach.enrolled': 'Han configurado uno',
  'reach.unbound': 'Exentas',
  'reach.administrators': 'Administradores inscritos',
  'reach.of': '{some, plural, other {# de}}{all, plural, other { #}}',
  'reach.count': '{people, plural, other { #}}',
  'reach.everyone': 'Todas las personas',
  'reach.hard': 'Por qué les costaría',
  'reach.not-bound': 'Por qué están exentas',
  'reach.table': 'Personas, por nombre',
  'reach.person': 'Persona',
  'reach.standing': 'Qué significa para cada persona',
  'reach.standing-must-enroll': 'Debe configurar un método',
  'reach.standing-enrolled': 'Ha configurado uno',
  'reach.standing-unbound': 'Exenta',
  'reach.why': 'Por qué le cuesta o está exenta',
  'reach.evaluate': 'Evaluar',
  'reach.evaluate-named': 'Evaluar a {name}',
  'reach.who': 'Quiénes son',
  'reach.who-not-shown': 'Los nombres y correos se muestran a quienes tienen el permiso herramienta Directorio.',
  'reach.nobody': 'Nadie.',
  'reach.nobody-search': 'Aquí nadie se llama así. Busque una parte del nombre o del correo.',
  'reach.partial': 'Se han revisado muchas personas; puede haber más adelante otras como estas.',
  'reach.next': 'Página siguiente',
  'reach.first': 'Primera página',
  'reach.csv': 'Descargar en CSV',
  'reach.csv-email': 'Correo',
  'reach.csv-name': 'Nombre',
  'reach.csv-standing': 'Situación',
  'reach.csv-why': 'Motivos',
  'reach.bad-date': 'Escriba la fecha con día, mes y año, por ejemplo 2027-01-18.',

  'evaluate.title': 'Qué se pediría a {name}',
  'evaluate.submit': 'Evaluar',
  'evaluate.answer': 'El {date}, tras la contraseña correcta:',
  'evaluate.not-active-invited':
    'No se ha aceptado la invitación. Hasta entonces, la política de {company} no obliga a esta persona.',
  'evaluate.not-active-inactive':
    'Esta persona está desactivada. Hasta que vuelva a estar activa, la política de {company} no la obliga.',
  'evaluate.rules': 'Por qué',
  'evaluate.no-rules': 'Nada exige un segundo paso a esta persona.',
  'evaluate.no-rules-enrolled':
    'Ninguna regla lo exige. A quien ha configurado un método se le pide, salvo que haya elegido otra cosa.',
  'evaluate.back': 'Volver a quién afecta',
  'evaluate.step-password': 'Falta la contraseña: antes crea una, con una invitación o con «¿Olvidó su contraseña?».',
  'evaluate.step-verify': 'Se pide un código: {methods}.',
  'evaluate.then': 'Después: {what}',
  'evaluate.then-enroll':
    'El código demuestra quién es, pero ya no se acepta: después debe configurar un método que sí se acepte ({methods}).',
  'evaluate.step-enroll': 'Debe configurar un método antes de poder continuar.',
  'evaluate.step-early': 'Se le ofrece configurar un método y puede dejarlo para más tarde.',
  'evaluate.step-mailbox': 'Primero se envía un código a su buzón.',
  'evaluate.step-recovery': 'Debe guardar su código de recuperación.',
  'evaluate.step-repair': 'Se le ofrece configurar un dispositivo nuevo.',
  'evaluate.step-replace': 'Debe elegir una contraseña nueva.',
  'evaluate.step-disabled': 'Nada: está bloqueada por el operador y así se le indica.',
  'evaluate.step-no-way': 'Ya no sirve ninguno de sus métodos: hay que restablecerlos.',
  'evaluate.step-refused': 'No puede continuar.',
  'evaluate.step-finish': 'Nada más: inicia sesión.',
  'evaluate.method-app': 'aplicación de autenticación',
  'evaluate.method-phone': 'SMS',
  'evaluate.method-recovery': 'código de recuperación',
  'evaluate.method-password': 'contraseña',
  'evaluate.rule-own': '<b>{company}</b> exige la MFA.',
  'evaluate.rule-own-from': '<b>{company}</b> exige la MFA a partir del {date}.',
  'evaluate.rule-own-since': '<b>{company}</b> exige la MFA desde el {date}.',
  'evaluate.rule-role': 'El rol <b>{role}</b> en {application} exige la MFA.',
  'evaluate.rule-operator': 'Los operadores de este servicio siempre necesitan una aplicación de autenticación.',
  'evaluate.rule-personal':
    'Lo pidió la propia persona: «Exigir siempre la autenticación de dos factores para iniciar sesión».',
  'evaluate.rule-reset': 'Sus métodos se restablecieron, así que vuelve a configurarlos.',
  'evaluate.rule-another': 'Otra regla exige la MFA.',
  'evaluate.rule-every': 'Se vuelve a pedir un código al cabo de {every}.',
  'evaluate.forbidden': 'No se aceptan SMS: {who}.',
  'evaluate.countries': 'Solo se aceptan SMS en estos países: {countries} ({who}).',
  'evaluate.mailbox': 'Antes de configurar el primer método se confirma el buzón.',
  'evaluate.other-date': 'Fecha',
  'evaluate.another': 'otra regla',
};
