import { describe, expect, test } from 'vitest';
import { isFullAdministrator, joiningOf } from './membership.ts';

describe('MFA policy and resets need both permissions in an active membership (SPEC C2)', () => {
  test.each([
    ['active', true, true, true],
    ['active', true, false, false],
    ['active', false, true, false],
    ['active', false, false, false],
    ['invited', true, true, false],
    ['inactive', true, true, false],
  ] as const)('%s, Admin tool %s, Directory tool %s: %s', (status, companyAdmin, directoryAdmin, is) => {
    expect(isFullAdministrator({ status, companyAdmin, directoryAdmin })).toBe(is);
  });
});

describe('who signs in here already must accept a membership before it has any effect (SPEC C2)', () => {
  const known = { hasSignedIn: true };
  const fresh = { hasSignedIn: false };

  test('somebody known is invited, or active with their word', () => {
    expect(joiningOf(known, null, false)).toEqual({ status: 'invited', because: 'must-accept' });
    expect(joiningOf(known, null, true)).toEqual({ status: 'active', because: 'accepted' });
    expect(joiningOf(known, 'active', true)).toEqual({ status: 'active', because: 'accepted' });
  });

  test('nobody makes them active without it', () => {
    expect(joiningOf(known, 'active', false)).toBe('needs-acceptance');
  });

  test('somebody who never signed in is active at once', () => {
    expect(joiningOf(fresh, null, false)).toEqual({ status: 'active', because: 'never-signed-in' });
    expect(joiningOf(fresh, 'active', false)).toEqual({ status: 'active', because: 'never-signed-in' });
  });

  test('anybody may be invited first', () => {
    expect(joiningOf(fresh, 'invited', true)).toEqual({ status: 'invited', because: 'asked' });
    expect(joiningOf(known, 'invited', true)).toEqual({ status: 'invited', because: 'asked' });
  });
});
