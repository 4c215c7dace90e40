import type { adminPeople as source } from '../en/admin-people.ts';

export const adminPeople: Readonly<Record<keyof typeof source, string>> = {
  'people.title': 'Directorio',
  'people.invite': 'Invitar a personas',
  'people.import': 'Importar una lista',
  'people.export': 'Exportar en CSV',
  'people.caption': 'Personas de {company}: {count}',
  'people.count': '{people, plural, one {# persona} other {# personas}}',
  'people.count-more': 'Más de {people, plural, one {# persona} other {# personas}}',
  'people.count-fitting': '{people, plural, one {# persona coincide} other {# personas coinciden}}',
  'people.count-fitting-more': '{people, plural, one {Más de # persona coincide} other {Más de # personas coinciden}}',
  'people.only-you':
    'Aquí todavía no hay nadie más que usted. Invite a personas una por una o importe una lista con todas: así puede asignarles a la vez empleador, centro de trabajo y grupo.',
  'people.nobody': 'Nadie coincide con lo que busca.',
  'people.nobody-hint':
    'Los nombres se encuentran por cualquier parte de ellos, con o sin tildes; las personas que aún no han aceptado, por su correo o por el nombre con el que se las invitó.',
  'people.clear': 'Mostrar a todas las personas',
  'people.partial': 'Se han revisado muchas personas y puede haber más que coincidan.',
  'people.further': 'Seguir buscando',
  'people.next': 'Página siguiente',
  'people.previous': 'Página anterior',
  'people.pages': 'Páginas del directorio',

  'people.filter': 'Filtrar',
  'people.search': 'Nombre o correo',
  'people.more-filters': 'Más filtros y orden',
  'people.apply': 'Aplicar',
  'people.any': 'Cualquiera',
  'people.without': 'Sin asignar',
  'people.sort': 'Ordenar por',
  'people.sort-name': 'Nombre, de la A a la Z',
  'people.sort-name-down': 'Nombre, de la Z a la A',
  'people.sort-email': 'Correo, de la A a la Z',
  'people.sort-email-down': 'Correo, de la Z a la A',
  'people.sort-sign-in-down': 'Último inicio de sesión, primero los más recientes',
  'people.sort-sign-in': 'Último inicio de sesión, primero los más antiguos',

  'people.person': 'Persona',
  'people.status': 'Estado',
  'people.method': 'Métodos',
  'people.last-sign-in': 'Último inicio de sesión',
  'people.employer': 'Empleador',
  'people.site': 'Centro de trabajo',
  'people.group': 'Grupo',
  'people.site-and-group': 'Centro de trabajo y grupo',
  'people.permission': 'Permisos',
  'people.role': 'Rol',
  'people.roles': 'Roles',
  'people.language': 'Idioma',
  'people.administrators': 'Administradores',

  'people.active': 'Activa',
  'people.invited': 'Invitada',
  'people.inactive': 'Desactivada',
  'people.invited-until': 'Abierta hasta el {date}',
  'people.invited-over': 'Caducó el {date}',
  'people.disabled': 'Bloqueada por el operador',
  'people.unreachable': 'No le llega ningún correo desde el {date}',
  'people.app': 'Aplicación de autenticación',
  'people.phone': 'SMS',
  'people.none': 'Ninguno',
  'people.method-disabled': '{method}: desactivado',
  'people.never': 'Nunca',
  'people.administrator': 'Administrador',
  'people.admin-tool': 'Herramienta Administración',
  'people.directory-tool': 'Herramienta Directorio',
  'people.role-named': '{role} ({application})',

  'people.choose': 'Seleccionar a {name}',
  'people.with-chosen': 'Con las personas seleccionadas',
  'people.all-fitting': 'Todas las personas que coinciden con el filtro, en todas las páginas',
  'people.all': 'Todas las personas de este directorio, en todas las páginas',
  'people.deactivate': 'Desactivar',
  'people.reactivate': 'Reactivar',
  'people.invite-again': 'Invitar de nuevo',
  'people.chose-nobody': 'Seleccione al menos a una persona, o a todas las que coinciden.',
  'people.nobody-to-change':
    'Esto no cambiaría a nadie: las personas seleccionadas ya están así o usted no puede cambiarlas.',
  'people.nobody-chosen-to-invite':
    'Esto no invitaría a nadie: las personas seleccionadas han aceptado o están desactivadas. A las personas desactivadas se las reactiva.',
  'people.nobody-among-first':
    '{people, plural, other {Esto no cambiaría a nadie entre las primeras # personas por correo, y no se revisaron más. Seleccione a las personas una por una.}}',
  'people.nobody-to-invite':
    'Esto no invitaría a nadie: de todas las que coinciden, solo se invita de nuevo a las personas cuya invitación ha caducado. Para escribir a otras, selecciónelas una por una.',

  'people.bulk-deactivate-title': '{people, plural, one {¿Desactivar a # persona?} other {¿Desactivar a # personas?}}',
  'people.bulk-reactivate-title': '{people, plural, one {¿Reactivar a # persona?} other {¿Reactivar a # personas?}}',
  'people.bulk-invite-title':
    '{people, plural, one {¿Invitar de nuevo a # persona?} other {¿Invitar de nuevo a # personas?}}',
  'people.bulk-deactivate-title-more': '{people, plural, other {¿Desactivar a más de # personas?}}',
  'people.bulk-reactivate-title-more': '{people, plural, other {¿Reactivar a más de # personas?}}',
  'people.bulk-invite-title-more': '{people, plural, other {¿Invitar de nuevo a más de # personas?}}',
  'people.bulk-who': 'Quiénes',
  'people.bulk-fitting': 'Todas las que coinciden ahora con el filtro, estén en la página que estén.',
  'people.bulk-everybody': 'Todas las de este directorio, estén en la página que estén.',
  'people.bulk-skips-inactive':
    'No cambian: usted, el último administrador y las personas ya desactivadas. Las invitaciones abiertas se retiran.',
  'people.bulk-skips-active':
    'No cambian: las personas ya activas y las que nunca aceptaron, a las que hay que invitar de nuevo.',
  'people.bulk-invite-effect':
    'Cada persona recibe un correo nuevo y puede aceptar en los 7 días siguientes. Lo que consta de ella no cambia.',
  'people.bulk-skips-open':
    'No cambian: las personas que han aceptado, las desactivadas y aquellas cuya invitación sigue abierta.',
  'people.bulk-skips-administrators':
    'Tampoco cambian las personas con permisos: para eso usted necesita los dos permisos.',
  'people.bulk-most':
    'Se cambia como máximo a {people, plural, other {# personas}} a la vez. Si hay más, repítalo después.',
  'people.bulk-most-invited':
    'Se invita como máximo a {people, plural, other {# personas}} a la vez. Si hay más, repítalo después.',
  'people.bulk-changed-meanwhile':
    '{people, plural, one {No se ha cambiado nada: entretanto coincide # persona.} other {No se ha cambiado nada: entretanto coinciden # personas.}} Revíselo de nuevo.',
  'people.cancel': 'Cancelar',
  'people.do-deactivate': '{people, plural, one {Desactivar a # persona} other {Desactivar a # personas}}',
  'people.do-reactivate': '{people, plural, one {Reactivar a # persona} other {Reactivar a # personas}}',
  'people.do-invite': '{people, plural, one {Invitar de nuevo a # persona} other {Invitar de nuevo a # personas}}',
  'people.do-deactivate-all': 'Desactivar a todas las que coinciden',
  'people.do-reactivate-all': 'Reactivar a todas las que coinciden',
  'people.do-invite-all': 'Invitar de nuevo a todas cuya invitación ha caducado',
  'people.done-deactivate':
    '{people, plural, =0 {No se desactivó a nadie.} one {Se desactivó a # persona.} other {Se desactivó a # personas.}}',
  'people.done-reactivate':
    '{people, plural, =0 {No se reactivó a nadie.} one {Se reactivó a # persona.} other {Se reactivó a # personas.}}',
  'people.done-already': '{people, plural, one {# persona ya estaba así.} other {# personas ya estaban así.}}',
  'people.skipped-unknown': '{people, plural, one {# persona ya no está aquí.} other {# personas ya no están aquí.}}',
  'people.skipped-last-administrator':
    '{people, plural, one {# persona no cambió: es el último administrador con los dos permisos.} other {# personas no cambiaron: son los últimos administradores con los dos permisos.}}',
  'people.skipped-not-accepted':
    '{people, plural, one {# persona no cambió: nunca aceptó. Invítela de nuevo.} other {# personas no cambiaron: nunca aceptaron. Invítelas de nuevo.}}',
  'people.skipped-needs-both':
    '{people, plural, one {# persona no cambió: tiene permisos, y usted necesita los dos para decidir sobre ella.} other {# personas no cambiaron: tienen permisos, y usted necesita los dos para decidir sobre ellas.}}',
  'people.skipped-yourself': '{people, plural, other {Usted no cambió: aquí nadie se desactiva a sí mismo.}}',
  'people.skipped-changed-meanwhile':
    '{people, plural, one {Entretanto alguien cambió a # persona.} other {Entretanto alguien cambió a # personas.}}',
  'people.done-more': 'Hay más. Repita lo mismo para continuar.',

  'person.back': 'Volver al directorio',
  'person.facts': 'Datos',
  'person.email': 'Correo',
  'person.since': 'Aquí desde',
  'person.invited-at': 'Fecha de invitación',
  'person.you': 'Usted',
  'person.not-accepted': 'No ha aceptado, así que {company} solo sabe de esta persona lo que se escribió al invitarla.',
  'person.not-active':
    'Está desactivada, así que {company} no ve qué ha configurado ni cuándo inicia sesión. Lo que consta aquí se conserva.',
  'person.methods': 'Métodos',
  'person.added': 'Añadido',
  'person.last-used': 'Último uso',
  'person.not-used': 'aún no',
  'person.no-methods': 'No ha configurado ningún método.',
  'person.method-off': 'Desactivado tras demasiados códigos incorrectos. Debe configurar uno nuevo.',
  'person.no-password': 'Aún no ha creado una contraseña.',
  'person.why': 'Qué lo pide',
  'person.why-company-from': '{company} lo exigirá a partir del {date}.',
  'person.why-company-since': '{company} lo exige desde el {date}.',
  'person.why-role': 'El rol {role} lo exige.',
  'person.why-reset': 'La MFA se restableció el {date}; vuelve a configurarla en el próximo inicio de sesión.',
  'person.why-another': 'También lo pide otra regla, que no es de {company}.',
  'person.why-another-only': 'Lo pide una regla que no es de {company}.',
  'person.why-nothing': 'Nada pide un segundo paso a esta persona.',
  'person.why-inactive': 'Mientras está desactivada, nada de {company} le pide nada.',
  'person.evaluate': 'Ver qué se pediría otro día',

  'person.details': 'Detalles',
  'person.details-hint': 'Para buscar, filtrar e informes. No deciden nada.',
  'person.language-own': 'El que eligió la persona',
  'person.save-details': 'Guardar los detalles',
  'person.saved-details': 'Se han guardado los detalles de {name}.',
  'person.too-long': 'Escriba como máximo 200 caracteres.',
  'person.no-such-language': 'Elija uno de los idiomas.',
  'person.not-plain': 'Quite los saltos de línea y los signos que nadie ve.',

  'person.permissions': 'Permisos',
  'person.permissions-hint':
    'La política de MFA y los roles requieren los dos. Al menos una persona activa conserva ambos. Un cambio vale desde la próxima petición de la persona.',
  'person.permissions-yours': 'Son los suyos: lo que se quite, otra persona tendrá que devolvérselo.',
  'person.permissions-inactive': 'Tienen efecto cuando la persona esté activa.',
  'person.permission-admin': 'Herramienta Administración: configuración de seguridad',
  'person.permission-directory': 'Herramienta Directorio: personas, invitaciones, listas',
  'person.save-permissions': 'Guardar los permisos',
  'person.saved-permissions': 'Se han guardado los permisos de {name}.',
  'person.saved-roles': 'Se han guardado los roles de {name}.',

  'person.deactivate-title': 'Desactivar',
  'person.deactivate-stops':
    'Desde la próxima petición: sin acceso a {company}, sin permisos ni roles en ella, y su política de MFA deja de obligar a esta persona.',
  'person.deactivate-stays':
    'La contraseña, los métodos y las sesiones se conservan, porque también pueden servir para otras empresas. Lo que consta aquí se conserva hasta que la reactive.',
  'person.deactivate': 'Desactivar a {name}',
  'person.deactivated': 'Se ha desactivado a {name}.',
  'person.withdraw-title': 'Retirar la invitación',
  'person.withdraw-stops': 'Ya no se podrá aceptar. Puede invitar de nuevo a esta persona en cualquier momento.',
  'person.withdraw': 'Retirar la invitación de {name}',
  'person.withdrawn': 'Se ha retirado la invitación de {name}.',
  'person.reactivate-title': 'Reactivar',
  'person.reactivate-effect':
    'Desde la próxima petición vuelve a tener acceso a {company}, con los permisos y roles que constan aquí. Su política de MFA obliga a esta persona de inmediato: después de la fecha límite, quien no tiene un segundo paso lo configura en el próximo inicio de sesión.',
  'person.reactivate': 'Reactivar a {name}',
  'person.reactivated': '{name} vuelve a estar en activo.',
  'person.invite-again-title': 'Invitar de nuevo',
  'person.invite-again-hint': 'Recibe un correo nuevo; la invitación queda abierta durante los 7 días siguientes.',
  'person.invite-again-needed': 'Nunca aceptó: solo una invitación puede traer de vuelta a esta persona.',
  'person.invite-again': 'Invitar de nuevo a {name}',
  'person.leave-yourself':
    'Aquí nadie se desactiva a sí mismo. Puede hacerlo otro administrador, o usted puede salir de la empresa en su propia configuración.',
  'person.needs-both':
    'Esta persona tiene permisos: solo quien tiene los dos permisos puede desactivarla o reactivarla.',

  'person.changed-meanwhile':
    'Otra persona cambió estos datos mientras usted escribía. Abajo está lo que escribió. Compare y guarde de nuevo si aún lo desea.',
  'person.stands': 'Vigente: {value}',
  'person.stands-nothing': 'Vigente: nada',
  'person.stands-on': 'Vigente: concedido',
  'person.stands-off': 'Vigente: no concedido',
  'person.refused-last-administrator':
    'Es la última persona activa con los dos permisos. Conceda antes ambos a otra persona.',
  'person.refused-not-accepted':
    'Nunca aceptó: solo una invitación puede traer de vuelta a esta persona. No se ha cambiado nada.',

  'people.act-details': 'Cambiar los detalles de una persona',
  'people.act-permissions': 'Cambiar los permisos de una persona',
  'people.act-deactivate': 'Desactivar a una persona',
  'people.act-reactivate': 'Reactivar a una persona',
  'people.act-many': 'Cambiar o invitar a varias personas',
};
