import type { EnrollableKind } from './authenticator.ts';
import type { RoleId } from './identifiers.ts';
import type { SmsCountry } from './phone-rules.ts';
import type { Frequency } from './policy.ts';

/**
 * An MFA rule that an application's role carries (SPEC C4, section 7): data, decided by the operator. It binds whoever holds the role in an active membership,
 * at once and whatever the company decided or is entitled to. Null: says nothing about that.
 */
export interface RoleRule {
  readonly requireMfa: boolean;
  /** Kinds it accepts; the app is always among them (SPEC P7). */
  readonly kinds: readonly EnrollableKind[];
  /** Countries to whose numbers codes are sent (SPEC M2); null: all that are served. */
  readonly smsCountries: readonly SmsCountry[] | null;
  readonly frequency: Frequency | null;
}

/** A role as decisions see it. */
export interface HeldRole {
  readonly id: RoleId;
  /** The application's short name, such as `payments`. */
  readonly application: string;
  readonly name: string;
  /** As people call it, such as "Disburser". */
  readonly label: string;
  readonly rule: RoleRule | null;
}
