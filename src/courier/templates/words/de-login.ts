/** Mails about the login e-mail, and about changes that are held up. `notYou`: what to do if it was somebody else. */
export const loginKinds = (notYou: string) => ({
  'email-asked': {
    subject: 'Eine Änderung Ihrer Anmelde-E-Mail-Adresse bei {serviceName} wurde beantragt',
    happened:
      'Jemand, der als {email} angemeldet ist, hat beantragt, sich von nun an mit einer anderen Adresse anzumelden. Noch ist nichts geändert: Dafür braucht es einen Link, der an jene Adresse gesendet wird.',
    next: [
      'Wenn Sie das waren, geht es im Postfach der neuen Adresse weiter. Zurückziehen können Sie es unter Passwort & Sicherheit.',
    ],
    notYouTitle: 'Wenn Sie das nicht beantragt haben',
    notYou,
  },
  'email-confirm': {
    subject: 'Bestätigen Sie diese Adresse für {serviceName}',
    happened:
      'Jemand, der sich bei {serviceName} anmeldet, hat beantragt, sich von nun an mit {newEmail} anzumelden. Wenn Sie das waren, bestätigen Sie es hier:',
    next: [
      'Der Link funktioniert einmal. Ihn zu öffnen ändert noch nichts. Bis Sie bestätigen, bleibt die bisherige E-Mail-Adresse.',
      'Bestätigen Sie nur, wenn Sie das selbst beantragt haben. Wenn Sie sich hier schon mit einer anderen Adresse anmelden, ändert sich daran nichts.',
    ],
    notYouTitle: 'Wenn Sie das nicht beantragt haben',
    notYou:
      'Sie müssen nichts tun: Ohne diesen Link wird nichts geändert. Klicken Sie nicht auf die Schaltfläche dahinter und geben Sie den Link nie weiter: Vielleicht hat sich jemand bei einer Adresse vertippt.',
  },
  'email-taken': {
    subject: 'Jemand wollte Ihre Adresse bei {serviceName} verwenden',
    happened:
      'Jemand, der sich bei {serviceName} anmeldet, hat beantragt, sich mit {newEmail} anzumelden. Diese Adresse ist hier Ihre, deshalb wurde nichts geändert.',
    next: [
      'Wenn Sie das waren: Bei {home} haben Sie dann zwei Zugänge. Fragen Sie Ihren Administrator, welchen Sie verwenden sollen.',
    ],
    notYou:
      'Sie müssen nichts tun: Niemand erhält Ihre Adresse. Wenn immer wieder solche E-Mails kommen, sagen Sie Ihrem Administrator Bescheid.',
  },
  'email-changed-from': {
    subject: 'Ihre Anmelde-E-Mail-Adresse bei {serviceName} wurde geändert',
    happened:
      'Die Anmelde-E-Mail-Adresse wurde geändert, und alle Sitzungen wurden abgemeldet. Mit dieser Adresse ist keine Anmeldung mehr möglich.',
    next: ['Wenn Sie das waren, ist nichts zu tun.'],
    notYou:
      'Machen Sie die Änderung hier rückgängig: Sie melden sich wieder mit dieser Adresse an, alle Sitzungen werden abgemeldet, und 72 Stunden lang kann unter Passwort & Sicherheit nichts geändert werden. Wählen Sie dann mit „Passwort vergessen?“ bei {home} ein neues Passwort und sagen Sie Ihrem Administrator Bescheid.',
    notYouLink: 'Änderung rückgängig machen',
  },
  'email-changed-to': {
    subject: 'Sie melden sich bei {serviceName} jetzt mit dieser Adresse an',
    happened: 'Die Anmelde-E-Mail-Adresse wurde zu {email} geändert, und alle Sitzungen wurden abgemeldet.',
    next: ['Melden Sie sich bei {home} neu an. Ihr Passwort und Ihr zweiter Schritt sind dieselben wie zuvor.'],
    notYou,
  },
  'email-undone': {
    subject: 'Eine Änderung der Anmelde-E-Mail-Adresse bei {serviceName} wurde rückgängig gemacht',
    happened:
      'Die Anmelde-E-Mail-Adresse ist wieder {oldEmail}: Eine Änderung zu {newEmail} wurde aus dem vorigen Postfach rückgängig gemacht. Alle Sitzungen wurden abgemeldet.',
    next: [
      'Bis {frozenUntil} kann unter Passwort & Sicherheit nichts geändert werden. Die Anmeldung geht weiter.',
      'Wählen Sie mit „Passwort vergessen?“ bei {home} ein neues Passwort: Wer die Änderung gemacht hat, kannte das bisherige.',
    ],
    notYou:
      'Jemand, der das Postfach {oldEmail} liest, hat einen dorthin gesendeten Link gewählt. Wenn das nicht hätte geschehen sollen, sagen Sie Ihrem Administrator Bescheid.',
  },
  'changes-frozen': {
    subject: 'Änderungen an Ihrer Anmeldung bei {serviceName} sind angehalten',
    happened:
      'In einer E-Mail zu {email} wurde „Das war ich nicht“ gewählt. Bis {frozenUntil} können unter Passwort & Sicherheit keine Methode, kein Wiederherstellungscode, kein Passwort und keine Anmelde-E-Mail-Adresse geändert werden. Die Anmeldung geht weiter.',
    next: [
      'Wählen Sie mit „Passwort vergessen?“ bei {home} ein neues Passwort: Das geht trotzdem und meldet alle Sitzungen ab.',
      'Sehen Sie dann unter Passwort & Sicherheit nach, ob dort Methoden und Sitzungen stehen, die nicht Ihre sind, und sagen Sie Ihrem Administrator Bescheid.',
      'Wenn es ein Versehen war, können Sie Änderungen dort wieder erlauben, mit Ihrem zweiten Schritt, falls Sie einen haben, und einem Code, den wir an dieses Postfach senden.',
    ],
    notYouTitle: 'Wenn Sie das nicht gewählt haben',
    notYou:
      'Jemand anderes liest Ihr Postfach. Wählen Sie zuerst ein neues Passwort für das Postfach selbst, dann für {serviceName}.',
  },
  'changes-thawed': {
    subject: 'Änderungen an Ihrer Anmeldung bei {serviceName} sind wieder erlaubt',
    happened: 'Änderungen an der Anmeldung als {email} sind nicht mehr angehalten.',
    next: ['Wenn das vereinbart war, ist nichts zu tun.'],
    notYou,
  },
});
