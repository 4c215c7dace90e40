import type { SessionId } from '#domain/identifiers.ts';
import { instant, type Instant } from '#domain/instant.ts';
import type { Upkeep } from '#ports/store.ts';
import type { On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json, LeaseTable, SettingTable } from '../schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';

const takeLease = statement((query, row: LeaseTable & { now: Instant }) =>
  query
    .insertInto('leases')
    .values(pick(row, ['name', 'owner', 'until']))
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner: row.owner, until: row.until })
        .where((eb) => eb.or([eb('leases.owner', '=', row.owner), eb('leases.until', '<=', row.now)])),
    ),
);

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

/** Sessions written in one statement: few enough to hold nobody up. */
const touchedAtOnce = 500;

const databaseClock = statement((query, _hole: object, engine) => query.selectNoFrom(engine.now.as('now')));

export const upkeepVerbs: Verbs<Omit<Upkeep, 'deleteExpired'>> = {
  lease: (on) => (name, owner, now, until) => changedOne(on, takeLease, { name, owner, now, until }),
  release: (on) => async (name, owner) => {
    await dropLease(on, { name, owner });
  },
  touchSessions: (on) => async (seen) => {
    const all = [...seen].map(([id, at]): Seen => ({ id, at }));
    for (let from = 0; from < all.length; from += touchedAtOnce) {
      await touch(on, { seen: toJson(all.slice(from, from + touchedAtOnce)) });
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
