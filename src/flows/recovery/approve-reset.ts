import type { ResetId, UserId } from '#domain/identifiers.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { actorOf, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';
import { LostRace } from '../race.ts';
import { carryOutReset } from './carry-out-reset.ts';
import { holdServiceActor } from './hold-operator.ts';
import { resetEvents, roleOf } from './reset-events.ts';
import type { ApprovedReset, ApproveReset, ApproveResetAsOperator } from './reset-types.ts';
import { isTooNew, mayDo, seeReset, type ResetReader } from './see-reset.ts';

/** Another full administrator of the company that asked approves a reset (SPEC A3, A7). Throws NoLongerAllowed. */
export const approveReset: ApproveReset = (deps, { by, user, company }, reset) =>
  approve(deps, reset, {
    by,
    reader: { company, user },
    isKnown: (record) => record.companyId === company,
    hold: (tx) => holdActor(tx, by, company, 'both'),
  });

/** An operator does, or somebody on the machine itself: of any company, and of operators, who need another one. Throws NoLongerAllowed. */
export const approveResetAsOperator: ApproveResetAsOperator = (deps, by, reset) =>
  approve(deps, reset, {
    by,
    reader: { company: null, user: actorOf(by) },
    isKnown: () => true,
    hold: (tx) => holdServiceActor(tx, by),
  });

interface Approving {
  readonly by: By;
  readonly reader: ResetReader;
  readonly isKnown: (record: ResetRecord) => boolean;
  readonly hold: (tx: StoreWrites) => Promise<unknown>;
}

async function approve(deps: Deps, id: ResetId, approving: Approving): Promise<ApprovedReset> {
  const record = await deps.store.findReset(id);
  if (!record || !approving.isKnown(record)) return { done: false, because: 'unknown' };
  const because = whyNot(record, approving.reader.user);
  if (because !== null) return { done: false, because };
  const held = await again(() => commit(deps, (tx) => write(deps, tx, record, approving)));
  if (held !== null) return { done: false, because: held };
  await carryOutIfDue(deps, id);
  const now = await deps.store.findReset(id);
  return now ? { done: true, reset: await seeReset(deps, now, approving.reader) } : { done: false, because: 'unknown' };
}

function whyNot(record: ResetRecord, user: UserId | null): 'over' | 'not-needed' | 'not-yours' | null {
  if (record.endedAt !== null) return 'over';
  if (record.approval === null || record.approvedAt !== null) return 'not-needed';
  return mayDo(record, { user }).approve ? null : 'not-yours';
}

async function write(
  deps: Deps,
  tx: StoreWrites,
  record: ResetRecord,
  { by, hold, reader }: Approving,
): Promise<'over' | 'too-new' | null> {
  await hold(tx);
  const at = deps.clock.now();
  if (at >= record.expiresAt) return 'over';
  if (await isTooNew(tx, record, reader, at)) return 'too-new';
  if (!(await tx.approveReset(record.id, record.version, { by: actorOf(by), as: roleOf(by), at }))) return 'over';
  const deed = { kind: 'reset.approved', subject: record.userId, detail: { reset: record.id } } as const;
  const open = record.companyId === null ? (['installation'] as const) : (['installation', record.companyId] as const);
  await tx.appendAudit(resetEvents(deps, by, deed, { open, veiled: [] }));
  return null;
}

/** At once where nothing else holds it up; what is lost here, the loop does within a minute. */
async function carryOutIfDue(deps: Deps, id: ResetId): Promise<void> {
  const record = await deps.store.findReset(id);
  if (!record || record.endedAt !== null || record.dueAt > deps.clock.now()) return;
  try {
    await carryOutReset(deps, record);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
  }
}
