import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingKeysNow } from '#flows/applications/keys.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { askSilently, basic, call, enter, form, introspect, tokenOf } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty, type Tokens } from '../../support/relying-party.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with a keyed hash in place of a signature: what a verifier would take that goes by the header alone. */
function hashed(header: object, payload: object, key: string | Buffer): string {
  const signed = `${encoded(header)}.${encoded(payload)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let other: RelyingParty;
  let person: Person;
  let stranger: Person;
  let inside: OidcVisitor;
  let tokens: Tokens;
  let genuine: string;
  let code: string;
  let claims: JWTPayload;
  let forged: Readonly<Record<string, string>>;
  let published: readonly (JsonWebKey & { readonly kid: string; readonly alg: string })[];
  beforeAll(async () => {
    party = await startRelyingParty(target());
    other = await startRelyingParty(target());
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
    stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
    ({ visitor: inside, tokens, claims } = await enter(target(), party, person));
    genuine = tokens.id_token ?? '';
    code = (await askSilently(party, inside)).answer().get('code') ?? '';
    published = (await call(target(), '/oidc/jwks')).body['keys'] as typeof published;
    forged = await forgeries();
  });
  afterAll(async () => {
    for (const one of [party, other]) await one[Symbol.asyncDispose]();
  });

  const keyOf = (alg: string) => {
    const found = published.find((one) => one.alg === alg);
    if (!found) throw new Error(`there is no key of ${alg}`);
    return found;
  };

  /** Tokens that say what a genuine one says, and that nobody but an attacker has made. */
  async function forgeries(): Promise<Readonly<Record<string, string>>> {
    const [es256, rs256] = [keyOf('ES256'), keyOf('RS256')];
    const [header = '', payload = '', signature = ''] = genuine.split('.');
    const foreign = async (alg: string, kid: string | undefined, more: object = {}) => {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const jwk = 'jwk' in more ? { jwk: await exportJWK(publicKey) } : {};
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg, ...(kid && { kid }), ...more, ...jwk })
        .sign(privateKey);
    };
    const secrets = { 'the secret': party.secret ?? '', 'no secret at all': '', 'the word undefined': 'undefined' };
    const publicKeys = {
      'the public key as it is published': JSON.stringify(es256),
      'the public key as PEM': createPublicKey({ key: es256, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
      'the public RSA key as PEM': createPublicKey({ key: rs256, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      }),
      'the public key as DER': createPublicKey({ key: es256, format: 'jwk' }).export({ type: 'spki', format: 'der' }),
      'the x of the public key': Buffer.from(es256.x ?? '', 'base64url'),
      'the id of the key': es256.kid,
    };
    const symmetric: readonly (readonly [string, string])[] = Object.entries({ ...secrets, ...publicKeys }).flatMap(
      ([name, key]) =>
        [es256.kid, rs256.kid, undefined].map((kid): readonly [string, string] => [
          `HS256 with ${name}, kid ${kid}`,
          hashed({ alg: 'HS256', kid }, claims, key),
        ]),
    );
    const unsigned: readonly (readonly [string, string])[] = [
      'none',
      'None',
      'nOnE',
      'NONE',
      '',
      'null',
      null,
      'HS0',
    ].flatMap((alg): readonly (readonly [string, string])[] => [
      [`alg ${alg}`, `${encoded({ alg })}.${payload}.`],
      [`alg ${alg} with our kid`, `${encoded({ alg, kid: es256.kid })}.${payload}.${signature}`],
    ]);
    const swapped = (change: object) => `${header}.${encoded({ ...claims, ...change })}.${signature}`;
    return {
      ...Object.fromEntries<string>([...symmetric, ...unsigned]),
      'ES256 by a foreign key with our kid': await foreign('ES256', es256.kid),
      'ES256 by a foreign key without kid': await foreign('ES256', undefined),
      'ES256 by a foreign key that it brings along': await foreign('ES256', es256.kid, { jwk: true }),
      'ES256 by a foreign key at an address': await foreign('ES256', 'x', { jku: 'https://evil.example/jwks' }),
      'ES256 by a foreign key in a certificate': await foreign('ES256', 'x', {
        x5u: 'https://evil.example/x',
        x5c: ['AA=='],
      }),
      'ES256 with a kid that is a path': await foreign('ES256', '../../../../dev/null'),
      'RS256 by a foreign key with our kid': await foreign('RS256', rs256.kid),
      'RS256 by a foreign key with the kid of ES256': await foreign('RS256', es256.kid),
      'PS256 by a foreign key with our kid': await foreign('PS256', rs256.kid),
      'EdDSA by a foreign key with our kid': await foreign('EdDSA', keyOf('EdDSA').kid),
      'another user in it': swapped({ sub: stranger.id }),
      'another application in it': swapped({ aud: other.id }),
      'another time in it': swapped({ exp: 4_102_444_800 }),
      'another issuer in it': swapped({ iss: 'https://evil.example' }),
      'another header': `${encoded({ alg: 'ES256', kid: es256.kid, typ: 'JWT' })}.${payload}.${signature}`,
      'no signature': `${header}.${payload}.`,
      'two parts': `${header}.${payload}`,
      'four parts': `${genuine}.${signature}`,
      'five parts': `${header}.${payload}.${signature}.${payload}.${signature}`,
      'a signature of zeros': `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
      'a signature that is cut off': genuine.slice(0, -2),
      'a signature as DER': `${header}.${payload}.${Buffer.from('3006020100020100', 'hex').toString('base64url')}`,
      'something critical': `${encoded({ alg: 'ES256', kid: es256.kid, crit: ['b64'], b64: false })}.${payload}.${signature}`,
      'a payload that is no object': `${header}.${encoded('x')}.${signature}`,
      nothing: '..',
    };
  }

  describe('an ID token as a hint is one of ours, or none (RFC 8725 3.1, 3.2, OpenID Connect Core 3.1.2.1)', () => {
    test('none of the forged ones leads to an answer about anybody', async () => {
      const wrong: string[] = [];
      expect(Object.keys(forged).length).toBeGreaterThan(60);
      for (const [name, id_token_hint] of Object.entries(forged)) {
        const { told } = await askSilently(party, inside, { id_token_hint });
        if (told !== 'invalid_request') wrong.push(`${name}: ${told}`);
      }
      expect(wrong).toEqual([]);
      expect((await askSilently(party, inside, { id_token_hint: genuine })).told).toBe('code');
    });

    test('none of them signs anybody out, or leads anybody anywhere', async () => {
      const wrong: string[] = [];
      const named = { client_id: party.id, post_logout_redirect_uri: party.signedOutUri };
      for (const [index, [name, id_token_hint]] of Object.entries(forged).entries()) {
        const query = new URLSearchParams({ id_token_hint, ...(index % 2 === 0 ? named : {}) });
        const reply = await inside.request('GET', `/oidc/logout?${query}`);
        if (reply.status !== 400 || reply.location !== null) wrong.push(`${name}: ${reply.status} ${reply.location}`);
      }
      expect(wrong).toEqual([]);
      expect((await inside.request('GET', '/account')).status).toBe(200);
    });

    /** Signed by our own key of this algorithm. */
    async function signed(alg: string, payload: object, more: object = {}): Promise<string> {
      const found = (await signingKeysNow(target().deps)).find((one) => one.algorithm === alg && one.signs);
      const key = await importJWK(JSON.parse(found?.privateJwk.reveal() ?? '') as JsonWebKey, alg);
      return new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg, ...(found && { kid: found.id }), ...more })
        .sign(key);
    }

    test('one that we signed for another application, issuer or purpose is none', async () => {
      const { tokens: theirs } = await enter(target(), other, person, { visitor: inside });
      const hints = {
        'of another application': theirs.id_token ?? '',
        'of several': await signed('ES256', { ...claims, aud: [other.id, 'x'] }),
        'of another issuer': await signed('ES256', { ...claims, iss: `${target().address}/` }),
        'in an algorithm that is not this application’s': await signed('RS256', claims),
        'of a sign-out': await signed('ES256', { ...claims, events: {} }, { typ: 'logout+jwt' }),
        'of nobody': await signed('ES256', { iss: claims.iss, aud: claims.aud }),
      };
      for (const [name, id_token_hint] of Object.entries(hints)) {
        const { told } = await askSilently(party, inside, { id_token_hint });
        expect([name, told]).toEqual([name, 'invalid_request']);
      }
      for (const [name, id_token_hint] of Object.entries(hints)) {
        if (name.includes('algorithm')) continue;
        const query = new URLSearchParams({ id_token_hint, client_id: party.id });
        const reply = await inside.request('GET', `/oidc/logout?${query}`);
        expect([name, reply.status, reply.location]).toEqual([name, 400, null]);
      }
      expect((await inside.request('GET', '/account')).status).toBe(200);
    });

    test('one that has expired is as good, at a sign-out and before a sign-in', async () => {
      const past = await signed('ES256', { ...claims, iat: 1, exp: 2 });
      expect((await askSilently(party, inside, { id_token_hint: past })).told).toBe('code');
      const { visitor } = await enter(target(), party, person);
      const reply = await visitor.request('GET', `/oidc/logout?${new URLSearchParams({ id_token_hint: past })}`);
      expect([reply.status, visitor.cookies.has('__Host-gatehouse-session')]).toEqual([303, false]);
    });
  });

  describe('an application proves itself by its secret, sent as it is, and by nothing else', () => {
    const assertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

    test('not by an assertion, whoever signed it (RFC 7523)', async () => {
      const said = {
        iss: party.id,
        sub: party.id,
        aud: target().address,
        jti: 'x',
        exp: Math.floor(target().now() / 1_000) + 60,
      };
      const { privateKey } = await generateKeyPair('ES256');
      const assertions = [
        hashed({ alg: 'HS256' }, said, party.secret ?? ''),
        hashed({ alg: 'HS256' }, said, ''),
        `${encoded({ alg: 'none' })}.${encoded(said)}.`,
        await new SignJWT(said).setProtectedHeader({ alg: 'ES256' }).sign(privateKey),
        genuine,
      ];
      for (const path of ['/oidc/token', '/oidc/introspection', '/oidc/revocation', '/oidc/request']) {
        for (const client_assertion of assertions) {
          for (const client_id of [{}, { client_id: party.id }]) {
            const fields = {
              client_assertion,
              client_assertion_type: assertion,
              token: 'x',
              grant_type: 'client_credentials',
            };
            const { status, body } = await call(target(), path, form({ ...fields, ...client_id }));
            expect([path, status < 500 && status >= 400, body['error']]).toEqual([
              path,
              true,
              expect.stringMatching(/^invalid_(client|request)$/),
            ]);
          }
        }
      }
    });

    test('requests that are signed, or that say they are, are none (RFC 9101)', async () => {
      const asked = { client_id: party.id, redirect_uri: party.redirectUri, response_type: 'code', scope: 'openid' };
      const request = hashed({ alg: 'HS256' }, { ...asked, iss: party.id, aud: target().address }, party.secret ?? '');
      for (const one of [request, `${encoded({ alg: 'none' })}.${encoded(asked)}.`]) {
        const { status, body } = await call(target(), '/oidc/request', form({ request: one }, basic(party)));
        expect([status, body['error']]).toEqual([400, 'request_not_supported']);
        expect((await askSilently(party, inside, { request: one })).told).toBe('request_not_supported');
      }
    });
  });

  describe('no token is taken for one of another kind (RFC 9700 2.3, RFC 8725 3.11)', () => {
    const everything = () => ({
      'a code': code,
      'an access token': tokens.access_token,
      'a refresh token': tokens.refresh_token ?? '',
      'an ID token': genuine,
      'a session': tokenOf(inside),
      'a secret': party.secret ?? '',
    });

    test('at the token endpoint', async () => {
      const uri = { redirect_uri: party.redirectUri, code_verifier: 'v'.repeat(43) };
      for (const [name, token] of Object.entries(everything())) {
        const asCode = { grant_type: 'authorization_code', code: token, ...uri };
        const asRefresh = { grant_type: 'refresh_token', refresh_token: token };
        for (const [fields, right] of [
          [asCode, 'none of them'],
          [asRefresh, 'a refresh token'],
        ] as const) {
          if (name === right) continue;
          const { status, body } = await call(target(), '/oidc/token', form(fields, basic(party)));
          expect([name, status, body['error']]).toEqual([name, 400, 'invalid_grant']);
        }
      }
    });

    test('at userinfo and introspection', async () => {
      for (const [name, token] of Object.entries(everything())) {
        const info = await call(target(), '/oidc/userinfo', { headers: { authorization: `Bearer ${token}` } });
        expect([name, info.status]).toEqual([name, name === 'an access token' ? 200 : 401]);
        const asked = await call(
          target(),
          '/oidc/introspection',
          form({ token, token_type_hint: 'access_token' }, basic(party)),
        );
        expect([name, asked.body['active'] ?? false]).toEqual([name, / (access|refresh) token$/.test(name)]);
      }
      expect((await introspect(party, tokens.refresh_token)).active).toBe(true);
    });

    test('as a session, or as the address of a request that waits', async () => {
      for (const [name, token] of Object.entries(everything())) {
        if (name === 'a session') continue;
        const thief = new OidcVisitor(target().address);
        thief.cookies.set('__Host-gatehouse-session', token);
        expect([name, (await thief.request('GET', '/account')).status]).toEqual([name, 303]);
        expect((await askSilently(party, thief)).told).toBe('login_required');
        thief.cookies.clear();
        thief.cookies.set('__Secure-gatehouse-request', token);
        const reply = await thief.request('GET', `/oidc/auth/${encodeURIComponent(token.slice(0, 60))}`);
        expect([name, reply.status, reply.location]).toEqual([name, 400, null]);
        await thief.open(`/sign-in?to=${encodeURIComponent(`/oidc/auth/${token}`)}`);
        expect([pageOf(thief), thief.isAway]).toEqual(['sign-in', false]);
      }
    });
  });
});
