import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, type Person } from '../../support/attack-people.ts';
import {
  alive,
  allAlive,
  ask,
  askSilently,
  enter,
  entered,
  errorOf,
  refresh,
  tokenOf,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const mfa = 'urn:gatehouse:acr:mfa';
const password = 'urn:gatehouse:acr:password';

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  beforeAll(async () => {
    party = await startRelyingParty(target());
  });
  afterAll(() => party[Symbol.asyncDispose]());

  /** Somebody with an app whom nothing asks for it. */
  async function optional(): Promise<Person> {
    const person = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
    await target().deps.store.transact((tx) => tx.setAlwaysRequire(person.id, false));
    return person;
  }

  const isAlive = async (token: string): Promise<boolean> => {
    const browser = new OidcVisitor(target().address);
    browser.cookies.set('__Host-gatehouse-session', token);
    return (await browser.request('GET', '/account')).status === 200;
  };

  describe('step-up (SPEC Y4, Y5; RFC 9470)', () => {
    test('acr_values raise acr, amr and auth_time, keep sub and sid, and the session gets another id (I14)', async () => {
      const person = await optional();
      const { visitor, tokens, claims } = await enter(target(), party, person);
      expect(claims).toMatchObject({ acr: password, amr: ['pwd'] });
      const before = tokenOf(visitor);
      target().advance(minute);
      const up = await enter(target(), party, person, { visitor, changes: { acr_values: mfa } });
      expect(up.claims).toMatchObject({ acr: mfa, sub: claims.sub, sid: claims['sid'] });
      expect((up.claims['amr'] as string[]).toSorted()).toEqual(['mfa', 'otp', 'pwd']);
      expect(up.claims['auth_time']).toBe(Math.floor(target().now() / second));
      expect([tokenOf(visitor) === before, await isAlive(before), await isAlive(tokenOf(visitor))]).toEqual([
        false,
        false,
        true,
      ]);
      expect(await alive(party, tokens)).toEqual(allAlive);
      expect((await refresh(party, tokens)).claims()).toMatchObject({ acr: password });
    });

    test('asks for the second factor alone: no password, and no recovery code (R3)', async () => {
      const person = await optional();
      const { visitor } = await enter(target(), party, person);
      const attempt = await party.begin({ acr_values: mfa });
      await visitor.open(attempt.url);
      expect(pageOf(visitor)).toBe('continue');
      await visitor.press('/sign-in/continue');
      expect(pageOf(visitor)).toBe('code');
      expect(visitor.text).not.toMatch(/name="password"/);
    });

    test('with max_age asks for a newer second factor, and offers no recovery code in its place (R3)', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const { visitor, claims } = await enter(target(), party, person);
      target().advance(6 * minute);
      const attempt = await party.begin({ acr_values: mfa, max_age: '300' });
      await visitor.open(attempt.url);
      await visitor.press('/sign-in/continue');
      expect([pageOf(visitor), /\/recovery"/.test(visitor.text)]).toEqual(['code', false]);
      const spent = await visitor.post(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect(spent.location ?? spent.status).not.toMatch(/recovery-code|\/oidc\//);
      await visitor.open(`${visitor.base}/code`);
      await goOn(target(), visitor, person);
      const up = await entered(attempt);
      expect(up.claims).toMatchObject({ acr: mfa, sid: claims['sid'] });
      expect(Number(up.claims['auth_time'])).toBeGreaterThan(Number(claims['auth_time']) + 300);
    });

    test('a proof that is fresh enough is not asked for again', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const { visitor } = await enter(target(), party, person);
      target().advance(4 * minute);
      expect((await askSilently(party, visitor, { acr_values: mfa, max_age: '300' })).told).toBe('code');
    });

    test('given up half way leaves the session as it was, and the application without an answer', async () => {
      const person = await optional();
      const { visitor, tokens } = await enter(target(), party, person);
      const attempt = await party.begin({ acr_values: mfa });
      await visitor.open(attempt.url);
      await visitor.press('/sign-in/continue');
      expect(attempt.isAnswered()).toBe(false);
      expect(await alive(party, tokens)).toEqual(allAlive);
      expect((await askSilently(party, visitor)).told).toBe('code');
      expect((await askSilently(party, visitor, { acr_values: mfa })).told).not.toBe('code');
    });
  });

  describe('consent', () => {
    let asking: RelyingParty;
    beforeAll(async () => {
      asking = await startRelyingParty(target(), { asksConsent: true });
    });
    afterAll(() => asking[Symbol.asyncDispose]());
    const person = () => addPerson(target(), { companies: ['Cedar Supply'] });
    const narrow = { scope: 'openid email' };
    const allow = { consent: 'allow' } as const;

    test('is asked for once, and again for more than was agreed to', async () => {
      const who = await person();
      const { visitor } = await enter(target(), asking, who, { changes: narrow, answers: allow });
      expect((await askSilently(asking, visitor, narrow)).told).toBe('code');
      // What was agreed to holds for the person, not for the browser.
      expect((await enter(target(), asking, who, { changes: narrow })).tokens.scope).toBe('openid email');
      const wider = await ask(target(), asking, who, { visitor, changes: { scope: 'openid email companies' } });
      expect(pageOf(wider.visitor)).toBe('consent');
      await goOn(target(), visitor, who, allow);
      expect((await entered(wider.attempt)).tokens.scope).toBe('openid email companies');
      expect((await askSilently(asking, visitor, narrow)).told).toBe('code');
    });

    test('denied, the application is told `access_denied` with its state, and nothing is remembered', async () => {
      const who = await person();
      const { visitor, attempt } = await ask(target(), asking, who, { answers: { consent: 'cancel' } });
      expect([attempt.answer().get('error'), attempt.answer().get('code')]).toEqual(['access_denied', null]);
      expect(await errorOf(attempt.redeem())).toBe('access_denied');
      const again = await ask(target(), asking, who, { visitor });
      expect(pageOf(again.visitor)).toBe('consent');
    });

    test('missing, prompt=none is `consent_required` (Core 3.1.2.6)', async () => {
      const { visitor } = await ask(target(), asking, await person());
      expect((await askSilently(asking, visitor)).told).toBe('consent_required');
    });

    test('prompt=consent asks for it again (Core 3.1.2.1)', async () => {
      const who = await person();
      const { visitor } = await enter(target(), asking, who, { answers: allow });
      target().advance(second);
      const again = await ask(target(), asking, who, { visitor, changes: { prompt: 'consent' } });
      expect(pageOf(again.visitor)).toBe('consent');
      await goOn(target(), visitor, who, allow);
      expect((await entered(again.attempt)).claims.sub).toBe(who.id);
    });

    test('is not given by whoever still owes a proof', async () => {
      const who = await optional();
      const { visitor } = await enter(target(), party, who);
      const attempt = await asking.begin({ acr_values: mfa });
      await visitor.open(attempt.url);
      expect(pageOf(visitor)).toBe('continue');
      const to = new URLSearchParams(visitor.path.split('?')[1]).get('to') ?? '';
      await visitor.post('/sign-in/consent', { to, user: who.id, choice: 'allow' });
      expect(await target().deps.store.loadConsent(who.id, asking.id)).toBeNull();
      await goOn(target(), visitor, who, allow);
      expect((await entered(attempt)).claims['acr']).toBe(mfa);
    });
  });
});
