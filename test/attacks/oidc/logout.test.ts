import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingAlgorithms } from '#domain/application.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { wordsOf } from '../../support/html.ts';
import {
  aNumber,
  aText,
  alive,
  allAlive,
  allDead,
  askSilently,
  call,
  form,
  enter,
  tokenOf,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty, type Tokens } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

onProtocol(['sqlite'], (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });

  async function signOut(visitor: OidcVisitor): Promise<void> {
    await visitor.open('/account');
    await visitor.submit('/sign-out');
  }

  describe('RP-initiated logout (OpenID Connect RP-Initiated Logout 1.0)', () => {
    let party: RelyingParty;
    beforeAll(async () => {
      party = await startRelyingParty(target());
    });
    afterAll(() => party[Symbol.asyncDispose]());

    const asking = (tokens: Tokens, more: Record<string, string> = {}): string => {
      const fields = {
        id_token_hint: tokens.id_token ?? '',
        post_logout_redirect_uri: party.signedOutUri,
        state: 'here',
        ...more,
      };
      return `/oidc/logout?${new URLSearchParams(fields)}`;
    };

    /** Presses "Sign Out" where the page asks for it. */
    async function signOutBy(visitor: OidcVisitor, path: string): Promise<void> {
      await visitor.open(path);
      if (!visitor.isAway && visitor.text.includes('action="/oidc/logout')) await visitor.press('/oidc/logout');
    }

    test('2, 3: with a hint of who is signed in and a registered address, the browser comes back with its state', async () => {
      const { visitor, tokens } = await enter(target(), party, person);
      await signOutBy(visitor, asking(tokens));
      expect(visitor.path).toBe(`${party.signedOutUri}?state=here`);
      expect(party.signedOut.at(-1)?.get('state')).toBe('here');
      expect((await askSilently(party, visitor)).told).toBe('login_required');
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('2: the request may come by POST as well, which browsers send without our cookies', async () => {
      const { visitor, tokens } = await enter(target(), party, person);
      const fields = Object.fromEntries(new URL(asking(tokens), target().address).searchParams);
      const posted = await call(
        target(),
        '/oidc/logout',
        form(fields, { 'sec-fetch-site': 'cross-site', origin: party.url }),
      );
      expect([posted.status, posted.headers.getSetCookie()]).toEqual([303, []]);
      await signOutBy(visitor, posted.headers.get('location') ?? '');
      expect(visitor.path).toBe(`${party.signedOutUri}?state=here`);
    });

    test('2: an ID token that has expired is as good a hint', async () => {
      const { visitor, tokens } = await enter(target(), party, person);
      target().advance(2 * 60 * minute);
      await signOutBy(visitor, asking(tokens));
      expect(visitor.path).toBe(`${party.signedOutUri}?state=here`);
    });

    /** The same token, signed by nobody. */
    const bent = (token: string): string => `${token.slice(0, -8)}${token.slice(-8).split('').toReversed().join('')}`;

    test.each([
      ['an address that is not registered', () => ({ post_logout_redirect_uri: 'https://evil.example/' })],
      ['a registered one with something behind it', () => ({ post_logout_redirect_uri: `${party.signedOutUri}?x=1` })],
      ['a hint that is no token', () => ({ id_token_hint: 'nonsense' })],
      ['a hint whose signature is wrong', (token: string) => ({ id_token_hint: bent(token) })],
      ['a client_id that is not that of the hint', () => ({ client_id: `app_${'0'.repeat(32)}` })],
    ])('3: with %s nobody is led anywhere', async (_, changesOf) => {
      const { visitor, tokens } = await enter(target(), party, person);
      const before = party.signedOut.length;
      await signOutBy(visitor, asking(tokens, changesOf(tokens.id_token ?? '')));
      expect([visitor.isAway, party.signedOut.length]).toEqual([false, before]);
      expect(wordsOf(visitor.text)).not.toContain('evil.example');
      expect(visitor.text).not.toMatch(/(href|action|value)="https?:/);
    });

    test('2: without a hint whoever is signed in is asked, and is not signed out before they say so (I9)', async () => {
      const { visitor, tokens } = await enter(target(), party, person);
      await visitor.open('/oidc/logout');
      expect((await askSilently(party, visitor)).told).toBe('code');
      await visitor.open('/oidc/logout');
      await visitor.press('/oidc/logout');
      expect((await askSilently(party, visitor)).told).toBe('login_required');
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('2: a hint of somebody else signs nobody out by itself', async () => {
      const stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
      const { tokens } = await enter(target(), party, stranger);
      const { visitor } = await enter(target(), party, person);
      await visitor.open(asking(tokens));
      expect((await askSilently(party, visitor)).told).toBe('code');
    });

    test('6: no page, form or link of the request repeats what was sent in it', async () => {
      const { visitor } = await enter(target(), party, person);
      const { text } = await visitor.open(
        '/oidc/logout?state=%3Cscript%3E&post_logout_redirect_uri=javascript:alert(1)',
      );
      expect(text).not.toMatch(/<script>|javascript:/);
    });
  });

  describe('back-channel logout (OpenID Connect Back-Channel Logout 1.0)', () => {
    const triesOf = async (sid: unknown): Promise<unknown> =>
      (await target().peephole.rows(`select logout_tries from application_sessions where sid = '${String(sid)}'`))[0]?.[
        'logout_tries'
      ];

    const enteredBoth = async (one: RelyingParty, other: RelyingParty) => {
      const first = await enter(target(), one, person);
      const next = await enter(target(), other, person, { visitor: first.visitor });
      return { visitor: first.visitor, first, next };
    };

    test('2.4: a logout token says who, for whom, of which sign-in, and nothing of an ID token, in every algorithm', async () => {
      const parties = await Promise.all(
        signingAlgorithms.map((algorithm) => startRelyingParty(target(), { algorithm })),
      );
      const visitor = new OidcVisitor(target().address);
      const entered = [];
      for (const party of parties) entered.push({ party, ...(await enter(target(), party, person, { visitor })) });
      await signOut(visitor);
      const now = Math.floor(target().now() / second);
      for (const [index, { party, claims }] of entered.entries()) {
        const heard = await party.told(claims['sid']);
        expect(heard.header).toMatchObject({ alg: signingAlgorithms[index], typ: 'logout+jwt', kid: aText });
        expect(heard.claims).toEqual({
          iss: target().address,
          aud: party.id,
          sub: claims.sub,
          sid: claims['sid'],
          iat: now,
          exp: aNumber,
          jti: aText,
          events: { [logoutEvent]: {} },
        });
        // 2.4: at most two minutes.
        expect((heard.claims.exp ?? 0) - now).toBeLessThanOrEqual(120);
        await party[Symbol.asyncDispose]();
      }
    });

    test('2.3: every application of the sign-in is told, each once and under its own `sid`, and no other sign-in', async () => {
      await using one = await startRelyingParty(target());
      await using other = await startRelyingParty(target());
      const elsewhere = await enter(target(), one, person);
      const { visitor, first, next } = await enteredBoth(one, other);
      await signOut(visitor);
      const told = [...(await one.heard(1)), ...(await other.heard(1))].map(({ claims }) => claims['sid']);
      expect(told).toEqual([first.claims['sid'], next.claims['sid']]);
      expect(first.claims['sid']).not.toBe(next.claims['sid']);
      expect(await alive(one, elsewhere.tokens)).toEqual(allAlive);
      expect(await one.heard(1)).toHaveLength(1);
    });

    test('2.8: an application that did not take it is told again', async () => {
      await using party = await startRelyingParty(target());
      party.answerLogouts(500);
      const { visitor } = await enter(target(), party, person);
      await signOut(visitor);
      const [first] = await party.heard(1);
      await expect.poll(() => triesOf(first?.claims['sid']), { timeout: 10_000 }).toBe(1);
      party.answerLogouts(200);
      target().advance(10 * minute);
      const [, again] = await party.heard(2);
      expect(again?.claims['sid']).toBe(first?.claims['sid']);
      expect(again?.claims.jti).not.toBe(first?.claims.jti);
    });

    test('an application without an address is told nothing, and its tokens die all the same', async () => {
      await using party = await startRelyingParty(target(), { backChannelLogoutUri: null });
      const { visitor, tokens } = await enter(target(), party, person);
      await signOut(visitor);
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('a sign-in that ends by itself is told of as well (SPEC P10)', async () => {
      await using party = await startRelyingParty(target());
      const { claims } = await enter(target(), party, person);
      target().advance(13 * 60 * minute);
      const [heard] = await party.heard(1);
      expect(heard?.claims['sid']).toBe(claims['sid']);
    });

    test('2.5: signing in again begins under another `sid`', async () => {
      await using party = await startRelyingParty(target());
      const { visitor, claims } = await enter(target(), party, person);
      await signOut(visitor);
      await party.heard(1);
      const again = await enter(target(), party, person, { visitor });
      expect(again.claims['sid']).not.toBe(claims['sid']);
      expect(tokenOf(visitor)).not.toBe('');
      expect(
        (await call(target(), '/oidc/userinfo', { headers: { authorization: `Bearer ${again.tokens.access_token}` } }))
          .status,
      ).toBe(200);
    });
  });
});
