export const teamWords = {
  'team.nav': 'Equipo: {application}',
  'team.nav-hint': 'Quién trabaja con {application} para {company}, y con qué permisos',
  'team.title': 'Equipo de {application}',
  'team.explained':
    'Todas las personas que tienen permisos en {application} para {company}. Usted incorpora a personas y decide sobre los permisos que los suyos le dejan dar; todo lo demás de la empresa es cosa de sus administradores.',
  'team.invite': 'Invitar al equipo',
  'team.caption': 'Personas de {company} con permisos en {application}',
  'team.pages': 'Páginas del equipo',
  'team.permissions': 'Permisos',
  'team.second-step': 'Segundo paso',
  'team.enrolled-app': 'Configurado con aplicación',
  'team.enrolled-phone': 'Mensaje de texto',
  'team.enrolled-phone-in': 'Mensaje de texto, {country}',
  'team.must-add': 'Debe añadir una aplicación',
  'team.not-enrolled': 'Sin configurar',
  'team.not-asked': 'Sin configurar, y no se exige',
  'team.of-company': '{company}: equipo de {application}',
  'team.invite-title': 'Invitar al equipo de {application}',
  'team.invite-explained':
    'Quien ya pertenece a {company} tiene los permisos de inmediato. Cualquier otra persona recibe por correo una invitación a {company}, y los tiene en cuanto la acepta.',
  'team.invite-act': 'Invitar a un equipo',
  'team.no-role-given': 'Por ahora no hay ningún permiso que usted pueda dar. Lo decide el operador de {brand}.',
  'team.error-role': 'Elija al menos un permiso.',
  'team.error-deactivated':
    'Los administradores de {company} han desactivado a esta persona. No se ha enviado ni cambiado nada: pídales que la hagan volver.',
  'team.error-needs-both':
    'La invitación de esta persona da permisos en la propia empresa. No se ha enviado ni cambiado nada: pregunte a un administrador de {company}.',
  'team.error-yourself':
    'Nadie se da permisos a sí mismo. Pregunte a otra persona que se ocupe de este equipo, o a un administrador de {company}.',
  'team.error-too-soon':
    'A esta persona se la invitó hace poco. No se ha enviado ni cambiado nada, para que a nadie se le llene el buzón. Vuelva a intentarlo a partir de este momento: {time}.',
  'team.person-title': 'Permisos en {application}',
  'team.back': 'Volver al equipo',
  'team.back-person': 'Volver a los permisos de {name}',
  'team.at-once': 'Un cambio vale de inmediato, desde la próxima petición de la persona.',
  'team.set-act': 'Fijar los permisos de una persona en un equipo',
  'team.save': 'Guardar permisos',
  'team.permissions-explained':
    'Un permiso dice qué hace alguien en {application}. Los administradores de la empresa lo llaman rol.',
  'team.what-it-asks': 'Qué exige «{permission}»',
  'team.rule-resets': 'Solo el operador restablece la MFA de quien lo tiene.',
  'team.locked': 'Usted no lo da ni lo quita. Lo hacen los administradores de {company}.',
  'team.effect-invited': 'Los permisos no tienen efecto hasta que {name} acepte la invitación.',
  'team.effect-inactive': 'Los permisos no tienen efecto mientras {name} tenga su acceso desactivado.',
  'team.changed-meanwhile':
    'Otra persona cambió estos permisos mientras usted los miraba y no se ha guardado nada. Ahora son: {roles}. Lo que usted había elegido sigue elegido abajo.',
  'team.changed-to-none':
    'Otra persona quitó todos estos permisos mientras usted los miraba y no se ha guardado nada. Lo que usted había elegido sigue elegido abajo.',
  'team.own':
    'Son los suyos: nadie cambia sus propios permisos. Pregunte a otra persona que se ocupe de este equipo, o a un administrador de {company}.',
  'team.error-not-given':
    'Uno de estos permisos ya no puede darlo usted. No se ha guardado nada: vea abajo los que puede dar ahora.',
  'team.saved': 'Los permisos de {name} están guardados.',
  'team.saved-out': 'Esta persona ya no tiene permisos en {application} y ha salido del equipo.',
  'team.saved-added': '{name} ya pertenece a {company} y ahora tiene los permisos.',
  'team.saved-invited': '{name} tiene una invitación: un correo va en camino. Los permisos valen en cuanto la acepta.',
  'team.saved-again': '{name} tiene otra invitación: un correo va en camino. Los permisos valen en cuanto la acepta.',
  'team.reset-none':
    'Restablecer la MFA no está entre lo que sus permisos le dejan hacer aquí. Pregunte a un administrador de {company}.',
  'team.reset-told': 'se avisa por correo a esta persona y a los administradores de la empresa',
  'team.reset-service':
    'Por ahora, ni usted ni los administradores de {company} restablecen la MFA de esta persona. Pregunte al operador de {brand}.',
  'team.own-service':
    'Nadie se restablece a sí mismo, y los administradores de {company} no restablecen su MFA. Si ha perdido sus métodos, pídaselo al operador de {brand}.',
  'team.bar-payor-role':
    'Esta persona tiene un permiso que mueve dinero. Solo el operador de {brand} puede restablecer su MFA.',
  'team.bar-payor-lately':
    'Esta persona tuvo un permiso que mueve dinero hasta el {time}. Durante {duration} a partir de entonces, solo el operador de {brand} puede restablecer su MFA.',
  'team.bar-yourself':
    'Nadie se restablece a sí mismo. Si ha perdido sus métodos, pídaselo a otra persona que se ocupe de este equipo, o a un administrador de {company}; si no hay ninguno, al operador de {brand}.',
  'team.bar-administrator':
    'Esta persona administra la empresa: a los administradores los restablecen los administradores. Pregunte a uno de ellos.',
  'team.bar-not-in-team':
    'Esta persona tiene en la aplicación permisos a cuyos titulares este equipo no restablece, o ya no tiene ninguno. Pregunte a un administrador de la empresa.',
  'team.bar-asks-nothing':
    'Ninguno de los permisos de esta persona en la aplicación exige la MFA, así que este equipo no restablece la suya. Pregunte a un administrador de la empresa.',
  'team.bar-team-too-young':
    'Los permisos de esta persona en la aplicación que exigen la MFA tienen menos de {duration}. Hasta entonces, pregunte a un administrador de la empresa.',
  'trail.detail-team': 'Equipo de la aplicación',
} as const;
