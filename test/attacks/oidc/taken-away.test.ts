import { beforeAll, describe, expect, test } from 'vitest';
import type { ApplicationSettings } from '#domain/application.ts';
import { minute, second } from '#domain/instant.ts';
import { changeApplication } from '#flows/applications/change.ts';
import { applicationFrom } from '#flows/applications/see.ts';
import { carryOut, findState, nothing, type StateParts } from '#flows/applications/states.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { spoken, waitingAt } from '../../support/oidc-pages.ts';
import { ask, enter, entered, errorOf, introspect, refresh, userinfo } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const nobody = {
  browserToken: '',
  address: '203.0.113.5',
  network: '203.0.113.0/24',
  userAgent: '',
  sessionToken: null,
};
const elsewhere = 'https://moved.example/callback';

onProtocol(['sqlite'], (target) => {
  let person: Person;
  beforeAll(async () => {
    person = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
  });

  /** What an operator does while the application is in use. */
  async function change(party: RelyingParty, over: Partial<ApplicationSettings>): Promise<void> {
    const { deps } = target();
    const application = await applicationFrom(deps, party.id);
    if (application === null) throw new Error('there is no such application');
    const wanted = { ...application.settings, ...over };
    expect(await changeApplication(deps, { operatingUser: 'tests' }, application, wanted)).toMatchObject({
      done: true,
    });
  }

  const move = (party: RelyingParty) => change(party, { redirectUris: [elsewhere] });

  describe('an address that the operator took away (SECURITY I8, RFC 9700 4.1)', () => {
    test('is not told either that somebody refused before it was taken away', async () => {
      await using party = await startRelyingParty(target(), { asksConsent: true });
      const { visitor, attempt } = await ask(target(), party, person);
      const at = waitingAt(visitor);
      const cancelled = { to: at, user: person.id, choice: 'cancel' };
      expect((await visitor.post('/sign-in/consent', cancelled)).status).toBe(200);
      await move(party);
      expect([(await visitor.open(at)).status, visitor.isAway, attempt.isAnswered()]).toEqual([400, false, false]);
    });

    test('is sent nothing of a request that waits, wherever its person has got to', async () => {
      await using party = await startRelyingParty(target());
      const signedIn = await enter(target(), party, person);
      const [waits, page, visitor] = [await party.begin(), await party.begin(), new OidcVisitor(target().address)];
      await visitor.open(waits.url);
      const at = waitingAt(visitor);
      // Led to a page by what it asks for, and ready to go on.
      await signedIn.visitor.open(`${page.url}&prompt=login`);
      await move(party);
      await visitor.open('/sign-in');
      await goOn(target(), visitor, person);
      const back = await visitor.open(at);
      expect([back.status, visitor.isAway, waits.isAnswered()]).toEqual([400, false, false]);
      expect(spoken(back)).toContain('This application may not lead you back');
      expect((await signedIn.visitor.open(signedIn.visitor.path)).status).toBe(422);
      expect(page.isAnswered()).toBe(false);
    });

    test('is no address to redeem a code of, and it is again once it was put back', async () => {
      await using party = await startRelyingParty(target());
      const { attempt } = await ask(target(), party, person);
      await move(party);
      expect(await errorOf(attempt.redeem())).toBe('invalid_grant');
      await change(party, { redirectUris: [elsewhere, party.redirectUri] });
      expect((await entered(attempt)).claims.sub).toBe(person.id);
    });

    test('a native application’s loopback address stays registered whatever its port (RFC 8252 7.3)', async () => {
      await using party = await startRelyingParty(target(), { kind: 'native' });
      const noPort = party.redirectUri.replace(/:\d+\//, '/');
      await change(party, { redirectUris: [noPort] });
      expect((await enter(target(), party, person)).claims.sub).toBe(person.id);
    });
  });

  test('scopes that were taken away are told of no more, by tokens of before or of after (SECURITY I8)', async () => {
    await using party = await startRelyingParty(target());
    const { tokens } = await enter(target(), party, person);
    expect(await userinfo(party, tokens)).toHaveProperty('companies');
    await change(party, { scopes: ['email'] });
    const told = ['email', 'email_verified', 'sub'];
    expect(Object.keys(await userinfo(party, tokens)).toSorted()).toEqual(told);
    expect((await introspect(party, tokens.access_token)).scope).toBe('openid email');
    const next = await refresh(party, tokens);
    expect(next.scope).toBe('openid email');
    expect(Object.keys(await userinfo(party, next)).toSorted()).toEqual(told);
  });

  test('RFC 9470 6.2: introspection tells an API `acr` and `auth_time` of the authorization, also after a refresh', async () => {
    await using party = await startRelyingParty(target());
    const { tokens, claims } = await enter(target(), party, person, {
      changes: { acr_values: 'urn:gatehouse:acr:mfa' },
    });
    const proved = { acr: 'urn:gatehouse:acr:mfa', auth_time: claims['auth_time'] };
    expect(await introspect(party, tokens.access_token)).toMatchObject(proved);
    target().advance(5 * minute);
    const next = await refresh(party, tokens);
    expect(await introspect(party, next.access_token)).toMatchObject(proved);
  });

  test.each([{ scope: 'email profile' }, { scope: null }])(
    'a request without `openid` (%j) is refused at once, before anybody signs in',
    async (changes) => {
      await using party = await startRelyingParty(target());
      const attempt = await party.begin({ nonce: null, ...changes });
      await new OidcVisitor(target().address).open(attempt.url);
      expect(attempt.answer().get('error')).toBe('invalid_scope');
    },
  );

  test('what expires between being found and being spent is no reuse, and what was spent is (RFC 9700 4.14.2)', async () => {
    const { deps } = target();
    const state = {
      kind: 'RefreshToken',
      payload: {},
      applicationId: null,
      userId: person.id,
      signInId: null,
    } as const;
    const requester = { facts: nobody, application: null, userId: person.id };
    const keep = (keeps: readonly StateParts[]) => carryOut(deps, { ...nothing, keeps }, requester);
    const spend = (id: string) =>
      carryOut(deps, { ...nothing, spends: [{ kind: 'RefreshToken', id, grantId: 'family' }] }, requester);
    const names = ['short', 'long'] as const;
    await keep(names.map((id) => ({ ...state, id, grantId: 'family', validFor: (id === 'short' ? 1 : 60) * second })));
    target().advance(2 * second);
    expect(await spend('short')).toBe('used-before');
    expect(await findState(deps, 'RefreshToken', 'long')).not.toBeNull();
    expect([await spend('long'), await spend('long')]).toEqual(['done', 'used-before']);
    expect(await findState(deps, 'RefreshToken', 'long')).toBeNull();
    const recent = await deps.store.audit.recentOf(person.id, 20);
    expect(recent.filter((one) => one.kind === 'application.reused')).toHaveLength(1);
  });

  test('a page speaks the language that the application asks for, and keeps no choice of it', async () => {
    await using party = await startRelyingParty(target());
    const visitor = new OidcVisitor(target().address);
    await visitor.open((await party.begin({ ui_locales: 'de' })).url);
    expect([pageOf(visitor), visitor.text.includes('<html lang="de"')]).toEqual(['sign-in', true]);
    await visitor.open('/sign-in');
    expect(visitor.text).toContain('<html lang="en"');
  });
});

onProtocol(
  ['sqlite'],
  (target) => {
    test('somebody whose network asks too often is told just that (DESIGN 7)', async () => {
      await using party = await startRelyingParty(target());
      const { url } = await party.begin();
      const open = () => new OidcVisitor(target().address).open(url);
      await open();
      const refused = await open();
      expect([refused.status, spoken(refused)]).toEqual([429, expect.stringContaining('Too many attempts')]);
    });
  },
  { overrides: { postsPerMinute: 1 } },
);
