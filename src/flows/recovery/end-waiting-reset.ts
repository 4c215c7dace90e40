import type { AuditKind } from '#domain/audit-event.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetEnder, ResetRecord } from '#ports/resets.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import type { By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { LostRace, won } from '../race.ts';
import { resetEvents, roleOf, type OwnDoer } from './reset-events.ts';
import { endedLetters, type ResetLetters } from './reset-mails.ts';
import { calledBy } from './reset-people.ts';

/** A veto, or a withdrawal. */
export interface Ending {
  readonly outcome: 'vetoed' | 'withdrawn';
  readonly doer: By | OwnDoer;
  /** Who is noted as having ended it; null: the machine. */
  readonly by: UserId | null;
  /** The company whose administrator does it, where it is not the one that asked: the latter learns that it was done, and no more (SECURITY I11). */
  readonly elsewhere?: CompanyId;
  /** First of the transaction: holds whoever acts, or spends the link. Throws NoLongerAllowed, or LostRace. */
  readonly hold: (tx: StoreWrites) => Promise<unknown>;
}

/** As what whoever ends it does. */
function enderOf({ doer, elsewhere, outcome }: Ending): ResetEnder {
  if ('owner' in doer) return doer.through === 'account' ? 'session' : 'mailbox';
  // Whoever asked is known to have: where else they took it back changes nothing.
  return elsewhere === undefined || outcome === 'withdrawn' ? roleOf(doer) : 'elsewhere';
}

/** How often it is looked at again, when somebody approved it at the same moment. */
const tries = 5;

/** Ends a reset that waits, in one transaction with what authorizes it (SECURITY I2). False: it waits no more. */
export async function endWaitingReset(deps: Deps, reset: ResetRecord, ending: Ending): Promise<boolean> {
  let record: ResetRecord | null = reset;
  for (let attempt = 1; attempt <= tries && record?.endedAt === null; attempt += 1) {
    if (await endOnce(deps, record, ending)) return true;
    record = await deps.store.findReset(reset.id);
  }
  return false;
}

/** A veto of the person, made ready for the transaction of another act of theirs. */
export interface PreparedVeto {
  readonly reset: ResetRecord;
  readonly ending: Ending;
  readonly letters: ResetLetters;
}

/** Vetoes of all that waits for somebody, for `writeVetoes`. `who`: as whom their mails name. */
export async function prepareVetoes(deps: Deps, who: UserBundle, doer: OwnDoer): Promise<readonly PreparedVeto[]> {
  const waiting = await deps.store.resetsWaitingFor(who.user.id);
  const ending: Ending = { outcome: 'vetoed', doer, by: who.user.id, hold: async () => undefined };
  return Promise.all(
    waiting.map(async (reset) => ({ reset, ending, letters: await vetoLetters(deps, reset, ending, who) })),
  );
}

/** Throws LostRace where one was approved, ended or asked for meanwhile: it is to be made ready anew. */
export async function writeVetoes(
  deps: Deps,
  tx: StoreWrites,
  user: UserId,
  vetoes: readonly PreparedVeto[],
): Promise<void> {
  for (const { reset, ending, letters } of vetoes) await write(deps, tx, reset, ending, letters);
  const others = await tx.endWaitingResets(user, { outcome: 'vetoed', by: user, as: 'mailbox', at: deps.clock.now() });
  won(others.length === 0);
}

async function endOnce(deps: Deps, record: ResetRecord, ending: Ending): Promise<boolean> {
  const letters = await lettersOf(deps, record, ending);
  try {
    await again(() => commit(deps, (tx) => write(deps, tx, record, ending, letters)));
    return true;
  } catch (error) {
    if (error instanceof LostRace) return false;
    throw error;
  }
}

async function lettersOf(deps: Deps, record: ResetRecord, ending: Ending): Promise<ResetLetters> {
  const who = ending.outcome === 'vetoed' ? await deps.store.loadUser(record.userId) : null;
  return who ? vetoLetters(deps, record, ending, who) : [];
}

async function vetoLetters(deps: Deps, record: ResetRecord, ending: Ending, who: UserBundle): Promise<ResetLetters> {
  const helpers = await deps.store.listHelpers(record.userId);
  const asker = record.askedBy && (await deps.store.loadUser(record.askedBy));
  const called = await calledBy(deps, who, record.companyId);
  return endedLetters(deps, { who, helpers, called }, record, asker, {
    kind: 'reset-vetoed',
    stopped: enderOf(ending),
  });
}

const kinds = { vetoed: 'reset.vetoed', withdrawn: 'reset.withdrawn' } as const satisfies Record<string, AuditKind>;

async function write(
  deps: Deps,
  tx: StoreWrites,
  record: ResetRecord,
  ending: Ending,
  letters: ResetLetters,
): Promise<void> {
  const { outcome, doer, by, elsewhere, hold } = ending;
  await hold(tx);
  const at = deps.clock.now();
  won(await tx.endReset(record.id, record.version, { outcome, by, as: enderOf(ending), at }));
  await tx.voidMailActs(record.id, 'veto-reset', at);
  const deed = { kind: kinds[outcome], subject: record.userId, detail: { reset: record.id } };
  const asking = record.companyId === null ? [] : [record.companyId];
  const streams =
    elsewhere === undefined
      ? { open: ['installation', ...asking] as const, veiled: [] }
      : { open: ['installation', elsewhere] as const, veiled: asking };
  await tx.appendAudit(resetEvents(deps, doer, deed, streams));
  await queuePrepared(tx, letters);
}
