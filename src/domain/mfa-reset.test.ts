import { describe, expect, test } from 'vitest';
import type { UserId } from './identifiers.ts';
import { day, hour, instant, minute } from './instant.ts';
import {
  heldUpBy,
  isOvertaken,
  mayApprove,
  operatorResetBar,
  operatorTerms,
  resetBar,
  resetTerms,
  type ResetGrounds,
} from './mfa-reset.ts';
import { nothingHeld } from './reset-rule.ts';

const now = instant(1_000 * day);
const before = (span: number) => instant(now - span);
const [asker, person] = ['usr_asker', 'usr_person'] as [UserId, UserId];
const asking = { by: asker, of: person, now };

const grounds = (over: Partial<ResetGrounds> = {}): ResetGrounds => ({
  status: 'active',
  operator: false,
  entitled: true,
  memberSince: before(7 * day),
  lastBoundAt: before(30 * day),
  emailChangedAt: null,
  reportedAt: null,
  leftToOperator: { here: false, elsewhere: false },
  payorUntil: { here: null, elsewhere: null },
  administers: false,
  roles: [],
  isBoundElsewhere: false,
  held: nothingHeld,
  approves: false,
  delayHours: 0,
  ...over,
});

describe('a company’s administrators reset somebody (SPEC A1, A3)', () => {
  test('who is an active member of seven days, has a method and no payor role', () => {
    expect(resetBar(grounds(), asking)).toBeNull();
  });

  test.each([
    ['not-entitled', { entitled: false }],
    ['not-active', { memberSince: null }],
    ['disabled', { status: 'disabled' }],
    ['nothing-bound', { lastBoundAt: null }],
    ['payor-role', { leftToOperator: { here: true, elsewhere: false } }],
    ['payor-lately', { payorUntil: { here: before(7 * day - 1), elsewhere: null } }],
    ['member-too-young', { memberSince: before(7 * day - 1) }],
    ['operator-only', { leftToOperator: { here: false, elsewhere: true } }],
    ['operator-only', { payorUntil: { here: null, elsewhere: before(7 * day - 1) } }],
    ['operator-only', { operator: true }],
  ] as const)('not where the reason is %s', (bar, over) => {
    expect(resetBar(grounds(over), asking)).toBe(bar);
  });

  test('and who held one until seven days ago', () => {
    const once = { here: before(7 * day), elsewhere: before(7 * day) };
    expect(resetBar(grounds({ payorUntil: once }), asking)).toBeNull();
  });

  test('never themselves, whatever else holds', () => {
    expect(resetBar(grounds({ entitled: false }), { ...asking, by: person })).toBe('yourself');
  });

  test('and learns of a member of less than seven days nothing that is elsewhere (SECURITY I11)', () => {
    const young = { memberSince: before(day) };
    const once = { payorUntil: { here: null, elsewhere: before(1) } };
    for (const over of [{ operator: true }, { leftToOperator: { here: false, elsewhere: true } }, once]) {
      expect(resetBar(grounds({ ...young, ...over }), asking)).toBe('member-too-young');
    }
  });
});

describe('operators reset anybody but operators (SPEC A5)', () => {
  test('payors and members of a day included', () => {
    const payor = grounds({ leftToOperator: { here: false, elsewhere: true }, memberSince: null, entitled: false });
    expect(operatorResetBar(payor, asking)).toBeNull();
  });

  test.each([
    ['operator', { operator: true }],
    ['disabled', { status: 'disabled' }],
    ['nothing-bound', { lastBoundAt: null }],
  ] as const)('not where the reason is %s', (bar, over) => {
    expect(operatorResetBar(grounds(over), asking)).toBe(bar);
    expect(operatorResetBar(grounds(over), { ...asking, by: person })).toBe('yourself');
  });
});

describe('a reset waits', () => {
  test.each([
    ['not at all', {}, 0, { approval: null, delay: null, dueAt: now }],
    ['for a second administrator, where the company asks for one', { approves: true }, 0, { approval: 'company-asks' }],
    [
      'for one within seven days of a new login e-mail',
      { emailChangedAt: before(7 * day - 1) },
      0,
      { approval: 'email-changed' },
    ],
    [
      'for one within 72 hours of a report, whatever else there is',
      { reportedAt: before(72 * hour - 1), approves: true, emailChangedAt: before(1) },
      9,
      { approval: 'frozen' },
    ],
    ['for nobody 72 hours after it', { reportedAt: before(72 * hour) }, 0, { approval: null }],
    ['for nobody seven days after it', { emailChangedAt: before(7 * day) }, 0, { approval: null }],
    ['for nobody at the fifth of an hour', {}, 4, { approval: null }],
    ['for one from the sixth of an hour on', {}, 5, { approval: 'burst' }],
    [
      'four hours, where the company says so',
      { delayHours: 4 },
      0,
      { delay: 'company-asks', dueAt: instant(now + 4 * hour) },
    ],
    [
      'a day, where another company’s MFA binds the person',
      { isBoundElsewhere: true },
      0,
      { delay: 'bound-elsewhere', dueAt: instant(now + day) },
    ],
    [
      'the longer of both',
      { isBoundElsewhere: true, delayHours: 4 },
      0,
      { delay: 'bound-elsewhere', dueAt: instant(now + day) },
    ],
    [
      'the longer of both, naming the company’s own',
      { isBoundElsewhere: true, delayHours: 72 },
      0,
      { delay: 'company-asks', dueAt: instant(now + 3 * day) },
    ],
    [
      'a day by the company’s own word, naming no other',
      { isBoundElsewhere: true, delayHours: 24 },
      0,
      { delay: 'company-asks', dueAt: instant(now + day) },
    ],
  ] as const)('%s (SPEC A1, A3, A7)', (_, over, asked, expected) => {
    expect(resetTerms(grounds(over), asked, now)).toMatchObject(expected);
  });

  test('of operators by no company’s rules, but for a second one as others (SPEC A7)', () => {
    const strict = grounds({ approves: true, delayHours: 72, isBoundElsewhere: true });
    expect(resetTerms(operatorTerms(strict), 0, now)).toEqual({ approval: null, delay: null, dueAt: now });
    expect(resetTerms(operatorTerms(strict), 5, now).approval).toBe('burst');
    const changed = operatorTerms(grounds({ emailChangedAt: before(day) }));
    expect(resetTerms(changed, 0, now).approval).toBe('email-changed');
    const reported = operatorTerms(grounds({ reportedAt: before(day) }));
    expect(resetTerms(reported, 0, now).approval).toBe('frozen');
  });
});

describe('when its time has come, a reset is carried out', () => {
  const asked = { askedAt: before(day), approvedAt: null, dueAt: now };
  const approved = { ...asked, approvedAt: before(hour) };

  test('while nothing would make it wait for more', () => {
    expect(heldUpBy(asked, grounds({ isBoundElsewhere: true }), now)).toBeNull();
    expect(heldUpBy(approved, grounds({ approves: true }), now)).toBeNull();
  });

  test.each([
    ['a longer wait', { delayHours: 72 }, 'longer-wait'],
    ['an approval that nobody gave', { approves: true }, 'approval-needed'],
    ['an approval, as the login e-mail was changed', { emailChangedAt: before(hour) }, 'approval-needed'],
    ['an approval, as a change was reported', { reportedAt: before(hour) }, 'approval-needed'],
  ] as const)('not where it would need %s by now', (_, over, because) => {
    expect(heldUpBy(asked, grounds(over), now)).toBe(because);
  });

  test('nor where another company came to bind the person within a shorter wait', () => {
    const short = { ...asked, askedAt: before(4 * hour) };
    expect(heldUpBy(short, grounds({ isBoundElsewhere: true }), now)).toBe('longer-wait');
  });

  test('an approval counts for a login e-mail that was changed before it, not after it', () => {
    expect(heldUpBy(approved, grounds({ emailChangedAt: before(2 * hour) }), now)).toBeNull();
    expect(heldUpBy(approved, grounds({ emailChangedAt: before(hour) }), now)).toBe('approval-needed');
    expect(heldUpBy(approved, grounds({ emailChangedAt: instant(now - 1) }), now)).toBe('approval-needed');
  });

  test('an approval counts for a report of before it, not of after it, and for both where there are two', () => {
    expect(heldUpBy(approved, grounds({ reportedAt: before(2 * hour) }), now)).toBeNull();
    expect(heldUpBy(approved, grounds({ reportedAt: before(hour) }), now)).toBe('approval-needed');
    const both = { reportedAt: before(2 * hour), emailChangedAt: before(minute) };
    expect(heldUpBy(approved, grounds(both), now)).toBe('approval-needed');
    expect(heldUpBy(approved, grounds({ reportedAt: before(minute), emailChangedAt: before(day) }), now)).toBe(
      'approval-needed',
    );
  });

  test.each([
    ['nothing is bound any more', null, true],
    ['a method was bound since it was asked for', instant(asked.askedAt + 1), true],
    ['what is bound was bound before, or at that moment', asked.askedAt, false],
  ])('or is overtaken, where %s', (_, lastBoundAt, expected) => {
    expect(isOvertaken(asked, lastBoundAt)).toBe(expected);
  });
});

describe('an administrator approves (SPEC A3, A7)', () => {
  test.each([
    ['who has been one for seven days', before(7 * day), before(hour), true],
    ['not who has been one for less', before(7 * day - 1), before(hour), false],
    ['nor since it was asked for only', before(7 * day), before(7 * day), false],
    ['nor who is none', null, before(hour), false],
  ] as const)('%s', (_, since, askedAt, may) => {
    expect(mayApprove(since, askedAt, now)).toBe(may);
  });
});
