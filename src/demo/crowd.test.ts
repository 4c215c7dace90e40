import { describe, expect, test } from 'vitest';
import { canonicalEmail } from '../../test/support/canonical-email.ts';
import { isZone } from '#domain/deadline.ts';
import { crowd, crowdAdministrators, crowdCompany, crowdCounts, crowdTroubles, type CrowdPerson } from './crowd.ts';
import { frenchSite, sites } from './crowd-names.ts';
import { demoCompanies, demoPeople } from './people.ts';

const people = crowd();
const emails = [...people, ...crowdAdministrators].map((one) => one.email);

const count = (is: (one: CrowdPerson) => boolean): number => people.filter(is).length;

describe('the crowd of the demo', () => {
  test('is a company of 400, the same whenever it is asked for', () => {
    expect(emails).toHaveLength(400);
    expect(crowd()).toEqual(people);
  });

  test('are told apart by name and by e-mail, also from the other people of the demo', () => {
    const names = [...people, ...crowdAdministrators, ...demoPeople].map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set([...emails, ...demoPeople.map((one) => one.email)]).size).toBe(emails.length + demoPeople.length);
    expect(demoCompanies.map((one) => one.name)).not.toContain(crowdCompany.name);
  });

  test('have e-mails in their one canonical form, where no mail ever arrives (SPEC C1)', () => {
    expect(emails.map(canonicalEmail)).toEqual(emails);
    expect(emails.filter((one) => !one.endsWith('.example'))).toEqual([]);
  });

  test('show every state that the roll-out page tells apart', () => {
    expect({
      enrolled: count(({ state }) => state.is === 'enrolled'),
      extended: count(({ state }) => state.is === 'not-enrolled' && state.extended),
      notEnrolled: count(({ state }) => state.is === 'not-enrolled' && !state.extended),
      invited: count(({ state }) => state.is === 'invited'),
      inactive: count(({ state }) => state.is === 'inactive'),
    }).toEqual(crowdCounts);
    const troubles = new Set(people.flatMap(({ state }) => (state.is === 'needs-help' ? [state.why] : [])));
    expect(troubles).toEqual(new Set(crowdTroubles));
    expect(new Set(people.flatMap(({ state }) => (state.is === 'enrolled' ? [state.by] : [])))).toEqual(
      new Set(['app', 'phone', 'both']),
    );
  });

  test('enroll along a curve: few in the first days, most in the middle, few in the last', () => {
    const shares = people.flatMap(({ state }) => (state.is === 'enrolled' ? [state.after] : []));
    const between = (from: number, to: number) => shares.filter((one) => one >= from && one < to).length;
    expect(between(0, 1)).toBe(shares.length);
    expect(between(0.35, 0.55)).toBeGreaterThan(2 * between(0, 0.2));
    expect(between(0.35, 0.55)).toBeGreaterThan(2 * between(0.8, 1));
    expect(between(0, 0.1)).toBeGreaterThan(0);
    expect(between(0.9, 1)).toBeGreaterThan(0);
  });

  test('differ from site to site, and read French where they build in Québec', () => {
    const shareOf = (site: string) =>
      count((one) => one.site === site && one.state.is === 'enrolled') / count((one) => one.site === site);
    expect(shareOf('Head office')).toBeGreaterThan(shareOf('Pumping Station 12') + 0.3);
    expect(new Set(people.map((one) => one.site))).toEqual(new Set(sites.map((one) => one.name)));
    expect(people.filter((one) => (one.site === frenchSite) !== (one.language === 'fr'))).toEqual([]);
    const zones = [crowdCompany.timeZone, ...people.flatMap((one) => one.timeZone ?? [])];
    expect(zones.filter((one) => !isZone(one))).toEqual([]);
  });
});
