import { extendedDeadline } from '#domain/extension.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import { asSeenBy, type SeenPolicy } from '#domain/policy-view.ts';
import { standingStill } from '#domain/standing-still.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { nextSignIn, type NextSignIn } from '../directory/next-sign-in.ts';

/** What a company might decide, in place of what it has. */
export interface CompanyDraft {
  readonly company: CompanyId;
  readonly settings: PolicySettings;
}

/** "Evaluate USER on DATE" (SPEC P11): the same decision as at the door, at that instant and as if the draft stood and had effect (SPEC C3). Nothing is stored. */
export const explainPerson = (deps: Deps, bundle: UserBundle, at: Instant, draft: CompanyDraft | null): NextSignIn =>
  nextSignIn(deps, draft === null ? bundle : withDraft(bundle, draft, at), at);

/** What `explainPerson` says, as far as the administrators of a company may be told. */
export interface SeenSignIn extends Omit<NextSignIn, 'policy'> {
  readonly policy: SeenPolicy;
}

/**
 * The same as a company's administrators may see it (SPEC P7): the company's own rules as of that instant, everything else of the person as it stands now, so that
 * no date of another company's, nor of what the person put off, is found by asking about one day after the other (SECURITY I11). `knowsReset`: a reset that asks
 * them to set up is one that the company knows of.
 */
export function explainToCompany(
  deps: Deps,
  bundle: UserBundle,
  at: Instant,
  draft: CompanyDraft,
  knowsReset = false,
): SeenSignIn {
  const { policy, ...next } = explainPerson(
    deps,
    othersStandingStill(bundle, draft.company, deps.clock.now()),
    at,
    draft,
  );
  return { ...next, policy: asSeenBy(draft.company, policy, knowsReset) };
}

function othersStandingStill({ user, memberships, ...rest }: UserBundle, own: CompanyId, now: Instant): UserBundle {
  return {
    ...rest,
    user: { ...user, enrollmentDeferredAt: null },
    memberships: memberships.map((one) => (one.company.id === own ? one : standingStillAt(one, now))),
  };
}

/** More time that another company gave stands still with its deadline: the person's own date shows no more than anybody's. */
function standingStillAt({ policy, extension, ...one }: MembershipWithPolicy, now: Instant): MembershipWithPolicy {
  if (!policy?.deadline) return { ...one, policy, extension };
  const deadline = standingStill(extendedDeadline(policy.deadline, extension), now);
  return { ...one, policy: { ...policy, deadline }, extension: null };
}

function withDraft(bundle: UserBundle, { company, settings }: CompanyDraft, at: Instant): UserBundle {
  const policy = { ...settings, companyId: company, changedAt: at, changedBy: null };
  const memberships = bundle.memberships.map((one) =>
    one.company.id === company
      ? { ...one, policy, company: { ...one.company, entitlement: 'available' as const } }
      : one,
  );
  return { ...bundle, memberships };
}
