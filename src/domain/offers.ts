import { strongestKinds, type BoundAuthenticator } from './authenticator.ts';
import { isAccepted, type Acceptance } from './evidence.ts';
import type { Instant } from './instant.ts';
import type { Offer, Situation } from './step.ts';
import { mayAttempt } from './throttle.ts';
import type { View } from './view.ts';

/** A situation with what the person has enrolled: nothing while nobody is known. */
export interface Holding extends Situation {
  readonly bound: readonly BoundAuthenticator[];
}

/**
 * The bound factors that are accepted and that this installation can verify, last used first (SPEC section 2). A held one is shown with until when;
 * one that a hundred wrong codes disabled is no way to verify any more (SPEC X3).
 */
export function secondFactorOffers(
  { bound, now, offered }: Holding,
  accept: Pick<Acceptance, 'kinds' | 'countries'>,
): Offer[] {
  return bound
    .filter((one) => isAccepted(one, accept) && offered.includes(one.kind) && one.attempts.disabledAt === null)
    .toSorted((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0))
    .map((authenticator) => ({ kind: authenticator.kind, authenticator, heldUntil: heldUntil(authenticator, now) }));
}

/** Those of them that prove who changes methods, whether or not rules accept them (SECURITY I6). */
export const strongestOffers = (holding: Holding): Offer[] =>
  secondFactorOffers(holding, { kinds: strongestKinds(holding.bound), countries: null });

function heldUntil({ attempts }: BoundAuthenticator, now: Instant): Instant | null {
  const verdict = mayAttempt(attempts, now);
  return verdict.may ? null : verdict.until;
}

/** The recovery code, where it may stand in and there is one: a pending one works already (SPEC R2, R3). */
export function recoveryOffer({ subject, mayRecover }: View): Offer[] {
  const usable = mayRecover && (subject?.recovery.confirmed || subject?.recovery.pending);
  return usable ? [{ kind: 'recovery-code' }] : [];
}
