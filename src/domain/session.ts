import type { Evidence, Level } from './evidence.ts';
import { after, instant, type Instant } from './instant.ts';
import { sessionLimit, type MergedPolicy } from './policy.ts';

/** How long a session lives at most, from the sign-in that began it (SPEC P10). Judged at use, so that a change of policy reaches it. */
export const sessionEnds = (signedInAt: Instant, policy: MergedPolicy): Instant =>
  after(signedInAt, sessionLimit(policy));

/** The longest that any policy allows: when a row may be removed. */
export const longestSession = (signedInAt: Instant): Instant => instant(signedInAt + 30 * 86_400_000);

export const acr: Record<Exclude<Level, 'none'>, string> = {
  password: 'urn:gatehouse:acr:password',
  mfa: 'urn:gatehouse:acr:mfa',
};

/** The evidence a session carries on: of each authenticator the newest, so that a long life does not pile it up. */
export function carriedEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const newest = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.kind} ${one.authenticatorId ?? ''}`;
    const held = newest.get(key);
    if (!held || held.at <= one.at) newest.set(key, one);
  }
  return [...newest.values()];
}
