import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour, instant, type Instant } from '#domain/instant.ts';
import type { DayScale } from '#domain/roll-out-days.ts';
import type { EnrolledGroup, ValueGroup } from '#domain/roll-out-tally.ts';
import type { Counted } from '#ports/figures.ts';
import type { Facet } from '#ports/people.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { phone } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

const from = instant(Date.UTC(2027, 0, 1));
const onDay = (number: number, hours = 12): Instant => instant(from + number * day + hours * hour);
const scale: DayScale = { from, changes: [] };

const changed = (shift: number, at: Instant = from): DayScale => ({ from, changes: [{ at, shift }] });

/** Long before. */
const createdAt = instant(from - 400 * day);

/** As in Morocco around Ramadan. */
const backAndForth: DayScale = {
  from,
  changes: [
    { at: onDay(3), shift: -hour },
    { at: onDay(8), shift: hour },
  ],
};

const sizes = [null, 1, 3, 7, 50] as const;

onEveryEngine('the census of a roll-out (SPEC P12)', (store) => {
  /** Binds one after the other: what was bound before is unbound. */
  async function bind(user: UserId, kind: 'app' | 'phone', ...at: readonly Instant[]): Promise<void> {
    await made.once(store(), async (tx) => {
      let before = null;
      for (const boundAt of at) {
        if (before) await tx.unbind(before.id, boundAt);
        before = kind === 'app' ? made.app(user) : phone(user, { country: 'US' });
        await tx.addAuthenticator({ ...before, boundAt, lastStep: null });
      }
    });
  }

  /** Everybody in windows of this size, one by one. */
  async function counted<G extends EnrolledGroup | ValueGroup>(
    look: (after: UserId | null) => Promise<Counted<readonly G[], UserId>>,
  ): Promise<readonly G[]> {
    const groups: G[] = [];
    let after: UserId | null = null;
    do {
      const seen: Counted<readonly G[], UserId> = await look(after);
      groups.push(...seen.counted);
      after = seen.reached;
    } while (after !== null);
    return groups.flatMap((one) => Array.from({ length: one.people }, () => one));
  }

  const byDay = (id: CompanyId, most: number | null = null, on = scale) =>
    counted((after) => store().figures.censusByDay(id, on, after, most));

  const daysOf = async (id: CompanyId, most: number | null = null, on = scale) =>
    (await byDay(id, most, on)).map(({ firstDays: { app, phone: number } }) => `${app} ${number}`).toSorted();

  describe('by the day on which somebody enrolled', () => {
    test('tells of each kind that is bound, in windows of any size', async () => {
      const { id } = await made.newCompany(store());
      const people = await Promise.all(
        Array.from({ length: 7 }, async () => (await team.newMember(store(), id, { membership: { createdAt } })).user),
      );
      for (const [place, { id: user }] of people.entries()) {
        if (place % 2 === 0) await bind(user, 'app', onDay(place));
        if (place % 3 === 0) await bind(user, 'phone', onDay(place + 2));
      }
      const expected = ['0 2', 'null null', '2 null', 'null 5', '4 null', 'null null', '6 8'].toSorted();
      for (const most of sizes) expect(await daysOf(id, most)).toEqual(expected);
    });

    test('is that of the first app and the first phone, however often they were changed since', async () => {
      const { id } = await made.newCompany(store());
      const { user } = await team.newMember(store(), id, { membership: { createdAt } });
      await bind(user.id, 'app', onDay(3), onDay(9), onDay(20));
      await bind(user.id, 'phone', onDay(1), onDay(2));
      expect(await daysOf(id)).toEqual(['3 1']);
    });

    test('tells nothing of a kind of which nothing is bound any more, nor of one that was never bound', async () => {
      const { id } = await made.newCompany(store());
      const { user } = await team.newMember(store(), id, { membership: { createdAt } });
      const app = made.app(user.id);
      await made.once(store(), async (tx) => {
        await tx.addAuthenticator({ ...app, boundAt: onDay(1), lastStep: null });
        await tx.unbind(app.id, onDay(2));
        await tx.replacePending(phone(user.id), onDay(3));
      });
      expect(await daysOf(id)).toEqual(['null null']);
    });

    test('is the first day for all that was before it', async () => {
      const { id } = await made.newCompany(store());
      const { user } = await team.newMember(store(), id, { membership: { createdAt } });
      await bind(user.id, 'app', instant(from - 300 * day));
      await bind(user.id, 'phone', instant(from - 1));
      expect(await daysOf(id)).toEqual(['0 0']);
    });

    test('tells nobody when somebody enrolled before they came to the company (SECURITY I11)', async () => {
      const { id } = await made.newCompany(store());
      for (const came of [4, 5, 6]) {
        const { user } = await team.newMember(store(), id, { membership: { createdAt: onDay(came) } });
        await bind(user.id, 'app', onDay(5));
      }
      for (const most of [null, 2]) expect(await daysOf(id, most)).toEqual(['0 null', '5 null', '5 null']);
    });

    test.each([
      ['an hour before midnight', onDay(4, 23), { ...scale }, '4 null'],
      ['an hour after it, where clocks were put forward before', onDay(4, 23), changed(hour), '5 null'],
      ['where they are put back before', onDay(5, 0), changed(-hour), '4 null'],
      ['where they change later', onDay(4, 23), changed(hour, onDay(5)), '4 null'],
      ['from the very instant on', onDay(4, 23), changed(hour, onDay(4, 23)), '5 null'],
      ['where they are put back, and forward again', onDay(9, 0), backAndForth, '9 null'],
      ['between the two', onDay(8, 0), backAndForth, '7 null'],
      ['at the first instant', from, { ...scale }, '0 null'],
      ['at the last of a day', instant(onDay(5, 0) - 1), { ...scale }, '4 null'],
    ])('goes by the clocks of the zone: %s', async (_words, at, on, expected) => {
      const { id } = await made.newCompany(store());
      const { user } = await team.newMember(store(), id, { membership: { createdAt } });
      await bind(user.id, 'app', at);
      for (const most of [null, 5]) expect(await daysOf(id, most, on)).toEqual([expected]);
    });

    test('tells nothing of who is not active (SECURITY I11)', async () => {
      const { id } = await made.newCompany(store());
      for (const status of ['invited', 'inactive'] as const) {
        const { user } = await team.newMember(store(), id, { membership: { status, createdAt } });
        await bind(user.id, 'app', onDay(1), onDay(2));
      }
      expect(await daysOf(id)).toEqual(['null null', 'null null']);
    });

    test('tells who was given more time', async () => {
      const { id } = await made.newCompany(store());
      const { membership } = await team.newMember(store(), id);
      await team.newMember(store(), id);
      const granted = { days: 5, grantedAt: made.now, by: null, reason: 'on leave' };
      expect(await made.once(store(), (tx) => tx.grantExtension(membership.id, id, granted))).toBe(true);
      expect(new Set((await byDay(id)).map((one) => one.isExtended))).toEqual(new Set([false, true]));
      const person = await store().loadPerson(id, membership.id);
      expect(person?.extension).toEqual({ days: 5, grantedAt: made.now });
      const seen = await store().seePeople(team.windowOf(id));
      expect(seen.people.find((one) => one.membership.id === membership.id)?.extension?.days).toBe(5);
    });
  });

  describe('by what the company wrote', () => {
    test('tells of everybody, whether they have accepted or not, in windows of any size', async () => {
      const { id } = await made.newCompany(store());
      const sites = ['South', 'North', 'South', null, '', 'Dépôt', 'North'];
      for (const [place, site] of sites.entries())
        await team.newMember(store(), id, {
          membership: { site, employer: 'Acme', group: null, status: place === 0 ? 'invited' : 'active' },
        });
      const by = async (facet: Facet, most: number | null) =>
        (await counted((after) => store().figures.censusByFacet(id, facet, after, most)))
          .map((one) => `${one.value}`)
          .toSorted();
      for (const most of sizes) {
        expect(await by('site', most)).toEqual(
          ['South', 'North', 'South', 'null', 'null', 'Dépôt', 'North'].toSorted(),
        );
        expect(await by('employer', most)).toEqual(sites.map(() => 'Acme'));
        expect(await by('group', most)).toEqual(sites.map(() => 'null'));
      }
    });
  });

  test('tells of the same people as the census of the policy page, by the same things (SPEC P11)', async () => {
    const { id } = await made.newCompany(store());
    const kinds: team.Member[] = [
      {},
      { holds: ['password'], hasSignedIn: true },
      { holds: ['password', 'app'] },
      { holds: ['disabled-app', { phone: 'MX' }] },
      { holds: ['app', 'disabled-app'], membership: { companyAdmin: true } },
      { user: { status: 'disabled' } },
      { membership: { status: 'invited' } },
    ];
    for (const one of kinds) await team.newMember(store(), id, one);
    const members = (groups: readonly { member: object; people: number }[]): readonly string[] =>
      groups.flatMap(({ member, people }) => Array<string>(people).fill(JSON.stringify(member))).toSorted();
    const expected = members((await store().census(id, null, null)).groups);
    expect(expected).toHaveLength(kinds.length);
    expect(members(await byDay(id))).toEqual(expected);
    expect(members(await counted((after) => store().figures.censusByFacet(id, 'site', after, null)))).toEqual(expected);
  });

  test('counts nobody of another company, and nobody who is erased (SPEC C7, SECURITY I11)', async () => {
    const [{ id }, other] = [await made.newCompany(store()), await made.newCompany(store())];
    const { user } = await team.newMember(store(), id, { holds: ['app'] });
    const look = async (company: CompanyId) => [
      ...(await byDay(company)),
      ...(await counted((after) => store().figures.censusByFacet(company, 'site', after, null))),
    ];
    expect([(await look(id)).length, (await look(other.id)).length]).toEqual([2, 0]);
    await made.once(store(), (tx) => tx.eraseUser(user.id, made.user().email, made.now));
    expect(await look(id)).toEqual([]);
  });
});
