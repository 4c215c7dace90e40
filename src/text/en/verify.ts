/** The second factor at sign-in, and the recovery code. */
export const verify = {
  'methods.title': 'How do you want to verify your identity?',
  'methods.app': 'Authenticator app',
  'methods.code-hint': 'A code of 6 digits.',
  'methods.recovery': 'Use your recovery code',
  'methods.recovery-hint': 'The code of 24 characters that you saved. It works once.',
  'methods.password': 'Password',
  'methods.phone': 'Text message to the number ending in {digits}',
  'methods.phone-unnamed': 'Text message to your phone',
  'methods.phone-hint': 'We send a code of 6 digits.',
  'methods.held': 'Paused after wrong codes. You can use it again from {time}.',

  'code.title': 'Enter your 6-digit verification code',
  'code.label': '6-digit verification code',
  'code.explained': 'Open your authenticator app and type the code it shows for {brand}.',

  'sms.title': 'Get a code by text message',
  'sms.sending':
    'We are sending a text message to the number ending in <b>{digits}</b> at the moment. The code works for {duration}. Only the newest code works.',
  'sms.stuck':
    'Our text message to the number ending in <b>{digits}</b> has not gone through so far. If it still comes, its code works until {time}.',
  'sms.sent':
    'We sent a text message to the number ending in <b>{digits}</b> at {time}. The code works for {duration}. Only the newest code works.',
  'sms.unsent': 'We send a code of 6 digits by text message to the number ending in <b>{digits}</b>.',
  'sms.unsent-unnamed': 'We send a code of 6 digits by text message to your phone.',
  'sms.send': 'Send Text Message',
  'sms.resend': 'Resend New Code',
  'resend.from': 'You can send a new code from {time}.',
  'resend.in': 'You can send a new code in {left}.',
  'resend.now': 'You can send a new code now.',
  'sms.nothing': 'No text message came?',
  'sms.nothing-help':
    'It can take a minute. Check that the phone is switched on and has reception, and look among messages from unknown senders. If it is still not there, send a new code: a code that comes late no longer works after that.',
  'sms.help': 'Whom you can ask',
  'sms.no-phone': 'I do not have this phone',

  'recovery.title': 'Enter your recovery code',
  'recovery.explained': 'You saved it when you set up two-factor authentication. You will get a new one right after.',
  'recovery.label': 'Recovery code',
  'recovery.hint': '24 characters. Capitals, spaces and hyphens do not matter.',
  'recovery.lost': 'I have lost my recovery code too',

  'why.company-since': '<b>{company}</b> has required a second step at sign-in since {date}.',
  'why.company-from': '<b>{company}</b> requires a second step at sign-in from {date}.',
  'why.set-up-already': 'You have set it up already, so we ask for it now.',
  'why.change': 'Each change of how you sign in needs your password and a fresh proof that it is you.',
  'why.company-always': '<b>{company}</b> requires a second step at sign-in.',
  'why.operator': 'Operators of this service always need a second step at sign-in.',
  'why.personal': 'You have set up a second step, so we ask for it at every sign-in.',
  'why.reset': 'Your second step was reset, so a new one is set up before you go on.',
  'why.role': 'Your role <b>{role}</b> ({application}) at <b>{company}</b> requires a second step at sign-in.',
  'why.another': 'Another rule requires a second step at sign-in.',
  'why.by-since': '{company}, since {date}',
  'why.by-from': '{company}, from {date}',
  'why.by-role': '{company}, for your role {role} ({application})',
  'why.every-by': 'We ask again after {every}, as <b>{company}</b> decided.',
  'why.every': 'We ask again after {every}.',

  'repair.title': 'Set up a new device?',
  'repair.explained':
    'You signed in with your recovery code. If your device is lost, broken or replaced, set up a new one now. All that you had set up before, authenticator app and phone number alike, stops working then.',
  'repair.elsewhere-hint':
    'If it is only somewhere else, nothing changes. At your next sign-in use it, or your new recovery code.',
  'repair.set-up': 'Set up a new device',
  'repair.elsewhere': 'My device is elsewhere',

  'save-code.title': 'Save Your Recovery Code',
  'save-code.explained':
    'If you lose your device, this code gets you in once. Keep it apart from your authenticator, where another device can reach it: in a password manager, or on paper.',
  'save-code.replaces': 'It replaces every recovery code you had before.',
  'save-code.code': 'Your recovery code',
  'save-code.copy': 'Copy',
  'save-code.download': 'Download',
  'save-code.tick': 'I Have Securely Saved This Code',
  'save-code.hidden':
    'You need a new recovery code. It is shown on the next page only: have something ready to keep it in.',
  'save-code.show': 'Show my recovery code',

  'code-file.title': 'Recovery code for {brand}',
  'code-file.service': 'Service: {brand}',
  'code-file.user': 'User: {email}',
  'code-file.date': 'Made on: {date}',
  'code-file.code': 'Code: {code}',
  'code-file.purpose':
    'Purpose: if you lose the device that gives you your codes, sign in with your password and choose “Use your recovery code”. It works once; you then get a new one.',
  'code-file.keep': 'Keep it apart from that device. Never share it: we never ask for it.',
} as const;
