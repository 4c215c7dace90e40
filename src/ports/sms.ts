import type { AuthenticatorId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { SmsToNumber } from '#domain/sms-code.ts';
import type { BlockRecord, BudgetScope, CountryRecord, SetBudget, SmsClass, SmsCount } from '#domain/sms-guard.ts';
import type { AttemptRecord } from '#domain/throttle.ts';
import type { PhoneCode, SmsRecord } from './records.ts';

/** A code on its way: what guards, delivery reports and operators look at. Holds no number and no code; hashes are keyed. */
export interface SmsMessage {
  readonly id: MessageId;
  readonly userId: UserId;
  readonly authenticatorId: AuthenticatorId;
  readonly country: SmsCountry;
  readonly class: SmsClass;
  /** Keyed hashes of the number and of its block of a hundred; no block of a phone that was bound already: its codes close none. */
  readonly number: string;
  readonly block: string | null;
  readonly queuedAt: Instant;
}

/** How far it got. `accepted`: a provider took it. The others come by delivery reports. */
export type SmsProgress = 'accepted' | 'delivered' | 'failed';

/** What a delivery report says, once its signature was found right. */
export interface SmsReport {
  readonly provider: string;
  /** The provider's own name for the message. */
  readonly reference: string;
  readonly progress: Exclude<SmsProgress, 'accepted'>;
  /** The provider's code for what went wrong, without number or text; empty when nothing did. */
  readonly detail: string;
}

/** What the cost guard looks at before a code is queued (SPEC M5). */
export interface SmsGuardFacts {
  /** Since when the country's breaker is open; null: closed. */
  readonly openSince: Instant | null;
  readonly country: CountryRecord;
  readonly block: BlockRecord;
  /** Budgets that the operator set, of the scopes that were asked for. */
  readonly budgets: readonly SetBudget[];
}

export interface SmsGuardQuery {
  readonly country: SmsCountry;
  /** Keyed hash of the block. */
  readonly block: string;
  readonly scopes: readonly BudgetScope[];
  readonly now: Instant;
}

/** The newest message to a number of a user, for choosing the provider of the next. */
export interface LastSms {
  readonly provider: string | null;
  readonly progress: SmsProgress | null;
  readonly queuedAt: Instant;
}

/** What operators see (`sms status`). */
export interface SmsCountryStatus {
  readonly country: SmsCountry;
  readonly openSince: Instant | null;
  readonly reopenedAt: Instant | null;
  readonly record: CountryRecord;
  readonly sentLastHour: number;
  readonly sentLastDay: number;
}

export interface SmsBudgetStatus {
  readonly scope: BudgetScope;
  readonly class: SmsClass;
  readonly lastHour: number;
  readonly lastDay: number;
}

/** `accepted`: all that it took; the others are those of them that it reported on. A message that was sent again counts for the provider that took it last. */
export interface SmsProviderStatus {
  readonly provider: string;
  readonly accepted: number;
  readonly delivered: number;
  readonly failed: number;
}

export interface SmsReads {
  /** One statement, outside the transaction that sends: what parallel sendings add in between is what budgets are for. */
  loadSmsGuard(query: SmsGuardQuery): Promise<SmsGuardFacts>;
  lastSms(userId: UserId, number: string): Promise<LastSms | null>;
}

/** For the operator: what was sent, where it stopped, what was set. */
export interface SmsOverview {
  /** Those in which something was sent in the last day, or whose breaker ever opened. */
  countries(now: Instant): Promise<readonly SmsCountryStatus[]>;
  /** Scopes in which something was sent in the last day. */
  counts(now: Instant): Promise<readonly SmsBudgetStatus[]>;
  budgets(): Promise<readonly SetBudget[]>;
  /** Of the last day, by provider. */
  providers(now: Instant): Promise<readonly SmsProviderStatus[]>;
  /**
   * Written by workers and web hooks, each in a transaction of its own: a provider took the message. Taken again, the newer provider and reference take the
   * place of the older; what was reported delivered stays so.
   */
  accepted(id: MessageId, provider: string, reference: string | null, at: Instant): Promise<void>;
  /** Whether the code of this message is still its phone's newest, neither spent nor cleared, on a phone that is live and not disabled. One statement. */
  codeStands(id: MessageId): Promise<boolean>;
  /**
   * `reference`: the provider's name for the message, or ours where it was told that. False: nobody knows it, or not yet: a report under the provider's name may overtake
   * `accepted`, and is then worth bringing again, no more. Nothing but statistics and the choice of the next provider stands on it. `delivered` stays, whatever comes after it.
   */
  report(report: SmsReport, at: Instant): Promise<boolean>;
}

export interface SmsWrites {
  /** A user's sendings after one more: compare-and-set, `version` null where the user has no row yet; later ones leave the counters as they are. */
  recordSmsSending(record: SmsRecord, version: number | null): Promise<boolean>;
  /** Counts a wrong code for a number that is not bound yet; compare-and-set. Sendings stay. */
  recordSmsAttempt(userId: UserId, version: number, next: AttemptRecord): Promise<boolean>;
  /**
   * Puts the newest code on a live phone, pending or bound, in place of any other: compare-and-set on its version, which is raised. Counters stay.
   */
  issuePhoneCode(id: AuthenticatorId, version: number, code: PhoneCode): Promise<boolean>;
  /** Takes their codes from the user's pending phones but one: of numbers that are not bound yet only the newest code is valid (SPEC M1). */
  voidPendingCodes(userId: UserId, except: AuthenticatorId): Promise<void>;
  /**
   * A right code of a bound phone: spent, the use and the counters recorded, in one statement; only at this version and while this code stands (SPEC X2).
   * Whether it is still valid is the caller's to judge.
   */
  spendPhoneCode(
    id: AuthenticatorId,
    version: number,
    codeHash: string,
    at: Instant,
    next: AttemptRecord,
  ): Promise<boolean>;
  /**
   * The first right code binds a pending phone, is its first use, and spends the code: only at this version, while this code stands and the user has no other
   * bound phone. `full`: as many users as `most` have the number already; numbers are locked, so that two enrollments at once cannot pass it (SPEC M3).
   */
  bindPhone(
    id: AuthenticatorId,
    version: number,
    codeHash: string,
    at: Instant,
    most: number,
  ): Promise<'bound' | 'lost' | 'full'>;
  /**
   * Counts one code in each scope and class and answers what they come to, this one included; serialized by scope, so that parallel ones each see the others.
   * Throwing afterwards takes it back with the transaction.
   */
  countSms(scopes: readonly BudgetScope[], kind: SmsClass, at: Instant): Promise<readonly SmsCount[]>;
  /** The same for one number, by its keyed hash: codes of the last day, of either class and those that were unproven. */
  countSmsToNumber(number: string, kind: SmsClass, at: Instant): Promise<SmsToNumber>;
  /** `loadSmsGuard` once more, after `countSms`, which lets codes to one country by one after the other: those sent at the same moment are seen as well. */
  recheckSmsGuard(query: SmsGuardQuery): Promise<SmsGuardFacts>;
  addSmsMessage(message: SmsMessage): Promise<void>;
  /**
   * A newer code is on its way: text messages that no worker has in hand are taken out of the outbox, with their content; and of all those that were not answered
   * it is written down that they were superseded.
   */
  withdrawSms(ids: readonly MessageId[], at: Instant): Promise<void>;
  /** The region of a live phone that has none stored beside it yet. False: it has, or is live no more. */
  learnPhoneCountry(id: AuthenticatorId, country: string): Promise<boolean>;
  /** False: it is open already. */
  openSmsBreaker(country: SmsCountry, at: Instant): Promise<boolean>;
  /** False: it is not open. What was sent before counts no more. */
  reopenSmsCountry(country: SmsCountry, at: Instant): Promise<boolean>;
  /** Null takes the operator's budget away: the default holds again. */
  setSmsBudget(scope: BudgetScope, kind: SmsClass, budget: SetBudget | null): Promise<void>;
}
