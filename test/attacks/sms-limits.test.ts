import { beforeEach, describe, expect, test } from 'vitest';
import { codesPerNumberPerDay, unprovenPerNumberPerDay } from '#domain/sms-code.ts';
import { usersPerPhone } from '#domain/phone-rules.ts';
import {
  atNumber,
  atPhoneCode,
  atSms,
  giveNumber,
  manyAfterPassword,
  newcomer,
  phonePerson,
  sendSms,
  tabAfterPassword,
  texts,
  typePhoneCode,
  typeSms,
  withTexts,
  type PhonePerson,
} from '../support/attack-phones.ts';
import { Browser } from '../support/attack-browser.ts';
import { afterPassword, boundKinds, sessionsOf, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { boundLongAgo, calmGuards, newNumber, otherThan, sentFor } from '../support/attack-texts.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** One number, as people and forms write it. */
function spellingsOf(number: string): readonly (readonly [string, string])[] {
  const national = number.slice(2);
  const [area, exchange, line] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)];
  return [
    [number, 'US'],
    [`+1 (${area}) ${exchange}-${line}`, 'US'],
    [`(${area}) ${exchange}-${line}`, 'US'],
    [`${area}.${exchange}.${line}`, 'US'],
    [`1 ${area} ${exchange} ${line}`, 'CA'],
    [`001${national}`, 'GB'],
    [`00 1 ${area} ${exchange} ${line}`, 'FR'],
    [` ${number}\t`, 'DE'],
    [`${area}\u00a0${exchange}\u2011${line}`, 'US'],
    [`+1-${area}-${exchange}-${line}`, 'MX'],
  ];
}

const numbersOf = async ({ peephole }: Target): Promise<ReadonlySet<unknown>> =>
  new Set((await peephole.rows('select number from sms_messages')).map((row) => row['number']));

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  describe('M4: one user is sent so many codes', () => {
    test('half a minute apart, five an hour, whichever number, browser or sign-in', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1) {
        const tab = await tabAfterPassword(browser, person);
        statuses.push((await sendSms(tab)).status);
        target().advance(29 * second);
        const early = await tabAfterPassword(browser, person);
        expect((await sendSms(early)).status).toBe(429);
        target().advance(second);
      }
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
      expect(await sentFor(target(), person)).toBe(5);
      // From the first of the five on, an hour.
      target().advance(hour - 3 * minute - 1);
      expect((await sendSms(await tabAfterPassword(browser, person))).status).toBe(429);
      target().advance(1);
      expect((await sendSms(await tabAfterPassword(browser, person))).status).toBe(303);
    });

    test('ten a day to a number that answers none; a right one clears that', async () => {
      const person = await phonePerson(target());
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      for (let count = 1; count <= 10; count += 1) {
        await tabAfterPassword(browser, person);
        expect(await sentFor(target(), person)).toBe(count);
        target().advance(15 * minute);
      }
      await calmGuards(target());
      target().advance(hour);
      const held = await tabAfterPassword(browser, person);
      expect([(await sendSms(held)).status, await sentFor(target(), person)]).toEqual([429, 0]);
      target().advance(day);
      const visitor = await atSms(target(), person);
      expect((await typeSms(visitor, await texts.code(person.number, 11))).location).toBe('/account');
      target().advance(minute);
      await atSms(target(), person);
      expect(await sentFor(target(), person)).toBe(2);
    });

    test('ten a day to one number of an enrollment, however it is spelled and in however many interactions', async () => {
      const person = await newcomer(target());
      let run = 0;
      let visitor = await atNumber(target(), person, (run += 1));
      for (const [index, [number, country]] of spellingsOf(person.number).entries()) {
        if (index > 0 && index % 3 === 0) visitor = await atNumber(target(), person, (run += 1));
        expect((await giveNumber(visitor, number, country)).status).toBe(303);
        expect(await sentFor(target(), person)).toBe(index + 1);
        target().advance(15 * minute);
        await calmBreaker(target());
      }
      expect(await sentFor(target(), person)).toBe(10);
      expect((await numbersOf(target())).size).toBe(1);
      target().advance(hour);
      visitor = await atNumber(target(), person, run + 1);
      expect((await giveNumber(visitor, person.number)).status).toBe(429);
      expect(await sentFor(target(), person)).toBe(10);
    });
  });

  describe('M4: fifty a day to one number, whoever asks', () => {
    /** Five codes of one sign-in, half a minute apart. */
    async function sendFive(person: PhonePerson): Promise<void> {
      const [tab] = await manyAfterPassword(target(), person, 1);
      for (let count = 1; count < 5; count += 1) {
        target().advance(30 * second);
        expect((await sendSms(tab as Browser)).status).toBe(303);
      }
      await calmBreaker(target());
    }

    /** The one after the password, and one more. */
    async function expectStopped(person: PhonePerson): Promise<void> {
      const visitor = await afterPassword(target(), person);
      target().advance(30 * second);
      const { status, headers } = await sendSms(visitor);
      expect([status, headers.has('retry-after')]).toEqual([429, false]);
    }

    const total = async () => (await target().peephole.rows('select id from sms_messages')).length;

    test('over users, sign-ins and spellings: thirty for those who did not prove it, so that its owners still sign in', async () => {
      const number = newNumber();
      const people: PhonePerson[] = [];
      while (people.length < usersPerPhone) people.push(await phonePerson(target(), { phone: number }));
      const [owners, others] = [people.slice(0, 4), people.slice(4)];
      for (const [index, owner] of owners.entries()) {
        const visitor = await atSms(target(), owner);
        expect((await typeSms(visitor, await texts.code(number, index + 1))).location).toBe('/account');
      }
      target().advance(day + 2 * hour);
      await calmGuards(target());
      await boundLongAgo(target(), others);
      for (const person of others) await sendFive(person);
      expect(await total()).toBe(unprovenPerNumberPerDay);
      target().advance(2 * hour);
      for (const person of others) await expectStopped(person);
      const stops = await target().peephole.rows("select detail from audit_events where kind = 'sms.stopped'");
      expect(stops.filter(({ detail }) => JSON.stringify(detail).includes('number'))).toHaveLength(2 * others.length);
      for (const owner of owners) await sendFive(owner);
      expect(await total()).toBe(codesPerNumberPerDay);
      target().advance(2 * hour);
      for (const owner of owners) await expectStopped(owner);
      const visitor = await atNumber(target(), await newcomer(target()));
      const [, [spelled, country] = ['', '']] = spellingsOf(number);
      expect((await giveNumber(visitor, spelled, country)).status).toBe(422);
      expect(await total()).toBe(codesPerNumberPerDay);
      // Sums are stricter than the day by at most one hour.
      target().advance(day);
      await calmBreaker(target());
      expect(standsAt(await atSms(target(), others[0] as PhonePerson))).toBe('sms');
      expect(await total()).toBe(codesPerNumberPerDay + 1);
    });
  });

  describe('M3: ten users have one number', () => {
    test('the eleventh is refused before anything is sent, however it is spelled', async () => {
      const number = newNumber();
      for (let count = 0; count < usersPerPhone; count += 1) await phonePerson(target(), { phone: number });
      const person = await newcomer(target());
      for (const [index, [spelled, country]] of spellingsOf(number).entries()) {
        const visitor = await atNumber(target(), person, index + 1);
        const { status, text } = await giveNumber(visitor, spelled, country);
        expect([status, text.includes('role="alert"')]).toEqual([422, true]);
        target().advance(15 * minute);
      }
      expect(await sentFor(target(), person)).toBe(0);
    });

    test('which numbers they are is not to be found out by asking: each answer takes half a minute, and an hour has five', async () => {
      const full = newNumber();
      for (let count = 0; count < usersPerPhone; count += 1) await phonePerson(target(), { phone: full });
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      const ask = async (...numbers: string[]) => {
        const statuses: number[] = [];
        for (const number of numbers) statuses.push((await giveNumber(visitor, number)).status);
        return statuses;
      };
      expect(await ask(newNumber(), full, newNumber(), full)).toEqual([303, 429, 429, 429]);
      for (let count = 2; count <= 5; count += 1) {
        target().advance(30 * second);
        expect(await ask(full, full, newNumber())).toEqual([422, 429, 429]);
      }
      target().advance(30 * second);
      expect(await ask(full, newNumber())).toEqual([429, 429]);
      expect(await sentFor(target(), person)).toBe(1);
    });

    test('of thirteen who confirm it at once, after nine have it, one is bound; the others are told', async () => {
      const number = newNumber();
      for (let count = 0; count < usersPerPhone - 1; count += 1) await phonePerson(target(), { phone: number });
      const waiting: { person: Awaited<ReturnType<typeof newcomer>>; visitor: Browser; code: string }[] = [];
      for (let count = 1; count <= 13; count += 1) {
        const person = { ...(await newcomer(target())), number };
        const visitor = await atPhoneCode(target(), person);
        waiting.push({ person, visitor, code: await texts.code(number, count) });
      }
      const replies = await Promise.all(waiting.map(({ visitor, code }) => typePhoneCode(visitor, code)));
      for (const { status } of replies) expect([303, 422]).toContain(status);
      expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
      const bound = await Promise.all(waiting.map(({ person }) => boundKinds(target(), person)));
      expect(bound.filter((kinds) => kinds.includes('phone'))).toHaveLength(1);
      const hash = target().deps.hash.hash('phone', number);
      expect((await target().deps.store.countPhoneUsers([hash])).get(hash)).toBe(usersPerPhone);
    });
  });

  describe('M4, X2: requests at once', () => {
    const guesses = 50;

    test('fifty at once for one code each, in fifty sign-ins: one is sent', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      const tabs = await manyAfterPassword(target(), person, guesses);
      const replies = await Promise.all(tabs.map(sendSms));
      for (const { status } of replies) expect([303, 429]).toContain(status);
      expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(await sentFor(target(), person)).toBe(1);
    });

    test('and again each half minute: five in the hour, ten in the day', async () => {
      const person = await phonePerson(target(), { enrolled: true });
      const sent: number[] = [];
      for (let turn = 0; turn < 14; turn += 1) {
        const tabs = await manyAfterPassword(target(), person, 8);
        await Promise.all(tabs.map(sendSms));
        sent.push(await sentFor(target(), person));
        target().advance(turn === 5 ? hour : 30 * second);
      }
      expect(sent).toEqual([1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10, 10]);
    });

    test('fifty at once for fifty numbers of one enrollment: one is sent', async () => {
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      await Promise.all(Array.from({ length: guesses }, () => giveNumber(visitor, newNumber())));
      expect(await sentFor(target(), person)).toBe(1);
    });

    test('fifty guesses at one code, wrong ones: five are judged, and the sign-in is over', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      const right = await texts.code(person.number);
      const codes = Array.from({ length: guesses }, (_, index) => otherThan(right, index + 1));
      const replies = await Promise.all(codes.map((code) => typeSms(visitor, code)));
      expect(replies.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
      const bundle = await target().deps.store.loadUser(person.id);
      expect(bundle?.authenticators.find((one) => one.kind === 'phone')?.attempts.failures).toBe(5);
      expect((await typeSms(visitor, right)).location).toMatch(/\/over$/);
    });

    test('the right code fifty times at once signs in once', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      const code = await texts.code(person.number);
      const tabs = Array.from({ length: guesses }, () => {
        const tab = visitor.tab();
        tab.path = visitor.path;
        return tab;
      });
      await Promise.all(tabs.map((tab) => typeSms(tab, code)));
      // Presses that came second are given the same session (SPEC X1).
      expect(await sessionsOf(target(), person)).toBe(1);
      const kind = `kind = 'code.accepted' and subject = '${person.id}'`;
      expect(await target().peephole.rows(`select id from audit_events where ${kind}`)).toHaveLength(1);
    });
  });
}, withTexts);

/** Only what breaker and blocks look at: what one user and one number were sent goes on counting. */
const calmBreaker = ({ peephole }: Target): Promise<void> =>
  peephole.run("update sms_messages set block = null, country = 'NZ'; delete from sms_breakers");
