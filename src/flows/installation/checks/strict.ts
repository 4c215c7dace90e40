import { frequencies } from '#domain/policy.ts';
import { hour } from '#domain/instant.ts';
import { named, when, type Check } from '../check.ts';
import type { Facts } from '../facts.ts';

const longest = 12 * hour;

/** Whether anybody's session may live for 30 days: something requires MFA of somebody (SPEC P10). */
const someoneMustEnroll = ({ database }: Facts): boolean =>
  database !== null && (database.requiring.length > 0 || database.operators.length > 0);

/** Kinds of passwords that other systems hashed, with how many there are. */
const imported = ({ database }: Facts): readonly string[] =>
  [...(database?.passwords ?? [])]
    .map(([prefix, count]) => ({ name: /^\$imported\$([a-z0-9-]+)\$/.exec(prefix)?.[1], count }))
    .flatMap(({ name, count }) => (name === undefined ? [] : [`${name} ${count}`]));

/** Where the standard profile departs from the strict one (SPEC 12: NIST SP 800-63B-4 AAL2, OWASP ASVS 5.0 level 2). */
export const strictChecks: readonly Check[] = [
  {
    name: 'strict-frequency',
    look: ({ database }) => {
      const seldom = database?.requiring.filter((one) => frequencies[one.frequency] > longest) ?? [];
      return when(seldom.length > 0, () => ({
        severity: 'strict',
        found: `These companies ask for the second factor less often than every 12 hours: ${named(seldom.map((one) => `${one.name} (${one.frequency})`))}.`,
        why: 'The strict profile asks again after at most 12 hours.',
        remedy: 'gatehouse policy set COMPANY --frequency frequently',
      }));
    },
  },
  {
    name: 'strict-session-length',
    look: (facts) =>
      when(someoneMustEnroll(facts), () => ({
        severity: 'strict',
        found: 'A session lives up to 30 days where MFA is required.',
        why: 'The strict profile ends it after 12 hours.',
        remedy:
          'none by a setting in this release; gatehouse policy set COMPANY --frequency frequently has the second factor asked for again after 12 hours',
      })),
  },
  {
    name: 'strict-session-idle',
    look: ({ database }) =>
      when(database !== null, () => ({
        severity: 'strict',
        found: 'A session does not end by being idle.',
        why: 'The strict profile ends it after 30 minutes without a request.',
        remedy: 'none by a setting in this release; let devices lock their screens by themselves',
      })),
  },
  {
    name: 'strict-imported-passwords',
    look: (facts) => {
      const kinds = imported(facts);
      return when(kinds.length > 0, () => ({
        severity: 'strict',
        found: `Passwords are still kept as another system hashed them: ${named(kinds)}.`,
        why: 'They are sealed here, but cost less to guess than argon2id for whoever has the keys as well.',
        remedy: 'wait: each is hashed anew when its user signs in. Who never comes back: gatehouse user disable WHO',
      }));
    },
  },
];
