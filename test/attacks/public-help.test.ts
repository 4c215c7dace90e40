import { describe, expect, test } from 'vitest';
import { helpTopics } from '#web/pages/help/topics.ts';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { atCode, sessionCookie, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const addresses = ['/help', ...Object.keys(helpTopics).map((topic) => `/help/${topic}`)];

const languageOf = (html: string): string | undefined => /<html lang="([^"]*)"/.exec(html)?.[1];

onEveryEngine((target) => {
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(target().address + path, { headers, redirect: 'manual' });

  describe('the public help', () => {
    test.each(addresses)('is read without cookies, and sets none: %s', async (path) => {
      for (const method of ['GET', 'HEAD']) {
        const reply = await fetch(`${target().address}${path}`, { method });
        expect([reply.status, reply.headers.getSetCookie()]).toEqual([200, []]);
      }
    });

    test('says the same to whoever is signed in, or stands at a code: nothing of a person is in it (SECURITY I1, I11)', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const visitors = [await signedIn(target(), person), await atCode(target(), person)];
      expect(visitors.map((one) => one.cookies.has(sessionCookie))).toEqual([true, false]);
      for (const path of addresses) {
        const stranger = await (await ask(`${path}?lang=en`)).text();
        for (const visitor of visitors) {
          const reply = await visitor.request('GET', `${path}?lang=en`);
          expect([path, reply.text === stranger, reply.headers.getSetCookie()]).toEqual([path, true, []]);
        }
      }
    });

    test('writes nothing', async () => {
      const changes = await changesOf(target().peephole, async () => {
        for (const path of addresses) await ask(path);
      });
      expect(changes).toEqual([]);
    });

    test('may be kept by caches in the language of its address; without one, by the browser that asked', async () => {
      const named = await ask('/help/clock?lang=fr', { 'accept-language': 'en' });
      expect([named.headers.get('cache-control'), named.headers.get('vary')]).toEqual(['public, max-age=600', null]);
      for (const path of ['/help/clock', '/help/clock?lang=xx', '/help/clock?lang=fr&lang=en']) {
        const { headers } = await ask(path);
        expect([path, headers.get('cache-control'), headers.get('vary')]).toEqual([
          path,
          'private, max-age=600',
          'cookie, accept-language',
        ]);
      }
    });

    test('is in the language of its address, else of the cookie, else of the browser', async () => {
      const cookie = '__Host-gatehouse-language=fr';
      const read = async (path: string, headers: Record<string, string>): Promise<string | undefined> =>
        languageOf(await (await ask(path, headers)).text());
      expect(await read('/help/clock?lang=fr', { 'accept-language': 'en' })).toBe('fr');
      expect(await read('/help/clock?lang=en', { cookie })).toBe('en');
      expect(await read('/help/clock', { cookie, 'accept-language': 'en' })).toBe('fr');
      expect(await read('/help/clock', { 'accept-language': 'fr-CA' })).toBe('fr');
      expect(await read('/help/clock?lang=xx', {})).toBe('en');
    });

    test('chosen in a language it changes that of no other page', async () => {
      const browser = new Browser(target().address);
      await browser.open('/help?lang=fr');
      expect(browser.cookies.size).toBe(0);
      expect(languageOf((await browser.open('/sign-in')).text)).toBe('en');
    });

    test.each([
      'nothing',
      'Clock',
      'clock/',
      'clock/more',
      '__proto__',
      'constructor',
      'toString',
      '..%2fclock',
      'clock%00',
      '<b>',
    ])('knows no other topic: /help/%s is 404, without a cookie of the help and kept by nobody', async (topic) => {
      const reply = await ask(`/help/${topic}`);
      expect([reply.status, reply.headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect(await reply.text()).not.toContain('<b>');
    });

    test('sets no cookie with a 404 of its own', async () => {
      expect((await ask('/help/nothing')).headers.getSetCookie()).toEqual([]);
    });

    test('repeats nothing of its address but what it escapes', async () => {
      const text = await (await ask('/help/clock?lang=en&x="><script>alert(1)</script>')).text();
      expect(text).toContain('&amp;x=%22%3E%3Cscript%3E');
      expect(text).not.toContain('<script');
    });

    test.each(['POST', 'PUT', 'DELETE'])('takes nothing by %s', async (method) => {
      const reply = await fetch(`${target().address}/help`, { method });
      expect(reply.status).toBe(404);
    });
  });
});
