import { expect, test } from 'vitest';
import { gatewaySettings, startFaultGateway } from '../support/fault-gateway.ts';
import { count, keyText, shared } from '../support/fault-installation.ts';
import { startNodes } from '../support/fault-nodes.ts';
import { placeFor } from '../support/fault-place.ts';
import { startProxy } from '../support/fault-proxy.ts';
import { atSms, endLeases, givenCode, noneWaiting, providersOf, texted, waiting } from '../support/fault-texting.ts';
import { until } from '../support/fault-until.ts';
import { isSignedIn, movedTo } from '../support/fault-visits.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

test('a node that is killed while it sends: another takes the message over once the lease is over, under the same id', async () => {
  await using gateway = await startFaultGateway('http', 'hold');
  await using place = await placeFor('postgres');
  const env = { ...place.options.env, ...gatewaySettings(gateway) };
  const killed = await startServer({ ...place.options, env });
  const visitor = await atSms(killed.url, texted.only);
  await until('a message at the gateway', async () => gateway.given.length === 1);
  await killed.kill();
  gateway.setMode('take');
  await using survivor = await startServer({ ...place.options, env });
  // The worker is at work, and leaves alone what somebody may still be sending.
  await atSms(survivor.url, texted.both);
  await givenCode(gateway, texted.both);
  expect(gateway.given.filter((one) => one.to === texted.only.number)).toHaveLength(1);
  await endLeases(place.installation);
  const code = await givenCode(gateway, texted.only, 2);
  const [before, after] = gateway.given.filter((one) => one.to === texted.only.number);
  expect([after?.id, after?.text]).toEqual([before?.id, before?.text]);
  const moved = movedTo(visitor, survivor.url);
  await moved.submit(`${moved.base}/sms`, { code });
  expect(await isSignedIn(moved)).toBe(true);
  await noneWaiting(place.installation);
  expect(gateway.given).toHaveLength(3);
});

test('a database that goes away while a message is sent: what the gateway took is only written down then, not sent again', async () => {
  await using gateway = await startFaultGateway('http', 'hold');
  await using directory = await temporaryDirectory();
  const database = await emptyDatabase();
  await using open = new AsyncDisposableStack();
  open.defer(() => database.drop());
  const proxy = open.use(await startProxy(database.url));
  const installation = shared(database.url);
  const env = { GATEHOUSE_KEYS: keyText('k1'), ...gatewaySettings(gateway) };
  const server = open.use(await startServer({ dataDirectory: directory.path, databaseUrl: proxy.url, env }));
  const visitor = await atSms(server.url, texted.only);
  await until('a message at the gateway', async () => gateway.given.length === 1);
  proxy.setMode('refuse');
  gateway.setMode('take');
  gateway.release();
  await until('a worker that noticed', async () => server.stderr().includes('outbox-sms'));
  proxy.setMode('pass');
  expect(await waiting(installation)).toBe(1);
  await endLeases(installation);
  await noneWaiting(installation);
  expect(gateway.given).toHaveLength(1);
  const delivered = `select count(*) as n from outbox where channel = 'sms' and outcome = 'delivered' and sealed_content is null`;
  expect(await count(installation, delivered)).toBe(1);
  await visitor.submit(`${visitor.base}/sms`, { code: await givenCode(gateway, texted.only) });
  expect(await isSignedIn(visitor)).toBe(true);
});

test('with workers of two nodes every text message leaves once, and each by its id (SECURITY I16)', async () => {
  await using gateway = await startFaultGateway('http');
  await using nodes = await startNodes({ env: gatewaySettings(gateway) });
  const [one, two] = nodes.servers;
  await Promise.all([atSms(one.url, texted.only), atSms(two.url, texted.both)]);
  await until('two messages', async () => gateway.given.length >= 2);
  await noneWaiting(nodes);
  expect(new Set(gateway.given.map(({ id }) => id)).size).toBe(gateway.given.length);
  expect(gateway.given).toHaveLength(2);
  expect(await providersOf(nodes)).toEqual([{ provider: 'http' }, { provider: 'http' }]);
});
