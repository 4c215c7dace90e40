import type { mailActWords as source } from '../en/mail-acts.ts';

export const mailActWords: Readonly<Record<keyof typeof source, string>> = {
  'mail-act.gone-title': 'Questo link non funziona più',
  'mail-act.gone-explained':
    'Forse è già stato usato, è troppo vecchio o non serve più. Aprirlo non ha cambiato nulla.',
  'mail-act.gone-next': 'Se qualcosa nel suo modo di accedere la preoccupa, acceda e guardi in «Password e sicurezza».',
  'mail-act.nothing-yet': 'Aprire questa pagina non ha ancora cambiato nulla.',
  'mail-act.sign-in': 'Accedi',

  'not-me.title': 'Non è stata una sua azione?',
  'not-me.about':
    'Abbiamo avvisato <b>{email}</b> di una modifica al modo di accedere a {brand}. Data dell’avviso: {date}.',
  'not-me.effect-freeze':
    'Prema il pulsante se quella modifica non è sua: per 72 ore nessun metodo, codice di recupero, password o indirizzo e-mail di accesso potrà essere modificato in «Password e sicurezza».',
  'not-me.effect-sign-in':
    'Potrà comunque accedere, e «Password dimenticata?» funziona ancora; le modifiche in corso in questo momento vengono fermate. Una reimpostazione del suo secondo passaggio deve allora essere approvata da una seconda persona.',
  'not-me.action': 'Sospendi le modifiche per 72 ore',
  'not-me-done.title': 'Le modifiche sono sospese',
  'not-me-done.until':
    'Fino a <b>{time}</b> nessun metodo, codice di recupero, password o indirizzo e-mail di accesso di {email} può essere modificato in «Password e sicurezza».',
  'not-me-done.password':
    'Ora scelga una nuova password: vada alla pagina di accesso, inserisca il suo indirizzo e-mail e prema «Password dimenticata?». Così tutte le sessioni vengono chiuse.',
  'not-me-done.look':
    'Poi acceda, guardi in «Password e sicurezza» se ci sono metodi e sessioni che non sono suoi e avvisi il suo amministratore.',

  'confirm-email.title': 'Confermi il nuovo indirizzo e-mail di accesso',
  'confirm-email.about':
    'Qualcuno che accede a {brand} ha richiesto di accedere d’ora in poi con <b>{email}</b>. Data della richiesta: {date}.',
  'confirm-email.by':
    'La richiesta è di <b>{name}</b>, che finora accede come <b>{old}</b>. Una parte di quell’indirizzo è nascosta.',
  'confirm-email.by-nameless':
    'La richiesta è di qualcuno che finora accede come <b>{old}</b>. Una parte di quell’indirizzo è nascosta.',
  'confirm-email.effect':
    'Prema il pulsante solo se la richiesta è davvero sua. Allora tutte le sessioni vengono chiuse e accede di nuovo con questo indirizzo; password e secondo passaggio restano gli stessi.',
  'confirm-email.own': 'Se qui accede già con un altro indirizzo, quello non cambia.',
  'confirm-email.action': 'Accedi con questo indirizzo',
  'confirm-email-other.title': 'Qui ha eseguito l’accesso qualcun altro',
  'confirm-email-other.explained':
    'In questo browser ha eseguito l’accesso una persona che questo link non riguarda: riguarda qualcuno che vuole usare l’indirizzo <b>{email}</b>. Nulla è cambiato.',
  'confirm-email-other.next':
    'Se la richiesta non è sua, chiuda questa pagina. Se è sua, esca prima e apra di nuovo il link dell’e-mail.',
  'confirm-email-done.title': 'Indirizzo e-mail di accesso cambiato',
  'confirm-email-done.now': 'Ora accede con <b>{email}</b>. Tutte le sessioni sono state chiuse.',
  'confirm-email-done.old':
    'Il vecchio indirizzo è stato avvisato. Per 7 giorni chi lo legge può annullare la modifica, e nessun altro lo ottiene.',
  'confirm-email-frozen.title': 'Per ora le modifiche sono sospese',
  'confirm-email-frozen.until':
    'Fino a <b>{time}</b> le modifiche di questo accesso sono sospese: è stata segnalata una modifica non fatta dal titolare. L’indirizzo e-mail di accesso resta com’è. Se la richiesta di modifica è sua, consenta di nuovo le modifiche in «Password e sicurezza», o chieda al suo amministratore, e la ripeta.',

  'undo-email.title': 'Annullare la modifica dell’indirizzo e-mail di accesso?',
  'undo-email.about':
    'L’indirizzo e-mail di accesso a {brand} è stato cambiato da <b>{old}</b> a <b>{new}</b>. Data della modifica: {date}.',
  'undo-email.effect':
    'Prema il pulsante se quella modifica non è sua: con {old} si accede di nuovo, tutte le sessioni vengono chiuse e per 72 ore nulla può essere modificato in «Password e sicurezza».',
  'undo-email.action': 'Annulla la modifica',
  'undo-email-done.title': 'La modifica è stata annullata',
  'undo-email-done.now':
    'Accede di nuovo con <b>{email}</b>. Tutte le sessioni sono state chiuse, e fino a <b>{time}</b> nulla può essere modificato in «Password e sicurezza».',
};
