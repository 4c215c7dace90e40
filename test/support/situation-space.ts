import type { BoundAuthenticator, ProofKind } from '#domain/authenticator.ts';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { AuthenticatorId, CompanyId } from '#domain/identifiers.ts';
import { after, day, hour, minute } from '#domain/instant.ts';
import { isChange, kindToBind, kindToRemove, type Run, type RunPurpose } from '#domain/interaction.ts';
import { mergePolicies, type CompanyPolicy, type MergedPolicy, type PersonalRules } from '#domain/policy.ts';
import type { GivenRole } from '#domain/role-rule.ts';
import type { RecoveryState, Situation, Subject } from '#domain/step.ts';
import {
  ago,
  bound,
  company,
  deadlines,
  disabledAttempts,
  givenRole,
  heldAttempts,
  nobodySpecial,
  now,
  proof,
  run,
  subject,
} from './situations.ts';

/** A company as the oracle sees it: whether its deadline has come is written down, not computed. */
export interface KnownCompany {
  readonly policy: CompanyPolicy;
  readonly inForce: boolean;
}

export interface Rules {
  readonly companies: readonly KnownCompany[];
  readonly roles: readonly GivenRole[];
  readonly personal: PersonalRules;
  readonly application: Situation['application'];
}

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
];

/** Midnight there is noon in Coordinated Universal Time: this deadline comes at `now`, to the millisecond. */
const atThisMoment: Deadline = { date: '2027-01-20' as CalendarDate, zone: 'Etc/GMT+12' };

let companies = 0;
const known = (inForce: boolean, changes: Partial<CompanyPolicy> = {}): KnownCompany => {
  companies += 1;
  const deadline = inForce ? deadlines.past : deadlines.before;
  const companyId = `cmp_${companies}` as CompanyId;
  return { inForce, policy: company({ companyId, companyName: `Company ${companies}`, deadline, ...changes }) };
};

/** What one company may say; any one to three of them make a merge. */
export const companyKinds: readonly KnownCompany[] = [
  known(false),
  known(true),
  known(true, { deadline: atThisMoment, frequency: 'weekly' }),
  known(true, { deadline: deadlines.longPast, smsAllowed: false, frequency: 'monthly' }),
  known(false, { deadline: deadlines.wellBefore, smsAllowed: false, frequency: 'weekly' }),
  known(true, { confirmMailbox: false, frequency: 'monthly' }),
  known(false, { confirmMailbox: false }),
  known(true, { entitled: false, smsAllowed: false, administers: true }),
  known(false, { requireMfa: false, smsAllowed: false, confirmMailbox: false }),
  known(false, { requireMfa: false, administers: true }),
];

const rulesOf = (
  list: readonly KnownCompany[],
  more: Partial<PersonalRules> = {},
  roles: Rules['roles'] = [],
): Rules => ({
  companies: list,
  roles,
  personal: { ...nobodySpecial, ...more },
  application: { level: 'none', maxAge: null },
});

const picked = (...indexes: number[]): KnownCompany[] => companyKinds.filter((_, index) => indexes.includes(index));

/** What a role may say: that any method will do, the app alone, phones of some countries only, how often, or nothing at all. */
const roleKinds = {
  any: givenRole(),
  appOnly: givenRole({ kinds: ['app'] }),
  america: givenRole({ smsCountries: ['US', 'CA'] }),
  weekly: givenRole({ frequency: 'weekly' }),
  nothing: givenRole({ requireMfa: false, kinds: ['app'], smsCountries: ['US'], frequency: 'frequently' }),
} as const;

/** Every one, two and three of them, and none. */
export function everyMembership(): (readonly KnownCompany[])[] {
  const ones = companyKinds.map((one) => [one]);
  const more = (lists: KnownCompany[][]) =>
    lists.flatMap((list) => companyKinds.filter((one) => !list.includes(one)).map((one) => [...list, one]));
  return [[], ...ones, ...more(ones), ...more(more(ones))];
}

/** Rules that differ in all that a decision looks at. */
export const representativeRules: readonly Rules[] = [
  rulesOf([]),
  rulesOf([], { alwaysRequire: true }),
  rulesOf([], { operator: true }),
  rulesOf([], { setUpDemanded: true }),
  rulesOf(picked(6), { setUpDemanded: true }),
  rulesOf(picked(0)),
  rulesOf(picked(1)),
  rulesOf(picked(2)),
  rulesOf(picked(3)),
  rulesOf(picked(4), { alwaysRequire: true }),
  rulesOf(picked(5)),
  rulesOf(picked(6)),
  rulesOf(picked(0, 3, 5)),
  rulesOf(picked(9)),
  rulesOf([], {}, [roleKinds.any]),
  rulesOf(picked(4), {}, [roleKinds.appOnly, roleKinds.nothing]),
  rulesOf(picked(6), { alwaysRequire: true }, [roleKinds.america]),
  rulesOf(picked(0, 5), {}, [roleKinds.america, roleKinds.weekly]),
  { ...rulesOf([]), application: { level: 'mfa', maxAge: null } },
  { ...rulesOf(picked(0)), application: { level: 'mfa', maxAge: 10 * minute } },
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
  for (const who of everySubject()) {
    for (const what of everyRun(purpose, who)) {
      for (const rules of representativeRules) yield caseOf(rules, who, what);
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
  const enrolls = purpose !== 'session' && (!isChange(purpose) || kindToBind(purpose) !== null);
  const begun = enrolls ? enrollments : enrollments.slice(0, 1);
  const progress = everyProgress(purpose);
  const facts = begun.flatMap((enrollment) => progress.map((one) => ({ purpose, enrollment, ...one })));
  const fromSession = purpose === 'session' || purpose === 'continue' || purpose === 'confirm';
  for (const beside of everyProof(purpose, who.authenticators)) {
    for (const one of facts) yield run({ ...one, evidence: [fromSession ? brought : typed, ...beside] });
    if (isChange(purpose)) yield run({ purpose, evidence: [brought, ...beside] });
    if (purpose === 'confirm') yield run({ purpose, evidence: [typed, ...beside] });
  }
}
