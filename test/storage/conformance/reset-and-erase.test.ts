import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { Sealed } from '#domain/secret.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('resetting methods and erasing users', (store) => {
  /** Somebody with a password, a bound app, a pending one, and a recovery code. */
  async function addPerson() {
    const user = made.user({ alwaysRequire: true });
    const [password, app, pending] = [made.password(user.id), made.app(user.id), made.app(user.id)];
    const code = made.recoveryCode(user.id, { hash: made.hash() });
    await made.once(store(), async (tx) => {
      await tx.createUser(user);
      await tx.setPassword(password, made.now);
      await tx.addAuthenticator({ ...app, sealed: new Sealed('k1.seed'), boundAt: made.now, lastStep: 1 });
      await tx.addAuthenticator({ ...code, boundAt: made.now, lastStep: null });
      await tx.replacePending({ ...pending, sealed: new Sealed('k1.pending') }, made.now);
    });
    return { user, password, app, pending, code };
  }

  test('a reset unbinds all but the password, pending ones too, and demands a set-up (SPEC A4)', async () => {
    const { user, password, app, pending, code } = await addPerson();
    const unbound = await made.once(store(), (tx) => tx.resetMethods(user.id, made.later(5)));
    const bound = (id: string): boolean | undefined => unbound.find((one) => one.id === id)?.wasBound;
    expect([unbound.length, bound(app.id), bound(code.id), bound(pending.id)]).toEqual([3, true, true, false]);
    const after = await store().loadUser(user.id);
    expect(after?.authenticators.map((one) => one.id)).toEqual([password.id]);
    expect(after?.user).toMatchObject({ enrollmentDemandedAt: made.later(5), enrollmentDeferredAt: null });
    expect(await made.once(store(), (tx) => tx.resetMethods(user.id, made.later(6)))).toEqual([]);
  });

  test('what a reset demanded is done when the personal rule is switched on with a new method', async () => {
    const { user } = await addPerson();
    await made.once(store(), (tx) => tx.resetMethods(user.id, made.now));
    await made.once(store(), (tx) => tx.setAlwaysRequire(user.id, true));
    expect((await store().loadUser(user.id))?.user.enrollmentDemandedAt).toBeNull();
  });

  test('an app that waits for its first code is not bound after a reset, nor is a step accepted', async () => {
    const { user, app, pending } = await addPerson();
    await made.once(store(), (tx) => tx.resetMethods(user.id, made.now));
    const late = await made.once(store(), async (tx) => [
      await tx.bindApp(pending.id, 0, 2, made.now),
      await tx.unbind(app.id, made.now),
    ]);
    expect(late).toEqual([false, false]);
  });

  test('a reset of one user touches nobody else', async () => {
    const [one, other] = [await addPerson(), await addPerson()];
    await made.once(store(), (tx) => tx.resetMethods(one.user.id, made.now));
    expect((await store().loadUser(other.user.id))?.authenticators).toHaveLength(4);
  });

  test('an erased user keeps the id and nothing else, once (SPEC C7)', async () => {
    const { user } = await addPerson();
    const pseudonym = `${user.id}@erased.invalid` as Email;
    const erase = () => made.once(store(), (tx) => tx.eraseUser(user.id, pseudonym, made.later(9)));
    expect([await erase(), await erase()]).toEqual([true, false]);
    const after = await store().loadUser(user.id);
    expect(after).toMatchObject({ authenticators: [], mailbox: null });
    expect(after?.user).toMatchObject({
      email: pseudonym,
      displayName: '',
      status: 'disabled',
      operator: false,
      alwaysRequire: false,
    });
    expect((await store().loadHistory(user.id))?.erasedAt).toBe(made.later(9));
    expect(await made.once(store(), (tx) => tx.setUserStatus(user.id, 'active', made.now))).toBe(false);
  });

  test('traces are found until they are cleared, and those of others are not', async () => {
    const [one, other] = [made.user(), made.user()];
    const runs = [
      made.interaction({ userId: one.id, endedAt: made.now }),
      made.interaction({ email: one.email }),
      made.interaction({ userId: one.id }),
      made.interaction({ email: other.email }),
    ];
    await made.once(store(), async (tx) => {
      for (const who of [one, other]) await tx.createUser(who);
      for (const run of runs) await tx.createInteraction(run);
    });
    const { erasing } = store();
    const find = (most: number) => erasing.tracesOf('interactions', one.id, one.email, most);
    expect(new Set(await find(9))).toEqual(new Set([runs[0]?.id, runs[1]?.id]));
    expect(await find(1)).toHaveLength(1);
    expect(await erasing.clearTraces('interactions', await find(9))).toBe(2);
    expect(await find(9)).toEqual([]);
    expect(await erasing.tracesOf('interactions', other.id, other.email, 9)).toEqual([runs[3]?.id]);
  });
});
