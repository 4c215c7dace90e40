import { sql, type InsertQueryBuilder, type InsertResult } from 'kysely';
import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type {
  ApplicationSessionReads,
  ApplicationSessionRecord,
  ApplicationSessionWrites,
} from '#ports/application-sessions.ts';
import type { ApplicationSessionTable } from '../applications-schema.ts';
import type { On, Verbs } from '../engine.ts';
import {
  applicationSessionColumns,
  applicationSessionRecord,
  applicationSessionRow,
} from '../rows/application-sessions.ts';
import { sessionColumns, sessionRecord } from '../rows/sessions.ts';
import type { Schema } from '../schema.ts';
import { firstOf, pick, rowsOf, statement } from '../statement.ts';
import { bundleRecord, sessionParts } from './bundles.ts';

const load = statement((query, hole: { signIn: SessionId; now: Instant }, engine) =>
  query
    .selectFrom('sessions as session')
    .innerJoin('users as person', 'person.id', 'session.user_id')
    .select(sessionColumns.map((column) => `session.${column}` as const))
    .select(sessionParts(query, engine))
    .where('session.sign_in_id', '=', hole.signIn)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', hole.now)
    .orderBy('session.created_at', 'desc')
    .limit(sql.lit(1)),
);

/** In one statement and no write: each use of a token asks for it. */
export async function loadSignIn(
  on: On,
  signIn: SessionId,
  now: Instant,
): ReturnType<ApplicationSessionReads['loadSignIn']> {
  const row = await firstOf(on, load, { signIn, now });
  const bundle = row && bundleRecord(row);
  return row && bundle && { session: sessionRecord(row), bundle };
}

/** For a browser that has not heard yet that its session was replaced. */
const findReplaced = statement((query, hole: { token: string; since: Instant }) =>
  query
    .selectFrom('sessions')
    .select('sign_in_id')
    .where('token_hash', '=', hole.token)
    .where('end_reason', '=', 'replaced')
    .where('ended_at', '>', hole.since),
);

const list = statement((query, hole: { signIn: SessionId }) =>
  query
    .selectFrom('application_sessions')
    .select(applicationSessionColumns)
    .where('sign_in_id', '=', hole.signIn)
    .where('logout_due_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('began_at')
    .orderBy('sid'),
);

export const applicationSessionReads: Verbs<Omit<ApplicationSessionReads, 'loadSignIn'>> = {
  signInOfReplaced: (on) => async (token, since) =>
    (await firstOf(on, findReplaced, { token, since }))?.sign_in_id ?? null,
  listApplicationSessions: (on) => async (signIn) => (await rowsOf(on, list, { signIn })).map(applicationSessionRecord),
};

/** Whoever ends the session waits until this transaction is over: then what tells applications finds what was joined. */
const holdSession = statement((query, hole: { signIn: SessionId }, engine) =>
  query
    .selectFrom('sessions')
    .select('id')
    .where('sign_in_id', '=', hole.signIn)
    .where('ended_at', 'is', null)
    .modifyEnd(sql.raw(engine.writesAreAlone ? '' : 'for share')),
);

/** What stands stays as it is; it is written all the same, so that one statement answers it. What is over is no hindrance: it is still to be told of. */
const join = statement((query, row: ApplicationSessionTable) =>
  standing(query.insertInto('application_sessions').values(pick(row, applicationSessionColumns))),
);

/** The same where somebody is signed in, in one statement. Whoever ends the session waits, as above. */
const joinLive = statement((query, row: ApplicationSessionTable, engine) =>
  standing(
    query
      .insertInto('application_sessions')
      .columns([...applicationSessionColumns])
      .expression(
        query
          .selectFrom('sessions')
          .select(applicationSessionColumns.map((column) => cast(row[column], column)))
          .where('sign_in_id', '=', row.sign_in_id)
          .where('ended_at', 'is', null)
          .limit(sql.lit(1))
          .modifyEnd(sql.raw(engine.writesAreAlone ? '' : 'for share')),
      ),
  ),
);

/** What is selected has no column to take its type from. */
const cast = <K extends keyof ApplicationSessionTable>(value: ApplicationSessionTable[K], column: K) =>
  sql<ApplicationSessionTable[K]>`cast(${value} as ${sql.raw(texts.has(column) ? 'text' : 'bigint')})`.as(column);

const texts: ReadonlySet<keyof ApplicationSessionTable> = new Set(['sign_in_id', 'application_id', 'user_id', 'sid']);

const standing = (insert: InsertQueryBuilder<Schema, 'application_sessions', InsertResult>) =>
  insert
    .onConflict((conflict) =>
      conflict
        .columns(['sign_in_id', 'application_id'])
        .where('logout_due_at', 'is', null)
        .where('ended_at', 'is', null)
        .doUpdateSet({ sid: sql.ref('application_sessions.sid') }),
    )
    .returning(applicationSessionColumns);

/** Which applications somebody got into with one sign-in. */
export const applicationSessionVerbs: Verbs<ApplicationSessionWrites> = {
  joinApplication: (on) => async (record) => {
    const live = applicationSessionRow({ ...record, logoutDueAt: null });
    const row = (await firstOf(on, joinLive, live)) ?? (await joinAnyway(on, record));
    if (row === null) throw new Error('an application session was not answered');
    return applicationSessionRecord(row);
  },
};

/** Asked again: a session that another took the place of while it was waited for is no more, and the other was not seen yet. */
async function joinAnyway(on: On, record: ApplicationSessionRecord): Promise<ApplicationSessionTable | null> {
  const isSignedIn = (await firstOf(on, holdSession, { signIn: record.signInId })) !== null;
  const logoutDueAt = isSignedIn ? null : record.beganAt;
  return firstOf(on, join, applicationSessionRow({ ...record, logoutDueAt }));
}
