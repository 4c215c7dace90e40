import type { freezeWords as source } from '../en/freeze.ts';

export const freezeWords: Readonly<Record<keyof typeof source, string>> = {
  'freeze.title': 'Los cambios están suspendidos',
  'freeze.until':
    'Hasta el <b>{time}</b> no se pueden cambiar en esta página ni los métodos, ni el código de recuperación, ni la contraseña, ni el correo de inicio de sesión: se avisó de que un cambio no era suyo.',
  'freeze.goes-on':
    'Puede seguir iniciando sesión, «¿Olvidó su contraseña?» en la página de inicio de sesión le permite elegir una contraseña nueva, y una primera configuración que se le exija sigue siendo posible. El restablecimiento de su segundo paso requiere la aprobación de una segunda persona.',
  'freeze.lift': 'Permitir de nuevo los cambios',
  'freeze.lift-hint': 'Requiere su contraseña, su segundo paso y un código de su buzón.',
  'freeze.lift-hint-alone': 'Requiere su contraseña y un código de su buzón.',
  'freeze.others': 'También puede hacerlo un administrador de su empresa.',
  'freeze.operator': 'También puede hacerlo el operador de {brand}.',
  'freeze.held': 'Los cambios están suspendidos hasta el {time}.',

  'frozen.title': 'Por ahora los cambios están suspendidos',
  'frozen.explained':
    'Hasta el <b>{time}</b> no se pueden cambiar en «Contraseña y seguridad» ni los métodos, ni el código de recuperación, ni la contraseña, ni el correo de inicio de sesión: se avisó de que un cambio no era suyo.',
  'frozen.over':
    'Los cambios se suspendieron mientras usted estaba en ello: se avisó de que uno no era suyo. No se ha cambiado nada.',
  'frozen.lift':
    'Puede permitir de nuevo los cambios en «Contraseña y seguridad», con su segundo paso y un código de su buzón.',
  'frozen.lift-alone':
    'Puede permitir de nuevo los cambios en «Contraseña y seguridad», con su contraseña y un código de su buzón.',
  'frozen.sign-in':
    'Lo que ha configurado ya no se acepta, y hasta entonces no se puede configurar nada más. Un administrador de su empresa, o el operador de {brand}, puede permitir de nuevo los cambios.',

  'mailbox.thaw-why': 'Antes de permitir de nuevo los cambios, nos aseguramos de que <b>{email}</b> es su buzón.',
  'mailbox.thaw-why-sent': 'Así nos aseguramos de que el buzón es suyo antes de permitir de nuevo los cambios.',

  'thaw.title': 'Permitir de nuevo los cambios',
  'thaw.explained':
    'Ha demostrado que es usted. Desde ahora se pueden cambiar de nuevo los métodos, el código de recuperación, la contraseña y el correo de inicio de sesión.',
  'thaw.first':
    'Si otra persona cambió algo, elija antes una contraseña nueva y revise sus métodos y sesiones: la suspensión de los cambios también frena a quien lo hizo.',
  'thaw.action': 'Permitir de nuevo los cambios',

  'person-freeze.title': 'Los cambios están suspendidos',
  'person-freeze.until':
    'Hasta el <b>{time}</b>, {name} no puede cambiar en «Contraseña y seguridad» ni los métodos, ni el código de recuperación, ni la contraseña, ni el correo de inicio de sesión: quien lee su buzón avisó de que un cambio no era suyo. Puede seguir iniciando sesión. Restablecer su MFA requiere una segunda aprobación.',
  'person-freeze.check':
    'Asegúrese de que quien lo pide es realmente {name}, en persona o en un número que usted conozca, y de que ha elegido una contraseña nueva. Se le avisa por correo.',
  'person-freeze.lift': 'Permitir los cambios',
  'person-freeze.act': 'Permitir de nuevo los cambios de una persona',
  'person-freeze.lifted': 'Se permiten de nuevo los cambios. Se avisa por correo a {name}.',
  'person-freeze.yourself': 'Sus propios cambios los permite usted en «Contraseña y seguridad».',
  'person-freeze.too-young':
    'Lleva menos de 7 días en {company}. Hasta entonces solo puede hacerlo el operador de {brand}.',
  'person-freeze.operator-only': 'Solo el operador de {brand} puede permitir de nuevo los cambios.',
  'person-freeze.needs-both':
    'Para permitir los cambios hacen falta los dos permisos: herramienta Administración y herramienta Directorio.',
  'person-freeze.over': 'Los cambios ya están permitidos.',

  'refusal.changes-frozen':
    'Los cambios están suspendidos hasta el {time}. Puede permitirlos de nuevo en «Contraseña y seguridad».',
  'event.changes.frozen': 'Cambios suspendidos: se avisó de que uno no era suyo',
  'event.changes.frozen-of-another': 'Cambios suspendidos: se avisó de que uno no era de esta persona',
  'event.changes.thawed': 'Cambios permitidos de nuevo',
};
