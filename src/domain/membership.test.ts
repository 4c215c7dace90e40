import { describe, expect, test } from 'vitest';
import { isFullAdministrator, joiningOf, mayDecideOn } from './membership.ts';

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

describe('who puts people aside and brings them back (SPEC C2)', () => {
  const standing = (companyAdmin: boolean, directoryAdmin: boolean) =>
    ({ status: 'active', companyAdmin, directoryAdmin }) as const;

  test.each([
    [standing(false, true), standing(false, false), true],
    [standing(true, true), standing(false, false), true],
    [standing(true, false), standing(false, false), false],
    [standing(false, true), standing(true, false), false],
    [standing(false, true), standing(false, true), false],
    [standing(false, true), standing(true, true), false],
    [standing(true, true), standing(true, true), true],
    [{ ...standing(true, true), status: 'inactive' } as const, standing(false, false), false],
  ])('has the directory permission, and over people with permissions both: %o, %o', (administrator, person, may) => {
    expect(mayDecideOn(administrator, person)).toBe(may);
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
