import { beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import {
  atNumber,
  atPhoneCode,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  texts,
  typePhoneCode,
  withTexts,
} from '../support/attack-phones.ts';
import {
  afterPassword,
  atMailbox,
  atPassword,
  boundKinds,
  isSignedIn,
  mailedCode,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, newNumber, sentFor } from '../support/attack-texts.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

const second = 1_000;
const limit = 64 * 1024;

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  /** Every form that sends a code, from where this browser stands; answers the statuses. */
  async function tryToSend(visitor: Browser, number: string): Promise<readonly number[]> {
    const { base } = visitor;
    const sms = await visitor.post(`${base}/sms/send`);
    const given = await visitor.post(`${base}/phone`, { country: 'US', number });
    const again = await visitor.post(`${base}/phone-code/send`);
    return [sms, given, again].map(({ status }) => status);
  }

  const isNowhereElse = (statuses: readonly number[]): void => {
    for (const status of statuses) expect([303, 409]).toContain(status);
  };

  describe('SPEC section 2: nothing is sent before it is its turn', () => {
    test('before the password was right', async () => {
      const person = await phonePerson(target());
      const visitor = await atPassword(target(), person.email);
      isNowhereElse(await tryToSend(visitor, newNumber()));
      await visitor.post(`${visitor.base}/password`, { password: 'not the one that opens' });
      isNowhereElse(await tryToSend(visitor, newNumber()));
      expect(await sentFor(target(), person)).toBe(0);
    });

    test('before the set-up was begun, before the mailbox was proved, and before the method was chosen', async () => {
      const person = await newcomer(target());
      const visitor = await afterPassword(target(), person);
      isNowhereElse(await tryToSend(visitor, person.number));
      const other = await atMailbox(target(), person);
      isNowhereElse(await tryToSend(other, person.number));
      expect([await sentFor(target(), person), await boundKinds(target(), person)]).toEqual([0, []]);
    });

    test('by a browser that did not begin the sign-in, and after the sign-in is over', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      const { base } = visitor;
      const stranger = new Browser(target().address);
      await stranger.open('/sign-in');
      target().advance(30 * second);
      expect((await stranger.post(`${base}/sms/send`)).status).toBe(404);
      await visitor.submit(`${base}/sms`, { code: await texts.code(person.number) });
      expect(isSignedIn(visitor)).toBe(true);
      target().advance(30 * second);
      await visitor.post(`${base}/sms/send`);
      expect(await sentFor(target(), person)).toBe(1);
    });

    test('by asking for a page: GET and HEAD of every address that sends write nothing', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      target().advance(30 * second);
      const changes = await changesOf(target().peephole, async () => {
        for (const page of ['sms/send', 'sms', 'phone', 'phone-code', 'phone-code/send'])
          for (const method of ['GET', 'HEAD']) await visitor.request(method, `${visitor.base}/${page}`);
      });
      expect([changes, await sentFor(target(), person)]).toEqual([[], 1]);
    });
  });

  describe('I5, I9: the number is the one of the database', () => {
    test.each(['to', 'number', 'phone', 'user', 'authenticator', 'country', 'from'])(
      'a field "%s" beside the button changes nothing',
      async (field) => {
        const person = await phonePerson(target());
        const stranger = newNumber();
        const visitor = await atSms(target(), person);
        await texts.code(person.number);
        target().advance(30 * second);
        expect((await visitor.post(`${visitor.base}/sms/send`, { [field]: stranger })).status).toBe(303);
        await texts.code(person.number, 2);
        expect([texts.to(stranger).length, await sentFor(target(), person)]).toEqual([0, 2]);
      },
    );

    test('beside "Resend New Code" of an enrollment neither', async () => {
      const person = await newcomer(target());
      const stranger = newNumber();
      const visitor = await atPhoneCode(target(), person);
      target().advance(30 * second);
      const fields = { number: stranger, to: stranger, phone: stranger, country: 'US' };
      expect((await visitor.post(`${visitor.base}/phone-code/send`, fields)).status).toBe(303);
      await texts.code(person.number, 2);
      expect(texts.to(stranger)).toEqual([]);
    });

    test('a number that waits in one sign-in is not confirmed in another, nor by another user', async () => {
      const person = await newcomer(target());
      const first = await atPhoneCode(target(), person);
      const code = await texts.code(person.number);
      target().advance(60 * second);
      const again = await atNumber(target(), person, 2);
      expect((await typePhoneCode(again, code)).location).toMatch(/\/phone$/);
      const stranger = await newcomer(target());
      const foreign = await atNumber(target(), stranger);
      await foreign.submit(`${foreign.base}/phone-code`, { code });
      await foreign.submit(`${first.base}/phone-code`, { code });
      expect([await boundKinds(target(), stranger), isSignedIn(foreign)]).toEqual([[], false]);
      expect(await boundKinds(target(), person)).not.toContain('phone');
    });
  });

  describe('I5: a number that no form of ours sends is refused', () => {
    const arabic = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0x0660 + Number(one)));
    const fullWidth = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0xff10 + Number(one)));
    const field = (value: string) => `country=US&number=${encodeURIComponent(value)}`;

    const shapes: readonly [string, (number: string) => string][] = [
      ['twice', (number) => `${field(number)}&number=${encodeURIComponent(number)}`],
      ['twice, with two countries', (number) => `${field(number)}&country=GB`],
      ['as an array', (number) => `country=US&number[]=${encodeURIComponent(number)}`],
      ['as an object', (number) => `country=US&number[e164]=${encodeURIComponent(number)}`],
      ['beside __proto__', (number) => `country=US&__proto__[number]=${encodeURIComponent(number)}`],
      ['with NUL behind it', (number) => `${field(number)}%00`],
      ['with NUL in it', (number) => field(`${number.slice(0, 6)}\0${number.slice(6)}`)],
      ['in Arabic-Indic digits', (number) => field(arabic(number))],
      ['in full-width digits', (number) => field(fullWidth(number))],
      ['with one digit of another script', (number) => field(number.slice(0, -1) + arabic(number.slice(-1)))],
      ['with a line break and a header', (number) => field(`${number}\r\nX-To: ${newNumber()}`)],
      ['with a line break inside', (number) => field(`${number.slice(0, 6)}\n${number.slice(6)}`)],
      ['with an extension', (number) => field(`${number};ext=5`)],
      ['as an address', (number) => field(`tel:${number}`)],
      ['and another one', (number) => field(`${number},${newNumber()}`)],
      ['and another one after a space', (number) => field(`${number} ${newNumber()}`)],
      ['in sixty thousand digits', () => field('1'.repeat(60_000))],
      [
        'with sixty thousand spaces',
        (number) => `country=US&number=${'+'.repeat(60_000)}${encodeURIComponent(number)}`,
      ],
      ['with a parameter of the gateway', (number) => field(`${number}&dlr-url=http://evil.example`)],
      ['in exponent notation', () => field('2.1220000e9')],
      ['in hexadecimal', () => field('0x7E7D6B34')],
      ['as nothing', () => field('')],
      ['as words', () => field("' or 1=1 --")],
      ['in bytes that are no UTF-8', (number) => `country=US&number=${number.slice(1)}%ff`],
      ['longer than a form may be', () => field('1'.repeat(limit))],
    ];

    test.each(shapes)('%s', async (_name, shape) => {
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      const body = `_form=${visitor.formToken()}&${shape(person.number)}`;
      let status = 0;
      const changes = await changesOf(target().peephole, async () => {
        const headers = formHeaders(visitor.cookies);
        const path = `${visitor.base}/phone`;
        status = (await overWire(target().address, { method: 'POST', path, headers, body })).status;
      });
      expect([400, 413, 422]).toContain(status);
      expect([changes, await sentFor(target(), person)]).toEqual([[], 0]);
    });
  });

  describe('M2, M3: the parsed number decides, not the country that was chosen', () => {
    test.each([
      ['a Polish number', 'US', '+48512345678'],
      ['a Polish number after 00', 'GB', '0048512345678'],
      ['a Jamaican number of the plan of North America', 'US', '+18765550123'],
      ['a Jamaican number in national spelling', 'US', '(876) 555-0123'],
      ['a satellite phone', 'US', '+881612345678'],
      ['a premium-rate number', 'US', '+19002345678'],
      ['a toll-free number', 'US', '+18002345678'],
      ['a premium-rate number of another country', 'US', '+449098790123'],
      ['a fixed line', 'FR', '+33142685300'],
      ['a country that codes never go to', 'RU', '+79161234567'],
    ])('%s is refused with its reason', async (_name, country, number) => {
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      const { status, text } = await giveNumber(visitor, number, country);
      expect([status, await sentFor(target(), person)]).toEqual([422, 0]);
      expect(text).toContain('role="alert"');
    });

    test('a British number counts as British, whatever was chosen', async () => {
      const person = await newcomer(target());
      const visitor = await atNumber(target(), person);
      expect((await giveNumber(visitor, '+447400123456', 'US')).status).toBe(303);
      const rows = await target().peephole.rows(`select country from sms_messages where user_id = '${person.id}'`);
      expect(rows).toEqual([{ country: 'GB' }]);
      const sent = await target().peephole.rows("select scope from sms_counts where scope like 'country:%'");
      expect(new Set(sent.map((row) => row['scope']))).toEqual(new Set(['country:GB']));
    });

    test('where the company forbids text messages, no number is taken (SPEC P1)', async () => {
      const person = await addPerson(target(), { companies: ['Northwind Builders'] });
      const visitor = await atMailbox(target(), person);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      await visitor.submit(`${visitor.base}/method`, { kind: 'phone' });
      await giveNumber(visitor, newNumber());
      expect([standsAt(visitor), await sentFor(target(), person)]).toEqual(['method', 0]);
    });
  });
}, withTexts);
