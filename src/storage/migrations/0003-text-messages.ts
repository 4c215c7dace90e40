import { counters } from './0001-sign-in.ts';
import type { ColumnTypes } from './column-types.ts';

/** Text messages as a second factor: codes on phones, what was sent to whom, and the cost guard (SPEC section 4). */
export const textMessages = (t: ColumnTypes): readonly string[] => [...codes(t), ...messages(t), ...guard(t)];

const codes = (t: ColumnTypes): readonly string[] => [
  // Of a phone; null where nobody has looked yet, as in rows of older releases, whose numbers are sealed.
  `alter table authenticators add column country ${t.key}`,
  `alter table authenticators add column code_hash ${t.text}`,
  `alter table authenticators add column code_run ${t.key}`,
  `alter table authenticators add column code_sent_at ${t.instant}`,
  `alter table authenticators add column code_expires_at ${t.instant}`,
  'create index authenticators_code_expiring on authenticators (code_expires_at) where code_hash is not null',
  // As for apps; and no second bound phone, whatever the code does.
  `create unique index authenticators_one_pending_phone on authenticators (user_id, made_in)
  where kind = 'phone' and bound_at is null and unbound_at is null`,
  `create unique index authenticators_one_bound_phone on authenticators (user_id)
  where kind = 'phone' and bound_at is not null and unbound_at is null`,
  // One row for each user: what was sent in the last day, and wrong codes for numbers that are not bound yet.
  `create table sms_users (
  user_id ${t.key} primary key references users (id),
  sendings ${t.text} not null,
  last_sending_at ${t.instant},${counters(t)}
)${t.strict}`,
  'create index sms_users_past on sms_users (last_sending_at) where last_sending_at is not null',
  // Two channels share the outbox: each has its own due messages.
  'drop index outbox_due',
  'create index outbox_due on outbox (channel, due_at, id) where done_at is null',
];

/** Of each code what guards and operators look at; hashes are keyed, and neither number nor code is here. */
const messages = (t: ColumnTypes): readonly string[] => [
  `create table sms_messages (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  authenticator_id ${t.key} not null,
  country ${t.key} not null,
  class ${t.text} not null,
  number ${t.key},
  block ${t.key},
  queued_at ${t.instant} not null,
  superseded_at ${t.instant},
  provider ${t.key},
  reference ${t.key},
  progress ${t.text},
  progress_at ${t.instant},
  detail ${t.text}
)${t.strict}`,
  'create index sms_messages_of_country on sms_messages (country, queued_at)',
  'create index sms_messages_of_block on sms_messages (block, queued_at) where block is not null',
  'create index sms_messages_of_user on sms_messages (user_id, queued_at)',
  'create index sms_messages_by_reference on sms_messages (provider, reference) where reference is not null',
  'create index sms_messages_by_time on sms_messages (queued_at)',
];

const guard = (t: ColumnTypes): readonly string[] => [
  // Sliding sums: parts of an hour and parts of a day, one row each.
  `create table sms_counts (
  scope ${t.key} not null,
  class ${t.key} not null,
  span ${t.key} not null,
  part ${t.instant} not null,
  sent ${t.count} not null,
  primary key (scope, class, span, part)
)${t.strict}`,
  'create index sms_counts_by_time on sms_counts (span, part)',
  `create table sms_budgets (
  scope ${t.key} not null,
  class ${t.key} not null,
  per_hour ${t.count} not null,
  per_day ${t.count} not null,
  primary key (scope, class)
)${t.strict}`,
  `create table sms_breakers (
  country ${t.key} primary key,
  open_since ${t.instant},
  reopened_at ${t.instant}
)${t.strict}`,
];
