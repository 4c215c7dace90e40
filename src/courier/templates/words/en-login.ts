import type { LoginMailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

/** Mails about the login e-mail, and about changes that are held up. `notYou`: what to do if it was somebody else. */
export const loginKinds = (notYou: string): Readonly<Record<LoginMailKind, KindWords>> => ({
  'email-asked': {
    subject: 'A change of your login e-mail at {serviceName} was asked for',
    happened:
      'Somebody who is signed in as {email} asked to sign in with another address from now on. Nothing has changed yet: that takes a link which is mailed to that address.',
    next: ['If this was you, go on in the mailbox of the new address. You can withdraw it on Password & Security.'],
    notYouTitle: 'If you did not ask for this',
    notYou,
  },
  'email-confirm': {
    subject: 'Confirm this address for {serviceName}',
    happened:
      'Somebody who signs in at {serviceName} asked to sign in with {newEmail} from now on. If this was you, confirm it here:',
    next: [
      'The link works once. Opening it changes nothing yet. Until you confirm, the e-mail of before stays.',
      'Confirm only if you asked for this yourself. If you already sign in here with another address, that does not change.',
    ],
    notYouTitle: 'If you did not ask for this',
    notYou:
      'You need not do anything: without this link nothing is changed. Do not press the button behind it, and never pass the link on: somebody may have mistyped an address.',
  },
  'email-taken': {
    subject: 'Somebody tried to use your address at {serviceName}',
    happened:
      'Somebody who signs in at {serviceName} asked to sign in with {newEmail}. That address is yours here, so nothing was changed.',
    next: ['If this was you: you have two sign-ins at {home} then. Ask your administrator which one to use.'],
    notYou: 'You need not do anything: nobody gets your address. If such mails keep coming, tell your administrator.',
  },
  'email-changed-from': {
    subject: 'Your login e-mail at {serviceName} was changed',
    happened: 'The login e-mail was changed, and every session was signed out. This address does not sign in any more.',
    next: ['If this was you, there is nothing to do.'],
    notYou:
      'Take the change back here: you sign in with this address again, every session is signed out, and nothing can be changed on Password & Security for 72 hours. Then choose a new password with “Forgot password?” at {home}, and tell your administrator.',
    notYouLink: 'Take the Change Back',
  },
  'email-changed-to': {
    subject: 'You sign in at {serviceName} with this address now',
    happened: 'The login e-mail was changed to {email}, and every session was signed out.',
    next: ['Sign in again at {home} with this address. Your password and your second step are the same as before.'],
    notYou,
  },
  'email-undone': {
    subject: 'A change of login e-mail at {serviceName} was taken back',
    happened:
      'The login e-mail is {oldEmail} again: a change to {newEmail} was taken back from the mailbox of before. Every session was signed out.',
    next: [
      'Until {frozenUntil} nothing can be changed on Password & Security. Signing in goes on.',
      'Choose a new password with “Forgot password?” at {home}: whoever made the change knew the one of before.',
    ],
    notYou:
      'Somebody who reads the mailbox {oldEmail} pressed a link that was sent there. If that should not have happened, tell your administrator.',
  },
  'changes-frozen': {
    subject: 'Changes to your sign-in at {serviceName} are stopped',
    happened:
      '“This was not me” was pressed in a mail about {email}. Until {frozenUntil} no method, no recovery code, no password and no login e-mail can be changed on Password & Security. Signing in goes on.',
    next: [
      'Choose a new password with “Forgot password?” at {home}: that works all the same, and signs out every session.',
      'Then look at Password & Security for methods and sessions that are not yours, and tell your administrator.',
      'If it was pressed by mistake, changes can be allowed again there, with your second step, if you have one, and a code that we send to this mailbox.',
    ],
    notYouTitle: 'If you did not press it',
    notYou:
      'Somebody else reads your mailbox. Choose a new password for the mailbox itself first, then for {serviceName}.',
  },
  'changes-thawed': {
    subject: 'Changes to your sign-in at {serviceName} are allowed again',
    happened: 'The stop on changes to the sign-in of {email} was lifted.',
    next: ['If this was agreed on, there is nothing to do.'],
    notYou,
  },
});
