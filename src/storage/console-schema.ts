import type { CompanyId, DraftId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { RoleTeam } from '#domain/team.ts';
import type { DraftRecord } from '#ports/drafts.ts';
import type { Json } from './schema.ts';

/** Tables of the console: roles of applications, and what waits for a proof or a second look. */
export interface ConsoleSchema {
  roles: RoleTable;
  role_assignments: RoleAssignmentTable;
  drafts: DraftTable;
  invitation_counts: InvitationCountTable;
}

export interface RoleTable {
  id: RoleId;
  application: string;
  name: string;
  label: string;
  rule: Json<RoleRule> | null;
  team: Json<RoleTeam> | null;
  created_at: Instant;
  revision: number;
}

export interface RoleAssignmentTable {
  membership_id: MembershipId;
  role_id: RoleId;
  assigned_at: Instant;
}

export interface DraftTable {
  id: DraftId;
  user_id: UserId;
  browser: string;
  kind: DraftRecord['kind'];
  subject: string;
  content: string;
  created_at: Instant;
  expires_at: Instant;
}

export interface InvitationCountTable {
  company_id: CompanyId;
  part: Instant;
  made: number;
}
