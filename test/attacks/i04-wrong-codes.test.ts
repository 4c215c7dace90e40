import { describe, expect, test } from 'vitest';
import { addPerson, codeAt, nextCode, wrongCode, wrongCodes, type Person } from '../support/attack-people.ts';
import type { Browser } from '../support/attack-browser.ts';
import {
  afterPassword,
  atCode,
  atMailbox,
  atPassword,
  isSignedIn,
  mailedCode,
  recovered,
  sendCode,
  tabAtCode,
} from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const retryAfter = (reply: { headers: Headers }): number => Number(reply.headers.get('retry-after'));

/** Sends wrong codes until the fifth since the last success, spread over two sign-ins so that none is ended; time stands still. */
async function fiveWrong(target: Target, person: Person): Promise<Browser> {
  const codes = wrongCodes(person, target.now(), 5);
  const first = await atCode(target, person);
  for (const code of codes.slice(0, 4)) expect((await sendCode(first, code)).status).toBe(422);
  const visitor = await atCode(target, person);
  expect((await sendCode(visitor, codes[4] ?? '')).status).toBe(422);
  return visitor;
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  describe('X3: wrong codes count for user and authenticator', () => {
    test('over sign-ins, browsers, claimed addresses and spellings; then the right code is refused too', async () => {
      const person = await enrolled();
      const [a = '', b = '', c = '', d = '', e = ''] = wrongCodes(person, target().now(), 5);
      const spelled = [a, `${b.slice(0, 3)} ${b.slice(3)}`, ` ${c}`, `${d.slice(0, 2)}\u00a0${d.slice(2)}`, `${e}\t`];
      const statuses: number[] = [];
      for (const [index, code] of spelled.entries()) {
        const visitor = await atCode(target(), person);
        const body = new URLSearchParams({ _form: visitor.formToken(), code }).toString();
        const headers = {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `198.51.100.${index}`,
          forwarded: `for=198.51.100.${index}`,
          'x-real-ip': `198.51.100.${index}`,
        };
        statuses.push((await visitor.request('POST', `${visitor.base}/code`, { body, headers })).status);
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422]);
      const right = await sendCode(await atCode(target(), person), codeAt(person.seed, target().now()));
      expect(right.status).toBe(429);
      expect(right.text).toContain('Too many wrong codes. Wait');
    });

    test('the page shows until when before anything is typed, and the other methods', async () => {
      const person = await enrolled();
      await fiveWrong(target(), person);
      const visitor = await atCode(target(), person);
      expect(visitor.text).toMatch(/Too many wrong codes\. Wait .*\(from \d\d:\d\d:\d\d Central Time\)/);
      await visitor.open(`${visitor.base}/methods`);
      expect(visitor.text).toMatch(/Paused after wrong codes\. You can use it again from \d\d:\d\d:\d\d Central Time/);
      expect(visitor.text).toContain('Use your recovery code');
    });

    test('the fifth in one sign-in ends it, sends a mail, and asks for the password anew', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      const { base } = visitor;
      for (const code of wrongCodes(person, target().now(), 5)) await visitor.submit(`${base}/code`, { code });
      expect(visitor.path).toBe(`${base}/over`);
      expect(visitor.text).toContain('We stopped this sign-in and sent you a mail about it');
      target().advance(minute);
      await visitor.submit(`${base}/code`, { code: nextCode(target(), person) });
      expect(visitor.path).toBe(`${base}/over`);
      expect(isSignedIn(visitor)).toBe(false);
      const [mail] = await target().product.mails(person.email);
      expect(mail?.subject).toMatch(/wrong codes/i);
    });

    test('from the fifth on one waits 30 s, doubling to an hour, and the right code then ends it', async () => {
      const person = await enrolled();
      await fiveWrong(target(), person);
      const waits: number[] = [];
      for (let turn = 0; turn < 9; turn += 1) {
        const visitor = await atCode(target(), person);
        const held = await sendCode(visitor, codeAt(person.seed, target().now()));
        expect(held.status).toBe(429);
        waits.push(retryAfter(held));
        target().advance(retryAfter(held) * second);
        const tried = await atCode(target(), person);
        expect((await sendCode(tried, wrongCode(person, target().now()))).status).toBe(422);
      }
      expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
      target().advance(hour);
      const visitor = await atCode(target(), person);
      expect((await sendCode(visitor, nextCode(target(), person))).location).toBe('/account');
      const again = await atCode(target(), person);
      expect((await sendCode(again, wrongCode(person, target().now()))).status).toBe(422);
      expect((await sendCode(again, nextCode(target(), person))).location).toBe('/account');
    });

    test('a second before the end of the wait the right code is refused, and does not end the wait', async () => {
      const person = await enrolled();
      const visitor = await fiveWrong(target(), person);
      target().advance(29 * second);
      expect((await sendCode(visitor, codeAt(person.seed, target().now()))).status).toBe(429);
      target().advance(second);
      expect((await sendCode(visitor, codeAt(person.seed, target().now()))).location).toBe('/account');
    });
  });

  describe('X3: a hundred wrong codes', () => {
    /** One wrong code in a sign-in of its own, after any wait. */
    async function oneWrong(browser: Browser, person: Person): Promise<number> {
      target().advance(hour);
      const visitor = await tabAtCode(browser, person);
      return (await sendCode(visitor, wrongCode(person, target().now()))).status;
    }

    async function browserOf(person: Person): Promise<Browser> {
      return (await atPassword(target(), person.email)).tab();
    }

    test('since the last success disable the app, mail the user, and leave the recovery code', async () => {
      const person = await enrolled();
      const browser = await browserOf(person);
      for (let count = 1; count <= 99; count += 1) expect(await oneWrong(browser, person)).toBe(422);
      target().advance(hour);
      const last = await atCode(target(), person);
      await last.submit(`${last.base}/code`, { code: wrongCode(person, target().now()) });
      expect(last.path).toMatch(/\/recovery$/);
      const [mail] = await target().product.mails(person.email);
      expect(mail?.text).toMatch(/disabled/i);
      target().advance(hour);
      const visitor = await afterPassword(target(), person);
      expect(visitor.path).toMatch(/\/recovery$/);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect(isSignedIn(visitor)).toBe(false);
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect(visitor.path).toMatch(/\/recovery-code$/);
    });

    test('in thirty days disable it although right ones came between', async () => {
      const person = await enrolled();
      const browser = await browserOf(person);
      for (let round = 0; round < 24; round += 1) {
        for (let count = 0; count < 4; count += 1) expect(await oneWrong(browser, person)).toBe(422);
        const right = await sendCode(await tabAtCode(browser, person), nextCode(target(), person));
        expect(right.location).toBe('/account');
      }
      for (let count = 0; count < 3; count += 1) expect(await oneWrong(browser, person)).toBe(422);
      const visitor = await atCode(target(), person);
      await visitor.submit(`${visitor.base}/code`, { code: wrongCode(person, target().now()) });
      expect(visitor.path).toMatch(/\/recovery$/);
    });

    test('of recovery codes make one wait, never disable it', async () => {
      const person = await enrolled();
      const browser = await browserOf(person);
      for (let count = 1; count <= 101; count += 1) {
        target().advance(hour);
        const visitor = await tabAtCode(browser, person);
        const reply = await visitor.post(`${visitor.base}/recovery`, { code: 'WR0NG'.repeat(5).slice(0, 24) });
        expect(reply.status).toBe(422);
      }
      const early = await atCode(target(), person);
      const held = await early.post(`${early.base}/recovery`, { code: person.recoveryCode });
      expect([held.status, retryAfter(held)]).toEqual([429, 3600]);
      target().advance(hour);
      const { visitor } = await recovered(target(), person);
      expect(visitor.path).toMatch(/\/repair$/);
    });
  });

  describe('X3: mailbox codes are counted like every other', () => {
    test('over interactions, and not forgotten when another is sent', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const wrong = { code: '000000' };
      for (let count = 0; count < 2; count += 1) await visitor.post(`${visitor.base}/mailbox`, wrong);
      target().advance(minute);
      await visitor.submit(`${visitor.base}/mailbox/send`);
      for (let count = 0; count < 2; count += 1) await visitor.post(`${visitor.base}/mailbox`, wrong);
      target().advance(minute);
      const other = await atMailbox(target(), person);
      expect((await other.post(`${other.base}/mailbox`, wrong)).status).toBe(422);
      const code = await mailedCode(target(), person.email, 3);
      const held = await other.post(`${other.base}/mailbox`, { code });
      expect([held.status, retryAfter(held)]).toEqual([429, 30]);
      target().advance(30 * second);
      expect((await other.post(`${other.base}/mailbox`, { code })).location).toMatch(/\/method$/);
    });

    test('codes are sent 60 s apart and five an hour, over every interaction of the user', async () => {
      const person = await addPerson(target());
      const statuses: number[] = [];
      const first = await atMailbox(target(), person);
      statuses.push((await first.post(`${first.base}/mailbox/send`)).status);
      for (let count = 0; count < 5; count += 1) {
        target().advance(minute);
        const visitor = await afterPassword(target(), person);
        await visitor.submit(`${visitor.base}/set-up`);
        statuses.push((await visitor.post(`${visitor.base}/mailbox/send`)).status);
      }
      // "Set Up Now" sends by itself, so that each of these asks too soon after it.
      expect(statuses).toEqual([429, 429, 429, 429, 429, 429]);
      const mails = await target().product.mails(person.email, 5);
      expect(mails.filter((one) => /\b\d{6}\b/.test(one.text))).toHaveLength(5);
    });

    test('the fifth wrong one in one interaction ends it', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const { base } = visitor;
      for (let count = 0; count < 5; count += 1) await visitor.submit(`${base}/mailbox`, { code: '000000' });
      expect(visitor.path).toBe(`${base}/over`);
    });
  });
});
