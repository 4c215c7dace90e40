import type { evidence as source } from '../en/evidence.ts';

export const evidence: Readonly<Record<keyof typeof source, string>> = {
  'evidence.title': 'Dossier di evidenze',
  'evidence.invite':
    'File firmati per revisori, assicuratori e clienti: policy, registrazione, reimpostazioni e se questo registro è integro.',
  'evidence.explained':
    'Per revisori, assicuratori e clienti che chiedono come {company} protegge i propri accessi: la storia della policy MFA, la registrazione giorno per giorno, le reimpostazioni dell’MFA, i pass di registrazione, gli amministratori e se il registro di audit è integro.',
  'evidence.signed':
    'Entrambi i file sono firmati. Chiunque può verificare senza {brand} che nulla vi è stato modificato: il PDF spiega come.',
  'evidence.from': 'Primo giorno',
  'evidence.to': 'Ultimo giorno',
  'evidence.zone-hint': 'Al massimo un anno. I giorni sono quelli di questo fuso orario: {zone}.',
  'evidence.make-pdf': 'Crea PDF',
  'evidence.make-json': 'Crea JSON',
  'evidence.make': 'Crea un dossier di evidenze',
  'evidence.pdf-hint': 'PDF, da leggere: il file JSON è allegato.',
  'evidence.json-hint': 'JSON, per gli strumenti.',
  'evidence.takes': 'Bastano pochi secondi; in un’azienda con molte migliaia di persone, fino a un minuto.',
  'evidence.told': 'Il registro di audit indica che l’ha creato lei.',
  'evidence.error-date': 'Scriva entrambi i giorni come date, per esempio 2027-01-18.',
  'evidence.error-backwards': 'L’ultimo giorno precede il primo.',
  'evidence.error-ahead': 'L’ultimo giorno deve ancora venire. Scelga al più tardi oggi.',
  'evidence.error-too-long': 'È più di un anno. Crei più dossier.',
  'evidence.busy': 'In questo momento si stanno creando altri dossier. Riprovi tra un minuto.',

  'evidence.doc-title': 'Evidenze MFA: {company}',
  'evidence.doc-heading': 'Evidenze dell’autenticazione a più fattori',
  'evidence.doc-lead': '{company}, da {from} a {to}',
  'evidence.doc-what':
    'Ciò che {service} ha registrato sull’autenticazione a più fattori (MFA) di questa azienda in questo periodo. Mostra le cifre e, dove sono di più, le {most} voci più recenti di un elenco: il file allegato contiene lo stesso, per gli strumenti.',
  'evidence.doc-foot': '{service} · {company} · pagina {page} di {pages}',
  'evidence.company': 'Azienda',
  'evidence.period': 'Periodo',
  'evidence.period-is': 'Da {from} a {to}, entrambi i giorni compresi; {zone}',
  'evidence.made-at': 'Data di creazione',
  'evidence.made-by': 'Creato da',
  'evidence.number': 'Numero di questo dossier',
  'evidence.attached': 'Lo stesso come dati, con una propria firma',

  'evidence.summary': 'In breve',
  'evidence.required': 'MFA alla fine del periodo',
  'evidence.required-from': 'Richiesta a partire da {date}',
  'evidence.required-not': 'Non richiesta',
  'evidence.required-unknown': 'Non noto: le registrazioni delle modifiche non concordano',
  'evidence.enrolled-of': 'Registrate al momento della creazione',
  'evidence.enrolled-share': '{enrolled} di {members} persone ({percent}%)',
  'evidence.nobody': 'Nell’azienda non c’è nessuno',
  'evidence.audit': 'Registro di audit',
  'evidence.whole': 'Integro',
  'evidence.damaged': 'Non integro: vedi sotto',

  'evidence.policy': 'La policy MFA',
  'evidence.policy-at': 'Ciò che valeva all’inizio e alla fine del periodo.',
  'evidence.policy-unknown':
    'Ciò che valeva non si può dire con certezza: le registrazioni delle modifiche non portano a ciò che vale oggi.',
  'evidence.setting': 'Impostazione',
  'evidence.at-beginning': 'All’inizio',
  'evidence.at-end': 'Alla fine',
  'evidence.changes': 'Modifiche',
  'evidence.changes-count':
    '{count, plural, =0 {La policy non è stata modificata in questo periodo.} one {La policy è stata modificata una volta.} other {La policy è stata modificata # volte.}}',
  'evidence.when': 'Quando',
  'evidence.who': 'Da',
  'evidence.what': 'Che cosa',
  'evidence.from-to': '{setting}: {before} → {after}',

  'evidence.enrollment': 'Registrazione',
  'evidence.enrollment-explained':
    'Quante delle persone che oggi sono nell’azienda e registrate lo erano alla fine di ogni giorno. Chi è uscito, o non ha più un metodo, non figura in nessun giorno. {members, plural, one {# persona} other {# persone}} in tutto.',
  'evidence.chart':
    'Linea da {first} persone registrate ({from}) a {last} ({to}), di {most, plural, one {# persona} other {# persone}}.',
  'evidence.days-utc': 'Qui i giorni sono quelli di UTC.',
  'evidence.state': 'Stato',
  'evidence.people': 'Persone',
  'evidence.state-enrolled': 'Registrate',
  'evidence.state-app': 'di cui solo con un’app di autenticazione',
  'evidence.state-phone': 'di cui solo con SMS',
  'evidence.state-both': 'di cui con entrambi',
  'evidence.state-not-enrolled': 'Non ancora registrate',
  'evidence.state-needs-help': 'Non ancora registrate, e qualcosa lo rende difficile',
  'evidence.state-exempt': 'Esenti: la policy non le vincola',
  'evidence.day': 'Giorno',

  'evidence.resets': 'Reimpostazioni dell’MFA',
  'evidence.resets-count':
    '{count, plural, =0 {In questo periodo nessun amministratore dell’azienda ha richiesto una reimpostazione.} one {Gli amministratori dell’azienda hanno richiesto una reimpostazione.} other {Gli amministratori dell’azienda hanno richiesto # reimpostazioni.}}',
  'evidence.became': 'Com’è andata',
  'evidence.checked': 'Come è stata verificata la richiesta',
  'evidence.times': 'Numero',
  'evidence.of': 'Di',
  'evidence.outcome-done': 'Eseguita',
  'evidence.outcome-vetoed': 'Fermata',
  'evidence.outcome-withdrawn': 'Ritirata',
  'evidence.outcome-lapsed': 'Decaduta: nessuno l’ha approvata',
  'evidence.outcome-barred': 'Non eseguita: al suo momento non era più consentita',
  'evidence.outcome-overtaken': 'Non più necessaria',
  'evidence.outcome-waiting': 'In attesa',
  'evidence.outcome-spent': 'Usato',
  'evidence.outcome-valid': 'Ancora valido',
  'evidence.outcome-over': 'Scaduto o sostituito',
  'evidence.on': '{what}, {when}',
  'evidence.approved-by': 'Approvata da: {name}',
  'evidence.waited-company': 'Ha atteso, come chiede l’azienda',
  'evidence.waited-rule': 'Ha atteso, perché un’altra regola vincola questa persona',
  'evidence.by-service':
    '{count, plural, one {Il gestore di questo servizio ha reimpostato l’MFA di una persona:} other {Il gestore di questo servizio ha reimpostato l’MFA # volte:}}',

  'evidence.passes': 'Pass di registrazione',
  'evidence.passes-count':
    '{count, plural, =0 {In questo periodo non è stato rilasciato nessun pass di registrazione.} one {È stato rilasciato un pass di registrazione.} other {Sono stati rilasciati # pass di registrazione.}}',

  'evidence.administrators': 'Amministratori',
  'evidence.administrators-count':
    '{count, plural, =0 {Nessuno amministra l’azienda.} one {Una persona amministra l’azienda; con entrambe le autorizzazioni: {full}; registrate: {enrolled}.} other {# persone amministrano l’azienda; con entrambe le autorizzazioni: {full}; registrate: {enrolled}.}}',
  'evidence.permissions': 'Autorizzazioni',
  'evidence.methods': 'Metodi',
  'evidence.permission-changes': 'Autorizzazioni concesse e tolte nel periodo',
  'evidence.given': '{permission}: concessa',
  'evidence.taken': '{permission}: tolta',

  'evidence.trail': 'Registro di audit',
  'evidence.trail-explained':
    'Ogni evento fa parte di una catena: ogni anello è calcolato dall’evento e dall’anello precedente, con una chiave che non è nella base di dati. La verifica trova ciò che è stato modificato, tolto, inserito o spostato.',
  'evidence.trail-whole':
    '{events, plural, =0 {Nella catena non c’è ancora nulla.} one {L’unico evento è stato verificato: la catena è integra.} other {Tutti i # eventi sono stati verificati: la catena è integra.}}',
  'evidence.trail-damaged':
    '{findings, plural, one {Nella catena c’è un errore.} other {Nella catena ci sono # errori.}}',
  'evidence.trail-file-damaged': 'Il file in cui sono annotate le fini delle catene è danneggiato.',
  'evidence.verified-at': 'Verificato',
  'evidence.events': 'Eventi verificati',
  'evidence.unlinked': 'Non ancora collegati',
  'evidence.head': 'Dove finisce la catena',
  'evidence.no-head': 'Non contiene nulla',
  'evidence.place': 'evento {sequence}, {hash}',
  'evidence.anchors': 'Annotato fuori dalla base di dati',
  'evidence.anchors-none': 'Nulla: ciò che viene tagliato alla fine non si rileva',
  'evidence.anchors-some': '{count, plural, =0 {Ancora nessun posto} one {Un posto} other {# posti}}',
  'evidence.finding': 'Che cosa non va',
  'evidence.event-number': 'Evento',
  'evidence.fault-changed': 'L’evento non è più com’era',
  'evidence.fault-foreign': 'L’evento è stato inserito o appartiene altrove',
  'evidence.fault-gap': 'Prima mancano eventi',
  'evidence.fault-reordered': 'Gli eventi sono in un altro ordine',
  'evidence.fault-truncated': 'La catena non arriva a un posto annotato',
  'evidence.fault-head-moved': 'Ci sono più eventi di quanti ne indica la fine della catena',
  'evidence.fault-head-forged': 'La fine della catena è stata impostata da qualcuno senza le chiavi',
  'evidence.fault-late':
    'Da qui in poi gli eventi sono stati collegati molto dopo essere avvenuti, e non dopo una pausa del servizio',

  'evidence.verify': 'Come verificare questo documento',
  'evidence.verify-how':
    'L’ultima riga di questo file è una firma (Ed25519) in due parti: un’intestazione e la firma stessa. Ciò che firma è quell’intestazione, un punto e ogni byte del file prima di quella riga. Con {service}: «gatehouse evidence verify FILE». Senza: la sua guida per i gestori, «Evidence packs», mostra come farlo con openssl o con qualsiasi libreria per JSON Web Signatures.',
  'evidence.verify-key': 'Chiave',
  'evidence.verify-at': 'Chiavi pubbliche',
  'evidence.verify-ask':
    'Chi verifica dovrebbe aver preso la chiave da lì personalmente, o averla ricevuta con un mezzo diverso da questo documento.',

  'evidence.outside': 'Qualcuno esterno all’azienda',
  'evidence.by-operator': 'Il gestore di questo servizio',
  'evidence.person': '{name} ({email})',
  'evidence.none': 'Nessuno',
};
