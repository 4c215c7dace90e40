import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { HeldRule } from '#domain/reset-rule.ts';
import type { Instant } from '#domain/instant.ts';
import type { Standing } from '#domain/membership.ts';
import type { CompanyRecord, MembershipRecord, PolicyRecord, UserRecord } from './records.ts';

/** Which people a list shows; what is left out or null does not narrow it. */
export interface UserFilter {
  /** Members of this company, of every status. */
  readonly company: CompanyId | null;
  /** A part of the e-mail or the name, in any case of the letters A to Z. */
  readonly search: string | null;
  /** `present`: everybody but the erased. */
  readonly status: 'present' | 'active' | 'disabled' | 'erased';
  readonly operatorsOnly: boolean;
  /** Only those who have no second factor of these kinds bound. */
  readonly notEnrolledIn: readonly EnrollableKind[] | null;
}

/** A page of a list by e-mail: at most `limit` that come after `after`. */
export interface UserQuery extends UserFilter {
  readonly after: Email | null;
  readonly limit: number;
}

/** What a person has to sign in with, and whether they ever did: enough for lists over a whole directory. */
export interface Holdings {
  readonly hasPassword: boolean;
  /** Bound second factors that a hundred wrong codes have not disabled (SPEC X3), strongest first. */
  readonly kinds: readonly EnrollableKind[];
  /** Kinds of which only disabled ones are bound. */
  readonly disabledKinds: readonly EnrollableKind[];
  readonly hasSignedIn: boolean;
}

export interface ListedUser extends Holdings {
  readonly id: UserId;
  readonly email: Email;
  readonly displayName: string;
  readonly status: UserRecord['status'];
  readonly operator: boolean;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
}

export interface ListedMember extends ListedUser {
  readonly membership: MembershipRecord;
}

/** A policy as it stands, with the number of its last change: what a change is compared with. */
export interface StoredPolicy extends PolicyRecord {
  /** What was eased of its rule on resets, whether it holds still or has run out. */
  readonly heldResets: HeldRule;
  readonly revision: number;
  /** Since when it requires MFA without a break; null: it does not. */
  readonly requiredSince: Instant | null;
}

export interface CompanyBundle {
  readonly company: CompanyRecord;
  /** Null while nobody has set one. */
  readonly policy: StoredPolicy | null;
}

/** Memberships of enabled users count as active; `administrators` are those of them who hold both permissions (SPEC C2). */
export interface MemberCounts {
  readonly active: number;
  readonly invited: number;
  readonly inactive: number;
  readonly administrators: number;
}

export interface ListedCompany extends CompanyBundle {
  readonly counts: MemberCounts;
}

/** Where a list of companies goes on: by name, and by id where names are the same. */
export interface CompanyCursor {
  readonly name: string;
  readonly id: CompanyId;
}

/** What is known of a person's past beside what decisions need. */
export interface UserHistory {
  readonly hasSignedIn: boolean;
  readonly importedAt: Instant | null;
  readonly erasedAt: Instant | null;
}

/** Looking through people and companies, one statement each. */
export interface DirectoryReads {
  listUsers(query: UserQuery): Promise<readonly ListedUser[]>;
  /** Members of every status in the order of their user ids, which is the order in which people came. */
  listMembers(company: CompanyId, after: UserId | null, limit: number): Promise<readonly ListedMember[]>;
  loadHistory(user: UserId): Promise<UserHistory | null>;
  loadCompany(company: CompanyId): Promise<CompanyBundle | null>;
  /** Looks at every membership of the company. */
  countMembers(company: CompanyId): Promise<MemberCounts>;
  /** Companies of exactly this name, the oldest first, at most 20. */
  companiesNamed(name: string): Promise<readonly CompanyRecord[]>;
  listCompanies(after: CompanyCursor | null, limit: number): Promise<readonly ListedCompany[]>;
}

/** A membership that nobody else changes before this transaction ends. */
export interface HeldMembership {
  readonly membership: MembershipRecord;
  /** It has been active, and was not set back to invited since (SPEC C2). */
  readonly isAccepted: boolean;
  /** An enabled user with both permissions in an active membership, and nobody else there is one (SPEC C2). */
  readonly isLastAdministrator: boolean;
}

/**
 * Changes of people, companies and policies by administrators and operators. Who may be the last administrator of a company is settled by holding the
 * company: of two such changes at once the second sees what the first did (SPEC C2).
 */
export interface DirectoryChanges {
  /** Holds a user, so that nobody erases them before this transaction ends; false where they were erased already, or are not there. */
  holdPresent(user: UserId): Promise<boolean>;
  /** False: the user is a member already, and nothing was written. */
  joinCompany(record: MembershipRecord): Promise<boolean>;
  /** Holds the company, and loads one of its memberships; null where there is none. */
  holdMembership(user: UserId, company: CompanyId): Promise<HeldMembership | null>;
  /** Holds the company, and tells what this user may there; null where they have no membership, or are disabled. */
  holdStanding(user: UserId, company: CompanyId): Promise<Standing | null>;
  /** Holds the company, and tells whether it waits for its first administrator: no enabled user with both permissions is an active member (SPEC C2). */
  holdEntrance(company: CompanyId): Promise<boolean>;
  /** Holds a user against being disabled or made no operator before this transaction ends; false where they are no enabled operator (SPEC C6). */
  holdOperator(user: UserId): Promise<boolean>;
  /** Holds every company that this user administers, and answers those that nobody else does (SPEC C2). */
  holdAdministered(user: UserId): Promise<readonly CompanyRecord[]>;
  /** Writes a membership that is held. `at`: now, which is when it was accepted where it turns active and was not (SPEC A1). False: it is gone. */
  setMembership(record: MembershipRecord, at: Instant): Promise<boolean>;
  /**
   * Somebody leaves by themselves, says no, or ends what was put aside: inactive, without permissions, and asked again before it is ever active. False: it is so
   * already, or there is no such membership. Roles are taken before it, while the membership is active still: what they demanded goes on to count for a while.
   */
  leaveCompany(user: UserId, company: CompanyId): Promise<boolean>;
  /** That the others are told of a new administrator. False: they were, after `since`. */
  noteAdministratorTold(membership: MembershipId, now: Instant, since: Instant): Promise<boolean>;
  /** SPEC C3. False: it was so already, or there is no such company. */
  setEntitlement(company: CompanyId, entitlement: CompanyRecord['entitlement']): Promise<boolean>;
  /** Compare-and-set on the revision; `revision` null: only where no policy stands yet. `held`: of the rule on resets. */
  changePolicy(record: PolicyRecord, revision: number | null, held: HeldRule): Promise<boolean>;
}
