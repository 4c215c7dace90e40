import type { ApplicationAsk } from './application-ask.ts';
import { strongestKinds } from './authenticator.ts';
import { assess, type Acceptance, type Level } from './evidence.ts';
import { isFrozen } from './freeze.ts';
import type { Duration, Instant } from './instant.ts';
import { evidenceOfRun, isStepUp, newestOfRun } from './interaction.ts';
import type { Holding } from './offers.ts';
import { acceptedKinds, asksForSecondFactor } from './policy.ts';
import type { Situation } from './step.ts';

/** The situation with what several rules derive from it. */
export interface View extends Holding {
  /** Level by evidence that every rule in force accepts. */
  readonly level: Level;
  /** Level that this run must reach before it may end. */
  readonly required: Level;
  /** The same without what an application asks. */
  readonly requiredByRules: Level;
  /** The password must not be older, for an application; null: it may be of any age. */
  readonly passwordSince: Instant | null;
  readonly accept: Acceptance;
  /** A recovery code may stand in for the factor that is asked for (SPEC R3). */
  readonly mayRecover: boolean;
  /** A factor as strong as any that is bound, allowed or not, was proved, in whatever run. */
  readonly isStrong: boolean;
  /** The same in this run, or a recovery code spent: enough to bind another method and for a new recovery code (SECURITY I6, SPEC R2). */
  readonly mayBind: boolean;
  /** The same, but for a recovery code where an application takes none. */
  readonly isAnswered: boolean;
  /** Nothing of the user's is changed now (SPEC U5). */
  readonly frozen: boolean;
}

/** Derived once for all rules: each level is assessed here only. */
export function viewOf(situation: Situation): View {
  const { run, subject, policy, application, now, offered } = situation;
  const bound = subject?.authenticators ?? [];
  const recovery = !isStepUp(run.purpose);
  const requiredByRules = levelByRules(situation);
  const required = application.level === 'mfa' ? 'mfa' : requiredByRules;
  const every = policy.frequency?.every ?? null;
  const maxAge = shortest(every, ageOf(application.since, now));
  const countries = policy.phones?.countries ?? null;
  const counts = recovery && !isFreshProofAsked(situation);
  const accept: Acceptance = { kinds: acceptedKinds(policy), countries, maxAge, recovery: counts };
  const strong: Acceptance = { kinds: strongestKinds(bound), countries: null, maxAge: every, recovery: false };
  const level = assess(run.evidence, bound, accept, now);
  return {
    now,
    offered,
    run,
    subject,
    policy,
    application,
    bound,
    accept,
    level,
    mayRecover: counts && !(run.purpose === 'continue' && isStepUpFor(application, requiredByRules)),
    isStrong: assess(run.evidence, bound, strong, now) === 'mfa',
    mayBind: assess(evidenceOfRun(run), bound, { ...strong, maxAge, recovery }, now) === 'mfa',
    isAnswered: assess(evidenceOfRun(run), bound, { ...strong, maxAge, recovery: counts }, now) === 'mfa',
    required,
    requiredByRules,
    passwordSince: application.passwordSince ?? (required === 'mfa' || level === 'mfa' ? null : application.since),
    frozen: isFrozen(subject?.frozenUntil ?? null, now),
  };
}

/** SPEC S2, P3, P5: enforced for all; announced and personal for those who have enrolled. */
function levelByRules({ policy, subject }: Situation): Level {
  const enrolled = (subject?.authenticators.length ?? 0) > 0;
  return policy.mode === 'enforced' || (enrolled && asksForSecondFactor(policy)) ? 'mfa' : 'password';
}

/**
 * Whether an application asks somebody who is signed in for a second factor of late (RFC 9470): a recovery code is none, however new (SPEC R3, Y4). At sign-in it
 * stands in all the same, and the application's question follows.
 */
const isFreshProofAsked = ({ run, application }: Situation): boolean =>
  (run.purpose === 'session' || run.purpose === 'continue') &&
  application.level === 'mfa' &&
  application.since !== null;

/** Whether an application asks somebody who is signed in for a newer proof, or for more than any rule does (SPEC Y4, Y5). */
const isStepUpFor = ({ since, level }: ApplicationAsk, requiredByRules: Level): boolean =>
  since !== null || (level === 'mfa' && requiredByRules !== 'mfa');

const ageOf = (since: Instant | null, now: Instant): Duration | null => (since === null ? null : now - since);

function shortest(a: Duration | null, b: Duration | null): Duration | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** With nothing bound (reset by an administrator meanwhile) there is nothing to repair. */
export function recoveredInThisRun({ run, bound }: View): boolean {
  if (run.purpose === 'session' || isStepUp(run.purpose) || bound.length === 0) return false;
  return newestOfRun(run, 'recovery-code') !== null;
}
