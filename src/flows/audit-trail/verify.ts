import {
  nothingVerified,
  verifyEnd,
  verifyEvents,
  type ChainPoint,
  type Finding,
  type Mac,
  type Verified,
} from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { isOwnHead, type MarkedHead } from '#domain/audit-marks.ts';
import { noPoints, withHead, type ChainPoints, type NotedChains } from '#domain/audit-points.ts';
import type { Instant } from '#domain/instant.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import { breath } from '../breath.ts';
import { foreignEvents } from './foreign.ts';
import { judgeLate, lateFindings, noneLate, withChain, type ToldLate } from './late.ts';
import { everything, unlinkedEvents } from './selection.ts';

/**
 * What became of an audit trail. Without findings it is whole, from its beginning to the heads listed here. Of what was linked late, that which no pause of the
 * server explains is among the findings.
 */
export interface AuditReport extends ToldLate {
  readonly events: number;
  /** Events that no server has linked yet: they are as they were written, and nothing can be said of what is missing among them. */
  readonly unlinked: number;
  /** Since when the oldest of them waits; null: none does. */
  readonly unlinkedSince: Instant | null;
  readonly findings: readonly Finding[];
  /** Where each chain ends: what to note down outside as anchors. */
  readonly heads: readonly ChainPoint[];
}

const batch = 500;

/** A chain so damaged is not read on: under a wrong key every event of it is. */
const mostFindings = 1_000;

/**
 * Verifies every chain (SPEC X8): changes, gaps, reordering, foreign events; and truncation, back to the heads or to `anchors` that were noted down
 * outside the database. Reads in batches; events that are linked meanwhile do no harm. Throws the reason of `signal` when it is aborted.
 */
export async function verifyAudit(
  audit: AuditStore,
  auditMac: Mac,
  anchors: NotedChains = new Map(),
  signal?: AbortSignal,
): Promise<AuditReport> {
  const heads = new Map((await audit.heads()).map((head) => [head.stream, head]));
  const named = [...(await audit.streams()), ...heads.keys(), ...anchors.keys()];
  const report = {
    events: 0,
    findings: new Array<Finding>(),
    heads: new Array<ChainPoint>(),
  };
  let late = noneLate;
  for (const stream of new Set(named)) {
    const points = withHead(anchors.get(stream), heads.get(stream));
    const result = await verifyStream({ audit, auditMac, signal }, stream, points);
    report.events += result.events;
    report.findings.push(...result.findings);
    late = withChain(late, result);
    if (result.head) report.heads.push(result.head);
  }
  const foreign = await foreignEvents(audit, auditMac, null, signal);
  report.findings.push(...foreign);
  const unlinked = Math.max(0, (await unlinkedEvents(audit, everything)) - foreign.length);
  const [oldest] = unlinked === 0 ? [] : await audit.unsealed(1);
  return { ...report, ...late, unlinked, unlinkedSince: oldest?.at ?? null };
}

/** Verifies one chain in the same way, and tells how many of its events it has read. */
export async function verifyChain(
  audit: AuditStore,
  auditMac: Mac,
  stream: AuditStream,
  anchors: NotedChains,
  tell: (events: number) => void | Promise<void>,
): Promise<StreamReport> {
  const points = withHead(anchors.get(stream), await audit.head(stream));
  const report = await verifyStream({ audit, auditMac, signal: undefined, tell }, stream, points);
  return { ...report, findings: [...report.findings, ...(await foreignEvents(audit, auditMac, stream))] };
}

/** What became of one chain. */
export interface StreamReport extends ToldLate {
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly head: ChainPoint | null;
}

interface Work {
  readonly audit: AuditStore;
  readonly auditMac: Mac;
  readonly signal: AbortSignal | undefined;
  readonly tell?: (events: number) => void | Promise<void>;
}

/** `points`: anchors, and the head as it was read before the events, which must reach it. It is read again after them, because they must not pass it. */
async function verifyStream(work: Work, stream: AuditStream, points: ChainPoints): Promise<StreamReport> {
  const { state, events, isWhole, told } = await readChain(work, stream, points);
  const head = await work.audit.head(stream);
  const ended = isWhole ? verifyEnd(state, points, head?.sequence ?? 0) : verifyEnd(state, noPoints, state.sequence);
  const findings = [...ended, ...headFindings(work.auditMac, head), ...lateFindings(told.late)];
  return { events, findings, ...told, head };
}

/** A head may have been set back to where it never was, or made anew: no end of the chain that Gatehouse knows is there any more. */
export const headFindings = (auditMac: Mac, head: MarkedHead | null): readonly Finding[] =>
  head === null || isOwnHead(auditMac, head)
    ? []
    : [{ fault: 'head-forged', stream: head.stream, sequence: head.sequence, eventId: null }];

async function readChain({ audit, auditMac, signal, tell }: Work, stream: AuditStream, points: ChainPoints) {
  let state = nothingVerified(stream);
  let events = 0;
  let told = noneLate;
  for (;;) {
    await breath(signal);
    const rows = await audit.read(stream, state.sequence + 1, batch);
    state = verifyEvents(state, rows, points, auditMac);
    events += rows.length;
    await tell?.(events);
    const isWhole = rows.length < batch;
    const isEnd = isWhole || damageTo(state) >= mostFindings;
    // The last one may go on in the next batch.
    told = await judgeLate(audit, told, isEnd ? state.late : state.late.slice(0, -1));
    if (isEnd) return { state, events, isWhole, told };
    state = { ...state, late: state.late.slice(-1) };
  }
}

/** What was linked late is none: however often a server paused, its chain is read to the end. */
const damageTo = (state: Verified): number => state.findings.length + state.suspects.length;
