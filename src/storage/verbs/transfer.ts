import { sql } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { KnownPerson, NamedCompany, TransferReads, TransferWrites } from '#ports/transfer.ts';
import type { ColumnKind, On, Verbs } from '../engine.ts';
import { fromJson, toJson } from '../json.ts';
import { authenticatorRow, plainColumns, type PlainRow } from '../rows/authenticators.ts';
import { membershipRow, storedMembershipColumns, type MembershipRow } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import { hasSignedIn } from '../rows/listed.ts';
import { storedUserColumns, userRow, type StoredUserRow } from '../rows/users.ts';
import type { Json } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';
import { leaveKept } from './kept-emails.ts';
import { holdImports } from './locks.ts';

type Texts<N extends string> = Json<readonly Readonly<Record<N, string>>[]>;

/** Two halves: with `or` between them no index would serve either. */
const companiesOf = statement((query, hole: { keys: Texts<'key'> }, engine) => {
  const named = query.selectFrom('companies').select(['id', 'name']);
  const keys = query.selectFrom(engine.jsonRows<{ key: string }>(hole.keys, { key: 'text' }).as('given')).select('key');
  return named.where('id', 'in', keys.$castTo<CompanyId>()).union(named.where('name', 'in', keys));
});

/** The number's kind is written out, so that the index of phones serves. */
const phoneUsers = statement((query, hole: { hashes: Texts<'hash'> }, engine) =>
  query
    .selectFrom('authenticators')
    .select((all) => ['hash', all.fn.count<number>('user_id').distinct().as('users')])
    .where(sql<boolean>`kind = 'phone'`)
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where('hash', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ hash: string }>(hole.hashes, { hash: 'text' }).as('given')).select('hash'),
    )
    .groupBy('hash'),
);

const peopleOf = statement((query, hole: { emails: Json<readonly { email: Email }[]> }, engine) =>
  query
    .selectFrom('users as person')
    .select((eb) => [
      'person.id',
      'person.email',
      hasSignedIn(query).as('signed_in'),
      eb
        .selectFrom('memberships')
        .select(engine.tuples<{ company_id: CompanyId }>(['company_id']).as('rows'))
        .whereRef('user_id', '=', 'person.id')
        .as('companies'),
    ])
    .where('person.email', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ email: Email }>(hole.emails, { email: 'text' }).as('given')).select('email'),
    ),
);

const looks = {
  findCompanies: (on: On) => (idsOrNames: readonly string[]) =>
    rowsOf(on, companiesOf, { keys: toJson(idsOrNames.map((key) => ({ key }))) }) as Promise<readonly NamedCompany[]>,
  countPhoneUsers: (on: On) => async (hashes: readonly string[]) => {
    const rows = await rowsOf(on, phoneUsers, { hashes: toJson(hashes.map((hash) => ({ hash }))) });
    return new Map(rows.map((one) => [one.hash ?? '', one.users]));
  },
};

export const transferReads: Verbs<Omit<TransferReads, 'wholePeople'>> = {
  ...looks,
  findPeople: (on) => async (emails) => {
    const rows = await rowsOf(on, peopleOf, { emails: toJson(emails.map((email) => ({ email }))) });
    return rows.map(
      (row): KnownPerson => ({
        id: row.id,
        email: row.email,
        hasSignedIn: fromFlag(row.signed_in),
        companies: row.companies === null ? [] : fromJson(row.companies).map(([company]) => company as CompanyId),
      }),
    );
  },
};

/** How each column is read from JSON: numbers by the names that they have in every table. */
const kindsOf = <C extends string>(columns: readonly C[], numbers: ReadonlySet<string>): Record<C, ColumnKind> =>
  Object.fromEntries(columns.map((name) => [name, numbers.has(name) ? 'bigint' : 'text'])) as Record<C, ColumnKind>;

const numbers: ReadonlySet<string> = new Set([
  'operator',
  'always_require',
  'company_admin',
  'directory_admin',
  'accepted',
  'last_step',
  'frozen_until',
  'failures',
  'span',
  'held_until',
  'version',
  ...[...storedUserColumns, ...storedMembershipColumns, ...plainColumns].filter((name) => name.endsWith('_at')),
]);

const insertUsers = statement((query, hole: { rows: Json<readonly StoredUserRow[]>; at: Instant }, engine) =>
  query
    .insertInto('users')
    .columns([...storedUserColumns, 'status_changed_at', 'imported_at'])
    .expression((eb) =>
      eb
        .selectFrom(engine.jsonRows<StoredUserRow>(hole.rows, kindsOf(storedUserColumns, numbers)).as('given'))
        .select((given) => [
          ...storedUserColumns,
          given.ref('created_at').as('status_changed_at'),
          sql<Instant>`cast(${hole.at} as bigint)`.as('imported_at'),
        ])
        // Without it SQLite reads "on conflict" as a join's condition.
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id'),
);

const insertMemberships = statement((query, hole: { rows: Json<readonly MembershipRow[]> }, engine) =>
  query
    .insertInto('memberships')
    .columns(storedMembershipColumns)
    .expression((eb) =>
      eb
        .selectFrom(engine.jsonRows<MembershipRow>(hole.rows, kindsOf(storedMembershipColumns, numbers)).as('given'))
        .select(storedMembershipColumns)
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'company_id']).doNothing())
    .returning('id'),
);

const insertAuthenticators = statement((query, hole: { rows: Json<readonly PlainRow[]> }, engine) =>
  query
    .insertInto('authenticators')
    .columns(plainColumns)
    .expression((eb) =>
      eb
        .selectFrom(engine.jsonRows<PlainRow>(hole.rows, kindsOf(plainColumns, numbers)).as('given'))
        .select(plainColumns),
    ),
);

export const transferVerbs: Verbs<TransferWrites> = {
  ...looks,
  holdImports: (on) => () => holdImports(on),
  addImportedUsers: (on) => async (records, at) => {
    if (records.length === 0) return [];
    const made = (await rowsOf(on, insertUsers, { rows: toJson(records.map(userRow)), at })).map(({ id }) => id);
    const left = new Set(await leaveKept(on, made, at));
    return made.filter((id) => !left.has(id));
  },
  addMemberships: (on) => async (records) => {
    if (records.length === 0) return [];
    return (await rowsOf(on, insertMemberships, { rows: toJson(records.map(membershipRow)) })).map(({ id }) => id);
  },
  addAuthenticators: (on) => async (records) => {
    if (records.length === 0) return;
    const rows = records.map((one) => authenticatorRow(one, one.boundAt, one.lastStep));
    await insertAuthenticators(on, { rows: toJson(rows) });
  },
};
