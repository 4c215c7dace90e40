import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Logouts } from '#ports/application-sessions.ts';
import type { ApplicationSessionTable } from '../applications-schema.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { applicationSessionColumns, applicationSessionRecord } from '../rows/application-sessions.ts';
import type { Json, Schema } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';

interface Claim {
  readonly now: Instant;
  readonly until: Instant;
  readonly limit: number;
  readonly except: Json<readonly { readonly id: ApplicationId }[]>;
}

type Rows = (eb: ExpressionBuilder<Schema, 'application_sessions'>, now: Instant) => Expression<SqlBool>;

/** Picked once (`materialized`), passing over what another node is taking. */
const claiming = (which: Rows, oldest: 'logout_due_at' | 'expires_at') =>
  statement((query, hole: Claim, engine) =>
    query
      .with(
        (cte) => cte('due').materialized(),
        (db) =>
          db
            .selectFrom('application_sessions')
            .select('sid')
            .where('ended_at', 'is', null)
            .where((eb) => which(eb, hole.now))
            .where('application_id', 'not in', (eb) =>
              eb.selectFrom(engine.jsonRows(hole.except, { id: 'text' }).as('passed')).select('passed.id'),
            )
            .orderBy(oldest)
            .limit(hole.limit)
            .modifyEnd(engine.skipLocked),
      )
      .updateTable('application_sessions')
      .set({ logout_due_at: hole.until })
      .where('sid', 'in', (eb) => eb.selectFrom('due').select('due.sid'))
      .returning(applicationSessionColumns),
  );

const claimDue = claiming((eb, now) => eb('logout_due_at', '<=', now), 'logout_due_at');

/** A step-up may have prolonged the sign-in since it got into the application (SPEC P10). */
const livesOn = (now: Instant) =>
  sql<boolean>`exists (select 1 from sessions as live where live.sign_in_id = application_sessions.sign_in_id
    and live.ended_at is null and live.expires_at > ${now})`;

const isExpired: Rows = (eb, now) => eb.and([eb('logout_due_at', 'is', null), eb('expires_at', '<=', now)]);

/** Each kind has an index of its own. */
const claimExpired = claiming((eb, now) => eb.and([isExpired(eb, now), eb.not(livesOn(now))]), 'expires_at');

/** So that none is looked at again and again while it lives on. */
const prolong = statement((query, hole: { now: Instant; limit: number }, engine) =>
  query
    .with(
      (cte) => cte('living').materialized(),
      (db) =>
        db
          .selectFrom('application_sessions')
          .select('sid')
          .where('ended_at', 'is', null)
          .where((eb) => isExpired(eb, hole.now))
          .where(livesOn(hole.now))
          .limit(hole.limit)
          .modifyEnd(engine.skipLocked),
    )
    .updateTable('application_sessions')
    .set({
      expires_at: sql<Instant>`coalesce((select max(live.expires_at) from sessions as live
        where live.sign_in_id = application_sessions.sign_in_id and live.ended_at is null), expires_at)`,
    })
    .where('sid', 'in', (eb) => eb.selectFrom('living').select('living.sid')),
);

type Told = { sid: string; at: Instant };

const changing = (change: (hole: Told) => object) =>
  statement((query, hole: Told) =>
    query
      .updateTable('application_sessions')
      .set(change(hole))
      .where('sid', '=', hole.sid)
      .where('ended_at', 'is', null),
  );

const settle = changing(({ at }) => ({ ended_at: at }));

const defer = changing(({ at }) => ({ logout_due_at: at, logout_tries: sql<number>`logout_tries + 1` }));

const recordsOf = (rows: readonly ApplicationSessionTable[]) => rows.map(applicationSessionRecord);

/** Telling applications that sign-ins are over; a claim that ends instead of a state, so that a node that dies lets go. */
export const logoutVerbs: Verbs<Logouts> = {
  claimLogouts: (on) => async (now, limit, until, except) => {
    const claim = { now, until, except: toJson(except.map((id) => ({ id }))) };
    const due = await rowsOf(on, claimDue, { ...claim, limit });
    const left = limit - due.length;
    if (left === 0) return recordsOf(due);
    await prolong(on, { now, limit });
    return recordsOf([...due, ...(await rowsOf(on, claimExpired, { ...claim, limit: left }))]);
  },
  settleLogout: (on) => async (sid, at) => {
    await settle(on, { sid, at });
  },
  deferLogout: (on) => async (sid, at) => {
    await defer(on, { sid, at });
  },
};
