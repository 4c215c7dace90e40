import { describe, expect, test } from 'vitest';
import { ago, bound, company, deadlines, enrolled, now, proof, situation } from '../../test/support/situations.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { after, day, hour, minute, type Instant } from './instant.ts';
import type { MergedPolicy } from './policy.ts';
import { carriedEvidence, isOutlived, sessionExpiry } from './session.ts';

describe('a session lives, from sign-in, at most (SPEC P10)', () => {
  test.each([
    ['12 hours where nothing requires MFA', { companies: [] }, 12 * hour],
    ['12 hours where only the personal rule does', { personal: { alwaysRequire: true } }, 12 * hour],
    ['30 days before a deadline', { companies: [company({ deadline: deadlines.before })] }, 30 * day],
    ['30 days after a deadline', { companies: [company()] }, 30 * day],
    ['30 days for an operator', { personal: { operator: true } }, 30 * day],
  ])('%s', (_, parts, limit) => {
    const { policy } = situation({ ...parts, subject: enrolled([bound('app')]) });
    expect(sessionExpiry(now, policy)).toBe(after(now, limit));
  });
});

describe('a session has outlived', () => {
  const { policy: off } = situation({ companies: [], subject: enrolled([bound('app')]) });
  const { policy: on } = situation({ companies: [company()], subject: enrolled([bound('app')]) });
  const made = (signedInAt: Instant, policy: MergedPolicy) => ({
    signedInAt,
    expiresAt: sessionExpiry(signedInAt, policy),
  });

  test.each([
    ['not what its policy allows, to the last millisecond', made(after(ago(12 * hour), 1), off), off, false],
    ['what its policy allows, at that instant', made(ago(12 * hour), off), off, true],
    ['what a stricter policy allows now', made(ago(13 * hour), on), off, true],
    ['what the policy allowed when it was made: a laxer one brings none back', made(ago(13 * hour), off), on, true],
    ['thirty days, whatever the policy', made(ago(30 * day), on), on, true],
  ])('%s', (_, session, policy, outlived) => {
    expect(isOutlived(session, policy, now)).toBe(outlived);
  });
});

describe('a session carries on', () => {
  test('the newest proof of each authenticator, so that it does not grow', () => {
    const [old, fresh] = [proof('app', ago(hour)), proof('app', ago(minute))];
    expect(carriedEvidence([proof('password', ago(hour)), old, fresh])).toEqual([proof('password', ago(hour)), fresh]);
    expect(carriedEvidence([fresh, old])).toEqual([fresh]);
  });

  test('proofs of two authenticators of one kind beside each other', () => {
    const other = { ...proof('app', ago(hour)), authenticatorId: 'aut_other' as AuthenticatorId };
    expect(carriedEvidence([proof('app', ago(minute)), other])).toHaveLength(2);
  });

  test('of two proofs at one instant the one that was given last', () => {
    const [first, second] = [proof('app', now), { ...proof('app', now) }];
    expect(carriedEvidence([first, second])[0]).toBe(second);
  });
});
