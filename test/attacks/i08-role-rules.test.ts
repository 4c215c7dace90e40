import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '#ports/records.ts';
import { addCompany, addPerson, nextCode, type Person } from '../support/attack-people.ts';
import {
  atNumber,
  atPhoneCode,
  giveNumber,
  phonePerson,
  texts,
  typePhoneCode,
  withTexts,
} from '../support/attack-phones.ts';
import { giveRole } from '../support/attack-roles.ts';
import {
  afterPassword,
  boundKinds,
  chooseApp,
  mailedCode,
  mayEnterAccount,
  saveRecoveryCode,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';
import { setStatus } from '../support/membership-status.ts';

const hour = 3_600_000;

onEveryEngine((target) => {
  /** A company of one test, which requires nothing. */
  async function company(policy: Partial<PolicyRecord> = {}): Promise<{ name: string; policy: PolicyRecord }> {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    return { name, policy: await addCompany(target(), name, { requireMfa: false, deadline: null, ...policy }) };
  }

  const leadsTo = async (visitor: {
    request: (method: string, path: string) => Promise<{ location: string | null }>;
  }) => (await visitor.request('GET', '/account')).location?.split('?')[0] ?? null;

  const eventsOf = async ({ id }: Person, kind: string): Promise<readonly unknown[]> =>
    (
      await target().peephole.rows(
        `select detail from audit_events where kind = '${kind}' and subject = '${id}' order by at, id`,
      )
    ).map((row): unknown => JSON.parse(String(row['detail'])));

  describe('I8, C4, P7: a role’s rule binds at once, whatever the company decided', () => {
    test('at the next request of an open session, which names role, application and company', async () => {
      const { name } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      const role = await giveRole(target(), person);
      expect(await leadsTo(visitor)).toBe('/sign-in/continue');
      await visitor.open('/account');
      for (const part of [role.label, 'Payments', name]) expect(visitor.text).toContain(part);
      await visitor.submit('/sign-in/continue', { to: '/account' });
      expect(standsAt(visitor)).toBe('required');
      for (const part of [role.label, 'Payments', name]) expect(visitor.text).toContain(part);
      await role.takeBack();
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    test('also where the company is not entitled, and not in a membership that is invited or inactive (C5)', async () => {
      const { name, policy } = await company();
      await target().peephole.run(`update companies set entitlement = 'unavailable' where name = '${name}'`);
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      await giveRole(target(), person);
      const become = (status: 'active' | 'inactive' | 'invited') =>
        target().deps.store.transact((tx) => setStatus(tx, person.id, policy.companyId, status));
      expect(await leadsTo(visitor)).toBe('/sign-in/continue');
      for (const status of ['inactive', 'active', 'invited', 'active'] as const) {
        await become(status);
        expect([status, await mayEnterAccount(visitor)]).toEqual([status, status !== 'active']);
      }
    });

    test('and one that requires nothing restricts nothing (Y1)', async () => {
      const { name } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      await giveRole(target(), person, { requireMfa: false, kinds: ['app'], frequency: 'frequently' });
      expect(await mayEnterAccount(visitor)).toBe(true);
      expect(standsAt(await afterPassword(target(), person))).toBe('account');
    });

    test('its frequency reaches the proofs of open sessions (P10)', async () => {
      const { name } = await company({ requireMfa: true, deadline: pastDeadline, frequency: 'monthly' });
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const visitor = await signedIn(target(), person);
      target().advance(13 * hour);
      expect(await mayEnterAccount(visitor)).toBe(true);
      const role = await giveRole(target(), person, { frequency: 'frequently' });
      expect(await leadsTo(visitor)).toBe('/sign-in/continue');
      await visitor.open('/account');
      expect(visitor.text).toContain(role.label);
      await role.takeBack();
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    test('the way through it is written down with who decided, and mailed', async () => {
      const { name, policy } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const role = await giveRole(target(), person, { kinds: ['app'] });
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/set-up`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      const text = visitor.text;
      expect(text).toContain(role.label);
      const seed = await chooseApp(visitor);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account');
      const decidedBy = `role payments ${role.label} ${policy.companyId}`;
      expect(await eventsOf(person, 'authenticator.bound')).toEqual([
        expect.objectContaining({ kind: 'app', because: 'enrollment-underway', decidedBy, deadline: null }),
      ]);
      expect(await eventsOf(person, 'session.created')).toEqual([
        expect.objectContaining({ level: 'mfa', decidedBy, deadline: null }),
      ]);
      const mails = await target().product.mails(person.email, 2);
      expect(mails).toHaveLength(2);
      for (const mail of mails) {
        expect(mail.text).toContain('A second step is required by');
        expect(mail.text).toContain(`${name}, for your role ${role.label} (Payments)`);
      }
    });
  });

  describe('Y2, Y3, P7: what a role does not accept is shown with who rules it out', () => {
    test('a phone under a role that takes the app alone proves who adds one, and is no way in by itself', async () => {
      const person = await phonePerson(target());
      const role = await giveRole(target(), person, { kinds: ['app'] });
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('sms');
      await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
      expect(standsAt(visitor)).toBe('required');
      await visitor.submit(`${visitor.base}/set-up`);
      expect(standsAt(visitor)).toBe('method');
      expect(visitor.text).toContain(`the rule for your role ${role.label} (Payments)`);
      const refused = await visitor.post(`${visitor.base}/method`, { kind: 'phone' });
      expect(refused.status).toBe(422);
      const seed = await chooseApp(visitor);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account');
      await visitor.open('/account/security');
      expect(visitor.text).toContain('Not accepted at sign-in: ruled out by');
      expect(visitor.text).toContain(role.label);
    });
  });

  describe('M2: a role may narrow the countries of phones', () => {
    test('a bound phone of another country proves who adds a method, and is accepted no more', async () => {
      const person = await phonePerson(target(), { phone: newFrench() });
      await target().peephole.run(
        `update authenticators set country = 'FR' where kind = 'phone' and user_id = '${person.id}'`,
      );
      const role = await giveRole(target(), person, { smsCountries: ['US'] });
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('sms');
      await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
      expect(standsAt(visitor)).toBe('required');
      expect(await mayEnterAccount(visitor)).toBe(false);
      await role.takeBack();
      await visitor.open(`${visitor.base}/required`);
      expect(standsAt(visitor)).toBe('done');
    });

    test('a phone whose country nobody has looked up yet is known by its first code', async () => {
      const person = await phonePerson(target(), { phone: newFrench() });
      await giveRole(target(), person, { smsCountries: ['US'] });
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('sms');
      await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
      expect(standsAt(visitor)).toBe('required');
    });

    test('one of that country is accepted, its territories included', async () => {
      const person = await phonePerson(target());
      await target().peephole.run(
        `update authenticators set country = 'PR' where kind = 'phone' and user_id = '${person.id}'`,
      );
      await giveRole(target(), person, { smsCountries: ['US'] });
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
      expect(visitor.path).toBe('/account');
    });

    test('no number of another country is enrolled, whatever was chosen in the list, and the page names the rule', async () => {
      const { name } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const role = await giveRole(target(), person, { smsCountries: ['US'] });
      const visitor = await atNumber(target(), person);
      const french = newFrench();
      expect(visitor.text).toContain(role.label);
      expect(visitor.text).not.toContain('value="FR"');
      for (const country of ['US', 'FR']) {
        const refused = await giveNumber(visitor, french, country);
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('Numbers of this country (France) are not accepted');
        expect(refused.text).toContain(role.label);
        expect(refused.text).toContain('authenticator app');
      }
      expect(texts.to(french)).toEqual([]);
      expect((await giveNumber(visitor, newNumber())).location).toBe(`${visitor.base}/phone-code`);
    });

    test('a number given before the role came is not bound after it, even by the right code', async () => {
      const { name } = await company({ requireMfa: true, deadline: pastDeadline, smsAllowed: true });
      const person = { ...(await addPerson(target(), { companies: [name] })), number: newNumber() };
      const visitor = await atPhoneCode(target(), person);
      const code = await texts.code(person.number);
      const role = await giveRole(target(), person, { smsCountries: ['FR'] });
      const refused = await typePhoneCode(visitor, code);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(role.label);
      expect(await boundKinds(target(), person)).toEqual(['pending phone']);
      await role.takeBack();
      expect((await typePhoneCode(visitor, code)).location).toBe(`${visitor.base}/recovery-code`);
      expect(await boundKinds(target(), person)).toContain('phone');
    });
  });
}, withTexts);

const pastDeadline = { date: '2026-12-01', zone: 'UTC' } as NonNullable<PolicyRecord['deadline']>;

let numbers = 0;

/** A mobile number of France that no other test has. */
function newFrench(): string {
  numbers += 1;
  return `+3361234${String(6_000 + numbers)}`;
}
