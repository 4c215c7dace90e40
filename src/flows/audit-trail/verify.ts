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
import type { AuditStore } from '#ports/audit-store.ts';
import { breath } from '../breath.ts';
import { everything, unlinkedEvents } from './selection.ts';

/** What became of an audit trail. Without findings it is whole, from its beginning to the heads listed here. */
export interface AuditReport {
  readonly events: number;
  /** Events that no server has linked yet: nothing can be said of them. */
  readonly unlinked: number;
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
  anchors: readonly ChainPoint[] = [],
  signal?: AbortSignal,
): Promise<AuditReport> {
  const heads = new Map((await audit.heads()).map((head) => [head.stream, head]));
  const noted = Map.groupBy(anchors, (anchor) => anchor.stream);
  const named = [...(await audit.streams()), ...heads.keys(), ...noted.keys()];
  const report = { events: 0, findings: new Array<Finding>(), heads: new Array<ChainPoint>() };
  for (const stream of new Set(named)) {
    const head = heads.get(stream);
    const points = [...(noted.get(stream) ?? []), ...(head ? [head] : [])];
    const result = await verifyStream({ audit, auditMac, signal }, stream, points);
    report.events += result.events;
    report.findings.push(...result.findings);
    if (result.head) report.heads.push(result.head);
  }
  return { ...report, unlinked: await unlinkedEvents(audit, everything) };
}

interface StreamReport {
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly head: ChainPoint | null;
}

interface Work {
  readonly audit: AuditStore;
  readonly auditMac: Mac;
  readonly signal: AbortSignal | undefined;
}

/** `points`: anchors, and the head as it was read before the events, which must reach it. It is read again after them, because they must not pass it. */
async function verifyStream(work: Work, stream: AuditStream, points: readonly ChainPoint[]): Promise<StreamReport> {
  const { state, events, isWhole } = await readChain(work, stream, points);
  const head = await work.audit.head(stream);
  const findings = isWhole ? verifyEnd(state, points, head?.sequence ?? 0) : verifyEnd(state, [], state.sequence);
  return { events, findings, head };
}

async function readChain({ audit, auditMac, signal }: Work, stream: AuditStream, points: readonly ChainPoint[]) {
  let state = nothingVerified(stream);
  let events = 0;
  for (;;) {
    await breath(signal);
    const rows = await audit.read(stream, state.sequence + 1, batch);
    state = verifyEvents(state, rows, points, auditMac);
    events += rows.length;
    const isWhole = rows.length < batch;
    if (isWhole || damageTo(state) >= mostFindings) return { state, events, isWhole };
  }
}

const damageTo = (state: Verified): number => state.findings.length + state.suspects.length;
