import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '#ports/records.ts';
import { leadsTo, wordsOf } from '../support/attack-offices.ts';
import { becomes } from '../support/attack-payments.ts';
import { addCompany, addPerson, nextCode, type Person } from '../support/attack-people.ts';
import {
  giveNumber,
  newcomer,
  phonePerson,
  signedInBySms,
  texts,
  typePhoneCode,
  withTexts,
} from '../support/attack-phones.ts';
import {
  afterPassword,
  atMailbox,
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

const day = 24 * 3_600_000;

onEveryEngine((target) => {
  /** Somebody of a company that requires nothing and is not entitled to. */
  async function ofSilentCompany(policy: Partial<PolicyRecord> = {}): Promise<Person & { company: string }> {
    const company = `Silent ${randomBytes(4).toString('hex')}`;
    await addCompany(target(), company, { requireMfa: false, deadline: null, ...policy });
    await target().peephole.run(`update companies set entitlement = 'unavailable' where name = '${company}'`);
    return { ...(await addPerson(target(), { companies: [company] })), company };
  }

  const liesIn = (person: Person, country: string): Promise<void> =>
    target().peephole.run(
      `update authenticators set country = '${country}' where kind = 'phone' and user_id = '${person.id}'`,
    );

  /** From "Two-Factor Authentication Required" to the account, by app. */
  async function addsApp(visitor: Awaited<ReturnType<typeof afterPassword>>): Promise<string> {
    if (standsAt(visitor) === 'required') await visitor.submit(`${visitor.base}/set-up`);
    expect(standsAt(visitor)).toBe('method');
    const seed = await chooseApp(visitor);
    await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
    await saveRecoveryCode(visitor);
    expect(visitor.path).toBe('/account');
    return seed;
  }

  describe('Y1: payments roles require MFA, and a company cannot switch that off', () => {
    test.each(['payments-admin', 'disburser', 'beneficiary', 'payee-admin', 'payee'])(
      'not by being without entitlement, nor by requiring nothing: %s',
      async (name) => {
        const person = await ofSilentCompany();
        const visitor = await signedInByPassword(target(), person);
        const role = await becomes(target(), person, name);
        expect(await leadsTo(visitor)).toBe('/sign-in/continue');
        expect(standsAt(await afterPassword(target(), person))).toBe('required');
        await role.takeBack();
        expect(await mayEnterAccount(visitor)).toBe(true);
      },
    );

    test('not by a deadline that is ahead, nor by one that is moved', async () => {
      const deadline = { date: '2027-12-01', zone: 'UTC' } as NonNullable<PolicyRecord['deadline']>;
      const company = `Ahead ${randomBytes(4).toString('hex')}`;
      await addCompany(target(), company, { requireMfa: true, deadline });
      const person = await addPerson(target(), { companies: [company] });
      await becomes(target(), person, 'disburser');
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('required');
      expect(visitor.text).not.toContain('Not now');
    });

    test('but contributors, who only write drafts, are asked for nothing', async () => {
      const person = await ofSilentCompany();
      const visitor = await signedInByPassword(target(), person);
      await becomes(target(), person, 'contributor');
      expect(await mayEnterAccount(visitor)).toBe(true);
      expect((await afterPassword(target(), person)).path).toBe('/account');
    });
  });

  describe('Y2: payors by authenticator app alone; payees by text message too, in the United States', () => {
    test('a payor is shown why text messages will not do, and may not choose them', async () => {
      const person = await newcomer(target());
      await becomes(target(), person, 'disburser');
      const visitor = await atMailbox(target(), person);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(visitor)).toBe('method');
      expect(visitor.text).toMatch(/value="phone"[^>]*disabled/);
      expect(wordsOf(visitor.text)).toContain('ruled out by the rule for your role Disburser (Payments)');
      expect((await visitor.post(`${visitor.base}/method`, { kind: 'phone' })).status).toBe(422);
      await addsApp(visitor);
      await visitor.open('/account/security');
      expect(wordsOf(visitor.text)).toContain(
        'Text messages are not available to you: ruled out by the rule for your role Disburser (Payments)',
      );
    });

    test('a payee is offered the app first, text messages as well, and no number but of the United States', async () => {
      const person = await newcomer(target());
      await becomes(target(), person, 'payee');
      const visitor = await atMailbox(target(), person);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(visitor.text).toMatch(/value="app"[^>]*checked/);
      expect(visitor.text.indexOf('value="app"')).toBeLessThan(visitor.text.indexOf('value="phone"'));
      await visitor.submit(`${visitor.base}/method`, { kind: 'phone' });
      expect(wordsOf(visitor.text)).toContain('your role Payee (Payments)');
      expect(visitor.text).not.toContain('value="CA"');
      const toronto = '+14165550187';
      for (const country of ['US', 'CA']) {
        const refused = await giveNumber(visitor, toronto, country);
        expect(refused.status).toBe(422);
        expect(wordsOf(refused.text)).toContain(
          'Numbers of this country (Canada) are not accepted: ruled out by the rule for your role Payee (Payments)',
        );
        expect(refused.text).toContain('authenticator app');
      }
      expect(texts.to(toronto)).toEqual([]);
      expect((await giveNumber(visitor, person.number)).location).toBe(`${visitor.base}/phone-code`);
      const bound = await typePhoneCode(visitor, await texts.code(person.number));
      expect(bound.location).toBe(`${visitor.base}/recovery-code`);
      expect(await boundKinds(target(), person)).toContain('phone');
    });

    test('who is both holds to the stricter one', async () => {
      const person = await phonePerson(target());
      await becomes(target(), person, 'payee');
      const visitor = await signedInBySms(target(), person);
      await becomes(target(), person, 'beneficiary');
      expect(await leadsTo(visitor)).toBe('/sign-in/continue');
    });
  });

  describe('Y3: a role that is gained, and what it does not accept', () => {
    test('leads a session at its next request to the method that is missing, and says what is not accepted and by whom', async () => {
      const person = await phonePerson(target());
      const visitor = await signedInBySms(target(), person);
      const { companyName } = await becomes(target(), person, 'disburser');
      expect(await leadsTo(visitor)).toBe('/sign-in/continue');
      await visitor.open('/account');
      const why = `Text messages: not accepted, ruled out by the rule for your role Disburser (Payments) at ${companyName}.`;
      expect(wordsOf(visitor.text)).toContain(why);
      await visitor.submit('/sign-in/continue', { to: '/account' });
      if (standsAt(visitor) === 'sms')
        await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number, 2) });
      expect([standsAt(visitor), wordsOf(visitor.text).includes(why)]).toEqual(['required', true]);
      await addsApp(visitor);
      await visitor.open('/account/security');
      expect(wordsOf(visitor.text)).toContain('Not accepted at sign-in: ruled out by the rule for your role Disburser');
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    test('the same when the proof of that session is old, and at the next sign-in', async () => {
      const person = await phonePerson(target());
      const visitor = await signedInBySms(target(), person);
      await becomes(target(), person, 'beneficiary');
      target().advance(day);
      await visitor.open('/account');
      const why = 'Text messages: not accepted, ruled out by the rule for your role Beneficiary (Payments)';
      expect([visitor.path.split('?')[0], wordsOf(visitor.text).includes(why)]).toEqual(['/sign-in/continue', true]);
      const next = await afterPassword(target(), person);
      await next.submit(`${next.base}/sms`, { code: await texts.code(person.number, 2) });
      expect([standsAt(next), wordsOf(next.text).includes(why)]).toEqual(['required', true]);
      expect(await mayEnterAccount(next)).toBe(false);
      await addsApp(next);
      expect(await boundKinds(target(), person)).toEqual(expect.arrayContaining(['app', 'phone']));
    });

    test('a payee with a number of Canada is told which numbers do, and one of the United States goes on', async () => {
      const [canadian, american] = [await phonePerson(target()), await phonePerson(target())];
      await liesIn(canadian, 'CA');
      await liesIn(american, 'PR');
      const sessions = [await signedInBySms(target(), canadian), await signedInBySms(target(), american)] as const;
      for (const person of [canadian, american]) await becomes(target(), person, 'payee');
      expect(await Promise.all(sessions.map(leadsTo))).toEqual(['/sign-in/continue', null]);
      await sessions[0].open('/account');
      expect(wordsOf(sessions[0].text)).toMatch(
        /Text messages to your number \(Canada\): not accepted, ruled out by the rule for your role Payee \(Payments\) at .*\. Accepted are numbers of these countries: United States\./,
      );
    });

    test('who has what it accepts goes on, and nothing is asked of the others of the company', async () => {
      const company = `Paying ${randomBytes(4).toString('hex')}`;
      await addCompany(target(), company, { requireMfa: false, deadline: null });
      const enrolled = await addPerson(target(), { companies: [company], enrolled: true });
      const colleague = await addPerson(target(), { companies: [company] });
      const [hers, his] = [await signedIn(target(), enrolled), await signedInByPassword(target(), colleague)];
      await becomes(target(), enrolled, 'disburser');
      expect([await mayEnterAccount(hers), await mayEnterAccount(his)]).toEqual([true, true]);
    });
  });
}, withTexts);
