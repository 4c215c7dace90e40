import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCompany, addPerson, type Person } from '../../support/attack-people.ts';
import { amongThem, ask, askSilently, enter, entered, errorOf, type Entered } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type Changes, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let bare: Person;
  let enrolled: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    bare = await addPerson(target(), { companies: ['Cedar Supply'] });
    enrolled = await addPerson(target(), { enrolled: true });
  });
  afterAll(() => party[Symbol.asyncDispose]());

  /** Comes back with more to ask for; answers where the person stands at first, and what the application gets in the end. */
  async function again(
    visitor: OidcVisitor,
    person: Person,
    changes: Changes,
  ): Promise<Entered & { readonly shown: string }> {
    const attempt = await party.begin(changes);
    await visitor.open(attempt.url);
    const shown = visitor.isAway ? 'nothing' : pageOf(visitor);
    await goOn(target(), visitor, person);
    return { ...(await entered(attempt)), shown };
  }

  describe('prompt=none (OpenID Connect Core 3.1.2.1, 3.1.2.6)', () => {
    test('who is signed in comes back with a code and sees no page', async () => {
      const { visitor, claims } = await enter(target(), party, bare);
      const silent = await askSilently(party, visitor);
      expect(silent.told).toBe('code');
      expect((await entered(silent)).claims).toMatchObject({
        sub: claims.sub,
        sid: claims['sid'],
        auth_time: claims['auth_time'],
      });
    });

    test('who is not is `login_required`, with the state', async () => {
      const silent = await askSilently(party, new OidcVisitor(target().address));
      expect([silent.told, silent.answer().get('state')]).toEqual(['login_required', silent.state]);
    });

    test('a session that has ended is none', async () => {
      const { visitor } = await enter(target(), party, bare);
      await target().deps.store.transact((tx) => tx.endSessions(bare.id, 'signed-out', target().deps.clock.now()));
      expect((await askSilently(party, visitor)).told).toBe('login_required');
    });

    test('together with anything else it is `invalid_request`', async () => {
      const { visitor } = await enter(target(), party, bare);
      expect((await askSilently(party, visitor, { prompt: 'none login' })).told).toBe('invalid_request');
    });

    test('a proof that is older than `max_age` is an error, never a token', async () => {
      const { visitor } = await enter(target(), party, bare);
      target().advance(10 * second);
      expect((await askSilently(party, visitor, { max_age: '5' })).told).toBe('login_required');
      expect((await askSilently(party, visitor, { max_age: '60' })).told).toBe('code');
    });

    test('never yields a weaker token: acr_values=mfa after a password alone is an error (RFC 9470)', async () => {
      const { visitor, claims } = await enter(target(), party, bare);
      expect(claims['acr']).toBe('urn:gatehouse:acr:password');
      const { told } = await askSilently(party, visitor, { acr_values: 'urn:gatehouse:acr:mfa' });
      expect(told).toMatch(/^(login|interaction)_required$|^unmet_authentication_requirements$/);
    });

    test('who has to set up MFA first is `interaction_required` (SPEC P5)', async () => {
      const name = `Works ${enrolled.id.slice(-6)}`;
      const policy = await addCompany(target(), name, { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: [name] });
      const { visitor } = await enter(target(), party, person);
      const deadline = { date: '2026-06-01', zone: 'UTC' } as never;
      await target().deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa: true, deadline }));
      expect((await askSilently(party, visitor)).told).toBe('interaction_required');
    });
  });

  describe('prompt=login (Core 3.1.2.1)', () => {
    test('asks for the password again, and auth_time grows; the user and the sign-in stay the same', async () => {
      const { visitor, claims } = await enter(target(), party, bare);
      target().advance(10 * second);
      const next = await again(visitor, bare, { prompt: 'login' });
      expect(next.shown).not.toBe('nothing');
      expect(next.claims).toMatchObject({
        sub: claims.sub,
        sid: claims['sid'],
        auth_time: Number(claims['auth_time']) + 10,
      });
    });

    test('asks somebody who has enrolled for both', async () => {
      const { visitor, claims } = await enter(target(), party, enrolled);
      target().advance(10 * second);
      const next = await again(visitor, enrolled, { prompt: 'login' });
      expect(next.claims).toMatchObject({ acr: 'urn:gatehouse:acr:mfa', sub: claims.sub });
      expect(Number(next.claims['auth_time'])).toBeGreaterThan(Number(claims['auth_time']) + 9);
    });

    test('does not ask twice, and asks nobody twice who was not signed in', async () => {
      const { visitor } = await enter(target(), party, bare, { changes: { prompt: 'login' } });
      expect((await askSilently(party, visitor)).told).toBe('code');
    });
  });

  describe('max_age (Core 3.1.2.1)', () => {
    test('=1 after a while asks again, and auth_time is that of the new proof', async () => {
      const { visitor, claims } = await enter(target(), party, bare);
      target().advance(minute);
      const next = await again(visitor, bare, { max_age: '1' });
      expect(next.shown).not.toBe('nothing');
      expect(next.claims['auth_time']).toBe(Math.floor(target().now() / second));
      expect(next.claims).toMatchObject({ sub: claims.sub, sid: claims['sid'] });
    });

    test('=0 asks again after any while, and is answered by the new proof', async () => {
      const { visitor } = await enter(target(), party, bare);
      target().advance(5 * second);
      const next = await again(visitor, bare, { max_age: '0' });
      expect(next.shown).not.toBe('nothing');
      expect(next.claims['auth_time']).toBe(Math.floor(target().now() / second));
    });

    test('=10000 soon after a sign-in asks nothing, and auth_time is that of the sign-in', async () => {
      const { visitor, claims } = await enter(target(), party, bare);
      target().advance(minute);
      const next = await again(visitor, bare, { max_age: '10000' });
      expect([next.shown, next.claims['auth_time']]).toEqual(['nothing', claims['auth_time']]);
    });

    test('counts back from the request: a slow sign-in is not asked for again', async () => {
      const attempt = await party.begin({ max_age: '1' });
      const visitor = new OidcVisitor(target().address);
      await visitor.open(attempt.url);
      target().advance(5 * minute);
      await goOn(target(), visitor, bare);
      expect((await entered(attempt)).claims['auth_time']).toBe(Math.floor(target().now() / second));
    });
  });

  describe('hints (Core 3.1.2.1)', () => {
    test('id_token_hint of who is signed in goes on without a page, an expired one as well', async () => {
      const { visitor, tokens } = await enter(target(), party, bare);
      expect((await askSilently(party, visitor, { id_token_hint: tokens.id_token ?? '' })).told).toBe('code');
      target().advance(2 * hour);
      expect((await askSilently(party, visitor, { id_token_hint: tokens.id_token ?? '' })).told).toBe('code');
    });

    test('an ID token of another application is no hint, nor is one that somebody else signed', async () => {
      await using other = await startRelyingParty(target());
      const { visitor, tokens } = await enter(target(), other, bare);
      const [head = '', body = '', signature = ''] = (tokens.id_token ?? '').split('.');
      const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
      const bent = `${head}.${body}.${signature.slice(0, -6)}${'A'.repeat(6)}`;
      for (const id_token_hint of [tokens.id_token ?? '', none, bent]) {
        expect((await askSilently(party, visitor, { id_token_hint })).told).toBe('invalid_request');
      }
    });

    test('id_token_hint of somebody else never comes back as whoever is signed in', async () => {
      const { tokens } = await enter(target(), party, enrolled);
      const { visitor } = await enter(target(), party, bare);
      const hint = { id_token_hint: tokens.id_token ?? '' };
      expect((await askSilently(party, visitor, hint)).told).toBe('login_required');
      const attempt = await party.begin(hint);
      await visitor.open(attempt.url);
      expect([visitor.isAway, attempt.isAnswered()]).toEqual([false, false]);
      await goOn(target(), visitor, enrolled);
      expect((await entered(attempt)).claims.sub).toBe(enrolled.id);
    });

    test('and who signs in as somebody else all the same is not asked for ever: the application hears of it', async () => {
      const { tokens } = await enter(target(), party, enrolled);
      const attempt = await party.begin({ id_token_hint: tokens.id_token ?? '' });
      const visitor = new OidcVisitor(target().address);
      await visitor.open(attempt.url);
      await goOn(target(), visitor, bare);
      expect(await errorOf(entered(attempt))).toBe('login_required');
    });
  });

  describe('acr_values (Core 5.5.1.1, RFC 9470)', () => {
    test('a level that is there already is told and asks nothing', async () => {
      const { visitor, claims } = await enter(target(), party, enrolled);
      expect(claims).toMatchObject({
        acr: 'urn:gatehouse:acr:mfa',
        amr: amongThem(['pwd', 'otp', 'mfa']),
      });
      const next = await again(visitor, enrolled, { acr_values: 'urn:gatehouse:acr:mfa' });
      expect([next.shown, next.claims['acr']]).toEqual(['nothing', 'urn:gatehouse:acr:mfa']);
    });

    test('who cannot reach it sets it up; nobody is sent back with less', async () => {
      const { visitor, attempt } = await ask(target(), party, bare, {
        changes: { acr_values: 'urn:gatehouse:acr:mfa' },
      });
      expect([visitor.isAway, attempt.isAnswered()]).toEqual([false, false]);
      expect(visitor.path).toMatch(/^\/sign-in\//);
    });
  });

  test('S4, S6: a request outlives a sign-in that was left and begun again', async () => {
    const attempt = await party.begin();
    const visitor = new OidcVisitor(target().address);
    await visitor.open(attempt.url);
    await visitor.press(['email'], { email: bare.email });
    target().advance(16 * minute);
    await visitor.press(['password'], { password: bare.password });
    expect(pageOf(visitor)).toBe('over');
    await visitor.open(/href="(\/sign-in\?[^"]+)"/.exec(visitor.text)?.[1]?.replaceAll('&amp;', '&') ?? '');
    await goOn(target(), visitor, bare);
    expect((await entered(attempt)).claims.sub).toBe(bare.id);
  });
});
