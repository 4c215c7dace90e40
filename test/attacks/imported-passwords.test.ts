import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { PasswordHash, PasswordHasher } from '#ports/password-hasher.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { afterPassword, atPassword } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { samples } from '../support/imported-passwords.ts';

/** What rests of a user's password. */
async function storedOf({ peephole }: Target, { id }: Person): Promise<string> {
  const [row] = await peephole.rows(
    `select password_hash from authenticators where kind = 'password' and unbound_at is null and user_id = '${id}'`,
  );
  return String(row?.['password_hash']);
}

/** Events about a user's password, by kind. */
async function eventsOf({ peephole }: Target, { id }: Person): Promise<readonly string[]> {
  const rows = await peephole.rows(`select kind from audit_events where subject = '${id}' and kind like 'password.%'`);
  return rows.map((row) => String(row['kind'])).toSorted();
}

const own = '$argon2id$v=19$m=64,t=1,p=1,keyid=';

/** Seeds of the decoys that the product asks for from here on. */
function watchSeeds({ deps }: Target): readonly (string | undefined)[] {
  const { passwords } = deps;
  const seeds: (string | undefined)[] = [];
  const watching: PasswordHasher = {
    ...passwords,
    verify: (...given) => {
      seeds.push(given[3]);
      return passwords.verify(...given);
    },
  };
  Object.assign(deps, { passwords: watching });
  return seeds;
}

/** At the bounds of what is taken over. */
const dearest = {
  hash: { shape: 'text', text: `$pbkdf2-sha512$i=1200000$${'c2FsdA'.repeat(3)}AA$${'A'.repeat(86)}` },
  password: 'nobody knows',
} as const;

/** What was sealed is cut, as by a disk. */
async function damage({ deps }: Target, { id }: Person): Promise<void> {
  const bundle = await deps.store.loadUser(id);
  const held = bundle?.authenticators.find((one) => one.kind === 'password');
  if (!held?.passwordHash) throw new Error('a person without a password');
  const { id: authenticator, passwordHash } = held;
  const cut = passwordHash.slice(0, -4) as PasswordHash;
  await deps.store.transact((tx) => tx.rehashPassword(authenticator, passwordHash, cut));
}

onEveryEngine((target) => {
  describe('imported people sign in with their old password', () => {
    test.each(Object.entries(samples))('made by %s, and its hash is upgraded at that moment', async (_, imported) => {
      const person = await addPerson(target(), { imported, companies: ['Cedar Supply'] });
      expect(await storedOf(target(), person)).toMatch(/^\$imported\$/);
      const browser = await afterPassword(target(), person);
      expect(browser.path).toBe('/account');
      expect((await storedOf(target(), person)).slice(0, own.length)).toBe(own);
      expect(await eventsOf(target(), person)).toEqual(['password.accepted', 'password.rehashed']);
    });

    test.each(Object.entries(samples))('made by %s, once more, without another upgrade', async (_, imported) => {
      const person = await addPerson(target(), { imported, companies: ['Cedar Supply'] });
      await afterPassword(target(), person);
      const upgraded = await storedOf(target(), person);
      const browser = await afterPassword(target(), person);
      expect(browser.path).toBe('/account');
      expect(await storedOf(target(), person)).toBe(upgraded);
      expect((await eventsOf(target(), person)).filter((kind) => kind === 'password.rehashed')).toHaveLength(1);
    });

    test.each(Object.entries(samples))('made by %s, and with no other one', async (_, imported) => {
      const person = await addPerson(target(), { imported });
      const before = await storedOf(target(), person);
      const browser = await atPassword(target(), person.email);
      for (const wrong of [`${imported.password} `, imported.password.slice(1), before, '']) {
        await browser.post(`${browser.base}/password`, { password: wrong });
        await browser.open(`${browser.base}/password`);
        expect(browser.path).toMatch(/\/password$/);
      }
      expect(await storedOf(target(), person)).toBe(before);
      expect(await eventsOf(target(), person)).not.toContain('password.rehashed');
    });

    test('typed on a keyboard that composes otherwise, before the upgrade and after it', async () => {
      const person = await addPerson(target(), { imported: samples.scrypt, companies: ['Cedar Supply'] });
      for (const form of ['NFD', 'NFC', 'NFD'] as const) {
        const browser = await afterPassword(target(), { ...person, password: person.password.normalize(form) });
        expect(browser.path).toBe('/account');
      }
    });

    test('and are asked for their second factor as everybody is', async () => {
      const person = await addPerson(target(), { imported: samples.bcrypt, enrolled: true });
      expect((await afterPassword(target(), person)).path).toMatch(/\/code$/);
    });

    test('and get nowhere where they have none, whatever is typed', async () => {
      const person = await addPerson(target(), { imported: 'without password' });
      const browser = await atPassword(target(), person.email);
      for (const typed of ['', 'null', '\0', person.password]) {
        await browser.post(`${browser.base}/password`, { password: typed });
        await browser.open(`${browser.base}/password`);
        expect(browser.path).toMatch(/\/password$/);
      }
    });
  });

  describe('a hash that takes half a second', () => {
    test('holds up nobody whose hash was made here', async () => {
      const dear = await addPerson(target(), { imported: dearest });
      const honest = await addPerson(target(), {});
      const browser = await atPassword(target(), honest.email);
      const guessers = [];
      for (let n = 0; n < 3; n += 1) guessers.push(await atPassword(target(), dear.email));
      const done: string[] = [];
      const guesses = guessers.map(async (one) => {
        const { status } = await one.post(`${one.base}/password`, { password: 'not this one' });
        done.push(`guess ${status}`);
      });
      const { status } = await browser.post(`${browser.base}/password`, { password: honest.password });
      done.push(`honest ${status}`);
      await Promise.all(guesses);
      expect(done).toEqual(['honest 303', 'guess 422', 'guess 422', 'guess 422']);
    });
  });

  describe('a hash that cannot be read any more', () => {
    test('is a wrong password, counted as one, and tells nothing about its owner', async () => {
      const person = await addPerson(target(), { imported: samples.bcrypt });
      await damage(target(), person);
      const statuses = async (email: string, password: string): Promise<readonly number[]> => {
        const browser = await atPassword(target(), email);
        const all: number[] = [];
        for (let n = 0; n < 7; n += 1) all.push((await browser.post(`${browser.base}/password`, { password })).status);
        return all;
      };
      const known = await statuses(person.email, person.password);
      expect(known).toEqual(await statuses('unreadable.nobody@target.example', person.password));
      expect(known.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
      expect(known.at(-1)).toBe(429);
    });
  });

  describe('I13: unknown e-mails where people were imported', () => {
    test('are compared with what depends on the e-mail alone, and cannot be told from outside', async () => {
      const seeds = watchSeeds(target());
      const emails = ['one', 'two', 'one', 'ONE'].map((name) => `${name}.nobody@target.example`);
      for (const email of emails) {
        const browser = await atPassword(target(), email);
        await browser.post(`${browser.base}/password`, { password: 'not this one' });
      }
      const [one, two, again, spelled] = seeds;
      expect(one).toMatch(/^[0-9a-f]{64}$/);
      expect([again, spelled]).toEqual([one, one]);
      expect(two).not.toBe(one);
    });

    test('are counted with the kinds that people have, until these are upgraded', async () => {
      const { store, passwords } = target().deps;
      const prefix = '$imported$firebase-scrypt$n=14,r=8,p=1';
      const count = async (): Promise<number> => (await store.countPasswordKinds(null, 1_000)).counts.get(prefix) ?? 0;
      const person = await addPerson(target(), { imported: samples.firebase });
      const before = await count();
      await afterPassword(target(), person);
      expect(await count()).toBe(before - 1);
      passwords.setMix((await store.countPasswordKinds(null, 1_000)).counts);
      const verdict = await passwords.verify(null, new Secret(person.password), 'test', 'seed');
      expect(verdict).toEqual({ matches: false, outdated: false });
    });
  });
});
