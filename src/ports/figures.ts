import type { Deadline } from '#domain/deadline.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { CompanyRecord } from './records.ts';

/** Enabled people by what they have bound that works: second factors that wrong codes disabled are none (SPEC X3). */
export interface EnrolledCounts {
  readonly appOnly: number;
  readonly phoneOnly: number;
  readonly both: number;
  readonly none: number;
}

/** People of the installation. Erased ones are nobody any more, and in no other number. */
export interface UserFigures extends EnrolledCounts {
  readonly disabled: number;
  readonly erased: number;
  readonly operators: number;
  /** Enabled people who have set no password yet. */
  readonly withoutPassword: number;
  /** Who signed in since the two instants asked for. */
  readonly seenSinceDay: number;
  readonly seenSinceWeek: number;
  readonly liveSessions: number;
}

export interface UserTimes {
  readonly now: Instant;
  readonly day: Instant;
  readonly week: Instant;
}

/** Members of a company; the enrolled are those of the active ones. */
export interface MemberFigures extends EnrolledCounts {
  readonly invited: number;
  readonly inactive: number;
  /** People disabled in the whole service whose membership is active. */
  readonly disabled: number;
  /** Active ones with both permissions (SPEC C2). */
  readonly administrators: number;
}

/** Companies alike in what their policy does. A policy's state is judged with a clock, so its deadline stands here as it is stored (SPEC P8). */
export interface CompanyGroup {
  readonly entitlement: CompanyRecord['entitlement'];
  /** Null: nothing is required. */
  readonly deadline: Deadline | null;
  readonly companies: number;
}

/** Events of one clock hour. `hour`: hours since 1970. */
export interface HourOfEvents {
  readonly hour: number;
  readonly signIns: number;
  /** Wrong passwords, wrong codes and sign-ins that were refused. */
  readonly refusals: number;
}

/** What was counted of a window, and where the next one begins; null: there is nothing after it. */
export interface Counted<T, Id> {
  readonly counted: T;
  readonly reached: Id | null;
}

/**
 * Counting the whole installation. Each call is one statement over at most `most` rows, so that a directory of any size holds nobody else up: flows call
 * again from where the last one ended.
 */
export interface Figures {
  users(times: UserTimes, after: UserId | null, most: number): Promise<Counted<UserFigures, UserId>>;
  members(company: CompanyId, after: UserId | null, most: number): Promise<Counted<MemberFigures, UserId>>;
  companies(after: CompanyId | null, most: number): Promise<Counted<readonly CompanyGroup[], CompanyId>>;
  /** Backwards from the newest, or from just before `before`. Hours in which nothing of the kind happened may be left out. */
  events(before: EventId | null, most: number): Promise<Counted<readonly HourOfEvents[], EventId>>;
}
