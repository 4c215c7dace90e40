export const helpPeople = {
  'help-who.title': 'Wer mir helfen kann',
  'help-who.line':
    'Was Sie, die Administratoren Ihres Unternehmens und der Betreiber tun können, und was niemand kann.',
  'help-who.you': 'Sie selbst',
  'help-who.you-password':
    'Passwort vergessen: Wählen Sie dort, wo Sie es eingeben, <b>{forgot}</b>. Wir senden Ihnen einen Link per E-Mail.',
  'help-who.you-device': 'Gerät verloren: Melden Sie sich mit Ihrem Wiederherstellungscode an.',
  'help-who.company': 'Administratoren Ihres Unternehmens',
  'help-who.company-who': 'Wer beide Berechtigungen hat, Administration und Verzeichnis, kann:',
  'help-who.can-time':
    'Ihnen einmal mehr Zeit geben, bevor Sie einrichten müssen, wenn Sie noch nie etwas eingerichtet haben;',
  'help-who.can-pass':
    'Ihnen einen Einrichtungspass aushändigen, wenn Sie bei der ersten Einrichtung keinen Zugriff auf Ihr Postfach haben;',
  'help-who.can-invite': 'Sie erneut einladen, wenn Ihre Einladung abgelaufen ist;',
  'help-who.can-deactivate': 'Sie im eigenen Unternehmen deaktivieren.',
  'help-who.cannot': 'Was sie nicht können',
  'help-who.cannot-see':
    'Ihr Passwort, Ihre Codes, Ihren Einrichtungsschlüssel oder Ihren Wiederherstellungscode sehen;',
  'help-who.cannot-email': 'die E-Mail-Adresse ändern, mit der Sie sich anmelden;',
  'help-who.cannot-as-you': 'sich als Sie anmelden;',
  'help-who.cannot-others': 'sehen, zu welchen anderen Unternehmen Sie gehören oder was diese festgelegt haben.',
  'help-who.never': 'Sie fragen Sie nie nach einem Code oder Passwort. Wer das tut, gehört nicht zu ihnen.',
  'help-who.operator': 'Der Betreiber dieses Dienstes',
  'help-who.operator-reset':
    'Sind Gerät und Wiederherstellungscode beide verloren und kann kein Administrator Ihres Unternehmens Ihren zweiten Schritt zurücksetzen, tut es der Betreiber: wenn Sie eine Rolle haben, die Geld bewegt, wenn Sie die Einladung vor weniger als einer Woche angenommen haben oder wenn sonst niemand mehr da ist.',
  'help-who.operator-told':
    'Sie erfahren per E-Mail, wenn eine Zurücksetzung wartet und wenn sie ausgeführt ist, ebenso die Administratoren Ihres Unternehmens. Solange sie wartet, stoppt die Schaltfläche in dieser E-Mail sie.',
  'help-who.find': 'Wie Sie sie finden',
  'help-who.find-how':
    'Melden Sie sich mit Ihrem Passwort an. Wo nach einem Code gefragt wird, wählen Sie <b>{other}</b> und dann <b>{none}</b>: Die Seite nennt sie.',

  'help-admin.title': 'Für Administratoren eines Unternehmens',
  'help-admin.line': 'Einen Stichtag wählen, alle mitnehmen und helfen, wo jemand nicht weiterkommt.',
  'help-admin.permissions':
    'Sie brauchen beide Berechtigungen Ihres Unternehmens: Administration und Verzeichnis. Öffnen Sie <b>{profile}</b>, dann <b>{console}</b>.',
  'help-admin.date': 'Einen Stichtag wählen',
  'help-admin.step-own':
    'Richten Sie zuerst Ihren eigenen zweiten Schritt ein, und lassen Sie einen zweiten Administrator dasselbe tun.',
  'help-admin.step-policy': 'Öffnen Sie <b>{settings}</b> → <b>{policy}</b> und schalten Sie <b>{require}</b> ein.',
  'help-admin.step-deadline':
    'Wählen Sie bei <b>{deadline}</b> ein Datum. Vorgeschlagen sind 30 Tage. Der Tag beginnt um Mitternacht in der Zeitzone daneben.',
  'help-admin.step-look':
    'Klicken Sie auf <b>{look}</b>: wen es erfassen und wer Schwierigkeiten haben würde. Noch wird nichts gespeichert.',
  'help-admin.step-save':
    'Klicken Sie auf <b>{save}</b>. Sie können den Stichtag später verschieben: Das gilt sofort für alle.',
  'help-admin.until': 'Bis zum Stichtag',
  'help-admin.until-what':
    'Das ist die Vorlaufzeit. Alle richten ein, wann es ihnen passt, und können <b>{notNow}</b> wählen; wer eingerichtet hat, wird nach einem Code gefragt.',
  'help-admin.after-what':
    'Vom ersten Augenblick des Stichtags an kommt niemand weiter, ohne eingerichtet zu haben, außer Personen, denen Sie mehr Zeit gegeben haben.',
  'help-admin.mails': 'Was wir wann per E-Mail senden',
  'help-admin.mail-announce':
    'Wenn Sie den Stichtag festlegen oder verschieben: an alle, die MFA noch nicht eingerichtet haben, nach fünf Minuten, damit sich ein Versehen berichtigen lässt. Verschieben Sie ihn noch einmal, eine Stunde oder einen Tag nach der E-Mail davor, mit dem Stichtag, der dann gilt.',
  'help-admin.mail-remind':
    'Erinnerungen an alle, die MFA noch nicht eingerichtet haben: 30, 14, 7, 3 und 1 Tage vorher und am Stichtag, um 09:00 Uhr, wo die Person ist. Höchstens eine am Tag, wie viele Unternehmen es auch sind, und keine innerhalb von zwei Tagen nach einer Ankündigung.',
  'help-admin.mail-ask': 'Eine Erinnerung sofort, wenn Sie sie auf der Seite Rollout veranlassen.',
  'help-admin.mail-digest': 'An Sie und die anderen Administratoren: wie es läuft, montags um 09:00 Uhr.',
  'help-admin.page': 'Die Seite Rollout',
  'help-admin.page-what':
    'Neben der Richtlinie, unter <b>{tab}</b>: wer eingerichtet hat, wer nicht, wer Hilfe braucht und wer ausgenommen ist, Tag für Tag, und nach Methode, Standort, Arbeitgeber und Gruppe. Aus ihrer Liste können Sie Personen erinnern, ihnen mehr Zeit geben, sie deaktivieren oder exportieren.',
  'help-admin.time': 'Jemand braucht mehr Zeit',
  'help-admin.time-what':
    'Wählen Sie auf der Seite dieser Person oder in der Liste <b>{grant}</b>: 1 bis {most} Tage, mit einem Grund. Das geht einmal, für Personen, die noch nie eine Methode eingerichtet haben, und nicht für Sie selbst. Es endet spätestens {most} Tage nach dem Stichtag.',
  'help-admin.pass': 'Jemand hat keinen Zugriff auf das Postfach',
  'help-admin.pass-what':
    'Prüfen Sie, wer es ist. Wählen Sie dann <b>{issue}</b> auf der Seite dieser Person und händigen Sie den Pass selbst aus. Er wird einmal angezeigt, funktioniert einmal, gilt {duration} und tritt bei der ersten Einrichtung an die Stelle des Codes aus der E-Mail.',
  'help-admin.lost': 'Jemand hat Gerät und Wiederherstellungscode verloren',
  'help-admin.lost-what':
    'Prüfen Sie auf einem Weg, den Sie selbst wählen, wer fragt: persönlich, per Video mit Ausweis, durch Rückruf unter der Nummer in Ihrem Verzeichnis oder durch die Führungskraft. Wählen Sie dann <b>{reset}</b> auf der Seite dieser Person. Es kann bis zu 24 Stunden dauern.',
  'help-admin.companies': 'Personen mehrerer Unternehmen',
  'help-admin.companies-what':
    'Die strengsten Regeln gelten zusammen: der früheste Stichtag, die kürzeste Zeit bis zum nächsten Code, nur Methoden, die alle akzeptieren. Ihre eigenen Regeln sehen Sie mit Namen, andere als „eine weitere Regel“.',
  'help-admin.see': 'Was Sie sehen, und was nicht',
  'help-admin.see-what':
    'Sie sehen, welche Methoden Ihre Personen eingerichtet haben und seit wann. Pässe, Erinnerungen und mehr Zeit werden mit Ihrem Namen protokolliert. Sie sehen kein Passwort, keinen Code, keine Telefonnummer und nichts, was ein anderes Unternehmen festgelegt hat.',
  'help-admin.stuck': 'Wenden Sie sich an den Betreiber dieses Dienstes.',
} as const;
