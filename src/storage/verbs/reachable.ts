import { sql } from 'kysely';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { BouncedMail, BounceWrites } from '#ports/bounces.ts';
import type { Channel } from '#ports/outbox.ts';
import type { Verbs } from '../engine.ts';
import type { Flag } from '../schema.ts';
import { firstOf, statement } from '../statement.ts';

/** Since the first of what did not arrive. */
export const setUnreachable = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .updateTable('users')
    .set({ unreachable_since: hole.since })
    .where('id', '=', hole.user)
    .where((eb) => eb.or([eb('unreachable_since', 'is', null), eb('unreachable_since', '>', hole.since)]))
    .where('erased_at', 'is', null),
);

/** They read a mail. */
export const setReachable = statement((query, hole: { user: UserId }) =>
  query
    .updateTable('users')
    .set({ unreachable_since: null })
    .where('id', '=', hole.user)
    .where('unreachable_since', 'is not', null),
);

/**
 * A mail server took a mail. Where mails come back later that proves nothing, as this one may come back as well: whoever has one that came back, and typed no code
 * since, stays unreachable until it is forgotten. The outcome stands in the text: a partial index is used only where the statement says what the index says.
 */
export const setReachableUnlessBounced = statement((query, hole: { user: UserId }) =>
  query
    .updateTable('users')
    .set({ unreachable_since: null })
    .where('id', '=', hole.user)
    .where('unreachable_since', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox')
            .select('outbox.id')
            .leftJoin('mailboxes', 'mailboxes.user_id', 'outbox.user_id')
            .whereRef('outbox.user_id', '=', 'users.id')
            .where('outbox.outcome', '=', sql.lit('bounced'))
            .where('outbox.change_id', 'is', null)
            .where(sql<boolean>`outbox.queued_at > coalesce(mailboxes.proved_at, 0)`),
        ),
      ),
    ),
);

type Returned = { id: MessageId; after: Instant; status: string };

/** Taken once: what came back before is delivered no more. A code typed after it was queued says more than it does. */
const takeBack = statement((query, hole: Returned) =>
  query
    .updateTable('outbox')
    .set({ outcome: 'bounced', detail: hole.status })
    .where('id', '=', hole.id)
    .where('channel', '=', 'mail')
    .where('outcome', '=', 'delivered')
    .where('done_at', '>', hole.after)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('mailboxes')
            .select('mailboxes.user_id')
            .whereRef('mailboxes.user_id', '=', 'outbox.user_id')
            .whereRef('mailboxes.proved_at', '>=', 'outbox.queued_at'),
        ),
      ),
    )
    .returning(['user_id', 'done_at', 'change_id']),
);

const insertBounced = statement((query, { id, kind, user, leftAt, status }: BouncedMail) =>
  query.insertInto('outbox').values({
    id,
    channel: sql.lit<Channel>('mail'),
    kind,
    bulk: sql.lit<Flag>(1),
    user_id: user,
    queued_at: leftAt,
    due_at: leftAt,
    attempts: sql.lit(1),
    done_at: leftAt,
    outcome: sql.lit('bounced'),
    detail: status,
  }),
);

/** Mails that left and came back (SPEC P11). */
export const bounceVerbs = {
  markBounced: (on) => async (id, after, status) => {
    const mail = await firstOf(on, takeBack, { id, after, status });
    if (!mail || mail.done_at === null) return null;
    // Mails about a change of login e-mail go to an address that may not be the user's.
    if (mail.change_id === null) await setUnreachable(on, { user: mail.user_id, since: mail.done_at });
    return mail.user_id;
  },
  noteBounced: (on) => async (mail) => {
    await insertBounced(on, mail);
    await setUnreachable(on, { user: mail.user, since: mail.leftAt });
  },
} satisfies Verbs<BounceWrites>;
