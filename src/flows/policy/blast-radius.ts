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

/** Few enough people to count whenever a page is opened. */
const fewAtOnce = 2_000;

/** The same where it costs next to nothing; null for a company that is too large to be counted with each look at a page. */
export async function radiusAtAGlance(deps: Deps, company: CompanyId, settings: Reaching): Promise<BlastRadius | null> {
  const census = await deps.store.census(company, null, fewAtOnce);
  return census.reached === null ? withGroups(nobodyAffected, acceptingPolicy(deps, settings), census) : null;
}

const withGroups = (radius: BlastRadius, policy: AcceptingPolicy, { groups }: Census): BlastRadius =>
  groups.reduce((sum, { member, people }) => withMember(sum, member, affectedBy(policy, member), people), radius);
