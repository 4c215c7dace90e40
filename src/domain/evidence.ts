import { proofKinds, type BoundAuthenticator, type EnrollableKind, type ProofKind } from './authenticator.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { isFresh, type Duration, type Instant } from './instant.ts';
import { isServed, type SmsCountry } from './phone-rules.ts';

/** One proof that succeeded, when, and by which authenticator. Stored; levels are derived from it, never stored. */
export interface Evidence {
  readonly kind: ProofKind;
  readonly at: Instant;
  /** Null for the mailbox and an enrollment pass, which are no authenticators. */
  readonly authenticatorId: AuthenticatorId | null;
}

/** Assurance: `mfa` is `urn:gatehouse:acr:mfa`, `password` is `urn:gatehouse:acr:password` (SPEC Y5). */
export type Level = 'none' | 'password' | 'mfa';

export const levelRank: Record<Level, number> = { none: 0, password: 1, mfa: 2 };

/** What second-factor evidence must look like to count. */
export interface Acceptance {
  /** Kinds that the merged policy allows. */
  readonly kinds: readonly EnrollableKind[];
  /** Countries whose phones the merged policy accepts (SPEC M2); null: all. */
  readonly countries: readonly SmsCountry[] | null;
  /** Oldest age that counts; null: any (SPEC P10). */
  readonly maxAge: Duration | null;
  /** Whether a recovery code may stand in: at sign-in only, never in a step-up (SPEC R3). */
  readonly recovery: boolean;
}

/**
 * The level that evidence amounts to, the one place where this is decided (DESIGN 3). Evidence of an authenticator that is no longer bound
 * or that a hundred wrong codes disabled is worth nothing (SPEC A4, X3), nor is evidence of a kind or an age that is not accepted.
 */
export function assess(
  evidence: readonly Evidence[],
  bound: readonly BoundAuthenticator[],
  accept: Acceptance,
  now: Instant,
): Level {
  if (!evidence.some((one) => one.kind === 'password')) return 'none';
  return evidence.some((one) => countsAsSecond(one, bound, accept, now)) ? 'mfa' : 'password';
}

/** Whether one proof counts as the second factor. */
export function countsAsSecond(
  one: Evidence,
  bound: readonly BoundAuthenticator[],
  accept: Acceptance,
  now: Instant,
): boolean {
  if (!proofKinds[one.kind].second) return false;
  if (accept.maxAge !== null && !isFresh(one.at, now, accept.maxAge)) return false;
  // It stands in for a bound factor: with none bound (reset by an administrator) there is nothing to stand in for.
  if (one.kind === 'recovery-code') return accept.recovery && bound.length > 0;
  return bound.some(
    (held) => held.id === one.authenticatorId && isAccepted(held, accept) && held.attempts.disabledAt === null,
  );
}

/** Whether a bound method is of a kind, and a phone of a country, that is accepted. */
export const isAccepted = (
  { kind, country }: Pick<BoundAuthenticator, 'kind' | 'country'>,
  { kinds, countries }: Pick<Acceptance, 'kinds' | 'countries'>,
): boolean => kinds.includes(kind) && (kind !== 'phone' || countries === null || isServed(country, countries));

/** The newest evidence of a kind, or null. */
export function newest(evidence: readonly Evidence[], kind: ProofKind): Evidence | null {
  return evidence
    .filter((one) => one.kind === kind)
    .reduce<Evidence | null>((best, one) => (best && best.at >= one.at ? best : one), null);
}
