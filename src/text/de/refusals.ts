export const refusals = {
  'refusal.email-malformed': 'Geben Sie Ihre E-Mail-Adresse vollständig ein, wie name@firma.example.',
  'refusal.email-not-ascii':
    'Der Teil vor dem @ darf nur Buchstaben von a bis z, Ziffern und Zeichen enthalten. Geben Sie die E-Mail-Adresse ein, mit der Sie eingeladen wurden.',
  'refusal.email-ambiguous':
    'Der Teil nach dem @ lässt sich auf zwei Arten lesen. Schreiben Sie ihn in einfachen Buchstaben, genau wie Ihr Unternehmen.',
  'refusal.email-too-long':
    'Das ist zu lang für eine E-Mail-Adresse. Prüfen Sie sie und geben Sie sie noch einmal ein.',
  'refusal.not-six-digits': 'Geben Sie die 6 Ziffern des Codes ein und sonst nichts.',
  'refusal.not-recovery-code': 'Geben Sie alle 24 Buchstaben und Ziffern Ihres Wiederherstellungscodes ein.',
  'refusal.wrong-password':
    'Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
  'refusal.password-held': 'Zu viele falsche Passwörter. Warten Sie {wait} und versuchen Sie es dann noch einmal.',
  'refusal.password-held-until':
    'Zu viele falsche Passwörter. Warten Sie {wait} und versuchen Sie es ab {time} noch einmal.',
  'refusal.wrong-code':
    'Dieser Code hat nicht funktioniert. Er ist vielleicht abgelaufen oder schon verwendet. Warten Sie auf einen neuen und versuchen Sie es noch einmal.',
  'refusal.wrong-code-mailbox':
    'Dieser Code hat nicht funktioniert. Er ist vielleicht abgelaufen oder schon verwendet, oder es wurde ein neuerer gesendet. Verwenden Sie den Code aus der neuesten E-Mail oder senden Sie einen neuen.',
  'refusal.wrong-code-recovery':
    'Dieser Code hat nicht funktioniert. Er ist vielleicht schon verwendet oder durch einen neueren ersetzt. Vergleichen Sie jedes Zeichen mit dem Code, den Sie gesichert haben, und versuchen Sie es noch einmal.',
  'refusal.clock-behind':
    'Dieser Code hat nicht funktioniert. Die Uhr Ihres Geräts geht etwa {drift} nach: Stellen Sie sie auf automatisch und versuchen Sie den nächsten Code.',
  'refusal.clock-ahead':
    'Dieser Code hat nicht funktioniert. Die Uhr Ihres Geräts geht etwa {drift} vor: Stellen Sie sie auf automatisch und versuchen Sie den nächsten Code.',
  'refusal.server-time': 'Hier ist es {time}. Zeigt Ihr Gerät eine andere Zeit, stellen Sie seine Uhr auf automatisch.',
  'refusal.code-held': 'Zu viele falsche Codes. Warten Sie {wait} und versuchen Sie es ab {time} noch einmal.',
  'refusal.code-disabled':
    'Diese Methode wurde nach zu vielen falschen Codes gesperrt. Verwenden Sie stattdessen Ihren Wiederherstellungscode und richten Sie dann ein neues Gerät ein.',
  'refusal.too-many-wrong-codes': 'Zu viele falsche Codes. Beginnen Sie neu mit Ihrem Passwort.',
  'refusal.resend-too-soon':
    'Vor kurzem wurde ein Code gesendet. Sehen Sie in Ihrem Postfach nach; ab {time} können Sie einen neuen senden.',
  'refusal.wrong-code-sms':
    'Dieser Code hat nicht funktioniert. Er ist vielleicht abgelaufen oder schon verwendet, oder es wurde ein neuerer gesendet. Verwenden Sie den Code aus der neuesten SMS oder senden Sie einen neuen.',
  'refusal.no-number': 'Geben Sie eine Telefonnummer ein.',
  'refusal.not-a-number':
    'Das können wir nicht als Telefonnummer lesen. Prüfen Sie die Landesvorwahl und geben Sie die ganze Nummer noch einmal ein, mit Ortsvorwahl.',
  'refusal.phone-country': 'An Nummern dieses Landes senden wir keine Codes: {country}.',
  'refusal.phone-country-unknown': 'An Nummern dieses Landes senden wir keine Codes.',
  'refusal.phone-country-ruled-out':
    'Nummern dieses Landes ({country}) werden nicht akzeptiert: ausgeschlossen durch {who}.',
  'refusal.phone-country-ruled-out-unknown':
    'Nummern dieses Landes werden nicht akzeptiert: ausgeschlossen durch {who}.',
  'refusal.phone-listed':
    'Verwenden Sie eine Nummer aus einem verfügbaren Land oder wählen Sie stattdessen eine Authenticator-App.',
  'refusal.phone-premium': 'Das ist eine kostenpflichtige Servicenummer, die keine Codes empfangen kann.',
  'refusal.phone-shared-cost': 'Das ist eine Nummer mit geteilten Kosten, die keine Codes empfangen kann.',
  'refusal.phone-toll-free': 'Das ist eine gebührenfreie Nummer, die keine Codes empfangen kann.',
  'refusal.phone-pager': 'Das ist die Nummer eines Pagers, der keine Codes empfangen kann.',
  'refusal.phone-voip':
    'Das ist eine Internet-Telefonnummer. An solche senden wir keine Codes, weil sie leicht zu übernehmen sind.',
  'refusal.phone-fixed-line': 'Das ist ein Festnetzanschluss, der keine SMS empfangen kann.',
  'refusal.phone-other':
    'Diese Nummer leitet an andere weiter oder gehört einem ganzen Unternehmen. Ein Code würde Sie nicht sicher erreichen.',
  'refusal.phone-full':
    '{most, plural, one {Diese Nummer wird schon von # Person verwendet, mehr sind für eine Nummer nicht möglich.} other {Diese Nummer wird schon von # Personen verwendet, mehr sind für eine Nummer nicht möglich.}}',
  'refusal.phone-way-on': 'Verwenden Sie eine andere Nummer oder wählen Sie stattdessen eine Authenticator-App.',
  'refusal.sms-pause': 'Gerade wurde ein Code gesendet. Ab {time} können Sie einen neuen senden.',
  'refusal.sms-hour':
    '{count, plural, one {Innerhalb einer Stunde wurde Ihnen # Code gesendet. Ab {time} können Sie einen neuen senden.} other {Innerhalb einer Stunde wurden Ihnen # Codes gesendet. Ab {time} können Sie einen neuen senden.}}',
  'refusal.sms-day':
    'Ihnen wurden so viele Codes gesendet, wie an einem Tag möglich sind. Einen neuen können Sie ab {time} senden.',
  'refusal.sms-run':
    'Hier können keine Codes mehr gesendet werden: Eine Stunde ist vorbei. Beginnen Sie neu, um einen neuen Code zu erhalten.',
  'refusal.sms-number-day':
    'An diese Nummer wurden so viele Codes gesendet, wie an einem Tag möglich sind. Verwenden Sie eine andere Nummer oder wählen Sie stattdessen eine Authenticator-App. An diese Nummer können Sie ab {time} einen neuen Code senden.',
  'refusal.sms-stopped': 'An diese Nummer können wir keine SMS senden.',
  'refusal.use-another': 'Verwenden Sie eine andere Methode: {ways}.',
  'refusal.app-instead': 'Sie können stattdessen eine Authenticator-App einrichten.',
  'refusal.ask-for-help': 'Bitten Sie um Hilfe.',

  'way.app': 'Ihre Authenticator-App',
  'way.phone': 'eine SMS',
  'way.recovery-code': 'Ihren Wiederherstellungscode',

  'refusal.too-short':
    '{shortest, plural, one {Wählen Sie ein längeres Passwort: mindestens # Zeichen.} other {Wählen Sie ein längeres Passwort: mindestens # Zeichen.}}',
  'refusal.too-long':
    'Wählen Sie ein kürzeres Passwort: höchstens {longest, plural, one {# Zeichen} other {# Zeichen}}.',
  'refusal.well-known': 'Dieses Passwort verwenden viele, deshalb probieren Diebe es zuerst. Wählen Sie ein anderes.',
  'refusal.from-context':
    'Dieses Passwort besteht großteils aus einem Namen oder einer E-Mail-Adresse von Ihnen oder diesem Dienst. Wählen Sie ein anderes.',
  'refusal.passwords-differ': 'Die beiden Passwörter sind nicht gleich. Geben Sie das neue zweimal ein.',
  'refusal.name-too-long': 'Dieser Name ist länger als 200 Zeichen. Kürzen Sie ihn.',
  'refusal.name-not-plain':
    'Dieser Name enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Geben Sie ihn noch einmal ein.',
  'refusal.tick-needed':
    'Sichern Sie zuerst den Code und setzen Sie dann das Häkchen bei „Ich habe diesen Code sicher aufbewahrt“.',
  'refusal.method-not-allowed': 'Diese Methode ist für Sie nicht verfügbar. Wählen Sie eine der anderen.',

  'refuse-expired.title': 'Diese Anmeldung ist abgelaufen',
  'refuse-expired.explained':
    'Sie war zu lange offen, deshalb haben wir sie zu Ihrer Sicherheit geschlossen. Es wurde nichts geändert.',
  'refuse-expired.kept': 'Beginnen Sie neu: Es geht an derselben Stelle weiter.',
  'refuse-expired.change-title': 'Diese Änderung ist abgelaufen',
  'refuse-expired.change-explained':
    'Sie war zu lange offen, deshalb haben wir sie zu Ihrer Sicherheit geschlossen. Unter Passwort & Sicherheit sehen Sie, wie es steht, und können dort neu beginnen.',
  'refuse-expired.form-title': 'Diese Bestätigung ist abgelaufen',
  'refuse-expired.form-explained':
    'Sie war zu lange offen, deshalb haben wir sie zu Ihrer Sicherheit geschlossen. Es wurde nichts geändert, und was Sie abgesendet haben, ist gemerkt: Gehen Sie dorthin zurück und bestätigen Sie noch einmal.',
  'refuse-codes.title': 'Zu viele falsche Codes',
  'refuse-codes.explained':
    'Wir haben diese Anmeldung beendet und Ihnen eine E-Mail dazu gesendet. Beginnen Sie neu mit Ihrem Passwort.',
  'refuse-codes.hint':
    'Öffnen Sie vorher Ihre Authenticator-App und prüfen Sie, ob Sie den Eintrag für {brand} vor sich haben. Zeigt Ihr Gerät die falsche Zeit, stellen Sie seine Uhr auf automatisch.',
  'refuse-codes.hint-phone': 'Von mehreren Codes per SMS funktioniert nur der neueste.',
  'refuse-codes.change-explained':
    'Wir haben diese Änderung beendet und Ihnen eine E-Mail dazu gesendet. Unter Passwort & Sicherheit können Sie neu beginnen.',
  'refuse-codes.form-explained':
    'Wir haben diese Bestätigung beendet und Ihnen eine E-Mail dazu gesendet. Es wurde nichts geändert, und was Sie abgesendet haben, ist gemerkt: Gehen Sie dorthin zurück und bestätigen Sie noch einmal, zuerst mit Ihrem Passwort.',
  'refuse-ended.title': 'Diese Anmeldung ist vorbei',
  'refuse-ended.explained':
    'Sie wurde abgeschlossen oder aufgegeben, vielleicht in einem anderen Tab. Beginnen Sie neu, wenn Sie nicht angemeldet sind.',
  'refuse-ended.change-title': 'Diese Änderung ist vorbei',
  'refuse-ended.change-explained':
    'Sie wurde abgeschlossen oder aufgegeben, vielleicht in einem anderen Tab, oder Sie haben sich inzwischen abgemeldet. Unter Passwort & Sicherheit sehen Sie, wie es steht.',
  'refuse-ended.form-title': 'Diese Bestätigung ist vorbei',
  'refuse-ended.form-explained':
    'Sie wurde abgeschlossen oder aufgegeben, vielleicht in einem anderen Tab, oder Sie haben sich inzwischen abgemeldet. Gehen Sie zurück zu Ihrer Eingabe, um zu sehen, wie es steht.',
  'refuse-disabled.title': 'Sie können sich derzeit nicht anmelden',
  'refuse-disabled.explained': 'Ihr Passwort ist richtig, aber <b>{email}</b> wurde gesperrt.',
  'refuse-disabled.ask': 'Bitten Sie um Entsperrung: <contact></contact>',
  'refuse-disabled.ask-somebody':
    'Bitten Sie die Person, die in Ihrem Unternehmen die Benutzer verwaltet, um Entsperrung.',
  'refuse-no-way.title': 'Bitten Sie um Hilfe bei der Anmeldung',
  'refuse-no-way.explained':
    'Ohne Ihr Gerät und Ihren Wiederherstellungscode können wir nicht erkennen, dass Sie es sind. Eine dieser Personen kann Ihre Zwei-Faktor-Authentifizierung zurücksetzen:',
  'refuse-no-way.explained-alone':
    'Ohne Ihr Gerät und Ihren Wiederherstellungscode können wir nicht erkennen, dass Sie es sind. Jemand muss Ihre Zwei-Faktor-Authentifizierung zurücksetzen.',
  'refuse-no-way.confirm-title': 'Bitten Sie um Hilfe bei der Bestätigung, dass Sie es sind',
  'refuse-no-way.confirm-recovery':
    'Ein Wiederherstellungscode genügt hier nicht. Wenn Sie Ihren haben, melden Sie sich ab, melden Sie sich damit wieder an und richten Sie ein neues Gerät ein.',
  'refuse-no-way.found': 'Ich habe mein Gerät oder meinen Code gefunden',
  'refuse-no-way.helper': '<b>{name}</b>, {company}',
  'refuse-not-offered.title': 'Nichts einzurichten',
  'refuse-not-offered.explained':
    'Nichts, wozu Sie gehören, verlangt Zwei-Faktor-Authentifizierung, deshalb kann sie nicht eingerichtet werden. Wenn ein Unternehmen sie verlangen will, erfahren Sie es.',
} as const;
