import { describe, expect, test } from 'vitest';
import { company, deadlines, situation, type SituationParts } from '../../test/support/situations.ts';
import { longestTyped, passwordLength, passwordWeakness, shortestPassword, type PasswordFacts } from './password.ts';

const good: PasswordFacts = { length: 20, onBlocklist: false, isContextWord: false };

describe('the shortest password has (SECURITY, Numbers)', () => {
  test.each<[string, SituationParts, number]>([
    ['15 characters where nothing requires MFA', {}, 15],
    ['15 in the early-enrollment period', { companies: [company({ deadline: deadlines.before })] }, 15],
    ['15 while a reset has left it alone', { personal: { setUpDemanded: true } }, 15],
    ['15 where only the personal rule does', { personal: { alwaysRequire: true } }, 15],
    ['8 where MFA is enforced', { companies: [company()] }, 8],
    ['8 for an operator', { personal: { operator: true } }, 8],
  ])('%s', (_, parts, shortest) => {
    expect(shortestPassword(situation(parts).policy)).toBe(shortest);
  });
});

describe('a new password', () => {
  test.each<[string, Partial<PasswordFacts>, ReturnType<typeof passwordWeakness>]>([
    ['of fifteen characters is accepted', { length: 15 }, null],
    ['of fourteen is too short', { length: 14 }, 'too-short'],
    ['of 256 is accepted', { length: 256 }, null],
    ['of 257 is too long', { length: 257 }, 'too-long'],
    ['that everybody guesses is refused', { onBlocklist: true }, 'well-known'],
    ['made of the service or the person is refused', { isContextWord: true }, 'guessable-from-context'],
    ['that is short and well known is told the length first', { length: 3, onBlocklist: true }, 'too-short'],
    ['that is on both lists is told the plainer reason', { onBlocklist: true, isContextWord: true }, 'well-known'],
  ])('%s', (_, facts, weakness) => {
    expect(passwordWeakness({ ...good, ...facts }, passwordLength.alone)).toBe(weakness);
  });

  test('of 256 code points is never too long to be looked at, in whatever form it was typed', () => {
    const marked = 'ǖ'.normalize('NFD').repeat(passwordLength.most);
    const paired = '\u{1f3d7}'.repeat(passwordLength.most);
    expect(Math.max(marked.length, paired.length)).toBeLessThanOrEqual(longestTyped);
    expect(longestTyped).toBe(8 * passwordLength.most);
  });

  test('beside MFA may have eight', () => {
    expect(passwordWeakness({ ...good, length: 8 }, passwordLength.besideMfa)).toBeNull();
    expect(passwordWeakness({ ...good, length: 7 }, passwordLength.besideMfa)).toBe('too-short');
  });
});
