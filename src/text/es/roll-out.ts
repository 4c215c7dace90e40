import type { rollOut as source } from '../en/roll-out.ts';

export const rollOut: Readonly<Record<keyof typeof source, string>> = {
  'policy.tab-roll-out': 'Despliegue',

  'rollout.title': 'Despliegue',
  'rollout.enrolled': 'Inscritas',
  'rollout.of': '{people, plural, other {de #}}',
  'rollout.not-enrolled': 'No inscritas',
  'rollout.needs-help': 'Necesitan ayuda',
  'rollout.exempt': 'Exentas',
  'rollout.extended': 'Recibieron más tiempo',
  'rollout.more-time': 'Más tiempo',
  'rollout.deadline': 'Fecha límite',
  'rollout.count': '{people, plural, other { #}}',
  'rollout.days-left': '{days, plural, one {# día} other {# días}}',
  'rollout.passed': 'Vigente',

  'rollout.stopped':
    'A este ritmo, {people, plural, one {alrededor de # persona no podrá continuar} other {unas # personas no podrán continuar}} al iniciar sesión el {day}',
  'rollout.on-track': 'A este ritmo, nadie se quedará sin poder continuar al iniciar sesión el {day}',
  'rollout.early': 'Es pronto para decir cuántas personas no podrán continuar al iniciar sesión el {day}',
  'rollout.past':
    'Desde el {day}, {people, plural, one {# persona no puede continuar al iniciar sesión hasta que se inscriba} other {# personas no pueden continuar al iniciar sesión hasta que se inscriban}}',
  'rollout.past-extended': 'Se han inscrito todas las personas, salvo las que recibieron más tiempo',
  'rollout.everybody': 'Todas las personas están inscritas',
  'rollout.nobody-bound': 'La política no obliga a nadie todavía',
  'rollout.nobody-bound-why':
    'Obliga a las personas activas en la empresa. Invite a personas o pídales que acepten su invitación.',
  'rollout.pace':
    'Últimamente, {people, plural, =0 {menos de una persona} one {alrededor de # persona} other {unas # personas}} por día.',
  'rollout.sum-note':
    'Para entonces se habrán inscrito unas {expected, plural, other {#}} de {people, plural, one {# persona} other {# personas}}.',
  'rollout.later-note':
    '{left, plural, one {# no lo habrá hecho} other {# no lo habrán hecho}}: {stopped, plural, =0 {ese día todas pueden continuar} one {ese día # no podrá continuar} other {ese día # no podrán continuar}}, {later, plural, one {# tiene más tiempo} other {# tienen más tiempo}}.',
  'rollout.extended-note':
    '{people, plural, one {# persona recibió más tiempo: podrá continuar hasta que venza, y después solo si se ha inscrito.} other {# personas recibieron más tiempo: podrán continuar hasta que venza, y después solo si se han inscrito.}}',

  'rollout.chart': 'Personas inscritas a lo largo del tiempo',
  'rollout.chart-expecting': 'Hoy {enrolled}, de {people}. A este ritmo, {expected} el {day}, la fecha límite.',
  'rollout.chart-now': 'Hoy {enrolled}, de {people}. La fecha límite es el {day}.',
  'rollout.chart-today': 'Hoy, {day}',
  'rollout.chart-deadline': 'Fecha límite, {day}',
  'rollout.chart-enrolled': '{people, plural, one {# inscrita} other {# inscritas}}',
  'rollout.chart-expected': '{people, plural, one {# prevista} other {# previstas}}',
  'rollout.chart-everybody': '{people, plural, one {# persona} other {# personas en total}}',
  'rollout.table': 'Mostrar como tabla',
  'rollout.table-caption': 'Personas inscritas al final de cada día, {zone}',
  'rollout.table-day': 'Día',
  'rollout.table-today': '{day} (hoy, hasta ahora)',
  'rollout.table-expected': 'Al empezar el {day} (previstas a este ritmo)',

  'rollout.by-title': 'Cómo van, por',
  'rollout.by-method': 'Método',
  'rollout.by-site': 'Centro de trabajo',
  'rollout.by-employer': 'Empleador',
  'rollout.by-group': 'Grupo',
  'rollout.by-caption': 'Cómo van, por {facet}',
  'rollout.by-of': '{enrolled, plural, other {# de}}{people, plural, other { #}}',
  'rollout.by-share': 'Porcentaje',
  'rollout.by-without-method': 'Sin un método que sirva',
  'rollout.by-both': 'Aplicación y SMS',
  'rollout.by-others': '{values, plural, one {# más} other {# más}}',
  'rollout.by-percent': '{percent, plural, other {#\u00a0%}}',

  'rollout.as-of': 'A las {time}.',
  'rollout.refresh': 'Actualizar',
  'rollout.counting': 'Contando a las personas',
  'rollout.counting-so-far':
    '{people, plural, =0 {Su empresa es grande: esto lleva un momento.} one {Su empresa es grande: # persona contada hasta ahora.} other {Su empresa es grande: # personas contadas hasta ahora.}}',

  'rollout.off': '<b>{company}</b> no exige la MFA',
  'rollout.off-what':
    'Cuando la exija, esta página mostrará cuántas personas se han inscrito, cuántas lo habrán hecho en la fecha límite, quién necesita ayuda y a quién enviar un recordatorio.',
  'rollout.off-go': 'Ir a la política',
  'rollout.not-entitled': 'La MFA aún no está habilitada para <b>{company}</b>',

  'mailing.title': 'Correos del despliegue',
  'mailing.next':
    'Próximo recordatorio a {people, plural, one {alrededor de # persona} other {unas # personas}}: <b>{day}</b> ({days, plural, =0 {el mismo día} one {# día antes} other {# días antes}}).',
  'mailing.next-none': 'No hay más recordatorios previstos.',
  'mailing.own-dates': 'Las personas con más tiempo reciben los recordatorios según sus propias fechas.',
  'mailing.next-own-dates':
    'No hay más recordatorios previstos, salvo a las personas con más tiempo, según sus propias fechas.',
  'mailing.rule':
    'Los recordatorios salen a las 09:00 en la zona horaria de cada persona, como máximo uno al día, a quienes no se han inscrito.',
  'mailing.open': 'Correos en espera o en curso',
  'mailing.over': '{mailings, plural, one {# envío de los últimos 7 días} other {# envíos de los últimos 7 días}}',
  'mailing.what': 'Correo',
  'mailing.when': 'Cuándo',
  'mailing.state': 'Estado',
  'mailing.at': '{day}, {time}',
  'mailing.until': '{name}, para quien tiene hasta el {day}',
  'mailing.announcement': 'Anuncio de la fecha límite',
  'mailing.moved': 'Anuncio de la nueva fecha límite',
  'mailing.reminder':
    '{days, plural, =0 {Recordatorio del mismo día} one {Recordatorio, # día antes} other {Recordatorio, # días antes}}',
  'mailing.asked': 'Recordatorio pedido a mano',
  'mailing.digest': 'Resumen semanal para administradores',
  'mailing.waits': 'En espera: sale a las {time}',
  'mailing.waits-day': 'En espera: sale el {day}, a las {time}',
  'mailing.under-way':
    'En curso: {looked, plural, one {# persona revisada} other {# personas revisadas}}, {queued, plural, one {# correo en cola} other {# correos en cola}}',
  'mailing.under-way-of':
    'En curso: {looked, plural, other {# de}} {all, plural, one {# persona revisada} other {# personas revisadas}}, {queued, plural, one {# correo en cola} other {# correos en cola}}',
  'mailing.under-way-day': 'En curso: {queued, plural, one {# correo en cola} other {# correos en cola}}',
  'mailing.done': 'Hecho: {queued, plural, =0 {nadie a quien escribir} one {# correo} other {# correos}}',
  'mailing.superseded':
    'Detenido porque la política cambió: {queued, plural, =0 {ningún correo} one {# correo} other {# correos}}',
  'mailing.missed': 'Omitido porque su hora ya había pasado',

  'rollout.people': 'Personas',
  'rollout.people-not-shown': 'Quiénes son se muestra a quienes tienen el permiso herramienta Directorio.',
  'rollout.caption': '{status}: personas de {company}, por nombre',
  'rollout.list-from': 'La lista es de las {time}.',
  'rollout.list-again': 'Cargarla de nuevo',
  'rollout.status': 'Estado',
  'rollout.unenrolled': 'No inscritas o que necesitan ayuda',
  'rollout.everyone': 'Todas las personas',
  'rollout.counted': '{what}{people, plural, other { (#)}}',
  'rollout.struggles': 'Necesitan ayuda, porque',
  'rollout.exemptions': 'Exentas, porque',
  'rollout.why': 'Por qué',
  'rollout.tag-enrolled': 'Inscrita',
  'rollout.tag-not-enrolled': 'No inscrita',
  'rollout.tag-needs-help': 'Necesita ayuda',
  'rollout.tag-exempt': 'Exenta',
  'rollout.extended-until': 'Recibió más tiempo, hasta el {day}',
  'rollout.mailed-today': 'Recordatorio enviado hoy',
  'rollout.mailed-yesterday': 'Recordatorio enviado ayer',
  'rollout.mailed-on': 'Recordatorio enviado el {day}',
  'rollout.announced-on': 'Fecha límite anunciada el {day}',
  'rollout.nobody': 'Nadie coincide.',
  'rollout.nobody-all': 'No queda nadie sin inscribir.',
  'rollout.show-everyone': 'Mostrar a todas las personas',
  'rollout.clear': 'Borrar',
  'rollout.more-filters': 'Más filtros',
  'rollout.pages': 'Páginas de la lista',
};
