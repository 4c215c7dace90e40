import { describe, expect, test } from 'vitest';
import { canonicalSettings, roleFlaw } from './role-rule.ts';
import { shippedApplications, shippedRoles, type ShippedRole } from './shipped-roles.ts';

const all = shippedApplications.flatMap((one) => shippedRoles[one]);
const named = (...names: string[]): readonly ShippedRole[] => all.filter(({ name }) => names.includes(name));
const names = all.map(({ name }) => name);

const payors = named('payments-admin', 'disburser', 'beneficiary');
const payees = named('payee-admin', 'payee');

describe('the payments roles that come with this service', () => {
  test('are three of payors, two of payees, and contributors', () => {
    expect(names).toEqual(['payments-admin', 'disburser', 'beneficiary', 'payee-admin', 'payee', 'contributor']);
    expect([payors.length, payees.length]).toEqual([3, 2]);
  });

  test.each(all)('may be kept as they are written, each of its application: $name', (role) => {
    const { application, name, ...settings } = role;
    expect(roleFlaw(role)).toBe(null);
    expect({ application, name, ...canonicalSettings(settings) }).toEqual(role);
    expect(shippedRoles.payments).toContain(role);
    expect(application).toBe('payments');
  });

  test('require MFA of everybody but contributors, who only write drafts (SPEC Y1)', () => {
    expect([...payors, ...payees].filter(({ rule }) => rule?.requireMfa !== true)).toEqual([]);
    expect(named('contributor').map(({ rule, team }) => [rule, team])).toEqual([[null, undefined]]);
  });

  test('take the app alone of payors; of payees text messages as well, to numbers of the United States (SPEC Y2)', () => {
    const methods = (roles: readonly ShippedRole[]) =>
      new Set(roles.map(({ rule }) => `${rule?.kinds.join(' ')} ${rule?.smsCountries?.join(' ')}`));
    expect(methods(payors)).toEqual(new Set(['app undefined']));
    expect(methods(payees)).toEqual(new Set(['app phone US']));
  });

  test('ask again on entering, after half an hour of nothing, and for operations that move money or say where to (SPEC Y4)', () => {
    const asked = [...payors, ...payees].map(({ rule }) => rule?.stepUp);
    expect(asked.every((one) => one?.onEntry === true && one.idleMinutes === 30)).toBe(true);
    expect(asked.map((one) => one?.operations)).toEqual([
      ['bank-account.change', 'permissions.change'],
      ['disburse'],
      ['bank-account.change'],
      ['bank-account.change'],
      ['bank-account.change'],
    ]);
  });

  test('leave resets of payors to the operator, and those of payees to their Payments Admin (SPEC Y7)', () => {
    expect(payors.map(({ rule }) => rule?.resets)).toEqual(['operator', 'operator', 'operator']);
    expect(payees.map(({ rule }) => rule?.resets)).toEqual([undefined, undefined]);
    expect(all.flatMap(({ name, team }) => (team ? [[name, team.resets, ...team.gives]] : []))).toEqual([
      ['payments-admin', false, 'beneficiary', 'contributor', 'disburser', 'payments-admin'],
      ['payee-admin', true, 'contributor', 'payee', 'payee-admin'],
    ]);
  });

  test('give and take roles that are there, no side those of the other', () => {
    expect(all.flatMap(({ team }) => team?.gives ?? []).filter((name) => !names.includes(name))).toEqual([]);
    const crossing = payees
      .flatMap(({ team }) => team?.gives ?? [])
      .filter((one) => payors.some((p) => p.name === one));
    expect(crossing).toEqual([]);
  });
});
