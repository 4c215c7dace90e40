/** The public help for when something does not work, and against fakes. */
export const helpTrouble = {
  'help-sms.title': 'Codes by text message',
  'help-sms.line': 'Countries, numbers that work, and what to do if nothing comes.',
  'help-sms.none':
    'This service sends no text messages. Use an authenticator app: it works on a phone, a tablet or a computer.',
  'help-sms.countries': 'Countries',
  'help-sms.countries-explained':
    'Codes are sent to mobile numbers of these countries. It does not matter where the phone is. Your company, or a role of yours, may allow fewer.',
  'help-sms.numbers': 'Numbers that do not work',
  'help-sms.numbers-list':
    'Fixed lines, toll-free, shared-cost and premium-rate numbers, pagers, and Internet telephone numbers.',
  'help-sms.numbers-shared':
    '{most, plural, one {A number can serve # person.} other {A phone can be shared: a number can serve # people.}}',
  'help-sms.valid': 'How long a code works',
  'help-sms.valid-how':
    'Once, within {duration}. Only the newest code works: after you ask for a new one, the one before does not.',
  'help-sms.nothing': 'If nothing comes',
  'help-sms.step-wait': 'Wait a minute. Check that the phone is switched on and has reception.',
  'help-sms.step-unknown': 'Look among messages from unknown senders, and among blocked ones.',
  'help-sms.step-again':
    'Press <b>{resend}</b>. You can do so {pause} after the last code, and {count, plural, one {# time} other {# times}} within an hour.',
  'help-sms.step-other':
    'At sign-in, press <b>{other}</b>: your recovery code works too, and so does an app if you have one.',
  'help-sms.cost': 'What it costs',
  'help-sms.cost-what': 'Carrier rates may apply to messages that you get, above all abroad.',
  'help-sms.app': 'An authenticator app needs no reception, works in every country, and costs nothing per code.',

  'help-clock.title': 'My codes do not work',
  'help-clock.line': 'Most often the clock of the device is wrong. How to set it right.',
  'help-clock.first': 'Look at this first',
  'help-clock.first-entry':
    'Is it the entry for <b>{brand}</b>? If there are two for your e-mail, use the newer one: after a new set-up the older one does not work.',
  'help-clock.first-once': 'Each code works once. Wait until the app shows the next one.',
  'help-clock.first-newest': 'Of codes by mail or text message, only the newest works.',
  'help-clock.why': 'Set the clock to automatic',
  'help-clock.why-explained':
    'An app makes its codes from the time. If the clock of that device is off by more than half a minute, codes may be refused. The right time zone alone is not enough.',
  'help-clock.android': 'Open Settings and search for “Date & time”. Switch on the automatic date and time.',
  'help-clock.iphone': 'Open Settings → General → Date & Time. Switch on “Set Automatically”.',
  'help-clock.windows':
    'Open Settings → Time & language → Date & time. Switch on “Set time automatically” and press “Sync now”.',
  'help-clock.mac': 'Open System Settings → General → Date & Time. Switch on “Set time and date automatically”.',
  'help-clock.work': 'On a work computer this may be locked. Then ask your IT department.',
  'help-clock.next': 'Then wait for the next code and type that one.',
  'help-clock.off': 'How far is it off?',
  'help-clock.off-set-up':
    'While you set up an app, our page tells you: “ahead” or “behind”, and by how much, up to ten minutes.',
  'help-clock.off-sign-in': 'At sign-in, after a wrong code, it shows our time. Compare it with your device.',
  'help-clock.many': 'After several wrong codes',
  'help-clock.many-how':
    'Five wrong codes end a sign-in: begin again with your password. After that there are waits, from 30 seconds up to an hour; the page says until when.',
  'help-clock.many-other': 'You need not wait: your recovery code works in the meantime.',

  'help-lost.title': 'Device lost, broken or new',
  'help-lost.line': 'How to sign in with your recovery code, and what to do without it.',
  'help-lost.code': 'You have your recovery code',
  'help-lost.step-password': 'Sign in with your e-mail and password.',
  'help-lost.step-choose': 'Where a code is asked for, press <b>{other}</b>, then <b>{recovery}</b>.',
  'help-lost.step-type': 'Type the 24 characters. The code works once.',
  'help-lost.step-new': 'You get a new recovery code at once. Save it: the old one does not work any more.',
  'help-lost.step-repair':
    'If the device is gone, press <b>{repair}</b>. If it is only somewhere else, press <b>{elsewhere}</b>.',
  'help-lost.changing': 'You have a new device, and the old one still works',
  'help-lost.step-security': 'Sign in with the old one and open <b>{security}</b>.',
  'help-lost.step-change':
    'Press <b>{change}</b> and set up the new device. The old one works until you have finished.',
  'help-lost.both': 'Device and recovery code are both lost',
  'help-lost.step-none':
    'Sign in with your password, press <b>{other}</b>, then <b>{none}</b>. The page names people who can help.',
  'help-lost.step-ask': 'Speak to one of them, in person if you can. They have to be sure that it is you.',
  'help-lost.step-reset':
    'They reset your second step. That may take up to 24 hours. At the next sign-in you type your password and a code that we mail you, and set up anew.',
  'help-lost.password': 'A new password does not help here: it never takes the place of the second step.',
  'help-lost.mailbox': 'You cannot read your mailbox',
  'help-lost.mailbox-why': 'Before the first set-up we mail you a code. Without it there are two ways on.',
  'help-lost.mailbox-it': 'Whoever runs the mailbox, such as your IT department, lets you back in.',
  'help-lost.mailbox-pass':
    'Or an administrator of your company hands you an <b>enrollment pass</b>, in person. It works once, for {duration}.',
  'help-lost.mailbox-how': 'On <b>{mailbox}</b> open <b>{access}</b> and type the pass there.',
  'help-lost.stolen': 'It was stolen',
  'help-lost.stolen-how':
    'Sign in with your recovery code and press <b>{repair}</b>: what was on the device stops working. Then choose a new password, and tell an administrator of your company.',

  'help-fake.title': 'Is this page or mail genuine?',
  'help-fake.line': 'What we never ask for, and what to do if you told somebody.',
  'help-fake.address': 'Our address is <b>{host}</b>. Look at the top of your browser before you type anything.',
  'help-fake.never': 'What nobody ever asks you for',
  'help-fake.never-what':
    'Your password, a code, your setup key, your recovery code: not by phone, not by mail or message, not in person. Not we, not your company, not its administrators.',
  'help-fake.type-only': 'Type them on our pages only.',
  'help-fake.mails': 'Our mails',
  'help-fake.mail-asks': 'They never ask for a reply, a password or a code.',
  'help-fake.mail-links': 'Links in them lead to {host} and nowhere else. Opening one changes nothing yet.',
  'help-fake.mail-files':
    'A mail about a deadline may bring an entry for your calendar. No mail of ours brings other files.',
  'help-fake.doubt': 'In doubt, do not use the link: type our address yourself, or ask whoever you work with.',
  'help-fake.code': 'A code came that you did not ask for',
  'help-fake.code-how': 'Somebody may know your password. Tell nobody the code, and choose a new password.',
  'help-fake.told': 'You told somebody, or typed it on another page',
  'help-fake.step-password': 'Choose a new password at once, with <b>{forgot}</b> on our sign-in page.',
  'help-fake.step-security':
    'Open <b>{security}</b>. Make a new recovery code, and look for methods that are not yours.',
  'help-fake.step-tell': 'Tell an administrator of your company.',
} as const;
