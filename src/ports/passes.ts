import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { CompanyId, PassId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** An enrollment pass as it is issued (SPEC A6). The pass itself is nowhere but in the hand of whoever got it. */
export interface NewPass {
  readonly id: PassId;
  readonly userId: UserId;
  /** Whose administrator issued it; null: on the machine itself. */
  readonly companyId: CompanyId | null;
  /** Keyed hash of the pass and its user. */
  readonly hash: string;
  /** How it was made sure who asks; null: on the machine itself, where a reason is written down instead. */
  readonly checkedHow: IdentityCheck | null;
  readonly issuedBy: UserId | null;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** What a company may know again of the newest pass that it issued to somebody: not whether another company's ended it (SECURITY I11). */
export interface LastPass {
  readonly id: PassId;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** As the company knows them; null: nobody who could be named. */
  readonly issuedBy: UserId | null;
  /** Used, or withdrawn by the company. */
  readonly became: 'spent' | 'withdrawn' | null;
}

/** A pass that may be spent. */
export interface GoodPass {
  readonly id: PassId;
  /** Whose administrator issued it; null: on the machine itself. */
  readonly companyId: CompanyId | null;
}

/** What keeps a company from standing in for somebody's mailbox. */
export interface PassGrounds {
  /**
   * Something beside the company's own policy requires MFA of them, announced or enforced: another company, the rule of a role, whichever company gives it, or a
   * reset (SPEC A4, A5, Y7).
   */
  readonly isRequiredBeside: boolean;
  /**
   * Since when a reset has asked them to set up (SPEC A4). Null: none does, or it was before they belonged to the company, which learned nothing of it (SECURITY
   * I11).
   */
  readonly resetAt: Instant | null;
  /** When a role with a rule was taken from them last, by whichever company; null: never. */
  readonly ruledUntil: Instant | null;
  /** When they accepted the company's invitation; null: they had not to, are no member, or it was before that was noted. */
  readonly acceptedAt: Instant | null;
}

export interface PassReads {
  /**
   * A pass of this user by its hash, that may be spent now: not ended, not expired, and with no app or phone bound since it was issued. One of a company besides only
   * while its reasons hold: the user is an accepted, active member there, of at least `enrollmentPass.memberFor`, and no operator; the company is entitled; whoever
   * issued it is an enabled full administrator there. Null: anything else, and all of it alike (SPEC S3).
   */
  findPass(user: UserId, hash: string, now: Instant): Promise<GoodPass | null>;
  /** The newest that this company issued to this user, whatever became of it; null: none that is known. */
  lastPass(company: CompanyId, user: UserId): Promise<LastPass | null>;
  passGrounds(company: CompanyId, user: UserId): Promise<PassGrounds>;
}

export interface PassWrites extends Pick<PassReads, 'lastPass' | 'passGrounds'> {
  /** Ends what the user has and puts this one in its place: the newest alone is good. `holdPresent` comes before it, so that of two at once one ends the other. */
  issuePass(record: NewPass): Promise<void>;
  /** Spends a pass: on the conditions of `findPass`, once (SPEC X2). */
  spendPass(id: PassId, user: UserId, at: Instant): Promise<boolean>;
  /** Takes back a pass that this company issued to this user. False: there is none such, or it was used, withdrawn or has expired. */
  withdrawPass(id: PassId, of: { readonly company: CompanyId; readonly user: UserId }, at: Instant): Promise<boolean>;
  /** When somebody issued passes after an instant, in any company: the newest first. */
  passesIssuedBy(user: UserId, since: Instant): Promise<readonly Instant[]>;
  /** When this company issued passes to this user after an instant: the newest first. */
  passesIssuedTo(user: UserId, company: CompanyId, since: Instant): Promise<readonly Instant[]>;
}
