import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { PasswordMix } from './password-hasher.ts';

export interface PasswordKindPage {
  readonly counts: PasswordMix;
  /** Where to go on; null when nobody is left. */
  readonly next: UserId | null;
}

export interface NewPasswordKinds {
  readonly counts: PasswordMix;
  /** The greatest id among those counted; null when none was. */
  readonly last: AuthenticatorId | null;
  /** True when there may be more. */
  readonly isFull: boolean;
}
