export const teamWords = {
  'team.nav': 'Gruppo: {application}',
  'team.nav-hint': 'Chi lavora con {application} per {company}, e con quali autorizzazioni',
  'team.title': 'Gruppo di {application}',
  'team.explained':
    'Tutti coloro che hanno autorizzazioni in {application} per {company}. Lei fa entrare persone e decide sulle autorizzazioni che le sue le permettono di dare; tutto il resto dell’azienda spetta ai suoi amministratori.',
  'team.invite': 'Invita nel gruppo',
  'team.caption': 'Persone di {company} con autorizzazioni in {application}',
  'team.pages': 'Pagine del gruppo',
  'team.permissions': 'Autorizzazioni',
  'team.second-step': 'Secondo passaggio',
  'team.enrolled-app': 'Configurato con app',
  'team.enrolled-phone': 'SMS',
  'team.enrolled-phone-in': 'SMS, {country}',
  'team.must-add': 'Deve aggiungere un’app',
  'team.not-enrolled': 'Non configurato',
  'team.not-asked': 'Non configurato, e non richiesto',
  'team.of-company': '{company}: gruppo di {application}',
  'team.invite-title': 'Invita nel gruppo di {application}',
  'team.invite-explained':
    'Chi appartiene già a {company} ha subito le autorizzazioni. Chiunque altro riceve per e-mail un invito a {company}, e le ha non appena accetta.',
  'team.invite-act': 'Invitare in un gruppo',
  'team.no-role-given': 'Al momento non può dare alcuna autorizzazione. Lo decide il gestore di {brand}.',
  'team.error-role': 'Scelga almeno un’autorizzazione.',
  'team.error-deactivated':
    'Gli amministratori di {company} hanno disattivato questa persona. Nulla è stato inviato o modificato: chieda a loro di farla tornare.',
  'team.error-needs-both':
    'L’invito di questa persona dà autorizzazioni nell’azienda stessa. Nulla è stato inviato o modificato: si rivolga a un amministratore di {company}.',
  'team.error-yourself':
    'Nessuno dà autorizzazioni a sé stesso. Si rivolga a un’altra persona che si occupa di questo gruppo, o a un amministratore di {company}.',
  'team.error-too-soon':
    'Questa persona è stata invitata da poco. Nulla è stato inviato o modificato, perché nessuna casella di posta venga sommersa. Riprovi a partire da questo momento: {time}.',
  'team.person-title': 'Autorizzazioni in {application}',
  'team.back': 'Torna al gruppo',
  'team.back-person': 'Torna alle autorizzazioni di {name}',
  'team.at-once': 'Una modifica vale subito, dalla prossima richiesta della persona.',
  'team.set-act': 'Impostare le autorizzazioni di una persona in un gruppo',
  'team.save': 'Salva autorizzazioni',
  'team.permissions-explained':
    'Un’autorizzazione dice che cosa fa qualcuno in {application}. Gli amministratori dell’azienda la chiamano ruolo.',
  'team.what-it-asks': 'Che cosa richiede «{permission}»',
  'team.rule-resets': 'Solo il gestore reimposta l’MFA di chi la ha.',
  'team.locked': 'Non spetta a lei darla o toglierla. Lo fanno gli amministratori di {company}.',
  'team.effect-invited': 'Le autorizzazioni non hanno effetto finché {name} non accetta l’invito.',
  'team.effect-inactive': 'Le autorizzazioni non hanno effetto finché l’accesso di {name} è disattivato.',
  'team.changed-meanwhile':
    'Qualcun altro ha modificato queste autorizzazioni mentre le guardava e nulla è stato salvato. Ora sono: {roles}. Ciò che aveva scelto è ancora scelto sotto.',
  'team.changed-to-none':
    'Qualcun altro ha tolto tutte queste autorizzazioni mentre le guardava e nulla è stato salvato. Ciò che aveva scelto è ancora scelto sotto.',
  'team.own':
    'Sono le sue: nessuno modifica le proprie autorizzazioni. Si rivolga a un’altra persona che si occupa di questo gruppo, o a un amministratore di {company}.',
  'team.error-not-given':
    'Una di queste autorizzazioni non può più darla lei. Nulla è stato salvato: veda qui sotto quali può dare ora.',
  'team.saved': 'Le autorizzazioni di {name} sono salvate.',
  'team.saved-out': 'Questa persona non ha più autorizzazioni in {application} e non fa più parte del gruppo.',
  'team.saved-added': '{name} appartiene già a {company} e ora ha le autorizzazioni.',
  'team.saved-invited':
    '{name} ha un invito: un’e-mail è in arrivo. Le autorizzazioni valgono non appena l’invito è accettato.',
  'team.saved-again':
    '{name} ha un nuovo invito: un’e-mail è in arrivo. Le autorizzazioni valgono non appena l’invito è accettato.',
  'team.reset-none':
    'Reimpostare l’MFA non rientra in ciò che le sue autorizzazioni le permettono qui. Si rivolga a un amministratore di {company}.',
  'team.reset-told': 'la persona e gli amministratori dell’azienda vengono avvisati per e-mail',
  'team.reset-service':
    'Al momento né lei né gli amministratori di {company} reimpostate l’MFA di questa persona. Si rivolga a chi gestisce {brand}.',
  'team.own-service':
    'Nessuno reimposta sé stesso, e gli amministratori di {company} non reimpostano la sua MFA. Se ha perso i suoi metodi, si rivolga a chi gestisce {brand}.',
  'team.bar-payor-role':
    'Questa persona ha un’autorizzazione che movimenta denaro. La sua MFA può reimpostarla solo chi gestisce {brand}.',
  'team.bar-payor-lately':
    'Questa persona ha avuto un’autorizzazione che movimenta denaro fino a {time}. Nei primi {duration} successivi la sua MFA può reimpostarla solo chi gestisce {brand}.',
  'team.bar-yourself':
    'Nessuno reimposta sé stesso. Se ha perso i suoi metodi, si rivolga a un’altra persona che si occupa di questo gruppo, o a un amministratore di {company}; se non c’è nessuno, a chi gestisce {brand}.',
  'team.bar-administrator':
    'Questa persona amministra l’azienda: gli amministratori sono reimpostati da amministratori. Si rivolga a uno di loro.',
  'team.bar-not-in-team':
    'Questa persona ha nell’applicazione autorizzazioni i cui titolari questo gruppo non reimposta, o non ne ha più. Si rivolga a un amministratore dell’azienda.',
  'team.bar-asks-nothing':
    'Nessuna delle autorizzazioni di questa persona nell’applicazione richiede l’MFA: questo gruppo perciò non la reimposta. Si rivolga a un amministratore dell’azienda.',
  'team.bar-team-too-young':
    'Le autorizzazioni di questa persona nell’applicazione che richiedono l’MFA hanno meno di {duration}. Fino ad allora si rivolga a un amministratore dell’azienda.',
  'trail.detail-team': 'Gruppo dell’applicazione',
} as const;
