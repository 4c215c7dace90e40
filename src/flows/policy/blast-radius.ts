import {
  affectedBy,
  nobodyAffected,
  withMember,
  type AcceptingPolicy,
  type BlastRadius,
} from '#domain/blast-radius.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { Census } from '#ports/people.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';

/** What of a policy decides whom it reaches. */
export type Reaching = Pick<PolicySettings, 'requireMfa' | 'smsAllowed'>;

/** These settings as members are judged by them in this installation. */
export const acceptingPolicy = ({ service }: Deps, { requireMfa, smsAllowed }: Reaching): AcceptingPolicy => ({
  requireMfa,
  smsAllowed,
  offered: service.offered,
  smsCountries: service.sms.countries,
});

/**
 * Whom enforcing these settings would reach (SPEC P11), over members of every status. Counted in groups of people who are alike, so that a company of any
 * size takes a few statements, with a breath between. Throws the reason of `signal` when it is aborted: a part of the members is no answer.
 */
export async function blastRadius(
  deps: Deps,
  company: CompanyId,
  settings: Reaching,
  signal?: AbortSignal,
): Promise<BlastRadius> {
  const policy = acceptingPolicy(deps, settings);
  let radius = nobodyAffected;
  for (let after: UserId | null = null; ; ) {
    const census: Census = await deps.store.census(company, after, null);
    radius = withGroups(radius, policy, census);
    await breath(signal);
    if (census.reached === null) return radius;
    after = census.reached;
  }
}

/** How many windows of a census a page is opened with: about half a second where they are small, and everybody where one statement counts them all. */
const windowsAtOnce = 30;

/** The same where it costs little; null for a company that is too large to be counted with each look at a page. */
export async function radiusAtAGlance(deps: Deps, company: CompanyId, settings: Reaching): Promise<BlastRadius | null> {
  const policy = acceptingPolicy(deps, settings);
  let radius = nobodyAffected;
  let after: UserId | null = null;
  for (let window = 0; window < windowsAtOnce; window += 1) {
    const census: Census = await deps.store.census(company, after, null);
    radius = withGroups(radius, policy, census);
    if (census.reached === null) return radius;
    after = census.reached;
    await breath();
  }
  return null;
}

const withGroups = (radius: BlastRadius, policy: AcceptingPolicy, { groups }: Census): BlastRadius =>
  groups.reduce((sum, { member, people }) => withMember(sum, member, affectedBy(policy, member), people), radius);
