/** Signing in with e-mail and password, and resetting the password. */
export const signIn = {
  'sign-in.title': 'Sign in',
  'sign-in.email': 'E-mail',

  'password.title': 'Enter your password',
  'password.label': 'Password',
  'password.forgot': 'Forgot password?',

  'reset-sent.title': 'Check your mail',
  'reset-sent.sent':
    'If someone signs in here with <b>{email}</b>, we have sent a link to that mailbox. It opens a page on which you choose a new password.',
  'reset-sent.details': 'The link works once, for {duration}. Only the newest link works.',
  'reset-sent.nothing': 'Nothing came?',
  'reset-sent.nothing-help':
    'Look in the folder for junk mail, and check that the e-mail above is the one you sign in with. Then start again and ask for another link.',

  'reset-link.title': 'Choose a new password',
  'reset-link.opened': 'You opened the link from our mail. Go on to choose a new password.',
  'reset-link.effect':
    'When you have chosen one, you are signed out everywhere. Your authenticator app and your recovery code stay as they are.',
  'reset-link.action': 'Choose a new password',
  'reset-gone.title': 'This link cannot be used',
  'reset-gone.explained':
    'It may have been used already, be too old, or not be the newest one. Start again and choose “Forgot password?” to get a new link.',

  'invitation.title': 'Welcome to {service}',
  'invitation.opened': 'You were invited to sign in here. Go on to set your password.',
  'invitation.next':
    'After that you may be asked to set up a second step, such as an authenticator app. It takes a few minutes: have the device with the app at hand.',
  'invitation.action': 'Set your password',
  'invitation-gone.explained': 'It may have been used already, be too old, or not be the newest one.',
  'invitation-gone.next':
    'If you have set your password, sign in with it. If not, start again with your e-mail and choose “Forgot password?”, or ask whoever invited you for a new invitation.',

  'first-password.title': 'Set your password',
  'first-password.label': 'Password',
  'first-password.again': 'Password again',
  'first-password.action': 'Save Password',

  'new-password.title': 'Choose a new password',
  'new-password.for': 'For <b>{email}</b>',
  'new-password.rule-length': 'At least {shortest} characters. A sentence is easy to remember and hard to guess.',
  'new-password.rule-free': 'Any characters, spaces included. No capitals or digits needed.',
  'new-password.rule-known': 'Not a password that many people use, nor your name or e-mail.',
  'new-password.label': 'New password',
  'new-password.again': 'New password again',
  'new-password.action': 'Save New Password',

  'continue.verify-title': 'Verify your identity to go on',
  'continue.verify': 'You are signed in. To go on, prove once more that it is you.',
  'continue.enroll-title': 'Set up two-factor authentication to go on',
  'continue.enroll': 'You are signed in. To go on, you have to set up two-factor authentication now.',
  'continue.save-code-title': 'Save your recovery code to go on',
  'continue.save-code':
    'You are signed in, but have not confirmed that you saved your recovery code. Save it now, in case you lose your device.',
  'continue.title': 'One more step to go on',
  'continue.explained': 'You are signed in. To go on, one more step is needed; the next page says which.',

  'signed-out.title': 'You are signed out',
  'signed-out.explained': 'On a shared computer, close the browser window as well.',
} as const;
