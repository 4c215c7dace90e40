import { decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingAlgorithms } from '#domain/application.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import {
  aText,
  ask,
  atHash,
  basic,
  call,
  enter,
  entered,
  errorOf,
  form,
  introspect,
  like,
  userinfo,
} from '../../support/oidc-sign-in.ts';
import { wordsOf } from '../../support/html.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type Changes, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let person: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });
  afterAll(() => party[Symbol.asyncDispose]());

  /** Sends a code to the token endpoint past the library. */
  const redeemed = (fields: Record<string, string>, headers = basic(party)) =>
    call(
      target(),
      '/oidc/token',
      form({ grant_type: 'authorization_code', redirect_uri: party.redirectUri, ...fields }, headers),
    );

  describe('the code flow (OpenID Connect Core 3.1)', () => {
    test.each([
      ['client_secret_basic', () => client.ClientSecretBasic(party.secret ?? '')],
      ['client_secret_post', () => client.ClientSecretPost(party.secret ?? '')],
    ])('9: works for an application that proves itself by %s', async (_, how) => {
      const { attempt } = await ask(target(), party, person);
      expect((await attempt.redeem({ how: how() })).id_token).toBeDefined();
    });

    test.each(['browser', 'native'] as const)(
      '9: works for a %s application, which has no secret (`none`)',
      async (kind) => {
        await using open = await startRelyingParty(target(), { kind });
        expect(open.secret).toBeNull();
        const { tokens } = await enter(target(), open, person);
        expect(tokens.token_type).toBe('bearer');
      },
    );

    test('a page of a browser application may read the token endpoint and userinfo from its own origin', async () => {
      await using open = await startRelyingParty(target(), { kind: 'browser' });
      const { tokens } = await enter(target(), open, person);
      const from = (origin: string) => ({ headers: { origin, authorization: `Bearer ${tokens.access_token}` } });
      const allowed = async (path: string, init: RequestInit) =>
        (await call(target(), path, init)).headers.get('access-control-allow-origin');
      expect(await allowed('/oidc/userinfo', from(open.url))).toMatch(new RegExp(`^(\\*|${open.url})$`));
      expect(
        await allowed(
          '/oidc/token',
          form({ client_id: open.id, grant_type: 'authorization_code' }, { origin: open.url }),
        ),
      ).toBe(open.url);
      expect(
        await allowed(
          '/oidc/token',
          form({ client_id: open.id, grant_type: 'authorization_code' }, { origin: 'https://evil.example' }),
        ),
      ).toBeNull();
    });

    test.each(signingAlgorithms)('10.1: ID tokens are signed with %s where it is registered', async (algorithm) => {
      await using other = await startRelyingParty(target(), { algorithm });
      const { tokens } = await enter(target(), other, person);
      expect(decodeProtectedHeader(tokens.id_token ?? '').alg).toBe(algorithm);
    });

    test('2: an ID token says who, for whom, by whom, when and how', async () => {
      const { tokens, claims, attempt } = await enter(target(), party, person);
      expect(claims).toMatchObject({
        iss: target().address,
        aud: party.id,
        sub: like(/^\S{1,255}$/),
        nonce: attempt.nonce,
        sid: aText,
        acr: 'urn:gatehouse:acr:password',
        amr: ['pwd'],
        iat: Math.floor(target().now() / second),
        auth_time: Math.floor(target().now() / second),
      });
      expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
      expect(claims['at_hash'] ?? atHash(tokens.access_token)).toBe(atHash(tokens.access_token));
    });

    test('3.1.3.3: tokens are of type Bearer, told when they end, and kept in no cache', async () => {
      const { attempt } = await ask(target(), party, person);
      const reply = await redeemed({ code: attempt.answer().get('code') ?? '', code_verifier: attempt.verifier });
      expect(reply.body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
      expect(reply.headers.get('cache-control')).toContain('no-store');
    });

    test('3.1.2.5, RFC 9207: the answer repeats `state`, names the issuer, and has no token in it', async () => {
      const { attempt } = await ask(target(), party, person);
      const answer = attempt.answer();
      expect([answer.get('state'), answer.get('iss')]).toEqual([attempt.state, target().address]);
      expect([...answer.keys()].toSorted()).toEqual(['code', 'iss', 'state']);
    });

    test('3.1.2.1: no nonce, no state: none comes back', async () => {
      const { attempt, visitor } = await ask(target(), party, person, { changes: { nonce: null, state: null } });
      const answer = new URL(visitor.path).searchParams;
      expect(answer.has('state')).toBe(false);
      const { body } = await redeemed({ code: answer.get('code') ?? '', code_verifier: attempt.verifier });
      expect(body['id_token']).toBeTypeOf('string');
    });

    test('3.1.2.1: a request may come by POST as well, and whoever is signed in is known by it', async () => {
      const { visitor } = await enter(target(), party, person);
      const attempt = await party.begin({ prompt: 'none' });
      // As browsers do with a form of another site: without cookies of `SameSite=Lax`.
      const posted = await call(
        target(),
        '/oidc/auth',
        form(Object.fromEntries(new URL(attempt.url).searchParams), {
          origin: party.url,
          'sec-fetch-site': 'cross-site',
        }),
      );
      expect(posted.status).toBe(303);
      await visitor.open(posted.headers.get('location') ?? '');
      expect((await entered(attempt)).claims.sub).toBe(person.id);
    });

    test('RFC 8252 7.3: a native application on a loopback address may be at any port', async () => {
      await using native = await startRelyingParty(target(), {
        kind: 'native',
        redirectUris: ['http://127.0.0.1/callback'],
      });
      expect((await enter(target(), native, person)).tokens.access_token).toBeDefined();
    });
  });

  describe('what is wrong with a request (Core 3.1.2.6, RFC 6749 4.1.2.1)', () => {
    test.each([
      ['no redirect_uri', { redirect_uri: null }],
      ['one that is not registered', { redirect_uri: 'https://evil.example/callback' }],
      ['no application', { client_id: null }],
      ['an unknown application', { client_id: `app_${'0'.repeat(32)}` }],
    ] satisfies [string, Changes][])(
      'with %s it ends on a page of ours, and nobody is led anywhere',
      async (_, changes) => {
        const attempt = await party.begin(changes);
        const visitor = new OidcVisitor(target().address);
        const reply = await visitor.open(attempt.url);
        expect([reply.status, visitor.isAway, attempt.isAnswered()]).toEqual([400, false, false]);
        expect(wordsOf(reply.text)).not.toContain('evil.example');
        expect(reply.text).not.toMatch(/href="https?:/);
        expect(reply.headers.get('refresh')).toBeNull();
      },
    );

    test.each([
      ['no response_type', { response_type: null }, 'invalid_request'],
      ['the implicit flow', { response_type: 'id_token token', response_mode: 'query' }, 'invalid_request'],
      ['a flow that is none', { response_type: 'letter' }, 'unsupported_response_type'],
      ['no PKCE (RFC 9700 2.1.1)', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
      ['PKCE without a hash', { code_challenge_method: 'plain' }, 'invalid_request'],
      ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
      ['an address of a request object', { request_uri: 'https://evil.example/request' }, 'request_uri_not_supported'],
      ['a registration of its own', { registration: '{}' }, 'registration_not_supported'],
      ['an unknown prompt', { prompt: 'sometimes' }, 'invalid_request'],
      ['a max_age that is no number', { max_age: 'soon' }, 'invalid_request'],
      ['a hint that is no token of ours', { id_token_hint: 'nonsense' }, 'invalid_request'],
    ])('with %s the application is told, and its state with it', async (_, changes, error) => {
      const attempt = await party.begin(changes);
      await new OidcVisitor(target().address).open(attempt.url);
      expect([attempt.answer().get('error'), attempt.answer().get('code')]).toEqual([error, null]);
      expect(attempt.answer().get('iss')).toBe(target().address);
    });

    test('3.1.2.1: unknown scopes, unknown parameters, `display` and `claims_locales` are passed over', async () => {
      const changes = { scope: 'openid weather offline_access', display: 'wap', claims_locales: 'xx', foo: 'bar' };
      const { tokens } = await enter(target(), party, person, { changes });
      expect(tokens.scope).toBe('openid');
    });

    test('3.1.2.1: unknown values of `acr_values` are passed over, for they are voluntary', async () => {
      const { claims } = await enter(target(), party, person, { changes: { acr_values: 'urn:else:gold 2' } });
      expect(claims['acr']).toBe('urn:gatehouse:acr:password');
    });

    test('3.1.2.1: `login_hint` fills the field, and `ui_locales` chooses the language', async () => {
      const visitor = new OidcVisitor(target().address);
      const { url } = await party.begin({ login_hint: person.email, ui_locales: 'xx fr-CA de' });
      await visitor.open(url);
      expect(pageOf(visitor)).toBe('sign-in');
      expect(visitor.text).toContain(`value="${person.email}"`);
      expect(visitor.text).toContain('<html lang="fr"');
      // For this request, and for no other: what somebody chose is not overwritten.
      expect(visitor.path).not.toContain('lang=');
    });

    test('Core 3.1.2.1: a parameter that comes twice is refused', async () => {
      const { url } = await party.begin();
      const reply = await new OidcVisitor(target().address).open(`${url}&client_id=${party.id}`);
      expect(reply.status).toBe(400);
    });
  });

  describe('a code (RFC 6749 4.1.2, 4.1.3; SECURITY I2)', () => {
    test('is good once: a second use is refused, and what came of the first dies', async () => {
      const { attempt } = await ask(target(), party, person);
      const tokens = await attempt.redeem();
      expect(await errorOf(userinfo(party, tokens))).toBe('none');
      expect(await errorOf(attempt.redeem())).toBe('invalid_grant');
      expect(await errorOf(userinfo(party, tokens))).toBe('invalid_token');
      expect((await introspect(party, tokens.refresh_token)).active).toBe(false);
    });

    test('is good for 60 seconds', async () => {
      const [one, other] = [await ask(target(), party, person), await ask(target(), party, person)];
      target().advance(59 * second);
      expect((await other.attempt.redeem()).access_token).toBeDefined();
      target().advance(1 * second);
      expect(await errorOf(one.attempt.redeem())).toBe('invalid_grant');
    });

    test.each([
      ['a wrong verifier', { code_verifier: 'w'.repeat(43) }],
      ['no verifier', { code_verifier: '' }],
      ['another redirect_uri', { redirect_uri: 'http://127.0.0.1/elsewhere' }],
    ])('is refused with %s', async (_, wrong) => {
      const { attempt } = await ask(target(), party, person);
      const fields = { code: attempt.answer().get('code') ?? '', code_verifier: attempt.verifier };
      const { status, body } = await redeemed({ ...fields, ...wrong });
      expect([status, body['error'], body['access_token']]).toEqual([400, 'invalid_grant', undefined]);
    });

    test('is of no use to another application', async () => {
      await using other = await startRelyingParty(target());
      const { attempt } = await ask(target(), party, person);
      const fields = { code: attempt.answer().get('code') ?? '', code_verifier: attempt.verifier };
      expect((await redeemed(fields, basic(other))).body['error']).toBe('invalid_grant');
    });

    test('that nobody gave is refused like a wrong one', async () => {
      expect((await redeemed({ code: 'x'.repeat(43), code_verifier: 'y'.repeat(43) })).body['error']).toBe(
        'invalid_grant',
      );
    });
  });

  test('Core 8: `sub` is the same at every sign-in and for every application, and another for every user', async () => {
    await using other = await startRelyingParty(target());
    const subs = [await enter(target(), party, person), await enter(target(), other, person)].map(
      ({ claims }) => claims.sub,
    );
    expect(new Set(subs).size).toBe(1);
    const stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
    expect((await enter(target(), party, stranger)).claims.sub).not.toBe(subs[0]);
  });

  test('one browser comes into a second application without a page (SPEC S6)', async () => {
    await using other = await startRelyingParty(target());
    const { visitor } = await enter(target(), party, person);
    const attempt = await other.begin();
    await visitor.open(attempt.url);
    const { claims } = await entered(attempt);
    expect(claims.aud).toBe(other.id);
  });
});
