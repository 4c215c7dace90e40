import { beforeEach, describe, expect, test } from 'vitest';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { second } from '#domain/instant.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import { keys } from '../../test/support/outbox.ts';
import { auditMac, company, going, trail } from '../../test/support/trail.ts';

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
    await at.tamper(`update audit_events set ${column} = ${value} where ${ours} and sequence = 3`);
    expect(await at.verify()).toEqual(['changed 3']);
  });

  test('a deleted event', async () => {
    await at.tamper(`delete from audit_events where ${ours} and sequence = 3`);
    expect(await at.verify()).toEqual(['gap 4']);
  });

  test('a deleted event, the others renumbered and the head moved', async () => {
    await at.tamper(`delete from audit_events where ${ours} and sequence = 3;
      update audit_events set sequence = -sequence where ${ours} and sequence > 3;
      update audit_events set sequence = -sequence - 1 where ${ours} and sequence < 0;
      update audit_heads set sequence = 5 where ${ours}`);
    expect(await at.verify()).toEqual(['gap 3', 'head-forged 5']);
  });

  test('two events in each other’s place', async () => {
    await at.tamper(`update audit_events set sequence = -1 where ${ours} and sequence = 2;
      update audit_events set sequence = 2 where ${ours} and sequence = 3;
      update audit_events set sequence = 3 where ${ours} and sequence = -1`);
    expect(await at.verify()).toEqual(['reordered 2', 'reordered 3', 'reordered 4']);
  });

  test('an event put in at the end', async () => {
    await at.tamper(`insert into audit_events (id, at, stream, kind, detail, sequence, previous_hash, hash)
      select 'evt_x', 1, stream, 'session.ended', '{}', 7, hash, '${'ab'.repeat(32)}' from audit_events where ${ours} and sequence = 6`);
    expect(await at.verify()).toEqual(['foreign 7']);
  });

  test('an event of another company’s chain', async () => {
    await at.tamper(`update audit_events set ${ours}, sequence = 7 where stream = '${company}' and sequence = 3`);
    expect((await at.verify()).toSorted()).toEqual(['foreign 7', 'truncated 3']);
  });

  test('a cut end', async () => {
    await at.tamper(`delete from audit_events where ${ours} and sequence > 4`);
    expect(await at.verify()).toEqual(['truncated 6']);
  });

  test('a cut end whose head was moved, by the head', async () => {
    await at.tamper(`update audit_heads set (sequence, hash) = (select sequence, hash from audit_events where ${ours} and sequence = 4) where ${ours};
      delete from audit_events where ${ours} and sequence > 4`);
    expect(await at.verify()).toEqual(['head-forged 4']);
    await at.tamper(`update audit_heads set mark = null where ${ours}`);
    expect(await at.verify()).toEqual(['head-forged 4']);
    await at.append(5);
    await at.seal();
    expect([await at.verify(), at.refused()]).toEqual([['head-forged 4'], ['head-forged installation']]);
  });

  test('a cut end whose head was put back as it was once, by an anchor alone, also after it has grown again', async () => {
    await at.tamper(`create table kept as select * from audit_heads where ${ours}`);
    await at.append(2);
    await at.seal();
    const { heads } = await verifyAudit(at.store.audit, auditMac);
    await at.tamper(`delete from audit_events where ${ours} and sequence > 6;
      delete from audit_heads where ${ours}; insert into audit_heads select * from kept`);
    expect(await at.verify()).toEqual([]);
    expect(await at.verify(heads)).toEqual(['truncated 8']);
    await at.append(5);
    await at.seal();
    expect([await at.verify(heads), at.refused()]).toEqual([['truncated 8'], []]);
  });

  test('a chain of which nothing is left, by its head or an anchor', async () => {
    const { heads } = await verifyAudit(at.store.audit, auditMac);
    await at.tamper(`delete from audit_events where stream = '${company}'`);
    expect(await at.verify()).toEqual(['truncated 3']);
    await at.tamper(`delete from audit_heads where stream = '${company}'`);
    expect(await at.verify(heads)).toEqual(['truncated 3']);
  });

  test('a head that was moved back or removed', async () => {
    await at.tamper(`update audit_heads set sequence = 4 where ${ours}`);
    expect(await at.verify()).toEqual(['truncated 4', 'head-moved 4', 'head-forged 4']);
    await at.tamper(`delete from audit_heads where ${ours}`);
    expect(await at.verify()).toEqual(['head-moved 0']);
  });

  test('everything, under other keys', async () => {
    const other = createAuditMac(loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));
    const { findings } = await verifyAudit(at.store.audit, other);
    const faults = (count: number) => [...Array.from({ length: count }, () => 'changed'), 'head-forged'];
    expect(findings.map((one) => one.fault)).toEqual([...faults(3), ...faults(6)]);
  });
});

test('verification stops reading a chain once it is beyond repair', async () => {
  await using at = await trail();
  await at.append(1_600);
  await at.seal();
  const other = createAuditMac(loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));
  const { events, findings } = await verifyAudit(at.store.audit, other);
  expect([events, findings.length]).toEqual([1_000, 1_001]);
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
