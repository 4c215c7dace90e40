import type { account as source } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof source, string>> = {
  'account.title': 'Impostazioni del mio profilo',
  'account.security': 'Password e sicurezza',
  'account.security-hint': 'Metodi, codice di recupero, sessioni ed eventi recenti',
  'account.invitations': '{count, plural, one {Ha # invito in attesa} other {Ha # inviti in attesa}}',

  'banner.early':
    '{days, plural, one {<b>{company}</b> richiederà l’autenticazione a due fattori a partire da {date}: resta # giorno.} other {<b>{company}</b> richiederà l’autenticazione a due fattori a partire da {date}: restano # giorni.}}',

  'security.title': 'Password e sicurezza',
  'security.methods': 'Metodi',
  'security.app': 'App di autenticazione',
  'security.phone': 'SMS',
  'security.added': 'Aggiunto',
  'security.last-used': 'Ultimo uso',
  'security.never-used': 'non ancora',
  'security.disabled': 'Disattivato dopo troppi codici errati. Ne configuri uno nuovo.',
  'security.no-methods': 'Accede solo con la password.',
  'security.add-app': 'Aggiungi un’app di autenticazione',
  'security.change-app': 'Cambia app di autenticazione',
  'security.change-hint': 'L’app attuale funziona finché non conferma quella nuova.',
  'security.number': 'Numero che termina con {digits}',
  'security.add-phone': 'Aggiungi un numero di telefono',
  'security.change-phone': 'Cambia numero di telefono',
  'security.change-phone-hint': 'Il numero attuale funziona finché non conferma quello nuovo.',
  'security.phone-ruled-out': 'Gli SMS non sono disponibili per lei: esclusi da {who}.',
  'security.not-accepted': 'Non accettato all’accesso: escluso da {who}.',
  'security.not-offered':
    'Nessuna delle sue aziende richiede l’autenticazione a due fattori, perciò qui non c’è nulla da configurare. Se un’azienda decide di richiederla, la avviseremo e potrà configurarla in questa pagina.',

  'security.recovery': 'Codice di recupero',
  'security.recovery-confirmed': 'Ha un codice di recupero, salvato {date}. Non possiamo mostrarlo di nuovo.',
  'security.recovery-confirmed-undated': 'Ha un codice di recupero. Non possiamo mostrarlo di nuovo.',
  'security.recovery-pending': 'Il suo ultimo codice di recupero funziona, ma non ha confermato di averlo salvato.',
  'security.recovery-none':
    'Non ha un codice di recupero. Se perde il dispositivo, solo un amministratore può aiutarla.',
  'security.new-code': 'Nuovo codice di recupero',
  'security.new-code-hint': 'Il codice attuale smette di funzionare quando conferma quello nuovo.',

  'security.why': 'Perché è richiesta l’autenticazione a due fattori',
  'security.why-announced': 'Perché sarà richiesta l’autenticazione a due fattori',
  'security.why-company-since': '<b>{company}</b> la richiede da {date}.',
  'security.why-company-from': '<b>{company}</b> la richiederà a partire da {date}.',
  'security.why-company': '<b>{company}</b> la richiede.',
  'security.why-operator': 'Lei gestisce questo servizio, che la richiede sempre.',
  'security.why-personal': 'L’ha configurata, perciò le viene chiesta a ogni accesso.',
  'security.why-reset': 'Il suo secondo passaggio è stato reimpostato: ne configuri uno nuovo.',
  'security.why-role': 'Il suo ruolo <b>{role}</b> ({application}) in <b>{company}</b> la richiede.',
  'security.why-another': 'Un’altra regola la richiede.',
  'security.why-every': 'Un codice viene chiesto di nuovo dopo {every}.',

  'security.always': 'Richiedere sempre l’autenticazione a due fattori per accedere',
  'security.always-on': '<b>Attivo.</b> A ogni accesso le viene chiesto un secondo passaggio.',
  'security.always-off': '<b>Non attivo.</b> Per accedere basta la password, perché nient’altro richiede di più.',
  'security.always-locked': '<b>Attivo.</b> Non si può disattivare finché qualcosa le richiede un secondo passaggio:',
  'security.always-with-set-up': '<b>Non attivo.</b> Si attiva quando configura l’autenticazione a due fattori.',
  'security.always-switch-off': 'Disattiva',
  'security.always-switch-on': 'Attiva',
  'security.always-switch-hint':
    'Vale dal prossimo accesso. I suoi metodi restano invariati. Prima le chiediamo di confermare che è lei.',
  'security.always-label': 'Non richiedere più un secondo passaggio a ogni accesso',
  'security.may-already':
    'Nulla le richiede ancora l’autenticazione a due fattori. Può già configurarla, perché gli amministratori lo fanno prima di richiederla agli altri.',

  'sessions.heading': 'Dove ha una sessione aperta',
  'sessions.this': 'Questo browser',
  'sessions.from': 'Indirizzo di rete {network}',
  'sessions.since': 'Accesso',
  'sessions.seen': 'Ultima attività',
  'sessions.end': 'Chiudi la sessione',
  'sessions.end-named': 'Chiudi la sessione su {device}, {network}',
  'sessions.unknown-device': 'Dispositivo sconosciuto',
  'sessions.device': '{browser} su {system}',

  'events.heading': 'Eventi di sicurezza recenti',
  'events.none': 'Non è ancora successo nulla.',
  'events.from': 'da {network}',
  'events.not-you':
    'Non riconosce qualcosa? Cambi la password qui sopra: così le sessioni aperte altrove vengono chiuse. Poi avvisi il suo amministratore.',
};
