import type { verify as source } from '../en/verify.ts';

export const verify: Readonly<Record<keyof typeof source, string>> = {
  'methods.title': 'Come vuole verificare la sua identità?',
  'methods.app': 'App di autenticazione',
  'methods.code-hint': 'Un codice di 6 cifre.',
  'methods.recovery': 'Usa il codice di recupero',
  'methods.recovery-hint': 'Il codice di 24 caratteri che ha salvato. Funziona una sola volta.',
  'methods.password': 'Password',
  'methods.phone': 'SMS al numero che termina con {digits}',
  'methods.phone-unnamed': 'SMS al suo telefono',
  'methods.phone-hint': 'Inviamo un codice di 6 cifre.',
  'methods.held': 'In pausa dopo codici errati. Si potrà usare di nuovo dalle ore {time}.',

  'code.title': 'Inserisca il codice di verifica di 6 cifre',
  'code.label': 'Codice di verifica di 6 cifre',
  'code.explained': 'Apra l’app di autenticazione e inserisca il codice che mostra per {brand}.',

  'sms.title': 'Ricevere un codice via SMS',
  'sms.sending':
    'Stiamo inviando un SMS al numero che termina con <b>{digits}</b>. Il codice vale per {duration}. Vale solo l’ultimo codice.',
  'sms.stuck':
    'Il nostro SMS al numero che termina con <b>{digits}</b> non è ancora partito. Se arriva, il suo codice vale fino alle ore {time}.',
  'sms.sent':
    'Abbiamo inviato un SMS al numero che termina con <b>{digits}</b> alle ore {time}. Il codice vale per {duration}. Vale solo l’ultimo codice.',
  'sms.unsent': 'Inviamo un codice di 6 cifre via SMS al numero che termina con <b>{digits}</b>.',
  'sms.unsent-unnamed': 'Inviamo un codice di 6 cifre via SMS al suo telefono.',
  'sms.send': 'Invia l’SMS',
  'sms.resend': 'Invia un nuovo codice',
  'resend.from': 'Prossimo invio possibile: {time}.',
  'resend.in': 'Potrà inviare un nuovo codice tra {left}.',
  'resend.now': 'Ora può inviare un nuovo codice.',
  'sms.nothing': 'Non è arrivato nessun SMS?',
  'sms.nothing-help':
    'Può volerci un minuto. Controlli che il telefono sia acceso e abbia segnale, e guardi tra i messaggi di mittenti sconosciuti. Se ancora non c’è, invii un nuovo codice: a quel punto un codice che arriva tardi non vale più.',
  'sms.help': 'A chi può chiedere',
  'sms.no-phone': 'Non ho questo telefono',

  'recovery.title': 'Inserisca il codice di recupero',
  'recovery.explained':
    'Lo ha salvato quando ha configurato l’autenticazione a due fattori. Subito dopo ne riceverà uno nuovo.',
  'recovery.label': 'Codice di recupero',
  'recovery.hint': '24 caratteri. Maiuscole, spazi e trattini non contano.',
  'recovery.lost': 'Ho perso anche il codice di recupero',

  'why.company-since': '<b>{company}</b> richiede un secondo passaggio all’accesso da {date}.',
  'why.company-from': '<b>{company}</b> richiederà un secondo passaggio all’accesso a partire da {date}.',
  'why.set-up-already': 'Lo ha già configurato, perciò lo chiediamo ora.',
  'why.change': 'Ogni modifica al suo modo di accedere richiede la password e una nuova prova che è lei.',
  'why.company-always': '<b>{company}</b> richiede un secondo passaggio all’accesso.',
  'why.operator': 'Ai gestori di questo servizio serve sempre un secondo passaggio all’accesso.',
  'why.personal': 'Ha configurato un secondo passaggio, perciò lo chiediamo a ogni accesso.',
  'why.reset': 'Il suo secondo passaggio è stato reimpostato: prima di continuare se ne configura uno nuovo.',
  'why.role':
    'Il suo ruolo <b>{role}</b> ({application}) in <b>{company}</b> richiede un secondo passaggio all’accesso.',
  'why.another': 'Un’altra regola richiede un secondo passaggio all’accesso.',
  'why.by-since': '{company}, da {date}',
  'why.by-from': '{company}, a partire da {date}',
  'why.by-role': '{company}, per il suo ruolo {role} ({application})',
  'why.every-by': 'Lo chiediamo di nuovo dopo {every}, come ha deciso <b>{company}</b>.',
  'why.every': 'Lo chiediamo di nuovo dopo {every}.',

  'repair.title': 'Configurare un nuovo dispositivo?',
  'repair.explained':
    'Ha effettuato l’accesso con il codice di recupero. Se il dispositivo è perso, rotto o sostituito, ne configuri ora uno nuovo. Tutto ciò che aveva configurato prima, app di autenticazione e numero di telefono, smetterà di funzionare.',
  'repair.elsewhere-hint':
    'Se è solo altrove, non cambia nulla. Al prossimo accesso usi quel dispositivo o il nuovo codice di recupero.',
  'repair.set-up': 'Configura un nuovo dispositivo',
  'repair.elsewhere': 'Il mio dispositivo è altrove',

  'save-code.title': 'Salvi il codice di recupero',
  'save-code.explained':
    'Se perde il dispositivo, questo codice le permette di accedere una volta. Lo tenga separato da ciò che le fornisce i codici, dove un altro dispositivo possa leggerlo: in un password manager o su carta.',
  'save-code.replaces': 'Sostituisce tutti i codici di recupero che aveva.',
  'save-code.code': 'Il suo codice di recupero',
  'save-code.copy': 'Copia',
  'save-code.download': 'Scarica',
  'save-code.tick': 'Ho salvato questo codice in un luogo sicuro',
  'save-code.hidden':
    'Le serve un nuovo codice di recupero. Viene mostrato solo nella pagina seguente: tenga pronto dove conservarlo.',
  'save-code.show': 'Mostra il mio codice di recupero',

  'code-file.title': 'Codice di recupero per {brand}',
  'code-file.service': 'Servizio: {brand}',
  'code-file.user': 'Utente: {email}',
  'code-file.date': 'Data di creazione: {date}',
  'code-file.code': 'Codice: {code}',
  'code-file.purpose':
    'A cosa serve: se perde il dispositivo che le fornisce i codici, acceda con la password e scelga «Usa il codice di recupero». Funziona una sola volta; poi ne riceve uno nuovo.',
  'code-file.keep': 'Lo tenga separato da quel dispositivo. Non lo comunichi mai: noi non lo chiediamo mai.',
};
