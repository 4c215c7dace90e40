import type { roleWords as source } from '../en/roles.ts';

export const roleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.section': 'Ruoli nelle applicazioni',
  'role.section-explained':
    'Un ruolo porta con sé la regola della sua applicazione. La regola vale dalla prossima richiesta della persona, qualunque cosa richieda l’azienda.',
  'role.none-exist': 'Qui nessuna applicazione ha ancora ruoli. Li crea chi gestisce {brand}.',
  'role.holds-none': 'Nessuno.',
  'role.needs-both':
    'Per cambiare i ruoli servono entrambe le autorizzazioni: strumento Amministrazione e strumento Rubrica.',
  'role.of-application': 'In {application}',
  'role.save': 'Salva i ruoli',
  'role.act-set': 'Assegnazione dei ruoli di una persona',
  'role.act-chosen': 'Ruoli scelti',
  'role.act-change': 'Modifica di un ruolo',
  'role.page-title': 'Ruoli di {name}',
  'role.back-to-person': 'Torna a {name}',
  'role.changed-meanwhile':
    'Qualcun altro ha modificato questi ruoli mentre li guardava e nulla è stato salvato. Ora sono: {roles}. Ciò che aveva scelto è ancora scelto sotto.',
  'role.changed-to-none':
    'Qualcun altro ha tolto tutti i ruoli mentre li guardava e nulla è stato salvato. Ciò che aveva scelto è ancora scelto sotto.',

  'role.rule-none': 'Nessuna regola propria.',
  'role.rule-app': 'Richiede subito un’app di autenticazione.',
  'role.rule-any': 'Richiede subito un secondo passaggio: un’app di autenticazione o SMS.',
  'role.rule-countries':
    'Richiede subito un secondo passaggio: un’app di autenticazione o SMS a numeri di questi paesi: {countries}.',
  'role.rule-frequency': 'Un codice viene chiesto di nuovo dopo {time}.',

  'role.effect-met': '{name} la soddisfa già.',
  'role.effect-enroll-app':
    '{name} non ha nessun metodo: alla prossima richiesta deve configurare un’app di autenticazione.',
  'role.effect-enroll': '{name} non ha nessun metodo: alla prossima richiesta deve configurarne uno.',
  'role.effect-add-app':
    '{name} ha come unico metodo gli SMS: alla prossima richiesta deve configurare un’app di autenticazione.',
  'role.effect-add-country':
    '{name} ha come unico metodo gli SMS, a un numero di un altro paese ({country}): alla prossima richiesta deve configurare un metodo adatto.',
  'role.effect-invited': 'I ruoli non hanno effetto finché {name} non accetta l’invito.',
  'role.effect-inactive': 'I ruoli non hanno effetto finché l’accesso di {name} è disattivato.',

  'role.list-explained':
    'Le applicazioni danno ai propri ruoli regole proprie. Una regola di questo tipo vincola chi ha il ruolo, subito e in ogni azienda, qualunque cosa richieda l’azienda.',
  'role.list-empty':
    'Non ci sono ancora ruoli. Il primo potrebbe essere «Addetto ai pagamenti» nell’applicazione «payments», con un’app di autenticazione richiesta.',
  'role.caption': 'Ruoli delle applicazioni',
  'role.role': 'Ruolo',
  'role.application': 'Applicazione',
  'role.rule': 'Regola',
  'role.create': 'Crea un ruolo',
  'role.create-title': 'Crea un ruolo',
  'role.change-title': 'Ruolo {role}',
  'role.application-hint': 'Il suo nome breve, come payments: lettere minuscole, cifre e trattini.',
  'role.name': 'Nome del ruolo',
  'role.name-hint': 'Il suo nome breve in elenchi e file, come disburser. Non si può cambiare in seguito.',
  'role.label': 'Etichetta',
  'role.label-hint':
    'Come lo chiamano le persone, per esempio Addetto ai pagamenti. La legge chiunque sia vincolato dalla regola.',
  'role.identity': 'In elenchi e file: <b>{name}</b>',
  'role.require': 'A chi ha questo ruolo serve un secondo passaggio, subito',
  'role.require-hint': 'Se non è spuntato, il ruolo non ha regole e nulla di ciò che segue conta.',
  'role.methods': 'Metodi',
  'role.methods-hint': 'L’app di autenticazione è sempre accettata.',
  'role.accept-phone': 'Sono accettati anche gli SMS',
  'role.countries': 'SMS a numeri di',
  'role.countries-hint': 'Se non ne sceglie nessuno: tutti i paesi a cui si inviano codici.',
  'role.frequency': 'Ogni quanto viene chiesto un codice',
  'role.frequency-none': 'Il ruolo non ha una regola al riguardo',
  'role.frequency-every': 'Dopo {time}',
  'role.held':
    '{count, plural, =0 {Nessun membro attivo ha questo ruolo.} one {# membro attivo ha questo ruolo. Ciò che modifica vale dalla sua prossima richiesta.} other {# membri attivi hanno questo ruolo. Ciò che modifica vale per tutti dalla prossima richiesta di ciascuno.}}',
  'role.held-more':
    '{count, plural, other {Più di # membri attivi hanno questo ruolo. Ciò che modifica vale per tutti dalla prossima richiesta di ciascuno.}}',
  'role.save-change': 'Salva le modifiche',
  'role.back-to-list': 'Torna ai ruoli',
  'role.saved-created': 'Il ruolo «{label}» dell’applicazione {application} è stato creato.',
  'role.saved-changed': 'Il ruolo «{label}» dell’applicazione {application} è salvato.',
  'role.saved-shipped': 'I ruoli dei pagamenti sono presenti.',
  'role.application-early':
    'Nessuna applicazione è ancora registrata con il nome breve {application}. Se lo ha digitato male, crei di nuovo il ruolo con quello giusto: non può essere spostato.',
  'role.error-application':
    'Scriva il nome breve dell’applicazione: lettere minuscole, cifre e trattini, al massimo 40, con una lettera all’inizio.',
  'role.error-name':
    'Scriva un nome breve: lettere minuscole, cifre e trattini, al massimo 40, con una lettera all’inizio.',
  'role.error-label': 'Scriva un’etichetta: una riga di al massimo {most} caratteri.',
  'role.error-countries': 'Questi paesi sono per gli SMS. Accetti gli SMS oppure non scelga nessun paese.',
  'role.error-taken': '{application} ha già un ruolo con questo nome: {label}.',
  'role.error-changed':
    'Qualcun altro ha modificato questo ruolo mentre lo guardava e nulla è stato salvato. Ora si chiama {label}. {rule} Ciò che aveva scritto è ancora sotto.',
};
