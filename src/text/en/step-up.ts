/** "Verify your identity": a proof that an application asks for (SPEC Y4, Y5), and what came of it. */
export const stepUpWords = {
  'step-up.title': 'Verify your identity',
  'step-up.asks': '<b>{application}</b> asks you to confirm:',
  'step-up.enter': 'Enter {application}',
  'step-up.own-words':
    'These are the words of {application}, not ours. If this is not what you are about to do, cancel.',
  'step-up.by': 'Required by {roles}.',
  'step-up.role': 'your role {role} at {company}',
  'step-up.code': 'Enter your one-time code',
  'step-up.confirm': 'Confirm',
  'step-up.cancel': 'Cancel',
  'step-up.confirmed': 'You have confirmed',
  'step-up.unconfirmed': 'Nothing was confirmed.',
  'step-up.close': 'You can close this window.',
  'step-up.used-title': 'This was confirmed already',
  'step-up.used': '{application} has used your confirmation. It counts once.',
  'step-up.late-title': 'This request is over',
  'step-up.late':
    'It was not confirmed in time, or {application} did not use the confirmation in time. Go back there and begin again.',
  'step-up.back': 'Back to {application}',
  'step-up.back-to-page': 'Back to the confirmation',
  'step-up.run-expired':
    'It was open too long, so we closed it to keep you safe. Nothing was confirmed. Go back and begin again.',
  'step-up.run-codes':
    'We stopped this confirmation and sent you a mail about it. Nothing was confirmed. Go back and begin again.',
  'step-up.run-ended':
    'It was finished or given up, perhaps in another tab, or you have signed out since. Go back to see how things stand.',
  'step-up.guessed':
    'Ten codes in a row were wrong. To keep you safe you were signed out everywhere, of every application too, and we sent you a mail about it. To go on, sign in again.',
  'step-up.somebody-else':
    'If you are signed in as somebody else than the one who was asked, sign out, go back to the application and begin again there.',
  'step-up.only-proves':
    'Your text message only proves here that it is you; it is not accepted as a second step any more. You set up an accepted method next.',
  'step-up.entry': 'Before you go on in <b>{application}</b>, prove once more that it is you. Required by {roles}.',
} as const;
