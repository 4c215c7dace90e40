import { sql, type RawBuilder } from 'kysely';
import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import { day, type Instant } from '#domain/instant.ts';
import { mostChanges, type DayScale } from '#domain/roll-out-days.ts';
import type { Facet } from '#ports/people.ts';
import type { RollOutCensus } from '#ports/roll-out.ts';
import type { Verbs } from '../engine.ts';
import { fromFlag } from '../rows/flag.ts';
import type { Flag } from '../schema.ts';
import { plain } from './census.ts';
import { censusOf, isTold, memberIn, type CensusOf, type GroupRow } from './census-parts.ts';

type DayColumns = Readonly<Record<`${EnrollableKind}_day`, number | null>>;

type DayRow = GroupRow & DayColumns & { readonly extended: Flag };

const firstsOf = enrollableKinds.map(
  (kind) => sql`min(case when kind = ${sql.lit(kind)} then bound_at end) as ${sql.ref(`${kind}_at`)}`,
);

/** One statement has room for as many changes as there may be. */
const places = Array.from({ length: mostChanges }, (_, place) => place);

/** A scale, number by number. */
type DayHoles = { from: Instant } & Record<`at${number}` | `shift${number}`, number>;

/** Where there are fewer changes, the rest change nothing. */
const dayHoles = ({ from, changes }: DayScale): DayHoles => ({
  from,
  ...Object.fromEntries(
    places.flatMap((place) => [
      [`at${place}`, changes[place]?.at ?? from],
      [`shift${place}`, changes[place]?.shift ?? 0],
    ]),
  ),
});

/** Whoever changed their phone enrolled with the one before. */
const ended = sql`, ended as (select ${sql.join([sql`seen.user_id`, ...firstsOf])}
  from seen cross join authenticators as one
  where one.user_id = seen.user_id and ${isTold} and one.unbound_at is not null and one.bound_at is not null
  group by seen.user_id)`;

/**
 * The number of the day on which a kind was bound for the first time; null where nothing of it is bound now. When somebody bound what they had before the company
 * knew them is no business of the company's (SECURITY I11), and tells nothing of its pace: that is of the first day.
 */
function dayOf(kind: EnrollableKind, hole: DayHoles): RawBuilder<unknown> {
  const [now, before] = [sql.ref(`held.${kind}_at`), sql.ref(`ended.${kind}_at`)];
  const first = sql`case when ${before} < ${now} then ${before} else ${now} end`;
  const shifts = places.map(
    (place) => sql`case when ${first} >= ${hole[`at${place}`]} then ${hole[`shift${place}`]} else 0 end`,
  );
  const since = sql`(${first} - ${hole.from} + ${sql.join(shifts, sql` + `)})`;
  const number = sql`cast(${since} / ${sql.lit(day)} as integer)`;
  return sql`case when ${now} is null then null when ${first} < ${hole.from} or ${first} < seen.created_at then 0 else ${number} end`;
}

const byDay = censusOf<DayHoles, DayRow>((hole) => ({
  columns: ['created_at', 'extended_at'],
  held: firstsOf,
  looked: ended,
  joined: sql` left join ended on ended.user_id = seen.user_id`,
  told: {
    extended: sql`case when seen.extended_at is null then 0 else 1 end`,
    ...Object.fromEntries(enrollableKinds.map((kind) => [`${kind}_day`, dayOf(kind, hole)])),
  },
}));

type ValueRow = GroupRow & { readonly value: string | null };

/** An empty text says as little as none. */
const byColumn = (column: 'employer' | 'site' | 'team') =>
  censusOf<object, ValueRow>(() => ({
    ...plain,
    columns: [column],
    told: { value: sql`nullif(${sql.ref(`seen.${column}`)}, '')` },
  }));

/** `group` is a word of SQL, so the column is `team`. */
const byFacet: Readonly<Record<Facet, CensusOf<object, ValueRow>>> = {
  employer: byColumn('employer'),
  site: byColumn('site'),
  group: byColumn('team'),
};

const daysIn = (row: DayColumns): Readonly<Record<EnrollableKind, number | null>> => ({
  app: row.app_day,
  phone: row.phone_day,
});

/** Counting a company's roll-out. */
export const rollOutVerbs: Verbs<RollOutCensus> = {
  censusByDay: (on) => async (company, scale, after, most) => {
    const { counted, reached } = await byDay(on, { company, ...dayHoles(scale) }, after, most);
    const groups = counted.map((row) => ({
      member: memberIn(row),
      people: row.people,
      isExtended: fromFlag(row.extended),
      firstDays: daysIn(row),
    }));
    return { counted: groups, reached };
  },
  censusByFacet: (on) => async (company, facet, after, most) => {
    const { counted, reached } = await byFacet[facet](on, { company }, after, most);
    return {
      counted: counted.map((row) => ({ member: memberIn(row), people: row.people, value: row.value })),
      reached,
    };
  },
};
