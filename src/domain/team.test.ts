import { describe, expect, test } from 'vitest';
import type { RoleId } from './identifiers.ts';
import type { HeldRole } from './role-rule.ts';
import {
  canonicalTeam,
  isInReach,
  mayResetInTeam,
  powersOf,
  resetsInTeam,
  teamFlaw,
  teamOf,
  teamsOf,
  type RoleTeam,
} from './team.ts';

const role = (name: string, team?: RoleTeam, application = 'payments'): HeldRole => ({
  id: `rol_${name}` as RoleId,
  application,
  name,
  label: name,
  rule: null,
  ...(team && { team }),
});

const payees: RoleTeam = { gives: ['payee'], resets: true };

test('a team is of one role to fifty, by their short names', () => {
  const flawless = [payees, { gives: Array<string>(50).fill('payee'), resets: false }];
  expect(flawless.map(teamFlaw)).toEqual([false, false]);
  const gives = [[], Array<string>(51).fill('payee'), ['payments/payee'], ['Payee'], ['payee', '']];
  expect(gives.map((one) => teamFlaw({ gives: one, resets: true }))).toEqual(gives.map(() => true));
});

test('two that say the same are spelled the same', () => {
  const gives = ['payee', 'contributor', 'payee'];
  expect(canonicalTeam({ gives, resets: false })).toEqual({ gives: ['contributor', 'payee'], resets: false });
});

describe('what roles let somebody do for a team', () => {
  test('is nothing where none of the application says so', () => {
    expect(teamOf([], 'payments')).toBeNull();
    expect(teamOf([role('payee'), role('planner', payees, 'plans')], 'payments')).toBeNull();
    expect(teamsOf([role('payee')])).toEqual([]);
  });

  test('is what each of them says by itself: whom one role gives, another does not reset', () => {
    const roles = [role('admin', payees), role('clerk', { gives: ['auditor'], resets: false }), role('payee')];
    const powers = teamOf(roles, 'payments');
    expect(powers).toEqual({ gives: ['auditor', 'payee'], resetsOf: ['payee'] });
    const resets = (...held: readonly HeldRole[]) => powers && mayResetInTeam(powers, held, 'payments');
    expect([resets(role('payee')), resets(role('auditor')), resets(role('payee'), role('auditor'))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is to reset whom either of two roles resets', () => {
    const roles = [role('admin', payees), role('lead', { gives: ['contributor', 'payee'], resets: true })];
    expect(teamOf(roles, 'payments')).toEqual({
      gives: ['contributor', 'payee'],
      resetsOf: ['contributor', 'payee'],
    });
  });

  test('is to reset nobody, where none of them resets', () => {
    const powers = [payees, { ...payees, resets: false }].map((one) => powersOf([one]));
    expect(powers.map(resetsInTeam)).toEqual([true, false]);
  });

  test('is of each application by itself', () => {
    const roles = [role('admin', payees), role('clerk', payees), role('planner', payees, 'plans')];
    expect(teamsOf(roles)).toEqual(['payments', 'plans']);
  });

  test('reaches the roles that it gives', () => {
    expect([isInReach(payees, role('payee')), isInReach(payees, role('payor'))]).toEqual([true, false]);
  });
});

describe('whoever looks after a team resets (SPEC Y7)', () => {
  const may = (held: readonly HeldRole[], team = payees) => mayResetInTeam(powersOf([team]), held, 'payments');

  test('who holds roles that it gives, and none besides of the application', () => {
    expect(may([role('payee')])).toBe(true);
    expect(may([role('payee'), role('planner', undefined, 'plans')])).toBe(true);
  });

  test.each<[string, readonly HeldRole[]]>([
    ['who holds no role of it', []],
    ['who holds one of that name in another application', [role('payee', undefined, 'plans')]],
    ['a payor', [role('disburser')]],
    ['a payor who is a payee as well', [role('payee'), role('disburser')]],
  ])('not %s', (_, held) => {
    expect(may(held)).toBe(false);
  });

  test('nobody, where the team is only given its roles', () => {
    expect(may([role('payee')], { ...payees, resets: false })).toBe(false);
  });
});
