import { sql, type Kysely, type RawBuilder } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import { narrowingsOf, type AffectedMember } from '#domain/blast-radius.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { Counted } from '#ports/figures.ts';
import type { Engine, EngineName, On } from '../engine.ts';
import { fromJson } from '../json.ts';
import type { Json, MembershipTable, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';

/** Where a census begins, and how many it looks at. */
export interface CensusHoles {
  readonly company: CompanyId;
  readonly after: string;
  readonly most: number;
}

/** What a policy looks at and is yes or no, as one number: grouping by few columns is what makes counting fast. */
const facts = [
  'companyAdmin',
  'directoryAdmin',
  'disabled',
  'hasSignedIn',
  'isUnreachable',
  'password',
  ...enrollableKinds.flatMap((kind) => [`${kind} works`, `${kind} fails`] as const),
] as const;

type Fact = (typeof facts)[number];

const bitOf = (fact: Fact): number => 2 ** facts.indexOf(fact);

/** Everything that a policy looks at, once for all who are alike. */
export type GroupRow = Pick<MembershipTable, 'status'> & {
  readonly country: string | null;
  readonly facts: number;
  /** Rules of the roles held, each once and in one order, with commas between; null: none is held. */
  readonly rules: string | null;
  readonly people: number;
  readonly looked: number;
  readonly reached_user: UserId;
};

/** By what else a census tells its groups apart. */
export interface Telling {
  /** Columns of memberships that are looked at for it. */
  readonly columns: readonly (keyof MembershipTable)[];
  /** Aggregates over what somebody has bound, with their names. */
  readonly held: readonly RawBuilder<unknown>[];
  /** Another thing to look up, as a common table expression behind `held`, and how it is joined. */
  readonly looked: RawBuilder<unknown>;
  readonly joined: RawBuilder<unknown>;
  /** What is told apart, by the name of its column. */
  readonly told: Readonly<Record<string, RawBuilder<unknown>>>;
}

const everyone = (query: Kysely<Schema>, { company }: CensusHoles, { columns }: Telling) =>
  query
    .selectFrom('memberships')
    .select(['id', 'user_id', 'status', 'company_admin', 'directory_admin', 'accepted', ...columns])
    .where('company_id', '=', company);

const some = (query: Kysely<Schema>, hole: CensusHoles, telling: Telling) =>
  everyone(query, hole, telling)
    .where('user_id', '>', hole.after as UserId)
    .orderBy('user_id')
    .limit(hole.most);

const bit = (fact: Fact, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when ${condition} then ${sql.lit(bitOf(fact))} else 0 end`;

const ofKind = (fact: Fact, kind: string, works: boolean): RawBuilder<unknown> =>
  sql`max(${bit(fact, sql`kind = ${sql.lit(kind)} and disabled_at is ${sql.raw(works ? 'null' : 'not null')}`)})`;

const heldFacts = [
  ofKind('password', 'password', true),
  ...enrollableKinds.flatMap((kind) => [ofKind(`${kind} works`, kind, true), ofKind(`${kind} fails`, kind, false)]),
];

/** Of whom alone a company learns more than it said itself (SECURITY I11). */
export const isTold = sql`seen.accepted = 1 and seen.status = 'active'`;

/**
 * What each of them has bound, and who has signed in: of those alone who are active (SECURITY I11). Cross joins, for SQLite keeps their order: from the window
 * outwards, whatever it knows of the tables.
 */
const heldBy = ({ held }: Telling) => sql`select ${sql.join([
  sql`seen.user_id`,
  sql`${sql.join(heldFacts, sql` + `)} as facts`,
  sql`max(case when kind = 'phone' then country end) as country`,
  ...held,
])} from seen cross join authenticators as one
  where one.user_id = seen.user_id and ${isTold} and one.unbound_at is null and one.bound_at is not null
  group by seen.user_id`;

const signed = sql`select distinct seen.user_id from seen cross join devices
  where devices.user_id = seen.user_id and ${isTold}`;

/** Of those whom roles bind (SPEC C4): by what their rules say, so that few are told apart. */
const ruled = (engine: Engine) => sql`select seen.user_id, ${engine.listed('role.rule')} as rules
  from seen cross join role_assignments as given cross join roles as role
  where seen.status = 'active' and given.membership_id = seen.id and role.id = given.role_id and role.rule is not null
  group by seen.user_id`;

const everyFact = [
  bit('companyAdmin', sql`seen.company_admin = 1`),
  bit('directoryAdmin', sql`seen.directory_admin = 1`),
  bit('disabled', sql`${isTold} and person.status = 'disabled'`),
  bit('isUnreachable', sql`${isTold} and person.unreachable_since is not null`),
  bit('hasSignedIn', sql`signed.user_id is not null`),
  sql`coalesce(held.facts, 0)`,
];

type Rows = (query: Kysely<Schema>, hole: CensusHoles, telling: Telling) => RawBuilder<unknown>;

/** Of the erased nobody is counted, and yet they were looked at. */
function counting<A extends object, R extends GroupRow>(
  rows: Rows,
  tell: (hole: A) => Telling,
): Statement<A & CensusHoles, R> {
  return statement((query, hole, engine) => {
    const telling = tell(hole);
    const told = Object.entries(telling.told);
    const groups = sql.join(
      ['status', 'country', 'facts', 'rules', ...told.map(([name]) => name)].map((one) => sql.ref(one)),
    );
    const also = sql.join([sql``, ...told.map(([name, value]) => sql`${value} as ${sql.ref(name)}`)]);
    return sql<R>`with seen as ${rows(query, hole, telling)}, held as (${heldBy(telling)})${telling.looked}, signed as (${signed}),
      ruled as (${ruled(engine)}),
      people as (
        select seen.user_id, seen.status, held.country, ruled.rules, ${sql.join(everyFact, sql` + `)} as facts,
          case when person.erased_at is null then 1 else 0 end as present${also}
        from seen cross join users as person left join held on held.user_id = seen.user_id
          left join signed on signed.user_id = seen.user_id left join ruled on ruled.user_id = seen.user_id${telling.joined}
        where person.id = seen.user_id
      )
      select ${groups}, sum(present) as people, count(*) as looked, max(user_id) as reached_user
      from people group by ${groups}`;
  });
}

/** One reads beside others, the other holds up everybody meanwhile: as many as it reads in a few milliseconds. */
const atOnce: Readonly<Record<EngineName, number | null>> = { postgres: null, sqlite: 1_000 };

/** More than any company has. */
const everyoneElse = 1_000_000_000;

/** Counts a company's members with what else the statement asks for. */
export type CensusOf<A, R> = (
  on: On,
  asked: A & Pick<CensusHoles, 'company'>,
  after: UserId | null,
  most: number | null,
) => Promise<Counted<readonly R[], UserId>>;

/** A census that tells groups apart by what a policy looks at, and by this; with `most` null of as many at once as the engine counts without holding anybody up. */
export function censusOf<A extends object, R extends GroupRow>(tell: (hole: A) => Telling): CensusOf<A, R> {
  // Not materialized: a planner that knows how many they are joins whole tables.
  const everybody = counting<A, R>((...asked) => sql`not materialized ${everyone(...asked)}`, tell);
  const window = counting<A, R>((...asked) => sql`materialized ${some(...asked)}`, tell);
  return async (on, asked, after, most) => {
    const limit = most ?? atOnce[on.engine.name];
    const rows =
      limit === null && after === null
        ? await rowsOf(on, everybody, { ...asked, after: '', most: 0 })
        : await rowsOf(on, window, { ...asked, after: after ?? '', most: limit ?? everyoneElse });
    return { counted: rows.filter((row) => row.people > 0), reached: reachedIn(rows, limit) };
  };
}

function reachedIn(rows: readonly GroupRow[], limit: number | null): UserId | null {
  const looked = rows.reduce((all, row) => all + row.looked, 0);
  if (limit === null || looked < limit) return null;
  return rows.reduce<UserId | null>((last, { reached_user: one }) => (last === null || one > last ? one : last), null);
}

/** What a policy looks at in the members of a group. */
export function memberIn({ status, country, rules, ...row }: GroupRow): AffectedMember {
  const is = (fact: Fact): boolean => (row.facts & bitOf(fact)) !== 0;
  return {
    status,
    companyAdmin: is('companyAdmin'),
    directoryAdmin: is('directoryAdmin'),
    disabled: is('disabled'),
    hasPassword: is('password'),
    hasSignedIn: is('hasSignedIn'),
    kinds: enrollableKinds.filter((kind) => is(`${kind} works`)),
    disabledKinds: enrollableKinds.filter((kind) => is(`${kind} fails`) && !is(`${kind} works`)),
    phoneCountry: country,
    isUnreachable: is('isUnreachable'),
    narrowings: narrowingsOf(rules === null ? [] : fromJson(`[${rules}]` as Json<readonly RoleRule[]>)),
  };
}
