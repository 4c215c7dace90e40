/** Resets of MFA by administrators and operators (SPEC A1-A7). */
export const resetWords = {
  'policy.reset-approval': 'A second administrator approves resets',
  'policy.reset-approval-hint':
    'When one administrator resets somebody’s MFA, another with both permissions, or the operator of this service, has to approve it first.',
  'policy.reset-delay': 'Resets wait',
  'policy.reset-delay-hint':
    'Until that time is over, the person and every administrator can stop a reset that nobody really asked for.',
  'policy.reset-delay-none': 'Not at all',
  'policy.error-reset-delay': 'Choose for how long resets wait.',
  'effect.resets-approved': 'From the next one on, resets of MFA need a second administrator.',
  'effect.resets-not-approved':
    'One administrator of {company} alone resets the MFA of anybody here. Whoever wins over that one administrator gets past MFA. The other administrators are told by e-mail.',
  'effect.resets-wait': 'From the next one on, resets of MFA wait for {delay}.',
  'effect.resets-wait-shorter':
    'Resets of MFA wait for {delay} only: there is less time to stop one that nobody really asked for. The other administrators of {company} are told by e-mail.',
  'effect.resets-wait-not':
    'Resets of MFA are carried out at once: nobody has time to stop one that nobody really asked for. The other administrators of {company} are told by e-mail.',

  'console.resets': 'Resets',
  'reset.title': 'Reset MFA',
  'reset.title-of': 'Reset MFA for {name}',
  'reset.explained':
    'For somebody who has lost their device and their recovery code. Their methods are removed, and at the next sign-in they set up from scratch.',
  'reset.go': 'Reset MFA…',
  'reset.needs-both': 'Resetting MFA needs both permissions: Admin tool and Directory tool.',
  'reset.back': 'Back to {name}',
  'reset.to-all': 'All resets',
  'reset.effect': 'Reset MFA for {email}:',
  'reset.effect-out': 'signs them out everywhere',
  'reset.effect-methods': 'removes what they have set up: {methods}, and the recovery code',
  'reset.effect-next':
    'at the next sign-in they need the password and a code from their mailbox, and set up from scratch',
  'reset.effect-told': 'they and the other administrators are told by e-mail',
  'reset.con':
    'A con man calls, is in a hurry, and sounds like a colleague. Make sure who it is by a way that you choose yourself: never by the call, mail or chat in which you are asked.',
  'reset.may-take':
    'It may take up to 24 hours: where another rule requires MFA of this person, the reset waits for that long, so that it can be stopped.',
  'reset.will-wait': 'Your company lets resets wait for {delay}.',
  'reset.will-approve-company':
    'At your company another administrator, or the operator of this service, approves it first.',
  'reset.will-approve-email':
    'The login e-mail of this person was changed less than {duration} ago, so another administrator, or the operator of this service, approves it first.',
  'reset.will-approve-frozen':
    'Less than {duration} ago somebody who reads the mailbox of this person reported a change as not theirs. So another administrator, or the operator of this service, approves it first. Take particular care to make sure who is asking you.',
  'reset.will-approve-burst':
    'You have asked for {count, plural, one {# reset} other {# resets}} within an hour, so another administrator, or the operator of this service, approves the next ones first.',
  'reset.will-approve-operator':
    'The login e-mail of this person was changed less than {duration} ago, or many resets were asked for within an hour: another operator approves it first, or somebody on the machine itself with “gatehouse reset approve”.',
  'reset.will-approve-operator-frozen':
    'Less than {duration} ago somebody who reads the mailbox of this person reported a change as not theirs: another operator approves it first, or somebody on the machine itself with “gatehouse reset approve”.',
  'reset.email': 'Login e-mail of this person',
  'reset.email-hint': 'Type it out: {email}',
  'reset.how': 'How did you verify the request?',
  'reset.how-choose': 'Choose one',
  'reset.tick': 'I have verified the user’s request to reset MFA',
  'reset.act': 'Reset MFA',
  'reset.label': 'Reset somebody’s MFA',
  'reset.approve': 'Approve the Reset',
  'reset.approve-label': 'Approve a reset of MFA',
  'reset.approve-hint':
    'Approve it only if you have talked it over with whoever asked, in person or at a number that you know.',
  'reset.too-new':
    'You approve resets once you have had both permissions for {duration}, and only those that were asked for after you had them. Another administrator, or the operator of this service, can approve this one.',
  'reset.veto': 'Stop the Reset',
  'reset.veto-label': 'Stop a reset of MFA',
  'reset.withdraw': 'Withdraw the Reset',
  'reset.withdraw-label': 'Withdraw a reset of MFA',

  'reset.error-email-missing': 'Type their login e-mail.',
  'reset.error-email': 'This is not the login e-mail of this person. Type it exactly.',
  'reset.error-how': 'Choose how you verified the request.',
  'reset.error-tick': 'Verify first that this person really asked for it, then tick the box.',
  'reset.error-meanwhile':
    'Nothing was reset: a reset of this person was asked for since you opened the page, by you or somebody else. See below how it stands.',
  'reset.error-many': 'You have asked for as many resets as an hour allows. You can ask for the next from {time}.',
  'reset.error-many-for-them':
    'As many resets of this person have been asked for as an hour allows. The next can be asked for from {time}.',
  'reset.error-over': 'This reset waits no more: see below what became of it.',
  'reset.error-not-yours':
    'Nobody approves a reset that they asked for, or of themselves, and only whoever asked withdraws it.',
  'reset.error-not-needed': 'This reset needs no approval, or has it already.',
  'reset.error-too-new':
    'You have not had both permissions for long enough to approve this reset. Another administrator, or the operator of this service, can.',

  'reset.bar-yourself':
    'Nobody resets themselves. If you have lost your methods, ask another administrator, or, where there is none, whoever runs {brand}.',
  'reset.bar-not-entitled': 'MFA can be reset here once {company} may use it.',
  'reset.bar-not-active': 'MFA is reset for active people.',
  'reset.bar-member-too-young':
    'They accepted the invitation less than {duration} ago. Before that time has passed, their MFA can be reset by whoever runs {brand}, nobody else.',
  'reset.bar-disabled':
    'They cannot sign in at the moment: their user is disabled by the operator. Ask whoever runs {brand}.',
  'reset.bar-nothing-bound': 'They have not set up a method: there is nothing to reset.',
  'reset.bar-payor-role':
    'They hold a role that moves money. Their MFA can be reset by whoever runs {brand}, nobody else.',
  'reset.bar-payor-lately':
    'They held a role that moves money until {time}. For {duration} after that, their MFA can be reset by whoever runs {brand}, nobody else.',
  'reset.bar-operator-only': 'The MFA of this person can be reset by whoever runs {brand}, nobody else.',
  'reset.bar-operator': 'Operators are reset on the machine itself, with “gatehouse user reset-mfa”.',
  'reset.bar-disabled-operator': 'They are disabled. Enable them first.',
  'reset.ask-service': 'You reach them here: <contact></contact>',

  'reset.who-you': 'you',
  'reset.who-service': 'the operator of {brand}',
  'reset.who-own-session': 'the person themselves, from their own session',
  'reset.who-own-mailbox': 'the person themselves, by the mailed link',
  'reset.who-another': 'somebody outside your company',
  'reset.who-by-itself': 'nobody: its time had come',

  'reset.done': 'MFA was reset: <b>{email}</b> sets up from scratch at the next sign-in.',
  'reset.waits-time':
    'The reset of <b>{email}</b> waits until {time}: until then it can be stopped by the person, who was told by e-mail, and by administrators.',
  'reset.waits-approval':
    'The reset of <b>{email}</b> waits for an approval. The others who can give it were told by e-mail.',
  'reset.waits-both':
    'The reset of <b>{email}</b> waits for an approval, and until {time} at least. The others who can give it were told by e-mail.',
  'reset.waiting': 'A reset waits',
  'reset.asked': 'Asked for',
  'reset.asked-by': '{time}, by {who}',
  'reset.verified': 'Verified',
  'reset.waits-for': 'Waits for',
  'reset.waits-for-approval': 'An approval: {why}. It lapses if nobody approves it by {time}.',
  'reset.why-company': 'your company asks for a second administrator',
  'reset.why-company-operator': 'the company asks for a second administrator',
  'reset.why-email': 'the login e-mail was changed shortly before',
  'reset.why-frozen': 'somebody who reads the mailbox of this person reported a change as not theirs',
  'reset.why-burst': 'many resets were asked for within an hour',
  'reset.waits-until-company': '{time}: your company lets resets wait',
  'reset.waits-until-company-operator': '{time}: the company lets resets wait',
  'reset.waits-until-another': '{time}: another rule binds this person',
  'reset.waits-until-past': 'A moment: its time has come',
  'reset.approved': 'Approved',
  'reset.became': 'What became of it',
  'reset.outcome-done': 'Carried out',
  'reset.outcome-vetoed': 'Stopped',
  'reset.outcome-withdrawn': 'Withdrawn',
  'reset.outcome-lapsed': 'Lapsed: nobody approved it in time',
  'reset.outcome-barred': 'Not carried out: it was not allowed any more',
  'reset.outcome-overtaken': 'Not carried out: it was not needed any more',
  'reset.last': 'The last one',
  'reset.elsewhere-title': 'A reset was asked for elsewhere',
  'reset.elsewhere':
    'A reset of this person’s MFA was asked for on {time}, not by {company}. It is carried out from {due} on, unless somebody stops it. It concerns you because {company} requires MFA of them.',
  'reset.elsewhere-ask': 'Ask them, by another way than mail, whether they have lost their device.',
  'reset.stopped-elsewhere': 'No reset of {name} that was asked for elsewhere waits any more.',
  'reset.stopped-session':
    'It was stopped from the person’s own session, without any proof. If they say that it was not them, somebody else may be signed in as them: have the operator of this service reset them without delay.',
  'reset.stopped-mailbox': 'It was stopped by the link that we mailed to the person.',
  'reset.stopped-other': 'It was stopped by an administrator or an operator.',

  'reset.list-title': 'Resets of MFA',
  'reset.list-explained':
    'Whoever has lost device and recovery code is reset on their own page in the directory. Here you see what waits, and what became of it.',
  'reset.list-waiting': 'Waiting',
  'reset.list-waiting-none': 'No reset waits.',
  'reset.list-ended': 'Earlier Resets',
  'reset.list-ended-none': 'No reset has been asked for yet.',
  'reset.person': 'Person',
  'reset.nobody': 'Erased',
  'reset.company': 'Company',
  'reset.none': 'None',
  'reset.acts': 'What you can do',
  'reset.acts-none': 'Nothing',
  'reset.csv': 'Download as CSV',
  'reset.next': 'Next page',
  'reset.first': 'First page',
  'reset.note-approved-done': 'Approved, and carried out.',
  'reset.note-approved-waits': 'Approved. It is carried out from {time} on.',
  'reset.note-approved-not': 'Approved, but not carried out: it was not allowed or needed any more.',
  'reset.note-vetoed': 'The reset was stopped.',
  'reset.note-withdrawn': 'The reset was withdrawn.',

  'reset.operator-explained':
    'For somebody whom no administrator can reset: with a role that leaves it to you, of no company, or where nobody is left who could. Their methods are removed, and at the next sign-in they set up from scratch.',

  'reset.operator-list-explained':
    'Here you see every reset of this service that waits, and what became of the others. You reset somebody yourself on their page, under People.',
  'help-who.can-reset': 'reset your second step, if device and recovery code are both lost;',
  'help-admin.lost-rules':
    'Under <b>{settings}</b> you decide whether a second administrator approves resets, and for how long they wait. Under <b>{resets}</b> you see what waits, and stop what nobody asked for.',
  'help-admin.lost-operator':
    'Whoever holds a role that moves money, or accepted your invitation less than {duration} ago, is reset by the operator. So is the only administrator of a company: have two.',
  'refuse-no-way.how':
    'They have to be sure that it is you: speak to them in person, or have them call you back. It may take up to 24 hours. Then sign in with your password: we mail you a code, and you set up anew.',
  'refuse-no-way.operator': 'The operator of this service can do that, nobody else.',
  'refuse-no-way.reach': 'Ask an administrator of your company how to reach the operator.',

  'own-reset.title': 'Somebody asked to reset your second step',
  'own-reset.by-person': '{administrator} of {company} asked for it on {time}.',
  'own-reset.by-company': 'An administrator of {company} asked for it on {time}.',
  'own-reset.by-service': 'The operator of this service asked for it on {time}.',
  'own-reset.due': 'From {time} on your methods and your recovery code are removed, and you are signed out everywhere.',
  'own-reset.due-approval':
    'Once somebody else has approved it, but not before {time}, your methods and your recovery code are removed, and you are signed out everywhere.',
  'own-reset.due-approval-alone':
    'Once somebody else has approved it, your methods and your recovery code are removed, and you are signed out everywhere.',
  'own-reset.question': 'If you did not ask for that, stop it.',
  'own-reset.stop': 'Stop It',
  'own-reset.stopped': 'The reset was stopped: what you have set up stays as it is.',
  'own-reset.over': 'That reset did not wait any more, so there was nothing to stop.',

  'veto.title': 'Stop the reset of your second step?',
  'veto.press': 'Stop the Reset',
  'veto.keep': 'If you asked for it yourself, do nothing: just close this page.',
  'veto.done-title': 'The reset was stopped',
  'veto.done': 'What you have set up stays as it is, and works as before.',
  'veto.done-next':
    'Somebody pretended to be you, or made a mistake. Tell an administrator of your company, by another way than mail, and choose a new password if anybody else may know yours.',
  'veto-over.done-title': 'The reset was carried out already',
  'veto-over.done':
    'On <b>{time}</b> your methods and your recovery code were removed, and you were signed out everywhere. It cannot be stopped any more.',
  'veto-over.done-next':
    'If you did not ask for it: choose a new password at once, with “Forgot password?” on the sign-in page. Then sign in, set up your second step anew, and tell those named here, by another way than mail.',
  'veto-over.done-yours':
    'If you asked for it yourself: sign in with your password. We mail you a code, and you set up anew.',
  'veto-over.stopped-title': 'The reset was stopped already',
  'veto-over.not-title': 'The reset was not carried out',
  'veto-over.stays': 'It ended on <b>{time}</b> without removing anything: what you have set up stays as it is.',
  'veto-over.by-session': 'It was stopped on Password & Security, by whoever was signed in as you.',
  'veto-over.by-mailbox': 'It was stopped with a link from one of our mails, by whoever reads your mailbox.',
  'veto-over.by-administrator': '{administrator} of {company} stopped it.',
  'veto-over.by-company': 'An administrator of {company} stopped it.',
  'veto-over.by-elsewhere': 'An administrator of another company of yours stopped it.',
  'veto-over.by-service': 'The operator of this service stopped it.',
  'veto-over.by-withdrawn': 'Whoever asked for it has withdrawn it.',
  'veto-over.who': 'Who can help you',
} as const;
