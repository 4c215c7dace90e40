import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, type Person } from '../../support/attack-people.ts';
import {
  alive,
  allAlive,
  allDead,
  basic,
  call,
  enter,
  errorOf,
  form,
  introspect,
  like,
  refresh,
  userinfo,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let other: RelyingParty;
  let service: RelyingParty;
  let person: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    other = await startRelyingParty(target());
    service = await startRelyingParty(target(), { kind: 'service' });
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });
  afterAll(async () => {
    for (const one of [party, other, service]) await one[Symbol.asyncDispose]();
  });

  const asBearer = (token: string | undefined): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });

  test('a family lives as long as the sign-in that prolonged it, whatever was said when it began (SPEC P10)', async () => {
    const { tokens } = await enter(target(), party, person);
    const begun = `kind = 'Grant' and user_id = '${person.id}'`;
    await target().peephole.run(
      `update protocol_states set payload = replace(payload, '"exp":', '"exp":1,"was":') where ${begun}`,
    );
    expect(await alive(party, await refresh(party, tokens))).toEqual(allAlive);
  });

  describe('userinfo (OpenID Connect Core 5.3, RFC 6750)', () => {
    test('is told by GET, by POST with the header, and by POST with the token in the body', async () => {
      const { tokens, claims } = await enter(target(), party, person);
      const ways = [
        asBearer(tokens.access_token),
        { method: 'POST', ...asBearer(tokens.access_token) },
        form({ access_token: tokens.access_token }),
      ];
      for (const way of ways) {
        const { status, body, headers } = await call(target(), '/oidc/userinfo', way);
        expect([status, body['sub']]).toEqual([200, claims.sub]);
        expect(headers.get('content-type')).toMatch(/^application\/json/);
        expect(headers.get('cache-control')).toContain('no-store');
      }
    });

    test('is refused with 401 and `invalid_token` for what is no access token', async () => {
      const { tokens, attempt } = await enter(target(), party, person);
      for (const token of ['x', tokens.refresh_token, tokens.id_token, attempt.answer().get('code') ?? '']) {
        const { status, headers } = await call(target(), '/oidc/userinfo', asBearer(token));
        expect([status, headers.get('www-authenticate')]).toEqual([
          401,
          expect.stringContaining('error="invalid_token"'),
        ]);
      }
    });

    test('2.3: takes no token from the address', async () => {
      const { tokens } = await enter(target(), party, person);
      expect(
        (await call(target(), `/oidc/userinfo?access_token=${tokens.access_token}`)).status,
      ).toBeGreaterThanOrEqual(400);
    });

    test('an access token is good for ten minutes', async () => {
      const { tokens } = await enter(target(), party, person);
      target().advance(10 * minute - second);
      expect(await errorOf(userinfo(party, tokens))).toBe('none');
      target().advance(second);
      expect(await errorOf(userinfo(party, tokens))).toBe('invalid_token');
    });
  });

  describe('refresh tokens (RFC 6749 6, RFC 9700 4.14.2)', () => {
    test('are rotated: each use answers another, with a new ID token of the same sign-in', async () => {
      const { tokens, claims } = await enter(target(), party, person);
      target().advance(minute);
      const next = await refresh(party, tokens);
      expect([next.access_token, next.refresh_token]).not.toEqual(
        expect.arrayContaining([tokens.access_token, tokens.refresh_token]),
      );
      const told = next.claims();
      // OpenID Connect Core 12.2.
      expect(told).toMatchObject({
        iss: claims.iss,
        sub: claims.sub,
        aud: claims.aud,
        auth_time: claims['auth_time'],
        sid: claims['sid'],
      });
      expect(told?.iat).toBe((claims.iat ?? 0) + 60);
      expect((await alive(party, next)).userinfo).toBe(true);
    });

    test('used again they end the family, the newest token included', async () => {
      const { tokens } = await enter(target(), party, person);
      const next = await refresh(party, tokens);
      expect(await alive(party, next)).toEqual(allAlive);
      expect(await errorOf(refresh(party, tokens))).toBe('invalid_grant');
      expect(await alive(party, next)).toEqual(allDead);
      expect(await errorOf(refresh(party, next))).toBe('invalid_grant');
    });

    test('leave other sign-ins of the same user alone', async () => {
      const [one, two] = [await enter(target(), party, person), await enter(target(), party, person)];
      await refresh(party, one.tokens);
      expect(await errorOf(refresh(party, one.tokens))).toBe('invalid_grant');
      expect(await alive(party, two.tokens)).toEqual(allAlive);
    });

    test('are of no use to another application, and stay good for their own', async () => {
      const { tokens } = await enter(target(), party, person);
      expect(await errorOf(refresh(other, tokens))).toBe('invalid_grant');
      expect((await refresh(party, tokens)).access_token).toBeDefined();
    });

    test('6: may ask for less, never for more', async () => {
      const { tokens } = await enter(target(), party, person, { changes: { scope: 'openid email' } });
      const configuration = await party.configuration();
      const wider = client.refreshTokenGrant(configuration, tokens.refresh_token ?? '', {
        scope: 'openid email companies',
      });
      expect(await errorOf(wider)).toBe('invalid_scope');
      const less = await client.refreshTokenGrant(configuration, tokens.refresh_token ?? '', { scope: 'openid' });
      expect(await userinfo(party, less)).toEqual({ sub: person.id });
    });

    test('are given to no application that is not to have them, and taken from none', async () => {
      await using plain = await startRelyingParty(target(), { refreshes: false });
      const { tokens } = await enter(target(), plain, person);
      expect(tokens.refresh_token).toBeUndefined();
      expect(await errorOf(refresh(plain, { refresh_token: 'x' }))).toMatch(/^(unauthorized_client|invalid_grant)$/);
    });

    test('end with the session: 30 days at most, rotated or not (SPEC P10)', async () => {
      const { tokens } = await enter(target(), party, person);
      // Nothing requires MFA of them: 12 hours.
      target().advance(11 * 60 * minute);
      const next = await refresh(party, tokens);
      target().advance(61 * minute);
      expect(await errorOf(refresh(party, next))).toBe('invalid_grant');
    });
  });

  describe('introspection (RFC 7662)', () => {
    test('tells an application of its own tokens', async () => {
      const { tokens, claims } = await enter(target(), party, person);
      expect(await introspect(party, tokens.access_token)).toMatchObject({
        active: true,
        client_id: party.id,
        iss: target().address,
        sub: claims.sub,
        sid: claims['sid'],
        token_type: 'Bearer',
        exp: Math.floor(target().now() / second) + 600,
        scope: like(/^openid /),
      });
      expect(await introspect(party, tokens.refresh_token)).toMatchObject({ active: true, sub: claims.sub });
    });

    test("says nothing but `active: false` of tokens that are unknown, another's, or no tokens of this kind", async () => {
      const { tokens, attempt } = await enter(target(), party, person);
      expect(await introspect(party, 'x'.repeat(43))).toEqual({ active: false });
      expect(await introspect(other, tokens.access_token)).toEqual({ active: false });
      expect(await introspect(other, tokens.refresh_token)).toEqual({ active: false });
      expect(await introspect(party, attempt.answer().get('code') ?? '')).toEqual({ active: false });
    });

    test('4: tells a service, which takes tokens from applications, of theirs; nothing of who it is but `sub`', async () => {
      const { tokens, claims } = await enter(target(), party, person);
      const told = await introspect(service, tokens.access_token);
      expect(told).toMatchObject({ active: true, client_id: party.id, sub: claims.sub });
      expect(JSON.stringify(told)).not.toContain(person.email);
      await client.tokenRevocation(await party.configuration(), tokens.access_token);
      expect(await introspect(service, tokens.access_token)).toEqual({ active: false });
    });

    test('2.1: answers nobody who does not prove itself, an application without a secret included', async () => {
      await using open = await startRelyingParty(target(), { kind: 'browser' });
      const { tokens } = await enter(target(), open, person);
      const reply = await call(
        target(),
        '/oidc/introspection',
        form({ token: tokens.access_token, client_id: open.id }),
      );
      expect(reply.body['active'] ?? false).toBe(false);
      expect((await call(target(), '/oidc/introspection', form({ token: tokens.access_token }))).status).toBe(400);
    });

    test('2.2: does not use a refresh token up', async () => {
      const { tokens } = await enter(target(), party, person);
      await introspect(party, tokens.refresh_token);
      expect((await refresh(party, tokens)).access_token).toBeDefined();
    });
  });

  describe('revocation (RFC 7009)', () => {
    test.each(['refresh_token', 'access_token'] as const)('of a %s ends all that came with it', async (kind) => {
      const { tokens } = await enter(target(), party, person);
      await client.tokenRevocation(await party.configuration(), tokens[kind] ?? '');
      expect(await alive(party, tokens)).toEqual(allDead);
      expect(await errorOf(refresh(party, tokens))).toBe('invalid_grant');
    });

    test("2.2: of an unknown token is 200, and another application's token lives on", async () => {
      const { tokens } = await enter(target(), party, person);
      expect((await call(target(), '/oidc/revocation', form({ token: 'x' }, basic(party)))).status).toBe(200);
      const foreign = await call(
        target(),
        '/oidc/revocation',
        form({ token: tokens.refresh_token ?? '' }, basic(other)),
      );
      expect([200, 400]).toContain(foreign.status);
      expect(await alive(party, tokens)).toEqual(allAlive);
    });

    test('2.1: an application without a secret may revoke its own', async () => {
      await using open = await startRelyingParty(target(), { kind: 'native' });
      const { tokens } = await enter(target(), open, person);
      await client.tokenRevocation(await open.configuration(), tokens.refresh_token ?? '');
      expect(await errorOf(userinfo(open, tokens))).toBe('invalid_token');
    });
  });

  describe('an application that acts for itself (RFC 6749 4.4)', () => {
    test('gets an access token for ten minutes, of nobody, and nothing else', async () => {
      const tokens = await client.clientCredentialsGrant(await service.configuration());
      expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 600 });
      expect([tokens.id_token, tokens.refresh_token]).toEqual([undefined, undefined]);
      const told = await introspect(service, tokens.access_token);
      expect([told.active, told.client_id, told.sub]).toEqual([true, service.id, undefined]);
      expect(await errorOf(userinfo(service, tokens))).toMatch(/^(invalid_token|insufficient_scope)$/);
      target().advance(10 * minute);
      expect(await introspect(service, tokens.access_token)).toEqual({ active: false });
    });

    test('signs nobody in; whoever signs people in may act for itself beside them, where it keeps a secret', async () => {
      const { url } = await party.begin({ client_id: service.id });
      const visitor = new OidcVisitor(target().address);
      expect([(await visitor.open(url)).status, visitor.isAway]).toEqual([400, false]);
      const { access_token: own } = await client.clientCredentialsGrant(await party.configuration());
      expect(await introspect(party, own)).toMatchObject({ active: true, client_id: party.id });
      expect(await introspect(other, own)).toEqual({ active: false });
      for (const kind of ['browser', 'native'] as const) {
        await using open = await startRelyingParty(target(), { kind });
        expect(await errorOf(client.clientCredentialsGrant(await open.configuration()))).toBe('unauthorized_client');
      }
    });

    test.each(['password', 'implicit', 'urn:ietf:params:oauth:grant-type:device_code', 'nonsense'])(
      'the grant `%s` is none (RFC 9700 2.4)',
      async (grant) => {
        const fields = { grant_type: grant, username: person.email, password: person.password };
        expect((await call(target(), '/oidc/token', form(fields, basic(party)))).body['error']).toBe(
          'unsupported_grant_type',
        );
      },
    );
  });
});
