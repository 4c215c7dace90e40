import { expect, test } from 'vitest';
import { auditOf, count } from '../support/fault-installation.ts';
import { startNodes } from '../support/fault-nodes.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, people, traffic } from '../support/fault-visits.ts';

const forks = `select count(*) as n from
  (select stream, previous_hash from audit_events where sequence is not null group by stream, previous_hash having count(*) > 1) as forked`;

test('two nodes with traffic on both link one chain for each stream; when the one that links is killed, the other takes over (SPEC X8)', async () => {
  await using nodes = await startNodes();
  const [here, there] = nodes.servers;
  await traffic([here.url, there.url], 30);
  const before = await auditOf(nodes);
  expect(before.findings).toEqual([]);
  expect(before.events).toBeGreaterThan(60);
  expect(await count(nodes, forks)).toBe(0);

  await here.kill();
  const { url } = there;
  await afterPassword(url, people.free);
  await until('the lease to pass on', async () => (await auditOf(nodes)).events > before.events);
  const after = await auditOf(nodes, before.heads);
  expect(after.findings).toEqual([]);
  expect(await count(nodes, forks)).toBe(0);
});
