import type { MailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

type PasswordKind = Extract<MailKind, 'password-changed' | 'app-removed' | 'phone-removed' | 'last-method-removed'>;

/** Mails about a password that was changed by its user, and about methods that were removed. `notYou`: what to do if it was somebody else. */
export const passwordKinds = (notYou: string): Readonly<Record<PasswordKind, KindWords>> => ({
  'password-changed': {
    subject: 'You changed your {serviceName} password',
    happened: 'The password of {email} was changed on Password & Security, and every other session was signed out.',
    next: ['If this was you, there is nothing to do.'],
    notYou,
  },
  'app-removed': {
    subject: 'An authenticator app was removed at {serviceName}',
    happened: 'The authenticator app of {email} was removed. Its codes are not accepted any more.',
    next: ['The other method stays as it is. If this was you, there is nothing to do.'],
    notYou,
  },
  'phone-removed': {
    subject: 'A phone number was removed at {serviceName}',
    happened: 'The phone number of {email} was removed. No codes are sent to it any more.',
    next: ['The other method stays as it is. If this was you, there is nothing to do.'],
    notYou,
  },
  'last-method-removed': {
    subject: 'Your second step was removed at {serviceName}',
    happened:
      'The last method of {email} was removed, and the recovery code with it. From the next sign-in on the password alone is enough, as long as nothing requires a second step.',
    next: ['If this was you, there is nothing to do. You can set up a second step again on Password & Security.'],
    notYou,
  },
});
