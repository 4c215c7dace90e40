import { describe, expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { startKannel } from '../support/kannel.ts';
import { inStore } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';
import { answers, answersJson, deadUrl, startGateway, type Gateway } from '../support/sms-gateways.ts';

const number = '+12025550143';

const gatewayAt = (url: string) => ({
  GATEHOUSE_SMS_PROVIDERS: 'http',
  GATEHOUSE_SMS_HTTP_URL: `${url}/send?password=pa55word&to={to}&text={text}`,
});

const twilioAt = (url: string) => ({
  GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  GATEHOUSE_SMS_TWILIO_AUTH_TOKEN: 'pa55word',
  GATEHOUSE_SMS_TWILIO_FROM: '+15005550006',
  GATEHOUSE_SMS_TWILIO_URL: url,
});

/** Twilio takes no message, the gateway behind it does. */
const bothAt = (twilio: string, http: string) => ({
  ...twilioAt(twilio),
  ...gatewayAt(http),
  GATEHOUSE_SMS_PROVIDERS: 'twilio,http',
});

const pathOf = ({ requests: [first] }: Gateway): URL => new URL(first?.path ?? '', 'http://gateway.example');

describe.each(engineNames)('gatehouse sms test, on %s', (engine) => {
  test('sends one text message at once, without a code, and counts it nowhere', async () => {
    await using gateway = await startGateway(answers(200, 'ok'));
    await using line = await startCommandLine({ engine, environment: gatewayAt(gateway.url) });
    const result = await line.run(['sms', 'test', '+1 (202) 555-0143', '--json']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.json()).toMatchObject({ sent: true, to: number, provider: 'http' });
    expect(gateway.requests).toHaveLength(1);
    expect(pathOf(gateway).searchParams.get('to')).toBe(number);
    expect(pathOf(gateway).searchParams.get('text')).toBe('Test message from Gatehouse');
    await inStore(line, async (store) => {
      const now = line.clock.now();
      expect(await store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
      expect([await store.sms.counts(now), await store.sms.countries(now), await store.sms.providers(now)]).toEqual([
        [],
        [],
        [],
      ]);
    });
  });
});

describe('gatehouse sms test', () => {
  test('goes on to the next provider, and --provider asks one alone', async () => {
    await using busy = await startGateway(answersJson(429, { code: 20_429 }));
    await using gateway = await startGateway(answers(200, 'ok'));
    await using line = await startCommandLine({ engine: 'sqlite', environment: bothAt(busy.url, gateway.url) });
    expect((await line.run(['sms', 'test', number, '--json'])).json()).toMatchObject({ sent: true, provider: 'http' });
    expect([busy.requests.length, gateway.requests.length]).toEqual([1, 1]);
    const alone = await line.run(['sms', 'test', number, '--provider', 'twilio', '--json']);
    expect([alone.code, alone.json()]).toMatchObject([1, { error: { code: 'not-taken' } }]);
    expect([busy.requests.length, gateway.requests.length]).toEqual([2, 1]);
  });

  test('says what each provider answered when none took it', async () => {
    await using busy = await startGateway(answersJson(429, { code: 20_429 }));
    const environment = bothAt(busy.url, await deadUrl());
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    const result = await line.run(['sms', 'test', number]);
    expect([result.code, result.stdout]).toEqual([1, '']);
    expect(result.stderr).toMatch(/No provider took it now.*\ntwilio: HTTP 429.*; http: /);
    expect(result.stderr).not.toMatch(/pa55word|2025550143/);
  });

  test('says so where the number is refused for good', async () => {
    await using strict = await startGateway(answersJson(400, { code: 21_211 }));
    const environment = { ...twilioAt(strict.url), GATEHOUSE_SMS_PROVIDERS: 'twilio' };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    const result = await line.run(['sms', 'test', number, '--json']);
    expect([result.code, result.json()]).toMatchObject([1, { error: { code: 'number-refused' } }]);
  });

  test('tells the name that the provider has for it', async () => {
    const sid = `SM${'a'.repeat(32)}`;
    await using gateway = await startGateway(answersJson(201, { sid, status: 'queued' }));
    const environment = { ...twilioAt(gateway.url), GATEHOUSE_SMS_PROVIDERS: 'twilio' };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    expect((await line.run(['sms', 'test', number, '--json'])).json()).toMatchObject({ reference: sid });
    expect((await line.run(['sms', 'test', number])).stdout).toContain(
      `twilio took it for ${number}, which calls it ${sid}`,
    );
  });

  test('in development says that it went to the inbox, and nowhere else', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const result = await line.run(['sms', 'test', number]);
    expect(result.stdout).toMatch(/development inbox.*nowhere else/);
    const inbox = await inStore(line, (store) => store.outbox.listInbox(5));
    expect(inbox).toMatchObject([{ channel: 'sms', to: number, text: 'Test message from Gatehouse' }]);
  });

  test('a brand of any length and alphabet stays in one segment (SPEC M7)', async () => {
    await using gateway = await startGateway(answers(200, 'ok'));
    const environment = { ...gatewayAt(gateway.url), GATEHOUSE_BRAND_NAME: '工'.repeat(60) };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    expect((await line.run(['sms', 'test', number])).code).toBe(0);
    expect(pathOf(gateway).searchParams.get('text')?.length).toBeLessThanOrEqual(70);
  });

  test.each([
    ['+7 912 345 67 89', 'phone-not-usable', 'GATEHOUSE_SMS_COUNTRIES'],
    ['+1 900 555 0143', 'phone-not-usable', 'a premium-rate number'],
    ['+1 800 555 0143', 'phone-not-usable', 'a toll-free number'],
  ])('%s is refused: %s', async (typed, code, words) => {
    await using gateway = await startGateway(answers(200, 'ok'));
    await using line = await startCommandLine({ engine: 'sqlite', environment: gatewayAt(gateway.url) });
    const result = await line.run(['sms', 'test', typed, '--json']);
    expect([result.code, result.json()]).toMatchObject([1, { error: { code } }]);
    expect(result.stderr).toContain(words);
    expect(gateway.requests).toEqual([]);
  });

  test.each([
    [],
    ['2025550143'],
    ['+1202555'],
    ['ana@example.com'],
    [number, '--provider', 'twilio'],
    [number, number],
  ])('%s %s %s is misused', async (...words) => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    expect(await line.run(['sms', 'test', ...words])).toMatchObject({ code: 2, stdout: '' });
  });

  test('without a provider says what to set', async () => {
    const environment = {
      NODE_ENV: 'production',
      GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
      GATEHOUSE_SMTP_URL: 'smtp://127.0.0.1:1',
      GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
      GATEHOUSE_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    const result = await line.run(['sms', 'test', number, '--json']);
    expect([result.code, result.json()]).toMatchObject([1, { error: { code: 'no-provider' } }]);
    expect(result.stderr).toContain('GATEHOUSE_SMS_PROVIDERS');
  });

  test('reaches a phone through Kannel, as docs/operators/sms.md configures it', async () => {
    await using kannel = await startKannel();
    const environment = {
      GATEHOUSE_SMS_PROVIDERS: 'http',
      GATEHOUSE_SMS_HTTP_URL: kannel.template,
      GATEHOUSE_SMS_HTTP_FROM: '12345',
      GATEHOUSE_SMS_HTTP_ACCEPT: '^202 (0: Accepted|3: Queued)',
    };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    expect((await line.run(['sms', 'test', number, '--json'])).json()).toMatchObject({ sent: true, provider: 'http' });
    expect(await kannel.received(1)).toMatchObject([{ to: number, text: 'Test message from Gatehouse' }]);
  });
});

test('the doctor finds a name that does not fit into a text message (SPEC M7)', async () => {
  const checksOf = async (brand: string): Promise<readonly string[]> => {
    await using line = await startCommandLine({ engine: 'sqlite', environment: { GATEHOUSE_BRAND_NAME: brand } });
    const { findings } = JSON.parse((await line.run('doctor --json')).stdout) as { findings: { check: string }[] };
    return findings.map((one) => one.check);
  };
  expect(await checksOf('Northwind Builders')).not.toContain('sms-text-shortened');
  expect(await checksOf('工'.repeat(60))).toContain('sms-text-shortened');
});
