import { crockfordFrom, parseCrockford } from './crockford.ts';

export const recoveryCodeLength = 24;

/** 15 random bytes make one code: 120 bits, 24 characters (SPEC R1). Canonical: upper case, no separators. */
export const recoveryCodeBytes = 15;

export const recoveryCodeFrom = (bytes: Uint8Array): string => crockfordFrom(bytes, recoveryCodeLength);

/** What a person typed, in canonical form, or null when it cannot be a recovery code: case, spaces and hyphens are ignored, O reads as 0, I and L as 1. */
export const parseRecoveryCode = (typed: string): string | null => parseCrockford(typed, recoveryCodeLength);
