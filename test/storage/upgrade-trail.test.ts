import { closeSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { keyCheck, loadKeyRing } from '#crypto/key-ring.ts';
import { createTrailKeys } from '#crypto/trail-keys.ts';
import { linkEvents } from '#domain/audit-chain.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { EventId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import { auditSealerWork } from '#jobs/audit-sealer.ts';
import { columnTypes } from '#storage/migrations/column-types.ts';
import { migrations } from '#storage/migrations/list.ts';
import { openStore, type StoreTarget } from '#storage/open.ts';
import { keys } from '../support/outbox.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { raw } from './raw.ts';
import { now } from './records.ts';

const ring = loadKeyRing({ value: keys });
const auditMac = createAuditMac(ring);
const trail = createTrailKeys(() => ring);
const others = createTrailKeys(() => loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));

const eventOf = (n: number): AuditEvent => ({
  id: `evt_${now.toString(16).padStart(12, '0')}${String(n).padStart(20, '0')}` as EventId,
  at: now,
  stream: 'installation',
  kind: 'session.created',
  actor: null,
  subject: null,
  from: null,
  detail: { n },
});

const [first, second, waiting, planted] = [1, 2, 3, 4].map(eventOf) as [AuditEvent, AuditEvent, AuditEvent, AuditEvent];

const inserted = (event: AuditEvent, place = 'null, null, null'): string =>
  `insert into audit_events (id, at, stream, kind, detail, sequence, previous_hash, hash)
    values ('${event.id}', ${event.at}, 'installation', '${event.kind}', '${JSON.stringify(event.detail)}', ${place})`;

/** An installation as release 0.5 left it: two events in the chain, as that release linked them, and one that was not linked any more. */
async function leftBehind(target: StoreTarget): Promise<void> {
  const ran = Object.entries(migrations).slice(0, 5);
  const linked = linkEvents([first, second], [], auditMac, null);
  for (const statement of [
    ...ran.flatMap(([, migration]) => migration(columnTypes[target.engine])),
    'create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)',
    'create table kysely_migration_lock (id varchar(255) primary key, is_locked integer default 0 not null)',
    ...ran.map(([name]) => `insert into kysely_migration values ('${name}', '2026-11-21T00:00:00.000Z')`),
    "insert into kysely_migration_lock values ('migration_lock', 0)",
    `insert into settings values ('key-check', '${keyCheck(ring)}')`,
    ...linked.map(({ event, sequence, previousHash, hash }) =>
      inserted(event, `${sequence}, '${previousHash}', '${hash}'`),
    ),
    `insert into audit_heads values ('installation', 2, '${linked[1]?.hash ?? ''}')`,
    inserted(waiting),
  ])
    await raw(target, statement);
}

/** Starts on it two days later, links, and verifies. */
async function started(target: StoreTarget) {
  const store = await openStore(target, { trail });
  const { audit, upkeep } = store;
  const clock = fixedClock(instant(now + 2 * day));
  const anchors = () => Promise.resolve([]);
  const sealer = { audit, upkeep, clock, auditMac, owner: 'node', anchors, onRefused: () => undefined };
  await auditSealerWork(sealer).round(new AbortController().signal);
  const { findings, events } = await verifyAudit(audit, auditMac);
  await store.close();
  return { events, findings: findings.map((one) => `${one.fault} ${one.eventId}`) };
}

const places = {
  sqlite: async () => {
    const folder = await temporaryDirectory();
    closeSync(openSync(folder.file('gatehouse.db'), 'w', 0o600));
    return {
      target: { engine: 'sqlite', directory: folder.path } as const,
      [Symbol.asyncDispose]: () => folder.remove(),
    };
  },
  postgres: async () => {
    const database = await emptyDatabase();
    return { target: { engine: 'postgres', url: database.url } as const, [Symbol.asyncDispose]: () => database.drop() };
  },
};

describe.each(['sqlite', 'postgres'] as const)('the audit trail of release 0.5, on %s (SPEC X8),', (engine) => {
  test('goes on where it ended, with what waited to be linked; and what is put in after the upgrade is never taken for its own', async () => {
    await using old = await places[engine]();
    await leftBehind(old.target);
    expect(await started(old.target)).toEqual({ events: 3, findings: [] });
    await raw(old.target, inserted(planted));
    expect(await started(old.target)).toEqual({ events: 3, findings: [`foreign ${planted.id}`] });
  });

  test('is not brought to this release under other keys, and then under its own', async () => {
    await using old = await places[engine]();
    await leftBehind(old.target);
    await expect(openStore(old.target, { trail: others })).rejects.toThrow(
      'not the ones that this database was made under',
    );
    expect(await raw(old.target, 'select name from kysely_migration')).toHaveLength(5);
    expect(await started(old.target)).toEqual({ events: 3, findings: [] });
  });
});
