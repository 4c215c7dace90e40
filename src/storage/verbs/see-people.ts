import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { MembershipId } from '#domain/identifiers.ts';
import type { PeopleCursor, PeopleSeen, PeopleSort, PeopleWindow, SeenPerson } from '#ports/people.ts';
import type { Engine, On } from '../engine.ts';
import { extensionColumns, membershipColumns } from '../rows/companies.ts';
import { companyPerson, personParts, type PersonRow } from '../rows/people.ts';
import type { MembershipTable, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';
import { filterArguments, fitting, storable, type FilterHoles } from './people-filter.ts';

/** By which index a list is walked. Who are alike come as the company took them in, whenever they came here. */
const sortColumns = {
  name: ['sort_name', 'id'],
  email: ['email', 'id'],
  'last-sign-in': ['last_sign_in_at', 'id'],
} as const satisfies Readonly<Record<PeopleSort, readonly (keyof MembershipTable)[]>>;

interface Shape {
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly isFirst: boolean;
}

interface WindowHoles extends FilterHoles {
  readonly value: string | number;
  readonly membership: string;
  readonly most: number;
}

/** A person that fits, beside the last row that was looked at; nobody beside it where nobody fits. */
type SeenRow = { readonly sort_name: string | null } & { readonly [K in keyof PersonRow]: PersonRow[K] | null } & {
  readonly reached_value: string | number;
  readonly reached_membership: MembershipId;
  readonly looked: number;
};

const seenColumns = [
  ...membershipColumns,
  ...extensionColumns,
  'accepted',
  'email',
  'known_name',
  'sort_name',
  'last_sign_in_at',
] as const;

/** The rows of a window, which are all that its statement looks at. */
function windowOf(query: Kysely<Schema>, hole: WindowHoles, shape: Shape) {
  const columns = sortColumns[shape.sort];
  const from = [hole.value, hole.membership].slice(0, columns.length);
  const rows = query
    .selectFrom('memberships')
    .select(seenColumns)
    .where('company_id', '=', hole.company)
    .orderBy(inOrder('memberships', shape.sort, shape.descending))
    .limit(hole.most);
  if (shape.isFirst) return rows;
  const beyond = sql.raw(shape.descending ? '<' : '>');
  return rows.where(sql<boolean>`(${sql.join(columns.map((one) => sql.ref(one)))}) ${beyond} (${sql.join(from)})`);
}

function inOrder(table: string, sort: PeopleSort, descending: boolean): RawBuilder<unknown> {
  const way = sql.raw(descending ? 'desc' : 'asc');
  // Beside a user, whose id it is there.
  const name = (one: string): string => (table === 'fitting' && one === 'id' ? 'membership_id' : one);
  return sql.join(sortColumns[sort].map((one) => sql`${sql.ref(`${table}.${name(one)}`)} ${way}`));
}

/** A cross join, for SQLite keeps its order: from the window to the users, and not the other way, whatever it knows of the tables. */
const fittingOf = (query: Kysely<Schema>, hole: FilterHoles, engine: Engine) =>
  query
    .withTables<{ seen: Pick<MembershipTable, (typeof seenColumns)[number]> }>()
    .selectFrom('seen as member')
    .crossJoin('users as person')
    .select(personParts(query, engine))
    .select(['member.id as membership_id', 'member.sort_name as sort_name'])
    .whereRef('person.id', '=', 'member.user_id')
    .where('person.erased_at', 'is', null)
    .where(fitting(hole, engine));

const makeLook = (shape: Shape): Statement<WindowHoles, SeenRow> =>
  statement((query, hole, engine) => {
    const { sort, descending } = shape;
    return sql<SeenRow>`with seen as materialized ${windowOf(query, hole, shape)},
      fitting as ${fittingOf(query, hole, engine)}
      select last.*, fitting.* from (
        select ${sql.ref(`seen.${sortColumns[sort][0]}`)} as reached_value, seen.id as reached_membership,
          (select count(*) from seen) as looked
        from seen order by ${inOrder('seen', sort, !descending)} limit 1
      ) as last left join fitting on 1 = 1 order by ${inOrder('fitting', sort, descending)}`;
  });

const sorts = Object.keys(sortColumns) as PeopleSort[];

const both = [false, true];

const keyOf = ({ sort, descending, isFirst }: Shape): string => `${sort} ${descending} ${isFirst}`;

/** Few enough to be prepared once each, whatever lists are narrowed by. */
const looks: ReadonlyMap<string, Statement<WindowHoles, SeenRow>> = new Map(
  sorts.flatMap((sort) =>
    both.flatMap((descending) =>
      both.map((isFirst) => [keyOf({ sort, descending, isFirst }), makeLook({ sort, descending, isFirst })] as const),
    ),
  ),
);

/** Where a list goes on: an address may hold anything, and one that says nothing begins anew. */
function startOf({ sort, after }: PeopleWindow): PeopleCursor | null {
  if (after === null) return null;
  const membership = storable(after.membership) as MembershipId;
  if (sort !== 'last-sign-in') return { membership, value: storable(String(after.value)) };
  const value = typeof after.value === 'string' && after.value.trim() === '' ? Number.NaN : Number(after.value);
  return Number.isSafeInteger(value) ? { membership, value } : null;
}

type FoundRow = PersonRow & { readonly sort_name: string };

const isFound = (row: SeenRow): row is SeenRow & FoundRow => row.id !== null;

/** Where each stands. */
const values: Readonly<Record<PeopleSort, (row: FoundRow) => string | number>> = {
  name: (row) => row.sort_name,
  email: (row) => row.known_email,
  'last-sign-in': (row) => row.last_sign_in_at,
};

function seenPerson(row: FoundRow, sort: PeopleSort): SeenPerson {
  const person = companyPerson(row);
  return { ...person, place: { value: values[sort](row), membership: person.membership.id } };
}

/** One window of a company's people. */
export async function seePeople(on: On, window: PeopleWindow): Promise<PeopleSeen> {
  const { sort, descending, most } = window;
  const start = startOf(window);
  const look = looks.get(keyOf({ sort, descending, isFirst: start === null }));
  if (look === undefined) throw new RangeError('people are not sorted by that');
  const from = { value: start?.value ?? '', membership: start?.membership ?? '', most };
  const rows = await rowsOf(on, look, { ...filterArguments(window), ...from });
  const last = rows[0];
  const isAtEnd = last === undefined || last.looked < most;
  return {
    people: rows.filter(isFound).map((row) => seenPerson(row, sort)),
    reached: isAtEnd ? null : { value: last.reached_value, membership: last.reached_membership },
  };
}
