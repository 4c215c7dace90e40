import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceSigningKeysNow, rotateSigningKeysSoon } from '#flows/applications/rotate-keys.ts';
import { makeSecret } from '#flows/applications/secrets.ts';
import { kindsTold } from '../../support/attack-account.ts';
import { machine } from '../../support/attack-offices.ts';
import { addPerson, nextCode } from '../../support/attack-people.ts';
import { chooseApp, mailedCode, saveRecoveryCode, sessionCookie } from '../../support/attack-steps.ts';
import {
  alive,
  allAlive,
  ask,
  askSilently,
  call,
  enter,
  entered,
  errorOf,
  refresh,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const mfa = 'urn:gatehouse:acr:mfa';

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let other: RelyingParty;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    other = await startRelyingParty(target());
  });
  afterAll(async () => {
    await party[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
  });

  const person = () => addPerson(target(), { companies: ['Cedar Supply'] });

  /** A browser that has asked for something on the page of the password, and answered. */
  async function afterPassword(url: string, who: Awaited<ReturnType<typeof person>>): Promise<OidcVisitor> {
    const visitor = new OidcVisitor(target().address);
    await visitor.open(url);
    await visitor.press(['email'], { email: who.email });
    await visitor.press(['password'], { password: who.password });
    return visitor;
  }

  describe('every way through a sign-in ends at the application (SPEC S6, SECURITY I7)', () => {
    test('a forced enrollment (SPEC P6), and the level is the one that was reached', async () => {
      const who = await addPerson(target());
      const attempt = await party.begin();
      const visitor = await afterPassword(attempt.url, who);
      expect(pageOf(visitor)).toBe('required');
      await visitor.press('/set-up');
      await visitor.press('/mailbox', { code: await mailedCode(target(), who.email) });
      const seed = await chooseApp(visitor);
      await visitor.press('/app', { code: nextCode(target(), { seed }) });
      expect(attempt.isAnswered()).toBe(false);
      await saveRecoveryCode(visitor);
      expect((await entered(attempt)).claims).toMatchObject({ sub: who.id, acr: mfa, amr: ['pwd', 'otp', 'mfa'] });
    });

    test('a recovery code, which is no method of its own (RFC 8176)', async () => {
      const who = await addPerson(target(), { enrolled: true });
      const attempt = await party.begin();
      const visitor = await afterPassword(attempt.url, who);
      await visitor.open(`${visitor.base}/recovery`);
      await visitor.press('/recovery', { code: who.recoveryCode });
      await saveRecoveryCode(visitor);
      expect([pageOf(visitor), attempt.isAnswered()]).toEqual(['repair', false]);
      await visitor.press('/repair', { choice: 'elsewhere' });
      expect((await entered(attempt)).claims).toMatchObject({ acr: mfa, amr: ['pwd', 'mfa'] });
    });

    test('a session that was there before: no page, and the audit trail says into what', async () => {
      const who = await person();
      const { visitor } = await enter(target(), party, who);
      expect((await askSilently(other, visitor)).told).toBe('code');
      expect((await kindsTold(target(), who)).filter((kind) => kind === 'application.opened').length).toBeGreaterThan(
        0,
      );
    });

    test('two requests in two tabs: each gets its own answer, whichever is finished first', async () => {
      const who = await person();
      const [one, two] = [await party.begin(), await other.begin()];
      const visitor = new OidcVisitor(target().address);
      await visitor.open(one.url);
      const leftOpen = visitor.path;
      await visitor.open(two.url);
      await goOn(target(), visitor, who);
      expect((await entered(two)).claims.aud).toBe(other.id);
      expect(one.isAnswered()).toBe(false);
      await visitor.open(leftOpen);
      await goOn(target(), visitor, who);
      expect((await entered(one)).claims.aud).toBe(party.id);
    });

    test('a request is answered once: its address on the way back leads nowhere a second time', async () => {
      const who = await person();
      const attempt = await party.begin();
      const visitor = new OidcVisitor(target().address);
      await visitor.open(attempt.url);
      const to = new URLSearchParams(visitor.path.split('?')[1]).get('to') ?? '';
      await goOn(target(), visitor, who);
      await entered(attempt);
      const again = await visitor.open(to);
      expect([visitor.isAway, again.status]).toEqual([false, 400]);
    });
  });

  describe('pushed authorization requests (RFC 9126)', () => {
    test('2.2: lead to the same sign-in by an address that says nothing of what is asked for', async () => {
      const [who, attempt] = [await person(), await party.push()];
      expect([...new URL(attempt.url).searchParams.keys()].toSorted()).toEqual(['client_id', 'request_uri']);
      const visitor = new OidcVisitor(target().address);
      await visitor.open(attempt.url);
      await goOn(target(), visitor, who);
      expect((await entered(attempt)).claims.sub).toBe(who.id);
    });

    test('2.2, 7.3: are good once, and for their own application alone', async () => {
      const { visitor } = await enter(target(), party, await person());
      const attempt = await party.push();
      const foreign = new URL(attempt.url);
      foreign.searchParams.set('client_id', other.id);
      expect((await visitor.open(foreign.href)).status).toBe(400);
      await visitor.open(attempt.url);
      expect(attempt.answer().get('code')).not.toBeNull();
      const again = await visitor.open(attempt.url);
      expect([again.status, visitor.isAway]).toEqual([400, false]);
    });

    test('2.2: expire after the time that they were told', async () => {
      const { visitor } = await enter(target(), party, await person());
      const attempt = await party.push();
      target().advance(minute + second);
      expect([(await visitor.open(attempt.url)).status, attempt.isAnswered()]).toEqual([400, false]);
    });

    test('2.3: say at once what is wrong with a request', async () => {
      expect(await errorOf(party.push({ redirect_uri: 'https://evil.example/' }))).toMatch(
        /^invalid_(redirect_uri|request)$/,
      );
      expect(await errorOf(party.push({ response_type: 'letter' }))).toBe('unsupported_response_type');
      expect(await errorOf(party.push({ request_uri: 'urn:x' }))).toBe('request_uri_not_supported');
    });
  });

  describe('what the protocol leaves in a browser', () => {
    test('is no session cookie and no second session, and every answer is `no-store` and `no-referrer` (SECURITY I10)', async () => {
      const { visitor } = await enter(target(), party, await person());
      const { url } = await party.begin();
      const signedIn = await visitor.request('GET', url.slice(target().address.length));
      const stranger = await call(target(), url.slice(target().address.length));
      for (const { headers } of [signedIn, stranger]) {
        const names = headers.getSetCookie().map((one) => one.split('=')[0]);
        expect(names).not.toContain(sessionCookie);
        expect(headers.getSetCookie().every((one) => /httponly/i.test(one) && /secure/i.test(one))).toBe(true);
        expect(headers.get('cache-control')).toContain('no-store');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
      }
      expect(signedIn.location).toContain('code=');
    });
  });

  describe('keys and secrets that change under an application', () => {
    test('a key that is rotated: both are published, ID tokens of before are good hints, new ones are verified', async () => {
      const { visitor, tokens } = await enter(target(), party, await person());
      const keys = async () => (await call(target(), '/oidc/jwks')).body['keys'] as readonly object[];
      const before = (await keys()).length;
      await rotateSigningKeysSoon(target().deps, machine);
      target().advance(2 * minute);
      expect(await keys()).toHaveLength(2 * before);
      target().advance(2 * day);
      await target().deps.store.transact((tx) =>
        tx.endSessions(tokens.claims()?.sub as never, 'signed-out', target().deps.clock.now()),
      );
      const again = await enter(target(), party, await person());
      expect(again.claims.aud).toBe(party.id);
      await visitor.open(
        `/oidc/logout?id_token_hint=${tokens.id_token}&post_logout_redirect_uri=${encodeURIComponent(party.signedOutUri)}`,
      );
      expect(visitor.path).toBe(party.signedOutUri);
    });

    test('a key that leaked: what it signed is no hint any more', async () => {
      const { visitor, tokens } = await enter(target(), party, await person());
      await replaceSigningKeysNow(target().deps, machine);
      target().advance(2 * minute);
      const reply = await visitor.open(`/oidc/logout?id_token_hint=${tokens.id_token}`);
      expect(reply.status).toBe(400);
      expect((await askSilently(party, visitor, { id_token_hint: tokens.id_token ?? '' })).told).toBe(
        'invalid_request',
      );
      expect((await entered(await askSilently(party, visitor))).claims.aud).toBe(party.id);
    });

    test('a secret that is replaced: both work until the earlier one ends (RFC 9700 2.5)', async () => {
      const loaded = await target().deps.store.loadApplication(other.id, target().deps.clock.now());
      if (!loaded) throw new Error('the application is not there');
      const made = await makeSecret(target().deps, machine, loaded.application, 60 * minute);
      const newer = client.ClientSecretBasic(made.done ? made.secret.reveal() : '');
      const who = await person();
      const { tokens } = await enter(target(), other, who);
      const { attempt } = await ask(target(), other, who);
      expect((await attempt.redeem({ how: newer })).access_token).toBeDefined();
      expect(await alive(other, tokens)).toEqual(allAlive);
      target().advance(61 * minute);
      expect(await errorOf(refresh(other, tokens))).toBe('invalid_client');
      const next = await client.refreshTokenGrant(await other.configuration(newer), tokens.refresh_token ?? '');
      expect(next.access_token).toBeDefined();
    });
  });

  test('reuse is written in the audit trail, of the user whose tokens they were (SPEC X8)', async () => {
    const who = await person();
    const { tokens } = await enter(target(), party, who);
    await refresh(party, tokens);
    await errorOf(refresh(party, tokens));
    expect(await kindsTold(target(), who)).toContain('application.reused');
  });
});
