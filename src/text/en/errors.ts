/** Pages for requests that cannot be answered, and the development inbox. */
export const errors = {
  'error.400-title': 'This request could not be read',
  'error.400':
    'Something in the address or the form was not as this service expects. Nothing was changed. Go back and try again.',
  'error.403-title': 'This is not allowed',
  'error.403':
    'Either this was sent from another site, or it is not meant for you. Nothing was changed. Begin at the start page; if that does not help, ask your administrator.',
  'error.404-title': 'There is no such page',
  'error.404': 'The address may be mistyped, or what it showed is gone.',
  'error.408-title': 'The file did not come in',
  'error.408':
    'The connection was too slow, or it broke off. Nothing was done. Try again; if that does not help, use a better connection or divide the list into smaller files.',
  'error.409-title': 'Someone was faster',
  'error.409':
    'This changed while you were working on it, perhaps in another tab. Nothing of yours was saved. Look at the page again, then decide.',
  'error.429-title': 'Too many attempts',
  'error.429': 'To protect you, we wait after many attempts. Try again in {wait}.',
  'error.another-file-title': 'Another file of yours is still coming in',
  'error.another-file':
    'One file at a time is taken. Nothing was done with this one. Let the other one come in, or close its tab, then try again in {wait}.',
  'error.503-title': 'We cannot do this right now',
  'error.503':
    'A part of the service does not answer. Nothing was left half done. Try again in {wait}; if you used a code, try with a new one.',
  'error.back': 'Go to the start page',
  'error.try-again': 'Try again',

  'error.again': 'What you typed is kept. Check it and send it again.',
  'error.send': 'Send Again',

  'stale.title': 'This form could not be accepted',
  'stale.explained':
    'Nothing was done. The form was made for this browser before its cookies were deleted, or for another browser.',
  'stale.open': 'Open the page again',
  'stale.sign-in': 'Go to the sign-in page',
  'signed-out-form.title': 'You were signed out meanwhile',
  'signed-out-form.explained':
    'Nothing was done. Sign in in another tab, then come back to this page: what you typed is still here.',
  'signed-out-form.sign-in': 'Sign in in a new tab',
  'again.title': 'One more press',
  'again.explained': 'It is you: thank you. Nothing has been done yet. Check what you asked for, then finish it.',
  'again.finish': 'Finish',
  'again.waiting-title': 'Not done yet',
  'again.waiting':
    'What you asked for is kept. It is done only after you confirm that it is you, and then press once more.',
  'again.confirm': 'Confirm That It Is You',
  'again.back': 'Go back to the page instead',
  'again.what': 'What',
  'again.where': 'Company',
  'again.gone-title': 'Nothing to finish',
  'again.gone':
    'It was done, or it is more than an hour old, or somebody else asked for it in this browser. Look at its page to see how things stand.',
  'confirming.title': 'Confirm that it is you:',
  'confirming.explained':
    'a change like this asks for a proof of the last five minutes. What you sent is kept, and is done only when you press its button once more.',
  'no-cookie.title': 'Your browser did not send our cookie',
  'no-cookie.explained':
    'Nothing was done. This service needs a cookie to know your browser from others. Allow cookies for this site, then begin again.',
  'no-cookie.development':
    'Safari does not keep our cookies on localhost without https. Use another browser there while developing.',

  'inbox.title': 'Development inbox',
  'inbox.explained': 'Mails and text messages that this server would have sent, newest first. <link>As JSON</link>',
  'inbox.none': 'Nothing yet. Mails and text messages appear here as soon as they are sent.',
  'inbox.to': 'To',
  'inbox.sent': 'Sent',
  'inbox.sms': 'Text message',
  'inbox.copy-code': 'Copy code',
  'inbox.calendar': 'Download the date for your calendar',
} as const;
