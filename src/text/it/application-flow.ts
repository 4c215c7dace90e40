import type { applicationFlow as source } from '../en/application-flow.ts';

export const applicationFlow: Readonly<Record<keyof typeof source, string>> = {
  'towards.to': 'per continuare verso <b>{application}</b>',

  'why.application': '<b>{application}</b> richiede un secondo passaggio all’accesso.',
  'why.application-anew': '<b>{application}</b> richiede una nuova prova che è lei.',

  'going-on.signed-in': 'Ha effettuato l’accesso',
  'going-on.to': 'La portiamo a <b>{application}</b> …',
  'going-on.cancelled': 'Ha annullato',
  'going-on.untold': 'Non è stato comunicato nulla su di lei.',
  'going-on.back': 'La riportiamo a <b>{application}</b> …',

  'consent.title': 'Informare {application} su di lei?',
  'consent.asks': 'Per farla entrare, <b>{application}</b> chiede di sapere:',
  'consent.identity': 'che ha effettuato l’accesso, quando e in quanti passaggi',
  'consent.profile': 'il suo nome, la sua lingua e il suo fuso orario',
  'consent.email': 'il suo indirizzo e-mail',
  'consent.companies': 'le aziende per cui lavora',
  'consent.roles': 'i suoi ruoli in questa applicazione',
  'consent.permissions': 'che cosa può amministrare',
  'consent.never':
    'Non conoscerà mai la sua password né i suoi codici. Glielo chiederemo di nuovo solo se vorrà sapere di più.',
  'consent.allow': 'Consenti',
  'consent.cancel': 'Annulla',

  'asked-out.title': 'Uscire da {brand}?',
  'asked-out.by': '<b>{application}</b> chiede di chiudere la sua sessione.',
  'asked-out.by-unknown': 'È stata richiesta la chiusura della sua sessione.',
  'asked-out.effect': 'Così la sessione si chiude qui e in ogni applicazione raggiunta con questo accesso.',
  'asked-out.stay': 'Mantieni la sessione',
  'asked-out.faulty-title': 'Non possiamo farlo come è stato chiesto',
  'asked-out.faulty':
    'Un’applicazione ha chiesto di chiudere la sua sessione. Ciò che ha inviato non proviene da noi, oppure l’indirizzo a cui la porterebbe non è registrato per essa. Perciò non la portiamo da nessuna parte. Se accade di nuovo, lo segnali al suo gestore.',
  'asked-out.still': 'Può comunque uscire qui.',
  'asked-out.not-in': 'Qui non ha effettuato l’accesso.',

  'protocol.unknown-title': 'Qui non può accedere a questa applicazione',
  'protocol.unknown': 'L’ha portata qui un’applicazione che non è registrata, o a cui nessuno può più accedere.',
  'protocol.address-title': 'Questa applicazione non può riportarla indietro',
  'protocol.address':
    'L’indirizzo a cui vuole farla tornare non è registrato per essa. Perché il suo accesso non arrivi a nessun altro, finisce qui.',
  'protocol.malformed-title': 'Questa applicazione ha chiesto qualcosa che non può avere',
  'protocol.malformed':
    'La sua richiesta era incompleta, errata o non le è consentita. Non è stato comunicato nulla su di lei.',
  'protocol.expired-title': 'Questo accesso è scaduto',
  'protocol.expired':
    'È iniziato in un’applicazione e ha richiesto troppo tempo, è già concluso o è iniziato in un altro browser.',
  'protocol.denied-title': 'Questa applicazione non ha ottenuto l’accesso',
  'protocol.denied': 'Non è stato comunicato nulla su di lei.',
  'protocol.server-title': 'Al momento qualcosa da noi non funziona',
  'protocol.server': 'All’applicazione non è stato comunicato nulla. Aspetti un momento prima di riprovare.',
  'protocol.again':
    'Torni all’applicazione e ricominci da lì. Se accade di nuovo, lo segnali al gestore dell’applicazione.',
  'protocol.again-named':
    'Torni a <b>{application}</b> e ricominci da lì. Se accade di nuovo, lo segnali al gestore dell’applicazione.',
};
