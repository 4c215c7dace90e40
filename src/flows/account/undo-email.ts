import { freezeUntil } from '#domain/freeze.ts';
import type { Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { EmailChangeRecord } from '#ports/email-changes.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { prepareMail, queuePrepared, recipientOf, type PreparedMail } from '../mail.ts';
import { LostRace } from '../race.ts';
import { prepareVetoes, writeVetoes, type PreparedVeto } from '../recovery/end-waiting-reset.ts';
import { endEverything } from './confirm-email.ts';
import { changeOf } from './email-change.ts';
import type { OpenMailAct } from './mail-act.ts';

/** Thrown to roll back; never leaves this file. */
class NotUndone extends Error {}

/** How often it is made ready anew, when a reset was asked for or approved at the same moment. */
const tries = 5;

type Undone = Outcome<{ readonly frozenUntil: Instant }>;

/**
 * Takes a change of login e-mail back, from the mail that told the old address: that address signs in again, whatever was changed after it; sessions and
 * interactions end, resets that wait are vetoed, and nothing is changed for 72 hours. Links that were mailed since the change act no more; those of before it do, so
 * that of several changes the first address has the last word. Answers until when changes are frozen.
 */
export async function undoEmailByMail(deps: Deps, facts: RequestFacts, found: OpenMailAct): Promise<Undone> {
  const change = await changeOf(deps, found);
  if (!change || change.confirmedAt === null) return refused({ code: 'link-not-usable' });
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const undone = await undoOnce(deps, facts, found, { ...change, confirmedAt: change.confirmedAt });
    if (undone) return undone;
  }
  return refused({ code: 'conflict' });
}

type Confirmed = EmailChangeRecord & { readonly confirmedAt: Instant };

/** Null: of what it was made ready for, something is not so any more. */
async function undoOnce(
  deps: Deps,
  facts: RequestFacts,
  found: OpenMailAct,
  change: Confirmed,
): Promise<Undone | null> {
  const now = deps.clock.now();
  const { bundle } = found;
  const until = freezeUntil(now, bundle.user.frozenUntil);
  const mails = mailsOf(deps, facts, found, change, { now, until });
  const who = { ...bundle, user: { ...bundle.user, email: change.oldEmail } };
  const doer = { owner: bundle.user.id, through: 'mail', address: facts.address } as const;
  const vetoes = await prepareVetoes(deps, who, doer);
  try {
    await again(() => commit(deps, (tx) => undo(deps, tx, facts, { found, change, mails, vetoes, now, until })));
    return granted({ frozenUntil: until });
  } catch (error) {
    if (error instanceof NotUndone) return refused({ code: 'link-not-usable' });
    if (error instanceof LostRace) return null;
    throw error;
  }
}

interface Undoing {
  readonly found: OpenMailAct;
  readonly change: Confirmed;
  readonly mails: readonly PreparedMail[];
  readonly vetoes: readonly PreparedVeto[];
  readonly now: Instant;
  readonly until: Instant;
}

async function undo(
  deps: Deps,
  tx: StoreWrites,
  facts: RequestFacts,
  { found, change, mails, vetoes, now, until }: Undoing,
): Promise<void> {
  const { record, bundle } = found;
  const { id } = bundle.user;
  if (!(await tx.spendMailAct(record.tokenHash, 'undo-email', now))) throw new NotUndone();
  if (!(await tx.undoEmailChange(change.id, now))) throw new NotUndone();
  await tx.freezeChanges(id, until, now);
  await endEverything(tx, id, now);
  await writeVetoes(deps, tx, id, vetoes);
  await tx.voidChangeActs(id, change.confirmedAt, now);
  await tx.appendAudit([
    event(deps, { now, bundle }, facts, 'email.change-undone', { change: change.id }),
    event(deps, { now, bundle }, facts, 'changes.frozen', { because: 'email-undone' }),
    event(deps, { now, bundle }, facts, 'session.ended', { reason: 'email-changed', all: true }),
  ]);
  await queuePrepared(tx, mails);
}

/** To both addresses: whoever reads them is told alike. */
function mailsOf(
  deps: Deps,
  facts: RequestFacts,
  { bundle }: OpenMailAct,
  { id, oldEmail, newEmail }: EmailChangeRecord,
  { now, until: frozenUntil }: Pick<Undoing, 'now' | 'until'>,
): readonly PreparedMail[] {
  const mail = { kind: 'email-undone', facts, now, oldEmail, newEmail, frozenUntil } as const;
  const sides = [
    { side: 'old', email: oldEmail },
    { side: 'new', email: newEmail },
  ] as const;
  return sides.map(({ side, email }) =>
    prepareMail(deps, { ...recipientOf(bundle), email }, { ...mail, change: { id, side } }),
  );
}
