import { emailChange } from '#domain/email-change.ts';
import { isFrozen } from '#domain/freeze.ts';
import { after, type Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { EmailChangeRecord } from '#ports/email-changes.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { prepareMail, queuePrepared, recipientOf, type PreparedMail } from '../mail.ts';
import { changeOf } from './email-change.ts';
import { makeMailAct, type OpenMailAct } from './mail-act.ts';

/** Thrown to roll back; never leaves this file. */
class NotConfirmed extends Error {}

/**
 * Confirms a new login e-mail, from a mail that was sent there. All sessions, interactions and links that were mailed to the old address end; the old mailbox is
 * told, and can take it back for seven days. While changes are frozen it waits for nobody: refused with until when (SPEC U5).
 */
export async function confirmEmailByMail(
  deps: Deps,
  facts: RequestFacts,
  found: OpenMailAct,
): Promise<Outcome<EmailChangeRecord>> {
  const change = await changeOf(deps, found);
  const { frozenUntil, status } = found.bundle.user;
  const now = deps.clock.now();
  if (frozenUntil !== null && isFrozen(frozenUntil, now))
    return refused({ code: 'changes-frozen', until: frozenUntil });
  if (!change || status !== 'active') return refused({ code: 'link-not-usable' });
  const mails = mailsOf(deps, facts, found, change, now);
  try {
    await again(() => commit(deps, (tx) => confirm(deps, tx, facts, { found, change, mails, now })));
    return granted(change);
  } catch (error) {
    // Of two who confirm the same address at once the database refuses the second.
    if (error instanceof NotConfirmed || (await isTaken(deps, change, now)))
      return refused({ code: 'link-not-usable' });
    throw error;
  }
}

async function isTaken(deps: Deps, { newEmail, userId }: EmailChangeRecord, now: Instant): Promise<boolean> {
  const holder = await deps.store.holderOfEmail(newEmail, now);
  return holder !== null && holder.userId !== userId;
}

interface Confirming {
  readonly found: OpenMailAct;
  readonly change: EmailChangeRecord;
  readonly mails: readonly PreparedMail[];
  readonly now: Instant;
}

async function confirm(
  deps: Deps,
  tx: StoreWrites,
  facts: RequestFacts,
  { found, change, mails, now }: Confirming,
): Promise<void> {
  const { record, bundle } = found;
  const { id } = bundle.user;
  if (!(await tx.holdUnfrozen(id, now))) throw new NotConfirmed();
  if (!(await tx.spendMailAct(record.tokenHash, 'confirm-email', now))) throw new NotConfirmed();
  if (!(await tx.confirmEmailChange(change.id, now, undoUntil(now)))) throw new NotConfirmed();
  await endEverything(tx, id, now);
  await tx.appendAudit([
    event(deps, { now, bundle }, facts, 'email.changed', { change: change.id }),
    event(deps, { now, bundle }, facts, 'session.ended', { reason: 'email-changed', all: true }),
  ]);
  await queuePrepared(tx, mails);
}

/** Interactions before sessions: what a sign-in in flight is about to mint is ended or was never made. */
export async function endEverything(tx: StoreWrites, user: EmailChangeRecord['userId'], now: Instant): Promise<void> {
  await tx.endInteractions(user, 'email-changed', now);
  await tx.endSessions(user, 'email-changed', now);
  await tx.voidLinks(user, 'password-reset', now);
  await tx.voidLinks(user, 'invitation', now);
}

const undoUntil = (now: Instant): Instant => after(now, emailChange.undoableFor);

/** To the old address with the link that takes it back, and to the new one. */
function mailsOf(
  deps: Deps,
  facts: RequestFacts,
  { bundle }: OpenMailAct,
  { id, oldEmail, newEmail }: EmailChangeRecord,
  now: Instant,
): readonly PreparedMail[] {
  const { record, link } = makeMailAct(deps, {
    user: bundle.user.id,
    act: 'undo-email',
    subject: id,
    validFor: emailChange.undoableFor,
  });
  const to = recipientOf(bundle);
  const left = { kind: 'email-changed-from', facts, now, newEmail, undo: link, expiresAt: undoUntil(now) } as const;
  return [
    { ...prepareMail(deps, { ...to, email: oldEmail }, { ...left, change: { id, side: 'old' } }), act: record },
    prepareMail(
      deps,
      { ...to, email: newEmail },
      { kind: 'email-changed-to', facts, now, change: { id, side: 'new' } },
    ),
  ];
}
