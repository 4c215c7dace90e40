import { describe, expect, test } from 'vitest';
import {
  bound,
  company,
  deadlines,
  disabledAttempts,
  givenRole,
  nobodySpecial,
  now,
} from '../../test/support/situations.ts';
import { mergePolicies, type CompanyPolicy, type PersonalRules } from './policy.ts';
import { isLast, removalBar } from './removal.ts';
import type { GivenRole } from './role-rule.ts';

const policyOf = (
  companies: readonly CompanyPolicy[],
  personal: Partial<PersonalRules> = {},
  roles: readonly GivenRole[] = [],
) => mergePolicies(companies, roles, { ...nobodySpecial, ...personal }, now);

const app = bound('app');
const phone = bound('phone', { country: 'US' });
const nothing = policyOf([]);
const enforced = policyOf([company()]);
const announced = policyOf([company({ deadline: deadlines.before })]);

describe('the last method (SPEC U3)', () => {
  test('may go when nothing requires MFA', () => {
    expect(removalBar({ bound: [app], policy: nothing }, 'app')).toBeNull();
    expect(removalBar({ bound: [phone], policy: nothing }, 'phone')).toBeNull();
  });

  test('stays while anything requires MFA, the early-enrollment period included', () => {
    expect(removalBar({ bound: [app], policy: enforced }, 'app')).toBe('required');
    expect(removalBar({ bound: [app], policy: announced }, 'app')).toBe('required');
    expect(removalBar({ bound: [app], policy: policyOf([], { operator: true }) }, 'app')).toBe('required');
  });

  test('stays while its user always requires 2FA of themselves (SPEC U4)', () => {
    const policy = policyOf([], { alwaysRequire: true });
    expect(removalBar({ bound: [app], policy }, 'app')).toBe('personal');
    expect(removalBar({ bound: [app, phone], policy }, 'app')).toBeNull();
  });

  test('goes if it is of no use here: who has nothing that works requires nothing of themselves', () => {
    expect(removalBar({ bound: [], policy: policyOf([], { alwaysRequire: true }) }, 'phone')).toBeNull();
  });
});

describe('one of two', () => {
  const both = [app, phone];

  test('may go if the other is permitted', () => {
    expect(removalBar({ bound: both, policy: enforced }, 'app')).toBeNull();
    expect(removalBar({ bound: both, policy: enforced }, 'phone')).toBeNull();
  });

  test('stays if the other is ruled out, now or from a date to come', () => {
    const appOnly = policyOf([company({ smsAllowed: false })]);
    expect(removalBar({ bound: both, policy: appOnly }, 'app')).toBe('required');
    expect(removalBar({ bound: both, policy: appOnly }, 'phone')).toBeNull();
    const soon = policyOf([company({ smsAllowed: false, deadline: deadlines.before })]);
    expect(removalBar({ bound: both, policy: soon }, 'app')).toBe('required');
  });

  test('stays if the other is a number of a country that a role rules out (SPEC M2)', () => {
    const policy = policyOf([], {}, [givenRole({ smsCountries: ['US'] })]);
    expect(removalBar({ bound: [app, bound('phone', { country: 'FR' })], policy }, 'app')).toBe('required');
    expect(removalBar({ bound: both, policy }, 'app')).toBeNull();
  });

  test('stays if a hundred wrong codes disabled the other (SPEC X3)', () => {
    const disabled = bound('phone', { country: 'US', attempts: disabledAttempts });
    expect(removalBar({ bound: [app, disabled], policy: enforced }, 'app')).toBe('required');
    expect(removalBar({ bound: [app, disabled], policy: nothing }, 'app')).toBeNull();
  });
});

test('a method is the last when nothing else that works is bound', () => {
  expect([isLast({ bound: [app] }, 'app'), isLast({ bound: [app, phone] }, 'app')]).toEqual([true, false]);
  expect([isLast({ bound: [] }, 'phone'), isLast({ bound: [app] }, 'phone')]).toEqual([true, false]);
});
