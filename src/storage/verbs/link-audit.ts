import type { AuditStream } from '#domain/audit-event.ts';
import type { AuditMarks } from '#domain/audit-marks.ts';
import type { ChainHead, SealedEvent } from '#ports/audit-store.ts';
import type { On } from '../engine.ts';
import { toJson } from '../json.ts';
import type { AuditEventTable, AuditHeadTable, Json } from '../schema.ts';
import { changed, changedOne, pick, statement } from '../statement.ts';

type Link = Pick<AuditEventTable, 'id' | 'linked_at'> & { sequence: number; previous_hash: string; hash: string };

const linkKinds = {
  id: 'text',
  sequence: 'bigint',
  previous_hash: 'text',
  hash: 'text',
  linked_at: 'bigint',
} as const;

const writeLinks = statement((query, hole: { links: Json<readonly Link[]> }, engine) =>
  query
    .updateTable('audit_events')
    .from(engine.jsonRows(hole.links, linkKinds).as('link'))
    .set((eb) => ({
      sequence: eb.ref('link.sequence'),
      previous_hash: eb.ref('link.previous_hash'),
      hash: eb.ref('link.hash'),
      linked_at: eb.ref('link.linked_at'),
    }))
    .whereRef('audit_events.id', '=', 'link.id')
    .where('audit_events.sequence', 'is', null),
);

const beginChain = statement((query, row: AuditHeadTable) =>
  query
    .insertInto('audit_heads')
    .values(pick(row, ['stream', 'sequence', 'hash', 'mark']))
    .onConflict((conflict) => conflict.column('stream').doNothing()),
);

const moveHead = statement((query, row: AuditHeadTable & { fromSequence: number; fromHash: string }) =>
  query
    .updateTable('audit_heads')
    .set({ sequence: row.sequence, hash: row.hash, mark: row.mark })
    .where('stream', '=', row.stream)
    .where('sequence', '=', row.fromSequence)
    .where('hash', '=', row.fromHash),
);

/**
 * Links events into their chains, inside a transaction (SPEC X8). False: a head is not the expected one, or an event was linked already;
 * the transaction must then be rolled back, because the heads before it have moved.
 */
export async function linkAudit(
  on: On,
  events: readonly SealedEvent[],
  expected: readonly ChainHead[],
  marks: AuditMarks | null,
): Promise<boolean> {
  const known = new Map(expected.map((head) => [head.stream, head]));
  // In one order everywhere, so that two sealers wait for each other and never in a circle.
  const heads = [...newHeads(events, expected)].toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
  for (const head of heads) {
    const row = { ...head, mark: marks?.ofHead(head) ?? null };
    if (!(await place(on, row, known.get(head.stream)))) return false;
  }
  const links = events.map(({ event, sequence, previousHash, hash, linkedAt }) => ({
    id: event.id,
    sequence,
    previous_hash: previousHash,
    hash,
    linked_at: linkedAt,
  }));
  return events.length === 0 || (await changed(on, writeLinks, { links: toJson(links) })) === events.length;
}

/** Where each chain ends afterwards; a head that was expected and gets no event stays, and is compared all the same. */
function newHeads(events: readonly SealedEvent[], expected: readonly ChainHead[]): Iterable<ChainHead> {
  const heads = new Map<AuditStream, ChainHead>(expected.map((head) => [head.stream, head]));
  for (const { event, sequence, hash } of events) {
    const before = heads.get(event.stream);
    if (!before || before.sequence < sequence) heads.set(event.stream, { stream: event.stream, sequence, hash });
  }
  return heads.values();
}

/** A chain that has no head yet is expected absent, or at sequence 0. */
async function place(on: On, head: AuditHeadTable, from: ChainHead | undefined): Promise<boolean> {
  if (head.sequence === 0) return true;
  if (from === undefined || from.sequence === 0) return changedOne(on, beginChain, head);
  return changedOne(on, moveHead, { ...head, fromSequence: from.sequence, fromHash: from.hash });
}
