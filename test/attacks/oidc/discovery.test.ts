import { describe, expect, test } from 'vitest';
import { applicationScopes, signingAlgorithms } from '#domain/application.ts';
import { amongThem, basic, call, form } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { startRelyingParty } from '../../support/relying-party.ts';

const wellKnown = '/.well-known/openid-configuration';

onProtocol(['sqlite'], (target) => {
  const read = async (): Promise<Readonly<Record<string, unknown>>> => (await call(target(), wellKnown)).body;
  const pathOf = async (name: string): Promise<string> => new URL(String((await read())[name])).pathname;

  describe('OpenID Connect Discovery 1.0', () => {
    test('4: the document is JSON at its well-known address, and may be cached and read by anybody', async () => {
      const { status, headers } = await call(target(), wellKnown, { headers: { origin: 'https://app.example' } });
      expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/json']);
      expect(headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/app\.example)$/);
      expect(headers.getSetCookie()).toEqual([]);
    });

    test('4.3: `issuer` is exactly the address that the document was asked at', async () => {
      expect((await read())['issuer']).toBe(target().address);
    });

    test('4.3, I9: `issuer` and every endpoint come from configuration, whatever host was asked for', async () => {
      const { body } = await call(target(), wellKnown, {
        headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      });
      const addresses = Object.entries(body).filter(([name]) => /(^issuer|_endpoint|_uri)$/.test(name));
      expect(addresses.length).toBeGreaterThan(7);
      for (const [name, value] of addresses)
        expect([name, String(value).startsWith(target().address)]).toEqual([name, true]);
    });

    test('3: all that a provider must say is said', async () => {
      expect(await read()).toMatchObject({
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        grant_types_supported: amongThem(['authorization_code', 'refresh_token', 'client_credentials']),
        scopes_supported: amongThem(['openid', ...applicationScopes]),
        claims_supported: amongThem(['sub', 'iss', 'auth_time', 'acr', 'amr', 'email', 'mfa_deadline']),
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
        backchannel_logout_supported: true,
        backchannel_logout_session_supported: true,
      });
    });

    test('3: what is said about algorithms, ways of proof, languages and levels is what there is, RS256 included', async () => {
      const document = await read();
      const listed = (name: string): unknown[] => [...(document[name] as string[])].toSorted();
      expect(listed('id_token_signing_alg_values_supported')).toEqual(signingAlgorithms.toSorted());
      expect(listed('token_endpoint_auth_methods_supported')).toEqual([
        'client_secret_basic',
        'client_secret_post',
        'none',
      ]);
      expect(listed('acr_values_supported')).toEqual(['urn:gatehouse:acr:mfa', 'urn:gatehouse:acr:password']);
      expect(listed('ui_locales_supported')).toHaveLength(6);
    });

    test('nothing is offered that RFC 9700 forbids or that is not there', async () => {
      const document = await read();
      expect(JSON.stringify(document['grant_types_supported'])).not.toMatch(/implicit|password|device|ciba/);
      expect(document['response_modes_supported']).not.toContain('fragment');
      expect(document['request_parameter_supported'] ?? false).toBe(false);
      // Of this one alone the default is true.
      expect(document['request_uri_parameter_supported']).toBe(false);
      for (const absent of [
        'registration_endpoint',
        'device_authorization_endpoint',
        'check_session_iframe',
        'dpop_signing_alg_values_supported',
      ]) {
        expect([absent, document[absent]]).toEqual([absent, undefined]);
      }
    });

    test('3: `jwks_uri` has public keys alone, one at least of each algorithm, each with its own `kid`', async () => {
      const { body, headers } = await call(target(), await pathOf('jwks_uri'));
      expect(headers.get('content-type')).toMatch(/^application\/(jwk-set\+)?json/);
      const keys = body['keys'] as Record<string, string>[];
      expect(new Set(keys.map((one) => one['alg']))).toEqual(new Set(signingAlgorithms));
      expect(new Set(keys.map((one) => one['kid'])).size).toBe(keys.length);
      for (const key of keys) {
        expect(key['use']).toBe('sig');
        expect(Object.keys(key)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(d|p|q|dp|dq|qi|oth|k)$/)]),
        );
      }
      expect(keys.find((one) => one['kty'] === 'RSA')?.['n']?.length).toBeGreaterThanOrEqual(342);
    });
  });

  describe('every endpoint that the document names answers for itself', () => {
    test('the authorization endpoint shows a person what is wrong, by GET and by POST (Core 3.1.2.1)', async () => {
      const path = await pathOf('authorization_endpoint');
      for (const reply of [await call(target(), path), await call(target(), path, form({}))]) {
        expect([reply.status, reply.headers.get('location')]).toEqual([400, null]);
        expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
        expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      }
    });

    test.each([
      'token_endpoint',
      'introspection_endpoint',
      'revocation_endpoint',
      'pushed_authorization_request_endpoint',
    ])('the %s answers in JSON to who does not prove itself, and is not kept in any cache', async (name) => {
      const { status, body, headers } = await call(
        target(),
        await pathOf(name),
        form({ token: 'x', grant_type: 'client_credentials' }),
      );
      expect([name, status, body['error']]).toEqual([name, 400, 'invalid_request']);
      expect(headers.get('cache-control')).toContain('no-store');
    });

    test('RFC 6749 5.2: who proves itself wrongly is `invalid_client`, 401, with the scheme it may use', async () => {
      await using party = await startRelyingParty(target());
      for (const name of [
        'token_endpoint',
        'introspection_endpoint',
        'revocation_endpoint',
        'pushed_authorization_request_endpoint',
      ]) {
        const wrong = form({ token: 'x', grant_type: 'client_credentials' }, basic({ ...party, secret: 'wrong' }));
        const { status, body, headers } = await call(target(), await pathOf(name), wrong);
        expect([name, status, body['error']]).toEqual([name, 401, 'invalid_client']);
        expect(headers.get('www-authenticate')).toMatch(/^Basic /);
      }
    });

    test('RFC 6750 3: userinfo without a token is 401 with a challenge, and no error code', async () => {
      const { status, headers } = await call(target(), await pathOf('userinfo_endpoint'));
      expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Bearer (?!.*error=)/)]);
    });

    test('the end-session endpoint shows a page to who is not signed in', async () => {
      const { status, headers } = await call(target(), await pathOf('end_session_endpoint'));
      expect([status < 400, headers.get('location')?.startsWith('http') ?? false]).toEqual([true, false]);
    });

    test('an address under /oidc that is none is 404', async () => {
      for (const path of ['/oidc', '/oidc/', '/oidc/none', '/oidc/session/end', '/oidc/device', '/oidc/reg']) {
        expect([path, (await call(target(), path)).status]).toEqual([path, 404]);
      }
    });
  });
});
