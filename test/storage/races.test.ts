import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import {
  app,
  interaction,
  later,
  liveOf,
  message,
  newUser,
  now,
  pass,
  password,
  recoveryCode,
  session,
  userWith,
  userWithPending,
} from './records.ts';
import { onEveryEngine } from './conformance/suite.ts';
import { contenders, races, runRace } from './races.ts';
import { phone, phoneCode, smsRecord } from './sms-records.ts';

const fifty = contenders('c', 50);

onEveryEngine('fifty at once', (store) => {
  describe('exactly one wins (SECURITY I2)', () => {
    test.each(Object.entries(races))('%s once', async (name, race) => {
      const stake = await race.prepare(store());
      expect(await runRace(store(), name, stake, fifty)).toBe(1);
      expect(await runRace(store(), name, stake, ['late'])).toBe(0);
    });
  });

  test.each([
    ['password', password, 'setPassword'],
    ['recovery code', recoveryCode, 'replacePending'],
    ['pending app of a run', app, 'replacePending'],
    ['pending phone of a run', phone, 'replacePending'],
  ] as const)('of many a %s, one is left', async (_what, make, verb) => {
    const user = await newUser(store());
    const { id: madeIn } = interaction();
    await Promise.all(fifty.map(() => store().transact((tx) => tx[verb](make(user.id, { madeIn }), now))));
    expect(await liveOf(store(), user.id)).toHaveLength(1);
  });

  test('of many enrollment passes that are issued, one is good (SPEC A6)', async () => {
    const user = await newUser(store());
    const passes = fifty.map(() => pass(user.id));
    const issued = passes.map((one) =>
      store().transact(async (tx) => {
        await tx.holdPresent(user.id);
        await tx.issuePass(one);
      }),
    );
    await Promise.all(issued);
    const found = await Promise.all(passes.map((one) => store().findPass(user.id, one.hash, later(1))));
    expect(found.filter((one) => one !== null)).toHaveLength(1);
  });

  test('no message is claimed twice', async () => {
    const user = await newUser(store());
    await store().transact(async (tx) => {
      for (let n = 0; n < 120; n += 1) await tx.queueMessage(message(user.id));
    });
    const claims = fifty.map((worker) => store().outbox.claimMessages('mail', worker, 5, later(1), later(minute)));
    const ids = (await Promise.all(claims)).flat().map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await store().outbox.claimMessages('mail', 'last', 1_000, later(1), later(minute));
    expect(ids.length + rest.length).toBe(120);
  });

  test('by workers of two channels each message is claimed once, by its own', async () => {
    const user = await newUser(store());
    const channels = ['mail', 'sms'] as const;
    await store().transact(async (tx) => {
      for (let n = 0; n < 120; n += 1) await tx.queueMessage(message(user.id, { channel: channels[n % 2] ?? 'mail' }));
    });
    const claim = async (channel: (typeof channels)[number], worker: string, limit: number) => {
      const claimed = await store().outbox.claimMessages(channel, worker, limit, later(1), later(minute));
      expect(claimed.every((one) => one.channel === channel)).toBe(true);
      return claimed.map((one) => one.id);
    };
    const workers = fifty.map((worker, n) => claim(channels[n % 2] ?? 'mail', worker, 2));
    const ids = (await Promise.all(workers)).flat();
    const rest = (await Promise.all(channels.map((channel) => claim(channel, 'last', 1_000)))).flat();
    expect([new Set([...ids, ...rest]).size, ids.length + rest.length]).toEqual([120, 120]);
  });

  test('of a dozen users who prove one number at once, ten have it (SPEC M3)', async () => {
    const number = phone((await newUser(store())).id).hash;
    const dozen = await Promise.all(
      contenders('u', 12).map(async () => {
        const { held } = await userWithPending(store(), (owner) => phone(owner, { hash: number }));
        const code = phoneCode(interaction().id);
        await store().transact((tx) => tx.issuePhoneCode(held.id, 0, code));
        return () => store().transact((tx) => tx.bindPhone(held.id, 1, code.hash, now, 10));
      }),
    );
    const answers = await Promise.all(dozen.map((bind) => bind()));
    expect(answers.toSorted()).toEqual([...Array<string>(10).fill('bound'), 'full', 'full']);
    expect(await store().countPhoneUsers([number ?? ''])).toEqual(new Map([[number, 10]]));
  });

  test('of sending to a phone and replacing it at once, neither waits for the other in a circle', async () => {
    const { user, held } = await userWith(store(), (owner) => phone(owner));
    const pending = phone(user.id, { madeIn: interaction().id });
    const code = phoneCode(interaction().id);
    await store().transact(async (tx) => {
      await tx.recordSmsSending(smsRecord(user.id), null);
      await tx.replacePending(pending, now);
      await tx.issuePhoneCode(pending.id, 0, code);
    });
    const resend = () =>
      store().transact(async (tx) => {
        await tx.recordSmsSending(smsRecord(user.id), 1);
        await tx.issuePhoneCode(held.id, 0, phoneCode(interaction().id));
      });
    const replace = () =>
      store().transact(async (tx) => {
        await tx.setAlwaysRequire(user.id, true);
        await tx.unbind(held.id, now);
        await tx.recordSmsAttempt(user.id, 1, noAttempts);
        return tx.bindPhone(pending.id, 1, code.hash, now, 10);
      });
    // Once every connection is open, so that neither is through before the other begins.
    await Promise.all(fifty.map(() => store().transact((tx) => tx.holdPresent(user.id))));
    const ends = await Promise.all(fifty.flatMap(() => [replace(), resend()]));
    expect(ends.filter((one) => one === 'bound')).toEqual(['bound']);
  });

  test('of spending a recovery code, saving the next one and a reset at once, none waits for another in a circle', async () => {
    const people = await Promise.all(
      fifty.map(async () => {
        const { user, held } = await userWith(store(), recoveryCode);
        const pending = recoveryCode(user.id);
        await store().transact((tx) => tx.replacePending(pending, now));
        return { user, held, pending };
      }),
    );
    const acts = people.flatMap(({ user, held, pending }) => [
      store().transact(async (tx) => {
        await tx.spendRecoveryCode(held.id, 0, now);
        await tx.replacePending(recoveryCode(user.id), now);
        await tx.voidRecoveryCodes(user.id, held.id, now);
      }),
      store().transact(async (tx) => {
        await tx.confirmRecoveryCode(pending.id, 0, now);
        await tx.voidRecoveryCodes(user.id, pending.id, now);
      }),
      store().transact((tx) => tx.resetMethods(user.id, now)),
    ]);
    expect((await Promise.allSettled(acts)).filter((end) => end.status === 'rejected')).toEqual([]);
  });

  test('an import that brings a number while a user proves it does not pass the limit (SPEC M3)', async () => {
    const number = phone((await newUser(store())).id).hash ?? '';
    const { held } = await userWithPending(store(), (owner) => phone(owner, { hash: number }));
    const code = phoneCode(interaction().id);
    await store().transact((tx) => tx.issuePhoneCode(held.id, 0, code));
    const newcomer = await newUser(store());
    const bring = store().transact(async (tx) => {
      await tx.holdImports();
      if ((await tx.countPhoneUsers([number])).size > 0) return;
      await tx.addAuthenticators([{ ...phone(newcomer.id, { hash: number }), boundAt: now, lastStep: null }]);
    });
    await Promise.all([bring, store().transact((tx) => tx.bindPhone(held.id, 1, code.hash, now, 1))]);
    expect(await store().countPhoneUsers([number])).toEqual(new Map([[number, 1]]));
  });

  test('clearing away from many nodes clears each row once', async () => {
    const user = await newUser(store());
    await store().transact(async (tx) => {
      for (let n = 0; n < 60; n += 1) {
        await tx.recordPasswordAttempt(`${user.id} ${n}`, null, {
          failures: 1,
          heldUntil: null,
          expiresAt: now,
          version: 1,
        });
      }
    });
    const cleared = await Promise.all(fifty.map(() => store().upkeep.deleteExpired(now, 10)));
    const rest = await store().upkeep.deleteExpired(now, 1_000);
    expect(cleared.reduce((sum, one) => sum + one, rest)).toBe(60);
  });

  test('of fifty sign-ins that finish during a reset, no session outlives it', async () => {
    const user = await newUser(store());
    const runs = fifty.map(() => interaction({ userId: user.id }));
    await store().transact(async (tx) => {
      for (const run of runs) await tx.createInteraction(run);
    });
    const finish = (run: (typeof runs)[number]) =>
      store().transact(async (tx) => {
        const ended = { endedAt: now, endReason: 'finished' } as const;
        if (await tx.advanceInteraction(run.id, 1, ended)) await tx.createSession(session(user.id));
      });
    const reset = store().transact(async (tx) => {
      await tx.endInteractions(user.id, 'reset', now);
      await tx.endSessions(user.id, 'reset', now);
    });
    await Promise.all([...runs.slice(0, 25).map(finish), reset, ...runs.slice(25).map(finish)]);
    expect(await store().listSessions(user.id)).toEqual([]);
  });
});
