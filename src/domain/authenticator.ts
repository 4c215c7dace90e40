import type { AuthenticatorId } from './identifiers.ts';
import type { Instant } from './instant.ts';
import type { AttemptRecord } from './throttle.ts';

/** Every kind of proof the service knows, in one table: a new kind is one row here (DESIGN section 1). */
export const proofKinds = {
  password: { factor: 'knowledge', second: false, strength: 0, mayBeDisabled: false },
  mailbox: { factor: 'channel', second: false, strength: 0, mayBeDisabled: false },
  'enrollment-pass': { factor: 'channel', second: false, strength: 0, mayBeDisabled: false },
  app: { factor: 'possession', second: true, strength: 2, mayBeDisabled: true },
  phone: { factor: 'possession', second: true, strength: 1, mayBeDisabled: true },
  'recovery-code': { factor: 'possession', second: true, strength: 0, mayBeDisabled: false },
} as const satisfies Record<string, ProofKindRow>;

/**
 * `factor`: the category of NIST SP 800-63B (the mailbox is a channel, not a factor; so is an administrator who hands over a pass). The pass is a kind of its own,
 * so that it opens the way to a first factor and nothing else that a mailbox proves: no new password, no act of the console (SPEC A6, A2, S5).
 * `second`: raises a password to two factors at sign-in. `strength`: order of recommendation, strongest first.
 * `mayBeDisabled`: a hundred wrong codes disable it (SPEC X3); recovery codes are rate-limited only.
 */
interface ProofKindRow {
  readonly factor: 'knowledge' | 'possession' | 'channel';
  readonly second: boolean;
  readonly strength: number;
  readonly mayBeDisabled: boolean;
}

export type ProofKind = keyof typeof proofKinds;

/** What a person enrolls as a second factor. The recovery code is not one of them: it stands in for one. */
export type EnrollableKind = 'app' | 'phone';

/** Strongest first: the order of "Select an Authentication Method". */
export const enrollableKinds: readonly EnrollableKind[] = ['app', 'phone'];

/** A bound second factor as decisions see it: no secret in it. */
export interface BoundAuthenticator {
  readonly id: AuthenticatorId;
  readonly kind: EnrollableKind;
  readonly boundAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly attempts: AttemptRecord;
  /** Region of a phone's number (ISO 3166); null of other kinds, and where nobody has looked it up yet. */
  readonly country: string | null;
}

/** The kinds at least as strong as the strongest that is bound, disabled or not: only they prove who changes methods (SECURITY I6, SPEC X3). */
export function strongestKinds(bound: readonly BoundAuthenticator[]): readonly EnrollableKind[] {
  const strength = Math.max(0, ...bound.map((one) => proofKinds[one.kind].strength));
  return enrollableKinds.filter((kind) => proofKinds[kind].strength >= strength);
}
