import type { Deadline } from '#domain/deadline.ts';
import type { Extension } from '#domain/extension.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';

/** More time for one membership, with who gave it and why (SPEC P14). */
export interface GrantedExtension extends Extension {
  /** Null: on the machine itself. */
  readonly by: UserId | null;
  /** One line, at most 200 characters. */
  readonly reason: string;
}

/** What is stored of all that decides whether a membership may be given more time. */
export interface ExtensionFacts {
  /** Of the company's policy where it is required of anybody and the company is entitled; null: nothing ends. */
  readonly deadline: Deadline | null;
  /** What was given. Never of an earlier membership: whoever left, or was invited anew, begins without one. */
  readonly extension: GrantedExtension | null;
  /** The user had an app or a phone bound at some time, whether it still is or not. */
  readonly hasEverEnrolled: boolean;
  readonly isActive: boolean;
}

export interface ExtensionReads {
  /** One statement, by the membership's id in this company; null where there is none (SECURITY I11). */
  extensionFacts(company: CompanyId, membership: MembershipId): Promise<ExtensionFacts | null>;
}

export interface ExtensionWrites extends ExtensionReads {
  /**
   * Gives more time, once: only to an active, accepted membership of this company that was given none, whose user never had an app or phone bound. Whoever binds one
   * holds the user (`setAlwaysRequire`), so `holdPresent` comes before it in the transaction: of an enrollment at the same moment it sees what was committed.
   */
  grantExtension(membership: MembershipId, company: CompanyId, granted: GrantedExtension): Promise<boolean>;
}
