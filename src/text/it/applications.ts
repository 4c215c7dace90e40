import type { applicationWords as source } from '../en/applications.ts';

export const applicationWords: Readonly<Record<keyof typeof source, string>> = {
  'application.title': 'Applicazioni',
  'application.list-explained':
    'Nelle applicazioni si entra con l’accesso a {brand}. Ogni applicazione viene registrata qui prima di poter mandare qualcuno.',
  'application.list-empty':
    'Nessuna applicazione è ancora registrata. La prima potrebbe essere «Payments». Tenga a portata di mano il suo URI di reindirizzamento: l’indirizzo a cui vuole che le persone siano riportate dopo l’accesso. Lo indica la sua documentazione.',
  'application.caption': 'Applicazioni registrate',
  'application.name': 'Nome',
  'application.short-name': 'Nome breve',
  'application.kind': 'Tipo',
  'application.state': 'Stato',
  'application.live-secrets': 'Segreti validi',
  'application.soonest-end': 'Prossima scadenza',
  'application.register': 'Registra un’applicazione',
  'application.back-to-list': 'Torna alle applicazioni',
  'application.works': 'In funzione',
  'application.disabled': 'Bloccata',
  'application.secretless': 'Non ne ha',
  'application.since': 'Registrata',

  'application.kind-web': 'Applicazione web',
  'application.kind-web-hint': 'Gira su un server e vi conserva un segreto.',
  'application.kind-browser': 'Applicazione nel browser',
  'application.kind-browser-hint':
    'Gira solo nel browser (applicazione a pagina singola). Non può conservare alcun segreto.',
  'application.kind-native': 'Applicazione su un dispositivo',
  'application.kind-native-hint': 'È installata su telefoni o computer. Non può conservare alcun segreto.',
  'application.kind-service': 'Servizio',
  'application.kind-service-hint': 'Agisce per sé e conserva un segreto. Nessuno vi effettua l’accesso.',
  'application.kind-stays': 'Non si può cambiare in seguito.',

  'application.new-title': 'Registrare un’applicazione',
  'application.name-hint': 'Come la chiamano le persone. Lo leggono quando effettuano l’accesso.',
  'application.short-name-hint':
    'I ruoli indicano così l’applicazione, per esempio payments: lettere minuscole, cifre e trattini. Non si può cambiare in seguito.',
  'application.redirects': 'URI di reindirizzamento',
  'application.redirects-hint':
    'Dove le persone sono riportate dopo l’accesso: indirizzi interi, uno per riga, confrontati segno per segno.',
  'application.after-sign-out': 'Indirizzi dopo l’uscita',
  'application.after-sign-out-hint':
    'Dove l’applicazione può portare le persone dopo l’uscita, uno per riga. Può restare vuoto.',
  'application.back-channel': 'URI di uscita dal canale di servizio',
  'application.back-channel-hint':
    'Dove l’applicazione apprende, da server a server, che una sessione è finita (back-channel logout). Può restare vuoto.',
  'application.not-service': 'Un servizio non ne ha.',
  'application.only-web': 'Solo un’applicazione web ne ha uno.',
  'application.home': 'Prima pagina',
  'application.home-hint': 'Dove si comincia nell’applicazione. Può restare vuoto.',
  'application.scopes': 'Che cosa può sapere',
  'application.scopes-hint':
    'Sa sempre chi ha effettuato l’accesso, quando e in quanti passaggi. Inoltre può chiedere:',
  'application.scope-profile': 'Nome, lingua e fuso orario',
  'application.scope-email': 'Indirizzo e-mail',
  'application.scope-companies': 'Le aziende a cui le persone appartengono',
  'application.scope-roles': 'I loro ruoli in questa applicazione',
  'application.scope-permissions': 'Che cosa possono amministrare',
  'application.asks-consent': 'Chiedere alle persone prima che sappia qualcosa su di loro',
  'application.asks-consent-hint': 'Ne faccia a meno solo se garantisce per l’applicazione, come per una propria.',
  'application.refreshes': 'Riceve token di aggiornamento',
  'application.refreshes-hint': 'Con essi continua fino alla fine della sessione, senza rimandare qui le persone.',
  'application.more': 'Altro',
  'application.algorithm': 'I token di identità sono firmati con',
  'application.algorithm-usual': '{algorithm} (consueto)',
  'application.settings': 'Impostazioni',

  'application.client-id': 'Identificativo client (client ID)',
  'application.issuer': 'Emittente (issuer)',
  'application.discovery': 'Indirizzo di discovery',
  'application.copy-client-id': 'Copia l’identificativo',
  'application.copy-issuer': 'Copia l’emittente',
  'application.copy-discovery': 'Copia l’indirizzo di discovery',
  'application.copy-secret': 'Copia il segreto',
  'application.needs-to-know': 'Che cosa deve sapere l’applicazione',
  'application.pkce': 'Ogni sua richiesta di autorizzazione richiede PKCE con S256.',
  'application.created-title': '{name} è registrata',
  'application.secret-title': 'Nuovo segreto di {name}',
  'application.secret': 'Segreto',
  'application.secret-once':
    'Viene mostrato solo questa volta e nessuno potrà ritrovarlo. Lo inserisca ora nelle impostazioni dell’applicazione.',
  'application.secret-danger':
    'Chi lo possiede può spacciarsi per questa applicazione. Non lo dia a nessuno e non lo invii mai per e-mail o chat.',
  'application.earlier-until':
    '{count, plural, =0 {Nessun segreto precedente è valido.} one {Il precedente è valido al massimo fino a {time}.} other {I # precedenti sono validi al massimo fino a {time}.}}',
  'application.earlier-ended':
    '{count, plural, =0 {Nessun segreto precedente è valido.} one {Il precedente non è più valido.} other {I # precedenti non sono più validi.}}',
  'application.go-on': 'Continua con l’applicazione',

  'application.secrets': 'Segreti',
  'application.secrets-explained':
    'L’applicazione si identifica con un segreto. Qui se ne conoscono solo gli ultimi quattro caratteri.',
  'application.secrets-none': 'Nessun segreto è valido: l’applicazione viene rifiutata finché non ne crea uno.',
  'application.secret-ending': 'Termina con',
  'application.secret-made': 'Creato',
  'application.secret-until': 'Valido fino a',
  'application.until-replaced': 'Quando viene sostituito',
  'application.secret-act': 'Che cosa fare',
  'application.secret-end': 'Invalida {ending} ora',
  'application.secret-end-effect': 'Un segreto invalidato viene rifiutato dalla prossima richiesta.',
  'application.secret-last':
    'Solo questo è valido. Una volta invalidato, l’applicazione viene rifiutata finché non ne crea un altro.',
  'application.secret-end-open': 'Invalida {ending}',
  'application.secret-end-title': 'Invalidare il segreto {ending} di {name}?',
  'application.secret-end-tokens':
    'I token di accesso che l’applicazione ha ottenuto per sé con questo segreto terminano subito.',
  'application.secret-end-left':
    '{count, plural, one {Un altro segreto resta valido: {endings}.} other {Altri # segreti restano validi: {endings}.}}',
  'application.secret-end-last':
    'Nessun altro segreto è valido: l’applicazione non può più identificarsi e viene rifiutata finché non ne crea un altro.',
  'application.secret-only-until':
    '{ending} è valido solo fino a {time}, e dopo nessun segreto lo è: ne crei un altro.',
  'application.secret-new': 'Nuovo segreto',
  'application.overlap': 'I segreti validi ora',
  'application.overlap-now': 'Terminano subito',
  'application.overlap-for': 'Restano validi per {time}',
  'application.overlap-hint':
    'Scelga un tempo in cui ogni macchina che esegue l’applicazione conosca il nuovo. Una fine più vicina rimane.',

  'application.roles-explained':
    'Chi può effettuare l’accesso qui può entrarvi. I suoi ruoli dicono che cosa ciascuno può fare lì e possono avere regole proprie.',
  'application.roles-none': 'Nessun ruolo indica ancora questa applicazione.',
  'application.roles-caption': 'Ruoli di {name}',

  'application.logo': 'Logo dell’applicazione',
  'application.logo-explained': 'Sta accanto al nome durante l’accesso.',
  'application.logo-file': 'Immagine',
  'application.logo-hint':
    'PNG, JPEG o WebP, al massimo {size} KiB, ogni lato da {least} a {most} pixel. Lo vede prima che sia usato.',
  'application.logo-look': 'Carica e guarda',
  'application.logo-remove': 'Rimuovi il logo',
  'application.logo-title': 'Logo di {name}',
  'application.logo-preview': 'Così appare durante l’accesso. Finora nulla è stato modificato.',
  'application.logo-use': 'Usa questo logo',
  'application.logo-other': 'Scegline un altro',
  'application.logo-empty': 'Scelga prima un’immagine.',
  'application.logo-too-large': 'L’immagine supera {size} KiB. La salvi più piccola.',
  'application.logo-svg':
    'I disegni (SVG) non sono accettati, perché possono contenere programmi. Salvi l’immagine come PNG.',
  'application.logo-kind': 'Non è un’immagine di un tipo accettato. La salvi come PNG, JPEG o WebP.',
  'application.logo-damaged': 'L’immagine è danneggiata o troncata. La salvi di nuovo.',
  'application.logo-size':
    'Ogni lato dell’immagine deve avere da {least} a {most} pixel. La salvi in una misura del genere.',

  'application.disable': 'Blocca questa applicazione',
  'application.disable-effect':
    'Fa uscire subito tutti da {name}, e nessuno vi entra finché non la sblocca. Impostazioni, segreti e ruoli sono conservati.',
  'application.disable-service-effect':
    'Ciò che {name} possiede termina subito, e il servizio viene rifiutato finché non lo sblocca. Impostazioni, segreti e ruoli sono conservati.',
  'application.enable': 'Sblocca questa applicazione',
  'application.enable-effect': '{name} funziona di nuovo. Ciò che è terminato non ritorna.',
  'application.disabled-since': 'Bloccata da {time}. Nessuno vi entra, e viene rifiutata.',

  'application.saved-settings': 'Le impostazioni sono salvate.',
  'application.saved-secret-ended': 'Il segreto non è più valido.',
  'application.saved-logo': 'Il nuovo logo è in uso.',
  'application.saved-logo-removed': 'Il logo è rimosso.',
  'application.saved-disabled': 'L’applicazione è bloccata.',
  'application.saved-enabled': 'L’applicazione è sbloccata.',

  'application.act-create': 'Registrazione di un’applicazione',
  'application.act-settings': 'Modifica delle impostazioni di un’applicazione',
  'application.act-secret': 'Creazione di un nuovo segreto per un’applicazione',
  'application.act-end-secret': 'Invalidazione di un segreto di un’applicazione',
  'application.act-logo': 'Nuovo logo di un’applicazione',
  'application.act-logo-remove': 'Rimozione del logo di un’applicazione',
  'application.act-disable': 'Blocco di un’applicazione',
  'application.act-enable': 'Sblocco di un’applicazione',
  'application.application': 'Applicazione',

  'application.error-kind': 'Scelga di che tipo è l’applicazione.',
  'application.error-name': 'Scriva un nome: una riga di al massimo {most} caratteri.',
  'application.error-short-name':
    'Scriva un nome breve: lettere minuscole, cifre e trattini, al massimo 40, con una lettera all’inizio.',
  'application.error-taken': 'Un’applicazione ha già questo nome breve: {name}.',
  'application.error-not-of-kind': 'Questo tipo di applicazione non ha un indirizzo così. Lasci vuoto il campo.',
  'application.error-no-redirect':
    'Scriva almeno un URI di reindirizzamento: senza di esso nessuno torna dall’accesso.',
  'application.error-too-many': 'Sono possibili al massimo {most} indirizzi. Ne tolga alcuni.',
  'application.error-too-long': 'Un indirizzo ha al massimo {most} caratteri: {address}',
  'application.error-wildcard': 'Scriva per intero ogni indirizzo, senza «*»: {address}',
  'application.error-signs': 'Tolga gli spazi e i segni che nessun indirizzo ha: {address}',
  'application.error-relative': 'Scriva l’indirizzo intero, per esempio {example}, non solo una parte: {address}',
  'application.error-scheme': 'Cominci l’indirizzo con https, come in {example}: {address}',
  'application.error-own-scheme':
    'Cominci l’indirizzo con https o con uno schema proprio dell’applicazione, come in {example}: {address}',
  'application.error-http':
    'Cominci l’indirizzo con https. http vale solo per il dispositivo stesso (localhost): {address}',
  'application.error-loopback':
    'Cominci l’indirizzo con http, perché nessuno può avere un certificato per il dispositivo stesso: {address}',
  'application.error-user': 'Tolga dall’indirizzo il nome utente e la password: {address}',
  'application.error-fragment': 'Tolga «#» e ciò che segue: {address}',
  'application.error-spelling': 'Scriva {canonical}: così i programmi scrivono {address}.',
  'application.error-secret-made':
    'Nessun segreto è stato creato: da quando ha aperto la pagina ne è stato creato o invalidato uno, da lei o da qualcun altro. Se uno nuovo non ha mai raggiunto l’applicazione, ne crei un altro.',
  'application.error-secret-over': 'Questo segreto non era già più valido.',
  'application.error-busy':
    'Qualcun altro ha modificato questa applicazione nello stesso momento e nulla è stato fatto. Riprovi.',
};
