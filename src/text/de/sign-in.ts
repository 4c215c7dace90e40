export const signIn = {
  'sign-in.title': 'Anmelden',
  'sign-in.email': 'E-Mail-Adresse',

  'password.title': 'Passwort eingeben',
  'password.label': 'Passwort',
  'password.forgot': 'Passwort vergessen?',

  'reset-sent.title': 'Prüfen Sie Ihr Postfach',
  'reset-sent.sent':
    'Falls sich hier jemand mit <b>{email}</b> anmeldet, haben wir einen Link an dieses Postfach gesendet. Er öffnet eine Seite, auf der Sie ein neues Passwort wählen.',
  'reset-sent.details': 'Der Link funktioniert einmal und gilt {duration}. Nur der neueste Link funktioniert.',
  'reset-sent.nothing': 'Ist nichts angekommen?',
  'reset-sent.nothing-help':
    'Sehen Sie im Spam-Ordner nach und prüfen Sie, ob Sie sich mit der oben genannten Adresse anmelden. Beginnen Sie dann neu und fordern Sie einen weiteren Link an.',

  'reset-link.title': 'Neues Passwort wählen',
  'reset-link.opened':
    'Sie haben den Link aus unserer E-Mail geöffnet. Fahren Sie fort, um ein neues Passwort zu wählen.',
  'reset-link.effect':
    'Sobald Sie es gewählt haben, werden Sie überall abgemeldet. Ihre Authenticator-App und Ihr Wiederherstellungscode bleiben, wie sie sind.',
  'reset-link.action': 'Neues Passwort wählen',
  'reset-gone.title': 'Dieser Link kann nicht verwendet werden',
  'reset-gone.explained':
    'Er wurde vielleicht schon verwendet, ist zu alt oder nicht der neueste. Beginnen Sie neu und wählen Sie „Passwort vergessen?“, um einen neuen Link zu erhalten.',

  'invitation.title': 'Willkommen bei {service}',
  'invitation.opened': 'Sie wurden eingeladen, sich hier anzumelden. Fahren Sie fort, um Ihr Passwort festzulegen.',
  'invitation.next':
    'Danach werden Sie vielleicht gebeten, einen zweiten Schritt einzurichten, zum Beispiel eine Authenticator-App. Das dauert ein paar Minuten: Halten Sie das Gerät mit der App bereit.',
  'invitation.action': 'Passwort festlegen',
  'invitation-gone.explained': 'Er wurde vielleicht schon verwendet, ist zu alt oder nicht der neueste.',
  'invitation-gone.next':
    'Wenn Sie Ihr Passwort schon festgelegt haben, melden Sie sich damit an. Wenn nicht, beginnen Sie neu mit Ihrer E-Mail-Adresse und wählen Sie „Passwort vergessen?“, oder bitten Sie um eine neue Einladung.',

  'first-password.title': 'Passwort festlegen',
  'first-password.label': 'Passwort',
  'first-password.again': 'Passwort wiederholen',
  'first-password.action': 'Passwort speichern',

  'new-password.title': 'Neues Passwort wählen',
  'new-password.for': 'Für <b>{email}</b>',
  'new-password.rule-length': 'Mindestens {shortest} Zeichen. Ein Satz ist leicht zu merken und schwer zu erraten.',
  'new-password.rule-free': 'Alle Zeichen, auch Leerzeichen. Großbuchstaben oder Ziffern sind nicht nötig.',
  'new-password.rule-known': 'Kein Passwort, das viele verwenden, und weder Ihr Name noch Ihre E-Mail-Adresse.',
  'new-password.label': 'Neues Passwort',
  'new-password.again': 'Neues Passwort wiederholen',
  'new-password.action': 'Neues Passwort speichern',

  'continue.verify-title': 'Bestätigen Sie Ihre Identität, um fortzufahren',
  'continue.verify': 'Sie sind angemeldet. Um fortzufahren, weisen Sie noch einmal nach, dass Sie es sind.',
  'continue.enroll-title': 'Zwei-Faktor-Authentifizierung einrichten, um fortzufahren',
  'continue.enroll':
    'Sie sind angemeldet. Um fortzufahren, müssen Sie jetzt die Zwei-Faktor-Authentifizierung einrichten.',
  'continue.save-code-title': 'Wiederherstellungscode sichern, um fortzufahren',
  'continue.save-code':
    'Sie sind angemeldet, haben aber noch nicht bestätigt, dass Sie Ihren Wiederherstellungscode gesichert haben. Sichern Sie ihn jetzt für den Fall, dass Sie Ihr Gerät verlieren.',
  'continue.title': 'Noch ein Schritt, um fortzufahren',
  'continue.explained':
    'Sie sind angemeldet. Um fortzufahren, ist noch ein Schritt nötig; die nächste Seite sagt, welcher.',

  'signed-out.title': 'Sie sind abgemeldet',
  'signed-out.explained': 'Schließen Sie an einem gemeinsam genutzten Computer auch das Browserfenster.',
} as const;
