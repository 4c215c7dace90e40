import { beforeAll, describe, expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { browserCookie, sessionCookie } from '../../support/attack-steps.ts';
import { formHeaders, overWire } from '../../support/attack-wire.ts';
import { attributesOf } from '../../support/html.ts';
import { back, out, payments, requestOf, sentBy, signedInAs, waitingAt } from '../../support/oidc-pages.ts';
import { basic } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor } from '../../support/oidc-visitor.ts';
import { register } from '../../support/relying-party.ts';
import type { Reply } from '../../support/visitor.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** Remembers every answer of ours. */
class Watched extends OidcVisitor {
  readonly seen: Reply[] = [];

  override async request(...given: Parameters<OidcVisitor['request']>): Promise<Reply> {
    const reply = await super.request(...given);
    this.seen.push(reply);
    return reply;
  }
}

/** Where a page leads, by itself and by what is in it. */
function leadsOf({ location, headers, text }: Reply): readonly string[] {
  const refresh = headers.get('refresh')?.replace(/^\d+;\s*url=/i, '') ?? null;
  const links = [
    ...attributesOf(text, 'href', 'a'),
    ...attributesOf(text, 'action', 'form'),
    ...attributesOf(text, 'formaction', 'button'),
    ...attributesOf(text, 'src', 'img'),
    ...attributesOf(text, 'content', 'meta').filter((one) => one.includes('url=')),
  ];
  return [location, refresh, ...links.map((one) => one.replaceAll('&amp;', '&'))].filter((one) => one !== null);
}

/** Nobody lays our pages under theirs, redirects and what the protocol's library says included (clickjacking), or keeps them. */
const isUnframed = ({ headers }: Reply): boolean =>
  /^default-src 'none';.*form-action 'self';.*frame-ancestors 'none'$/.test(
    headers.get('content-security-policy') ?? '',
  ) &&
  headers.get('x-frame-options') === 'DENY' &&
  headers.get('referrer-policy') === 'no-referrer' &&
  headers.get('cross-origin-opener-policy') === 'same-origin' &&
  headers.get('cache-control') === 'no-store';

onProtocol(['sqlite'], (target) => {
  let web: Awaited<ReturnType<typeof register>>;
  let asking: Awaited<ReturnType<typeof register>>;
  let person: Person;
  beforeAll(async () => {
    web = await register(target(), payments);
    asking = await register(target(), { ...payments, name: 'Lien Waivers', asksConsent: true });
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });

  /** A page of ours, and neither the protocol's own addresses nor anybody else's. */
  const isOurPage = (address: string): boolean => /^(\/(?![/\\]|oidc\/)[^\\\s]*|#[\w-]*)$/.test(address);

  describe('a sign-in leads on to a request that waits, and to nothing else of the protocol (SPEC S6)', () => {
    /** Addresses that are not where a request waits, though they begin or end like one. */
    function spellingsOf(waiting: string, elsewhere: string): readonly string[] {
      const uid = waiting.split('/').at(-1) ?? '';
      const asked = requestOf(web.id, { prompt: 'none' });
      return [
        words('/oidc /oidc/ /oidc/auth /oidc/auth/ /oidc/token /oidc/logout /oidc/jwks /oidc/userinfo'),
        words('../token ..%2ftoken %2e%2e/token ./ %2e ../auth/ ..\\auth').map((end) => `/oidc/auth/${end}`),
        words('/ ?x=1 #x ;x /.. /../.. /../../account /x %2f.. %00 %0a %20 . \\').map((end) => waiting + end),
        [' ', '\n', '\u0000', 'a'.repeat(300)].map((end) => waiting + end),
        words('//evil.example /\\evil.example http://evil.example //evil.example\\@ /.').map(
          (start) => start + waiting,
        ),
        [' ', '\t', target().address].map((start) => start + waiting),
        [waiting.toUpperCase(), waiting.replace('oidc', 'OIDC'), waiting.replace('/auth', '//auth'), waiting.slice(1)],
        [waiting.replace('auth', '%61uth'), waiting.replaceAll('/', '\\'), waiting.slice(0, -1)],
        [asked, asked.replace('?', '/?'), `/oidc/logout?post_logout_redirect_uri=${out}`, back, out, elsewhere],
        words(
          '//evil.example javascript:alert(1) //evil.example/oidc/auth/abcdefghijkl /oidc/auth/undefined-undefined',
        ),
        ['x'.repeat(43), web.id, `%${uid}`].map((end) => `/oidc/auth/${end}`),
      ].flat();
    }

    test('however the destination of a sign-in is spelled', async () => {
      const visitor = await sentBy(target(), web.id);
      const waiting = waitingAt(visitor);
      const astray: string[] = [];
      for (const to of spellingsOf(waiting, '/operator/../oidc/token')) {
        const shown = await visitor.request('GET', `/sign-in?${new URLSearchParams({ to })}`);
        astray.push(...leadsOf(shown).filter((one) => !isOurPage(one)));
        const begun = await visitor.post('/sign-in', { email: person.email, to });
        if (begun.location === null) {
          if (![400, 422].includes(begun.status)) astray.push(`${to} → ${begun.status}`);
          continue;
        }
        const last = await visitor.post(begun.location, { password: person.password });
        astray.push(
          ...leadsOf(last)
            .filter((one) => !isOurPage(one))
            .map((one) => `${to} → ${one}`),
        );
      }
      expect(astray).toEqual([]);
    });

    test.each(['/sign-in/continue', '/sign-in/consent'])('of %s, by GET and by POST', async (page) => {
      const visitor = await signedInAs(target(), person);
      await visitor.open(requestOf(asking.id));
      const waiting = waitingAt(visitor);
      const astray: string[] = [];
      for (const to of spellingsOf(waiting, '/sign-in/../oidc/token')) {
        const shown = await visitor.request('GET', `${page}?${new URLSearchParams({ to })}`);
        const sent = await visitor.post(page, { to, user: person.id, choice: 'allow' });
        for (const reply of [shown, sent]) {
          astray.push(
            ...leadsOf(reply)
              .filter((one) => !isOurPage(one))
              .map((one) => `${to} → ${one}`),
          );
          expect([to, reply.status < 500]).toEqual([to, true]);
        }
      }
      expect(astray).toEqual([]);
      expect(await target().deps.store.loadConsent(person.id, asking.id)).toBeNull();
      await visitor.open(`/sign-in/consent?to=${waiting}`);
      expect(waitingAt(visitor)).toBe(waiting);
    });

    test('to a request of yesterday, or of an application that is gone, it does not lead', async () => {
      const visitor = await sentBy(target(), web.id);
      const waiting = waitingAt(visitor);
      target().advance(3 * hour);
      for (const page of ['/sign-in', '/sign-in/continue', '/sign-in/consent']) {
        const reply = await visitor.request('GET', `${page}?to=${encodeURIComponent(waiting)}`);
        expect(leadsOf(reply).filter((one) => one.includes('/oidc/') && !one.startsWith('/sign-in?'))).toEqual([]);
      }
      const reply = await visitor.request('GET', waiting);
      expect([reply.status, leadsOf(reply).filter((one) => !isOurPage(one))]).toEqual([400, []]);
    });
  });

  describe('every answer on the way to an application and out again leads to us, or to its registered addresses, and is framed by nobody', () => {
    const ways: readonly [string, () => Promise<Watched>][] = [
      ['a sign-in with a second factor', async () => signIn(await addPerson(target(), { enrolled: true }), web.id)],
      ['consent', async () => signIn(person, asking.id, 'allow')],
      [
        'a refusal',
        async () => signIn(await addPerson(target(), { companies: ['Cedar Supply'] }), asking.id, 'cancel'),
      ],
      ['a step-up', stepUp],
    ];

    async function signIn(
      who: Person,
      client: typeof web.id,
      consent?: 'allow' | 'cancel',
      asked = {},
    ): Promise<Watched> {
      const visitor = new Watched(target().address);
      await visitor.open(requestOf(client, asked)).catch(() => null);
      await away(visitor, who, consent);
      return visitor;
    }

    /** Nobody listens where the application is said to be: that is where the way ends. */
    const away = (visitor: Watched, who: Person, consent?: 'allow' | 'cancel'): Promise<unknown> =>
      goOn(target(), visitor, who, consent ? { consent } : {}).catch(() => null);

    async function stepUp(): Promise<Watched> {
      const who = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
      const visitor = await signIn(who, web.id);
      target().advance(hour);
      await visitor.open(requestOf(web.id, { acr_values: 'urn:gatehouse:acr:mfa', max_age: '60' })).catch(() => null);
      await away(visitor, who);
      return visitor;
    }

    test.each(ways)('%s', async (name, go) => {
      const visitor = await go();
      const hints = { client_id: web.id, post_logout_redirect_uri: out, state: 's' };
      await visitor.open(`/oidc/logout?${new URLSearchParams(hints)}`).catch(() => null);
      if (visitor.text.includes('action="/oidc/logout"')) await visitor.press('/oidc/logout').catch(() => null);
      const leads = visitor.seen.flatMap(leadsOf);
      const abroad = leads.filter((one) => !isOurPage(one) && !/^\/oidc\/(auth\/[\w-]+|logout(\?.*)?)$/.test(one));
      const wrong = abroad.filter((one) => ![back, out].some((known) => one.startsWith(`${known}?`)));
      expect([name, wrong]).toEqual([name, []]);
      expect(visitor.seen.filter((reply) => !isUnframed(reply))).toEqual([]);
      expect([name, abroad.length > 0]).toEqual([name, true]);
      const told = new Set(abroad.flatMap((one) => [...new URL(one).searchParams.keys()]));
      expect(['code', 'state', 'iss', 'error', 'error_description']).toEqual(expect.arrayContaining([...told]));
    });
  });

  describe('our address is what the operator says it is, whatever a request says (SECURITY I9, I15)', () => {
    const evil = 'evil.example';
    const forwarded = { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443' };
    const claims: readonly Readonly<Record<string, string>>[] = [
      ...[evil, `${evil}:443`, `localhost@${evil}`].map((host) => ({ host })),
      { ...forwarded, 'x-forwarded-prefix': `//${evil}` },
      { 'x-forwarded-server': evil, 'x-host': evil, 'x-original-host': evil, 'x-http-host-override': evil },
      { forwarded: `for=1.1.1.1;host=${evil};proto=https;by=${evil}`, via: evil, referer: `https://${evil}/` },
      { 'x-original-url': `//${evil}/`, 'x-rewrite-url': `//${evil}/`, 'x-forwarded-uri': `https://${evil}` },
      { host: evil, ...forwarded, forwarded: `host=${evil}` },
    ];

    test('in discovery, answers, cookies and errors of every endpoint', async () => {
      const inside = await signedInAs(target(), person);
      const cookie = `${sessionCookie}=${inside.cookies.get(sessionCookie)}; ${browserCookie}=${inside.cookies.get(browserCookie)}`;
      const waiting = waitingAt(await sentBy(target(), web.id));
      const asked = [{}, { prompt: 'none' }, { prompt: 'x' }, { redirect_uri: 'https://other.example' }];
      const paths = [
        words('/.well-known/openid-configuration /.well-known/oauth-authorization-server /oidc/jwks /oidc/userinfo'),
        [...asked.map((one) => requestOf(web.id, one)), requestOf(asking.id), waiting],
        [
          '/oidc/logout',
          `/oidc/logout?client_id=${web.id}`,
          `/sign-in?to=${waiting}`,
          `/sign-in/consent?to=${waiting}`,
        ],
      ].flat();
      const gets = paths.flatMap((path) => [path, `http://${evil}${path}`]);
      const posts = words('/oidc/auth /oidc/token /oidc/introspection /oidc/revocation /oidc/request /oidc/logout');
      const body = `${requestOf(web.id).split('?')[1]}&grant_type=refresh_token&refresh_token=x&token=x`;
      const wrong: string[] = [];
      for (const headers of claims) {
        const sent = { ...formHeaders(new Map()), ...basic(web), ...headers };
        const requests = [
          ...gets.map((path) => ({ method: 'GET', path, headers: { cookie, ...headers } })),
          ...posts.map((path) => ({ method: 'POST', path, headers: sent, body })),
        ];
        for (const one of requests) {
          const reply = await overWire(target().address, one);
          const said = JSON.stringify(reply.headers) + reply.text;
          const cookies = reply.headers['set-cookie'] ?? [];
          const isWrong = said.includes(evil) || reply.status >= 500 || cookies.some((set) => /domain=/i.test(set));
          if (isWrong) wrong.push(`${one.method} ${one.path} ${JSON.stringify(headers)} ${reply.status}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
});
