import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { nextCode } from '../support/attack-people.ts';
import { giveNumber, phonePerson, sendSms, texts, withTexts, type PhonePerson } from '../support/attack-phones.ts';
import {
  afterPassword,
  beginChange,
  boundKinds,
  chooseApp,
  isSignedIn,
  saveRecoveryCode,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, newNumber } from '../support/attack-texts.ts';

const [minute, hour] = [60_000, 3_600_000];

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  /** Tries every form that makes, shows or confirms a recovery code. */
  async function tryForCode(visitor: Browser, base: string): Promise<void> {
    for (const form of ['recovery-code/issue', 'recovery-code/save']) {
      await visitor.post(`${base}/${form}`, { saved: 'yes' });
    }
  }

  /** Who reads somebody's text messages signs in, and comes to no recovery code: neither here nor from the session. */
  async function expectNoCode(person: PhonePerson): Promise<void> {
    const before = await boundKinds(target(), person);
    const visitor = await afterPassword(target(), person);
    const { base } = visitor;
    await sendSms(visitor);
    await visitor.submit(`${base}/sms`, { code: await texts.code(person.number) });
    expect([isSignedIn(visitor), visitor.path]).toEqual([true, '/account']);
    await tryForCode(visitor, base);
    for (const change of ['recovery-code', 'app'] as const) {
      await beginChange(visitor, person, change);
      expect(standsAt(visitor)).toBe('code');
      await tryForCode(visitor, visitor.base);
    }
    expect(await boundKinds(target(), person)).toEqual(before);
  }

  describe('I6: no text message leads to a recovery code while an app is bound, nor so to the app', () => {
    test('after the owner used the code and closed the page of the next one; by the app it is asked for at the next sign-in (R2)', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      const owner = await afterPassword(target(), person);
      await owner.submit(`${owner.base}/recovery`, { code: person.recoveryCode });
      expect(standsAt(owner)).toBe('recovery-code');
      target().advance(2 * hour);
      await expectNoCode(person);
      const again = await afterPassword(target(), person);
      await again.submit(`${again.base}/code`, { code: nextCode(target(), person) });
      expect(standsAt(again)).toBe('recovery-code');
    });

    test('after an operator voided all codes', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      await target().peephole.run(
        `update authenticators set unbound_at = ${target().now()}, sealed = null, hash = null, version = version + 1
          where kind = 'recovery-code' and unbound_at is null and user_id = '${person.id}'`,
      );
      await expectNoCode(person);
      expect(await boundKinds(target(), person)).toEqual(['app', 'phone']);
    });
  });

  describe('R3: who used a recovery code had nothing at hand, so what is set up then takes the place of all that was bound', () => {
    test.each(['phone', 'app'] as const)('and whoever found the device gets in by none of it (%s)', async (kind) => {
      const person = await phonePerson(target(), { enrolled: true });
      const owner = await afterPassword(target(), person);
      await owner.submit(`${owner.base}/recovery`, { code: person.recoveryCode });
      await saveRecoveryCode(owner);
      expect(owner.text).toContain('All that you had set up before');
      await owner.submit(`${owner.base}/repair`, { choice: 'replace' });
      await (kind === 'app' ? setUpApp(owner) : setUpPhone(owner));
      await saveRecoveryCode(owner);
      expect([isSignedIn(owner), await boundKinds(target(), person)]).toEqual([
        true,
        [kind, 'recovery-code'].toSorted(),
      ]);
      await expect.poll(() => mailsThatTell(person), { timeout: 10_000 }).toBe(1);
      target().advance(minute);
      const thief = await afterPassword(target(), person);
      await thief.post(`${thief.base}/sms/send`);
      await thief.post(`${thief.base}/code`, { code: nextCode(target(), person) });
      expect([isSignedIn(thief), texts.to(person.number)]).toEqual([false, []]);
    });

    async function setUpApp(visitor: Browser): Promise<void> {
      const seed = await chooseApp(visitor);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
    }

    async function setUpPhone(visitor: Browser): Promise<void> {
      const number = newNumber();
      await visitor.submit(`${visitor.base}/method`, { kind: 'phone' });
      await giveNumber(visitor, number);
      await visitor.submit(`${visitor.base}/phone-code`, { code: await texts.code(number) });
    }

    async function mailsThatTell({ email }: PhonePerson): Promise<number> {
      const mails = await target().product.mails(email);
      return mails.filter((one) => one.text.replaceAll(/\s+/g, ' ').includes('All that was set up before')).length;
    }
  });

  test('who has a phone alone is asked to save one, as ever (R2)', async () => {
    const person = await phonePerson(target());
    await target().peephole.run(
      `update authenticators set unbound_at = ${target().now()}, sealed = null, hash = null, version = version + 1
        where kind = 'recovery-code' and unbound_at is null and user_id = '${person.id}'`,
    );
    const visitor = await afterPassword(target(), person);
    await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
    expect(standsAt(visitor)).toBe('recovery-code');
    await visitor.submit(`${visitor.base}/recovery-code/issue`);
    await saveRecoveryCode(visitor);
    expect(isSignedIn(visitor)).toBe(true);
  });
}, withTexts);
