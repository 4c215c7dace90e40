import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { phonePerson, sendSms, texts, withTexts, type PhonePerson } from '../support/attack-phones.ts';
import type { Browser } from '../support/attack-browser.ts';
import { nextCode, type PersonOptions } from '../support/attack-people.ts';
import {
  afterPassword,
  boundKinds,
  chooseApp,
  mailedCode,
  saveRecoveryCode,
  sessionsOf,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

/** A mobile number of São Paulo: no codes are sent to Brazil. */
const brazilian = (): string => `+55119${randomInt(91_000_000, 99_999_999)}`;

/** Someone whose phone is Brazilian; `known`: its country stands beside it, as an import writes it. */
async function brazilianPerson(target: Target, known: boolean, options: PersonOptions = {}): Promise<PhonePerson> {
  const person = await phonePerson(target, { ...options, phone: brazilian() });
  const country = known ? `'BR'` : 'null';
  await target.peephole.run(
    `update authenticators set country = ${country} where kind = 'phone' and user_id = '${person.id}'`,
  );
  return person;
}

async function bindApp(target: Target, visitor: Browser, person: PhonePerson): Promise<void> {
  await visitor.submit(`${visitor.base}/set-up`);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target, person.email) });
  const seed = await chooseApp(visitor);
  await visitor.submit(`${visitor.base}/app`, { code: nextCode(target, { seed }) });
  await saveRecoveryCode(visitor);
}

const countryOf = async ({ peephole }: Target, { id }: PhonePerson): Promise<unknown> =>
  (await peephole.rows(`select country from authenticators where kind = 'phone' and user_id = '${id}'`))[0]?.[
    'country'
  ];

const stopsOf = async ({ peephole }: Target, { id }: PhonePerson): Promise<readonly unknown[]> =>
  (await peephole.rows(`select detail from audit_events where kind = 'sms.stopped' and subject = '${id}'`)).map(
    (row): unknown => JSON.parse(String(row['detail'])),
  );

onEveryEngine((target) => {
  describe('a phone of a country to which no codes are sent (SPEC M2, P7)', () => {
    test('is no method: its owner is led to set an app up, by the mailbox, and signs in with that', async () => {
      const person = await brazilianPerson(target(), true);
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('required');
      expect((await sendSms(visitor)).location).toBe(`${visitor.base}/required`);
      expect(await sessionsOf(target(), person)).toBe(0);
      await bindApp(target(), visitor, person);
      expect(await boundKinds(target(), person)).toContain('app');
      expect(texts.to(person.number)).toEqual([]);
    });

    test('that an older release bound is looked up with the first code: nothing is sent, it is written down once, and the next page leads on', async () => {
      const person = await brazilianPerson(target(), false);
      expect(standsAt(await afterPassword(target(), person))).toBe('required');
      expect(await countryOf(target(), person)).toBe('BR');
      expect(standsAt(await afterPassword(target(), person))).toBe('required');
      expect(await stopsOf(target(), person)).toEqual([expect.objectContaining({ by: 'country', region: 'BR' })]);
      expect(texts.to(person.number)).toEqual([]);
      expect(await sessionsOf(target(), person)).toBe(0);
    });

    test('beside an app leaves the app, and whoever asks for a code is told why', async () => {
      const person = await brazilianPerson(target(), false, { enrolled: true });
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('methods');
      const reply = await sendSms(visitor);
      expect([reply.status, reply.text.includes('Brazil')]).toEqual([422, true]);
      expect(standsAt(await afterPassword(target(), person))).toBe('code');
    });

    test('asked for by ten at once is written down once', async () => {
      const person = await brazilianPerson(target(), false, { enrolled: true });
      const visitor = await afterPassword(target(), person);
      await Promise.all(Array.from({ length: 10 }, () => sendSms(visitor)));
      expect(await stopsOf(target(), person)).toHaveLength(1);
      expect(texts.to(person.number)).toEqual([]);
    });

    test('stands on Password & Security with the reason', async () => {
      const person = await brazilianPerson(target(), true, { enrolled: true });
      const browser: Browser = await signedIn(target(), person);
      const page = await browser.open('/account/security');
      expect(page.text).toContain('We do not send codes to numbers of this country: Brazil.');
    });
  });
}, withTexts);
