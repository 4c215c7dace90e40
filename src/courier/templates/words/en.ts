import type { MailWords } from './catalogue.ts';
import { loginKinds } from './en-login.ts';
import { passwordKinds } from './en-password.ts';
import { resetRequestKinds } from './en-reset-requests.ts';
import { resetKinds } from './en-resets.ts';
import { rollOut, rollOutKinds } from './en-roll-out.ts';

const changePassword =
  'Choose a new password with “Forgot password?” at {home} now, and tell your administrator. Then look at Password & Security for sessions and changes that are not yours.';

export const en: MailWords = {
  greeting: 'Hello {userName},',
  greetingWithoutName: 'Hello,',
  colon: ':',
  at: 'When',
  device: 'Device',
  from: 'Network address',
  requiredBy: 'A second step is required by',
  validUntil: 'Valid until',
  neverShare: 'Never share this code. {serviceName} never asks for it, neither by phone nor by mail or message.',
  openLink: 'Choose a new password',
  openInvitation: 'Set your password',
  companies: 'For',
  signInAs: 'You sign in as',
  administers: 'You will administer',
  team: 'For the team of',
  seeInvitation: 'See the invitation',
  company: 'Company',
  invitedBy: 'Invited by',
  administrator: 'Administrator',
  givenBy: 'Given by',
  permissions: 'Permissions',
  confirmEmail: 'Confirm This Address',
  askedBy: 'Asked for by',
  askerSignsInAs: 'Who signs in as',
  newEmail: 'New e-mail',
  notMe:
    'Press this first: for 72 hours no method, no recovery code, no password and no login e-mail can be changed on Password & Security. You can still sign in.',
  notMeLink: 'This Was Not Me',
  helpContact: 'Help at your company',
  seeReset: 'See the Reset',
  notBefore: 'Not before',
  approvalWhy: 'Needs an approval because',
  checkedHow: 'How it was checked who asks',
  orCopyLink: 'Or copy this address into your browser:',
  notYouTitle: 'If this wasn’t you',
  support: 'Help: {supportAddress}',
  footer: 'Sent by {serviceName} to {email}, because it concerns the security of your sign-in. Nobody reads replies.',
  footerOfOthers:
    'Sent by {serviceName} to {email}, because it concerns the security of sign-ins that you look after. Nobody reads replies.',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...resetRequestKinds(changePassword),
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    'mailbox-code': {
      subject: 'Your {serviceName} verification code',
      happened: 'This code shows that you can read this mailbox. Enter it on the page that asked for it:',
      next: ['It works once. If you ask for another code, only the newest one works.'],
      notYou: `Somebody who knows your password may have asked for this code. Give it to nobody. ${changePassword}`,
    },
    'password-reset': {
      subject: 'Choose a new password for {serviceName}',
      happened: 'A new password was asked for, to sign in as {email}. You can choose it here:',
      next: [
        'The link works once. Opening it changes nothing yet.',
        'If you sign in with a second step, you will still need it afterward.',
      ],
      notYou:
        'Your password has not changed, and you need not do anything. Never pass the link on. If such mails keep coming, tell your administrator.',
    },
    invitation: {
      subject: 'You are invited to {serviceName}',
      happened: 'You have been given a sign-in at {serviceName}. To begin, set your password here:',
      next: [
        'The link works once. Opening it changes nothing yet.',
        'Right after it you may be asked to set up a second step, such as an authenticator app: have your phone or computer at hand.',
      ],
      notYouTitle: 'If you did not expect this',
      notYou:
        'You need not do anything: without this link nobody signs in as you. Never pass it on. If you are in doubt, ask whoever you work with before you open it.',
    },
    'company-invitation': {
      subject: '{company} invites you to join it at {serviceName}',
      happened:
        '{company} would like to count you among its people at {serviceName}. You have a sign-in there already: sign in, then accept or decline on the page that opens.',
      next: [
        'Opening the page changes nothing yet. Until you accept, {company} learns nothing about you, and its rules do not concern you.',
        'Once you accept, the company’s rules for signing in hold for you, such as a second step from a date of its choosing.',
      ],
      notYouTitle: 'If you were not expecting this',
      notYou:
        'You need not do anything: without your acceptance the invitation has no effect. If in doubt, ask the people you work with before you accept.',
    },
    'password-replaced': {
      subject: 'Your {serviceName} password was changed',
      happened: 'The password of {email} was changed, and every session was signed out.',
      next: ['If this was you, there is nothing to do.'],
      notYou: changePassword,
    },
    'app-bound': {
      subject: 'An authenticator app was added at {serviceName}',
      happened: 'An authenticator app was set up for {email}. Its codes are the second step at sign-in.',
      next: ['If this was you, there is nothing to do.'],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: 'Your authenticator app was changed at {serviceName}',
      happened: 'Another authenticator app was set up for {email}. The one before it no longer works.',
      next: ['If this was you, there is nothing to do. You can delete the old entry in the old app.'],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: 'A new authenticator app was set up at {serviceName}',
      happened:
        'An authenticator app was set up for {email} after a sign-in with the recovery code. All that was set up before, apps and phone numbers alike, no longer works.',
      next: [
        'If this was you, you can delete the old entry in the old app. A phone number that you still want to use can be added again on Password & Security.',
      ],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: 'A phone number was added at {serviceName}',
      happened: 'A phone number was set up for {email}. Codes sent to it are a second step at sign-in.',
      next: ['If this was you, there is nothing to do.'],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: 'Your phone number was changed at {serviceName}',
      happened: 'A phone number was set up for {email}. What it takes the place of no longer works.',
      next: ['If this was you, there is nothing to do.'],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: 'A new phone number was set up at {serviceName}',
      happened:
        'A phone number was set up for {email} after a sign-in with the recovery code. All that was set up before, apps and phone numbers alike, no longer works.',
      next: ['If this was you: an app that you still want to use can be set up again on Password & Security.'],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: 'Your {serviceName} recovery code was used',
      happened: 'The recovery code of {email} was used in place of a second step. It does not work again.',
      next: [
        'A new recovery code was made at once. If you have not saved it yet, you will be asked to at your next sign-in.',
      ],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: 'You have a new {serviceName} recovery code',
      happened: 'A new recovery code was saved for {email}. All earlier ones no longer work.',
      next: ['If this was you, there is nothing to do. Destroy what you kept of the old code.'],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: 'Too many wrong codes at {serviceName}',
      happened:
        'Five wrong codes were entered for {email}. What was begun there was stopped, and nobody was signed in.',
      next: [
        'If this was you: let your device set its clock by itself, wait for the next code and try again. If you no longer have the device, use your recovery code.',
      ],
      notYou: `Somebody came as far as the second step, and may know your password. ${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: 'You were signed out everywhere at {serviceName}',
      happened:
        'Ten wrong codes in a row were entered for {email} by somebody who was signed in. So that nobody can go on guessing, you were signed out everywhere, of every application too.',
      next: ['If this was you: let your device set its clock by itself, then sign in again with the next code.'],
      notYou: `Somebody was signed in as you. ${changePassword}`,
    },
    'authenticator-disabled': {
      subject: 'Your authenticator was disabled at {serviceName}',
      happened:
        'A hundred wrong codes were entered for an authenticator of {email}. It was disabled, so that nobody can go on guessing.',
      next: [
        'Sign in with your recovery code, then set up your authenticator app again. Without a recovery code, ask your administrator.',
      ],
      notYou: `Somebody came as far as the second step, and may know your password. ${changePassword}`,
    },
    'always-require-off': {
      subject: 'No second step at every sign-in at {serviceName} any more',
      happened:
        '“Always require 2FA to log into my account” was switched off for {email}. From the next sign-in on the password alone is enough, as long as nothing else requires a second step.',
      next: ['If this was you, there is nothing to do. You can switch it on again on Password & Security.'],
      notYou: changePassword,
    },
    'new-device': {
      subject: 'New sign-in at {serviceName}',
      happened: '{email} signed in with a browser that has not been used here before.',
      next: ['If this was you, there is nothing to do.'],
      notYou: changePassword,
    },
  },
};
