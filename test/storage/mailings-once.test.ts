import { describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { minute } from '#domain/instant.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import { planMailings } from '#flows/roll-out/plan-mailings.ts';
import { runMailing } from '#flows/roll-out/run-mailing.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import {
  announced,
  at,
  decide,
  mailingStage,
  newCompany,
  on,
  queued,
  require,
  undisturbed,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';
import { mailing } from './mailing-records.ts';
import * as made from './records.ts';

/** So many people in a company, put in as an import does. */
async function crowd({ store }: MailingStage, company: Parameters<typeof made.membership>[1], count: number) {
  const people = Array.from({ length: count }, (_, n): UserRecord => made.user({ displayName: `Person ${n}` }));
  for (let from = 0; from < count; from += 500) {
    const some = people.slice(from, from + 500);
    await store.transact(async (tx) => {
      await tx.addImportedUsers(some, made.now);
      await tx.addMemberships(some.map((one) => made.membership(one.id, company)));
    });
  }
  return people.map((one) => one.id);
}

async function announcing(stage: MailingStage, count: number) {
  const company = await newCompany(stage);
  const people = await crowd(stage, company.id, count);
  await require(stage, company.id, on('2027-03-01'));
  stage.clock.advance(5 * minute);
  return { company, people };
}

type Break = (count: number, work: () => Promise<unknown>) => Promise<unknown>;

/** The same store, in which transactions are broken as a test says; the count begins at 1. */
function breaking(store: Store, how: Break): Store {
  let count = 0;
  const transact = async <T>(act: (tx: StoreWrites) => Promise<T>): Promise<T> => {
    count += 1;
    return (await how(count, () => store.transact(act))) as T;
  };
  return { ...store, transact };
}

/** Until it is done, however often it fails: as a loop does. Answers how often it failed. */
async function insisting(stage: MailingStage, store: Store): Promise<number> {
  for (let failures = 0; ; failures += 1) {
    try {
      await work({ deps: { ...stage.deps, store } });
      return failures;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
}

const toEach = async (stage: MailingStage, people: readonly string[]): Promise<void> => {
  const mails = await queued(stage);
  expect(mails.map((one) => one.to).toSorted()).toEqual(people.toSorted());
};

describe.each(engines)('mails to many are queued exactly once, on $name (SPEC P13)', (engine) => {
  test('though every other transaction fails before its commit', async () => {
    await using stage = await mailingStage(engine);
    const { people } = await announcing(stage, 130);
    const store = breaking(stage.store, (count, act) =>
      count % 2 === 1 ? Promise.reject(new Fault('store-unavailable')) : act(),
    );
    expect(await insisting(stage, store)).toBeGreaterThan(5);
    await toEach(stage, people);
  });

  test('though of every other transaction the commit’s answer is lost', async () => {
    await using stage = await mailingStage(engine);
    const { people, company } = await announcing(stage, 130);
    const store = breaking(stage.store, async (count, act) => {
      const answer = await act();
      if (count % 2 === 1) throw new Fault('outcome-unknown');
      return answer;
    });
    expect(await insisting(stage, store)).toBeGreaterThan(3);
    await toEach(stage, people);
    expect(await mailingsOf(stage.deps, company.id)).toMatchObject([{ outcome: 'done', looked: 130, queued: 130 }]);
  });

  test('though a transaction is broken in its middle', async () => {
    await using stage = await mailingStage(engine);
    const { people } = await announcing(stage, 45);
    const transact: Store['transact'] = (act) =>
      stage.store.transact(async (tx) => {
        let messages = 0;
        const broken = new Proxy(tx, {
          get: (verbs, name) =>
            name === 'queueMessage'
              ? async (...given: Parameters<StoreWrites['queueMessage']>) => {
                  messages += 1;
                  if (messages === 7) throw new Fault('store-unavailable');
                  await verbs.queueMessage(...given);
                }
              : (Reflect.get(verbs, name) as unknown),
        });
        return act(broken);
      });
    await expect(work({ deps: { ...stage.deps, store: { ...stage.store, transact } } })).rejects.toThrow(Fault);
    expect(await queued(stage)).toEqual([]);
    await work(stage);
    await toEach(stage, people);
  });

  test('though several nodes make them and carry them out at the same time', async () => {
    await using stage = await mailingStage(engine, '2027-01-20T09:00:00Z');
    const [early, late] = [await announced(stage, on('2027-01-27')), await announced(stage, on('2027-02-03'))];
    const people = await crowd(stage, early.id, 90);
    for (const user of people) await stage.store.transact((tx) => tx.addMemberships([made.membership(user, late.id)]));
    const nodes = Array.from({ length: 4 }, () => insisting(stage, stage.store));
    await Promise.all(nodes);
    await toEach(stage, people);
    for (const company of [early, late]) {
      const reminders = (await mailingsOf(stage.deps, company.id)).filter((one) => one.kind !== 'digest');
      expect(reminders).toMatchObject([{ outcome: 'done', looked: 90 }]);
    }
  });

  test('and no more of them once the policy is switched off in the middle', async () => {
    await using stage = await mailingStage(engine);
    const { company } = await announcing(stage, 230);
    let batches = 0;
    const store = breaking(stage.store, async (_, act) => {
      batches += 1;
      if (batches === 3) await decide(stage, company.id, { requireMfa: false });
      return act();
    });
    await work({ deps: { ...stage.deps, store } });
    expect(await queued(stage)).toHaveLength(40);
    expect(await mailingsOf(stage.deps, company.id)).toMatchObject([{ outcome: 'superseded', queued: 40, looked: 40 }]);
  });

  test('and none is left out or doubled where whoever does the work is stopped after each batch', async () => {
    await using stage = await mailingStage(engine);
    const { people, company } = await announcing(stage, 250);
    const seen: number[] = [];
    for (let rounds = 0; rounds < 40; rounds += 1) {
      const stopping = new AbortController();
      const store = breaking(stage.store, async (_, act) => {
        const answer = await act();
        stopping.abort();
        return answer;
      });
      const isMore = await runMailing({ ...stage.deps, store }, { ...undisturbed, stopping: stopping.signal });
      expect(isMore).toBe(false);
      const [now] = await mailingsOf(stage.deps, company.id);
      seen.push(now?.queued ?? 0);
    }
    expect(seen.slice(0, 13)).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 250]);
    await toEach(stage, people);
  });

  test('and a reader whom nothing can be written to holds up nobody else', async () => {
    await using stage = await mailingStage(engine);
    const { people } = await announcing(stage, 30);
    const [odd, ...others] = people;
    const store: Store = {
      ...stage.store,
      loadUser: async (id) => {
        const bundle = await stage.store.loadUser(id);
        return bundle && id === odd ? { ...bundle, user: { ...bundle.user, timeZone: 'Nowhere/At_All' } } : bundle;
      },
    };
    const skipped: unknown[] = [];
    await work({ deps: { ...stage.deps, store } }, { ...undisturbed, onSkipped: (error) => void skipped.push(error) });
    await toEach(stage, others);
    expect(skipped).toEqual([expect.any(RangeError)]);
  });

  test('and a company of which nothing can be told holds up no other', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T09:00:00Z');
    const odd = await announced(stage, on('2027-01-25'), { timeZone: 'Nowhere/At_All' });
    const sound = await announced(stage, on('2027-01-26'));
    await crowd(stage, odd.id, 1);
    const [ana] = await crowd(stage, sound.id, 1);
    const asked = { id: made.id('mailing'), kind: 'asked', slot: 'x', deadline: on('2027-01-25') } as const;
    await stage.store.transact((tx) =>
      tx.createMailing({ ...mailing(odd.id, asked), createdAt: stage.clock.now(), dueAt: stage.clock.now() }),
    );
    const failing: Store = {
      ...stage.store,
      loadCompany: (id) => (id === odd.id ? Promise.reject(new RangeError('odd')) : stage.store.loadCompany(id)),
    };
    const skipped: unknown[] = [];
    const round = { ...undisturbed, onSkipped: (error: unknown): void => void skipped.push(error) };
    await work({ deps: { ...stage.deps, store: failing } }, round);
    expect(skipped).toEqual([expect.any(RangeError), expect.any(RangeError)]);
    expect(await mailingsOf(stage.deps, odd.id)).toMatchObject([{ kind: 'asked', outcome: 'missed' }]);
    stage.clock.set(at('2027-01-19T09:00:00Z'));
    await work({ deps: { ...stage.deps, store: failing } }, round);
    expect((await queued(stage)).map((one) => one.to)).toEqual([ana]);
  });

  test('of 5,000, in short transactions, with progress that shows', async () => {
    await using stage = await mailingStage(engine);
    const { company } = await announcing(stage, 5_000);
    const progress: number[] = [];
    let [messages, most] = [0, 0];
    const store: Store = {
      ...stage.store,
      transact: async (act) => {
        messages = 0;
        const answer = await stage.store.transact((tx) =>
          act(
            new Proxy(tx, {
              get: (verbs, name) => {
                if (name === 'queueMessage') messages += 1;
                return Reflect.get(verbs, name) as unknown;
              },
            }),
          ),
        );
        most = Math.max(most, messages);
        return answer;
      },
    };
    await planMailings(stage.deps, undisturbed);
    while (await runMailing({ ...stage.deps, store }, undisturbed)) {
      const [now] = await mailingsOf(stage.deps, company.id);
      progress.push(now?.looked ?? 0);
    }
    expect(most).toBe(20);
    expect(progress).toEqual([...Array.from({ length: 25 }, (_, n) => (n + 1) * 200), 5_000].slice(0, progress.length));
    expect(progress.length).toBeGreaterThanOrEqual(25);
    const [now] = await mailingsOf(stage.deps, company.id);
    expect(now).toMatchObject({
      outcome: 'done',
      looked: 5_000,
      queued: 5_000,
      doneAt: at('2027-01-04T09:05:00Z'),
    });
    const mails = await queued(stage);
    expect(new Set(mails.map((one) => one.to)).size).toBe(5_000);
  }, 120_000);
});
