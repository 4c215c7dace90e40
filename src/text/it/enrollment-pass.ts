import type { enrollmentPassWords as source } from '../en/enrollment-pass.ts';

export const enrollmentPassWords: Readonly<Record<keyof typeof source, string>> = {
  'pass.label': 'Pass di registrazione',
  'pass.hint': '10 lettere e cifre. Funziona una sola volta, al posto del codice dell’e-mail.',
  'pass.never-share':
    'Lo inserisca qui e in nessun altro posto, e non lo dica a nessuno. Noi non lo chiediamo mai per telefono o e-mail.',
  'refusal.not-pass': 'Inserisca le 10 lettere e cifre del pass di registrazione.',
  'refusal.wrong-pass':
    'Questo pass non ha funzionato. Forse è scaduto, è già stato usato o ne è stato rilasciato uno più recente. Confronti ogni carattere e riprovi, oppure ne chieda uno nuovo.',

  'pass.title': 'Pass di registrazione',
  'pass.explained':
    'Per chi non riesce a leggere la propria casella quando configura il primo metodo. Il pass sostituisce il codice inviato per e-mail, una sola volta, e vale per {duration}. Nessuno può usarlo senza la password.',
  'pass.danger':
    'Chi lo ottiene può configurare l’MFA a nome di questa persona, se ne conosce la password. Lo consegni di persona, a nessun altro.',
  'pass.told':
    'La persona riceve un’e-mail che la avvisa del rilascio di un pass, e così gli altri amministratori. Il pass non vi compare mai.',
  'pass.last': 'L’ultimo è stato rilasciato da {who}: {time}. Uno nuovo lo annulla.',
  'pass.last-withdrawn': 'L’ultimo è stato rilasciato da {who}: {time}. In seguito è stato revocato.',
  'pass.last-over': 'L’ultimo è stato rilasciato da {who}: {time}. Non funziona più.',
  'pass.withdraw': 'Revoca il pass',
  'pass.withdraw-act': 'Revoca di un pass di registrazione',
  'pass.withdrawn': 'Il pass di registrazione per {name} è stato revocato. Non funziona più.',
  'pass.who-you': 'lei',
  'pass.who-service': 'chi gestisce {brand}',
  'pass.email': 'Indirizzo e-mail di accesso di questa persona',
  'pass.email-hint': 'Lo scriva per intero: {email}',
  'pass.how': 'Come ha verificato chi è?',
  'pass.how-choose': 'Scelga',
  'pass.how-in-person': 'Di persona',
  'pass.how-video-with-id': 'In videochiamata, con un documento d’identità',
  'pass.how-call-back': 'Richiamando il numero indicato nella rubrica',
  'pass.how-manager': 'Tramite il suo responsabile',
  'pass.tick': 'Ho verificato che questa persona ha chiesto un pass di registrazione',
  'pass.issue': 'Rilascia un pass di registrazione',
  'pass.act': 'Rilascio di un pass di registrazione',
  'pass.needs-both':
    'Per rilasciare un pass di registrazione servono entrambe le autorizzazioni: strumento Amministrazione e strumento Rubrica.',

  'pass.error-email': 'Non è l’indirizzo e-mail di accesso di questa persona. Lo scriva esattamente.',
  'pass.error-how': 'Scelga come ha verificato chi è.',
  'pass.error-tick': 'Prima verifichi che questa persona lo abbia chiesto, poi spunti la casella.',
  'pass.error-meanwhile':
    'Non è stato rilasciato alcun pass: da quando ha aperto la pagina ne è stato rilasciato uno, da lei o da altri. Se non è mai arrivato a questa persona, ne rilasci un altro, che lo annulla.',
  'pass.error-many':
    'Ha rilasciato tanti pass quanti ne sono consentiti in un’ora. Prossimo rilascio possibile: {time}.',
  'pass.error-many-for-them':
    'Per questa persona sono stati rilasciati tanti pass quanti ne sono consentiti in un’ora. Prossimo rilascio possibile: {time}.',
  'pass.error-over': 'Nessun pass è stato revocato: nel frattempo è stato usato o revocato, oppure è scaduto.',
  'pass.bar-yourself': 'Nessuno rilascia un pass di registrazione a sé stesso. Chieda a un altro amministratore.',
  'pass.bar-not-entitled': 'I pass di registrazione si potranno rilasciare quando {company} potrà usare l’MFA.',
  'pass.bar-not-active': 'I pass di registrazione sono per le persone attive.',
  'pass.bar-disabled': 'Al momento questa persona non può accedere: un pass non servirebbe.',
  'pass.bar-operator': 'Per questa persona il pass di registrazione lo rilascia chi gestisce {brand}.',
  'pass.bar-enrolled': 'Questa persona ha configurato un metodo: un pass non servirebbe.',
  'pass.bar-no-password':
    'Questa persona non ha ancora impostato una password, e senza di essa un pass non serve. La inviti di nuovo: il link di quell’e-mail permette di impostarla.',
  'pass.bar-bound-elsewhere':
    'Un’altra regola richiede l’MFA a questa persona. Un pass di registrazione può rilasciarlo solo chi gestisce {brand}.',
  'pass.bar-reset':
    'L’MFA di questa persona è stata reimpostata e si configura di nuovo al prossimo accesso. Fino ad allora, un pass di registrazione può rilasciarlo solo chi gestisce {brand}.',
  'pass.bar-member-too-young':
    'Questa persona ha accettato l’invito meno di {duration} fa. Prima che sia trascorso questo tempo, un pass di registrazione può rilasciarlo solo chi gestisce {brand}.',

  'pass.issued-title': 'Pass di registrazione per {name}',
  'pass.issued-once': 'Viene mostrato solo questa volta. Lo annoti o lo stampi ora.',
  'pass.issued-until': 'Funziona una sola volta, fino a <b>{time}</b>.',
  'pass.issued-copy': 'Copia',
  'pass.issued-how': 'Che cosa ne fa {name}',
  'pass.issued-sign-in': 'Accedere a {address} con indirizzo e-mail e password.',
  'pass.issued-start': 'Premere <b>{set_up}</b>. In <b>{mailbox}</b>, aprire <b>{access}</b> e inserire il pass.',
  'pass.issued-method': 'Configurare un metodo e salvare il codice di recupero.',
  'pass.issued-told':
    'Un’e-mail ha avvisato {email} che è stato rilasciato un pass, senza dire quale. Così anche gli altri amministratori di {company}.',
  'pass.issued-back': 'Torna a {name}',
};
