import { expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { NewMailing } from '#ports/mailings.ts';
import { deadline, mailing } from '../mailing-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

const another: Deadline = { date: '2027-02-08' as CalendarDate, zone: 'America/Chicago' };

onEveryEngine('mailings', (store) => {
  const companyOf = async (): Promise<CompanyId> => (await made.newCompany(store())).id;
  const create = (one: NewMailing) => once(store(), (tx) => tx.createMailing(one));
  const advance = (one: NewMailing, version: number, looked: number, queued = looked) =>
    advanceAt(now, one, version, looked, queued);
  const advanceAt = (at: Instant, one: NewMailing, version: number, looked: number, queued = looked) =>
    once(store(), (tx) => tx.advanceMailing(one.id, version, { reached: made.id('user'), looked, queued }, at));
  const end = (one: NewMailing, version: number, at = now) =>
    once(store(), (tx) => tx.endMailing(one.id, version, 'done', at));
  /** Of a company of the test’s own: others of the suite have theirs. */
  const nextOf = async (company: CompanyId, at = now) => {
    const due = await store().dueMailing(at);
    return due?.company === company ? due : null;
  };
  /** Nothing of other tests stays under way. */
  const endAll = async (): Promise<void> => {
    const due = await store().dueMailing(later(1_000 * day));
    if (!due) return;
    await once(store(), (tx) => tx.endMailing(due.id, due.version, 'done', now));
    await endAll();
  };

  test('are made once for each company, kind, revision and slot', async () => {
    const company = await companyOf();
    const first = mailing(company, { kind: 'reminder-7', slot: 'Europe/Paris', dueAt: later(900 * day) });
    expect(await create(first)).toBe(true);
    expect(await create({ ...first, id: made.id('mailing') })).toBe(false);
    const others: Partial<NewMailing>[] = [{ kind: 'reminder-3' }, { revision: 2 }, { slot: 'UTC' }];
    for (const other of others) expect(await create({ ...first, id: made.id('mailing'), ...other })).toBe(true);
    expect(await create({ ...first, id: made.id('mailing'), company: await companyOf() })).toBe(true);
    const stored = (await store().mailingsOf(company, now, 9)).find((one) => one.id === first.id);
    const begun = { reached: null, looked: 0, queued: 0, version: 1, doneAt: null, outcome: null };
    expect(stored).toEqual({ ...first, ...begun });
  });

  test('come one after the other, the oldest first, from the instant on that they are due', async () => {
    await endAll();
    const company = await companyOf();
    const [second, first] = [
      mailing(company, { kind: 'digest', slot: 'two', dueAt: later(minute) }),
      mailing(company, { kind: 'digest', slot: 'one' }),
    ];
    for (const one of [second, first]) await create(one);
    expect(await nextOf(company, later(-1))).toBeNull();
    expect((await nextOf(company, now))?.id).toBe(first.id);
    expect(await end(first, 1)).toBe(true);
    expect(await nextOf(company, later(minute - 1))).toBeNull();
    expect((await nextOf(company, later(minute)))?.id).toBe(second.id);
    await end(second, 1);
  });

  test('that remind wait for what their company announces within the hour, and for no other company (SPEC P13)', async () => {
    await endAll();
    const [company, other] = [await companyOf(), await companyOf()];
    const reminder = mailing(company, { kind: 'reminder-14', slot: 'UTC' });
    const own = mailing(company, { kind: 'moved', createdAt: later(1), dueAt: later(2 * hour) });
    for (const one of [reminder, own, mailing(other, { createdAt: now, dueAt: later(2 * hour) })]) await create(one);
    expect((await store().dueMailing(later(hour - 1)))?.id).toBe(reminder.id);
    expect(await store().dueMailing(later(hour))).toBeNull();
    const asked = mailing(company, { kind: 'asked', dueAt: later(-1) });
    await create(asked);
    expect((await store().dueMailing(later(hour)))?.id).toBe(asked.id);
    await end(asked, 1);
    expect((await store().dueMailing(later(2 * hour)))?.company).toBeDefined();
    await end(own, 1);
    expect((await store().dueMailing(later(hour)))?.id).toBe(reminder.id);
    await endAll();
  });

  test('take turns: the one that was taken further longest ago is next, and a new one waits for one turn of each', async () => {
    await endAll();
    const [large, small] = [mailing(await companyOf()), mailing(await companyOf(), { dueAt: later(2) })];
    for (const one of [large, small]) await create(one);
    const turns: string[] = [];
    const versions = new Map([large, small].map((one) => [one.id, 1]));
    for (let at = 3; at < 9; at += 1) {
      const due = await store().dueMailing(later(at));
      const one = [large, small].find((each) => each.id === due?.id);
      if (!one) throw new Error('one is due');
      turns.push(one === large ? 'large' : 'small');
      await advanceAt(later(at), one, versions.get(one.id) ?? 0, 20);
      versions.set(one.id, (versions.get(one.id) ?? 0) + 1);
    }
    expect(turns).toEqual(['large', 'small', 'large', 'small', 'large', 'small']);
    await endAll();
  });

  test('that step aside are not due before then, except where a clock that ran ahead said so', async () => {
    await endAll();
    const one = mailing(await companyOf());
    await create(one);
    const defer = (version: number, until: number) =>
      once(store(), (tx) => tx.deferMailing(one.id, version, later(until)));
    expect(await defer(2, minute / 2)).toBe(false);
    expect(await defer(1, minute / 2)).toBe(true);
    expect(await nextOf(one.company, later(minute / 2 - 1))).toBeNull();
    expect(await nextOf(one.company, later(minute / 2))).toMatchObject({ id: one.id, version: 1 });
    await defer(1, 9 * day);
    expect((await nextOf(one.company))?.id).toBe(one.id);
    await end(one, 1);
    expect(await defer(2, day)).toBe(false);
  });

  test('that an administrator asked for are one at a time in each company', async () => {
    const company = await companyOf();
    const asked = (slot: string) => mailing(company, { kind: 'asked', slot });
    const [first, second, third] = [asked('one'), asked('two'), asked('two')];
    const both = await Promise.all([create(first), create(second)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await create(mailing(await companyOf(), { kind: 'asked', slot: 'two' }))).toBe(true);
    const [open] = await once(store(), (tx) => tx.askedSince(company, later(1)));
    expect(open).toEqual({ slot: both[0] ? 'one' : 'two', isOpen: true });
    await end(both[0] ? first : second, 1);
    expect(await once(store(), (tx) => tx.askedSince(company, now))).toEqual([]);
    expect(await once(store(), (tx) => tx.askedSince(company, later(-1)))).toEqual([{ ...open, isOpen: false }]);
    expect(await create({ ...third, slot: 'three' })).toBe(true);
  });

  test('that announced tell when they were taken further last', async () => {
    const company = await companyOf();
    const since = (at: number) => once(store(), (tx) => tx.announcedSince(company, later(at)));
    const [told, unheard] = [mailing(company), mailing(company, { kind: 'moved', revision: 2 })];
    for (const one of [told, unheard, mailing(company, { kind: 'asked' })]) await create(one);
    expect(await since(-day)).toEqual([]);
    await advanceAt(later(7), told, 1, 20);
    await advanceAt(later(8), unheard, 1, 20, 0);
    expect(await since(6)).toEqual([later(7)]);
    expect(await since(7)).toEqual([]);
    await endAll();
  });

  test('go on by compare-and-set, and not once they are over', async () => {
    const one = mailing(await companyOf(), { chosen: { by: 'hand', members: [made.id('membership')] } });
    await create(one);
    expect(await advance(one, 1, 20)).toBe(true);
    expect(await advance(one, 1, 20)).toBe(false);
    expect(await advance(one, 2, 40, 39)).toBe(true);
    expect(await end(one, 2)).toBe(false);
    expect(await end(one, 3, later(hour))).toBe(true);
    expect(await end(one, 4)).toBe(false);
    expect(await advance(one, 4, 60)).toBe(false);
    const [stored] = await store().mailingsOf(one.company, now, 9);
    const over = { looked: 40, queued: 39, version: 4, doneAt: later(hour), outcome: 'done', chosen: null };
    expect(stored).toMatchObject(over);
  });

  test('of two that go on at once from the same place, one does', async () => {
    const one = mailing(await companyOf());
    await create(one);
    const both = await Promise.all([advance(one, 1, 20), advance(one, 1, 20)]);
    expect(both.toSorted()).toEqual([false, true]);
    await end(one, 2);
  });

  test('end as superseded where they tell of another deadline, digests excepted; who chose whom is forgotten', async () => {
    const company = await companyOf();
    const kinds: readonly MailingKind[] = ['announcement', 'reminder-30', 'asked', 'digest'];
    const all = kinds.map((kind) => mailing(company, { kind, chosen: { by: 'hand', members: [] } }));
    for (const one of all) await create(one);
    await create(mailing(await companyOf()));
    const supersede = (by: Deadline | null) => once(store(), (tx) => tx.supersedeMailings(company, by, later(minute)));
    expect(await supersede(deadline)).toEqual([]);
    const [, reminder] = all;
    if (reminder) await advance(reminder, 1, 1);
    const ended = await supersede(another);
    expect(ended.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: 'announcement', hasBegun: false },
      { kind: 'asked', hasBegun: false },
      { kind: 'reminder-30', hasBegun: true },
    ]);
    expect(await supersede(another)).toEqual([]);
    const stored = await store().mailingsOf(company, now, 9);
    const left = stored.map((one) => [one.kind, one.outcome, one.doneAt, one.chosen === null].join());
    expect(left.toSorted()).toEqual([
      `announcement,superseded,${later(minute)},true`,
      `asked,superseded,${later(minute)},true`,
      'digest,,,false',
      `reminder-30,superseded,${later(minute)},true`,
    ]);
    await create(mailing(company, { kind: 'asked', slot: 'later' }));
    expect(await supersede(null)).toEqual([{ kind: 'asked', hasBegun: false }]);
  });

  test('are listed while under way and for a while after, newest first', async () => {
    const company = await companyOf();
    const all = [0, 1, 2, 3].map((n) =>
      mailing(company, { kind: 'digest', slot: `${n}`, createdAt: later(n), dueAt: later(900 * day) }),
    );
    for (const one of all) await create(one);
    const [first, second, third, fourth] = all;
    if (!first || !second || !third || !fourth) throw new Error('four were made');
    await end(second, 1, later(10));
    await end(third, 1, later(20));
    const listed = async (since: number, most: number) =>
      (await store().mailingsOf(company, later(since), most)).map((one) => one.id);
    expect(await listed(11, 9)).toEqual([fourth.id, third.id, first.id]);
    expect(await listed(20, 2)).toEqual([fourth.id, third.id]);
    expect(await listed(21, 9)).toEqual([fourth.id, first.id]);
  });

  test('tell which deadline people were told of last', async () => {
    const company = await companyOf();
    const last = (but: NewMailing | null = null) => store().lastAnnounced(company, but?.id ?? null);
    expect(await last()).toBeNull();
    const first = mailing(company, { createdAt: later(-day) });
    const second = mailing(company, { kind: 'moved', revision: 2, deadline: another });
    const unheard = mailing(company, { kind: 'moved', revision: 3, createdAt: later(1) });
    for (const one of [first, second, unheard]) await create(one);
    expect(await last()).toBeNull();
    await advance(first, 1, 5);
    expect(await last()).toEqual({ deadline, isWhole: false });
    await advance(second, 1, 5);
    await advance(unheard, 1, 5, 0);
    expect(await last()).toEqual({ deadline: another, isWhole: false });
    expect(await last(second)).toEqual({ deadline, isWhole: false });
    await end(second, 2);
    expect(await last()).toEqual({ deadline: another, isWhole: true });
    await endAll();
  });
});
