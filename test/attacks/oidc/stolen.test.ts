import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '../../support/attack-database.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { mayEnterAccount, sessionCookie } from '../../support/attack-steps.ts';
import { overWire } from '../../support/attack-wire.ts';
import { signedInAs, waitingAt } from '../../support/oidc-pages.ts';
import {
  alive,
  allAlive,
  allDead,
  askSilently,
  call,
  enter,
  entered,
  errorOf,
  form,
  refresh,
  tokenOf,
  userinfo,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type Attempt, type RelyingParty } from '../../support/relying-party.ts';
import type { Reply } from '../../support/visitor.ts';

const resumeCookie = '__Secure-gatehouse-request';

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let asking: RelyingParty;
  let native: RelyingParty;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    asking = await startRelyingParty(target(), { asksConsent: true });
    native = await startRelyingParty(target(), { kind: 'native' });
  });
  afterAll(async () => {
    for (const one of [party, asking, native]) await one[Symbol.asyncDispose]();
  });

  const somebody = () => addPerson(target(), { companies: ['Cedar Supply'] });
  const newBrowser = () => new OidcVisitor(target().address);

  describe('a refresh token in a thief’s hands (RFC 9700 4.14.2)', () => {
    test.each(['web', 'native'] as const)(
      'used by the thief first: the owner’s use ends both, of a %s application',
      async (kind) => {
        const app = kind === 'web' ? party : native;
        const person = await somebody();
        const elsewhere = await enter(target(), app, person);
        const { tokens, visitor } = await enter(target(), app, person);
        const stolen = await refresh(app, await refresh(app, tokens));
        const thiefs = await refresh(app, stolen);
        expect(await errorOf(refresh(app, stolen))).toBe('invalid_grant');
        for (const one of [tokens, stolen, thiefs]) {
          expect(await errorOf(refresh(app, one))).toBe('invalid_grant');
          expect(await errorOf(userinfo(app, one))).toBe('invalid_token');
        }
        const recent = await target().deps.store.audit.recentOf(person.id, 10);
        expect(recent.filter((one) => one.kind === 'application.reused')).toHaveLength(1);
        // Nobody is signed out by it: what was stolen was the application's.
        expect((await refresh(app, elsewhere.tokens)).access_token).toBeDefined();
        expect((await askSilently(app, visitor)).told).toBe('code');
      },
    );

    test('an older one than the last betrays the thief as well', async () => {
      const { tokens } = await enter(target(), party, await somebody());
      let owned = tokens;
      for (let turn = 0; turn < 4; turn += 1) owned = await refresh(party, owned);
      expect(await alive(party, owned)).toEqual(allAlive);
      expect(await errorOf(refresh(party, tokens))).toBe('invalid_grant');
      expect(await alive(party, owned)).toEqual(allDead);
    });

    test('of one application is of no use to another, with a secret or without, and lives on', async () => {
      const { tokens } = await enter(target(), party, await somebody());
      const stolen = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' };
      for (const client_id of [native.id, party.id, '']) {
        const { status, body } = await call(target(), '/oidc/token', form({ ...stolen, client_id }));
        expect([status >= 400, body['access_token']]).toEqual([true, undefined]);
      }
      expect(await errorOf(refresh(asking, tokens))).toBe('invalid_grant');
      expect(await alive(party, tokens)).toEqual(allAlive);
    });
  });

  /** A request that waits in this browser, and where. */
  async function waiting(
    visitor: OidcVisitor,
    app = party,
  ): Promise<{ readonly attempt: Attempt; readonly at: string }> {
    const attempt = await app.begin();
    await visitor.open(attempt.url);
    return { attempt, at: waitingAt(visitor) };
  }

  const refused = ({ status, location, headers, text }: Reply) => [
    status,
    location,
    headers.get('refresh'),
    headers.getSetCookie().some((one) => one.startsWith(resumeCookie)),
    text.includes(party.url),
  ];
  const nowhere = [400, null, null, false, false];

  describe('the address of a request that waits, in another browser (RFC 9700 4.7, 4.14)', () => {
    test('is of no use to anybody, signed in or not, and the request waits on for its own', async () => {
      const owner = newBrowser();
      const { attempt, at } = await waiting(owner);
      const person = await somebody();
      const thieves = [newBrowser(), await signedInAs(target(), person)];
      for (const thief of thieves) expect(refused(await thief.request('GET', at))).toEqual(nowhere);
      for (const method of ['HEAD', 'POST', 'PUT', 'OPTIONS'])
        expect((await thieves[1]?.request(method, at))?.status).toBe(404);
      await goOn(target(), owner, person);
      expect((await entered(attempt)).claims.sub).toBe(person.id);
      expect(refused(await owner.request('GET', at))).toEqual(nowhere);
    });

    test('a victim who signs in by an attacker’s link gives the attacker nothing, nor is given anything', async () => {
      const attacker = newBrowser();
      const { attempt, at } = await waiting(attacker);
      const victim = newBrowser();
      const person = await somebody();
      await victim.open(`/sign-in?to=${encodeURIComponent(at)}`);
      await goOn(target(), victim, person).catch(() => null);
      // They are signed in, and told that this request is none of theirs.
      expect([victim.isAway, victim.last?.status, attempt.isAnswered()]).toEqual([false, 400, false]);
      expect(await mayEnterAccount(victim)).toBe(true);
      await attacker.open(at);
      expect([pageOf(attacker), attempt.isAnswered()]).toEqual(['sign-in', false]);
      expect((await askSilently(party, attacker)).told).toBe('login_required');
    });

    test('a victim who follows an attacker’s request brings a code that only the attacker’s verifier opens, and that the attacker never sees', async () => {
      const victim = newBrowser();
      const planted = await party.begin();
      const own = await party.begin();
      await victim.open(planted.url);
      await goOn(target(), victim, await somebody());
      const { searchParams } = new URL(victim.path);
      expect([searchParams.get('state') === own.state, own.isAnswered()]).toEqual([false, false]);
      await victim.open(own.url);
      // What came by the attacker's request is not taken for the answer to the victim's own: neither `state` nor verifier is its own.
      expect(await errorOf(own.redeem())).toBe('none');
      expect(await errorOf(planted.redeem({ verifier: own.verifier }))).toBe('invalid_grant');
    });

    test('a cookie of one request opens no other, and is for one address alone', async () => {
      const visitor = newBrowser();
      const attempt = await party.begin();
      const sent = await visitor.request('GET', attempt.url.slice(target().address.length));
      const [set = '', ...more] = sent.headers.getSetCookie();
      const uid = /=([\w-]+);/.exec(set)?.[1] ?? '';
      expect(more).toEqual([]);
      const attributes = set.toLowerCase().split(/;\s*/).slice(1);
      expect(attributes).toEqual(
        expect.arrayContaining([`path=/oidc/auth/${uid.toLowerCase()}`, 'httponly', 'secure', 'samesite=lax']),
      );
      expect(set).not.toMatch(/domain=/i);
      const thief = await signedInAs(target(), await somebody());
      const theirs = await waiting(newBrowser(), asking);
      for (const value of [uid.slice(0, -1), `${uid}x`, randomBytes(32).toString('base64url'), '', 'undefined']) {
        const headers = { cookie: `${sessionCookie}=${tokenOf(thief)}; ${resumeCookie}=${value}` };
        const reply = await overWire(target().address, { method: 'GET', path: `/oidc/auth/${uid}`, headers });
        expect([value, reply.status, reply.headers.location]).toEqual([value, 400, undefined]);
      }
      const headers = { cookie: `${sessionCookie}=${tokenOf(thief)}; ${resumeCookie}=${uid}` };
      const crossed = await overWire(target().address, { method: 'GET', path: theirs.at, headers });
      expect(crossed.headers.location ?? '').not.toContain(asking.url);
      expect(theirs.attempt.isAnswered()).toBe(false);
    });
  });

  describe('a session that an attacker has put there (SECURITY I14)', () => {
    test('is not the one that a sign-in ends with, made up or alive, and is worth nothing afterwards', async () => {
      const attacker = await signedInAs(target(), await somebody());
      for (const planted of [randomBytes(32).toString('base64url'), tokenOf(attacker)]) {
        const victim = newBrowser();
        victim.cookies.set(sessionCookie, planted);
        const person = await somebody();
        const { at, attempt } = await waiting(victim.tab());
        // Whoever's session it is, the victim signs in with their own e-mail and password.
        await victim.open(attempt.isAnswered() ? '/sign-in' : `/sign-in?to=${encodeURIComponent(at)}`);
        await goOn(target(), victim, person);
        const { claims, tokens } = await enter(target(), party, person, { visitor: victim });
        expect([claims.sub, tokenOf(victim) === planted]).toEqual([person.id, false]);
        const thief = newBrowser();
        thief.cookies.set(sessionCookie, planted);
        expect((await askSilently(party, thief)).told).toBe('login_required');
        expect(await alive(party, tokens)).toEqual(allAlive);
      }
    });
  });

  describe('what a person decides, nobody decides for them', () => {
    /** Somebody who is asked, signed in. */
    async function atConsent() {
      const person = await somebody();
      const visitor = await signedInAs(target(), person);
      const { attempt, at } = await waiting(visitor, asking);
      expect(pageOf(visitor)).toBe('consent');
      return { person, visitor, attempt, at };
    }

    const isAgreed = async ({ id }: Person) => (await target().deps.store.loadConsent(id, asking.id)) !== null;

    test('no page of another site says "Allow" (CSRF), nor does any address', async () => {
      const { person, visitor, attempt, at } = await atConsent();
      const fields = { to: at, user: person.id, choice: 'allow' };
      const strangers = newBrowser();
      await strangers.open('/sign-in');
      const own = visitor.formToken();
      const changes = await changesOf(target().peephole, async () => {
        for (const [token, headers] of [
          [own, { 'sec-fetch-site': 'cross-site' }],
          [own, { 'sec-fetch-site': 'same-site' }],
          [own, { 'sec-fetch-site': 'none' }],
          [own, { origin: 'https://evil.example' }],
          [own, { origin: party.url }],
          [strangers.formToken(), { 'sec-fetch-site': 'same-origin' }],
          ['', { 'sec-fetch-site': 'same-origin' }],
        ] as const) {
          const body = new URLSearchParams({ _form: token, ...fields }).toString();
          const sent = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
          const reply = await visitor.request('POST', '/sign-in/consent', { body, headers: sent });
          expect([reply.status, reply.location, reply.headers.get('refresh')]).toEqual([403, null, null]);
        }
        for (const method of ['GET', 'HEAD']) {
          const query = new URLSearchParams({ _form: own, ...fields });
          expect((await visitor.request(method, `/sign-in/consent?${query}`)).status).toBe(200);
        }
      });
      expect([changes, await isAgreed(person), attempt.isAnswered()]).toEqual([[], false, false]);
    });

    test('what one person agreed to, another in the same browser did not', async () => {
      const { visitor, person, attempt, at } = await atConsent();
      await goOn(target(), visitor, person, { consent: 'allow' });
      expect((await entered(attempt)).claims.sub).toBe(person.id);
      const next = await somebody();
      await visitor.open('/sign-in');
      await goOn(target(), visitor, next).catch(() => null);
      expect((await askSilently(asking, visitor)).told).toBe('consent_required');
      expect(await isAgreed(next)).toBe(false);
      expect(refused(await visitor.request('GET', at))).toEqual(nowhere);
    });

    test('"Allow" on a page that was drawn for one person is not the word of another who has signed in since', async () => {
      const { person, visitor, attempt } = await atConsent();
      const { text } = visitor;
      expect(text).toContain(person.email);
      const next = await somebody();
      await visitor.open('/sign-in');
      await goOn(target(), visitor, next).catch(() => null);
      visitor.text = text;
      await visitor.press('/sign-in/consent', { choice: 'allow' });
      expect([attempt.isAnswered(), await isAgreed(next)]).toEqual([false, false]);
    });

    test('agreeing to one application is not agreeing to another, and a sign-in for one is not one for what another asks', async () => {
      await using other = await startRelyingParty(target(), { asksConsent: true });
      const { person, visitor, at } = await atConsent();
      const theirs = await waiting(visitor, other);
      await visitor.press('/sign-in/consent', { to: at, choice: 'allow' });
      expect([await isAgreed(person), await target().deps.store.loadConsent(person.id, other.id)]).toEqual([
        true,
        null,
      ]);
      const reply = await visitor.request('GET', theirs.at);
      expect([reply.location, theirs.attempt.isAnswered()]).toEqual([
        expect.stringMatching(/^\/sign-in\/consent\?/),
        false,
      ]);
      // An interaction goes where it was begun for, whatever its forms say on the way.
      const browser = newBrowser();
      const [first, second] = [await waiting(browser), await waiting(browser, other)];
      await browser.open(`/sign-in?to=${encodeURIComponent(first.at)}`);
      await browser.press(['email'], { email: person.email });
      const last = await browser.post(`${browser.base}/password`, { password: person.password, to: second.at });
      expect(last.headers.get('refresh')).toBe(`0;url=${first.at}`);
    });

    test('no page of another site signs anybody out, by any method', async () => {
      const { visitor } = await atConsent();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
      const changes = await changesOf(target().peephole, async () => {
        for (const body of [`_form=${visitor.formToken()}`, `client_id=${party.id}&_form=${visitor.formToken()}`, '']) {
          const reply = await visitor.request('POST', '/oidc/logout', { body, headers });
          expect(reply.location).toMatch(/^\/oidc\/logout/);
          await visitor.request('GET', reply.location ?? '');
        }
        await visitor.request('HEAD', '/oidc/logout');
      });
      expect([changes, await mayEnterAccount(visitor)]).toEqual([[], true]);
    });
  });
});
