import { describe, expect, test } from 'vitest';
import { after, minute } from '#domain/instant.ts';
import type { Route } from '#web/routes/route.ts';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { forms, interactionIn, nameOf, pathOf } from '../support/attack-routes.ts';
import { atCode, browserCookie, mayEnterAccount, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';
import { oneSince } from '../storage/records.ts';

onEveryEngine((target, engine) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  /** A browser that is signed in, and in a second sign-in at the code: every form has somebody to act for. */
  async function victim() {
    const person = await enrolled();
    const browser = await signedIn(target(), person);
    const [session] = await target().deps.store.listSessions(person.id);
    const filling = { session: session?.id ?? '', token: await linkOf(person) };
    await browser.open('/sign-in');
    await browser.submit('/sign-in', { email: person.email });
    await browser.submit(`${browser.base}/password`, { password: person.password });
    return { person, browser, filling: { ...filling, interaction: interactionIn(browser.path) } };
  }

  /** A mailed link as good as any, made without the mail. */
  async function linkOf({ id: userId }: Person): Promise<string> {
    const { deps } = target();
    const token = deps.random.token().reveal();
    const [id, createdAt] = [deps.random.id('link'), deps.clock.now()];
    const expiresAt = after(createdAt, 30 * minute);
    const tokenHash = deps.hash.hash('link-token', token);
    const link = { id, userId, purpose: 'password-reset', tokenHash, createdAt, expiresAt, spentAt: null } as const;
    await deps.store.transact((tx) => tx.createLink({ ...link, destination: '/account' }, oneSince(createdAt)));
    return token;
  }

  type Victim = Awaited<ReturnType<typeof victim>>;

  /** What a foreign page can make the victim's browser send: right in everything but where it comes from. */
  interface Forgery {
    readonly headers: Readonly<Record<string, string>>;
    readonly form: string | null;
  }

  const right = (person: Person): Record<string, string> => ({
    email: person.email,
    password: person.password,
    again: person.password,
    code: nextCode(target(), person),
    saved: 'yes',
    choice: 'elsewhere',
    kind: 'app',
    to: '/account',
  });

  async function forge({ person, browser, filling }: Victim, route: Route, { headers, form }: Forgery) {
    const sent = {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: formHeaders(browser.cookies)['cookie'],
    };
    const body = new URLSearchParams({ ...(form === null ? {} : { _form: form }), ...right(person) }).toString();
    const path = pathOf(route, filling);
    return overWire(target().address, { method: 'POST', path, headers: { ...sent, ...headers }, body });
  }

  /** `ofFiles`: what a company's form with a file is answered, whose company is asked for before its body, and so before its token, is read. */
  async function everyPostAnswers403(forgery: (victim: Victim) => Forgery, ofFiles = 403): Promise<void> {
    const attacked = await victim();
    const changes = await changesOf(target().peephole, async () => {
      const answers: string[] = [];
      for (const route of forms()) {
        const reply = await forge(attacked, route, forgery(attacked));
        answers.push(`${nameOf(route)} ${reply.status} ${(reply.headers['set-cookie'] ?? []).join()}`.trim());
      }
      const isOfCompany = (route: Route) => route.access === 'company' && route.takes === 'file';
      const status = (route: Route) => (isOfCompany(route) ? ofFiles : 403);
      expect(answers).toEqual(forms().map((route) => `${nameOf(route)} ${status(route)}`));
    });
    expect(changes).toEqual([]);
    expect(await mayEnterAccount(attacked.browser)).toBe(true);
  }

  /** A forgery is refused before the database is asked: what differs in the forgery alone is tried on one engine whole, and a sample on the other. */
  const sampled = <T>(forgeries: readonly T[], every: number): readonly T[] =>
    engine === 'sqlite' ? forgeries : forgeries.filter((_, index) => index % every === 0);

  describe('CSRF: every form of the table', () => {
    const sameOrigin = { 'sec-fetch-site': 'same-origin' };

    test('without its token is refused and changes nothing', async () => {
      expect(forms().length).toBeGreaterThan(20);
      await everyPostAnswers403(() => ({ headers: sameOrigin, form: null }), 404);
    });

    test("with the token of an attacker's own browser is refused and changes nothing", async () => {
      const attacker = new Browser(target().address);
      await attacker.open('/sign-in');
      expect(attacker.formToken()).toHaveLength(64);
      await everyPostAnswers403(() => ({ headers: sameOrigin, form: attacker.formToken() }), 404);
    });

    test.each(sampled(['', '0'.repeat(64), 'true', '[object Object]'], 4))(
      'with the token %j is refused',
      async (form) => {
        expect(form).not.toHaveLength(63);
        await everyPostAnswers403(() => ({ headers: sameOrigin, form }), 404);
      },
    );

    const elsewhere: readonly Readonly<Record<string, string>>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '' },
      { 'sec-fetch-site': 'Same-Origin' },
      { 'sec-fetch-site': 'same-origin, cross-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'http://localhost' },
      { origin: 'http://localhost:1' },
      { origin: 'http://localhost.evil.example' },
      { origin: 'file://' },
    ];

    test.each(sampled(elsewhere, 6))('from elsewhere, even with the right token, is refused: %j', async (headers) => {
      expect(Object.keys(headers)).not.toHaveLength(0);
      await everyPostAnswers403(({ browser }) => ({ headers, form: browser.formToken() }));
    });

    test('from another scheme or port of this machine, or an origin that only begins like ours, is refused', async () => {
      const { port } = new URL(target().address);
      for (const origin of [
        `https://localhost:${port}`,
        `http://127.0.0.1:${port}`,
        `${target().address}0`,
        `${target().address}/`,
      ]) {
        await everyPostAnswers403(({ browser }) => ({ headers: { origin }, form: browser.formToken() }));
      }
      expect(port).not.toBe('');
    });

    test('from our own pages goes through', async () => {
      const person = await enrolled();
      for (const headers of [sameOrigin, { origin: target().address }, { origin: 'null' }, {}]) {
        const browser = await atCode(target(), person);
        const attacked = { person, browser, filling: { interaction: interactionIn(browser.path) } };
        const code = forms().find((one) => one.path.endsWith('/:interaction/code'));
        const reply =
          code &&
          (await forge({ ...attacked, filling: { ...attacked.filling, session: '', token: '' } }, code, {
            headers,
            form: browser.formToken(),
          }));
        expect([reply?.status, reply?.headers.location]).toEqual([303, '/account']);
      }
    });
  });

  describe('login CSRF: nobody is signed in as somebody else by a page of another site', () => {
    test('a browser without cookies is refused, whatever token is sent', async () => {
      const attacker = await atCode(target(), await enrolled());
      const changes = await changesOf(target().peephole, async () => {
        for (const route of forms()) {
          const body = new URLSearchParams({ _form: attacker.formToken(), email: 'eve@evil.example' }).toString();
          const headers = { 'content-type': 'application/x-www-form-urlencoded' };
          const path = pathOf(route, { interaction: interactionIn(attacker.path) });
          const reply = await overWire(target().address, { method: 'POST', path, headers, body });
          expect([nameOf(route), reply.status]).toEqual([nameOf(route), 403]);
        }
      });
      expect(changes).toEqual([]);
    });

    test("an attacker's finished sign-in cannot be continued in the victim's browser", async () => {
      const attacker = await atCode(target(), await enrolled());
      const bystander = new Browser(target().address);
      const token = attacker.cookies.get(browserCookie) ?? '';
      await bystander.open(attacker.path);
      expect(bystander.cookies.get(browserCookie)).not.toBe(token);
      expect((await bystander.request('GET', attacker.path)).status).toBe(404);
    });
  });

  describe('a refused form', () => {
    test('says that nothing was done and keeps what was typed, for a press of the button, never by itself', async () => {
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      const reply = await browser.post('/sign-in', { email: 'ana@northwind.example', _form: 'old' });
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('value="ana@northwind.example"');
      expect(reply.text).not.toMatch(/<script(?![^>]+src="\/assets\/)|http-equiv|onload|autosubmit/i);
      expect((await browser.post('/sign-in', { email: 'ana@northwind.example' })).status).toBe(303);
    });

    test('from another site offers no button that would carry it out', async () => {
      const { browser } = await victim();
      const body = new URLSearchParams({ _form: browser.formToken(), email: 'eve@evil.example' }).toString();
      const headers = { ...formHeaders(browser.cookies), 'sec-fetch-site': 'cross-site' };
      const reply = await overWire(target().address, { method: 'POST', path: '/sign-in', headers, body });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain('eve@evil.example');
    });
  });
});
