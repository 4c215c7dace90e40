import { sql } from 'kysely';
import type { InteractionId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LoadedInteraction } from '#ports/store.ts';
import type { On } from '../engine.ts';
import { fromJson } from '../json.ts';
import { interactionColumns, interactionRecord } from '../rows/interactions.ts';
import { throttleColumns, throttleRecord } from '../rows/password-throttles.ts';
import { sessionColumns, sessionRecord } from '../rows/sessions.ts';
import type { UserTable } from '../schema.ts';
import { firstOf, statement } from '../statement.ts';
import { bundleParts, bundleRecord } from './bundles.ts';

type Asked = { id: InteractionId; signedInAfter: Instant };

/** Browsers that are looked at: nobody works with more. */
const knownDevices = 50;

/** Whose interaction it is: after the first factor by id, before it by the typed e-mail. */
const personOf = sql<UserTable['id']>`coalesce(run.user_id, (select id from users where email = run.email))`;

const load = statement((query, hole: Asked, engine) =>
  query
    .selectFrom('interactions as run')
    .leftJoin('users as person', (join) => join.on('person.id', '=', personOf))
    .select(interactionColumns.map((column) => `run.${column}` as const))
    .select(bundleParts(query, engine))
    .select([
      engine
        .jsonObject(
          query
            .selectFrom('password_throttles')
            .select(throttleColumns)
            .where('key', '=', sql.ref<string>('run.throttle_key')),
        )
        .as('throttle'),
      engine
        .jsonObject(
          query
            .selectFrom('sessions')
            .select(sessionColumns)
            .where('id', '=', sql.ref<SessionId>('run.origin_session_id'))
            .where('ended_at', 'is', null)
            .where('signed_in_at', '>', hole.signedInAfter),
        )
        .as('origin'),
      engine
        .jsonArray(
          query
            .selectFrom('devices')
            .select('device_hash')
            .where('user_id', '=', sql.ref<UserId>('person.id'))
            .orderBy('first_seen_at', 'desc')
            .orderBy('device_hash')
            .limit(knownDevices),
        )
        .as('devices'),
    ])
    .where('run.id', '=', hole.id),
);

/** An interaction and all that decisions about it need, in one statement (PERFORMANCE row 4). */
export async function loadInteraction(on: On, asked: Asked): Promise<LoadedInteraction | null> {
  const row = await firstOf(on, load, asked);
  return (
    row && {
      interaction: interactionRecord(row),
      bundle: bundleRecord(row),
      passwordAttempts: row.throttle === null ? null : throttleRecord(fromJson(row.throttle)),
      origin: row.origin === null ? null : sessionRecord(fromJson(row.origin)),
      knownDevices: fromJson(row.devices).map((device) => device.device_hash),
    }
  );
}
