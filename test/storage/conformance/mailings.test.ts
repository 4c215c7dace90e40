import { expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { NewMailing, Notice } from '#ports/mailings.ts';
import { deadline, mailing, notice } from '../mailing-records.ts';
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
    expect(await last()).toEqual(deadline);
    await advance(second, 1, 5);
    await advance(unheard, 1, 5, 0);
    expect(await last()).toEqual(another);
    expect(await last(second)).toEqual(deadline);
    await endAll();
  });
});

onEveryEngine('notices', (store) => {
  const stage = async (count = 1) => ({
    company: (await made.newCompany(store())).id,
    other: (await made.newCompany(store())).id,
    users: await Promise.all(Array.from({ length: count }, async () => (await made.newUser(store())).id)),
  });
  const queue = (notices: readonly Notice[], quietFor: number | null = null) =>
    once(store(), (tx) => tx.queueNotices(notices, quietFor));
  const isQueued = async (one: Notice, quietFor: number | null = null) =>
    (await queue([one], quietFor)).has(one.message);
  const reminder = (user: UserId, company: CompanyId, over: Partial<Notice> = {}) =>
    notice(user, company, { kind: 'reminder-7', slot: '2027-02-01', ...over });

  test('are written once for each user, company, revision, kind and slot', async () => {
    const { company, other, users } = await stage(2);
    const [ana, ben] = users as [UserId, UserId];
    const first = notice(ana, company);
    expect([...(await queue([first]))]).toEqual([first.message]);
    expect(await isQueued(notice(ana, company, { queuedAt: later(9 * day) }))).toBe(false);
    const [again, fresh] = [notice(ana, company), notice(ben, company)];
    expect([...(await queue([again, fresh]))]).toEqual([fresh.message]);
    for (const over of [{ revision: 2 }, { kind: 'moved' }, { slot: 'x' }] as const)
      expect(await isQueued(notice(ana, company, over))).toBe(true);
    expect(await isQueued(notice(ana, other))).toBe(true);
  });

  test('that remind are one a day for each user, over all companies and kinds (SPEC P13)', async () => {
    const { company, other, users } = await stage(2);
    const [ana, ben] = users as [UserId, UserId];
    expect(await isQueued(reminder(ana, company))).toBe(true);
    expect(await isQueued(reminder(ana, other))).toBe(false);
    expect(await isQueued(notice(ana, other, { kind: 'asked', slot: 'one' }))).toBe(false);
    expect(await isQueued(reminder(ben, other))).toBe(true);
    expect(await isQueued(reminder(ana, other, { day: '2027-01-16' as CalendarDate }))).toBe(true);
    expect(await isQueued(notice(ana, company))).toBe(true);
    expect(await isQueued(notice(ana, company, { kind: 'digest', slot: '2027-W02' }))).toBe(true);
  });

  test('are not written within so long of an announcement by the same company, before or after it', async () => {
    const { company, other, users } = await stage();
    const [ana] = users as [UserId];
    await queue([notice(ana, company, { kind: 'moved' })]);
    const at = (queuedAt: number, of: number) =>
      reminder(ana, company, { queuedAt: later(queuedAt), day: `2027-03-0${of}` as CalendarDate, slot: `${of}` });
    expect(await isQueued(at(2 * day - 1, 1), 2 * day)).toBe(false);
    expect(await isQueued(at(1 - 2 * day, 2), 2 * day)).toBe(false);
    expect(await isQueued(at(2 * day, 3), 2 * day)).toBe(true);
    expect(await isQueued(at(-2 * day, 4), 2 * day)).toBe(true);
    expect(await isQueued(at(hour, 5))).toBe(true);
    const ofAnother = reminder(ana, other, { queuedAt: later(hour), day: '2027-03-06' as CalendarDate });
    expect(await isQueued(ofAnother, 2 * day)).toBe(true);
  });

  test('are written to nobody who is disabled or erased', async () => {
    const { company, users } = await stage(3);
    const [ana, ben, cleo] = users as [UserId, UserId, UserId];
    await once(store(), (tx) => tx.setUserStatus(ana, 'disabled', now));
    await once(store(), (tx) => tx.eraseUser(ben, made.user().email, now));
    const all = [ana, ben, cleo].map((one) => notice(one, company));
    expect([...(await queue(all))]).toEqual([all[2]?.message]);
  });

  test('in place of which another company’s reminder of the day stands are written down all the same, once, under the same conditions (SECURITY I11)', async () => {
    const { company, other, users } = await stage(4);
    const [ana, ben, cleo, dan] = users as [UserId, UserId, UserId, UserId];
    await queue([ana, cleo, dan].map((one) => reminder(one, other)));
    await queue([notice(cleo, company, { kind: 'moved' })]);
    await once(store(), (tx) => tx.setUserStatus(dan, 'disabled', now));
    const standIn = (one: Notice, quietFor: number | null = 2 * day) =>
      once(store(), (tx) => tx.standInFor([one], quietFor));
    expect(await standIn(reminder(ana, company))).toBe(1);
    expect(await store().lastNotices(company, [ana])).toEqual([{ user: ana, kind: 'reminder-7', queuedAt: now }]);
    expect(await standIn(reminder(ana, company))).toBe(0);
    expect(await standIn(notice(ana, company, { kind: 'asked', slot: 'one' }))).toBe(0);
    expect(await standIn(reminder(ana, company, { day: '2027-01-16' as CalendarDate, slot: 'x' }))).toBe(0);
    for (const one of [ben, cleo, dan]) expect(await standIn(reminder(one, company))).toBe(0);
    expect(await standIn(reminder(cleo, company), null)).toBe(1);
    expect(await standIn(reminder(ana, other))).toBe(0);
  });

  test('of two nodes that write to the same people at once, in any order, one of each is written', async () => {
    const { company, other, users } = await stage(20);
    const batches = [company, other].flatMap((one, n) => {
      const notices = users.map((user) => reminder(user, one, { revision: n }));
      return [notices, notices.toReversed().map((each) => ({ ...each, message: made.id('message') }))];
    });
    const written = await Promise.all(batches.map((batch) => queue(batch, 2 * day)));
    expect(written.reduce((sum, one) => sum + one.size, 0)).toBe(20);
  });

  test('tell a company of its own newest one to each of these people, and of no digest (SECURITY I11)', async () => {
    const { company, other, users } = await stage(3);
    const [ana, ben, cleo] = users as [UserId, UserId, UserId];
    await queue([notice(ana, company), notice(ben, other), notice(cleo, company)]);
    await queue([notice(ana, company, { kind: 'asked', slot: 'x', queuedAt: later(day) })]);
    await queue([notice(ana, other, { queuedAt: later(2 * day) })]);
    await queue([notice(ana, company, { kind: 'digest', slot: '2027-W02', queuedAt: later(3 * day) })]);
    expect(await store().lastNotices(company, [ana, ben])).toEqual([
      { user: ana, kind: 'asked', queuedAt: later(day) },
    ]);
    expect(await store().lastNotices(company, [])).toEqual([]);
  });

  test('go with everything else when their user is erased (SPEC C7)', async () => {
    const { company, users } = await stage();
    const [ana] = users as [UserId];
    await queue([notice(ana, company)]);
    await once(store(), (tx) => tx.eraseUser(ana, made.user().email, now));
    expect(await store().lastNotices(company, [ana])).toEqual([]);
  });

  test('are kept for 400 days, as mailings that are over', async () => {
    const { company, users } = await stage();
    const [ana] = users as [UserId];
    const [old, young, open] = ['old', 'young', 'open'].map((slot) => mailing(company, { kind: 'digest', slot }));
    if (!old || !young || !open) throw new Error('three were made');
    for (const one of [old, young, open]) await once(store(), (tx) => tx.createMailing(one));
    await once(store(), (tx) => tx.endMailing(old.id, 1, 'done', later(-400 * day)));
    await once(store(), (tx) => tx.endMailing(young.id, 1, 'done', later(1 - 400 * day)));
    await queue([
      notice(ana, company, { queuedAt: later(-400 * day) }),
      notice(ana, company, { revision: 2, queuedAt: later(1 - 400 * day) }),
    ]);
    await store().upkeep.deleteExpired(now, 1_000);
    const left = (await store().mailingsOf(company, later(-900 * day), 9)).map((one) => one.slot);
    expect(left.toSorted()).toEqual(['open', 'young']);
    expect(await store().lastNotices(company, [ana])).toMatchObject([{ queuedAt: later(1 - 400 * day) }]);
    expect(await isQueued(notice(ana, company))).toBe(true);
    expect(await isQueued(notice(ana, company, { revision: 2 }))).toBe(false);
  });
});
