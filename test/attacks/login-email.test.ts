import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { day, hour, instant, minute } from '#domain/instant.ts';
import { Browser } from '../support/attack-browser.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { officeOfTwo } from '../support/attack-passes.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import {
  atPassword,
  isSignedIn,
  mailedAct,
  mailedCode,
  mailedToken,
  mayEnterAccount,
  signedIn,
  signedInByPassword,
  standsAt,
  mailedUndo,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { overWire } from '../support/attack-wire.ts';

const security = '/account/security';
/** Mails leave a moment after what they tell. */
const patience = { timeout: 10_000 };
let addresses = 0;

onEveryEngine((target) => {
  const store = () => target().deps.store;
  const address = (): string => `new${(addresses += 1)}.${Date.now()}@target.example`;
  const eventsOf = async ({ id }: Person, kind: string): Promise<number> =>
    (await store().audit.recentOf(id, 200)).filter((one) => one.kind === kind).length;
  const subjectsTo = async (email: string): Promise<string[]> =>
    (await store().outbox.listInbox(200)).filter((one) => one.to.includes(email)).map((one) => one.subject);

  /** Signed in, and at the page that takes the new address. */
  async function atNewAddress(person: Person): Promise<Browser> {
    const visitor = await signedIn(target(), person);
    await visitor.open(security);
    await visitor.submit(`${security}/email`);
    await visitor.submit(`${visitor.base}/password`, { password: person.password });
    expect(standsAt(visitor)).toBe('email');
    return visitor;
  }

  async function asked(person: Person, email = address()): Promise<{ visitor: Browser; email: string }> {
    const visitor = await atNewAddress(person);
    await visitor.submit(`${visitor.base}/email`, { email });
    expect(visitor.path).toBe(security);
    return { visitor, email };
  }

  /** Presses the button behind a link, in a browser of nobody's; answers status and page. */
  async function press(token: string): Promise<{ status: number; text: string }> {
    const browser = new Browser(target().address);
    // Pages of links that work no more have no form of their own to send.
    await browser.open('/sign-in');
    const reply = await browser.post(`/mail/${token}`);
    expect(isSignedIn(browser)).toBe(false);
    return { status: reply.status, text: reply.text };
  }

  const confirmed = async (person: Person): Promise<{ visitor: Browser; email: string }> => {
    const made = await asked(person);
    expect((await press(await mailedAct(target(), made.email))).status).toBe(200);
    return made;
  };

  async function maySignIn({ password }: Person, email: string): Promise<boolean> {
    const visitor = await atPassword(target(), email);
    await visitor.submit(`${visitor.base}/password`, { password });
    return standsAt(visitor) === 'code';
  }

  describe('a change of login e-mail', () => {
    test('takes the password of this run, and the mailbox of who has no second factor (SPEC U2)', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      await visitor.open(security);
      await visitor.submit(`${security}/email`);
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect([standsAt(visitor), (await visitor.post(`${visitor.base}/email`, { email: address() })).location]).toEqual(
        ['mailbox', `${visitor.base}/mailbox`],
      );
      expect(visitor.text).not.toContain(`${visitor.base}/pass"`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(visitor)).toBe('email');
    });

    test('is confirmed at the new address, ends every session, and is told to both addresses', async () => {
      const person = await freePerson(target());
      const other = await signedIn(target(), person);
      const { visitor, email } = await asked(person);
      expect(await mayEnterAccount(visitor)).toBe(true);
      const reply = await press(await mailedAct(target(), email));
      expect([reply.status, reply.text.includes(email)]).toEqual([200, true]);
      expect([await mayEnterAccount(visitor), await mayEnterAccount(other)]).toEqual([false, false]);
      expect([await maySignIn(person, email), await maySignIn(person, person.email)]).toEqual([true, false]);
      await expect
        .poll(() => subjectsTo(person.email), patience)
        .toContainEqual(expect.stringMatching(/^Your login e-mail at .* was changed$/));
      await expect
        .poll(() => subjectsTo(email), patience)
        .toContainEqual(expect.stringMatching(/with this address now$/));
      expect(await eventsOf(person, 'email.changed')).toBe(1);
    });

    test('voids links for a new password that were mailed to the address of before', async () => {
      const person = await freePerson(target());
      const { email } = await asked(person);
      const visitor = new Browser(target().address);
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/forgot`);
      const link = await mailedToken(target(), person.email);
      await press(await mailedAct(target(), email));
      expect((await visitor.post(`/reset/${link}`)).status).toBe(422);
    });

    test('says the same of an address that somebody has, and tells only its owner (SECURITY I13)', async () => {
      const [person, owner] = [await freePerson(target()), await freePerson(target())];
      const free = await asked(person);
      const taken = await asked(person, owner.email);
      const shown = (text: string, email: string): string =>
        text.replaceAll(email, 'X').replaceAll(/\d+:\d+|value="[^"]*"/g, '');
      const noticeOf = (text: string): string => /<div class="note">[\s\S]*?<\/div>/.exec(text)?.[0] ?? '';
      expect(shown(noticeOf(taken.visitor.text), owner.email)).toBe(shown(noticeOf(free.visitor.text), free.email));
      expect(noticeOf(taken.visitor.text)).not.toBe('');
      await target().product.mails(owner.email);
      expect(await subjectsTo(owner.email)).toEqual([expect.stringMatching(/^Somebody tried to use your address/)]);
      const mails = (await store().outbox.listInbox(200)).filter((one) => one.to.includes(owner.email));
      expect(mails.filter((one) => /\/mail\//.test(one.text))).toEqual([]);
    });

    test('refuses the address that stands, none at all, and more than a few in an hour', async () => {
      const person = await freePerson(target());
      const visitor = await atNewAddress(person);
      const send = (email: string) => visitor.post(`${visitor.base}/email`, { email });
      expect([(await send(person.email.toUpperCase())).status, (await send('nobody')).status]).toEqual([422, 422]);
      for (let count = 0; count < 3; count += 1) await asked(person);
      const late = await atNewAddress(person);
      expect((await late.post(`${late.base}/email`, { email: address() })).status).toBe(429);
      target().advance(hour);
      await asked(person);
    });

    test('can be withdrawn, and its link does nothing from then on', async () => {
      const person = await freePerson(target());
      const { visitor, email } = await asked(person);
      const token = await mailedAct(target(), email);
      await visitor.submit(`${security}/email/withdraw`);
      expect(visitor.text).not.toContain(email);
      expect((await press(token)).status).toBe(422);
      expect(await eventsOf(person, 'email.change-withdrawn')).toBe(1);
    });
  });

  describe('its links (SECURITY I2, I9)', () => {
    test('change nothing when scanners follow them, twenty times over', async () => {
      const { email } = await asked(await freePerson(target()));
      const token = await mailedAct(target(), email);
      const changes = await changesOf(target().peephole, async () => {
        for (let scan = 0; scan < 20; scan += 1) {
          const headers = { 'x-http-method-override': 'POST', purpose: 'prefetch' };
          const path = `/mail/${token}?_method=POST`;
          expect((await overWire(target().address, { method: scan % 2 ? 'GET' : 'HEAD', path, headers })).status).toBe(
            200,
          );
        }
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const bare = await overWire(target().address, { method: 'POST', path: `/mail/${token}`, headers, body: '' });
        expect(bare.status).toBe(403);
      });
      expect(changes).toEqual([]);
      expect((await press(token)).status).toBe(200);
    });

    test('act once, of several pressed at once as well, and answer alike when they are spent, late or nobody’s', async () => {
      const person = await freePerson(target());
      const { email } = await asked(person);
      const token = await mailedAct(target(), email);
      const pressed = await Promise.all([press(token), press(token), press(token)]);
      expect(pressed.map((one) => String(one.status)).toSorted()).toEqual(['200', '422', '422']);
      expect(await eventsOf(person, 'email.changed')).toBe(1);
      const late = await asked(await freePerson(target()));
      const old = await mailedAct(target(), late.email);
      target().advance(30 * minute);
      const pages = await Promise.all([press(token), press(old), press('A'.repeat(43))]);
      const words = pages.map((one) => one.text.replaceAll(/(value|href)="[^"]*"/g, ''));
      expect(new Set(words).size).toBe(1);
    });

    test('do nothing once another change was asked for', async () => {
      const person = await freePerson(target());
      const first = await asked(person);
      const token = await mailedAct(target(), first.email);
      await asked(person);
      expect((await press(token)).status).toBe(422);
      expect(await maySignIn(person, person.email)).toBe(true);
    });
  });

  describe('taken back from the mailbox of before', () => {
    test('the old address signs in again, sessions end, changes are frozen, and links of the new address are dead', async () => {
      const person = await freePerson(target());
      const { email } = await confirmed(person);
      const thief = await signedIn(target(), { ...person, email });
      const notMe = await mailedAct(target(), email, 2);
      const reply = await press(await mailedUndo(target(), person.email));
      expect([reply.status, reply.text.includes(person.email)]).toEqual([200, true]);
      expect(await mayEnterAccount(thief)).toBe(false);
      expect([await maySignIn(person, person.email), await maySignIn(person, email)]).toEqual([true, false]);
      expect((await press(notMe)).status).toBe(422);
      expect((await store().loadUser(person.id))?.user.frozenUntil).toBeGreaterThan(target().now());
      await expect.poll(() => subjectsTo(email), patience).toContainEqual(expect.stringMatching(/was taken back$/));
      expect(await eventsOf(person, 'email.change-undone')).toBe(1);
    });

    test('works for seven days, during which nobody gets the old address', async () => {
      const [person, other] = [await freePerson(target()), await freePerson(target())];
      const { email } = await confirmed(person);
      const undo = await mailedUndo(target(), person.email);
      target().advance(7 * day - minute);
      await asked(other, person.email);
      expect((await store().holderOfEmail(person.email as Email, instant(target().now())))?.userId).toBe(person.id);
      target().advance(minute);
      expect((await press(undo)).status).toBe(422);
      expect(await maySignIn(person, email)).toBe(true);
    });

    test('nobody is invited or imported by the old address until then, and no company is told why', async () => {
      const person = await freePerson(target());
      await confirmed(person);
      const at = await officeOfTwo(target());
      await at.browser.open(`/admin/${at.company}/directory/invite`);
      await at.browser.submit(`/admin/${at.company}/directory/invite`, { people: person.email });
      expect(wordsOf(at.browser.text)).toContain('1 address cannot be used at present');
      expect(wordsOf(at.browser.text)).not.toMatch(/changed|kept|belong/);
      expect(await store().loadUserByEmail(person.email as Email)).toBeNull();
    });

    test('undoes what was changed after it as well', async () => {
      const person = await freePerson(target());
      const first = await confirmed(person);
      const undo = await mailedUndo(target(), person.email);
      const second = await confirmed({ ...person, email: first.email });
      expect((await press(undo)).status).toBe(200);
      expect([await maySignIn(person, person.email), await maySignIn(person, second.email)]).toEqual([true, false]);
    });
  });
});
