import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, type Person } from '../../support/attack-people.ts';
import {
  alive,
  allAlive,
  allDead,
  ask,
  askSilently,
  basic,
  call,
  enter,
  errorOf,
  form,
  refresh,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type Attempt, type Changes, type RelyingParty } from '../../support/relying-party.ts';

onProtocol(['sqlite'], (target) => {
  let one: RelyingParty;
  let other: RelyingParty;
  let asking: RelyingParty;
  let person: Person;
  /** A browser in which this person is signed in. */
  let inside: OidcVisitor;
  beforeAll(async () => {
    one = await startRelyingParty(target());
    other = await startRelyingParty(target());
    asking = await startRelyingParty(target(), { asksConsent: true });
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
    inside = (await enter(target(), one, person)).visitor;
  });
  afterAll(async () => {
    for (const party of [one, other, asking]) await party[Symbol.asyncDispose]();
  });

  /** A code of this application, which its own page has and has not used yet. */
  async function codeOf(party: RelyingParty, changes: Changes = {}): Promise<Attempt & { readonly code: string }> {
    const attempt = await askSilently(party, inside, changes);
    expect(attempt.told).toBe('code');
    return { ...attempt, code: attempt.answer().get('code') ?? '' };
  }

  const sent = (party: RelyingParty, fields: Record<string, string>) =>
    call(target(), '/oidc/token', form({ grant_type: 'authorization_code', ...fields }, basic(party)));

  describe('who answered, and for whom (RFC 9207, OpenID Connect Core 2)', () => {
    test('every answer names us as its issuer once, whatever came of the request', async () => {
      const stranger = () => new OidcVisitor(target().address);
      const answers = [
        await askSilently(one, inside),
        await askSilently(one, stranger()),
        await askSilently(asking, inside),
        await askSilently(one, inside, { acr_values: 'urn:gatehouse:acr:mfa' }),
        await askSilently(one, inside, { code_challenge_method: 'plain' }),
        await askSilently(one, inside, { response_type: 'token', response_mode: 'query' }),
        await askSilently(one, inside, { response_mode: 'form_post' }),
        await askSilently(one, inside, { prompt: 'none login' }),
        await askSilently(one, inside, { scope: 'profile' }),
        (await ask(target(), asking, person, { visitor: inside.tab(), answers: { consent: 'cancel' } })).attempt,
      ];
      const issuers = answers.map((attempt) => attempt.answer().getAll('iss'));
      expect(issuers).toEqual(answers.map(() => [target().address]));
      const errors = new Set(answers.map((attempt) => attempt.answer().get('error')));
      expect(errors.size).toBeGreaterThanOrEqual(7);
      // Nothing of an answer is anywhere but in the query, and none has both.
      for (const attempt of answers) {
        expect(attempt.answer().has('code') && attempt.answer().has('error')).toBe(false);
        expect(attempt.answer().has('id_token') || attempt.answer().has('access_token')).toBe(false);
      }
    });

    test('an ID token is for one application: `aud` is its id alone, after a refresh as well', async () => {
      for (const party of [one, other]) {
        const { tokens, claims } = await enter(target(), party, person, { visitor: inside });
        const next = decodeJwt((await refresh(party, tokens)).id_token ?? '');
        for (const { iss, aud, azp = aud } of [claims, next])
          expect({ iss, aud, azp }).toEqual({ iss: target().address, aud: party.id, azp: party.id });
      }
    });

    test('two applications of one sign-in know it by different names, and hold nothing in common', async () => {
      const [mine, theirs] = [await codeOf(one), await codeOf(other)];
      const [a, b] = [await mine.redeem(), await theirs.redeem()];
      expect(a.claims()?.['sid']).not.toBe(b.claims()?.['sid']);
      await client.tokenRevocation(await one.configuration(), a.refresh_token ?? '');
      expect(await alive(one, a)).toEqual(allDead);
      expect(await alive(other, b)).toEqual(allAlive);
    });
  });

  describe('a code that came to the wrong application (RFC 9700 4.4)', () => {
    test('is refused to it like one that nobody gave, by whatever it is accompanied, and stays good for its own', async () => {
      const mine = await codeOf(one);
      const theirs = await codeOf(other);
      const unknown = await sent(other, {
        code: randomBytes(32).toString('base64url'),
        redirect_uri: other.redirectUri,
        code_verifier: theirs.verifier,
      });
      for (const redirect_uri of [one.redirectUri, other.redirectUri]) {
        for (const code_verifier of [mine.verifier, theirs.verifier]) {
          const reply = await sent(other, { code: mine.code, redirect_uri, code_verifier });
          expect([reply.status, reply.text]).toEqual([unknown.status, unknown.text]);
        }
      }
      expect(unknown.body['error']).toBe('invalid_grant');
      expect((await mine.redeem()).access_token).toBeDefined();
      expect((await theirs.redeem()).access_token).toBeDefined();
    });

    test('is refused where its own application names the address of another request', async () => {
      const mine = await codeOf(one);
      const query = `${one.redirectUri}?x=1`;
      for (const redirect_uri of [other.redirectUri, query, `${one.redirectUri}/`, one.redirectUri.toUpperCase()]) {
        const { body } = await sent(one, { code: mine.code, redirect_uri, code_verifier: mine.verifier });
        expect(body['error']).toBe('invalid_grant');
      }
      const { body } = await sent(one, { code: mine.code, code_verifier: mine.verifier });
      expect([body['error'], body['access_token']]).toEqual(['invalid_request', undefined]);
    });
  });

  describe('a code that is put into another answer of its own application (RFC 9700 4.5)', () => {
    test('is of no use with the verifier of the request that it was put into', async () => {
      const [victim, thief] = [await codeOf(one), await codeOf(one)];
      const fields = { code: victim.code, redirect_uri: one.redirectUri, code_verifier: thief.verifier };
      expect((await sent(one, fields)).body).toEqual({
        error: 'invalid_grant',
        error_description: 'grant request is invalid',
      });
      expect((await thief.redeem()).access_token).toBeDefined();
    });

    test('an answer of another issuer, request or state is none for the application', async () => {
      const mine = await codeOf(one);
      const configuration = await one.configuration();
      const wrong = [
        { iss: 'https://evil.example' },
        { state: (await codeOf(one)).state },
        { code: (await codeOf(one)).code },
      ];
      for (const change of wrong) {
        const answer = new URLSearchParams(mine.answer());
        for (const [name, value] of Object.entries(change)) answer.set(name, value);
        const taken = client.authorizationCodeGrant(configuration, new URL(`${one.redirectUri}?${answer}`), {
          pkceCodeVerifier: mine.verifier,
          expectedState: mine.state,
          expectedNonce: mine.nonce,
        });
        await expect(taken).rejects.toThrow(/unexpected|response/);
      }
    });
  });

  describe('PKCE is asked of everybody, and cannot be talked down (RFC 7636, RFC 9700 2.1.1, 4.8.2)', () => {
    const challenge = createHash('sha256').update('v'.repeat(43)).digest('base64url');
    const downgrades = [
      { code_challenge: null, code_challenge_method: null },
      { code_challenge: '', code_challenge_method: 'S256' },
      { code_challenge: '', code_challenge_method: '' },
      { code_challenge_method: null },
      { code_challenge: null },
      { code_challenge: 'v'.repeat(43), code_challenge_method: 'plain' },
      ...['s256', 'S256 ', 'S512', 'none', 'plain S256', 'null'].map((code_challenge_method) => ({
        code_challenge_method,
      })),
      ...[challenge.slice(1), `${challenge}=`, `${challenge} `, `${challenge.slice(1)}+`, 'x'.repeat(129), ' '].map(
        (code_challenge) => ({ code_challenge }),
      ),
    ] satisfies readonly Changes[];

    test.each(['web', 'browser', 'native'] as const)('by a %s application, pushed or not', async (kind) => {
      await using party = await startRelyingParty(target(), { kind });
      expect((await askSilently(party, inside)).told).toBe('code');
      for (const changes of downgrades) {
        const attempt = await askSilently(party, inside, changes);
        expect([changes, attempt.told, attempt.answer().get('code')]).toEqual([changes, 'invalid_request', null]);
        // RFC 9126: what is null is left out by no library; an empty one says the same.
        const pushed = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? '']));
        expect([changes, await errorOf(party.push(pushed))]).toEqual([changes, 'invalid_request']);
      }
      const twice = new URL((await party.begin()).url);
      twice.searchParams.append('code_challenge', challenge);
      const reply = await inside.request('GET', twice.href.slice(target().address.length));
      expect(new URL(reply.location ?? 'about:blank').searchParams.get('error') ?? reply.status).toBe(
        'invalid_request',
      );
    });

    test('at the token endpoint nothing but the verifier itself opens a code', async () => {
      for (const kind of ['web', 'native'] as const) {
        await using party = await startRelyingParty(target(), { kind });
        const mine = await codeOf(party);
        const hashed = createHash('sha256').update(mine.verifier).digest('base64url');
        const about = { code: mine.code, redirect_uri: party.redirectUri, grant_type: 'authorization_code' };
        const proof = form({}, kind === 'web' ? basic(party) : {});
        const fields = new URLSearchParams(kind === 'web' ? about : { ...about, client_id: party.id });
        const wrong = [
          '',
          hashed,
          mine.verifier.slice(1),
          `${mine.verifier} `,
          `${mine.verifier}\0`,
          'null',
          mine.verifier.toUpperCase(),
        ];
        for (const code_verifier of [null, ...wrong]) {
          const body = new URLSearchParams(fields);
          if (code_verifier !== null) body.set('code_verifier', code_verifier);
          const reply = await call(target(), '/oidc/token', { ...proof, body: body.toString() });
          expect([code_verifier, reply.status, reply.body['access_token']]).toEqual([code_verifier, 400, undefined]);
          expect(reply.body['error']).toMatch(/^invalid_(grant|request)$/);
        }
        const both = `${fields}&code_verifier=${'w'.repeat(43)}&code_verifier=${mine.verifier}`;
        expect((await call(target(), '/oidc/token', { ...proof, body: both })).body['error']).toBe('invalid_request');
        expect((await mine.redeem()).access_token).toBeDefined();
      }
    });
  });

  describe('`state` and `nonce` are the application’s own words (Core 3.1.2.1)', () => {
    const words = [
      '<script>alert(1)</script>',
      '"\'><img src=x onerror=alert(1)>',
      'a b+c%20d%2Be&f=g#h?i;j',
      '\r\nSet-Cookie: a=b\r\n\r\n<html>',
      'né 鏡 \u202e \u{1f512} \ufeff',
      '\u0000\u0001\u007f',
      '${7*7}{{7*7}}%s%n',
      'javascript:alert(1)',
      '__proto__',
      'x'.repeat(1_500),
    ];

    test('they come back byte for byte, and no page repeats them', async () => {
      for (const word of words) {
        const state = `${word}${randomBytes(6).toString('hex')}`;
        const attempt = await askSilently(one, inside, { state, nonce: word });
        const answer = new URL(inside.path).searchParams;
        expect([attempt.isAnswered(), answer.get('state'), [...answer.keys()]]).toEqual([
          false,
          state,
          ['code', 'state', 'iss'],
        ]);
        const about = { code: answer.get('code') ?? '', redirect_uri: one.redirectUri };
        const { body } = await sent(one, { ...about, code_verifier: attempt.verifier });
        expect(decodeJwt(String(body['id_token']))['nonce']).toBe(word);
        await pagesOf({ state, nonce: word });
      }
    });

    /** What a stranger sees of a request with these: the page to sign in, and one that says what is wrong. */
    async function pagesOf(changes: Changes): Promise<void> {
      const visitor = new OidcVisitor(target().address);
      for (const more of [{}, { redirect_uri: 'https://evil.example/' }, { client_id: null }]) {
        const { url } = await one.begin({ ...changes, ...more });
        const { text } = await visitor.open(url);
        expect(visitor.isAway).toBe(false);
        for (const word of Object.values(changes)) expect(text).not.toContain(word);
        expect(text).not.toMatch(/alert\(1\)|Set-Cookie|onerror/);
      }
    }
  });
});
