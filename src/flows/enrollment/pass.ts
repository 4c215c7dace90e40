import { proofKinds } from '#domain/authenticator.ts';
import { parseEnrollmentPass, takesPass } from '#domain/enrollment-pass.ts';
import type { PassId } from '#domain/identifiers.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightCode, mayAttempt, noAttempts } from '#domain/throttle.ts';
import type { MailboxRecord, UserBundle } from '#ports/records.ts';
import { refuseCode, type Counter } from '../attempt.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { hashEnrollmentPass } from './hash-pass.ts';

/**
 * An administrator's enrollment pass in place of the code from the mailbox (SPEC A6): before a first factor is bound, whether or not a code was sent or mail works
 * (SPEC X10). Wrong, expired, spent, replaced and foreign ones are one refusal (SPEC S3), counted with the mailbox's wrong codes (SPEC X3).
 */
export function proveByPass(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded, now, interaction } = run;
    const { bundle } = loaded;
    if (!bundle || !takesPass(step, interaction.purpose)) return refused({ code: 'not-this-step' });
    const counter = counterOf(run, bundle);
    const verdict = mayAttempt(counter.attempts, now);
    if (!verdict.may) return refused({ code: 'code-held', until: verdict.until });
    const pass = parseEnrollmentPass(typed.reveal());
    if (pass === null) return refused({ code: 'malformed-code', expected: 'enrollment-pass' });
    const found = await deps.store.findPass(bundle.user.id, hashEnrollmentPass(deps, bundle.user.id, pass), now);
    return found ? accept(deps, facts, run, bundle, counter, found) : refuseCode(deps, facts, run, counter);
  });
}

/** Evidence of a kind of its own: what it opens is the way to a first factor, and nothing else that a mailbox proves (`proofKinds`). */
function accept(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  counter: Counter,
  pass: PassId,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'enrollment-pass', at: now, authenticatorId: null }] },
    writes: async (tx) => {
      won(await counter.write(tx, afterRightCode(counter.attempts)));
      won(await tx.spendPass(pass, bundle.user.id, now));
    },
    events: [event(deps, { now, bundle }, facts, 'enrollment-pass.spent', { interaction: interaction.id, pass })],
  });
}

/** The mailbox's own counters. Whoever was never sent a code has none yet: the first guess makes them, and of several at once one. */
function counterOf(run: OpenRun, { user, mailbox }: UserBundle): Counter {
  const attempts = mailbox?.attempts ?? noAttempts;
  return {
    kind: 'mailbox',
    attempts,
    mayBeDisabled: proofKinds.mailbox.mayBeDisabled,
    write: (tx, next) =>
      mailbox
        ? tx.recordMailboxAttempt(user.id, mailbox.version, next)
        : tx.issueMailboxCode({ ...neverSent(run, user.id), attempts: next }, null),
  };
}

/** A row that holds counters alone: no code was sent, and none would be right. */
const neverSent = ({ now, interaction }: OpenRun, userId: MailboxRecord['userId']): MailboxRecord => ({
  userId,
  interactionId: interaction.id,
  codeHash: '',
  sentAt: now,
  expiresAt: now,
  spentAt: now,
  sendings: [],
  attempts: noAttempts,
  version: 1,
});
