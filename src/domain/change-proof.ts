import { strongestKinds } from './authenticator.ts';
import { assess, newest } from './evidence.ts';
import { isFresh, minute } from './instant.ts';
import { isChange, kindToBind, newestOfRun } from './interaction.ts';
import type { Holding } from './offers.ts';

/** How fresh a second factor must be for a change (SPEC U2), and how long a spent recovery code stands in for it (SPEC R3). */
const freshFor = { factor: 5 * minute, recovery: 60 * minute } as const;

/**
 * Whether somebody who has enrolled has proved, beside the password, what a change needs: a fresh factor as strong as any that is bound
 * (SPEC U2, SECURITY I6), or for binding a method the recovery code (SPEC R3).
 */
export const hasChangeProof = (holding: Holding): boolean => isFactorFresh(holding) || mayReplace(holding);

/** Whether what is bound now rests on a recovery code: then it is a replacement, and all that was bound is unbound (SPEC R3). */
export const isReplacement = (holding: Holding): boolean =>
  isChange(holding.run.purpose)
    ? !isFactorFresh(holding) && mayReplace(holding)
    : newestOfRun(holding.run, 'recovery-code') !== null;

/**
 * Whether whoever acts in the console has proved within five minutes who they are (SPEC C6, A2): by a second factor as strong as any that is bound, never by a
 * recovery code (SPEC R3); with none bound, by password and mailbox, as before a change (SPEC U2).
 */
export function isConfirmed(holding: Holding): boolean {
  if (holding.bound.length > 0) return isFactorFresh(holding);
  const { run, now } = holding;
  const isProved = (kind: 'password' | 'mailbox'): boolean => {
    const proof = newest(run.evidence, kind);
    return proof !== null && isFresh(proof.at, now, freshFor.factor);
  };
  return isProved('password') && isProved('mailbox');
}

function isFactorFresh({ run, bound, now }: Holding): boolean {
  const fresh = { kinds: strongestKinds(bound), maxAge: freshFor.factor, recovery: false };
  return assess(run.evidence, bound, fresh, now) === 'mfa';
}

/** A recovery code replaces a method once: what was bound after it was spent is its replacement. */
function mayReplace({ run, bound, now }: Holding): boolean {
  const spent = newest(run.evidence, 'recovery-code');
  if (kindToBind(run.purpose) === null || spent === null || !isFresh(spent.at, now, freshFor.recovery)) return false;
  return bound.every((one) => one.boundAt <= spent.at);
}
