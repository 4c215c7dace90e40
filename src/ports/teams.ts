import type { Email } from '#domain/email.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { RoleTeam } from '#domain/team.ts';

/** Somebody who looks after the team of an application in a company (SPEC Y7). */
export interface TeamHelper {
  readonly id: UserId;
  readonly companyId: CompanyId;
  readonly companyName: string;
  /** As the company knows them. */
  readonly displayName: string;
  readonly email: Email;
  readonly helpContact: string | null;
  /** Short name of the application. */
  readonly application: string;
  /** What one of their roles lets them do for it: who holds several such roles comes once for each. */
  readonly team: RoleTeam;
}

export interface TeamReads {
  /**
   * Enabled users who look after a team that this user belongs to: in a company where both are active, of an application of which the user holds a role there, by a role
   * that resets. Never the user; at most `most`, by company and name.
   */
  listTeamHelpers(user: UserId, most: number): Promise<readonly TeamHelper[]>;
}

export interface TeamWrites {
  /** Holds the company, and tells which roles this user holds there; null where they have no active membership, or are disabled. */
  holdTeamRoles(user: UserId, company: CompanyId): Promise<readonly HeldRole[] | null>;
}
