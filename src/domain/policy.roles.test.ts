import { describe, expect, test } from 'vitest';
import { company, deadlines, givenRole, nobodySpecial, now } from '../../test/support/situations.ts';
import type { CompanyId } from './identifiers.ts';
import { day, hour } from './instant.ts';
import { acceptedKinds, mergePolicies, whoRefuses, whoRulesOutRegion, type Decider } from './policy.ts';
import type { GivenRole, RoleRule } from './role-rule.ts';

const named = (index: number) => ({ companyId: `cmp_${index}` as CompanyId, companyName: `Company ${index}` });

describe('a rule of a role (SPEC section 7)', () => {
  const merge = (...roles: readonly GivenRole[]) => mergePolicies([], roles, nobodySpecial, now);
  const by: Decider = {
    rule: 'role',
    role: 'Disburser',
    application: 'payments',
    applicationName: 'payments',
    ...named(7),
  };
  const held = (rule: Partial<RoleRule> | null) => givenRole(rule, named(7));

  test('binds at once, by name, whatever the company decided or is entitled to', () => {
    const companies = [company({ ...named(7), entitled: false, requireMfa: false })];
    expect(mergePolicies(companies, [held({ frequency: 'weekly' })], nobodySpecial, now)).toMatchObject({
      mode: 'enforced',
      by,
      deadline: null,
      frequency: { every: 7 * day, by },
      phones: null,
      reasons: [{ by, deadlineAt: null, frequency: 7 * day }],
    });
  });

  test('names its application as people call it, where that is known', () => {
    const { role, ...there } = held({});
    const merged = merge({ role: { ...role, applicationName: 'Payments' }, ...there });
    expect(merged.by).toEqual({ ...by, applicationName: 'Payments' });
  });

  test('before a deadline of a company, which is still told, with the frequency of who asks more often', () => {
    const merged = mergePolicies([company({ deadline: deadlines.before })], [held({})], nobodySpecial, now);
    expect([merged.mode, merged.by, merged.deadline?.of]).toEqual(['enforced', by, deadlines.before]);
    expect(merged.frequency).toMatchObject({ every: 12 * hour, by: { rule: 'company' } });
    expect(merged.reasons[0]).toEqual({ by, deadlineAt: null, frequency: null });
  });

  test('says nothing where it requires nothing, as that of contributors (Y1)', () => {
    const nothing = merge();
    expect(merge(held({ requireMfa: false, kinds: ['app'], smsCountries: ['US'], frequency: 'frequently' }))).toEqual(
      nothing,
    );
    expect(merge(held(null))).toEqual(nothing);
  });

  test('may accept the app alone (Y2)', () => {
    const merged = merge(held({ kinds: ['app'] }));
    expect(merged.kinds).toEqual([
      { kind: 'app', forbiddenBy: [], forbiddenNow: false },
      { kind: 'phone', forbiddenBy: [by], forbiddenNow: true },
    ]);
    expect(whoRefuses(merged, { kind: 'phone', country: 'US' })).toEqual([by]);
  });

  test('accepts the app even where it does not say so (P7)', () => {
    expect(acceptedKinds(merge(held({ kinds: [] })))).toEqual(['app']);
    expect(acceptedKinds(merge(held({ kinds: ['phone'] })))).toEqual(['app', 'phone']);
  });

  test('has the mailbox proved before a first method is bound, though a company switched that off', () => {
    const off = company({ confirmMailbox: false });
    expect(mergePolicies([off], [], nobodySpecial, now).confirmMailbox).toBe(false);
    expect(mergePolicies([off], [held({})], nobodySpecial, now).confirmMailbox).toBe(true);
    expect(mergePolicies([off], [held({ requireMfa: false })], nobodySpecial, now).confirmMailbox).toBe(false);
  });

  test('may accept phones of some countries only (M2), their territories included', () => {
    const merged = merge(held({ smsCountries: ['US'] }));
    expect(merged.phones).toEqual({ countries: ['US'], narrowedBy: [{ by, countries: ['US'] }] });
    expect(whoRulesOutRegion(merged, 'FR')).toEqual([by]);
    expect(whoRulesOutRegion(merged, 'BR')).toEqual([by]);
    for (const region of ['US', 'PR', null]) expect(whoRulesOutRegion(merged, region)).toEqual([]);
    expect(whoRefuses(merged, { kind: 'phone', country: 'FR' })).toEqual([by]);
    expect(whoRefuses(merged, { kind: 'app', country: null })).toEqual([]);
  });

  test('of two the countries that both accept, each named for what it rules out', () => {
    const other: GivenRole = givenRole({ smsCountries: ['CA', 'FR'] }, named(8));
    const merged = merge(other, held({ smsCountries: ['US', 'CA'] }));
    expect(merged.phones?.countries).toEqual(['CA']);
    expect(whoRulesOutRegion(merged, 'US')).toMatchObject([{ companyName: 'Company 8' }]);
    expect(whoRulesOutRegion(merged, 'FR')).toEqual([by]);
    expect(whoRulesOutRegion(merged, 'DE')).toMatchObject([by, { companyName: 'Company 8' }]);
  });

  test('forbids phones where no country is left, or none that codes are sent to', () => {
    const both = merge(held({ smsCountries: ['US'] }), givenRole({ smsCountries: ['FR'] }, named(8)));
    expect(both.phones).toBeNull();
    expect(both.kinds[1]).toMatchObject({ forbiddenNow: true, forbiddenBy: [by, { companyName: 'Company 8' }] });
    const unserved = mergePolicies([], [held({ smsCountries: ['US'] })], nobodySpecial, now, ['FR']);
    expect(unserved.kinds[1]).toMatchObject({ forbiddenNow: true, forbiddenBy: [by] });
    const empty = merge(held({ smsCountries: [] }));
    expect(acceptedKinds(empty)).toEqual(['app']);
  });

  test('of two by the same name that differ is told in one order, too', () => {
    const [one, other] = [held({ smsCountries: ['US', 'FR'] }), held({ smsCountries: ['FR'] })];
    expect(merge(one, other)).toEqual(merge(other, one));
  });

  test('comes before companies and after the rule of operators', () => {
    const personal = { ...nobodySpecial, operator: true, setUpDemanded: true };
    const merged = mergePolicies([company()], [held({})], personal, now);
    expect(merged.reasons.map((one) => one.by.rule)).toEqual(['reset', 'operator', 'role', 'company']);
  });
});
