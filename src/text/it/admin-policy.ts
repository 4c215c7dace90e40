import type { adminPolicy as source } from '../en/admin-policy.ts';

export const adminPolicy: Readonly<Record<keyof typeof source, string>> = {
  'zone.named': '{zone} ({city})',
  'zone.africa': 'Africa',
  'zone.america': 'America',
  'zone.antarctica': 'Antartide',
  'zone.arctic': 'Artico',
  'zone.asia': 'Asia',
  'zone.atlantic': 'Oceano Atlantico',
  'zone.australia': 'Australia',
  'zone.europe': 'Europa',
  'zone.indian': 'Oceano Indiano',
  'zone.pacific': 'Oceano Pacifico',
  'zone.everywhere': 'Ovunque',
  'zone.near': 'Il suo e quello della sua azienda',

  'policy.title': 'Autenticazione a più fattori (MFA)',
  'policy.tabs': 'Autenticazione a più fattori',
  'policy.tab-policy': 'Policy',
  'policy.tab-who': 'Chi è coinvolto',

  'policy.now-off': 'Oggi <b>{company}</b> non richiede l’MFA.',
  'policy.now-early':
    '{days, plural, one {<b>{company}</b> richiederà l’MFA a partire da <b>{date}</b>: resta # giorno.} other {<b>{company}</b> richiederà l’MFA a partire da <b>{date}</b>: restano # giorni.}}',
  'policy.now-on': '<b>{company}</b> richiede l’MFA da <b>{date}</b>.',
  'policy.last-you': 'Ultima modifica: lei, {date}.',
  'policy.last-person': 'Ultima modifica: {name}, {date}.',
  'policy.last-service': 'Ultima modifica: il gestore di questo servizio, {date}.',

  'policy.unavailable': 'L’MFA non è ancora abilitata per <b>{company}</b>.',
  'policy.unavailable-what':
    'Con essa gli amministratori di un’azienda richiedono un secondo passaggio all’accesso, per esempio un codice di un’app di autenticazione, a partire da una data a loro scelta. Fino a quella data le persone la configurano quando fa loro comodo. L’effetto viene mostrato prima di salvare qualsiasi cosa: quante persone devono configurare qualcosa, chi sono e chi di loro avrà difficoltà.',
  'policy.unavailable-ask': 'Per farla abilitare, chieda a: <contact></contact>',
  'policy.unavailable-nobody': 'Per farla abilitare, chieda al gestore di questo servizio.',
  'policy.unavailable-idle': 'Ciò che era stato deciso è conservato, ma non ha effetto.',

  'policy.read-only':
    'Può vedere questa pagina, ma non modificarla: servono entrambe le autorizzazioni, strumento Amministrazione e strumento Rubrica.',
  'policy.read-only-who': 'Possono farlo: {names}.',
  'policy.read-only-nobody': 'Qui nessuno le ha entrambe. Chieda al gestore di questo servizio.',

  'policy.require': 'Richiedi l’MFA',
  'policy.require-hint': 'Tutte le persone attive in {company} accedono con un secondo passaggio.',
  'policy.deadline': 'Scadenza',
  'policy.deadline-hint': 'Il primo giorno in cui nessuno passa senza un secondo passaggio.',
  'policy.deadline-proposed': 'Proposta: tra 30 giorni. Va bene qualsiasi giorno da oggi in poi.',
  'policy.deadline-began': 'È cominciata {date}.',
  'policy.deadline-begins': 'Comincia {date}.',
  'policy.zone': 'Fuso orario',
  'policy.zone-hint': 'Dove comincia il giorno. Il suo è: {zone}.',
  'policy.frequency': 'Frequenza di riautenticazione',
  'policy.frequency-hint': 'Ogni nuovo accesso chiede un codice. Durante una sessione viene chiesto di nuovo dopo:',
  'policy.frequently': 'Spesso (12 ore)',
  'policy.weekly': 'Ogni settimana (7 giorni)',
  'policy.monthly': 'Ogni mese (30 giorni)',
  'policy.sms': 'Consenti gli SMS',
  'policy.sms-hint': 'Le app di autenticazione sono sempre consentite e sono più sicure.',
  'policy.sms-none': 'Questo servizio non invia SMS, perciò si possono usare solo app di autenticazione.',
  'policy.mailbox': 'Conferma della casella prima della prima configurazione',
  'policy.mailbox-hint':
    'Prima viene inviato un codice all’indirizzo e-mail di accesso. Senza, basta una password rubata per configurare un secondo passaggio.',
  'policy.contact': 'Contatto per l’aiuto',
  'policy.contact-hint': 'A chi chiedere: viene mostrato durante la configurazione. Al massimo 500 caratteri.',
  'policy.guidance': 'Indicazioni sull’app',
  'policy.guidance-hint':
    'Quale app usare, per esempio dove i telefoni non sono ammessi: vengono mostrate durante la configurazione. Al massimo 2000 caratteri.',
  'policy.save': 'Salva le modifiche',
  'policy.look': 'Vedi che cosa succederà',
  'policy.other-date': 'Guarda un’altra data',
  'policy.nothing': 'Nessuno',
  'policy.on': 'Sì',
  'policy.off': 'No',

  'policy.act-save': 'Modifica della policy MFA',
  'policy.saved': 'Salvato.',
  'policy.enroll-first': 'Prima di poter richiedere l’MFA, configuri il suo secondo passaggio.',
  'policy.enroll-first-why':
    'Gli amministratori cominciano per primi: chi la richiede deve sapere come si fa e non deve restarne chiuso fuori.',
  'policy.enroll-own': 'Configuri il suo secondo passaggio.',
  'policy.enroll-own-why':
    'Qui l’MFA è richiesta e lei non ha ancora un metodo accettato. Ne configuri uno prima della scadenza, per poter aiutare gli altri.',
  'policy.enroll-kept':
    'Si apre accanto a questa pagina, che conserva ciò che ha scritto. Torni qui e prema di nuovo «Vedi che cosa succederà».',
  'policy.enroll-first-go': 'Vai a Password e sicurezza',

  'policy.error-date': 'Scriva la data con giorno, mese e anno, per esempio 2027-01-18.',
  'policy.error-date-missing': 'Scelga la scadenza.',
  'policy.error-past': 'Questo giorno è passato ({zone}): lì è {today}. Scelga quel giorno o uno successivo.',
  'policy.error-far': 'Mancano più di dieci anni a questo giorno. Ne scelga uno fino a {latest}.',
  'policy.error-zone': 'Scelga un fuso orario dell’elenco.',
  'policy.error-frequency': 'Scelga ogni quanto viene chiesto un codice.',
  'policy.error-long':
    '{most, plural, one {Accorci questo testo a # carattere: ne ha {length}.} other {Accorci questo testo a # caratteri: ne ha {length}.}}',
  'policy.error-plain':
    'Scriva testo semplice, senza caratteri di controllo, segni invisibili e segni che invertono la direzione della scrittura.',
  'policy.error-look': 'Non ancora salvato: guardi sotto che cosa succederà, poi salvi.',
  'policy.error-tick': 'Non ancora salvato: spunti sotto che le bastano meno di due amministratori registrati.',
  'policy.error-enroll': 'Non salvato: configuri prima il suo secondo passaggio.',
  'policy.error-stale':
    'Non salvato: qualcuno ha salvato altre impostazioni da quando ha aperto questa pagina. Guardi sotto che cosa è cambiato.',

  'policy.stale-title': 'Che cosa è cambiato nel frattempo',
  'policy.stale-you': '<b>Lei</b>, {date}',
  'policy.stale-person': '<b>{name}</b>, {date}',
  'policy.stale-service': '<b>Il gestore di questo servizio</b>, {date}',
  'policy.stale-change': '{setting}: {before} → {after}',
  'policy.stale-table': 'Dove ciò che ha scritto differisce da ciò che è in vigore',
  'policy.stale-setting': 'Impostazione',
  'policy.stale-stands': 'In vigore',
  'policy.stale-typed': 'Scritto da lei',
  'policy.stale-none': 'Ciò che ha scritto non differisce in nulla di importante da ciò che è in vigore.',
  'policy.stale-how': 'Ciò che ha scritto è ancora nel modulo. Se lo salva, sostituisce ciò che è in vigore.',

  'effect.title-now': 'Che cosa significa oggi',
  'effect.title-proposed': 'Che cosa significherebbe richiederla',
  'effect.title-look': 'Che cosa succederà quando salva',
  'effect.title-nothing': 'Non cambierebbe nulla',
  'effect.nothing': 'Queste sono le impostazioni in vigore.',
  'effect.large': 'La sua azienda è grande: le persone vengono contate quando preme «Vedi che cosa succederà».',
  'effect.count': 'Contale ora',
  'effect.later':
    '<b>A partire da {date}</b>, {people, plural, =0 {nessuno dovrebbe} one {# persona dovrebbe} other {# persone dovrebbero}} configurare un metodo prima di poter continuare, {bound, plural, other {su un totale di #}}.',
  'effect.at-once':
    '<b>Subito</b>, {people, plural, =0 {nessuno dovrebbe} one {# persona dovrebbe} other {# persone dovrebbero}} configurare un metodo prima di poter continuare, {bound, plural, other {su un totale di #}}; chi ha una sessione aperta, alla prossima richiesta.',
  'effect.already':
    '<b>Da {date}</b> l’MFA è richiesta. {people, plural, =0 {Nessuno è} one {# persona è} other {# persone sono}} senza un metodo accettato, {bound, plural, other {su un totale di #}}: chi ne è senza deve configurarlo prima di continuare.',
  'effect.struggling':
    '{people, plural, one {<b># di loro avrebbe difficoltà:</b>} other {<b># di loro avrebbero difficoltà:</b>}}',
  'effect.struggling-none': 'Nessuna di loro dovrebbe avere difficoltà.',
  'effect.who': 'Chi?',
  'effect.early':
    'Fino ad allora, chi non ha configurato un metodo accede con la password, riceve un promemoria al massimo una volta al giorno e può rimandare.',
  'effect.asks-enrolled':
    '{people, plural, =0 {Nessuno ha ancora configurato un metodo.} one {Alla # persona che ha configurato un metodo d’ora in poi viene chiesto un codice a ogni accesso.} other {Alle # persone che hanno configurato un metodo d’ora in poi viene chiesto un codice a ogni accesso.}}',
  'effect.enrolled':
    '{people, plural, =0 {Nessuno ha ancora configurato un metodo.} one {# persona ha configurato un metodo e le viene chiesto un codice a ogni accesso.} other {# persone hanno configurato un metodo e viene loro chiesto un codice a ogni accesso.}}',
  'effect.unbound':
    '{people, plural, one {È esente ancora # persona: {reasons}.} other {Sono esenti altre # persone: {reasons}.}}',
  'effect.switched-off':
    '{company} non richiede più nulla a nessuno, dalla prossima richiesta di ciascuno. Metodi e codici di recupero restano, e a chi ne ha configurato uno viene ancora chiesto un codice all’accesso, finché non lo disattiva per conto proprio. Le sessioni terminano dopo 12 ore dove nient’altro richiede l’MFA.',
  'effect.put-off': 'Oggi è richiesta e non lo sarebbe più fino alla nuova data: fino ad allora si passa senza.',
  'effect.moved': 'La scadenza si sposta: <b>{after}</b> invece di {before}.',
  'effect.sms-forbidden':
    '{people, plural, =0 {Nessuno ha gli SMS come unico metodo.} one {# persona ha gli SMS come unico metodo: dalla scadenza non saranno più accettati e dovrà configurare un’app.} other {# persone hanno gli SMS come unico metodo: dalla scadenza non saranno più accettati e dovranno configurare un’app.}}',
  'effect.sms-allowed': 'Sono accettati anche gli SMS, compresi quelli verso numeri già configurati.',
  'effect.asks-sooner':
    'A chi ha superato il secondo passaggio più di {every} fa viene chiesto un codice alla prossima richiesta.',
  'effect.asks-later':
    'Durante una sessione un codice viene chiesto di nuovo solo dopo {every}, salvo che un’altra regola sia più severa.',
  'effect.mailbox-first': 'Chi configura un primo metodo conferma prima la propria casella.',
  'effect.mailbox-not-first':
    'Per configurare un primo metodo basta la password: chi l’ha rubata può farlo al posto della persona.',
  'effect.help-changed': 'Durante la configurazione viene mostrato il nuovo contatto per l’aiuto.',
  'effect.guidance-changed': 'Durante la configurazione vengono mostrate le nuove indicazioni sull’app.',
  'effect.other-rules':
    'Le regole dei ruoli che le persone hanno qui sono contate: valgono subito, qualunque sia la data. Altre aziende possono richiedere di più alle stesse persone. Questo non è contato.',
  'effect.few-none': 'Non c’è nessun amministratore registrato.',
  'effect.few-one': 'C’è un solo amministratore registrato.',
  'effect.few-why':
    'Se si perde un dispositivo, può non esserci nessuno in {company} che possa aiutare. Dovrebbero essere due.',
  'effect.tick': 'Lo so. Salva comunque.',

  'struggle.method-not-accepted':
    '{people, plural, one {# persona ha come unico metodo gli SMS, che non sono consentiti} other {# persone hanno come unico metodo gli SMS, che non sono consentiti}}',
  'struggle.phone-not-served':
    '{people, plural, one {# persona ha solo un numero di un paese senza SMS} other {# persone hanno solo un numero di un paese senza SMS}}',
  'struggle.role-not-met':
    '{people, plural, one {# persona ha come unico metodo gli SMS, che un ruolo non accetta: i ruoli valgono subito, qualunque sia la data} other {# persone hanno come unico metodo gli SMS, che un ruolo non accetta: i ruoli valgono subito, qualunque sia la data}}',
  'struggle.method-disabled':
    '{people, plural, one {# persona ha un metodo disattivato da troppi codici errati} other {# persone hanno un metodo disattivato da troppi codici errati}}',
  'struggle.no-password':
    '{people, plural, one {# persona non ha ancora una password} other {# persone non hanno ancora una password}}',
  'struggle.never-signed-in':
    '{people, plural, one {# persona non ha mai effettuato l’accesso} other {# persone non hanno mai effettuato l’accesso}}',
  'struggle.mailbox-unreachable':
    '{people, plural, one {# persona ha una casella irraggiungibile} other {# persone hanno una casella irraggiungibile}}',
  'struggle.membership-inactive': '{people, plural, one {# persona è disattivata} other {# persone sono disattivate}}',
  'struggle.invitation-open':
    '{people, plural, one {# persona non ha ancora accettato l’invito} other {# persone non hanno ancora accettato l’invito}}',
  'struggle.user-disabled':
    '{people, plural, one {# persona è bloccata dal gestore} other {# persone sono bloccate dal gestore}}',

  'hardship.method-not-accepted': 'Ha come unico metodo gli SMS, che non sono consentiti',
  'hardship.phone-not-served': 'Ha solo un numero di un paese senza SMS',
  'hardship.role-not-met': 'Ha come unico metodo gli SMS, che un ruolo non accetta, qualunque sia la data',
  'hardship.method-disabled': 'Un metodo è disattivato dopo troppi codici errati',
  'hardship.no-password': 'Non ha ancora una password',
  'hardship.never-signed-in': 'Non ha mai effettuato l’accesso',
  'hardship.mailbox-unreachable': 'Casella irraggiungibile',
  'hardship.membership-inactive': 'Disattivata',
  'hardship.invitation-open': 'Non ha ancora accettato l’invito',
  'hardship.user-disabled': 'Bloccata dal gestore',

  'reach.title': 'Chi è coinvolto',
  'reach.on': 'Data',
  'reach.sms': 'SMS',
  'reach.sms-stands': 'Come da policy',
  'reach.sms-on': 'Consentiti',
  'reach.sms-off': 'Non consentiti',
  'reach.reach': 'Mostra',
  'reach.search': 'Nome o indirizzo e-mail',
  'reach.submit': 'Mostra',
  'reach.draft': 'Qui si vedono impostazioni non salvate.',
  'reach.as-it-stands': 'Torna a ciò che è in vigore',
  'reach.enforced':
    'Se applicata <b>{date}</b>, la policy vincola {people, plural, one {# persona} other {# persone}}.',
  'reach.enforced-now':
    'L’MFA è già richiesta. Oggi, <b>{date}</b>, la policy vincola {people, plural, one {# persona} other {# persone}}.',
  'reach.early':
    'In questa data, <b>{date}</b>, la scadenza non è ancora arrivata: si può ancora rimandare. A partire da {deadline} la policy vincola {people, plural, one {# persona} other {# persone}}.',
  'reach.off': 'Con queste impostazioni non viene richiesto nulla a nessuno.',
  'reach.must-enroll': 'Devono configurare un metodo',
  'reach.struggling': 'Avrebbero difficoltà',
  'reach.enrolled': 'Ne hanno configurato uno',
  'reach.unbound': 'Esenti',
  'reach.administrators': 'Amministratori registrati',
  'reach.of': '{some, plural, other {# di}}{all, plural, other { #}}',
  'reach.count': '{people, plural, other { #}}',
  'reach.everyone': 'Tutti',
  'reach.hard': 'Perché sarebbe difficile',
  'reach.not-bound': 'Perché sono esenti',
  'reach.table': 'Persone, per nome',
  'reach.person': 'Persona',
  'reach.standing': 'Che cosa significa per ciascuna',
  'reach.standing-must-enroll': 'Deve configurare un metodo',
  'reach.standing-enrolled': 'Ne ha configurato uno',
  'reach.standing-unbound': 'Esente',
  'reach.why': 'Perché è difficile o è esente',
  'reach.evaluate': 'Valuta',
  'reach.evaluate-named': 'Valuta {name}',
  'reach.who': 'Chi sono',
  'reach.who-not-shown': 'Nomi e indirizzi e-mail vengono mostrati a chi ha l’autorizzazione strumento Rubrica.',
  'reach.nobody': 'Nessuno.',
  'reach.nobody-search': 'Qui nessuno si chiama così. Cerchi una parte del nome o dell’indirizzo e-mail.',
  'reach.partial': 'Sono state esaminate molte persone; più avanti possono essercene altre come queste.',
  'reach.next': 'Pagina successiva',
  'reach.first': 'Prima pagina',
  'reach.csv': 'Scarica in CSV',
  'reach.csv-email': 'Indirizzo e-mail',
  'reach.csv-name': 'Nome',
  'reach.csv-standing': 'Situazione',
  'reach.csv-why': 'Motivi',
  'reach.bad-date': 'Scriva la data con giorno, mese e anno, per esempio 2027-01-18.',

  'evaluate.title': 'Che cosa verrebbe chiesto a {name}',
  'evaluate.submit': 'Valuta',
  'evaluate.answer': 'Data: {date}. Dopo la password corretta:',
  'evaluate.not-active-invited':
    'L’invito non è stato accettato. Fino ad allora la policy di {company} non vincola questa persona.',
  'evaluate.not-active-inactive':
    'Questa persona è disattivata. Finché non è di nuovo attiva, la policy di {company} non la vincola.',
  'evaluate.rules': 'Perché',
  'evaluate.no-rules': 'Nulla richiede un secondo passaggio a questa persona.',
  'evaluate.no-rules-enrolled':
    'Nessuna regola lo richiede. A chi ha configurato un metodo viene chiesto, salvo scelta diversa della persona.',
  'evaluate.back': 'Torna a chi è coinvolto',
  'evaluate.step-password': 'Manca una password: prima ne imposta una, con un invito o con «Password dimenticata?».',
  'evaluate.step-verify': 'Viene chiesto un codice: {methods}.',
  'evaluate.then': 'Poi: {what}',
  'evaluate.then-enroll':
    'Il codice dimostra chi è, ma non è più accettato: poi deve configurare un metodo che lo sia ({methods}).',
  'evaluate.step-enroll': 'Deve configurare un metodo prima di poter continuare.',
  'evaluate.step-early': 'Viene proposto di configurare un metodo, ma si può rimandare.',
  'evaluate.step-mailbox': 'Prima viene inviato un codice alla sua casella.',
  'evaluate.step-recovery': 'Deve salvare il codice di recupero.',
  'evaluate.step-repair': 'Viene proposto di configurare un nuovo dispositivo.',
  'evaluate.step-replace': 'Deve scegliere una nuova password.',
  'evaluate.step-disabled': 'Nulla: è bloccata dal gestore e le viene detto.',
  'evaluate.step-no-way': 'Nessuno dei suoi metodi funziona più: serve una reimpostazione.',
  'evaluate.step-refused': 'Non può continuare.',
  'evaluate.step-finish': 'Nient’altro: l’accesso è effettuato.',
  'evaluate.method-app': 'app di autenticazione',
  'evaluate.method-phone': 'SMS',
  'evaluate.method-recovery': 'codice di recupero',
  'evaluate.method-password': 'password',
  'evaluate.rule-own': '<b>{company}</b> richiede l’MFA.',
  'evaluate.rule-own-from': '<b>{company}</b> richiede l’MFA a partire da {date}.',
  'evaluate.rule-own-since': '<b>{company}</b> richiede l’MFA da {date}.',
  'evaluate.rule-role': 'Il ruolo <b>{role}</b> in {application} richiede l’MFA.',
  'evaluate.rule-operator': 'Ai gestori di questo servizio serve sempre un’app di autenticazione.',
  'evaluate.rule-personal':
    'L’ha chiesto la persona stessa: «Richiedere sempre l’autenticazione a due fattori per accedere».',
  'evaluate.rule-reset': 'I suoi metodi sono stati reimpostati, perciò ripete la configurazione.',
  'evaluate.rule-another': 'Un’altra regola richiede l’MFA.',
  'evaluate.rule-every': 'Un codice viene chiesto di nuovo dopo {every}.',
  'evaluate.forbidden': 'Gli SMS non sono accettati: {who}.',
  'evaluate.countries': 'Gli SMS sono accettati solo in questi paesi: {countries} ({who}).',
  'evaluate.mailbox': 'Prima che si configuri un primo metodo, la casella viene confermata.',
  'evaluate.other-date': 'Data',
  'evaluate.another': 'un’altra regola',
};
