/** On the way to an application: signing in for it, what it is told, and signing out at its request. */
export const applicationFlow = {
  'towards.to': 'to continue to <b>{application}</b>',

  'why.application': '<b>{application}</b> asks for a second step at sign-in.',
  'why.application-anew': '<b>{application}</b> asks for a new proof that it is you.',

  'going-on.signed-in': 'You are signed in',
  'going-on.to': 'Taking you to <b>{application}</b> …',
  'going-on.cancelled': 'You cancelled',
  'going-on.untold': 'Nothing was told about you.',
  'going-on.back': 'Taking you back to <b>{application}</b> …',

  'consent.title': 'Tell {application} about you?',
  'consent.asks': 'To let you in, <b>{application}</b> asks to be told:',
  'consent.identity': 'that you signed in, when, and with how many steps',
  'consent.profile': 'your name, language and time zone',
  'consent.email': 'your e-mail',
  'consent.companies': 'the companies you work for',
  'consent.roles': 'your roles in this application',
  'consent.permissions': 'what you may administer',
  'consent.never': 'It never learns your password or your codes. We ask you again only when it wants to know more.',
  'consent.allow': 'Allow',
  'consent.cancel': 'Cancel',

  'asked-out.title': 'Sign out of {brand}?',
  'asked-out.by': '<b>{application}</b> asks to sign you out.',
  'asked-out.by-unknown': 'You were led here to sign out.',
  'asked-out.effect': 'This signs you out here, and of every application that you went to with this sign-in.',
  'asked-out.stay': 'Stay signed in',
  'asked-out.faulty-title': 'We cannot do this as it was asked',
  'asked-out.faulty':
    'An application asked to sign you out. What it sent does not come from us, or the address that it would lead you to is not registered for it. So we lead you nowhere. If it happens again, tell its operator.',
  'asked-out.still': 'You can sign out here all the same.',
  'asked-out.not-in': 'You are not signed in here.',

  'protocol.unknown-title': 'You cannot sign in to this application here',
  'protocol.unknown':
    'You were led here by an application that is not registered, or that nobody may sign in to any more.',
  'protocol.address-title': 'This application may not lead you back',
  'protocol.address':
    'The address that it wants you to return to is not registered for it. So that your sign-in reaches nobody else, it ends here.',
  'protocol.malformed-title': 'This application asked for something that it may not have',
  'protocol.malformed': 'Its request was incomplete, wrong, or not allowed to it. Nothing was told about you.',
  'protocol.expired-title': 'This sign-in has expired',
  'protocol.expired': 'It began in an application and took too long, is finished already, or began in another browser.',
  'protocol.denied-title': 'This application was not let in',
  'protocol.denied': 'Nothing was told about you.',
  'protocol.server-title': 'Something of ours does not work right now',
  'protocol.server': 'The application was told nothing. Wait a moment before you try again.',
  'protocol.again': 'Go back to the application and start there again. If it happens again, tell its operator.',
  'protocol.again-named':
    'Go back to <b>{application}</b> and start there again. If it happens again, tell its operator.',
} as const;
