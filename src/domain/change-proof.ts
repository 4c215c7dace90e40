import { strongestKinds } from './authenticator.ts';
import { assess, newest } from './evidence.ts';
import { isFresh, minute } from './instant.ts';
import type { Holding } from './offers.ts';

/** How fresh a second factor must be for a change (SPEC U2), and how long a spent recovery code stands in for it (SPEC R3). */
const freshFor = { factor: 5 * minute, recovery: 60 * minute } as const;

/**
 * Whether somebody who has enrolled has proved, beside the password, what a change needs: a fresh factor as strong as any that is bound
 * (SPEC U2, SECURITY I6), or for replacing a method the recovery code, once: what was bound after it was spent is its replacement (SPEC R3).
 */
export function hasChangeProof({ run, bound, now }: Holding): boolean {
  const fresh = { kinds: strongestKinds(bound), maxAge: freshFor.factor, recovery: false };
  if (assess(run.evidence, bound, fresh, now) === 'mfa') return true;
  const spent = newest(run.evidence, 'recovery-code');
  if (run.purpose !== 'bind-app' || spent === null || !isFresh(spent.at, now, freshFor.recovery)) return false;
  return bound.every((one) => one.boundAt <= spent.at);
}
