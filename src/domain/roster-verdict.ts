import type { RoleId, UserId } from './identifiers.ts';
import type { Instant } from './instant.ts';
import { companyMailLimits, isOpen, nextMailAt, type Invitable } from './invitation.ts';
import { hasPermissions, mayDecideOn, type MembershipStatus, type Standing } from './membership.ts';
import type { RosterColumn, RosterFlaw, RosterProblem, RosterRow } from './roster-row.ts';

/** A member as far as a list may change them. */
export interface RosterMember extends Invitable, Standing {
  readonly userId: UserId;
  readonly status: MembershipStatus;
  /** They have been active, and nobody has gone back to inviting them since (SPEC C2). */
  readonly isAccepted: boolean;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
  readonly roles: readonly RoleId[];
}

/** Who carries a list out, and when. */
export interface RosterActor {
  readonly user: UserId;
  readonly standing: Standing;
  readonly now: Instant;
}

const details = ['employer', 'site', 'group', 'language'] as const;

/** What of a member a list changes. */
export type RosterChange = Partial<
  Record<(typeof details)[number], string> & { readonly status: 'active' | 'inactive' }
>;

/** What a row comes to. `roles`: those that are added to what is held; null: none. */
export type RosterVerdict =
  | { readonly is: 'invite'; readonly roles: readonly RoleId[] | null }
  | { readonly is: 'update'; readonly change: RosterChange; readonly roles: readonly RoleId[] | null }
  | { readonly is: 'unchanged' }
  | { readonly is: 'problem'; readonly problem: RosterProblem };

/**
 * What a row of a company's list does, by hand of this administrator. Whoever is no member is invited, and so is whose invitation has ended; of members only
 * what the row says is changed, and never who they are. Making somebody active again follows the rules of the console: who has not accepted is invited
 * (SPEC C2, C5). That somebody is the last administrator is no matter here: nobody but themselves could be who carries the list out.
 */
export function judgeRosterRow(row: RosterRow, member: RosterMember | null, by: RosterActor): RosterVerdict {
  const roles = rolesAdded(row, member);
  if (roles !== null && !hasPermissions(by.standing, 'both')) return problem('roles', 'roles-need-both');
  if (member === null) return row.status === 'inactive' ? problem('status', 'no-member') : { is: 'invite', roles };
  if (isToInvite(row, member, by.now)) return renewed(member, roles, by);
  if (member.status === 'invited' && row.status === 'active') return problem('status', 'must-accept');
  const status = statusOf(row.status, member.status);
  if (status.status === 'inactive' && member.userId === by.user) return problem('status', 'yourself');
  if (status.status !== undefined && !mayDecideOn(by.standing, member)) return problem('status', 'needs-both');
  const change = { ...detailsOf(row, member), ...status };
  return Object.keys(change).length > 0 || roles !== null ? { is: 'update', change, roles } : { is: 'unchanged' };
}

const problem = (column: RosterColumn | null, flaw: RosterFlaw): RosterVerdict => ({
  is: 'problem',
  problem: { column, flaw, detail: null },
});

/** Whoever has never accepted and can do so no more, unless the row puts them aside. */
function isToInvite({ status }: RosterRow, member: RosterMember, now: Instant): boolean {
  if (member.status === 'invited') return status !== 'inactive' && !isOpen(member, now);
  return member.status === 'inactive' && isWanted(status) && !member.isAccepted;
}

/** An invitation that gives permissions is renewed by whoever may withdraw it; one that was withdrawn gives none any more. */
function renewed(member: RosterMember, roles: readonly RoleId[] | null, by: RosterActor): RosterVerdict {
  if (member.status === 'invited' && !mayDecideOn(by.standing, member)) return problem(null, 'needs-both');
  return isTooSoon(member, by.now) ? problem(null, 'too-soon') : { is: 'invite', roles };
}

/** As far as the company's last invitation tells; what others mailed is not its business. */
const isTooSoon = ({ invitation }: Invitable, now: Instant): boolean =>
  invitation !== null && nextMailAt([invitation.at], companyMailLimits) > now;

const isWanted = (status: MembershipStatus | null): boolean => status === 'active' || status === 'invited';

function detailsOf(row: RosterRow, member: RosterMember): RosterChange {
  const changed = details.filter((name) => row[name] !== null && row[name] !== member[name]);
  return Object.fromEntries(changed.map((name) => [name, row[name]]));
}

/** `invited` is what an export says of who has not accepted yet; of who has by now it says nothing. */
function statusOf(
  wanted: MembershipStatus | null,
  status: MembershipStatus,
): { readonly status?: 'active' | 'inactive' } {
  if (wanted === 'inactive' && status !== 'inactive') return { status: 'inactive' };
  return isWanted(wanted) && status === 'inactive' ? { status: 'active' } : {};
}

/** A list takes no role away, so that one that is not up to date takes away nothing that was given since. What was given with a withdrawn invitation is void. */
function rolesAdded({ roles }: RosterRow, member: RosterMember | null): readonly RoleId[] | null {
  const isVoid = member?.status === 'inactive' && !member.isAccepted;
  const held = member && !isVoid ? member.roles : [];
  const added = roles?.filter((one) => !held.includes(one)) ?? [];
  return added.length > 0 ? added : null;
}
