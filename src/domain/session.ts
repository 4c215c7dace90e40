import type { Evidence } from './evidence.ts';
import { after, earlier, hour, type Duration, type Instant } from './instant.ts';
import { sessionLimit, type MergedPolicy } from './policy.ts';

/** When a session that is made now must end (SPEC P10), counted from the sign-in that began it. */
export const sessionExpiry = (signedInAt: Instant, policy: MergedPolicy): Instant =>
  after(signedInAt, sessionLimit(policy));

/**
 * Whether a session has outlived what the policy allows now, or what it allowed when it was made: a stricter rule reaches it at its next request,
 * a laxer one does not bring it back to life (SPEC P10, SECURITY I8).
 */
export function isOutlived(
  session: { readonly signedInAt: Instant; readonly expiresAt: Instant },
  policy: MergedPolicy,
  now: Instant,
): boolean {
  return earlier(session.expiresAt, sessionExpiry(session.signedInAt, policy)) <= now;
}

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

/** For so long a session that gave its place to another is taken for that one by whoever ends it, and for nothing else: the browser may not have heard of it. */
export const meantAfterReplaced: Duration = hour;
