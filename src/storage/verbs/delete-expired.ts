import { sql, type RawBuilder } from 'kysely';
import { day, hour, instant, type Duration, type Instant } from '#domain/instant.ts';
import type { On } from '../engine.ts';
import { noCode } from '../rows/authenticators.ts';
import { forgottenOnceSpent, watchedOnceSpent } from '../rows/protocol-states.ts';
import type { Schema } from '../schema.ts';
import { changed, statement, type Statement } from '../statement.ts';

/** The development inbox shows no more. */
const inboxLength = 200;

/** `before`: rows from then or earlier are past use. */
interface Batch {
  readonly before: Instant;
  readonly now: Instant;
  readonly limit: number;
}

/** One kind of leftover: how long it is kept, and the statement that clears a batch of it. */
interface Clearing {
  readonly keptFor: Duration;
  readonly run: Statement<Batch, unknown>;
}

type Rows = (hole: Batch) => RawBuilder<unknown>;

/**
 * Clears rows that an index finds: picked first, at most `limit`, passing over those that somebody holds, so that no request waits for upkeep and
 * two nodes do not wait for each other (PERFORMANCE row 8).
 */
function clearing(
  table: keyof Schema,
  key: string | readonly string[],
  keptFor: Duration,
  pastUse: Rows,
  change?: Rows,
): Clearing {
  const columns = sql.join([key].flat().map((column) => sql.ref(column)));
  const run = statement((_query, hole: Batch, engine) => {
    const act = change ? sql`update ${sql.table(table)} set ${change(hole)}` : sql`delete from ${sql.table(table)}`;
    return sql`with past as materialized (
      select ${columns} from ${sql.table(table)} where ${pastUse(hole)} limit ${hole.limit} ${engine.skipLocked}
    ) ${act} where (${columns}) in (select ${columns} from past)`;
  });
  return { keptFor, run };
}

/** Longer than any interaction lasts (SPEC S4). */
const pendingFor = 2 * hour;

const stillPending = (hole: Batch) =>
  sql`bound_at is null and unbound_at is null and sealed is not null and created_at <= ${hole.before}`;

/** As long, and one has typed the e-mail only: kept for those who come back late to the page (SPEC S8). */
const unprovenFor = 2 * hour;

const withoutCode = sql.join(Object.keys(noCode).map((column) => sql`${sql.ref(column)} = null`));

const countKey = ['scope', 'class', 'span', 'part'];

/** Counts are in no sum any more, a part or more ago: no node's clock is that far behind. */
const smsClearings: readonly Clearing[] = [
  clearing('sms_counts', countKey, 2 * hour, ({ before }) => sql`span = 'hour' and part <= ${before}`),
  clearing('sms_counts', countKey, day + 2 * hour, ({ before }) => sql`span = 'day' and part <= ${before}`),
  // Nothing in the list counts any more, and its hashes would outlive the phone that was unbound (SPEC C7). Its version stays, so that no use of it fails for this.
  clearing(
    'sms_users',
    'user_id',
    day,
    ({ before }) => sql`last_sending_at <= ${before}`,
    () => sql`sendings = '[]', last_sending_at = null`,
  ),
  clearing('sms_messages', 'id', 30 * day, ({ before }) => sql`queued_at <= ${before}`),
];

/** Longer than any roll-out: who was written to because of one is of no use to the next (SPEC P13). */
const mailingFor = 400 * day;

const mailingClearings: readonly Clearing[] = [
  clearing(
    'notices',
    ['user_id', 'company_id', 'revision', 'kind', 'slot'],
    mailingFor,
    ({ before }) => sql`queued_at <= ${before}`,
  ),
  clearing('mailings', 'id', mailingFor, ({ before }) => sql`done_at <= ${before}`),
];

const stateKey = ['kind', 'id_hash'];

/** Tokens are the most that there is of anything: each of these is one look at one index. */
const applicationClearings: readonly Clearing[] = [
  clearing('protocol_states', stateKey, 0, ({ before }) => sql`consumed_at is null and expires_at <= ${before}`),
  clearing(
    'protocol_states',
    stateKey,
    0,
    ({ before }) =>
      sql`consumed_at is not null and kind in (${sql.join(forgottenOnceSpent)}) and expires_at <= ${before}`,
  ),
  clearing(
    'protocol_states',
    stateKey,
    day,
    ({ before }) =>
      sql`consumed_at is not null and kind in (${sql.join(watchedOnceSpent)}) and expires_at <= ${before}`,
  ),
  // What somebody confirmed is for the application to keep.
  clearing('step_ups', 'id', hour, ({ before }) => sql`expires_at <= ${before}`),
  clearing('application_sessions', 'sid', 7 * day, ({ before }) => sql`ended_at <= ${before}`),
  // Nobody told the application for so long.
  clearing('application_sessions', 'sid', 30 * day, ({ before }) => sql`ended_at is null and expires_at <= ${before}`),
  clearing('application_secrets', 'id', 30 * day, ({ before }) => sql`expires_at <= ${before}`),
  clearing('signing_keys', 'id', 0, ({ before }) => sql`gone_at <= ${before}`),
];

/** Long enough to explain what happened, short enough to hold nothing. */
const clearings: readonly Clearing[] = [
  clearing('interactions', 'id', day, ({ before }) => sql`started_at <= ${before}`),
  // Nobody proved anything in them: strangers begin as many as they like.
  clearing('interactions', 'id', unprovenFor, ({ before }) => sql`user_id is null and started_at <= ${before}`),
  clearing('sessions', 'id', 7 * day, ({ before }) => sql`ended_at <= ${before}`),
  clearing('sessions', 'id', 0, ({ before }) => sql`expires_at <= ${before}`),
  clearing('links', 'id', day, ({ before }) => sql`expires_at <= ${before}`),
  clearing('mail_acts', 'id', 30 * day, ({ before }) => sql`expires_at <= ${before}`),
  // Addresses of before are kept no longer than somebody may ask what happened.
  clearing('email_changes', 'id', 30 * day, ({ before }) => sql`asked_at <= ${before}`),
  clearing('enrollment_passes', 'id', 30 * day, ({ before }) => sql`expires_at <= ${before}`),
  clearing('drafts', 'id', 0, ({ before }) => sql`expires_at <= ${before}`),
  clearing('password_throttles', 'key', 0, ({ before }) => sql`expires_at <= ${before}`),
  clearing('leases', 'name', day, ({ before }) => sql`until <= ${before}`),
  // A mail that was delivered may come back for two weeks; there is nothing in it any more.
  clearing('outbox', 'id', 15 * day, ({ before }) => sql`done_at <= ${before}`),
  clearing(
    'outbox',
    'id',
    0,
    ({ before }) =>
      sql`done_at is null and useless_at <= ${before} and (claimed_until is null or claimed_until <= ${before})`,
    ({ now }) => sql`done_at = ${now}, outcome = 'given-up', sealed_content = null, detail = 'useless before it left'`,
  ),
  // Nothing waits longer than an hour for its next try: these were queued, or tried, by a clock that ran ahead and was put right. Channels stand there so that their index serves.
  clearing(
    'outbox',
    'id',
    -2 * hour,
    ({ before }) => sql`done_at is null and channel in ('mail', 'sms') and bulk in (0, 1) and due_at > ${before}`,
    ({ now }) => sql`due_at = ${now}`,
  ),
  clearing(
    'inbox',
    'id',
    0,
    () => sql`id <= (select id from inbox order by id desc limit 1 offset ${sql.lit(inboxLength)})`,
  ),
  clearing(
    'authenticators',
    'id',
    pendingFor,
    (hole) => sql`kind in ('app', 'phone') and ${stillPending(hole)}`,
    ({ now }) =>
      sql`unbound_at = ${now}, sealed = null, hash = null, country = null, ${withoutCode}, version = version + 1`,
  ),
  // A pending code goes on working (SPEC R2); only nobody can be shown its text any more. Its version stays, so that no use of it fails for this.
  clearing(
    'authenticators',
    'id',
    pendingFor,
    (hole) => sql`kind = 'recovery-code' and ${stillPending(hole)}`,
    () => sql`sealed = null`,
  ),
  // An expired code is refused with or without its hash, so that the version stays here too.
  clearing(
    'authenticators',
    'id',
    0,
    ({ before }) => sql`code_hash is not null and code_expires_at <= ${before}`,
    () => withoutCode,
  ),
  ...smsClearings,
  ...mailingClearings,
  ...applicationClearings,
];

/** Clears leftovers, at most `limit` rows; each kind commits by itself, so that none holds the database for long. Answers how many rows. */
export async function deleteExpired(on: On, now: Instant, limit: number): Promise<number> {
  let cleared = 0;
  for (const { keptFor, run } of clearings) {
    if (cleared >= limit) break;
    const batch = { now, before: instant(now - keptFor), limit: limit - cleared };
    cleared += await changed(on, run, batch);
  }
  return cleared;
}
