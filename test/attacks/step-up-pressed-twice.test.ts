import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { mayEnterAccount, sessionCookie } from '../support/attack-steps.ts';
import { tokenOf } from '../support/oidc-sign-in.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { engineNames } from '../support/product.ts';
import { giveRoleOf, insideOf, openStepUp, startAskingParty, type AskingParty } from '../support/step-ups.ts';
import type { Reply } from '../support/visitor.ts';

const second = 1_000;

/** The session that an answer gives to the browser; null: the answer leaves the browser's cookie as it is. */
const givenBy = ({ headers }: Reply): string | null =>
  headers.getSetCookie().flatMap((one) => new RegExp(`^${sessionCookie}=([^;]*)`).exec(one)?.[1] ?? [])[0] ?? null;

onProtocol(engineNames, (target) => {
  let payments: AskingParty;
  beforeAll(async () => {
    payments = await startAskingParty(target());
  });
  afterAll(() => payments.party[Symbol.asyncDispose]());

  /** A browser on the page of a step-up, what is typed there, and the session that it has. */
  async function onPage() {
    const person = await addPerson(target(), { enrolled: true });
    await giveRoleOf(target(), payments.party, person);
    const inside = await insideOf(target(), payments, person);
    const step = await payments.made(inside.sid);
    await openStepUp(inside, step);
    const { visitor } = inside;
    return { person, inside, visitor, step, path: `/step-up/${step.id}`, code: nextCode(target(), person) };
  }

  /** The same once "Confirm" was pressed, and the answer was lost with its cookie. */
  async function answerLost() {
    const page = await onPage();
    const { visitor, path, code } = page;
    const old = tokenOf(visitor);
    const first = givenBy(await visitor.post(path, { code }));
    if (first === null) throw new Error('the first press made no session');
    visitor.cookies.set(sessionCookie, old);
    return { ...page, old, first };
  }

  function isAlive(token: string): Promise<boolean> {
    const browser = new Browser(target().address);
    browser.cookies.set(sessionCookie, token);
    return mayEnterAccount(browser);
  }

  const liveOf = async ({ id }: Person) => (await target().deps.store.listSessions(id)).length;

  const toSignIn = (path: string) => `/sign-in?to=${encodeURIComponent(path)}`;

  describe('"Confirm" pressed twice (SPEC X1, X2, Y4)', () => {
    test('leads where the first press led, with its session under another token; the lost one and the old one open nothing', async () => {
      const { person, visitor, step, path, code, old, first } = await answerLost();
      const [before] = await target().deps.store.listSessions(person.id);
      expect((await visitor.post(path, { code })).location).toBe(path);
      const given = tokenOf(visitor);
      expect([await isAlive(old), await isAlive(first), await isAlive(given)]).toEqual([false, false, true]);
      const [after, ...more] = await target().deps.store.listSessions(person.id);
      expect([after?.id, after?.evidence, more]).toEqual([before?.id, before?.evidence, []]);
      await visitor.open(path);
      expect(visitor.path).toBe(`${payments.party.redirectUri}?step_up=${step.id}`);
      expect(await payments.redeem(step)).toMatchObject({ done: true });
    });

    test('a third time as well', async () => {
      const { person, visitor, path, code, old, first } = await answerLost();
      const next = givenBy(await visitor.post(path, { code })) ?? '';
      visitor.cookies.set(sessionCookie, old);
      const last = givenBy(await visitor.post(path, { code })) ?? '';
      expect([await isAlive(first), await isAlive(next), await isAlive(last)]).toEqual([false, false, true]);
      expect(await liveOf(person)).toBe(1);
    });

    test('at the same moment: either answer leads there, one proof is noted and one session is left', async () => {
      const { person, visitor, step, path, code } = await onPage();
      const replies = await Promise.all([visitor.post(path, { code }), visitor.post(path, { code })]);
      expect(replies.map(({ location }) => location)).toEqual([path, path]);
      const given = replies.map(givenBy);
      expect(new Set(given).size).toBe(2);
      const alive = await Promise.all(given.map((one) => isAlive(one ?? '')));
      expect([alive.filter(Boolean).length, await liveOf(person)]).toEqual([1, 1]);
      visitor.cookies.set(sessionCookie, given[alive.indexOf(true)] ?? '');
      await visitor.open(path);
      expect(visitor.path).toBe(`${payments.party.redirectUri}?step_up=${step.id}`);
      const told = await target().deps.store.audit.recentOf(person.id, 50);
      expect(told.filter(({ kind }) => kind === 'step-up.proved')).toHaveLength(1);
    });
  });

  describe('I14: the session from before a step-up is dead, and gives nothing', () => {
    test('to a browser that has that cookie alone, or with a binding of its own', async () => {
      const { visitor, path, code, old, first } = await answerLost();
      const bare = new Browser(target().address);
      bare.cookies.set(sessionCookie, old);
      const other = new Browser(target().address);
      await other.open('/sign-in');
      other.cookies.set(sessionCookie, old);
      const mixed = new Browser(target().address);
      await mixed.open('/sign-in');
      mixed.cookies.set(sessionCookie, old);
      const replies = [
        await bare.post(path, { code }),
        await other.post(path, { code }),
        await mixed.post(path, { code, _form: visitor.formToken() }),
      ];
      expect(replies.map(({ status, location }) => location ?? status)).toEqual([403, toSignIn(path), 403]);
      expect(replies.map(givenBy)).toEqual([null, null, null]);
      expect(await isAlive(first)).toBe(true);
    });

    test('without it, for another step-up, by GET, or at "Cancel"', async () => {
      const { inside, visitor, path, code, old, first } = await answerLost();
      const other = `/step-up/${(await payments.made(inside.sid)).id}`;
      const replies = [
        await visitor.post(other, { code }),
        await visitor.request('GET', path),
        await visitor.post(`${path}/cancel`),
      ];
      visitor.cookies.delete(sessionCookie);
      replies.push(await visitor.post(path, { code }));
      expect(replies.map(({ location }) => location)).toEqual([
        toSignIn(other),
        toSignIn(path),
        expect.stringMatching(/^\/sign-in\?to=/),
        toSignIn(path),
      ]);
      expect(replies.map(givenBy)).toEqual([null, null, null, null]);
      expect([await isAlive(old), await isAlive(first)]).toEqual([false, true]);
    });

    test('ten seconds later', async () => {
      const { visitor, path, code, first } = await answerLost();
      target().advance(10 * second);
      const reply = await visitor.post(path, { code });
      expect([reply.location, givenBy(reply), await isAlive(first)]).toEqual([toSignIn(path), null, true]);
    });

    test('once its user signed out', async () => {
      const { person, visitor, path, code, old, first } = await answerLost();
      visitor.cookies.set(sessionCookie, first);
      await visitor.post('/sign-out');
      visitor.cookies.set(sessionCookie, old);
      const reply = await visitor.post(path, { code });
      expect([reply.location, givenBy(reply), await liveOf(person)]).toEqual([toSignIn(path), null, 0]);
    });

    test('and what another tab sent with it meanwhile takes the new one from no browser', async () => {
      const { visitor, first } = await answerLost();
      const late = [
        await visitor.request('GET', '/account'),
        await visitor.request('GET', '/account/security'),
        await visitor.request('GET', '/sign-in/continue?to=%2Faccount'),
        await visitor.post('/account/security/sign-out-elsewhere'),
      ];
      for (const { headers } of late) expect(headers.getSetCookie()).toEqual([]);
      visitor.cookies.set(sessionCookie, first);
      expect(await mayEnterAccount(visitor)).toBe(true);
    });
  });
});
