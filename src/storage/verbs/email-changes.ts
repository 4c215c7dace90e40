import { sql, type Kysely, type NotNull } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { EmailChangeId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EmailChangeReads, EmailChangeRecord, EmailChangeWrites, NewEmailChange } from '#ports/email-changes.ts';
import type { EmailChangeTable } from '../account-schema.ts';
import type { On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json, Schema } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';
import { setReachable } from './reachable.ts';
import { holdUser } from './users.ts';

const find = statement((query, hole: { id: EmailChangeId }) =>
  query.selectFrom('email_changes').selectAll().where('id', '=', hole.id),
);

const open = statement((query, hole: { user: UserId; now: Instant }) =>
  query
    .selectFrom('email_changes')
    .selectAll()
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .where('undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('confirmed_at', 'is', null), eb('expires_at', '>', hole.now)]),
        eb('undo_until', '>', hole.now),
      ]),
    )
    .orderBy('asked_at', 'desc'),
);

/** Kept for who had it, until the change can be taken back no more. */
const keeping = (query: Pick<Kysely<Schema>, 'selectFrom'>, now: Instant) =>
  query
    .selectFrom('email_changes')
    .where('undo_until', 'is not', null)
    .where('undo_until', '>', now)
    .where('undone_at', 'is', null);

/** Whoever signs in with it comes before whoever left it. */
const holder = statement((query, hole: { email: Email; now: Instant }) =>
  query
    .selectFrom((from) =>
      from
        .selectFrom('users')
        .select(['id as user_id', sql<EmailChangeId | null>`cast(null as text)`.as('kept_by')])
        .where('email', '=', hole.email)
        .unionAll(keeping(query, hole.now).select(['user_id', 'id as kept_by']).where('old_email', '=', hole.email))
        .as('held'),
    )
    .select(['user_id', 'kept_by'])
    .orderBy(sql`kept_by is not null`)
    .orderBy('kept_by', 'desc')
    .limit(1),
);

type Asked = { emails: Json<readonly { email: Email }[]>; now: Instant };

const keptAmong = statement((query, hole: Asked, engine) =>
  keeping(query, hole.now)
    .select('old_email')
    .where('old_email', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ email: Email }>(hole.emails, { email: 'text' }).as('given')).select('email'),
    ),
);

const askedSince = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .selectFrom('email_changes')
    .select((all) => all.fn.countAll<number>().as('n'))
    .where('user_id', '=', hole.user)
    .where('asked_at', '>', hole.since),
);

const askedForSince = statement((query, hole: { user: UserId; email: Email; since: Instant }) =>
  query
    .selectFrom('email_changes')
    .select((all) => all.fn.countAll<number>().as('n'))
    .where('user_id', '=', hole.user)
    .where('new_email', '=', hole.email)
    .where('asked_at', '>', hole.since),
);

const askedTo = statement((query, hole: { email: Email; since: Instant }) =>
  query
    .selectFrom('email_changes')
    .select((all) => all.fn.countAll<number>().as('n'))
    .where('new_email', '=', hole.email)
    .where('asked_at', '>', hole.since),
);

const endWaiting = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('email_changes')
    .set({ ended_at: hole.at })
    .where('user_id', '=', hole.user)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null),
);

const given = ['id', 'user_id', 'old_email', 'new_email', 'asked_at', 'expires_at'] as const;

const insert = statement((query, row: Pick<EmailChangeTable, (typeof given)[number]>) =>
  query.insertInto('email_changes').values(pick(row, given)),
);

type Moved = { id: EmailChangeId; at: Instant };

const confirm = statement((query, hole: Moved & { until: Instant }) =>
  query
    .updateTable('email_changes')
    .set({ confirmed_at: hole.at, undo_until: hole.until })
    .where('id', '=', hole.id)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', hole.at)
    .returning(['user_id', 'old_email', 'new_email']),
);

type Move = { user: UserId; from: Email; to: Email };

const move = statement((query, hole: Move) =>
  query
    .updateTable('users')
    .set({ email: hole.to })
    .where('id', '=', hole.user)
    .where('email', '=', hole.from)
    .where('status', '=', sql.lit('active'))
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('users as other').select('other.id').where('other.email', '=', hole.to))),
    ),
);

const keptByAnother = statement((query, hole: { user: UserId; email: Email; now: Instant }) =>
  keeping(query, hole.now).select('id').where('old_email', '=', hole.email).where('user_id', '<>', hole.user).limit(1),
);

/** What was mailed to the address of before proves nothing, and what was mailed to this one has been read. */
const renewMailbox = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('mailboxes')
    .set({ spent_at: hole.at, proved_at: hole.at, version: sql`version + 1` })
    .where('user_id', '=', hole.user),
);

const undoable = statement((query, hole: Moved) =>
  query
    .selectFrom('email_changes')
    .select(['user_id', 'old_email', 'confirmed_at'])
    .where('id', '=', hole.id)
    .where('undo_until', '>', hole.at)
    .where('undone_at', 'is', null)
    .$narrowType<{ confirmed_at: NotNull }>(),
);

/** With it goes what was changed after it. */
const undo = statement((query, hole: { user: UserId; from: Instant; at: Instant }) =>
  query
    .updateTable('email_changes')
    .set({ undone_at: hole.at })
    .where('user_id', '=', hole.user)
    .where('confirmed_at', '>=', hole.from)
    .where('undone_at', 'is', null),
);

const putBack = statement((query, hole: { user: UserId; email: Email }) =>
  query
    .updateTable('users')
    .set({ email: hole.email })
    .where('id', '=', hole.user)
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('users as other')
            .select('other.id')
            .where('other.email', '=', hole.email)
            .where('other.id', '<>', hole.user),
        ),
      ),
    ),
);

/**
 * A company that put the person aside meanwhile knew them by what was never theirs. One that came to know them by the new address, or typed it, is told no other
 * (SECURITY I11): it never knew the one of before.
 */
const rename = statement(
  (_query, hole: { user: UserId; email: Email; from: Instant; at: Instant }) => sql`
    update memberships set email = ${hole.email}, sort_name = case when sort_name = email then ${hole.email} else sort_name end
    where user_id = ${hole.user} and accepted = 1 and coalesce(accepted_at, created_at) < ${hole.from} and email in (
      select new_email from email_changes where user_id = ${hole.user} and undone_at = ${hole.at})`,
);

const recordOf = (row: EmailChangeTable): EmailChangeRecord => ({
  id: row.id,
  userId: row.user_id,
  oldEmail: row.old_email,
  newEmail: row.new_email,
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
  confirmedAt: row.confirmed_at,
  undoUntil: row.undo_until,
  undoneAt: row.undone_at,
  endedAt: row.ended_at,
});

const rowFrom = (record: NewEmailChange) => ({
  id: record.id,
  user_id: record.userId,
  old_email: record.oldEmail,
  new_email: record.newEmail,
  asked_at: record.askedAt,
  expires_at: record.expiresAt,
});

export const emailChangeReads: Verbs<EmailChangeReads> = {
  findEmailChange: (on) => async (id) => {
    const row = await firstOf(on, find, { id });
    return row && recordOf(row);
  },
  openEmailChanges: (on) => async (user, now) => (await rowsOf(on, open, { user, now })).map(recordOf),
  holderOfEmail: (on) => async (email, now) => {
    const held = await firstOf(on, holder, { email, now });
    return held && { userId: held.user_id, keptBy: held.kept_by };
  },
  keptEmails: (on) => async (emails, now) => {
    const rows = await rowsOf(on, keptAmong, { emails: toJson(emails.map((email) => ({ email }))), now });
    return rows.map((row) => row.old_email);
  },
};

async function refreshMailbox(on: On, user: UserId, at: Instant): Promise<void> {
  await renewMailbox(on, { user, at });
  await setReachable(on, { user });
}

export const emailChangeWrites: Verbs<EmailChangeWrites> = {
  askEmailChange: (on) => async (record, limits) => {
    const { userId: user, askedAt: at } = record;
    await holdUser(on, user);
    for (const { since, most, sameAddress } of limits) {
      const asked = sameAddress
        ? await firstOf(on, askedForSince, { user, email: record.newEmail, since })
        : await firstOf(on, askedSince, { user, since });
      if ((asked?.n ?? 0) >= most) return false;
    }
    await endWaiting(on, { user, at });
    await insert(on, rowFrom(record));
    return true;
  },
  countEmailChangesTo: (on) => async (email, since) => (await firstOf(on, askedTo, { email, since }))?.n ?? 0,
  endEmailChange: (on) => (user, at) => changedOne(on, endWaiting, { user, at }),
  confirmEmailChange: (on) => async (id, at, until) => {
    const change = await firstOf(on, confirm, { id, at, until });
    if (!change) return false;
    const { user_id: user, old_email: from, new_email: to } = change;
    if (!(await changedOne(on, move, { user, from, to }))) return false;
    // After the move, which waits for whoever is leaving the address: before it nobody knows that they will keep it.
    if (await firstOf(on, keptByAnother, { user, email: to, now: at })) return false;
    await refreshMailbox(on, user, at);
    return true;
  },
  undoEmailChange: (on) => async (id, at) => {
    const change = await firstOf(on, undoable, { id, at });
    if (!change) return false;
    const { user_id: user, old_email: email, confirmed_at: from } = change;
    await holdUser(on, user);
    if (!(await changedOne(on, undo, { user, from, at }))) return false;
    if (!(await changedOne(on, putBack, { user, email }))) return false;
    await rename(on, { user, email, from, at });
    await endWaiting(on, { user, at });
    await refreshMailbox(on, user, at);
    return true;
  },
};
