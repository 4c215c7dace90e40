/** Enrollment passes (SPEC A6): typed on "Check your mail", issued on a person's page. */
export const enrollmentPassWords = {
  'pass.label': 'Enrollment pass',
  'pass.hint': '10 letters and digits. It works once, in place of the code from the mail.',
  'pass.never-share': 'Type it here and nowhere else, and tell it nobody. We never ask for it by phone or mail.',
  'refusal.not-pass': 'Type the 10 letters and digits of the enrollment pass.',
  'refusal.wrong-pass':
    'That pass didn’t work. It may have expired or been used, or a newer one was issued. Compare every character and try again, or ask for a new one.',

  'pass.title': 'Enrollment pass',
  'pass.explained':
    'For somebody who cannot read their mailbox when they set up their first method. The pass takes the place of the mailed code, once, and works for {duration}. Nobody can use it without the password.',
  'pass.danger':
    'Whoever gets it can set up MFA in this person’s name, if they know the password. Hand it over in person, to nobody else.',
  'pass.told':
    'The person is told by mail that a pass was issued, and so are the other administrators; never the pass itself.',
  'pass.last': 'The last one was issued by {who} on {time}. A new one ends it.',
  'pass.last-withdrawn': 'The last one was issued by {who} on {time}, and withdrawn since.',
  'pass.last-over': 'The last one was issued by {who} on {time}. It works no longer.',
  'pass.withdraw': 'Withdraw the Pass',
  'pass.withdraw-act': 'Withdraw an enrollment pass',
  'pass.withdrawn': 'The enrollment pass for {name} was withdrawn. It works no longer.',
  'pass.who-you': 'you',
  'pass.who-service': 'whoever runs {brand}',
  'pass.email': 'Login e-mail of this person',
  'pass.email-hint': 'Type it out: {email}',
  'pass.how': 'How did you make sure who it is?',
  'pass.how-choose': 'Choose one',
  'pass.how-in-person': 'In person',
  'pass.how-video-with-id': 'By video, with an identity card',
  'pass.how-call-back': 'Called back at the number in the directory',
  'pass.how-manager': 'By their manager',
  'pass.tick': 'I have made sure that this person asked for an enrollment pass',
  'pass.issue': 'Issue an Enrollment Pass',
  'pass.act': 'Issue an enrollment pass',
  'pass.needs-both': 'Issuing an enrollment pass needs both permissions: Admin tool and Directory tool.',

  'pass.error-email': 'This is not the login e-mail of this person. Type it exactly.',
  'pass.error-how': 'Choose how you made sure who it is.',
  'pass.error-tick': 'Make sure first that this person asked for it, then tick the box.',
  'pass.error-meanwhile':
    'No pass was issued: one was issued since you opened the page, by you or somebody else. If it never reached this person, issue another: that ends it.',
  'pass.error-many': 'You have issued as many passes as an hour allows. You can issue the next from {time}.',
  'pass.error-many-for-them':
    'As many passes have been issued for this person as an hour allows. The next can be issued from {time}.',
  'pass.error-over': 'No pass was withdrawn: it was used or withdrawn meanwhile, or has expired.',
  'pass.bar-yourself': 'Nobody issues an enrollment pass to themselves. Ask another administrator.',
  'pass.bar-not-entitled': 'Enrollment passes can be issued once {company} may use MFA.',
  'pass.bar-not-active': 'Enrollment passes are for active people.',
  'pass.bar-disabled': 'They cannot sign in at the moment, so a pass would be of no use.',
  'pass.bar-operator': 'An enrollment pass for this person is issued by whoever runs {brand}.',
  'pass.bar-enrolled': 'They have set up a method, so a pass would be of no use.',
  'pass.bar-no-password':
    'They have not set a password yet, and a pass is of no use without one. Invite them again: the link in that mail sets it.',
  'pass.bar-bound-elsewhere':
    'Another rule requires MFA of this person. An enrollment pass can be issued by whoever runs {brand}, nobody else.',
  'pass.bar-reset':
    'MFA of this person was reset, and they set it up at the next sign-in. Until then an enrollment pass can be issued by whoever runs {brand}, nobody else.',
  'pass.bar-member-too-young':
    'They accepted the invitation less than {duration} ago. Before that time has passed, an enrollment pass can be issued by whoever runs {brand}, nobody else.',

  'pass.issued-title': 'Enrollment pass for {name}',
  'pass.issued-once': 'It is shown this once. Write it down or print it now.',
  'pass.issued-until': 'It works once, until <b>{time}</b>.',
  'pass.issued-copy': 'Copy',
  'pass.issued-how': 'What {name} does with it',
  'pass.issued-sign-in': 'Sign in at {address} with e-mail and password.',
  'pass.issued-start': 'Press <b>{set_up}</b>. On <b>{mailbox}</b>, open <b>{access}</b> and type the pass.',
  'pass.issued-method': 'Set up a method, and save the recovery code.',
  'pass.issued-told':
    '{email} was mailed that a pass was issued, not what it is. So were the other administrators of {company}.',
  'pass.issued-back': 'Back to {name}',
} as const;
