import type { roleRuleWords as source } from '../en/role-rules.ts';

export const roleRuleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.step-up': 'Confermare di nuovo l’identità',
  'role.step-up-hint':
    'Nell’applicazione del ruolo, con un secondo passaggio che la regola accetta: senza password e mai con un codice di recupero.',
  'role.step-up-entry': 'All’ingresso nell’applicazione, salvo conferma da meno di {time}',
  'role.operations': 'Operazioni che richiedono ciascuna una propria conferma',
  'role.operations-hint':
    'I nomi che usa l’applicazione, uno per riga, come disburse o bank-account.change. Vuoto: nessuna.',
  'role.idle': 'Minuti senza attività',
  'role.idle-hint': 'Oltre questo tempo si chiede come all’ingresso. Di solito {minutes}. Vuoto: nessun limite.',
  'role.team': 'Gruppo di lavoro',
  'role.team-hint': 'Chi ha questo ruolo si occupa di chi lavora con la stessa applicazione nella propria azienda.',
  'role.team-gives': 'Ruoli da dare e togliere',
  'role.team-gives-hint': 'Nomi di ruoli della stessa applicazione, come payee contributor. Vuoto: nessun gruppo.',
  'role.team-resets':
    'Reimpostare l’MFA di chi ha soltanto questi ruoli dell’applicazione, tra cui uno che esige un secondo passaggio',
  'role.error-operations':
    'Scriva nomi di operazioni: lettere minuscole, cifre, punti, trattini e trattini bassi, al massimo 60, iniziando con una lettera; al massimo 50 nomi.',
  'role.error-idle': 'Scriva un numero intero di minuti da 1 a 720, o lasci vuoto.',
  'role.error-team':
    'Scriva nomi di ruoli della stessa applicazione, come payee. Un gruppo richiede un ruolo che esige un secondo passaggio.',
  'role.rule-entry': 'All’ingresso nell’applicazione si conferma di nuovo l’identità.',
  'role.rule-operations': 'Ciascuna di queste operazioni richiede una propria conferma: {operations}.',
  'role.rule-idle': 'Dopo {time} senza attività nell’applicazione si conferma di nuovo l’identità.',
  'role.rule-team': 'Dà e toglie questi ruoli nella propria azienda: {roles}.',
  'role.rule-team-resets':
    'Dà e toglie questi ruoli nella propria azienda, e reimposta l’MFA di chi ne ha uno che la richiede: {roles}.',

  'role.ship': 'Aggiungi i ruoli dei pagamenti',
  'role.ship-compare': 'Confronta con i ruoli dei pagamenti',
  'role.ship-title': 'Ruoli dei pagamenti',
  'role.ship-explained':
    '{brand} include ruoli per un’applicazione in cui le aziende pagano e vengono pagate. Nessuna azienda può disattivare ciò che richiedono. Ciò che esiste già resta com’è, e nessuno ha un ruolo nuovo finché non gli viene dato.',
  'role.ship-caption': 'Ruoli dell’applicazione payments',
  'role.ship-rule': 'Regola d’origine',
  'role.ship-state': 'Adesso',
  'role.ship-missing': 'Verrà aggiunto',
  'role.ship-there': 'Esiste già',
  'role.ship-differs': 'Esiste già e resta com’è. Differenze: {settings}.',
  'role.ship-all': 'Esistono già tutti: non c’è nulla da aggiungere.',
  'role.act-ship': 'Aggiungere i ruoli dei pagamenti',
  'role.act-ship-roles': 'Ruoli che vengono aggiunti',

  'not-accepted.heading': 'Ciò che non è più accettato',
  'not-accepted.phone': 'SMS: non accettati, esclusi da {who}.',
  'not-accepted.phone-country':
    'SMS al suo numero ({country}): non accettati, esclusi da {who}. Sono accettati i numeri di questi paesi: {countries}.',
  'not-accepted.next':
    'Configuri un metodo accettato. Prima potrebbe essere richiesto ancora una volta quello vecchio.',
  'continue.add-title': 'Configuri un altro metodo per continuare',
  'continue.add':
    'Ha effettuato l’accesso, ma ciò che ha configurato non è più accettato. Per continuare, configuri un metodo accettato.',
};
