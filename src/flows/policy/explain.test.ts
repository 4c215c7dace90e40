import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import { extendedDeadline } from '#domain/extension.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import { undecided, type PolicySettings } from '#domain/policy-change.ts';
import { ruleTrace } from '#domain/policy-view.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { explainToCompany } from './explain.ts';

const now = instant(Date.UTC(2027, 0, 20, 12));
const own = 'cmp_own' as CompanyId;

const deps = {
  clock: { now: () => now },
  random: { id: () => 'int_1' },
  hash: { hash: () => '' },
  service: { offered: ['app', 'phone'], sms: { countries: smsCountries } },
} as unknown as Deps;

const membershipIn = (companyId: CompanyId, policy: Partial<PolicySettings>): MembershipWithPolicy => ({
  membership: {
    id: `mbr_${companyId}` as MembershipId,
    userId: 'usr_1' as UserId,
    companyId,
    status: 'active',
    companyAdmin: false,
    directoryAdmin: false,
    employer: null,
    site: null,
    group: null,
    language: null,
    createdAt: instant(0),
    invitation: null,
  },
  company: {
    id: companyId,
    name: `Name of ${companyId}`,
    language: 'en',
    timeZone: 'UTC',
    entitlement: 'available',
    createdAt: instant(0),
  },
  policy: { ...undecided, requireMfa: true, ...policy, companyId, changedAt: now, changedBy: null },
  roles: [],
  extension: null,
});

const person = (memberships: readonly MembershipWithPolicy[], more: Partial<UserBundle['user']> = {}): UserBundle => ({
  user: {
    id: 'usr_1' as UserId,
    email: 'ana@northwind.example' as UserBundle['user']['email'],
    displayName: 'Ana',
    language: 'en',
    timeZone: null,
    status: 'active',
    operator: false,
    alwaysRequire: false,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: instant(0),
    ...more,
  },
  authenticators: [],
  memberships,
  mailbox: null,
  sms: null,
});

const zones = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'America/St_Johns');

const dateOf = (days: number): CalendarDate => new Date(now + days * day).toISOString().slice(0, 10) as CalendarDate;

/** From long ago to long ahead, most of them near. */
const deadlines: fc.Arbitrary<Deadline> = fc.record({
  date: fc.oneof(
    fc.integer({ min: -9, max: 9 }).map(dateOf),
    fc.integer({ min: -9_000, max: 9_000 }).map(dateOf),
    fc.constantFrom('0100-01-01', '1970-01-01', '9999-12-31').map((one) => one as CalendarDate),
  ),
  zone: zones,
});

const settings = fc.record({
  requireMfa: fc.boolean(),
  deadline: deadlines,
  frequency: fc.constantFrom('frequently' as const, 'weekly' as const, 'monthly' as const),
  smsAllowed: fc.boolean(),
  confirmMailbox: fc.boolean(),
});

const hasCome = (deadline: Deadline): boolean => deadlineInstant(deadline) <= now;

/** Another company's policy, and the same with another deadline of which the same is true now. */
const others = fc
  .tuple(settings, deadlines)
  .filter(([policy, deadline]) => hasCome(policy.deadline) === hasCome(deadline))
  .map(([policy, deadline]) => [policy, { ...policy, deadline }] as const);

describe('what a company’s administrator is told of a person on any day (SPEC P7, SECURITY I11)', () => {
  test('is the same whatever the dates of others are, for every draft, instant and zone', () => {
    const given = { pairs: fc.array(others, { maxLength: 3 }), draft: settings, on: deadlines, put: fc.boolean() };
    fc.assert(
      fc.property(fc.record(given), ({ pairs, draft, on, put }) => {
        const told = (which: 0 | 1) => {
          const theirs = pairs.map((pair, index) => membershipIn(`cmp_${index}` as CompanyId, pair[which]));
          const enrollmentDeferredAt = put && which === 1 ? now : null;
          const bundle = person([membershipIn(own, {}), ...theirs], { enrollmentDeferredAt });
          const wanted = { company: own, settings: { ...undecided, ...draft } };
          const { policy, step } = explainToCompany(deps, bundle, deadlineInstant(on), wanted);
          return ruleTrace(policy, step);
        };
        expect(told(1)).toEqual(told(0));
      }),
      { numRuns: 2_000 },
    );
  });

  test('nor does more time that others gave show (SPEC P14)', () => {
    const extensions = fc.record({
      days: fc.integer({ min: 1, max: 14 }),
      grantedAt: fc.integer({ min: -20, max: 20 }).map((days) => instant(now + days * day)),
    });
    const given = fc
      .tuple(settings, extensions, deadlines)
      .filter(([{ deadline }, extension, other]) => hasCome(extendedDeadline(deadline, extension)) === hasCome(other));
    fc.assert(
      fc.property(given, deadlines, ([policy, extension, deadline], on) => {
        const told = (theirs: MembershipWithPolicy) => {
          const bundle = person([membershipIn(own, {}), theirs]);
          const wanted = { company: own, settings: undecided };
          const { policy: seen, step } = explainToCompany(deps, bundle, deadlineInstant(on), wanted);
          return ruleTrace(seen, step);
        };
        const theirs = 'cmp_theirs' as CompanyId;
        const extended = told({ ...membershipIn(theirs, policy), extension });
        expect(extended).toEqual(told(membershipIn(theirs, { ...policy, deadline })));
      }),
      { numRuns: 1_000 },
    );
  });

  test('while the company’s own is told, with the draft’s date as it would be extended', () => {
    const extension = { days: 7, grantedAt: instant(now - day) };
    const draft = { ...undecided, requireMfa: true, deadline: { date: dateOf(-3), zone: 'UTC' } };
    const bundle = person([{ ...membershipIn(own, {}), extension }]);
    const { policy } = explainToCompany(deps, bundle, now, { company: own, settings: draft });
    expect(policy).toMatchObject({
      mode: 'announced',
      deadline: { of: { date: dateOf(7) } },
      reasons: [{ extendedFrom: { date: dateOf(-3) } }],
    });
  });

  test('and where the own company requires nothing it is the same on every day', () => {
    fc.assert(
      fc.property(fc.array(others, { maxLength: 3 }), deadlines, (pairs, on) => {
        const theirs = pairs.map(([policy], index) => membershipIn(`cmp_${index}` as CompanyId, policy));
        const bundle = person([membershipIn(own, {}), ...theirs]);
        const told = (at: Deadline) => {
          const { policy, step } = explainToCompany(deps, bundle, deadlineInstant(at), {
            company: own,
            settings: undecided,
          });
          return ruleTrace(policy, step);
        };
        expect(told(on)).toEqual(told({ date: dateOf(0), zone: 'UTC' }));
      }),
      { numRuns: 1_000 },
    );
  });

  test('while its own rules are told as of that day', () => {
    const bundle = person([membershipIn(own, {})]);
    const wanted = {
      company: own,
      settings: { ...undecided, requireMfa: true, deadline: { date: dateOf(5), zone: 'UTC' } },
    };
    const mode = (days: number) =>
      explainToCompany(deps, bundle, deadlineInstant({ date: dateOf(days), zone: 'UTC' }), wanted).policy.mode;
    expect([mode(4), mode(5)]).toEqual(['announced', 'enforced']);
  });
});
