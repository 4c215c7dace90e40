import type { MergedPolicy } from './policy.ts';

/** Lengths in code points of the NFC form (SECURITY, Numbers). */
export const passwordLength = { alone: 15, besideMfa: 8, most: 256 } as const;

/**
 * More UTF-16 units than 256 code points can have in any form: what is longer is no password, and is not even normalized, which takes the longer
 * the more marks a stranger puts on a letter.
 */
export const longestTyped = 2_048;

/** What a new password is judged by; blocklist and context words are looked up outside. */
export interface PasswordFacts {
  readonly length: number;
  readonly onBlocklist: boolean;
  /** Holds the service's name, the person's name or e-mail as its main part. */
  readonly isContextWord: boolean;
}

export type PasswordWeakness = 'too-short' | 'too-long' | 'well-known' | 'guessable-from-context';

/**
 * 15 characters where a password stands alone, 8 where MFA is enforced for this user when it is set. No composition rules.
 * After a reset it stands alone until a method is bound, and what made it be set up is gone then.
 */
export const shortestPassword = (policy: MergedPolicy): number =>
  policy.mode === 'enforced' && policy.by?.rule !== 'reset' ? passwordLength.besideMfa : passwordLength.alone;

export function passwordWeakness(facts: PasswordFacts, shortest: number): PasswordWeakness | null {
  if (facts.length < shortest) return 'too-short';
  if (facts.length > passwordLength.most) return 'too-long';
  if (facts.onBlocklist) return 'well-known';
  return facts.isContextWord ? 'guessable-from-context' : null;
}
