import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, codeAt, type Person } from '../support/attack-people.ts';
import { nameOf, pathOf, interactionIn, routesOf } from '../support/attack-routes.ts';
import { atCode, isSignedIn, mayEnterAccount, sendCode, sessionCookie, sessionsOf } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const second = 1_000;

onEveryEngine((target) => {
  /** A browser whose sign-in was finished just now: what it can send again, and the token that the first answer gave. */
  async function finished() {
    const person = await addPerson(target(), { enrolled: true });
    const visitor = await atCode(target(), person);
    target().advance(30 * second);
    const code = codeAt(person.seed, target().now());
    const reply = await sendCode(visitor, code);
    expect(reply.location).toBe('/account');
    return { person, visitor, code, first: visitor.cookies.get(sessionCookie) ?? '' };
  }

  async function isAlive(token: string): Promise<boolean> {
    const browser = new Browser(target().address);
    browser.cookies.set(sessionCookie, token);
    return mayEnterAccount(browser);
  }

  const endedBy: Readonly<Record<string, (person: Person, visitor: Browser) => Promise<unknown>>> = {
    'signed out': (_person, visitor) => visitor.post('/sign-out'),
    'ended from elsewhere': ({ id }) =>
      target().deps.store.transact((tx) => tx.endSessions(id, 'reset', target().deps.clock.now())),
    'ended with its disabled user': ({ id }) =>
      target().deps.store.transact((tx) => tx.setUserStatus(id, 'disabled', target().deps.clock.now())),
    'replaced by another sign-in in this browser': async (person, visitor) => {
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      target().advance(5 * second);
      await visitor.post(`${visitor.base}/code`, { code: codeAt(person.seed, target().now() + 30 * second) });
    },
  };

  describe('X1, X2: the last form pressed twice', () => {
    test('gives the one session under another token, and the lost token opens nothing', async () => {
      const { person, visitor, code, first } = await finished();
      const [before] = await target().deps.store.listSessions(person.id);
      expect((await sendCode(visitor, code)).location).toBe('/account');
      const next = visitor.cookies.get(sessionCookie) ?? '';
      expect(next).not.toBe(first);
      expect([await isAlive(first), await isAlive(next)]).toEqual([false, true]);
      const [after, ...more] = await target().deps.store.listSessions(person.id);
      expect(more).toEqual([]);
      expect(after).toEqual({ ...before, tokenHash: after?.tokenHash, lastSeenAt: after?.lastSeenAt });
    });

    test('gives another browser nothing, by any form', async () => {
      const { visitor } = await finished();
      const stranger = new Browser(target().address);
      await stranger.open('/sign-in');
      const filling = { interaction: interactionIn(visitor.base) };
      for (const route of routesOf('interaction')) {
        const path = pathOf(route, filling);
        const reply = route.method === 'GET' ? await stranger.request('GET', path) : await stranger.post(path);
        expect([nameOf(route), reply.status]).toEqual([nameOf(route), 404]);
      }
      expect(isSignedIn(stranger)).toBe(false);
    });

    test('gives nothing by GET: pages never write', async () => {
      const { visitor, first } = await finished();
      visitor.cookies.delete(sessionCookie);
      for (const route of routesOf('interaction').filter((one) => one.method === 'GET')) {
        await visitor.request('GET', pathOf(route, { interaction: interactionIn(visitor.base) }));
      }
      expect(isSignedIn(visitor)).toBe(false);
      expect(await isAlive(first)).toBe(true);
    });

    test('gives nothing after ten seconds, however often it was pressed before', async () => {
      const { visitor, code } = await finished();
      target().advance(9 * second);
      expect((await sendCode(visitor, code)).location).toBe('/account');
      const last = visitor.cookies.get(sessionCookie) ?? '';
      target().advance(2 * second);
      visitor.cookies.delete(sessionCookie);
      expect((await sendCode(visitor, code)).location).toMatch(/\/over$/);
      expect(isSignedIn(visitor)).toBe(false);
      expect(await isAlive(last)).toBe(true);
    });

    test('gives nothing without the form token, or from another site', async () => {
      const { visitor, code, first } = await finished();
      visitor.cookies.delete(sessionCookie);
      const path = `${visitor.base}/code`;
      expect((await visitor.post(path, { code, _form: '' })).status).toBe(403);
      const body = new URLSearchParams({ _form: visitor.formToken(), code }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
      expect((await visitor.request('POST', path, { body, headers })).status).toBe(403);
      expect(isSignedIn(visitor)).toBe(false);
      expect(await isAlive(first)).toBe(true);
    });

    test.each(Object.entries(endedBy))('wakes up no session that was %s', async (_how, end) => {
      const { person, visitor, code, first } = await finished();
      const { base } = visitor;
      await end(person, visitor);
      const alive = await sessionsOf(target(), person);
      const kept = visitor.cookies.get(sessionCookie) ?? '';
      const reply = await visitor.post(`${base}/code`, { code });
      expect(reply.location).toMatch(/\/over$/);
      expect(visitor.cookies.get(sessionCookie) ?? '').toBe(kept);
      expect(await sessionsOf(target(), person)).toBe(alive);
      expect(await isAlive(first)).toBe(false);
    });
  });
});
