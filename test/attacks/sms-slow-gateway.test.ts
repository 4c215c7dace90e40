import { afterAll, beforeEach, expect, test } from 'vitest';
import type { SmsHandOver, SmsTransport } from '#ports/courier.ts';
import { atNumber, atSms, giveNumber, newcomer, phonePerson, typeSms } from '../support/attack-phones.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, recordTexts } from '../support/attack-texts.ts';

const texts = recordTexts();
const slow = new Set<string>();
let slept = Promise.withResolvers<SmsHandOver>();

/** A gateway that does not come to an end with some numbers, until it is closed. */
const transport: SmsTransport = {
  send: async (message) => {
    const taken = await texts.transport.send(message);
    return slow.has(message.to) ? slept.promise : taken;
  },
  close: async () => {
    slept.resolve({ status: 'temporary', detail: 'closed' });
    slept = Promise.withResolvers();
  },
};

onEveryEngine(
  (target) => {
    beforeEach(() => calmGuards(target()));
    afterAll(() => transport.close());

    test('X10, I16: numbers that a gateway does not come to an end with hold up the codes of nobody else', async () => {
      for (let count = 1; count <= 4; count += 1) {
        const person = await newcomer(target());
        slow.add(person.number);
        const visitor = await atNumber(target(), person);
        expect((await giveNumber(visitor, person.number)).status).toBe(303);
        await texts.code(person.number);
      }
      for (let count = 1; count <= 6; count += 1) {
        const person = await phonePerson(target());
        const visitor = await atSms(target(), person);
        expect((await typeSms(visitor, await texts.code(person.number))).status).toBe(303);
      }
      const held = `select count(*) as n from outbox where channel = 'sms' and done_at is null`;
      expect(Number((await target().peephole.rows(held))[0]?.['n'])).toBe(4);
    });
  },
  { overrides: { sms: transport } },
);
