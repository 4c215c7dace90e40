import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { company, deadlines, nobodySpecial, now } from '../../test/support/situations.ts';
import { deadlineInstant } from './deadline.ts';
import type { CompanyId } from './identifiers.ts';
import { day, hour } from './instant.ts';
import { smsCountries, type SmsCountry } from './phone-rules.ts';
import {
  acceptedKinds,
  frequencies,
  mergePolicies,
  whoRefuses,
  whoRulesOutRegion,
  type CompanyPolicy,
  type Decider,
  type Frequency,
  type MergedPolicy,
} from './policy.ts';
import { asSeenBy } from './policy-view.ts';
import type { GivenRole, RoleRule } from './role-rule.ts';

const named = (index: number) => ({ companyId: `cmp_${index}` as CompanyId, companyName: `Company ${index}` });

const anyFrequency = fc.constantFrom<Frequency>('frequently', 'weekly', 'monthly');

/** Every company by itself: somebody is a member of each but once. */
const anyCompanies: fc.Arbitrary<readonly CompanyPolicy[]> = fc
  .array(
    fc.record({
      entitled: fc.boolean(),
      requireMfa: fc.boolean(),
      deadline: fc.constantFrom(...Object.values(deadlines), null),
      frequency: anyFrequency,
      smsAllowed: fc.boolean(),
      confirmMailbox: fc.boolean(),
      administers: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((changes, index) => company({ ...named(index), ...changes })));

const anyRule: fc.Arbitrary<RoleRule> = fc.record({
  requireMfa: fc.boolean(),
  kinds: fc.subarray(['app', 'phone'] as const),
  smsCountries: fc.option(fc.subarray<SmsCountry>(['US', 'CA', 'FR'])),
  frequency: fc.option(anyFrequency),
});

const anyRole: fc.Arbitrary<GivenRole> = fc
  .tuple(fc.nat(3), fc.constantFrom('Disburser', 'Payee', 'Contributor'), fc.option(anyRule))
  .map(([index, label, rule]) => ({ ...named(index), role: { application: 'payments', label, rule } }));

const anyRoles = fc.array(anyRole, { maxLength: 4 });

const anyPersonal = fc.record({
  alwaysRequire: fc.boolean(),
  operator: fc.boolean(),
  setUpDemanded: fc.boolean(),
});

const anyServed = fc.constantFrom<readonly SmsCountry[]>(smsCountries, ['FR'], ['US', 'FR']);

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

const modes = ['off', 'announced', 'enforced'];

/** Whether one merge asks at least what another asks, in everything. */
function isAsStrict(one: MergedPolicy, other: MergedPolicy): void {
  expect(modes.indexOf(one.mode)).toBeGreaterThanOrEqual(modes.indexOf(other.mode));
  expect(one.frequency?.every ?? Infinity).toBeLessThanOrEqual(other.frequency?.every ?? Infinity);
  expect(one.deadline?.at ?? Infinity).toBeLessThanOrEqual(other.deadline?.at ?? Infinity);
  for (const kind of acceptedKinds(one)) expect(acceptedKinds(other)).toContain(kind);
  for (const { kind } of other.kinds.filter((rival) => rival.forbiddenBy.length > 0))
    expect(forbidden(one, kind)).not.toEqual([]);
  const regions = ['US', 'CA', 'FR', 'BR'].filter(
    (region) => acceptedKinds(one).includes('phone') && whoRulesOutRegion(one, region).length === 0,
  );
  for (const region of regions) expect(whoRulesOutRegion(other, region)).toEqual([]);
}

const forbidden = (policy: MergedPolicy, kind: string): readonly Decider[] =>
  policy.kinds.find((one) => one.kind === kind)?.forbiddenBy ?? [];

describe('the strictest merge (SPEC P7)', () => {
  test('does not depend on the order in which companies and roles come', () => {
    const facts = fc
      .tuple(anyCompanies, anyRoles)
      .chain(([companies, roles]) =>
        fc.tuple(fc.constant(companies), fc.constant(roles), shuffled(companies), shuffled(roles)),
      );
    fc.assert(
      fc.property(facts, anyPersonal, ([companies, roles, otherCompanies, otherRoles], personal) => {
        expect(mergePolicies(otherCompanies, otherRoles, personal, now)).toEqual(
          mergePolicies(companies, roles, personal, now),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('takes the earliest deadline and the shortest frequency of all that bind', () => {
    fc.assert(
      fc.property(anyCompanies, anyRoles, (companies, roles) => {
        const { deadline, frequency, mode } = mergePolicies(companies, roles, nobodySpecial, now);
        const binding = companies.filter((one) => one.entitled && one.requireMfa && one.deadline !== null);
        const ruling = roles.flatMap(({ role: { rule } }) => (rule?.requireMfa ? [rule] : []));
        const dates = binding.flatMap((one) => (one.deadline ? [deadlineInstant(one.deadline)] : []));
        const asked = [...binding, ...ruling].flatMap((one) => (one.frequency ? [frequencies[one.frequency]] : []));
        expect(deadline?.at ?? Infinity).toBe(Math.min(...dates));
        expect(frequency?.every ?? Infinity).toBe(Math.min(...asked));
        const isEnforced = ruling.length > 0 || dates.some((at) => at <= now);
        expect(mode).toBe(isEnforced ? 'enforced' : dates.length > 0 ? 'announced' : 'off');
      }),
    );
  });

  test('always accepts the authenticator app, whatever rules say', () => {
    fc.assert(
      fc.property(anyCompanies, anyRoles, anyPersonal, (companies, roles, personal) => {
        const merged = mergePolicies(companies, roles, personal, now);
        expect(acceptedKinds(merged)).toContain('app');
        expect(whoRefuses(merged, { kind: 'app', country: null })).toEqual([]);
        expect(forbidden(merged, 'app')).toEqual([]);
      }),
    );
  });

  test('never becomes laxer by another role, nor by another company', () => {
    fc.assert(
      fc.property(anyCompanies, anyRoles, anyPersonal, anyRole, (companies, roles, personal, more) => {
        const before = mergePolicies(companies, roles, personal, now);
        const after = mergePolicies(companies, [...roles, more], personal, now);
        isAsStrict(after, before);
        expect(after.confirmMailbox || !before.confirmMailbox).toBe(true);
        const fewer = mergePolicies(companies.slice(1), roles, personal, now);
        isAsStrict(before, fewer);
      }),
      { numRuns: 2_000 },
    );
  });

  test('names for each thing that it decides somebody who decided just that', () => {
    fc.assert(
      fc.property(anyCompanies, anyRoles, anyPersonal, anyServed, (companies, roles, personal, served) => {
        const merged = mergePolicies(companies, roles, personal, now, served);
        const { reasons, mode, by, frequency, deadline, phones, kinds } = merged;
        expect(by).toEqual(reasons[0]?.by ?? null);
        expect(mode === 'off').toBe(by === null);
        const told = [
          frequency && { by: frequency.by, frequency: frequency.every },
          deadline && { by: deadline.by, deadlineAt: deadline.at },
        ];
        for (const one of told.filter((part) => part !== null))
          expect(reasons).toContainEqual(expect.objectContaining(one));
        for (const one of [
          ...kinds.flatMap((kind) => kind.forbiddenBy),
          ...(phones?.narrowedBy ?? []).map((rule) => rule.by),
        ])
          expect(reasons.map((reason) => reason.by)).toContainEqual(one);
        expect(kinds.every((one) => !one.forbiddenNow || one.forbiddenBy.length > 0)).toBe(true);
      }),
    );
  });

  test('leaves countries whose phones would do, or forbids phones by the name of those who narrow them', () => {
    fc.assert(
      fc.property(anyRoles, anyServed, (roles, served) => {
        const merged = mergePolicies([], roles, nobodySpecial, now, served);
        const lists = roles.flatMap(({ role: { rule } }) =>
          rule?.requireMfa && rule.kinds.includes('phone') && rule.smsCountries ? [rule.smsCountries] : [],
        );
        const left = served.filter((one) => lists.every((list) => list.includes(one)));
        expect([left, undefined]).toContainEqual(merged.phones?.countries);
        const mayPhone = roles.every(({ role: { rule } }) => !rule?.requireMfa || rule.kinds.includes('phone'));
        expect(acceptedKinds(merged).includes('phone')).toBe(mayPhone && (lists.length === 0 || left.length > 0));
      }),
    );
  });

  test('shows a company nothing of others but that there are some, whatever they decided', () => {
    const own = named(0).companyId;
    fc.assert(
      fc.property(anyCompanies, anyRoles, anyPersonal, (companies, roles, personal) => {
        const seen = asSeenBy(own, mergePolicies(companies, roles, personal, now));
        const told = [
          seen.by,
          seen.deadline?.by,
          seen.frequency?.by,
          ...seen.reasons.map((one) => one.by),
          ...seen.kinds.flatMap((one) => one.forbiddenBy),
          ...(seen.phones?.narrowedBy ?? []).map((one) => one.by),
        ];
        const foreign = told.filter(
          (by) => by && by.rule !== 'another' && !('companyId' in by && by.companyId === own),
        );
        expect(foreign).toEqual([]);
      }),
    );
  });
});

describe('somebody in three companies with different deadlines and frequencies', () => {
  const north = company({ ...named(1), deadline: deadlines.wellBefore, frequency: 'frequently', smsAllowed: false });
  const harbor = company({ ...named(2), deadline: deadlines.before, frequency: 'monthly' });
  const bridge = company({ ...named(3), deadline: deadlines.past, frequency: 'weekly' });
  const merge = (...companies: readonly CompanyPolicy[]) => mergePolicies(companies, [], nobodySpecial, now);

  test.each<[string, readonly CompanyPolicy[], string, string, number, boolean]>([
    ['all three', [north, harbor, bridge], 'enforced', 'Company 3', 12 * hour, true],
    ['without the one in force', [north, harbor], 'announced', 'Company 2', 12 * hour, true],
    ['without the one that asks most often', [harbor, bridge], 'enforced', 'Company 3', 7 * day, false],
    ['in the laxest alone', [harbor], 'announced', 'Company 2', 30 * day, false],
  ])('%s', (_, companies, mode, name, every, isPhoneForbidden) => {
    const merged = merge(...companies);
    expect([merged.mode, merged.frequency?.every]).toEqual([mode, every]);
    expect(merged.deadline?.by).toMatchObject({ companyName: name });
    expect(forbidden(merged, 'phone').length > 0).toBe(isPhoneForbidden);
    expect(acceptedKinds(merged)).toContain('phone');
  });
});
