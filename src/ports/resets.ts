import type { Email } from '#domain/email.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { CompanyId, MembershipId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { BarredBecause, ResetApproval, ResetDelay, ResetGrounds, ResetOutcome } from '#domain/mfa-reset.ts';

/**
 * As what somebody acts on a reset: an operator may be one of the company's people as well, and is the operator nevertheless (SECURITY I11). `team`: as one who looks after
 * an application's team (SPEC Y7).
 */
export type ResetRole = 'administrator' | 'team' | 'operator' | 'machine';

/** Who else ends one: an administrator of another company that binds the person, or the person, signed in or by the mailed link. */
export type ResetEnder = ResetRole | 'elsewhere' | 'session' | 'mailbox';

/** A reset that was asked for (SPEC section 10). It waits while `endedAt` is null: for an approval, for its time, or for both. */
export interface ResetRecord {
  readonly id: ResetId;
  readonly userId: UserId;
  /** Null: by an operator, or on the machine itself. */
  readonly companyId: CompanyId | null;
  /** Null: on the machine itself. */
  readonly askedBy: UserId | null;
  readonly askedAs: ResetRole;
  /** Short name of the application whose team whoever asked looks after; null: they asked as anybody else. */
  readonly team: string | null;
  /** Null: on the machine itself, where a reason is written down instead. */
  readonly checkedHow: IdentityCheck | null;
  readonly askedAt: Instant;
  readonly approval: ResetApproval | null;
  readonly approvedAt: Instant | null;
  /** Null: nobody yet, or on the machine itself. */
  readonly approvedBy: UserId | null;
  /** Null: nobody yet. */
  readonly approvedAs: ResetRole | null;
  readonly delay: ResetDelay | null;
  readonly dueAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
  /** Who vetoed, withdrew or carried it out, where somebody did who is known. */
  readonly endedBy: UserId | null;
  /** Null: it waits, or ended by itself. */
  readonly endedAs: ResetEnder | null;
  readonly outcome: ResetOutcome | null;
  /** Why it was not carried out; null: it was not barred. */
  readonly barredBecause: BarredBecause | null;
  readonly version: number;
}

/** What a list of resets shows beside the record. */
export interface ListedResetRecord extends ResetRecord {
  /** In a list of one company by which that knows them (SECURITY I11), else what they sign in with; null: they were erased (SPEC C7). */
  readonly email: Email | null;
  /** As the company that asked knows them, else as they call themselves, which no company's list tells; null: they were erased. */
  readonly name: string | null;
  /** Of the company that asked; null: none, or an operator asked. */
  readonly membership: MembershipId | null;
  readonly companyName: string | null;
}

/** A part of a list of resets, the newest first. */
export interface ResetWindow {
  /** Null: of all companies, and of operators. */
  readonly company: CompanyId | null;
  /** Null: of everybody. */
  readonly user: UserId | null;
  readonly waiting: boolean;
  readonly toApprove: boolean;
  /** Those before this one; null: from the newest on. */
  readonly before: Pick<ResetRecord, 'askedAt' | 'id'> | null;
  readonly most: number;
}

/** What comes of a reset that waits. */
export interface ResetEnd {
  readonly outcome: ResetOutcome;
  /** Of one that is barred. */
  readonly because?: BarredBecause | null;
  readonly by: UserId | null;
  readonly as: ResetEnder | null;
  readonly at: Instant;
}

export interface ResetReads {
  findReset(id: ResetId): Promise<ResetRecord | null>;
  /** Those of a user that wait, whoever asked: the eldest first. */
  resetsWaitingFor(user: UserId): Promise<readonly ResetRecord[]>;
  /** The newest that this company (null: the service) asked for of this user. */
  lastReset(company: CompanyId | null, user: UserId): Promise<ResetRecord | null>;
  /** What a reset of this user by this company (null: by the service) stands on. Null: nobody has this id, or they were erased. */
  resetGrounds(company: CompanyId | null, user: UserId): Promise<ResetGrounds | null>;
  /** Other companies than this one whose MFA binds the user: by their policy, announced or enforced, or by a role that they gave. */
  companiesBinding(user: UserId, beside: CompanyId | null): Promise<readonly CompanyId[]>;
  /** Since when somebody has had both permissions in a company, in an active membership and without a break; null: they have not. */
  administersSince(user: UserId, company: CompanyId): Promise<Instant | null>;
  /** When somebody asked for resets after an instant, in any company: the newest first. */
  resetsAskedBy(user: UserId, since: Instant): Promise<readonly Instant[]>;
  seeResets(window: ResetWindow): Promise<readonly ListedResetRecord[]>;
  /** Resets whose time has come, and those that have lapsed: at most `most`, the eldest first. */
  resetsToEnd(now: Instant, most: number): Promise<readonly ResetRecord[]>;
}

export interface ResetRequestWrites
  extends Pick<ResetReads, 'lastReset' | 'resetGrounds' | 'resetsAskedBy' | 'administersSince'> {
  /** False: one of this user waits already at this company, or with the service. */
  createReset(record: ResetRecord): Promise<boolean>;
  /** Only while it waits, at this version, and unapproved. */
  approveReset(
    id: ResetId,
    version: number,
    approved: { readonly by: UserId | null; readonly as: ResetRole; readonly at: Instant },
  ): Promise<boolean>;
  /** Only while it waits, at this version. */
  endReset(id: ResetId, version: number, end: ResetEnd): Promise<boolean>;
  /** Ends what else waits for this user, and answers which (SPEC A4). */
  endWaitingResets(user: UserId, end: ResetEnd): Promise<readonly ResetRecord[]>;
  /** When this company (null: the service) asked for resets of this user after an instant: the newest first. */
  resetsAskedFor(company: CompanyId | null, user: UserId, since: Instant): Promise<readonly Instant[]>;
}
