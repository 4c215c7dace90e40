import { sql } from 'kysely';
import type { SessionId } from '#domain/identifiers.ts';
import { after, instant, minute, type Duration, type Instant } from '#domain/instant.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import type { On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json, LeaseTable, SettingTable } from '../schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';

/**
 * Whoever takes one takes it for as long as everybody else. One that ends long after that was taken by a clock that ran ahead, and was put right since: it would hold up its work
 * until that time has come.
 */
const takeLease = statement((query, row: LeaseTable & { now: Instant; latest: Instant }) =>
  query
    .insertInto('leases')
    .values(pick(row, ['name', 'owner', 'until']))
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner: row.owner, until: row.until })
        .where((eb) =>
          eb.or([
            eb('leases.owner', '=', row.owner),
            eb('leases.until', '<=', row.now),
            eb('leases.until', '>', row.latest),
          ]),
        ),
    ),
);

/** Further than clocks of nodes that serve are ever apart. */
export const clocksApart: Duration = minute;

const dropLease = statement((query, hole: { name: string; owner: string }) =>
  query.deleteFrom('leases').where('name', '=', hole.name).where('owner', '=', hole.owner),
);

const insertSetting = statement((query, row: SettingTable) =>
  query
    .insertInto('settings')
    .values(pick(row, ['name', 'value']))
    .onConflict((conflict) => conflict.column('name').doNothing()),
);

const readSetting = statement((query, hole: { name: string }) =>
  query.selectFrom('settings').select('value').where('name', '=', hole.name),
);

interface Seen {
  readonly id: SessionId;
  readonly at: Instant;
}

/**
 * Sessions that another transaction is ending are passed over: their last look does not matter any more, and two writers of many rows never wait
 * for each other in a circle.
 */
const touch = statement((query, hole: { seen: Json<readonly Seen[]> }, engine) =>
  query
    .with(
      (cte) => cte('free').materialized(),
      (db) =>
        db
          .selectFrom('sessions')
          .select('id')
          .where('id', 'in', (eb) =>
            eb.selectFrom(engine.jsonRows(hole.seen, { id: 'text', at: 'bigint' }).as('seen')).select('seen.id'),
          )
          .modifyEnd(engine.skipLocked),
    )
    .updateTable('sessions')
    .from(engine.jsonRows(hole.seen, { id: 'text', at: 'bigint' }).as('seen'))
    .set((eb) => ({ last_seen_at: eb.ref('seen.at') }))
    .whereRef('sessions.id', '=', 'seen.id')
    .where('sessions.ended_at', 'is', null)
    .whereRef('sessions.last_seen_at', '<', 'seen.at')
    .where('sessions.id', 'in', (eb) => eb.selectFrom('free').select('free.id')),
);

/**
 * A sign-in moves its user's last one forward, and with it the copies that memberships keep. Who is held by another transaction, or a membership of whom is,
 * is passed over as a whole and comes with the next look: nobody is ever waited for.
 */
const signIn = statement((_query, hole: { seen: Json<readonly Seen[]> }, engine) => {
  const free = (table: string) => sql.raw(engine.writesAreAlone ? '' : `for no key update of ${table} skip locked`);
  return sql`with moved as materialized (
      select user_id, max(signed_in_at) as signed_in_at from sessions
      where id in (select seen.id from ${engine.jsonRows(hole.seen, { id: 'text', at: 'bigint' })} as seen) group by user_id
    ), persons as materialized (
      select person.id, moved.signed_in_at from users as person join moved on moved.user_id = person.id
      where coalesce(person.last_sign_in_at, 0) < moved.signed_in_at and person.erased_at is null ${free('person')}
    ), members as materialized (
      select member.user_id from memberships as member where member.user_id in (select id from persons) ${free('member')}
    )
    update users set last_sign_in_at = persons.signed_in_at from persons
    where users.id = persons.id and (select count(*) from memberships where memberships.user_id = persons.id)
      = (select count(*) from members where members.user_id = persons.id)`;
});

/** Sessions written in one statement: few enough to hold nobody up. */
const touchedAtOnce = 100;

const databaseClock = statement((query, _hole: object, engine) => query.selectNoFrom(engine.now.as('now')));

export const upkeepVerbs: Verbs<Omit<Upkeep, 'deleteExpired'>> = {
  lease: (on) => (name, owner, now, until) =>
    changedOne(on, takeLease, { name, owner, now, until, latest: after(until, clocksApart) }),
  release: (on) => async (name, owner) => {
    await dropLease(on, { name, owner });
  },
  touchSessions: (on) => async (all) => {
    const sessions = [...all].map(([id, at]): Seen => ({ id, at }));
    for (let from = 0; from < sessions.length; from += touchedAtOnce) {
      const seen = toJson(sessions.slice(from, from + touchedAtOnce));
      // The user's first: should the second fail, both come again.
      await signIn(on, { seen });
      await touch(on, { seen });
    }
  },
  putOnce: (on) => async (name, value) => {
    await insertSetting(on, { name, value });
    return (await firstOf(on, readSetting, { name }))?.value ?? value;
  },
};

export const databaseTime = (on: On) => async (): Promise<Instant> => {
  const row = await firstOf(on, databaseClock, {});
  if (row === null) throw new Error('the database does not tell the time');
  return instant(row.now);
};
