import type { rollOut as source } from '../en/roll-out.ts';

export const rollOut: Readonly<Record<keyof typeof source, string>> = {
  'policy.tab-roll-out': 'Adozione',

  'rollout.title': 'Adozione',
  'rollout.enrolled': 'Registrate',
  'rollout.of': '{people, plural, other {di #}}',
  'rollout.not-enrolled': 'Non registrate',
  'rollout.needs-help': 'Da aiutare',
  'rollout.exempt': 'Esenti',
  'rollout.extended': 'Con una proroga',
  'rollout.more-time': 'Proroga',
  'rollout.deadline': 'Scadenza',
  'rollout.count': '{people, plural, other { #}}',
  'rollout.days-left': '{days, plural, one {# giorno} other {# giorni}}',
  'rollout.passed': 'In vigore',

  'rollout.stopped':
    'A questo ritmo circa {people, plural, one {# persona verrà fermata} other {# persone verranno fermate}} all’accesso {day}',
  'rollout.on-track': 'A questo ritmo nessuno verrà fermato all’accesso {day}',
  'rollout.early': 'È presto per dire quante persone verranno fermate all’accesso {day}',
  'rollout.past':
    'Da {day}, {people, plural, one {# persona viene fermata all’accesso finché non si registra} other {# persone vengono fermate all’accesso finché non si registrano}}',
  'rollout.past-extended': 'Tutti si sono registrati, tranne chi ha una proroga',
  'rollout.everybody': 'Tutti sono registrati',
  'rollout.nobody-bound': 'La policy non vincola ancora nessuno',
  'rollout.nobody-bound-why':
    'Vincola le persone attive nell’azienda. Inviti persone o chieda loro di accettare l’invito.',
  'rollout.pace':
    'Ultimamente {people, plural, =0 {meno di una persona} one {circa # persona} other {circa # persone}} al giorno.',
  'rollout.sum-note':
    'Per allora si saranno registrate circa {expected, plural, other {#}} di {people, plural, one {# persona} other {# persone}}.',
  'rollout.later-note':
    '{left, plural, one {# non lo farà} other {# non lo faranno}}: {stopped, plural, =0 {quel giorno nessuno viene fermato} one {quel giorno # viene fermata} other {quel giorno # vengono fermate}}, {later, plural, one {# ha una proroga} other {# hanno una proroga}}.',
  'rollout.extended-note':
    '{people, plural, one {# persona ha una proroga e viene fermata più tardi, se per allora non si è registrata.} other {# persone hanno una proroga e vengono fermate più tardi, se per allora non si sono registrate.}}',

  'rollout.chart': 'Persone registrate nel tempo',
  'rollout.chart-expecting': 'Oggi {enrolled}, di {people}. A questo ritmo {expected} alla scadenza, {day}.',
  'rollout.chart-now': 'Oggi {enrolled}, di {people}. La scadenza è {day}.',
  'rollout.chart-today': 'Oggi, {day}',
  'rollout.chart-deadline': 'Scadenza, {day}',
  'rollout.chart-enrolled': '{people, plural, one {# registrata} other {# registrate}}',
  'rollout.chart-expected': '{people, plural, one {# prevista} other {# previste}}',
  'rollout.chart-everybody': '{people, plural, one {# persona} other {# persone in tutto}}',
  'rollout.table': 'Mostra come tabella',
  'rollout.table-caption': 'Persone registrate alla fine di ogni giorno, {zone}',
  'rollout.table-day': 'Giorno',
  'rollout.table-today': '{day} (oggi, finora)',
  'rollout.table-expected': '{day}, all’inizio (previste a questo ritmo)',

  'rollout.by-title': 'A che punto sono, per',
  'rollout.by-method': 'Metodo',
  'rollout.by-site': 'Sede',
  'rollout.by-employer': 'Datore di lavoro',
  'rollout.by-group': 'Gruppo',
  'rollout.by-caption': 'A che punto sono, per {facet}',
  'rollout.by-of': '{enrolled, plural, other {# di}}{people, plural, other { #}}',
  'rollout.by-share': 'Quota',
  'rollout.by-without-method': 'Nessun metodo utilizzabile',
  'rollout.by-both': 'App e SMS',
  'rollout.by-others': '{values, plural, one {# altro} other {altri #}}',
  'rollout.by-percent': '{percent, plural, other {#%}}',

  'rollout.as-of': 'Aggiornato alle ore {time}.',
  'rollout.refresh': 'Aggiorna',
  'rollout.counting': 'Conteggio delle persone in corso',
  'rollout.counting-so-far':
    '{people, plural, =0 {La sua azienda è grande: ci vuole un momento.} one {La sua azienda è grande: # persona contata finora.} other {La sua azienda è grande: # persone contate finora.}}',

  'rollout.off': '<b>{company}</b> non richiede l’MFA',
  'rollout.off-what':
    'Quando la richiederà, questa pagina mostrerà quante persone si sono registrate, quante lo saranno alla scadenza, chi ha bisogno di aiuto e a chi inviare un promemoria.',
  'rollout.off-go': 'Vai alla policy',
  'rollout.not-entitled': 'L’MFA non è ancora abilitata per <b>{company}</b>',

  'mailing.title': 'E-mail sull’adozione',
  'mailing.next':
    'Prossimo promemoria a circa {people, plural, one {# persona} other {# persone}}: <b>{day}</b> ({days, plural, =0 {il giorno stesso} one {# giorno prima} other {# giorni prima}}).',
  'mailing.next-none': 'Non sono previsti altri promemoria.',
  'mailing.own-dates': 'Chi ha una proroga riceve i promemoria secondo la propria data.',
  'mailing.next-own-dates': 'Non sono previsti altri promemoria, tranne a chi ha una proroga, secondo la propria data.',
  'mailing.rule':
    'I promemoria partono alle 09:00 nel fuso orario di ciascuna persona, al massimo uno al giorno, verso chi non si è registrato.',
  'mailing.open': 'E-mail in attesa o in corso',
  'mailing.over': '{mailings, plural, one {# invio degli ultimi 7 giorni} other {# invii degli ultimi 7 giorni}}',
  'mailing.what': 'E-mail',
  'mailing.when': 'Quando',
  'mailing.state': 'Stato',
  'mailing.at': '{day}, {time}',
  'mailing.until': '{name}, per chi ha tempo fino al giorno {day}',
  'mailing.announcement': 'Annuncio della scadenza',
  'mailing.moved': 'Annuncio della nuova scadenza',
  'mailing.reminder':
    '{days, plural, =0 {Promemoria del giorno stesso} one {Promemoria, # giorno prima} other {Promemoria, # giorni prima}}',
  'mailing.asked': 'Promemoria richiesto',
  'mailing.digest': 'Riepilogo settimanale per gli amministratori',
  'mailing.waits': 'In attesa: parte alle ore {time}',
  'mailing.waits-day': 'In attesa: parte {day}, ore {time}',
  'mailing.under-way':
    'In corso: {looked, plural, one {# persona esaminata} other {# persone esaminate}}, {queued, plural, one {# e-mail in coda} other {# e-mail in coda}}',
  'mailing.under-way-of':
    'In corso: {looked, plural, other {# di}} {all, plural, one {# persona esaminata} other {# persone esaminate}}, {queued, plural, one {# e-mail in coda} other {# e-mail in coda}}',
  'mailing.under-way-day': 'In corso: {queued, plural, one {# e-mail in coda} other {# e-mail in coda}}',
  'mailing.done': 'Eseguito: {queued, plural, =0 {nessuno a cui scrivere} one {# e-mail} other {# e-mail}}',
  'mailing.superseded':
    'Fermato perché la policy è cambiata: {queued, plural, =0 {nessuna e-mail} one {# e-mail} other {# e-mail}}',
  'mailing.missed': 'Saltato perché la sua ora era passata',

  'rollout.people': 'Persone',
  'rollout.people-not-shown': 'Chi sono viene mostrato a chi ha l’autorizzazione strumento Rubrica.',
  'rollout.caption': '{status}: persone di {company}, per nome',
  'rollout.list-from': 'Elenco delle ore {time}.',
  'rollout.list-again': 'Ricaricalo',
  'rollout.status': 'Stato',
  'rollout.unenrolled': 'Non registrate o da aiutare',
  'rollout.everyone': 'Tutti',
  'rollout.counted': '{what}{people, plural, other { (#)}}',
  'rollout.struggles': 'Da aiutare, perché',
  'rollout.exemptions': 'Esenti, perché',
  'rollout.why': 'Perché',
  'rollout.tag-enrolled': 'Registrata',
  'rollout.tag-not-enrolled': 'Non registrata',
  'rollout.tag-needs-help': 'Da aiutare',
  'rollout.tag-exempt': 'Esente',
  'rollout.extended-until': 'Con una proroga, fino a {day}',
  'rollout.mailed-today': 'Promemoria inviato oggi',
  'rollout.mailed-yesterday': 'Promemoria inviato ieri',
  'rollout.mailed-on': 'Promemoria inviato il giorno {day}',
  'rollout.announced-on': 'Scadenza annunciata il giorno {day}',
  'rollout.nobody': 'Nessuno corrisponde.',
  'rollout.nobody-all': 'Non resta nessuno che non si sia registrato.',
  'rollout.show-everyone': 'Mostra tutti',
  'rollout.clear': 'Cancella',
  'rollout.more-filters': 'Altri filtri',
  'rollout.pages': 'Pagine dell’elenco',
};
