import type { MailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

type Kinds = Extract<MailKind, 'resets-eased' | 'administrator-added' | 'team-joined'>;

export const resetKinds: Readonly<Record<Kinds, KindWords>> = {
  'resets-eased': {
    subject: 'Resets of MFA at {company} are to take less at {serviceName}',
    happened:
      'The rules for resets of MFA at {company} were eased at {serviceName}. That takes effect on {takesEffect}; until then resets take what they took before.',
    next: [
      'Resets that wait already keep the rules under which they were asked for.',
      'You are told because you administer {company}. If this was agreed on, there is nothing to do.',
    ],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Somebody may be preparing to get past MFA. Ask the other administrators of {company} by another way than mail, sign in at {home}, and set the rules back under Security Settings. Before {takesEffect}, the old rules go on unbroken by that.',
  },
  'administrator-added': {
    subject: '{company} has one more administrator at {serviceName}',
    happened:
      '{person} ({personEmail}) has both permissions at {company} from now on: for the Admin tool and the Directory tool.',
    next: [
      'Whoever has both sets the rules for MFA, invites people and resets their MFA.',
      'You are told because you administer {company}. If this was agreed on, there is nothing to do.',
    ],
    notYouTitle: 'If you know nothing about it',
    notYou:
      'Somebody may be preparing to get past MFA. Ask {person} and whoever gave the permissions by another way than mail. Until it is clear, sign in at {home} and take the permissions back in the Directory.',
  },
  'team-joined': {
    subject: '{company} gave you permissions in {application} at {serviceName}',
    happened:
      'You belong to the {application} team of {company} from now on. Somebody who looks after that team gave you these permissions:',
    next: [
      'They hold at once. What {application} requires of whoever signs in holds for you as well, such as a second step.',
      'If you work with {application}, there is nothing to do: sign in at {home} as ever.',
    ],
    notYouTitle: 'If you do not work with it',
    notYou:
      'Tell the administrators of {company} by another way than mail, and ask them to take the permissions back. Whoever looks after the team may be able to reset your second step once you have belonged to it for seven days.',
  },
};
