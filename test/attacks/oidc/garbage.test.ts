import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { protocolRoutes } from '#oidc/addresses.ts';
import { addPerson } from '../../support/attack-people.ts';
import { formHeaders, overWire, type WireReply } from '../../support/attack-wire.ts';
import { back, payments, requestOf, signedInAs } from '../../support/oidc-pages.ts';
import { basic, call, form } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import type { OidcVisitor } from '../../support/oidc-visitor.ts';
import { register } from '../../support/relying-party.ts';

const markup = `<i x='"`;

/** Bounded, and the same every time. */
const runs = { numRuns: 250, seed: 8 };

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const written = (given: readonly (readonly [string, string])[]): string =>
  given.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');

const listed = (words: string): readonly string[] => words.split(' ');

const names = listed(
  'client_id client_secret redirect_uri response_type response_mode scope state nonce prompt max_age ui_locales login_hint ' +
    'id_token_hint acr_values claims request request_uri resource code_challenge code_challenge_method code_verifier grant_type ' +
    'code refresh_token token access_token token_type_hint client_assertion client_assertion_type authorization_details dpop_jkt ' +
    'web_message_uri post_logout_redirect_uri display registration user_code subject_token _form __proto__ constructor',
);

const words = [
  listed(
    '-1 0 1e309 NaN null true [] {} {"a": undefined code token id_token none query fragment form_post web_message jwt',
  ),
  listed(
    'query.jwt openid login consent select_account create S256 plain authorization_code refresh_token implicit password',
  ),
  listed(
    'client_credentials urn:ietf:params:oauth:grant-type:device_code urn:ietf:params:oauth:request_uri:x a.b.c .. gat_x',
  ),
  listed(
    'urn:ietf:params:oauth:request_uri: https://evil.example/x javascript:alert(1) ../../etc/passwd grt_ ${7*7} %s%n',
  ),
  listed('eyJhbGciOiJub25lIn0.e30. eyJhbGciOiJIUzI1NiJ9.e30.AAAA text/html application/json */* https://evil.example'),
  ['', '\0', '\u202e', '[object Object]', 'code id_token', 'openid email offline_access', 'none login', 'fr-CA de'],
  [`${markup}>`, `' or 1=1 --`, '\r\nSet-Cookie: a=b', 'x'.repeat(3_000), 'é'.repeat(500), 'a'.repeat(43)],
  ['Basic x', 'Bearer x', 'DPoP x', 'Basic Og==', `gat_${'x'.repeat(43)}`],
].flat();

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const pairs = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, word), word), {
  maxLength: 8,
});

const usual = 'application/x-www-form-urlencoded';

const types = [
  listed('application/json text/plain multipart/form-data application/xml x / ;; multipart/form-data;boundary=x'),
  [usual, usual, `${usual}; charset=utf-8`, `${usual}; charset=nonsense`, ''],
].flat();

/** What a body may end with. */
const ends = listed(' & &% &=%ff &code=%c0%80 &a=b&a=c &%00=%00 &a[b]=c \0 \ufeff {"a":1} &client_id=x');

/** Signs that a header may have. */
const printable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 2_000);

const given = fc.dictionary(
  fc.constantFrom(...listed('authorization accept origin dpop oauth-client-attestation accept-language if-none-match')),
  word.map(printable),
);

const mayHold: readonly string[] = [
  'application/json; charset=utf-8',
  'application/jwk-set+json; charset=utf-8',
  'text/html; charset=utf-8',
];

/** What is wrong with an answer, whatever was asked. */
function flawsOf(reply: WireReply): readonly string[] {
  const { status, headers: told, text } = reply;
  const type = told['content-type'] ?? '';
  const { location = '/' } = told;
  return Object.entries({
    'is a fault': status >= 500 || status < 200,
    'has no policy of content': !String(told['content-security-policy']).startsWith("default-src 'none'"),
    'may be sniffed': told['x-content-type-options'] !== 'nosniff',
    'may be framed': told['x-frame-options'] !== 'DENY',
    'is of no type that we have': text !== '' && !mayHold.includes(type) && !isPlain(reply),
    'is no JSON': type.startsWith('application/j') && text !== '' && !isJson(text),
    'repeats markup': !type.startsWith('application/j') && text.includes(markup),
    'is not our page':
      type.startsWith('text/html') && status >= 400 && text !== '' && !text.startsWith('<!doctype html><html lang='),
    'sets a cookie of others': (told['set-cookie'] ?? []).some(
      (one) => !/^__(Secure|Host)-gatehouse-(request|browser)=/.test(one),
    ),
    'lets others read with cookies': told['access-control-allow-credentials'] !== undefined,
    'leads elsewhere':
      !/^\/(?![/\\])/.test(location) && !location.startsWith(`${back}?`) && !location.startsWith(`${back}#`),
  }).flatMap(([flaw, is]) => (is ? [`${status} ${flaw}: ${text.slice(0, 100)}`] : []));
}

/** The words of the protocol's library for whoever follows no redirect, or asks for what is not there. */
const isPlain = ({ status, headers: { 'content-type': type = '' } }: WireReply): boolean =>
  type.startsWith('text/plain') && (status === 303 || status === 404);

function isJson(text: string): boolean {
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null;
}

onProtocol(['sqlite'], (target) => {
  let web: Awaited<ReturnType<typeof register>>;
  let inside: OidcVisitor;
  beforeAll(async () => {
    web = await register(target(), { ...payments, refreshes: true });
    inside = await signedInAs(target(), await addPerson(target(), { companies: ['Cedar Supply'] }));
  });

  const cookies = (): Record<string, string> => ({ cookie: formHeaders(inside.cookies)['cookie'] ?? '' });

  /** What some requests say rightly, so that they come further. */
  const right = (): Record<string, string> => Object.fromEntries(new URLSearchParams(requestOf(web.id).split('?')[1]));

  const paths = [...protocolRoutes.map(({ path }) => path.replace(':uid', 'x'.repeat(43))), '/oidc/logout'];

  test('SECURITY I5: no address is more than malformed, whatever it says', async () => {
    const asked = fc.tuple(fc.constantFrom('/oidc/auth', '/oidc/auth', ...paths), pairs, given, fc.nat({ max: 12 }));
    await fc.assert(
      fc.asyncProperty(asked, async ([path, sent, more, kept]) => {
        const told = Object.fromEntries(Object.entries(right()).slice(0, kept));
        const query = written(Object.entries({ ...told, ...Object.fromEntries(sent) })).slice(0, 7_000);
        const reply = await overWire(target().address, {
          method: 'GET',
          path: `${path}?${query}`,
          headers: { ...cookies(), ...more },
        });
        expect(flawsOf(reply)).toEqual([]);
      }),
      runs,
    );
  });

  test('SECURITY I5: no form is more than malformed, whatever is in it, of whatever type it says it is', async () => {
    const asked = fc.tuple(
      fc.constantFrom(...paths),
      pairs,
      given,
      fc.constantFrom(...types),
      fc.constantFrom(...ends),
    );
    await fc.assert(
      fc.asyncProperty(asked, fc.boolean(), async ([path, sent, more, type, end], isKnown) => {
        const proof = isKnown ? basic(web) : {};
        const headers = { ...cookies(), ...more, ...proof, ...(type ? { 'content-type': type } : {}) };
        const body = written(sent) + end;
        expect(flawsOf(await overWire(target().address, { method: 'POST', path, headers, body }))).toEqual([]);
      }),
      runs,
    );
    const [held] = await target().peephole.rows(
      "select count(*) as count from protocol_states where kind in ('AccessToken', 'RefreshToken')",
    );
    expect(held?.['count']).toBe(0);
  });

  test('an address behind that of authorization answers to nothing that a request says beside it', async () => {
    for (const end of ['/', '/x', '/%20', '/..%2f', `/${'a'.repeat(43)}`]) {
      for (const response_mode of ['form_post', 'fragment', 'query', 'jwt']) {
        const path = requestOf(web.id, { response_mode, prompt: 'none' }).replace('?', `${end}?`);
        const reply = await overWire(target().address, { method: 'GET', path, headers: cookies() });
        expect([path, [400, 404].includes(reply.status), flawsOf(reply)]).toEqual([path, true, []]);
        expect(reply.headers.location).toBeUndefined();
      }
    }
  });

  test('methods that an address does not have are 404, and answer nothing else', async () => {
    for (const path of paths) {
      const known = new Set<string>(
        protocolRoutes.flatMap((one) => (one.path.replace(':uid', 'x'.repeat(43)) === path ? one.methods : [])),
      );
      if (path === '/oidc/logout') for (const method of ['GET', 'HEAD', 'POST']) known.add(method);
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS']) {
        const reply = await overWire(target().address, { method, path, headers: cookies() });
        const isRight = known.has(method) || reply.status === 404;
        const isSilent = method !== 'HEAD' || reply.text === '';
        expect([method, path, flawsOf(reply), isRight, isSilent]).toEqual([method, path, [], true, true]);
      }
    }
  });

  test('CORS: a page of nobody’s may ask, and reads nothing about anybody', async () => {
    for (const path of ['/oidc/token', '/oidc/userinfo', '/oidc/revocation', '/oidc/request', '/oidc/jwks']) {
      const asked = {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      };
      const reply = await overWire(target().address, { method: 'OPTIONS', path, headers: asked });
      expect([path, reply.status, flawsOf(reply)]).toEqual([path, 204, []]);
    }
    for (const path of ['/oidc/token', '/oidc/introspection', '/oidc/revocation', '/oidc/request']) {
      const reply = await call(
        target(),
        path,
        form({ token: 'x', grant_type: 'refresh_token' }, { ...basic(web), origin: 'https://evil.example' }),
      );
      expect([path, reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([path, 400, null]);
    }
  });
});
