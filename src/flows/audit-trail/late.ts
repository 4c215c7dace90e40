import type { Finding } from '#domain/audit-chain.ts';
import { quietWanted, type LateSpan } from '#domain/audit-late.ts';
import type { AuditStore } from '#ports/audit-store.ts';

/** Events that were linked long after they were written, and whether that is what a pause of the server leaves (see docs/operators/audit.md). */
export interface LinkedLate extends LateSpan {
  readonly isPause: boolean;
}

/** Every span is judged, however many there are; beyond the first thousand pauses, and the first thousand others of a chain, they are counted. */
export interface ToldLate {
  readonly late: readonly LinkedLate[];
  /** How many more there are. */
  readonly lateMore: number;
}

const mostTold = 1_000;

/** Whether each is a pause: of any number, because a server that is off every night leaves one a night. */
export async function judgeLate(
  audit: Pick<AuditStore, 'wasLinking'>,
  before: ToldLate,
  spans: readonly LateSpan[],
): Promise<ToldLate> {
  const judged: LinkedLate[] = [];
  for (const span of spans) judged.push({ ...span, isPause: await isPause(audit, span) });
  return withTold(before, judged, mostTold);
}

export const noneLate: ToldLate = { late: [], lateMore: 0 };

/** What is told of all chains with one more: of pauses no more than of one chain, and whatever is a finding. */
export const withChain = (all: ToldLate, { late, lateMore }: ToldLate): ToldLate =>
  withTold({ ...all, lateMore: all.lateMore + lateMore }, late, Infinity);

function withTold(before: ToldLate, more: readonly LinkedLate[], mostFaults: number): ToldLate {
  if (more.length === 0) return before;
  const told = [...before.late];
  let pauses = told.filter((one) => one.isPause).length;
  let faults = told.length - pauses;
  for (const one of more) {
    if (one.isPause ? pauses >= mostTold : faults >= mostFaults) continue;
    told.push(one);
    if (one.isPause) pauses += 1;
    else faults += 1;
  }
  const untold = before.late.length + more.length - told.length;
  return { late: told, lateMore: before.lateMore + untold };
}

async function isPause(audit: Pick<AuditStore, 'wasLinking'>, span: LateSpan): Promise<boolean> {
  const quiet = quietWanted(span);
  return quiet !== null && !(await audit.wasLinking(quiet));
}

/** What is no pause is a finding. */
export const lateFindings = (late: readonly LinkedLate[]): readonly Finding[] =>
  late
    .filter((one) => !one.isPause)
    .map(({ stream, fromSequence, eventId }) => ({ fault: 'late', stream, sequence: fromSequence, eventId }));
