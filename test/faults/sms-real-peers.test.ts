import { describe, expect, test } from 'vitest';
import { codeIn } from '../support/attack-texts.ts';
import { embedded } from '../support/fault-installation.ts';
import { atSms, noneWaiting, texted } from '../support/fault-texting.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, isSignedIn, mailedCode, people, recoveryCodeOn } from '../support/fault-visits.ts';
import { startKannel } from '../support/kannel.ts';
import { runProgram } from '../support/run-program.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { receiptText, startSmsc } from '../support/smsc.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const number = '+14155552671';

/** Chloé enrolls before her company's deadline, by text message; answers the browser once it is signed in. */
async function enroll(server: TestServer, codeTo: (digits: string) => Promise<string>): Promise<void> {
  const visitor = await afterPassword(server.url, people.early);
  const { base } = visitor;
  await visitor.submit(`${base}/set-up`);
  await visitor.submit(`${base}/mailbox`, { code: await mailedCode(server.url, people.early) });
  await visitor.submit(`${base}/method`, { kind: 'phone' });
  await visitor.submit(`${base}/phone`, { country: 'US', number: '(415) 555-2671' });
  expect(visitor.path).toBe(`${base}/phone-code`);
  await visitor.submit(`${base}/phone-code`, { code: await codeTo(number) });
  expect(visitor.path).toBe(`${base}/recovery-code`);
  expect(recoveryCodeOn(visitor)).toHaveLength(24);
  await visitor.submit(`${base}/recovery-code/save`, { saved: 'yes' });
  expect(await isSignedIn(visitor)).toBe(true);
}

/** Omar, enrolled long before, signs in. */
async function signIn(server: TestServer, codeTo: (digits: string) => Promise<string>): Promise<void> {
  const visitor = await atSms(server.url, texted.only);
  await visitor.submit(`${visitor.base}/sms`, { code: await codeTo(texted.only.number) });
  expect(await isSignedIn(visitor)).toBe(true);
}

interface StatusRow {
  readonly provider: string;
  readonly accepted: number;
  readonly delivered: number;
  readonly failed: number;
}

/** What `gatehouse sms status` says of a provider, beside the server. */
async function statusOf(dataDirectory: string, env: Record<string, string>, provider: string): Promise<StatusRow> {
  const built = process.env['GATEHOUSE_TEST_BUILT'] === '1';
  const entry = built ? ['dist/main.js'] : ['--conditions=gatehouse-source', '--import', 'tsx', 'src/main.ts'];
  const said = await runProgram(process.execPath, [...entry, 'sms', 'status', '--json'], {
    env: { ...env, GATEHOUSE_DATA_DIR: dataDirectory, NODE_ENV: 'development' },
  });
  const { providers } = JSON.parse(said) as { readonly providers: readonly StatusRow[] };
  const found = providers.find((one) => one.provider === provider);
  if (!found) throw new Error(`no ${provider} in ${said}`);
  return found;
}

describe('the whole product with real gateways: a user enrolls and another signs in with codes read on the far side', () => {
  test('Kannel, set up as docs/operators/sms.md says; its delivery reports come in by the signed address', async () => {
    await using kannel = await startKannel();
    await using directory = await temporaryDirectory();
    const env = {
      GATEHOUSE_SMS_PROVIDERS: 'http',
      GATEHOUSE_SMS_HTTP_URL: kannel.template,
      GATEHOUSE_SMS_HTTP_FROM: '12345',
      GATEHOUSE_SMS_HTTP_ACCEPT: '^202 (0: Accepted|3: Queued)',
    };
    await using server = await startServer({ dataDirectory: directory.path, env });
    const codeTo = (to: string): Promise<string> =>
      until(`a message to ${to}`, async () => {
        const found = (await kannel.received()).findLast((one) => one.to === to);
        return found && codeIn(found.text);
      });
    await enroll(server, codeTo);
    await signIn(server, codeTo);
    await noneWaiting(embedded(directory.path));
    const [message] = await kannel.received(2);
    expect(message).toMatchObject({ from: '12345', to: number });
    expect(message?.text).toMatch(/^@localhost #\d{6}$/m);
    const status = await until('both reports', async () => {
      const found = await statusOf(directory.path, env, 'http');
      return found.delivered === 2 && found;
    });
    expect(status).toMatchObject({ accepted: 2, delivered: 2, failed: 0 });
  });

  test('an SMSC by SMPP; its receipts come in over the same connection', async () => {
    await using smsc = await startSmsc();
    await using directory = await temporaryDirectory();
    const env = {
      GATEHOUSE_SMS_PROVIDERS: 'smpp',
      GATEHOUSE_SMS_SMPP_URL: smsc.url,
      GATEHOUSE_SMS_SMPP_FROM: 'Northwind',
    };
    await using server = await startServer({ dataDirectory: directory.path, env });
    const codeTo = (to: string): Promise<string> =>
      until(`a message to ${to}`, async () => {
        const found = (await smsc.messages()).findLast((one) => one.to === to.slice(1));
        return found && codeIn(found.text);
      });
    await enroll(server, codeTo);
    await signIn(server, codeTo);
    await noneWaiting(embedded(directory.path));
    const [first, second, ...more] = await smsc.messages();
    if (!first || !second) throw new Error('fewer than two messages');
    expect(more).toEqual([]);
    await smsc.receipt({ id: first.id, text: receiptText(first.id, 'DELIVRD') });
    await smsc.receipt({ id: second.id, text: receiptText(second.id, 'UNDELIV', '027') });
    const status = await until('both receipts', async () => {
      const found = await statusOf(directory.path, env, 'smpp');
      return found.delivered + found.failed === 2 && found;
    });
    expect(status).toMatchObject({ accepted: 2, delivered: 1, failed: 1 });
  });
});
