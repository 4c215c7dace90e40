import type { EmailFlaw } from './email.ts';
import type { Duration, Instant } from './instant.ts';
import type { PasswordWeakness } from './password.ts';
import type { PhoneFlaw } from './phone-rules.ts';
import type { TextFlaw } from './plain-text.ts';
import type { SmsPause } from './sms-code.ts';

/**
 * A correct no. Every refusal says how to go on; doors turn the code into words and a status, exhaustively (DESIGN 5).
 * Wrong, expired, used, superseded and foreign codes are one and the same refusal (SPEC S3).
 */
export type Refusal =
  | { readonly code: 'email-not-usable'; readonly flaw: EmailFlaw }
  | { readonly code: 'malformed-code'; readonly expected: 'six-digits' | 'recovery-code' | 'enrollment-pass' }
  | { readonly code: 'wrong-password' }
  | { readonly code: 'password-held'; readonly until: Instant }
  | { readonly code: 'wrong-code'; readonly drift: Duration | null; readonly serverTime: Instant }
  | { readonly code: 'code-held'; readonly until: Instant | null }
  | { readonly code: 'too-many-wrong-codes' }
  | { readonly code: 'resend-too-soon'; readonly from: Instant }
  | { readonly code: 'phone-not-usable'; readonly flaw: PhoneFlaw }
  | { readonly code: 'sms-paused'; readonly pause: SmsPause }
  /** A cost guard stopped it (SPEC M5): the other methods go on. */
  | { readonly code: 'sms-stopped' }
  | { readonly code: 'weak-password'; readonly weakness: PasswordWeakness; readonly shortest: number }
  | { readonly code: 'passwords-differ' }
  /** The new password is the one that it would take the place of. */
  | { readonly code: 'same-password' }
  /** What somebody calls themselves. */
  | { readonly code: 'name-not-usable'; readonly flaw: TextFlaw | 'missing' }
  /** The login e-mail is the one that was typed. */
  | { readonly code: 'email-unchanged' }
  | { readonly code: 'asked-too-often' }
  /** "This was not me": nothing is changed until then (SPEC U5). */
  | { readonly code: 'changes-frozen'; readonly until: Instant }
  | { readonly code: 'tick-needed' }
  | { readonly code: 'method-not-allowed' }
  | { readonly code: 'link-not-usable' }
  | { readonly code: 'not-this-step' }
  | { readonly code: 'unknown' }
  | { readonly code: 'conflict' };

/** What an act comes to: a value, or a refusal. Faults (something broke) are thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const granted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });
