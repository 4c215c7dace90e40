import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import type { Notice } from '#ports/mailings.ts';
import { mailing, notice } from '../mailing-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

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
