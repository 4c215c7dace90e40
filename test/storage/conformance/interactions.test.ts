import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { app, hash, id, interaction, later, mailbox, newUser, now, once, session, userWith } from '../records.ts';
import { onEveryEngine } from './suite.ts';

const network = '192.0.2.0/24';

onEveryEngine('interactions', (store) => {
  test('an interaction comes back as created, whatever it holds', async () => {
    const { user, held } = await userWith(store(), app);
    const full = interaction({
      purpose: 'continue',
      email: user.email,
      throttleKey: hash(),
      userId: user.id,
      originSessionId: id('session'),
      codeValidUntil: later(1),
      evidence: [{ kind: 'app', at: now, authenticatorId: held.id }],
      enrollment: { begunAt: now, kind: 'app', pendingId: held.id },
      deferredAt: later(2),
      repairDeclinedAt: later(3),
      boundAt: later(4),
      passwordReplacedAt: later(5),
      codeSavedAt: later(6),
      changedAt: later(7),
      wrongCodes: 3,
      version: 7,
    });
    await once(store(), (tx) => tx.createInteraction(full));
    expect((await store().loadInteraction(full.id))?.interaction).toEqual(full);
  });

  test('before an e-mail is typed there is nobody; an unknown e-mail is nobody too', async () => {
    const [bare, stranger] = [interaction(), interaction({ email: 'nobody@example.com' as never })];
    await store().transact(async (tx) => {
      await tx.createInteraction(bare);
      await tx.createInteraction(stranger);
    });
    for (const one of [bare, stranger]) {
      const loaded = await store().loadInteraction(one.id, { network });
      expect(loaded).toMatchObject({ bundle: null, passwordAttempts: null, origin: null, knownDevices: [] });
    }
    expect(await store().loadInteraction(id('interaction'))).toBeNull();
  });

  test('the user is found by the typed e-mail where that is asked for, and once known by id, whatever the e-mail says (SECURITY I13)', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const typed = interaction({ email: ana.email });
    const known = interaction({ email: ana.email, userId: ben.id });
    await store().transact(async (tx) => {
      await tx.createInteraction(typed);
      await tx.createInteraction(known);
    });
    expect((await store().loadInteraction(typed.id, { network }))?.bundle?.user.id).toBe(ana.id);
    expect((await store().loadInteraction(typed.id))?.bundle).toBeNull();
    expect((await store().loadInteraction(known.id, { network }))?.bundle?.user.id).toBe(ben.id);
    expect((await store().loadInteraction(known.id))?.bundle?.user.id).toBe(ben.id);
  });

  test('everything a decision needs comes along: bundle, throttle, origin and known browsers', async () => {
    const { user, held } = await userWith(store(), app, 41);
    const origin = session(user.id);
    const run = interaction({ email: user.email, userId: user.id, throttleKey: hash(), originSessionId: origin.id });
    const code = mailbox(user.id);
    const failed = { failures: 2, heldUntil: null, expiresAt: later(minute), version: 1 };
    await store().transact(async (tx) => {
      await tx.createSession(origin);
      await tx.createInteraction(run);
      await tx.issueMailboxCode(code, null);
      await tx.recordPasswordAttempt(`${run.throttleKey} ${network}`, null, failed);
      await tx.rememberDevice(user.id, 'old browser', now);
      await tx.rememberDevice(user.id, 'new browser', later(1));
    });
    const loaded = await store().loadInteraction(run.id, { network });
    expect(loaded?.bundle?.authenticators).toMatchObject([{ id: held.id, lastStep: 41 }]);
    expect(loaded?.bundle?.mailbox).toEqual(code);
    expect(loaded).toMatchObject({
      passwordAttempts: failed,
      origin,
      knownDevices: ['new browser', 'old browser'],
    });
  });

  test('at most fifty browsers are looked at, the newest', async () => {
    const user = await newUser(store());
    const run = interaction({ userId: user.id });
    await store().transact(async (tx) => {
      await tx.createInteraction(run);
      for (let n = 0; n < 55; n += 1) await tx.rememberDevice(user.id, `browser ${n}`, later(n));
    });
    const known = (await store().loadInteraction(run.id))?.knownDevices;
    expect(known).toHaveLength(50);
    expect(known?.[0]).toBe('browser 54');
    expect(known).not.toContain('browser 4');
  });

  test('a session that has ended is no origin any more', async () => {
    const user = await newUser(store());
    const origin = session(user.id);
    const run = interaction({ userId: user.id, originSessionId: origin.id });
    await store().transact(async (tx) => {
      await tx.createSession(origin);
      await tx.createInteraction(run);
      await tx.endSession(origin.id, user.id, 'signed-out', later(1));
    });
    expect((await store().loadInteraction(run.id))?.origin).toBeNull();
  });

  test('an advance changes what it names, nothing else, and raises the version', async () => {
    const user = await newUser(store());
    const run = interaction({ wrongCodes: 2, codeValidUntil: later(9) });
    const patch = {
      userId: user.id,
      advancedAt: later(1),
      codeValidUntil: null,
      evidence: [{ kind: 'password', at: later(1), authenticatorId: null }],
      enrollment: { begunAt: later(1), kind: null, pendingId: null },
    } as const;
    await once(store(), (tx) => tx.createInteraction(run));
    expect(await once(store(), (tx) => tx.advanceInteraction(run.id, 1, patch))).toBe(true);
    expect((await store().loadInteraction(run.id))?.interaction).toEqual({ ...run, ...patch, version: 2 });
    expect(await once(store(), (tx) => tx.advanceInteraction(run.id, 2, {}))).toBe(true);
    expect((await store().loadInteraction(run.id))?.interaction).toEqual({ ...run, ...patch, version: 3 });
  });

  test('an advance from a version that is past changes nothing (SECURITY I2)', async () => {
    const run = interaction({ version: 4 });
    await once(store(), (tx) => tx.createInteraction(run));
    expect(await once(store(), (tx) => tx.advanceInteraction(run.id, 3, { wrongCodes: 1 }))).toBe(false);
    expect((await store().loadInteraction(run.id))?.interaction).toEqual(run);
  });

  test('an ended interaction does not advance any more', async () => {
    const run = interaction();
    const ended = { endedAt: later(1), endReason: 'finished' } as const;
    await once(store(), (tx) => tx.createInteraction(run));
    expect(await once(store(), (tx) => tx.advanceInteraction(run.id, 1, ended))).toBe(true);
    expect(await once(store(), (tx) => tx.advanceInteraction(run.id, 2, { wrongCodes: 1 }))).toBe(false);
    expect((await store().loadInteraction(run.id))?.interaction).toMatchObject({ ...ended, wrongCodes: 0 });
  });

  test('a reset ends the open interactions of its user, but the one it runs in', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const runs = [interaction({ userId: ana.id }), interaction({ userId: ana.id }), interaction({ userId: ben.id })];
    const before = interaction({ userId: ana.id, endedAt: now, endReason: 'finished' });
    await store().transact(async (tx) => {
      for (const run of [...runs, before]) await tx.createInteraction(run);
      await tx.endInteractions(ana.id, 'reset', later(1), runs[1]?.id);
    });
    const reasons = runs.map(async (run) => (await store().loadInteraction(run.id))?.interaction.endReason);
    expect(await Promise.all(reasons)).toEqual(['reset', null, null]);
    expect((await store().loadInteraction(before.id))?.interaction.endReason).toBe('finished');
    const stale = runs[0];
    expect(stale && (await once(store(), (tx) => tx.advanceInteraction(stale.id, 1, {})))).toBe(false);
  });
});
