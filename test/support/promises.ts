import { rules as table, type Enroll, type Offer, type Step } from '#domain/next-step.ts';
import { hasChangeProof, isChangeOf, mayRemove, truthOf, type Truth } from './oracle.ts';
import {
  acceptedKinds,
  areRightChoices,
  factorsOf,
  isBeforeChange,
  isEarly,
  isEnrolled,
  isEnrollmentAsked,
  isNothingLeft,
  isOtherChange,
  isRightLeave,
  isRightStage,
  isStepUpOf,
  usefulKinds,
  whatIsNeeded,
} from './right-steps.ts';
import type { Case } from './situation-space.ts';

type Promised<S = Step> = (step: S, truth: Truth, made: Case) => boolean;

/** What promises about one kind of step alone are about. */
const aboutOneKind = new Map<Promised, Step['kind']>();

function only<K extends Step['kind']>(kind: K, holds: Promised<Extract<Step, { kind: K }>>): Promised {
  const promised: Promised = (step, truth, made) =>
    step.kind !== kind || holds(step as Extract<Step, { kind: K }>, truth, made);
  aboutOneKind.set(promised, kind);
  return promised;
}

const second = (holds: (offers: readonly Offer[], truth: Truth, made: Case) => boolean): Promised =>
  only('verify', (step, truth, made) => step.factor === 'first' || holds(step.offers, truth, made));

const isSetUp = (step: Enroll): boolean => step.stage !== 'announce';
const reasons = new Set(Object.keys(table));

/** What every step keeps in every situation, as sentences of SPEC, SECURITY and DESIGN section 3. */
export const promises: Record<string, Promised> = {
  'names the rule that spoke': (step) => reasons.has(step.reason),
  'never finishes without the password, nor a change without the password of its run (U2)': only(
    'finish',
    (_, truth, { situation: { run } }) =>
      run.evidence.some((one) => one.kind === 'password') && (!isChangeOf(run.purpose) || truth.passwordHere),
  ),
  'confirms nothing without a fresh factor as strong as any that is bound, or password and mailbox of who has none (C6, A2, R3)':
    only('finish', (_, truth) => !truth.confirmAhead),
  'finishes a step-up for an application only on a factor of this run that every rule accepts, at the level of MFA (Y4, Y5, R3)':
    only(
      'finish',
      (step, truth, { situation: { run } }) => run.purpose !== 'step-up' || (truth.fittingHere && step.level === 'mfa'),
    ),
  'asks in a step-up for an application for no password, mailbox or new method, and refuses only where nothing accepted works (Y4)':
    (step, truth, { situation: { run } }) => {
      if (!truth.stepUpAhead || !truth.passwordEnough || truth.subject.disabled) return true;
      if (step.kind === 'verify') return step.factor === 'second';
      return step.kind === 'refuse' && (run.endedAt !== null || acceptedKinds(truth).length === 0);
    },
  'sets nothing up in a step-up for an application (Y4)': (step, _, { situation: { run } }) =>
    run.purpose !== 'step-up' || !['enroll', 'repair', 'prove-mailbox'].includes(step.kind),
  'never finishes below the required level, by rules or by what an application asks (S2, P5, U4, Y5)': only(
    'finish',
    (_, truth) => truth.required === 'password' || truth.achieved,
  ),
  'never finishes on proofs older than an application asks for (Y5)': only(
    'finish',
    (_, truth) => truth.passwordEnough,
  ),
  'asks for the password only where it is not proved, or not as lately as an application asks (U2, Y5)': (
    step,
    truth,
  ) => step.reason !== 'password-first' || !truth.passwordEnough,
  'asks in a session alone, after all else, whether an application may be told, and finishes none before that': (
    step,
    truth,
    { situation: { run, application } },
  ) => {
    const isOwed = run.purpose === 'session' && application.consent;
    if (step.kind !== 'consent') return step.kind !== 'finish' || !isOwed;
    return isOwed && truth.passwordEnough && (truth.required === 'password' || truth.achieved);
  },
  'never finishes without a bound method after a reset, not even before a deadline or where nothing asks (A4)': only(
    'finish',
    (_, truth, { rules }) => !rules.personal.setUpDemanded || isEnrolled(truth),
  ),
  'binds nothing after a reset before the mailbox is proved, whatever a company says (A4)': only(
    'enroll',
    (step, truth, { rules }) =>
      !rules.personal.setUpDemanded || isEnrolled(truth) || !isSetUp(step) || truth.mailboxHere,
  ),
  'finishes with the level that the evidence amounts to': only(
    'finish',
    (step, truth) => step.level === (truth.achieved ? 'mfa' : 'password'),
  ),
  'finishes where nothing is left to do': (step, truth, made) => !isNothingLeft(truth, made) || step.kind === 'finish',
  'lets no disabled user past the first factor (S9)': (step, truth) =>
    !truth.subject.disabled ||
    step.reason === 'password-first' ||
    (step.kind === 'refuse' && step.because === 'disabled'),
  'asks for a second factor only if each offer would do, and none does yet': second((offers, truth, made) => {
    const needed = whatIsNeeded(truth);
    return !truth[needed] && offers.every((one) => truthOf(made, one.kind)[needed]);
  }),
  'offers all that would do': second((offers, truth) => {
    const kinds = usefulKinds(truth);
    return kinds.length === factorsOf(offers).length && kinds.every((kind) => offers.some((one) => one.kind === kind));
  }),
  'offers the recovery code last, where there is one and never in a change, a confirmation or a step-up that an application asks for (R3, Y4)':
    second((offers, truth, { situation }) => {
      const { confirmed, pending } = truth.subject.recovery;
      const may = (confirmed || pending) && !isStepUpOf(situation.run.purpose) && !truth.steppedUp;
      const at = offers.findIndex((one) => one.kind === 'recovery-code');
      return may ? at === offers.length - 1 : at === -1 && offers.length > 0;
    }),
  'offers nothing disabled, and what is held with until when (X3)': second((offers) =>
    factorsOf(offers).every(
      ({ authenticator: { attempts }, heldUntil }) => attempts.disabledAt === null && heldUntil === attempts.heldUntil,
    ),
  ),
  'carries out no change without the proofs of U2': (step, truth, { situation: { run } }) =>
    !truth.changeAhead || isBeforeChange(step) || (truth.passwordHere && hasChangeProof(truth, run.purpose)),
  'changes nothing while changes are frozen, but lifts the freeze (U5)': (step, truth, { situation: { run } }) =>
    !truth.frozen ||
    !truth.changeAhead ||
    run.purpose === 'thaw' ||
    step.reason === 'password-first' ||
    (step.kind === 'refuse' && (step.because === 'changes-frozen' || step.because === 'disabled')),
  'binds no method beside others, and makes no new recovery code, while changes are frozen (U5)': (
    step,
    truth,
    { situation: { run } },
  ) => {
    if (!truth.frozen || !isEnrolled(truth)) return true;
    if (step.kind === 'save-recovery-code') return truth.recoveredHere || run.boundAt !== null || step.shown;
    return step.kind !== 'enroll' && step.kind !== 'repair';
  },
  'sets up a first method while changes are frozen only where a rule requires one, not for an application alone (U5)':
    only('enroll', (_, truth) => !truth.frozen || truth.requiredByRules === 'mfa'),
  'freezes nobody who is not frozen (U5)': (step, truth) =>
    truth.frozen || step.kind !== 'refuse' || step.because !== 'changes-frozen',
  'lifts a freeze only after password, mailbox and a factor of who has one (U5)': only(
    'thaw',
    (_, truth) => truth.frozen && truth.passwordHere && hasChangeProof(truth, 'thaw'),
  ),
  'removes a method only where one remains that every rule permits, or nothing requires MFA (U3)': (
    step,
    truth,
    { rules, situation: { run } },
  ) => {
    if (!truth.changeAhead || !run.purpose.startsWith('remove-')) return step.kind !== 'remove-method';
    const isBarred = step.kind === 'refuse' && step.because === 'removal-not-allowed';
    if (!isBarred && step.kind !== 'remove-method') return true;
    return mayRemove(truth, run.purpose.slice('remove-'.length), rules) !== isBarred;
  },
  'says which method goes, and whether it is the last that is bound (U3)': only(
    'remove-method',
    (step, truth, { situation: { run } }) =>
      run.purpose === `remove-${step.of}` &&
      step.last === truth.subject.authenticators.every((one) => one.kind === step.of),
  ),
  'never binds a first factor on a password alone, unless the company switched the mailbox off (I6)': only(
    'enroll',
    (step, truth) =>
      isEnrolled(truth) || !isSetUp(step) || truth.mailboxHere || (!truth.mailboxFirst && !truth.changeAhead),
  ),
  'never binds a first factor on a password that a session brought along (I6)': only(
    'enroll',
    (step, truth) => isEnrolled(truth) || !isSetUp(step) || truth.passwordHere,
  ),
  'never binds another factor on what a session brought along (I6)': only(
    'enroll',
    (step, truth, { situation: { run } }) =>
      !isEnrolled(truth) || truth.changeAhead || truth.provedHere || (run.purpose === 'session' && !isSetUp(step)),
  ),
  'makes no recovery code on what a session brought along (I6)': only(
    'save-recovery-code',
    (_, truth, { situation: { run } }) =>
      truth.changeAhead || truth.provedHere || run.boundAt !== null || run.purpose === 'session',
  ),
  'makes no recovery code on less than the strongest method that is bound, or a recovery code (I6)': only(
    'save-recovery-code',
    (_, truth, { situation: { run } }) =>
      truth.provedHere || run.boundAt !== null || (truth.changeAhead ? truth.freshFactor : truth.strong),
  ),
  'shows a recovery code only in the run that made it (R1)': only(
    'save-recovery-code',
    (step, truth) => step.shown === truth.subject.recovery.pendingIsOwn,
  ),
  'offers no enrollment until something asks (P4)': (step, truth, made) =>
    !['enroll', 'prove-mailbox', 'repair'].includes(step.kind) ||
    (step.kind === 'prove-mailbox' && (truth.confirmAhead || isOtherChange(made.situation.run.purpose))) ||
    isEnrollmentAsked(truth, made),
  'shows the early page to the un-enrolled only, at sign-in, at most daily, before the deadline (P3)': (
    step,
    truth,
    made,
  ) => step.reason !== 'early-enrollment' || isEarly(truth, made),
  'lets nobody leave what is required, and everybody what is not': (step, truth, made) =>
    (step.kind !== 'enroll' && step.kind !== 'prove-mailbox') || isRightLeave(step.leave, truth, made),
  'asks for a number or a first code of a method that was chosen and that no rule forbids (M2, P7)': only(
    'enroll',
    (step, truth, { situation }) => isRightStage(step, truth, situation.run),
  ),
  'offers only what is bound': second((offers, truth) =>
    factorsOf(offers).every((one) => truth.subject.authenticators.includes(one.authenticator)),
  ),
  'offers what was used last first (section 2)': second((offers) =>
    factorsOf(offers).every(({ authenticator: { lastUsedAt } }, index, all) => {
      const before = all[index - 1];
      return before === undefined || (before.authenticator.lastUsedAt ?? 0) >= (lastUsedAt ?? 0);
    }),
  ),
  'lets every method be chosen that no rule forbids, now or later (P3, P7), and the app alone who came for the app': (
    step,
    truth,
    { situation: { run } },
  ) =>
    (step.kind !== 'enroll' && step.kind !== 'repair') ||
    (run.purpose === 'bind-app' && truth.changeAhead
      ? step.kinds.length === 1 && step.kinds[0]?.kind === 'app' && step.kinds[0].allowed
      : areRightChoices(step.kinds, truth)),
};

const sentences = Object.entries(promises);

const sentencesOf = new Map<Step['kind'], typeof sentences>();

/** The promises that a step of a kind can break: the others are not asked about, millions of times. */
function sentencesAbout(kind: Step['kind']): typeof sentences {
  const held = sentencesOf.get(kind);
  if (held) return held;
  const about = sentences.filter(([, holds]) => (aboutOneKind.get(holds) ?? kind) === kind);
  sentencesOf.set(kind, about);
  return about;
}

/** The first promise that a step breaks, as a sentence with the situation; null if it keeps all. */
export function brokenPromise(step: Step, made: Case): string | null {
  const truth = truthOf(made);
  for (const [sentence, holds] of sentencesAbout(step.kind)) {
    if (!holds(step, truth, made)) return `${sentence}: ${describe(step, made)}`;
  }
  return null;
}

function describe(step: Step, { rules, situation: { run, subject } }: Case): string {
  return JSON.stringify({
    step,
    run,
    subject,
    companies: rules.companies,
    roles: rules.roles,
    personal: rules.personal,
    application: rules.application,
  });
}
