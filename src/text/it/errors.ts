import type { errors as source } from '../en/errors.ts';

export const errors: Readonly<Record<keyof typeof source, string>> = {
  'error.400-title': 'Non è stato possibile leggere questa richiesta',
  'error.400':
    'Qualcosa nell’indirizzo o nel modulo non era come questo servizio si aspetta. Nulla è stato modificato. Torni indietro e riprovi.',
  'error.403-title': 'Questo non è consentito',
  'error.403':
    'La richiesta è arrivata da un altro sito oppure non è destinata a lei. Nulla è stato modificato. Ricominci dalla pagina iniziale; se non basta, chieda al suo amministratore.',
  'error.404-title': 'Questa pagina non esiste',
  'error.404': 'Forse l’indirizzo contiene un errore, o ciò che mostrava non c’è più.',
  'error.408-title': 'Il file non è arrivato',
  'error.408':
    'La connessione era troppo lenta o si è interrotta. Non è stato fatto nulla. Riprovi; se non basta, usi una connessione migliore o divida l’elenco in file più piccoli.',
  'error.409-title': 'Qualcuno è stato più veloce',
  'error.409':
    'Questo è cambiato mentre ci lavorava, forse in un’altra scheda. Nulla di suo è stato salvato. Guardi di nuovo la pagina, poi decida.',
  'error.429-title': 'Troppi tentativi',
  'error.429': 'Per la sua sicurezza, dopo molti tentativi aspettiamo. Riprovi tra {wait}.',
  'error.another-file-title': 'Un altro suo file sta ancora arrivando',
  'error.another-file':
    'Si accetta un file alla volta. Con questo non è stato fatto nulla. Lasci arrivare l’altro o chiuda la sua scheda, poi riprovi tra {wait}.',
  'error.503-title': 'Al momento non possiamo farlo',
  'error.503':
    'Una parte del servizio non risponde. Nulla è rimasto a metà. Riprovi tra {wait}; se ha usato un codice, riprovi con uno nuovo.',
  'error.back': 'Vai alla pagina iniziale',
  'error.try-again': 'Riprova',

  'error.again': 'Ciò che ha scritto è conservato. Lo controlli e lo invii di nuovo.',
  'error.send': 'Invia di nuovo',

  'stale.title': 'Non è stato possibile accettare questo modulo',
  'stale.explained':
    'Non è stato fatto nulla. Il modulo è stato creato per questo browser prima che i suoi cookie fossero eliminati, o per un altro browser.',
  'stale.open': 'Apri di nuovo la pagina',
  'stale.sign-in': 'Vai alla pagina di accesso',
  'signed-out-form.title': 'Nel frattempo la sessione è stata chiusa',
  'signed-out-form.explained':
    'Non è stato fatto nulla. Acceda in un’altra scheda e torni a questa pagina: ciò che ha scritto è ancora qui.',
  'signed-out-form.sign-in': 'Accedi in una nuova scheda',
  'again.title': 'Prema ancora una volta',
  'again.explained': 'È lei, grazie. Non è stato ancora fatto nulla. Controlli ciò che ha chiesto, poi concluda.',
  'again.finish': 'Concludi',
  'again.waiting-title': 'Non ancora eseguito',
  'again.waiting':
    'Ciò che ha chiesto è conservato. Viene eseguito solo dopo che ha confermato che è lei e premuto ancora una volta.',
  'again.confirm': 'Conferma la sua identità',
  'again.back': 'Torna invece alla pagina',
  'again.what': 'Che cosa',
  'again.where': 'Azienda',
  'again.gone-title': 'Nulla da concludere',
  'again.gone':
    'È già stato fatto, risale a più di un’ora fa oppure lo ha chiesto qualcun altro in questo browser. Guardi nella sua pagina per vedere la situazione.',
  'confirming.title': 'Confermi che è lei:',
  'confirming.explained':
    'una modifica come questa richiede una prova degli ultimi cinque minuti. Ciò che ha inviato è conservato e viene eseguito solo quando preme ancora una volta il pulsante.',
  'no-cookie.title': 'Il browser non ha inviato il nostro cookie',
  'no-cookie.explained':
    'Non è stato fatto nulla. A questo servizio serve un cookie per distinguere il suo browser dagli altri. Consenta i cookie per questo sito e ricominci.',
  'no-cookie.development':
    'Safari non conserva i nostri cookie su localhost senza https. Usi un altro browser durante lo sviluppo.',

  'inbox.title': 'Posta in arrivo di sviluppo',
  'inbox.explained': 'E-mail e SMS che questo server avrebbe inviato, dai più recenti. <link>Come JSON</link>',
  'inbox.none': 'Ancora nulla. E-mail e SMS compaiono qui appena vengono inviati.',
  'inbox.to': 'Destinatario',
  'inbox.sent': 'Inviato',
  'inbox.sms': 'SMS',
  'inbox.copy-code': 'Copia il codice',
  'inbox.calendar': 'Scarica la data per il calendario',
};
