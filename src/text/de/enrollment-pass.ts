export const enrollmentPassWords = {
  'pass.label': 'Einrichtungspass',
  'pass.hint': '10 Buchstaben und Ziffern. Er funktioniert einmal, anstelle des Codes aus der E-Mail.',
  'pass.never-share':
    'Geben Sie ihn nur hier ein und sagen Sie ihn niemandem. Wir fragen weder am Telefon noch per E-Mail danach.',
  'refusal.not-pass': 'Geben Sie die 10 Buchstaben und Ziffern des Einrichtungspasses ein.',
  'refusal.wrong-pass':
    'Dieser Pass hat nicht funktioniert. Er ist vielleicht abgelaufen oder schon verwendet, oder es wurde ein neuerer ausgestellt. Vergleichen Sie jedes Zeichen und versuchen Sie es noch einmal, oder bitten Sie um einen neuen.',

  'pass.title': 'Einrichtungspass',
  'pass.explained':
    'Für Personen, die beim Einrichten ihrer ersten Methode keinen Zugriff auf ihr Postfach haben. Der Pass tritt einmal an die Stelle des Codes aus der E-Mail und gilt {duration}. Ohne das Passwort nützt er niemandem.',
  'pass.danger':
    'Wer ihn bekommt und das Passwort kennt, kann im Namen dieser Person MFA einrichten. Händigen Sie ihn persönlich aus und niemand anderem.',
  'pass.told':
    'Die Person erfährt per E-Mail, dass ein Pass ausgestellt wurde, ebenso die anderen Administratoren; der Pass selbst steht nie darin.',
  'pass.last': 'Zuletzt ausgestellt durch {who}: {time}. Ein neuer Pass macht diesen ungültig.',
  'pass.last-withdrawn': 'Zuletzt ausgestellt durch {who}: {time}. Dieser Pass wurde seither zurückgezogen.',
  'pass.last-over': 'Zuletzt ausgestellt durch {who}: {time}. Dieser Pass funktioniert nicht mehr.',
  'pass.withdraw': 'Pass zurückziehen',
  'pass.withdraw-act': 'Einen Einrichtungspass zurückziehen',
  'pass.withdrawn': 'Der Einrichtungspass für {name} wurde zurückgezogen. Er funktioniert nicht mehr.',
  'pass.who-you': 'Sie',
  'pass.who-service': 'den Betreiber von {brand}',
  'pass.email': 'E-Mail-Adresse, mit der sich diese Person anmeldet',
  'pass.email-hint': 'Schreiben Sie sie aus: {email}',
  'pass.how': 'Wie haben Sie die Identität geprüft?',
  'pass.how-choose': 'Bitte wählen',
  'pass.how-in-person': 'Persönlich',
  'pass.how-video-with-id': 'Per Video, mit Ausweis',
  'pass.how-call-back': 'Durch Rückruf unter der Nummer im Verzeichnis',
  'pass.how-manager': 'Durch ihre Führungskraft',
  'pass.tick': 'Ich habe geprüft, dass diese Person einen Einrichtungspass verlangt hat',
  'pass.issue': 'Einrichtungspass ausstellen',
  'pass.act': 'Einen Einrichtungspass ausstellen',
  'pass.needs-both':
    'Um einen Einrichtungspass auszustellen, sind beide Berechtigungen nötig: Administration und Verzeichnis.',

  'pass.error-email':
    'Das ist nicht die E-Mail-Adresse, mit der sich diese Person anmeldet. Schreiben Sie sie genau ab.',
  'pass.error-how': 'Wählen Sie, wie Sie die Identität geprüft haben.',
  'pass.error-tick': 'Prüfen Sie zuerst, ob diese Person ihn verlangt hat, und setzen Sie dann das Häkchen.',
  'pass.error-meanwhile':
    'Es wurde kein Pass ausgestellt: Seit Sie die Seite geöffnet haben, wurde schon einer ausgestellt, durch Sie oder jemand anderen. Falls er diese Person nie erreicht hat, stellen Sie einen weiteren aus: Er macht den vorigen ungültig.',
  'pass.error-many':
    'Sie haben so viele Pässe ausgestellt, wie in einer Stunde möglich sind. Den nächsten können Sie ab {time} ausstellen.',
  'pass.error-many-for-them':
    'Für diese Person wurden so viele Pässe ausgestellt, wie in einer Stunde möglich sind. Der nächste ist ab {time} möglich.',
  'pass.error-over':
    'Es wurde kein Pass zurückgezogen: Er wurde inzwischen verwendet oder zurückgezogen, oder er ist abgelaufen.',
  'pass.bar-yourself':
    'Niemand stellt sich selbst einen Einrichtungspass aus. Wenden Sie sich an einen anderen Administrator.',
  'pass.bar-not-entitled': 'Einrichtungspässe sind möglich, sobald {company} MFA verwenden darf.',
  'pass.bar-not-active': 'Einrichtungspässe sind für aktive Personen.',
  'pass.bar-disabled': 'Diese Person kann sich derzeit nicht anmelden, ein Pass würde ihr also nichts nützen.',
  'pass.bar-operator': 'Einen Einrichtungspass für diese Person stellt der Betreiber von {brand} aus.',
  'pass.bar-enrolled': 'Diese Person hat eine Methode eingerichtet, ein Pass würde ihr also nichts nützen.',
  'pass.bar-no-password':
    'Diese Person hat noch kein Passwort, und ohne Passwort nützt ein Pass nichts. Laden Sie sie noch einmal ein: Mit dem Link in dieser E-Mail wird es festgelegt.',
  'pass.bar-bound-elsewhere':
    'Eine weitere Regel verlangt MFA von dieser Person. Einen Einrichtungspass kann nur der Betreiber von {brand} ausstellen.',
  'pass.bar-reset':
    'MFA wurde bei dieser Person zurückgesetzt und wird bei der nächsten Anmeldung neu eingerichtet. Bis dahin kann einen Einrichtungspass nur der Betreiber von {brand} ausstellen.',
  'pass.bar-member-too-young':
    'Seit diese Person die Einladung angenommen hat, sind noch keine {duration} vergangen. Bis dahin kann nur der Betreiber von {brand} einen Einrichtungspass ausstellen.',

  'pass.issued-title': 'Einrichtungspass für {name}',
  'pass.issued-once': 'Er wird nur dieses eine Mal angezeigt. Schreiben Sie ihn auf oder drucken Sie ihn jetzt aus.',
  'pass.issued-until': 'Er funktioniert einmal, bis <b>{time}</b>.',
  'pass.issued-copy': 'Kopieren',
  'pass.issued-how': 'Was {name} damit tut',
  'pass.issued-sign-in': 'Unter {address} mit E-Mail-Adresse und Passwort anmelden.',
  'pass.issued-start':
    '<b>{set_up}</b> wählen. Auf der Seite <b>{mailbox}</b> den Punkt <b>{access}</b> öffnen und den Pass eingeben.',
  'pass.issued-method': 'Eine Methode einrichten und den Wiederherstellungscode sichern.',
  'pass.issued-told':
    '{email} hat per E-Mail erfahren, dass ein Pass ausgestellt wurde, nicht aber, wie er lautet. Ebenso die anderen Administratoren von {company}.',
  'pass.issued-back': 'Zurück zu {name}',
} as const;
