import type { enroll as source } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof source, string>> = {
  'required.title': 'Autenticazione a due fattori obbligatoria',
  'required.company-since': '<b>{company}</b> richiede un secondo passaggio all’accesso da <b>{date}</b>.',
  'required.company-always': '<b>{company}</b> richiede un secondo passaggio all’accesso.',
  'required.operator': 'Ai gestori di questo servizio serve sempre un secondo passaggio all’accesso.',
  'required.reset':
    'Il suo secondo passaggio è stato reimpostato e nulla di ciò che aveva configurato funziona più. Ne configuri uno nuovo per continuare.',
  'required.also': 'Richiesta anche da:',
  'required.also-since': '<b>{company}</b>, da {date}',
  'required.also-from': '<b>{company}</b>, a partire da {date}',
  'required.also-role': '<b>{company}</b>, per il suo ruolo {role} ({application})',
  'required.why':
    'Una password si può indovinare o rubare. Con un secondo passaggio, nessuno entra con la sola password rubata.',
  'required.time': 'Per la configurazione bastano circa due minuti.',
  'required.need': 'Le serve un’app di autenticazione',
  'required.need-list':
    'Sul telefono o sul tablet, oppure su questo computer. Va bene qualsiasi app di autenticazione.',
  'required.need-either': 'Le serve un’app di autenticazione o un cellulare',
  'required.need-list-either':
    'L’app può essere sul telefono o sul tablet, oppure su questo computer: va bene qualsiasi app di autenticazione. Un cellulare può anche ricevere i codici via SMS.',
  'required.need-code': 'Poi salverà un codice di recupero, nel caso perda il dispositivo.',

  'early.title': 'Arriva l’autenticazione a due fattori',
  'early.requires': '<b>{company}</b> la richiederà a partire da <b>{date}</b>.',
  'early.days': '{days, plural, one {Resta # giorno.} other {Restano # giorni.}}',
  'early.why':
    'Da allora, per accedere serviranno la password e un codice di un’app di autenticazione. La configuri ora, finché nulla ne dipende.',
  'early.why-either':
    'Da allora, per accedere serviranno la password e un codice, di un’app di autenticazione o via SMS. Configuri il tutto ora, finché nulla ne dipende.',

  'no-phone.heading': 'Dove lavora i telefoni non sono ammessi?',
  'no-phone.explained':
    'Usi un’app di autenticazione sul computer di lavoro. Chieda prima al reparto IT quale è ammessa.',
  'help.company': 'Aiuto di <b>{company}</b>: <contact></contact>',
  'help.guidance': 'Da {company}:',
  'help.support': 'Assistenza: <contact></contact>',
  'help.nobody': 'Chieda alla persona che gestisce gli utenti nella sua azienda.',

  'mailbox.title': 'Controlli la posta',
  'mailbox.why': 'Prima di configurare il primo metodo, ci assicuriamo che <b>{email}</b> sia la sua casella.',
  'mailbox.why-sent': 'Così ci assicuriamo che la casella sia sua, prima che si configuri il primo metodo.',
  'mailbox.confirm-why': 'Non ha un secondo passaggio, perciò ci assicuriamo che <b>{email}</b> sia la sua casella.',
  'mailbox.confirm-why-sent': 'Non ha un secondo passaggio: così ci assicuriamo che la casella sia sua.',
  'mailbox.confirm-no-access-help':
    'Senza, non possiamo sapere che è lei. Ciò che ha inviato è conservato per un’ora. Chi gestisce la casella, per esempio il reparto IT, può ridarle l’accesso. Se non è più la sua casella, avvisi le persone indicate qui.',
  'mailbox.not-sent': 'Vi inviamo un codice di 6 cifre. Lo inserisca nella pagina seguente.',
  'mailbox.send': 'Invia il codice',
  'mailbox.sent':
    'Abbiamo inviato un codice di 6 cifre a <b>{email}</b> alle ore {time}. Vale per {duration}. Vale solo l’ultimo codice.',
  'mailbox.label': 'Codice di 6 cifre dell’e-mail',
  'mailbox.resend': 'Invia un nuovo codice',
  'mailbox.no-access': 'Non riesco a leggere questa casella',
  'mailbox.no-access-help':
    'Un amministratore della sua azienda può consegnarle di persona un pass di registrazione, che sostituisce il codice. Anche chi gestisce la casella, per esempio il reparto IT, può ridarle l’accesso. Se non è più la sua casella, avvisi le persone indicate qui.',
  'mailbox.nothing': 'Non è arrivato nulla?',
  'mailbox.nothing-help':
    'Guardi nella cartella della posta indesiderata. Alcune e-mail impiegano qualche minuto. Se ancora non c’è, invii un nuovo codice: a quel punto un codice che arriva tardi non vale più.',

  'method.title': 'Scelga un metodo di autenticazione',
  'method.legend': 'Metodo di autenticazione',
  'method.app': 'App di autenticazione',
  'method.app-hint': 'Consigliata. Funziona senza segnale, su telefono, tablet o computer.',
  'method.phone': 'Verifica via SMS',
  'method.phone-hint': 'Un codice via SMS.',
  'method.not-allowed': 'Non disponibile per lei: metodo escluso da {who}.',
  'method.who-operator': 'una regola per i gestori di questo servizio',
  'method.who-personal': 'una sua regola',
  'method.who-reset': 'una reimpostazione del suo secondo passaggio',

  'method.who-role': 'una regola del suo ruolo {role} ({application}) in {company}',
  'method.who-another': 'un’altra regola',

  'phone.title': 'Configuri la verifica via SMS',
  'phone.explained': 'Inviamo un codice via SMS a questo numero, ora e a ogni accesso.',
  'phone.replaces': 'Il numero attuale funziona finché non ha terminato qui. Poi funziona solo quello nuovo.',
  'phone.narrowed':
    'Sono ammessi solo numeri dei paesi disponibili elencati sotto, come deciso da {who}. Un’app di autenticazione funziona con qualsiasi telefono o computer.',
  'phone.country': 'Scelga il prefisso del paese',
  'phone.country-option': '{country} (+{code})',
  'phone.number': 'Inserisca il numero di telefono',
  'phone.number-hint': 'Un cellulare che ha con sé quando accede. Il suo operatore può applicare dei costi.',
  'phone.code-out': 'Ho un codice per il numero che termina con {digits}',
  'phone.available': 'Paesi disponibili',
  'phone.available-with': '{country}, con {regions}',

  'phone-code.title': 'Inserisca il codice di verifica di 6 cifre',
  'phone-code.sending':
    'Stiamo inviando un SMS al numero <b>{number}</b>. Il codice vale per {duration}. Vale solo l’ultimo codice.',
  'phone-code.stuck':
    'Il nostro SMS al numero <b>{number}</b> non è ancora partito. Se arriva, il suo codice vale fino alle ore {time}.',
  'phone-code.sent':
    'Abbiamo inviato un SMS al numero <b>{number}</b> alle ore {time}. Il codice vale per {duration}. Vale solo l’ultimo codice.',
  'phone-code.unsent':
    'Il codice che abbiamo inviato al numero <b>{number}</b> non vale più. Ne inviamo uno nuovo via SMS.',
  'phone-code.other-number': 'Usa un altro numero',

  'app.title': 'Protegga il suo account',
  'app.phone-heading': 'Su questo telefono',
  'app.phone-explained':
    'Apra l’app di autenticazione con questo link, oppure scelga «inserisci una chiave di configurazione» nell’app e incolli la chiave.',
  'app.open': 'Apri nella mia app di autenticazione',
  'app.other-device': 'Con un altro dispositivo',
  'app.scan':
    'Apra l’app di autenticazione e inquadri questo codice QR dall’interno dell’app. La sola fotocamera non basta.',
  'app.qr': 'Codice QR con la sua chiave di configurazione',
  'app.trouble': 'Non riesce a inquadrarlo? Ottenga una chiave di configurazione',
  'app.key-explained':
    'Nell’app scelga «inserisci una chiave di configurazione», basata sull’ora, e incolli o inserisca questa chiave.',
  'app.key': 'Chiave di configurazione',
  'app.copy-key': 'Copia la chiave',
  'app.secret':
    'Chi ha questa chiave o questo codice QR può generare i suoi codici. Non li mostri a nessuno. Quando ha terminato non vengono più mostrati.',
  'app.desktop-heading': 'Niente telefono al lavoro? Usi questo computer',
  'app.desktop-ask': 'Chieda al reparto IT quale app di autenticazione è ammessa sul suo computer e la installi.',
  'app.desktop-paste':
    'In quell’app aggiunga una voce, scelga «inserisci una chiave di configurazione» e incolli la chiave di questa pagina.',
  'app.desktop-second':
    'Per accedere anche altrove, aggiunga ora la stessa chiave a una seconda app, per esempio sul suo telefono.',
  'app.label': 'Codice di verifica di 6 cifre',
  'app.label-hint': 'Inserisca il codice che l’app mostra ora.',
  'app.replaces':
    'L’app di autenticazione attuale funziona finché non ha terminato qui. Poi funziona solo quella nuova.',
  'app.other-method': 'Scegli un altro metodo',
};
