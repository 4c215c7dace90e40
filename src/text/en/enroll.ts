/** Setting up an authenticator app. */
export const enroll = {
  'required.title': 'Two-Factor Authentication Required',
  'required.company-since': '<b>{company}</b> has required a second step at sign-in since <b>{date}</b>.',
  'required.company-always': '<b>{company}</b> requires a second step at sign-in.',
  'required.operator': 'Operators of this service always need a second step at sign-in.',
  'required.reset':
    'Your second step was reset, and nothing that you had set up before works any more. Set up a new one to go on.',
  'required.also': 'Also required by:',
  'required.also-since': '<b>{company}</b>, since {date}',
  'required.also-from': '<b>{company}</b>, from {date}',
  'required.also-role': '<b>{company}</b>, for your role {role} ({application})',
  'required.why':
    'A password can be guessed or stolen. With a second step, a stolen password alone does not get anyone in.',
  'required.time': 'Setting it up takes about two minutes.',
  'required.need': 'You will need an authenticator app',
  'required.need-list': 'On your phone or tablet, or on this computer. Any authenticator app works.',
  'required.need-either': 'You will need an authenticator app or a mobile phone',
  'required.need-list-either':
    'The app can be on your phone or tablet, or on this computer: any authenticator app works. A mobile phone can get codes by text message as well.',
  'required.need-code': 'Then you save a recovery code, in case you lose the device.',

  'early.title': 'Two-factor authentication is coming',
  'early.requires': '<b>{company}</b> requires this from <b>{date}</b>.',
  'early.days': '{days, plural, one {You have # day left.} other {You have # days left.}}',
  'early.why':
    'From then on, signing in takes your password and a code from an authenticator app. Set it up now, while nothing depends on it.',
  'early.why-either':
    'From then on, signing in takes your password and a code, from an authenticator app or by text message. Set it up now, while nothing depends on it.',

  'no-phone.heading': 'Phones not allowed where you work?',
  'no-phone.explained':
    'Use an authenticator app on your work computer. Ask your IT department first which one is allowed.',
  'help.company': 'Help at <b>{company}</b>: <contact></contact>',
  'help.guidance': 'From {company}:',
  'help.support': 'Support: <contact></contact>',
  'help.nobody': 'Ask the person who manages users at your company.',

  'mailbox.title': 'Check your mail',
  'mailbox.why': 'Before the first authenticator is set up, we make sure that <b>{email}</b> is your mailbox.',
  'mailbox.why-sent': 'This makes sure that it is your mailbox, before the first authenticator is set up.',
  'mailbox.confirm-why': 'You have no second step, so we make sure that <b>{email}</b> is your mailbox.',
  'mailbox.confirm-why-sent': 'You have no second step, so this makes sure that it is your mailbox.',
  'mailbox.confirm-no-access-help':
    'Without it we cannot tell that it is you. What you sent is kept for an hour. Whoever runs the mailbox, such as your IT department, can let you back in. If it is not your mailbox any more, tell the people named here.',
  'mailbox.not-sent': 'We send a 6-digit code to it. Type the code on the next page.',
  'mailbox.send': 'Send the code',
  'mailbox.sent':
    'We sent a 6-digit code to <b>{email}</b> at {time}. It works for {duration}. Only the newest code works.',
  'mailbox.label': '6-digit code from the mail',
  'mailbox.resend': 'Send a new code',
  'mailbox.no-access': 'I cannot read this mailbox',
  'mailbox.no-access-help':
    'Somebody who administers your company can hand you an enrollment pass, in person. It takes the place of the code. Whoever runs the mailbox, such as your IT department, can also let you back in. If it is not your mailbox any more, tell the people named here.',
  'mailbox.nothing': 'Nothing came?',
  'mailbox.nothing-help':
    'Look in the folder for junk mail. Some mail takes a few minutes. If it is still not there, send a new code: a code that comes late no longer works after that.',

  'method.title': 'Select an Authentication Method',
  'method.legend': 'Authentication method',
  'method.app': 'Authenticator App',
  'method.app-hint': 'Recommended. Works without reception, on a phone, a tablet or a computer.',
  'method.phone': 'SMS Verification',
  'method.phone-hint': 'A code by text message.',
  'method.not-allowed': 'Not available to you: ruled out by {who}.',
  'method.who-operator': 'the rule for operators of this service',
  'method.who-personal': 'your own rule',
  'method.who-reset': 'the reset of your second step',

  'method.who-role': 'the rule for your role {role} ({application}) at {company}',
  'method.who-another': 'another rule',

  'phone.title': 'Set Up SMS Verification',
  'phone.explained': 'We send a code by text message to this number now, and at every sign-in.',
  'phone.replaces':
    'Your current phone number keeps working until you have finished here. Then only the new one works.',
  'phone.narrowed':
    'Only numbers of the available countries listed below are accepted, as decided by {who}. An authenticator app works with any phone or computer.',
  'phone.country': 'Select Your Country Code',
  'phone.country-option': '{country} (+{code})',
  'phone.number': 'Enter Your Phone Number',
  'phone.number-hint': 'A mobile phone that you have with you when you sign in. Carrier rates may apply.',
  'phone.code-out': 'I have a code for the number ending in {digits}',
  'phone.available': 'Available countries',
  'phone.available-with': '{country}, with {regions}',

  'phone-code.title': 'Enter the 6-Digit Verification Code',
  'phone-code.sending':
    'We are sending a text message to <b>{number}</b> at the moment. The code works for {duration}. Only the newest code works.',
  'phone-code.stuck':
    'Our text message to <b>{number}</b> has not gone through so far. If it still comes, its code works until {time}.',
  'phone-code.sent':
    'We sent a text message to <b>{number}</b> at {time}. The code works for {duration}. Only the newest code works.',
  'phone-code.unsent':
    'The code that we sent to <b>{number}</b> does not work any more. We send a new one by text message.',
  'phone-code.other-number': 'Use another number',

  'app.title': 'Secure your Account',
  'app.phone-heading': 'On this phone',
  'app.phone-explained':
    'Open your authenticator app with this link, or choose “enter a setup key” in the app and paste the key.',
  'app.open': 'Open in my authenticator app',
  'app.other-device': 'With another device',
  'app.scan': 'Open your authenticator app and scan this QR code from inside the app. The camera alone will not work.',
  'app.qr': 'QR code with your setup key',
  'app.trouble': 'Trouble scanning? Get a setup key',
  'app.key-explained': 'Choose “enter a setup key” in the app, time-based, and paste or type this key.',
  'app.key': 'Setup key',
  'app.copy-key': 'Copy Key',
  'app.secret':
    'Whoever has this key or QR code can make your codes. Show it to nobody. It is not shown again once you have finished.',
  'app.desktop-heading': 'No phone at work? Use this computer',
  'app.desktop-ask': 'Ask your IT department which authenticator app is allowed on your computer, and install it.',
  'app.desktop-paste': 'In that app add an entry, choose “enter a setup key”, and paste the setup key from this page.',
  'app.desktop-second':
    'To sign in elsewhere too, add the same key to a second app now, for example on your own phone.',
  'app.label': '6-digit verification code',
  'app.label-hint': 'Type the code that the app shows now.',
  'app.replaces':
    'Your current authenticator app keeps working until you have finished here. Then only the new one works.',
  'app.other-method': 'Choose another method',
} as const;
