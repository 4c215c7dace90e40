import type { Secret, Sealed } from '#domain/secret.ts';

/** Seals what rests in the database (SPEC X5). */
export interface Sealer {
  /** `context` (table, column, row id) is bound to the ciphertext: a sealed value moved to another row does not open. */
  seal(plain: Secret, context: string): Sealed;
  /** Throws Fault `secret-unreadable` when the key is gone, the context differs or the text was changed. */
  open(sealed: Sealed, context: string): Secret;
}

/** What a keyed hash is for: one purpose's hash is never another's. */
export type HashPurpose =
  | 'session-token'
  | 'browser-binding'
  | 'link-token'
  | 'mail-act'
  | 'recovery-code'
  | 'mailbox-code'
  | 'enrollment-pass'
  | 'form-token'
  | 'draft'
  | 'throttle-key'
  | 'device'
  | 'phone'
  | 'phone-block'
  | 'sms-code'
  | 'sms-report'
  | 'policy-seen'
  | 'application-secret'
  | 'application-logo'
  | 'protocol';

/** HMAC-SHA-256 under a key outside the database: for values with enough entropy or a short life, and for look-ups. */
export interface KeyedHash {
  /** Hex, 64 characters. Deterministic for one installation. */
  hash(purpose: HashPurpose, value: string): string;
  /** Constant-time comparison of two strings of any length. */
  readonly equal: (a: string, b: string) => boolean;
}

/** Computes codes of RFC 6238 with SHA-1 for given steps; the decision which of them count is the domain's. */
export interface TotpMac {
  codes(base32Secret: Secret, steps: readonly number[]): readonly { readonly step: number; readonly code: string }[];
}
