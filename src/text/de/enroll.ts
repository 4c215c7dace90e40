export const enroll = {
  'required.title': 'Zwei-Faktor-Authentifizierung erforderlich',
  'required.company-since': '<b>{company}</b> verlangt seit <b>{date}</b> einen zweiten Schritt bei der Anmeldung.',
  'required.company-always': '<b>{company}</b> verlangt einen zweiten Schritt bei der Anmeldung.',
  'required.operator': 'Betreiber dieses Dienstes brauchen bei der Anmeldung immer einen zweiten Schritt.',
  'required.reset':
    'Ihr zweiter Schritt wurde zurückgesetzt, und nichts von dem, was Sie zuvor eingerichtet hatten, funktioniert noch. Richten Sie einen neuen ein, um fortzufahren.',
  'required.also': 'Ebenfalls verlangt von:',
  'required.also-since': '<b>{company}</b>, seit {date}',
  'required.also-from': '<b>{company}</b>, ab {date}',
  'required.also-role': '<b>{company}</b>, für Ihre Rolle {role} ({application})',
  'required.why':
    'Ein Passwort kann erraten oder gestohlen werden. Mit einem zweiten Schritt genügt ein gestohlenes Passwort allein nicht.',
  'required.time': 'Die Einrichtung dauert etwa zwei Minuten.',
  'required.need': 'Sie brauchen eine Authenticator-App',
  'required.need-list': 'Auf Ihrem Telefon oder Tablet oder auf diesem Computer. Jede Authenticator-App ist geeignet.',
  'required.need-either': 'Sie brauchen eine Authenticator-App oder ein Mobiltelefon',
  'required.need-list-either':
    'Die App kann auf Ihrem Telefon oder Tablet oder auf diesem Computer sein: Jede Authenticator-App ist geeignet. Ein Mobiltelefon kann Codes auch per SMS empfangen.',
  'required.need-code': 'Danach sichern Sie einen Wiederherstellungscode für den Fall, dass Sie das Gerät verlieren.',

  'early.title': 'Die Zwei-Faktor-Authentifizierung kommt',
  'early.requires': '<b>{company}</b> verlangt sie ab <b>{date}</b>.',
  'early.days': '{days, plural, one {Sie haben noch # Tag Zeit.} other {Sie haben noch # Tage Zeit.}}',
  'early.why':
    'Von da an erfordert die Anmeldung Ihr Passwort und einen Code aus einer Authenticator-App. Richten Sie sie jetzt ein, solange nichts davon abhängt.',
  'early.why-either':
    'Von da an erfordert die Anmeldung Ihr Passwort und einen Code, aus einer Authenticator-App oder per SMS. Richten Sie das jetzt ein, solange nichts davon abhängt.',

  'no-phone.heading': 'Sind Telefone bei Ihrer Arbeit nicht erlaubt?',
  'no-phone.explained':
    'Verwenden Sie eine Authenticator-App auf Ihrem Arbeitscomputer. Fragen Sie zuerst Ihre IT-Abteilung, welche erlaubt ist.',
  'help.company': 'Hilfe bei <b>{company}</b>: <contact></contact>',
  'help.guidance': 'Von {company}:',
  'help.support': 'Support-Kontakt: <contact></contact>',
  'help.nobody': 'Wenden Sie sich an die Person, die in Ihrem Unternehmen die Benutzer verwaltet.',

  'mailbox.title': 'Prüfen Sie Ihr Postfach',
  'mailbox.why': 'Bevor die erste Methode eingerichtet wird, stellen wir sicher, dass <b>{email}</b> Ihr Postfach ist.',
  'mailbox.why-sent': 'So wird sichergestellt, dass es Ihr Postfach ist, bevor die erste Methode eingerichtet wird.',
  'mailbox.confirm-why':
    'Sie haben keinen zweiten Schritt, deshalb stellen wir sicher, dass <b>{email}</b> Ihr Postfach ist.',
  'mailbox.confirm-why-sent':
    'Sie haben keinen zweiten Schritt, deshalb wird so sichergestellt, dass es Ihr Postfach ist.',
  'mailbox.confirm-no-access-help':
    'Ohne ihn können wir nicht erkennen, dass Sie es sind. Was Sie abgesendet haben, bleibt eine Stunde erhalten. Wer das Postfach betreibt, etwa Ihre IT-Abteilung, kann Ihnen wieder Zugriff geben. Wenn es nicht mehr Ihr Postfach ist, sagen Sie es den hier genannten Personen.',
  'mailbox.not-sent': 'Wir senden einen 6-stelligen Code dorthin. Geben Sie ihn auf der nächsten Seite ein.',
  'mailbox.send': 'Code senden',
  'mailbox.sent':
    'Wir haben um {time} einen 6-stelligen Code an <b>{email}</b> gesendet. Er gilt {duration}. Nur der neueste Code funktioniert.',
  'mailbox.label': '6-stelliger Code aus der E-Mail',
  'mailbox.resend': 'Neuen Code senden',
  'mailbox.no-access': 'Ich habe keinen Zugriff auf dieses Postfach',
  'mailbox.no-access-help':
    'Wer Ihr Unternehmen verwaltet, kann Ihnen persönlich einen Einrichtungspass aushändigen. Er tritt an die Stelle des Codes. Wer das Postfach betreibt, etwa Ihre IT-Abteilung, kann Ihnen auch wieder Zugriff geben. Wenn es nicht mehr Ihr Postfach ist, sagen Sie es den hier genannten Personen.',
  'mailbox.nothing': 'Ist nichts angekommen?',
  'mailbox.nothing-help':
    'Sehen Sie im Spam-Ordner nach. Manche E-Mails brauchen ein paar Minuten. Ist der Code immer noch nicht da, senden Sie einen neuen: Ein verspätet eintreffender Code funktioniert danach nicht mehr.',

  'method.title': 'Authentifizierungsmethode wählen',
  'method.legend': 'Authentifizierungsmethode',
  'method.app': 'Authenticator-App',
  'method.app-hint': 'Empfohlen. Funktioniert ohne Empfang, auf Telefon, Tablet oder Computer.',
  'method.phone': 'Bestätigung per SMS',
  'method.phone-hint': 'Ein Code per SMS.',
  'method.not-allowed': 'Für Sie nicht verfügbar: ausgeschlossen durch {who}.',
  'method.who-operator': 'die Regel für Betreiber dieses Dienstes',
  'method.who-personal': 'Ihre eigene Regel',
  'method.who-reset': 'das Zurücksetzen Ihres zweiten Schritts',

  'method.who-role': 'die Regel für Ihre Rolle {role} ({application}) bei {company}',
  'method.who-another': 'eine weitere Regel',

  'phone.title': 'Bestätigung per SMS einrichten',
  'phone.explained': 'Wir senden jetzt und bei jeder Anmeldung einen Code per SMS an diese Nummer.',
  'phone.replaces':
    'Ihre bisherige Telefonnummer funktioniert weiter, bis Sie hier fertig sind. Danach funktioniert nur noch die neue.',
  'phone.narrowed':
    'Nur Nummern der unten aufgeführten Länder werden akzeptiert, festgelegt durch {who}. Eine Authenticator-App funktioniert mit jedem Telefon oder Computer.',
  'phone.country': 'Landesvorwahl wählen',
  'phone.country-option': '{country} (+{code})',
  'phone.number': 'Telefonnummer eingeben',
  'phone.number-hint':
    'Ein Mobiltelefon, das Sie bei der Anmeldung dabeihaben. Ihr Mobilfunkanbieter berechnet dafür vielleicht Gebühren.',
  'phone.code-out': 'Ich habe einen Code für die Nummer mit den Endziffern {digits}',
  'phone.available': 'Verfügbare Länder',
  'phone.available-with': '{country}, mit {regions}',

  'phone-code.title': '6-stelligen Bestätigungscode eingeben',
  'phone-code.sending':
    'Wir senden gerade eine SMS an <b>{number}</b>. Der Code gilt {duration}. Nur der neueste Code funktioniert.',
  'phone-code.stuck':
    'Unsere SMS an <b>{number}</b> ist bisher nicht durchgekommen. Falls sie noch kommt, gilt ihr Code bis {time}.',
  'phone-code.sent':
    'Wir haben um {time} eine SMS an <b>{number}</b> gesendet. Der Code gilt {duration}. Nur der neueste Code funktioniert.',
  'phone-code.unsent':
    'Der Code, den wir an <b>{number}</b> gesendet haben, funktioniert nicht mehr. Wir senden einen neuen per SMS.',
  'phone-code.other-number': 'Andere Nummer verwenden',

  'app.title': 'Zugang absichern',
  'app.phone-heading': 'Auf diesem Telefon',
  'app.phone-explained':
    'Öffnen Sie Ihre Authenticator-App mit diesem Link, oder wählen Sie in der App „Einrichtungsschlüssel eingeben“ und fügen Sie den Schlüssel ein.',
  'app.open': 'In meiner Authenticator-App öffnen',
  'app.other-device': 'Mit einem anderen Gerät',
  'app.scan':
    'Öffnen Sie Ihre Authenticator-App und scannen Sie diesen QR-Code aus der App heraus. Die Kamera allein genügt nicht.',
  'app.qr': 'QR-Code mit Ihrem Einrichtungsschlüssel',
  'app.trouble': 'Klappt das Scannen nicht? Einrichtungsschlüssel anzeigen',
  'app.key-explained':
    'Wählen Sie in der App „Einrichtungsschlüssel eingeben“, zeitbasiert, und fügen Sie diesen Schlüssel ein oder tippen Sie ihn ab.',
  'app.key': 'Einrichtungsschlüssel',
  'app.copy-key': 'Schlüssel kopieren',
  'app.secret':
    'Wer diesen Schlüssel oder QR-Code hat, kann Ihre Codes erzeugen. Zeigen Sie ihn niemandem. Er wird nicht mehr angezeigt, sobald Sie fertig sind.',
  'app.desktop-heading': 'Kein Telefon bei der Arbeit? Verwenden Sie diesen Computer',
  'app.desktop-ask':
    'Fragen Sie Ihre IT-Abteilung, welche Authenticator-App auf Ihrem Computer erlaubt ist, und installieren Sie sie.',
  'app.desktop-paste':
    'Fügen Sie in dieser App einen Eintrag hinzu, wählen Sie „Einrichtungsschlüssel eingeben“ und fügen Sie den Schlüssel von dieser Seite ein.',
  'app.desktop-second':
    'Um sich auch anderswo anzumelden, geben Sie denselben Schlüssel jetzt in eine zweite App ein, zum Beispiel auf Ihrem eigenen Telefon.',
  'app.label': '6-stelliger Bestätigungscode',
  'app.label-hint': 'Geben Sie den Code ein, den die App jetzt anzeigt.',
  'app.replaces':
    'Ihre bisherige Authenticator-App funktioniert weiter, bis Sie hier fertig sind. Danach funktioniert nur noch die neue.',
  'app.other-method': 'Andere Methode wählen',
} as const;
