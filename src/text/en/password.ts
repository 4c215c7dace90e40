/** Changing the password, how strong a new one is, and removing a method. */
export const passwordWords = {
  'security.contents': 'On this page',
  'security.just-done': '<b>{what}.</b> Done at {time}.',
  'security.password': 'Password',
  'security.password-since': 'In use since {time}.',
  'security.change-password': 'Change Password',
  'security.change-password-hint': 'You are asked for the current one first.',
  'security.remove-app': 'Remove Authenticator App',
  'security.remove-phone': 'Remove Phone Number',
  'security.remove-required':
    'It cannot be removed: a second step is required of you, and no other method that is accepted would be left. Change it instead, or add another method first.',
  'security.remove-personal':
    'It cannot be removed while you always require a second step of yourself. Switch that off first.',

  'change-password.effect':
    'When you have chosen one, you are signed out everywhere else. Your second step stays as it is.',

  'mailbox.change-no-access-help':
    'Without it we cannot tell that it is you, so that nothing is changed. Whoever runs the mailbox, such as your IT department, can let you back in. If it is not your mailbox any more, tell the people named here.',

  'remove-app.title': 'Remove your authenticator app?',
  'remove-app.effect': 'Its codes stop working at once. Delete the entry in the app afterward: it is of no more use.',
  'remove-phone.title': 'Remove your phone number?',
  'remove-phone.effect': 'No codes are sent to it any more.',
  'remove-phone.effect-number': 'No codes are sent to the number ending in {digits} any more.',
  'remove.others-stay': 'Your other method and your recovery code stay as they are.',
  'remove.last':
    'It is the last method you have. Your recovery code stops working with it, and from your next sign-in on your password alone is enough.',
  'remove.mailed': 'We send you a mail about it.',

  'refuse-removal.title': 'This method cannot be removed',
  'refuse-removal.explained':
    'A second step is required of you, by a rule or by yourself, and no other method that is accepted would be left. Password & Security says what you can do.',

  'refusal.same-password': 'This is the password you have now. Choose another one.',

  'event.password.changed': 'Password changed',
  'event.recovery-code.unbound': 'Recovery code removed',
  'event.session.ended-elsewhere': 'Signed out everywhere else',

  'sessions.end-others': 'Sign Out Everywhere Else',
  'sessions.end-others-hint': 'You stay signed in here.',
  'sessions.more': '{count, plural, one {# more session} other {# more sessions}}',
  'events.all': 'All security events',
  'events.title': 'Security events',
  'events.older': 'Older Events',
  'events.newest': 'Newest Events',
  'events.no-older': 'There is nothing older.',

  'strength.label': 'Strength of the password',
  'strength.short': 'Not long enough yet: {typed} of {shortest} characters.',
  'strength.weak': 'Weak: thieves guess passwords like this one first.',
  'strength.fair': 'Fair: another word or two make it much harder to guess.',
  'strength.good': 'Good: hard to guess.',
  'strength.strong': 'Strong: very hard to guess.',
  'strength.local': 'Judged in this browser; nothing is sent for it.',
} as const;
