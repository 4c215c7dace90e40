import type { ApplicationAsk } from './application-ask.ts';
import type { BoundAuthenticator, EnrollableKind } from './authenticator.ts';
import type { Level } from './evidence.ts';
import type { Instant } from './instant.ts';
import type { Run } from './interaction.ts';
import type { RuleName } from './next-step.ts';
import type { KindVerdict, MergedPolicy } from './policy.ts';

/** The person as rules see them. Null in a situation until the first factor is right: strangers learn nothing (SPEC S9). */
export interface Subject {
  readonly disabled: boolean;
  readonly authenticators: readonly BoundAuthenticator[];
  readonly recovery: RecoveryState;
  /** "Not now" was last answered then, in any run (SPEC P3: at most once a day). */
  readonly deferredAt: Instant | null;
  /** "This was not me": until then nothing is changed (SPEC U5). */
  readonly frozenUntil: Instant | null;
}

export interface RecoveryState {
  /** A confirmed code exists that has not been spent. */
  readonly confirmed: boolean;
  /** A pending code works at sign-in already (SPEC R2). */
  readonly pending: boolean;
  /** The pending code may be shown in this run (SPEC R1). */
  readonly pendingIsOwn: boolean;
}

/** Everything that the decision needs, loaded before; nothing else is looked at (SPEC X1). */
export interface Situation {
  readonly now: Instant;
  /** Kinds that this installation can enroll and verify. */
  readonly offered: readonly EnrollableKind[];
  readonly run: Run;
  readonly subject: Subject | null;
  readonly policy: MergedPolicy;
  readonly application: ApplicationAsk;
}

/** One method on "How do you want to verify your identity". */
export type Offer =
  | { readonly kind: 'password' }
  | { readonly kind: EnrollableKind; readonly authenticator: BoundAuthenticator; readonly heldUntil: Instant | null }
  | { readonly kind: 'recovery-code' };

/** One row of "Select an Authentication Method". */
export interface KindChoice extends KindVerdict {
  readonly allowed: boolean;
}

declare const finished: unique symbol;

/** What comes next, with the name of the rule that spoke. */
export type Step =
  | { readonly kind: 'identify'; readonly reason: RuleName }
  | {
      readonly kind: 'verify';
      readonly factor: 'first' | 'second';
      readonly offers: readonly Offer[];
      readonly reason: RuleName;
    }
  | { readonly kind: 'replace-password'; readonly reason: RuleName }
  | { readonly kind: 'prove-mailbox'; readonly leave: Leave; readonly reason: RuleName }
  | Enroll
  /** `last`: nothing is left after it that works, so that the recovery code goes as well (SPEC U3). */
  | {
      readonly kind: 'remove-method';
      readonly of: EnrollableKind;
      readonly last: boolean;
      readonly leave: Leave;
      readonly reason: RuleName;
    }
  /** "Change login e-mail": the new address is typed. */
  | { readonly kind: 'change-email'; readonly leave: Leave; readonly reason: RuleName }
  /** "Allow changes again" (SPEC U5). */
  | { readonly kind: 'thaw'; readonly leave: Leave; readonly reason: RuleName }
  | { readonly kind: 'save-recovery-code'; readonly shown: boolean; readonly reason: RuleName }
  | { readonly kind: 'repair'; readonly kinds: readonly KindChoice[]; readonly reason: RuleName }
  /** Whether the application may be told what it asks for (DESIGN 3). Of a session only. */
  | { readonly kind: 'consent'; readonly reason: RuleName }
  | { readonly kind: 'refuse'; readonly because: RefusalReason; readonly reason: RuleName }
  | Finish;

/** `stage`: announce (who requires it, "Set Up Now") → choose (method) → number (of a phone) → confirm (first code). `of`: the kind that was chosen, in the last two. */
export interface Enroll {
  readonly kind: 'enroll';
  readonly stage: 'announce' | 'choose' | 'number' | 'confirm';
  readonly of: EnrollableKind | null;
  readonly kinds: readonly KindChoice[];
  readonly leave: Leave;
  readonly reason: RuleName;
}

/** How one may leave an enrollment without finishing it; null: not at all. */
export type Leave =
  | { readonly by: 'not-now'; readonly until: Instant }
  | { readonly by: 'device-elsewhere' }
  | { readonly by: 'back-to-settings' }
  | null;

/** The only thing from which a session is made; only `nextStep` makes one (SPEC X1, DESIGN 3). */
export interface Finish {
  readonly kind: 'finish';
  readonly level: Level;
  readonly reason: RuleName;
  readonly [finished]: true;
}

export type RefusalReason =
  | 'expired'
  | 'too-many-wrong-codes'
  | 'ended'
  | 'disabled'
  | 'no-way-to-verify'
  | 'enrollment-not-offered'
  | 'removal-not-allowed'
  | 'changes-frozen';
