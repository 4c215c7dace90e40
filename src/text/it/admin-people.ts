import type { adminPeople as source } from '../en/admin-people.ts';

export const adminPeople: Readonly<Record<keyof typeof source, string>> = {
  'people.title': 'Rubrica',
  'people.invite': 'Invita persone',
  'people.import': 'Importa un elenco',
  'people.export': 'Esporta in CSV',
  'people.caption': 'Persone di {company}: {count}',
  'people.count': '{people, plural, one {# persona} other {# persone}}',
  'people.count-more': 'Più di {people, plural, one {# persona} other {# persone}}',
  'people.count-fitting': '{people, plural, one {# persona corrisponde} other {# persone corrispondono}}',
  'people.count-fitting-more':
    '{people, plural, one {Più di # persona corrisponde} other {Più di # persone corrispondono}}',
  'people.only-you':
    'Qui non c’è ancora nessuno oltre a lei. Inviti le persone una per una, oppure importi un elenco di tutte: così può indicare anche datore di lavoro, sede e gruppo.',
  'people.nobody': 'Nessuno corrisponde a ciò che cerca.',
  'people.nobody-hint':
    'I nomi si trovano da qualsiasi loro parte, con o senza accenti; le persone che non hanno ancora accettato, dall’indirizzo e-mail o dal nome con cui sono state invitate.',
  'people.clear': 'Mostra tutti',
  'people.partial': 'Sono state esaminate molte persone e possono essercene altre che corrispondono.',
  'people.further': 'Cerca ancora',
  'people.next': 'Pagina successiva',
  'people.previous': 'Pagina precedente',
  'people.pages': 'Pagine della rubrica',

  'people.filter': 'Filtra',
  'people.search': 'Nome o indirizzo e-mail',
  'people.more-filters': 'Altri filtri e ordinamento',
  'people.apply': 'Applica',
  'people.any': 'Qualsiasi',
  'people.without': 'Non assegnato',
  'people.sort': 'Ordina per',
  'people.sort-name': 'Nome, dalla A alla Z',
  'people.sort-name-down': 'Nome, dalla Z alla A',
  'people.sort-email': 'Indirizzo e-mail, dalla A alla Z',
  'people.sort-email-down': 'Indirizzo e-mail, dalla Z alla A',
  'people.sort-sign-in-down': 'Ultimo accesso, dal più recente',
  'people.sort-sign-in': 'Ultimo accesso, dal meno recente',

  'people.person': 'Persona',
  'people.status': 'Stato',
  'people.method': 'Metodi',
  'people.last-sign-in': 'Ultimo accesso',
  'people.employer': 'Datore di lavoro',
  'people.site': 'Sede',
  'people.group': 'Gruppo',
  'people.site-and-group': 'Sede e gruppo',
  'people.permission': 'Autorizzazioni',
  'people.role': 'Ruolo',
  'people.roles': 'Ruoli',
  'people.language': 'Lingua',
  'people.administrators': 'Amministratori',

  'people.active': 'Attiva',
  'people.invited': 'Invitata',
  'people.inactive': 'Disattivata',
  'people.invited-until': 'Scade in data {date}',
  'people.invited-over': 'Scaduto in data {date}',
  'people.disabled': 'Bloccata dal gestore',
  'people.unreachable': 'Nessuna e-mail recapitata dal giorno {date}',
  'people.app': 'App di autenticazione',
  'people.phone': 'SMS',
  'people.none': 'Nessuno',
  'people.method-disabled': '{method}: disattivato',
  'people.never': 'Mai',
  'people.administrator': 'Amministratore',
  'people.admin-tool': 'Strumento Amministrazione',
  'people.directory-tool': 'Strumento Rubrica',
  'people.role-named': '{role} ({application})',

  'people.choose': 'Seleziona {name}',
  'people.with-chosen': 'Con le persone selezionate',
  'people.all-fitting': 'Tutte le persone che corrispondono al filtro, in ogni pagina',
  'people.all': 'Tutte le persone di questa rubrica, in ogni pagina',
  'people.deactivate': 'Disattiva',
  'people.reactivate': 'Riattiva',
  'people.invite-again': 'Invita di nuovo',
  'people.chose-nobody': 'Selezioni almeno una persona, oppure tutte quelle che corrispondono.',
  'people.nobody-to-change':
    'Questo non cambierebbe nessuno: le persone selezionate sono già così, oppure non può modificarle.',
  'people.nobody-chosen-to-invite':
    'Questo non inviterebbe nessuno: le persone selezionate hanno accettato o sono disattivate. Le persone disattivate si riattivano.',
  'people.nobody-among-first':
    '{people, plural, other {Questo non cambierebbe nessuno tra le prime # persone per indirizzo e-mail, e non ne sono state esaminate altre. Selezioni le persone una per una.}}',
  'people.nobody-to-invite':
    'Questo non inviterebbe nessuno: di tutte quelle che corrispondono vengono invitate di nuovo solo le persone il cui invito è scaduto. Per scrivere ad altre, le selezioni una per una.',

  'people.bulk-deactivate-title': '{people, plural, one {Disattivare # persona?} other {Disattivare # persone?}}',
  'people.bulk-reactivate-title': '{people, plural, one {Riattivare # persona?} other {Riattivare # persone?}}',
  'people.bulk-invite-title':
    '{people, plural, one {Invitare di nuovo # persona?} other {Invitare di nuovo # persone?}}',
  'people.bulk-deactivate-title-more': '{people, plural, other {Disattivare più di # persone?}}',
  'people.bulk-reactivate-title-more': '{people, plural, other {Riattivare più di # persone?}}',
  'people.bulk-invite-title-more': '{people, plural, other {Invitare di nuovo più di # persone?}}',
  'people.bulk-who': 'Chi',
  'people.bulk-fitting': 'Tutte quelle che ora corrispondono al filtro, in qualunque pagina siano.',
  'people.bulk-everybody': 'Tutte quelle di questa rubrica, in qualunque pagina siano.',
  'people.bulk-skips-inactive':
    'Non cambiano: lei, l’ultimo amministratore e le persone già disattivate. Gli inviti aperti vengono revocati.',
  'people.bulk-skips-active':
    'Non cambiano: le persone già attive e quelle che non hanno mai accettato, da invitare di nuovo.',
  'people.bulk-invite-effect':
    'Ciascuna riceve una nuova e-mail e può accettare entro 7 giorni. Ciò che è annotato su di lei non cambia.',
  'people.bulk-skips-open':
    'Non cambiano: le persone che hanno accettato, quelle disattivate e quelle il cui invito è ancora aperto.',
  'people.bulk-skips-administrators':
    'Non cambiano nemmeno le persone con autorizzazioni: per questo le servono entrambe.',
  'people.bulk-most':
    'Si modificano al massimo {people, plural, other {# persone}} alla volta. Se ce ne sono di più, ripeta poi l’operazione.',
  'people.bulk-most-invited':
    'Si invitano al massimo {people, plural, other {# persone}} alla volta. Se ce ne sono di più, ripeta poi l’operazione.',
  'people.bulk-changed-meanwhile':
    '{people, plural, one {Nulla è stato modificato: ora corrisponde # persona.} other {Nulla è stato modificato: ora corrispondono # persone.}} Ricontrolli.',
  'people.cancel': 'Annulla',
  'people.do-deactivate': '{people, plural, one {Disattiva # persona} other {Disattiva # persone}}',
  'people.do-reactivate': '{people, plural, one {Riattiva # persona} other {Riattiva # persone}}',
  'people.do-invite': '{people, plural, one {Invita di nuovo # persona} other {Invita di nuovo # persone}}',
  'people.do-deactivate-all': 'Disattiva tutte quelle che corrispondono',
  'people.do-reactivate-all': 'Riattiva tutte quelle che corrispondono',
  'people.do-invite-all': 'Invita di nuovo tutte quelle con l’invito scaduto',
  'people.done-deactivate':
    '{people, plural, =0 {Nessuno è stato disattivato.} one {# persona è stata disattivata.} other {# persone sono state disattivate.}}',
  'people.done-reactivate':
    '{people, plural, =0 {Nessuno è stato riattivato.} one {# persona è stata riattivata.} other {# persone sono state riattivate.}}',
  'people.done-already': '{people, plural, one {# persona era già così.} other {# persone erano già così.}}',
  'people.skipped-unknown': '{people, plural, one {# persona non è più qui.} other {# persone non sono più qui.}}',
  'people.skipped-last-administrator':
    '{people, plural, one {# persona non è cambiata: è l’ultimo amministratore con entrambe le autorizzazioni.} other {# persone non sono cambiate: sono gli ultimi amministratori con entrambe le autorizzazioni.}}',
  'people.skipped-not-accepted':
    '{people, plural, one {# persona non è cambiata: non ha mai accettato. La inviti di nuovo.} other {# persone non sono cambiate: non hanno mai accettato. Le inviti di nuovo.}}',
  'people.skipped-needs-both':
    '{people, plural, one {# persona non è cambiata: ha autorizzazioni, e per decidere su di lei gliene servono entrambe.} other {# persone non sono cambiate: hanno autorizzazioni, e per decidere su di loro gliene servono entrambe.}}',
  'people.skipped-yourself': '{people, plural, other {Lei non è tra queste: qui nessuno disattiva sé stesso.}}',
  'people.skipped-changed-meanwhile':
    '{people, plural, one {Nel frattempo qualcun altro ha modificato # persona.} other {Nel frattempo qualcun altro ha modificato # persone.}}',
  'people.done-more': 'Ce ne sono altre. Ripeta l’operazione per continuare.',

  'person.back': 'Torna alla rubrica',
  'person.facts': 'Dati',
  'person.email': 'Indirizzo e-mail',
  'person.since': 'Qui da',
  'person.invited-at': 'Data dell’invito',
  'person.you': 'Lei',
  'person.not-accepted':
    'Non ha accettato, perciò {company} sa di questa persona solo ciò che è stato scritto nell’invitarla.',
  'person.not-active':
    'È disattivata, perciò {company} non vede che cosa ha configurato né quando accede. Ciò che è annotato qui resta.',
  'person.methods': 'Metodi',
  'person.added': 'Aggiunto',
  'person.last-used': 'Ultimo uso',
  'person.not-used': 'non ancora',
  'person.no-methods': 'Non ha configurato nessun metodo.',
  'person.method-off': 'Disattivato dopo troppi codici errati. Deve configurarne uno nuovo.',
  'person.no-password': 'Non ha ancora impostato una password.',
  'person.why': 'Che cosa lo richiede',
  'person.why-company-from': '{company} lo richiederà a partire da {date}.',
  'person.why-company-since': '{company} lo richiede da {date}.',
  'person.why-role': 'Il ruolo {role} lo richiede.',
  'person.why-reset': 'L’MFA è stata reimpostata il {date}: si configura di nuovo al prossimo accesso.',
  'person.why-another': 'Lo richiede anche un’altra regola, che non è di {company}.',
  'person.why-another-only': 'Lo richiede una regola che non è di {company}.',
  'person.why-nothing': 'Nulla richiede un secondo passaggio a questa persona.',
  'person.why-inactive': 'Finché è disattivata, nulla di {company} le richiede qualcosa.',
  'person.evaluate': 'Vedi che cosa verrebbe chiesto in un altro giorno',

  'person.details': 'Dettagli',
  'person.details-hint': 'Per ricerche, filtri e rapporti. Non decidono nulla.',
  'person.language-own': 'Quella scelta dalla persona',
  'person.save-details': 'Salva i dettagli',
  'person.saved-details': 'I dettagli di {name} sono salvati.',
  'person.too-long': 'Scriva al massimo 200 caratteri.',
  'person.no-such-language': 'Scelga una delle lingue.',
  'person.not-plain': 'Tolga le interruzioni di riga e i segni invisibili.',

  'person.permissions': 'Autorizzazioni',
  'person.permissions-hint':
    'La policy MFA e i ruoli le richiedono entrambe. Almeno una persona attiva le mantiene entrambe. Una modifica vale dalla prossima richiesta della persona.',
  'person.permissions-yours': 'Sono le sue: ciò che si toglie dovrà restituirglielo qualcun altro.',
  'person.permissions-inactive': 'Hanno effetto quando la persona è attiva.',
  'person.permission-admin': 'Strumento Amministrazione: impostazioni di sicurezza',
  'person.permission-directory': 'Strumento Rubrica: persone, inviti, elenchi',
  'person.save-permissions': 'Salva le autorizzazioni',
  'person.saved-permissions': 'Le autorizzazioni di {name} sono salvate.',
  'person.saved-roles': 'I ruoli di {name} sono salvati.',

  'person.deactivate-title': 'Disattiva',
  'person.deactivate-stops':
    'Dalla prossima richiesta: nessun accesso a {company}, nessuna autorizzazione e nessun ruolo al suo interno, e la sua policy MFA non vincola più questa persona.',
  'person.deactivate-stays':
    'Password, metodi e sessioni restano, perché possono servire anche per altre aziende. Ciò che è annotato qui resta finché non la riattiva.',
  'person.deactivate': 'Disattiva {name}',
  'person.deactivated': 'Disattivazione eseguita: {name}.',
  'person.withdraw-title': 'Revoca l’invito',
  'person.withdraw-stops': 'Non si potrà più accettare. Può invitare di nuovo questa persona in qualsiasi momento.',
  'person.withdraw': 'Revoca l’invito di {name}',
  'person.withdrawn': 'L’invito di {name} è revocato.',
  'person.reactivate-title': 'Riattiva',
  'person.reactivate-effect':
    'Dalla prossima richiesta ha di nuovo accesso a {company}, con le autorizzazioni e i ruoli annotati qui. La sua policy MFA vincola subito questa persona: dopo la scadenza, chi non ha un secondo passaggio lo configura al prossimo accesso.',
  'person.reactivate': 'Riattiva {name}',
  'person.reactivated': 'Riattivazione eseguita: {name}.',
  'person.invite-again-title': 'Invita di nuovo',
  'person.invite-again-hint': 'Riceve una nuova e-mail; da allora l’invito è aperto per 7 giorni.',
  'person.invite-again-needed': 'Non ha mai accettato: solo un invito può riportare questa persona.',
  'person.invite-again': 'Invita di nuovo {name}',
  'person.leave-yourself':
    'Qui nessuno disattiva sé stesso. Può farlo un altro amministratore, oppure può uscire dall’azienda dalle sue impostazioni.',
  'person.needs-both': 'Questa persona ha autorizzazioni: può disattivarla o riattivarla solo chi le ha entrambe.',

  'person.changed-meanwhile':
    'Qualcun altro ha modificato questa persona mentre scriveva. Sotto c’è ciò che ha scritto. Confronti e salvi di nuovo, se lo vuole ancora.',
  'person.stands': 'In vigore: {value}',
  'person.stands-nothing': 'In vigore: nulla',
  'person.stands-on': 'In vigore: concessa',
  'person.stands-off': 'In vigore: non concessa',
  'person.refused-last-administrator':
    'È l’ultima persona attiva con entrambe le autorizzazioni. Le conceda prima entrambe a qualcun altro.',
  'person.refused-not-accepted':
    'Non ha mai accettato: solo un invito può riportare questa persona. Nulla è stato modificato.',

  'people.act-details': 'Modifica dei dettagli di una persona',
  'people.act-permissions': 'Modifica delle autorizzazioni di una persona',
  'people.act-deactivate': 'Disattivazione di una persona',
  'people.act-reactivate': 'Riattivazione di una persona',
  'people.act-many': 'Modifica o invito di più persone',
};
