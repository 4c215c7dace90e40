import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOf, count, embedded, type Installation } from '../support/fault-installation.ts';
import { gatewaySettings, startFaultGateway, type FaultGateway, type GatewayMode } from '../support/fault-gateway.ts';
import {
  atSms,
  givenCode,
  hasten,
  noneWaiting,
  providersOf,
  putOff,
  putOffLonger,
  texted,
  waiting,
} from '../support/fault-texting.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, isSignedIn, mailedLink, people, signInWithApp } from '../support/fault-visits.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor } from '../support/visitor.ts';

let open: AsyncDisposableStack;
let server: TestServer;
let installation: Installation;
let first: FaultGateway;
let second: FaultGateway;

async function start(mode: GatewayMode, isTwo: boolean): Promise<void> {
  open = new AsyncDisposableStack();
  const directory = open.use(await temporaryDirectory());
  first = open.use(await startFaultGateway('http', mode));
  second = open.use(await startFaultGateway('twilio'));
  const env = { ...gatewaySettings(first, isTwo ? second : undefined), GATEHOUSE_LOG_LEVEL: 'trace' };
  server = open.use(await startServer({ dataDirectory: directory.path, env }));
  installation = embedded(directory.path);
}

describe.each<{ mode: GatewayMode }>([
  { mode: 'hold' },
  { mode: 'refuse' },
  { mode: 'lie' },
  { mode: 'lose' },
  { mode: 'busy' },
])('while the one gateway is in a state called $mode (SPEC X10, SECURITY I16)', ({ mode }) => {
  let visitor: Visitor;

  beforeAll(async () => {
    await start(mode, false);
    visitor = await atSms(server.url, texted.only);
    await until('a message at the gateway', async () => first.given.length > 0);
    if (mode === 'hold') return;
    // What may have left is tried once more, and not while other tests take their time.
    await putOff(installation);
    await putOffLonger(installation);
  });

  afterAll(() => open.disposeAsync());

  test('the page of the code was there at once, and says what to do', async () => {
    expect(visitor.text.replaceAll(/<[^>]*>/g, '')).toContain('ending in 43');
    expect(visitor.text).toContain('Resend New Code');
    await visitor.open(`${visitor.base}/no-way`);
    expect(visitor.text).toContain('recovery code');
    expect(await waiting(installation)).toBe(1);
  });

  test('people sign in by app, mail leaves, and whoever has both goes on with the app', async () => {
    expect(await isSignedIn(await signInWithApp(server.url, people.enrolled))).toBe(true);
    const forgetful = new Visitor(server.url);
    await forgetful.open('/sign-in');
    await forgetful.submit('/sign-in', { email: people.free });
    await forgetful.submit(`${forgetful.base}/forgot`);
    expect(await mailedLink(server.url, people.free)).toMatch(/^\/reset\//);
    const both = await atSms(server.url, texted.both);
    await both.open(`${both.base}/methods`);
    expect(both.text).toContain('Authenticator app');
    expect(await isSignedIn(await signInWithApp(server.url, texted.both.email, 1))).toBe(true);
    // Nothing of this waited for the gateway, which has not answered yet.
    expect(await count(installation, held)).toBeGreaterThanOrEqual(mode === 'hold' ? 2 : 0);
  });

  test('the code leaves under the same id once it can, and signs in', async () => {
    first.setMode('take');
    if (mode === 'hold') first.release();
    else await putOff(installation);
    await until('an empty outbox', async () => {
      await hasten(installation);
      return (await waiting(installation)) === 0;
    });
    const mine = first.given.filter((one) => one.to === texted.only.number);
    expect(new Set(mine.map((one) => one.id)).size).toBe(1);
    // Known to have been taken: once. Known not to have been, or not known at all: again.
    expect(mine.length > 1).toBe(mode !== 'hold');
    const code = await givenCode(first, texted.only);
    await visitor.submit(`${visitor.base}/sms`, { code });
    expect(await isSignedIn(visitor)).toBe(true);
  });

  test('what was sealed is erased; no log line holds number or code; the audit trail is whole', async () => {
    expect(await count(installation, `select count(*) as n from outbox where sealed_content is not null`)).toBe(0);
    const logged = server.stdout() + server.stderr();
    expect(logged).toContain('sms');
    for (const { number } of [texted.only, texted.both]) expect(logged).not.toContain(number.slice(2));
    for (const { text, id } of first.given) {
      const code = /\b\d{6}\b/.exec(text)?.[0] ?? id;
      expect(logged).not.toMatch(new RegExp(`(?<![0-9A-Za-z])${code}(?![0-9A-Za-z])`));
    }
    expect((await auditOf(installation)).findings).toEqual([]);
  });
});

const held = `select count(*) as n from outbox where channel = 'sms' and claimed_by is not null and done_at is null`;

describe.each<{ mode: GatewayMode }>([{ mode: 'refuse' }, { mode: 'lie' }, { mode: 'lose' }, { mode: 'busy' }])(
  'with two providers, the first in a state called $mode (SPEC M6)',
  ({ mode }) => {
    beforeAll(() => start(mode, true));
    afterAll(() => open.disposeAsync());

    test('the second sends the code at once, each was given it once, and the second is noted', async () => {
      const visitor = await atSms(server.url, texted.only);
      await visitor.submit(`${visitor.base}/sms`, { code: await givenCode(second, texted.only) });
      expect(await isSignedIn(visitor)).toBe(true);
      await noneWaiting(installation);
      expect([first.given.length, second.given.length]).toEqual([1, 1]);
      expect(await providersOf(installation)).toEqual([{ provider: 'twilio' }]);
    });
  },
);

test('with two providers, a first that takes it leaves the second without it', async () => {
  await start('take', true);
  await using _ = open;
  const visitor = await atSms(server.url, texted.only);
  await visitor.submit(`${visitor.base}/sms`, { code: await givenCode(first, texted.only) });
  expect(await isSignedIn(visitor)).toBe(true);
  await noneWaiting(installation);
  expect([first.given.length, second.given.length]).toEqual([1, 0]);
});

test('with two providers and neither there, the code leaves by whichever comes back', async () => {
  await start('refuse', true);
  await using _ = open;
  second.setMode('refuse');
  const visitor = await atSms(server.url, texted.only);
  await putOff(installation);
  second.setMode('take');
  await hasten(installation);
  await visitor.submit(`${visitor.base}/sms`, { code: await givenCode(second, texted.only, 2) });
  expect(await isSignedIn(visitor)).toBe(true);
  expect(await isSignedIn(await afterPassword(server.url, people.free))).toBe(true);
});
