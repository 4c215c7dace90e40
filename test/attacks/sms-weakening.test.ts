import { beforeEach, describe, expect, test } from 'vitest';
import { addCompany, addPerson, codeAt, nextCode } from '../support/attack-people.ts';
import type { Browser } from '../support/attack-browser.ts';
import {
  atPhoneCode,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  signedInBySms,
  texts,
  typePhoneCode,
  typeSms,
  withTexts,
} from '../support/attack-phones.ts';
import {
  atMailbox,
  beginChange,
  boundKinds,
  chooseApp,
  isSignedIn,
  mailedCode,
  saveRecoveryCode,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, newNumber, sentFor } from '../support/attack-texts.ts';

const minute = 60_000;

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  /** Every form that could send to a number or bind one. */
  async function tryNumber(browser: Browser, number: string): Promise<void> {
    const { base } = browser;
    await browser.post(`${base}/method`, { kind: 'phone' });
    await giveNumber(browser, number);
    await browser.post(`${base}/phone-code/send`);
    await typePhoneCode(browser, '123456');
  }

  describe('I6: a phone is bound on no less than what is bound already', () => {
    test('in a session by password, with the password again: the mailbox is proved first', async () => {
      const policy = { requireMfa: false, deadline: null, smsAllowed: true };
      await addCompany(target(), 'Linden & Daughters', policy);
      const person = await addPerson(target(), { companies: ['Linden & Daughters'], administers: true });
      const visitor = await signedInByPassword(target(), person);
      await beginChange(visitor, person, 'phone');
      expect(standsAt(visitor)).toBe('mailbox');
      const number = newNumber();
      await tryNumber(visitor, number);
      expect([await boundKinds(target(), person), await sentFor(target(), person)]).toEqual([[], 0]);
      await visitor.submit(`${visitor.base}/mailbox/send`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(visitor)).toBe('phone');
      expect((await giveNumber(visitor, number)).status).toBe(303);
      await visitor.submit(`${visitor.base}/phone-code`, { code: await texts.code(number) });
      expect(standsAt(visitor)).toBe('recovery-code');
    });

    test.each(['phone', 'app', 'recovery-code'] as const)(
      'with an app bound, a text message of a moment ago is no proof for a change (%s)',
      async (what) => {
        const person = await phonePerson(target(), { enrolled: true });
        const visitor = await signedInBySms(target(), person);
        await beginChange(visitor, person, what);
        expect(standsAt(visitor)).toBe('code');
        target().advance(minute);
        await visitor.post(`${visitor.base}/sms/send`);
        await tryNumber(visitor, newNumber());
        await visitor.open(`${visitor.base}/methods`);
        expect(visitor.text).not.toContain('Text message');
        await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
        expect([standsAt(visitor), await sentFor(target(), person)]).toEqual(['code', 1]);
        expect(await boundKinds(target(), person)).toEqual(['app', 'phone', 'recovery-code']);
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        expect(standsAt(visitor)).toBe({ phone: 'phone', app: 'method', 'recovery-code': 'recovery-code' }[what]);
      },
    );

    test('of an app and a phone that two first enrollments confirm at once, one is bound: the other asks for a proof by it', async () => {
      const ends: { readonly kinds: readonly string[]; readonly asks: string }[] = [];
      for (let tries = 0; tries < 8; tries += 1) {
        const person = await newcomer(target());
        const byPhone = await atPhoneCode(target(), person);
        const code = await texts.code(person.number);
        target().advance(2 * minute);
        const byApp = await atMailbox(target(), person);
        await byApp.submit(`${byApp.base}/mailbox`, { code: await mailedCode(target(), person.email, 2) });
        const seed = await chooseApp(byApp);
        const [phone] = await Promise.all([
          byPhone.post(`${byPhone.base}/phone-code`, { code }),
          byApp.post(`${byApp.base}/app`, { code: codeAt(seed, target().now()) }),
        ]);
        const loser = phone.location?.endsWith('/recovery-code') ? byApp : byPhone;
        await loser.open(loser.base);
        const kinds = await boundKinds(target(), person);
        ends.push({ kinds: kinds.filter((one) => one === 'app' || one === 'phone'), asks: standsAt(loser) });
      }
      const one = [
        { kinds: ['app'], asks: 'code' },
        { kinds: ['phone'], asks: 'sms' },
      ];
      for (const end of ends) expect(one).toContainEqual(end);
    });

    test('with a phone alone, a change asks for a text message of the last five minutes to the number that is bound', async () => {
      const person = await phonePerson(target());
      const visitor = await signedInBySms(target(), person);
      target().advance(6 * minute);
      await beginChange(visitor, person, 'phone');
      expect(standsAt(visitor)).toBe('sms');
      const number = newNumber();
      await tryNumber(visitor, number);
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect([standsAt(visitor), texts.to(number).length]).toEqual(['sms', 0]);
      await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number, 2) });
      expect(standsAt(visitor)).toBe('phone');
    });
  });

  describe('T4 for phones: the old number is good until the new one is confirmed, and not after', () => {
    test('a code that waits for the old one in another sign-in is worth nothing then', async () => {
      const person = await phonePerson(target());
      const visitor = await signedInBySms(target(), person);
      await beginChange(visitor, person, 'phone');
      const number = newNumber();
      target().advance(minute);
      await giveNumber(visitor, number);
      const newOne = await texts.code(number);
      target().advance(minute);
      expect(isSignedIn(await signedInBySms(target(), person, 2))).toBe(true);
      target().advance(minute);
      const other = await atSms(target(), person);
      const oldOne = await texts.code(person.number, 3);
      await visitor.submit(`${visitor.base}/phone-code`, { code: newOne });
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account/security');
      expect((await typeSms(other, oldOne)).status).toBe(422);
      expect((await typeSms(other, newOne)).status).toBe(422);
      target().advance(minute);
      await atSms(target(), person);
      await texts.code(number, 2);
      expect(texts.to(person.number)).toHaveLength(3);
      const mails = await target().product.mails(person.email);
      expect(mails.some((one) => one.text.includes('phone'))).toBe(true);
    });

    test('a day after it was unbound its hash is in no list of sendings either (SPEC C7)', async () => {
      const person = await phonePerson(target());
      await signedInBySms(target(), person);
      const hash = target().deps.hash.hash('phone', person.number);
      const { store, clock } = target().deps;
      const phone = (await store.loadUser(person.id))?.authenticators.find((one) => one.kind === 'phone');
      if (!phone) throw new Error('there is a phone');
      await store.transact((tx) => tx.unbind(phone.id, clock.now()));
      const kept = async () =>
        JSON.stringify(await target().peephole.rows(`select sendings from sms_users where user_id = '${person.id}'`));
      expect(await kept()).toContain(hash);
      target().advance(24 * 60 * minute);
      while ((await store.upkeep.deleteExpired(clock.now(), 1_000)) > 0);
      expect(await kept()).not.toContain(hash);
    });

    test('unbound, the number is erased: neither sealed nor hashed does it rest anywhere (SPEC C7)', async () => {
      const person = await phonePerson(target());
      const visitor = await signedInBySms(target(), person);
      await beginChange(visitor, person, 'phone');
      target().advance(minute);
      const number = newNumber();
      await giveNumber(visitor, number);
      await visitor.submit(`${visitor.base}/phone-code`, { code: await texts.code(number) });
      const rows = await target().peephole.rows(
        `select sealed, hash, code_hash from authenticators where user_id = '${person.id}' and kind = 'phone' and unbound_at is not null`,
      );
      expect(rows).toEqual([{ sealed: null, hash: null, code_hash: null }]);
    });
  });
}, withTexts);
