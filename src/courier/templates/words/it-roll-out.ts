import type { rollOut as source, rollOutKinds as kinds } from './en-roll-out.ts';

export const rollOut: typeof source = {
  from: 'Richiesto da',
  there: 'Nel fuso orario dell’azienda',
  before: 'Data precedente',
  companyFrom: 'Data dell’azienda',
  ownFrom: 'Richiesto a lei da',
  signInAs: 'Accede come',
  inForce:
    'Da {deadline}, {company} richiede un secondo passaggio per accedere a {serviceName}: oltre alla password, un codice che ha solo la persona stessa.',
  nothingYet: 'Riceve questa e-mail perché non ha ancora configurato un secondo passaggio.',
  notAccepted:
    'Riceve questa e-mail perché ciò che ha configurato finora non rispetta le regole: aggiunga un metodo che le rispetti.',
  own: 'Per lei vale {own}, {extendedBy} dopo, perché ha avuto una proroga.',
  ownPast: 'Per lei valeva {own}, {extendedBy} dopo, perché ha avuto una proroga.',
  asked: 'Questo promemoria le è stato inviato da un amministratore di {company}.',
  askedBy:
    'Questo promemoria le è stato inviato da un amministratore di {askedBy}. La prima data che conta per lei è quella di {company}. Il secondo passaggio si configura una sola volta, per tutte le sue aziende.',
  earlier:
    'Per lei conta una data precedente: {earliestCompany} richiede un secondo passaggio a partire da {earliest}. Si configura una sola volta, per tutte le sue aziende.',
  earlierExtended:
    'Per lei conta una data precedente: {earliestCompany} richiede un secondo passaggio a partire da {earliestFrom}, e a lei a partire da {earliest}, perché ha avuto una proroga. Si configura una sola volta, per tutte le sue aziende.',
  nowTitle: 'Che cosa fare ora',
  now: 'Configuri il suo secondo passaggio: bastano circa due minuti. Tenga il telefono a portata di mano o usi un’app di autenticazione sul computer.',
  setUp: 'Configura ora',
  help: 'Dove lavora i telefoni non sono ammessi? Configura sul telefono su cui sta leggendo? Tutti i modi sono spiegati qui:',
  quoteTitle: 'Dagli amministratori di {company}',
  quoteHelp: 'A chi chiedere: {helpContact}',
  quoteAskedTitle: 'Dagli amministratori di {askedBy}',
  quoteAskedHelp: 'A chi chiedere: {askedContact}',
  dayTitle: 'Che cosa succede quel giorno',
  nextTitle: 'Che cosa succede ora',
  onTheDay:
    'Se per allora non l’ha configurato, il prossimo accesso la guida passo per passo prima di proseguire. Nessuno resta chiuso fuori.',
  fromNowOn: 'Il prossimo accesso la guida passo per passo prima di proseguire. Nessuno resta chiuso fuori.',
  mailsStop: 'Quando è configurato, queste e-mail cessano.',
  calendar: 'Il file allegato inserisce la data, com’è oggi, nel suo calendario.',
  eventTitle: '{company} richiede un secondo passaggio su {serviceName}',
  eventText:
    'Secondo la regola di {company} in vigore {writtenOn}, d’ora in poi per accedere a {serviceName} come {email} serve un secondo passaggio. Se non l’ha ancora configurato, bastano circa due minuti:',
  eventOwn: 'La data dell’azienda è {deadline}; la sua è {extendedBy} dopo, perché ha avuto una proroga.',
  deadline: 'Scadenza',
  enrolled: 'Registrate',
  enrolledThisWeek: 'Di cui negli ultimi 7 giorni',
  notEnrolled: 'Non registrate',
  needHelp: 'Da aiutare',
  exempt: 'Esenti',
  expected: 'Registrate alla scadenza, se continua così',
  openRollOut: 'Apri la pagina Adozione',
};

const doubtTitle = 'Se dubita che questa e-mail sia autentica';

const doubt =
  'Non usi nessuno dei suoi link. Apra lei {home} nel browser e acceda: vi troverà le stesse informazioni. Nessuno le chiede per telefono, e-mail o messaggio di configurarlo, né la password, né un codice. Non comunichi mai un codice a nessuno.';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

export const rollOutKinds: typeof kinds = {
  'deadline-announced': {
    subject: '{company} richiederà un secondo passaggio su {serviceName} a partire da {day}',
    happened:
      'A partire da {deadline}, {company} richiederà un secondo passaggio per accedere a {serviceName}: oltre alla password, un codice che ha solo la persona stessa.',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: 'Nuova data: {company} richiederà un secondo passaggio su {serviceName} a partire da {day}',
    happened:
      '{company} ha spostato la data a partire dalla quale richiede un secondo passaggio per accedere a {serviceName}. Ora è {deadline}.',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when}: {company} richiede un secondo passaggio su {serviceName}',
    happened:
      'A partire da {deadline}, {company} richiederà un secondo passaggio per accedere a {serviceName}: oltre alla password, un codice che ha solo la persona stessa.',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject:
      'Una proroga per lei: {company} richiederà il suo secondo passaggio su {serviceName} a partire da {ownDay}',
    happened:
      'Un amministratore di {company} le ha concesso una proroga per configurare il secondo passaggio su {serviceName}. La data dell’azienda è {deadline}; per lei vale {own}, {extendedBy} dopo. Una proroga si concede una sola volta, e le date di altre aziende restano invariate.',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: 'MFA di {company} su {serviceName}: {share}',
    happened: 'Ecco a che punto è {company} con l’MFA su {serviceName}.',
    next: [
      'Nella pagina Adozione vede chi manca e chi ha bisogno di aiuto, e può inviare promemoria o concedere proroghe.',
      'Questa e-mail arriva il lunedì fino a quattro settimane dopo la scadenza, finché qualcuno non si è registrato.',
    ],
    notYouTitle: doubtTitle,
    notYou:
      'Non usi nessuno dei suoi link. Apra lei {home} nel browser, acceda e guardi la policy MFA della sua azienda.',
  },
  'pass-issued': {
    subject: 'Un pass di registrazione è stato rilasciato per lei su {serviceName}',
    happened:
      'Un amministratore di {company} ha rilasciato un pass di registrazione per {email}. Quando configura il secondo passaggio, sostituisce il codice che altrimenti viene inviato a questa casella.',
    next: [
      'Il pass le viene consegnato di persona. Funziona una sola volta e vale solo l’ultimo. Lo inserisca nella pagina «Controlli la posta», in «Non riesco a leggere questa casella».',
      'Non lo dia mai a nessuno. Nessuno glielo chiede per telefono, e-mail o messaggio.',
    ],
    notYouTitle: 'Se non l’ha chiesto',
    notYou:
      'Forse qualcuno prova a configurare un secondo passaggio al posto suo. Avvisi un altro amministratore di {company} con un mezzo diverso dall’e-mail e scelga ora su {home} una nuova password con «Password dimenticata?».',
  },
  'user-pass-issued': {
    subject: 'Un pass di registrazione è stato rilasciato per una delle sue persone su {serviceName}',
    happened:
      'Un pass di registrazione è stato rilasciato per {person} ({personEmail}) in {company}. Con la password corretta sostituisce una volta, entro 24 ore, il codice che altrimenti viene inviato a quella casella.',
    next: ['Riceve questo avviso perché amministra {company}. Se il pass era concordato, non deve fare nulla.'],
    notYouTitle: 'Se non ne sa nulla',
    notYou:
      'Chieda a {person} e a chi l’ha rilasciato con un mezzo diverso dall’e-mail. Finché non è chiaro, acceda a {home} e disattivi {person}.',
  },
};
