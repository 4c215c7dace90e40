import { expect, test } from 'vitest';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import { hour } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import {
  app,
  id,
  later,
  liveOf,
  mailbox,
  newUser,
  now,
  once,
  password,
  recoveryCode,
  userWith,
  userWithPending,
} from '../records.ts';
import { phone } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('binding and unbinding', (store) => {
  test('a pending app comes back with its secret and empty counters', async () => {
    const { user, held } = await userWithPending(store(), app);
    const [record] = await liveOf(store(), user.id);
    expect(record).toMatchObject({ id: held.id, boundAt: null, lastStep: null, attempts: noAttempts });
    expect(record?.sealed?.ciphertext()).toBe('sealed-seed');
  });

  test('the first right code binds a pending app, with its watermark (SPEC T2)', async () => {
    const { user, held } = await userWithPending(store(), app);
    expect(await once(store(), (tx) => tx.bindApp(held.id, 0, 70, later(1)))).toBe(true);
    expect(await liveOf(store(), user.id)).toMatchObject([
      { boundAt: later(1), lastUsedAt: later(1), lastStep: 70, attempts: { failures: 0, version: 1 } },
    ]);
    expect(await once(store(), (tx) => tx.bindApp(held.id, 1, 71, later(2)))).toBe(false);
  });

  test('an app is not bound at a version that is past, nor beside another one (SPEC T4)', async () => {
    const { user, held } = await userWith(store(), app, 70);
    const next = app(user.id, { madeIn: id('interaction') });
    await once(store(), (tx) => tx.replacePending(next, now));
    expect(await once(store(), (tx) => tx.bindApp(next.id, 1, 80, later(1)))).toBe(false);
    expect(await once(store(), (tx) => tx.bindApp(next.id, 0, 80, later(1)))).toBe(false);
    await once(store(), (tx) => tx.unbind(held.id, later(2)));
    expect(await once(store(), (tx) => tx.bindApp(next.id, 0, 80, later(2)))).toBe(true);
  });

  test('a pending app replaces the one of its own run only: two browsers may enroll side by side', async () => {
    const user = await newUser(store());
    const [here, there] = [id('interaction'), id('interaction')];
    const [first, other, second] = [
      app(user.id, { madeIn: here }),
      app(user.id, { madeIn: there }),
      app(user.id, { madeIn: here }),
    ];
    await store().transact(async (tx) => {
      for (const one of [first, other, second]) await tx.replacePending(one, later(1));
    });
    expect((await liveOf(store(), user.id)).map((one) => one.id)).toEqual([other.id, second.id]);
    expect(await once(store(), (tx) => tx.bindApp(first.id, 1, 80, later(2)))).toBe(false);
  });

  test('a pending recovery code replaces every pending one of its user, and no confirmed one (SPEC R2)', async () => {
    const { user, held } = await userWith(store(), recoveryCode);
    const [first, second] = [
      recoveryCode(user.id, { madeIn: id('interaction') }),
      recoveryCode(user.id, { madeIn: id('interaction') }),
    ];
    for (const one of [first, second]) await once(store(), (tx) => tx.replacePending(one, later(1)));
    expect((await liveOf(store(), user.id)).map((one) => one.id)).toEqual([held.id, second.id]);
  });

  test('what is bound is known exactly: second factors, neither pending nor unbound ones, nor passwords and recovery codes (SECURITY I6)', async () => {
    const { user, held } = await userWith(store(), app);
    await once(store(), async (tx) => {
      await tx.setPassword(password(user.id), now);
      await tx.addAuthenticator({ ...recoveryCode(user.id), boundAt: now, lastStep: null });
      await tx.replacePending(phone(user.id), now);
    });
    const isExactly = (...ids: AuthenticatorId[]) => once(store(), (tx) => tx.isBoundExactly(user.id, ids));
    const bound = { ...phone(user.id), boundAt: now, lastStep: null };
    expect(await isExactly(held.id)).toBe(true);
    expect([await isExactly(), await isExactly(bound.id), await isExactly(held.id, bound.id)]).toEqual(
      Array(3).fill(false),
    );
    await once(store(), (tx) => tx.addAuthenticator(bound));
    expect([await isExactly(held.id), await isExactly(bound.id, held.id)]).toEqual([false, true]);
    await once(store(), (tx) => tx.unbind(held.id, later(1)));
    expect([await isExactly(bound.id, held.id), await isExactly(bound.id)]).toEqual([false, true]);
  });

  test('unbinding erases secret and hash, and happens once (SPEC C7)', async () => {
    const { user, held } = await userWith(store(), app);
    expect(await once(store(), (tx) => tx.unbind(held.id, later(1)))).toBe(true);
    expect(await once(store(), (tx) => tx.unbind(held.id, later(2)))).toBe(false);
    expect(await liveOf(store(), user.id)).toEqual([]);
  });

  test('voiding leaves the one recovery code that is named, and says how many went (SPEC R2)', async () => {
    const { user, held } = await userWith(store(), recoveryCode);
    const next = recoveryCode(user.id);
    await once(store(), (tx) => tx.replacePending(next, now));
    expect(await once(store(), (tx) => tx.voidRecoveryCodes(user.id, next.id, later(1)))).toBe(1);
    expect(await once(store(), (tx) => tx.voidRecoveryCodes(user.id, next.id, later(2)))).toBe(0);
    expect((await liveOf(store(), user.id)).map((one) => one.id)).toEqual([next.id]);
    expect(await once(store(), (tx) => tx.spendRecoveryCode(held.id, 1, later(3)))).toBe(false);
  });

  test('a new password takes the place of the old one, or is the first', async () => {
    const user = await newUser(store());
    const [first, second] = [password(user.id), password(user.id, { passwordHash: '$two' as PasswordHash })];
    await once(store(), (tx) => tx.setPassword(first, now));
    expect(await liveOf(store(), user.id)).toMatchObject([{ id: first.id, boundAt: now }]);
    await once(store(), (tx) => tx.setPassword(second, later(1)));
    expect(await liveOf(store(), user.id)).toMatchObject([{ id: second.id, boundAt: later(1), passwordHash: '$two' }]);
  });

  test('a stronger hash replaces the one it was made from, and no other', async () => {
    const { user, held } = await userWith(store(), password);
    const [one, two, three] = ['$argon2id$one', '$two', '$three'] as PasswordHash[];
    if (!one || !two || !three) throw new Error('hashes are missing');
    expect(await once(store(), (tx) => tx.rehashPassword(held.id, one, two))).toBe(true);
    expect(await once(store(), (tx) => tx.rehashPassword(held.id, one, three))).toBe(false);
    expect(await liveOf(store(), user.id)).toMatchObject([{ passwordHash: '$two' }]);
  });

  test('clearing the back-off frees authenticators and mailbox, and keeps every count (SPEC X3)', async () => {
    const { user, held } = await userWith(store(), app);
    const counted = { ...noAttempts, failures: 7, recent: [7, 0, 0], heldUntil: later(hour) } as const;
    await store().transact(async (tx) => {
      await tx.recordAttempt(held.id, 0, counted);
      await tx.issueMailboxCode(mailbox(user.id, { attempts: { ...counted, version: 1 } }), null);
    });
    await once(store(), (tx) => tx.clearBackOff(user.id));
    const bundle = await store().loadUser(user.id);
    const freed = { failures: 7, recent: [7, 0, 0], heldUntil: null, version: 2 };
    expect(bundle?.authenticators[0]?.attempts).toMatchObject(freed);
    expect(bundle?.mailbox?.attempts).toMatchObject(freed);
  });
});
