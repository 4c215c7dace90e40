import { noAsk } from '#domain/application-ask.ts';
import type { BoundAuthenticator, EnrollableKind, ProofKind } from '#domain/authenticator.ts';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { AuthenticatorId, CompanyId, InteractionId } from '#domain/identifiers.ts';
import { after, instant, minute, type Duration, type Instant } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import { mergePolicies, type CompanyPolicy, type PersonalRules } from '#domain/policy.ts';
import type { GivenRole, RoleRule } from '#domain/role-rule.ts';
import type { Situation, Subject } from '#domain/step.ts';
import { noAttempts } from '#domain/throttle.ts';

/** The moment at which made-up situations are judged: a working day, at noon in Coordinated Universal Time. */
export const now: Instant = instant(Date.UTC(2027, 0, 20, 12));

export const ago = (wait: Duration): Instant => after(now, -wait);

/** When made-up runs begin: three minutes before `now`. */
export const runStart: Instant = ago(3 * minute);

/** Midnight of a date in Coordinated Universal Time, so that its instant can be written down without looking a zone up. */
export const utcDeadline = (date: string): Deadline => ({ date: date as CalendarDate, zone: 'UTC' });

export const deadlines = {
  before: utcDeadline('2027-01-21'),
  wellBefore: utcDeadline('2027-03-01'),
  past: utcDeadline('2027-01-10'),
  longPast: utcDeadline('2026-06-01'),
} as const;

/** A company that requires MFA from a past deadline on, entitled, with text messages allowed. */
export function company(changes: Partial<CompanyPolicy> = {}): CompanyPolicy {
  return {
    companyId: 'cmp_1' as CompanyId,
    companyName: 'Northwind Builders',
    entitled: true,
    requireMfa: true,
    deadline: deadlines.past,
    extension: null,
    frequency: 'frequently',
    smsAllowed: true,
    confirmMailbox: true,
    helpContact: null,
    appGuidance: null,
    administers: false,
    ...changes,
  };
}

/** A role of the application `payments` that requires MFA by any method, in the same company. */
export function givenRole(rule: Partial<RoleRule> | null = {}, changes: Partial<GivenRole> = {}): GivenRole {
  const whole: RoleRule = { requireMfa: true, kinds: ['app', 'phone'], smsCountries: null, frequency: null };
  return {
    role: { application: 'payments', label: 'Disburser', rule: rule && { ...whole, ...rule } },
    companyId: 'cmp_1' as CompanyId,
    companyName: 'Northwind Builders',
    ...changes,
  };
}

export const nobodySpecial: PersonalRules = { alwaysRequire: false, operator: false, setUpDemanded: false };

export function bound(kind: EnrollableKind, changes: Partial<BoundAuthenticator> = {}): BoundAuthenticator {
  const boundAt = instant(Date.UTC(2026, 5, 1));
  return {
    id: `aut_${kind}` as AuthenticatorId,
    kind,
    boundAt,
    lastUsedAt: null,
    attempts: noAttempts,
    country: null,
    ...changes,
  };
}

/** A hundred wrong codes. */
export const disabledAttempts = { ...noAttempts, failures: 100, disabledAt: ago(minute) } as const;

/** Five wrong codes, the last of them just now. */
export const heldAttempts = { ...noAttempts, failures: 5, heldUntil: after(now, 20_000) } as const;

/** A proof, of the bound authenticator of its kind. */
export function proof(kind: ProofKind, at: Instant): Evidence {
  return {
    kind,
    at,
    authenticatorId: kind === 'mailbox' || kind === 'enrollment-pass' ? null : (`aut_${kind}` as AuthenticatorId),
  };
}

/** Somebody who has enrolled nothing. */
export function subject(changes: Partial<Subject> = {}): Subject {
  return {
    disabled: false,
    authenticators: [],
    recovery: { confirmed: false, pending: false, pendingIsOwn: false },
    deferredAt: null,
    frozenUntil: null,
    ...changes,
  };
}

/** Somebody who has enrolled these and saved a recovery code. */
export function enrolled(authenticators: readonly BoundAuthenticator[], changes: Partial<Subject> = {}): Subject {
  return subject({
    authenticators,
    recovery: { confirmed: true, pending: false, pendingIsOwn: false },
    ...changes,
  });
}

/** A sign-in in which the password has been proved. */
export function run(changes: Partial<Run> = {}): Run {
  return {
    id: 'int_1' as InteractionId,
    purpose: 'sign-in',
    startedAt: runStart,
    advancedAt: runStart,
    codeValidUntil: null,
    endedAt: null,
    endReason: null,
    identified: true,
    evidence: [proof('password', ago(2 * minute))],
    enrollment: null,
    deferredAt: null,
    repairDeclinedAt: null,
    boundAt: null,
    passwordReplacedAt: null,
    codeSavedAt: null,
    changedAt: null,
    ...changes,
  };
}

export interface SituationParts {
  readonly run?: Partial<Run>;
  readonly subject?: Subject | null;
  readonly companies?: readonly CompanyPolicy[];
  readonly roles?: readonly GivenRole[];
  readonly personal?: Partial<PersonalRules>;
  readonly application?: Partial<Situation['application']>;
  readonly offered?: readonly EnrollableKind[];
  readonly now?: Instant;
}

/** A situation at `now`: somebody who has enrolled nothing signs in, has proved the password, and no company asks for more. */
export function situation(parts: SituationParts = {}): Situation {
  const at = parts.now ?? now;
  return {
    now: at,
    offered: parts.offered ?? ['app', 'phone'],
    run: run(parts.run),
    subject: parts.subject === undefined ? subject() : parts.subject,
    policy: mergePolicies(parts.companies ?? [], parts.roles ?? [], { ...nobodySpecial, ...parts.personal }, at),
    application: { ...noAsk, ...parts.application },
  };
}
