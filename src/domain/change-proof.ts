import { strongestKinds, type BoundAuthenticator } from './authenticator.ts';
import { assess, newest } from './evidence.ts';
import { isFresh, minute, type Duration } from './instant.ts';
import { isChange, kindToBind, newestOfRun } from './interaction.ts';
import { mailboxCode } from './mailbox-code.ts';
import type { Holding } from './offers.ts';
import { wrongCodesPerInteraction } from './throttle.ts';

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
 * What somebody who acts in the console, or weakens what protects them, has not proved lately (SPEC C6, A2); null: nothing is missing. A second factor of the
 * last five minutes, as strong as any that is bound and never a recovery code (SPEC R3); with none bound, the mailbox instead (SPEC U2), and the password as
 * long before it as a mailed code is waited for. After so many wrong codes that a run ended, the password comes first (SPEC X3).
 */
export function missingProof(holding: Holding): 'password' | 'factor' | 'mailbox' | null {
  const { bound, run } = holding;
  if (bound.length > 0) {
    if (isFactorFresh(holding)) return null;
    return bound.some(isGuessedAt) && newestOfRun(run, 'password') === null ? 'password' : 'factor';
  }
  if (!isProved(holding, 'password', mailboxCode.validFor)) return 'password';
  return isProved(holding, 'mailbox', freshFor.factor) ? null : 'mailbox';
}

const isGuessedAt = ({ attempts }: BoundAuthenticator): boolean => attempts.failures >= wrongCodesPerInteraction;

function isProved({ run, now }: Holding, kind: 'password' | 'mailbox', within: Duration): boolean {
  const proof = newest(run.evidence, kind);
  return proof !== null && isFresh(proof.at, now, within);
}

/** Whether whoever acts has proved lately who they are. */
export const isConfirmed = (holding: Holding): boolean => missingProof(holding) === null;

function isFactorFresh({ run, bound, now }: Holding): boolean {
  const fresh = { kinds: strongestKinds(bound), countries: null, maxAge: freshFor.factor, recovery: false };
  return assess(run.evidence, bound, fresh, now) === 'mfa';
}

/** A recovery code replaces a method once: what was bound after it was spent is its replacement. */
function mayReplace({ run, bound, now }: Holding): boolean {
  const spent = newest(run.evidence, 'recovery-code');
  if (kindToBind(run.purpose) === null || spent === null || !isFresh(spent.at, now, freshFor.recovery)) return false;
  return bound.every((one) => one.boundAt <= spent.at);
}
