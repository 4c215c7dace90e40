import { setTimeout as pause } from 'node:timers/promises';
import type { AuditEvent } from '#domain/audit-event.ts';
import { dateIn } from '#domain/deadline.ts';
import { Fault } from '#domain/fault.ts';
import { after, second } from '#domain/instant.ts';
import { isReminder, isSameDeadline, isScheduled, mailingLimits } from '#domain/mailing.ts';
import type {
  BindingCompany,
  MailingOutcome,
  MailingProgress,
  MailingRecord,
  Notice,
  Reader,
} from '#ports/mailings.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { StoreWrites } from '#ports/store.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { prepareMail, queuePrepared, recipientOf, zoneOf } from '../mail.ts';
import { LostRace, won } from '../race.ts';
import { boundCompany } from './bound-company.ts';
import { digestWriter } from './digest.ts';
import { writerOf, type Write } from './letters.ts';
import { seeReaders } from './see-readers.ts';

/** Few enough for a transaction of a few milliseconds (DESIGN 2). */
const batchSize = 20;

/** A mailing that waits for something lets others go first for so long. */
const asideFor = 30 * second;

/** How a round ends early, and who is told of what it passed over. */
export interface Round {
  readonly stopping: AbortSignal;
  /** False: somebody else does this work by now. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Of a reader, or a mailing, that could not be written: the others are not kept waiting for them. */
  readonly onSkipped: (error: unknown) => void;
}

/**
 * Takes the mailing whose turn it is a window of readers further (SPEC P13): the next window is another's. A batch is one transaction: what was written to whom, its messages, and how far the
 * mailing is, so that after a crash, and beside any number of others who do the same, each mail is queued once. Between batches others have the database for as long as
 * the last one took. False: nothing is to be done now.
 */
export async function runMailing(deps: Deps, round: Round): Promise<boolean> {
  const mailing = await deps.store.dueMailing(deps.clock.now());
  if (mailing === null || !(await round.mayGoOn())) return false;
  const next = await prospectOf(deps, mailing).catch((error: unknown) => missedBy(round, mailing, error));
  if (next === 'counting') await stepAside(deps, mailing);
  else if (typeof next === 'string') await commitStep(deps, mailing, { letters: [], progress: mailing, outcome: next });
  else await walkWindow(deps, round, mailing, next);
  return !round.stopping.aborted;
}

/** Until what it tells has been counted, which it was begun with. */
async function stepAside(deps: Deps, { id, version }: MailingRecord): Promise<void> {
  await commit(deps, (tx) => tx.deferMailing(id, version, after(deps.clock.now(), asideFor)));
}

/** What cannot be carried out at all holds up no other; a database that is gone is gone for all. One that has no time to count a company may have it later. */
function missedBy(round: Round, { kind }: MailingRecord, error: unknown): MailingOutcome | 'counting' {
  if (error instanceof Fault && kind !== 'digest') throw error;
  round.onSkipped(error);
  return error instanceof Fault ? 'counting' : 'missed';
}

/** How a mailing goes on. */
interface Prospect {
  readonly bound: BindingCompany;
  readonly write: Write;
}

/** Who writes, or how it ends, as the policy is now: it may have changed since the last window. */
async function prospectOf(deps: Deps, mailing: MailingRecord): Promise<Prospect | MailingOutcome | 'counting'> {
  if (mailing.uselessAt <= deps.clock.now()) return 'missed';
  const bundle = await deps.store.loadCompany(mailing.company);
  const bound = bundle && boundCompany(bundle);
  if (!bound || !tellsOf(mailing, bound)) return 'superseded';
  const write = await (mailing.kind === 'digest' ? digestWriter : writerOf)(deps, mailing, bound);
  if (write === 'over') return 'done';
  return write === 'counting' ? write : { bound, write };
}

const tellsOf = ({ kind, deadline }: MailingRecord, { policy }: BindingCompany): boolean =>
  kind === 'digest' || isSameDeadline(deadline, policy.deadline);

async function walkWindow(deps: Deps, round: Round, mailing: MailingRecord, { bound, write }: Prospect): Promise<void> {
  const seen = await seeReaders(deps, mailing, bound).catch((error: unknown) => unseen(round, error));
  if (seen === null) return stepAside(deps, mailing);
  let at: MailingRecord | null = mailing;
  for (let from = 0; from === 0 || from < seen.readers.length; from += batchSize) {
    if (round.stopping.aborted || at === null) return;
    const batch = seen.readers.slice(from, from + batchSize);
    const isLast = from + batchSize >= seen.readers.length;
    const begun = performance.now();
    const letters = await lettersTo(deps, round, at, batch, write);
    if (letters === null) return stepAside(deps, at);
    at = await commitStep(deps, at, {
      letters,
      progress: isLast
        ? { ...at, reached: seen.reached ?? batch.at(-1)?.user ?? at.reached, looked: mailing.looked + seen.looked }
        : { ...at, reached: batch.at(-1)?.user ?? at.reached, looked: mailing.looked + (batch.at(-1)?.place ?? 0) },
      outcome: isLast && seen.reached === null ? 'done' : null,
    });
    await pause(performance.now() - begun);
  }
}

/** A window that cannot be looked at waits; the mailings of others go on. */
function unseen({ onSkipped }: Round, error: unknown): null {
  if (error instanceof Fault) throw error;
  onSkipped(error);
  return null;
}

/** A mail, sealed already, and that it was written. */
interface Prepared {
  readonly message: NewMessage;
  readonly notice: Notice;
}

/** Null: none of a whole batch could be written. That is nothing odd about a reader, and is tried again later. */
async function lettersTo(
  deps: Deps,
  round: Round,
  mailing: MailingRecord,
  readers: readonly Reader[],
  write: Write,
): Promise<readonly Prepared[] | null> {
  const letters: Prepared[] = [];
  let failed = 0;
  for (const reader of readers) {
    try {
      const letter = await letterTo(deps, mailing, reader, write);
      if (letter) letters.push(letter);
    } catch (error) {
      if (error instanceof Fault) throw error;
      round.onSkipped(error);
      failed += 1;
    }
  }
  return failed === batchSize ? null : letters;
}

async function letterTo(deps: Deps, mailing: MailingRecord, reader: Reader, write: Write): Promise<Prepared | null> {
  const bundle = await deps.store.loadUser(reader.user);
  const letter = bundle && (await write(bundle, reader));
  if (!letter) return null;
  const message = prepareMail(deps, recipientOf(bundle), letter.mail);
  const { company, revision, kind } = mailing;
  const day = dateIn(zoneOf(bundle), letter.mail.now);
  const notice = { user: reader.user, company, revision, kind, slot: letter.slot, day };
  return { message, notice: { ...notice, queuedAt: letter.mail.now, message: message.id } };
}

interface Step {
  readonly letters: readonly Prepared[];
  readonly progress: Pick<MailingProgress, 'reached' | 'looked'>;
  /** Null: it goes on. */
  readonly outcome: MailingOutcome | null;
}

/** Null: somebody else took the mailing further, or ended it; what they did not do is looked at anew. */
async function commitStep(deps: Deps, mailing: MailingRecord, step: Step): Promise<MailingRecord | null> {
  try {
    return await commit(deps, (tx) => writeStep(deps, tx, mailing, step));
  } catch (error) {
    if (error instanceof LostRace) return null;
    throw error;
  }
}

async function writeStep(
  deps: Deps,
  tx: StoreWrites,
  mailing: MailingRecord,
  { letters, progress: { reached, looked }, outcome }: Step,
): Promise<MailingRecord> {
  const { id, version } = mailing;
  const progress = { reached, looked, queued: mailing.queued + (await writeLetters(tx, mailing, letters)) };
  won(await tx.advanceMailing(id, version, progress, deps.clock.now()));
  const next = { ...mailing, ...progress, version: version + 1 };
  if (outcome === null) return next;
  const now = deps.clock.now();
  won(await tx.endMailing(id, next.version, outcome, now));
  await tx.appendAudit([finished(deps, next, outcome)]);
  return { ...next, version: next.version + 1, outcome, doneAt: now };
}

/** Answers how many were told: by a mail, or by a reminder of another company on the same day, which names the earliest date that counts for them. */
async function writeLetters(tx: StoreWrites, { kind }: MailingRecord, letters: readonly Prepared[]): Promise<number> {
  if (letters.length === 0) return 0;
  const quietFor = isScheduled(kind) ? mailingLimits.quietFor : null;
  const fresh = await tx.queueNotices(
    letters.map((one) => one.notice),
    quietFor,
  );
  await queuePrepared(
    tx,
    letters.map((one) => one.message).filter((one) => fresh.has(one.id)),
  );
  const left = letters.map((one) => one.notice).filter((one) => !fresh.has(one.message));
  return fresh.size + (isReminder(kind) && left.length > 0 ? await tx.standInFor(left, quietFor) : 0);
}

/** How many were written to, and no names. */
function finished(deps: Deps, { id, company, kind, looked, queued }: MailingRecord, outcome: string): AuditEvent {
  return {
    id: deps.random.id('event'),
    at: deps.clock.now(),
    stream: company,
    kind: 'mailing.finished',
    actor: null,
    subject: null,
    from: null,
    detail: { mailing: id, mailingKind: kind, outcome, looked, queued },
  };
}
