import { sql, type Kysely } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Holdings, ListedUser } from '#ports/directory.ts';
import type { Engine } from '../engine.ts';
import { fromJson } from '../json.ts';
import type { AuthenticatorTable, Flag, Json, Schema, UserTable } from '../schema.ts';
import { rowOf, type Tuple } from '../tuple.ts';
import { fromFlag } from './flag.ts';

const heldColumns = ['kind', 'disabled_at'] as const;

type Held = Pick<AuthenticatorTable, (typeof heldColumns)[number]>;

/** A person in a list, as one row brings him. */
export interface ListedUserRow {
  readonly id: UserId;
  readonly email: Email;
  readonly display_name: string;
  readonly user_status: UserTable['status'];
  readonly operator: Flag;
  readonly user_created_at: Instant;
  readonly erased_at: Instant | null;
  readonly held: Json<readonly Tuple<Held>[]> | null;
  readonly signed_in: Flag;
}

const person = sql.ref<UserId>('person.id');

/** What lists tell of a person, to be selected where the outer query calls the user's row `person`. */
export function listedParts(query: Kysely<Schema>, engine: Engine) {
  return [
    'person.id as id',
    'person.email as email',
    'person.display_name as display_name',
    'person.status as user_status',
    'person.operator as operator',
    'person.created_at as user_created_at',
    'person.erased_at as erased_at',
    heldBy(query, engine).as('held'),
    hasSignedIn(query).as('signed_in'),
  ] as const;
}

const heldBy = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('authenticators')
    .select(engine.tuples<Held>(heldColumns).as('rows'))
    .where('user_id', '=', person)
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null);

/** Every sign-in remembers its browser. */
export const hasSignedIn = (query: Kysely<Schema>) =>
  sql<Flag>`case when exists ${query.selectFrom('devices').select('user_id').where('user_id', '=', person)} then 1 else 0 end`;

export const listedUser = (row: ListedUserRow): ListedUser => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  status: row.user_status,
  operator: fromFlag(row.operator),
  createdAt: row.user_created_at,
  erasedAt: row.erased_at,
  ...holdings(row),
});

function holdings(row: ListedUserRow): Holdings {
  const held = (row.held === null ? [] : fromJson(row.held)).map((one) => rowOf<Held>(heldColumns, one));
  const usable = (kind: Held['kind']): boolean => held.some((one) => one.kind === kind && one.disabled_at === null);
  return {
    hasPassword: usable('password'),
    kinds: enrollableKinds.filter(usable),
    disabledKinds: enrollableKinds.filter((kind) => !usable(kind) && held.some((one) => one.kind === kind)),
    hasSignedIn: fromFlag(row.signed_in),
  };
}
