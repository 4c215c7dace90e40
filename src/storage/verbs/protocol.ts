import { sql, type Kysely } from 'kysely';
import type { ApplicationId, SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ProtocolKind, ProtocolReads, ProtocolState, ProtocolWrites } from '#ports/protocol.ts';
import type { ProtocolStateTable } from '../applications-schema.ts';
import { forUpdate, type On, type Verbs } from '../engine.ts';
import {
  protocolStateColumns,
  protocolStateRecord,
  protocolStateRow,
  watchedOnceSpent,
} from '../rows/protocol-states.ts';
import type { Schema } from '../schema.ts';
import { changed, changedOne, firstOf, pick, statement } from '../statement.ts';

type Named = { kind: ProtocolKind; idHash: string };

const find = statement((query, hole: Named & { now: Instant }) =>
  query
    .selectFrom('protocol_states')
    .select(protocolStateColumns)
    .where('kind', '=', hole.kind)
    .where('id_hash', '=', hole.idHash)
    .where((eb) =>
      eb.or([
        eb('expires_at', '>', hole.now),
        eb.and([eb('consumed_at', 'is not', null), eb('kind', 'in', watchedOnceSpent)]),
      ]),
    ),
);

const given = ['payload', 'application_id', 'user_id', 'sign_in_id', 'grant_hash', 'created_at', 'expires_at'] as const;

const keep = statement((query, row: ProtocolStateTable) => keeping(query, [pick(row, protocolStateColumns)]));

/** The columns of another row beside the first one's. */
type Second = { readonly [K in keyof ProtocolStateTable as `second_${K}`]: ProtocolStateTable[K] };

/** A code comes with its grant, and a refresh token with its access token: a statement less (PERFORMANCE row 9). */
const keepTwo = statement((query, rows: ProtocolStateTable & Second) =>
  keeping(query, [
    pick(rows, protocolStateColumns),
    {
      kind: rows.second_kind,
      id_hash: rows.second_id_hash,
      payload: rows.second_payload,
      application_id: rows.second_application_id,
      user_id: rows.second_user_id,
      sign_in_id: rows.second_sign_in_id,
      grant_hash: rows.second_grant_hash,
      created_at: rows.second_created_at,
      expires_at: rows.second_expires_at,
      consumed_at: rows.second_consumed_at,
    },
  ]),
);

/** What was spent stays spent, whatever is put in its place (SECURITY I2). */
const keeping = (query: Kysely<Schema>, rows: readonly ProtocolStateTable[]) =>
  query
    .insertInto('protocol_states')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id_hash']).doUpdateSet((eb) => ({
        ...Object.fromEntries(given.map((column) => [column, eb.ref(`excluded.${column}`)])),
        consumed_at: sql<Instant | null>`coalesce(protocol_states.consumed_at, excluded.consumed_at)`,
      })),
    );

async function keepAll(on: On, states: readonly ProtocolState[]): Promise<void> {
  for (let at = 0; at < states.length; at += 2) {
    const [first, second] = states.slice(at, at + 2).map(protocolStateRow);
    if (first && second) await keepTwo(on, { ...first, ...asSecond(second) });
    else if (first) await keep(on, first);
  }
}

const asSecond = (row: ProtocolStateTable): Second => ({
  second_kind: row.kind,
  second_id_hash: row.id_hash,
  second_payload: row.payload,
  second_application_id: row.application_id,
  second_user_id: row.user_id,
  second_sign_in_id: row.sign_in_id,
  second_grant_hash: row.grant_hash,
  second_created_at: row.created_at,
  second_expires_at: row.expires_at,
  second_consumed_at: row.consumed_at,
});

const consume = statement((query, hole: Named & { at: Instant }) =>
  query
    .updateTable('protocol_states')
    .set({ consumed_at: hole.at })
    .where('kind', '=', hole.kind)
    .where('id_hash', '=', hole.idHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', hole.at),
);

const drop = statement((query, hole: Named) =>
  query.deleteFrom('protocol_states').where('kind', '=', hole.kind).where('id_hash', '=', hole.idHash),
);

/** The grant's own row is named by the same hash. It goes first: whoever prolongs it, or drops it too, waits there, and holds nothing of its family yet. */
const dropGrantItself = statement((query, hole: { grantHash: string }) =>
  query
    .deleteFrom('protocol_states')
    .where('kind', '=', sql.lit<ProtocolKind>('Grant'))
    .where('id_hash', '=', hole.grantHash),
);

const dropFamily = statement((query, hole: { grantHash: string }) =>
  query.deleteFrom('protocol_states').where('grant_hash', '=', hole.grantHash),
);

/** An update, so that a grant that ended meanwhile does not come back. */
const prolongGrant = statement((query, hole: { grantHash: string; until: Instant }) =>
  query
    .updateTable('protocol_states')
    .set({ expires_at: hole.until })
    .where('kind', '=', sql.lit<ProtocolKind>('Grant'))
    .where('id_hash', '=', hole.grantHash)
    .where('expires_at', '<', hole.until),
);

type OfOne = { signIn: SessionId; application: ApplicationId; at: Instant };

const tellOne = statement((query, hole: OfOne) =>
  query
    .updateTable('application_sessions')
    .set({ logout_due_at: hole.at })
    .where('sign_in_id', '=', hole.signIn)
    .where('application_id', '=', hole.application)
    .where('logout_due_at', 'is', null)
    .where('ended_at', 'is', null),
);

/** Grants before what came of them, and those in one order: whoever ends one family, or prolongs it, begins with its grant as well. */
const dropGrantsOfOne = statement((query, hole: OfOne, engine) =>
  query
    .with(
      (cte) => cte('theirs').materialized(),
      (db) =>
        db
          .selectFrom('protocol_states')
          .select('id_hash')
          .where('kind', '=', sql.lit<ProtocolKind>('Grant'))
          .where('application_id', '=', hole.application)
          .where('sign_in_id', '=', hole.signIn)
          .orderBy('id_hash')
          .modifyEnd(forUpdate(engine)),
    )
    .deleteFrom('protocol_states')
    .where('kind', '=', sql.lit<ProtocolKind>('Grant'))
    .where('id_hash', 'in', (eb) => eb.selectFrom('theirs').select('theirs.id_hash')),
);

const dropOfOne = statement((query, hole: OfOne) =>
  query
    .deleteFrom('protocol_states')
    .where('application_id', '=', hole.application)
    .where('sign_in_id', '=', hole.signIn),
);

type OfAll = { application: ApplicationId; at: Instant; limit: number };

const tellSome = statement((query, hole: OfAll) =>
  query
    .updateTable('application_sessions')
    .set({ logout_due_at: hole.at })
    .where(
      sql<boolean>`sid in (select sid from application_sessions
        where application_id = ${hole.application} and logout_due_at is null and ended_at is null limit ${hole.limit})`,
    ),
);

const dropSome = statement((query, hole: OfAll) =>
  query.deleteFrom('protocol_states').where(
    sql<boolean>`(kind, id_hash) in (select kind, id_hash from protocol_states
        where application_id = ${hole.application} limit ${hole.limit})`,
  ),
);

export const protocolReads: Verbs<ProtocolReads> = {
  findProtocolState: (on) => async (kind, idHash, now) => {
    const row = await firstOf(on, find, { kind, idHash, now });
    return row && protocolStateRecord(row);
  },
};

/** What the protocol keeps, and how it ends. */
export const protocolVerbs: Verbs<ProtocolWrites> = {
  keepProtocolState:
    (on) =>
    (...states) =>
      keepAll(on, states),
  prolongGrant: (on) => async (grantHash, until) => {
    await prolongGrant(on, { grantHash, until });
  },
  consumeProtocolState: (on) => (kind, idHash, at) => changedOne(on, consume, { kind, idHash, at }),
  dropProtocolState: (on) => (kind, idHash) => changedOne(on, drop, { kind, idHash }),
  dropGrant: (on) => async (grantHash) =>
    (await changed(on, dropGrantItself, { grantHash })) + (await changed(on, dropFamily, { grantHash })),
  endApplicationSession: (on) => async (signIn, application, at) => {
    const hole = { signIn, application, at };
    await tellOne(on, hole);
    return (await changed(on, dropGrantsOfOne, hole)) + (await changed(on, dropOfOne, hole));
  },
  endApplicationSessions: (on) => async (application, at, limit) => {
    const told = await changed(on, tellSome, { application, at, limit });
    return told + (await changed(on, dropSome, { application, at, limit }));
  },
};
