import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute, second } from '#domain/instant.ts';
import type { ChosenReaders } from '#ports/mailings.ts';
import { askReminders } from '#flows/roll-out/ask-reminders.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import { runMailing } from '#flows/roll-out/run-mailing.ts';
import {
  announced,
  at,
  bind,
  mailingStage,
  member,
  on,
  queued,
  undisturbed,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines, type TestEngine } from '../support/stores.ts';

const full = { companyAdmin: true, directoryAdmin: true };
const facts = { address: '192.0.2.7', userAgent: 'Firefox' };
const all: ChosenReaders = {
  by: 'filter',
  reach: 'must-enroll',
  search: null,
  employer: null,
  site: null,
  group: null,
  method: null,
};

async function administrator(stage: MailingStage, company: Parameters<typeof member>[1]): Promise<UserId> {
  const admin = await member(stage, company, {}, full);
  await bind(stage, admin);
  return admin;
}

const press = ({ deps }: MailingStage, user: UserId, company: CompanyId) =>
  askReminders(deps, { by: { actor: user, as: 'administrator', facts }, user, company }, all);

describe.each(engines)('mails to many, on $name', (engine) => {
  test('of a large company and of small ones take turns: a window of one, then the next one’s', async () => {
    await using stage = await mailingStage(engine, '2027-01-20T14:00:00Z');
    const large = await announced(stage, on('2027-02-10'));
    const smalls = [await announced(stage, on('2027-02-10')), await announced(stage, on('2027-02-10'))];
    const admin = await administrator(stage, [large, ...smalls]);
    for (let n = 0; n < 450; n += 1) await member(stage, large);
    for (const one of smalls) await member(stage, one);
    for (const one of [large, ...smalls]) expect(await press(stage, admin, one.id)).toMatchObject({ done: true });
    const order: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      stage.clock.advance(second);
      expect(await runMailing(stage.deps, undisturbed)).toBe(true);
      order.push((await queued(stage)).length);
    }
    expect(order[0]).toBeGreaterThan(100);
    expect(order.slice(1, 3)).toEqual([1, 1]);
    expect(order.reduce((sum, one) => sum + one, 0)).toBe(452);
    expect(await runMailing(stage.deps, undisturbed)).toBe(false);
  });

  test('that an administrator asks for are one of a company at a time, and six in an hour', async () => {
    await using stage = await mailingStage(engine, '2027-01-20T14:00:00Z');
    const [company, other] = [await announced(stage, on('2027-02-10')), await announced(stage, on('2027-02-10'))];
    const admin = await administrator(stage, [company, other]);
    const presses = await Promise.all(Array.from({ length: 20 }, () => press(stage, admin, company.id)));
    expect(presses.filter((one) => one.done)).toHaveLength(1);
    expect(presses.filter((one) => !one.done)).toEqual(
      Array.from({ length: 19 }, () => ({ done: false, because: 'under-way' })),
    );
    expect(await press(stage, admin, other.id)).toMatchObject({ done: true });
    for (let n = 1; n < 6; n += 1) {
      stage.clock.advance(minute);
      await work(stage);
      expect(await press(stage, admin, company.id)).toMatchObject({ done: true });
    }
    await work(stage);
    expect(await press(stage, admin, company.id)).toEqual({ done: false, because: 'too-often' });
    stage.clock.advance(hour - 5 * minute);
    expect(await press(stage, admin, company.id)).toMatchObject({ done: true });
  });

  test('that remind load nobody whom their company has reminded on that day', async () => {
    await using stage = await mailingStage(engine, '2027-01-20T14:00:00Z');
    const company = await announced(stage, on('2027-02-10'));
    const admin = await administrator(stage, company);
    for (let n = 0; n < 5; n += 1) await member(stage, company);
    const loaded: UserId[] = [];
    const loadUser: MailingStage['store']['loadUser'] = (id) => {
      loaded.push(id);
      return stage.store.loadUser(id);
    };
    const deps = { ...stage.deps, store: { ...stage.store, loadUser } };
    await press(stage, admin, company.id);
    await work({ deps });
    expect(loaded).toHaveLength(5);
    stage.clock.advance(hour);
    await press(stage, admin, company.id);
    await work({ deps });
    expect(loaded).toHaveLength(5);
    expect((await mailingsOf(stage.deps, company.id)).map((one) => one.queued)).toEqual([0, 5]);
    stage.clock.advance(day);
    await press(stage, admin, company.id);
    await work({ deps });
    expect(loaded).toHaveLength(10);
  });

  test('that tell figures step aside while those are counted: others go first, and their turn comes again', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T09:00:00Z');
    const [slow, other] = [await announced(stage, on('2027-06-01')), await announced(stage, on('2027-01-25'))];
    await member(stage, slow, {}, full);
    const ana = await member(stage, other);
    const counts = Promise.withResolvers<undefined>();
    const censusByDay: MailingStage['store']['figures']['censusByDay'] = async (...given) => {
      if (given[0] === slow.id) await counts.promise;
      return stage.store.figures.censusByDay(...given);
    };
    const store = { ...stage.store, figures: { ...stage.store.figures, censusByDay } };
    await work({ deps: { ...stage.deps, store } });
    expect((await queued(stage)).map((one) => [one.kind, one.to])).toEqual([['deadline-reminder', ana]]);
    counts.resolve(undefined);
    stage.clock.advance(30 * second - 1);
    await work({ deps: { ...stage.deps, store } });
    expect(await queued(stage)).toEqual([]);
    stage.clock.advance(1);
    await work({ deps: { ...stage.deps, store } });
    expect((await queued(stage)).map((one) => one.kind)).toEqual(['roll-out-digest']);
  });
});

/** What a company is told of its reminders over five weeks, pressed for every morning or left to themselves, with and without another company. */
async function viewOf(engine: TestEngine, isAsked: boolean, hasOther: boolean): Promise<readonly string[]> {
  await using stage = await mailingStage(engine, '2027-01-04T08:00:00Z');
  const company = await announced(stage, on('2027-02-08'));
  const other = await announced(stage, on('2027-02-05'));
  const admin = await administrator(stage, company);
  const ana = await member(stage, hasOther ? [company, other] : company);
  const told: string[] = [];
  for (let n = 0; n < 36; n += 1) {
    for (const time of [9 * hour, 9 * hour + 10 * minute]) {
      stage.clock.set(at('2027-01-04T00:00:00Z'));
      stage.clock.advance(n * day + time);
      await work(stage);
      if (isAsked && time > 9 * hour) {
        await press(stage, admin, company.id);
        await work(stage);
      }
    }
    const mailings = (await mailingsOf(stage.deps, company.id)).filter((one) => one.kind !== 'digest');
    const last = await stage.store.lastNotices(company.id, [ana]);
    const states = mailings.map((one) => `${one.kind} ${one.outcome} ${one.looked} ${one.queued} ${one.doneAt}`);
    told.push([n, ...states.toSorted(), ...last.map((one) => `${one.kind} ${one.queuedAt}`)].join(', '));
  }
  const events = (await stage.store.audit.unsealed(999)).filter((one) => one.stream === company.id);
  const details = events.map(({ kind, detail }) => `${kind} ${JSON.stringify({ ...detail, mailing: null })}`);
  expect((await queued(stage)).length).toBeGreaterThan(0);
  return [...told, ...details];
}

describe.each(engines)('what a company is told of its reminders, on $name', (engine) => {
  test.each([true, false])(
    'is the same whether another company reminds the same people or not, with presses of the button: %s (SECURITY I11)',
    async (isAsked) => {
      expect(await viewOf(engine, isAsked, true)).toEqual(await viewOf(engine, isAsked, false));
    },
    60_000,
  );
});
