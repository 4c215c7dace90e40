import { noAsk, type ApplicationAsk } from '#domain/application-ask.ts';
import { enrollableKinds, type BoundAuthenticator, type EnrollableKind } from '#domain/authenticator.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { InteractionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import type { RecoveryState, Situation, Subject } from '#domain/next-step.ts';
import { mergePolicies, type CompanyPolicy, type MergedPolicy } from '#domain/policy.ts';
import type { GivenRole } from '#domain/role-rule.ts';
import type { AuthenticatorRecord, MembershipWithPolicy, SessionRecord, UserBundle } from '#ports/records.ts';
import type { LoadedInteraction, LoadedSession } from '#ports/store.ts';
import type { Service } from './deps.ts';
import { isServed } from './sms/served.ts';

/** What of an installation decides which methods are usable. */
export type Offer = Pick<Service, 'offered' | 'sms'>;

/** The merged policy of one user at one instant. Only active memberships bind, and roles by them (SPEC C5). */
export function policyOf(bundle: UserBundle, service: Offer, now: Instant): MergedPolicy {
  const active = bundle.memberships.filter((one) => one.membership.status === 'active');
  const { alwaysRequire, operator, enrollmentDemandedAt } = bundle.user;
  const isEnrolled = usableOf(bundle, service).length > 0;
  const personal = {
    alwaysRequire: alwaysRequire && isEnrolled,
    operator,
    setUpDemanded: enrollmentDemandedAt !== null && !isEnrolled,
  };
  return mergePolicies(active.map(companyPolicy), active.flatMap(givenRoles), personal, now, service.sms.countries);
}

const nobody: MergedPolicy = mergePolicies(
  [],
  [],
  { alwaysRequire: false, operator: false, setUpDemanded: false },
  0 as Instant,
);

/** What rules see of an interaction: of its user nothing before the first factor (SPEC S9). */
export function situationOf(loaded: LoadedInteraction, service: Service, now: Instant): Situation {
  const { interaction, bundle } = loaded;
  const known = interaction.userId !== null && bundle?.user.id === interaction.userId ? bundle : null;
  return {
    now,
    offered: service.offered,
    run: runOf(loaded),
    subject: known && subjectOf(known, service, interaction.id),
    policy: known ? policyOf(known, service, now) : nobody,
    application: interaction.application ? { ...interaction.application.ask, consent: false } : noAsk,
  };
}

/** A session on a request, judged by the same rules (SPEC P5, P10); `application`: on the request of an application that asks for more. */
export function sessionSituation(
  { session, bundle }: Pick<LoadedSession, 'session' | 'bundle'>,
  service: Service,
  now: Instant,
  application: ApplicationAsk = noAsk,
): Situation {
  return {
    now,
    offered: service.offered,
    run: sessionRun(session, bundle),
    subject: subjectOf(bundle, service, null),
    policy: policyOf(bundle, service, now),
    application,
  };
}

const givenRoles = ({ company, roles }: MembershipWithPolicy): readonly GivenRole[] =>
  roles.map((role) => ({ role, companyId: company.id, companyName: company.name }));

function companyPolicy({ membership, company, policy, extension }: MembershipWithPolicy): CompanyPolicy {
  return {
    companyId: company.id,
    companyName: company.name,
    entitled: company.entitlement === 'available',
    requireMfa: policy?.requireMfa ?? false,
    deadline: policy?.deadline ?? null,
    extension,
    frequency: policy?.frequency ?? 'frequently',
    smsAllowed: policy?.smsAllowed ?? false,
    confirmMailbox: policy?.confirmMailbox ?? true,
    helpContact: policy?.helpContact ?? null,
    appGuidance: policy?.appGuidance ?? null,
    administers: membership.companyAdmin && membership.directoryAdmin,
  };
}

export const isEnrollable = (kind: AuthenticatorRecord['kind']): kind is EnrollableKind =>
  (enrollableKinds as readonly string[]).includes(kind);

/** Bound second factors, those included that this installation does not offer. */
export const boundOf = (bundle: UserBundle): readonly BoundAuthenticator[] => boundAmong(bundle.authenticators);

function boundAmong(authenticators: readonly AuthenticatorRecord[]): readonly BoundAuthenticator[] {
  const bound: BoundAuthenticator[] = [];
  for (const { id, kind, boundAt, lastUsedAt, attempts, country } of authenticators) {
    if (isEnrollable(kind) && boundAt !== null) bound.push({ id, kind, boundAt, lastUsedAt, attempts, country });
  }
  return bound;
}

/**
 * Bound second factors as decisions see them. One that this installation does not offer (an imported phone number where no messages are sent, or none to its
 * country) is none: whoever has nothing else would be asked for what cannot be proved, instead of being led to set an app up.
 */
export const usableOf = (bundle: UserBundle, { offered, sms }: Offer): readonly BoundAuthenticator[] =>
  boundAmong(bundle.authenticators.filter((one) => one.kind !== 'phone' || isServed(one, sms.countries))).filter(
    (one) => offered.includes(one.kind),
  );

/** `run`: the interaction whose own pending code may be shown; null for a session. */
function subjectOf(bundle: UserBundle, service: Service, run: InteractionId | null): Subject {
  return {
    disabled: bundle.user.status === 'disabled',
    authenticators: usableOf(bundle, service),
    recovery: recoveryOf(bundle, run),
    deferredAt: bundle.user.enrollmentDeferredAt,
    frozenUntil: bundle.user.frozenUntil,
  };
}

function recoveryOf({ authenticators }: UserBundle, run: InteractionId | null): RecoveryState {
  const codes = authenticators.filter((one) => one.kind === 'recovery-code');
  const pending = codes.filter((one) => one.boundAt === null);
  return {
    confirmed: codes.some((one) => one.boundAt !== null),
    pending: pending.length > 0,
    pendingIsOwn: run !== null && pending.some((one) => one.madeIn === run && one.sealed !== null),
  };
}

/** A re-authentication or a change dies with the session that it began from. */
function runOf({ interaction, origin, bundle }: LoadedInteraction): Run {
  const orphaned = interaction.originSessionId !== null && origin === null && interaction.endedAt === null;
  const end = orphaned ? { endedAt: interaction.advancedAt, endReason: 'signed-out' as const } : {};
  const evidence = liveEvidence(interaction.evidence, bundle);
  return { ...interaction, ...end, evidence, identified: interaction.email !== null };
}

/**
 * Evidence of a password that has been replaced since is none: a sign-in or session that began with the old one does not go on (SPEC S5).
 * Of second factors `assess` says the same.
 */
function liveEvidence(evidence: readonly Evidence[], bundle: UserBundle | null): readonly Evidence[] {
  const password = bundle?.authenticators.find((one) => one.kind === 'password')?.id;
  return evidence.filter((one) => one.kind !== 'password' || one.authenticatorId === password);
}

function sessionRun({ id, createdAt, endedAt, evidence }: SessionRecord, bundle: UserBundle): Run {
  return {
    id,
    purpose: 'session',
    startedAt: createdAt,
    advancedAt: createdAt,
    codeValidUntil: null,
    endedAt,
    endReason: null,
    identified: true,
    evidence: liveEvidence(evidence, bundle),
    enrollment: null,
    deferredAt: null,
    repairDeclinedAt: null,
    boundAt: null,
    passwordReplacedAt: null,
    codeSavedAt: null,
    changedAt: null,
  };
}
