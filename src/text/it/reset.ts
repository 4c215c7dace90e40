import type { resetWords as source } from '../en/reset.ts';

export const resetWords: Readonly<Record<keyof typeof source, string>> = {
  'policy.reset-approval': 'Un secondo amministratore approva le reimpostazioni',
  'policy.reset-approval-hint':
    'Quando un amministratore reimposta l’MFA di qualcuno, deve prima approvarlo un altro con entrambe le autorizzazioni, o il gestore di questo servizio.',
  'policy.reset-delay': 'Attesa delle reimpostazioni',
  'policy.reset-delay-hint':
    'Finché dura, la persona e ogni amministratore possono fermare una reimpostazione che in realtà nessuno ha chiesto.',
  'policy.reset-delay-none': 'Nessuna',
  'policy.error-reset-delay': 'Scelga quanto attendono le reimpostazioni.',
  'effect.resets-approved': 'Dalla prossima, le reimpostazioni dell’MFA richiedono un secondo amministratore.',
  'effect.resets-not-approved':
    'Un solo amministratore di {company} può reimpostare l’MFA di chiunque qui. Chi riesce a convincerlo supera l’MFA. Gli altri amministratori vengono avvisati per e-mail.',
  'effect.resets-wait': 'Dalla prossima, le reimpostazioni dell’MFA attendono {delay}.',
  'effect.resets-wait-shorter':
    'Le reimpostazioni dell’MFA attendono solo {delay}: c’è meno tempo per fermarne una che in realtà nessuno ha chiesto. Gli altri amministratori di {company} vengono avvisati per e-mail.',
  'effect.resets-wait-not':
    'Le reimpostazioni dell’MFA vengono eseguite subito: nessuno ha tempo di fermarne una che in realtà nessuno ha chiesto. Gli altri amministratori di {company} vengono avvisati per e-mail.',

  'console.resets': 'Reimpostazioni',
  'reset.title': 'Reimposta l’MFA',
  'reset.title-of': 'Reimposta l’MFA di {name}',
  'reset.explained':
    'Per chi ha perso sia il dispositivo sia il codice di recupero. I suoi metodi vengono rimossi e, al prossimo accesso, li configura da zero.',
  'reset.go': 'Reimposta l’MFA…',
  'reset.needs-both':
    'Per reimpostare l’MFA servono entrambe le autorizzazioni: strumento Amministrazione e strumento Rubrica.',
  'reset.back': 'Torna a {name}',
  'reset.to-all': 'Tutte le reimpostazioni',
  'reset.effect': 'Reimpostare l’MFA di {email}:',
  'reset.effect-out': 'chiude tutte le sue sessioni',
  'reset.effect-methods': 'rimuove ciò che ha configurato ({methods}) e il codice di recupero',
  'reset.effect-next':
    'al prossimo accesso le servono la password e un codice della sua casella, e configura tutto da zero',
  'reset.effect-told': 'la persona e gli altri amministratori vengono avvisati per e-mail',
  'reset.con':
    'Un truffatore chiama, ha fretta e sembra un collega. Verifichi chi è con un mezzo scelto da lei: mai con la chiamata, l’e-mail o la chat in cui glielo chiedono.',
  'reset.may-take':
    'Possono volerci fino a 24 ore: dove un’altra regola richiede l’MFA a questa persona, la reimpostazione attende tanto, perché si possa fermare.',
  'reset.will-wait': 'La sua azienda fa attendere le reimpostazioni {delay}.',
  'reset.will-approve-company':
    'Nella sua azienda la approva prima un altro amministratore, o il gestore di questo servizio.',
  'reset.will-approve-email':
    'L’indirizzo e-mail di accesso di questa persona è stato cambiato meno di {duration} fa, perciò la approva prima un altro amministratore, o il gestore di questo servizio.',
  'reset.will-approve-frozen':
    'Meno di {duration} fa qualcuno che legge la casella di questa persona ha segnalato una modifica come non propria, perciò la approva prima un altro amministratore, o il gestore di questo servizio. Si accerti con particolare cura di chi glielo chiede.',
  'reset.will-approve-burst':
    'Ha richiesto {count, plural, one {# reimpostazione} other {# reimpostazioni}} in un’ora, perciò le prossime le approva prima un altro amministratore, o il gestore di questo servizio.',
  'reset.will-approve-operator':
    'L’indirizzo e-mail di accesso di questa persona è stato cambiato meno di {duration} fa, o in un’ora sono state richieste molte reimpostazioni: la approva prima un altro gestore, o qualcuno sulla macchina stessa con «gatehouse reset approve».',
  'reset.will-approve-operator-frozen':
    'Meno di {duration} fa qualcuno che legge la casella di questa persona ha segnalato una modifica come non propria: la approva prima un altro gestore, o qualcuno sulla macchina stessa con «gatehouse reset approve».',
  'reset.email': 'Indirizzo e-mail di accesso di questa persona',
  'reset.email-hint': 'Lo scriva per intero: {email}',
  'reset.how': 'Come ha verificato la richiesta?',
  'reset.how-choose': 'Scelga',
  'reset.tick': 'Ho verificato che l’utente chiede di reimpostare l’MFA',
  'reset.act': 'Reimposta l’MFA',
  'reset.label': 'Reimpostazione dell’MFA di qualcuno',
  'reset.approve': 'Approva la reimpostazione',
  'reset.approve-label': 'Approvazione di una reimpostazione dell’MFA',
  'reset.approve-hint':
    'La approvi solo se ne ha parlato con chi l’ha richiesta, di persona o a un numero che conosce.',
  'reset.too-new':
    'Lei approva reimpostazioni quando ha entrambe le autorizzazioni da {duration}, e solo quelle richieste dopo. Questa può approvarla un altro amministratore, o il gestore di questo servizio.',
  'reset.veto': 'Ferma la reimpostazione',
  'reset.veto-label': 'Arresto di una reimpostazione dell’MFA',
  'reset.withdraw': 'Ritira la reimpostazione',
  'reset.withdraw-label': 'Ritiro di una reimpostazione dell’MFA',

  'reset.error-email-missing': 'Scriva l’indirizzo e-mail di accesso di questa persona.',
  'reset.error-email': 'Non è l’indirizzo e-mail di accesso di questa persona. Lo scriva esattamente.',
  'reset.error-how': 'Scelga come ha verificato la richiesta.',
  'reset.error-tick': 'Prima verifichi che questa persona lo abbia davvero chiesto, poi spunti la casella.',
  'reset.error-meanwhile':
    'Non è stato reimpostato nulla: da quando ha aperto la pagina è stata richiesta una reimpostazione di questa persona, da lei o da altri. Guardi sotto la situazione.',
  'reset.error-many':
    'Ha richiesto tante reimpostazioni quante ne sono consentite in un’ora. Prossima richiesta possibile: {time}.',
  'reset.error-many-for-them':
    'Per questa persona sono state richieste tante reimpostazioni quante ne sono consentite in un’ora. Prossima richiesta possibile: {time}.',
  'reset.error-over': 'Questa reimpostazione non è più in attesa: guardi sotto com’è andata.',
  'reset.error-not-yours':
    'Nessuno approva una reimpostazione che ha richiesto o che lo riguarda, e solo chi l’ha richiesta la ritira.',
  'reset.error-not-needed': 'Questa reimpostazione non richiede un’approvazione, o l’ha già.',
  'reset.error-too-new':
    'Non ha entrambe le autorizzazioni da abbastanza tempo per approvare questa reimpostazione. Può farlo un altro amministratore, o il gestore di questo servizio.',

  'reset.bar-yourself':
    'Nessuno reimposta sé stesso. Se ha perso i suoi metodi, chieda a un altro amministratore o, se non ce n’è, a chi gestisce {brand}.',
  'reset.bar-not-entitled': 'Qui l’MFA si potrà reimpostare quando {company} potrà usarla.',
  'reset.bar-not-active': 'L’MFA si reimposta alle persone attive.',
  'reset.bar-member-too-young':
    'Questa persona ha accettato l’invito meno di {duration} fa. Prima che sia trascorso questo tempo, la sua MFA può reimpostarla solo chi gestisce {brand}.',
  'reset.bar-disabled':
    'Al momento questa persona non può accedere: è bloccata dal gestore. Chieda a chi gestisce {brand}.',
  'reset.bar-nothing-bound': 'Questa persona non ha configurato nessun metodo: non c’è nulla da reimpostare.',
  'reset.bar-payor-role':
    'Questa persona ha un ruolo che movimenta denaro. La sua MFA può reimpostarla solo chi gestisce {brand}.',
  'reset.bar-payor-lately':
    'Questa persona ha avuto un ruolo che movimenta denaro fino a {time}. Nei primi {duration} successivi la sua MFA può reimpostarla solo chi gestisce {brand}.',
  'reset.bar-operator-only': 'L’MFA di questa persona può reimpostarla solo chi gestisce {brand}.',
  'reset.bar-operator': 'I gestori si reimpostano sulla macchina stessa, con «gatehouse user reset-mfa».',
  'reset.bar-disabled-operator': 'È bloccata. Prima la sblocchi.',
  'reset.ask-service': 'Può contattarlo qui: <contact></contact>',

  'reset.who-you': 'lei',
  'reset.who-service': 'chi gestisce {brand}',
  'reset.who-own-session': 'questa stessa persona, dalla propria sessione',
  'reset.who-own-mailbox': 'questa stessa persona, con il link ricevuto via e-mail',
  'reset.who-another': 'una persona esterna alla sua azienda',
  'reset.who-by-itself': 'nessuno: era giunto il momento',

  'reset.done': 'L’MFA è stata reimpostata: <b>{email}</b> la configura da zero al prossimo accesso.',
  'reset.waits-time':
    'La reimpostazione di <b>{email}</b> attende fino a {time}: fino ad allora possono fermarla la persona, che è stata avvisata per e-mail, e gli amministratori.',
  'reset.waits-approval':
    'La reimpostazione di <b>{email}</b> attende un’approvazione. Chi può darla è stato avvisato per e-mail.',
  'reset.waits-both':
    'La reimpostazione di <b>{email}</b> attende un’approvazione, e almeno fino a {time}. Chi può darla è stato avvisato per e-mail.',
  'reset.waiting': 'Una reimpostazione è in attesa',
  'reset.asked': 'Richiesta',
  'reset.asked-by': '{time}, da {who}',
  'reset.verified': 'Verifica',
  'reset.waits-for': 'Attende',
  'reset.waits-for-approval': 'Un’approvazione: {why}. Decade se nessuno la approva entro {time}.',
  'reset.why-company': 'la sua azienda chiede un secondo amministratore',
  'reset.why-company-operator': 'l’azienda chiede un secondo amministratore',
  'reset.why-email': 'l’indirizzo e-mail di accesso era stato cambiato poco prima',
  'reset.why-frozen': 'qualcuno che legge la casella di questa persona ha segnalato una modifica come non propria',
  'reset.why-burst': 'in un’ora sono state richieste molte reimpostazioni',
  'reset.waits-until-company': '{time}: la sua azienda fa attendere le reimpostazioni',
  'reset.waits-until-company-operator': '{time}: l’azienda fa attendere le reimpostazioni',
  'reset.waits-until-another': '{time}: un’altra regola vincola questa persona',
  'reset.waits-until-past': 'Un momento: è giunta la sua ora',
  'reset.approved': 'Approvata',
  'reset.became': 'Com’è andata',
  'reset.outcome-done': 'Eseguita',
  'reset.outcome-vetoed': 'Fermata',
  'reset.outcome-withdrawn': 'Ritirata',
  'reset.outcome-lapsed': 'Decaduta: nessuno l’ha approvata in tempo',
  'reset.outcome-barred': 'Non eseguita: non era più consentita',
  'reset.outcome-overtaken': 'Non eseguita: non era più necessaria',
  'reset.last': 'L’ultima',
  'reset.elsewhere-title': 'Una reimpostazione è stata richiesta altrove',
  'reset.elsewhere':
    'È stata richiesta una reimpostazione dell’MFA di questa persona, non da {company}. Data della richiesta: {time}. Viene eseguita a partire da {due}, salvo che qualcuno la fermi. La riguarda perché {company} richiede l’MFA a questa persona.',
  'reset.elsewhere-ask': 'Le chieda, con un mezzo diverso dall’e-mail, se ha perso il dispositivo.',
  'reset.stopped-elsewhere': 'Non è più in attesa nessuna reimpostazione di {name} richiesta altrove.',
  'reset.stopped-session':
    'È stata fermata dalla sessione di questa stessa persona, senza alcuna prova. Se dice di non averlo fatto, forse qualcun altro ha eseguito l’accesso a suo nome: faccia reimpostare subito la sua MFA dal gestore di questo servizio.',
  'reset.stopped-mailbox': 'È stata fermata con il link che abbiamo inviato via e-mail a questa persona.',
  'reset.stopped-other': 'L’ha fermata un amministratore o un gestore.',

  'reset.list-title': 'Reimpostazioni dell’MFA',
  'reset.list-explained':
    'Chi ha perso sia il dispositivo sia il codice di recupero viene reimpostato nella propria pagina della rubrica. Qui vede che cosa è in attesa e com’è andata.',
  'reset.list-waiting': 'In attesa',
  'reset.list-waiting-none': 'Nessuna reimpostazione è in attesa.',
  'reset.list-ended': 'Reimpostazioni precedenti',
  'reset.list-ended-none': 'Non è ancora stata richiesta nessuna reimpostazione.',
  'reset.person': 'Persona',
  'reset.nobody': 'Cancellata',
  'reset.company': 'Azienda',
  'reset.none': 'Nessuna',
  'reset.acts': 'Che cosa può fare',
  'reset.acts-none': 'Nulla',
  'reset.csv': 'Scarica in CSV',
  'reset.next': 'Pagina successiva',
  'reset.first': 'Prima pagina',
  'reset.note-approved-done': 'Approvata ed eseguita.',
  'reset.note-approved-waits': 'Approvata. Viene eseguita a partire da {time}.',
  'reset.note-approved-not': 'Approvata, ma non eseguita: non era più consentita o necessaria.',
  'reset.note-vetoed': 'La reimpostazione è stata fermata.',
  'reset.note-withdrawn': 'La reimpostazione è stata ritirata.',

  'reset.operator-explained':
    'Per chi nessun amministratore può reimpostare: con un ruolo che lo riserva a lei, senza azienda, o dove non resta nessuno che possa farlo. I suoi metodi vengono rimossi e, al prossimo accesso, li configura da zero.',
  'reset.operator-list-explained':
    'Qui vede tutte le reimpostazioni di questo servizio in attesa e com’è andata per le altre. Lei reimposta qualcuno nella sua pagina, in Persone.',

  'own-reset.title': 'Qualcuno ha richiesto di reimpostare il suo secondo passaggio',
  'own-reset.by-person': 'Richiesta di {administrator}, di {company}: {time}.',
  'own-reset.by-company': 'Richiesta di un amministratore di {company}: {time}.',
  'own-reset.by-service': 'Richiesta del gestore di questo servizio: {time}.',
  'own-reset.due':
    'A partire da {time} i suoi metodi e il codice di recupero vengono rimossi, e tutte le sue sessioni vengono chiuse.',
  'own-reset.due-approval':
    'Quando qualcun altro l’avrà approvata, ma non prima di {time}, i suoi metodi e il codice di recupero vengono rimossi, e tutte le sue sessioni vengono chiuse.',
  'own-reset.due-approval-alone':
    'Quando qualcun altro l’avrà approvata, i suoi metodi e il codice di recupero vengono rimossi, e tutte le sue sessioni vengono chiuse.',
  'own-reset.question': 'Se non l’ha richiesto lei, la fermi.',
  'own-reset.stop': 'Fermala',
  'own-reset.stopped': 'La reimpostazione è stata fermata: ciò che ha configurato resta com’è.',
  'own-reset.over': 'Quella reimpostazione non era più in attesa, perciò non c’era nulla da fermare.',

  'veto.title': 'Fermare la reimpostazione del suo secondo passaggio?',
  'veto.press': 'Ferma la reimpostazione',
  'veto.keep': 'Se l’ha richiesta lei, non faccia nulla: chiuda questa pagina.',
  'veto.done-title': 'La reimpostazione è stata fermata',
  'veto.done': 'Ciò che ha configurato resta com’è e funziona come prima.',
  'veto.done-next':
    'Qualcuno si è finto lei, o ha commesso un errore. Avvisi un amministratore della sua azienda con un mezzo diverso dall’e-mail, e scelga una nuova password se qualcun altro può conoscere la sua.',
  'veto-over.done-title': 'La reimpostazione è già stata eseguita',
  'veto-over.done':
    '<b>{time}</b>: i suoi metodi e il codice di recupero sono stati rimossi, e tutte le sue sessioni sono state chiuse. Non si può più fermare.',
  'veto-over.done-next':
    'Se non l’ha richiesta lei: scelga subito una nuova password con «Password dimenticata?» nella pagina di accesso. Poi acceda, configuri di nuovo il secondo passaggio e avvisi chi è indicato qui, con un mezzo diverso dall’e-mail.',
  'veto-over.done-yours':
    'Se l’ha richiesta lei: acceda con la sua password. Le inviamo un codice per e-mail e configura tutto di nuovo.',
  'veto-over.stopped-title': 'La reimpostazione è già stata fermata',
  'veto-over.not-title': 'La reimpostazione non è stata eseguita',
  'veto-over.stays': 'È terminata senza che nulla venisse rimosso: <b>{time}</b>. Ciò che ha configurato resta com’è.',
  'veto-over.by-session': 'È stata fermata in «Password e sicurezza» da chi aveva eseguito l’accesso come lei.',
  'veto-over.by-mailbox': 'È stata fermata con un link di una nostra e-mail, da chi legge la sua casella.',
  'veto-over.by-administrator': 'L’ha fermata {administrator}, di {company}.',
  'veto-over.by-company': 'L’ha fermata un amministratore di {company}.',
  'veto-over.by-elsewhere': 'L’ha fermata un amministratore di un’altra delle sue aziende.',
  'veto-over.by-service': 'L’ha fermata il gestore di questo servizio.',
  'veto-over.by-withdrawn': 'Chi l’ha richiesta l’ha ritirata.',
  'veto-over.who': 'Chi può aiutarla',

  'help-who.can-reset':
    'reimpostare il suo secondo passaggio, se ha perso sia il dispositivo sia il codice di recupero;',
  'help-admin.lost-rules':
    'In <b>{settings}</b> decide se un secondo amministratore approva le reimpostazioni e quanto attendono. In <b>{resets}</b> vede che cosa è in attesa e ferma ciò che nessuno ha chiesto.',
  'help-admin.lost-operator':
    'Chi ha un ruolo che movimenta denaro, o ha accettato il suo invito meno di {duration} fa, viene reimpostato dal gestore. Così anche l’unico amministratore di un’azienda: ne abbia due.',
  'refuse-no-way.how':
    'Devono essere sicure che è lei: parli con loro di persona o si faccia richiamare. Possono volerci fino a 24 ore. Poi acceda con la password: le inviamo un codice per e-mail e ripete la configurazione.',
  'refuse-no-way.operator': 'Può farlo solo il gestore di questo servizio.',
  'refuse-no-way.reach': 'Chieda a un amministratore della sua azienda come contattare il gestore.',
};
