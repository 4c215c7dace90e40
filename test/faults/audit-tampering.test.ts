import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChainFault, ChainPoint } from '#domain/audit-chain.ts';
import { auditOf, query, type Installation } from '../support/fault-installation.ts';
import { placeFor } from '../support/fault-place.ts';
import { afterPassword, people, signInWithApp } from '../support/fault-visits.ts';
import { engineNames, type EngineName } from '../support/product.ts';
import { startServer } from '../support/server.ts';

/** An installation on which people have signed in, and what was noted down of it outside. */
async function withHistory(engine: EngineName) {
  const place = await placeFor(engine);
  const server = await startServer(place.options);
  for (let index = 0; index < 4; index += 1) await afterPassword(server.url, people.free);
  await signInWithApp(server.url, people.enrolled);
  const { heads } = await auditOf(place.installation);
  await server.stop();
  const [longest] = heads.toSorted((a, b) => b.sequence - a.sequence);
  if (!longest || longest.sequence < 6) throw new Error('too little has happened');
  return { place, heads, longest };
}

/** What somebody with the database's password but without the keys does to the trail, and by what it is found. */
const deeds: readonly {
  readonly name: string;
  readonly found: ChainFault;
  readonly statements: (chain: ChainPoint) => readonly string[];
}[] = [
  {
    name: 'a changed event',
    found: 'changed',
    statements: ({ stream }) => [
      `update audit_events set network = '203.0.113.9' where stream = '${stream}' and sequence = 3`,
    ],
  },
  {
    name: 'an event said to be of somebody else',
    found: 'changed',
    statements: ({ stream }) => [
      `update audit_events set subject = (select max(id) from users) where stream = '${stream}' and sequence = 2`,
    ],
  },
  {
    name: 'a removed event',
    found: 'gap',
    statements: ({ stream }) => [`delete from audit_events where stream = '${stream}' and sequence = 3`],
  },
  {
    name: 'a removed event whose gap was closed',
    found: 'gap',
    statements: ({ stream, sequence }) => [
      `delete from audit_events where stream = '${stream}' and sequence = 3`,
      ...Array.from(
        { length: sequence - 3 },
        (_, index) =>
          `update audit_events set sequence = ${index + 3} where stream = '${stream}' and sequence = ${index + 4}`,
      ),
      `update audit_heads set sequence = ${sequence - 1} where stream = '${stream}'`,
    ],
  },
  {
    name: 'two events in each other’s place',
    found: 'reordered',
    statements: ({ stream }) => [
      `update audit_events set sequence = 1000003 where stream = '${stream}' and sequence = 3`,
      `update audit_events set sequence = 3 where stream = '${stream}' and sequence = 4`,
      `update audit_events set sequence = 4 where stream = '${stream}' and sequence = 1000003`,
    ],
  },
  {
    name: 'a truncated trail whose head was moved back',
    found: 'truncated',
    statements: ({ stream, sequence }) => [
      `delete from audit_events where stream = '${stream}' and sequence > ${sequence - 2}`,
      `update audit_heads set sequence = ${sequence - 2}, hash = (select hash from audit_events
         where stream = '${stream}' and sequence = ${sequence - 2}) where stream = '${stream}'`,
    ],
  },
  {
    name: 'a whole trail deleted, head and all',
    found: 'truncated',
    statements: ({ stream }) => [
      `delete from audit_events where stream = '${stream}'`,
      `delete from audit_heads where stream = '${stream}'`,
    ],
  },
];

async function commit(installation: Installation, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await query(installation, statement);
}

describe.each(engineNames)('in an audit trail on %s, by what was noted down of it outside (SPEC X8),', (engine) => {
  let history: Awaited<ReturnType<typeof withHistory>>;

  beforeAll(async () => {
    history = await withHistory(engine);
  });

  afterAll(() => history.place[Symbol.asyncDispose]());

  test('nothing is found wrong while nobody has touched it', async () => {
    const { findings, heads, events } = await auditOf(history.place.installation, history.heads);
    expect([findings, heads]).toEqual([[], history.heads]);
    expect(events).toBeGreaterThanOrEqual(history.longest.sequence);
  });

  test.each(deeds)('$name is found', async ({ statements, found }) => {
    await using place = await history.place.copy();
    await commit(place.installation, statements(history.longest));
    const { findings } = await auditOf(place.installation, history.heads);
    expect(new Set(findings.map((one) => one.fault))).toContain(found);
    expect(new Set(findings.map((one) => one.stream))).toEqual(new Set([history.longest.stream]));
  });

  test('an event put in by somebody without the keys is found', async () => {
    await using place = await history.place.copy();
    const { stream, sequence, hash } = history.longest;
    await commit(place.installation, [
      `insert into audit_events (id, at, stream, kind, actor, subject, network, detail, sequence, previous_hash, hash)
       select 'evt_' || substr(id, 5, 31) || 'x', at, stream, kind, actor, subject, network, detail, sequence + 1, hash, '${'0'.repeat(64)}'
       from audit_events where stream = '${stream}' and sequence = ${sequence}`,
      `update audit_heads set sequence = sequence + 1, hash = '${'0'.repeat(64)}' where stream = '${stream}' and hash = '${hash}'`,
    ]);
    const { findings } = await auditOf(place.installation, history.heads);
    expect(findings.map((one) => one.sequence)).toContain(sequence + 1);
  });
});
