import type { SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { sessionColumns, sessionRow, type SessionRow } from '../rows/sessions.ts';
import { changed, changedOne, firstOf, pick, statement } from '../statement.ts';

const insertSession = statement((query, row: SessionRow) =>
  query.insertInto('sessions').values(pick(row, sessionColumns)),
);

type Ending = { user: UserId; reason: EndReason; at: Instant };

const endOne = statement((query, hole: Ending & { id: SessionId }) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: hole.reason })
    .where('id', '=', hole.id)
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null),
);

const endByToken = statement((query, hole: { token: string; reason: EndReason; at: Instant }) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: hole.reason })
    .where('token_hash', '=', hole.token)
    .where('ended_at', 'is', null)
    .returning(['id', 'user_id']),
);

const renew = statement((query, hole: { id: SessionId; token: string; since: Instant }) =>
  query
    .updateTable('sessions')
    .set({ token_hash: hole.token })
    .where('id', '=', hole.id)
    .where('created_at', '>', hole.since)
    .where('ended_at', 'is', null),
);

const endAll = statement((query, hole: Ending & { except: SessionId | '' }) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: hole.reason })
    .where('user_id', '=', hole.user)
    .where('id', '<>', hole.except as SessionId)
    .where('ended_at', 'is', null),
);

/** Sessions begin and end here; they are never changed otherwise but for "last seen" and a token that was lost on its way. */
export const sessionVerbs = {
  createSession: (on) => async (record) => {
    await insertSession(on, sessionRow(record));
  },
  endSession: (on) => (id, user, reason, at) => changedOne(on, endOne, { id, user, reason, at }),
  renewToken: (on) => (id, token, since) => changedOne(on, renew, { id, token, since }),
  endSessionByToken: (on) => async (token, reason, at) => {
    const ended = await firstOf(on, endByToken, { token, reason, at });
    return ended && { id: ended.id, userId: ended.user_id };
  },
  endSessions: (on) => (user, reason, at, except) => changed(on, endAll, { user, reason, at, except: except ?? '' }),
} satisfies Partial<Verbs<StoreWrites>>;
