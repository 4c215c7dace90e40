import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disableApplication } from '#flows/applications/disable.ts';
import { disableUser } from '#flows/directory/user-status.ts';
import type { PolicyRecord } from '#ports/records.ts';
import { begun, chosen, security } from '../../support/attack-account.ts';
import { crewOf } from '../../support/attack-passes.ts';
import { addCompany, addPerson, nextCode, type Person, type PersonOptions } from '../../support/attack-people.ts';
import { askFor } from '../../support/attack-resets.ts';
import { machine, newOffice } from '../../support/attack-offices.ts';
import { mailedToken, signedInByPassword } from '../../support/attack-steps.ts';
import { Browser } from '../../support/attack-browser.ts';
import { setStatus } from '../../support/membership-status.ts';
import {
  alive,
  allAlive,
  allDead,
  askSilently,
  enter,
  errorOf,
  refresh,
  userinfo,
  type Entered,
  type Visit,
} from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  /** `sid` of every sign-in that ended. */
  const over: unknown[] = [];
  beforeAll(async () => {
    party = await startRelyingParty(target());
  });
  afterAll(() => party[Symbol.asyncDispose]());

  async function company(policy: Partial<PolicyRecord> = {}): Promise<PolicyRecord & { readonly name: string }> {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    return { ...(await addCompany(target(), name, { requireMfa: false, deadline: null, ...policy })), name };
  }

  const decide = (policy: PolicyRecord, change: Partial<PolicyRecord>): Promise<void> =>
    target().deps.store.transact((tx) => tx.setPolicy({ ...policy, ...change }));

  const dateIn = (days: number) =>
    ({
      date: new Date(target().now() + days * day).toISOString().slice(0, 10),
      zone: 'UTC',
    }) as PolicyRecord['deadline'];

  const inside = (person: Person): Promise<Visit & Entered> => enter(target(), party, person);
  const member = (name: string, options: PersonOptions = {}) => addPerson(target(), { companies: [name], ...options });

  /** What is left of somebody's tokens. The application is told of the end of this very sign-in, later on. */
  async function leftOf({ tokens, claims }: Entered) {
    over.push(claims['sid']);
    return { ...(await alive(party, tokens)), refreshed: await errorOf(refresh(party, tokens)) };
  }

  const nothing = { ...allDead, refreshed: 'invalid_grant' };

  describe('SPEC P5: refresh and introspection of session-bound tokens obey nextStep', () => {
    test('the deadline passes: who has not enrolled has no token left', async () => {
      const works = await company({ requireMfa: true, deadline: dateIn(1) });
      const visit = await inside(await member(works.name));
      expect(await alive(party, visit.tokens)).toEqual(allAlive);
      target().advance(day);
      expect(await errorOf(refresh(party, visit.tokens))).toBe('invalid_grant');
      expect(await leftOf(visit)).toEqual(nothing);
    });

    test('the deadline is moved to today while a code is on its way: no token comes of it (P8)', async () => {
      const works = await company();
      const person = await member(works.name);
      const visitor = new OidcVisitor(target().address);
      const { claims } = await enter(target(), party, person, { visitor });
      const silent = await askSilently(party, visitor);
      expect(silent.told).toBe('code');
      await decide(works, { requireMfa: true, deadline: dateIn(0) });
      expect(await errorOf(silent.redeem())).toBe('invalid_grant');
      over.push(claims['sid']);
    });

    test('the proof grows older than the frequency (P10); once it is proved anew, tokens come again', async () => {
      const works = await company({ requireMfa: true, deadline: dateIn(-200), frequency: 'frequently' });
      const person = await member(works.name, { enrolled: true });
      const visit = await inside(person);
      target().advance(11 * hour);
      const tokens = await refresh(party, visit.tokens);
      target().advance(1 * hour + second);
      expect(await leftOf({ ...visit, tokens })).toEqual(nothing);
      const again = await enter(target(), party, person, { visitor: visit.visitor });
      expect(await alive(party, again.tokens)).toEqual(allAlive);
      expect(again.claims['auth_time']).toBe(Math.floor(target().now() / second));
    });

    test('an administrator resets them (A4)', async () => {
      const office = await newOffice(target());
      const crew = await crewOf(target(), office, { enrolled: true });
      const visit = await inside(crew.person);
      await office.browser.open('/account');
      target().advance(minute);
      expect((await askFor(office.browser, crew)).status).toBe(303);
      expect(await leftOf(visit)).toEqual(nothing);
    });

    test('their password is replaced by a mailed link (S5)', async () => {
      const person = await member('Cedar Supply');
      const visit = await inside(person);
      const thief = new Browser(target().address);
      await thief.open('/sign-in');
      await thief.submit('/sign-in', { email: person.email });
      await thief.submit(`${thief.base}/forgot`);
      const browser = new Browser(target().address);
      const link = `/reset/${await mailedToken(target(), person.email)}`;
      await browser.open(link);
      await browser.submit(link);
      await browser.submit(`${browser.base}/new-password`, { password: chosen, again: chosen });
      expect(await leftOf(visit)).toEqual(nothing);
    });

    test('they change it themselves, in another browser (U2)', async () => {
      const person = await member('Cedar Supply', { enrolled: true });
      const visit = await inside(person);
      const other = await enter(target(), party, person);
      const browser = await begun(other.visitor, person, 'password');
      if (browser.path.endsWith('/code'))
        await browser.submit(`${browser.base}/code`, { code: nextCode(target(), person) });
      await browser.submit(`${browser.base}/new-password`, { password: `${chosen} two`, again: `${chosen} two` });
      expect(browser.path).toBe(security);
      expect(await leftOf(visit)).toEqual(nothing);
      // This sign-in goes on, under another session id.
      expect(await alive(party, other.tokens)).toEqual(allAlive);
    });

    test('they are disabled', async () => {
      const person = await member('Cedar Supply');
      const visit = await inside(person);
      await disableUser(target().deps, machine, person.id, false);
      expect(await leftOf(visit)).toEqual(nothing);
    });

    test('"Sign Out Everywhere Else" in another browser (U1)', async () => {
      const person = await member('Cedar Supply');
      const visit = await inside(person);
      const here = await signedInByPassword(target(), person);
      await here.open(security);
      await here.submit(`${security}/sessions/end-others`);
      expect(await leftOf(visit)).toEqual(nothing);
    });

    test('somebody else signs in in this browser', async () => {
      const visit = await inside(await member('Cedar Supply'));
      const next = await member('Cedar Supply');
      await visit.visitor.open('/sign-in');
      await visit.visitor.press(['email'], { email: next.email });
      await visit.visitor.press(['password'], { password: next.password });
      expect(await alive(party, visit.tokens)).toEqual(allDead);
    });

    test('the application is disabled: nothing of it is good any more, and nobody gets in', async () => {
      await using other = await startRelyingParty(target());
      const visit = await enter(target(), other, await member('Cedar Supply'));
      const loaded = await target().deps.store.loadApplication(other.id, target().deps.clock.now());
      if (!loaded) throw new Error('the application is not there');
      await disableApplication(target().deps, machine, loaded.application);
      expect(await errorOf(refresh(other, visit.tokens))).toMatch(/^invalid_(client|grant)$/);
      expect(await errorOf(userinfo(other, visit.tokens))).not.toBe('none');
      const attempt = await other.begin();
      await visit.visitor.open(attempt.url);
      expect([visit.visitor.isAway, attempt.isAnswered(), visit.visitor.last?.status]).toEqual([false, false, 400]);
      await other.heard(1);
    });
  });

  describe('what goes on', () => {
    test('a proof on Password & Security makes another session, and the tokens of the sign-in live on (I14)', async () => {
      const person = await member('Cedar Supply', { enrolled: true });
      const visit = await inside(person);
      target().advance(6 * minute);
      const browser = await begun(visit.visitor, person, 'recovery-code');
      await browser.submit(`${browser.base}/code`, { code: nextCode(target(), person) });
      await browser.submit(`${browser.base}/recovery-code/issue`);
      await browser.submit(`${browser.base}/recovery-code/save`, { saved: 'yes' });
      expect(await alive(party, await refresh(party, visit.tokens))).toEqual(allAlive);
    });

    test('a deadline that is put off wakes nothing up that was ended, and lets the next sign-in in', async () => {
      const works = await company({ requireMfa: true, deadline: dateIn(1) });
      const person = await member(works.name);
      const visit = await inside(person);
      await decide(works, { requireMfa: true, deadline: dateIn(0) });
      expect(await leftOf(visit)).toEqual(nothing);
      await decide(works, { requireMfa: true, deadline: dateIn(5) });
      expect(await errorOf(refresh(party, visit.tokens))).toBe('invalid_grant');
      const again = await enter(target(), party, person, { visitor: visit.visitor });
      expect(await alive(party, again.tokens)).toEqual(allAlive);
    });

    test('a membership that ends takes its company and roles away at the next userinfo, and nothing else (C5)', async () => {
      const works = await company();
      const person = await addPerson(target(), { companies: [works.name, 'Cedar Supply'] });
      const { tokens } = await inside(person);
      const companies = async () => JSON.stringify((await userinfo(party, tokens))['companies']);
      expect(await companies()).toContain(works.name);
      await target().deps.store.transact((tx) => setStatus(tx, person.id, works.companyId, 'inactive'));
      expect(await companies()).not.toContain(works.name);
      expect(await companies()).toContain('Cedar Supply');
    });
  });

  test('of each sign-in that ended, the application is told (Back-Channel Logout 1.0)', async () => {
    expect(over.length).toBeGreaterThan(7);
    for (const sid of over) expect((await party.told(sid)).claims['sid']).toBe(sid);
  });
});
