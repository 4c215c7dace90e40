import type { CompanyId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { HeldRole } from '#domain/role-rule.ts';

/** Active memberships that hold a role, of at most as many assignments as were asked for. */
export interface CountedHolders {
  readonly memberships: number;
  /** The last assignment that was looked at; null: all have been. */
  readonly reached: MembershipId | null;
}

export interface RoleHolderReads {
  /** Roles of these memberships, by application and name; memberships without any are left out. One statement, whatever their number. */
  rolesOf(memberships: readonly MembershipId[]): Promise<ReadonlyMap<MembershipId, readonly HeldRole[]>>;
  /** Every membership of these users, of whatever status, with its roles. One statement, whatever their number. */
  memberRoles(users: readonly UserId[]): Promise<readonly MemberRoles[]>;
  /** Of at most `most` assignments of a role after `after`, by membership, those whose membership is active: one short statement however many hold it. */
  countHolders(role: RoleId, after: MembershipId | null, most: number): Promise<CountedHolders>;
}

/** A membership of somebody, and the roles that it gives. */
export interface MemberRoles {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly membership: MembershipId;
  readonly roles: readonly RoleId[];
}

/** A role that a membership is to hold. */
export interface Assignment {
  readonly membership: MembershipId;
  readonly role: RoleId;
}

export interface RoleHolderWrites {
  /** Roles of a membership as this transaction sees them, by application and name. Whoever has held its company sees the last change (DirectoryChanges). */
  rolesHeld(membership: MembershipId): Promise<readonly HeldRole[]>;
  /** Adds roles to memberships, one statement whatever their number, and answers those that were not held already. */
  giveRoles(given: readonly Assignment[], at: Instant): Promise<readonly Assignment[]>;
}
