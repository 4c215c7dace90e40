import { sql, type Kysely, type RawBuilder } from 'kysely';
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

type Asked = { id: InteractionId; now: Instant };

type AskedTyped = Asked & { network: string };

const loadKnown = statement((query, hole: Asked, engine) =>
  runAnd(query, engine, hole, sql<UserTable['id']>`run.user_id`).select(sql<null>`null`.as('throttle')),
);

/** Whoever has the typed e-mail, before the first factor, and its wrong passwords from one network. */
const loadTyped = statement((query, hole: AskedTyped, engine) =>
  runAnd(
    query,
    engine,
    hole,
    sql<UserTable['id']>`coalesce(run.user_id, (select id from users where email = run.email))`,
  ).select(throttleOf(query, engine, hole.network).as('throttle')),
);

const runAnd = (query: Kysely<Schema>, engine: Engine, hole: Asked, person: RawBuilder<UserTable['id']>) =>
  query
    .selectFrom('interactions as run')
    .leftJoin('users as person', (join) => join.on('person.id', '=', person))
    .select(interactionColumns.map((column) => `run.${column}` as const))
    .select(bundleParts(query, engine))
    .select([originOf(query, engine, hole.now).as('origin'), devicesOf(query, engine).as('devices')])
    .where('run.id', '=', hole.id);

const throttleOf = (query: Kysely<Schema>, engine: Engine, network: string) =>
  query
    .selectFrom('password_throttles')
    .select(engine.tuple<PasswordThrottleTable>(throttleColumns).as('row'))
    .where('key', '=', sql<string>`run.throttle_key || ' ' || ${network}`);

const originOf = (query: Kysely<Schema>, engine: Engine, now: Instant) =>
  query
    .selectFrom('sessions')
    .select(engine.tuple<SessionRow>(sessionColumns).as('row'))
    .where('id', '=', sql.ref<SessionId>('run.origin_session_id'))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);

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
export async function loadInteraction(
  on: On,
  id: InteractionId,
  now: Instant,
  typed?: { readonly network: string },
): Promise<LoadedInteraction | null> {
  const row = typed
    ? await firstOf(on, loadTyped, { id, now, network: typed.network })
    : await firstOf(on, loadKnown, { id, now });
  if (row === null) return null;
  return {
    interaction: interactionRecord(row),
    bundle: bundleRecord(row),
    passwordAttempts: row.throttle === null ? null : throttleRecord(rowOf(throttleColumns, fromJson(row.throttle))),
    origin: row.origin === null ? null : sessionRecord(rowOf(sessionColumns, fromJson(row.origin))),
    knownDevices: knownDevices(row.devices),
  };
}
