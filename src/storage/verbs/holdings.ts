import { sql } from 'kysely';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { HeldState, Holding, HoldingReads, ProtocolKind } from '#ports/protocol.ts';
import type { ApplicationSecretTable, ProtocolStateTable } from '../applications-schema.ts';
import type { Verbs } from '../engine.ts';
import type { ApplicationRow } from '../rows/applications.ts';
import { applicationColumns } from '../rows/applications.ts';
import { watchedOnceSpent } from '../rows/protocol-states.ts';
import { sessionColumns, sessionRecord, type SessionRow } from '../rows/sessions.ts';
import type { Json } from '../schema.ts';
import { firstOf, statement } from '../statement.ts';
import type { Tuple } from '../tuple.ts';
import { liveSecrets, loadedApplication, logoMark } from './applications.ts';
import { bundleRecord, sessionParts, type BundleColumns } from './bundles.ts';

const stateColumns = ['payload', 'grant_hash', 'expires_at', 'consumed_at'] as const;

type StateRow = Pick<ProtocolStateTable, (typeof stateColumns)[number]>;

/** Columns of several tables in one row: each with the name of its part before it, but for those of the session. */
type Under<P extends string, R> = { readonly [K in keyof R & string as `${P}_${K}`]: R[K] };
type Nullable<R> = { readonly [K in keyof R]: R[K] | null };

type Row = Under<'of', ApplicationRow & { readonly secrets: Json<readonly Tuple<ApplicationSecretTable>[]> | null }> &
  Nullable<Under<'held', StateRow> & Under<'family', StateRow>> &
  Nullable<SessionRow> &
  BundleColumns;

type Wanted = { application: ApplicationId; kind: ProtocolKind; idHash: string; now: Instant };

/** Each part is one row or none: the newest session, where several of one sign-in should ever live. */
const load = statement((query, hole: Wanted, engine) =>
  query
    .selectFrom('applications')
    .leftJoin('protocol_states as held', (join) =>
      join
        .on('held.kind', '=', hole.kind)
        .on('held.id_hash', '=', hole.idHash)
        .on((eb) =>
          eb.or([
            eb('held.expires_at', '>', hole.now),
            eb.and([eb('held.consumed_at', 'is not', null), eb('held.kind', 'in', watchedOnceSpent)]),
          ]),
        ),
    )
    .leftJoin('protocol_states as family', (join) =>
      join
        .on('family.kind', '=', sql.lit<ProtocolKind>('Grant'))
        .onRef('family.id_hash', '=', 'held.grant_hash')
        .on('family.expires_at', '>', hole.now),
    )
    .leftJoin('sessions as session', (join) =>
      join
        .onRef('session.sign_in_id', '=', 'held.sign_in_id')
        .on('session.ended_at', 'is', null)
        .on('session.expires_at', '>', hole.now),
    )
    .leftJoin('users as person', 'person.id', 'session.user_id')
    .select(applicationColumns.map((column) => `applications.${column} as of_${column}` as const))
    .select((eb) => [logoMark(eb).as('of_logo_mark'), liveSecrets(eb, hole.now, engine).as('of_secrets')])
    .select(stateColumns.map((column) => `held.${column} as held_${column}` as const))
    .select(stateColumns.map((column) => `family.${column} as family_${column}` as const))
    .select(sessionColumns.map((column) => `session.${column}` as const))
    .select(sessionParts(query, engine))
    .where('applications.id', '=', hole.application)
    .orderBy('session.created_at', 'desc')
    .limit(sql.lit(1))
    .$castTo<Row>(),
);

/** What an application's request with a code or token stands on, in one statement and no write (PERFORMANCE row 9). */
export const holdingReads: Verbs<HoldingReads> = {
  loadHolding: (on) => async (application, kind, idHash, now) => {
    const row = await firstOf(on, load, { application, kind, idHash, now });
    return row && holdingOf(row);
  },
};

const holdingOf = (row: Row): Holding => ({
  requester: loadedApplication({ ...applicationIn(row), secrets: row.of_secrets }),
  state: stateOf(row.held_payload, row.held_grant_hash, row.held_expires_at, row.held_consumed_at),
  grant: stateOf(row.family_payload, row.family_grant_hash, row.family_expires_at, row.family_consumed_at),
  signIn: signInOf(row),
});

const applicationIn = (row: Row): ApplicationRow => ({
  id: row.of_id,
  short_name: row.of_short_name,
  settings: row.of_settings,
  disabled_at: row.of_disabled_at,
  created_at: row.of_created_at,
  revision: row.of_revision,
  logo_mark: row.of_logo_mark,
});

const stateOf = (
  payload: string | null,
  grantHash: string | null,
  expiresAt: Instant | null,
  consumedAt: Instant | null,
): HeldState | null => (payload === null || expiresAt === null ? null : { payload, grantHash, expiresAt, consumedAt });

function signInOf(row: Row): Holding['signIn'] {
  if (!isSession(row)) return null;
  const bundle = bundleRecord(row);
  return bundle && { session: sessionRecord(row), bundle };
}

const isSession = (row: Row): row is Row & SessionRow => row.id !== null;
