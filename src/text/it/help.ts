import type { help as source } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof source, string>> = {
  'help-link.pages': 'Pagine di aiuto',
  'help-link.new-tab': '(si apre in una nuova scheda)',
  'help-link.set-up': 'Vedi ogni passaggio',
  'help-link.same-phone': 'Configurare su questo telefono, passo per passo',
  'help-link.without-a-phone': 'Senza telefono, passo per passo',
  'help-link.text-messages': 'Di più sui codici via SMS',
  'help-link.clock': 'Se i codici continuano a non funzionare',
  'help-link.mailbox': 'Che cosa può fare senza questa casella',
  'help-link.lost-device': 'Dispositivo perso, rotto o nuovo',
  'help-link.who-can-help': 'Chi può fare che cosa per lei',
  'help-link.administrators': 'Aiuto per gli amministratori',

  'help-frame.all': 'Tutti gli argomenti di aiuto',
  'help-frame.further': 'Vedi anche',
  'help-frame.stuck': 'Ancora in difficoltà?',
  'help-frame.own-tab': 'Se viene da un’altra pagina, quella è ancora aperta nella sua scheda.',

  'help-index.title': 'Aiuto',
  'help-index.intro': 'Risposte brevi, passo per passo. Per leggerle non serve accedere.',
  'help-index.setting-up': 'Configurare',
  'help-index.trouble': 'Quando qualcosa non funziona',
  'help-index.safe': 'Restare al sicuro',
  'help-index.administrators': 'Per gli amministratori',

  'help-set-up.title': 'Configurare l’autenticazione a due fattori',
  'help-set-up.line': 'Che cos’è, che cosa serve e ogni passaggio.',
  'help-set-up.what':
    'L’autenticazione a due fattori significa due passaggi all’accesso: la password e un codice di 6 cifre da qualcosa che ha con sé.',
  'help-set-up.need': 'Che cosa serve',
  'help-set-up.need-app':
    '<b>Un’app di autenticazione</b>, su un telefono, un tablet o un computer. Va bene qualsiasi app di autenticazione.',
  'help-set-up.need-phone': 'Oppure un <b>cellulare</b> che riceve SMS, se la sua azienda li consente.',
  'help-set-up.need-mail': '<b>La sua casella di posta</b>: vi inviamo un codice per assicurarci che sia sua.',
  'help-set-up.need-place':
    '<b>Un luogo sicuro</b> per un codice di recupero: un password manager o un foglio di carta.',
  'help-set-up.steps': 'Passo per passo',
  'help-set-up.step-begin':
    'Acceda. Nella pagina <b>{required}</b> prema <b>{now}</b>. Prima della scadenza della sua azienda la pagina si chiama <b>{early}</b>.',
  'help-set-up.step-mail':
    'In <b>{mailbox}</b> inserisca le 6 cifre della nostra e-mail. Se non le vengono chieste, prosegua.',
  'help-set-up.step-method':
    'In <b>{method}</b> scelga <b>{app}</b>. Funziona senza segnale e i suoi codici non si possono deviare.',
  'help-set-up.step-scan':
    'In <b>{secure}</b> apra l’app di autenticazione, aggiunga una voce e inquadri il codice QR dall’interno dell’app.',
  'help-set-up.step-code': 'Inserisca le 6 cifre che l’app mostra e prema <b>{next}</b>.',
  'help-set-up.step-recovery':
    'In <b>{save}</b> salvi il codice di recupero dove un altro dispositivo possa leggerlo. Spunti la casella e prema <b>{next}</b>.',
  'help-set-up.done': 'È tutto. D’ora in poi, dopo la password viene chiesto un codice.',
  'help-set-up.later':
    'Può cominciare prima di sua iniziativa, appena la sua azienda ha scelto una data: apra <b>{security}</b>.',

  'help-same-phone.title': 'Configurare sul telefono su cui sta leggendo',
  'help-same-phone.line': 'Quando la pagina di configurazione e l’app sono sullo stesso telefono.',
  'help-same-phone.why': 'Un telefono non può inquadrare il proprio schermo. Non serve: ci sono altri due modi.',
  'help-same-phone.link': 'Con il link',
  'help-same-phone.step-install':
    'Installi un’app di autenticazione su questo telefono, se non ne ha. Poi torni alla pagina di configurazione.',
  'help-same-phone.step-open': 'In <b>{secure}</b>, sotto <b>{here}</b>, prema <b>{open}</b>.',
  'help-same-phone.step-allow': 'L’app si apre. Confermi lì la nuova voce.',
  'help-same-phone.step-back': 'Torni al browser, inserisca le 6 cifre che l’app mostra e prema <b>{next}</b>.',
  'help-same-phone.key': 'Se il link non apre nulla, o apre l’app sbagliata',
  'help-same-phone.step-copy':
    'Nella pagina di configurazione prema <b>{copy}</b>. Se manca quel pulsante, tenga il dito sulla chiave e la copi.',
  'help-same-phone.step-add':
    'Nell’app aggiunga una voce, scelga «inserisci una chiave di configurazione», basata sull’ora, e incolli la chiave.',
  'help-same-phone.step-name': 'Se l’app chiede un nome, scriva {brand}.',
  'help-same-phone.forget': 'Poi copi una parola qualsiasi, perché la chiave non resti negli appunti.',
  'help-same-phone.expired': 'Se nel frattempo la pagina di configurazione è scaduta',
  'help-same-phone.expired-what':
    'Ricominci. La pagina mostra allora una nuova chiave: elimini la voce appena creata nell’app e aggiunga quella nuova.',

  'help-without-a-phone.title': 'Senza telefono',
  'help-without-a-phone.line': 'Dove i telefoni non sono ammessi, o se non vuole usare il suo.',
  'help-without-a-phone.ask':
    '<b>Chieda prima al reparto IT</b> quale app di autenticazione è ammessa sul suo computer di lavoro. Ciò che dice la sua azienda si trova nelle pagine di configurazione.',
  'help-without-a-phone.any':
    'Va bene qualsiasi app che genera codici di 6 cifre basati sull’ora (TOTP). Non ne consigliamo nessuna; i nomi qui sono esempi.',
  'help-without-a-phone.kinds': 'Quali tipi ci sono',
  'help-without-a-phone.kind-program':
    '<b>Un programma sul computer</b>, per esempio KeePassXC. Conserva i codici in un file protetto da una propria password.',
  'help-without-a-phone.kind-manager':
    '<b>Un password manager</b> che genera anche i codici, per esempio Bitwarden o 1Password. Password e codici si trovano allora nello stesso luogo: lo protegga bene.',
  'help-without-a-phone.kind-extension':
    '<b>Un’estensione del browser.</b> Il tipo più rischioso: una malevola può leggere i suoi codici e le sue pagine. Ne usi solo una che il reparto IT ha controllato.',
  'help-without-a-phone.kind-tablet': '<b>Un tablet</b>, dove è ammesso. Non ha bisogno di segnale.',
  'help-without-a-phone.steps': 'Configurarla sul computer',
  'help-without-a-phone.step-install': 'Installi l’app ammessa dal reparto IT.',
  'help-without-a-phone.step-key':
    'Prosegua fino alla pagina <b>{secure}</b>. Lì apra <b>{trouble}</b> e prema <b>{copy}</b>.',
  'help-without-a-phone.step-paste':
    'Nell’app aggiunga una voce, scelga «inserisci una chiave di configurazione», basata sull’ora, e incolli la chiave. Alcune app la chiamano TOTP o password monouso.',
  'help-without-a-phone.step-code':
    'Inserisca nella pagina di configurazione le 6 cifre che l’app mostra e prema <b>{next}</b>.',
  'help-without-a-phone.second': 'Per accedere anche altrove',
  'help-without-a-phone.second-how':
    'Prima di terminare, aggiunga la stessa chiave a una seconda app, per esempio sul suo telefono. Entrambe mostrano allora gli stessi codici.',
  'help-without-a-phone.second-later':
    'Quando ha terminato, la chiave non viene più mostrata. Per averla in seguito in due app, usi <b>{change}</b> in {security} e aggiunga la nuova chiave a entrambe.',
  'help-without-a-phone.shared': 'Su un computer usato da più persone',
  'help-without-a-phone.shared-how':
    'Protegga l’app con una password propria oppure chieda un altro modo al reparto IT. Chi può aprirla può generare i suoi codici.',
};
