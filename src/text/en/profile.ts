/** What people say about themselves (SPEC U6). */
export const profile = {
  'account.profile': 'Name, Language & Time Zone',
  'account.profile-hint': 'What you are called, and how we write to you',

  'profile.title': 'Name, Language & Time Zone',
  'profile.name': 'Your name',
  'profile.name-hint': 'The companies that you belong to see it, and our mails greet you by it.',
  'profile.language': 'Language',
  'profile.language-hint': 'Of these pages, our mails and text messages.',
  'profile.zone': 'Time zone',
  'profile.zone-hint': 'Dates and times are told in it. Until you choose one, it is your company’s.',
  'profile.zone-default': 'Not chosen: {zone}',
  'profile.save': 'Save Changes',
  'profile.saved': 'Your changes are saved.',
  'profile.back': 'Back to My Profile Settings',

  'refusal.name-missing': 'Say what you are called.',

  'event.user.settings-changed': 'Language or time zone changed',
} as const;
