import type { helpTrouble as source } from '../en/help-trouble.ts';

export const helpTrouble: Readonly<Record<keyof typeof source, string>> = {
  'help-sms.title': 'Codici via SMS',
  'help-sms.line': 'Paesi, numeri che vanno bene e che cosa fare se non arriva nulla.',
  'help-sms.none':
    'Questo servizio non invia SMS. Usi un’app di autenticazione: funziona su un telefono, un tablet o un computer.',
  'help-sms.countries': 'Paesi',
  'help-sms.countries-explained':
    'I codici vengono inviati a numeri di cellulare di questi paesi. Non importa dove si trova il telefono. La sua azienda, o un suo ruolo, può consentirne meno.',
  'help-sms.numbers': 'Numeri che non vanno bene',
  'help-sms.numbers-list':
    'Linee fisse, numeri verdi, a costo condiviso o a tariffa maggiorata, cercapersone e numeri di telefonia via Internet.',
  'help-sms.numbers-shared':
    '{most, plural, one {Un numero può servire # persona.} other {Un telefono si può condividere: un numero può servire # persone.}}',
  'help-sms.valid': 'Per quanto tempo vale un codice',
  'help-sms.valid-how':
    'Una sola volta, per {duration}. Vale solo l’ultimo codice: quando ne chiede uno nuovo, il precedente non vale più.',
  'help-sms.nothing': 'Se non arriva nulla',
  'help-sms.step-wait': 'Attenda un minuto. Controlli che il telefono sia acceso e abbia segnale.',
  'help-sms.step-unknown': 'Guardi tra i messaggi di mittenti sconosciuti e tra quelli bloccati.',
  'help-sms.step-again':
    'Prema <b>{resend}</b>. Può farlo {pause} dopo l’ultimo codice, e {count, plural, one {# volta} other {# volte}} in un’ora.',
  'help-sms.step-other':
    'All’accesso prema <b>{other}</b>: va bene anche il codice di recupero, e un’app se ne ha una.',
  'help-sms.cost': 'Quanto costa',
  'help-sms.cost-what': 'Il suo operatore può applicare dei costi per i messaggi che riceve, soprattutto all’estero.',
  'help-sms.app':
    'Un’app di autenticazione non ha bisogno di segnale, funziona in ogni paese e i suoi codici non costano nulla.',

  'help-clock.title': 'I miei codici non funzionano',
  'help-clock.line': 'Il più delle volte l’orologio del dispositivo non è esatto. Come regolarlo.',
  'help-clock.first': 'Guardi prima questo',
  'help-clock.first-entry':
    'È la voce di <b>{brand}</b>? Se ce ne sono due per il suo indirizzo e-mail, usi la più recente: dopo una nuova configurazione la vecchia non funziona.',
  'help-clock.first-once': 'Ogni codice funziona una sola volta. Attenda che l’app mostri il prossimo.',
  'help-clock.first-newest': 'Dei codici via e-mail o SMS vale solo l’ultimo.',
  'help-clock.why': 'Imposti l’orologio su automatico',
  'help-clock.why-explained':
    'Un’app genera i codici dall’ora. Se l’orologio di quel dispositivo è sfasato di più di mezzo minuto, i codici possono essere rifiutati. Il fuso orario giusto da solo non basta.',
  'help-clock.android': 'Apra Impostazioni e cerchi «Data e ora». Attivi la data e l’ora automatiche.',
  'help-clock.iphone': 'Apra Impostazioni → Generali → Data e ora. Attivi «Automatiche».',
  'help-clock.windows':
    'Apra Impostazioni → Data/ora e lingua → Data e ora. Attivi «Imposta l’ora automaticamente» e prema «Sincronizza ora».',
  'help-clock.mac':
    'Apra Impostazioni di Sistema → Generali → Data e ora. Attivi «Imposta data e ora automaticamente».',
  'help-clock.work': 'Su un computer di lavoro può essere bloccato. Chieda allora al reparto IT.',
  'help-clock.next': 'Poi attenda il prossimo codice e inserisca quello.',
  'help-clock.off': 'Di quanto è sfasato?',
  'help-clock.off-set-up':
    'Mentre configura un’app, la nostra pagina glielo dice: «avanti» o «indietro», e di quanto, fino a dieci minuti.',
  'help-clock.off-sign-in':
    'All’accesso, dopo un codice errato, mostra la nostra ora. La confronti con quella del dispositivo.',
  'help-clock.many': 'Dopo diversi codici errati',
  'help-clock.many-how':
    'Cinque codici errati pongono fine a un accesso: ricominci dalla password. Poi ci sono attese, da 30 secondi a un’ora; la pagina dice fino a quando.',
  'help-clock.many-other': 'Non deve aspettare: nel frattempo funziona il codice di recupero.',

  'help-lost.title': 'Dispositivo perso, rotto o nuovo',
  'help-lost.line': 'Come accedere con il codice di recupero e che cosa fare senza.',
  'help-lost.code': 'Ha il codice di recupero',
  'help-lost.step-password': 'Acceda con indirizzo e-mail e password.',
  'help-lost.step-choose': 'Dove viene chiesto un codice, prema <b>{other}</b>, poi <b>{recovery}</b>.',
  'help-lost.step-type': 'Inserisca i 24 caratteri. Il codice funziona una sola volta.',
  'help-lost.step-new': 'Riceve subito un nuovo codice di recupero. Lo salvi: il vecchio non funziona più.',
  'help-lost.step-repair':
    'Se non ha più il dispositivo, prema <b>{repair}</b>. Se è solo altrove, prema <b>{elsewhere}</b>.',
  'help-lost.changing': 'Ha un nuovo dispositivo e il vecchio funziona ancora',
  'help-lost.step-security': 'Acceda con il vecchio e apra <b>{security}</b>.',
  'help-lost.step-change':
    'Prema <b>{change}</b> e configuri il nuovo dispositivo. Il vecchio funziona finché non ha terminato.',
  'help-lost.both': 'Ha perso sia il dispositivo sia il codice di recupero',
  'help-lost.step-none':
    'Acceda con la password, prema <b>{other}</b>, poi <b>{none}</b>. La pagina indica le persone che possono aiutarla.',
  'help-lost.step-ask': 'Parli con una di loro, di persona se può. Devono essere sicure che è lei.',
  'help-lost.step-reset':
    'Reimpostano il suo secondo passaggio. Possono volerci fino a 24 ore. Al prossimo accesso inserisce la password e un codice che le inviamo per e-mail, e ripete la configurazione.',
  'help-lost.password': 'Una nuova password qui non aiuta: non sostituisce mai il secondo passaggio.',
  'help-lost.mailbox': 'Non riesce a leggere la sua casella',
  'help-lost.mailbox-why':
    'Prima della prima configurazione le inviamo un codice per e-mail. Senza, ci sono due modi per proseguire.',
  'help-lost.mailbox-it': 'Chi gestisce la casella, per esempio il reparto IT, le ridà l’accesso.',
  'help-lost.mailbox-pass':
    'Oppure un amministratore della sua azienda le consegna di persona un <b>pass di registrazione</b>. Funziona una sola volta, per {duration}.',
  'help-lost.mailbox-how': 'In <b>{mailbox}</b> apra <b>{access}</b> e inserisca lì il pass.',
  'help-lost.stolen': 'È stato rubato',
  'help-lost.stolen-how':
    'Acceda con il codice di recupero e prema <b>{repair}</b>: ciò che era sul dispositivo smette di funzionare. Poi scelga una nuova password e avvisi un amministratore della sua azienda.',

  'help-fake.title': 'Questa pagina o e-mail è autentica?',
  'help-fake.line': 'Che cosa non chiediamo mai e che cosa fare se l’ha detto a qualcuno.',
  'help-fake.address':
    'Il nostro indirizzo è <b>{host}</b>. Guardi in cima al browser prima di scrivere qualsiasi cosa.',
  'help-fake.never': 'Che cosa nessuno le chiede mai',
  'help-fake.never-what':
    'La password, un codice, la chiave di configurazione, il codice di recupero: né per telefono, né per e-mail o messaggio, né di persona. Né noi, né la sua azienda, né i suoi amministratori.',
  'help-fake.type-only': 'Li inserisca solo nelle nostre pagine.',
  'help-fake.mails': 'Le nostre e-mail',
  'help-fake.mail-asks': 'Non chiedono mai una risposta, una password o un codice.',
  'help-fake.mail-links': 'I loro link portano a {host} e in nessun altro posto. Aprirne uno non cambia ancora nulla.',
  'help-fake.mail-files':
    'Un’e-mail su una scadenza può portare una voce per il calendario. Nessuna nostra e-mail porta altri file.',
  'help-fake.doubt':
    'In caso di dubbio non usi il link: scriva lei il nostro indirizzo o chieda alle persone con cui lavora.',
  'help-fake.code': 'È arrivato un codice che non ha chiesto',
  'help-fake.code-how':
    'Forse qualcuno conosce la sua password. Non dica il codice a nessuno e scelga una nuova password.',
  'help-fake.told': 'L’ha detto a qualcuno o l’ha scritto in un’altra pagina',
  'help-fake.step-password': 'Scelga subito una nuova password con <b>{forgot}</b> nella nostra pagina di accesso.',
  'help-fake.step-security':
    'Apra <b>{security}</b>. Crei un nuovo codice di recupero e guardi se ci sono metodi che non sono suoi.',
  'help-fake.step-tell': 'Avvisi un amministratore della sua azienda.',
};
