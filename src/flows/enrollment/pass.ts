import { proofKinds } from '#domain/authenticator.ts';
import { parseEnrollmentPass, takesPass } from '#domain/enrollment-pass.ts';
import type { Instant } from '#domain/instant.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightCode, mayAttempt, noAttempts } from '#domain/throttle.ts';
import type { GoodPass } from '#ports/passes.ts';
import type { MailboxRecord, UserBundle } from '#ports/records.ts';
import { refuseCode, type Counter } from '../attempt.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { outsideBar } from '../directory/pass-bar.ts';
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
    const found = await goodPass(deps, bundle, pass, now);
    return found ? accept(deps, facts, run, bundle, counter, found) : refuseCode(deps, facts, run, counter);
  });
}

/** The user's pass, unless its company would not be let issue it any more: another may have come to require MFA since (SPEC A6, P7). */
async function goodPass(deps: Deps, { user }: UserBundle, pass: string, now: Instant): Promise<GoodPass | null> {
  const found = await deps.store.findPass(user.id, hashEnrollmentPass(deps, user.id, pass), now);
  if (found === null || found.companyId === null) return found;
  return (await outsideBar(deps.store, found.companyId, user.id, now)) === null ? found : null;
}

/** Evidence of a kind of its own: what it opens is the way to a first factor, and nothing else that a mailbox proves (`proofKinds`). */
function accept(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  counter: Counter,
  { id: pass, companyId }: GoodPass,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'enrollment-pass', at: now, authenticatorId: null }] },
    writes: async (tx) => {
      won(await counter.write(tx, afterRightCode(counter.attempts)));
      won(companyId === null || (await outsideBar(tx, companyId, bundle.user.id, now)) === null);
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
