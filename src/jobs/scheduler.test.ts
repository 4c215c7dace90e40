import { describe, expect, test, vi } from 'vitest';
import { minute, second } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import type { Store } from '#ports/store.ts';
import {
  announced,
  at,
  mailingStage,
  member,
  newCompany,
  on,
  queued,
  require,
  type MailingStage,
} from '../../test/support/mailing-stage.ts';
import { engines } from '../../test/support/stores.ts';
import { startLoop, type Work } from './loop.ts';
import { schedulerWorks } from './scheduler.ts';

const onFault = (_job: string, error: unknown): void => {
  throw error;
};

const never = new AbortController().signal;

interface Node {
  readonly plan: Work;
  readonly run: Work;
}

/** One node’s two loops, turned by hand. */
function nodeOf(deps: Deps, owner = 'one'): Node {
  const [plan, run] = schedulerWorks({ deps, owner, onFault });
  if (!plan || !run) throw new Error('there are two');
  return { plan, run };
}

const [sqlite] = engines;

async function stageAt(now: string): Promise<MailingStage> {
  if (!sqlite) throw new Error('no engine');
  return mailingStage(sqlite, now);
}

describe('the scheduler of mails to many', () => {
  test('makes what is due, carries it out window by window, and has nothing more to do then', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    const ana = await member(stage, await announced(stage, on('2027-01-27')));
    const { plan, run } = nodeOf(stage.deps);
    expect(await run.round(never)).toBe(false);
    expect(await plan.round(never)).toBe(false);
    expect(await run.round(never)).toBe(true);
    expect((await queued(stage)).map((one) => one.to)).toEqual([ana]);
    expect(await run.round(never)).toBe(false);
  });

  test('tells the outbox of what it queued', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    await member(stage, await announced(stage, on('2027-01-27')));
    const announce = vi.fn<Deps['announce']>();
    const { plan, run } = nodeOf({ ...stage.deps, announce });
    await plan.round(never);
    await run.round(never);
    expect(announce.mock.calls).toEqual([['mail']]);
  });

  test('looks for what is due once in a quarter of an hour, and again at once when a look failed', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    const looks = vi.fn<Store['bindingCompanies']>(async (...asked) => stage.store.bindingCompanies(...asked));
    const { plan } = nodeOf({ ...stage.deps, store: { ...stage.store, bindingCompanies: looks } });
    looks.mockRejectedValueOnce(new Error('the line was cut'));
    await expect(plan.round(never)).rejects.toThrow('the line was cut');
    for (const wait of [0, 0, 14 * minute, minute, 0]) {
      stage.clock.advance(wait);
      await plan.round(never);
    }
    expect(looks).toHaveBeenCalledTimes(3);
    stage.clock.set(at('2027-01-19T09:00:00Z'));
    await plan.round(never);
    expect(looks).toHaveBeenCalledTimes(4);
  });

  test('writes nothing while nothing is due: no lease is taken', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    const lease = vi.fn<Store['upkeep']['lease']>(() => Promise.resolve(true));
    const store: Store = { ...stage.store, upkeep: { ...stage.store.upkeep, lease } };
    const { run } = nodeOf({ ...stage.deps, store });
    for (let round = 0; round < 3; round += 1) await run.round(never);
    expect(lease).not.toHaveBeenCalled();
  });

  test('works on one node at a time; another takes over when that one is gone', async () => {
    await using stage = await stageAt('2027-01-20T08:59:00Z');
    const company = await announced(stage, on('2027-01-27'));
    const ana = await member(stage, company);
    const [first, other] = [nodeOf(stage.deps, 'first'), nodeOf(stage.deps, 'second')];
    stage.clock.advance(minute);
    await first.plan.round(never);
    expect(await other.run.round(never)).toBe(false);
    expect(await queued(stage)).toEqual([]);
    stage.clock.advance(31 * second);
    expect(await other.run.round(never)).toBe(true);
    expect((await queued(stage)).map((one) => one.to)).toEqual([ana]);
    await require(stage, company.id, on('2027-03-27'));
    stage.clock.advance(5 * minute);
    expect(await other.run.round(never)).toBe(true);
    expect(await first.run.round(never)).toBe(false);
    expect(await queued(stage)).toHaveLength(1);
  });

  test('waits until the service knows its own address, which mails link to', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    await member(stage, await announced(stage, on('2027-01-27')));
    let address = '';
    const service = { ...stage.deps.service, publicUrl: () => address };
    const { plan, run } = nodeOf({ ...stage.deps, service });
    await plan.round(never);
    expect(await run.round(never)).toBe(false);
    address = 'https://sign-in.example';
    expect(await run.round(never)).toBe(true);
  });

  test('ends a look that is stopped in the middle, and makes the rest when it starts again', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    for (let n = 0; n < 3; n += 1) await member(stage, await announced(stage, on('2027-01-27')));
    const stopping = new AbortController();
    const transact: Store['transact'] = async (act) => {
      const answer = await stage.store.transact(act);
      stopping.abort();
      return answer;
    };
    const { plan } = nodeOf({ ...stage.deps, store: { ...stage.store, transact } });
    expect(await plan.round(stopping.signal)).toBe(false);
    expect((await stage.store.dueMailing(stage.clock.now()))?.kind).toBe('reminder-7');
    const again = nodeOf(stage.deps, 'another start');
    stage.clock.advance(minute);
    await again.plan.round(never);
    while (await again.run.round(never));
    expect(await queued(stage)).toHaveLength(3);
  });

  test('does it all by itself', async () => {
    await using stage = await stageAt('2027-01-20T09:00:00Z');
    const company = await newCompany(stage);
    const ana = await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    const loops = schedulerWorks({ deps: stage.deps, owner: 'one', onFault }).map((work) => startLoop(work, onFault));
    await vi.waitFor(async () => expect((await queued(stage)).map((one) => one.to)).toEqual([ana]), { timeout: 5_000 });
    await Promise.all(loops.map((loop) => loop.stop()));
  });
});
