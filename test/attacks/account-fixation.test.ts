import { describe, expect, test } from 'vitest';
import { after, hour } from '#domain/instant.ts';
import {
  begun,
  changing,
  chosen,
  emailOf,
  freshAddress,
  nobody,
  proveApp,
  timesTold,
} from '../support/attack-account.ts';
import { Browser } from '../support/attack-browser.ts';
import { freePerson, growOld } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import type { Person } from '../support/attack-people.ts';
import {
  afterPassword,
  boundKinds,
  browserCookie,
  mailedCode,
  mayEnterAccount,
  sessionCookie,
  sessionsOf,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

/** A change of Password & Security: its button, the step that carries it out, and what that sends. */
interface Change {
  readonly action: string;
  readonly step: string;
  readonly fields: () => Record<string, string>;
}

const twice = (password: string) => ({ password, again: password });

const changes: Readonly<Record<string, Change>> = {
  'the password': { action: 'password', step: 'new-password', fields: () => twice(chosen) },
  'the login e-mail': { action: 'email', step: 'email', fields: () => ({ email: freshAddress() }) },
  'a method that is removed': { action: 'phone/remove', step: 'remove', fields: () => ({}) },
  'a freeze that is lifted': { action: 'thaw', step: 'thaw', fields: () => ({}) },
};

onEveryEngine((target) => {
  const withSession = (token: string): Browser => {
    const browser = new Browser(target().address);
    browser.cookies.set(sessionCookie, token);
    return browser;
  };
  const tokenOf = ({ cookies }: Browser): string => cookies.get(sessionCookie) ?? '';

  describe.each(Object.entries(changes))('a change of %s', (_, change) => {
    /** Somebody with two methods, and with a freeze where one is to be lifted, at the page that carries the change out. */
    async function ready(): Promise<{ person: Person; visitor: Browser; before: string }> {
      const person = await freePerson(target(), { phone: '+12025550188' });
      const visitor = await signedInBeside(target(), person);
      if (change.action === 'thaw') await freeze(target(), person);
      growOld(target());
      const before = tokenOf(visitor);
      await begun(visitor, person, change.action);
      if (standsAt(visitor) === 'methods') visitor.path = `${visitor.base}/code`;
      await proveApp(target(), visitor, person);
      if (standsAt(visitor) === 'mailbox') {
        await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      }
      expect(standsAt(visitor)).toBe(change.step);
      return { person, visitor, before };
    }

    const carryOut = (browser: Browser, base: string) => browser.post(`${base}/${change.step}`, change.fields());

    test('leaves one session, under a new id: whoever had the old one has nothing (SECURITY I14)', async () => {
      const { person, visitor, before } = await ready();
      expect((await carryOut(visitor, visitor.base)).location).toBe('/account/security');
      expect(tokenOf(visitor)).not.toBe(before);
      expect([await mayEnterAccount(visitor), await mayEnterAccount(withSession(before))]).toEqual([true, false]);
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('is carried out by no other browser, not even one that has stolen the session (SECURITY I1)', async () => {
      const { visitor, before } = await ready();
      const stranger = await nobody(target());
      const thief = await nobody(target());
      thief.cookies.set(sessionCookie, before);
      const signedInThief = await signedIn(target(), await freePerson(target()));
      const done = await changesOf(target().peephole, async () => {
        for (const browser of [stranger, thief, signedInThief]) {
          await browser.open('/sign-in');
          expect((await carryOut(browser, visitor.base)).status).toBe(404);
          expect((await browser.request('GET', `${visitor.base}/${change.step}`)).status).toBe(404);
        }
      });
      expect(done).toEqual([]);
    });

    test('is over in a tab that stayed behind, once somebody else signs in with this browser, and touches neither', async () => {
      const { person, visitor } = await ready();
      const stale = visitor.tab();
      const other = await freePerson(target());
      const next = await tabOf(visitor, other);
      const [mine, theirs] = [await standOf(person), await standOf(other)];
      const reply = await carryOut(stale, visitor.base);
      expect(reply.location).toBe(`${visitor.base}/over`);
      const late = next.tab();
      expect((await carryOut(late, visitor.base)).location).toBe(`${visitor.base}/over`);
      expect([await standOf(person), await standOf(other)]).toEqual([mine, theirs]);
    });

    test('goes through once, from whatever tab it is pressed, and going back to it offers nothing more', async () => {
      const { visitor, person } = await ready();
      const { base } = visitor;
      const tabs = [visitor.tab(), visitor.tab(), visitor.tab()];
      await Promise.all(tabs.map((tab) => carryOut(tab, base)));
      const counts = await Promise.all(
        ['password.changed', 'email.change-asked', 'changes.thawed'].map((kind) => timesTold(target(), person, kind)),
      );
      const removed = (await boundKinds(target(), person)).includes('phone') ? 0 : 1;
      expect(counts.reduce((sum, one) => sum + one, removed)).toBe(1);
      const back = await visitor.open(`${base}/${change.step}`);
      expect(back.text).not.toMatch(new RegExp(`action="${base}/${change.step}"`));
    });
  });

  /** What changes could have changed of somebody. */
  const standOf = async (person: Person) => [
    await emailOf(target(), person),
    await boundKinds(target(), person),
    await target().peephole.rows(
      `select id, bound_at, unbound_at from authenticators where user_id = '${person.id}' and kind = 'password'`,
    ),
    await target().peephole.rows(`select frozen_until from users where id = '${person.id}'`),
    await target().peephole.rows(`select id from email_changes where user_id = '${person.id}'`),
  ];

  /** Somebody else's sign-in in another tab of a browser, to the end. */
  async function tabOf(browser: Browser, person: Person): Promise<Browser> {
    const tab = browser.tab();
    await tab.open('/sign-in');
    await tab.submit('/sign-in', { email: person.email });
    await tab.submit(`${tab.base}/password`, { password: person.password });
    await proveApp(target(), tab, person);
    expect([tab.path, tab.cookies.get(browserCookie) === browser.cookies.get(browserCookie)]).toEqual([
      '/account',
      true,
    ]);
    return tab;
  }

  test('a change that was begun is no way in: its browser cookie without a session enters nothing', async () => {
    const person = await freePerson(target());
    const visitor = await changing(target(), person, 'password');
    const alone = new Browser(target().address);
    alone.cookies.set(browserCookie, visitor.cookies.get(browserCookie) ?? '');
    expect(await mayEnterAccount(alone)).toBe(false);
    await target().deps.store.transact((tx) => tx.endSessions(person.id, 'signed-out', target().deps.clock.now()));
    await alone.open('/sign-in');
    expect((await alone.post(`${visitor.base}/new-password`, twice(chosen))).location).toBe(`${visitor.base}/over`);
    expect(await timesTold(target(), person, 'password.changed')).toBe(0);
  });
});

/** Signed in by app where a phone is bound as well. */
async function signedInBeside(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  if (standsAt(visitor) === 'methods') visitor.path = `${visitor.base}/code`;
  await proveApp(target, visitor, person);
  expect(visitor.path).toBe('/account');
  return visitor;
}

function freeze({ deps }: Target, { id }: Person): Promise<unknown> {
  const now = deps.clock.now();
  return deps.store.transact((tx) => tx.freezeChanges(id, after(now, 72 * hour), now));
}
