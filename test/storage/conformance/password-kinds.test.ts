import { expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { PasswordKindPage } from '#ports/password-kinds.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const usual = '$argon2id$v=19$m=19456,t=2,p=1';
const bcrypt = '$imported$bcrypt$c=10';

onEveryEngine('how many passwords there are of each kind', (store) => {
  async function addUser(prefix: string | null): Promise<UserId> {
    const user = made.user();
    const passwordHash = `${prefix},keyid=azE$c2FsdA$${made.hash()}` as PasswordHash;
    await store().transact(async (tx) => {
      await tx.createUser(user);
      if (prefix !== null) await tx.setPassword({ ...made.password(user.id), passwordHash }, made.now);
    });
    return user.id;
  }

  const pages = async (most: number): Promise<readonly PasswordKindPage[]> => {
    const all: PasswordKindPage[] = [];
    let after: UserId | null = null;
    do {
      const page: PasswordKindPage = await store().countPasswordKinds(after, most);
      all.push(page);
      after = page.next;
    } while (after !== null);
    return all;
  };

  const total = (all: readonly PasswordKindPage[], prefix: string): number =>
    all.reduce((sum, { counts }) => sum + (counts.get(prefix) ?? 0), 0);

  test('nobody has none', async () => {
    expect(await store().countPasswordKinds(null, 10)).toEqual({ counts: new Map(), next: null });
  });

  test('is counted by what stands before the id of the key, in pages of any size, each user once', async () => {
    const people = [usual, bcrypt, usual, null, bcrypt, usual, usual, null, bcrypt];
    const ids: UserId[] = [];
    for (const prefix of people) ids.push(await addUser(prefix));
    for (const most of [1, 2, 3, 7, 8, 100]) {
      const all = await pages(most);
      expect([total(all, usual), total(all, bcrypt)]).toEqual([4, 3]);
    }
    const [first] = await pages(2);
    expect(first).toEqual({
      counts: new Map([
        [usual, 1],
        [bcrypt, 1],
      ]),
      next: ids[1],
    });
  });

  test('leaves out passwords that were replaced, and authenticators that are none', async () => {
    const id = await addUser(bcrypt);
    const before = total(await pages(100), bcrypt);
    const passwordHash = `${usual},keyid=azE$c2FsdA$c2FsdA` as PasswordHash;
    await store().transact(async (tx) => {
      await tx.setPassword({ ...made.password(id), passwordHash }, made.now);
      await tx.addAuthenticator({ ...made.app(id), boundAt: made.now, lastStep: 1 });
    });
    const all = await pages(100);
    expect(total(all, bcrypt)).toBe(before - 1);
    expect([...new Set(all.flatMap(({ counts }) => [...counts.keys()]))].toSorted()).toEqual(
      [usual, bcrypt].toSorted(),
    );
  });

  test('counts a hash that names no key by its whole text', async () => {
    const user = made.user();
    await store().transact(async (tx) => {
      await tx.createUser(user);
      await tx.setPassword({ ...made.password(user.id), passwordHash: 'damaged' as PasswordHash }, made.now);
    });
    expect(total(await pages(100), 'damaged')).toBe(1);
  });

  test('is counted anew for those alone that were set since, in pages', async () => {
    expect(await store().countNewPasswordKinds(await store().newestAuthenticator(), 5)).toEqual(nothingNew);
    await addUser(usual);
    const before = await store().newestAuthenticator();
    const replaced = await addUser(bcrypt);
    for (const prefix of [usual, bcrypt, null, usual]) await addUser(prefix);
    await store().transact(async (tx) => {
      await tx.setPassword(
        { ...made.password(replaced), passwordHash: `${usual},keyid=azE$x` as PasswordHash },
        made.now,
      );
      await tx.addAuthenticator({ ...made.app(replaced), boundAt: made.now, lastStep: 1 });
    });
    const first = await store().countNewPasswordKinds(before, 3);
    expect(first).toMatchObject({
      isFull: true,
      counts: new Map([
        [usual, 2],
        [bcrypt, 1],
      ]),
    });
    const rest = await store().countNewPasswordKinds(first.last ?? before, 3);
    expect(rest).toMatchObject({ isFull: false, counts: new Map([[usual, 1]]) });
    expect(await store().countNewPasswordKinds(await store().newestAuthenticator(), 3)).toEqual(nothingNew);
  });
});

const nothingNew = { counts: new Map(), last: null, isFull: false };
