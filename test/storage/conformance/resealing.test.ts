import { expect, test } from 'vitest';
import type { AuthenticatorId, MessageId, UserId } from '#domain/identifiers.ts';
import { Sealed } from '#domain/secret.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { KeyCount } from '#ports/reseal.ts';
import { signingKey } from '../application-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const own = (keyId: string): PasswordHash =>
  `$argon2id$v=19$m=19456,t=2,p=1,keyid=${base64(keyId)}$c2FsdA$aGFzaA` as PasswordHash;
const imported = (keyId: string): PasswordHash =>
  `$imported$bcrypt$c=10,keyid=${base64(keyId)}$${made.hash()}` as PasswordHash;
const base64 = (id: string): string => Buffer.from(id).toString('base64').replaceAll('=', '');

onEveryEngine('sealing anew', (store) => {
  async function addUser(passwordHash: PasswordHash): Promise<{ id: UserId; password: AuthenticatorId }> {
    const user = made.user();
    const password = made.password(user.id, { passwordHash });
    await made.once(store(), async (tx) => {
      await tx.createUser(user);
      await tx.setPassword(password, made.now);
    });
    return { id: user.id, password: password.id };
  }

  async function addApp(userId: UserId, text: string): Promise<AuthenticatorId> {
    const app = made.app(userId, { sealed: new Sealed(text) });
    await made.once(store(), (tx) => tx.addAuthenticator({ ...app, boundAt: made.now, lastStep: null }));
    return app.id;
  }

  async function addMessage(userId: UserId, text: string): Promise<MessageId> {
    const message = made.message(userId, { sealedContent: new Sealed(text) });
    await made.once(store(), (tx) => tx.queueMessage(message));
    return message.id;
  }

  const counted = async (keyId: string): Promise<Partial<Record<KeyCount['place'], number>>> => {
    const all = await store().resealing.countByKey();
    return Object.fromEntries(all.filter((one) => one.keyId === keyId).map(({ place, count }) => [place, count]));
  };

  const sealedNow = async (user: UserId, id: AuthenticatorId): Promise<string | undefined> =>
    (await store().loadUser(user))?.authenticators.find((one) => one.id === id)?.sealed?.ciphertext();

  test('counts what rests under each key, place by place; what was unbound or delivered rests under none', async () => {
    const first = await addUser(own('c1'));
    const second = await addUser(imported('c1'));
    await addApp(first.id, 'c1.one');
    const gone = await addApp(second.id, 'c1.two');
    await addApp(second.id, 'c2.three');
    await addMessage(first.id, 'c1.mail');
    await made.once(store(), (tx) => tx.unbind(gone, made.now));
    expect(await counted('c1')).toEqual({ passwords: 1, importedPasswords: 1, authenticators: 1, messages: 1 });
    expect(await counted('c2')).toEqual({ authenticators: 1 });
  });

  test('lists what rests under other keys than the current one, page by page, each row once', async () => {
    const user = await addUser(own('l1'));
    const apps = [];
    for (const key of ['l1', 'l2', 'l1', 'l0', 'l2']) apps.push({ key, id: await addApp(user.id, `${key}.x`) });
    const listed = [];
    let after: AuthenticatorId | null = null;
    for (;;) {
      const page = await store().resealing.authenticatorsUnderOldKeys({ after, current: 'l2', limit: 2 });
      listed.push(...page);
      after = page.at(-1)?.id ?? null;
      if (after === null) break;
    }
    const ours = listed.filter((one) => one.userId === user.id);
    expect(ours.map((one) => one.id)).toEqual(apps.filter((one) => one.key !== 'l2').map((one) => one.id));
    expect(ours.map((one) => one.sealed.ciphertext())).toEqual(['l1.x', 'l1.x', 'l0.x']);
  });

  test('replaces a text only while it is the one that was read: a seed that was changed meanwhile is left alone', async () => {
    const user = await addUser(own('r1'));
    const [kept, changed] = [await addApp(user.id, 'r1.same'), await addApp(user.id, 'r1.newer')];
    const done = await store().resealing.resealAuthenticators([
      { id: kept, before: 'r1.same', after: 'r2.same' },
      { id: changed, before: 'r1.older', after: 'r2.older' },
    ]);
    expect(done).toBe(1);
    expect([await sealedNow(user.id, kept), await sealedNow(user.id, changed)]).toEqual(['r2.same', 'r1.newer']);
    expect(await store().resealing.resealAuthenticators([])).toBe(0);
  });

  test('never brings back the secret of what was unbound meanwhile', async () => {
    const user = await addUser(own('u1'));
    const app = await addApp(user.id, 'u1.seed');
    await made.once(store(), (tx) => tx.unbind(app, made.now));
    expect(await store().resealing.resealAuthenticators([{ id: app, before: 'u1.seed', after: 'u2.seed' }])).toBe(0);
  });

  test('replaces messages that wait, and nothing of those that have left', async () => {
    const user = await addUser(own('m1'));
    const id = await addMessage(user.id, 'm1.mail');
    const page = await store().resealing.messagesUnderOldKeys({ after: null, current: 'm2', limit: 100 });
    expect(page.find((one) => one.id === id)?.sealed.ciphertext()).toBe('m1.mail');
    expect(await store().resealing.resealMessages([{ id, before: 'm1.mail', after: 'm2.mail' }])).toBe(1);
    const claimed = await store().outbox.claimMessages('mail', 'worker', 100, made.now, made.later(1_000));
    expect(claimed.find((one) => one.id === id)?.sealedContent.ciphertext()).toBe('m2.mail');
    await store().outbox.markDelivered(id, 'worker', made.now);
    expect(await store().resealing.resealMessages([{ id, before: 'm2.mail', after: 'm3.mail' }])).toBe(0);
  });

  test('lists and replaces imported passwords; our own cannot be peppered anew and are not listed', async () => {
    const [ours, theirs] = [await addUser(own('p1')), await addUser(imported('p1'))];
    const page = await store().resealing.importedPasswordsUnderOldKeys({ after: null, current: 'p2', limit: 100 });
    const found = page.find((one) => one.id === theirs.password);
    expect([found === undefined, page.some((one) => one.id === ours.password)]).toEqual([false, false]);
    const rows = [{ id: theirs.password, before: found?.hash ?? '', after: imported('p2') }];
    expect(await store().resealing.resealImportedPasswords(rows)).toBe(1);
    const next = await store().resealing.importedPasswordsUnderOldKeys({ after: null, current: 'p2', limit: 100 });
    expect(next.some((one) => one.id === theirs.password)).toBe(false);
  });

  test('counts, lists and replaces the keys of ID tokens', async () => {
    const key = signingKey({ generation: 7, sealed: new Sealed('s1.key') });
    await made.once(store(), (tx) => tx.addSigningKey(key, made.now));
    expect(await counted('s1')).toEqual({ signingKeys: 1 });
    const under = async () =>
      (await store().resealing.signingKeysUnderOldKeys({ after: null, current: 's2', limit: 9 })).map(
        ({ id, sealed }) => [id, sealed.ciphertext()],
      );
    expect(await under()).toEqual([[key.id, 's1.key']]);
    const replace = (before: string) => store().resealing.resealSigningKeys([{ id: key.id, before, after: 's2.key' }]);
    expect([await replace('s1.other'), await replace('s1.key'), await under()]).toEqual([0, 1, []]);
    expect((await store().signingKeys.listSigningKeys(made.now))[0]?.sealed.ciphertext()).toBe('s2.key');
  });

  test('passes over rows that another transaction holds, instead of waiting for it', async () => {
    const user = await addUser(own('h1'));
    const [free, heldRow] = [await addApp(user.id, 'h1.free'), await addApp(user.id, 'h1.held')];
    const rows = [free, heldRow].map((id, at) => ({
      id,
      before: at === 0 ? 'h1.free' : 'h1.held',
      after: at === 0 ? 'h2.free' : 'h2.held',
    }));
    const done = await Promise.all([
      made.once(store(), async (tx) => {
        await tx.unbind(heldRow, made.now);
      }),
      store().resealing.resealAuthenticators(rows),
    ]);
    expect(done[1]).toBeGreaterThanOrEqual(1);
    expect(await sealedNow(user.id, free)).toBe('h2.free');
    expect(await sealedNow(user.id, heldRow)).toBeUndefined();
  });
});
