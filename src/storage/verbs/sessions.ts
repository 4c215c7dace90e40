import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { SessionId, UserId } from '#domain/identifiers.ts';
import { after, type Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import { meantAfterReplaced } from '#domain/session.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { On, Verbs } from '../engine.ts';
import { sessionColumns, sessionRow, type SessionRow } from '../rows/sessions.ts';
import type { SessionTable } from '../schema.ts';
import { changed, changedOne, firstOf, pick, statement, type Statement } from '../statement.ts';

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

type Named = { reason: EndReason; at: Instant; replacedSince: Instant };

/** Lives, or gave its place to another not long ago: whoever names it may not have heard of that yet. */
const isMeant = (of: ExpressionBuilder<{ named: SessionTable }, 'named'>, since: Instant) =>
  of.or([
    of('named.ended_at', 'is', null),
    of.and([of('named.end_reason', '=', 'replaced'), of('named.ended_at', '>', since)]),
  ]);

type Finds<A> = (of: ExpressionBuilder<{ named: SessionTable }, 'named'>, hole: A) => Expression<SqlBool>;

/** Ends a session that is named, or the one that took its place. */
const ending = <A extends Named>(finds: Finds<A>) =>
  statement((query, hole: A) =>
    query
      .updateTable('sessions')
      .set({ ended_at: hole.at, end_reason: hole.reason })
      .where('sign_in_id', '=', (eb) =>
        eb
          .selectFrom('sessions as named')
          .select('named.sign_in_id')
          .where((of) => finds(of, hole))
          .where((of) => isMeant(of, hole.replacedSince)),
      )
      .where('ended_at', 'is', null)
      .returning(['id', 'user_id']),
  );

const endByToken = ending<Named & { token: string }>((of, hole) => of('named.token_hash', '=', hole.token));

const endById = ending<Named & { id: SessionId; user: UserId }>((of, hole) =>
  of.and([of('named.id', '=', hole.id), of('named.user_id', '=', hole.user)]),
);

const renew = statement((query, hole: { id: SessionId; token: string; since: Instant }) =>
  query
    .updateTable('sessions')
    .set({ token_hash: hole.token })
    .where('id', '=', hole.id)
    .where('created_at', '>', hole.since)
    .where('ended_at', 'is', null),
);

/** That of the session which goes on, whichever takes its place meanwhile; of none, no sign-in. */
const signInOf = (except: SessionId | '') =>
  sql<SessionId>`coalesce((select kept.sign_in_id from sessions as kept where kept.id = ${except}), '')`;

const endAll = statement((query, hole: Ending & { except: SessionId | '' }) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: hole.reason })
    .where('user_id', '=', hole.user)
    .where('sign_in_id', '<>', signInOf(hole.except))
    .where('ended_at', 'is', null),
);

const anyLive = statement((query, hole: { user: UserId; except: SessionId | '' }) =>
  query
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', hole.user)
    .where('sign_in_id', '<>', signInOf(hole.except))
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

const named = (reason: EndReason, at: Instant): Named => ({
  reason,
  at,
  replacedSince: after(at, -meantAfterReplaced),
});

/** For the same reason tried again: each time that it finds nothing, the session may just have been replaced. */
async function endNamed<A extends object, O>(on: On, end: Statement<A, O>, hole: A): Promise<O | null> {
  for (let left = on.engine.writesAreAlone ? 1 : 3; left > 0; left -= 1) {
    const ended = await firstOf(on, end, hole);
    if (ended) return ended;
  }
  return null;
}

/** Sessions begin and end here; they are never changed otherwise but for "last seen" and a token that was lost on its way. */
export const sessionVerbs = {
  createSession: (on) => async (record) => {
    await insertSession(on, sessionRow(record));
  },
  endSession: (on) => (id, user, reason, at) => changedOne(on, endOne, { id, user, reason, at }),
  renewToken: (on) => (id, token, since) => changedOne(on, renew, { id, token, since }),
  endSessionByToken: (on) => async (token, reason, at) => {
    const ended = await endNamed(on, endByToken, { token, ...named(reason, at) });
    return ended && { id: ended.id, userId: ended.user_id };
  },
  endSignInOf: (on) => async (id, user, reason, at) =>
    (await endNamed(on, endById, { id, user, ...named(reason, at) })) !== null,
  endSessions: (on) => (user, reason, at, except) => endEach(on, { user, reason, at, except: except ?? '' }),
} satisfies Partial<Verbs<StoreWrites>>;
