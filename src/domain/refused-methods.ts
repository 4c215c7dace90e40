import type { BoundAuthenticator } from './authenticator.ts';
import { whoRefuses, type Decider, type MergedPolicy } from './policy.ts';

/** A bound method that the rules do not accept now, and who decided so. */
export interface RefusedMethod extends Pick<BoundAuthenticator, 'kind' | 'country'> {
  /** By name, strictest first; never empty. */
  readonly by: readonly Decider[];
}

/**
 * What of somebody's methods is not accepted, where none of them is (SPEC Y3): shown with the reason to whoever has to set up another. Empty where one is, or where
 * there are none.
 */
export function refusedMethods(
  policy: MergedPolicy,
  bound: readonly Pick<BoundAuthenticator, 'kind' | 'country'>[],
): readonly RefusedMethod[] {
  const refused = bound
    .map(({ kind, country }) => ({ kind, country, by: whoRefuses(policy, { kind, country }) }))
    .filter(({ by }) => by.length > 0);
  return refused.length === bound.length ? refused : [];
}
