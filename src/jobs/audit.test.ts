import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { systemRandom } from '#crypto/random.ts';
import type { ChainPoint } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { second } from '#domain/instant.ts';
import { keys } from '../../test/support/outbox.ts';
import { engines, type TestStore } from '../../test/support/stores.ts';
import { auditSealerWork } from './audit-sealer.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';

const auditMac = createAuditMac(loadKeyRing({ value: keys }));
const company = 'cmp_00000000000000000000000000000001' as CompanyId;
const going = new AbortController().signal;

/** A trail in a real database, which the test can tamper with from outside. */
async function trail() {
  const [sqlite] = engines;
  if (!sqlite) throw new Error('no engine');
  const opened: TestStore = await sqlite.open();
  const { audit, upkeep } = opened.store;
  const clock = fixedClock();
  const random = systemRandom(clock);
  const sealer = (owner: string) => auditSealerWork({ audit, upkeep, clock, auditMac, owner });
  const file = opened.target.engine === 'sqlite' ? path.join(opened.target.directory, 'gatehouse.db') : '';
  return {
    store: opened.store,
    clock,
    sealer,
    async append(count: number, stream: AuditStream = 'installation') {
      const events = Array.from({ length: count }, (_, index) => ({
        id: random.id('event'),
        at: clock.now(),
        stream,
        kind: 'password.accepted' as const,
        actor: null,
        subject: null,
        from: '192.0.2.7',
        detail: { index },
      }));
      await opened.store.transact((tx) => tx.appendAudit(events));
    },
    async seal() {
      while (await sealer('node-1').round(going)) continue;
    },
    verify: async (anchors: readonly ChainPoint[] = []) =>
      (await verifyAudit(audit, auditMac, anchors)).findings.map((one) => `${one.fault} ${one.sequence}`),
    /** SQL by another hand, past every verb. */
    tamper(sql: string) {
      const db = new Database(file);
      db.exec(sql);
      db.close();
    },
    [Symbol.asyncDispose]: () => opened.close(),
  };
}

describe('the sealer', () => {
  test('links what was committed into the chains of its streams, in order, without a fault', async () => {
    await using at = await trail();
    await at.append(3);
    await at.append(2, company);
    await at.append(1);
    await at.seal();
    await at.append(2);
    await at.seal();
    const linked = await at.store.audit.read('installation', 1, 100);
    expect(linked.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    const report = await verifyAudit(at.store.audit, auditMac);
    expect(report).toMatchObject({ events: 8, findings: [] });
    expect(report.heads).toEqual(await at.store.audit.heads());
  });

  test('works through more than a batch', async () => {
    await using at = await trail();
    await at.append(450);
    await at.seal();
    expect(await at.store.audit.unsealed(1)).toEqual([]);
    expect(await verifyAudit(at.store.audit, auditMac)).toMatchObject({ events: 450, findings: [] });
  });

  test('takes no lease and writes nothing while there is nothing to link', async () => {
    await using at = await trail();
    await at.sealer('node-1').round(going);
    expect(await at.store.upkeep.lease('audit-sealer', 'node-2', at.clock.now(), at.clock.now())).toBe(true);
  });

  test('leaves the work to the holder of the lease, and takes over when it runs out', async () => {
    await using at = await trail();
    const [holder, other] = [at.sealer('node-1'), at.sealer('node-2')];
    await at.append(1);
    await holder.round(going);
    await at.append(1);
    await other.round(going);
    expect(await at.store.audit.unsealed(10)).toHaveLength(1);
    at.clock.advance(15 * second);
    await other.round(going);
    expect(await at.store.audit.unsealed(10)).toEqual([]);
    expect(await at.verify()).toEqual([]);
  });

  test('that lost its lease without knowing forks no chain', async () => {
    await using at = await trail();
    const sealers = ['a', 'b', 'c', 'd'].map((owner) => at.sealer(owner));
    for (let turn = 0; turn < 12; turn += 1) {
      await at.append(3);
      await at.append(2, company);
      if (turn % 3 === 0) at.clock.advance(16 * second);
      await Promise.all(sealers.map((sealer) => sealer.round(going)));
    }
    at.clock.advance(16 * second);
    await at.seal();
    expect(await verifyAudit(at.store.audit, auditMac)).toMatchObject({ events: 60, findings: [] });
  });
});

describe('verification finds in the database file', () => {
  let at: Awaited<ReturnType<typeof trail>>;

  beforeEach(async () => {
    at = await trail();
    await at.append(6);
    await at.append(3, company);
    await at.seal();
    return () => at[Symbol.asyncDispose]();
  });

  const ours = `stream = 'installation'`;

  test('nothing, where nothing was done', async () => {
    expect(await at.verify()).toEqual([]);
  });

  test.each([
    ['detail', `'{"index":7}'`],
    ['network', `'203.0.113.9'`],
    ['at', 'at + 1'],
    ['kind', `'password.refused'`],
    ['subject', `'usr_1'`],
  ])('a changed %s', async (column, value) => {
    at.tamper(`update audit_events set ${column} = ${value} where ${ours} and sequence = 3`);
    expect(await at.verify()).toEqual(['changed 3']);
  });

  test('a deleted event', async () => {
    at.tamper(`delete from audit_events where ${ours} and sequence = 3`);
    expect(await at.verify()).toEqual(['gap 4']);
  });

  test('a deleted event, the others renumbered and the head moved', async () => {
    at.tamper(`delete from audit_events where ${ours} and sequence = 3;
      update audit_events set sequence = -sequence where ${ours} and sequence > 3;
      update audit_events set sequence = -sequence - 1 where ${ours} and sequence < 0;
      update audit_heads set sequence = 5 where ${ours}`);
    expect(await at.verify()).toEqual(['gap 3']);
  });

  test('two events in each other’s place', async () => {
    at.tamper(`update audit_events set sequence = -1 where ${ours} and sequence = 2;
      update audit_events set sequence = 2 where ${ours} and sequence = 3;
      update audit_events set sequence = 3 where ${ours} and sequence = -1`);
    expect(await at.verify()).toEqual(['reordered 2', 'reordered 3', 'reordered 4']);
  });

  test('an event put in at the end', async () => {
    at.tamper(`insert into audit_events (id, at, stream, kind, detail, sequence, previous_hash, hash)
      select 'evt_x', 1, stream, 'session.ended', '{}', 7, hash, '${'ab'.repeat(32)}' from audit_events where ${ours} and sequence = 6`);
    expect(await at.verify()).toEqual(['foreign 7']);
  });

  test('an event of another company’s chain', async () => {
    at.tamper(`update audit_events set ${ours}, sequence = 7 where stream = '${company}' and sequence = 3`);
    expect((await at.verify()).toSorted()).toEqual(['foreign 7', 'truncated 3']);
  });

  test('a cut end', async () => {
    at.tamper(`delete from audit_events where ${ours} and sequence > 4`);
    expect(await at.verify()).toEqual(['truncated 6']);
  });

  test('a cut end whose head was moved, by an anchor, also after it has grown again', async () => {
    const { heads } = await verifyAudit(at.store.audit, auditMac);
    at.tamper(`update audit_heads set (sequence, hash) = (select sequence, hash from audit_events where ${ours} and sequence = 4) where ${ours};
      delete from audit_events where ${ours} and sequence > 4`);
    expect(await at.verify()).toEqual([]);
    expect(await at.verify(heads)).toEqual(['truncated 6']);
    await at.append(5);
    await at.seal();
    expect(await at.verify(heads)).toEqual(['truncated 6']);
  });

  test('a chain of which nothing is left, by its head or an anchor', async () => {
    const { heads } = await verifyAudit(at.store.audit, auditMac);
    at.tamper(`delete from audit_events where stream = '${company}'`);
    expect(await at.verify()).toEqual(['truncated 3']);
    at.tamper(`delete from audit_heads where stream = '${company}'`);
    expect(await at.verify(heads)).toEqual(['truncated 3']);
  });

  test('a head that was moved back or removed', async () => {
    at.tamper(`update audit_heads set sequence = 4 where ${ours}`);
    expect(await at.verify()).toEqual(['truncated 4', 'head-moved 4']);
    at.tamper(`delete from audit_heads where ${ours}`);
    expect(await at.verify()).toEqual(['head-moved 0']);
  });

  test('everything, under other keys', async () => {
    const other = createAuditMac(loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));
    const { findings } = await verifyAudit(at.store.audit, other);
    expect(findings.map((one) => one.fault)).toEqual(Array.from({ length: 9 }, () => 'changed'));
  });
});

test('verification stops reading a chain once it is beyond repair', async () => {
  await using at = await trail();
  await at.append(1_600);
  await at.seal();
  const other = createAuditMac(loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));
  const { events, findings } = await verifyAudit(at.store.audit, other);
  expect([events, findings.length]).toEqual([1_000, 1_000]);
});

test('events that are linked while verification reads do no harm', async () => {
  await using at = await trail();
  await at.append(6);
  await at.seal();
  const { audit } = at.store;
  const busy = {
    ...audit,
    read: async (...what: Parameters<typeof audit.read>) => {
      const rows = await audit.read(...what);
      await at.append(2);
      await at.seal();
      return rows;
    },
  };
  expect(await verifyAudit(busy, auditMac)).toMatchObject({ events: 6, findings: [] });
});
