import { sql } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SessionRecord } from '#ports/records.ts';
import type { LoadedSession } from '#ports/store.ts';
import type { On } from '../engine.ts';
import { sessionColumns, sessionRecord } from '../rows/sessions.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';
import { bundleRecord, sessionParts } from './bundles.ts';

/** For a page that everybody opens, and hardly anybody with a reset: whether there is one to look up. */
const resetWaits = sql<number | null>`(
  select 1 from resets where resets.user_id = session.user_id and resets.ended_at is null limit 1
)`.as('reset_waits');

const load = statement((query, hole: { token: string; now: Instant }, engine) =>
  query
    .selectFrom('sessions as session')
    .innerJoin('users as person', 'person.id', 'session.user_id')
    .select(sessionColumns.map((column) => `session.${column}` as const))
    .select(sessionParts(query, engine))
    .select(resetWaits)
    .where('session.token_hash', '=', hole.token)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', hole.now),
);

const list = statement((query, hole: { user: UserId; now: Instant }) =>
  query
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', hole.now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc'),
);

/** The live session behind a token's hash and its user, in one statement and no write (PERFORMANCE row 4). */
export async function loadSession(on: On, token: string, now: Instant): Promise<LoadedSession | null> {
  const row = await firstOf(on, load, { token, now });
  const bundle = row && bundleRecord(row);
  return row && bundle && { session: sessionRecord(row), bundle, hasWaitingReset: row.reset_waits !== null };
}

export async function listSessions(on: On, user: UserId, now: Instant): Promise<readonly SessionRecord[]> {
  return (await rowsOf(on, list, { user, now })).map(sessionRecord);
}
