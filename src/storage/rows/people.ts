import { sql, type Kysely } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { Engine } from '../engine.ts';
import { fromJson } from '../json.ts';
import type { RoleTable } from '../console-schema.ts';
import type { Flag, Json, Schema } from '../schema.ts';
import { columnsOf, rowOf, type Tuple } from '../tuple.ts';
import {
  extensionOf,
  membershipColumns,
  membershipRecord,
  type ExtensionRow,
  type MembershipRow,
} from './companies.ts';
import { fromFlag } from './flag.ts';
import { listedParts, listedUser, type ListedUserRow } from './listed.ts';
import { heldRole, roleColumns } from './roles.ts';

type HeldRoleRow = Pick<RoleTable, (typeof roleColumns)[number]>;

/** A person of a company, as one row brings them. */
export interface PersonRow extends ListedUserRow, ExtensionRow {
  readonly membership: Json<Tuple<MembershipRow>>;
  readonly accepted: Flag;
  readonly known_email: Email;
  readonly known_name: string | null;
  readonly last_sign_in_at: Instant;
  readonly unreachable_since: Instant | null;
  readonly phone_country: string | null;
  readonly roles: Json<readonly Tuple<HeldRoleRow>[]> | null;
}

/** What a company's list tells of a person, to be selected where the outer query calls the rows `person` and `member`. */
export const personParts = (query: Kysely<Schema>, engine: Engine) =>
  [
    ...listedParts(query, engine),
    engine.tuple<MembershipRow>(columnsOf('member', membershipColumns)).as('membership'),
    'member.accepted as accepted',
    'member.email as known_email',
    'member.known_name as known_name',
    'member.last_sign_in_at as last_sign_in_at',
    'member.extended_days as extended_days',
    'member.extended_at as extended_at',
    'person.unreachable_since as unreachable_since',
    phoneCountry(query).as('phone_country'),
    rolesHeld(query, engine).as('roles'),
  ] as const;

const phoneCountry = (query: Kysely<Schema>) =>
  query
    .selectFrom('authenticators')
    .select((eb) => eb.fn.max('country').as('country'))
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('kind', '=', sql.lit('phone' as const))
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null);

const rolesHeld = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('role_assignments as given')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(engine.tuples<HeldRoleRow>(columnsOf('role', roleColumns)).as('rows'))
    .where(sql<boolean>`given.membership_id = member.id`);

export function companyPerson(row: PersonRow): CompanyPerson {
  const roles =
    row.roles === null ? [] : fromJson(row.roles).map((one) => heldRole(rowOf<HeldRoleRow>(roleColumns, one)));
  return {
    ...listedUser(row),
    email: row.known_email,
    loginEmail: row.email,
    membership: membershipRecord(rowOf<MembershipRow>(membershipColumns, fromJson(row.membership))),
    isAccepted: fromFlag(row.accepted),
    knownName: row.known_name,
    lastSignInAt: row.last_sign_in_at === 0 ? null : row.last_sign_in_at,
    unreachableSince: row.unreachable_since,
    phoneCountry: row.phone_country,
    extension: extensionOf(row),
    roles: roles.toSorted((a, b) => (byApplication(a) < byApplication(b) ? -1 : 1)),
  };
}

const byApplication = ({ application, name }: { application: string; name: string }): string =>
  `${application}\u0000${name}`;
