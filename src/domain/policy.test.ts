import { describe, expect, test } from 'vitest';
import { bound, company, deadlines, enrolled, nobodySpecial, now, situation } from '../../test/support/situations.ts';
import type { Deadline } from './deadline.ts';
import type { CompanyId } from './identifiers.ts';
import { after, day, hour, instant, type Instant } from './instant.ts';
import {
  acceptedKinds,
  asksForSecondFactor,
  frequencies,
  mergePolicies,
  sessionLimit,
  type CompanyPolicy,
  type Decider,
} from './policy.ts';

const named = (name: string, changes: Partial<CompanyPolicy>): CompanyPolicy =>
  company({ companyId: `cmp_${name}` as CompanyId, companyName: name, ...changes });

const decider = ({ companyId, companyName, deadline }: CompanyPolicy): Decider => ({
  rule: 'company',
  companyId,
  companyName,
  deadline,
});

const merge = (policies: readonly CompanyPolicy[], personal = {}, at: Instant = now) =>
  mergePolicies(policies, [], { ...nobodySpecial, ...personal }, at);

const utc = (text: string): Instant => instant(Date.parse(text));

test('the frequencies are those of the settings page (SPEC P1)', () => {
  expect(frequencies).toEqual({ frequently: 12 * hour, weekly: 7 * day, monthly: 30 * day });
});

describe('nothing asks', () => {
  const nothing = {
    mode: 'off',
    deadline: null,
    by: null,
    frequency: null,
    kinds: [
      { kind: 'app', forbiddenBy: [], forbiddenNow: false },
      { kind: 'phone', forbiddenBy: [], forbiddenNow: false },
    ],
    phones: null,
    confirmMailbox: true,
    mayEnrollUnasked: false,
    personal: false,
    reasons: [],
  };

  test.each<[string, readonly CompanyPolicy[]]>([
    ['of a user without companies', []],
    ['in a company that does not require MFA', [company({ requireMfa: false })]],
    [
      'in a company that is not entitled (SPEC C3)',
      [company({ entitled: false, smsAllowed: false, confirmMailbox: false })],
    ],
    ['in a company that has no deadline', [company({ deadline: null })]],
  ])('%s', (_, policies) => {
    expect(merge(policies)).toEqual(nothing);
  });
});

describe('a company requires MFA from its deadline on', () => {
  const deadline: Deadline = { ...deadlines.before, zone: 'Europe/Paris' };
  const paris = company({ deadline, frequency: 'weekly' });
  const midnight = utc('2027-01-20T23:00:00Z');

  test('which is announced until then and names who decided', () => {
    const by = decider(paris);
    expect(merge([paris])).toEqual({
      mode: 'announced',
      deadline: { at: midnight, of: deadline, by },
      by,
      frequency: { every: 7 * day, by },
      kinds: [
        { kind: 'app', forbiddenBy: [], forbiddenNow: false },
        { kind: 'phone', forbiddenBy: [], forbiddenNow: false },
      ],
      phones: null,
      confirmMailbox: true,
      mayEnrollUnasked: false,
      personal: false,
      reasons: [{ by, deadlineAt: midnight, frequency: 7 * day }],
    });
  });

  test('to the millisecond', () => {
    expect(merge([paris], {}, after(midnight, -1)).mode).toBe('announced');
    expect(merge([paris], {}, midnight).mode).toBe('enforced');
    expect(merge([paris], {}, after(midnight, 1)).mode).toBe('enforced');
  });

  test('and moving it applies at once, in both directions (SPEC P8)', () => {
    const moved = { ...paris, deadline: deadlines.past };
    expect([merge([moved]).mode, merge([paris]).mode]).toEqual(['enforced', 'announced']);
  });
});

describe('a user in several companies gets the strictest merge (SPEC P7)', () => {
  const early = named('Early', { deadline: deadlines.longPast, frequency: 'monthly' });
  const middle = named('Middle', { deadline: deadlines.past, frequency: 'frequently' });
  const late = named('Late', { deadline: deadlines.wellBefore, frequency: 'weekly', smsAllowed: false });

  test.each([[[early, middle, late]], [[late, middle, early]], [[middle, late, early]]])(
    'in whatever order they come',
    (policies) => {
      const merged = merge(policies);
      expect(merged.mode).toBe('enforced');
      expect(merged.by).toEqual(decider(early));
      expect(merged.deadline).toEqual({ at: utc('2026-06-01T00:00:00Z'), of: deadlines.longPast, by: decider(early) });
      expect(merged.frequency).toEqual({ every: 12 * hour, by: decider(middle) });
      expect(merged.reasons.map((one) => one.by)).toEqual([early, middle, late].map(decider));
      expect(merged.reasons.map((one) => one.frequency)).toEqual([30 * day, 12 * hour, 7 * day]);
    },
  );

  test('announced by one, enforced by another: enforced', () => {
    expect(merge([late, middle]).mode).toBe('enforced');
    expect(merge([late, middle]).by).toEqual(decider(middle));
  });

  test('deadlines are compared as instants, not as dates', () => {
    const auckland = named('Auckland', { deadline: { ...deadlines.before, zone: 'Pacific/Auckland' } });
    const honolulu = named('Honolulu', { deadline: { ...deadlines.before, zone: 'Pacific/Honolulu' } });
    expect(merge([honolulu, auckland]).deadline?.at).toBe(utc('2027-01-20T11:00:00Z'));
    expect(merge([honolulu, auckland]).mode).toBe('enforced');
    expect(merge([honolulu]).deadline?.at).toBe(utc('2027-01-21T10:00:00Z'));
    expect(merge([honolulu]).mode).toBe('announced');
  });

  test('of equal rules the company is named that has been here longest, in whatever order they come', () => {
    const [older, newer] = [named('0190', {}), named('0191', {})];
    for (const policies of [
      [older, newer],
      [newer, older],
    ]) {
      expect(merge(policies).by).toEqual(decider(older));
      expect(merge(policies).frequency?.by).toEqual(decider(older));
      expect(merge(policies).reasons.map((one) => one.by)).toEqual([older, newer].map(decider));
    }
  });

  test('only those companies take part that are entitled and require it', () => {
    const without = named('Without', { requireMfa: false, smsAllowed: false, frequency: 'frequently' });
    const unentitled = named('Unentitled', { entitled: false, deadline: deadlines.longPast, smsAllowed: false });
    const merged = merge([without, unentitled, { ...late, smsAllowed: true }]);
    expect(merged.reasons.map((one) => one.by)).toEqual([decider(late)]);
    expect(merged.frequency?.every).toBe(7 * day);
    expect(merged.kinds.flatMap((one) => one.forbiddenBy)).toEqual([]);
  });
});

describe('methods are the intersection of what all allow', () => {
  const phoneOf = (policies: readonly CompanyPolicy[], personal = {}) => merge(policies, personal).kinds[1];
  const strictNow = named('Strict', { smsAllowed: false });
  const strictLater = named('Later', { smsAllowed: false, deadline: deadlines.wellBefore });

  test('the authenticator app is allowed by everybody, so the merge is never empty', () => {
    const merged = merge([strictNow, strictLater], { operator: true });
    expect(merged.kinds[0]).toEqual({ kind: 'app', forbiddenBy: [], forbiddenNow: false });
    expect(acceptedKinds(merged)).toEqual(['app']);
  });

  test('a rule in force forbids and is named', () => {
    expect(phoneOf([strictNow, company()])).toEqual({
      kind: 'phone',
      forbiddenBy: [decider(strictNow)],
      forbiddenNow: true,
    });
  });

  test('a rule to come forbids enrolling only: what was enrolled goes on working until then (SPEC P3)', () => {
    expect(phoneOf([strictLater, company()])).toEqual({
      kind: 'phone',
      forbiddenBy: [decider(strictLater)],
      forbiddenNow: false,
    });
    expect(acceptedKinds(merge([strictLater]))).toEqual(['app', 'phone']);
  });

  test('all who forbid are named, strictest first', () => {
    const operator: Decider = { rule: 'operator' };
    const verdict = phoneOf([strictLater, strictNow, company()], { operator: true });
    expect(verdict).toEqual({
      kind: 'phone',
      forbiddenBy: [operator, decider(strictNow), decider(strictLater)],
      forbiddenNow: true,
    });
    expect(phoneOf([strictLater, strictNow])?.forbiddenBy).toEqual([decider(strictNow), decider(strictLater)]);
  });
});

describe('an operator always needs MFA by app (SPEC C6)', () => {
  test('without any company', () => {
    const by: Decider = { rule: 'operator' };
    expect(merge([], { operator: true })).toEqual({
      mode: 'enforced',
      deadline: null,
      by,
      frequency: { every: 12 * hour, by },
      kinds: [
        { kind: 'app', forbiddenBy: [], forbiddenNow: false },
        { kind: 'phone', forbiddenBy: [by], forbiddenNow: true },
      ],
      phones: null,
      confirmMailbox: true,
      mayEnrollUnasked: false,
      personal: false,
      reasons: [{ by, deadlineAt: null, frequency: 12 * hour }],
    });
  });

  test('before every deadline, which is still told', () => {
    const merged = merge([company({ deadline: deadlines.before, frequency: 'monthly' })], { operator: true });
    expect(merged.mode).toBe('enforced');
    expect(merged.by).toEqual({ rule: 'operator' });
    expect(merged.deadline?.of).toBe(deadlines.before);
    expect(merged.reasons).toHaveLength(2);
  });
});

describe('after a reset a method is set up before anything else (SPEC A4)', () => {
  const by: Decider = { rule: 'reset' };

  test('where nothing else asks, and any method will do', () => {
    expect(merge([], { setUpDemanded: true })).toMatchObject({
      mode: 'enforced',
      deadline: null,
      by,
      frequency: null,
      confirmMailbox: true,
      reasons: [{ by, deadlineAt: null, frequency: null }],
    });
    expect(acceptedKinds(merge([], { setUpDemanded: true }))).toEqual(['app', 'phone']);
  });

  test('before a deadline, which is still told, and the mailbox is proved though the company switched that off', () => {
    const merged = merge([company({ deadline: deadlines.before, confirmMailbox: false })], { setUpDemanded: true });
    expect([merged.mode, merged.by, merged.confirmMailbox]).toEqual(['enforced', by, true]);
    expect(merged.deadline?.of).toBe(deadlines.before);
  });

  test('is named before all other reasons, also to an operator', () => {
    const merged = merge([company()], { setUpDemanded: true, operator: true });
    expect(merged.reasons.map((one) => one.by.rule)).toEqual(['reset', 'operator', 'company']);
  });
});

describe('the mailbox is proved before a first factor is bound', () => {
  const off = named('Off', { confirmMailbox: false });

  test.each<[string, readonly CompanyPolicy[], boolean, boolean]>([
    ['where nothing asks', [], false, true],
    ['unless the company switched it off', [off], false, false],
    ['unless all companies did', [off, named('Also off', { confirmMailbox: false })], false, false],
    ['if one company of several wants it', [off, company()], false, true],
    [
      'whatever a company says that requires nothing',
      [company({ confirmMailbox: false, requireMfa: false })],
      false,
      true,
    ],
    ['always by an operator', [off], true, true],
  ])('%s', (_, policies, operator, confirmMailbox) => {
    expect(merge(policies, { operator }).confirmMailbox).toBe(confirmMailbox);
  });
});

test.each<[string, Partial<CompanyPolicy>, boolean]>([
  ['of an entitled company', { administers: true, requireMfa: false }, true],
  ['of a company that is not entitled', { administers: true, entitled: false }, false],
  ['of none', {}, false],
])('who is an administrator %s may enroll unasked or not (SPEC P4)', (_, changes, may) => {
  expect(merge([company({ requireMfa: false }), company(changes)]).mayEnrollUnasked).toBe(may);
});

describe('somebody who has enrolled is challenged at sign-in (SPEC S2)', () => {
  test.each([
    ['from a deadline on', { companies: [company()] }, true],
    ['in the early-enrollment period', { companies: [company({ deadline: deadlines.before })] }, true],
    ['by the personal rule', { personal: { alwaysRequire: true } }, true],
    ['as an operator', { personal: { operator: true } }, true],
    ['not where nothing asks', {}, false],
  ])('%s', (_, parts, asked) => {
    expect(asksForSecondFactor(situation({ ...parts, subject: enrolled([bound('app')]) }).policy)).toBe(asked);
  });
});

test('the personal rule is told apart from what companies ask', () => {
  const merged = merge([], { alwaysRequire: true });
  expect([merged.personal, merged.mode, merged.by, merged.reasons]).toEqual([true, 'off', null, []]);
});

test('a session may last 30 days where something requires MFA, else 12 hours (SPEC P10)', () => {
  expect(sessionLimit(merge([company()]))).toBe(30 * day);
  expect(sessionLimit(merge([company({ deadline: deadlines.before })]))).toBe(30 * day);
  expect(sessionLimit(merge([], { alwaysRequire: true }))).toBe(12 * hour);
});
