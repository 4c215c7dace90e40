import type { MarkedEvent } from '#domain/audit-marks.ts';
import type { AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, EventId, MembershipId, UserId } from '#domain/identifiers.ts';

/** Which events of a chain are walked: each is an index of its own. */
export type TrailAmong =
  | { readonly by: 'all' }
  | { readonly by: 'kind'; readonly kind: AuditKind }
  | { readonly by: 'actor'; readonly user: UserId }
  | { readonly by: 'subject'; readonly user: UserId };

/** A look at part of a chain, in the order in which its events were made. */
export interface TrailWindow {
  readonly stream: AuditStream;
  readonly among: TrailAmong;
  /** Events after this one; null: from the first. Ids grow with time, so that an instant is a place too. */
  readonly after: EventId | null;
  /** Events before this one; null: to the last. */
  readonly before: EventId | null;
  readonly newestFirst: boolean;
  /** So many rows are looked at and answered. */
  readonly most: number;
}

/** An event and its place in the chain: nulls while nobody has linked it. */
export interface TrailEvent {
  readonly event: MarkedEvent;
  readonly sequence: number | null;
  readonly hash: string | null;
}

/** Whom an event names, as they are called now: by a company in its own words, or by the whole service. */
export interface NamedUser {
  readonly user: UserId;
  /** In the company that was asked for. */
  readonly membership: MembershipId | null;
  /** Null: nobody said one. */
  readonly name: string | null;
  readonly email: Email;
  /** SPEC C7: what is left is a pseudonym. */
  readonly isErased: boolean;
}

/** Reading the audit trail, not in the order of a chain but as people ask of it (SPEC X8). Each is one statement over a bounded number of rows. */
export interface AuditReading {
  see(window: TrailWindow): Promise<readonly TrailEvent[]>;
  /** Those of them whom a company has among its people, whatever their standing; `company` null: all. */
  namesOf(users: readonly UserId[], company: CompanyId | null): Promise<readonly NamedUser[]>;
}
