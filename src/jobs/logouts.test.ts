import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logoutSender } from '#courier/logout-sender.ts';
import { fixedClock } from '#crypto/clock.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { hour, minute, second } from '#domain/instant.ts';
import { signingKeysNow } from '#flows/applications/keys.ts';
import type { LogoutReport } from '#flows/applications/tell-logouts.ts';
import type { Deps } from '#flows/deps.ts';
import { flowDeps } from '../../test/support/flow-deps.ts';
import { startReceiver, type Receiver } from '../../test/support/logout-receiver.ts';
import { openSqlite } from '../../test/support/stores.ts';
import { application, newApplication, signedInto } from '../../test/storage/application-records.ts';
import * as made from '../../test/storage/records.ts';
import { logoutsWork } from './logouts.ts';
import { startLoop } from './loop.ts';

const going = new AbortController().signal;
const clock = fixedClock();
let deps: Deps;
let opened: Awaited<ReturnType<typeof openSqlite>>;

beforeEach(async () => {
  clock.set(made.now + hour);
  opened = await openSqlite();
  deps = flowDeps(opened.store, clock);
});

afterEach(() => opened.close());

async function register({ uri }: Pick<Receiver, 'uri'>): Promise<ApplicationId> {
  const { settings } = application();
  return (await newApplication(deps.store, { settings: { ...settings, backChannelLogoutUri: uri } })).id;
}

/** So many got into an application, and their sign-ins are over. */
async function signedOut(id: ApplicationId, count: number): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    const { session } = await signedInto(deps.store, id);
    await deps.store.transact((tx) => tx.endSession(session.id, session.userId, 'signed-out', clock.now()));
  }
}

/** The work of one node, and what became of it. */
function node(over: Partial<Deps> = {}) {
  const reports: LogoutReport[] = [];
  const faults: unknown[] = [];
  const work = logoutsWork({
    deps: { ...deps, ...over },
    sender: logoutSender(),
    onTold: (report) => reports.push(report),
    onFault: (_job, error) => faults.push(error),
  });
  return { work, reports, faults };
}

const heard = (receiver: Receiver, count: number) =>
  vi.waitFor(() => expect(receiver.tokens).toHaveLength(count), { timeout: 15_000 });

describe('the loop that tells applications', () => {
  test('tells each of many sign-ins once, two of one application at a time', async () => {
    await using receiver = await startReceiver();
    await signedOut(await register(receiver), 120);
    const { work, reports, faults } = node();
    const loop = startLoop(work, (_job, error) => faults.push(error));
    await heard(receiver, 120);
    await loop.stop();
    await work.ended();
    expect(new Set(receiver.sids()).size).toBe(120);
    expect([reports.length, faults]).toEqual([120, []]);
    expect(receiver.mostAtOnce()).toBeLessThanOrEqual(2);
  });

  test('an application that never answers, and has most to hear, holds up no other', async () => {
    await using slow = await startReceiver('never');
    await using quick = await startReceiver();
    await signedOut(await register(slow), 110);
    await signedOut(await register(quick), 60);
    const { work, reports } = node();
    const loop = startLoop(work, () => undefined);
    await heard(quick, 60);
    await loop.stop();
    expect([slow.mostAtOnce(), slow.tokens.length]).toEqual([2, 2]);
    expect(reports.every((report) => report.outcome === 'told')).toBe(true);
    await slow[Symbol.asyncDispose]();
    await work.ended();
    expect(reports.filter((report) => report.outcome === 'retry')).toHaveLength(2);
  });

  test('no more than eight at a time, however many applications are slow', async () => {
    await using open = new AsyncDisposableStack();
    const slow = await Promise.all(Array.from({ length: 6 }, () => startReceiver('never')));
    for (const receiver of slow) {
      open.use(receiver);
      await signedOut(await register(receiver), 3);
    }
    const { work } = node();
    expect(await work.round(going)).toBe(false);
    const all = (): number => slow.reduce((sum, receiver) => sum + receiver.tokens.length, 0);
    await vi.waitFor(() => expect(all()).toBe(8));
    await work.round(going);
    const ended = work.ended();
    for (const receiver of slow) receiver.answers(200);
    await open.disposeAsync();
    await ended;
    expect(all()).toBe(8);
  });

  test('an application that is down hears of it when it is up again', async () => {
    const gone = await startReceiver();
    const port = Number(new URL(gone.uri).port);
    await gone[Symbol.asyncDispose]();
    await signedOut(await register(gone), 1);
    const { work, reports } = node();
    await work.round(going);
    await vi.waitFor(() => expect(reports).toMatchObject([{ outcome: 'retry', tries: 1, detail: 'ECONNREFUSED' }]));
    await using back = await startReceiver(200, port);
    clock.advance(29 * second);
    await work.round(going);
    clock.advance(second);
    await work.round(going);
    await heard(back, 1);
    await work.ended();
    expect(reports).toMatchObject([{ outcome: 'retry' }, { outcome: 'told', tries: 2 }]);
  });

  test('what a node had taken when it died is told by another a minute later', async () => {
    await using receiver = await startReceiver();
    await signedOut(await register(receiver), 3);
    // Takes them, and is gone before it has begun.
    await deps.store.logouts.claimLogouts(clock.now(), 50, made.later(hour + minute), []);
    const { work } = node();
    await work.round(going);
    clock.advance(minute);
    await work.round(going);
    await heard(receiver, 3);
    await work.ended();
    expect(new Set(receiver.sids()).size).toBe(3);
  });

  test('what cannot be written down is told of, and the application hears of it again', async () => {
    await using receiver = await startReceiver();
    await signedOut(await register(receiver), 1);
    const broken = new Error('gone');
    const logouts = { ...deps.store.logouts, settleLogout: () => Promise.reject(broken) };
    const { work, faults } = node({ store: { ...deps.store, logouts } });
    await work.round(going);
    await vi.waitFor(() => expect(faults).toEqual([broken]));
    clock.advance(minute);
    await node().work.round(going);
    await heard(receiver, 2);
    expect(new Set(receiver.sids()).size).toBe(1);
  });

  test('waits until the service knows its own address, which tokens name', async () => {
    await using receiver = await startReceiver();
    await signedOut(await register(receiver), 1);
    const { work } = node({ service: { ...deps.service, publicUrl: () => '' } });
    expect(await work.round(going)).toBe(false);
    expect(await deps.store.logouts.claimLogouts(clock.now(), 50, clock.now(), [])).toHaveLength(1);
    expect(receiver.tokens).toEqual([]);
  });

  test('while nothing is due it makes no keys, and writes nothing', async () => {
    const { work } = node();
    expect(await work.round(going)).toBe(false);
    expect(await deps.store.signingKeys.listSigningKeys(clock.now())).toEqual([]);
    expect(await signingKeysNow(deps)).toHaveLength(3);
  });
});
