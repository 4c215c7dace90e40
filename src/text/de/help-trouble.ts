export const helpTrouble = {
  'help-sms.title': 'Codes per SMS',
  'help-sms.line': 'Länder, geeignete Nummern, und was zu tun ist, wenn nichts ankommt.',
  'help-sms.none':
    'Dieser Dienst sendet keine SMS. Verwenden Sie eine Authenticator-App: Sie funktioniert auf Telefon, Tablet oder Computer.',
  'help-sms.countries': 'Länder',
  'help-sms.countries-explained':
    'Codes werden an Mobilnummern dieser Länder gesendet. Wo das Telefon ist, spielt keine Rolle. Ihr Unternehmen oder eine Ihrer Rollen erlaubt vielleicht weniger.',
  'help-sms.numbers': 'Nummern, die nicht geeignet sind',
  'help-sms.numbers-list':
    'Festnetzanschlüsse, gebührenfreie Nummern, Nummern mit geteilten Kosten, kostenpflichtige Servicenummern, Pager und Internet-Telefonnummern.',
  'help-sms.numbers-shared':
    '{most, plural, one {Eine Nummer kann von # Person verwendet werden.} other {Ein Telefon lässt sich teilen: Eine Nummer kann von # Personen verwendet werden.}}',
  'help-sms.valid': 'Wie lange ein Code gilt',
  'help-sms.valid-how':
    'Er funktioniert einmal und gilt {duration}. Nur der neueste Code funktioniert: Sobald Sie einen neuen anfordern, gilt der vorige nicht mehr.',
  'help-sms.nothing': 'Wenn nichts ankommt',
  'help-sms.step-wait': 'Warten Sie eine Minute. Prüfen Sie, ob das Telefon eingeschaltet ist und Empfang hat.',
  'help-sms.step-unknown': 'Sehen Sie bei den Nachrichten unbekannter Absender nach, und bei den blockierten.',
  'help-sms.step-again':
    'Wählen Sie <b>{resend}</b>. Das geht {pause} nach dem letzten Code, und {count, plural, one {# Mal} other {# Mal}} in einer Stunde.',
  'help-sms.step-other':
    'Wählen Sie bei der Anmeldung <b>{other}</b>: Ihr Wiederherstellungscode funktioniert auch, ebenso eine App, wenn Sie eine haben.',
  'help-sms.cost': 'Was es kostet',
  'help-sms.cost-what':
    'Ihr Mobilfunkanbieter berechnet für empfangene Nachrichten vielleicht Gebühren, vor allem im Ausland.',
  'help-sms.app':
    'Eine Authenticator-App braucht keinen Empfang, funktioniert in jedem Land und kostet nichts je Code.',

  'help-clock.title': 'Meine Codes funktionieren nicht',
  'help-clock.line': 'Meistens geht die Uhr des Geräts falsch. Wie man sie richtig stellt.',
  'help-clock.first': 'Sehen Sie zuerst hier nach',
  'help-clock.first-entry':
    'Ist es der Eintrag für <b>{brand}</b>? Wenn es zwei für Ihre E-Mail-Adresse gibt, verwenden Sie den neueren: Nach einer neuen Einrichtung funktioniert der ältere nicht mehr.',
  'help-clock.first-once': 'Jeder Code funktioniert einmal. Warten Sie, bis die App den nächsten anzeigt.',
  'help-clock.first-newest': 'Von Codes per E-Mail oder SMS funktioniert nur der neueste.',
  'help-clock.why': 'Stellen Sie die Uhr auf automatisch',
  'help-clock.why-explained':
    'Eine App erzeugt ihre Codes aus der Uhrzeit. Geht die Uhr des Geräts mehr als eine halbe Minute falsch, werden Codes vielleicht abgelehnt. Die richtige Zeitzone allein genügt nicht.',
  'help-clock.android':
    'Öffnen Sie die Einstellungen und suchen Sie nach „Datum und Uhrzeit“. Schalten Sie die automatische Einstellung ein.',
  'help-clock.iphone':
    'Öffnen Sie Einstellungen → Allgemein → Datum & Uhrzeit. Schalten Sie „Automatisch einstellen“ ein.',
  'help-clock.windows':
    'Öffnen Sie Einstellungen → Zeit und Sprache → Datum und Uhrzeit. Schalten Sie „Uhrzeit automatisch festlegen“ ein und wählen Sie „Jetzt synchronisieren“.',
  'help-clock.mac':
    'Öffnen Sie Systemeinstellungen → Allgemein → Datum & Uhrzeit. Schalten Sie „Uhrzeit und Datum automatisch einstellen“ ein.',
  'help-clock.work': 'Auf einem Arbeitscomputer ist das vielleicht gesperrt. Fragen Sie dann Ihre IT-Abteilung.',
  'help-clock.next': 'Warten Sie dann auf den nächsten Code und geben Sie diesen ein.',
  'help-clock.off': 'Wie weit weicht sie ab?',
  'help-clock.off-set-up':
    'Während Sie eine App einrichten, sagt es Ihnen unsere Seite: ob die Uhr vorgeht oder nachgeht, und um wie viel, bis zu zehn Minuten.',
  'help-clock.off-sign-in':
    'Bei der Anmeldung zeigt sie nach einem falschen Code unsere Uhrzeit. Vergleichen Sie sie mit Ihrem Gerät.',
  'help-clock.many': 'Nach mehreren falschen Codes',
  'help-clock.many-how':
    'Fünf falsche Codes beenden eine Anmeldung: Beginnen Sie neu mit Ihrem Passwort. Danach gibt es Wartezeiten, von 30 Sekunden bis zu einer Stunde; die Seite sagt, bis wann.',
  'help-clock.many-other': 'Sie müssen nicht warten: Ihr Wiederherstellungscode funktioniert in der Zwischenzeit.',

  'help-lost.title': 'Gerät verloren, defekt oder neu',
  'help-lost.line': 'Wie Sie sich mit Ihrem Wiederherstellungscode anmelden, und was Sie ohne ihn tun können.',
  'help-lost.code': 'Sie haben Ihren Wiederherstellungscode',
  'help-lost.step-password': 'Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
  'help-lost.step-choose': 'Wo nach einem Code gefragt wird, wählen Sie <b>{other}</b> und dann <b>{recovery}</b>.',
  'help-lost.step-type': 'Geben Sie die 24 Zeichen ein. Der Code funktioniert einmal.',
  'help-lost.step-new':
    'Sie erhalten sofort einen neuen Wiederherstellungscode. Sichern Sie ihn: Der alte funktioniert nicht mehr.',
  'help-lost.step-repair':
    'Wenn Sie das Gerät nicht mehr haben, wählen Sie <b>{repair}</b>. Wenn es nur woanders ist, wählen Sie <b>{elsewhere}</b>.',
  'help-lost.changing': 'Sie haben ein neues Gerät, und das alte funktioniert noch',
  'help-lost.step-security': 'Melden Sie sich mit dem alten an und öffnen Sie <b>{security}</b>.',
  'help-lost.step-change':
    'Wählen Sie <b>{change}</b> und richten Sie das neue Gerät ein. Das alte funktioniert, bis Sie fertig sind.',
  'help-lost.both': 'Gerät und Wiederherstellungscode sind beide verloren',
  'help-lost.step-none':
    'Melden Sie sich mit Ihrem Passwort an, wählen Sie <b>{other}</b> und dann <b>{none}</b>. Die Seite nennt Personen, die helfen können.',
  'help-lost.step-ask':
    'Sprechen Sie mit einer davon, wenn möglich persönlich. Sie muss sicher sein, dass Sie es sind.',
  'help-lost.step-reset':
    'Sie setzt Ihren zweiten Schritt zurück. Das kann bis zu 24 Stunden dauern. Bei der nächsten Anmeldung geben Sie Ihr Passwort und einen Code aus einer E-Mail von uns ein und richten neu ein.',
  'help-lost.password': 'Ein neues Passwort hilft hier nicht: Es tritt nie an die Stelle des zweiten Schritts.',
  'help-lost.mailbox': 'Sie haben keinen Zugriff auf Ihr Postfach',
  'help-lost.mailbox-why':
    'Vor der ersten Einrichtung senden wir Ihnen einen Code per E-Mail. Ohne ihn gibt es zwei Wege.',
  'help-lost.mailbox-it': 'Wer das Postfach betreibt, etwa Ihre IT-Abteilung, gibt Ihnen wieder Zugriff.',
  'help-lost.mailbox-pass':
    'Oder ein Administrator Ihres Unternehmens händigt Ihnen persönlich einen <b>Einrichtungspass</b> aus. Er funktioniert einmal und gilt {duration}.',
  'help-lost.mailbox-how': 'Öffnen Sie auf <b>{mailbox}</b> den Punkt <b>{access}</b> und geben Sie dort den Pass ein.',
  'help-lost.stolen': 'Es wurde gestohlen',
  'help-lost.stolen-how':
    'Melden Sie sich mit Ihrem Wiederherstellungscode an und wählen Sie <b>{repair}</b>: Was auf dem Gerät war, funktioniert dann nicht mehr. Wählen Sie danach ein neues Passwort und sagen Sie es einem Administrator Ihres Unternehmens.',

  'help-fake.title': 'Ist diese Seite oder E-Mail echt?',
  'help-fake.line': 'Wonach wir nie fragen, und was zu tun ist, wenn Sie es jemandem gesagt haben.',
  'help-fake.address': 'Unsere Adresse ist <b>{host}</b>. Sehen Sie oben im Browser nach, bevor Sie etwas eingeben.',
  'help-fake.never': 'Wonach Sie nie jemand fragt',
  'help-fake.never-what':
    'Ihr Passwort, ein Code, Ihr Einrichtungsschlüssel, Ihr Wiederherstellungscode: nicht am Telefon, nicht per E-Mail oder Nachricht, nicht persönlich. Weder wir noch Ihr Unternehmen noch dessen Administratoren.',
  'help-fake.type-only': 'Geben Sie sie nur auf unseren Seiten ein.',
  'help-fake.mails': 'Unsere E-Mails',
  'help-fake.mail-asks': 'Sie bitten nie um eine Antwort, ein Passwort oder einen Code.',
  'help-fake.mail-links': 'Links darin führen zu {host} und nirgendwo sonst hin. Einen zu öffnen ändert noch nichts.',
  'help-fake.mail-files':
    'Eine E-Mail über einen Stichtag kann einen Eintrag für Ihren Kalender mitbringen. Andere Dateien bringt keine E-Mail von uns.',
  'help-fake.doubt':
    'Verwenden Sie im Zweifel den Link nicht: Geben Sie unsere Adresse selbst ein, oder fragen Sie jemanden, mit dem Sie arbeiten.',
  'help-fake.code': 'Ein Code kam, den Sie nicht angefordert haben',
  'help-fake.code-how':
    'Vielleicht kennt jemand Ihr Passwort. Sagen Sie niemandem den Code und wählen Sie ein neues Passwort.',
  'help-fake.told': 'Sie haben es jemandem gesagt oder auf einer anderen Seite eingegeben',
  'help-fake.step-password': 'Wählen Sie sofort ein neues Passwort, mit <b>{forgot}</b> auf unserer Anmeldeseite.',
  'help-fake.step-security':
    'Öffnen Sie <b>{security}</b>. Erstellen Sie einen neuen Wiederherstellungscode und sehen Sie nach, ob dort Methoden stehen, die nicht Ihre sind.',
  'help-fake.step-tell': 'Sagen Sie es einem Administrator Ihres Unternehmens.',
} as const;
