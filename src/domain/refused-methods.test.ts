import { expect, test } from 'vitest';
import { instant } from './instant.ts';
import { mergePolicies } from './policy.ts';
import type { CompanyId } from './identifiers.ts';
import { refusedMethods } from './refused-methods.ts';
import { shippedRoles, type ShippedRole } from './shipped-roles.ts';

const under = (...names: string[]) => {
  const given = (role: ShippedRole) => ({ role, companyId: 'cmp_1' as CompanyId, companyName: 'Harbor & Stone' });
  const roles = shippedRoles.payments.filter(({ name }) => names.includes(name)).map(given);
  return mergePolicies([], roles, { alwaysRequire: false, operator: false, setUpDemanded: false }, instant(0));
};

const app = { kind: 'app', country: null } as const;
const phoneOf = (country: string | null) => ({ kind: 'phone', country }) as const;

const told = (policy: ReturnType<typeof under>, ...bound: Parameters<typeof refusedMethods>[1]) =>
  refusedMethods(policy, bound).map(({ kind, by }) => [kind, ...by.map((one) => one.rule === 'role' && one.role)]);

test('a phone is not accepted of payors, and each role that says so is named (SPEC Y2, Y3)', () => {
  expect(told(under('disburser'), phoneOf('US'))).toEqual([['phone', 'Disburser']]);
  expect(told(under('disburser', 'beneficiary', 'payee'), phoneOf('US'))).toEqual([
    ['phone', 'Beneficiary', 'Disburser'],
  ]);
});

test('of payees one of another country is not; one that nobody has looked up yet, or of the United States, is (SPEC Y2)', () => {
  expect(told(under('payee'), phoneOf('CA'))).toEqual([['phone', 'Payee']]);
  expect([told(under('payee'), phoneOf(null)), told(under('payee'), phoneOf('PR'))]).toEqual([[], []]);
});

test('nothing is told where another method does, where none is bound, and where no rule speaks', () => {
  expect(told(under('disburser'), phoneOf('US'), app)).toEqual([]);
  expect(told(under('disburser'))).toEqual([]);
  expect(told(under('contributor'), phoneOf('CA'))).toEqual([]);
});
