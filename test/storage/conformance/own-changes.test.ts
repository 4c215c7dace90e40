import { expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what users change about themselves', (store) => {
  const { now } = made;
  const write = <T>(work: Parameters<typeof made.once<T>>[1]) => made.once(store(), work);

  async function addUser(): Promise<UserId> {
    const user = made.user();
    await write((tx) => tx.createUser(user));
    return user.id;
  }

  async function bindApp(user: UserId) {
    const app = made.app(user);
    await write((tx) => tx.addAuthenticator({ ...app, boundAt: now, lastStep: 1 }));
    return app.id;
  }

  const kindsOf = async (user: UserId) =>
    ((await store().loadUser(user))?.authenticators ?? []).map((one) => one.kind).toSorted();

  test('language and time zone are kept, and nothing else with them (SPEC U6)', async () => {
    const [user, other] = [await addUser(), await addUser()];
    const before = (await store().loadUser(user))?.user;
    await write((tx) => tx.setPreferences(user, { language: 'fr', timeZone: 'Europe/Paris' }));
    expect((await store().loadUser(user))?.user).toEqual({ ...before, language: 'fr', timeZone: 'Europe/Paris' });
    await write((tx) => tx.setPreferences(user, { language: 'en', timeZone: null }));
    expect((await store().loadUser(user))?.user).toMatchObject({ language: 'en', timeZone: null });
    expect((await store().loadUser(other))?.user.language).toBe(made.user().language);
  });

  test('a method is removed by its own user alone, and once (SPEC U3)', async () => {
    const [user, other] = [await addUser(), await addUser()];
    const app = await bindApp(user);
    expect(await write((tx) => tx.removeMethod(other, app, now))).toBe(false);
    const many = await Promise.all([1, 2, 3].map(() => write((tx) => tx.removeMethod(user, app, now))));
    expect(many.filter(Boolean)).toHaveLength(1);
    expect(await kindsOf(user)).toEqual([]);
  });

  test('nothing but a bound method is removed as one', async () => {
    const user = await addUser();
    const [password, code, pending] = [made.password(user), made.recoveryCode(user), made.app(user)];
    await write(async (tx) => {
      await tx.setPassword(password, now);
      await tx.addAuthenticator({ ...code, boundAt: now, lastStep: null });
      await tx.replacePending(pending, now);
    });
    for (const { id } of [password, code, pending])
      expect(await write((tx) => tx.removeMethod(user, id, now))).toBe(false);
    expect(await kindsOf(user)).toEqual(['app', 'password', 'recovery-code']);
  });

  test('of two removals at once the second finds that what it was decided from is gone', async () => {
    const user = await addUser();
    const phone = made.app(user, { kind: 'phone' });
    const app = await bindApp(user);
    await write((tx) => tx.addAuthenticator({ ...phone, boundAt: now, lastStep: null }));
    const remove = (gone: typeof app, kept: typeof app) =>
      write(async (tx) => (await tx.removeMethod(user, gone, now)) && tx.isBoundExactly(user, [kept]));
    const held = await Promise.all([remove(app, phone.id), remove(phone.id, app)]);
    expect(held.toSorted()).toEqual([false, true]);
  });

  test('every recovery code is voided where none is spared', async () => {
    const user = await addUser();
    const [code, spared] = [made.recoveryCode(user), made.recoveryCode(user)];
    await write((tx) => tx.addAuthenticator({ ...code, boundAt: now, lastStep: null }));
    await write((tx) => tx.replacePending(spared, now));
    expect(await write((tx) => tx.voidRecoveryCodes(user, spared.id, now))).toBe(1);
    expect(await write((tx) => tx.voidRecoveryCodes(user, null, now))).toBe(1);
    expect(await kindsOf(user)).toEqual([]);
  });

  test('all sessions end but the one that is spared, and nobody else’s', async () => {
    const [user, other] = [await addUser(), await addUser()];
    const sessions = [user, user, user, other].map((one) => made.session(one));
    await write(async (tx) => {
      for (const one of sessions) await tx.createSession(one);
    });
    const [kept] = sessions;
    expect(await write((tx) => tx.endSessions(user, 'signed-out', now, kept?.id))).toBe(2);
    expect((await store().listSessions(user)).map((one) => one.id)).toEqual([kept?.id]);
    expect(await store().listSessions(other)).toHaveLength(1);
    expect(await write((tx) => tx.endSessions(user, 'signed-out', now))).toBe(1);
  });

  test('events are read newest first, from one of them on, itself included', async () => {
    const user = await addUser();
    const events = [1, 2, 3].map((at) => made.event('installation', { subject: user, at: made.later(at) }));
    await write((tx) => tx.appendAudit(events));
    const ids = events
      .map((one) => one.id)
      .toSorted()
      .toReversed();
    const read = async (...range: [number, (typeof ids)[number]?]) =>
      (await store().audit.recentOf(user, ...range)).map((one) => one.id);
    expect(await read(10)).toEqual(ids);
    expect(await read(10, ids[1])).toEqual(ids.slice(1));
    expect(await read(1, ids[1])).toEqual([ids[1]]);
    expect((await store().audit.recentOf(await addUser(), 10, ids[0])).map((one) => one.id)).toEqual([]);
  });
});
