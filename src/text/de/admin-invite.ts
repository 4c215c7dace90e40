export const adminInvite = {
  'first-password.name': 'Ihr Name',
  'first-password.name-hint': 'Wie andere ihn sehen sollen.',
  'first-password.rule-length':
    'Mindestens {least} Zeichen, wenn Sie unten {companies} ankreuzen, sonst mindestens {shortest}. Ein Satz ist leicht zu merken und schwer zu erraten.',
  'first-password.companies': 'Unternehmen, die Sie einladen',
  'first-password.companies-hint':
    'Kreuzen Sie die an, zu denen Sie gehören: Deren Regeln für die Anmeldung gelten dann für Sie. Die anderen warten unter „Ihre Unternehmen“.',
  'first-password.administers': 'Sie werden dort Administrator.',

  'account.companies': 'Ihre Unternehmen',
  'account.companies-hint': 'Unternehmen, zu denen Sie gehören, und Einladungen',

  'own-companies.title': 'Ihre Unternehmen',
  'own-companies.none':
    'Sie gehören hier zu keinem Unternehmen. Wenn eines Sie einlädt, wartet die Einladung auf dieser Seite.',
  'own-companies.invitations': 'Einladungen',
  'own-companies.invited-by': 'Eingeladen von',
  'own-companies.open-until': 'Offen bis',
  'own-companies.means': 'Was die Annahme bedeutet',
  'own-companies.means-rules': 'Von da an gelten die Regeln des Unternehmens für die Anmeldung auch für Sie.',
  'own-companies.requires-since': 'Es verlangt seit {date} Zwei-Faktor-Authentifizierung.',
  'own-companies.requires-from': 'Es verlangt ab {date} Zwei-Faktor-Authentifizierung.',
  'own-companies.requires-nothing': 'Es verlangt derzeit keine Zwei-Faktor-Authentifizierung.',
  'own-companies.means-seen':
    'Seine Administratoren sehen Ihren Namen, Ihre E-Mail-Adresse, die Methoden, die Sie eingerichtet haben, und wann Sie sich zuletzt angemeldet haben.',
  'own-companies.means-administers':
    'Sie werden dort Administrator, mit den Berechtigungen, die das Unternehmen Ihnen gibt.',
  'own-companies.means-leave': 'Auf dieser Seite können Sie es wieder verlassen.',
  'own-companies.accept': 'Annehmen',
  'own-companies.accept-named': 'Einladung von {company} annehmen',
  'own-companies.decline': 'Ablehnen',
  'own-companies.decline-named': 'Einladung von {company} ablehnen',
  'own-companies.expired': 'Abgelaufene Einladungen',
  'own-companies.expired-explained':
    'Diese Einladung ist am {date} abgelaufen. Bitten Sie einen Administrator von {company}, Sie erneut einzuladen.',
  'own-companies.expired-now':
    'Diese Einladung ist inzwischen abgelaufen. Bitten Sie einen Administrator des Unternehmens, Sie erneut einzuladen.',
  'own-companies.remove': 'Aus dieser Liste entfernen',
  'own-companies.remove-named': 'Aus dieser Liste entfernen: {company}',
  'own-companies.joined': 'Sie gehören jetzt zu <b>{company}</b>.',
  'own-companies.member-of': 'Unternehmen, zu denen Sie gehören',
  'own-companies.put-aside': 'Unternehmen, die Sie deaktiviert haben',
  'own-companies.put-aside-explained':
    '{company} sieht nicht mehr, was Sie hier einrichten oder wann Sie sich anmelden, aber die Administratoren können Sie zurückholen. Wenn Sie das Unternehmen verlassen, endet das.',
  'own-companies.leave-for-good': '{company} kann Sie nicht mehr von sich aus zurückholen.',
  'own-companies.administrator': 'Administrator',
  'own-companies.leave': 'Verlassen …',
  'own-companies.leave-named': '{company} verlassen …',
  'own-companies.leave-title': '{company} verlassen?',
  'own-companies.leave-access': 'Was Sie mit diesem Zugang für {company} tun, endet sofort.',
  'own-companies.leave-rules': 'Dessen Regeln für die Anmeldung gelten nicht mehr für Sie.',
  'own-companies.leave-permissions': 'Berechtigungen und Rollen, die Sie dort haben, werden entzogen.',
  'own-companies.leave-methods': 'Ihre Methoden bleiben, wie sie sind, und Ihre anderen Unternehmen auch.',
  'own-companies.leave-back': 'Nur eine neue Einladung bringt Sie zurück.',
  'own-companies.act-leave': 'Ein Unternehmen verlassen',
  'own-companies.leave-now': '{company} verlassen',
  'own-companies.stay': 'Zurück zu Ihren Unternehmen',
  'own-companies.last-administrator':
    'Sie sind die letzte Person, die {company} mit beiden Berechtigungen verwaltet. Geben Sie zuerst jemand anderem beide, auf der Seite dieser Person im Verzeichnis; danach können Sie das Unternehmen verlassen.',

  'invite.act': 'Personen einladen',
  'invite.act-again': 'Eine Person erneut einladen',
  'invite.act-people': 'Personen',
  'invite.title': 'Personen einladen',
  'invite.explained':
    'Jede Person erhält per E-Mail eine Einladung zu {company}. Sie zählt als Mitglied, sobald sie annimmt; bis dahin gelten die Regeln des Unternehmens nicht für sie.',
  'invite.one': 'Eine Person',
  'invite.email': 'E-Mail-Adresse',
  'invite.name': 'Name',
  'invite.name-hint': 'Wie Sie die Person nennen. Bis sie annimmt, zeigt das Verzeichnis diesen Namen.',
  'invite.details':
    'Arbeitgeber, Standort und Gruppe helfen, Personen im Verzeichnis zu finden, und können leer bleiben.',
  'invite.language': 'Sprache der E-Mails und Seiten',
  'invite.company-language': 'Die des Unternehmens',
  'invite.send': 'Einladung senden',
  'invite.several': 'Mehrere Personen',
  'invite.people': 'Eine Adresse je Zeile',
  'invite.people-hint':
    'Mit oder ohne Namen: {example}. Höchstens {most} auf einmal; eine längere Liste wird importiert.',
  'invite.example-name': 'Anna Müller',
  'invite.example-email': 'anna@example.com',
  'invite.send-several': 'Einladungen senden',
  'invite.import': 'Liste als CSV-Datei importieren',
  'invite.nobody': 'Schreiben Sie mindestens eine E-Mail-Adresse.',
  'invite.too-many':
    'Hier {count, plural, one {steht # Zeile} other {stehen # Zeilen}}: Höchstens {most} können auf einmal eingeladen werden. Importieren Sie eine längere Liste als Datei.',
  'invite.email-missing': 'Geben Sie die E-Mail-Adresse dieser Person ein.',
  'invite.email-malformed':
    'Das ist keine vollständige E-Mail-Adresse wie name@firma.example. Prüfen Sie die Schreibweise.',
  'invite.email-not-ascii':
    'Der Teil vor dem @ darf nur Buchstaben von a bis z, Ziffern und Zeichen enthalten. Fragen Sie die Person, wie sich ihre Adresse schreibt.',
  'invite.email-ambiguous':
    'Der Teil nach dem @ lässt sich auf zwei Arten lesen. Schreiben Sie ihn in einfachen Buchstaben, genau wie das Unternehmen dieser Person.',
  'invite.email-too-long': 'Das ist zu lang für eine E-Mail-Adresse. Prüfen Sie sie.',
  'invite.text-too-long': 'Das ist länger als 200 Zeichen. Kürzen Sie es.',
  'invite.text-not-plain':
    'Das enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Geben Sie es noch einmal ein.',

  'invited.title': 'Einladungen',
  'invited.invited': '{count, plural, one {# Person ist eingeladen} other {# Personen sind eingeladen}}',
  'invited.invited-explained': 'Eine E-Mail ist unterwegs. Die Einladung kann bis {date} angenommen werden.',
  'invited.again': '{count, plural, one {# Person ist erneut eingeladen} other {# Personen sind erneut eingeladen}}',
  'invited.deactivated': '{count, plural, one {# Person ist deaktiviert} other {# Personen sind deaktiviert}}',
  'invited.deactivated-explained':
    'Sie hatten früher angenommen. Es wurde nichts gesendet: Um jemanden zurückzuholen, öffnen Sie die Seite der Person im Verzeichnis und reaktivieren Sie sie.',
  'invited.member': '{count, plural, one {# Person ist schon Mitglied} other {# Personen sind schon Mitglieder}}',
  'invited.member-explained': 'Es wurde nichts gesendet oder geändert.',
  'invited.needs-both':
    '{count, plural, one {# Person kann nur von einem Administrator mit beiden Berechtigungen erneut eingeladen werden} other {# Personen können nur von einem Administrator mit beiden Berechtigungen erneut eingeladen werden}}',
  'invited.needs-both-explained':
    'Ihre Einladung gibt Berechtigungen in diesem Unternehmen. Es wurde nichts gesendet oder geändert: Wenden Sie sich an einen Administrator mit beiden Berechtigungen.',
  'invited.waiting':
    '{count, plural, one {# Person ist noch nicht eingeladen} other {# Personen sind noch nicht eingeladen}}',
  'invited.waiting-explained':
    'Sie stehen unten: Senden Sie sie dann noch einmal. Diese Seite bleibt zwei Tage erhalten.',
  'invited.too-soon':
    '{count, plural, one {# Person wurde vor kurzem eingeladen} other {# Personen wurden vor kurzem eingeladen}}',
  'invited.too-soon-explained':
    'Ihre Einladung gilt. Es wurde keine E-Mail gesendet, damit niemandes Postfach überflutet wird. Die nächste kann ab {time} gesendet werden.',
  'invited.nobody': 'Es ist niemand mehr einzuladen.',
  'invited.wrong':
    '{count, plural, one {# Zeile konnte nicht gelesen werden} other {# Zeilen konnten nicht gelesen werden}}',
  'invited.wrong-explained': 'Berichtigen Sie sie hier und senden Sie sie noch einmal.',
  'invited.twice': 'Diese Adresse steht schon in der Liste.',
  'invited.name-holds-address':
    'Der Name enthält spitze Klammern oder ein @, als stünden hier zwei Personen. Setzen Sie jede Person in eine eigene Zeile.',
  'invited.line-of': '{line}: {reason}',
  'invited.more': 'Weitere Personen einladen',
  'invited.directory': 'Zurück zum Verzeichnis',
} as const;
