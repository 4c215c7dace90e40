import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { HeldRole } from '#domain/role-rule.ts';

/** Active memberships that hold a role, of at most as many assignments as were asked for. */
export interface CountedHolders {
  readonly memberships: number;
  /** The last assignment that was looked at; null: all have been. */
  readonly reached: MembershipId | null;
}

export interface RoleHolderReads {
  /** Of at most `most` assignments of a role after `after`, by membership, those whose membership is active: one short statement however many hold it. */
  countHolders(role: RoleId, after: MembershipId | null, most: number): Promise<CountedHolders>;
}

/** A role that a membership is to hold. */
export interface Assignment {
  readonly membership: MembershipId;
  readonly role: RoleId;
}

export interface RoleHolderWrites {
  /** Roles of a membership as this transaction sees them, by application and name. Whoever has held its company sees the last change (DirectoryChanges). */
  rolesHeld(membership: MembershipId): Promise<readonly HeldRole[]>;
  /** Adds roles to memberships, one statement whatever their number; what is held already stays as it is. */
  giveRoles(given: readonly Assignment[], at: Instant): Promise<void>;
}
