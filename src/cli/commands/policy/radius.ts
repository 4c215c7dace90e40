import { hasTooFewAdministrators, struggles, type BlastRadius, type Struggle } from '#domain/blast-radius.ts';
import type { Fields } from '../../cell.ts';

const struggleWords: Record<Struggle, string> = {
  'method-not-accepted': 'with a second factor that the policy does not accept',
  'method-disabled': 'with a second factor that too many wrong codes disabled',
  'no-password': 'without a password',
  'never-signed-in': 'who never signed in',
  'membership-inactive': 'with an inactive membership: not bound until it is active again',
  'invitation-open': 'invited: not bound until they accept',
  'user-disabled': 'disabled: not bound until enabled',
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
  const found = struggles.filter((one) => radius.byStruggle[one] > 0);
  return [
    `${radius.members} members, of whom the policy binds ${radius.bound}: ${radius.enrolled} enrolled, ${radius.mustEnroll} would have to enroll`,
    `${radius.struggling} of those who would have to enroll will struggle`,
    ...found.map((one) => `  ${radius.byStruggle[one]} ${struggleWords[one]}`),
    `${radius.enrolledAdministrators} of ${radius.administrators} administrators enrolled`,
    ...(hasTooFewAdministrators(radius) ? [tooFewWords(radius)] : []),
  ];
}

/** SPEC P11. */
export const tooFewWords = ({ enrolledAdministrators }: BlastRadius): string =>
  `${enrolledAdministrators === 0 ? 'No administrator has' : 'Only one administrator has'} enrolled: whoever loses a device may find nobody there who can help. Two should have.`;
