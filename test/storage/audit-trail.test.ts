import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { auditMarks } from '#domain/audit-marks.ts';
import { hour, minute } from '#domain/instant.ts';
import { anchorHeads, anchorLooks } from '#flows/audit-trail/anchor-heads.ts';
import { beginCheck, chainChecks, checkEnded } from '#flows/audit-trail/check-chain.ts';
import { knownAnchors } from '#flows/audit-trail/known-anchors.ts';
import { verifyChain } from '#flows/audit-trail/verify.ts';
import { always, found, linked, linesIn, some, withPlace, type Place } from '../support/anchored-trail.ts';
import { engines } from '../support/stores.ts';
import { raw } from './raw.ts';
import * as made from './records.ts';

const machine = { operatingUser: 'root' };

/** Cuts the installation's chain off after a place and puts its head back as it was then: as somebody with the database can who kept it. */
async function cutOff({ deps, target }: Place, sequence: number): Promise<void> {
  const [last] = await deps.store.audit.read('installation', sequence, 1);
  const point = { stream: 'installation', sequence, hash: last?.hash ?? '' } as const;
  const kept = auditMarks(deps.auditMac).ofHead(point);
  await raw(target, `delete from audit_events where stream = 'installation' and sequence > ${sequence}`);
  await raw(
    target,
    `update audit_heads set sequence = ${sequence}, hash = '${point.hash}', mark = '${kept}' where stream = 'installation'`,
  );
}

test.each(engines)('on $name anchors are added where a chain has grown, once in an interval', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { deps, clock, file, sent } = place;
    await linked(place, [...some(3), ...some(2, made.id('company'))]);
    await anchorHeads(deps, 'file', always);
    await anchorHeads(deps, 'hook', always);
    expect(await linesIn(file)).toHaveLength(2);
    expect(sent.map((body) => body.split('\n').filter(Boolean))).toEqual([[expect.any(String), expect.any(String)]]);
    await linked(place, some(1));
    await anchorHeads(deps, 'file', always);
    expect(await linesIn(file)).toHaveLength(2);
    clock.advance(hour);
    await anchorHeads(deps, 'file', always);
    clock.advance(hour);
    await anchorHeads(deps, 'file', always);
    expect(await linesIn(file)).toHaveLength(3);
    expect(await found(place)).toEqual([]);
  });
});

test.each(engines)('on $name a chain that was cut off is found back to its last anchor', async ({ open }) => {
  await withPlace(open, async (place) => {
    await linked(place, some(5));
    await anchorHeads(place.deps, 'file', always);
    await linked(place, some(3));
    await cutOff(place, 5);
    expect(await found(place)).toEqual([]);
    await cutOff(place, 4);
    expect(await found(place)).toEqual(['truncated']);
  });
});

const columns = [
  'at = at + 1',
  "stream = 'installation '",
  "kind = 'keys.rotated'",
  "actor = 'usr_somebody'",
  "subject = 'usr_somebody'",
  "network = '192.0.2.99'",
  'detail = \'{"count":8}\'',
  "id = 'evt_f0000000000000000000000000000000'",
  "previous_hash = '0'",
  "hash = '0'",
  'linked_at = 5',
];

/** Statements of somebody who has the database. */
const tampering = {
  gap: ['delete from audit_events where HERE and sequence = 2'],
  reordered: [
    'update audit_events set sequence = 99 where HERE and sequence = 2',
    'update audit_events set sequence = 2 where HERE and sequence = 3',
    'update audit_events set sequence = 3 where HERE and sequence = 99',
  ],
  'head-moved': ['update audit_heads set sequence = 2 where HERE'],
  'head-forged': ['update audit_heads set mark = null where HERE'],
};

test.each(engines)('on $name an event that was changed is found, whichever column it is', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { store, auditMac } = place.deps;
    for (const column of columns) {
      const stream = made.id('company');
      await linked(place, some(4, stream));
      const verified = () => verifyChain(store.audit, auditMac, stream, new Map(), () => undefined);
      expect((await verified()).findings).toEqual([]);
      await raw(place.target, `update audit_events set ${column} where stream = '${stream}' and sequence = 2`);
      expect([column, (await verified()).findings.length > 0]).toEqual([column, true]);
    }
  });
});

test.each(engines)('on $name a gap, another order and a moved head are found', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { store, auditMac } = place.deps;
    for (const [fault, statements] of Object.entries(tampering)) {
      const stream = made.id('company');
      await linked(place, some(4, stream));
      for (const one of statements) await raw(place.target, one.replace('HERE', `stream = '${stream}'`));
      const { findings } = await verifyChain(store.audit, auditMac, stream, new Map(), () => undefined);
      expect(findings.map((one) => one.fault)).toContain(fault);
    }
  });
});

test.each(engines)(
  'on $name a file of anchors that was cut short, changed or taken away is found',
  async ({ open }) => {
    await withPlace(open, async (place) => {
      const { deps, clock, file } = place;
      await linked(place, some(2));
      await anchorHeads(deps, 'file', always);
      clock.advance(hour);
      await linked(place, some(2));
      await anchorHeads(deps, 'file', always);
      const [first = '', second = ''] = await linesIn(file);
      await writeFile(file, `${first}\n`);
      expect(await found(place)).toEqual(['file cut-short']);
      await writeFile(file, `${first}\n${second.replace('"sequence":4', '"sequence":3')}\n`);
      expect(await found(place)).toEqual(['file changed']);
      await rm(file);
      expect(await found(place)).toEqual(['file absent']);
      clock.advance(hour);
      await anchorHeads(deps, 'file', always);
      const known = await knownAnchors(deps, 'all');
      expect(known).toMatchObject({ findings: [], continues: true });
      expect(known?.anchors.get('installation')).toMatchObject({ count: 1, furthest: { sequence: 4 } });
    });
  },
);

test.each(engines)('on $name a web hook that is down is told, tried again, and holds up no file', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { deps, clock, file, sent, down } = place;
    await linked(place, some(2));
    down.problem = 'the web hook answered 503';
    await expect(anchorHeads(deps, 'hook', always)).rejects.toThrow('503');
    await anchorHeads(deps, 'file', always);
    expect(await linesIn(file)).toHaveLength(1);
    const failing = { since: clock.now(), problem: down.problem };
    expect(await anchorLooks(deps)).toMatchObject([
      { place: 'file', failing: null },
      { place: 'hook', failing },
    ]);
    clock.advance(minute);
    down.problem = null;
    await anchorHeads(deps, 'hook', always);
    expect(sent).toHaveLength(1);
    expect(await anchorLooks(deps)).toMatchObject([{}, { place: 'hook', failing: null }]);
  });
});

test.each(engines)('on $name a chain is verified on request, and tells of it itself', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { deps, target } = place;
    const stream = made.id('company');
    await linked(place, some(6, stream));
    const begun = await Promise.all([beginCheck(deps, machine, stream), beginCheck(deps, machine, 'installation')]);
    expect(begun).toEqual(['begun', 'busy']);
    await checkEnded(deps);
    const whole = await chainChecks(deps, stream, null);
    expect(whole).toMatchObject({ running: null, last: { detail: { outcome: 'whole', events: 6, head: 6 } } });
    await raw(target, `update audit_events set detail = '{}' where stream = '${stream}' and sequence = 3`);
    expect(await beginCheck(deps, machine, stream)).toBe('begun');
    await checkEnded(deps);
    const { last } = await chainChecks(deps, stream, stream);
    expect(last?.detail).toMatchObject({ outcome: 'damaged', faults: 'changed', firstAt: 3 });
    expect(await beginCheck(deps, machine, 'installation')).toBe('begun');
    await checkEnded(deps);
  });
});
