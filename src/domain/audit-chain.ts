import type { AuditEvent, AuditStream } from './audit-event.ts';
import { isOther, reachOf, type ChainPoints } from './audit-points.ts';
import { withLate, type LateSpan } from './audit-late.ts';
import type { EventId } from './identifiers.ts';
import type { Instant } from './instant.ts';

/** An event in its stream's chain (SPEC X8): its hash covers its content and the hash before it, under a key outside the database. */
export interface LinkedEvent {
  readonly event: AuditEvent;
  /** 1, 2, 3 … without gaps within the stream. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  /** When it was linked, which the hash covers, too; null: by a release that did not say. */
  readonly linkedAt: Instant | null;
}

/** A place in a chain: where it ends, or ended when somebody noted it down outside (an anchor). */
export interface ChainPoint {
  readonly stream: AuditStream;
  readonly sequence: number;
  readonly hash: string;
}

/** Keyed MAC of a text, in hex; from crypto. */
export type Mac = (text: string) => string;

/** Before the first event of a stream. */
export const chainStart = (stream: AuditStream): ChainPoint => ({ stream, sequence: 0, hash: '0'.repeat(64) });

/** One text for one event, whatever the order in which its details were written: an array, so that no two events share one. */
export function canonical(event: AuditEvent): string {
  const detail = Object.entries(event.detail).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { id, at, stream, kind, actor, subject, from } = event;
  return JSON.stringify([id, at, stream, kind, actor, subject, from, detail]);
}

type Covered = Pick<LinkedEvent, 'event' | 'previousHash' | 'linkedAt'>;

const hashOf = (mac: Mac, { event, previousHash, linkedAt }: Covered): string =>
  mac([previousHash, ...(linkedAt === null ? [] : [linkedAt]), canonical(event)].join('\n'));

/** Links events, in their order, onto the chains of their streams. `heads`: where these end now; a stream without one begins. */
export function linkEvents(
  events: readonly AuditEvent[],
  heads: readonly ChainPoint[],
  mac: Mac,
  linkedAt: Instant | null,
): readonly LinkedEvent[] {
  const ends = new Map(heads.map((head) => [head.stream, head]));
  return events.map((event) => {
    const { sequence, hash: previousHash } = ends.get(event.stream) ?? chainStart(event.stream);
    const covered = { event, previousHash, linkedAt };
    const linked = { ...covered, sequence: sequence + 1, hash: hashOf(mac, covered) };
    ends.set(event.stream, { stream: event.stream, sequence: linked.sequence, hash: linked.hash });
    return linked;
  });
}

/**
 * What can be wrong with a chain. `changed`: an event is not what was linked. `foreign`: it was put in without the key, or belongs to another stream.
 * `gap`: events are missing in between. `reordered`: they stand in another order. `truncated`: the end that was noted down is not there any more.
 * `head-moved`: there are more events than the head says. `head-forged`: the head was put there without the key. `late`: events were linked long after they were
 * written, and not after a pause of the server.
 */
export type ChainFault =
  | 'changed'
  | 'foreign'
  | 'gap'
  | 'reordered'
  | 'truncated'
  | 'head-moved'
  | 'head-forged'
  | 'late';

export interface Finding {
  readonly fault: ChainFault;
  readonly stream: AuditStream;
  /** 0: the event is in no place of the chain. */
  readonly sequence: number;
  /** The event in that place; null where there is none. */
  readonly eventId: EventId | null;
}

/** How far a chain has been verified; goes from one batch of events into the next. */
export interface Verified {
  readonly stream: AuditStream;
  /** The last sequence seen. */
  readonly sequence: number;
  /** Hash of the last genuine event. */
  readonly hash: string;
  /** Events since then whose hash is not theirs: changed or foreign, as the next genuine event will tell. */
  readonly suspects: readonly LinkedEvent[];
  readonly findings: readonly Finding[];
  /** Genuine events that were linked long after they were written: how that came about, other chains tell, too. */
  readonly late: readonly LateSpan[];
}

export const nothingVerified = (stream: AuditStream): Verified => ({
  ...chainStart(stream),
  suspects: [],
  findings: [],
  late: [],
});

/**
 * Verifies the next events of a chain, in the order of their sequence. `points`: its head and its anchors; an event in such a place must have its hash.
 * Whether missing or moved, an event out of place is found; which of the two is told by what stands in the same batch.
 */
export function verifyEvents(
  before: Verified,
  events: readonly LinkedEvent[],
  points: ChainPoints,
  mac: Mac,
): Verified {
  const present = new Set([...events.map((one) => one.hash), chainStart(before.stream).hash, before.hash]);
  const draft: Draft = { ...before, suspects: [...before.suspects], findings: [...before.findings] };
  for (const row of events) {
    if (isGenuine(row, before.stream, mac)) takeGenuine(draft, row, present);
    else takeSuspect(draft, row);
    if (isOther(points, row)) note(draft, 'truncated', row);
  }
  return draft;
}

/** What only the end of a chain tells: whether it reaches every point noted down, and goes no further than `last`, where its head stands. */
export function verifyEnd(state: Verified, points: ChainPoints, last: number): readonly Finding[] {
  const { stream, sequence, suspects } = state;
  const reach = reachOf(points);
  const nothingThere = (fault: ChainFault, at: number): Finding => ({ fault, stream, sequence: at, eventId: null });
  return [
    ...state.findings,
    ...suspects.map((row) => finding(row.sequence > last ? 'foreign' : 'changed', stream, row)),
    ...(reach > sequence ? [nothingThere('truncated', reach)] : []),
    ...(sequence > last && suspects.length === 0 ? [nothingThere('head-moved', last)] : []),
  ];
}

const isGenuine = (row: LinkedEvent, stream: AuditStream, mac: Mac): boolean =>
  row.event.stream === stream && row.hash === hashOf(mac, row);

interface Draft extends Verified {
  sequence: number;
  hash: string;
  suspects: LinkedEvent[];
  findings: Finding[];
  late: readonly LateSpan[];
}

function takeSuspect(draft: Draft, row: LinkedEvent): void {
  if (row.sequence !== draft.sequence + 1) note(draft, 'gap', row);
  draft.suspects.push(row);
  draft.sequence = row.sequence;
}

function takeGenuine(draft: Draft, row: LinkedEvent, present: ReadonlySet<string>): void {
  const fault = draft.suspects.length > 0 ? null : linkFault(draft, row, present);
  if (fault) note(draft, fault, row);
  // An event that links to the last genuine one was written when the suspects were not there.
  const nature = row.previousHash === draft.hash ? 'foreign' : 'changed';
  for (const suspect of draft.suspects) note(draft, nature, suspect);
  draft.suspects = [];
  draft.late = withLate(draft.late, row);
  draft.sequence = row.sequence;
  draft.hash = row.hash;
}

function linkFault(state: Verified, row: LinkedEvent, present: ReadonlySet<string>): ChainFault | null {
  if (row.previousHash !== state.hash && present.has(row.previousHash)) return 'reordered';
  return row.previousHash !== state.hash || row.sequence !== state.sequence + 1 ? 'gap' : null;
}

const finding = (fault: ChainFault, stream: AuditStream, row: LinkedEvent): Finding => ({
  fault,
  stream,
  sequence: row.sequence,
  eventId: row.event.id,
});

function note(draft: Draft, fault: ChainFault, row: LinkedEvent): void {
  draft.findings.push(finding(fault, draft.stream, row));
}
