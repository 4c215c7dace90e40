import { proofKinds } from '#domain/authenticator.ts';
import type { InteractionId } from '#domain/identifiers.ts';
import { after, type Instant } from '#domain/instant.ts';
import { codesUntil, expiresAt } from '#domain/interaction.ts';
import { afterSending, mailboxCode, maySendFrom } from '#domain/mailbox-code.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightCode, noAttempts } from '#domain/throttle.ts';
import type { MailboxRecord, UserBundle } from '#ports/records.ts';
import { readCode, refuseCode, type Counter } from '../attempt.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';
import { act, note, settle, type OpenRun, type Settled } from '../run.ts';

/** Sends a code to the user's mailbox, by the outbox (SECURITY I16): newest only, 60 s apart and 5 an hour for the user, over all interactions. */
export function sendMailboxCode(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<OpenRun>> {
  return act<OpenRun>(deps, opened, facts, async (run) => {
    const { step, loaded, now } = run;
    if (step.kind !== 'prove-mailbox' || !loaded.bundle) return refused({ code: 'not-this-step' });
    const from = sendableFrom(run, loaded.bundle);
    if (from > now) return refused({ code: 'resend-too-soon', from });
    await send(deps, facts, run, loaded.bundle);
    return granted(run);
  });
}

/** From when a code may be sent: after the hour of an interaction, in the next one (SPEC S4). */
function sendableFrom({ situation, now }: OpenRun, { mailbox }: UserBundle): Instant {
  return now < codesUntil(situation.run) ? maySendFrom(mailbox?.sendings ?? [], now) : expiresAt(situation.run);
}

async function send(deps: Deps, facts: RequestFacts, run: OpenRun, bundle: UserBundle): Promise<void> {
  const { now, interaction } = run;
  const code = deps.random.digits(mailboxCode.digits);
  const record = mailboxRecord(deps, run, bundle, code);
  // Who changes a method or acts in the console asked for the code; who is made to enroll is told by whom.
  const asked = run.step.reason === 'enrollment-underway' ? { policy: run.situation.policy } : {};
  const about = { facts, now, ...asked };
  await note(deps, run, {
    patch: { codeValidUntil: record.expiresAt },
    writes: async (tx) => {
      won(await tx.issueMailboxCode(record, bundle.mailbox?.version ?? null));
      await queueMail(deps, tx, bundle, { kind: 'mailbox-code', ...about, code, expiresAt: record.expiresAt });
    },
    events: [event(deps, { now, bundle }, facts, 'mailbox.code-sent', { interaction: interaction.id })],
  });
}

function mailboxRecord(
  deps: Deps,
  { now, interaction }: OpenRun,
  { user, mailbox }: UserBundle,
  code: Secret,
): MailboxRecord {
  return {
    userId: user.id,
    interactionId: interaction.id,
    codeHash: hashCode(deps, interaction.id, code.reveal()),
    sentAt: now,
    expiresAt: after(now, mailboxCode.validFor),
    spentAt: null,
    sendings: afterSending(mailbox?.sendings ?? [], now),
    attempts: mailbox?.attempts ?? noAttempts,
    version: (mailbox?.version ?? 0) + 1,
  };
}

const hashCode = (deps: Deps, id: InteractionId, code: string): string =>
  deps.hash.hash('mailbox-code', `${id} ${code}`);

/** The code from the mailbox. Wrong, expired, superseded, spent and foreign ones are one refusal (SPEC S3), counted like every wrong code (SPEC X3). */
export function proveMailbox(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded, now } = run;
    const mailbox = loaded.bundle?.mailbox;
    if (step.kind !== 'prove-mailbox' || !loaded.bundle || !mailbox) return refused({ code: 'not-this-step' });
    const code = readCode(mailbox.attempts, now, typed);
    if (!code.ok) return code;
    return isRight(deps, mailbox, run, code.value)
      ? accept(deps, facts, run, loaded.bundle, mailbox)
      : refuseCode(deps, facts, run, mailboxCounter(mailbox));
  });
}

function isRight(deps: Deps, mailbox: MailboxRecord, run: OpenRun, code: string): boolean {
  const { id } = run.interaction;
  const same = deps.hash.equal(mailbox.codeHash, hashCode(deps, id, code));
  return same && mailbox.spentAt === null && mailbox.expiresAt > run.now && mailbox.interactionId === id;
}

function accept(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  mailbox: MailboxRecord,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'mailbox', at: now, authenticatorId: null }] },
    writes: async (tx) =>
      won(await tx.spendMailboxCode(bundle.user.id, mailbox.version, now, afterRightCode(mailbox.attempts))),
    events: [event(deps, { now, bundle }, facts, 'mailbox.proved', { interaction: interaction.id })],
  });
}

const mailboxCounter = (mailbox: MailboxRecord): Counter => ({
  kind: 'mailbox',
  attempts: mailbox.attempts,
  mayBeDisabled: proofKinds.mailbox.mayBeDisabled,
  write: (tx, next) => tx.recordMailboxAttempt(mailbox.userId, mailbox.version, next),
});
