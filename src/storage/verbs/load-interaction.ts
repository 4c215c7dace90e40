import { sql, type Kysely } from 'kysely';
import type { InteractionId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LoadedInteraction } from '#ports/store.ts';
import type { Engine, On } from '../engine.ts';
import { fromJson } from '../json.ts';
import { interactionColumns, interactionRecord } from '../rows/interactions.ts';
import { throttleColumns, throttleRecord } from '../rows/password-throttles.ts';
import { sessionColumns, sessionRecord, type SessionRow } from '../rows/sessions.ts';
import type { DeviceTable, Json, PasswordThrottleTable, Schema, UserTable } from '../schema.ts';
import { firstOf, statement } from '../statement.ts';
import { rowOf, type Tuple } from '../tuple.ts';
import { bundleParts, bundleRecord } from './bundles.ts';

type Asked = { id: InteractionId; signedInAfter: Instant };

/** Whose interaction it is: after the first factor by id, before it by the typed e-mail. */
const personOf = sql<UserTable['id']>`coalesce(run.user_id, (select id from users where email = run.email))`;

const load = statement((query, hole: Asked, engine) =>
  query
    .selectFrom('interactions as run')
    .leftJoin('users as person', (join) => join.on('person.id', '=', personOf))
    .select(interactionColumns.map((column) => `run.${column}` as const))
    .select(bundleParts(query, engine))
    .select([
      throttleOf(query, engine).as('throttle'),
      originOf(query, engine, hole.signedInAfter).as('origin'),
      devicesOf(query, engine).as('devices'),
    ])
    .where('run.id', '=', hole.id),
);

const throttleOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('password_throttles')
    .select(engine.tuple<PasswordThrottleTable>(throttleColumns).as('row'))
    .where('key', '=', sql.ref<string>('run.throttle_key'));

const originOf = (query: Kysely<Schema>, engine: Engine, signedInAfter: Instant) =>
  query
    .selectFrom('sessions')
    .select(engine.tuple<SessionRow>(sessionColumns).as('row'))
    .where('id', '=', sql.ref<SessionId>('run.origin_session_id'))
    .where('ended_at', 'is', null)
    .where('signed_in_at', '>', signedInAfter);

const deviceColumns = ['first_seen_at', 'device_hash'] as const;

type Device = Pick<DeviceTable, (typeof deviceColumns)[number]>;

/** Browsers that are looked at: nobody works with more. */
const mostDevices = 50;

const devicesOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom((eb) =>
      eb
        .selectFrom('devices')
        .select(deviceColumns)
        .where('user_id', '=', sql.ref<UserId>('person.id'))
        .orderBy('first_seen_at', 'desc')
        .orderBy('device_hash')
        .limit(sql.lit(mostDevices))
        .as('known'),
    )
    .select(engine.tuples<Device>(deviceColumns).as('rows'));

function knownDevices(devices: Json<readonly Tuple<Device>[]> | null): readonly string[] {
  const known = (devices === null ? [] : fromJson(devices)).map((one) => rowOf<Device>(deviceColumns, one));
  return known.toSorted((a, b) => b.first_seen_at - a.first_seen_at).map((one) => one.device_hash);
}

/** An interaction and all that decisions about it need, in one statement (PERFORMANCE row 4). */
export async function loadInteraction(on: On, asked: Asked): Promise<LoadedInteraction | null> {
  const row = await firstOf(on, load, asked);
  if (row === null) return null;
  return {
    interaction: interactionRecord(row),
    bundle: bundleRecord(row),
    passwordAttempts: row.throttle === null ? null : throttleRecord(rowOf(throttleColumns, fromJson(row.throttle))),
    origin: row.origin === null ? null : sessionRecord(rowOf(sessionColumns, fromJson(row.origin))),
    knownDevices: knownDevices(row.devices),
  };
}
