import type { MailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';
import type { RollOutWords } from './roll-out-words.ts';

export const rollOut: RollOutWords = {
  from: 'Required from',
  there: 'In the company’s time zone',
  before: 'Previous date',
  companyFrom: 'The company’s date',
  ownFrom: 'Required of you from',
  signInAs: 'You sign in as',
  inForce:
    'Since {deadline}, {company} requires a second step when people sign in at {serviceName}: besides the password, a code that only they have.',
  nothingYet: 'You get this mail because you have not set up a second step yet.',
  notAccepted: 'You get this mail because what you have set up so far does not meet the rules: add a method that does.',
  own: 'For you it is {own}, {extendedBy} later, because you were given more time.',
  ownPast: 'For you it was {own}, {extendedBy} later, because you were given more time.',
  asked: 'An administrator of {company} has sent you this reminder.',
  askedBy:
    'An administrator of {askedBy} has sent you this reminder. The earliest date that counts for you is that of {company}. You set your second step up once, for all your companies.',
  earlier:
    'For you an earlier date counts: {earliestCompany} requires a second step as of {earliest}. You set it up once, for all your companies.',
  earlierExtended:
    'For you an earlier date counts: {earliestCompany} requires a second step as of {earliestFrom}, and of you as of {earliest}, because you were given more time. You set it up once, for all your companies.',
  nowTitle: 'What to do now',
  now: 'Set up your second step: it takes about two minutes. Have your phone at hand, or use an authenticator app on your computer.',
  setUp: 'Set up now',
  help: 'No phones where you work? Setting up on the phone you read this on? All the ways are explained here:',
  quoteTitle: 'From the administrators of {company}',
  quoteHelp: 'Whom to ask: {helpContact}',
  quoteAskedTitle: 'From the administrators of {askedBy}',
  quoteAskedHelp: 'Whom to ask: {askedContact}',
  dayTitle: 'What happens on the day',
  nextTitle: 'What happens next',
  onTheDay:
    'If you have not set it up by then, your next sign-in leads you through it before you go on. Nobody is locked out.',
  fromNowOn: 'Your next sign-in leads you through it before you go on. Nobody is locked out.',
  mailsStop: 'Once it is set up, these mails stop.',
  calendar: 'The attached file puts the date, as it stands today, into your calendar.',
  eventTitle: '{company} requires a second step at {serviceName}',
  eventText:
    'By the rule of {company} as it stood on {writtenOn}, signing in at {serviceName} as {email} takes a second step from now on. If you have not set it up yet, it takes about two minutes:',
  eventOwn: 'The company’s date is {deadline}; yours is {extendedBy} later, because you were given more time.',
  deadline: 'Enforcement Deadline',
  enrolled: 'Enrolled',
  enrolledThisWeek: 'Of these in the last 7 days',
  notEnrolled: 'Not enrolled',
  needHelp: 'Need help',
  exempt: 'Exempt',
  expected: 'Enrolled by the deadline, if it goes on like this',
  openRollOut: 'Open the roll-out page',
};

const doubtTitle = 'If you doubt that this mail is genuine';

const doubt =
  'Do not use a link in it. Open {home} in your browser yourself and sign in: the same is said there. Nobody asks you by phone, mail or message to set it up, for your password or for a code. Never share a code with anybody.';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

type Kinds = Extract<MailKind, `deadline-${string}` | 'roll-out-digest' | `${string}pass-issued`>;

export const rollOutKinds: Readonly<Record<Kinds, KindWords>> = {
  'deadline-announced': {
    subject: '{company} requires a second step at {serviceName} from {day}',
    happened:
      'From {deadline}, {company} requires a second step when people sign in at {serviceName}: besides the password, a code that only they have.',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: 'New date: {company} requires a second step at {serviceName} from {day}',
    happened:
      '{company} has moved the date from which it requires a second step when people sign in at {serviceName}. It is now {deadline}.',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when}: {company} requires a second step at {serviceName}',
    happened:
      'From {deadline}, {company} requires a second step when people sign in at {serviceName}: besides the password, a code that only they have.',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject: 'More time for you: {company} requires your second step at {serviceName} from {ownDay}',
    happened:
      'An administrator of {company} has given you more time to set up your second step at {serviceName}. The company’s date is {deadline}; for you it is {own}, {extendedBy} later. More time is given once only, and dates of other companies stay as they are.',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: 'MFA of {company} at {serviceName}: {share}',
    happened: 'This is how far {company} is with MFA at {serviceName}.',
    next: [
      'On the roll-out page you see who is left and who needs help, and can remind people or give them more time.',
      'This mail comes on Mondays until four weeks after the deadline, as long as somebody has not enrolled.',
    ],
    notYouTitle: doubtTitle,
    notYou:
      'Do not use a link in it. Open {home} in your browser yourself, sign in, and look at the MFA policy of your company.',
  },
  'pass-issued': {
    subject: 'An enrollment pass was issued for you at {serviceName}',
    happened:
      'An administrator of {company} has issued an enrollment pass for {email}. When you set up your second step, it takes the place of the code that is otherwise sent to this mailbox.',
    next: [
      'You are given the pass in person. It works once, and only the newest one works. Enter it on the page “Check your mail”, under “I cannot read this mailbox”.',
      'Never pass it on. Nobody asks you for it by phone, mail or message.',
    ],
    notYouTitle: 'If you did not ask for it',
    notYou:
      'Somebody may be trying to set up a second step in your place. Tell another administrator of {company} by another way than mail, and choose a new password with “Forgot password?” at {home} now.',
  },
  'user-pass-issued': {
    subject: 'An enrollment pass was issued for one of your people at {serviceName}',
    happened:
      'An enrollment pass was issued for {person} ({personEmail}) at {company}. With the right password, it takes the place of the code that is otherwise sent to that mailbox, once, within 24 hours.',
    next: ['You are told because you administer {company}. If the pass was agreed on, there is nothing to do.'],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Ask {person} and whoever issued it by another way than mail. Until it is clear, sign in at {home} and deactivate {person}.',
  },
};
