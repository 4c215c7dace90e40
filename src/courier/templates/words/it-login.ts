import type { loginKinds as source } from './en-login.ts';

export const loginKinds: typeof source = (notYou) => ({
  'email-asked': {
    subject: 'È stata richiesta una modifica del suo indirizzo e-mail di accesso a {serviceName}',
    happened:
      'Qualcuno che ha eseguito l’accesso come {email} ha richiesto di accedere d’ora in poi con un altro indirizzo. Nulla è ancora cambiato: serve un link inviato a quell’indirizzo.',
    next: [
      'Se la richiesta è sua, prosegua nella casella del nuovo indirizzo. Può ritirarla in «Password e sicurezza».',
    ],
    notYouTitle: 'Se non l’ha richiesto',
    notYou,
  },
  'email-confirm': {
    subject: 'Confermi questo indirizzo per {serviceName}',
    happened:
      'Qualcuno che accede a {serviceName} ha richiesto di accedere d’ora in poi con {newEmail}. Se è stata una sua richiesta, la confermi qui:',
    next: [
      'Il link funziona una sola volta. Aprirlo non cambia ancora nulla. Finché non conferma, resta valido l’indirizzo precedente.',
      'Confermi solo se la richiesta è sua. Se qui accede già con un altro indirizzo, quello non cambia.',
    ],
    notYouTitle: 'Se non l’ha richiesto',
    notYou:
      'Non deve fare nulla: senza questo link non cambia nulla. Non prema il pulsante di quella pagina e non inoltri mai il link: forse qualcuno ha sbagliato a scrivere un indirizzo.',
  },
  'email-taken': {
    subject: 'Qualcuno ha provato a usare il suo indirizzo su {serviceName}',
    happened:
      'Qualcuno che accede a {serviceName} ha richiesto di accedere con {newEmail}. Qui quell’indirizzo è suo, perciò nulla è cambiato.',
    next: ['Se è stata una sua richiesta: su {home} ha allora due accessi. Chieda al suo amministratore quale usare.'],
    notYou:
      'Non deve fare nulla: nessuno ottiene il suo indirizzo. Se continuano ad arrivare e-mail come questa, avvisi il suo amministratore.',
  },
  'email-changed-from': {
    subject: 'Il suo indirizzo e-mail di accesso a {serviceName} è stato cambiato',
    happened:
      'L’indirizzo e-mail di accesso è stato cambiato e tutte le sessioni sono state chiuse. Con questo indirizzo non si accede più.',
    next: ['Se è stata una sua azione, non deve fare nulla.'],
    notYou:
      'Annulli qui la modifica: accederà di nuovo con questo indirizzo, tutte le sessioni verranno chiuse e per 72 ore nulla potrà essere modificato in «Password e sicurezza». Poi scelga una nuova password con «Password dimenticata?» su {home} e avvisi il suo amministratore.',
    notYouLink: 'Annulla la modifica',
  },
  'email-changed-to': {
    subject: 'Ora accede a {serviceName} con questo indirizzo',
    happened: 'L’indirizzo e-mail di accesso ora è {email} e tutte le sessioni sono state chiuse.',
    next: ['Su {home} acceda di nuovo. La password e il secondo passaggio sono gli stessi di prima.'],
    notYou,
  },
  'email-undone': {
    subject: 'Una modifica dell’indirizzo e-mail di accesso a {serviceName} è stata annullata',
    happened:
      'L’indirizzo e-mail di accesso è di nuovo {oldEmail}: una modifica a {newEmail} è stata annullata dalla casella precedente. Tutte le sessioni sono state chiuse.',
    next: [
      'Fino a {frozenUntil} nulla può essere modificato in «Password e sicurezza». Si può comunque accedere.',
      'Scelga una nuova password con «Password dimenticata?» su {home}: chi ha fatto la modifica conosceva la precedente.',
    ],
    notYou:
      'Qualcuno che legge la casella {oldEmail} ha usato un link inviato lì. Se non sarebbe dovuto accadere, avvisi il suo amministratore.',
  },
  'changes-frozen': {
    subject: 'Le modifiche al suo accesso a {serviceName} sono sospese',
    happened:
      '«Non ero io» è stato premuto in un’e-mail su {email}. Fino a {frozenUntil} nessun metodo, codice di recupero, password o indirizzo e-mail di accesso può essere modificato in «Password e sicurezza». Si può comunque accedere.',
    next: [
      'Scelga una nuova password con «Password dimenticata?» su {home}: funziona comunque e chiude tutte le sessioni.',
      'Poi guardi in «Password e sicurezza» se ci sono metodi e sessioni che non sono suoi e avvisi il suo amministratore.',
      'Se è stato premuto per errore, lì si possono consentire di nuovo le modifiche, con il secondo passaggio, se ne ha uno, e un codice che inviamo a questa casella.',
    ],
    notYouTitle: 'Se non è stata una sua azione',
    notYou:
      'Qualcun altro legge la sua casella. Scelga prima una nuova password per la casella stessa, poi per {serviceName}.',
  },
  'changes-thawed': {
    subject: 'Le modifiche al suo accesso a {serviceName} sono di nuovo consentite',
    happened: 'La sospensione delle modifiche all’accesso di {email} è stata tolta.',
    next: ['Se era concordato, non deve fare nulla.'],
    notYou,
  },
});
