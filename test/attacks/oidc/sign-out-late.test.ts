import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { second } from '#domain/instant.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { alive, allAlive, allDead, call, enter, entered, form, type Visit } from '../../support/oidc-sign-in.ts';
import { signedInAs } from '../../support/oidc-pages.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, type OidcVisitor } from '../../support/oidc-visitor.ts';
import { engineNames } from '../../support/product.ts';
import { startRelyingParty, type RelyingParty, type Tokens } from '../../support/relying-party.ts';

onProtocol(engineNames, (target) => {
  let party: RelyingParty;
  let person: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });
  afterAll(() => party[Symbol.asyncDispose]());

  async function signInAgain(visitor: OidcVisitor, who: Person): Promise<void> {
    target().advance(20 * second);
    const again = await party.begin({ prompt: 'login' });
    await visitor.open(again.url);
    await goOn(target(), visitor, who);
    await entered(again);
  }

  /** Somebody in an application, and a tab that has not heard that another session took the place of its own. */
  async function withLateTab(): Promise<Visit & { readonly late: OidcVisitor; readonly tokens: Tokens }> {
    const visit = await enter(target(), party, person);
    const late = visit.visitor.tab();
    await late.open('/account');
    await signInAgain(visit.visitor, person);
    return { ...visit, late };
  }

  const hinted = ({ id_token = '' }: Tokens): string =>
    `/oidc/logout?${new URLSearchParams({ id_token_hint: id_token })}`;

  describe('a sign-out that is sent with the session of just before ends the sign-in, in every application (SPEC S6, decision 8)', () => {
    test('by the button', async () => {
      const { late, tokens } = await withLateTab();
      expect(await alive(party, tokens)).toEqual(allAlive);
      expect((await late.post('/sign-out')).location).toBe('/signed-out');
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('by an application, with the ID token of that sign-in', async () => {
      const { late, tokens } = await withLateTab();
      await late.open(hinted(tokens));
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('an ID token of somebody else is no proof of it', async () => {
      const { tokens, late } = await withLateTab();
      const stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
      const other = await enter(target(), party, stranger);
      await late.open(hinted(other.tokens));
      expect([await alive(party, tokens), await alive(party, other.tokens)]).toEqual([allAlive, allAlive]);
    });

    test('by its row in the list of sessions, which was drawn before', async () => {
      const owner = await addPerson(target(), { companies: ['Cedar Supply'] });
      const { visitor, tokens } = await enter(target(), party, owner);
      const [listed] = await target().deps.store.listSessions(owner.id);
      await signInAgain(visitor, owner);
      const elsewhere = await signedInAs(target(), owner);
      await elsewhere.open('/account/security');
      expect((await elsewhere.post(`/account/security/sessions/${listed?.id}/end`)).status).toBe(303);
      expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('the session of before still opens nothing (SECURITY I14)', async () => {
      const { late } = await withLateTab();
      expect((await late.request('GET', '/account')).status).not.toBe(200);
      await late.open('/oidc/logout');
      expect(late.text).not.toContain(person.email);
    });
  });

  test('a form that is longer than an address may be is faulty, and leads nowhere', async () => {
    const long = { id_token_hint: 'x'.repeat(20_000) };
    const reply = await call(
      target(),
      '/oidc/logout',
      form(long, { 'sec-fetch-site': 'cross-site', origin: party.url }),
    );
    expect([reply.status, reply.headers.get('location')]).toEqual([400, null]);
  });
});
