import { beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { nextCode } from '../support/attack-people.ts';
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
  typePhoneCode,
  typeSms,
  withTexts,
} from '../support/attack-phones.ts';
import { afterPassword, boundKinds, isSignedIn, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, newNumber, otherThan } from '../support/attack-texts.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const retryAfter = (reply: { headers: Headers }): number => Number(reply.headers.get('retry-after'));

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  describe('X3, M4: wrong codes of text messages stay counted', () => {
    test('over a resend, an interaction and a browser: the fifth holds up the right one', async () => {
      const person = await phonePerson(target());
      const first = await atSms(target(), person);
      const code = await texts.code(person.number);
      for (const step of [1, 2]) expect((await typeSms(first, otherThan(code, step))).status).toBe(422);
      target().advance(30 * second);
      expect((await sendSms(first)).status).toBe(303);
      const next = await texts.code(person.number, 2);
      for (const step of [1, 2]) expect((await typeSms(first, otherThan(next, step))).status).toBe(422);
      target().advance(30 * second);
      const other = await atSms(target(), person);
      const last = await texts.code(person.number, 3);
      expect((await typeSms(other, otherThan(last))).status).toBe(422);
      const held = await typeSms(other, last);
      expect([held.status, retryAfter(held)]).toEqual([429, 30]);
      expect((await sendSms(other)).status).toBe(429);
      target().advance(30 * second);
      expect((await typeSms(other, last)).location).toBe('/account');
    });

    test('for a number that is not bound: over a resend, another number and another interaction', async () => {
      const person = await newcomer(target());
      const visitor = await atPhoneCode(target(), person);
      const wrong = async (at: Browser, right: string) => (await typePhoneCode(at, otherThan(right))).status;
      expect(await wrong(visitor, await texts.code(person.number))).toBe(422);
      target().advance(30 * second);
      expect((await visitor.post(`${visitor.base}/phone-code/send`)).status).toBe(303);
      expect(await wrong(visitor, await texts.code(person.number, 2))).toBe(422);
      target().advance(30 * second);
      const another = newNumber();
      expect((await giveNumber(visitor, another)).status).toBe(303);
      for (const _ of [1, 2]) expect(await wrong(visitor, await texts.code(another))).toBe(422);
      target().advance(minute);
      const later = await atNumber(target(), person, 2);
      const third = newNumber();
      expect((await giveNumber(later, third)).status).toBe(303);
      const right = await texts.code(third);
      expect(await wrong(later, right)).toBe(422);
      const held = await typePhoneCode(later, right);
      expect([held.status, retryAfter(held)]).toEqual([429, 30]);
      expect(await boundKinds(target(), person)).toContain('pending phone');
      target().advance(30 * second);
      await later.submit(`${later.base}/phone-code`, { code: right });
      expect(standsAt(later)).toBe('recovery-code');
    });

    test.each(['sms', 'phone-code'] as const)(
      'the fifth in one interaction ends it (%s) and is mailed',
      async (page) => {
        const person = page === 'sms' ? await phonePerson(target()) : await newcomer(target());
        const visitor = await (page === 'sms' ? atSms : atPhoneCode)(target(), person);
        const right = await texts.code(person.number);
        const { base } = visitor;
        for (const step of [1, 2, 3, 4, 5]) await visitor.submit(`${base}/${page}`, { code: otherThan(right, step) });
        expect(visitor.path).toBe(`${base}/over`);
        target().advance(minute);
        await visitor.submit(`${base}/${page}`, { code: right });
        expect([visitor.path, isSignedIn(visitor)]).toEqual([`${base}/over`, false]);
        const mails = await target().product.mails(person.email, page === 'sms' ? 1 : 2);
        expect(mails.some((one) => /wrong codes/i.test(one.subject))).toBe(true);
      },
    );

    test('a hundred disable the phone, whatever is sent and typed then; the app and the recovery code go on', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      for (let count = 1; count <= 99; count += 1) {
        target().advance(hour);
        const tab = await tabAfterPassword(browser, person);
        expect(standsAt(tab)).toBe('methods');
        expect((await typeSms(tab, '123456')).status).toBe(422);
      }
      target().advance(hour);
      const last = await afterPassword(target(), person);
      expect((await sendSms(last)).status).toBe(303);
      const right = await texts.code(person.number);
      await last.submit(`${last.base}/sms`, { code: otherThan(right) });
      expect(standsAt(last)).toBe('code');
      const mails = await target().product.mails(person.email);
      expect(mails.some((one) => /disabled/i.test(one.text))).toBe(true);
      target().advance(hour);
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('code');
      await sendSms(visitor);
      await typeSms(visitor, right);
      expect([isSignedIn(visitor), texts.to(person.number).length]).toEqual([false, 1]);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect(visitor.path).toBe('/account');
    });
  });

  describe('S3: codes that are no good answer alike', () => {
    /** What is said of a code, without what differs between any two pages: ids, tokens and times. */
    const answerOf = async (visitor: Browser, code: string): Promise<string> => {
      const { status, text } = await typeSms(visitor, code);
      const said = /<[^>]*role="alert"[^]*?<\/(?:div|section)>/.exec(text)?.[0] ?? text;
      return `${status} ${said.replaceAll(/<[^>]*>|\d\d:\d\d(:\d\d)?/g, ' ').replaceAll(/\s+/g, ' ')}`;
    };

    /** Half an hour later, in a sign-in that goes on all the same. */
    async function outlive(visitor: Browser): Promise<void> {
      target().advance(20 * minute);
      expect((await visitor.post(`${visitor.base}/keep-going`)).status).toBe(303);
      target().advance(10 * minute);
    }

    test('wrong, expired, superseded, spent, of another interaction and of another user', async () => {
      const person = await phonePerson(target());
      const stranger = await phonePerson(target());
      const answers: Record<string, string> = {};
      const first = await atSms(target(), person);
      const superseded = await texts.code(person.number);
      answers['wrong'] = await answerOf(first, otherThan(superseded));
      target().advance(30 * second);
      await sendSms(first);
      const newest = await texts.code(person.number, 2);
      // Two codes in a row are alike once in a million.
      expect(superseded).not.toBe(newest);
      answers['superseded'] = await answerOf(first, superseded);
      await atSms(target(), stranger);
      answers["another user's"] = await answerOf(first, await texts.code(stranger.number));
      expect((await typeSms(first, newest)).location).toBe('/account');
      target().advance(minute);
      const again = await atSms(target(), person);
      await texts.code(person.number, 3);
      answers['spent'] = await answerOf(again, newest);
      target().advance(minute);
      const third = await atSms(target(), person);
      const ofThird = await texts.code(person.number, 4);
      answers['foreign'] = await answerOf(again, ofThird);
      await outlive(third);
      answers['expired'] = await answerOf(third, ofThird);
      expect(answers['wrong']).toMatch(/^422 .*didn.t work/i);
      for (const answer of Object.values(answers)) expect(answer).toBe(answers['wrong']);
      expect(isSignedIn(third)).toBe(false);
    });

    test('a code is good to its last millisecond, and no longer (SPEC M1)', async () => {
      const person = await phonePerson(target());
      const early = await atSms(target(), person);
      target().advance(30 * minute - 1);
      expect((await typeSms(early, await texts.code(person.number))).location).toBe('/account');
      const late = await atSms(target(), person);
      await outlive(late);
      expect((await typeSms(late, await texts.code(person.number, 2))).status).toBe(422);
    });

    test('of one number in four sign-ins at once: only the newest code is valid (SPEC M1)', async () => {
      const person = await newcomer(target());
      const visitors: Browser[] = [];
      const codes: string[] = [];
      for (const run of [1, 2, 3, 4]) {
        target().advance(minute);
        const visitor = await atNumber(target(), person, run);
        expect((await giveNumber(visitor, person.number)).status).toBe(303);
        visitors.push(visitor);
        codes.push(await texts.code(person.number, run));
      }
      const answers: number[] = [];
      for (const [index, visitor] of visitors.slice(0, 3).entries())
        answers.push((await typePhoneCode(visitor, codes[index] ?? '')).status);
      expect([answers, (await boundKinds(target(), person)).includes('phone')]).toEqual([[422, 422, 422], false]);
      expect((await typePhoneCode(visitors[3] as Browser, codes[3] ?? '')).status).toBe(303);
      expect(await boundKinds(target(), person)).toContain('phone');
    });

    test('of a number that is not bound: superseded, of the number before, and of another interaction', async () => {
      const person = await newcomer(target());
      const visitor = await atPhoneCode(target(), person);
      const superseded = await texts.code(person.number);
      target().advance(30 * second);
      const another = newNumber();
      await giveNumber(visitor, another);
      const right = await texts.code(another);
      expect((await typePhoneCode(visitor, superseded)).status).toBe(422);
      target().advance(minute);
      const other = await atNumber(target(), person, 2);
      const third = newNumber();
      await giveNumber(other, third);
      await texts.code(third);
      expect((await typePhoneCode(other, right)).status).toBe(422);
      expect((await boundKinds(target(), person)).filter((kind) => kind === 'phone')).toEqual([]);
    });
  });
}, withTexts);
