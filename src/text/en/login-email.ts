/** The login e-mail and its change. */
export const loginEmailWords = {
  'login-email.title': 'Login e-mail',
  'login-email.now': 'You sign in with <b>{email}</b>.',
  'login-email.change': 'Change Login E-mail',
  'login-email.hint':
    'The new address has to be confirmed by a link that is mailed there. Afterward you sign in again.',
  'login-email.waiting':
    'A change to <b>{email}</b> was asked for. If that address can be used here, a link was mailed there: it confirms the change until {time}.',
  'login-email.told': 'We mailed <b>{email}</b> that this was asked for.',
  'login-email.withdraw': 'Withdraw',
  'login-email.undoable':
    'It was changed lately: until {time} whoever reads the mailbox of before can take the change back.',

  'change-email.title': 'Change your login e-mail',
  'change-email.now': 'You sign in with <b>{email}</b> now.',
  'change-email.new': 'New login e-mail',
  'change-email.next':
    'We mail a link to the new address; pressing it there, within {duration}, changes the login e-mail and signs you out everywhere. The old address is told, and can take the change back for {days, plural, one {# day} other {# days}}.',
  'change-email.action': 'Send Link',

  'refusal.email-unchanged': 'You sign in with this address already. Enter another one.',
  'refusal.asked-too-often': 'You have asked for several changes lately. Try again tomorrow.',

  'event.email.change-asked': 'Change of login e-mail asked for',
  'event.email.change-withdrawn': 'Change of login e-mail withdrawn',
  'event.email.changed': 'Login e-mail changed',
  'event.email.change-undone': 'Change of login e-mail taken back from the old mailbox',

  'invited.not-now':
    '{count, plural, one {# address cannot be used at present} other {# addresses cannot be used at present}}',
  'invited.not-now-explained': 'No invitation was made. They can be invited from {time} on.',
  'import.row-not-now': 'This address cannot be used at present. Import this row again in a week.',
  'operator.administrator-not-now': '{email} cannot be used at present. Invite them again from {time} on.',
} as const;
