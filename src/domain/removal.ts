import type { BoundAuthenticator, EnrollableKind } from './authenticator.ts';
import { whoRulesOutRegion, type MergedPolicy } from './policy.ts';

/** Why a method stays: something `requires` MFA of its user, or they do themselves (SPEC U4). */
export type RemovalBar = 'required' | 'personal';

/** What a user has that works, and what binds them. */
interface Held {
  readonly bound: readonly BoundAuthenticator[];
  readonly policy: MergedPolicy;
}

/**
 * Why a method may not be removed (SPEC U3); null: it may. One that every rule permits has to remain, also those of a date to come: nobody is left with what
 * will not last. The last may go when nothing requires MFA, the personal rule included.
 */
export function removalBar({ bound, policy }: Held, kind: EnrollableKind): RemovalBar | null {
  const isPersonal = policy.personal && bound.length > 0;
  if (policy.mode === 'off' && !isPersonal) return null;
  if (bound.some((one) => one.kind !== kind && isPermitted(policy, one))) return null;
  return policy.mode === 'off' ? 'personal' : 'required';
}

/** Whether nothing that works is left once a method is gone. One of a kind is bound at a time (SPEC T4). */
export const isLast = ({ bound }: Pick<Held, 'bound'>, kind: EnrollableKind): boolean =>
  bound.every((one) => one.kind === kind);

function isPermitted(policy: MergedPolicy, { kind, country, attempts }: BoundAuthenticator): boolean {
  if (attempts.disabledAt !== null) return false;
  const isForbidden = policy.kinds.some((one) => one.kind === kind && one.forbiddenBy.length > 0);
  return !isForbidden && (kind !== 'phone' || whoRulesOutRegion(policy, country).length === 0);
}
