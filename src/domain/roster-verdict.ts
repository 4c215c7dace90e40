import type { RoleId } from './identifiers.ts';
import type { MembershipStatus } from './membership.ts';
import type { RosterProblem, RosterRow } from './roster-row.ts';

/** A member as far as a list may change them. */
export interface RosterMember {
  readonly status: MembershipStatus;
  /** They have been active, and nobody has gone back to inviting them since (SPEC C2). */
  readonly isAccepted: boolean;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
  readonly roles: readonly RoleId[];
}

const details = ['employer', 'site', 'group', 'language'] as const;

/** What of a member a list changes. */
export type RosterChange = Partial<
  Record<(typeof details)[number], string> & { readonly status: 'active' | 'inactive' }
>;

/** What a row comes to. `roles`: exactly these, after everything else; null: as they are. */
export type RosterVerdict =
  | { readonly is: 'invite'; readonly roles: readonly RoleId[] | null }
  | { readonly is: 'update'; readonly change: RosterChange; readonly roles: readonly RoleId[] | null }
  | { readonly is: 'unchanged' }
  | { readonly is: 'problem'; readonly problem: RosterProblem };

/**
 * What a row of a company's list does. Whoever is no member is invited; of members only what the row says is changed, and never who they are. Making somebody
 * active again follows the rules of the console: who has not accepted is invited (SPEC C2, C5).
 */
export function judgeRosterRow(row: RosterRow, member: RosterMember | null): RosterVerdict {
  if (member === null) {
    return row.status === 'inactive' ? problem('no-member') : { is: 'invite', roles: row.roles };
  }
  if (member.status === 'invited' && row.status === 'active') return problem('must-accept');
  if (member.status === 'inactive' && isWanted(row.status) && !member.isAccepted) {
    return { is: 'invite', roles: row.roles };
  }
  const change = { ...detailsOf(row, member), ...statusOf(row.status, member.status) };
  const roles = row.roles !== null && !isSame(row.roles, member.roles) ? row.roles : null;
  return Object.keys(change).length > 0 || roles !== null ? { is: 'update', change, roles } : { is: 'unchanged' };
}

const problem = (flaw: 'no-member' | 'must-accept'): RosterVerdict => ({
  is: 'problem',
  problem: { column: 'status', flaw, detail: null },
});

const isWanted = (status: MembershipStatus | null): boolean => status === 'active' || status === 'invited';

function detailsOf(row: RosterRow, member: RosterMember): RosterChange {
  const changed = details.filter((name) => row[name] !== null && row[name] !== member[name]);
  return Object.fromEntries(changed.map((name) => [name, row[name]]));
}

/** `invited` is what an export says of who has not accepted yet; of who has by now it says nothing. */
function statusOf(wanted: MembershipStatus | null, status: MembershipStatus): RosterChange {
  if (wanted === 'inactive' && status !== 'inactive') return { status: 'inactive' };
  return isWanted(wanted) && status === 'inactive' ? { status: 'active' } : {};
}

const isSame = (a: readonly RoleId[], b: readonly RoleId[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
