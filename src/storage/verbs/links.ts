import { sql, type Kysely } from 'kysely';
import type { LinkId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LinkPurpose } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { linkColumns, linkRecord, linkRow } from '../rows/links.ts';
import type { LinkTable, Schema } from '../schema.ts';
import { changedOne, firstOf, statement } from '../statement.ts';
import { holdUser } from './users.ts';

/** One statement, so that nothing comes between looking and writing; its user is held, so that nothing comes beside it. */
const insertUnlessRecent = statement((query, row: LinkTable & { quietSince: Instant }) =>
  query
    .insertInto('links')
    .columns(linkColumns)
    .expression((eb) =>
      eb
        .selectFrom('users')
        .select(linkColumns.map((column) => sql.val(row[column]).as(column)))
        .where('users.id', '=', row.user_id)
        .where((where) => where.not(where.exists(recentLink(query, row)))),
    ),
);

const recentLink = (query: Kysely<Schema>, row: LinkTable & { quietSince: Instant }) =>
  query
    .selectFrom('links')
    .select('links.id')
    .where('links.user_id', '=', row.user_id)
    .where('links.purpose', '=', row.purpose)
    .where('links.created_at', '>', row.quietSince);

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
  createLink: (on) => async (record, quietSince) => {
    await holdUser(on, record.userId);
    return changedOne(on, insertUnlessRecent, { ...linkRow(record), quietSince });
  },
  spendLink: (on) => async (token, purpose, at) => {
    const row = await firstOf(on, spend, { token, purpose, at });
    return row && linkRecord(row);
  },
  voidLinks: (on) => async (user, purpose, at, except) => {
    await voidUnspent(on, { user, purpose, at, except: except ?? '' });
  },
} satisfies Partial<Verbs<StoreWrites>>;
