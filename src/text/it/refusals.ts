import type { refusals as source } from '../en/refusals.ts';

export const refusals: Readonly<Record<keyof typeof source, string>> = {
  'refusal.email-malformed': 'Inserisca l’indirizzo e-mail per intero, per esempio nome@azienda.example.',
  'refusal.email-not-ascii':
    'La parte prima della @ può contenere solo lettere dalla a alla z senza accenti, cifre e segni. Inserisca l’indirizzo a cui ha ricevuto l’invito.',
  'refusal.email-ambiguous':
    'La parte dopo la @ si può leggere in due modi. La scriva in lettere semplici, esattamente come la scrive la sua azienda.',
  'refusal.email-too-long': 'Questo indirizzo e-mail è troppo lungo. Lo controlli e lo inserisca di nuovo.',
  'refusal.not-six-digits': 'Inserisca le 6 cifre del codice e nient’altro.',
  'refusal.not-recovery-code': 'Inserisca tutte le 24 lettere e cifre del codice di recupero.',
  'refusal.wrong-password': 'L’indirizzo e-mail o la password sono errati. Controlli entrambi e riprovi.',
  'refusal.password-held': 'Troppe password errate. Attenda {wait}, poi riprovi.',
  'refusal.password-held-until': 'Troppe password errate. Attenda {wait}, poi riprovi: dalle ore {time}.',
  'refusal.wrong-code':
    'Questo codice non ha funzionato. Forse è scaduto o è già stato usato. Attenda il prossimo e riprovi.',
  'refusal.wrong-code-mailbox':
    'Questo codice non ha funzionato. Forse è scaduto, è già stato usato o ne è stato inviato uno più recente. Usi il codice dell’ultima e-mail o ne invii uno nuovo.',
  'refusal.wrong-code-recovery':
    'Questo codice non ha funzionato. Forse è già stato usato o sostituito da uno più recente. Confronti ogni carattere con il codice che ha salvato e riprovi.',
  'refusal.clock-behind':
    'Questo codice non ha funzionato. L’orologio del dispositivo è indietro di circa {drift}: lo imposti su automatico e provi il prossimo codice.',
  'refusal.clock-ahead':
    'Questo codice non ha funzionato. L’orologio del dispositivo è avanti di circa {drift}: lo imposti su automatico e provi il prossimo codice.',
  'refusal.server-time':
    'Qui l’ora è: {time}. Se il dispositivo mostra un’altra ora, imposti il suo orologio su automatico.',
  'refusal.code-held': 'Troppi codici errati. Attenda {wait}, poi riprovi: dalle ore {time}.',
  'refusal.code-disabled':
    'Questo metodo è stato disattivato dopo troppi codici errati. Usi il codice di recupero e poi configuri un nuovo dispositivo.',
  'refusal.too-many-wrong-codes': 'Troppi codici errati. Ricominci dalla password.',
  'refusal.resend-too-soon':
    'Un codice è stato inviato poco fa. Lo cerchi nella sua casella; potrà inviarne uno nuovo dalle ore {time}.',
  'refusal.wrong-code-sms':
    'Questo codice non ha funzionato. Forse è scaduto, è già stato usato o ne è stato inviato uno più recente. Usi il codice dell’ultimo SMS o ne invii uno nuovo.',
  'refusal.no-number': 'Inserisca un numero di telefono.',
  'refusal.not-a-number':
    'Non riusciamo a leggere questo come numero di telefono. Controlli il prefisso del paese e inserisca di nuovo l’intero numero, prefisso locale compreso.',
  'refusal.phone-country': 'Non inviamo codici a numeri di questo paese: {country}.',
  'refusal.phone-country-unknown': 'Non inviamo codici a numeri di questo paese.',
  'refusal.phone-country-ruled-out': 'I numeri di questo paese ({country}) non sono accettati: esclusi da {who}.',
  'refusal.phone-country-ruled-out-unknown': 'I numeri di questo paese non sono accettati: esclusi da {who}.',
  'refusal.phone-listed': 'Usi un numero di un paese disponibile oppure scelga un’app di autenticazione.',
  'refusal.phone-premium': 'È un numero a tariffa maggiorata e non può ricevere codici.',
  'refusal.phone-shared-cost': 'È un numero a costo condiviso e non può ricevere codici.',
  'refusal.phone-toll-free': 'È un numero verde e non può ricevere codici.',
  'refusal.phone-pager': 'È il numero di un cercapersone e non può ricevere codici.',
  'refusal.phone-voip':
    'È un numero di telefonia via Internet. A questi numeri non inviamo codici, perché è facile impossessarsene.',
  'refusal.phone-fixed-line': 'È una linea fissa e non può ricevere SMS.',
  'refusal.phone-other':
    'Questo numero inoltra ad altri o appartiene a un’intera azienda: non è sicuro che un codice le arrivi.',
  'refusal.phone-full':
    '{most, plural, one {Questo numero serve già # persona, il massimo per un numero.} other {Questo numero serve già # persone, il massimo per un numero.}}',
  'refusal.phone-way-on': 'Usi un altro numero oppure scelga un’app di autenticazione.',
  'refusal.sms-pause': 'Un codice è appena stato inviato. Potrà inviarne uno nuovo dalle ore {time}.',
  'refusal.sms-hour':
    '{count, plural, one {In un’ora le è stato inviato # codice. Potrà inviarne uno nuovo dalle ore {time}.} other {In un’ora le sono stati inviati # codici. Potrà inviarne uno nuovo dalle ore {time}.}}',
  'refusal.sms-day':
    'Le sono stati inviati tanti codici quanti ne sono consentiti in un giorno. Potrà inviarne uno nuovo da {time}.',
  'refusal.sms-run':
    'Qui non si possono inviare altri codici: è passata un’ora. Ricominci per ricevere un nuovo codice.',
  'refusal.sms-number-day':
    'A questo numero sono stati inviati tanti codici quanti ne sono consentiti in un giorno. Usi un altro numero oppure scelga un’app di autenticazione. Potrà inviare un nuovo codice a questo numero da {time}.',
  'refusal.sms-stopped': 'Non possiamo inviare un SMS a questo numero.',
  'refusal.use-another': 'Usi un altro metodo: {ways}.',
  'refusal.app-instead': 'In alternativa può configurare un’app di autenticazione.',
  'refusal.ask-for-help': 'Chieda aiuto.',

  'way.app': 'l’app di autenticazione',
  'way.phone': 'un SMS',
  'way.recovery-code': 'il codice di recupero',

  'refusal.too-short':
    '{shortest, plural, one {Scelga una password più lunga: almeno # carattere.} other {Scelga una password più lunga: almeno # caratteri.}}',
  'refusal.too-long':
    'Scelga una password più corta: al massimo {longest, plural, one {# carattere} other {# caratteri}}.',
  'refusal.well-known': 'Molti usano questa password, perciò i ladri la provano per prima. Ne scelga un’altra.',
  'refusal.from-context':
    'Questa password è in gran parte un nome o un indirizzo e-mail che appartiene a lei o a questo servizio. Ne scelga un’altra.',
  'refusal.passwords-differ': 'Le due password non sono uguali. Scriva due volte quella nuova.',
  'refusal.name-too-long': 'Questo nome supera i 200 caratteri. Lo accorci.',
  'refusal.name-not-plain': 'Questo nome contiene un’interruzione di riga o un segno invisibile. Lo scriva di nuovo.',
  'refusal.tick-needed': 'Prima salvi il codice, poi spunti la casella «Ho salvato questo codice in un luogo sicuro».',
  'refusal.method-not-allowed': 'Questo metodo non è disponibile per lei. Ne scelga un altro.',

  'refuse-expired.title': 'Questo accesso è scaduto',
  'refuse-expired.explained':
    'È rimasto aperto troppo a lungo e lo abbiamo chiuso per la sua sicurezza. Nulla è stato modificato.',
  'refuse-expired.kept': 'Ricominci: arriverà nello stesso punto.',
  'refuse-expired.change-title': 'Questa modifica è scaduta',
  'refuse-expired.change-explained':
    'È rimasta aperta troppo a lungo e l’abbiamo chiusa per la sua sicurezza. «Password e sicurezza» mostra la situazione; può ricominciare da lì.',
  'refuse-expired.form-title': 'Questa conferma è scaduta',
  'refuse-expired.form-explained':
    'È rimasta aperta troppo a lungo e l’abbiamo chiusa per la sua sicurezza. Nulla è stato modificato e ciò che ha inviato è conservato: vi torni e confermi di nuovo.',
  'refuse-codes.title': 'Troppi codici errati',
  'refuse-codes.explained':
    'Abbiamo fermato questo accesso e le abbiamo inviato un’e-mail al riguardo. Ricominci dalla password.',
  'refuse-codes.hint':
    'Prima apra l’app di autenticazione e controlli di guardare la voce di {brand}. Se il dispositivo mostra l’ora sbagliata, imposti il suo orologio su automatico.',
  'refuse-codes.hint-phone': 'Dei codici che arrivano via SMS vale solo l’ultimo.',
  'refuse-codes.change-explained':
    'Abbiamo fermato questa modifica e le abbiamo inviato un’e-mail al riguardo. Può ricominciare da «Password e sicurezza».',
  'refuse-codes.form-explained':
    'Abbiamo fermato questa conferma e le abbiamo inviato un’e-mail al riguardo. Nulla è stato modificato e ciò che ha inviato è conservato: vi torni e confermi di nuovo, prima con la password.',
  'refuse-ended.title': 'Questo accesso è terminato',
  'refuse-ended.explained':
    'È stato completato o abbandonato, forse in un’altra scheda. Ricominci se non ha effettuato l’accesso.',
  'refuse-ended.change-title': 'Questa modifica è terminata',
  'refuse-ended.change-explained':
    'È stata completata o abbandonata, forse in un’altra scheda, oppure nel frattempo ha chiuso la sessione. «Password e sicurezza» mostra la situazione.',
  'refuse-ended.form-title': 'Questa conferma è terminata',
  'refuse-ended.form-explained':
    'È stata completata o abbandonata, forse in un’altra scheda, oppure nel frattempo ha chiuso la sessione. Torni a ciò che ha inviato per vedere la situazione.',
  'refuse-disabled.title': 'Al momento non può accedere',
  'refuse-disabled.explained': 'La password è corretta, ma <b>{email}</b> è bloccato.',
  'refuse-disabled.ask': 'Chieda a <contact></contact> di sbloccarlo.',
  'refuse-disabled.ask-somebody': 'Chieda alla persona che gestisce gli utenti nella sua azienda di sbloccarlo.',
  'refuse-no-way.title': 'Chieda aiuto per accedere',
  'refuse-no-way.explained':
    'Senza il dispositivo e il codice di recupero non possiamo sapere che è lei. Una di queste persone può reimpostare la sua autenticazione a due fattori:',
  'refuse-no-way.explained-alone':
    'Senza il dispositivo e il codice di recupero non possiamo sapere che è lei. Qualcuno deve reimpostare la sua autenticazione a due fattori.',
  'refuse-no-way.confirm-title': 'Chieda aiuto per confermare che è lei',
  'refuse-no-way.confirm-recovery':
    'Qui un codice di recupero non basta. Se ha il suo, chiuda la sessione, acceda con quello e configuri un nuovo dispositivo.',
  'refuse-no-way.found': 'Ho ritrovato il dispositivo o il codice',
  'refuse-no-way.helper': '<b>{name}</b>, {company}',
  'refuse-not-offered.title': 'Nulla da configurare',
  'refuse-not-offered.explained':
    'Nessuna delle sue aziende richiede l’autenticazione a due fattori, perciò non si può configurare. Se un’azienda decide di richiederla, la avviseremo.',
};
