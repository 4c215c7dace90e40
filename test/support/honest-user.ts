import type { EnrollableKind } from '#domain/authenticator.ts';
import { isReplacement } from '#domain/change-proof.ts';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import {
  nextStep,
  type Enroll,
  type Leave,
  type Offer,
  type Situation,
  type Step,
  type Subject,
} from '#domain/next-step.ts';
import { mergePolicies } from '#domain/policy.ts';
import { carriedEvidence } from '#domain/session.ts';
import type { Case } from './situation-space.ts';
import { bound, proof, run, subject } from './situations.ts';

/** What an answer changes: the run, the person, or the time that passes. */
interface Answer {
  readonly run?: Partial<Run>;
  readonly subject?: Partial<Subject>;
  readonly at?: Instant;
}

/** Everything that an honest user may answer to a step, with the facts that the flows record for it. None: the run is over. */
export function answersTo(step: Step, made: Case): Case[] {
  return factsFor(step, made).map((answer) => after(made, answer));
}

function factsFor(step: Step, { situation }: Case): Answer[] {
  const { now } = situation;
  switch (step.kind) {
    case 'identify':
      return [{ run: { identified: true } }];
    case 'verify':
      return step.offers.map((offer) => verified(offer, now));
    case 'replace-password':
      return [{ run: { passwordReplacedAt: now, evidence: [proof('password', now)] } }];
    case 'prove-mailbox':
      return [{ run: { evidence: [proof('mailbox', now)] } }, ...leaving(step.leave, now)];
    case 'enroll':
      return [...enrolling(step, situation), ...leaving(step.leave, now)];
    case 'save-recovery-code':
      return [step.shown ? savedCode(now) : { subject: { recovery: newCode } }];
    case 'remove-method':
      return [removed(step.of, situation), ...leaving(step.leave, now)];
    case 'change-email':
      return [{ run: { changedAt: now } }, ...leaving(step.leave, now)];
    case 'thaw':
      return [{ run: { changedAt: now }, subject: { frozenUntil: null } }, ...leaving(step.leave, now)];
    case 'repair':
      return [begun(now), ...leaving({ by: 'device-elsewhere' }, now)];
    case 'consent':
    case 'refuse':
    case 'finish':
      return [];
  }
  return step satisfies never;
}

const newCode = { confirmed: false, pending: true, pendingIsOwn: true };
const begun = (now: Instant): Answer => ({ run: { enrollment: { begunAt: now, kind: null, pendingId: null } } });
const savedCode = (now: Instant): Answer => ({
  run: { codeSavedAt: now },
  subject: { recovery: { confirmed: true, pending: false, pendingIsOwn: false } },
});

/** A held method is waited for. */
function verified(offer: Offer, now: Instant): Answer {
  if (offer.kind === 'password') return { run: { evidence: [proof('password', now)] } };
  if (offer.kind === 'recovery-code')
    return { run: { evidence: [proof('recovery-code', now)] }, subject: { recovery: newCode } };
  if (offer.heldUntil !== null) return { at: offer.heldUntil };
  return { run: { evidence: [proof(offer.kind, now)] } };
}

function enrolling(step: Enroll, situation: Situation): Answer[] {
  const { now } = situation;
  if (step.stage === 'announce') return [begun(now)];
  if (step.of !== null) return [step.stage === 'number' ? numberGiven(now) : confirmed(step.of, situation)];
  return step.kinds.filter((one) => one.allowed).map((one) => chosen(one.kind, now));
}

/** An app's secret is made at once; a phone's number comes first. */
const chosen = (kind: EnrollableKind, now: Instant): Answer => ({
  run: { enrollment: { begunAt: now, kind, pendingId: kind === 'app' ? idOf(kind) : null } },
});

const numberGiven = (now: Instant): Answer => ({
  run: { enrollment: { begunAt: now, kind: 'phone', pendingId: idOf('phone') } },
});

const idOf = (kind: EnrollableKind): AuthenticatorId => `aut_new_${kind}` as AuthenticatorId;

/** The new method takes the place of the one of its kind (SPEC T4), after a recovery code of all (SPEC R3), and a recovery code is issued (SPEC R2). */
function confirmed(kind: EnrollableKind, situation: Situation): Answer {
  const { now } = situation;
  const id = idOf(kind);
  const held = situation.subject?.authenticators ?? [];
  const kept = isReplacement({ ...situation, bound: held }) ? [] : held.filter((one) => one.kind !== kind);
  return {
    run: { boundAt: now, evidence: [{ kind, at: now, authenticatorId: id }] },
    subject: { authenticators: [...kept, bound(kind, { id, boundAt: now })], recovery: newCode },
  };
}

function removed(kind: EnrollableKind, { now, subject: who }: Situation): Answer {
  const authenticators = (who?.authenticators ?? []).filter((one) => one.kind !== kind);
  return { run: { changedAt: now }, subject: { authenticators } };
}

function leaving(leave: Leave, now: Instant): Answer[] {
  if (leave?.by === 'not-now') return [{ run: { enrollment: null, deferredAt: now }, subject: { deferredAt: now } }];
  if (leave?.by === 'device-elsewhere') return [{ run: { enrollment: null, repairDeclinedAt: now } }];
  return leave === null ? [] : [{ run: { endedAt: now, endReason: 'abandoned' } }];
}

function after({ rules, situation }: Case, answer: Answer): Case {
  const now = answer.at ?? situation.now;
  const evidence = [...situation.run.evidence, ...(answer.run?.evidence ?? [])];
  const policies = rules.companies.map((one) => one.policy);
  return {
    rules,
    situation: {
      ...situation,
      now,
      run: { ...situation.run, ...answer.run, evidence, advancedAt: now },
      subject: personAfter(situation.subject ?? subject(), answer.subject ?? {}),
      policy: now === situation.now ? situation.policy : mergePolicies(policies, rules.roles, rules.personal, now),
    },
  };
}

function personAfter(who: Subject, change: Partial<Subject>): Subject {
  const recovery = change.recovery ? { ...change.recovery, confirmed: confirmedAfter(who, change) } : who.recovery;
  return { ...who, ...change, recovery };
}

/** A code that is merely issued leaves the confirmed one valid; spending or confirming one voids all others. */
function confirmedAfter(who: Subject, { authenticators, recovery }: Partial<Subject>): boolean {
  return (recovery?.confirmed ?? false) || (authenticators !== undefined && who.recovery.confirmed);
}

/** The next request of the session that a finished run mints, with what it carries on. */
export function sessionAfter({ rules, situation }: Case): Case {
  const [at, evidence] = [situation.now, carriedEvidence(situation.run.evidence)];
  const session = run({ purpose: 'session', startedAt: at, advancedAt: at, evidence });
  return { rules, situation: { ...situation, run: session, subject: foreignPending(situation.subject) } };
}

/** The run that a session goes on in when it needs more. */
function continueFrom({ rules, situation }: Case, step: Step): Case {
  const { now, subject: who } = situation;
  const announced = step.kind === 'enroll' && step.stage === 'announce';
  const enrollment = announced ? { begunAt: now, kind: null, pendingId: null } : null;
  const { evidence } = situation.run;
  const next = run({ purpose: 'continue', startedAt: now, advancedAt: now, evidence, enrollment });
  return { rules, situation: { ...situation, run: next, subject: foreignPending(who) } };
}

/** "Allow": the application asks for nothing more that has not been agreed to. */
const agreed = ({ rules, situation }: Case): Case => ({
  rules,
  situation: { ...situation, application: { ...situation.application, consent: false } },
});

/** In another run, what is pending may not be shown. */
const foreignPending = (who: Subject | null): Subject | null =>
  who && { ...who, recovery: { ...who.recovery, pendingIsOwn: false } };

/** More steps than any way through the pages has. */
const enough = 22;

/**
 * Plays every honest answer until the run is over, and the next requests of the session that it mints. Null if every way ends in a session that
 * is let through, or in a refusal; otherwise the steps of one that does not end.
 */
export function findEndless(made: Case, trail: readonly Step[] = []): readonly Step[] | null {
  const step = nextStep(made.situation);
  const steps = [...trail, step];
  if (steps.length > enough) return steps;
  for (const next of goingOn(step, made)) {
    const endless = findEndless(next, steps);
    if (endless) return endless;
  }
  return null;
}

function goingOn(step: Step, made: Case): Case[] {
  const inSession = made.situation.run.purpose === 'session';
  if (step.kind === 'finish') return inSession ? [] : [sessionAfter(made)];
  if (step.kind === 'consent') return [agreed(made)];
  if (inSession && step.kind !== 'refuse') return [continueFrom(made, step)];
  return answersTo(step, made);
}
