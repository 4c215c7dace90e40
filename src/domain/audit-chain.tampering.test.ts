import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditEvent, chainOf, endOf, linkedAt, mac, renumbered, thief } from '../../test/support/audit-chain.ts';
import {
  canonical,
  chainStart,
  linkEvents,
  nothingVerified,
  verifyEnd,
  verifyEvents,
  type ChainPoint,
  type Finding,
  type LinkedEvent,
} from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import { notedChains, withHead } from './audit-points.ts';
import type { CompanyId, EventId, UserId } from './identifiers.ts';
import { instant } from './instant.ts';

const company = 'cmp_1' as CompanyId;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const chain = chainOf(names);
const head = endOf(chain);

interface Trial {
  readonly head?: ChainPoint | null;
  readonly anchors?: readonly ChainPoint[];
  readonly batch?: number;
}

/** Verifies as the job does: batch by batch in the order of sequence. */
function verify(events: readonly LinkedEvent[], trial: Trial = {}): readonly Finding[] {
  const { anchors = [], batch = 100 } = trial;
  const end = trial.head === undefined ? head : trial.head;
  const points = withHead(notedChains(anchors).get('installation'), end);
  let state = nothingVerified('installation');
  for (let from = 0; from < events.length; from += batch) {
    state = verifyEvents(state, events.slice(from, from + batch), points, mac);
  }
  return verifyEnd(state, points, end?.sequence ?? 0);
}

/** `fault sequence event` of each finding. */
const brief = (findings: readonly Finding[]): string[] =>
  findings.map((one) => `${one.fault} ${one.sequence} ${one.eventId?.slice(4) ?? '-'}`);

const without = (...gone: string[]): LinkedEvent[] => chain.filter((row) => !gone.includes(row.event.id.slice(4)));
const replaced = (name: string, change: Partial<LinkedEvent>): LinkedEvent[] =>
  chain.map((row) => (row.event.id === `evt_${name}` ? { ...row, ...change } : row));

describe('a chain as it was linked', () => {
  test.each([1, 2, 3, 5, 6, 100])('has no fault, read in batches of %i', (batch) => {
    expect(verify(chain, { batch, anchors: [endOf(chain.slice(0, 3)), head] })).toEqual([]);
  });

  test('has no fault where it is empty', () => {
    expect(verify([], { head: null })).toEqual([]);
    expect(verify([], { head: chainStart('installation') })).toEqual([]);
  });

  test('is not judged by the points of other streams', () => {
    const others = [
      endOf(chain, company),
      { stream: company, sequence: 2, hash: 'x' },
      { stream: company, sequence: 99, hash: 'x' },
    ];
    expect(verify(chain, { anchors: others })).toEqual([]);
  });
});

describe('a changed event', () => {
  const changes: Partial<AuditEvent>[] = [
    { id: 'evt_x' as EventId },
    { at: instant(1_001) },
    { kind: 'password.refused' },
    { actor: null },
    { subject: 'usr_3' as UserId },
    { from: null },
    { detail: {} },
    { detail: { reason: 'x', count: '2' } },
  ];

  test.each(changes)('is found: %o', (change) => {
    const tampered = replaced('c', { event: auditEvent('c', change) });
    expect(brief(verify(tampered))).toEqual([`changed 3 ${change.id ? 'x' : 'c'}`]);
  });

  test('is found when its hash was changed too', () => {
    const content = auditEvent('c', { from: null });
    const forged = replaced('c', { event: content, hash: thief(canonical(content)) });
    expect(brief(verify(forged))).toEqual(['changed 3 c']);
  });

  test('is found where the change is when it was linked, or that nobody knows when (SPEC X8)', () => {
    expect(brief(verify(replaced('c', { linkedAt: instant(2_001) })))).toEqual(['changed 3 c']);
    expect(brief(verify(replaced('c', { linkedAt: null })))).toEqual(['changed 3 c']);
  });

  test('is found at the end of the chain, and over the edge of a batch', () => {
    expect(brief(verify(replaced('f', { event: auditEvent('f', { from: null }) })))).toEqual(['changed 6 f']);
    expect(brief(verify(replaced('b', { event: auditEvent('b', { from: null }) }), { batch: 2 }))).toEqual([
      'changed 2 b',
    ]);
  });

  test('beside another is found as well', () => {
    const both = replaced('b', { event: auditEvent('b', { from: null }) }).map((row) =>
      row.event.id === 'evt_c' ? { ...row, event: auditEvent('c', { from: null }) } : row,
    );
    expect(brief(verify(both))).toEqual(['changed 2 b', 'changed 3 c']);
  });

  test('does not hide what is wrong before or after it', () => {
    const tampered = replaced('c', { event: auditEvent('c', { from: null }) }).filter(
      (row) => row.event.id !== 'evt_b',
    );
    expect(brief(verify(tampered))).toEqual(['gap 3 c', 'changed 3 c']);
    const later = replaced('b', { event: auditEvent('b', { from: null }) }).filter((row) => row.event.id !== 'evt_e');
    expect(brief(verify(later))).toEqual(['changed 2 b', 'gap 6 f']);
  });
});

describe('missing events', () => {
  test('leave a gap in the numbers', () => {
    expect(brief(verify(without('c')))).toEqual(['gap 4 d']);
    expect(brief(verify(without('a')))).toEqual(['gap 2 b']);
    expect(brief(verify(without('c', 'd')))).toEqual(['gap 5 e']);
  });

  test('leave a gap when the others were renumbered', () => {
    const tampered = renumbered(without('c'));
    expect(brief(verify(tampered, { head: endOf(tampered) }))).toEqual(['gap 3 d']);
  });

  test('at the beginning leave a gap when the others were renumbered', () => {
    const tampered = renumbered(without('a'));
    expect(brief(verify(tampered, { head: endOf(tampered) }))).toEqual(['gap 1 b']);
  });

  test('are found in batches of any size', () => {
    for (const batch of [1, 2, 3, 4]) expect(brief(verify(without('c'), { batch }))).toEqual(['gap 4 d']);
  });

  test('numbers that leap where nothing is missing are a gap too', () => {
    const leaping = chain.map((row) => (row.sequence > 3 ? { ...row, sequence: row.sequence + 10 } : row));
    expect(brief(verify(leaping, { head: endOf(leaping) }))).toEqual(['gap 14 d']);
  });
});

describe('events in another order', () => {
  test('are found where they stand', () => {
    const swapped = renumbered(
      ['a', 'c', 'b', 'd', 'e', 'f'].flatMap((name) => chain.filter((row) => row.event.id === `evt_${name}`)),
    );
    expect(brief(verify(swapped))).toEqual(['reordered 2 c', 'reordered 3 b', 'reordered 4 d']);
  });

  test('are found at the beginning', () => {
    const swapped = renumbered(
      ['b', 'a', 'c', 'd', 'e', 'f'].flatMap((name) => chain.filter((row) => row.event.id === `evt_${name}`)),
    );
    expect(brief(verify(swapped))).toEqual(['reordered 1 b', 'reordered 2 a', 'reordered 3 c']);
  });

  test('a repeated event is found', () => {
    const [, , third] = chain;
    const repeated = renumbered(chain.flatMap((row) => (row === third ? [row, row] : [row])));
    expect(brief(verify(repeated, { head: endOf(repeated) }))).toEqual(['reordered 4 c']);
  });
});

describe('a foreign event', () => {
  const forged = (name: string, sequence: number, previousHash: string): LinkedEvent => ({
    event: auditEvent(name),
    sequence,
    previousHash,
    hash: thief(canonical(auditEvent(name))),
    linkedAt,
  });

  test.each([1, 2, 3, 4, 100])('put in between without the key is found, in batches of %i', (batch) => {
    const tampered = renumbered([...chain.slice(0, 3), forged('x', 4, chain[2]?.hash ?? ''), ...chain.slice(3)]);
    expect(brief(verify(tampered, { head: endOf(tampered), batch }))).toEqual(['foreign 4 x']);
  });

  test('and two of them are found', () => {
    const tampered = renumbered([...chain.slice(0, 2), forged('x', 3, ''), forged('y', 4, ''), ...chain.slice(2)]);
    expect(brief(verify(tampered, { head: endOf(tampered) }))).toEqual(['foreign 3 x', 'foreign 4 y']);
  });

  test('put at the end is found, whether or not the head was moved to it', () => {
    const last = forged('x', 7, head.hash);
    expect(brief(verify([...chain, last]))).toEqual(['foreign 7 x']);
    expect(brief(verify([...chain, last], { head: endOf([last]) }))).toEqual(['changed 7 x']);
  });

  test('of another stream is found, genuine as it is there', () => {
    const [theirs] = linkEvents([auditEvent('x', { stream: company })], [{ ...head, stream: company }], mac, linkedAt);
    expect(brief(verify(theirs ? [...chain, theirs] : []))).toEqual(['foreign 7 x']);
  });

  test('is every event, under another key', () => {
    const other = linkEvents(
      names.map((name) => auditEvent(name)),
      [],
      thief,
      linkedAt,
    );
    expect(brief(verify(other, { head: endOf(other) }))).toEqual(
      names.map((name, index) => `changed ${index + 1} ${name}`),
    );
  });
});

describe('a truncated chain', () => {
  test('is found by its head', () => {
    expect(brief(verify(chain.slice(0, 4)))).toEqual(['truncated 6 -']);
    expect(brief(verify([]))).toEqual(['truncated 6 -']);
  });

  test('is found by an anchor when the head was moved back', () => {
    const short = chain.slice(0, 4);
    expect(brief(verify(short, { head: endOf(short) }))).toEqual([]);
    expect(brief(verify(short, { head: endOf(short), anchors: [head] }))).toEqual(['truncated 6 -']);
    expect(brief(verify([], { head: null, anchors: [endOf(short), head] }))).toEqual(['truncated 6 -']);
  });

  test('is found by an anchor when it has grown again since', () => {
    const short = chain.slice(0, 4);
    const grown = [
      ...short,
      ...linkEvents(
        ['x', 'y', 'z'].map((name) => auditEvent(name)),
        [endOf(short)],
        mac,
        linkedAt,
      ),
    ];
    expect(brief(verify(grown, { head: endOf(grown) }))).toEqual([]);
    expect(brief(verify(grown, { head: endOf(grown), anchors: [head] }))).toEqual(['truncated 6 y']);
  });

  test('beyond its head is not truncated: the head was moved', () => {
    expect(brief(verify(chain, { head: endOf(chain.slice(0, 4)) }))).toEqual(['head-moved 4 -']);
    expect(brief(verify(chain, { head: null }))).toEqual(['head-moved 0 -']);
  });
});

test('whatever is done to a chain without the key, something is found', () => {
  const index = fc.nat({ max: chain.length - 1 });
  const act = fc.oneof(
    fc.record({ act: fc.constant('drop' as const), at: index }),
    fc.record({ act: fc.constant('swap' as const), at: index, with: index }),
    fc.record({ act: fc.constant('change' as const), at: index, from: fc.string() }),
    fc.record({ act: fc.constant('rehash' as const), at: index }),
  );
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      (acts, number, batch) => {
        const tampered = acts.reduce((rows, one) => tamper(rows, one), [...chain]);
        const given = number ? renumbered(tampered) : tampered.toSorted((a, b) => a.sequence - b.sequence);
        const isSame = given.length === chain.length && given.every((row, at) => same(row, chain[at]));
        expect(verify(given, { batch }).length > 0).toBe(!isSame);
      },
    ),
    { numRuns: 500 },
  );
});

type Act =
  | { act: 'drop' | 'rehash'; at: number }
  | { act: 'swap'; at: number; with: number }
  | { act: 'change'; at: number; from: string };

function tamper(rows: readonly LinkedEvent[], one: Act): LinkedEvent[] {
  const row = rows[one.at];
  if (!row) return [...rows];
  if (one.act === 'drop') return rows.filter((_, at) => at !== one.at);
  if (one.act === 'change') return rows.with(one.at, { ...row, event: { ...row.event, from: one.from } });
  if (one.act !== 'swap') return rows.with(one.at, { ...row, hash: thief(row.hash) });
  const other = rows[one.with];
  return other ? rows.with(one.at, other).with(one.with, row) : [...rows];
}

const same = (a: LinkedEvent, b: LinkedEvent | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
