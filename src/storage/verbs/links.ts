import { sql, type Kysely } from 'kysely';
import type { LinkId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LinkPurpose } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { linkColumns, linkRecord, linkRow } from '../rows/links.ts';
import type { LinkTable, Schema } from '../schema.ts';
import { changedOne, firstOf, statement } from '../statement.ts';
import { setReachable } from './reachable.ts';
import { holdUser } from './users.ts';

/** Limits as arguments of one statement: it is built once. */
interface Limits {
  readonly since0: Instant;
  readonly most0: number;
  readonly since1: Instant;
  readonly most1: number;
  readonly since2: Instant;
  readonly most2: number;
}

/** One statement, so that nothing comes between looking and writing; its user is held, so that nothing comes beside it. */
const insertWithinLimits = statement((query, row: LinkTable & Limits) =>
  query
    .insertInto('links')
    .columns(linkColumns)
    .expression((eb) =>
      eb
        .selectFrom('users')
        .select(linkColumns.map((column) => sql.val(row[column]).as(column)))
        .where('users.id', '=', row.user_id)
        .where(linksSince(query, row, row.since0), '<', row.most0)
        .where(linksSince(query, row, row.since1), '<', row.most1)
        .where(linksSince(query, row, row.since2), '<', row.most2),
    ),
);

const linksSince = (query: Kysely<Schema>, row: LinkTable, since: Instant) =>
  query
    .selectFrom('links')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('links.user_id', '=', row.user_id)
    .where('links.purpose', '=', row.purpose)
    .where('links.created_at', '>', since);

const spend = statement((query, hole: { token: string; purpose: LinkPurpose; at: Instant }) =>
  query
    .updateTable('links')
    .set({ spent_at: hole.at })
    .where('token_hash', '=', hole.token)
    .where('purpose', '=', hole.purpose)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', hole.at)
    .returning(linkColumns),
);

type Unspent = { user: UserId; purpose: LinkPurpose; at: Instant; except: LinkId | '' };

const voidUnspent = statement((query, hole: Unspent) =>
  query
    .updateTable('links')
    .set({ spent_at: hole.at })
    .where('user_id', '=', hole.user)
    .where('purpose', '=', hole.purpose)
    .where('spent_at', 'is', null)
    .where('id', '<>', hole.except as LinkId),
);

/** Mailed links: opened by GET, spent by POST (SPEC S5, SECURITY I9). */
export const linkVerbs = {
  createLink:
    (on) =>
    async (record, [first, second, third]) => {
      await holdUser(on, record.userId);
      const limits = {
        since0: first.since,
        most0: first.most,
        since1: second.since,
        most1: second.most,
        since2: third.since,
        most2: third.most,
      };
      return changedOne(on, insertWithinLimits, { ...linkRow(record), ...limits });
    },
  spendLink: (on) => async (token, purpose, at) => {
    const row = await firstOf(on, spend, { token, purpose, at });
    // Whoever opens it has read the mail.
    if (row) await setReachable(on, { user: row.user_id });
    return row && linkRecord(row);
  },
  voidLinks: (on) => async (user, purpose, at, except) => {
    await voidUnspent(on, { user, purpose, at, except: except ?? '' });
  },
} satisfies Partial<Verbs<StoreWrites>>;
