import { expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { engines } from '../../support/stores.ts';
import { app, hash, id, later, newUser, now, once, session, userWith } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('sessions', (store) => {
  test('a session loads with its user and authenticators', async () => {
    const { user, held } = await userWith(store(), app);
    const made = session(user.id, { evidence: [{ kind: 'app', at: now, authenticatorId: held.id }] });
    await once(store(), (tx) => tx.createSession(made));
    const loaded = await store().loadSession(made.tokenHash);
    expect(loaded?.session).toEqual(made);
    expect(loaded?.bundle).toEqual(await store().loadUser(user.id));
    expect(await store().loadSession(hash())).toBeNull();
  });

  test('an ended session never loads again', async () => {
    const user = await newUser(store());
    const made = session(user.id);
    await once(store(), (tx) => tx.createSession(made));
    expect(await once(store(), (tx) => tx.endSession(made.id, user.id, 'signed-out', later(1)))).toBe(true);
    expect(await once(store(), (tx) => tx.endSession(made.id, user.id, 'signed-out', later(2)))).toBe(false);
    expect(await store().loadSession(made.tokenHash)).toBeNull();
    expect(await store().listSessions(user.id)).toEqual([]);
  });

  test("somebody else's session is not ended (SECURITY I11)", async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const made = session(ana.id);
    await once(store(), (tx) => tx.createSession(made));
    expect(await once(store(), (tx) => tx.endSession(made.id, ben.id, 'signed-out', later(1)))).toBe(false);
    expect(await store().loadSession(made.tokenHash)).not.toBeNull();
  });

  test('the session behind a token ends with it, whoever has it (SECURITY I14)', async () => {
    const made = session((await newUser(store())).id);
    await once(store(), (tx) => tx.createSession(made));
    const end = () => once(store(), (tx) => tx.endSessionByToken(made.tokenHash, 'finished', later(1)));
    expect(await end()).toEqual({ id: made.id, userId: made.userId });
    expect(await end()).toBeNull();
    expect(await store().loadSession(made.tokenHash)).toBeNull();
  });

  test('a session past its expiry opens nothing, and disabling its user ends it for good', async () => {
    const user = await newUser(store());
    const [old, young] = [session(user.id, { expiresAt: 0 as typeof now }), session(user.id)];
    await store().transact(async (tx) => {
      await tx.createSession(old);
      await tx.createSession(young);
    });
    expect(await store().loadSession(old.tokenHash)).toBeNull();
    expect(await store().loadSession(young.tokenHash)).not.toBeNull();
    await once(store(), (tx) => tx.setUserStatus(user.id, 'disabled', later(1)));
    await once(store(), (tx) => tx.setUserStatus(user.id, 'active', later(2)));
    expect(await store().loadSession(young.tokenHash)).toBeNull();
  });

  test('a token that was lost on its way is renewed, once minted lately and while the session lives', async () => {
    const made = session((await newUser(store())).id);
    await once(store(), (tx) => tx.createSession(made));
    const renew = (token: string, since: number) => once(store(), (tx) => tx.renewToken(made.id, token, later(since)));
    expect(await renew('too late', 0)).toBe(false);
    expect(await renew('in time', -1)).toBe(true);
    expect(await store().loadSession(made.tokenHash)).toBeNull();
    expect((await store().loadSession('in time'))?.session.id).toBe(made.id);
    await once(store(), (tx) => tx.endSession(made.id, made.userId, 'signed-out', later(1)));
    expect(await renew('after its end', -1)).toBe(false);
  });

  test('all sessions of a user end together, and only his', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const made = [session(ana.id), session(ana.id), session(ben.id)];
    await store().transact(async (tx) => {
      for (const one of made) await tx.createSession(one);
    });
    expect(await once(store(), (tx) => tx.endSessions(ana.id, 'reset', later(1)))).toBe(2);
    expect(await once(store(), (tx) => tx.endSessions(ana.id, 'reset', later(1)))).toBe(0);
    expect(await store().loadSession(made[2]?.tokenHash ?? '')).not.toBeNull();
  });

  test('sessions are listed by their last activity, the newest first', async () => {
    const user = await newUser(store());
    const [quiet, busy] = [session(user.id, { lastSeenAt: later(1) }), session(user.id, { lastSeenAt: later(2) })];
    await store().transact(async (tx) => {
      await tx.createSession(quiet);
      await tx.createSession(busy);
    });
    expect(await store().listSessions(user.id)).toEqual([busy, quiet]);
    await store().upkeep.touchSessions(new Map([[quiet.id, later(3)]]));
    expect((await store().listSessions(user.id)).map((one) => one.id)).toEqual([quiet.id, busy.id]);
  });

  test('last-seen instants only grow, and never touch what has ended or does not exist', async () => {
    const user = await newUser(store());
    const [live, ended] = [session(user.id, { lastSeenAt: later(5) }), session(user.id)];
    await store().transact(async (tx) => {
      await tx.createSession(live);
      await tx.createSession(ended);
      await tx.endSession(ended.id, user.id, 'signed-out', later(1));
    });
    const seen = [live.id, ended.id, id('session')].map((one) => [one, later(4)] as const);
    await store().upkeep.touchSessions(new Map(seen));
    await store().upkeep.touchSessions(new Map());
    expect(await store().listSessions(user.id)).toEqual([live]);
  });

  test('many last-seen instants are written together', async () => {
    const user = await newUser(store());
    const made = Array.from({ length: 620 }, () => session(user.id));
    await store().transact(async (tx) => {
      for (const one of made) await tx.createSession(one);
    });
    await store().upkeep.touchSessions(new Map(made.map((one) => [one.id, later(hour)])));
    const seen = new Set((await store().listSessions(user.id)).map((one) => one.lastSeenAt));
    expect([...seen]).toEqual([later(hour)]);
  });
});

test.each(engines)(
  'on $name no session loads 30 days after its sign-in, whatever the policy (SPEC P10)',
  async ({ open }) => {
    let time = later(30 * day - 1);
    await using opened = await open({ clock: { now: () => time } });
    const { store } = opened;
    const user = await newUser(store);
    const made = session(user.id);
    await once(store, (tx) => tx.createSession(made));
    expect(await store.loadSession(made.tokenHash)).not.toBeNull();
    expect(await store.listSessions(user.id)).toHaveLength(1);
    time = later(30 * day);
    expect(await store.loadSession(made.tokenHash)).toBeNull();
    expect(await store.listSessions(user.id)).toEqual([]);
  },
);
