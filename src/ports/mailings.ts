import type { Deadline } from '#domain/deadline.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, MailingId, MembershipId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';

/** Whom an administrator reminds: some by hand, or everybody who fits what a list showed. */
export type ChosenReaders =
  | { readonly by: 'hand'; readonly members: readonly MembershipId[] }
  | {
      readonly by: 'filter';
      readonly search: string | null;
      readonly employer: string | null;
      readonly site: string | null;
      readonly group: string | null;
      /** As `Reach` of flows/policy/affected-people.ts. */
      readonly reach: string;
    };

/** `superseded`: the policy says something else by now. `missed`: it was too late to begin. */
export type MailingOutcome = 'done' | 'superseded' | 'missed';

/** A mailing before anybody was looked at. */
export interface NewMailing {
  readonly id: MailingId;
  readonly company: CompanyId;
  readonly kind: MailingKind;
  /** Of the policy that it tells of; 0: of none (a digest). */
  readonly revision: number;
  /** What else there is only one of: the readers' time zone (reminders), the week (digests), the request (asked); else empty. */
  readonly slot: string;
  readonly deadline: Deadline | null;
  readonly chosen: ChosenReaders | null;
  readonly askedBy: UserId | null;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly uselessAt: Instant;
}

export interface MailingRecord extends NewMailing {
  readonly reached: UserId | null;
  readonly looked: number;
  readonly queued: number;
  readonly version: number;
  readonly doneAt: Instant | null;
  readonly outcome: MailingOutcome | null;
}

/** One mail of a mailing, written with its message in one transaction. */
export interface Notice {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly revision: number;
  readonly kind: MailingKind;
  readonly slot: string;
  /** The reader's date when it was queued. */
  readonly day: CalendarDate;
  readonly queuedAt: Instant;
  readonly message: MessageId;
}

/** How far a mailing got. */
export interface MailingProgress {
  readonly reached: UserId | null;
  readonly looked: number;
  readonly queued: number;
}
