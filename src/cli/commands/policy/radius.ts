import {
  exemptions,
  hardships,
  hasTooFewAdministrators,
  type BlastRadius,
  type Struggle,
} from '#domain/blast-radius.ts';
import type { Fields } from '../../cell.ts';

const struggleWords: Record<Struggle, string> = {
  'method-not-accepted': 'with a second factor that the policy does not accept',
  'phone-not-served': 'with a phone to whose country no codes are sent',
  'role-not-met': 'with a second factor that a role given here does not accept: roles bind at once, whatever the date',
  'method-disabled': 'with a second factor that too many wrong codes disabled',
  'no-password': 'without a password',
  'never-signed-in': 'who never signed in',
  'mailbox-unreachable': 'whose mailbox takes no mail',
  'membership-inactive': 'with an inactive membership, until it is active again',
  'invitation-open': 'invited, until they accept',
  'user-disabled': 'disabled, until enabled',
};

/** A blast radius as JSON has it. */
export const radiusFields = (radius: BlastRadius): Fields => ({
  members: radius.members,
  bound: radius.bound,
  enrolled: radius.enrolled,
  mustEnroll: radius.mustEnroll,
  struggling: radius.struggling,
  byStruggle: { ...radius.byStruggle },
  administrators: radius.administrators,
  enrolledAdministrators: radius.enrolledAdministrators,
});

/** The same in lines. */
export function radiusWords(radius: BlastRadius): readonly string[] {
  const unbound = radius.members - radius.bound;
  return [
    `${radius.members} members, of whom the policy binds ${radius.bound}: ${radius.enrolled} enrolled, ${radius.mustEnroll} would have to enroll`,
    `${radius.struggling} of those who would have to enroll will struggle`,
    ...counted(radius, hardships),
    ...(unbound === 0 ? [] : [`${unbound} not bound`, ...counted(radius, exemptions)]),
    administratorWords(radius),
    ...(hasTooFewAdministrators(radius) ? [tooFewWords(radius)] : []),
  ];
}

const counted = ({ byStruggle }: BlastRadius, among: readonly Struggle[]): readonly string[] =>
  among.filter((one) => byStruggle[one] > 0).map((one) => `  ${byStruggle[one]} ${struggleWords[one]}`);

function administratorWords({ administrators, enrolledAdministrators }: BlastRadius): string {
  if (administrators === 0) return 'No administrators';
  if (administrators === 1) return `The one administrator has ${enrolledAdministrators === 1 ? '' : 'not '}enrolled`;
  return `${enrolledAdministrators} of ${administrators} administrators enrolled`;
}

/** SPEC P11. */
const tooFewWords = ({ enrolledAdministrators }: BlastRadius): string =>
  `${enrolledAdministrators === 0 ? 'No administrator has enrolled' : 'Only one administrator has enrolled'}: whoever loses a device may find nobody there who can help. Two should have.`;
