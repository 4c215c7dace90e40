import { sql } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
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

/** Every id is greater. */
const beforeAll = '' as UserId;

export const passwordKindVerbs = {
  countPasswordKinds: (on) => async (after, most) => {
    const rows = await rowsOf(on, countPage, { after: after ?? beforeAll, most });
    const seen = rows.reduce((sum, one) => sum + one.count, 0);
    const last =
      rows
        .map((one) => one.last)
        .toSorted()
        .at(-1) ?? null;
    return { counts: new Map(rows.map((one) => [one.prefix, one.count])), next: seen < most ? null : last };
  },
} satisfies Partial<Verbs<StoreReads>>;
