import type { AuthenticatorId, InteractionId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { SmsSendings } from '#domain/sms-code.ts';
import type { BudgetScope, SmsClass, SmsStop } from '#domain/sms-guard.ts';
import type { SmsProgress } from '#ports/sms.ts';
import type { AttemptColumns, Json } from './schema.ts';

/** Tables of text messages (SPEC section 4). */
export interface SmsSchema {
  sms_users: SmsUserTable;
  sms_messages: SmsMessageTable;
  sms_counts: SmsCountTable;
  sms_budgets: SmsBudgetTable;
  sms_breakers: SmsBreakerTable;
}

/** The newest code sent to a phone, on its row: all of it or nothing. */
export interface CodeColumns {
  code_hash: string | null;
  code_run: InteractionId | null;
  code_sent_at: Instant | null;
  code_expires_at: Instant | null;
}

export interface SmsUserTable extends AttemptColumns {
  user_id: UserId;
  sendings: Json<SmsSendings>;
  /** Of the newest in the list; null where it is empty. */
  last_sending_at: Instant | null;
}

/** `number` and `block` are keyed hashes, null once the user was erased. `superseded_at`: when another code was sent in place of this one, which nobody had typed. */
export interface SmsMessageTable {
  id: MessageId;
  user_id: UserId;
  authenticator_id: AuthenticatorId;
  country: SmsCountry;
  class: SmsClass;
  number: string | null;
  block: string | null;
  queued_at: Instant;
  superseded_at: Instant | null;
  provider: string | null;
  reference: string | null;
  progress: SmsProgress | null;
  progress_at: Instant | null;
  detail: string | null;
}

/** What is counted: a budget's scope, or one number by its keyed hash. */
export type CountedScope = BudgetScope | `number:${string}` | CountedStop;

/** Codes that a guard stopped: which one, and of what scope, country or region. */
export type CountedStop = `stop:${SmsStop['by']}:${string}`;

/** A budget's class; of a number all codes (`any`), and the unproven ones among them. */
export type CountedClass = SmsClass | 'any' | 'any-unproven';

/** Codes that were sent in one part of an hour or of a day; `part`: its first instant. */
export interface SmsCountTable {
  scope: CountedScope;
  class: CountedClass;
  span: CountedSpan;
  part: Instant;
  sent: number;
}

export type CountedSpan = 'hour' | 'day';

export interface SmsBudgetTable {
  scope: BudgetScope;
  class: SmsClass;
  per_hour: number;
  per_day: number;
}

export interface SmsBreakerTable {
  country: SmsCountry;
  open_since: Instant | null;
  reopened_at: Instant | null;
}
