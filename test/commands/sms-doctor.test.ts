import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { inStore } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';
import { queueSms, writeSmsHistory } from '../support/sms-history.ts';

interface Found {
  readonly check: string;
  readonly severity: string;
  readonly found: string;
}

/** What the doctor finds of text messages. */
async function found(line: CommandLine): Promise<readonly Found[]> {
  const { findings } = JSON.parse((await line.run('doctor --json')).stdout) as { findings: readonly Found[] };
  return findings.filter((one) => one.check.includes('sms'));
}

const severities = async (line: CommandLine): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await found(line)).map((one) => [one.check, one.severity]));

describe.each(engineNames)('gatehouse doctor, of text messages, on %s', (engine) => {
  test('finds open breakers, used-up budgets and messages that wait', async () => {
    await using line = await startCommandLine({ engine });
    expect(await severities(line)).toEqual({ 'strict-sms-code': 'strict' });
    await line.run('sms budget set country:DE --class unproven --per-hour 3');
    await inStore(line, async (store) => {
      const at = line.clock.now();
      await store.transact((tx) => tx.openSmsBreaker('GB', at));
      await writeSmsHistory(store, { country: 'DE', at, messages: 3 });
      await queueSms(store, at);
    });
    line.clock.advance(3 * minute);
    const all = await found(line);
    expect(all.map((one) => [one.check, one.severity])).toEqual([
      ['sms-breaker-open', 'warning'],
      ['sms-budget-used-up', 'warning'],
      ['sms-waiting', 'warning'],
      ['strict-sms-code', 'strict'],
    ]);
    expect(all[0]?.found).toContain('GB (since ');
    expect(all[1]?.found).toContain('country:DE (unproven numbers)');
    line.clock.advance(10 * minute);
    expect(await severities(line)).toMatchObject({ 'sms-waiting': 'danger' });
  });

  test('tells mail that waits and text messages that wait apart', async () => {
    await using line = await startCommandLine({ engine });
    await inStore(line, (store) => queueSms(store, line.clock.now()));
    line.clock.advance(15 * minute);
    const { findings } = JSON.parse((await line.run('doctor --json')).stdout) as { findings: readonly Found[] };
    expect(findings.map((one) => one.check)).toContain('sms-waiting');
    expect(findings.map((one) => one.check)).not.toContain('outbox-waiting');
  });

  test('says nothing of a company that allows text messages where they can be sent', async () => {
    await using line = await startCommandLine({ engine });
    await line.run("company create --name 'Northwind Builders' --entitled");
    const set = 'policy set "Northwind Builders" --require-mfa on --sms on --yes';
    expect(await line.run(set)).toMatchObject({ code: 0 });
    expect(await severities(line)).not.toHaveProperty('sms-no-provider');
  });
});

test('where no provider is configured, allowing text messages says that it has no effect, and the doctor says so too', async () => {
  const environment = {
    NODE_ENV: 'production',
    GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
    GATEHOUSE_SMTP_URL: 'smtp://127.0.0.1:1',
    GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
    GATEHOUSE_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  };
  await using line = await startCommandLine({ engine: 'sqlite', environment });
  await line.run("company create --name 'Northwind Builders' --entitled");
  const set = await line.run('policy set "Northwind Builders" --require-mfa on --sms on --yes');
  expect(set).toMatchObject({ code: 0 });
  expect(set.stderr).toContain('GATEHOUSE_SMS_PROVIDERS');
  const [none] = await found(line);
  expect(none).toMatchObject({ check: 'sms-no-provider', severity: 'warning' });
  expect(none?.found).toContain('Northwind Builders');
  expect((await line.run('sms status')).stderr).toContain('GATEHOUSE_SMS_PROVIDERS');
});

test('a gateway without TLS and reports is found, and its password is nowhere (SPEC X6)', async () => {
  const environment = {
    GATEHOUSE_SMS_PROVIDERS: 'http,smpp,vonage',
    GATEHOUSE_SMS_CODE_VALID_FOR: 'PT10M',
    GATEHOUSE_SMS_HTTP_URL: 'http://sms.example.com/cgi-bin/sendsms?password=pa55word&to={to}&text={text}',
    GATEHOUSE_SMS_SMPP_URL: 'smpp://olga:pa55word@smsc.example.com?bind=transmitter',
    GATEHOUSE_SMS_SMPP_FROM: '12345',
    GATEHOUSE_SMS_VONAGE_API_KEY: 'abcd1234',
    GATEHOUSE_SMS_VONAGE_API_SECRET: 'pa55word',
    GATEHOUSE_SMS_VONAGE_FROM: 'Northwind',
  };
  await using line = await startCommandLine({ engine: 'sqlite', environment });
  const all = await found(line);
  expect(all.map((one) => one.check)).toEqual(['sms-in-the-clear', 'sms-without-reports']);
  expect(all[0]?.found).toContain('http, smpp');
  expect(all[1]?.found).toContain('http, smpp, vonage');
  for (const words of ['doctor', 'sms status --json', 'config show --json']) {
    const { stdout, stderr } = await line.run(words);
    expect(stdout + stderr).not.toContain('pa55word');
  }
});
