export const profile = {
  'account.profile': 'Name, Sprache und Zeitzone',
  'account.profile-hint': 'Wie Sie heißen, und wie wir Ihnen schreiben',

  'profile.title': 'Name, Sprache und Zeitzone',
  'profile.name': 'Ihr Name',
  'profile.name-hint': 'Die Unternehmen, zu denen Sie gehören, sehen ihn, und unsere E-Mails begrüßen Sie damit.',
  'profile.language': 'Sprache',
  'profile.language-hint': 'Für diese Seiten, unsere E-Mails und SMS.',
  'profile.zone': 'Zeitzone',
  'profile.zone-hint':
    'Darin werden Datum und Uhrzeit angegeben. Solange Sie keine wählen, ist es die Ihres Unternehmens.',
  'profile.zone-default': 'Nicht gewählt: {zone}',
  'profile.save': 'Änderungen speichern',
  'profile.saved': 'Ihre Änderungen sind gespeichert.',
  'profile.back': 'Zurück zu Mein Profil',

  'refusal.name-missing': 'Geben Sie an, wie Sie heißen.',

  'event.user.settings-changed': 'Sprache oder Zeitzone geändert',
} as const;
