export const mailActWords = {
  'mail-act.gone-title': 'Dieser Link funktioniert nicht mehr',
  'mail-act.gone-explained':
    'Er wurde vielleicht schon verwendet, ist zu alt oder wird nicht mehr gebraucht. Ihn zu öffnen hat nichts geändert.',
  'mail-act.gone-next':
    'Wenn Ihnen etwas an Ihrer Anmeldung Sorgen macht, melden Sie sich an und sehen Sie unter Passwort & Sicherheit nach.',
  'mail-act.nothing-yet': 'Diese Seite zu öffnen hat noch nichts geändert.',
  'mail-act.sign-in': 'Anmelden',

  'not-me.title': 'Waren Sie das nicht?',
  'not-me.about': 'Am {date} haben wir <b>{email}</b> über eine Änderung an der Anmeldung bei {brand} informiert.',
  'not-me.effect-freeze':
    'Klicken Sie, wenn Sie das nicht geändert haben: 72 Stunden lang können unter Passwort & Sicherheit keine Methode, kein Wiederherstellungscode, kein Passwort und keine Anmelde-E-Mail-Adresse geändert werden.',
  'not-me.effect-sign-in':
    'Sie können sich weiter anmelden, und „Passwort vergessen?“ funktioniert weiterhin; Änderungen, die gerade im Gang sind, werden angehalten. Eine Zurücksetzung Ihres zweiten Schritts muss dann eine zweite Person genehmigen.',
  'not-me.action': 'Änderungen 72 Stunden anhalten',
  'not-me-done.title': 'Änderungen sind angehalten',
  'not-me-done.until':
    'Bis <b>{time}</b> können für {email} unter Passwort & Sicherheit keine Methode, kein Wiederherstellungscode, kein Passwort und keine Anmelde-E-Mail-Adresse geändert werden.',
  'not-me-done.password':
    'Wählen Sie jetzt ein neues Passwort: Gehen Sie zur Anmeldeseite, geben Sie Ihre E-Mail-Adresse ein und wählen Sie „Passwort vergessen?“. Das meldet alle Sitzungen ab.',
  'not-me-done.look':
    'Melden Sie sich dann an, sehen Sie unter Passwort & Sicherheit nach, ob dort Methoden und Sitzungen stehen, die nicht Ihre sind, und sagen Sie Ihrem Administrator Bescheid.',

  'confirm-email.title': 'Bestätigen Sie Ihre neue Anmelde-E-Mail-Adresse',
  'confirm-email.about':
    'Am {date} hat jemand, der sich bei {brand} anmeldet, beantragt, sich von nun an mit <b>{email}</b> anzumelden.',
  'confirm-email.by':
    'Beantragt hat es <b>{name}</b>, bisher angemeldet als <b>{old}</b>. Ein Teil dieser Adresse ist verborgen.',
  'confirm-email.by-nameless':
    'Beantragt hat es jemand, der sich bisher als <b>{old}</b> anmeldet. Ein Teil dieser Adresse ist verborgen.',
  'confirm-email.effect':
    'Klicken Sie nur, wenn Sie das selbst beantragt haben. Sie werden dann überall abgemeldet und melden sich mit dieser Adresse neu an; Passwort und zweiter Schritt bleiben gleich.',
  'confirm-email.own': 'Wenn Sie sich hier schon mit einer anderen Adresse anmelden, ändert sich daran nichts.',
  'confirm-email.action': 'Mit dieser Adresse anmelden',
  'confirm-email-other.title': 'Hier ist jemand anderes angemeldet',
  'confirm-email-other.explained':
    'In diesem Browser ist jemand angemeldet, um dessen Anmeldung es hier nicht geht: Der Link betrifft jemanden, der die Adresse <b>{email}</b> verwenden will. Es wurde nichts geändert.',
  'confirm-email-other.next':
    'Wenn Sie das nicht beantragt haben, schließen Sie diese Seite. Andernfalls melden Sie sich zuerst ab und öffnen den Link in der E-Mail noch einmal.',
  'confirm-email-done.title': 'Anmelde-E-Mail-Adresse geändert',
  'confirm-email-done.now': 'Sie melden sich jetzt mit <b>{email}</b> an. Alle Sitzungen wurden abgemeldet.',
  'confirm-email-done.old':
    'Die alte Adresse hat davon erfahren. 7 Tage lang kann, wer sie liest, die Änderung rückgängig machen, und niemand anderes erhält sie.',
  'confirm-email-frozen.title': 'Änderungen sind vorerst angehalten',
  'confirm-email-frozen.until':
    'Bis <b>{time}</b> sind Änderungen an dieser Anmeldung angehalten: Es wurde gemeldet, dass eine Änderung nicht von der Person stammt, die sich hier anmeldet. Die Anmelde-E-Mail-Adresse bleibt, wie sie ist. Wenn Sie die Änderung beantragt haben, erlauben Sie Änderungen unter Passwort & Sicherheit wieder oder wenden Sie sich an Ihren Administrator, und beantragen Sie sie neu.',

  'undo-email.title': 'Die Änderung der Anmelde-E-Mail-Adresse rückgängig machen?',
  'undo-email.about':
    'Am {date} wurde die Anmelde-E-Mail-Adresse bei {brand} von <b>{old}</b> zu <b>{new}</b> geändert.',
  'undo-email.effect':
    'Klicken Sie, wenn Sie das nicht geändert haben: Die Anmeldung läuft wieder über {old}, alle Sitzungen werden abgemeldet, und 72 Stunden lang kann unter Passwort & Sicherheit nichts geändert werden.',
  'undo-email.action': 'Änderung rückgängig machen',
  'undo-email-done.title': 'Die Änderung wurde rückgängig gemacht',
  'undo-email-done.now':
    'Sie melden sich wieder mit <b>{email}</b> an. Alle Sitzungen wurden abgemeldet, und bis <b>{time}</b> kann unter Passwort & Sicherheit nichts geändert werden.',
} as const;
