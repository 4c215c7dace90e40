import { expect, test } from 'vitest';
import { hour, minute } from '#domain/instant.ts';
import { noAttempts, type AttemptRecord } from '#domain/throttle.ts';
import {
  app,
  hash,
  id,
  later,
  liveOf,
  mailbox,
  newUser,
  now,
  once,
  recoveryCode,
  userWith,
  userWithPending,
} from '../records.ts';
import { onEveryEngine } from './suite.ts';

const counted: AttemptRecord = {
  failures: 3,
  recent: [3, 1, 0],
  span: 1388,
  heldUntil: later(hour),
  disabledAt: later(1),
  version: 1,
};

onEveryEngine('codes', (store) => {
  test('a counted attempt is kept with everything it says (SPEC X3)', async () => {
    const { user, held } = await userWith(store(), app);
    expect(await once(store(), (tx) => tx.recordAttempt(held.id, 0, counted))).toBe(true);
    expect((await liveOf(store(), user.id))[0]?.attempts).toEqual(counted);
  });

  test('an attempt counted from a version that is past, or on what is unbound, is not counted (SECURITY I4)', async () => {
    const { user, held } = await userWith(store(), app);
    await once(store(), (tx) => tx.recordAttempt(held.id, 0, counted));
    expect(await once(store(), (tx) => tx.recordAttempt(held.id, 0, noAttempts))).toBe(false);
    expect((await liveOf(store(), user.id))[0]?.attempts).toEqual(counted);
    await once(store(), (tx) => tx.unbind(held.id, later(1)));
    expect(await once(store(), (tx) => tx.recordAttempt(held.id, 2, noAttempts))).toBe(false);
  });

  test('the version grows by what the store says, not by what a caller says', async () => {
    const { user, held } = await userWith(store(), app);
    await once(store(), (tx) => tx.recordAttempt(held.id, 0, { ...counted, version: 0 }));
    expect((await liveOf(store(), user.id))[0]?.attempts.version).toBe(1);
  });

  test('a right code moves the watermark and records its use (SPEC T2)', async () => {
    const { user, held } = await userWith(store(), app, 70);
    const right = { ...noAttempts, recent: [2, 0, 0] as const };
    expect(await once(store(), (tx) => tx.advanceTotpStep(held.id, 0, 71, later(1), right))).toBe(true);
    expect(await liveOf(store(), user.id)).toMatchObject([
      { lastStep: 71, lastUsedAt: later(1), attempts: { ...right, version: 1 } },
    ]);
  });

  test.each([
    ['the same step', 0, 70],
    ['an older step', 0, 69],
    ['a version that is past', 1, 71],
  ])('%s is not accepted (SECURITY I3)', async (_what, version, step) => {
    const { user, held } = await userWith(store(), app, 70);
    const act = once(store(), (tx) => tx.advanceTotpStep(held.id, version, step, later(1), noAttempts));
    expect(await act).toBe(false);
    expect(await liveOf(store(), user.id)).toMatchObject([{ lastStep: 70, lastUsedAt: null }]);
  });

  test('a step is not accepted while the app is pending, nor after it is unbound, nor by another kind', async () => {
    const { held: pending } = await userWithPending(store(), app);
    const { held: gone } = await userWith(store(), app, 70);
    const { held: code } = await userWith(store(), recoveryCode);
    await once(store(), (tx) => tx.unbind(gone.id, later(1)));
    for (const [one, version] of [
      [pending, 0],
      [gone, 1],
      [code, 0],
    ] as const) {
      const act = once(store(), (tx) => tx.advanceTotpStep(one.id, version, 80, later(2), noAttempts));
      expect(await act).toBe(false);
    }
  });

  test.each([
    ['confirmed', userWith],
    ['pending', userWithPending],
  ] as const)('a %s recovery code is spent once, and unbound by it (SPEC R1, R2, X2)', async (_state, make) => {
    const { user, held } = await make(store(), recoveryCode);
    expect(await once(store(), (tx) => tx.spendRecoveryCode(held.id, 1, later(1)))).toBe(false);
    expect(await once(store(), (tx) => tx.spendRecoveryCode(held.id, 0, later(1)))).toBe(true);
    expect(await once(store(), (tx) => tx.spendRecoveryCode(held.id, 1, later(2)))).toBe(false);
    expect(await liveOf(store(), user.id)).toEqual([]);
  });

  test('only recovery codes are spent as such', async () => {
    const { held } = await userWith(store(), app);
    expect(await once(store(), (tx) => tx.spendRecoveryCode(held.id, 0, later(1)))).toBe(false);
  });

  test('confirming binds a pending recovery code and erases its text, not its hash (SPEC R1)', async () => {
    const { user, held } = await userWithPending(store(), recoveryCode);
    expect(await once(store(), (tx) => tx.confirmRecoveryCode(held.id, 1, later(1)))).toBe(false);
    expect(await once(store(), (tx) => tx.confirmRecoveryCode(held.id, 0, later(1)))).toBe(true);
    expect(await liveOf(store(), user.id)).toMatchObject([{ boundAt: later(1), sealed: null, hash: held.hash }]);
    expect(await once(store(), (tx) => tx.confirmRecoveryCode(held.id, 1, later(2)))).toBe(false);
  });
});

onEveryEngine('mailbox codes', (store) => {
  test('a code comes back as issued', async () => {
    const user = await newUser(store());
    const code = mailbox(user.id, { sendings: [now, later(-minute)], attempts: { ...counted, version: 1 } });
    expect(await once(store(), (tx) => tx.issueMailboxCode(code, null))).toBe(true);
    expect((await store().loadUser(user.id))?.mailbox).toEqual(code);
  });

  test('a first code is not issued where there is a row already', async () => {
    const user = await newUser(store());
    await once(store(), (tx) => tx.issueMailboxCode(mailbox(user.id), null));
    expect(await once(store(), (tx) => tx.issueMailboxCode(mailbox(user.id), null))).toBe(false);
  });

  test('a newer code takes the place of the older one, spent or not (newest only)', async () => {
    const user = await newUser(store());
    const newer = mailbox(user.id, { interactionId: id('interaction'), codeHash: hash(), sentAt: later(minute) });
    await once(store(), (tx) => tx.issueMailboxCode(mailbox(user.id), null));
    await once(store(), (tx) => tx.spendMailboxCode(user.id, 1, later(1), noAttempts));
    expect(await once(store(), (tx) => tx.issueMailboxCode(newer, 1))).toBe(false);
    expect(await once(store(), (tx) => tx.issueMailboxCode(newer, 2))).toBe(true);
    expect((await store().loadUser(user.id))?.mailbox).toEqual({
      ...newer,
      version: 3,
      attempts: { ...newer.attempts, version: 3 },
    });
  });

  test('a wrong code is counted once for each version', async () => {
    const user = await newUser(store());
    await once(store(), (tx) => tx.issueMailboxCode(mailbox(user.id), null));
    expect(await once(store(), (tx) => tx.recordMailboxAttempt(user.id, 1, { ...counted, version: 2 }))).toBe(true);
    expect(await once(store(), (tx) => tx.recordMailboxAttempt(user.id, 1, noAttempts))).toBe(false);
    expect((await store().loadUser(user.id))?.mailbox?.attempts).toEqual({ ...counted, version: 2 });
  });

  test('a code is spent once, at its version (SPEC X2)', async () => {
    const user = await newUser(store());
    await once(store(), (tx) => tx.issueMailboxCode(mailbox(user.id), null));
    const spend = (version: number) =>
      once(store(), (tx) => tx.spendMailboxCode(user.id, version, later(1), noAttempts));
    expect(await spend(2)).toBe(false);
    expect(await spend(1)).toBe(true);
    expect(await spend(2)).toBe(false);
    expect((await store().loadUser(user.id))?.mailbox).toMatchObject({ spentAt: later(1), version: 2 });
  });
});
