import { describe, expect, test, vi } from 'vitest';
import { logoutSender } from '#courier/logout-sender.ts';
import { inboxTransport } from '#courier/mail-inbox.ts';
import { systemClock } from '#crypto/clock.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { Fault } from '#domain/fault.ts';
import { instant, minute } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { OutgoingSms, SmsHandOver } from '#ports/courier.ts';
import type { Logger } from '#ports/logger.ts';
import type { SmsContent } from '#ports/outbox.ts';
import type { PasswordHash, PasswordMix, PasswordObserver } from '#ports/password-hasher.ts';
import { flowDeps } from '../../test/support/flow-deps.ts';
import { compose, keys, recipientIn, sealer } from '../../test/support/outbox.ts';
import * as made from '../../test/storage/records.ts';
import { engines } from '../../test/support/stores.ts';
import { startJobs, type JobDeps } from './run-jobs.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';

/** A node with all its jobs on a real database, delivering into the development inbox. */
async function node(change: (deps: JobDeps) => Partial<JobDeps> = () => ({})) {
  const [sqlite] = engines;
  if (!sqlite) throw new Error('no engine');
  const { store, close } = await sqlite.open();
  const ana = await recipientIn(store);
  const lines: string[] = [];
  const note = (facts: object, message = ''): void => void lines.push(`${message} ${JSON.stringify(facts)}`);
  const logger: Logger = { info: note, warn: note, error: note };
  const mail = inboxTransport(store.outbox, ana.clock);
  const mixes: PasswordMix[] = [];
  const observers: PasswordObserver[] = [];
  const passwords = {
    setMix: (mix: PasswordMix): void => void mixes.push(mix),
    observe: (one: PasswordObserver): void => void observers.push(one),
  };
  const acts = flowDeps(store, ana.clock);
  const own = { systemClock: systemClock(), sealer, mail, compose, sms: null, passwords, logger };
  const { auditMac } = acts;
  const deps = { deps: acts, store, clock: ana.clock, auditMac, logouts: logoutSender(), ...own };
  const jobs = await startJobs({ ...deps, ...change(deps) });
  return {
    store,
    ana,
    jobs,
    lines,
    mixes,
    observers,
    deps,
    async [Symbol.asyncDispose]() {
      await jobs.stop();
      await close();
    },
  };
}

/** A provider that keeps the first message (or none) waiting until it is closed, and then says that it did not take it. */
function slowProvider(which: 'first' | 'none' = 'first') {
  const [begun, closing] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const handed: string[] = [];
  const send = async ({ text }: OutgoingSms): Promise<SmsHandOver> => {
    handed.push(text);
    if (handed.length > 1 || which === 'none')
      return { status: 'accepted', provider: 'http', reference: null, detail: '' };
    begun.resolve(undefined);
    await closing.promise;
    return { status: 'temporary', detail: 'cut' };
  };
  const close = async (): Promise<void> => closing.resolve(undefined);
  return { sms: { transport: { send, close }, compose: ({ code }: SmsContent) => code }, handed, begun, closing };
}

describe('the jobs of a node', () => {
  test('deliver what was queued when they are woken, and log it without address or content', async () => {
    await using at = await node();
    await at.ana.queue({ device: 'Safari, macOS' });
    at.jobs.wakeOutbox('mail');
    await vi.waitFor(async () => expect(await at.store.outbox.listInbox(9)).toHaveLength(1), { timeout: 5_000 });
    const [mail] = await at.store.outbox.listInbox(9);
    expect(mail?.text).toContain('Safari, macOS');
    await vi.waitFor(() => expect(at.lines.join()).toContain('message delivered'), { timeout: 5_000 });
    expect(at.lines.join()).not.toMatch(/ana@|safari/i);
  });

  test('have set the clock by the database before anything else', async () => {
    await using at = await node();
    expect(at.deps.systemClock.isReady()).toBe(true);
  });

  test('have counted the kinds of passwords, for decoys (SECURITY I13)', async () => {
    await using at = await node();
    await vi.waitFor(() => expect(at.mixes.length).toBeGreaterThan(0), { timeout: 5_000 });
  });

  test('count a kind at once that somebody signs in with and that was not counted', async () => {
    const passwords = createPasswordHasher(loadKeyRing({ value: keys }));
    const mixes: PasswordMix[] = [];
    const watched = {
      ...passwords,
      setMix: (mix: PasswordMix): void => {
        mixes.push(mix);
        passwords.setMix(mix);
      },
    };
    await using at = await node(() => ({ passwords: watched }));
    await vi.waitFor(() => expect(mixes.length).toBeGreaterThan(0), { timeout: 5_000 });
    const user = made.user();
    const prefix = '$imported$bcrypt$c=10';
    const passwordHash = `${prefix},keyid=azE$c2VhbGVk` as PasswordHash;
    await at.store.transact(async (tx) => {
      await tx.createUser(user);
      await tx.setPassword({ ...made.password(user.id), passwordHash }, made.now);
    });
    await passwords.verify(passwordHash, new Secret('typed'), 'lane');
    // Sooner than the next look that nobody asked for.
    await vi.waitFor(() => expect(mixes.at(-1)?.get(prefix)).toBe(1), { timeout: 4_000 });
  });

  test('log an imported hash that cannot be computed, by its kind alone', async () => {
    await using at = await node();
    for (const observer of at.observers) observer.unreadable('$imported$bcrypt$c=10', new Fault('secret-unreadable'));
    expect(at.lines.join()).toMatch(/cannot be computed.*\$imported\$bcrypt\$c=10/);
  });

  test('link audit events by themselves', async () => {
    await using at = await node();
    const random = systemRandom(at.ana.clock);
    await at.store.transact((tx) =>
      tx.appendAudit([
        {
          id: random.id('event'),
          at: at.ana.clock.now(),
          stream: 'installation',
          kind: 'demo.seeded',
          actor: null,
          subject: null,
          from: null,
          detail: {},
        },
      ]),
    );
    await vi.waitFor(async () => expect(await at.store.audit.unsealed(9)).toEqual([]), { timeout: 5_000 });
    expect(await verifyAudit(at.store.audit, at.deps.auditMac)).toMatchObject({ events: 1, findings: [] });
  });

  test('write at the end what was seen, and leave the lease to others', async () => {
    const written: unknown[] = [];
    const at = await node(({ store }) => ({
      store: {
        ...store,
        upkeep: { ...store.upkeep, touchSessions: async (seen) => void written.push(...seen) },
      },
    }));
    const id = systemRandom(at.ana.clock).id('session');
    at.jobs.seen(id, instant(7));
    await at.jobs.stop();
    expect(written).toEqual([[id, 7]]);
    const now = at.ana.clock.now();
    expect(await at.store.upkeep.lease('audit-sealer', 'another', now, now)).toBe(true);
    await at[Symbol.asyncDispose]();
  });

  test('do nothing any more once stopped, and stop a second time without harm', async () => {
    await using at = await node();
    await at.jobs.stop();
    await at.ana.queue();
    at.jobs.wakeOutbox('mail');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await at.store.outbox.backlog()).toMatchObject({ waiting: 1 });
  });

  test('send text messages beside a provider that keeps one waiting, and hold up no mail (SPEC X10)', async () => {
    const { sms, handed, begun, closing } = slowProvider();
    await using at = await node(() => ({ sms }));
    await at.ana.queueSms({ code: '111111' });
    at.jobs.wakeOutbox('sms');
    await begun.promise;
    await at.ana.queueSms({ code: '222222' });
    await at.ana.queue();
    at.jobs.wakeOutbox('sms');
    at.jobs.wakeOutbox('mail');
    await vi.waitFor(async () => expect(await at.store.outbox.listInbox(9)).toHaveLength(1), { timeout: 5_000 });
    await vi.waitFor(() => expect(handed).toEqual(['111111', '222222']), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await at.store.outbox.backlog()).toMatchObject({ waiting: 1 }), {
      timeout: 5_000,
    });
    closing.resolve(undefined);
  });

  test('send the next text message while twenty hang, and those that find no place as soon as one ends (SPEC X10)', async () => {
    const slow = Promise.withResolvers<SmsHandOver>();
    const accepted: SmsHandOver = { status: 'accepted', provider: 'http', reference: null, detail: '' };
    const handed: string[] = [];
    const send = ({ text }: OutgoingSms): Promise<SmsHandOver> => {
      handed.push(text);
      return text === 'slow' ? slow.promise : Promise.resolve(accepted);
    };
    const close = async (): Promise<void> => slow.resolve(accepted);
    await using at = await node(() => ({ sms: { transport: { send, close }, compose: ({ code }) => code } }));
    const texts = async (count: number, code: string): Promise<void> => {
      for (let one = 0; one < count; one += 1) await at.ana.queueSms({ code });
      at.jobs.wakeOutbox('sms');
    };
    const handedAre = (slowOnes: number, others: number) =>
      vi.waitFor(() => expect(handed.toSorted()).toEqual([...fill(others, 'next'), ...fill(slowOnes, 'slow')]), {
        timeout: 5_000,
      });
    const fill = (count: number, text: string): readonly string[] => Array.from({ length: count }, () => text);
    await texts(20, 'slow');
    await handedAre(20, 0);
    await texts(2, 'next');
    await handedAre(20, 2);
    await texts(10, 'slow');
    await texts(1, 'next');
    await handedAre(24, 2);
    slow.resolve(accepted);
    await handedAre(30, 3);
  });

  test('leave text messages alone where none are sent', async () => {
    await using at = await node();
    await at.ana.queueSms();
    at.jobs.wakeOutbox('sms');
    await at.ana.queue();
    at.jobs.wakeOutbox('mail');
    await vi.waitFor(async () => expect(await at.store.outbox.listInbox(9)).toHaveLength(1), { timeout: 5_000 });
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 1, givenUp: 0 });
  });

  test('stop without an error while the database is gone, and say what was lost', async () => {
    const gone = (): Promise<never> => Promise.reject(new Fault('store-unavailable'));
    const at = await node(({ store }) => ({
      store: { ...store, upkeep: { ...store.upkeep, touchSessions: gone, release: gone } },
    }));
    at.jobs.seen(systemRandom(at.ana.clock).id('session'), instant(7));
    await at.jobs.stop();
    expect(at.lines.filter((line) => line.includes('last-seen'))).toHaveLength(1);
    await at[Symbol.asyncDispose]();
  });

  // They wait for seconds, beside one another.
  test.concurrent('cut a delivery that does not end, and leave it to be tried again', async () => {
    const [begun, closing] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await using at = await node(() => ({
      mail: {
        deliver: async () => {
          begun.resolve(undefined);
          await closing.promise;
          return { status: 'temporary', detail: 'cut' };
        },
        close: async () => closing.resolve(undefined),
      },
    }));
    await at.ana.queue();
    at.jobs.wakeOutbox('mail');
    await begun.promise;
    await at.jobs.stop();
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 1, givenUp: 0 });
    expect(at.lines.join()).toContain('will be tried again');
  });

  test.concurrent('cut a text message that no provider takes, and leave it to be tried again', async () => {
    const { sms, handed, begun } = slowProvider();
    await using at = await node(() => ({ sms }));
    await at.ana.queueSms({ code: '111111' });
    at.jobs.wakeOutbox('sms');
    await begun.promise;
    await at.jobs.stop();
    expect(handed).toEqual(['111111']);
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 1, givenUp: 0 });
    expect(at.lines.join()).toContain('will be tried again');
    expect(at.lines.join()).not.toMatch(/5005550006|111111/);
  });

  test.concurrent('send a text message once, although the database does not take the news of it at first', async () => {
    const { sms, handed } = slowProvider('none');
    let refusals = 3;
    await using at = await node(({ store }) => ({
      sms,
      store: {
        ...store,
        outbox: {
          ...store.outbox,
          markDelivered: async (...news) => {
            refusals -= 1;
            at.ana.clock.advance(2 * minute);
            if (refusals >= 0) throw new Fault('store-unavailable');
            return store.outbox.markDelivered(...news);
          },
        },
      },
    }));
    await at.ana.queueSms({ code: '333333' });
    at.jobs.wakeOutbox('sms');
    const gone = async () => expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
    await vi.waitFor(gone, { timeout: 15_000 });
    expect(handed).toEqual(['333333']);
  });
});
