import { enrollableKinds, strongestKinds } from './authenticator.ts';
import { assess, type Acceptance, type Level } from './evidence.ts';
import type { Duration } from './instant.ts';
import { evidenceOfRun, isChange, newestOfRun } from './interaction.ts';
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
  /** Level by any bound second factor, allowed or not. */
  readonly proven: Level;
  /** The same by what was proved in this run: enough for a new recovery code (SPEC R2). */
  readonly provenHere: Level;
  /** The same by a factor as strong as any that is bound: enough to bind another (SECURITY I6). */
  readonly mayBind: boolean;
  readonly choices: readonly KindChoice[];
}

/** Derived once for all rules: each level is assessed here only. */
export function viewOf(situation: Situation): View {
  const { run, subject, policy, application, now, offered } = situation;
  const bound = subject?.authenticators ?? [];
  const recovery = !isChange(run.purpose);
  const maxAge = shortest(policy.frequency?.every ?? null, application.maxAge);
  const accept: Acceptance = { kinds: acceptedKinds(policy), maxAge, recovery };
  const any: Acceptance = { kinds: enrollableKinds, maxAge, recovery };
  const here = evidenceOfRun(run);
  return {
    ...situation,
    bound,
    accept,
    level: assess(run.evidence, bound, accept, now),
    proven: assess(run.evidence, bound, any, now),
    provenHere: assess(here, bound, any, now),
    mayBind: assess(here, bound, { ...any, kinds: strongestKinds(bound) }, now) === 'mfa',
    required: requiredLevel(situation),
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
  if (run.purpose === 'session' || isChange(run.purpose) || bound.length === 0) return false;
  return newestOfRun(run, 'recovery-code') !== null;
}
