import { sql, type Kysely, type RawBuilder } from 'kysely';
import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Census, CensusGroup } from '#ports/people.ts';
import type { EngineName, On } from '../engine.ts';
import { fromFlag } from '../rows/flag.ts';
import type { Flag, MembershipTable, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';

interface CensusHoles {
  readonly company: CompanyId;
  readonly after: string;
  readonly most: number;
}

/** Everything that a policy looks at, once for all who are alike. */
type GroupRow = Pick<MembershipTable, 'status' | 'company_admin' | 'directory_admin'> & {
  readonly disabled: Flag;
  readonly signed_in: Flag;
  readonly unreachable: Flag;
  readonly password: Flag;
  readonly country: string | null;
  readonly people: number;
  readonly looked: number;
  readonly reached_user: UserId;
} & { readonly [K in `works_${EnrollableKind}` | `fails_${EnrollableKind}`]: Flag };

const everyone = (query: Kysely<Schema>, { company }: CensusHoles) =>
  query
    .selectFrom('memberships')
    .select(['user_id', 'status', 'company_admin', 'directory_admin', 'accepted'])
    .where('company_id', '=', company);

const some = (query: Kysely<Schema>, hole: CensusHoles) =>
  everyone(query, hole)
    .where('user_id', '>', hole.after as UserId)
    .orderBy('user_id')
    .limit(hole.most);

const anyOf = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`max(case when ${condition} then 1 else 0 end)`;

const ofKind = (kind: string, works: boolean): RawBuilder<unknown> =>
  anyOf(sql`kind = ${sql.lit(kind)} and disabled_at is ${sql.raw(works ? 'null' : 'not null')}`);

/** What each of them has bound. Cross joins, for SQLite keeps their order: from the window outwards, whatever it knows of the tables. */
const held = sql`select seen.user_id, ${ofKind('password', true)} as password, ${sql.join(
  enrollableKinds.flatMap((kind) => [
    sql`${ofKind(kind, true)} as ${sql.ref(`works_${kind}`)}`,
    sql`${ofKind(kind, false)} as ${sql.ref(`fails_${kind}`)}`,
  ]),
)}, max(case when kind = 'phone' then country end) as country
  from seen cross join authenticators as one
  where one.user_id = seen.user_id and seen.accepted = 1 and one.unbound_at is null and one.bound_at is not null group by seen.user_id`;

const heldFlags = ['password', ...enrollableKinds.flatMap((kind) => [`works_${kind}`, `fails_${kind}`])];

/** Known of those alone who accepted (SECURITY I11). */
const known = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when seen.accepted = 1 and ${condition} then 1 else 0 end`;

const counting = (
  rows: (query: Kysely<Schema>, hole: CensusHoles) => ReturnType<typeof everyone>,
): Statement<CensusHoles, GroupRow> =>
  statement(
    (query, hole) => sql<GroupRow>`with seen as materialized ${rows(query, hole)}, held as (${held}),
      people as (
        select seen.user_id, seen.status, seen.company_admin, seen.directory_admin, held.country,
          ${known(sql`person.status = 'disabled'`)} as disabled,
          ${known(sql`exists (select 1 from devices where devices.user_id = seen.user_id)`)} as signed_in,
          ${known(sql`person.unreachable_since is not null`)} as unreachable,
          ${sql.join(heldFlags.map((flag) => sql`coalesce(${sql.ref(`held.${flag}`)}, 0) as ${sql.ref(flag)}`))},
          case when person.erased_at is null then 1 else 0 end as present
        from seen cross join users as person left join held on held.user_id = seen.user_id
        where person.id = seen.user_id
      )
      select ${sql.join(groupColumns.map((one) => sql.ref(one)))}, sum(present) as people, count(*) as looked,
        max(user_id) as reached_user
      from people group by ${sql.join(groupColumns.map((one) => sql.ref(one)))}`,
  );

const groupColumns = [
  'status',
  'company_admin',
  'directory_admin',
  'disabled',
  'signed_in',
  'unreachable',
  'country',
  ...heldFlags,
];

const everybody = counting(everyone);

const window = counting(some);

/** One reads beside others, the other holds up everybody meanwhile: as many as it reads in a few milliseconds. */
const atOnce: Readonly<Record<EngineName, number | null>> = { postgres: null, sqlite: 2_000 };

const groupOf = (row: GroupRow): CensusGroup => {
  const works = (kind: EnrollableKind): boolean => fromFlag(row[`works_${kind}`]);
  return {
    member: {
      status: row.status,
      companyAdmin: fromFlag(row.company_admin),
      directoryAdmin: fromFlag(row.directory_admin),
      disabled: fromFlag(row.disabled),
      hasPassword: fromFlag(row.password),
      hasSignedIn: fromFlag(row.signed_in),
      kinds: enrollableKinds.filter(works),
      disabledKinds: enrollableKinds.filter((kind) => !works(kind) && fromFlag(row[`fails_${kind}`])),
      phoneCountry: row.country,
      isUnreachable: fromFlag(row.unreachable),
    },
    people: row.people,
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
