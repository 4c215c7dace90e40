/** Audit events as a user reads them about himself. */
export const events = {
  'event.password.accepted': 'Right password entered',
  'event.password.refused': 'Wrong password entered',
  'event.password.rehashed': 'Password storage renewed by the service',
  'event.password.replaced': 'Password replaced',
  'event.code.accepted': 'Right code entered',
  'event.code.refused': 'Wrong code entered',
  'event.authenticator.bound':
    '{kind, select, app {Authenticator app added} phone {Phone number added} other {Sign-in method added}}',
  'event.authenticator.unbound':
    '{kind, select, app {Authenticator app removed} phone {Phone number removed} other {Sign-in method removed}}',
  'event.authenticator.disabled': 'Sign-in method switched off after too many wrong codes',
  'event.enrollment.deferred': 'Set-up of two-factor authentication put off',
  'event.recovery-code.issued': 'New recovery code made',
  'event.recovery-code.confirmed': 'Recovery code confirmed as saved',
  'event.recovery-code.spent': 'Recovery code used',
  'event.repair.declined': 'Kept the current device after using the recovery code',
  'event.mailbox.code-sent': 'Code sent by mail',
  'event.mailbox.proved': 'Code from the mail entered',
  'event.reset-link.sent': 'Link for a new password sent by mail',
  'event.reset-link.opened': 'Link for a new password used',
  'event.interaction.ended': 'Sign-in ended before it was complete',
  'event.session.created': 'Signed in',
  'event.session.ended': 'Signed out',
  'event.sign-in.refused': 'Sign-in refused',
  'event.demo.seeded': 'Demo data created',
} as const;
