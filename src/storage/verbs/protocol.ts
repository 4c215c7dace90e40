import { sql } from 'kysely';
import type { ApplicationId, SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ProtocolKind, ProtocolReads, ProtocolWrites } from '#ports/protocol.ts';
import type { ProtocolStateTable } from '../applications-schema.ts';
import type { Verbs } from '../engine.ts';
import {
  protocolStateColumns,
  protocolStateRecord,
  protocolStateRow,
  watchedOnceSpent,
} from '../rows/protocol-states.ts';
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

/** What was spent stays spent, whatever is put in its place (SECURITY I2). */
const keep = statement((query, row: ProtocolStateTable) =>
  query
    .insertInto('protocol_states')
    .values(pick(row, protocolStateColumns))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id_hash']).doUpdateSet((eb) => ({
        ...Object.fromEntries(given.map((column) => [column, eb.ref(`excluded.${column}`)])),
        consumed_at: sql<Instant | null>`coalesce(protocol_states.consumed_at, excluded.consumed_at)`,
      })),
    ),
);

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

/** The grant's own row is named by the same hash. */
const dropFamily = statement((query, hole: { grantHash: string }) =>
  query
    .deleteFrom('protocol_states')
    .where((eb) =>
      eb.or([
        eb('grant_hash', '=', hole.grantHash),
        eb.and([eb('kind', '=', sql.lit<ProtocolKind>('Grant')), eb('id_hash', '=', hole.grantHash)]),
      ]),
    ),
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

const prolonging: ReadonlySet<ProtocolKind> = new Set(['AccessToken', 'RefreshToken']);

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
  keepProtocolState: (on) => async (state) => {
    await keep(on, protocolStateRow(state));
    const { kind, grantHash, expiresAt } = state;
    if (grantHash !== null && prolonging.has(kind)) await changed(on, prolongGrant, { grantHash, until: expiresAt });
  },
  consumeProtocolState: (on) => (kind, idHash, at) => changedOne(on, consume, { kind, idHash, at }),
  dropProtocolState: (on) => (kind, idHash) => changedOne(on, drop, { kind, idHash }),
  dropGrant: (on) => (grantHash) => changed(on, dropFamily, { grantHash }),
  endApplicationSession: (on) => async (signIn, application, at) => {
    await tellOne(on, { signIn, application, at });
    return changed(on, dropOfOne, { signIn, application, at });
  },
  endApplicationSessions: (on) => async (application, at, limit) => {
    const told = await changed(on, tellSome, { application, at, limit });
    return told + (await changed(on, dropSome, { application, at, limit }));
  },
};
