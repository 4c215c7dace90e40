export const loginEmailWords = {
  'login-email.title': 'Anmelde-E-Mail-Adresse',
  'login-email.now': 'Sie melden sich mit <b>{email}</b> an.',
  'login-email.change': 'Anmelde-E-Mail-Adresse ändern',
  'login-email.hint':
    'Die neue Adresse muss über einen Link bestätigt werden, der dorthin gesendet wird. Danach melden Sie sich neu an.',
  'login-email.waiting':
    'Eine Änderung zu <b>{email}</b> wurde beantragt. Wenn diese Adresse hier verwendet werden kann, wurde ein Link dorthin gesendet: Bis {time} lässt sich die Änderung damit bestätigen.',
  'login-email.told': 'Wir haben <b>{email}</b> per E-Mail mitgeteilt, dass dies beantragt wurde.',
  'login-email.withdraw': 'Zurückziehen',
  'login-email.undoable':
    'Sie wurde vor kurzem geändert: Bis {time} kann, wer das vorige Postfach liest, die Änderung rückgängig machen.',

  'change-email.title': 'Anmelde-E-Mail-Adresse ändern',
  'change-email.now': 'Sie melden sich jetzt mit <b>{email}</b> an.',
  'change-email.new': 'Neue Anmelde-E-Mail-Adresse',
  'change-email.next':
    'Wir senden einen Link an die neue Adresse. Wer ihn dort innerhalb dieser Zeit bestätigt ({duration}), ändert die Anmelde-E-Mail-Adresse, und Sie werden überall abgemeldet. Die alte Adresse erfährt davon und kann die Änderung {days, plural, one {# Tag} other {# Tage}} lang rückgängig machen.',
  'change-email.action': 'Link senden',

  'refusal.email-unchanged': 'Mit dieser Adresse melden Sie sich schon an. Geben Sie eine andere ein.',
  'refusal.asked-too-often':
    'Sie haben in letzter Zeit mehrere Änderungen beantragt. Versuchen Sie es morgen noch einmal.',

  'event.email.change-asked': 'Änderung der Anmelde-E-Mail-Adresse beantragt',
  'event.email.change-withdrawn': 'Änderung der Anmelde-E-Mail-Adresse zurückgezogen',
  'event.email.changed': 'Anmelde-E-Mail-Adresse geändert',
  'event.email.change-undone': 'Änderung der Anmelde-E-Mail-Adresse aus dem alten Postfach rückgängig gemacht',

  'invited.not-now':
    '{count, plural, one {# Adresse kann zurzeit nicht verwendet werden} other {# Adressen können zurzeit nicht verwendet werden}}',
  'invited.not-now-explained': 'Es wurde keine Einladung erstellt. Ab {time} kann eingeladen werden.',
  'import.row-not-now':
    'Diese Adresse kann zurzeit nicht verwendet werden. Importieren Sie diese Zeile in einer Woche noch einmal.',
  'operator.administrator-not-now':
    '{email} kann zurzeit nicht verwendet werden. Laden Sie diese Person ab {time} noch einmal ein.',
} as const;
