import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smsTransport } from '#courier/sms/fail-over.ts';
import { httpProvider } from '#courier/sms/http.ts';
import { instant, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { SmsTransport } from '#ports/courier.ts';
import { atSms, phonePerson, typeSms } from '../support/attack-phones.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { calmGuards, codeIn } from '../support/attack-texts.ts';
import { startFaultGateway, type FaultGateway } from '../support/fault-gateway.ts';
import { smsTools } from '../support/sms-gateways.ts';

let gateway: FaultGateway | undefined;
let provider: SmsTransport | undefined;

/** A real gateway that takes every message and says so long after it was asked: our patience with it is a tenth of a second. */
async function startLateGateway(): Promise<void> {
  gateway = await startFaultGateway('http', 'hold');
  const settings = {
    method: 'GET',
    url: new Secret(`${gateway.url}/send?to={to}&text={text}&id={id}`),
    body: null,
    headers: new Secret({}),
    from: '',
    accept: null,
    reference: null,
    permanent: null,
    isIdempotent: false,
  } as const;
  provider = smsTransport([httpProvider(settings, smsTools())], { now: () => instant(0), timeout: 100 });
}

const transport: SmsTransport = {
  send: (message) => provider?.send(message) ?? Promise.reject(new Error('no gateway')),
  close: async () => provider?.close(),
};

const to = (number: string) => (gateway?.given ?? []).filter((one) => one.to === number);

onEveryEngine(
  (target) => {
    beforeAll(startLateGateway);
    beforeEach(() => calmGuards(target()));
    afterAll(async () => {
      gateway?.release();
      await gateway?.[Symbol.asyncDispose]();
    });

    const outcome = async (userId: string): Promise<unknown> => {
      const asked = `select outcome, attempts, claimed_by from outbox where channel = 'sms' and user_id = '${userId}'`;
      const [row] = await target().peephole.rows(asked);
      return row && { outcome: row['outcome'], attempts: Number(row['attempts']), isHeld: row['claimed_by'] !== null };
    };

    async function becomes(userId: string, end: { outcome: string | null; attempts: number }): Promise<void> {
      await expect.poll(() => outcome(userId), { timeout: 10_000 }).toEqual({ ...end, isHeld: false });
    }

    test('M4: what a gateway takes without saying so in time leaves twice at most, under one id, and is given up', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      await becomes(person.id, { outcome: null, attempts: 1 });
      target().advance(10 * second);
      target().deps.announce('sms');
      await becomes(person.id, { outcome: 'given-up', attempts: 2 });
      expect([to(person.number).length, new Set(to(person.number).map((one) => one.id)).size]).toEqual([2, 1]);
      expect((await typeSms(visitor, codeIn(to(person.number)[0]?.text ?? ''))).status).toBe(303);
    });

    test('M4: once its code has signed in, it does not leave again', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      await becomes(person.id, { outcome: null, attempts: 1 });
      expect((await typeSms(visitor, codeIn(to(person.number)[0]?.text ?? ''))).status).toBe(303);
      target().advance(10 * second);
      target().deps.announce('sms');
      await becomes(person.id, { outcome: 'withdrawn', attempts: 2 });
      expect(to(person.number)).toHaveLength(1);
    });
  },
  { overrides: { sms: transport } },
);
