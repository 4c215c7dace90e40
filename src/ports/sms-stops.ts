import type { Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { SmsStop } from '#domain/sms-guard.ts';

/** How often one guard stopped a code in the last day, for one scope, country or region; null where the guard has none. */
export interface SmsStopCount {
  readonly by: SmsStop['by'];
  readonly about: string | null;
  readonly stops: number;
}

/** Messages of the last day that a provider reported as failed, by what it said. */
export interface SmsFailureCount {
  readonly provider: string;
  /** The provider's own code; empty where it gave none. */
  readonly detail: string;
  readonly messages: number;
}

/** Bound phones by their region (ISO 3166); null: nobody has looked yet. */
export interface PhonesOfRegion {
  readonly region: string | null;
  readonly phones: number;
}

/** For the operator: what was stopped and what failed, why, and whom it is about. */
export interface SmsTroubles {
  /** The most frequent first. */
  stops(now: Instant): Promise<readonly SmsStopCount[]>;
  /** The most frequent first, at most ten. */
  failures(now: Instant): Promise<readonly SmsFailureCount[]>;
  /** Of enabled people, the most frequent first. */
  phonesByRegion(): Promise<readonly PhonesOfRegion[]>;
}

export interface SmsStopWrites {
  /** Counts that a guard stopped a code. */
  countSmsStop(stop: SmsStop, at: Instant): Promise<void>;
  /** What was sent in a country until now counts no more, for its breaker and for its blocks of consecutive numbers; an open breaker stays open. */
  forgetSmsRecord(country: SmsCountry, at: Instant): Promise<void>;
}
