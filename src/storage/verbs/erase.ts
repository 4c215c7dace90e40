import { sql, type RawBuilder } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Erasing, EraseWrites, Trace } from '#ports/erase.ts';
import type { Channel } from '#ports/outbox.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { noExtension } from '../rows/companies.ts';
import type { Json, Schema } from '../schema.ts';
import { changed, changedOne, rowsOf, statement, type Statement } from '../statement.ts';
import { unboundAt } from './authenticators.ts';

const emptyUser = statement((query, hole: { user: UserId; pseudonym: Email; at: Instant }) =>
  query
    .updateTable('users')
    .set({
      email: hole.pseudonym,
      display_name: '',
      sort_name: '',
      language: 'en',
      time_zone: null,
      status: 'disabled',
      status_changed_at: hole.at,
      operator: 0,
      always_require: 0,
      enrollment_deferred_at: null,
      enrollment_demanded_at: null,
      last_sign_in_at: null,
      reported_at: null,
      unreachable_since: null,
      erased_at: hole.at,
    })
    .where('id', '=', hole.user)
    .where('erased_at', 'is', null),
);

type Erasure = { user: UserId; at: Instant };

const unbindAll = statement((query, hole: Erasure) =>
  query
    .updateTable('authenticators')
    .set({ ...unboundAt(hole.at), label: '' })
    .where('user_id', '=', hole.user)
    .where('unbound_at', 'is', null),
);

const emptyMemberships = statement((query, hole: Erasure) =>
  query
    .updateTable('memberships')
    .set({
      status: 'inactive',
      accepted: 0,
      accepted_at: null,
      company_admin: 0,
      directory_admin: 0,
      administers_since: null,
      payor_until: null,
      ruled_until: null,
      employer: null,
      site: null,
      team: null,
      language: null,
      invited_at: null,
      invited_by: null,
      invited_name: null,
      invited_sort_name: null,
      ...noExtension,
    })
    .where('user_id', '=', hole.user),
);

const endSessions = statement((query, hole: Erasure) =>
  query
    .updateTable('sessions')
    .set({ ended_at: hole.at, end_reason: 'disabled', user_agent: '', network: '' })
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null),
);

/** What only serves somebody who signs in. Open interactions and waiting mails are found by their indexes (the due one has no others); the rest are traces. */
const removals: readonly Statement<Erasure, unknown>[] = [
  statement((query, hole: Erasure) =>
    query.deleteFrom('interactions').where('user_id', '=', hole.user).where('ended_at', 'is', null),
  ),
  statement((query, hole: Erasure) =>
    query
      .deleteFrom('outbox')
      .where('user_id', '=', hole.user)
      .where('channel', 'in', [sql.lit<Channel>('mail'), sql.lit<Channel>('sms')])
      .where('done_at', 'is', null),
  ),
  statement((query, hole: Erasure) =>
    query
      .deleteFrom('role_assignments')
      .where('membership_id', 'in', (eb) => eb.selectFrom('memberships').select('id').where('user_id', '=', hole.user)),
  ),
  statement((query, hole: Erasure) => query.deleteFrom('drafts').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('links').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('mail_acts').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('email_changes').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('resets').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('devices').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('enrollment_passes').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('mailboxes').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('notices').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('sms_users').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('protocol_states').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('step_ups').where('user_id', '=', hole.user)),
  statement((query, hole: Erasure) => query.deleteFrom('application_consents').where('user_id', '=', hole.user)),
  // Operators go on seeing that codes were sent, and not to which number.
  statement((query, hole: Erasure) =>
    query.updateTable('sms_messages').set({ number: null, block: null }).where('user_id', '=', hole.user),
  ),
];

/** Applications are told of it, and then nothing is left: until then rows hold ids alone. */
const endApplicationSessions = [
  statement((query, hole: Erasure) =>
    query
      .updateTable('application_sessions')
      .set({ logout_due_at: hole.at })
      .where('user_id', '=', hole.user)
      .where('logout_due_at', 'is', null)
      .where('ended_at', 'is', null),
  ),
  statement((query, hole: Erasure) =>
    query.deleteFrom('application_sessions').where('user_id', '=', hole.user).where('ended_at', 'is not', null),
  ),
] as const;

/** What an erasure does once the user's row is empty, in order. */
const acts = [unbindAll, emptyMemberships, ...removals, endSessions, ...endApplicationSessions] as const;

/** SPEC C7. Sessions come after interactions, so that what an interaction was about to mint is ended or was never made. */
export const eraseVerbs: Verbs<EraseWrites> = {
  eraseUser: (on) => async (user, pseudonym, at) => {
    if (!(await changedOne(on, emptyUser, { user, pseudonym, at }))) return false;
    for (const run of acts) await run(on, { user, at });
    return true;
  },
};

type Found = { user: UserId; email: Email | ''; most: number };

interface Clearing {
  readonly find: Statement<Found, { id: string }>;
  readonly clear: Statement<{ ids: Json<readonly { readonly id: string }[]> }, unknown>;
}

/** `change`: what is emptied where the row stays. */
function clearing(
  table: keyof Schema,
  left: (hole: Found) => RawBuilder<unknown>,
  change?: RawBuilder<unknown>,
): Clearing {
  const act = change ? sql`update ${sql.table(table)} set ${change}` : sql`delete from ${sql.table(table)}`;
  return {
    find: statement(
      (_query, hole: Found) => sql<{ id: string }>`
        select id from ${sql.table(table)} where ${left(hole)} order by id limit ${hole.most}`,
    ),
    clear: statement((_query, hole: { ids: Json<readonly { readonly id: string }[]> }, engine) => {
      const given = engine.jsonRows(hole.ids, { id: 'text' });
      return sql`with free as materialized (
        select id from ${sql.table(table)} where id in (select given.id from ${given} as given) ${engine.skipLocked}
      ) ${act} where id in (select id from free)`;
    }),
  };
}

const clearings: Readonly<Record<Trace, Clearing>> = {
  sessions: clearing(
    'sessions',
    ({ user }) => sql`user_id = ${user} and ended_at is not null and (user_agent <> '' or network <> '')`,
    sql`user_agent = '', network = ''`,
  ),
  interactions: clearing(
    'interactions',
    ({ user, email }) => sql`(user_id = ${user} and ended_at is not null) or (user_id is null and email = ${email})`,
  ),
  messages: clearing('outbox', ({ user }) => sql`user_id = ${user} and done_at is not null`),
  authenticators: clearing(
    'authenticators',
    ({ user }) => sql`user_id = ${user} and unbound_at is not null and label <> ''`,
    sql`label = ''`,
  ),
};

/** The same on both engines, whatever the name beside the address is. */
const emptyInbox = statement((query, hole: { email: Email }) =>
  query.deleteFrom('inbox').where(sql<boolean>`replace(recipient, ${hole.email}, '') <> recipient`),
);

export const erasingVerbs: Verbs<Erasing> = {
  tracesOf: (on) => async (trace, user, email, most) =>
    (await rowsOf(on, clearings[trace].find, { user, email: email ?? '', most })).map((row) => row.id),
  clearTraces: (on) => async (trace, ids) =>
    ids.length === 0 ? 0 : changed(on, clearings[trace].clear, { ids: toJson(ids.map((id) => ({ id }))) }),
  clearInbox: (on) => (email) => changed(on, emptyInbox, { email }),
};
