export const passwordWords = {
  'mailbox.change-no-access-help':
    'Ohne ihn können wir nicht erkennen, dass Sie es sind, und es wird nichts geändert. Wer das Postfach betreibt, etwa Ihre IT-Abteilung, kann Ihnen wieder Zugriff geben. Wenn es nicht mehr Ihr Postfach ist, sagen Sie es den hier genannten Personen.',

  'security.contents': 'Auf dieser Seite',
  'security.just-done': '<b>{what}.</b> Erledigt um {time}.',
  'security.password': 'Passwort',
  'security.password-since': 'In Gebrauch seit {time}.',
  'security.change-password': 'Passwort ändern',
  'security.change-password-hint': 'Zuerst wird nach dem bisherigen gefragt.',
  'security.remove-app': 'Authenticator-App entfernen',
  'security.remove-phone': 'Telefonnummer entfernen',
  'security.remove-required':
    'Das Entfernen ist nicht möglich: Von Ihnen wird ein zweiter Schritt verlangt, und es bliebe keine andere Methode, die akzeptiert wird. Wechseln Sie sie stattdessen oder fügen Sie zuerst eine andere Methode hinzu.',
  'security.remove-personal':
    'Das Entfernen ist nicht möglich, solange Sie selbst immer einen zweiten Schritt verlangen. Schalten Sie das zuerst aus.',

  'change-password.effect':
    'Sobald Sie es gewählt haben, werden Sie überall sonst abgemeldet. Ihr zweiter Schritt bleibt, wie er ist.',

  'remove-app.title': 'Ihre Authenticator-App entfernen?',
  'remove-app.effect':
    'Ihre Codes funktionieren sofort nicht mehr. Löschen Sie danach den Eintrag in der App: Er nützt nichts mehr.',
  'remove-phone.title': 'Ihre Telefonnummer entfernen?',
  'remove-phone.effect': 'Es werden keine Codes mehr dorthin gesendet.',
  'remove-phone.effect-number': 'An die Nummer mit den Endziffern {digits} werden keine Codes mehr gesendet.',
  'remove.others-stay': 'Ihre andere Methode und Ihr Wiederherstellungscode bleiben, wie sie sind.',
  'remove.last':
    'Das ist Ihre letzte Methode. Ihr Wiederherstellungscode funktioniert dann auch nicht mehr, und ab Ihrer nächsten Anmeldung genügt das Passwort.',
  'remove.mailed': 'Wir senden Ihnen eine E-Mail dazu.',

  'refuse-removal.title': 'Diese Methode kann nicht entfernt werden',
  'refuse-removal.explained':
    'Eine Regel oder Sie selbst verlangen von Ihnen einen zweiten Schritt, und es bliebe keine andere Methode, die akzeptiert wird. Unter Passwort & Sicherheit steht, was Sie tun können.',

  'refusal.same-password': 'Das ist Ihr jetziges Passwort. Wählen Sie ein anderes.',

  'event.password.changed': 'Passwort selbst geändert',
  'event.recovery-code.unbound': 'Wiederherstellungscode entfernt',
  'event.session.ended-elsewhere': 'Überall sonst abgemeldet',

  'sessions.end-others': 'Überall sonst abmelden',
  'sessions.end-others-hint': 'Hier bleiben Sie angemeldet.',
  'sessions.more': '{count, plural, one {# weitere Sitzung} other {# weitere Sitzungen}}',
  'events.all': 'Alle Sicherheitsereignisse',
  'events.title': 'Sicherheitsereignisse',
  'events.older': 'Ältere Ereignisse',
  'events.newest': 'Neueste Ereignisse',
  'events.no-older': 'Es gibt nichts Älteres.',

  'strength.label': 'Stärke des Passworts',
  'strength.short': 'Noch nicht lang genug: {typed} von {shortest} Zeichen.',
  'strength.weak': 'Schwach: Solche Passwörter erraten Diebe zuerst.',
  'strength.fair': 'Mittel: Mit ein oder zwei Wörtern mehr ist es viel schwerer zu erraten.',
  'strength.good': 'Gut: schwer zu erraten.',
  'strength.strong': 'Stark: sehr schwer zu erraten.',
  'strength.local': 'In diesem Browser beurteilt; dafür wird nichts gesendet.',
} as const;
