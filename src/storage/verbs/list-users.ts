import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { DirectoryReads, UserFilter } from '#ports/directory.ts';
import type { Engine, Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import { membershipColumns, membershipRecord } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import { hasSignedIn, listedParts, listedUser, type ListedUserRow } from '../rows/listed.ts';
import type { Json, MembershipTable, Schema } from '../schema.ts';
import { firstOf, rowsOf, statement, type Statement } from '../statement.ts';
import { columnsOf, rowOf, type Tuple } from '../tuple.ts';

interface ListHoles {
  readonly after: string;
  readonly limit: number;
  readonly company: CompanyId | null;
  readonly pattern: string;
}

type Condition = RawBuilder<boolean>;

/** By what a list is narrowed: arguments come in through the holes. */
function conditionsOf(filter: UserFilter, hole: ListHoles, query: Kysely<Schema>, engine: Engine): Condition[] {
  const { status, company, search, operatorsOnly, notEnrolledIn } = filter;
  return [
    sql<boolean>`person.email > ${hole.after}`,
    sql<boolean>`person.erased_at is ${sql.raw(status === 'erased' ? 'not null' : 'null')}`,
    ...(status === 'active' || status === 'disabled' ? [sql<boolean>`person.status = ${sql.lit(status)}`] : []),
    ...(operatorsOnly ? [sql<boolean>`person.operator = 1`] : []),
    ...(search === null ? [] : [isLike(hole, engine)]),
    ...(company === null ? [] : [isMember(query, hole)]),
    ...(notEnrolledIn === null ? [] : [hasNone(query, notEnrolledIn)]),
  ];
}

/** E-mails are lower case already. On both engines the case of letters A to Z does not count. */
function isLike({ pattern }: ListHoles, { name }: Engine): Condition {
  const like = sql.raw(name === 'postgres' ? 'ilike' : 'like');
  return sql`(person.email ${like} ${pattern} escape '\\' or person.display_name ${like} ${pattern} escape '\\')`;
}

const isMember = (query: Kysely<Schema>, { company }: ListHoles): Condition =>
  sql`exists ${query
    .selectFrom('memberships')
    .select('id')
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('company_id', '=', company as CompanyId)}`;

const hasNone = (query: Kysely<Schema>, kinds: readonly EnrollableKind[]): Condition =>
  sql`not exists ${query
    .selectFrom('authenticators')
    .select('id')
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where(sql<boolean>`kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`)}`;

const lists = new Map<string, Statement<ListHoles, ListedUserRow>>();

/** One statement for each set of conditions, so that none looks at conditions that do not apply. */
function listBy(filter: UserFilter): Statement<ListHoles, ListedUserRow> {
  const { company, search, status, operatorsOnly, notEnrolledIn } = filter;
  const key = JSON.stringify([company !== null, search !== null, status, operatorsOnly, notEnrolledIn]);
  const known = lists.get(key) ?? makeList(filter);
  lists.set(key, known);
  return known;
}

/** In the order of e-mails, which an index gives: a page ends as soon as it is full, and a whole list walks the index once. */
const makeList = (filter: UserFilter): Statement<ListHoles, ListedUserRow> =>
  statement((query, hole, engine) =>
    query
      .selectFrom('users as person')
      .select(listedParts(query, engine))
      .where(sql.join<boolean>(conditionsOf(filter, hole, query, engine), sql` and `))
      .orderBy('person.email')
      .limit(hole.limit),
  );

type ListedMemberRow = ListedUserRow & { readonly membership: Json<Tuple<MembershipTable>> };

const membersOf = statement<{ company: CompanyId; after: UserId; limit: number }, ListedMemberRow>(
  (query, hole, engine) =>
    query
      .selectFrom('memberships as member')
      .innerJoin('users as person', 'person.id', 'member.user_id')
      .select(listedParts(query, engine))
      .select(engine.tuple<MembershipTable>(columnsOf('member', membershipColumns)).as('membership'))
      .where('member.company_id', '=', hole.company)
      .where('member.user_id', '>', hole.after)
      .orderBy('member.user_id')
      .limit(hole.limit),
);

const historyOf = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('users as person')
    .select(['imported_at', 'erased_at', hasSignedIn(query).as('signed_in')])
    .where('person.id', '=', hole.user),
);

/** Any part of the text, its own wild cards taken as they are. */
const patternOf = (search: string | null): string => `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Every id is greater. */
const beforeAll = '' as UserId;

/** Walking through people. */
export const listUserVerbs = {
  listUsers: (on) => async (query) => {
    const { after, limit, company, search } = query;
    const rows = await rowsOf(on, listBy(query), { after: after ?? '', limit, company, pattern: patternOf(search) });
    return rows.map(listedUser);
  },
  listMembers: (on) => async (company, after, limit) => {
    const rows = await rowsOf(on, membersOf, { company, after: after ?? beforeAll, limit });
    return rows.map((row) => ({
      ...listedUser(row),
      membership: membershipRecord(rowOf(membershipColumns, fromJson(row.membership))),
    }));
  },
  loadHistory: (on) => async (user) => {
    const row = await firstOf(on, historyOf, { user });
    return row && { hasSignedIn: fromFlag(row.signed_in), importedAt: row.imported_at, erasedAt: row.erased_at };
  },
} satisfies Partial<Verbs<DirectoryReads>>;
