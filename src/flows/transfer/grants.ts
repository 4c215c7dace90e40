import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import type { KnownPerson } from '#ports/transfer.ts';
import { rolesByName } from '../roles/find-role.ts';
import type { Deps } from '../deps.ts';
import type { Candidate } from './judge-row.ts';

/** A role that a row gives to a membership that is there, or comes with it (SPEC C4). Roles are added, and none is ever taken away. */
export interface Grant {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly membership: MembershipId;
  readonly role: HeldRole;
}

/** Roles of an import, by name, each looked up once. */
export type RoleBook = ReadonlyMap<string, HeldRole>;

export const openRoleBook = (deps: Deps): Promise<RoleBook> => rolesByName(deps);

/** What is wrong with the roles that a row names: there is none of that name. */
export const unknownRoleReason = 'There is no role of this name: "gatehouse role list" shows them.';

export const namesUnknownRole = (book: RoleBook, row: Pick<Candidate<unknown>, 'memberships'>): boolean =>
  row.memberships.some((one) => one.roles.some((name) => !book.has(name)));

/** Memberships that are there or are planned, and the roles that each has: so that a role is given once, however many rows name it. */
export interface Givers {
  readonly note: (user: UserId, company: CompanyId, membership: MembershipId) => void;
  /** The roles that this membership does not have yet; none where there is no such membership. */
  readonly grants: (user: UserId, company: CompanyId, names: readonly string[]) => readonly Grant[];
}

interface Member {
  readonly membership: MembershipId;
  readonly roles: Set<RoleId>;
}

/** Looks up memberships of those people alone whose rows name roles. */
export async function openGivers(
  { store }: Deps,
  book: RoleBook,
  rows: readonly Candidate<unknown>[],
  people: ReadonlyMap<Email, KnownPerson>,
): Promise<Givers> {
  const members = new Map<string, Member>();
  const key = (user: UserId, company: CompanyId): string => `${user} ${company}`;
  const asked = rows.filter((row) => row.memberships.some((one) => one.roles.length > 0));
  const users = new Set(asked.flatMap((row) => people.get(row.email)?.id ?? []));
  for (const { user, company, membership, roles } of await store.memberRoles([...users]))
    members.set(key(user, company), { membership, roles: new Set(roles) });
  return {
    note: (user, company, membership) => {
      members.set(key(user, company), { membership, roles: new Set() });
    },
    grants: (user, company, names) => {
      const member = members.get(key(user, company));
      if (!member) return [];
      return names
        .flatMap((name) => book.get(name) ?? [])
        .filter((role) => member.roles.size < member.roles.add(role.id).size)
        .map((role) => ({ user, company, membership: member.membership, role }));
    },
  };
}

/** `payments/disburser payments/beneficiary`, for the audit trail. */
export const grantNames = (grants: readonly Grant[]): string => grants.map(({ role }) => roleNameOf(role)).join(' ');
