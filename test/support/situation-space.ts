import type { BoundAuthenticator, ProofKind } from '#domain/authenticator.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import { after, day, hour, minute } from '#domain/instant.ts';
import { isChange, kindToBind, kindToRemove, type Run, type RunPurpose } from '#domain/interaction.ts';
import { mergePolicies, type MergedPolicy } from '#domain/policy.ts';
import type { RecoveryState, Situation, Subject } from '#domain/step.ts';
import { rulesFor, type Rules } from './rule-space.ts';
import { ago, bound, disabledAttempts, heldAttempts, now, proof, run, subject } from './situations.ts';

/** A situation beside what it was made from. */
export interface Case {
  readonly rules: Rules;
  readonly situation: Situation;
}

export const purposes: readonly RunPurpose[] = [
  'sign-in',
  'password-reset',
  'continue',
  'session',
  'bind-app',
  'bind-phone',
  'renew-recovery-code',
  'change-password',
  'remove-app',
  'remove-phone',
  'change-email',
  'thaw',
  'confirm',
  'step-up',
];

export const methods: readonly (readonly BoundAuthenticator[])[] = [
  [],
  [bound('app')],
  [bound('phone', { country: 'US' })],
  [bound('phone', { country: 'FR' })],
  [bound('app', { lastUsedAt: ago(day) }), bound('phone', { country: 'FR' })],
  [bound('app', { attempts: disabledAttempts })],
  [bound('app', { attempts: heldAttempts })],
  [bound('app', { boundAt: ago(40 * minute) })],
  [bound('phone', { attempts: disabledAttempts })],
  [bound('phone', { attempts: heldAttempts })],
  [bound('app'), bound('phone', { boundAt: ago(40 * minute), lastUsedAt: ago(10 * minute) })],
  [bound('app', { attempts: disabledAttempts }), bound('phone', { lastUsedAt: ago(hour) })],
];

export const recoveryStates: readonly RecoveryState[] = [
  { confirmed: true, pending: false, pendingIsOwn: false },
  { confirmed: false, pending: false, pendingIsOwn: false },
  { confirmed: false, pending: true, pendingIsOwn: true },
  { confirmed: false, pending: true, pendingIsOwn: false },
  { confirmed: true, pending: true, pendingIsOwn: true },
];

export const enrollments: readonly Run['enrollment'][] = [
  null,
  { begunAt: ago(minute), kind: null, pendingId: null },
  { begunAt: ago(minute), kind: 'app', pendingId: 'aut_pending' as AuthenticatorId },
  { begunAt: ago(minute), kind: 'phone', pendingId: null },
  { begunAt: ago(minute), kind: 'phone', pendingId: 'aut_pending' as AuthenticatorId },
];

/** Ages of proofs: in this run; just before it, yet under five minutes; within the hour; older than every frequency but the longest ones. */
const [inRun, justBefore, earlier, old, older] = [minute, 4 * minute, 50 * minute, 13 * hour, 8 * day];

const isOneOf = (kind: string, list: readonly BoundAuthenticator[]): boolean => list.some((one) => one.kind === kind);

function ages(purpose: RunPurpose, ...all: number[]): (number | null)[] {
  const fromNothing = purpose === 'sign-in' || purpose === 'password-reset';
  return [null, ...all.filter((age) => !fromNothing || age <= inRun)];
}

/** Proofs beside the password that a run of this purpose may hold: fresh and stale ones, of what is bound and of what is not any more. */
export function everyProof(purpose: RunPurpose, held: readonly BoundAuthenticator[]): Evidence[][] {
  const mailbox = held.length === 0 || purpose === 'password-reset' ? ages(purpose, inRun, earlier) : [null];
  const pass = held.length === 0 ? [{ byMail: null, byPass: inRun }] : [];
  const owner = [...mailbox.map((byMail) => ({ byMail, byPass: null })), ...pass];
  const app = isOneOf('app', held) ? ages(purpose, inRun, justBefore, old, older) : ages(purpose, inRun);
  const phone = isOneOf('phone', held) ? ages(purpose, inRun, old) : [null];
  const code = ages(purpose, inRun, earlier, old);
  return owner.flatMap(({ byMail, byPass }) =>
    app.flatMap((byApp) =>
      phone.flatMap((byPhone) =>
        code.map((byCode) =>
          proofs({
            mailbox: byMail,
            'enrollment-pass': byPass,
            app: byApp,
            phone: byPhone,
            'recovery-code': byCode,
          }),
        ),
      ),
    ),
  );
}

function proofs(given: Record<Exclude<ProofKind, 'password'>, number | null>): Evidence[] {
  return Object.entries(given).flatMap(([kind, age]) =>
    age === null ? [] : [proof(kind as Evidence['kind'], ago(age))],
  );
}

/** What else has happened in the run. */
export function everyProgress(purpose: RunPurpose): Partial<Run>[] {
  const [then, justNow] = [ago(minute), ago(1)];
  const steps: Partial<Run>[] = [{}, { repairDeclinedAt: then }, { boundAt: then }, { codeSavedAt: justNow }];
  if (purpose === 'change-password') return [...steps, { passwordReplacedAt: then }];
  if (kindToRemove(purpose) !== null || purpose === 'change-email' || purpose === 'thaw')
    return [...steps, { changedAt: then }];
  if (isChange(purpose)) return [...steps, { boundAt: then, codeSavedAt: justNow }];
  if (purpose === 'session') return [{}];
  // Nothing is bound or declined where an application asks for a proof alone.
  if (purpose === 'step-up') return [{}, { codeSavedAt: justNow }];
  const all = [...steps, { deferredAt: then }];
  return purpose === 'password-reset' ? all.flatMap((one) => [one, { ...one, passwordReplacedAt: then }]) : all;
}

const merged = new Map<Rules, MergedPolicy>();

/** Merging looks deadlines up in their zones, which takes time; each rules' merge at `now` is kept. */
function policyAt(rules: Rules): MergedPolicy {
  const policies = rules.companies.map((one) => one.policy);
  const policy = merged.get(rules) ?? mergePolicies(policies, rules.roles, rules.personal, now);
  merged.set(rules, policy);
  return policy;
}

/** The situation of rules, a person and a run. */
export function caseOf(rules: Rules, who: Subject | null, what: Run): Case {
  const policy = policyAt(rules);
  const { application } = rules;
  return { rules, situation: { now, offered: ['app', 'phone'], run: what, subject: who, policy, application } };
}

/** Everybody whose first factor is right, in every run of a purpose. Rules go round within: making a run takes longer. */
export function* everyCase(purpose: RunPurpose): Generator<Case> {
  const all = rulesFor(purpose);
  for (const who of everySubject()) {
    for (const what of everyRun(purpose, who)) {
      for (const rules of all) yield caseOf(rules, who, what);
    }
  }
}

export function* everySubject(): Generator<Subject> {
  for (const authenticators of methods) {
    const states = authenticators.length > 0 ? recoveryStates : recoveryStates.slice(1, 2);
    for (const recovery of states) yield subject({ authenticators, recovery });
  }
  yield* frozenSubjects();
  yield subject({ deferredAt: ago(hour) });
  yield subject({ deferredAt: ago(2 * day) });
  yield subject({ disabled: true });
  yield subject({ disabled: true, authenticators: [bound('app')] });
}

/** Who pressed "this was not me". */
function* frozenSubjects(): Generator<Subject> {
  const frozenUntil = after(now, hour);
  yield subject({ frozenUntil });
  for (const authenticators of methods.slice(1, 4)) {
    for (const recovery of recoveryStates) yield subject({ authenticators, recovery, frozenUntil });
  }
}

function* everyRun(purpose: RunPurpose, who: Subject): Generator<Run> {
  const [typed, brought] = [proof('password', ago(2 * minute)), proof('password', ago(2 * hour))];
  const isAsked = purpose === 'session' || purpose === 'step-up';
  const enrolls = !isAsked && (!isChange(purpose) || kindToBind(purpose) !== null);
  const begun = enrolls ? enrollments : enrollments.slice(0, 1);
  const progress = everyProgress(purpose);
  const facts = begun.flatMap((enrollment) => progress.map((one) => ({ purpose, enrollment, ...one })));
  const fromSession = isAsked || purpose === 'continue' || purpose === 'confirm';
  for (const beside of everyProof(purpose, who.authenticators)) {
    for (const one of facts) yield run({ ...one, evidence: [fromSession ? brought : typed, ...beside] });
    if (isChange(purpose)) yield run({ purpose, evidence: [brought, ...beside] });
    if (fromSession) yield run({ purpose, evidence: [typed, ...beside] });
  }
}
