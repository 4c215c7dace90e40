import { beforeAll, describe, expect, test } from 'vitest';
import type { ApplicationSettings } from '#domain/application.ts';
import { changeApplication } from '#flows/applications/change.ts';
import { addressOf, evil, spellingsOf } from '../../support/address-spellings.ts';
import { machine } from '../../support/attack-offices.ts';
import { addPerson } from '../../support/attack-people.ts';
import { attributesOf } from '../../support/html.ts';
import { payments, requestOf, sentBy, signedInAs, waitingAt } from '../../support/oidc-pages.ts';
import { basic, call, form } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import type { OidcVisitor } from '../../support/oidc-visitor.ts';
import { register } from '../../support/relying-party.ts';

const there = { scheme: 'https', host: 'diary.example', path: '/callback' } as const;
const gone = { ...there, path: '/signed-out' } as const;
const [back, out] = [addressOf(there), addressOf(gone)];

/** What no encoding of a text says: bytes that are no UTF-8, and names that some parsers fold into `redirect_uri`. */
const raw = [
  [
    '%c0%af',
    '%c0%80',
    '%ff',
    '%e0%80%af',
    '%f0%80%80%af',
    '%ed%a0%80',
    '%',
    '%0',
    '%zz',
    '%u002f',
    '%00',
    '%0d%0aa:b',
  ].map((end) => `redirect_uri=${back}${end}`),
  [
    'redirect_uri[]',
    'redirect_uri[0]',
    'redirect_uri.0',
    'redirect_uri%00',
    'Redirect_uri',
    'redirect%20uri',
    ' redirect_uri',
  ].map((name) => `${name}=${back}`),
  ['redirect_uri', `redirect_uri=`, `redirect_uri=&redirect_uri=${back}`, `redirect_uri=${back}&redirect_uri=${back}`],
  [`redirect_uri=${back}&redirect_uri=https://${evil}`, `redirect_uri=https://${evil}&redirect_uri=${back}`],
].flat();

type Answered = Pick<Awaited<ReturnType<typeof call>>, 'status' | 'headers' | 'text'>;

/** What is wrong with a refusal: it has to be a page of ours that leads nowhere but to ourselves, and repeats nothing. */
function flawsOf({ status, headers, text }: Answered): readonly string[] {
  const links = ['href', 'action', 'src', 'formaction'].flatMap((name) =>
    ['a', 'form', 'link', 'script', 'img', 'button'].flatMap((tag) => attributesOf(text, name, tag)),
  );
  return Object.entries({
    'is no refusal': status < 400 || status >= 500,
    'is no page': !headers.get('content-type')?.startsWith('text/html'),
    'leads on': headers.has('location') || headers.has('refresh') || /http-equiv/i.test(text),
    'links to others': links.some((one) => !/^(\/(?![/\\])|#)/.test(one)),
    'repeats what was sent': text.includes(evil) || text.includes('diary.example'),
    'may be framed': !headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
  }).flatMap(([flaw, is]) => (is ? [`${status} ${flaw}`] : []));
}

onProtocol(['sqlite'], (target) => {
  const settings: ApplicationSettings = { ...payments, redirectUris: [back], postLogoutRedirectUris: [out] };
  let web: Awaited<ReturnType<typeof register>>;
  let native: Awaited<ReturnType<typeof register>>;
  let inside: OidcVisitor;
  beforeAll(async () => {
    web = await register(target(), settings);
    const loopbacks = ['http://127.0.0.1/callback', 'http://[::1]/callback', 'com.example.diary:/callback'];
    native = await register(target(), { ...settings, kind: 'native', redirectUris: loopbacks });
    // Somebody who is signed in, so that nothing but the address is in the way.
    inside = await signedInAs(target(), await addPerson(target(), { companies: ['Cedar Supply'] }));
  });

  /** Everything that is wrong with the answers to all of these. */
  async function flaws<T>(
    spellings: readonly T[],
    ask: (spelling: T) => Promise<readonly string[]>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const one of spellings) for (const flaw of await ask(one)) found.push(`${JSON.stringify(one)} ${flaw}`);
    return found;
  }

  const asked = async (client: typeof web, redirect: string) =>
    inside.request('GET', requestOf(client.id, { redirect_uri: redirect }));

  const spellings = spellingsOf(there);

  describe(`a redirect URI is one that is registered, byte by byte (RFC 9700 2.1), in ${spellings.length} other spellings`, () => {
    test('the table is what it says', async () => {
      expect(spellings.length).toBeGreaterThan(300);
      expect((await asked(web, back)).location).toMatch(/^https:\/\/diary\.example\/callback\?code=/);
    });

    test('by GET they end on a page of ours', async () => {
      expect(await flaws(spellings, async (one) => flawsOf(await asked(web, one)))).toEqual([]);
    });

    test('by POST they are asked for once more by GET, at our own address, as they are', async () => {
      const wrong = await flaws(spellings, async (one) => {
        const fields = new URLSearchParams(requestOf(web.id, { redirect_uri: one }).split('?')[1]);
        const { status, headers } = await call(target(), '/oidc/auth', form(Object.fromEntries(fields)));
        const next = headers.get('location');
        return status === 303 && next === `/oidc/auth?${fields}` ? [] : [`${status} ${next}`];
      });
      expect(wrong).toEqual([]);
    });

    test('pushed, they are refused at once (RFC 9126 2.3)', async () => {
      const push = async (redirect: string) => {
        const fields = new URLSearchParams(requestOf(web.id, { redirect_uri: redirect }).split('?')[1]);
        return call(target(), '/oidc/request', form(Object.fromEntries(fields), basic(web)));
      };
      const wrong = await flaws(spellings, async (one) => {
        const { status, headers, body, text } = await push(one);
        const said = String(body['error']);
        const isRight = status === 400 && /^invalid_re(quest|direct_uri)$/.test(said) && !headers.has('location');
        return isRight && !text.includes(evil) ? [] : [`${status} ${text}`];
      });
      expect(wrong).toEqual([]);
      expect((await push(back)).status).toBe(201);
    });

    test('beside a pushed request, they do not take its place', async () => {
      const fields = new URLSearchParams(requestOf(web.id, { redirect_uri: back }).split('?')[1]);
      const pushed = await call(target(), '/oidc/request', form(Object.fromEntries(fields), basic(web)));
      const query = new URLSearchParams({ client_id: web.id, request_uri: String(pushed.body['request_uri']) });
      const few = spellings.filter((_one, index) => index % 25 === 0);
      const wrong = await flaws(few, async (one) => {
        const reply = await inside.request('GET', `/oidc/auth?${query}&redirect_uri=${encodeURIComponent(one)}`);
        return reply.location?.startsWith(`${back}?`) ? [] : flawsOf(reply);
      });
      expect(wrong).toEqual([]);
    });

    test('as bytes and names that no form sends, they lead nowhere either (SECURITY I5)', async () => {
      const rest = requestOf(web.id).replace(/&redirect_uri=[^&]*/, '');
      expect(rest).not.toContain('redirect');
      expect(await flaws(raw, async (one) => flawsOf(await inside.request('GET', `${rest}&${one}`)))).toEqual([]);
    });
  });

  describe('a native application on this machine may be at any port, and nowhere else (RFC 8252 7.3)', () => {
    test.each(['http://127.0.0.1:1/callback', 'http://127.0.0.1:65535/callback', 'http://[::1]:8080/callback'])(
      '%s is one',
      async (one) => {
        expect((await asked(native, one)).location?.startsWith(`${one}?code=`)).toBe(true);
      },
    );

    const ports = [
      '99999',
      '-1',
      '1e3',
      '0x50',
      ' 80',
      '80 ',
      '80\t',
      '80\n',
      '\uff18\uff10',
      '80:80',
      '80@evil.example',
      '80\\@x',
      '%38',
    ];
    const tails = [
      '/callback/',
      '/Callback',
      '/callback?x',
      '/callback#x',
      '/x/../callback',
      '',
      '/',
      '\\callback',
      ';/callback',
    ];
    const machines = [
      'localhost',
      '127.0.0.2',
      '127.1',
      '0x7f.1',
      '2130706433',
      '0',
      '0.0.0.0',
      '127.0.0.1.',
      '127.0.0.1.evil.example',
    ];
    const others = [
      '[::]',
      '[::ffff:127.0.0.1]',
      '[0:0:0:0:0:0:0:1]',
      '[::1%25lo]',
      'user@127.0.0.1',
      '@127.0.0.1',
      '192.168.0.1',
    ];
    const own = [
      'COM.EXAMPLE.DIARY:/callback',
      'com.example.diary:callback',
      'com.example.diary://callback',
      'com.example.diary2:/callback',
    ];

    test('every other spelling is none', async () => {
      const all = [
        ports.map((port) => `http://127.0.0.1:${port}/callback`),
        tails.map((tail) => `http://127.0.0.1:8080${tail}`),
        [...machines, ...others].flatMap((host) => [`http://${host}/callback`, `http://${host}:8080/callback`]),
        ['https', 'HTTP', 'ws', 'ftp'].map((scheme) => `${scheme}://127.0.0.1:8080/callback`),
        [...own, 'com.example.diary:/callback/', 'com.example.diary:/callback?x', 'com.example.diary:/callback:80'],
      ].flat();
      expect(await flaws(all, async (one) => flawsOf(await asked(native, one)))).toEqual([]);
    });

    test('one of a server or of a browser may not', async () => {
      for (const kind of ['web', 'browser'] as const) {
        const local = await register(target(), { ...settings, kind, redirectUris: ['http://127.0.0.1:8080/callback'] });
        expect((await asked(local, 'http://127.0.0.1:8080/callback')).location).toContain('code=');
        const near = ['http://127.0.0.1/callback', 'http://127.0.0.1:8081/callback', 'http://localhost:8080/callback'];
        expect(await flaws(near, async (one) => flawsOf(await asked(local, one)))).toEqual([]);
      }
    });
  });

  test('one that an operator withdraws is answered to no more, by requests that wait for somebody either (SECURITY I8)', async () => {
    const { id } = await register(target(), settings);
    const visitor = await sentBy(target(), id, { redirect_uri: back });
    const waiting = waitingAt(visitor);
    const loaded = await target().deps.store.loadApplication(id, target().deps.clock.now());
    if (!loaded) throw new Error('the application is not there');
    await changeApplication(target().deps, machine, loaded.application, { ...settings, redirectUris: [`${back}/new`] });
    expect((await visitor.request('GET', `/sign-in?to=${waiting}`)).status).toBe(422);
    await signedInAs(target(), await addPerson(target(), { companies: ['Cedar Supply'] }), visitor);
    expect(flawsOf(await visitor.request('GET', waiting))).toEqual([]);
  });

  describe('after a sign-out browsers are led to a registered address alone (RP-Initiated Logout 1.0, 3)', () => {
    const away = spellingsOf(gone);

    test(`${away.length} other spellings end on a page of ours by GET, and whoever is signed in stays so`, async () => {
      const wrong = await flaws(away, async (one) => {
        const query = new URLSearchParams({ client_id: web.id, post_logout_redirect_uri: one, state: 'x' });
        return flawsOf(await inside.request('GET', `/oidc/logout?${query}`));
      });
      expect(wrong).toEqual([]);
      expect((await inside.request('GET', '/account')).status).toBe(200);
    });

    test('by a form of another site they are asked for once more by GET, at our own address', async () => {
      const wrong = await flaws(away, async (one) => {
        const fields = { client_id: web.id, post_logout_redirect_uri: one };
        const sent = form(fields, { 'sec-fetch-site': 'cross-site' });
        const { status, headers } = await call(target(), '/oidc/logout', sent);
        const next = headers.get('location');
        const isRefused = status === 400 && next === null;
        return isRefused || next === `/oidc/logout?${new URLSearchParams(fields)}` ? [] : [`${status} ${next}`];
      });
      expect(wrong).toEqual([]);
    });

    test('the address of a redirect is none of them, and the other way round', async () => {
      const query = new URLSearchParams({ client_id: web.id, post_logout_redirect_uri: back });
      expect(flawsOf(await inside.request('GET', `/oidc/logout?${query}`))).toEqual([]);
      expect(flawsOf(await asked(web, out))).toEqual([]);
    });
  });
});
