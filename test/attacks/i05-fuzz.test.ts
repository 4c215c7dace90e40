import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Route } from '#web/routes/route.ts';
import { routes } from '#web/routes/table.ts';
import { Browser } from '../support/attack-browser.ts';
import { addPerson } from '../support/attack-people.ts';
import { gets, pathOf, posts } from '../support/attack-routes.ts';
import {
  afterPassword,
  atApp,
  atCode,
  atMailbox,
  atPassword,
  sessionCookie,
  signedIn,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire, type WireReply } from '../support/attack-wire.ts';

const markup = `<i x='"`;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '\u202e',
    '٠١٢٣٤٥',
    '１２３４５６',
    '000000',
    '-1',
    '1e309',
    'NaN',
    'null',
    'true',
    '[]',
    '{}',
    'int_',
    '../../etc/passwd',
    `' or 1=1 --`,
    '${7*7}',
    '%s%n',
    '\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
    '//evil.example',
    'x'.repeat(5_000),
    'é'.repeat(2_000),
    'yes',
    'app',
    'phone',
    'elsewhere',
    `${markup}>`,
    `ana@${markup}.example`,
  ),
);

const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'email',
      'password',
      'again',
      'code',
      'kind',
      'choice',
      'saved',
      'to',
      'country',
      'number',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('_form', '__proto__', 'constructor', 'lang', 'from', 'a[]', 'a[b]') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const pairs = fc.array(fc.tuple(name, hostile), { maxLength: 8 });

/** Percent-encoded as a browser would, or with the bytes as they come. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const query = (given: readonly (readonly [string, string])[]): string =>
  given.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&');

const broken = fc.constantFrom('', '&', '&%', '&=%ff', '&code=%c0%80', '&&&===', '&a=b=c&a=d', '&\u00e9=1', '&%00=%00');

const attempts = { numRuns: 120 };

/** Only what is the same for everybody may be kept without asking. */
const keptFor = (route: Route | null): readonly string[] =>
  route !== null && 'forAll' in route && route.forAll ? ['private, max-age=600', 'public, max-age=600'] : [];

/** What is wrong with an answer, whatever was asked. */
function flawsOf({ status, headers, text }: WireReply, route: Route | null = null): string[] {
  const set = (headers['set-cookie'] ?? []).filter((one) => one.startsWith(`${sessionCookie}=`));
  return Object.entries({
    'is a fault': status >= 500,
    'has no policy of content': !String(headers['content-security-policy']).startsWith("default-src 'none'"),
    'may be stored by others, or without asking': !['no-store', 'private, no-cache', ...keptFor(route)].includes(
      String(headers['cache-control']),
    ),
    'repeats markup': text.includes(markup),
    'gives a session': set.some((one) => !one.includes('Max-Age=0')),
  }).flatMap(([flaw, is]) => (is ? [`${status} ${flaw}`] : []));
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  /** Where a browser may stand when it begins to send garbage. */
  const stands: Readonly<Record<string, () => Promise<Browser>>> = {
    nowhere: async () => {
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      return browser;
    },
    'at the password': async () => atPassword(target(), (await enrolled()).email),
    'at the code': async () => atCode(target(), await enrolled()),
    'before the set-up': async () => afterPassword(target(), await addPerson(target())),
    'at the mailbox': async () => atMailbox(target(), await addPerson(target())),
    'at the set-up': async () => (await atApp(target(), await addPerson(target()))).visitor,
    'in a session': async () => signedIn(target(), await enrolled()),
  };

  describe.each(Object.entries(stands))('I5: from somebody %s', (_name, stand) => {
    const interactionOf = (browser: Browser) => /int_[0-9a-f]{32}/.exec(browser.path)?.[0];

    test('no form sent with anything in it is more than malformed', async () => {
      const browser = await stand();
      const interaction = interactionOf(browser);
      const filling = interaction === undefined ? {} : { interaction };
      const form = browser.formToken();
      // Signing out would end the stand.
      const asked = posts().filter((one) => !['/sign-out', '/oidc/logout'].includes(one.path));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...asked), pairs, broken, async (route, given, end) => {
          const body = `_form=${form}&${query(given.filter(([key]) => key !== 'password'))}${end}`;
          const headers = formHeaders(browser.cookies);
          const path = pathOf(route, filling);
          expect(flawsOf(await overWire(target().address, { method: 'POST', path, headers, body }), route)).toEqual([]);
        }),
        attempts,
      );
    });

    test('no page asked for with anything in its address is more than malformed', async () => {
      const browser = await stand();
      const interaction = interactionOf(browser);
      const headers = { cookie: formHeaders(browser.cookies)['cookie'] };
      const fillings = fc.record({
        interaction: fc.oneof(fc.constant(interaction ?? 'int_0'), hostile.map(encoded)),
        session: hostile.map(encoded),
        token: hostile.map(encoded),
        topic: fc.oneof(fc.constant('clock'), hostile.map(encoded)),
      });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...gets()), fillings, pairs, async (route, filling, given) => {
          const path = `${pathOf(route, filling)}?${query(given)}`.slice(0, 7_000);
          expect(flawsOf(await overWire(target().address, { method: 'GET', path, headers }), route)).toEqual([]);
        }),
        attempts,
      );
    });
  });

  test('I5: methods that a route does not have are refused', async () => {
    const browser = new Browser(target().address);
    for (const route of routes) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const reply = await browser.request(method, pathOf(route));
        expect([method, route.path, reply.status]).toEqual([method, route.path, 404]);
      }
    }
  });

  test.each(['/%', '/%zz', '/sign-in/%c0%ae', `/reset/${'a'.repeat(300)}`, `/sign-in/${'b'.repeat(300)}/code`])(
    'I10: what the router itself refuses (%s) is answered like everything else',
    async (path) => {
      const reply = await overWire(target().address, { method: 'GET', path });
      expect(flawsOf(reply)).toEqual([]);
      expect([400, 404]).toContain(reply.status);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );
});
