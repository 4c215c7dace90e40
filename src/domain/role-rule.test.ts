import { describe, expect, test } from 'vitest';
import type { RoleId } from './identifiers.ts';
import {
  canonicalRule,
  canonicalSettings,
  parseRoleName,
  parseRoleNames,
  roleFlaw,
  roleNameOf,
  type HeldRole,
  type RoleRule,
} from './role-rule.ts';
import type { StepUpRule } from './step-up-rule.ts';
import type { RoleTeam } from './team.ts';

const rule: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };

const role: HeldRole = { id: 'rol_1' as RoleId, application: 'payments', name: 'disburser', label: 'Disburser', rule };

const stepUp: StepUpRule = { onEntry: true, operations: ['disburse'], idleMinutes: 30 };

const team: RoleTeam = { gives: ['payee'], resets: true };

describe('a role is kept', () => {
  test.each<[string, Partial<HeldRole>]>([
    ['with a rule for the app alone', {}],
    ['without a rule', { rule: null }],
    ['with hyphens and digits in its names', { application: 'pay-2', name: 'beneficiary-3' }],
    ['with a label of sixty signs of any language', { label: '支'.repeat(60) }],
    ['with text messages to some countries', { rule: { ...rule, kinds: ['app', 'phone'], smsCountries: ['US'] } }],
    ['with proofs of its own (SPEC Y4)', { rule: { ...rule, stepUp } }],
    ['with a team that it looks after (SPEC Y7)', { team }],
  ])('%s', (_, more) => {
    expect(roleFlaw({ ...role, ...more })).toBe(null);
  });

  test.each<[string, Partial<HeldRole>, string]>([
    ['whose application has a capital', { application: 'Payments' }, 'application'],
    ['whose application is empty', { application: '' }, 'application'],
    ['whose application holds a slash', { application: 'pay/ments' }, 'application'],
    ['whose name begins with a digit', { name: '1st' }, 'name'],
    ['whose name has forty-one letters', { name: 'n'.repeat(41) }, 'name'],
    ['whose name has letters that are not ASCII', { name: 'bénéficiaire' }, 'name'],
    ['with blanks for a label', { label: '  ' }, 'label'],
    ['with a label of sixty-one signs', { label: 'x'.repeat(61) }, 'label'],
    ['with a label of two lines', { label: 'Pay\nor' }, 'label'],
    ['with a label that turns the writing around', { label: 'Pay\u202eor' }, 'label'],
    ['that refuses the app (SPEC P7)', { rule: { ...rule, kinds: ['phone'] } }, 'app-missing'],
    ['that accepts nothing', { rule: { ...rule, kinds: [] } }, 'app-missing'],
    [
      'that names countries without text messages',
      { rule: { ...rule, smsCountries: ['US'] } },
      'countries-without-phone',
    ],
    ['with an operation that is none', { rule: { ...rule, stepUp: { ...stepUp, operations: ['Pay'] } } }, 'operations'],
    ['with a limit of no minutes', { rule: { ...rule, stepUp: { ...stepUp, idleMinutes: 0 } } }, 'idle'],
    ['with a team of nobody', { team: { ...team, gives: [] } }, 'team'],
    ['with a team of what is no role', { team: { ...team, gives: ['payments/payee'] } }, 'team'],
    ['with a team, and no rule (SPEC Y1)', { rule: null, team }, 'team'],
    ['with a team, and a rule that requires nothing', { rule: { ...rule, requireMfa: false }, team }, 'team'],
    ['with no country at all', { rule: { ...rule, kinds: ['app', 'phone'], smsCountries: [] } }, 'no-country'],
  ])('but not one %s', (_, more, flaw) => {
    expect(roleFlaw({ ...role, ...more })).toBe(flaw);
  });
});

describe('names of roles', () => {
  test.each(['payments/disburser', ' Payments/Disburser '])('%j is read as one', (text) => {
    expect(parseRoleName(text)).toEqual({ application: 'payments', name: 'disburser' });
  });

  test.each(['', 'payments', 'payments/', '/disburser', 'a/b/c', 'pay ments/x', 'payments/dïsburser'])(
    '%j is none',
    (text) => {
      expect(parseRoleName(text)).toBe(null);
    },
  );

  test('are written as they are read', () => {
    expect(parseRoleName(roleNameOf(role))).toEqual({ application: 'payments', name: 'disburser' });
  });

  test('come several to a cell, each counting once', () => {
    const text = ' payments/disburser  Payments/Beneficiary, payments/disburser\n';
    expect(parseRoleNames(text)).toEqual({ ok: true, names: ['payments/disburser', 'payments/beneficiary'] });
    expect(parseRoleNames('  ')).toEqual({ ok: true, names: [] });
  });

  test('the first word that is none is answered', () => {
    expect(parseRoleNames('payments/disburser boss other')).toEqual({ ok: false, word: 'boss' });
  });
});

test('two rules that say the same are spelled the same', () => {
  const one = canonicalRule({ ...rule, kinds: ['phone', 'app', 'phone'], smsCountries: ['CA', 'US', 'CA'] });
  expect(one).toEqual({ requireMfa: true, kinds: ['app', 'phone'], smsCountries: ['US', 'CA'], frequency: null });
  expect(canonicalRule(rule)).toEqual(rule);
});

test('a rule that requires nothing is none (SPEC Y1)', () => {
  expect(canonicalRule({ ...rule, requireMfa: false })).toBe(null);
});

describe('what is decided about a role is spelled in one way', () => {
  test('with its label, its proofs and its team', () => {
    const given = {
      label: ' Disburser ',
      rule: { ...rule, stepUp: { ...stepUp, operations: ['release', 'disburse', 'release'] } },
      team: { ...team, gives: ['payee', 'contributor', 'payee'] },
    };
    expect(canonicalSettings(given)).toEqual({
      label: 'Disburser',
      rule: { ...rule, stepUp: { ...stepUp, operations: ['disburse', 'release'] } },
      team: { gives: ['contributor', 'payee'], resets: true },
    });
  });

  test('without proofs that ask for nothing, and without a team where there is none', () => {
    const nothing: StepUpRule = { onEntry: false, operations: [], idleMinutes: null };
    const spelled = canonicalSettings({ label: 'Payee', rule: { ...rule, stepUp: nothing } });
    expect(spelled).toStrictEqual({ label: 'Payee', rule });
    expect(canonicalSettings({ label: 'Payee', rule: null })).toStrictEqual({ label: 'Payee', rule: null });
  });

  test('keeps who resets whoever holds it (SPEC Y7)', () => {
    expect(canonicalRule({ ...rule, resets: 'operator', stepUp })).toEqual({ ...rule, resets: 'operator', stepUp });
  });
});
