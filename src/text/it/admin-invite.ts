import type { adminInvite as source } from '../en/admin-invite.ts';

export const adminInvite: Readonly<Record<keyof typeof source, string>> = {
  'first-password.name': 'Il suo nome',
  'first-password.name-hint': 'Come devono vederlo gli altri.',
  'first-password.rule-length':
    'Almeno {least} caratteri se sotto spunta {companies}, altrimenti almeno {shortest}. Una frase è facile da ricordare e difficile da indovinare.',
  'first-password.companies': 'Aziende che la invitano',
  'first-password.companies-hint':
    'Spunti quelle di cui fa parte: le loro regole per l’accesso valgono allora per lei. Le altre attendono in «Le sue aziende».',
  'first-password.administers': 'Ne diventa un amministratore.',

  'account.companies': 'Le sue aziende',
  'account.companies-hint': 'Aziende di cui fa parte e inviti',

  'own-companies.title': 'Le sue aziende',
  'own-companies.none': 'Qui non fa parte di nessuna azienda. Quando una la invita, l’invito attende in questa pagina.',
  'own-companies.invitations': 'Inviti',
  'own-companies.invited-by': 'Invito di',
  'own-companies.open-until': 'Aperto fino a',
  'own-companies.means': 'Che cosa significa accettare',
  'own-companies.means-rules': 'Da allora valgono per lei le regole dell’azienda per l’accesso.',
  'own-companies.requires-since': 'Richiede l’autenticazione a due fattori da {date}.',
  'own-companies.requires-from': 'Richiederà l’autenticazione a due fattori a partire da {date}.',
  'own-companies.requires-nothing': 'Al momento non richiede l’autenticazione a due fattori.',
  'own-companies.means-seen':
    'I suoi amministratori vedono il suo nome, il suo indirizzo e-mail, i metodi che ha configurato e quando ha effettuato l’ultimo accesso.',
  'own-companies.means-administers': 'Ne diventa un amministratore, con le autorizzazioni che l’azienda le dà.',
  'own-companies.means-leave': 'Può uscirne di nuovo da questa pagina.',
  'own-companies.accept': 'Accetta',
  'own-companies.accept-named': 'Accetta l’invito di {company}',
  'own-companies.decline': 'Rifiuta',
  'own-companies.decline-named': 'Rifiuta l’invito di {company}',
  'own-companies.expired': 'Inviti scaduti',
  'own-companies.expired-explained':
    'Questo invito è scaduto {date}. Chieda a un amministratore di {company} di invitarla di nuovo.',
  'own-companies.expired-now':
    'Nel frattempo questo invito è scaduto. Chieda a un amministratore dell’azienda di invitarla di nuovo.',
  'own-companies.remove': 'Togli da questo elenco',
  'own-companies.remove-named': 'Togli da questo elenco: {company}',
  'own-companies.joined': 'Ora fa parte di <b>{company}</b>.',
  'own-companies.member-of': 'Aziende di cui fa parte',
  'own-companies.put-aside': 'Aziende che l’hanno disattivata',
  'own-companies.put-aside-explained':
    '{company} non vede più che cosa ha configurato qui né quando accede, ma i suoi amministratori possono riattivarla. Uscirne pone fine a questo.',
  'own-companies.leave-for-good': '{company} non può più riattivarla da sola.',
  'own-companies.administrator': 'Amministratore',
  'own-companies.leave': 'Esci…',
  'own-companies.leave-named': 'Esci da {company}…',
  'own-companies.leave-title': 'Uscire da {company}?',
  'own-companies.leave-access': 'Ciò che fa per {company} con questo accesso termina subito.',
  'own-companies.leave-rules': 'Le sue regole per l’accesso non valgono più per lei.',
  'own-companies.leave-permissions': 'Perde le autorizzazioni e i ruoli che vi ha.',
  'own-companies.leave-methods': 'I suoi metodi restano invariati, e così le altre aziende.',
  'own-companies.leave-back': 'Solo un nuovo invito permette di tornare.',
  'own-companies.act-leave': 'Uscita da un’azienda',
  'own-companies.leave-now': 'Esci da {company}',
  'own-companies.stay': 'Torna alle sue aziende',
  'own-companies.last-administrator':
    'Lei è l’ultima persona che amministra {company} con entrambe le autorizzazioni. Le conceda prima entrambe a qualcun altro, nella sua pagina della rubrica; poi potrà uscire.',

  'invite.act': 'Invito di persone',
  'invite.act-again': 'Nuovo invito a una persona',
  'invite.act-people': 'Persone',
  'invite.title': 'Invita persone',
  'invite.explained':
    'Ogni persona riceve per e-mail un invito in {company}. È membro dal momento in cui accetta; fino ad allora nessuna regola dell’azienda la riguarda.',
  'invite.one': 'Una persona',
  'invite.email': 'Indirizzo e-mail',
  'invite.name': 'Nome',
  'invite.name-hint': 'Come chiama questa persona. Finché non accetta, la rubrica mostra questo nome.',
  'invite.details':
    'Datore di lavoro, sede e gruppo aiutano a trovare le persone nella rubrica e possono restare vuoti.',
  'invite.language': 'Lingua di e-mail e pagine',
  'invite.company-language': 'Quella dell’azienda',
  'invite.send': 'Invia l’invito',
  'invite.several': 'Più persone',
  'invite.people': 'Un indirizzo per riga',
  'invite.people-hint': 'Con o senza nome: {example}. Al massimo {most} alla volta; un elenco più lungo si importa.',
  'invite.example-name': 'Giulia Rossi',
  'invite.example-email': 'giulia@example.com',
  'invite.send-several': 'Invia gli inviti',
  'invite.import': 'Importa un elenco come file CSV',
  'invite.nobody': 'Scriva almeno un indirizzo e-mail.',
  'invite.too-many':
    'Qui ci sono {count, plural, one {# riga} other {# righe}}: se ne possono invitare al massimo {most} alla volta. Un elenco più lungo si importa come file.',
  'invite.email-missing': 'Scriva l’indirizzo e-mail di questa persona.',
  'invite.email-malformed': 'Non è un indirizzo e-mail completo, come nome@azienda.example. Controlli come è scritto.',
  'invite.email-not-ascii':
    'La parte prima della @ può contenere solo lettere dalla a alla z senza accenti, cifre e segni. Chieda a questa persona come si scrive il suo indirizzo.',
  'invite.email-ambiguous':
    'La parte dopo la @ si può leggere in due modi. La scriva in lettere semplici, esattamente come la scrive l’azienda di questa persona.',
  'invite.email-too-long': 'È troppo lungo per essere un indirizzo e-mail. Lo controlli.',
  'invite.text-too-long': 'Supera i 200 caratteri. Lo accorci.',
  'invite.text-not-plain': 'Contiene un’interruzione di riga o un segno invisibile. Lo scriva di nuovo.',

  'invited.title': 'Inviti',
  'invited.invited': '{count, plural, one {# persona è invitata} other {# persone sono invitate}}',
  'invited.invited-explained': 'Un’e-mail è in viaggio. L’invito si può accettare fino a {date}.',
  'invited.again': '{count, plural, one {# persona è invitata di nuovo} other {# persone sono invitate di nuovo}}',
  'invited.deactivated': '{count, plural, one {# persona è disattivata} other {# persone sono disattivate}}',
  'invited.deactivated-explained':
    'Avevano accettato in passato. Non è stato inviato nulla: per riportare qualcuno, apra la sua pagina nella rubrica e lo riattivi.',
  'invited.member': '{count, plural, one {# persona è già membro} other {# persone sono già membri}}',
  'invited.member-explained': 'Non è stato inviato né modificato nulla.',
  'invited.needs-both':
    '{count, plural, one {# persona può essere invitata di nuovo solo da un amministratore con entrambe le autorizzazioni} other {# persone possono essere invitate di nuovo solo da un amministratore con entrambe le autorizzazioni}}',
  'invited.needs-both-explained':
    'Il loro invito dà autorizzazioni in questa azienda. Non è stato inviato né modificato nulla: chieda a un amministratore che ha entrambe le autorizzazioni.',
  'invited.waiting':
    '{count, plural, one {# persona non è ancora invitata} other {# persone non sono ancora invitate}}',
  'invited.waiting-explained':
    'Sono indicate sotto: le invii di nuovo da quel momento. Questa pagina è conservata per due giorni.',
  'invited.too-soon':
    '{count, plural, one {# persona è stata invitata poco fa} other {# persone sono state invitate poco fa}}',
  'invited.too-soon-explained':
    'Il loro invito vale ancora. Non è stata inviata nessuna e-mail, per non riempire la casella di nessuno. La prossima si può inviare dalle ore {time}.',
  'invited.nobody': 'Non resta nessuno da invitare.',
  'invited.wrong': '{count, plural, one {# riga non si è potuta leggere} other {# righe non si sono potute leggere}}',
  'invited.wrong-explained': 'Le corregga qui e le invii di nuovo.',
  'invited.twice': 'Questo indirizzo è già nell’elenco.',
  'invited.name-holds-address':
    'Il nome contiene parentesi angolari o un segno @, come se qui ci fossero due persone. Metta ogni persona su una riga propria.',
  'invited.line-of': '{line}: {reason}',
  'invited.more': 'Invita altre persone',
  'invited.directory': 'Torna alla rubrica',
};
