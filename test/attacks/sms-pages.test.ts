import { beforeEach, describe, expect, test } from 'vitest';
import { hour, minute, second } from '#domain/instant.ts';
import {
  atNumber,
  atPhoneCode,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  sendSms,
  tabAfterPassword,
  texts,
  withTexts,
} from '../support/attack-phones.ts';
import { afterPassword, isSignedIn, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { calmGuards, newNumber, sentFor } from '../support/attack-texts.ts';
import { attributesOf, formsOf, wordsOf } from '../support/html.ts';

const stopped = 'We cannot send a text message to this number. Use another method: your';
const startAgain = 'Start again to get a new code.';

/** No budget is left to anybody. */
const stopAll = async ({ peephole }: Target): Promise<void> => {
  for (const kind of ['proven', 'unproven'])
    await peephole.run(`insert into sms_budgets (scope, class, per_hour, per_day) values ('service', '${kind}', 0, 0)`);
};

const linksOf = (html: string): readonly string[] => attributesOf(html, 'href', 'a');

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  describe('M5: a first text message that a guard stopped', () => {
    test('says so where its code would have been typed, with what else works, and again on reload', async () => {
      const person = await phonePerson(target());
      await stopAll(target());
      const visitor = await afterPassword(target(), person);
      expect([standsAt(visitor), await sentFor(target(), person)]).toEqual(['sms?stopped=yes', 0]);
      for (const html of [visitor.text, (await visitor.open(visitor.path)).text]) {
        expect(wordsOf(html)).toContain(`${stopped} recovery code.`);
        expect(wordsOf(html)).toContain('Whom you can ask');
        expect(linksOf(html)).toContain(`${visitor.base}/methods`);
        expect(html).not.toContain('name="code"');
      }
    });

    test('says nothing of it any more once the operator reopened and one was sent', async () => {
      const person = await phonePerson(target());
      await stopAll(target());
      const visitor = await afterPassword(target(), person);
      await calmGuards(target());
      // The one that was stopped counts for the half minute.
      target().advance(30 * second);
      await visitor.submit(`${visitor.base}/sms/send`);
      const { text } = await visitor.open(`${visitor.base}/sms?stopped=yes`);
      expect([text.includes('name="code"'), wordsOf(text).includes('We cannot send')]).toEqual([true, false]);
    });
  });

  describe('M4: a first text message that a limit holds up', () => {
    test('says which, from when another may be sent and what works until then, and has no button', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      for (let count = 1; count < 5; count += 1) {
        target().advance(30 * second);
        expect((await sendSms(visitor)).status).toBe(303);
      }
      const last = await visitor.open(`${visitor.base}/sms`);
      expect(last.text).toContain('name="code"');
      expect(last.text).not.toContain('/sms/send');
      const tab = await tabAfterPassword(visitor, person);
      const { text, status } = await tab.open(`${tab.base}/sms`);
      expect(wordsOf(text)).toMatch(
        /5 codes were sent to you within an hour\..*Use another method: your recovery code/,
      );
      expect([status, text.includes('/sms/send'), linksOf(text).includes(`${tab.base}/methods`)]).toEqual([
        200,
        false,
        true,
      ]);
    });
  });

  describe('S4: after the hour of a sign-in', () => {
    test('no time is named that cannot come: the page starts again, and the next sign-in sends a code', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      for (let past = 0; past < 59; past += 10) {
        target().advance(past === 50 ? 9 * minute : 10 * minute);
        await visitor.submit(`${visitor.base}/keep-going`);
        await calmGuards(target());
      }
      await visitor.submit(`${visitor.base}/sms/send`);
      expect(await sentFor(target(), person)).toBe(1);
      target().advance(2 * minute);
      const refused = await visitor.post(`${visitor.base}/sms/send`, { another: 'yes' });
      expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, false]);
      const { text } = await visitor.open(`${visitor.base}/sms`);
      for (const html of [refused.text, text]) {
        expect(wordsOf(html)).toContain(startAgain);
        expect(wordsOf(html)).not.toContain('You can send');
        expect(formsOf(html).map((one) => one.action)).not.toContain(`${visitor.base}/sms/send`);
        expect(linksOf(html).some((one) => one.startsWith('/sign-in?from='))).toBe(true);
      }
      const next = await tabAfterPassword(visitor, person);
      await next.open(`${next.base}/sms`);
      await next.submit(`${next.base}/sms`, { code: await texts.code(person.number, 3) });
      expect(isSignedIn(next)).toBe(true);
    });
  });

  describe('S8: "Use another number"', () => {
    test('shows the one that was given, its country, the way back to its code, and from when another may be sent', async () => {
      const person = await newcomer(target());
      const visitor = await atPhoneCode(target(), person);
      const { text } = await visitor.open(`${visitor.base}/phone`);
      const national = person.number.slice(2).replace(/(...)(...)(....)/, '$1 $2 $3');
      expect(text).toContain(`value="${national}"`);
      expect(text).toMatch(/<option value="US" selected/);
      expect(text).toContain('data-wait=');
      expect(wordsOf(text)).toContain(`I have a code for the number ending in ${person.number.slice(-2)}`);
      expect(linksOf(text)).toContain(`${visitor.base}/phone-code`);
      target().advance(30 * second);
      expect((await visitor.open(`${visitor.base}/phone`)).text).not.toContain('data-wait=');
    });

    test('takes the country of the number, not the one that was chosen in the list', async () => {
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      await giveNumber(visitor, '+33 6 12 34 56 78', 'US');
      const { text } = await visitor.open(`${visitor.base}/phone`);
      expect(text).toContain('value="6 12 34 56 78"');
      expect(text).toMatch(/<option value="FR" selected/);
    });

    test('asks for a number where none was typed', async () => {
      const visitor = await atNumber(target(), await newcomer(target()));
      const { status, text } = await giveNumber(visitor, ' ');
      expect([status, wordsOf(text).includes('Enter a phone number.')]).toEqual([422, true]);
    });
  });

  test('S4: after the hour of an enrollment no number is asked for that could not be sent a code', async () => {
    const visitor = await atNumber(target(), await newcomer(target()));
    for (let past = 0; past < 50; past += 10) {
      target().advance(10 * minute);
      await visitor.submit(`${visitor.base}/keep-going`);
    }
    target().advance(9 * minute);
    await giveNumber(visitor, newNumber());
    target().advance(hour - 59 * minute);
    const { text } = await visitor.open(`${visitor.base}/phone`);
    expect([text.includes('name="number"'), wordsOf(text).includes(startAgain)]).toEqual([false, true]);
  });

  test('a phone whose key is gone takes nothing from the recovery code', async () => {
    const person = await phonePerson(target());
    const { peephole } = target();
    const visitor = await atSms(target(), person);
    await peephole.run(
      `update authenticators set sealed = 'k9.gone' where kind = 'phone' and user_id = '${person.id}'`,
    );
    const { status, text } = await visitor.open(`${visitor.base}/methods`);
    expect([status, wordsOf(text).includes('Text message to your phone')]).toEqual([200, true]);
    expect(linksOf(text)).toContain(`${visitor.base}/recovery`);
  });
}, withTexts);
