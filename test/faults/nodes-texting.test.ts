import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatewaySettings, startFaultGateway, type FaultGateway } from '../support/fault-gateway.ts';
import { count, countEvents } from '../support/fault-installation.ts';
import { startNodes, type Nodes } from '../support/fault-nodes.ts';
import { atSms, givenCode, noneWaiting, texted } from '../support/fault-texting.ts';
import { afterPassword, movedTo } from '../support/fault-visits.ts';
import type { Visitor } from '../support/visitor.ts';

/** Requests at once, half of them at each node. */
const crowd = 40;

let open: AsyncDisposableStack;
let gateway: FaultGateway;
let nodes: Nodes;

beforeAll(async () => {
  open = new AsyncDisposableStack();
  gateway = open.use(await startFaultGateway('http'));
  nodes = open.use(await startNodes({ env: gatewaySettings(gateway) }));
});

afterAll(() => open.disposeAsync());

/** The same browser, so many times, at the nodes in turn. */
const spread = (visitor: Visitor, times = crowd): readonly Visitor[] =>
  Array.from({ length: times }, (_, index) => movedTo(visitor, nodes.servers[index % 2]?.url ?? ''));

const rowsOf = (table: string, email: string): Promise<number> =>
  count(nodes, `select count(*) as n from ${table} join users on users.id = user_id where email = '${email}'`);

test('forty at once for a code, in eight sign-ins and at two nodes: one is sent, and leaves once (SPEC M4)', async () => {
  const { email, number } = texted.both;
  const runs = await Promise.all(nodes.servers.flatMap(({ url }) => [1, 2, 3, 4].map(() => afterPassword(url, email))));
  const replies = await Promise.all(
    runs.flatMap((run) => spread(run, crowd / 8).map((one) => one.post(`${one.base}/sms/send`))),
  );
  for (const { status } of replies) expect([303, 429]).toContain(status);
  expect(await rowsOf('sms_messages', email)).toBe(1);
  await noneWaiting(nodes);
  expect(gateway.given.filter((one) => one.to === number)).toHaveLength(1);
});

test('the right code forty times at once at two nodes is spent once (SECURITY I2)', async () => {
  const visitor = await atSms(nodes.servers[0].url, texted.only);
  const code = await givenCode(gateway, texted.only);
  const replies = await Promise.all(spread(visitor).map((one) => one.post(`${one.base}/sms`, { code })));
  for (const { status } of replies) expect(status).toBeLessThan(500);
  expect([await countEvents(nodes, 'code.accepted'), await rowsOf('sessions', texted.only.email)]).toEqual([1, 1]);
});

test('forty wrong codes at once at two nodes: five are judged, and the sign-in is over (SECURITY I4)', async () => {
  const visitor = await afterPassword(nodes.servers[1].url, texted.only.email);
  const before = await countEvents(nodes, 'code.refused');
  const replies = await Promise.all(
    spread(visitor).map((one, index) => one.post(`${one.base}/sms`, { code: String(100_000 + 7_919 * index) })),
  );
  for (const { status } of replies) expect(status).toBeLessThan(500);
  expect((await countEvents(nodes, 'code.refused')) - before).toBe(5);
  await visitor.open(visitor.path);
  expect(visitor.path).toBe(`${visitor.base}/over`);
});
