import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { alive, allAlive, askSilently, basic, call, enter, form, like, refresh } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const minute = 60_000;

/** Of a token: what is sealed is random, and now and then has a few letters of one in it. */
const partsOf = (token: string): readonly string[] => {
  const parts = token.split('.');
  expect(parts.map((one) => one.length > 30)).toEqual([true, true, true]);
  return parts;
};

onProtocol(['sqlite'], (target) => {
  let person: Person;
  let party: RelyingParty;
  beforeAll(async () => {
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
    party = await startRelyingParty(target());
  });
  afterAll(() => party[Symbol.asyncDispose]());

  const rowsOf = (kind: string) =>
    target().peephole.rows(
      `select payload, created_at, expires_at from protocol_states where kind = '${kind}' order by created_at`,
    );

  test('a pushed request is kept sealed, an ID token in it as well, and works all the same (SECURITY I10)', async () => {
    const { visitor, tokens } = await enter(target(), party, person);
    const hint = tokens.id_token ?? '';
    const pushed = await party.push({ prompt: 'none', id_token_hint: hint });
    const kept = String((await rowsOf('PushedAuthorizationRequest')).at(-1)?.['payload']);
    expect(kept).toContain('"request":');
    for (const part of partsOf(hint)) expect(kept).not.toContain(part);
    await visitor.open(pushed.url);
    expect(pushed.answer().get('code')).not.toBeNull();
  });

  test('an authorization whose code nobody takes is gone with its grant after five minutes', async () => {
    const { visitor } = await enter(target(), party, person);
    target().advance(minute);
    expect((await askSilently(party, visitor)).told).toBe('code');
    const grant = (await rowsOf('Grant')).at(-1);
    expect(Number(grant?.['expires_at']) - Number(grant?.['created_at'])).toBe(5 * minute);
  });

  test('tokens prolong their grant: they live as long as they were told, and are renewed as long as the sign-in lasts', async () => {
    const { tokens } = await enter(target(), party, person);
    target().advance(9 * minute);
    expect(await alive(party, tokens)).toEqual(allAlive);
    target().advance(60 * minute);
    expect(await alive(party, await refresh(party, tokens))).toEqual(allAlive);
  });

  test('without a refresh token an access token prolongs it', async () => {
    await using plain = await startRelyingParty(target(), { refreshes: false });
    const { tokens } = await enter(target(), plain, person);
    target().advance(9 * minute);
    expect(await alive(plain, tokens)).toEqual({ ...allAlive, refresh: false });
  });

  test('what a stranger leaves waiting is short', async () => {
    const before = (await rowsOf('Interaction')).length;
    const visitor = new OidcVisitor(target().address);
    await visitor.open((await party.begin({ login_hint: 'x'.repeat(5000) })).url);
    expect((await rowsOf('Interaction')).length).toBe(before);
  });

  test('a request waits for an hour of signing in and a little more, and going on does not renew it (SPEC S4)', async () => {
    const visitor = new OidcVisitor(target().address);
    await visitor.open((await party.begin()).url);
    const to = new URLSearchParams(visitor.path.split('?')[1]).get('to') ?? '';
    target().advance(50 * minute);
    const renewed = await visitor.open(to);
    expect(renewed.status).toBe(200);
    const { created_at: from, expires_at: until } = (await rowsOf('Interaction')).at(-1) ?? {};
    expect(Number(until) - Number(from)).toBeLessThanOrEqual(15 * minute);
    const sentTo = visitor.path;
    target().advance(16 * minute);
    expect((await visitor.open(sentTo)).status).toBe(422);
  });

  test('a form that asks to sign somebody out leads to no address with an ID token in it (SPEC X6)', async () => {
    const { visitor, tokens } = await enter(target(), party, person);
    const hint = tokens.id_token ?? '';
    const fields = { id_token_hint: hint, post_logout_redirect_uri: party.signedOutUri, state: 'here' };
    const fromElsewhere = { 'sec-fetch-site': 'cross-site', origin: party.url };
    const { headers } = await call(target(), '/oidc/logout', form(fields, fromElsewhere));
    const to = new URL(headers.get('location') ?? '', target().address);
    for (const part of partsOf(hint)) expect(to.href).not.toContain(part);
    const bent = new URL(to);
    bent.searchParams.set('sealed_hint', hint);
    expect((await visitor.open(bent.href)).status).toBe(400);
    await visitor.open(to.href);
    expect(visitor.path).toBe(`${party.signedOutUri}?state=here`);
  });

  test('a request by POST that is too long is answered', async () => {
    const sent = await call(target(), '/oidc/auth', form({ client_id: party.id, state: 'x'.repeat(300_000) }));
    expect(sent.status).toBe(400);
  });
});

const most = 40;

onProtocol(
  ['sqlite'],
  (target) => {
    describe('in a minute', () => {
      test('a network may finish so many authorizations, signed in or not, and is told when to come again', async () => {
        await using party = await startRelyingParty(target());
        const { visitor } = await enter(target(), party, await addPerson(target(), { companies: ['Cedar Supply'] }));
        const { url } = await party.begin({ prompt: 'none' });
        const path = url.slice(target().address.length);
        for (let count = 1; count < most; count += 1) await visitor.request('GET', path);
        const refused = await visitor.request('GET', path);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, like(/^\d+$/)]);
      });

      test('an application that proves itself may push so many requests, whatever others on its network do', async () => {
        await using busy = await startRelyingParty(target());
        await using calm = await startRelyingParty(target());
        const push = async (party: RelyingParty) => {
          const asked = Object.fromEntries(new URL((await party.begin()).url).searchParams);
          return (await call(target(), '/oidc/request', form(asked, basic(party)))).status;
        };
        for (let count = 0; count < most; count += 1) expect(await push(busy)).toBe(201);
        expect([await push(busy), await push(calm)]).toEqual([429, 201]);
      });
    });
  },
  { overrides: { postsPerMinute: most } },
);

onProtocol(
  ['sqlite'],
  (target) => {
    test('an application gets so many tokens for itself, and a family is renewed as often; then each is told when to come again, and loses nothing', async () => {
      await using party = await startRelyingParty(target());
      await using calm = await startRelyingParty(target());
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const [busy, other] = [await enter(target(), calm, person), await enter(target(), calm, person)];
      const ask = (of: RelyingParty, fields: Readonly<Record<string, string>>) =>
        call(target(), '/oidc/token', form(fields, basic(of)));
      const own = { grant_type: 'client_credentials' };
      for (let count = 0; count < most; count += 1) expect((await ask(party, own)).status).toBe(200);
      const refused = await ask(party, own);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, like(/^\d+$/)]);
      expect((await ask(calm, own)).status).toBe(200);
      let { tokens } = busy;
      for (let count = 1; count < most; count += 1) tokens = await refresh(calm, tokens);
      const renewal = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' };
      expect((await ask(calm, renewal)).status).toBe(429);
      expect(await alive(calm, tokens)).toEqual(allAlive);
      expect((await refresh(calm, other.tokens)).access_token).toBeDefined();
    });
  },
  { overrides: { postsPerMinute: most } },
);
