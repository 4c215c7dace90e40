import { sql, type Kysely, type NotNull } from 'kysely';
import type { MessageId } from '#domain/identifiers.ts';
import { after, type Instant } from '#domain/instant.ts';
import { Sealed } from '#domain/secret.ts';
import type { Channel, ClaimedMessage, Lane, Outbox } from '#ports/outbox.ts';
import type { On, Verbs } from '../engine.ts';
import { fromFlag } from '../rows/flag.ts';
import type { OutboxTable } from '../outbox-schema.ts';
import type { Ciphertext, Flag, Schema, UserTable } from '../schema.ts';
import { changedOne, firstOf, rowsOf, statement } from '../statement.ts';
import { setReachableUnlessBounced, setUnreachable } from './reachable.ts';
import { clocksApart } from './upkeep.ts';

type Claim = {
  channel: Channel;
  bulk: Flag;
  owner: string;
  limit: number;
  now: Instant;
  until: Instant;
  /** A claim that ends later was made by a clock that ran ahead, as with leases. */
  latest: Instant;
};

const addressOf = sql<UserTable['email']>`(case
  when change_side is null then (select email from users where users.id = outbox.user_id)
  else (select case when outbox.change_side = 'old' then old_email else new_email end
    from email_changes where email_changes.id = outbox.change_id)
end)`;

/**
 * Takes and reads in one statement, so that a claim is never seen half. What is due is picked once (`materialized`): a planner that picked it again for
 * each row would pass the limit. The address is the user's as it is now, or one side of a change of it (SECURITY I9).
 */
const claim = statement((query, hole: Claim, engine) =>
  query
    .with(
      (cte) => cte('due').materialized(),
      (db) => dueMessages(db, hole).modifyEnd(engine.skipLocked),
    )
    .updateTable('outbox')
    .set({ claimed_by: hole.owner, claimed_until: hole.until, attempts: sql`attempts + 1` })
    .where('id', 'in', (eb) => eb.selectFrom('due').select('due.id'))
    .returning(['id', 'channel', 'kind', 'bulk', 'user_id', 'sealed_content', 'queued_at', 'useless_at', 'attempts'])
    .returning([
      addressOf.as('address'),
      sql<string>`(select display_name from users where users.id = outbox.user_id)`.as('name'),
    ])
    .$narrowType<{ sealed_content: NotNull }>(),
);

const dueMessages = (query: Pick<Kysely<Schema>, 'selectFrom'>, { channel, bulk, now, latest, limit }: Claim) =>
  query
    .selectFrom('outbox')
    .select('id')
    .where('channel', '=', channel)
    .where('bulk', '=', bulk)
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where((eb) =>
      eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now), eb('claimed_until', '>', latest)]),
    )
    .where((eb) => eb.or([eb('useless_at', 'is', null), eb('useless_at', '>', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);

type Finished = { id: MessageId; owner: string; at: Instant };

/** Answers whose it was, and since when no mail reached them. */
const finishing = (outcome: 'delivered' | 'withdrawn') =>
  statement((query, hole: Finished) =>
    query
      .updateTable('outbox')
      .set({ done_at: hole.at, outcome, sealed_content: null, claimed_by: null, claimed_until: null })
      .where('id', '=', hole.id)
      .where('claimed_by', '=', hole.owner)
      .where('done_at', 'is', null)
      .returning(['user_id', 'channel', 'change_id'])
      .returning(
        sql<Instant | null>`(select unreachable_since from users where users.id = outbox.user_id)`.as(
          'unreachable_since',
        ),
      ),
  );

const finish = finishing('delivered');

const withdraw = finishing('withdrawn');

type Failed = { id: MessageId; owner: string; detail: string };

/** Answers whose it was. */
const giveUp = statement((query, hole: Failed & { at: Instant }) =>
  query
    .updateTable('outbox')
    .set({
      done_at: hole.at,
      outcome: 'given-up',
      sealed_content: null,
      detail: hole.detail,
      claimed_by: null,
      claimed_until: null,
    })
    .where('id', '=', hole.id)
    .where('claimed_by', '=', hole.owner)
    .where('done_at', 'is', null)
    .returning(['user_id', 'channel', 'change_id']),
);

const postpone = statement((query, hole: Failed & { retryAt: Instant }) =>
  query
    .updateTable('outbox')
    .set({ due_at: hole.retryAt, detail: hole.detail, claimed_by: null, claimed_until: null })
    .where('id', '=', hole.id)
    .where('claimed_by', '=', hole.owner)
    .where('done_at', 'is', null),
);

/** The outcome stands in the text: a partial index is used only where the statement says what the index says. */
const countBacklog = statement((query, hole: { channel: Channel }) =>
  query.selectNoFrom((eb) => [
    eb
      .selectFrom('outbox')
      .select((of) => of.fn.countAll<number>().as('n'))
      .where('channel', '=', hole.channel)
      .where('done_at', 'is', null)
      .as('waiting'),
    eb
      .selectFrom('outbox')
      .select((of) => of.fn.countAll<number>().as('n'))
      .where('channel', '=', hole.channel)
      .where('outcome', '=', sql.lit('given-up'))
      .as('givenUp'),
  ]),
);

const channels: readonly Channel[] = ['mail', 'sms'];

const sum = (counts: readonly (number | null | undefined)[]): number =>
  counts.reduce<number>((all, one) => all + (one ?? 0), 0);

type ClaimedRow = Pick<
  OutboxTable,
  'id' | 'channel' | 'kind' | 'bulk' | 'user_id' | 'queued_at' | 'useless_at' | 'attempts'
> & {
  sealed_content: Ciphertext;
  address: UserTable['email'];
  name: string;
};

const claimed = (row: ClaimedRow): ClaimedMessage => ({
  id: row.id,
  channel: row.channel,
  kind: row.kind,
  bulk: fromFlag(row.bulk),
  userId: row.user_id,
  sealedContent: new Sealed(row.sealed_content),
  queuedAt: row.queued_at,
  uselessAt: row.useless_at,
  to: { name: row.name, address: row.address },
  attempts: row.attempts,
});

const lanes: Readonly<Record<Lane, Pick<Claim, 'channel' | 'bulk'>>> = {
  mail: { channel: 'mail', bulk: 0 },
  sms: { channel: 'sms', bulk: 0 },
  'bulk-mail': { channel: 'mail', bulk: 1 },
};

const oldestFirst = (a: ClaimedMessage, b: ClaimedMessage): number => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1);

/** The outbox of every channel; leases instead of states, so that a worker that dies lets go. */
export const outboxVerbs = {
  claimMessages: (on) => async (lane, owner, limit, now, until) =>
    (await rowsOf(on, claim, { ...lanes[lane], owner, limit, now, until, latest: after(until, clocksApart) }))
      .map(claimed)
      .toSorted(oldestFirst),
  markDelivered: (on) => async (id, owner, at) => {
    const done = await firstOf(on, finish, { id, owner, at });
    // Few were unreachable before: a mail delivered is one statement.
    if (done?.channel === 'mail' && done.change_id === null && done.unreachable_since !== null)
      await setReachableUnlessBounced(on, { user: done.user_id });
    return done !== null;
  },
  markFailed: (on) => async (id, owner, at, retryAt, detail) =>
    retryAt === null
      ? (await firstOf(on, giveUp, { id, owner, detail, at })) !== null
      : changedOne(on, postpone, { id, owner, detail, retryAt }),
  markWithdrawn: (on) => async (id, owner, at) => (await firstOf(on, withdraw, { id, owner, at })) !== null,
  backlog: (on) => async (channel) => {
    const asked = channel === undefined ? channels : [channel];
    const rows = await Promise.all(asked.map((one) => firstOf(on, countBacklog, { channel: one })));
    return { waiting: sum(rows.map((row) => row?.waiting)), givenUp: sum(rows.map((row) => row?.givenUp)) };
  },
} satisfies Partial<Verbs<Outbox>>;

/** Two writes that belong together: the caller runs it in a transaction. */
export const markRefused =
  (on: On): Outbox['markRefused'] =>
  async (id, owner, at, detail) => {
    const message = await firstOf(on, giveUp, { id, owner, detail, at });
    if (message?.channel === 'mail' && message.change_id === null)
      await setUnreachable(on, { user: message.user_id, since: at });
    return message !== null;
  };
