import type { loginEmailWords as source } from '../en/login-email.ts';

export const loginEmailWords: Readonly<Record<keyof typeof source, string>> = {
  'login-email.title': 'Correo de inicio de sesión',
  'login-email.now': 'Inicia sesión con <b>{email}</b>.',
  'login-email.change': 'Cambiar el correo de inicio de sesión',
  'login-email.hint':
    'La dirección nueva se debe confirmar con un enlace que se envía a ella. Después inicia sesión de nuevo.',
  'login-email.waiting':
    'Se pidió un cambio a <b>{email}</b>. Si esa dirección se puede usar aquí, se le envió un enlace: confirma el cambio hasta las {time}.',
  'login-email.told': 'Avisamos por correo a <b>{email}</b> de que se pidió.',
  'login-email.withdraw': 'Retirar',
  'login-email.undoable': 'Se cambió hace poco: hasta el {time}, quien lea el buzón anterior puede deshacer el cambio.',

  'change-email.title': 'Cambie su correo de inicio de sesión',
  'change-email.now': 'Ahora inicia sesión con <b>{email}</b>.',
  'change-email.new': 'Nuevo correo de inicio de sesión',
  'change-email.next':
    'Enviamos un enlace a la dirección nueva; al pulsarlo allí, en un plazo de {duration}, cambia el correo de inicio de sesión y se cierran todas sus sesiones. Se avisa a la dirección anterior, que puede deshacer el cambio durante {days, plural, one {# día} other {# días}}.',
  'change-email.action': 'Enviar el enlace',

  'refusal.email-unchanged': 'Ya inicia sesión con esta dirección. Escriba otra.',
  'refusal.asked-too-often': 'Ha pedido varios cambios hace poco. Inténtelo de nuevo mañana.',

  'event.email.change-asked': 'Cambio de correo de inicio de sesión pedido',
  'event.email.change-withdrawn': 'Cambio de correo de inicio de sesión retirado',
  'event.email.changed': 'Correo de inicio de sesión cambiado',
  'event.email.change-undone': 'Cambio de correo de inicio de sesión deshecho desde el buzón anterior',

  'invited.not-now':
    '{count, plural, one {# dirección no se puede usar por ahora} other {# direcciones no se pueden usar por ahora}}',
  'invited.not-now-explained': 'No se creó ninguna invitación. Se podrá invitar a partir del {time}.',
  'import.row-not-now': 'Esta dirección no se puede usar por ahora. Vuelva a importar esta fila dentro de una semana.',
  'operator.administrator-not-now':
    '{email} no se puede usar por ahora. Vuelva a invitar a esta persona a partir del {time}.',
};
