/** Pages behind mailed links that act without signing in. */
export const mailActWords = {
  'mail-act.gone-title': 'This link does not work any more',
  'mail-act.gone-explained':
    'It may have been used already, be too old, or no longer be needed. Nothing was changed by opening it.',
  'mail-act.gone-next': 'If something about how you sign in worries you, sign in and look at Password & Security.',
  'mail-act.nothing-yet': 'Opening this page has changed nothing yet.',
  'mail-act.sign-in': 'Sign in',

  'not-me.title': 'Was this not you?',
  'not-me.about': 'On {date} we told <b>{email}</b> of a change to how they sign in at {brand}.',
  'not-me.effect-freeze':
    'Press the button if you did not make that change: for 72 hours no method, no recovery code, no password and no login e-mail can be changed on Password & Security.',
  'not-me.effect-sign-in':
    'You can still sign in, and “Forgot password?” still works; changes that are being made right now are stopped. A reset of your second step then needs the approval of a second person.',
  'not-me.action': 'Stop Changes for 72 Hours',
  'not-me-done.title': 'Changes are stopped',
  'not-me-done.until':
    'Until <b>{time}</b> no method, no recovery code, no password and no login e-mail of {email} can be changed on Password & Security.',
  'not-me-done.password':
    'Now choose a new password: go to the sign-in page, enter your e-mail and press “Forgot password?”. That signs out every session.',
  'not-me-done.look':
    'Then sign in, look at Password & Security for methods and sessions that are not yours, and tell your administrator.',

  'confirm-email.title': 'Confirm your new login e-mail',
  'confirm-email.about': 'On {date} somebody who signs in at {brand} asked to sign in with <b>{email}</b> from now on.',
  'confirm-email.by':
    'It was asked for by <b>{name}</b>, who signs in as <b>{old}</b> so far. Part of that address is hidden.',
  'confirm-email.by-nameless':
    'It was asked for by somebody who signs in as <b>{old}</b> so far. Part of that address is hidden.',
  'confirm-email.effect':
    'Press the button only if you asked for this yourself. You are then signed out everywhere and sign in again with this address; password and second step stay the same.',
  'confirm-email.own': 'If you already sign in here with another address, that does not change.',
  'confirm-email.action': 'Sign In with This Address',
  'confirm-email-other.title': 'Somebody else is signed in here',
  'confirm-email-other.explained':
    'Somebody is signed in in this browser whose sign-in this link is not about: it is about somebody who wants to use the address <b>{email}</b>. Nothing was changed.',
  'confirm-email-other.next':
    'If you did not ask for that, close this page. If you did, sign out first and open the link in the mail again.',
  'confirm-email-done.title': 'Login e-mail changed',
  'confirm-email-done.now': 'You sign in with <b>{email}</b> now. Every session was signed out.',
  'confirm-email-done.old':
    'The old address was told. For 7 days whoever reads it can take the change back, and nobody else gets it.',
  'confirm-email-frozen.title': 'Changes are stopped for now',
  'confirm-email-frozen.until':
    'Until <b>{time}</b> changes of this sign-in are stopped: a change was reported as not made by its owner. The login e-mail stays as it is. If you asked for the change, allow changes again on Password & Security, or ask your administrator, and ask for it anew.',

  'undo-email.title': 'Take the change of login e-mail back?',
  'undo-email.about': 'On {date} the login e-mail at {brand} was changed from <b>{old}</b> to <b>{new}</b>.',
  'undo-email.effect':
    'Press the button if you did not make that change: {old} signs in again, every session is signed out, and for 72 hours nothing can be changed on Password & Security.',
  'undo-email.action': 'Take the Change Back',
  'undo-email-done.title': 'The change was taken back',
  'undo-email-done.now':
    'You sign in with <b>{email}</b> again. Every session was signed out, and until <b>{time}</b> nothing can be changed on Password & Security.',
} as const;
