import { expect, test } from 'vitest';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { auditMarks } from '#domain/audit-marks.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import { instant } from '#domain/instant.ts';
import type { ChainHead, SealedEvent } from '#ports/audit-store.ts';
import type { Store } from '#ports/store.ts';
import { keys } from '../../support/outbox.ts';
import { engines } from '../../support/stores.ts';
import { event, id, later, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

const zeros = '0'.repeat(64);

const sealed = (one: AuditEvent, sequence: number): SealedEvent => ({
  event: one,
  sequence,
  previousHash: sequence === 1 ? zeros : `hash ${sequence - 1}`,
  hash: `hash ${sequence}`,
  linkedAt: later(sequence),
});

const head = (stream: ChainHead['stream'], sequence: number): ChainHead => ({
  stream,
  sequence,
  hash: sequence === 0 ? zeros : `hash ${sequence}`,
});

const marks = auditMarks(createAuditMac(loadKeyRing({ value: keys })));
const marked = (events: readonly AuditEvent[]) => events.map((one) => ({ ...one, mark: marks.ofEvent(one) }));
const markedHead = (...where: Parameters<typeof head>) => ({ ...head(...where), mark: marks.ofHead(head(...where)) });

async function appended(store: Store, events: readonly AuditEvent[]): Promise<void> {
  await once(store, (tx) => tx.appendAudit(events));
}

test.each(engines)(
  'on $name committed events wait to be linked in the order of their ids, as they were',
  async ({ open }) => {
    await using opened = await open();
    const { store } = opened;
    const events = [
      event('installation', { detail: { count: 2, 'what is "quoted"': "it's", yes: true, none: null } }),
      event(id('company'), { actor: id('user'), subject: id('user'), from: null, at: later(1) }),
      event('installation'),
    ];
    await appended(store, events.toReversed());
    await appended(store, []);
    expect(await store.audit.unsealed(10)).toEqual(marked(events));
    expect(await store.audit.unsealed(2)).toEqual(marked(events.slice(0, 2)));
    expect(await store.audit.unsealed(2, events[0]?.id)).toEqual(marked(events.slice(1)));
    expect(await store.audit.heads()).toEqual([]);
  },
);

test.each(engines)('on $name events of a transaction that is rolled back are not there (SPEC X8)', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  const act = store.transact(async (tx) => {
    await tx.appendAudit([event('installation')]);
    throw new Error('rolled back');
  });
  await expect(act).rejects.toThrow('rolled back');
  expect(await store.audit.unsealed(10)).toEqual([]);
});

onEveryEngine('the audit trail', (store) => {
  test('links join events to their streams and move the heads', async () => {
    const [one, other] = [id('company'), id('company')];
    const events = [event(one), event(one), event(other)] as const;
    await appended(store(), events);
    const links = [sealed(events[0], 1), sealed(events[1], 2), sealed(events[2], 1)];
    expect(await store().audit.link(links, [head(one, 0)])).toBe(true);
    expect(await store().audit.read(one, 1, 10)).toEqual(links.slice(0, 2));
    expect(await store().audit.read(one, 2, 10)).toEqual(links.slice(1, 2));
    expect(await store().audit.read(one, 1, 1)).toEqual(links.slice(0, 1));
    expect(await store().audit.heads()).toEqual(expect.arrayContaining([markedHead(one, 2), markedHead(other, 1)]));
    expect(await store().audit.streams()).toEqual(expect.arrayContaining([one, other]));
    expect((await store().audit.unsealed(100)).map((each) => each.id)).not.toContain(events[0].id);
  });

  test('a chain goes on from its head', async () => {
    const stream = id('company');
    const events = [event(stream), event(stream)] as const;
    await appended(store(), events);
    await store().audit.link([sealed(events[0], 1)], []);
    expect(await store().audit.link([sealed(events[1], 2)], [head(stream, 1)])).toBe(true);
    expect((await store().audit.read(stream, 1, 10)).map((one) => one.sequence)).toEqual([1, 2]);
  });

  test.each<[string, (stream: ChainHead['stream']) => ChainHead[]]>([
    ['expected absent', () => []],
    ['expected at the beginning', (stream) => [head(stream, 0)]],
    ['expected elsewhere', (stream) => [head(stream, 2)]],
    ['expected with another hash', (stream) => [{ ...head(stream, 1), hash: 'other' }]],
  ])('a head that is %s is refused, and nothing is written', async (_what, expected) => {
    const stream = id('company');
    const bystander = id('company');
    const events = [event(stream), event(stream), event(bystander)] as const;
    await appended(store(), events);
    await store().audit.link([sealed(events[0], 1)], []);
    const links = [sealed(events[2], 1), sealed(events[1], 2)];
    expect(await store().audit.link(links, expected(stream))).toBe(false);
    expect(await store().audit.read(stream, 2, 10)).toEqual([]);
    expect(await store().audit.read(bystander, 1, 10)).toEqual([]);
    expect((await store().audit.heads()).filter((one) => [stream, bystander].includes(one.stream as never))).toEqual([
      markedHead(stream, 1),
    ]);
  });

  test('a head that was expected elsewhere is noticed even where no event goes on it', async () => {
    const [stream, other] = [id('company'), id('company')];
    const events = [event(stream), event(other)] as const;
    await appended(store(), events);
    await store().audit.link([sealed(events[0], 1)], []);
    const moved = { ...head(stream, 1), hash: 'other' };
    expect(await store().audit.link([sealed(events[1], 1)], [moved])).toBe(false);
    expect(await store().audit.link([sealed(events[1], 1)], [head(stream, 1)])).toBe(true);
  });

  test('events carry their marks however many are written at once', async () => {
    const stream = id('company');
    const events = Array.from({ length: 12 }, () => event(stream));
    await appended(store(), events);
    const waiting = (await store().audit.unsealed(1_000)).filter((one) => one.stream === stream);
    expect(waiting).toEqual(marked(events));
  });

  test('it is known whether anything was linked within a time; of what does not say when, when it happened counts', async () => {
    const [stream, at] = [id('company'), later(987_654)];
    const told = (from: number, before: number) =>
      store().audit.wasLinking({ from: instant(from), before: instant(before) });
    const events = [event(stream, { at }), event(stream, { at })] as const;
    await appended(store(), events);
    expect(await told(at - 5, at + 6)).toBe(false);
    await store().audit.link([{ ...sealed(events[0], 1), linkedAt: instant(at + 5) }], []);
    expect([await told(at - 5, at + 5), await told(at + 5, at + 6), await told(at + 6, at + 9)]).toEqual([
      false,
      true,
      false,
    ]);
    await store().audit.link([{ ...sealed(events[1], 2), linkedAt: null }], [head(stream, 1)]);
    expect(await told(at - 5, at + 5)).toBe(true);
  });

  test('an event is linked once, and only one that is there', async () => {
    const stream = id('company');
    const one = event(stream);
    await appended(store(), [one]);
    await store().audit.link([sealed(one, 1)], []);
    expect(await store().audit.link([sealed(one, 2)], [head(stream, 1)])).toBe(false);
    expect(await store().audit.link([sealed(event(stream), 2)], [head(stream, 1)])).toBe(false);
    expect(await store().audit.link([], [])).toBe(true);
  });

  test('events are written with their links at once, or not at all', async () => {
    const stream = id('company');
    const [first, second, third] = [event(stream), event(stream), event(stream)];
    expect(await store().audit.appendLinked([sealed(first, 1), sealed(second, 2)], [])).toBe(true);
    expect((await store().audit.read(stream, 1, 9)).map((one) => one.event)).toEqual([first, second]);
    expect(await store().audit.appendLinked([sealed(third, 3)], [head(stream, 1)])).toBe(false);
    expect((await store().audit.unsealed(500)).filter((one) => one.stream === stream)).toEqual([]);
    expect(await store().audit.appendLinked([sealed(third, 3)], [head(stream, 2)])).toBe(true);
    expect(await store().audit.head(stream)).toEqual(markedHead(stream, 3));
  });

  test('recent events of a person come newest first, linked or not', async () => {
    const subject = id('user');
    const events = [
      event('installation', { subject }),
      event(id('company'), { subject }),
      event('installation'),
    ] as const;
    await appended(store(), events);
    await store().audit.link([sealed(events[1], 1)], []);
    expect(await store().audit.recentOf(subject, 10)).toEqual([events[1], events[0]]);
    expect(await store().audit.recentOf(subject, 1)).toEqual([events[1]]);
  });
});
