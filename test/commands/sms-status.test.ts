import { describe, expect, test } from 'vitest';
import { instant, minute } from '#domain/instant.ts';
import { queueSms, writeSmsHistory } from '../support/sms-history.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { inStore } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';

interface Status {
  readonly providers: readonly object[];
  readonly countries: readonly { readonly country: string }[];
  readonly budgets: readonly { readonly scope: string; readonly class: string }[];
  readonly waiting: number;
  readonly oldestWaitingAt: string | null;
  readonly givenUp: number;
}

const statusOf = async (line: CommandLine): Promise<Status> => (await line.run('sms status --json')).json() as Status;

describe.each(engineNames)('gatehouse sms status, on %s', (engine) => {
  test('before anything was sent tells of the providers, the countries and the budgets that there are', async () => {
    await using line = await startCommandLine({ engine, environment: { GATEHOUSE_SMS_COUNTRIES: 'CA,US' } });
    const status = await statusOf(line);
    expect(status).toMatchObject({ waiting: 0, oldestWaitingAt: null, givenUp: 0 });
    expect(status.providers).toEqual([{ provider: 'outbox', order: 1, accepted: 0, delivered: 0, failed: 0 }]);
    const quiet = { openSince: null, reopenedAt: null, sentLastHour: 0, sentLastDay: 0, settled: 0, verified: 0 };
    expect(status.countries).toEqual([
      { country: 'US', ...quiet },
      { country: 'CA', ...quiet },
    ]);
    expect(status.budgets).toMatchObject([
      {
        scope: 'service',
        class: 'unproven',
        lastHour: 0,
        perHour: 1_500,
        perDay: 5_000,
        isSet: false,
        isUsedUp: false,
      },
      { scope: 'service', class: 'proven', perHour: 10_000, perDay: 50_000 },
    ]);
  });

  test('tells what providers took and reported, what was sent where, and how much of each budget is used (SPEC M5)', async () => {
    await using line = await startCommandLine({ engine });
    const now = line.clock.now();
    const company = (await line.run("company create --json --name 'Northwind Builders'")).field('id');
    await inStore(line, async (store) => {
      const at = instant(now - 5 * minute);
      const scopes = ['service', 'country:MX', `company:${company}` as 'service'] as const;
      const [one = '', two = '', three = ''] = await writeSmsHistory(store, { country: 'MX', scopes, at, messages: 4 });
      for (const id of [one, two, three]) await store.sms.accepted(id as never, 'twilio', `SM-${id}`, at);
      await store.sms.report({ provider: 'twilio', reference: `SM-${one}`, progress: 'delivered', detail: '' }, at);
      await store.sms.report({ provider: 'twilio', reference: `SM-${two}`, progress: 'failed', detail: '30003' }, at);
      await writeSmsHistory(store, { country: 'MX', at: instant(now - 120 * minute), messages: 1 });
      await queueSms(store, at);
      await store.transact((tx) => tx.openSmsBreaker('MX', now));
    });
    const status = await statusOf(line);
    expect(status.providers).toEqual([
      { provider: 'outbox', order: 1, accepted: 0, delivered: 0, failed: 0 },
      { provider: 'twilio', order: null, accepted: 3, delivered: 1, failed: 1 },
    ]);
    expect(status.countries.find((one) => one.country === 'MX')).toEqual({
      country: 'MX',
      openSince: new Date(now).toISOString(),
      reopenedAt: null,
      sentLastHour: 4,
      sentLastDay: 5,
      // Those that a provider took.
      settled: 3,
      verified: 0,
    });
    const mexico = { scope: 'country:MX', class: 'unproven', companyName: null, lastHour: 4, lastDay: 5 };
    const builders = { scope: `company:${company}`, companyName: 'Northwind Builders', lastHour: 4, perHour: 500 };
    expect(status.budgets).toMatchObject([{ lastHour: 4, lastDay: 5 }, {}, mexico, builders]);
    expect(status).toMatchObject({ waiting: 1, givenUp: 0, oldestWaitingAt: new Date(now - 5 * minute).toISOString() });

    const people = await line.run('sms status');
    expect(people.stdout).toMatch(/MX +4 +5 +0 of 3 +open since /);
    expect(people.stdout).toMatch(/Northwind Builders \(company:cmp_.*unproven +4 of 500/);
    expect(people.stdout).toContain('Waiting: 1, the oldest since');
    expect(people.stderr).toContain('gatehouse sms reopen MX');
  });

  test('tells which guards stopped codes, why messages failed, and lets consecutive numbers go on again (SPEC M5)', async () => {
    await using line = await startCommandLine({ engine });
    const now = line.clock.now();
    await inStore(line, async (store) => {
      await store.transact(async (tx) => {
        for (let n = 0; n < 3; n += 1) await tx.countSmsStop({ by: 'consecutive', country: 'US' }, now);
        await tx.countSmsStop({ by: 'budget', scope: 'country:US', span: 'hour' }, now);
        await tx.countSmsStop({ by: 'number' }, instant(now - 30 * 60 * minute));
      });
      const ids = await writeSmsHistory(store, { at: now, messages: 3 });
      for (const id of ids) await store.sms.accepted(id, 'twilio', id, now);
      for (const [n, id] of ids.entries()) {
        const detail = n === 0 ? '30007' : '30003';
        await store.sms.report({ provider: 'twilio', reference: id, progress: 'failed', detail }, now);
      }
    });
    expect(await statusOf(line)).toMatchObject({
      stops: [
        { by: 'consecutive', about: 'US', stops: 3 },
        { by: 'budget', about: 'country:US', stops: 1 },
      ],
      failures: [
        { provider: 'twilio', detail: '30003', messages: 2 },
        { provider: 'twilio', detail: '30007', messages: 1 },
      ],
    });
    const people = await line.run('sms status');
    expect(people.stdout).toMatch(/consecutive +US +3\n/);
    expect(people.stdout).toMatch(/twilio +30003 +2\n/);
    expect(people.stderr).toContain('3 codes to consecutive numbers in US were stopped.');
    expect((await line.run('doctor')).stdout).toContain('consecutive numbers in US (3)');

    const lifted = await line.run('sms reopen US');
    expect([lifted.code, lifted.stdout]).toEqual([
      0,
      'Codes are sent again to: US (lifted: consecutive numbers, by which 3 codes were stopped in the last day).\n',
    ]);
    const us = (await statusOf(line)).countries.find((one) => one.country === 'US');
    expect(us).toMatchObject({ openSince: null, reopenedAt: new Date(now).toISOString(), settled: 0 });
  });

  test('a budget of none is closed by the operator, and no finding', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('sms budget set country:MX --class unproven --per-hour 0 --per-day 0');
    expect((await line.run('sms budget list')).stdout).toMatch(/country:MX +unproven.*closed by you/);
    expect((await line.run('doctor')).stdout).not.toContain('used up');
  });

  test('a breaker is reopened, once, and it is audited', async () => {
    await using line = await startCommandLine({ engine });
    await inStore(line, (store) => store.transact((tx) => tx.openSmsBreaker('GB', line.clock.now())));
    line.clock.advance(minute);
    expect((await line.run('sms reopen gb --json')).json()).toEqual({
      reopened: ['GB'],
      changed: true,
      lifted: [{ country: 'GB', breaker: true, consecutive: 0 }],
    });
    const kingdom = (await statusOf(line)).countries.find((one) => one.country === 'GB');
    expect(kingdom).toMatchObject({ openSince: null, reopenedAt: new Date(line.clock.now()).toISOString() });
    const again = await line.run('sms reopen GB --json');
    expect([again.code, again.json()]).toMatchObject([1, { error: { code: 'not-open' } }]);
    expect(await auditOf(line, 'sms.breaker-reopened')).toMatchObject([
      { stream: 'installation', actor: null, detail: { country: 'GB', operatingUser: 'deploy', door: 'command-line' } },
    ]);
  });

  test('--all reopens every open one, and is content where none is', async () => {
    await using line = await startCommandLine({ engine });
    expect((await line.run('sms reopen --all --json')).json()).toEqual({ reopened: [], changed: false, lifted: [] });
    await inStore(line, async (store) => {
      for (const country of ['SG', 'IE'] as const)
        await store.transact((tx) => tx.openSmsBreaker(country, line.clock.now()));
    });
    expect((await line.run('sms reopen --all')).stdout).toMatch(
      /^Codes are sent again to: IE \(lifted: its breaker\)\.\nCodes are sent again to: SG \(lifted: its breaker\)\.\n$/,
    );
    expect(await auditOf(line, 'sms.breaker-reopened')).toHaveLength(2);
  });
});

/** Events of a kind, the ones that no loop has linked yet. */
const auditOf = (line: CommandLine, kind: string) =>
  inStore(line, async (store) => (await store.audit.unsealed(100)).filter((one) => one.kind === kind));

test.each(['sms reopen', 'sms reopen US --all', 'sms reopen XX', 'sms reopen --all US', 'sms'])(
  '%s is misused',
  async (words) => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    expect((await line.run(words)).code).toBe(2);
  },
);
