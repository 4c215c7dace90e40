/** The frame of the public help, and how to set up (`/help`). Names of pages and buttons are put in, so that they are always those that one sees. */
export const help = {
  'help-link.pages': 'Help pages',
  'help-link.new-tab': '(opens in a new tab)',
  'help-link.set-up': 'See each step',
  'help-link.same-phone': 'Setting up on this phone, step by step',
  'help-link.without-a-phone': 'Without a phone, step by step',
  'help-link.text-messages': 'More about codes by text message',
  'help-link.clock': 'If codes keep failing',
  'help-link.mailbox': 'What you can do without this mailbox',
  'help-link.lost-device': 'Device lost, broken or new',
  'help-link.who-can-help': 'Who can do what for you',
  'help-link.administrators': 'Help for administrators',

  'help-frame.all': 'All help topics',
  'help-frame.further': 'See also',
  'help-frame.stuck': 'Still stuck?',
  'help-frame.own-tab': 'If you came here from another page, that page is still open in its own tab.',

  'help-index.title': 'Help',
  'help-index.intro': 'Short answers, step by step. You need not sign in to read them.',
  'help-index.setting-up': 'Setting up',
  'help-index.trouble': 'When something does not work',
  'help-index.safe': 'Staying safe',
  'help-index.administrators': 'For administrators',

  'help-set-up.title': 'Set up two-factor authentication',
  'help-set-up.line': 'What it is, what you need, and every step.',
  'help-set-up.what':
    'Two-factor authentication means two steps at sign-in: your password, and a code of 6 digits from something that you have with you.',
  'help-set-up.need': 'What you need',
  'help-set-up.need-app':
    '<b>An authenticator app</b>, on a phone, a tablet or a computer. Any authenticator app works.',
  'help-set-up.need-phone': 'Or a <b>mobile phone</b> that gets text messages, if your company allows them.',
  'help-set-up.need-mail': '<b>Your mailbox</b>: we mail you a code to make sure that it is yours.',
  'help-set-up.need-place': '<b>A safe place</b> for a recovery code: a password manager, or paper.',
  'help-set-up.steps': 'Step by step',
  'help-set-up.step-begin':
    'Sign in. On the page <b>{required}</b> press <b>{now}</b>. Before your company’s deadline the page is called <b>{early}</b>.',
  'help-set-up.step-mail': 'On <b>{mailbox}</b> type the 6 digits from our mail. If you are not asked for them, go on.',
  'help-set-up.step-method':
    'On <b>{method}</b> choose <b>{app}</b>. It works without reception, and its codes cannot be redirected.',
  'help-set-up.step-scan':
    'On <b>{secure}</b> open your authenticator app, add an entry, and scan the QR code from inside the app.',
  'help-set-up.step-code': 'Type the 6 digits that the app shows, and press <b>{next}</b>.',
  'help-set-up.step-recovery':
    'On <b>{save}</b> save the recovery code where another device can reach it. Tick the box and press <b>{next}</b>.',
  'help-set-up.done': 'That is all. From now on, sign-in asks for a code after your password.',
  'help-set-up.later':
    'You can begin earlier by yourself, as soon as your company has chosen a date: open <b>{security}</b>.',

  'help-same-phone.title': 'Set up on the phone you are reading on',
  'help-same-phone.line': 'When the set-up page and the app are on the same phone.',
  'help-same-phone.why': 'A phone cannot scan its own screen. It does not have to: there are two other ways.',
  'help-same-phone.link': 'With the link',
  'help-same-phone.step-install':
    'Install an authenticator app on this phone, if it has none. Then come back to the set-up page.',
  'help-same-phone.step-open': 'On <b>{secure}</b>, under <b>{here}</b>, press <b>{open}</b>.',
  'help-same-phone.step-allow': 'The app opens. Confirm the new entry there.',
  'help-same-phone.step-back':
    'Come back to the browser, type the 6 digits that the app shows, and press <b>{next}</b>.',
  'help-same-phone.key': 'If the link opens nothing, or the wrong app',
  'help-same-phone.step-copy':
    'On the set-up page press <b>{copy}</b>. Without that button, hold a finger on the key and copy it.',
  'help-same-phone.step-add': 'In the app add an entry, choose “enter a setup key”, time-based, and paste the key.',
  'help-same-phone.step-name': 'If the app asks for a name, type {brand}.',
  'help-same-phone.forget': 'Then copy any other word, so that the key does not stay on the clipboard.',
  'help-same-phone.expired': 'If the set-up page has expired meanwhile',
  'help-same-phone.expired-what':
    'Start again. The page then shows a new key: delete the entry that you have just made in the app, and add the new one.',

  'help-without-a-phone.title': 'Without a phone',
  'help-without-a-phone.line': 'Where phones are not allowed, or if you do not want to use yours.',
  'help-without-a-phone.ask':
    '<b>Ask your IT department first</b> which authenticator app is allowed on your work computer. What your company says about it stands on the set-up pages.',
  'help-without-a-phone.any':
    'Any app works that makes time-based codes (TOTP) of 6 digits. We recommend none of them; names here are examples.',
  'help-without-a-phone.kinds': 'What kinds there are',
  'help-without-a-phone.kind-program':
    '<b>A program on the computer</b>, for example KeePassXC. It keeps the codes in a file behind a password of its own.',
  'help-without-a-phone.kind-manager':
    '<b>A password manager</b> that makes codes as well, for example Bitwarden or 1Password. Passwords and codes then lie in one place: protect it well.',
  'help-without-a-phone.kind-extension':
    '<b>An extension of the browser.</b> The riskiest kind: a bad one can read your codes and pages. Take only one that your IT department has checked.',
  'help-without-a-phone.kind-tablet': '<b>A tablet</b>, where those are allowed. It needs no reception.',
  'help-without-a-phone.steps': 'Set it up on the computer',
  'help-without-a-phone.step-install': 'Install the app that your IT department allows.',
  'help-without-a-phone.step-key':
    'Go on to the page <b>{secure}</b>. There open <b>{trouble}</b> and press <b>{copy}</b>.',
  'help-without-a-phone.step-paste':
    'In the app add an entry, choose “enter a setup key”, time-based, and paste the key. Some apps call it TOTP or one-time password.',
  'help-without-a-phone.step-code': 'Type the 6 digits that the app shows on the set-up page, and press <b>{next}</b>.',
  'help-without-a-phone.second': 'To sign in elsewhere too',
  'help-without-a-phone.second-how':
    'Before you finish, add the same key to a second app, for example on your own phone. Both then show the same codes.',
  'help-without-a-phone.second-later':
    'Once you have finished, the key is not shown again. To have it in two apps later, use <b>{change}</b> on {security} and add the new key to both.',
  'help-without-a-phone.shared': 'On a computer that several people use',
  'help-without-a-phone.shared-how':
    'Lock the app with a password of your own, or ask your IT department for another way. Whoever can open it can make your codes.',
} as const;
