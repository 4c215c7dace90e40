import type { extension as source } from '../en/extension.ts';

export const extension: Readonly<Record<keyof typeof source, string>> = {
  'extension.later-them':
    'Es {days, plural, one {# día} other {# días}} después de la fecha de la empresa: se le dio más tiempo.',
  'extension.later-you': 'Se le {days, plural, one {dio # día más} other {dieron # días más}}.',

  'extension.title': 'Más tiempo',
  'extension.explained':
    'A quien no puede configurar un método antes de la fecha límite, por ejemplo porque está de viaje, se le puede dar más tiempo, hasta {most, plural, one {# día} other {# días}}. Se hace una sola vez, y otras reglas que le obligan no cambian. Se le avisa por correo.',
  'extension.day-ends': 'El tiempo termina a las 00:00 {zone} del día que se indica.',
  'extension.until': 'Tiempo',
  'extension.option': '{days, plural, one {# día} other {# días}}, hasta el {date}',
  'extension.reason': 'Motivo',
  'extension.reason-hint':
    'Para los demás administradores y para el registro de auditoría, que lo conserva para siempre: «Espera un teléfono nuevo», y nada sobre su salud. Como máximo 200 caracteres.',
  'extension.grant': 'Dar más tiempo',
  'extension.act': 'Dar más tiempo a una persona',
  'extension.act-days': 'Días',

  'extension.stands':
    '{name} tiene hasta el <b>{date}</b>: {days, plural, one {# día más concedido} other {# días más concedidos}} por {who} el {granted}.',
  'extension.stands-reason': 'Motivo: {reason}',
  'extension.stands-over': '{name} tenía hasta el <b>{date}</b>: más tiempo concedido por {who} el {granted}.',
  'extension.stands-off':
    'Más tiempo para {name}: {days, plural, one {# día} other {# días}}, por {who} el {granted}. Por ahora nada tiene una fecha límite.',
  'extension.who-you': 'usted',
  'extension.who-service': 'el operador de {brand}',
  'extension.saved': 'Se dio más tiempo a {name} y se le avisa por correo.',

  'extension.no-deadline': 'Se podrá dar más tiempo cuando {company} exija la MFA a partir de una fecha.',
  'extension.own-membership': 'Nadie se da más tiempo a sí mismo. Pídaselo a otro administrador.',
  'extension.not-active': 'Solo se puede dar más tiempo a personas activas.',
  'extension.enrolled-before': 'Ya configuró un método, así que no necesita más tiempo.',
  'extension.enrolled-reset':
    'Había configurado un método antes de que se restableciera la MFA, y solo se da más tiempo a quien nunca configuró ninguno.',
  'extension.enrolled-once':
    'Configuró un método en algún momento, y solo se da más tiempo a quien nunca configuró ninguno.',
  'extension.extended-before': 'Ya se le dio más tiempo. Se hace una sola vez.',
  'extension.too-late':
    'El tiempo adicional termina como muy tarde {most, plural, one {# día} other {# días}} después de la fecha límite, y eso ya ha pasado.',
  'extension.needs-both':
    'Para dar más tiempo hacen falta los dos permisos: herramienta Administración y herramienta Directorio.',
  'extension.error-days': 'Elija cuántos días: de 1 a {most}.',
  'extension.error-reason': 'Escriba un motivo.',
  'extension.error-meanwhile':
    'La fecha límite cambió mientras usted miraba la página y no se dio tiempo. Lo que había elegido sigue abajo, con las fechas actuales.',
};
