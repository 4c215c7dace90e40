import { strongestKinds } from './authenticator.ts';
import { assess, type Acceptance, type Level } from './evidence.ts';
import { isFrozen } from './freeze.ts';
import type { Duration } from './instant.ts';
import { evidenceOfRun, isStepUp, newestOfRun } from './interaction.ts';
import type { Holding } from './offers.ts';
import { acceptedKinds, asksForSecondFactor } from './policy.ts';
import type { KindChoice, Situation } from './step.ts';

/** The situation with what several rules derive from it. */
export interface View extends Holding {
  /** Level by evidence that every rule in force accepts. */
  readonly level: Level;
  /** Level that this run must reach before it may end. */
  readonly required: Level;
  readonly accept: Acceptance;
  /** A factor as strong as any that is bound, allowed or not, was proved, in whatever run. */
  readonly isStrong: boolean;
  /** The same in this run, or a recovery code spent: enough to bind another method and for a new recovery code (SECURITY I6, SPEC R2). */
  readonly mayBind: boolean;
  readonly choices: readonly KindChoice[];
  /** Nothing of the user's is changed now (SPEC U5). */
  readonly frozen: boolean;
}

/** Derived once for all rules: each level is assessed here only. */
export function viewOf(situation: Situation): View {
  const { run, subject, policy, application, now, offered } = situation;
  const bound = subject?.authenticators ?? [];
  const recovery = !isStepUp(run.purpose);
  const maxAge = shortest(policy.frequency?.every ?? null, application.maxAge);
  const countries = policy.phones?.countries ?? null;
  const accept: Acceptance = { kinds: acceptedKinds(policy), countries, maxAge, recovery };
  const strong: Acceptance = { kinds: strongestKinds(bound), countries: null, maxAge, recovery: false };
  return {
    ...situation,
    bound,
    accept,
    level: assess(run.evidence, bound, accept, now),
    isStrong: assess(run.evidence, bound, strong, now) === 'mfa',
    mayBind: assess(evidenceOfRun(run), bound, { ...strong, recovery }, now) === 'mfa',
    required: requiredLevel(situation),
    frozen: isFrozen(subject?.frozenUntil ?? null, now),
    choices: policy.kinds
      .filter((one) => offered.includes(one.kind))
      .map((one) => ({ ...one, allowed: one.forbiddenBy.length === 0 })),
  };
}

/** SPEC S2, P3, P5: enforced for all; announced and personal for those who have enrolled; an application may always ask for more. */
function requiredLevel({ policy, subject, application }: Situation): Level {
  const enrolled = (subject?.authenticators.length ?? 0) > 0;
  const asked = policy.mode === 'enforced' || (enrolled && asksForSecondFactor(policy));
  return asked || application.level === 'mfa' ? 'mfa' : 'password';
}

function shortest(a: Duration | null, b: Duration | null): Duration | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** With nothing bound (reset by an administrator meanwhile) there is nothing to repair. */
export function recoveredInThisRun({ run, bound }: View): boolean {
  if (run.purpose === 'session' || isStepUp(run.purpose) || bound.length === 0) return false;
  return newestOfRun(run, 'recovery-code') !== null;
}
