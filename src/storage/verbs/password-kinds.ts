import { sql } from 'kysely';
import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { StoreReads } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { rowsOf, statement } from '../statement.ts';

/** The kind is written out, so that the index of live passwords serves: it has none but those. */
const countPage = statement((query, hole: { after: UserId; most: number }, engine) =>
  query
    .selectFrom((page) =>
      page
        .selectFrom('authenticators')
        .select(['user_id', engine.textBefore('password_hash', ',keyid=').as('prefix')])
        .where(sql<boolean>`kind = 'password'`)
        .where('unbound_at', 'is', null)
        .where('user_id', '>', hole.after)
        .orderBy('user_id')
        .limit(hole.most)
        .as('page'),
    )
    .select((all) => ['prefix', all.fn.countAll<number>().as('count'), all.fn.max('user_id').as('last')])
    .groupBy('prefix'),
);

/** In the order of the key, so that only what is new is looked at. */
const countNew = statement((query, hole: { after: AuthenticatorId; most: number }, engine) =>
  query
    .selectFrom((page) =>
      page
        .selectFrom('authenticators')
        .select(['id', engine.textBefore('password_hash', ',keyid=').as('prefix')])
        .where('id', '>', hole.after)
        .where('kind', '=', 'password')
        .where('unbound_at', 'is', null)
        .orderBy('id')
        .limit(hole.most)
        .as('page'),
    )
    .select((all) => ['prefix', all.fn.countAll<number>().as('count'), all.fn.max('id').as('last')])
    .groupBy('prefix'),
);

const newest = statement((query) => query.selectFrom('authenticators').select((all) => all.fn.max('id').as('id')));

/** Every id is greater. */
const beforeAll = '' as UserId;

const noAuthenticator = '' as AuthenticatorId;

interface CountRow<Id> {
  readonly prefix: string;
  readonly count: number;
  readonly last: Id;
}

/** Where to go on is the greatest id of a full page. */
function pageOf<Id extends string>(rows: readonly CountRow<Id>[], most: number) {
  const seen = rows.reduce((sum, one) => sum + one.count, 0);
  const last =
    rows
      .map((one) => one.last)
      .toSorted()
      .at(-1) ?? null;
  return { counts: new Map(rows.map((one) => [one.prefix, one.count])), last, isFull: seen >= most };
}

export const passwordKindVerbs = {
  countPasswordKinds: (on) => async (after, most) => {
    const { counts, last, isFull } = pageOf(await rowsOf(on, countPage, { after: after ?? beforeAll, most }), most);
    return { counts, next: isFull ? last : null };
  },
  newestAuthenticator: (on) => async () => (await rowsOf(on, newest, {}))[0]?.id ?? noAuthenticator,
  countNewPasswordKinds: (on) => async (after, most) => pageOf(await rowsOf(on, countNew, { after, most }), most),
} satisfies Partial<Verbs<StoreReads>>;
