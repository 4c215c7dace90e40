import type { SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { On, Verbs } from '../engine.ts';
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

/** The session that a token opens, or the one that took its place: the browser may not have heard of that yet. */
const endByToken = statement((query, hole: { token: string; reason: EndReason; at: Instant }) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: hole.reason })
    .where('sign_in_id', '=', (eb) =>
      eb
        .selectFrom('sessions as named')
        .select('named.sign_in_id')
        .where('named.token_hash', '=', hole.token)
        .where((of) => of.or([of('named.ended_at', 'is', null), of('named.end_reason', '=', 'replaced')])),
    )
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

const anyLive = statement((query, hole: { user: UserId; except: SessionId | '' }) =>
  query
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', hole.user)
    .where('id', '<>', hole.except as SessionId)
    .where('ended_at', 'is', null)
    .limit(1),
);

/**
 * Where transactions run side by side, a statement that has waited for a session to be replaced does not see the one that took its place: only the next statement does.
 */
async function endEach(on: On, hole: Ending & { readonly except: SessionId | '' }): Promise<number> {
  let ended = await changed(on, endAll, hole);
  while (!on.engine.writesAreAlone && (await firstOf(on, anyLive, hole))) ended += await changed(on, endAll, hole);
  return ended;
}

/** Sessions begin and end here; they are never changed otherwise but for "last seen" and a token that was lost on its way. */
export const sessionVerbs = {
  createSession: (on) => async (record) => {
    await insertSession(on, sessionRow(record));
  },
  endSession: (on) => (id, user, reason, at) => changedOne(on, endOne, { id, user, reason, at }),
  renewToken: (on) => (id, token, since) => changedOne(on, renew, { id, token, since }),
  endSessionByToken: (on) => async (token, reason, at) => {
    const hole = { token, reason, at };
    const found = await firstOf(on, endByToken, hole);
    const ended = found ?? (on.engine.writesAreAlone ? null : await firstOf(on, endByToken, hole));
    return ended && { id: ended.id, userId: ended.user_id };
  },
  endSessions: (on) => (user, reason, at, except) => endEach(on, { user, reason, at, except: except ?? '' }),
} satisfies Partial<Verbs<StoreWrites>>;
