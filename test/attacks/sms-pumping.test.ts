import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block, defaultBudgets } from '#domain/sms-guard.ts';
import { unprovenPerNumberPerDay } from '#domain/sms-code.ts';
import { reopenCountry, setBudget, smsStatus } from '#flows/sms/operate.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import {
  atNumber,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  texts,
  typeSms,
  withTexts,
  type PhonePerson,
} from '../support/attack-phones.ts';
import {
  addEasyCompany,
  highRisk,
  numberOf,
  primePumps,
  pump,
  type Attempt,
  type Pump,
  type PumpedCountry,
} from '../support/attack-pumping.ts';
import { afterPassword, chooseApp, isSignedIn, saveRecoveryCode, standsAt } from '../support/attack-steps.ts';
import { startTarget, type Target } from '../support/attack-target.ts';
import { until } from '../support/fault-until.ts';
import { newNumber } from '../support/attack-texts.ts';

const second = 1_000;
const minute = 60 * second;
const operator = { operatingUser: 'root' };

const waiting = "select count(*) as n from outbox where channel = 'sms' and done_at is null";

/** 10,000 sends on SQLite; as many as show the same in a quarter of the time on PostgreSQL. */
const sizes = [
  { engine: 'sqlite', pumps: 400, waves: 25 },
  { engine: 'postgres', pumps: 200, waves: 15 },
] as const;

/** What a wave asks for: everybody once, side by side. */
interface Wave {
  readonly name: string;
  readonly number: (index: number) => string;
}

const consecutive = (country: PumpedCountry, from: number): Wave => ({
  name: `consecutive ${country}`,
  number: (index) => numberOf(country, from + index),
});

const scattered = (country: PumpedCountry, from: number): Wave => ({
  name: `scattered ${country}`,
  number: (index) => numberOf(country, from + 100 * (index + 1) + ((7 * index) % 100)),
});

const dear: Wave = { name: 'dear', number: (index) => highRisk[index % highRisk.length] ?? '' };
const oneNumber: Wave = { name: 'one number', number: () => numberOf('US', 6_000_050) };

/** One way after another, the way somebody learns what is let through; each round in other numbers. */
function waveOf(turn: number): Wave {
  const from = 100_000 * Math.floor(turn / 8);
  const ways = [
    consecutive('US', from),
    oneNumber,
    scattered('US', 1_000_000 + from),
    dear,
    scattered('GB', 1_000_000 + from),
    consecutive('CA', from),
    scattered('FR', 1_000_000 + from),
    scattered('CA', 1_000_000 + from),
  ];
  return ways[turn % ways.length] as Wave;
}

describe.each(sizes)('M5, a pumping attack on $engine: $pumps users, $waves waves', ({ engine, pumps, waves }) => {
  const open = new AsyncDisposableStack();
  let target: Target;
  let proven: PhonePerson;
  let attackers: readonly Pump[];
  const attempts: { wave: string; turn: number; end: Attempt }[] = [];
  const victims = ['Alder & Numbers', 'Birch & Numbers'] as const;

  const countOf = async (sql: string): Promise<number> => Number((await target.peephole.rows(sql))[0]?.['n']);
  const left = (where = '1 = 1') => countOf(`select count(*) as n from sms_messages where ${where}`);

  beforeAll(async () => {
    target = open.use(await startTarget(engine, withTexts));
    for (const name of victims) await addEasyCompany(target, name);
    // Long before: somebody of the company proves a number.
    proven = await phonePerson(target, { companies: [victims[0]] });
    const visitor = await atSms(target, proven);
    const { location } = await typeSms(visitor, await texts.code(proven.number));
    if (location !== '/account') throw new Error('the number was not proved');
    target.advance(24 * 60 * minute);
    const [many, few] = [Math.round(pumps * 0.75), Math.round(pumps * 0.25)];
    attackers = [...(await primePumps(target, victims[0], many)), ...(await primePumps(target, victims[1], few))];
  }, 120 * second);

  afterAll(() => open.disposeAsync());

  test(
    'ends in blocks, caps, budgets and breakers; meanwhile others enroll by app and proven numbers sign in',
    async () => {
      for (let turn = 0; turn < waves; turn += 1) {
        const { name, number } = waveOf(turn);
        const ends = await Promise.all(attackers.map((one, index) => pump(target, one, number(index))));
        attempts.push(...ends.map((end) => ({ wave: name, turn, end })));
        await allTaken();
        target.advance(31 * second);
        if (turn % 5 === 4) await othersTakeOver();
        if (turn % 8 === 7) await othersGoOn();
      }
      await othersGoOn();
      expect(attempts).toHaveLength(pumps * waves);
    },
    240 * second,
  );

  const sentIn = (wave?: string) =>
    attempts.filter((one) => one.end === 'sent' && (wave === undefined || one.wave === wave)).length;

  test('twenty of each block of a hundred left, thirty to one number, none to dear ones', () => {
    const first = attempts.filter(({ turn, end }) => turn === 0 && end === 'sent').length;
    expect(first).toBe(block.all * Math.floor(pumps / 100) + Math.min(block.all, pumps % 100));
    expect(sentIn('one number')).toBe(unprovenPerNumberPerDay);
    expect(sentIn('dear')).toBe(0);
  });

  test('once the breakers were open, nothing left at all', () => {
    expect(attempts.filter(({ turn }) => turn >= 8).length).toBeGreaterThan(0);
    expect(attempts.filter(({ turn, end }) => turn >= 8 && end === 'sent')).toEqual([]);
  });

  test('what left is what was granted, what was counted and what providers were given, and no budget was passed', async () => {
    const pumped = await left(`authenticator_id in (select id from authenticators where bound_at is null)`);
    expect(pumped).toBe(sentIn());
    expect(await countOf("select count(*) as n from outbox where channel = 'sms'")).toBe(await left());
    await allTaken();
    const { budgets, countries } = await smsStatus(target.deps);
    for (const one of budgets) expect(one.lastHour).toBeLessThanOrEqual(one.perHour);
    const unproven = budgets.find((one) => one.scope === 'service' && one.class === 'unproven');
    expect(unproven?.lastHour).toBe(pumped);
    const lastDay = countries.reduce((sum, one) => sum + one.sentLastDay, 0);
    expect(lastDay).toBe((await left()) - 1);
  });

  test('each guard spoke, and each breaker is told of once', async () => {
    const stops = await target.peephole.rows("select detail from audit_events where kind = 'sms.stopped'");
    const guards = new Set(
      stops.map(({ detail }) => /"by": ?"(\w+)"/.exec(JSON.stringify(detail).replaceAll('\\', ''))?.[1]),
    );
    expect(guards).toEqual(new Set(['consecutive', 'number', 'budget', 'breaker']));
    expect(stops).toHaveLength(attempts.filter(({ end }) => end === 'sms-stopped').length);
    const opened = await countOf("select count(*) as n from audit_events where kind = 'sms.breaker-opened'");
    const { countries } = await smsStatus(target.deps);
    expect(countries.filter((one) => one.openSince !== null).map((one) => one.country)).toEqual([
      'US',
      'CA',
      'GB',
      'FR',
    ]);
    expect(opened).toBe(4);
  });

  test('`sms status` shows it to the operator, and `reopen` and `budget` let codes go on', async () => {
    const { countries, budgets } = await smsStatus(target.deps);
    const us = countries.find((one) => one.country === 'US');
    expect(us?.record).toEqual({ settled: 50, verified: expect.any(Number) as number });
    expect(us?.record.verified).toBeLessThan(10);
    const spent = budgets.find((one) => one.companyName === victims[0] && one.class === 'unproven');
    expect(spent).toMatchObject({ isUsedUp: true, lastHour: defaultBudgets.company.unproven.perHour });

    const person = await newcomer(target);
    const visitor = await atNumber(target, person);
    expect((await giveNumber(visitor, person.number)).status).toBe(429);
    expect(await reopenCountry(target.deps, operator, 'US')).toMatchObject({ breaker: true });
    target.advance(31 * second);
    expect((await giveNumber(visitor, person.number)).status).toBe(303);
    await visitor.submit(`${visitor.base}/phone-code`, { code: await texts.code(person.number) });
    expect(standsAt(visitor)).toBe('recovery-code');

    const [late] = await primePumps(target, victims[0], 1);
    if (!late || !spent) throw new Error('there is somebody, and a budget');
    expect(await pump(target, late, newNumber())).toBe('sms-stopped');
    target.advance(31 * second);
    await setBudget(target.deps, operator, spent.scope, 'unproven', { perHour: spent.perHour + 1 });
    expect(await pump(target, late, newNumber())).toBe('sent');
    expect((await smsStatus(target.deps)).countries.find((one) => one.country === 'US')).toMatchObject({
      openSince: null,
    });
  });

  /** A user asks five times in an hour, stopped or not: then it is as if others went on. What guards know of those before stays. */
  const othersTakeOver = (): Promise<void> =>
    target.peephole.run("update sms_users set sendings = '[]', last_sending_at = null");

  /** Providers took what waits: what they did not take is nobody's fault, and counts for no breaker. */
  const allTaken = (): Promise<unknown> =>
    until('every text message taken', async () => (await countOf(waiting)) === 0);

  /** Somebody of the pumped company enrolls by app; somebody whose number is proven signs in with a text message. */
  async function othersGoOn(): Promise<void> {
    const person = await addPerson(target, { companies: [victims[0]] });
    const visitor = await afterPassword(target, person);
    await visitor.submit(`${visitor.base}/set-up`);
    const seed = await chooseApp(visitor);
    await visitor.submit(`${visitor.base}/app`, { code: nextCode(target, { seed }) });
    await saveRecoveryCode(visitor);
    expect(visitor.path).toBe('/account');
    const before = texts.to(proven.number).length;
    const other = await atSms(target, proven);
    await typeSms(other, await texts.code(proven.number, before + 1));
    expect(isSignedIn(other)).toBe(true);
  }
});
