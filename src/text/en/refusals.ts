/** What is said when the answer is no: what happened, and how to go on. */
export const refusals = {
  'refusal.email-malformed': 'Enter your e-mail in full, like name@company.example.',
  'refusal.email-not-ascii':
    'The part before the @ may hold only letters from a to z, digits and signs. Enter the e-mail you were invited with.',
  'refusal.email-ambiguous':
    'The part after the @ can be read in two ways. Type it in plain letters, exactly as your company writes it.',
  'refusal.email-too-long': 'This e-mail is too long to be one. Check it and enter it again.',
  'refusal.not-six-digits': 'Enter the 6 digits of the code and nothing else.',
  'refusal.not-recovery-code': 'Enter all 24 letters and digits of your recovery code.',
  'refusal.wrong-password': 'The e-mail or password is wrong. Check both and try again.',
  'refusal.password-held': 'Too many wrong passwords. Wait {wait}, then try again.',
  'refusal.password-held-until': 'Too many wrong passwords. Wait {wait}, then try again (from {time}).',
  'refusal.wrong-code': "That code didn't work. It may have expired or been used. Wait for a new one and try again.",
  'refusal.wrong-code-mailbox':
    "That code didn't work. It may have expired or been used, or a newer one was sent. Use the code in the newest mail, or send a new one.",
  'refusal.wrong-code-recovery':
    "That code didn't work. It may have been used, or replaced by a newer one. Compare every character with the code you saved and try again.",
  'refusal.clock-behind':
    "That code didn't work. Your device's clock is about {drift} behind: set it to automatic and try the next code.",
  'refusal.clock-ahead':
    "That code didn't work. Your device's clock is about {drift} ahead: set it to automatic and try the next code.",
  'refusal.server-time': 'It is {time} here. If your device shows another time, set its clock to automatic.',
  'refusal.code-held': 'Too many wrong codes. Wait {wait}, then try again (from {time}).',
  'refusal.code-disabled':
    'This method was disabled after too many wrong codes. Use your recovery code instead, then set up a new device.',
  'refusal.too-many-wrong-codes': 'Too many wrong codes. Start again with your password.',
  'refusal.resend-too-soon':
    'A code was sent a short time ago. Look for it in your mailbox; you can send a new one from {time}.',
  'refusal.wrong-code-sms':
    "That code didn't work. It may have expired or been used, or a newer one was sent. Use the code in the newest message, or send a new one.",
  'refusal.no-number': 'Enter a phone number.',
  'refusal.not-a-number':
    'We cannot read this as a phone number. Check the country code, then enter the whole number again, area code included.',
  'refusal.phone-country': 'We do not send codes to numbers of this country: {country}.',
  'refusal.phone-country-unknown': 'We do not send codes to numbers of this country.',
  'refusal.phone-country-ruled-out': 'Numbers of this country ({country}) are not accepted: ruled out by {who}.',
  'refusal.phone-country-ruled-out-unknown': 'Numbers of this country are not accepted: ruled out by {who}.',
  'refusal.phone-listed': 'Use a number of an available country, or choose an authenticator app instead.',
  'refusal.phone-premium': 'This is a premium-rate number, which cannot receive codes.',
  'refusal.phone-shared-cost': 'This is a shared-cost number, which cannot receive codes.',
  'refusal.phone-toll-free': 'This is a toll-free number, which cannot receive codes.',
  'refusal.phone-pager': 'This is the number of a pager, which cannot receive codes.',
  'refusal.phone-voip':
    'This is an Internet telephone number. We send no codes to those, because they are easily taken over.',
  'refusal.phone-fixed-line': 'This is a fixed line, which cannot receive text messages.',
  'refusal.phone-other':
    'This number forwards to others or belongs to a whole company, so a code would not surely reach you.',
  'refusal.phone-full':
    '{most, plural, one {This number serves # person already, as many as a number may.} other {This number serves # people already, as many as a number may.}}',
  'refusal.phone-way-on': 'Use another number, or choose an authenticator app instead.',
  'refusal.sms-pause': 'A code was sent a moment ago. You can send a new one from {time}.',
  'refusal.sms-hour':
    '{count, plural, one {# code was sent to you within an hour. You can send a new one from {time}.} other {# codes were sent to you within an hour. You can send a new one from {time}.}}',
  'refusal.sms-day': 'As many codes were sent to you as a day allows. You can send a new one from {time}.',
  'refusal.sms-run': 'No more codes can be sent here: an hour has passed. Start again to get a new code.',
  'refusal.sms-number-day':
    'As many codes were sent to this number as a day allows. Use another number, or choose an authenticator app instead. You can send a new code to this number from {time}.',
  'refusal.sms-stopped': 'We cannot send a text message to this number.',
  'refusal.use-another': 'Use another method: {ways}.',
  'refusal.app-instead': 'You can set up an authenticator app instead.',
  'refusal.ask-for-help': 'Ask for help.',

  'way.app': 'your authenticator app',
  'way.phone': 'a text message',
  'way.recovery-code': 'your recovery code',

  'refusal.too-short':
    '{shortest, plural, one {Choose a longer password: at least # character.} other {Choose a longer password: at least # characters.}}',
  'refusal.too-long': 'Choose a shorter password: at most {longest, plural, one {# character} other {# characters}}.',
  'refusal.well-known': 'Many people use this password, so it is tried first by thieves. Choose another one.',
  'refusal.from-context':
    'This password is mostly a name or an e-mail that belongs to you or this service. Choose another one.',
  'refusal.passwords-differ': 'The two passwords are not the same. Type the new one twice.',
  'refusal.name-too-long': 'This name is longer than 200 characters. Shorten it.',
  'refusal.name-not-plain': 'This name holds a line break or an invisible sign. Type it again.',
  'refusal.tick-needed': 'Save the code first, then tick the box “I Have Securely Saved This Code”.',
  'refusal.method-not-allowed': 'This method is not available to you. Choose one of the others.',

  'refuse-expired.title': 'This sign-in has expired',
  'refuse-expired.explained': 'It was open too long, so we closed it to keep you safe. Nothing was changed.',
  'refuse-expired.kept': 'Start again: you go on to the same place.',
  'refuse-expired.change-title': 'This change has expired',
  'refuse-expired.change-explained':
    'It was open too long, so we closed it to keep you safe. Password & Security shows how things stand; you can begin again there.',
  'refuse-expired.form-title': 'This confirmation has expired',
  'refuse-expired.form-explained':
    'It was open too long, so we closed it to keep you safe. Nothing was changed, and what you sent is kept: go back to it and confirm again.',
  'refuse-codes.title': 'Too many wrong codes',
  'refuse-codes.explained': 'We stopped this sign-in and sent you a mail about it. Start again with your password.',
  'refuse-codes.hint':
    'Before you do, open your authenticator app and check that you look at the entry for {brand}. If your device shows the wrong time, set its clock to automatic.',
  'refuse-codes.hint-phone': 'Of codes that come by text message, only the newest works.',
  'refuse-codes.change-explained':
    'We stopped this change and sent you a mail about it. You can begin again on Password & Security.',
  'refuse-codes.form-explained':
    'We stopped this confirmation and sent you a mail about it. Nothing was changed, and what you sent is kept: go back to it and confirm again, with your password first.',
  'refuse-ended.title': 'This sign-in is over',
  'refuse-ended.explained':
    'It was finished or given up, perhaps in another tab. Start again if you are not signed in.',
  'refuse-ended.change-title': 'This change is over',
  'refuse-ended.change-explained':
    'It was finished or given up, perhaps in another tab, or you have signed out since. Password & Security shows how things stand.',
  'refuse-ended.form-title': 'This confirmation is over',
  'refuse-ended.form-explained':
    'It was finished or given up, perhaps in another tab, or you have signed out since. Go back to what you sent to see how things stand.',
  'refuse-disabled.title': 'You cannot sign in at the moment',
  'refuse-disabled.explained': 'Your password is right, but <b>{email}</b> has been disabled.',
  'refuse-disabled.ask': 'Ask <contact></contact> to re-enable it.',
  'refuse-disabled.ask-somebody': 'Ask the person who manages users at your company to re-enable it.',
  'refuse-no-way.title': 'Ask for help to sign in',
  'refuse-no-way.explained':
    'Without your device and your recovery code we cannot tell that it is you. One of these people can reset your two-factor authentication:',
  'refuse-no-way.explained-alone':
    'Without your device and your recovery code we cannot tell that it is you. Somebody has to reset your two-factor authentication.',
  'refuse-no-way.confirm-title': 'Ask for help to confirm that it is you',
  'refuse-no-way.confirm-recovery':
    'A recovery code does not do here. If you have yours, sign out, sign in with it, and set up a new device.',
  'refuse-no-way.found': 'I have found my device or my code',
  'refuse-no-way.helper': '<b>{name}</b>, {company}',
  'refuse-not-offered.title': 'Nothing to set up',
  'refuse-not-offered.explained':
    'Nothing that you belong to requires two-factor authentication, so it cannot be set up. When a company decides to require it, you will be told.',
} as const;
