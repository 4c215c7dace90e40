import { describe, expect, test } from 'vitest';
import type { UserId } from './identifiers.ts';
import { day, instant } from './instant.ts';
import type { ResetGrounds } from './mfa-reset.ts';
import { nothingHeld } from './reset-rule.ts';
import type { RoleRule } from './role-rule.ts';
import { isLeftToOperator, teamResetBar, type LookedAfter } from './team-reset.ts';

const now = instant(1_000 * day);
const before = (span: number) => instant(now - span);
const [asker, person] = ['usr_asker', 'usr_person'] as [UserId, UserId];
const asking = { by: asker, of: person, now };
const gives = ['contributor', 'payee', 'payee-admin'];
const team: LookedAfter = { application: 'payments', gives, resetsOf: gives };
const rule: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };
const payee = { application: 'payments', name: 'payee', rule, since: before(30 * day) };
/** Drafts only (SPEC Y1). */
const contributor = { ...payee, name: 'contributor', rule: null };

const grounds = (over: Partial<ResetGrounds> = {}): ResetGrounds => ({
  status: 'active',
  operator: false,
  entitled: false,
  memberSince: before(7 * day),
  lastBoundAt: before(30 * day),
  emailChangedAt: null,
  reportedAt: null,
  leftToOperator: { here: false, elsewhere: false },
  payorUntil: { here: null, elsewhere: null },
  administers: false,
  roles: [payee],
  isBoundElsewhere: false,
  held: nothingHeld,
  approves: false,
  delayHours: 0,
  ...over,
});

describe('whoever looks after a team resets one of it (SPEC Y7)', () => {
  test('whatever the company is entitled to', () => {
    expect(teamResetBar(grounds(), asking, team)).toBeNull();
    expect(teamResetBar(grounds({ entitled: true }), asking, team)).toBeNull();
  });

  test('another who looks after it, where the team gives that role as well', () => {
    const colleague = { ...payee, name: 'payee-admin' };
    expect(teamResetBar(grounds({ roles: [colleague] }), asking, team)).toBeNull();
  });

  test('whatever roles of other applications they hold', () => {
    const elsewhere = { ...payee, application: 'drawings', name: 'editor', since: now };
    expect(teamResetBar(grounds({ roles: [payee, elsewhere] }), asking, team)).toBeNull();
  });

  test('who came into it seven days ago, be it by the eldest of two roles', () => {
    const since = before(7 * day);
    expect(teamResetBar(grounds({ roles: [{ ...payee, since }] }), asking, team)).toBeNull();
    const newer = { ...payee, name: 'payee-admin', since: now };
    expect(teamResetBar(grounds({ roles: [newer, { ...payee, since }] }), asking, team)).toBeNull();
  });

  test('who holds a role that requires MFA, whatever others it gives they hold', () => {
    expect(teamResetBar(grounds({ roles: [contributor, payee] }), asking, team)).toBeNull();
  });

  test('nobody by a role that requires none, be it one of a rule that only says so', () => {
    const idle = { ...contributor, rule: { ...rule, requireMfa: false } };
    for (const entitled of [false, true]) {
      expect(teamResetBar(grounds({ entitled, roles: [contributor, idle] }), asking, team)).toBe('asks-nothing');
    }
    // Nor by one that requires it in another application.
    const elsewhere = { ...payee, application: 'drawings' };
    expect(teamResetBar(grounds({ roles: [contributor, elsewhere] }), asking, team)).toBe('asks-nothing');
  });

  test('nobody who has held one that requires it for less than seven days, however long they have been in the team', () => {
    const since = before(7 * day - 1);
    const roles = [contributor, { ...payee, since }];
    expect(teamResetBar(grounds({ roles }), asking, team)).toBe('team-too-young');
  });

  test.each([
    ['not-active', { memberSince: null }],
    ['disabled', { status: 'disabled' }],
    ['nothing-bound', { lastBoundAt: null }],
    ['payor-role', { leftToOperator: { here: true, elsewhere: false } }],
    ['payor-lately', { payorUntil: { here: before(7 * day - 1), elsewhere: null } }],
    ['administrator', { administers: true }],
    ['not-in-team', { roles: [] }],
    ['not-in-team', { roles: [{ ...payee, application: 'drawings' }] }],
    ['not-in-team', { roles: [payee, { ...payee, name: 'auditor' }] }],
    ['member-too-young', { memberSince: before(7 * day - 1) }],
    ['team-too-young', { roles: [{ ...payee, since: before(7 * day - 1) }] }],
    ['operator-only', { operator: true }],
    ['operator-only', { leftToOperator: { here: false, elsewhere: true } }],
    ['operator-only', { payorUntil: { here: null, elsewhere: before(1) } }],
  ] as const)('not where the reason is %s', (bar, over) => {
    expect(teamResetBar(grounds(over), asking, team)).toBe(bar);
  });

  test('never oneself', () => {
    expect(teamResetBar(grounds(), { ...asking, by: person }, team)).toBe('yourself');
  });

  test('by a team that resets, and no other', () => {
    expect(teamResetBar(grounds(), asking, { ...team, resetsOf: [] })).toBe('not-in-team');
  });

  test('a role that moves money is told before that the team does not reach it', () => {
    const over = { leftToOperator: { here: true, elsewhere: false }, roles: [{ ...payee, name: 'disburser' }] };
    expect(teamResetBar(grounds(over), asking, team)).toBe('payor-role');
  });

  test.each([
    ['of a team that resets nobody', { roles: [payee] }],
    ['who administer', { administers: true }],
  ] as const)('nobody is sent to administrators who are barred for seven days: those %s', (_, over) => {
    const young = grounds({ ...over, memberSince: before(7 * day - 1) });
    expect(teamResetBar(young, asking, { ...team, resetsOf: [] })).toBe('member-too-young');
  });

  test.each([
    [true, { leftToOperator: { here: true, elsewhere: false } }],
    [true, { payorUntil: { here: before(day), elsewhere: null } }],
    [true, { memberSince: before(day) }],
    [false, {}],
    [false, { leftToOperator: { here: false, elsewhere: true }, operator: true }],
  ] as const)('what the company knows tells one of themselves whether only the operator helps: %s', (isLeft, over) => {
    expect(isLeftToOperator(grounds(over), { ...asking, by: person })).toBe(isLeft);
  });

  test('a young membership learns nothing of what is elsewhere (SECURITY I11)', () => {
    const over = { memberSince: now, leftToOperator: { here: false, elsewhere: true } };
    expect(teamResetBar(grounds(over), asking, team)).toBe('member-too-young');
  });
});
