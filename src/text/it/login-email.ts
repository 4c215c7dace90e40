import type { loginEmailWords as source } from '../en/login-email.ts';

export const loginEmailWords: Readonly<Record<keyof typeof source, string>> = {
  'login-email.title': 'Indirizzo e-mail di accesso',
  'login-email.now': 'Accede con <b>{email}</b>.',
  'login-email.change': 'Cambia l’indirizzo e-mail di accesso',
  'login-email.hint': 'Il nuovo indirizzo va confermato con un link inviato lì. Poi accede di nuovo.',
  'login-email.waiting':
    'È stata richiesta una modifica a <b>{email}</b>. Se quell’indirizzo si può usare qui, vi è stato inviato un link: conferma la modifica fino alle ore {time}.',
  'login-email.told': 'Abbiamo avvisato <b>{email}</b> della richiesta con un’e-mail.',
  'login-email.withdraw': 'Ritira',
  'login-email.undoable':
    'È stato cambiato di recente: fino a {time} chi legge la casella precedente può annullare la modifica.',

  'change-email.title': 'Cambi l’indirizzo e-mail di accesso',
  'change-email.now': 'Ora accede con <b>{email}</b>.',
  'change-email.new': 'Nuovo indirizzo e-mail di accesso',
  'change-email.next':
    'Inviamo un link al nuovo indirizzo; premendolo lì, entro {duration}, l’indirizzo e-mail di accesso cambia e tutte le sessioni vengono chiuse. Il vecchio indirizzo viene avvisato e può annullare la modifica per {days, plural, one {# giorno} other {# giorni}}.',
  'change-email.action': 'Invia il link',

  'refusal.email-unchanged': 'Accede già con questo indirizzo. Ne inserisca un altro.',
  'refusal.asked-too-often': 'Di recente ha richiesto diverse modifiche. Riprovi domani.',

  'event.email.change-asked': 'Modifica dell’indirizzo e-mail di accesso richiesta',
  'event.email.change-withdrawn': 'Modifica dell’indirizzo e-mail di accesso ritirata',
  'event.email.changed': 'Indirizzo e-mail di accesso cambiato',
  'event.email.change-undone': 'Modifica dell’indirizzo e-mail di accesso annullata dalla vecchia casella',

  'invited.not-now':
    '{count, plural, one {# indirizzo al momento non può essere usato} other {# indirizzi al momento non possono essere usati}}',
  'invited.not-now-explained': 'Non è stato creato alcun invito. Si potrà invitare a partire da {time}.',
  'import.row-not-now':
    'Al momento questo indirizzo non può essere usato. Importi di nuovo questa riga tra una settimana.',
  'operator.administrator-not-now':
    'Al momento {email} non può essere usato. Inviti di nuovo questa persona a partire da {time}.',
};
