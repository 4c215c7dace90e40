import { describe, expect, test } from 'vitest';
import { ago, bound, company, deadlines, enrolled, now, proof, situation } from '../../test/support/situations.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { after, day, hour, minute } from './instant.ts';
import { acr, carriedEvidence, longestSession, sessionEnds } from './session.ts';

describe('a session lives, from sign-in, at most (SPEC P10)', () => {
  test.each([
    ['12 hours where nothing requires MFA', { companies: [] }, 12 * hour],
    ['12 hours where only the personal rule does', { personal: { alwaysRequire: true } }, 12 * hour],
    ['30 days before a deadline', { companies: [company({ deadline: deadlines.before })] }, 30 * day],
    ['30 days after a deadline', { companies: [company()] }, 30 * day],
    ['30 days for an operator', { personal: { operator: true } }, 30 * day],
  ])('%s', (_, parts, limit) => {
    const { policy } = situation({ ...parts, subject: enrolled([bound('app')]) });
    expect(sessionEnds(now, policy)).toBe(after(now, limit));
  });
});

test('no policy lets a session live longer than 30 days', () => {
  expect(longestSession(now)).toBe(after(now, 30 * day));
});

test('the assurance levels have their names for applications (SPEC Y5)', () => {
  expect(acr).toEqual({ password: 'urn:gatehouse:acr:password', mfa: 'urn:gatehouse:acr:mfa' });
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
