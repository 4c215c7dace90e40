import type { rollOutActs as source } from '../en/roll-out-acts.ts';

export const rollOutActs: Readonly<Record<keyof typeof source, string>> = {
  'rollout.remind': 'Invia un promemoria',
  'rollout.all-fitting': 'Tutte le persone di questo elenco, in ogni pagina',

  'rollout.act-remind': 'Promemoria di registrazione a persone',
  'rollout.act-extend': 'Proroga a persone',
  'rollout.act-deactivate': 'Disattivazione di persone',

  'rollout.remind-title':
    '{people, plural, one {Inviare un promemoria a # persona?} other {Inviare un promemoria a # persone?}}',
  'rollout.remind-title-more': '{people, plural, other {Inviare un promemoria a più di # persone?}}',
  'rollout.extend-title':
    '{people, plural, one {Concedere una proroga a # persona?} other {Concedere una proroga a # persone?}}',
  'rollout.extend-title-more': '{people, plural, other {Concedere una proroga a più di # persone?}}',

  'rollout.remind-effect':
    'Ciascuna riceve un’e-mail nella propria lingua: da quando l’MFA è richiesta, come configurarla e a chi chiedere. Le e-mail partono in background e questa pagina mostra a che punto sono.',
  'rollout.remind-left':
    'Restano escluse: le persone registrate o esenti e chi oggi ha già ricevuto un promemoria, da lei o da un’altra azienda. Nessuno riceve due promemoria al giorno.',
  'rollout.extend-left':
    'Non cambiano: le persone che si sono registrate in qualsiasi momento o sono esenti, quelle che hanno già avuto una proroga e lei.',
  'rollout.deactivate-left': 'Non cambiano: le persone già disattivate, l’ultimo amministratore e lei.',
  'rollout.most':
    'Si modificano al massimo {people, plural, other {# persone}} alla volta. Se ce ne sono di più, ripeta poi l’operazione.',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {Non è stato fatto nulla: ora non corrisponde nessuno.} one {Non è stato fatto nulla: ora corrisponde # persona.} other {Non è stato fatto nulla: ora corrispondono # persone.}} Ricontrolli.',
  'rollout.who-all': 'Tutte quelle che l’elenco mostra ora, in qualunque pagina siano:',
  'rollout.who-row': '{name}: {value}',
  'rollout.nobody-to-remind':
    'Non c’è nessuno a cui inviare un promemoria: le persone selezionate sono registrate, esenti o ne hanno già ricevuto uno oggi.',
  'rollout.nobody-to-extend':
    'Non c’è nessuno a cui concedere una proroga: le persone selezionate sono registrate, esenti o ne hanno già avuta una, oppure è lei.',
  'rollout.nobody-to-deactivate':
    'Non c’è nessuno da disattivare: le persone selezionate sono già disattivate, oppure non può modificarle.',
  'rollout.no-deadline':
    'Non è stato fatto nulla: la policy non richiede più nulla, oppure l’MFA non è più abilitata per {company}.',

  'rollout.reminders-under-way':
    'Non è stato fatto nulla: dei promemoria sono già in viaggio. A che punto sono si vede in «E-mail sull’adozione».',
  'rollout.reminders-too-often':
    'Non è stato fatto nulla: nell’ultima ora sono stati chiesti promemoria sei volte. Riprovi più tardi.',

  'rollout.do-remind':
    '{people, plural, one {Invia un promemoria a # persona} other {Invia un promemoria a # persone}}',
  'rollout.do-remind-all': 'Invia un promemoria a tutto l’elenco',
  'rollout.do-extend':
    '{people, plural, one {Concedi una proroga a # persona} other {Concedi una proroga a # persone}}',
  'rollout.do-extend-all': 'Concedi una proroga a tutto l’elenco',
  'rollout.do-deactivate-all': 'Disattiva tutto l’elenco',

  'rollout.done-remind':
    '{people, plural, one {Ha chiesto un promemoria per # persona.} other {Ha chiesto promemoria per # persone.}}',
  'rollout.done-remind-all': 'Ha chiesto promemoria per tutte le persone dell’elenco.',
  'rollout.done-remind-how':
    'Partono in background. Chi nel frattempo si è registrato, o oggi ne ha già ricevuto uno, non ne riceve: quanti sono stati messi in coda si vede in «E-mail sull’adozione».',
  'rollout.done-extend':
    '{people, plural, =0 {Nessuno ha avuto una proroga.} one {# persona ha avuto una proroga e viene avvisata per e-mail.} other {# persone hanno avuto una proroga e vengono avvisate per e-mail.}}',
  'rollout.left-unenrolled':
    '{people, plural, one {# persona è rimasta esclusa: è registrata, esente o ha già ricevuto un promemoria oggi.} other {# persone sono rimaste escluse: sono registrate, esenti o hanno già ricevuto un promemoria oggi.}}',
  'rollout.left-own': '{people, plural, other {Lei non è tra queste: nessuno concede una proroga a sé stesso.}}',
  'rollout.left-not-active':
    '{people, plural, one {# persona è rimasta esclusa: non è attiva.} other {# persone sono rimaste escluse: non sono attive.}}',
  'rollout.left-enrolled':
    '{people, plural, one {# persona è rimasta esclusa: ha già configurato un metodo.} other {# persone sono rimaste escluse: hanno già configurato un metodo.}}',
  'rollout.left-extended':
    '{people, plural, one {# persona è rimasta esclusa: ha già avuto una proroga.} other {# persone sono rimaste escluse: hanno già avuto una proroga.}}',
  'rollout.left-too-late':
    '{people, plural, one {# persona è rimasta esclusa: una proroga sarebbe già terminata.} other {# persone sono rimaste escluse: una proroga sarebbe già terminata.}}',
  'rollout.left-no-deadline':
    '{people, plural, one {# persona è rimasta esclusa: non c’è una scadenza.} other {# persone sono rimaste escluse: non c’è una scadenza.}}',
  'rollout.left-meanwhile':
    '{people, plural, one {# persona è rimasta esclusa: nel frattempo la scadenza è stata spostata.} other {# persone sono rimaste escluse: nel frattempo la scadenza è stata spostata.}}',
};
