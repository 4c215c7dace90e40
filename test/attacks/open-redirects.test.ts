import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { gets, nameOf, pathOf } from '../support/attack-routes.ts';
import { sessionCookie, signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { overWire } from '../support/attack-wire.ts';

/** Three hundred ways to write another site, or to look like one of ours and be another. */
const spellings: readonly string[] = (() => {
  const hosts = [
    'evil.example',
    'evil.example/account',
    'localhost@evil.example',
    'localhost.evil.example',
    '[::1]',
    'evil.example:443',
    '1',
  ];
  const starts = [
    '//',
    '///',
    '////',
    '/\\',
    '\\\\',
    '\\/',
    '/\\/',
    'http://',
    'HTTPS://',
    'https:',
    'https:/',
    'http:\\\\',
    '/%09/',
    '/\t/',
    '/\n/',
    '/\r/',
    '\t//',
    ' //',
    '\u00a0//',
    '\u3000//',
    '/\u200b/',
    '/%2f/',
    '/%5c/',
    '/.//',
    '/..//',
    '/./\\',
    '/account/..//',
    '/account/../..//',
    '/account/%2e%2e//',
    '/account\\..\\..\\\\',
    '/account;//',
    '/account?//',
    '/account#//',
    '/account/\\..//',
    '//account@',
    '/account@',
    '/account:80@',
    '.',
    '@',
    '/／',
    '／／',
    '/〱/',
  ];
  const whole = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'about:blank',
    'otpauth://totp/x',
    'mailto:eve@evil.example',
    '',
    '/',
    '*',
    '?',
    '#',
    'account',
    '/accounts',
    '/account.evil.example',
    '/account%0d%0aLocation:%20https://evil.example',
    '/account\r\nLocation: https://evil.example',
    '/account\u2028',
    `/account/${'a'.repeat(600)}`,
    '/account/\ud800',
    '/sign-out',
    '/reset/x',
    '/dev/inbox',
    '/sign-in/continue?to=//evil.example',
  ];
  return [...starts.flatMap((start) => hosts.map((host) => start + host)), ...whole];
})();

const base = 'http://own.invalid';

/** Whether a browser on our origin that is given this as a place to go would stay on it, at a page of ours. */
function stays(location: string | null): boolean {
  if (location === null || !URL.canParse(location, base)) return false;
  const url = new URL(location, base);
  return url.origin === base && /^\/(account|sign-in)(\/|$)/.test(url.pathname) && !/[\\\s]/.test(location);
}

/** Addresses in a page, of links and forms, that lead away from our origin. */
function strayLinks(html: string): string[] {
  const found = [...html.matchAll(/(?:href|action|src|content)="([^"]*)"/g)].map((one) => one[1] ?? '');
  const addresses = found.map((one) => one.replaceAll('&amp;', '&')).filter((one) => /[/\\:]/.test(one));
  return addresses.filter((one) => !URL.canParse(one, base) || new URL(one, base).origin !== base);
}

onEveryEngine((target) => {
  describe('S6: where a sign-in leads is always a page of ours', () => {
    const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

    async function landing(browser: Browser, { email, password }: Person, to: string): Promise<string | null> {
      const begun = await browser.post('/sign-in', { email, to });
      return (await browser.post(`${begun.location?.replace(/\/password$/, '')}/password`, { password })).location;
    }

    test(`after a sign-in, however the destination is spelled (${spellings.length} spellings)`, async () => {
      const person = await withoutFactor();
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      const astray: string[] = [];
      for (const to of spellings) {
        const location = await landing(browser, person, to);
        // What no form of ours sends is refused without a redirect.
        if (location !== null && !stays(location)) astray.push(`${to} → ${location}`);
      }
      expect(astray).toEqual([]);
      expect(await landing(browser, person, '/account/security')).toBe('/account/security');
    });

    test('on every page and form of the way there, the second factor and reset included', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const astray: string[] = [];
      for (const to of spellings.filter((_one, index) => index % 12 === 0)) {
        const browser = new Browser(target().address);
        const shown = await browser.open(`/sign-in?${new URLSearchParams({ to })}`);
        astray.push(...strayLinks(shown.text));
        const field = /name="to" value="([^"]*)"/.exec(shown.text)?.[1] ?? '/account';
        await browser.submit('/sign-in', { email: person.email, to: field.replaceAll('&amp;', '&') });
        await browser.submit(`${browser.base}/password`, { password: person.password });
        const { location } = await browser.post(`${browser.base}/code`, { code: nextCode(target(), person) });
        if (!stays(location)) astray.push(`${to} → ${location}`);
      }
      expect(astray).toEqual([]);
    });

    test('when a session has to prove more', async () => {
      const browser = await signedInByPassword(target(), await withoutFactor());
      const astray: string[] = [];
      for (const to of spellings) {
        const asked = await browser.request(
          'GET',
          `/sign-in/continue?${new URLSearchParams({ to: to.toWellFormed() })}`,
        );
        if (!stays(asked.location)) astray.push(`GET ${to} → ${asked.location}`);
        const sent = await browser.post('/sign-in/continue', { to });
        if (sent.location !== null && !stays(sent.location)) astray.push(`POST ${to} → ${sent.location}`);
      }
      expect(astray).toEqual([]);
    });
  });

  describe('no address of ours that is spelled like another leads there', () => {
    const hostile = [
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '//evil.example',
      '///evil.example/account',
      '/%2f%2fevil.example',
    ];

    test.each(hostile)('%s', async (path) => {
      const reply = await overWire(target().address, { method: 'GET', path: `${path}?lang=fr` });
      expect(reply.headers.location ?? null).toBeNull();
      expect(strayLinks(reply.text)).toEqual([]);
    });

    test('a language link leads back to the same page of ours', async () => {
      const browser = new Browser(target().address);
      for (const to of spellings.filter((one) => one.isWellFormed())) {
        const { location } = await browser.request('GET', `/sign-in?${new URLSearchParams({ to, lang: 'fr' })}`);
        expect([to, location?.startsWith('/sign-in')]).toEqual([to, true]);
        expect(stays(location)).toBe(true);
      }
    });

    test('the host of an absolute address is nobody, on every page (SECURITY I9)', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const browser = await signedInByPassword(target(), person);
      const cookie = `${sessionCookie}=${browser.cookies.get(sessionCookie)}`;
      for (const route of gets()) {
        for (const lang of ['', '?lang=fr']) {
          const path = `http://evil.example${pathOf(route)}${lang}`;
          const reply = await overWire(target().address, { method: 'GET', path, headers: { cookie } });
          const { location = '/account' } = reply.headers;
          const stray = [...strayLinks(reply.text), ...(new URL(location, base).origin === base ? [] : [location])];
          expect([nameOf(route), stray]).toEqual([nameOf(route), []]);
        }
      }
    });
  });

  test('signing in goes on where the request came from (SPEC S6)', async () => {
    const person = await addPerson(target(), { enrolled: true });
    const browser = await signedIn(target(), person);
    const { location } = await browser.request('GET', '/sign-in/continue?to=/account/security');
    expect(location).toBe('/account/security');
  });
});
