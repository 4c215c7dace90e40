import { describe, expect, test } from 'vitest';
import {
  ago,
  company,
  deadlines,
  givenRole,
  nobodySpecial,
  now,
  situation,
  utcDeadline,
  type SituationParts,
} from '../../test/support/situations.ts';
import { deadlineInstant } from './deadline.ts';
import type { Extension } from './extension.ts';
import type { CompanyId } from './identifiers.ts';
import { after, day, second, type Instant } from './instant.ts';
import { nextStep } from './next-step.ts';
import { mergePolicies, type CompanyPolicy } from './policy.ts';
import { asSeenBy, ruleTrace } from './policy-view.ts';

const sevenDays: Extension = { days: 7, grantedAt: ago(30 * day) };
/** The company's deadline has come; this person has until a day that has not. */
const extended = company({ deadline: utcDeadline('2027-01-18'), extension: sevenDays });
const until = utcDeadline('2027-01-25');
const other = company({ companyId: 'cmp_2' as CompanyId, companyName: 'Harbor Logistics', deadline: deadlines.before });

const merge = (policies: readonly CompanyPolicy[], at: Instant = now) => mergePolicies(policies, [], nobodySpecial, at);
const stepOf = (parts: SituationParts) => nextStep(situation(parts));

describe('whoever was given more time is in the early-enrollment period until it ends (SPEC P3, P14)', () => {
  test('though the company’s deadline has come', () => {
    expect(merge([{ ...extended, extension: null }]).mode).toBe('enforced');
    expect(merge([extended]).mode).toBe('announced');
    expect(stepOf({ companies: [extended] })).toMatchObject({
      kind: 'enroll',
      reason: 'early-enrollment',
      leave: { by: 'not-now', until: deadlineInstant(until) },
    });
    expect(stepOf({ companies: [extended], run: { purpose: 'session', deferredAt: ago(second) } }).kind).toBe('finish');
  });

  test('and is led to set up from that instant on, at sign-in and in a session', () => {
    const at = (moment: Instant, purpose: 'sign-in' | 'session') =>
      stepOf({
        now: moment,
        companies: [extended],
        run: { purpose, startedAt: moment, advancedAt: moment, deferredAt: moment },
      });
    const end = deadlineInstant(until);
    expect(at(after(end, -1), 'session').kind).toBe('finish');
    expect(at(end, 'session')).toMatchObject({ kind: 'enroll', reason: 'enrollment-required', leave: null });
    expect(at(end, 'sign-in')).toMatchObject({ kind: 'enroll', reason: 'enrollment-required', leave: null });
  });

  test('and every prompt names that date, with its company', () => {
    const { deadline, by } = merge([extended]);
    expect(deadline).toMatchObject({ at: deadlineInstant(until), of: until });
    expect(by).toMatchObject({ rule: 'company', companyName: 'Northwind Builders', deadline: until });
  });
});

describe('more time at one company softens nothing else (SPEC P7)', () => {
  test('another company’s earlier deadline binds, and is the one that is named', () => {
    const { mode, deadline } = merge([extended, other]);
    expect(mode).toBe('announced');
    expect(deadline?.by).toMatchObject({ companyName: 'Harbor Logistics' });
    expect(merge([extended, other], deadlineInstant(deadlines.before))).toMatchObject({
      mode: 'enforced',
      by: { companyName: 'Harbor Logistics' },
    });
  });

  test('nor another company’s deadline that has come', () => {
    expect(merge([extended, { ...other, deadline: deadlines.past }])).toMatchObject({
      mode: 'enforced',
      by: { companyName: 'Harbor Logistics' },
    });
  });

  test.each<[string, SituationParts]>([
    ['a role’s rule', { roles: [givenRole()] }],
    ['that of operators', { personal: { operator: true } }],
    ['a reset', { personal: { setUpDemanded: true } }],
    ['what an application asks for', { application: { level: 'mfa' } }],
  ])('nor %s', (_, parts) => {
    expect(stepOf({ companies: [extended], ...parts })).toMatchObject({ kind: 'enroll', leave: null });
  });

  test('nor which methods may be set up', () => {
    const strict = { ...extended, smsAllowed: false };
    expect(merge([strict]).kinds[1]).toMatchObject({ forbiddenBy: [{ companyName: 'Northwind Builders' }] });
    expect(merge([strict]).kinds[1]?.forbiddenNow).toBe(false);
    expect(merge([strict], deadlineInstant(until)).kinds[1]?.forbiddenNow).toBe(true);
  });

  test('and where the company requires nothing, it is nothing', () => {
    expect(merge([{ ...extended, requireMfa: false }])).toMatchObject({ mode: 'off', reasons: [] });
  });
});

describe('a trace says that a date was extended, and from which', () => {
  const rulesIn = (policies: readonly CompanyPolicy[], seenBy: CompanyId | null) => {
    const policy = merge(policies);
    const step = nextStep({ ...situation(), policy });
    return ruleTrace(seenBy ? asSeenBy(seenBy, policy) : policy, step).filter((one) => one.line === 'rule');
  };

  test('to the company itself', () => {
    expect(rulesIn([extended], extended.companyId)).toMatchObject([
      { deadline: until, deadlineAt: deadlineInstant(until), extendedFrom: utcDeadline('2027-01-18') },
    ]);
  });

  test('of others it says nothing (SECURITY I11)', () => {
    const told = rulesIn([extended, other], other.companyId);
    expect(told.map((one) => one.by.rule)).toEqual(['company', 'another']);
    for (const secret of ['2027-01-18', '2027-01-25', 'extendedFrom'])
      expect(JSON.stringify(told)).not.toContain(secret);
  });

  test('nor of a date that nobody extended', () => {
    expect(rulesIn([other], null)[0]).not.toHaveProperty('extendedFrom');
  });
});
