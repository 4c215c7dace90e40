import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '#domain/identifiers.ts';
import { applicationSession, newApplication } from '../storage/application-records.ts';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import {
  atCode,
  beginChange,
  chooseApp,
  isSignedIn,
  mailedCode,
  mayEnterAccount,
  recovered,
  saveRecoveryCode,
  sessionCookie,
  sessionsOf,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });
  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  const tokenOf = (visitor: Browser): string => visitor.cookies.get(sessionCookie) ?? '';

  /** A browser with nothing but this session cookie. */
  function withToken(token: string): Browser {
    const browser = new Browser(target().address);
    browser.cookies.set(sessionCookie, token);
    return browser;
  }

  const isAlive = (token: string): Promise<boolean> => mayEnterAccount(withToken(token));

  /** What the only sign-in of somebody is known by, once it got into an application. */
  async function enteredAnApplication({ id: userId }: Person): Promise<SessionId> {
    const { store } = target().deps;
    const [session] = await store.listSessions(userId);
    if (session === undefined) throw new Error('nobody is signed in');
    const { signInId, expiresAt } = session;
    const application = await newApplication(store);
    const joined = applicationSession({ id: signInId, userId }, application.id, { expiresAt });
    await store.transact((tx) => tx.joinApplication(joined));
    return signInId;
  }

  /** Applications that a sign-in got into and that have not been told that it is over. */
  const applicationsOf = async (signIn: SessionId): Promise<number> =>
    (await target().deps.store.listApplicationSessions(signIn)).length;

  /** A change of assurance: the session is another, the sign-in is the same. */
  async function provedAgain(visitor: Browser, person: Person): Promise<void> {
    const before = tokenOf(visitor);
    target().advance(8 * day);
    await visitor.submit('/sign-in/continue', { to: '/account' });
    await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
    expect(tokenOf(visitor)).not.toBe(before);
  }

  describe('I14: a new session id after every change of assurance, and the old one is dead', () => {
    test('a second factor bound in a session by password', async () => {
      await addCompany(target(), 'Alder Works', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Alder Works'], administers: true });
      const visitor = await signedInByPassword(target(), person);
      const before = tokenOf(visitor);
      await beginChange(visitor, person, 'app');
      await visitor.submit(`${visitor.base}/mailbox/send`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      const seed = await chooseApp(visitor);
      expect(await isAlive(before)).toBe(true);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account/security');
      expect(tokenOf(visitor)).not.toBe(before);
      expect(await isAlive(before)).toBe(false);
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('a change with a fresh code', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      const before = tokenOf(visitor);
      target().advance(6 * minute);
      await beginChange(visitor, person, 'recovery-code');
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      await visitor.submit(`${visitor.base}/recovery-code/issue`);
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account/security');
      expect(tokenOf(visitor)).not.toBe(before);
      expect(await isAlive(before)).toBe(false);
    });

    test('a proof asked for again because it grew old (SPEC P10)', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      const before = tokenOf(visitor);
      target().advance(8 * day);
      await visitor.open('/account/security');
      expect(visitor.path).toMatch(/^\/sign-in\/continue/);
      await visitor.submit('/sign-in/continue', { to: '/account/security' });
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect(visitor.path).toBe('/account/security');
      expect(tokenOf(visitor)).not.toBe(before);
      expect(await isAlive(before)).toBe(false);
    });

    test('a sign-in in a browser that is signed in, as the same user or another', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      for (const next of [person, await enrolled()]) {
        const before = tokenOf(visitor);
        await visitor.open('/sign-in');
        await visitor.submit('/sign-in', { email: next.email });
        await visitor.submit(`${visitor.base}/password`, { password: next.password });
        expect(await isAlive(before)).toBe(true);
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), next) });
        expect(tokenOf(visitor)).not.toBe(before);
        expect(await isAlive(before)).toBe(false);
      }
      expect(await sessionsOf(target(), person)).toBe(0);
    });

    test('applications are told of a sign-in that another took the place of, and of no change of assurance', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      for (const next of [person, await enrolled()]) {
        const signIn = await enteredAnApplication(person);
        await provedAgain(visitor, person);
        expect(await applicationsOf(signIn)).toBe(1);
        await visitor.open('/sign-in');
        await visitor.submit('/sign-in', { email: next.email });
        await visitor.submit(`${visitor.base}/password`, { password: next.password });
        expect(await applicationsOf(signIn)).toBe(1);
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), next) });
        expect(await applicationsOf(signIn)).toBe(0);
        expect(await target().deps.store.loadSignIn(signIn)).toBeNull();
      }
    });

    test('signing out kills it on the server too', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      const before = tokenOf(visitor);
      await visitor.open('/account');
      await visitor.submit('/sign-out');
      expect(isSignedIn(visitor)).toBe(false);
      expect(await isAlive(before)).toBe(false);
    });

    test('spending a recovery code for a new device', async () => {
      const person = await enrolled();
      const lost = tokenOf(await signedIn(target(), person));
      const { visitor } = await recovered(target(), person);
      expect(isSignedIn(visitor)).toBe(false);
      await visitor.submit(`${visitor.base}/repair`, { choice: 'elsewhere' });
      expect(tokenOf(visitor)).not.toBe(lost);
    });
  });

  describe('I14: fixation', () => {
    const planted = (): string => randomBytes(32).toString('base64url');

    async function signInOver(visitor: Browser, person: Person): Promise<void> {
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
    }

    test('a session cookie planted before sign-in is never taken over', async () => {
      const person = await withoutFactor();
      const token = planted();
      const victim = withToken(token);
      await signInOver(victim, person);
      expect(victim.path).toBe('/account');
      expect(tokenOf(victim)).not.toBe(token);
      expect(await isAlive(token)).toBe(false);
    });

    test("an attacker's own session planted in a browser is dead once its owner signs in there", async () => {
      const attacker = await signedInByPassword(target(), await withoutFactor());
      const token = tokenOf(attacker);
      const person = await withoutFactor();
      const victim = withToken(token);
      await signInOver(victim, person);
      expect(await isAlive(token)).toBe(false);
      expect(await mayEnterAccount(attacker)).toBe(false);
      expect((await victim.open('/account')).text).toContain(person.email);
    });

    test("an interaction that an attacker prepared signs its own browser in, not the attacker's", async () => {
      const person = await enrolled();
      const attacker = await atCode(target(), await enrolled());
      const victim = new Browser(target().address);
      await victim.open('/sign-in');
      victim.path = attacker.path;
      const reply = await victim.post(`${victim.base}/code`, { code: nextCode(target(), person) });
      expect(reply.status).toBe(404);
      expect(isSignedIn(attacker)).toBe(false);
    });

    test('session ids are 256 random bits, and kept as keyed hashes', async () => {
      const tokens = new Set<string>();
      for (let count = 0; count < 5; count += 1) {
        tokens.add(tokenOf(await signedInByPassword(target(), await withoutFactor())));
      }
      expect(tokens.size).toBe(5);
      for (const token of tokens) {
        expect(token).toMatch(/^[\w-]{43}$/);
        const rows = await target().peephole.rows(`select id from sessions where token_hash = '${token}'`);
        expect(rows).toEqual([]);
      }
    });

    test.each([
      ['in upper case', (token: string) => token.toUpperCase()],
      ['cut by one', (token: string) => token.slice(0, -1)],
      ['with one sign changed', (token: string) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)],
      ['with a sign more', (token: string) => `${token}A`],
      ['with padding', (token: string) => `${token}=`],
      ['as a list', (token: string) => `${token},${token}`],
    ])('a session token %s is none', async (_name, change) => {
      const token = tokenOf(await signedInByPassword(target(), await withoutFactor()));
      const other = change(token);
      expect(other).not.toBe(token);
      expect(await isAlive(other)).toBe(false);
    });
  });

  describe('I11: sessions of others', () => {
    const idsOf = async ({ id }: Person): Promise<readonly string[]> =>
      (await target().deps.store.listSessions(id)).map((one) => one.id);

    test("somebody else's session answers like a random one, 404, and nothing changes", async () => {
      const [own, foreign] = [await enrolled(), await enrolled()];
      const other = await signedIn(target(), foreign);
      const visitor = await signedIn(target(), own);
      await visitor.open('/account/security');
      const ids = [...(await idsOf(foreign)), randomId('ses'), randomId('int'), 'ses_', 'x', '%00'];
      const bodies = new Set<string>();
      const changes = await changesOf(target().peephole, async () => {
        for (const id of ids) {
          const reply = await visitor.post(`/account/security/sessions/${id}/end`);
          expect([id, reply.status]).toEqual([id, 404]);
          bodies.add(reply.text.replaceAll(`/sessions/${id}/`, '/sessions/ID/'));
        }
      });
      expect(changes).toEqual([]);
      expect(bodies.size).toBe(1);
      expect(await mayEnterAccount(other)).toBe(true);
    });

    test('an own one ends, once; ended it answers like a random one', async () => {
      const person = await enrolled();
      const other = await signedIn(target(), person);
      const [id = ''] = await idsOf(person);
      const visitor = await signedIn(target(), person);
      await visitor.open('/account/security');
      expect((await visitor.post(`/account/security/sessions/${id}/end`)).status).toBe(303);
      expect(await mayEnterAccount(other)).toBe(false);
      expect((await visitor.post(`/account/security/sessions/${id}/end`)).status).toBe(404);
    });

    test('Password & Security lists own sessions and events only', async () => {
      const foreign = await enrolled();
      await signedIn(target(), foreign);
      const visitor = await signedIn(target(), await enrolled());
      const { text } = await visitor.open('/account/security');
      for (const id of await idsOf(foreign)) expect(text).not.toContain(id);
      expect(text).not.toContain(foreign.email);
    });

    test("an ended interaction's e-mail is given back to its own browser only", async () => {
      const person = await enrolled();
      const owner = await atCode(target(), person);
      const id = /int_\w+/.exec(owner.base)?.[0];
      const stranger = new Browser(target().address);
      expect((await stranger.open(`/sign-in?from=${id}`)).text).not.toContain(person.email);
      expect((await owner.open(`/sign-in?from=${id}`)).text).toContain(person.email);
      expect(standsAt(owner)).toContain('sign-in');
    });
  });
});
