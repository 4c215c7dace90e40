/** The public help about who can do what, and for administrators of companies. */
export const helpPeople = {
  'help-who.title': 'Who can help me',
  'help-who.line': 'What you, your company’s administrators and the operator can do, and what nobody can.',
  'help-who.you': 'You yourself',
  'help-who.you-password': 'Password forgotten: press <b>{forgot}</b> where you type it. We mail you a link.',
  'help-who.you-device': 'Device lost: sign in with your recovery code.',
  'help-who.company': 'Administrators of your company',
  'help-who.company-who': 'Those who have both permissions, for the Admin tool and for the Directory tool, can:',
  'help-who.can-time': 'give you more time before you have to set up, once, if you have never set up before;',
  'help-who.can-pass': 'hand you an enrollment pass, if you cannot read your mailbox at the first set-up;',
  'help-who.can-invite': 'invite you again, if your invitation has expired;',
  'help-who.can-deactivate': 'deactivate you in their company.',
  'help-who.cannot': 'What they cannot do',
  'help-who.cannot-see': 'see your password, your codes, your setup key or your recovery code;',
  'help-who.cannot-email': 'change the e-mail with which you sign in;',
  'help-who.cannot-as-you': 'sign in as you;',
  'help-who.cannot-others': 'see which other companies you belong to, or what those decided.',
  'help-who.never': 'They never ask you for a code or a password. Whoever does is not one of them.',
  'help-who.operator': 'The operator of this service',
  'help-who.operator-reset':
    'If device and recovery code are both lost and no administrator of your company can reset your second step, the operator does: if you hold a role that moves money, if you accepted the invitation less than a week ago, or if nobody else is left.',
  'help-who.operator-told':
    'You are told by mail when a reset waits and when it is done, and so are your company’s administrators. While it waits, the button in that mail stops it.',
  'help-who.find': 'How to find them',
  'help-who.find-how':
    'Sign in with your password. Where a code is asked for, press <b>{other}</b>, then <b>{none}</b>: the page names them.',

  'help-admin.title': 'For administrators of a company',
  'help-admin.line': 'Choose a date, bring everybody along, help whoever is stuck.',
  'help-admin.permissions':
    'You need both permissions of your company: Admin tool and Directory tool. Open <b>{profile}</b>, then <b>{console}</b>.',
  'help-admin.date': 'Choose a date',
  'help-admin.step-own': 'Set up your own second step first, and have a second administrator do the same.',
  'help-admin.step-policy': 'Open <b>{settings}</b> → <b>{policy}</b> and switch on <b>{require}</b>.',
  'help-admin.step-deadline':
    'Choose the <b>{deadline}</b>. Thirty days ahead are proposed. The day begins at midnight in the time zone beside it.',
  'help-admin.step-look': 'Press <b>{look}</b>: whom it would reach, and who would struggle. Nothing is saved yet.',
  'help-admin.step-save': 'Press <b>{save}</b>. You can move the date later: that holds for everybody at once.',
  'help-admin.until': 'Until the deadline',
  'help-admin.until-what':
    'This is the early-enrollment period. People set up when it suits them and may say <b>{notNow}</b>; whoever has set up is asked for a code.',
  'help-admin.after-what':
    'From the first moment of the deadline, nobody goes on without having set up, except people to whom you gave more time.',
  'help-admin.mails': 'What we mail, and when',
  'help-admin.mail-announce':
    'When you set or move the date: to everybody who has not enrolled, after five minutes, so that a slip can be corrected. If you move it again, an hour or a day after the mail before, with the date that holds then.',
  'help-admin.mail-remind':
    'Reminders to whoever has not enrolled: 30, 14, 7, 3 and 1 days before, and on the day, at 09:00 where each person is. At most one a day to each, whatever the number of companies, and none within two days of an announcement.',
  'help-admin.mail-ask': 'A reminder at once, if you ask for it on the roll-out page.',
  'help-admin.mail-digest': 'To you and the other administrators: how it goes, on Mondays at 09:00.',
  'help-admin.page': 'The roll-out page',
  'help-admin.page-what':
    'Beside the policy, under <b>{tab}</b>: who is enrolled, who is not, who needs help and who is exempt, day by day, and by method, site, employer and group. From its list you remind people, give them more time, deactivate or export them.',
  'help-admin.time': 'Somebody needs more time',
  'help-admin.time-what':
    'On the page of that person, or from the list, press <b>{grant}</b>: 1 to {most} days, with a reason. It can be done once, for somebody who has never enrolled, and not for yourself. It ends at the latest {most} days after the deadline.',
  'help-admin.pass': 'Somebody cannot read the mailbox',
  'help-admin.pass-what':
    'Make sure who it is. Then press <b>{issue}</b> on the page of that person and hand the pass over yourself. It is shown once, works once, for {duration}, and takes the place of the mailed code at the first set-up.',
  'help-admin.lost': 'Somebody has lost device and recovery code',
  'help-admin.lost-what':
    'Make sure who asks, by a way that you choose yourself: in person, by video with an identity card, by calling back at the number in your directory, or by their manager. Then press <b>{reset}</b> on the page of that person. It may take up to 24 hours.',
  'help-admin.companies': 'People of several companies',
  'help-admin.companies-what':
    'The strictest rules hold together: the earliest deadline, the shortest time until the next code, only methods that all of them accept. You see your own rules by name, others as “another rule”.',
  'help-admin.see': 'What you see, and what you do not',
  'help-admin.see-what':
    'You see which methods your people have set up and since when. Passes, reminders and more time are recorded, with your name. You see no password, no code, no phone number, and nothing that another company decided.',
  'help-admin.stuck': 'Ask the operator of this service.',
} as const;
