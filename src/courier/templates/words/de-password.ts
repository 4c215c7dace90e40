const nothingToDo = 'Wenn Sie das waren, ist nichts zu tun.';

/** Mails about a password that was changed by its user, and about methods that were removed. `notYou`: what to do if it was somebody else. */
export const passwordKinds = (notYou: string) => ({
  'password-changed': {
    subject: 'Sie haben Ihr Passwort für {serviceName} geändert',
    happened:
      'Das Passwort für {email} wurde unter Passwort & Sicherheit geändert, und alle anderen Sitzungen wurden abgemeldet.',
    next: [nothingToDo],
    notYou,
  },
  'app-removed': {
    subject: 'Bei {serviceName} wurde eine Authenticator-App entfernt',
    happened: 'Die Authenticator-App für {email} wurde entfernt. Ihre Codes werden nicht mehr akzeptiert.',
    next: [`Die andere Methode bleibt, wie sie ist. ${nothingToDo}`],
    notYou,
  },
  'phone-removed': {
    subject: 'Bei {serviceName} wurde eine Telefonnummer entfernt',
    happened: 'Die Telefonnummer für {email} wurde entfernt. Es werden keine Codes mehr dorthin gesendet.',
    next: [`Die andere Methode bleibt, wie sie ist. ${nothingToDo}`],
    notYou,
  },
  'last-method-removed': {
    subject: 'Ihr zweiter Schritt bei {serviceName} wurde entfernt',
    happened:
      'Die letzte Methode für {email} wurde entfernt, und mit ihr der Wiederherstellungscode. Ab der nächsten Anmeldung genügt das Passwort, solange nichts einen zweiten Schritt verlangt.',
    next: [`${nothingToDo} Unter Passwort & Sicherheit können Sie wieder einen zweiten Schritt einrichten.`],
    notYou,
  },
});
