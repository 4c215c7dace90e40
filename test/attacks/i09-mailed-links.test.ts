import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { atPassword, isSignedIn, mailedToken, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

const minute = 60_000;
const replacement = 'ladders lean on seven walls';

onEveryEngine((target) => {
  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  /** Asks for a link; answers its token, the newest of `count`. */
  async function askForLink({ email }: Person, count = 1): Promise<string> {
    const visitor = await atPassword(target(), email);
    await visitor.submit(`${visitor.base}/forgot`);
    return mailedToken(target(), email, count);
  }

  async function newBrowser(): Promise<Browser> {
    const browser = new Browser(target().address);
    await browser.open('/sign-in');
    return browser;
  }

  /** Presses the button of a link's page in a browser of its own; answers the status. */
  async function press(token: string): Promise<{ status: number; browser: Browser }> {
    const browser = await newBrowser();
    const reply = await browser.post(`/reset/${token}`);
    browser.path = reply.location ?? browser.path;
    return { status: reply.status, browser };
  }

  async function maySignIn({ email }: Person, password: string): Promise<boolean> {
    const visitor = await atPassword(target(), email);
    await visitor.submit(`${visitor.base}/password`, { password });
    return isSignedIn(visitor);
  }

  describe('I9: a link in a mail changes nothing until its button is pressed', () => {
    test('twenty scanners that follow it by GET and HEAD, with any method and header, change nothing', async () => {
      const person = await withoutFactor();
      const token = await askForLink(person);
      const changes = await changesOf(target().peephole, async () => {
        for (let scan = 0; scan < 20; scan += 1) {
          const method = scan % 2 === 0 ? 'GET' : 'HEAD';
          const headers = { 'user-agent': `Scanner/${scan}`, purpose: 'prefetch', 'x-http-method-override': 'POST' };
          const reply = await overWire(target().address, { method, path: `/reset/${token}?_method=POST`, headers });
          expect(reply.status).toBe(200);
        }
        for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
          expect((await overWire(target().address, { method, path: `/reset/${token}` })).status).toBe(404);
        }
      });
      expect(changes).toEqual([]);
      expect((await press(token)).status).toBe(303);
    });

    test('a scanner that sends the form without a page of ours changes nothing', async () => {
      const person = await withoutFactor();
      const token = await askForLink(person);
      const changes = await changesOf(target().peephole, async () => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const reply = await overWire(target().address, { method: 'POST', path: `/reset/${token}`, headers, body: '' });
        expect(reply.status).toBe(403);
      });
      expect(changes).toEqual([]);
    });

    test('pressing the button ends nothing and replaces nothing: only the new password does', async () => {
      const person = await withoutFactor();
      const token = await askForLink(person);
      const { browser } = await press(token);
      expect(standsAt(browser)).toBe('new-password');
      expect(isSignedIn(browser)).toBe(false);
      expect(await maySignIn(person, person.password)).toBe(true);
    });
  });

  describe('I2: a link is spent once', () => {
    test('used: it opens nothing again, by GET or POST', async () => {
      const token = await askForLink(await withoutFactor());
      await press(token);
      expect((await press(token)).status).toBe(422);
      expect((await (await newBrowser()).open(`/reset/${token}`)).status).toBe(422);
    });

    test('thirty minutes old it works no more; a second before it does', async () => {
      const person = await withoutFactor();
      const late = await askForLink(person);
      target().advance(30 * minute);
      expect((await press(late)).status).toBe(422);
      const inTime = await askForLink(person, 2);
      target().advance(30 * minute - 1_000);
      expect((await press(inTime)).status).toBe(303);
    });

    test('of two links both are good until one is spent: a stranger who asks for one takes nothing from the other', async () => {
      const person = await withoutFactor();
      const older = await askForLink(person);
      target().advance(2 * minute);
      const newer = await askForLink(person, 2);
      expect(newer).not.toBe(older);
      expect((await press(older)).status).toBe(303);
      expect((await press(older)).status).toBe(422);
      expect((await press(newer)).status).toBe(303);
    });

    test('asked for again within a minute, no second mail is sent and the first link stays good', async () => {
      const person = await withoutFactor();
      const token = await askForLink(person);
      for (let count = 0; count < 5; count += 1) {
        const visitor = await atPassword(target(), person.email);
        await visitor.submit(`${visitor.base}/forgot`);
      }
      expect((await press(token)).status).toBe(303);
      const queued = await target().peephole.rows(`select id from outbox where user_id = '${person.id}'`);
      expect(queued).toHaveLength(1);
    });

    test('five an hour and ten a day are mailed, and every further wish is answered alike', async () => {
      const person = await withoutFactor();
      const mailed = async (): Promise<number> =>
        (await target().peephole.rows(`select id from links where user_id = '${person.id}'`)).length;
      const counts: number[] = [];
      for (const wait of [
        ...Array.from({ length: 6 }, () => 2 * minute),
        60 * minute,
        ...Array.from({ length: 6 }, () => 2 * minute),
      ]) {
        target().advance(wait);
        const visitor = await atPassword(target(), person.email);
        await visitor.submit(`${visitor.base}/forgot`);
        expect(standsAt(visitor)).toBe('link-sent');
        // What is done after the answer is done in order: the next wish waits for it.
        for (let tries = 0; tries < 40 && (await mailed()) === (counts.at(-1) ?? 0); tries += 1) await pause(5);
        counts.push(await mailed());
      }
      expect(counts).toEqual([1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10]);
    });

    test('a new password makes every other link of its user worthless', async () => {
      const person = await withoutFactor();
      const first = await askForLink(person);
      target().advance(2 * minute);
      const second = await askForLink(person, 2);
      const { browser } = await press(first);
      await browser.submit(`${browser.base}/new-password`, { password: replacement, again: replacement });
      expect((await press(second)).status).toBe(422);
    });

    test('of twenty browsers that press its button at once, exactly one goes on', async () => {
      const person = await withoutFactor();
      const token = await askForLink(person);
      const browsers: Browser[] = [];
      while (browsers.length < 20) browsers.push(await newBrowser());
      const replies = await Promise.all(browsers.map((one) => one.post(`/reset/${token}`)));
      const [won, lost] = [303, 422].map((status) => replies.filter((one) => one.status === status));
      expect([won?.length, lost?.length]).toEqual([1, 19]);
    });

    test('a new password chosen twenty times at once is set once, and one session is made', async () => {
      const person = await withoutFactor();
      const { browser } = await press(await askForLink(person));
      const { base } = browser;
      const fields = { password: replacement, again: replacement };
      await Promise.all(Array.from({ length: 20 }, () => browser.post(`${base}/new-password`, fields)));
      const events = await target().deps.store.audit.recentOf(person.id, 100);
      expect(events.filter((one) => one.kind === 'password.replaced')).toHaveLength(1);
      expect(await target().deps.store.listSessions(person.id)).toHaveLength(1);
    });

    test('a second reset that was opened before is over once the first is done', async () => {
      const person = await withoutFactor();
      const first = await press(await askForLink(person));
      target().advance(2 * minute);
      const second = await press(await askForLink(person, 2));
      const fields = { password: replacement, again: replacement };
      await first.browser.submit(`${first.browser.base}/new-password`, fields);
      const other = 'another wall of bricks and tiles';
      await second.browser.submit(`${second.browser.base}/new-password`, { password: other, again: other });
      expect(standsAt(second.browser)).toBe('over');
      expect(await maySignIn(person, replacement)).toBe(true);
      expect(await maySignIn(person, other)).toBe(false);
    });
  });

  describe('I9: a link is for the user it was mailed to', () => {
    test("used in the middle of somebody else's sign-in, it changes its own user's password only", async () => {
      const [victim, attacker] = [await withoutFactor(), await withoutFactor()];
      const token = await askForLink(attacker);
      const visitor = await atPassword(target(), victim.email);
      const { base } = visitor;
      await visitor.submit(`/reset/${token}`);
      const fields = { password: replacement, again: replacement, email: victim.email };
      await visitor.post(`${base}/new-password`, fields);
      await visitor.submit(`${visitor.base}/new-password`, fields);
      expect(await maySignIn(victim, replacement)).toBe(false);
      expect(await maySignIn(victim, victim.password)).toBe(true);
      expect(await maySignIn(attacker, replacement)).toBe(true);
    });

    test("without a link no interaction takes a new password, a stranger's with a known e-mail least of all", async () => {
      const person = await withoutFactor();
      const visitor = await atPassword(target(), person.email);
      await visitor.submit(`${visitor.base}/forgot`);
      await visitor.submit(`${visitor.base}/new-password`, { password: replacement, again: replacement });
      expect(standsAt(visitor)).toBe('password');
      expect(await maySignIn(person, replacement)).toBe(false);
    });

    test.each(['', 'x', 'A'.repeat(43), '..%2f..', '%00', "' or '1'='1"])('%j is no link', async (token) => {
      const browser = await newBrowser();
      expect([404, 400, 422]).toContain((await browser.request('GET', `/reset/${encodeURI(token)}`)).status);
      expect([404, 400, 422]).toContain((await browser.post(`/reset/${encodeURI(token)}`)).status);
    });
  });

  describe('I9: hosts come from configuration, whatever a request claims', () => {
    const lies: readonly Record<string, string>[] = [
      { host: 'evil.example' },
      { host: 'localhost:1' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-proto': 'https', 'x-forwarded-port': '444' },
      { forwarded: 'host=evil.example;proto=https' },
      { 'x-original-host': 'evil.example', 'x-host': 'evil.example', 'x-original-url': '/evil.example' },
      { 'x-forwarded-prefix': '//evil.example', 'x-rewrite-url': '//evil.example' },
    ];

    test.each(lies)('%j reaches neither a mail nor a redirect nor a page', async (headers) => {
      const person = await withoutFactor();
      const visitor = await atPassword(target(), person.email);
      const { base } = visitor;
      const sent = { ...formHeaders(visitor.cookies), ...headers };
      const body = `_form=${visitor.formToken()}`;
      const replies = [
        await overWire(target().address, { method: 'POST', path: `${base}/forgot`, headers: sent, body }),
        await overWire(target().address, { method: 'GET', path: `${base}/link-sent`, headers: sent }),
        await overWire(target().address, { method: 'GET', path: '/', headers: sent }),
        await overWire(target().address, { method: 'GET', path: '/account', headers: sent }),
        await overWire(target().address, { method: 'GET', path: '/sign-in?lang=fr', headers: sent }),
        await overWire(target().address, { method: 'GET', path: '/nowhere', headers: sent }),
      ];
      expect(replies.map((one) => one.status)).toEqual([303, 200, 303, 303, 303, 404]);
      const said = replies.map((one) => JSON.stringify(one.headers) + one.text).join('\n');
      expect(said).not.toMatch(/evil\.example|:444|localhost:1\b/);
      await mailedToken(target(), person.email);
      const [mail] = await target().product.mails(person.email);
      expect(mail?.to).toContain(person.email);
      expect(`${mail?.text}${mail?.html}`).not.toMatch(/evil\.example|:444|localhost:1\//);
      expect(mail?.text).toMatch(new RegExp(`^${target().address}/reset/[\\w-]{43}$`, 'm'));
    });

    test('a mail holds nothing that whoever asked for it chose', async () => {
      const person = await withoutFactor();
      const visitor = await atPassword(target(), person.email);
      const headers = {
        ...formHeaders(visitor.cookies),
        'user-agent': 'Visit https://evil.example now (call 555-0100)',
        'accept-language': 'evil.example',
        referer: 'https://evil.example/',
      };
      const body = `_form=${visitor.formToken()}&to=${encodeURIComponent('//evil.example')}`;
      await overWire(target().address, { method: 'POST', path: `${visitor.base}/forgot`, headers, body });
      await mailedToken(target(), person.email);
      const [mail] = await target().product.mails(person.email);
      expect(JSON.stringify(mail)).not.toMatch(/evil\.example|555-0100/);
    });
  });
});
