import type { signIn as source } from '../en/sign-in.ts';

export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'sign-in.title': 'Accesso',
  'sign-in.email': 'Indirizzo e-mail',

  'password.title': 'Inserisca la password',
  'password.label': 'Password',
  'password.forgot': 'Password dimenticata?',

  'reset-sent.title': 'Controlli la posta',
  'reset-sent.sent':
    'Se qualcuno accede qui con <b>{email}</b>, abbiamo inviato un link a quella casella. Apre una pagina in cui si sceglie una nuova password.',
  'reset-sent.details': 'Il link funziona una sola volta, per {duration}. Vale solo l’ultimo link inviato.',
  'reset-sent.nothing': 'Non è arrivato nulla?',
  'reset-sent.nothing-help':
    'Guardi nella cartella della posta indesiderata e controlli che l’indirizzo qui sopra sia quello con cui accede. Poi ricominci e chieda un altro link.',

  'reset-link.title': 'Scelga una nuova password',
  'reset-link.opened': 'Ha aperto il link della nostra e-mail. Prosegua per scegliere una nuova password.',
  'reset-link.effect':
    'Appena scelta, tutte le sessioni vengono chiuse. L’app di autenticazione e il codice di recupero restano invariati.',
  'reset-link.action': 'Scegli una nuova password',
  'reset-gone.title': 'Questo link non si può usare',
  'reset-gone.explained':
    'Forse è già stato usato, è troppo vecchio o non è l’ultimo. Ricominci e scelga «Password dimenticata?» per ricevere un nuovo link.',

  'invitation.title': 'Le diamo il benvenuto su {service}',
  'invitation.opened': 'Ha ricevuto un invito ad accedere qui. Prosegua per impostare la password.',
  'invitation.next':
    'In seguito può esserle chiesto di configurare un secondo passaggio, per esempio un’app di autenticazione. Bastano pochi minuti: tenga a portata di mano il dispositivo con l’app.',
  'invitation.action': 'Imposta la password',
  'invitation-gone.explained': 'Forse è già stato usato, è troppo vecchio o non è l’ultimo.',
  'invitation-gone.next':
    'Se ha già impostato la password, acceda con quella. Altrimenti ricominci con il suo indirizzo e-mail e scelga «Password dimenticata?», oppure chieda un nuovo invito a chi ha inviato il primo.',

  'first-password.title': 'Imposti la password',
  'first-password.label': 'Password',
  'first-password.again': 'Ripeta la password',
  'first-password.action': 'Salva la password',

  'new-password.title': 'Scelga una nuova password',
  'new-password.for': 'Per <b>{email}</b>',
  'new-password.rule-length': 'Almeno {shortest} caratteri. Una frase è facile da ricordare e difficile da indovinare.',
  'new-password.rule-free': 'Qualsiasi carattere, spazi compresi. Non servono maiuscole né cifre.',
  'new-password.rule-known': 'Non una password usata da molti, né il suo nome o il suo indirizzo e-mail.',
  'new-password.label': 'Nuova password',
  'new-password.again': 'Ripeta la nuova password',
  'new-password.action': 'Salva la nuova password',

  'continue.verify-title': 'Verifichi la sua identità per continuare',
  'continue.verify': 'Ha effettuato l’accesso. Per continuare, dimostri ancora una volta che è lei.',
  'continue.enroll-title': 'Configuri l’autenticazione a due fattori per continuare',
  'continue.enroll': 'Ha effettuato l’accesso. Per continuare deve configurare ora l’autenticazione a due fattori.',
  'continue.save-code-title': 'Salvi il codice di recupero per continuare',
  'continue.save-code':
    'Ha effettuato l’accesso, ma non ha confermato di aver salvato il codice di recupero. Lo salvi ora, nel caso perda il dispositivo.',
  'continue.title': 'Ancora un passaggio per continuare',
  'continue.explained': 'Ha effettuato l’accesso. Per continuare manca un passaggio: la pagina seguente indica quale.',

  'signed-out.title': 'La sessione è chiusa',
  'signed-out.explained': 'Su un computer condiviso, chiuda anche la finestra del browser.',
};
