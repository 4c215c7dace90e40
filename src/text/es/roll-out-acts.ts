import type { rollOutActs as source } from '../en/roll-out-acts.ts';

export const rollOutActs: Readonly<Record<keyof typeof source, string>> = {
  'rollout.remind': 'Enviar recordatorio',
  'rollout.all-fitting': 'Todas las personas de esta lista, en todas las páginas',

  'rollout.act-remind': 'Recordar a personas que se inscriban',
  'rollout.act-extend': 'Dar más tiempo a personas',
  'rollout.act-deactivate': 'Desactivar a personas',

  'rollout.remind-title':
    '{people, plural, one {¿Enviar un recordatorio a # persona?} other {¿Enviar un recordatorio a # personas?}}',
  'rollout.remind-title-more': '{people, plural, other {¿Enviar un recordatorio a más de # personas?}}',
  'rollout.extend-title': '{people, plural, one {¿Dar más tiempo a # persona?} other {¿Dar más tiempo a # personas?}}',
  'rollout.extend-title-more': '{people, plural, other {¿Dar más tiempo a más de # personas?}}',

  'rollout.remind-effect':
    'Cada persona recibe un correo en su idioma: desde cuándo se exige la MFA, cómo configurarla y a quién preguntar. Los correos salen en segundo plano, y esta página muestra el avance.',
  'rollout.remind-left':
    'Quedan fuera: las personas inscritas o exentas y quienes ya recibieron hoy un recordatorio, de usted o de otra empresa. Nadie recibe dos recordatorios en un día.',
  'rollout.extend-left':
    'No cambian: las personas que alguna vez se inscribieron o están exentas, las que ya recibieron más tiempo y usted.',
  'rollout.deactivate-left': 'No cambian: las personas ya desactivadas, el último administrador y usted.',
  'rollout.most':
    'Se cambia como máximo a {people, plural, other {# personas}} a la vez. Si hay más, repítalo después.',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {No se ha hecho nada: entretanto no coincide nadie.} one {No se ha hecho nada: entretanto coincide # persona.} other {No se ha hecho nada: entretanto coinciden # personas.}} Revíselo de nuevo.',
  'rollout.who-all': 'Todas las que muestra ahora la lista, estén en la página que estén:',
  'rollout.who-row': '{name}: {value}',
  'rollout.nobody-to-remind':
    'No hay a quién enviar un recordatorio: las personas seleccionadas se han inscrito, están exentas o ya recibieron uno hoy.',
  'rollout.nobody-to-extend':
    'No hay a quién dar más tiempo: las personas seleccionadas se han inscrito, están exentas o ya recibieron más tiempo, o es usted.',
  'rollout.nobody-to-deactivate':
    'No hay a quién desactivar: las personas seleccionadas ya están desactivadas o usted no puede cambiarlas.',
  'rollout.no-deadline':
    'No se ha hecho nada: la política ya no exige nada, o la MFA ya no está habilitada para {company}.',

  'rollout.reminders-under-way':
    'No se ha hecho nada: ya hay recordatorios en camino. Su avance se muestra en «Correos del despliegue».',
  'rollout.reminders-too-often':
    'No se ha hecho nada: en la última hora se pidieron recordatorios seis veces. Inténtelo más tarde.',

  'rollout.do-remind':
    '{people, plural, one {Enviar un recordatorio a # persona} other {Enviar un recordatorio a # personas}}',
  'rollout.do-remind-all': 'Enviar un recordatorio a toda la lista',
  'rollout.do-extend': '{people, plural, one {Dar más tiempo a # persona} other {Dar más tiempo a # personas}}',
  'rollout.do-extend-all': 'Dar más tiempo a toda la lista',
  'rollout.do-deactivate-all': 'Desactivar a toda la lista',

  'rollout.done-remind':
    '{people, plural, one {Ha pedido un recordatorio para # persona.} other {Ha pedido recordatorios para # personas.}}',
  'rollout.done-remind-all': 'Ha pedido recordatorios para todas las personas de la lista.',
  'rollout.done-remind-how':
    'Salen en segundo plano. Quien entretanto se haya inscrito o ya haya recibido uno hoy no recibe ninguno: cuántos se pusieron en cola se muestra en «Correos del despliegue».',
  'rollout.done-extend':
    '{people, plural, =0 {No se dio más tiempo a nadie.} one {Se dio más tiempo a # persona y se le avisa por correo.} other {Se dio más tiempo a # personas y se les avisa por correo.}}',
  'rollout.left-unenrolled':
    '{people, plural, one {# persona quedó fuera: se ha inscrito, está exenta o ya recibió hoy un recordatorio.} other {# personas quedaron fuera: se han inscrito, están exentas o ya recibieron hoy un recordatorio.}}',
  'rollout.left-own': '{people, plural, other {Usted quedó fuera: nadie se da más tiempo a sí mismo.}}',
  'rollout.left-not-active':
    '{people, plural, one {# persona quedó fuera: no está activa.} other {# personas quedaron fuera: no están activas.}}',
  'rollout.left-enrolled':
    '{people, plural, one {# persona quedó fuera: ya configuró un método antes.} other {# personas quedaron fuera: ya configuraron un método antes.}}',
  'rollout.left-extended':
    '{people, plural, one {# persona quedó fuera: ya recibió más tiempo antes.} other {# personas quedaron fuera: ya recibieron más tiempo antes.}}',
  'rollout.left-too-late':
    '{people, plural, one {# persona quedó fuera: el tiempo adicional ya habría terminado.} other {# personas quedaron fuera: el tiempo adicional ya habría terminado.}}',
  'rollout.left-no-deadline':
    '{people, plural, one {# persona quedó fuera: no hay fecha límite.} other {# personas quedaron fuera: no hay fecha límite.}}',
  'rollout.left-meanwhile':
    '{people, plural, one {# persona quedó fuera: entretanto cambió la fecha límite.} other {# personas quedaron fuera: entretanto cambió la fecha límite.}}',
};
