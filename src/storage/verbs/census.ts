import { sql, type Kysely, type RawBuilder } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import { narrowingsOf } from '#domain/blast-radius.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { Census, CensusGroup } from '#ports/people.ts';
import type { Engine, EngineName, On } from '../engine.ts';
import { fromJson } from '../json.ts';
import type { Json, MembershipTable, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';

interface CensusHoles {
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
type GroupRow = Pick<MembershipTable, 'status'> & {
  readonly country: string | null;
  readonly facts: number;
  /** Rules of the roles held, each once and in one order, with commas between; null: none is held. */
  readonly rules: string | null;
  readonly people: number;
  readonly looked: number;
  readonly reached_user: UserId;
};

const everyone = (query: Kysely<Schema>, { company }: CensusHoles) =>
  query
    .selectFrom('memberships')
    .select(['id', 'user_id', 'status', 'company_admin', 'directory_admin', 'accepted'])
    .where('company_id', '=', company);

const some = (query: Kysely<Schema>, hole: CensusHoles) =>
  everyone(query, hole)
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

/**
 * What each of them has bound, and who has signed in: of those alone who are active (SECURITY I11). Cross joins, for SQLite keeps their order: from the window
 * outwards, whatever it knows of the tables.
 */
const held = sql`select seen.user_id, ${sql.join(heldFacts, sql` + `)} as facts,
  max(case when kind = 'phone' then country end) as country
  from seen cross join authenticators as one
  where one.user_id = seen.user_id and seen.accepted = 1 and seen.status = 'active' and one.unbound_at is null and one.bound_at is not null
  group by seen.user_id`;

const signed = sql`select distinct seen.user_id from seen cross join devices
  where devices.user_id = seen.user_id and seen.accepted = 1 and seen.status = 'active'`;

/** Of those whom roles bind (SPEC C4): by what their rules say, so that few are told apart. */
const ruled = (engine: Engine) => sql`select seen.user_id, ${engine.listed('role.rule')} as rules
  from seen cross join role_assignments as given cross join roles as role
  where seen.status = 'active' and given.membership_id = seen.id and role.id = given.role_id and role.rule is not null
  group by seen.user_id`;

const everyFact = [
  bit('companyAdmin', sql`seen.company_admin = 1`),
  bit('directoryAdmin', sql`seen.directory_admin = 1`),
  bit('disabled', sql`seen.accepted = 1 and seen.status = 'active' and person.status = 'disabled'`),
  bit('isUnreachable', sql`seen.accepted = 1 and seen.status = 'active' and person.unreachable_since is not null`),
  bit('hasSignedIn', sql`signed.user_id is not null`),
  sql`coalesce(held.facts, 0)`,
];

type Rows = (query: Kysely<Schema>, hole: CensusHoles) => RawBuilder<unknown>;

/** Of the erased nobody is counted, and yet they were looked at. */
const counting = (rows: Rows): Statement<CensusHoles, GroupRow> =>
  statement(
    (query, hole, engine) => sql<GroupRow>`with seen as ${rows(query, hole)}, held as (${held}), signed as (${signed}),
      ruled as (${ruled(engine)}),
      people as (
        select seen.user_id, seen.status, held.country, ruled.rules, ${sql.join(everyFact, sql` + `)} as facts,
          case when person.erased_at is null then 1 else 0 end as present
        from seen cross join users as person left join held on held.user_id = seen.user_id
          left join signed on signed.user_id = seen.user_id left join ruled on ruled.user_id = seen.user_id
        where person.id = seen.user_id
      )
      select status, country, facts, rules, sum(present) as people, count(*) as looked, max(user_id) as reached_user
      from people group by status, country, facts, rules`,
  );

/** Not materialized: a planner that knows how many they are joins whole tables. */
const everybody = counting((query, hole) => sql`not materialized ${everyone(query, hole)}`);

const window = counting((query, hole) => sql`materialized ${some(query, hole)}`);

/** One reads beside others, the other holds up everybody meanwhile: as many as it reads in a few milliseconds. */
const atOnce: Readonly<Record<EngineName, number | null>> = { postgres: null, sqlite: 1_000 };

const groupOf = ({ status, country, people, rules, ...row }: GroupRow): CensusGroup => {
  const is = (fact: Fact): boolean => (row.facts & bitOf(fact)) !== 0;
  return {
    member: {
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
    },
    people,
  };
};

/** Counts a company's members by what a policy looks at; with `most` null as many at once as the engine counts without holding anybody up. */
export async function census(on: On, company: CompanyId, after: UserId | null, most: number | null): Promise<Census> {
  const limit = most ?? atOnce[on.engine.name];
  const rows =
    limit === null && after === null
      ? await rowsOf(on, everybody, { company, after: '', most: 0 })
      : await rowsOf(on, window, { company, after: after ?? '', most: limit ?? everyoneElse });
  const looked = rows.reduce((all, row) => all + row.looked, 0);
  const reached =
    rows
      .map((row) => row.reached_user)
      .toSorted()
      .at(-1) ?? null;
  return {
    groups: rows.filter((row) => row.people > 0).map(groupOf),
    reached: limit === null || looked < limit ? null : reached,
  };
}

/** More than any company has. */
const everyoneElse = 1_000_000_000;
