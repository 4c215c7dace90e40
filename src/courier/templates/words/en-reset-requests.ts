import type { MailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

type Kinds = Extract<MailKind, 'methods-reset' | 'user-reset' | `reset-${string}`>;

const ask =
  'Ask {person} by another way than mail. If nobody asked for it, stop it with the link above, and find out who knows what they should not.';

/** Resets, and what is told of them before and after (SPEC A1-A7). `changePassword`: what to do where somebody may know the password. */
export const resetRequestKinds = (changePassword: string): Readonly<Record<Kinds, KindWords>> => ({
  'methods-reset': {
    subject: 'Your second step at {serviceName} was reset',
    happened:
      'The second step of {email} was reset by an administrator, by somebody who looks after your team, or by an operator of {serviceName}. No authenticator that was set up before works any more, nor does the recovery code, and every session was signed out.',
    next: [
      'At your next sign-in at {home} you enter your password and a code that we send to this mailbox. Then you set up a new second step.',
    ],
    nextOfApp: 'You can delete the old entry in your app.',
    notYouTitle: 'If you didn’t ask for this',
    notYou:
      'Somebody may have asked in your name. Choose a new password with “Forgot password?” at {home} now: it changes at once, and signs out every session. Then call your administrator, or those named here for help, by a number that you know. The link below stops changes on Password & Security for 72 hours and undoes nothing of the reset; until then, another reset needs the approval of a second person.',
    notYouLink: 'This Was Not Me',
  },
  'user-reset': {
    subject: 'The second step of a person was reset at {serviceName}',
    happened:
      'The second step of {person} ({personEmail}) was reset at {serviceName}, and every session of this person was signed out.',
    next: [
      'You are told because you administer a company to which {person} belongs.',
      'At the next sign-in {person} proves to have the mailbox and sets up a new second step. If the reset was agreed on, there is nothing to do.',
    ],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Ask {person} by another way than mail. If nobody asked for it, tell the operator of {serviceName} at {home}, and deactivate this person until it is clear.',
  },
  'reset-asked': {
    subject: 'Somebody asked to reset your second step at {serviceName}',
    happened:
      'A reset of the second step of {email} was asked for. Nothing has been changed yet. Once it is carried out, no authenticator that is set up now works any more, nor does the recovery code, and every session is signed out.',
    next: [
      'If you asked for this, there is nothing to do: wait until it is done. We will write to you then.',
      'If not, the button at the end stops it. Opening its page changes nothing yet, and you need not sign in.',
    ],
    notYouTitle: 'If you didn’t ask for this',
    notYou: `Stop it with the button below: somebody may have asked in your name. Tell nobody a code, whoever calls. ${changePassword}`,
    notYouLink: 'Stop the Reset',
  },
  'reset-asked-elsewhere': {
    subject: 'A reset of MFA of one of your people was asked for at {serviceName}',
    happened:
      'A reset of the second step of {person} ({personEmail}) was asked for at {serviceName}, outside {company}. It waits, because {company} requires MFA of this person.',
    next: [
      'You are told because you administer {company}. If {person} confirms it, there is nothing to do: it is carried out by itself.',
    ],
    notYouTitle: 'If you doubt it',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: 'Please check a reset of MFA at {serviceName}',
    happened:
      'A reset of the second step of {person} ({personEmail}) was asked for at {serviceName}. It is not carried out unless somebody else approves it: another administrator of {company}, or the operator.',
    next: [
      'Make sure yourself that {person} asked for it, by another way than mail. If nobody approves it, it lapses.',
    ],
    notYouTitle: 'If you doubt it',
    notYou: ask,
  },
  'reset-waits': {
    subject: 'A reset of MFA of one of your people waits at {serviceName}',
    happened:
      'A reset of the second step of {person} ({personEmail}) was asked for at {serviceName}. It waits, and is then carried out by itself.',
    next: ['You are told because you administer {company}. If it was agreed on, there is nothing to do.'],
    notYouTitle: 'If you doubt it',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: 'A reset of MFA was stopped at {serviceName}',
    happened:
      'The reset of the second step of {person} ({personEmail}) was stopped, and nothing was changed. {stopped}',
    next: [
      'Whoever asked for it may have been an impostor. Talk to {person} in person, or on a number that the directory knew before.',
    ],
    notYouTitle: 'If somebody calls again',
    notYou:
      'Tell the operator of {serviceName} at {home}, and write down who called and when. Do not ask for another reset before you have spoken with {person}.',
  },
  'reset-lapsed': {
    subject: 'A reset of MFA lapsed at {serviceName}',
    happened:
      'The reset of the second step of {person} ({personEmail}) was not carried out: it was not approved, or could not be done, in time. Nothing was changed.',
    next: ['If {person} still needs it, ask for it again, and tell another administrator beforehand.'],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Somebody may be using your sign-in. Change your password at {home} now, look at Password & Security, and tell the other administrators.',
  },
  'reset-barred': {
    subject: 'A reset of MFA was not carried out at {serviceName}',
    happened:
      'The reset of the second step of {person} ({personEmail}) was not carried out: what it was asked for under has changed since. Nothing was changed.',
    next: ['If {person} still needs it, ask for it again: the page says whether it is possible.'],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Somebody may be using your sign-in. Change your password at {home} now, look at Password & Security, and tell the other administrators.',
  },
});
