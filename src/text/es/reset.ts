import type { resetWords as source } from '../en/reset.ts';

export const resetWords: Readonly<Record<keyof typeof source, string>> = {
  'policy.reset-approval': 'Un segundo administrador aprueba los restablecimientos',
  'policy.reset-approval-hint':
    'Cuando un administrador restablece la MFA de alguien, otro con los dos permisos, o el operador de este servicio, debe aprobarlo antes.',
  'policy.reset-delay': 'Espera de los restablecimientos',
  'policy.reset-delay-hint':
    'Mientras dura, la persona y cualquier administrador pueden detener un restablecimiento que en realidad nadie pidió.',
  'policy.reset-delay-none': 'Ninguna',
  'policy.error-reset-delay': 'Elija cuánto esperan los restablecimientos.',
  'effect.resets-approved': 'Desde el próximo, los restablecimientos de la MFA requieren un segundo administrador.',
  'effect.resets-not-approved':
    'Un solo administrador de {company} puede restablecer la MFA de cualquier persona de aquí. Quien consiga engañarlo pasa la MFA. Se avisa por correo a los demás administradores.',
  'effect.resets-wait': 'Desde el próximo, los restablecimientos de la MFA esperan {delay}.',
  'effect.resets-wait-shorter':
    'Los restablecimientos de la MFA solo esperan {delay}: hay menos tiempo para detener uno que en realidad nadie pidió. Se avisa por correo a los demás administradores de {company}.',
  'effect.resets-wait-not':
    'Los restablecimientos de la MFA se hacen de inmediato: no hay tiempo para detener uno que en realidad nadie pidió. Se avisa por correo a los demás administradores de {company}.',

  'console.resets': 'Restablecimientos',
  'reset.title': 'Restablecer la MFA',
  'reset.title-of': 'Restablecer la MFA de {name}',
  'reset.explained':
    'Para quien ha perdido su dispositivo y su código de recuperación. Se quitan sus métodos y, en el próximo inicio de sesión, los configura desde cero.',
  'reset.go': 'Restablecer la MFA…',
  'reset.needs-both':
    'Para restablecer la MFA hacen falta los dos permisos: herramienta Administración y herramienta Directorio.',
  'reset.back': 'Volver a {name}',
  'reset.to-all': 'Todos los restablecimientos',
  'reset.effect': 'Restablecer la MFA de {email}:',
  'reset.effect-out': 'cierra todas sus sesiones',
  'reset.effect-methods': 'quita lo que ha configurado ({methods}) y el código de recuperación',
  'reset.effect-next':
    'en el próximo inicio de sesión necesita la contraseña y un código de su buzón, y configura todo desde cero',
  'reset.effect-told': 'se avisa por correo a esta persona y a los demás administradores',
  'reset.con':
    'Un estafador llama, tiene prisa y suena como un colega. Asegúrese de quién es por un medio que usted elija: nunca por la llamada, el correo o el chat en que se lo piden.',
  'reset.may-take':
    'Puede tardar hasta 24 horas: si otra regla exige la MFA a esta persona, el restablecimiento espera ese tiempo, para que se pueda detener.',
  'reset.will-wait': 'Su empresa hace esperar los restablecimientos {delay}.',
  'reset.will-approve-company': 'En su empresa, antes lo aprueba otro administrador o el operador de este servicio.',
  'reset.will-approve-email':
    'El correo de inicio de sesión de esta persona se cambió hace menos de {duration}, así que antes lo aprueba otro administrador o el operador de este servicio.',
  'reset.will-approve-frozen':
    'Hace menos de {duration}, alguien que lee el buzón de esta persona avisó de que un cambio no era suyo, así que antes lo aprueba otro administrador o el operador de este servicio. Asegúrese con especial cuidado de quién se lo pide.',
  'reset.will-approve-burst':
    'Ha pedido {count, plural, one {# restablecimiento} other {# restablecimientos}} en una hora, así que los próximos los aprueba antes otro administrador o el operador de este servicio.',
  'reset.will-approve-operator':
    'El correo de inicio de sesión de esta persona se cambió hace menos de {duration}, o se pidieron muchos restablecimientos en una hora: antes lo aprueba otro operador, o alguien en la propia máquina con «gatehouse reset approve».',
  'reset.will-approve-operator-frozen':
    'Hace menos de {duration}, alguien que lee el buzón de esta persona avisó de que un cambio no era suyo: antes lo aprueba otro operador, o alguien en la propia máquina con «gatehouse reset approve».',
  'reset.email': 'Correo con el que esta persona inicia sesión',
  'reset.email-hint': 'Escríbalo completo: {email}',
  'reset.how': '¿Cómo verificó la petición?',
  'reset.how-choose': 'Elija una opción',
  'reset.tick': 'He verificado que el usuario pide restablecer la MFA',
  'reset.act': 'Restablecer la MFA',
  'reset.label': 'Restablecer la MFA de alguien',
  'reset.approve': 'Aprobar el restablecimiento',
  'reset.approve-label': 'Aprobar un restablecimiento de la MFA',
  'reset.approve-hint':
    'Apruébelo solo si lo ha hablado con quien lo pidió, en persona o en un número que usted conozca.',
  'reset.too-new':
    'Usted aprueba restablecimientos cuando tiene los dos permisos desde hace {duration}, y solo los que se pidieron después. Este puede aprobarlo otro administrador o el operador de este servicio.',
  'reset.veto': 'Detener el restablecimiento',
  'reset.veto-label': 'Detener un restablecimiento de la MFA',
  'reset.withdraw': 'Retirar el restablecimiento',
  'reset.withdraw-label': 'Retirar un restablecimiento de la MFA',

  'reset.error-email-missing': 'Escriba el correo con el que esta persona inicia sesión.',
  'reset.error-email': 'Este no es el correo con el que esta persona inicia sesión. Escríbalo exactamente.',
  'reset.error-how': 'Elija cómo verificó la petición.',
  'reset.error-tick': 'Verifique antes que esta persona lo pidió de verdad y después marque la casilla.',
  'reset.error-meanwhile':
    'No se restableció nada: usted u otra persona pidió un restablecimiento de esta persona desde que abrió la página. Vea abajo cómo está.',
  'reset.error-many':
    'Ha pedido tantos restablecimientos como se permiten en una hora. Próximo restablecimiento posible: {time}.',
  'reset.error-many-for-them':
    'Se han pedido para esta persona tantos restablecimientos como se permiten en una hora. Próximo restablecimiento posible: {time}.',
  'reset.error-over': 'Este restablecimiento ya no espera: vea abajo qué fue de él.',
  'reset.error-not-yours':
    'Nadie aprueba un restablecimiento que pidió o que es suyo, y solo lo retira quien lo pidió.',
  'reset.error-not-needed': 'Este restablecimiento no necesita aprobación, o ya la tiene.',
  'reset.error-too-new':
    'No tiene los dos permisos desde hace el tiempo suficiente para aprobar este restablecimiento. Otro administrador o el operador de este servicio puede hacerlo.',

  'reset.bar-yourself':
    'Nadie se restablece a sí mismo. Si ha perdido sus métodos, pídaselo a otro administrador o, si no lo hay, al operador de {brand}.',
  'reset.bar-not-entitled': 'Aquí se podrá restablecer la MFA cuando {company} pueda usarla.',
  'reset.bar-not-active': 'La MFA se restablece a personas activas.',
  'reset.bar-member-too-young':
    'Esta persona aceptó la invitación hace menos de {duration}. Hasta que pase ese tiempo, solo el operador de {brand} puede restablecer su MFA.',
  'reset.bar-disabled':
    'Por el momento esta persona no puede iniciar sesión: la bloqueó el operador. Pregunte al operador de {brand}.',
  'reset.bar-nothing-bound': 'Esta persona no ha configurado ningún método: no hay nada que restablecer.',
  'reset.bar-payor-role':
    'Esta persona tiene un rol que mueve dinero. Solo el operador de {brand} puede restablecer su MFA.',
  'reset.bar-payor-lately':
    'Esta persona tuvo un rol que mueve dinero hasta el {time}. Durante {duration} a partir de entonces, solo el operador de {brand} puede restablecer su MFA.',
  'reset.bar-operator-only': 'Solo el operador de {brand} puede restablecer la MFA de esta persona.',
  'reset.bar-operator': 'A los operadores se les restablece en la propia máquina, con «gatehouse user reset-mfa».',
  'reset.bar-disabled-operator': 'Está bloqueada. Desbloquéela antes.',
  'reset.ask-service': 'Puede contactar aquí: <contact></contact>',

  'reset.who-you': 'usted',
  'reset.who-service': 'el operador de {brand}',
  'reset.who-own-session': 'la propia persona, desde su sesión',
  'reset.who-own-mailbox': 'la propia persona, con el enlace del correo',
  'reset.who-another': 'alguien ajeno a su empresa',
  'reset.who-by-itself': 'nadie: había llegado su momento',

  'reset.done': 'Se restableció la MFA: <b>{email}</b> la configura desde cero en el próximo inicio de sesión.',
  'reset.waits-time':
    'El restablecimiento de <b>{email}</b> espera hasta el {time}: hasta entonces pueden detenerlo la persona, a quien se avisó por correo, y los administradores.',
  'reset.waits-approval':
    'El restablecimiento de <b>{email}</b> espera una aprobación. Se avisó por correo a quienes pueden darla.',
  'reset.waits-both':
    'El restablecimiento de <b>{email}</b> espera una aprobación y, como mínimo, hasta el {time}. Se avisó por correo a quienes pueden darla.',
  'reset.waiting': 'Un restablecimiento está en espera',
  'reset.asked': 'Pedido',
  'reset.asked-by': '{time}, por {who}',
  'reset.verified': 'Verificado',
  'reset.waits-for': 'Espera',
  'reset.waits-for-approval': 'Una aprobación: {why}. Caduca si nadie lo aprueba hasta el {time}.',
  'reset.why-company': 'su empresa pide un segundo administrador',
  'reset.why-company-operator': 'la empresa pide un segundo administrador',
  'reset.why-email': 'el correo de inicio de sesión se cambió poco antes',
  'reset.why-frozen': 'alguien que lee el buzón de esta persona avisó de que un cambio no era suyo',
  'reset.why-burst': 'se pidieron muchos restablecimientos en una hora',
  'reset.waits-until-company': '{time}: su empresa hace esperar los restablecimientos',
  'reset.waits-until-company-operator': '{time}: la empresa hace esperar los restablecimientos',
  'reset.waits-until-another': '{time}: otra regla obliga a esta persona',
  'reset.waits-until-past': 'Un momento: ya ha llegado su hora',
  'reset.approved': 'Aprobado',
  'reset.became': 'Qué fue de él',
  'reset.outcome-done': 'Hecho',
  'reset.outcome-vetoed': 'Detenido',
  'reset.outcome-withdrawn': 'Retirado',
  'reset.outcome-lapsed': 'Caducado: nadie lo aprobó a tiempo',
  'reset.outcome-barred': 'No realizado: ya no estaba permitido',
  'reset.outcome-overtaken': 'No realizado: ya no hacía falta',
  'reset.last': 'El último',
  'reset.elsewhere-title': 'Se pidió un restablecimiento en otro lugar',
  'reset.elsewhere':
    'El {time} se pidió restablecer la MFA de esta persona, y no lo pidió {company}. Se hará a partir del {due}, salvo que alguien lo detenga. Le concierne porque {company} le exige la MFA.',
  'reset.elsewhere-ask': 'Pregúntele, por otro medio que el correo, si ha perdido su dispositivo.',
  'reset.stopped-elsewhere': 'Ya no hay en espera ningún restablecimiento de {name} pedido en otro lugar.',
  'reset.stopped-session':
    'Se detuvo desde la propia sesión de esta persona, sin ninguna prueba. Si dice que no fue ella, quizá otra persona haya iniciado sesión en su nombre: pida al operador de este servicio que restablezca su MFA sin demora.',
  'reset.stopped-mailbox': 'Se detuvo con el enlace que enviamos por correo a esta persona.',
  'reset.stopped-other': 'Lo detuvo un administrador o un operador.',

  'reset.list-title': 'Restablecimientos de la MFA',
  'reset.list-explained':
    'A quien ha perdido el dispositivo y el código de recuperación se le restablece en su propia página del directorio. Aquí ve qué está en espera y qué fue de ello.',
  'reset.list-waiting': 'En espera',
  'reset.list-waiting-none': 'Ningún restablecimiento está en espera.',
  'reset.list-ended': 'Restablecimientos anteriores',
  'reset.list-ended-none': 'Aún no se ha pedido ningún restablecimiento.',
  'reset.person': 'Persona',
  'reset.nobody': 'Borrada',
  'reset.company': 'Empresa',
  'reset.none': 'Ninguno',
  'reset.acts': 'Qué puede hacer usted',
  'reset.acts-none': 'Nada',
  'reset.csv': 'Descargar en CSV',
  'reset.next': 'Página siguiente',
  'reset.first': 'Primera página',
  'reset.note-approved-done': 'Aprobado y hecho.',
  'reset.note-approved-waits': 'Aprobado. Se hará a partir del {time}.',
  'reset.note-approved-not': 'Aprobado, pero no realizado: ya no estaba permitido o ya no hacía falta.',
  'reset.note-vetoed': 'El restablecimiento se detuvo.',
  'reset.note-withdrawn': 'El restablecimiento se retiró.',

  'reset.operator-explained':
    'Para quien ningún administrador puede restablecer: con un rol que se lo reserva a usted, sin empresa, o donde no queda nadie que pueda. Se quitan sus métodos y, en el próximo inicio de sesión, los configura desde cero.',
  'reset.operator-list-explained':
    'Aquí ve todos los restablecimientos de este servicio que están en espera y qué fue de los demás. Usted restablece a alguien en su página, en Personas.',

  'own-reset.title': 'Alguien pidió restablecer su segundo paso',
  'own-reset.by-person': '{administrator}, de {company}, lo pidió el {time}.',
  'own-reset.by-company': 'Un administrador de {company} lo pidió el {time}.',
  'own-reset.by-service': 'El operador de este servicio lo pidió el {time}.',
  'own-reset.due':
    'A partir del {time} se quitan sus métodos y su código de recuperación, y se cierran todas sus sesiones.',
  'own-reset.due-approval':
    'Cuando otra persona lo haya aprobado, pero no antes del {time}, se quitan sus métodos y su código de recuperación, y se cierran todas sus sesiones.',
  'own-reset.due-approval-alone':
    'Cuando otra persona lo haya aprobado, se quitan sus métodos y su código de recuperación, y se cierran todas sus sesiones.',
  'own-reset.question': 'Si usted no lo pidió, deténgalo.',
  'own-reset.stop': 'Detenerlo',
  'own-reset.stopped': 'El restablecimiento se detuvo: lo que ha configurado no cambia.',
  'own-reset.over': 'Ese restablecimiento ya no estaba en espera, así que no había nada que detener.',

  'veto.title': '¿Detener el restablecimiento de su segundo paso?',
  'veto.press': 'Detener el restablecimiento',
  'veto.keep': 'Si lo pidió usted, no haga nada: cierre esta página.',
  'veto.done-title': 'El restablecimiento se detuvo',
  'veto.done': 'Lo que ha configurado no cambia y sirve como antes.',
  'veto.done-next':
    'Alguien se hizo pasar por usted o cometió un error. Avise a un administrador de su empresa por otro medio que el correo, y elija una contraseña nueva si alguien más puede conocer la suya.',
  'veto-over.done-title': 'El restablecimiento ya se realizó',
  'veto-over.done':
    'El <b>{time}</b> se quitaron sus métodos y su código de recuperación, y se cerraron todas sus sesiones. Ya no se puede detener.',
  'veto-over.done-next':
    'Si no lo pidió usted: elija enseguida una contraseña nueva con «¿Olvidó su contraseña?» en la página de inicio de sesión. Después inicie sesión, configure de nuevo su segundo paso y avise a quienes se nombran aquí, por otro medio que el correo.',
  'veto-over.done-yours':
    'Si lo pidió usted: inicie sesión con su contraseña. Le enviamos un código por correo y configura todo de nuevo.',
  'veto-over.stopped-title': 'El restablecimiento ya se detuvo',
  'veto-over.not-title': 'El restablecimiento no se realizó',
  'veto-over.stays': 'Terminó el <b>{time}</b> sin que se quitara nada: lo que ha configurado no cambia.',
  'veto-over.by-session': 'Se detuvo en «Contraseña y seguridad», por alguien que había iniciado sesión como usted.',
  'veto-over.by-mailbox': 'Se detuvo con un enlace de uno de nuestros correos, por alguien que lee su buzón.',
  'veto-over.by-administrator': '{administrator}, de {company}, lo detuvo.',
  'veto-over.by-company': 'Un administrador de {company} lo detuvo.',
  'veto-over.by-elsewhere': 'Lo detuvo un administrador de otra de sus empresas.',
  'veto-over.by-service': 'Lo detuvo el operador de este servicio.',
  'veto-over.by-withdrawn': 'Quien lo pidió lo ha retirado.',
  'veto-over.who': 'Quién puede ayudarle',
  'refuse-no-way.how':
    'Tienen que estar seguras de que es usted: hable con ellas en persona o pida que le devuelvan la llamada. Puede tardar hasta 24 horas. Después inicie sesión con su contraseña: le enviamos un código por correo y vuelve a configurarlo todo.',
  'refuse-no-way.operator': 'Solo el operador de este servicio puede hacerlo.',
  'refuse-no-way.reach': 'Pregunte a un administrador de su empresa cómo contactar con el operador.',
  'help-who.can-reset': 'restablecer su segundo paso, si ha perdido el dispositivo y el código de recuperación;',
  'help-admin.lost-rules':
    'En <b>{settings}</b> decide si un segundo administrador aprueba los restablecimientos y cuánto esperan. En <b>{resets}</b> ve qué está en espera y detiene lo que nadie pidió.',
  'help-admin.lost-operator':
    'A quien tiene un rol que mueve dinero, o aceptó su invitación hace menos de {duration}, lo restablece el operador. También al único administrador de una empresa: tenga dos.',
};
