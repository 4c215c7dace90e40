import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { Extension } from '#domain/extension.ts';
import type { CompanyId, MailingId, MembershipId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Duration, Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { StoredPolicy } from './directory.ts';
import type { PeopleFilter } from './people.ts';
import type { CompanyRecord } from './records.ts';

/** Whom an administrator reminds: some by hand, or everybody who fits what a list showed. */
export type ChosenReaders =
  | { readonly by: 'hand'; readonly members: readonly MembershipId[] }
  | ({
      readonly by: 'filter';
      /** As `Reach` of flows/policy/affected-people.ts. */
      readonly reach: string;
    } & ChosenFilter);

/** What of a list's filter an administrator's request keeps. */
export type ChosenFilter = Pick<PeopleFilter, 'search' | 'employer' | 'site' | 'group' | 'method'>;

/** `superseded`: the policy says something else by now. `missed`: it was too late to begin, or to go on. */
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
  /** Null: everybody whom its kind concerns; also of one that is over. */
  readonly chosen: ChosenReaders | null;
  readonly askedBy: UserId | null;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly uselessAt: Instant;
}

export interface MailingRecord extends NewMailing, MailingProgress {
  readonly version: number;
  readonly doneAt: Instant | null;
  readonly outcome: MailingOutcome | null;
}

/** One mail of a mailing, written with its message in one transaction. */
export interface Notice {
  readonly user: UserId;
  /** Because of whom: no other company ever hears of it (SECURITY I11). */
  readonly company: CompanyId;
  readonly revision: number;
  readonly kind: MailingKind;
  /** What else makes two of them two: the reader's deadline (reminders), the week, the request. */
  readonly slot: string;
  /** The reader's date when it was queued. */
  readonly day: CalendarDate;
  readonly queuedAt: Instant;
  readonly message: MessageId;
}

/** How far a mailing got. */
export interface MailingProgress {
  /** Everybody up to this user has been looked at; null: nobody has. */
  readonly reached: UserId | null;
  readonly looked: number;
  readonly queued: number;
}

/** A company that requires MFA from a date, and is entitled to (SPEC C3). */
export interface BindingCompany {
  readonly company: CompanyRecord;
  readonly policy: StoredPolicy & { readonly deadline: Deadline };
}

/** Where a list by deadline goes on. */
export interface BindingCursor {
  readonly date: CalendarDate;
  readonly company: CompanyId;
}

/** Deadlines from the one date to the other, both included; `until` null: however far ahead. */
export interface BindingWindow {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly after: BindingCursor | null;
  readonly most: number;
}

/** Whom a window of a company's members is looked through for. */
export interface ReaderWindow {
  readonly company: CompanyId;
  /** Only who reads their dates in this zone; null: everybody. */
  readonly zone: string | null;
  /** Only who fits besides; null: everybody. */
  readonly fits: ChosenFilter | null;
  readonly after: UserId | null;
  /** Rows that are looked at. */
  readonly most: number;
}

export interface Reader {
  readonly user: UserId;
  readonly membership: MembershipId;
  /** Rows of the window up to this one, it included. */
  readonly place: number;
  /** In which they read their dates; null: nobody knows. */
  readonly zone: string | null;
  /** Their date when the company reminded them last; null: it never has. */
  readonly remindedOn: CalendarDate | null;
}

export interface ReadersSeen {
  /** By user. */
  readonly readers: readonly Reader[];
  readonly looked: number;
  /** The last row that was looked at; null: there are no more. */
  readonly reached: UserId | null;
}

/** A zone in which people read their dates, and more time that people there were given; null: none. */
export interface ReaderZone {
  readonly zone: string;
  readonly extension: Extension | null;
}

/** The newest mail to somebody because of one company. */
export interface LastNotice {
  readonly user: UserId;
  readonly kind: MailingKind;
  readonly queuedAt: Instant;
}

/**
 * Mails to many (SPEC P13). A reader is an enabled user with an active membership who has no authenticator app that works: that one is accepted everywhere, so
 * whoever has it has enrolled; of all others the flows decide.
 */
export interface MailingReads {
  /**
   * Of the mailings that are due and not over, the one that was taken further longest ago, so that none waits for the end of another. Reminders that come by
   * themselves wait for what their company announces within the hour: whoever hears of it is not reminded.
   */
  dueMailing(now: Instant): Promise<MailingRecord | null>;
  /** Those under way, and those that ended since then, newest first. */
  mailingsOf(company: CompanyId, since: Instant, most: number): Promise<readonly MailingRecord[]>;
  /** The deadline that a company's people were told of last, but by this mailing; null: nobody was told of one. */
  lastAnnounced(company: CompanyId, but: MailingId | null): Promise<LastAnnounced | null>;
  /** By deadline. */
  bindingCompanies(window: BindingWindow): Promise<readonly BindingCompany[]>;
  /** Of at most `most` members, by user: in which zones the readers among them are. */
  readerZones(
    company: CompanyId,
    after: UserId | null,
    most: number,
  ): Promise<{ readonly zones: readonly ReaderZone[]; readonly reached: UserId | null }>;
  seeReaders(window: ReaderWindow): Promise<ReadersSeen>;
  /** The readers behind memberships of a company, by user. */
  readersAmong(
    company: CompanyId,
    members: readonly MembershipId[],
    after: UserId | null,
    most: number,
  ): Promise<ReadersSeen>;
  /** Enabled full administrators of a company, enrolled or not, by user. */
  administratorsOf(company: CompanyId, after: UserId | null, most: number): Promise<ReadersSeen>;
  /** Of reminders and announcements because of this company alone. */
  lastNotices(company: CompanyId, users: readonly UserId[]): Promise<readonly LastNotice[]>;
}

/** The deadline that people were told of last. */
export interface LastAnnounced {
  readonly deadline: Deadline;
  /** Everybody was looked at whom it concerned: it was not ended on the way. */
  readonly isWhole: boolean;
}

/** What a change of a policy ended. */
export interface EndedMailing {
  readonly kind: MailingKind;
  /** Somebody was written to already. */
  readonly hasBegun: boolean;
}

/** Reminders that administrators of a company asked for. */
export interface AskedMailing {
  readonly slot: string;
  readonly isOpen: boolean;
}

export interface MailingWrites {
  /** False: there is one of the same company, kind, revision and slot already, or one that an administrator asked for is under way (kind `asked`). */
  createMailing(mailing: NewMailing): Promise<boolean>;
  /** Ends, as superseded, what is under way in a company and tells of another deadline than this one; null: of any. Digests go on. */
  supersedeMailings(company: CompanyId, deadline: Deadline | null, at: Instant): Promise<readonly EndedMailing[]>;
  /** When announcements of a company that reached somebody were taken further last, as far as that was since then. */
  announcedSince(company: CompanyId, since: Instant): Promise<readonly Instant[]>;
  /** Those under way, and those that were asked for since then. */
  askedSince(company: CompanyId, since: Instant): Promise<readonly AskedMailing[]>;
  /** Compare-and-set on the version, only while it is not over. */
  advanceMailing(id: MailingId, version: number, progress: MailingProgress, at: Instant): Promise<boolean>;
  /** It is not due again before then: others go first. */
  deferMailing(id: MailingId, version: number, until: Instant): Promise<boolean>;
  /** The same, and whom an administrator chose is forgotten. */
  endMailing(id: MailingId, version: number, outcome: MailingOutcome, at: Instant): Promise<boolean>;
  /**
   * Writes down mails to users who are enabled, each unless it was before, unless a reminder is to be the second of the reader's day over all companies, and,
   * with `quietFor`, unless the user was told of a deadline by the same company within so long of it, before or after. Answers whose messages are to be queued. Nodes
   * that do this at the same time for the same people wait for each other.
   */
  queueNotices(notices: readonly Notice[], quietFor: Duration | null): Promise<ReadonlySet<MessageId>>;
  /**
   * Of reminders that were not queued: writes those down in place of which another company's of the same day stands, under the same conditions, so that nothing which
   * a company is told depends on another (SECURITY I11). Answers how many; no mail belongs to them.
   */
  standInFor(notices: readonly Notice[], quietFor: Duration | null): Promise<number>;
}
