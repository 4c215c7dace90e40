import type { resetRequestKinds as source } from './en-reset-requests.ts';

const ask =
  'Chieda a {person} con un mezzo diverso dall’e-mail. Se nessuno l’ha richiesta, la fermi con il link qui sopra e scopra chi sa ciò che non dovrebbe.';

const changed =
  'Forse qualcuno usa il suo accesso. Cambi ora la password su {home}, controlli «Password e sicurezza» e avvisi gli altri amministratori.';

export const resetRequestKinds: typeof source = (changePassword) => ({
  'methods-reset': {
    subject: 'Il suo secondo passaggio su {serviceName} è stato reimpostato',
    happened:
      'Il secondo passaggio di {email} è stato reimpostato da un amministratore, da una persona che si occupa del suo gruppo o da un gestore di {serviceName}. I metodi di autenticazione configurati prima e il codice di recupero non funzionano più, e tutte le sessioni sono state chiuse.',
    next: [
      'Al prossimo accesso a {home} inserisce la password e un codice che inviamo a questa casella. Poi configura un nuovo secondo passaggio.',
    ],
    nextOfApp: 'Può eliminare la vecchia voce nella sua app.',
    notYouTitle: 'Se non l’ha richiesto',
    notYou:
      'Forse qualcuno l’ha richiesto a suo nome. Scelga ora una nuova password con «Password dimenticata?» su {home}: cambia subito, e tutte le sessioni vengono chiuse. Poi chiami il suo amministratore, o chi è indicato qui per l’assistenza, a un numero che conosce. Il link qui sotto sospende per 72 ore le modifiche in «Password e sicurezza» e non annulla nulla della reimpostazione; fino ad allora un’altra deve essere approvata da una seconda persona.',
    notYouLink: 'Non ero io',
  },
  'user-reset': {
    subject: 'Il secondo passaggio di una persona su {serviceName} è stato reimpostato',
    happened:
      'Il secondo passaggio di {person} ({personEmail}) è stato reimpostato su {serviceName}, e tutte le sessioni di questa persona sono state chiuse.',
    next: [
      'Riceve questo avviso perché amministra un’azienda di cui {person} fa parte.',
      'Al prossimo accesso {person} dimostra di avere la casella e configura un nuovo secondo passaggio. Se la reimpostazione era concordata, non deve fare nulla.',
    ],
    notYouTitle: 'Se non ne sa nulla',
    notYou:
      'Chieda a {person} con un mezzo diverso dall’e-mail. Se nessuno l’ha richiesta, avvisi il gestore di {serviceName} su {home} e disattivi questa persona finché non è chiaro.',
  },
  'reset-asked': {
    subject: 'Qualcuno ha richiesto di reimpostare il suo secondo passaggio su {serviceName}',
    happened:
      'È stato richiesto di reimpostare il secondo passaggio di {email}. Nulla è ancora cambiato. Quando verrà eseguito, i metodi di autenticazione configurati ora e il codice di recupero non funzioneranno più, e tutte le sessioni verranno chiuse.',
    next: [
      'Se l’ha richiesto lei, non deve fare nulla: attenda che sia eseguito. Allora le scriveremo.',
      'Altrimenti, il pulsante alla fine lo ferma. Aprire la sua pagina non cambia ancora nulla, e non serve accedere.',
    ],
    notYouTitle: 'Se non l’ha richiesto',
    notYou: `Lo fermi con il pulsante qui sotto: forse qualcuno l’ha richiesto a suo nome. Non dica un codice a nessuno, chiunque chiami. ${changePassword}`,
    notYouLink: 'Ferma la reimpostazione',
  },
  'reset-asked-elsewhere': {
    subject: 'Su {serviceName} è stata richiesta una reimpostazione dell’MFA di una delle sue persone',
    happened:
      'Su {serviceName} è stata richiesta una reimpostazione del secondo passaggio di {person} ({personEmail}), al di fuori di {company}. È in attesa, perché {company} richiede l’MFA a questa persona.',
    next: [
      'Riceve questo avviso perché amministra {company}. Se {person} la conferma, non deve fare nulla: viene eseguita da sola.',
    ],
    notYouTitle: 'In caso di dubbio',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: 'Su {serviceName} c’è una reimpostazione dell’MFA da controllare',
    happened:
      'Su {serviceName} è stata richiesta una reimpostazione del secondo passaggio di {person} ({personEmail}). Viene eseguita solo se la approva qualcun altro: un altro amministratore di {company} o il gestore.',
    next: [
      'Verifichi personalmente che {person} l’abbia richiesta, con un mezzo diverso dall’e-mail. Se nessuno la approva, decade.',
    ],
    notYouTitle: 'In caso di dubbio',
    notYou: ask,
  },
  'reset-waits': {
    subject: 'Su {serviceName} è in attesa una reimpostazione dell’MFA di una delle sue persone',
    happened:
      'Su {serviceName} è stata richiesta una reimpostazione del secondo passaggio di {person} ({personEmail}). È in attesa e poi viene eseguita da sola.',
    next: ['Riceve questo avviso perché amministra {company}. Se era concordata, non deve fare nulla.'],
    notYouTitle: 'In caso di dubbio',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: 'Su {serviceName} è stata fermata una reimpostazione dell’MFA',
    happened:
      'La reimpostazione del secondo passaggio di {person} ({personEmail}) è stata fermata e nulla è cambiato. {stopped}',
    next: [
      'Chi l’ha richiesta potrebbe essere un impostore. Parli con {person} di persona, o a un numero che la rubrica conosceva già.',
    ],
    notYouTitle: 'Se qualcuno chiama di nuovo',
    notYou:
      'Non richieda un’altra reimpostazione prima di aver parlato con {person}. Annoti chi ha chiamato e quando, e su {home} avvisi il gestore di {serviceName}.',
  },
  'reset-lapsed': {
    subject: 'Su {serviceName} è decaduta una reimpostazione dell’MFA',
    happened:
      'La reimpostazione del secondo passaggio di {person} ({personEmail}) non è stata eseguita: non è stata approvata, o non è stata possibile, in tempo. Nulla è cambiato.',
    next: ['Se {person} ne ha ancora bisogno, la richieda di nuovo e avvisi prima un altro amministratore.'],
    notYouTitle: 'Se non ne sa nulla',
    notYou: changed,
  },
  'reset-barred': {
    subject: 'Su {serviceName} non è stata eseguita una reimpostazione dell’MFA',
    happened:
      'La reimpostazione del secondo passaggio di {person} ({personEmail}) non è stata eseguita: nel frattempo sono cambiate le condizioni con cui è stata richiesta. Nulla è cambiato per questa persona.',
    next: ['Se {person} ne ha ancora bisogno, la richieda di nuovo: la pagina dice se è possibile.'],
    notYouTitle: 'Se non ne sa nulla',
    notYou: changed,
  },
});
