import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { gets, interactionIn, nameOf, pathOf, posts } from '../support/attack-routes.ts';
import {
  afterPassword,
  atApp,
  atCode,
  browserCookie,
  sessionCookie,
  signedIn,
  signedInByPassword,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire, type WireReply } from '../support/attack-wire.ts';

/** Headers of every answer, exactly. */
const always = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers that help whoever looks for a known hole, or that would let other sites in. */
const never = [
  'server',
  'x-powered-by',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'strict-transport-security',
  'x-request-id',
];

function flawsOf(reply: WireReply): string[] {
  const missing = Object.entries(always).filter(([name, value]) => reply.headers[name] !== value);
  return [...missing.map(([name]) => name), ...never.filter((name) => reply.headers[name] !== undefined)];
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });
  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  async function ask(browser: Browser, method: string, path: string): Promise<WireReply> {
    const headers = formHeaders(browser.cookies);
    const body = method === 'POST' ? `_form=${browser.formToken()}` : '';
    return overWire(target().address, { method, path, headers, body });
  }

  describe('clickjacking and content: headers of every answer', () => {
    const stands: readonly [string, () => Promise<Browser>][] = [
      ['a stranger', async () => new Browser(target().address)],
      ['somebody at the code', async () => atCode(target(), await enrolled())],
      ['somebody at a set-up', async () => (await atApp(target(), await addPerson(target()))).visitor],
      ['somebody signed in', async () => signedIn(target(), await enrolled())],
    ];

    test.each(stands)('to %s, by GET, HEAD and POST of the whole table', async (_who, stand) => {
      const browser = await stand();
      const filling = browser.path.includes('int_') ? { interaction: interactionIn(browser.path) } : {};
      for (const route of [...gets(), ...posts()]) {
        for (const method of route.method === 'GET' ? ['GET', 'HEAD'] : ['POST']) {
          const reply = await ask(browser, method, pathOf(route, filling));
          expect([nameOf(route), method, flawsOf(reply)]).toEqual([nameOf(route), method, []]);
          const mayGoBack = reply.status >= 400 && method === 'POST';
          const kept = 'forAll' in route && route.forAll ? ['private, max-age=600'] : ['no-store'];
          expect([...kept, ...(mayGoBack ? ['private, no-cache'] : [])]).toContain(reply.headers['cache-control']);
        }
      }
    });

    test.each([
      '/nowhere',
      '/assets/nothing.js',
      '/assets/../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/.git/HEAD',
    ])('on what is not there: %s', async (path) => {
      const reply = await overWire(target().address, { method: 'GET', path });
      expect([reply.status, flawsOf(reply)]).toEqual([404, []]);
    });

    test.each(['gatehouse.css', 'gatehouse.js', 'icon.svg'])('on the asset %s', async (name) => {
      const reply = await overWire(target().address, { method: 'GET', path: `/assets/${name}` });
      expect([reply.status, flawsOf(reply)]).toEqual([200, []]);
    });

    test('HEAD answers as GET does, without a body and without a change of cookies', async () => {
      const browser = await signedIn(target(), await enrolled());
      const [get, head] = [await ask(browser, 'GET', '/account'), await ask(browser, 'HEAD', '/account')];
      expect([head.status, head.text, head.headers['set-cookie']]).toEqual([get.status, '', undefined]);
    });
  });

  describe('cookies: their attributes, exactly', () => {
    const attributes = (set: string): string[] => set.split('; ').slice(1).toSorted();
    const day = 86_400;
    const attributesFor = (seconds: number): string[] =>
      ['HttpOnly', `Max-Age=${seconds}`, 'Path=/', 'SameSite=Lax', 'Secure'].toSorted();

    test('the binding of a browser, with its first page', async () => {
      const reply = await new Browser(target().address).request('GET', '/sign-in');
      const [set = '', ...more] = reply.headers.getSetCookie();
      expect(set).toMatch(/^__Host-gatehouse-browser=[\w-]{43}; /);
      expect(attributes(set)).toEqual(attributesFor(400 * day));
      expect(more).toEqual([]);
    });

    test('the language', async () => {
      const browser = await atCode(target(), await enrolled());
      const reply = await browser.request('GET', `${browser.path}?lang=fr`);
      const [set = '', ...more] = reply.headers.getSetCookie();
      expect(set).toMatch(/^__Host-gatehouse-language=fr; /);
      expect(attributes(set)).toEqual(attributesFor(400 * day));
      expect(more).toEqual([]);
    });

    test('the session: set once, with the redirect that ends the sign-in', async () => {
      const person = await enrolled();
      const browser = await atCode(target(), person);
      const reply = await browser.post(`${browser.base}/code`, { code: nextCode(target(), person) });
      const [set = '', ...more] = reply.headers.getSetCookie();
      expect(set).toMatch(/^__Host-gatehouse-session=[\w-]{43}; /);
      expect(attributes(set)).toEqual(attributesFor(30 * day));
      expect(more).toEqual([]);
      const later = await browser.request('GET', '/account');
      expect(later.headers.getSetCookie()).toEqual([]);
    });

    test('cleared by signing out, and by nothing else: whoever sent one that is over may have a newer one by the time of the answer (I14)', async () => {
      const browser = await signedInByPassword(target(), await withoutFactor());
      const out = await browser.post('/sign-out');
      const [set = ''] = out.headers.getSetCookie();
      expect(set).toMatch(/^__Host-gatehouse-session=; /);
      expect(attributes(set)).toEqual(attributesFor(0));
      browser.cookies.set(sessionCookie, 'A'.repeat(43));
      const refused = await browser.request('GET', '/account');
      expect([refused.location, refused.headers.getSetCookie()]).toEqual(['/sign-in?to=%2Faccount', []]);
    });

    test('none without the prefix that binds them to this host is ever read', async () => {
      const browser = await signedInByPassword(target(), await withoutFactor());
      const [session, binding] = [browser.cookies.get(sessionCookie), browser.cookies.get(browserCookie)];
      const names = [
        'gatehouse-session',
        '__Secure-gatehouse-session',
        '__host-gatehouse-session',
        '__Host-Gatehouse-Session',
      ];
      for (const name of names) {
        const cookie = `${name}=${session}; ${browserCookie}=${binding}`;
        expect((await browser.request('GET', '/account', { headers: { cookie } })).status).toBe(303);
      }
    });

    test('of two session cookies, however they came there, one decides and never both', async () => {
      const [mine, other] = [await withoutFactor(), await withoutFactor()];
      const first = (await signedInByPassword(target(), mine)).cookies.get(sessionCookie);
      const second = (await signedInByPassword(target(), other)).cookies.get(sessionCookie);
      const cookie = `${sessionCookie}=${first}; ${sessionCookie}=${second}`;
      const { text } = await new Browser(target().address).request('GET', '/account', { headers: { cookie } });
      expect([text.includes(mine.email), text.includes(other.email)]).toEqual([true, false]);
    });

    test('a forged or foreign binding opens nothing', async () => {
      const owner = await afterPassword(target(), await enrolled());
      const cookie = `${browserCookie}=${'A'.repeat(43)}`;
      expect((await new Browser(target().address).request('GET', owner.path, { headers: { cookie } })).status).toBe(
        404,
      );
    });
  });
});
