/** The user's own pages. */
export const account = {
  'account.title': 'My Profile Settings',
  'account.security': 'Password & Security',
  'account.security-hint': 'Your sign-in methods, recovery code, sessions and recent events',

  'banner.early':
    '{days, plural, one {<b>{company}</b> requires two-factor authentication from {date}: # day left.} other {<b>{company}</b> requires two-factor authentication from {date}: # days left.}}',

  'security.title': 'Password & Security',
  'security.methods': 'Sign-in methods',
  'security.app': 'Authenticator app',
  'security.phone': 'Text message',
  'security.added': 'Added',
  'security.last-used': 'Last used',
  'security.never-used': 'not yet',
  'security.disabled': 'Switched off after too many wrong codes. Set up a new one.',
  'security.no-methods': 'You sign in with your password only.',
  'security.add-app': 'Add Authenticator App',
  'security.change-app': 'Change Authenticator App',
  'security.change-hint': 'Your current app keeps working until the new one is confirmed.',
  'security.number': 'Number ending in {digits}',
  'security.add-phone': 'Add Phone Number',
  'security.change-phone': 'Change Phone Number',
  'security.change-phone-hint': 'Your current number keeps working until the new one is confirmed.',
  'security.phone-ruled-out': 'Text messages are not available to you: ruled out by {who}.',
  'security.not-accepted': 'Not accepted at sign-in: ruled out by {who}.',
  'security.not-offered':
    'Nothing that you belong to requires two-factor authentication, so there is nothing to set up here. When a company decides to require it, you will be told, and can set it up on this page.',

  'security.recovery': 'Recovery code',
  'security.recovery-confirmed': 'You have a recovery code, saved on {date}. We cannot show it again.',
  'security.recovery-confirmed-undated': 'You have a recovery code. We cannot show it again.',
  'security.recovery-pending': 'Your newest recovery code works, but you have not confirmed that you saved it.',
  'security.recovery-none': 'You have no recovery code. If you lose your device, only an administrator can help.',
  'security.new-code': 'New recovery code',
  'security.new-code-hint': 'The code you have now stops working when you confirm the new one.',

  'security.why': 'Why two-factor authentication is required',
  'security.why-announced': 'Why two-factor authentication will be required',
  'security.why-company-since': '<b>{company}</b> has required it since {date}.',
  'security.why-company-from': '<b>{company}</b> requires it from {date}.',
  'security.why-company': '<b>{company}</b> requires it.',
  'security.why-operator': 'You operate this service, which always requires it.',
  'security.why-personal': 'You have set it up, so you are asked at every sign-in.',
  'security.why-reset': 'Your second step was reset: set up a new one.',
  'security.why-every': 'A code is asked for again after {every}.',

  'sessions.heading': 'Where you are signed in',
  'sessions.this': 'This browser',
  'sessions.from': 'Network address {network}',
  'sessions.since': 'Signed in',
  'sessions.seen': 'Last active',
  'sessions.end': 'Sign out',
  'sessions.end-named': 'Sign out {device}, {network}',
  'sessions.unknown-device': 'Unknown device',
  'sessions.device': '{browser} on {system}',

  'events.heading': 'Recent security events',
  'events.none': 'Nothing has happened yet.',
  'events.from': 'from {network}',
  'events.not-you':
    'Don’t recognize something here? Sign out the sessions you do not know, then choose a new password with “Forgot password?” at the next sign-in, and tell your administrator.',
} as const;
