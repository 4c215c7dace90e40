import { sql, type Kysely, type RawBuilder } from 'kysely';
import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { SeenUser, UserWindow, WholeDirectoryReads } from '#ports/whole-directory.ts';
import type { Engine, Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import { fromFlag } from '../rows/flag.ts';
import { listedParts, listedUser, type ListedUserRow } from '../rows/listed.ts';
import { sortName } from '../rows/sort-name.ts';
import type { Flag, Json, MembershipTable, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';
import type { Tuple } from '../tuple.ts';
import { storable } from './people-filter.ts';

interface UserHoles {
  readonly after: Email;
  readonly most: number;
  readonly pattern: string;
  readonly folded: string;
}

type Condition = RawBuilder<boolean>;

/** By what people are narrowed: arguments come in through the holes. */
const userConditions = (
  window: UserWindow,
  hole: UserHoles,
  query: Kysely<Schema>,
  engine: Engine,
): readonly Condition[] => [
  sql<boolean>`person.erased_at is ${sql.raw(window.status === 'erased' ? 'not null' : 'null')}`,
  ...(window.status === 'active' || window.status === 'disabled'
    ? [sql<boolean>`person.status = ${sql.lit(window.status)}`]
    : []),
  ...(window.operatorsOnly ? [sql<boolean>`person.operator = 1`] : []),
  ...(window.search === null
    ? []
    : [
        sql<boolean>`(person.email like ${hole.pattern} escape '\\' or person.sort_name like ${hole.folded} escape '\\'
          or exists ${callings(query, engine)
            .select('id')
            .where(sql<boolean>`sort_name like ${hole.folded} escape '\\'`)})`,
      ]),
  ...(window.method === null ? [] : [hasMethod(query, window.method)]),
];

/** Memberships of somebody who is called by their address, where the company has a name for them. */
const callings = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('memberships')
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('known_name', 'is not', null)
    .where(sql<boolean>`known_name <> person.display_name`)
    .where(sql<boolean>`person.display_name = ${engine.textBefore('person.email', '@')}`);

type Calling = Pick<MembershipTable, 'known_name'>;

/** A second factor that works, of this kind; or of none. */
const hasMethod = (query: Kysely<Schema>, method: EnrollableKind | 'none'): Condition =>
  sql`${sql.raw(method === 'none' ? 'not exists' : 'exists')} ${query
    .selectFrom('authenticators')
    .select('id')
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where(
      sql<boolean>`kind in (${sql.join((method === 'none' ? enrollableKinds : [method]).map((one) => sql.lit(one)))})`,
    )}`;

const looked = (query: Kysely<Schema>, hole: UserHoles) =>
  query.selectFrom('users').select(['id', 'email']).where('email', '>', hole.after).orderBy('email').limit(hole.most);

interface UserRow extends ListedUserRow {
  readonly called: Json<readonly Tuple<Calling>[]> | null;
  readonly fits: Flag;
}

/** The last one comes along whoever it is: it says how far the look went. */
const makeUsers = (window: UserWindow): Statement<UserHoles, UserRow> =>
  statement((query, hole, engine) => {
    const fits = sql.join<boolean>(userConditions(window, hole, query, engine), sql` and `);
    return query
      .selectFrom(looked(query, hole).as('looked'))
      .innerJoin('users as person', 'person.id', 'looked.id')
      .select([
        ...listedParts(query, engine),
        callings(query, engine)
          .select(engine.tuples<Calling>(['known_name']).as('rows'))
          .as('called'),
      ])
      .select(sql<Flag>`case when ${fits} then 1 else 0 end`.as('fits'))
      .where(
        sql<boolean>`((${fits}) or person.email = ${query
          .selectFrom(looked(query, hole).as('all_looked'))
          .select((all) => all.fn.max('email').as('last'))})`,
      )
      .orderBy('person.email');
  });

const userLists = new Map<string, ReturnType<typeof makeUsers>>();

/** One statement for each set of conditions, so that none looks at conditions that do not apply. */
function usersBy(window: UserWindow): ReturnType<typeof makeUsers> {
  const { search, status, method, operatorsOnly } = window;
  const key = JSON.stringify([search !== null, status, method, operatorsOnly]);
  const known = userLists.get(key) ?? makeUsers(window);
  userLists.set(key, known);
  return known;
}

/** Any part of the text, its own wild cards taken as they are. */
const patternOf = (search: string | null): string => `%${storable(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;

const seenUser = (row: UserRow): SeenUser => {
  const called = row.called === null ? [] : fromJson(row.called).map(([name]) => String(name));
  return { ...listedUser(row), called: [...new Set(called)].toSorted() };
};

/** Looking through everybody. */
export const seeUserVerbs = {
  seeUsers: (on) => async (window) => {
    const search = window.search?.normalize('NFC') ?? null;
    const rows = await rowsOf(on, usersBy(window), {
      after: storable(window.after ?? '') as Email,
      most: window.most,
      // E-mails are kept in lower case, as sorted names are.
      pattern: patternOf(search?.toLowerCase() ?? null),
      folded: patternOf(search === null ? null : sortName(search)),
    });
    return { users: rows.filter((one) => fromFlag(one.fits)).map(seenUser), reached: rows.at(-1)?.email ?? null };
  },
} satisfies Partial<Verbs<WholeDirectoryReads>>;
