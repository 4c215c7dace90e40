import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { HeldRole } from '#domain/role-rule.ts';

export interface RoleRecord extends HeldRole {
  readonly createdAt: Instant;
  /** Raised with each change: what a change is compared with. */
  readonly revision: number;
}

export interface RoleReads {
  /** Every role of every application, by application and name. */
  listRoles(): Promise<readonly RoleRecord[]>;
}

export interface RoleWrites {
  /** False: there is one of this application and name. */
  createRole(record: RoleRecord): Promise<boolean>;
  /** Label and rule; compare-and-set on the revision, which it raises. */
  changeRole(record: RoleRecord, revision: number): Promise<boolean>;
  /** Makes exactly these the roles of a membership, and answers whether that changed anything. Unknown roles are passed over. */
  setRoles(membership: MembershipId, roles: readonly RoleId[], at: Instant): Promise<boolean>;
}
