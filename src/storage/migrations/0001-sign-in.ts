import type { ColumnTypes } from './column-types.ts';

/** Attempt counters of SPEC X3, on every table that has them. */
export const counters = (t: ColumnTypes): string => `
  failures ${t.count} not null,
  recent ${t.text} not null,
  span ${t.count} not null,
  held_until ${t.instant},
  disabled_at ${t.instant},
  version ${t.count} not null`;

const people = (t: ColumnTypes): readonly string[] => [
  `create table users (
  id ${t.key} primary key,
  email ${t.key} not null unique,
  display_name ${t.text} not null,
  language ${t.text} not null,
  time_zone ${t.text},
  status ${t.text} not null,
  status_changed_at ${t.instant} not null,
  operator ${t.flag} not null,
  always_require ${t.flag} not null,
  enrollment_deferred_at ${t.instant},
  created_at ${t.instant} not null
)${t.strict}`,
  `create table companies (
  id ${t.key} primary key,
  name ${t.text} not null,
  language ${t.text} not null,
  time_zone ${t.text} not null,
  entitlement ${t.text} not null,
  created_at ${t.instant} not null
)${t.strict}`,
  `create table memberships (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  company_id ${t.key} not null references companies (id),
  status ${t.text} not null,
  company_admin ${t.flag} not null,
  directory_admin ${t.flag} not null,
  employer ${t.text},
  site ${t.text},
  team ${t.text},
  language ${t.text},
  created_at ${t.instant} not null,
  unique (user_id, company_id)
)${t.strict}`,
  'create index memberships_of_company on memberships (company_id)',
  `create table policies (
  company_id ${t.key} primary key references companies (id),
  require_mfa ${t.flag} not null,
  deadline_date ${t.text},
  deadline_zone ${t.text},
  frequency ${t.text} not null,
  sms_allowed ${t.flag} not null,
  confirm_mailbox ${t.flag} not null,
  help_contact ${t.text},
  app_guidance ${t.text},
  changed_at ${t.instant} not null,
  revision ${t.count} not null,
  check ((deadline_date is null) = (deadline_zone is null)),
  check (require_mfa = 0 or deadline_date is not null)
)${t.strict}`,
];

/** One live password, one pending recovery code, one pending app of a run: the database holds to it, whatever the code does. */
const proofs = (t: ColumnTypes): readonly string[] => [
  `create table authenticators (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  kind ${t.text} not null,
  label ${t.text} not null,
  created_at ${t.instant} not null,
  bound_at ${t.instant},
  unbound_at ${t.instant},
  last_used_at ${t.instant},
  sealed ${t.text},
  hash ${t.text},
  password_hash ${t.text},
  last_step ${t.instant},
  made_in ${t.key},${counters(t)},
  check (unbound_at is null or (sealed is null and hash is null and password_hash is null))
)${t.strict}`,
  'create index authenticators_live on authenticators (user_id) where unbound_at is null',
  `create unique index authenticators_one_password on authenticators (user_id)
  where kind = 'password' and unbound_at is null`,
  `create unique index authenticators_one_pending_code on authenticators (user_id)
  where kind = 'recovery-code' and bound_at is null and unbound_at is null`,
  `create unique index authenticators_one_pending_app on authenticators (user_id, made_in)
  where kind = 'app' and bound_at is null and unbound_at is null`,
  `create index authenticators_pending on authenticators (created_at)
  where bound_at is null and unbound_at is null and sealed is not null`,
  `create table mailboxes (
  user_id ${t.key} primary key references users (id),
  interaction_id ${t.key} not null,
  code_hash ${t.text} not null,
  sent_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  spent_at ${t.instant},
  sendings ${t.text} not null,${counters(t)}
)${t.strict}`,
  `create table links (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  purpose ${t.text} not null,
  token_hash ${t.key} not null unique,
  created_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  spent_at ${t.instant},
  destination ${t.text} not null
)${t.strict}`,
  'create index links_of_user on links (user_id, created_at)',
  'create index links_expiring on links (expires_at)',
  `create table password_throttles (
  key ${t.key} primary key,
  failures ${t.count} not null,
  held_until ${t.instant},
  expires_at ${t.instant} not null,
  version ${t.count} not null
)${t.strict}`,
  'create index password_throttles_expiring on password_throttles (expires_at)',
  `create table devices (
  user_id ${t.key} not null references users (id),
  device_hash ${t.key} not null,
  first_seen_at ${t.instant} not null,
  primary key (user_id, device_hash)
)${t.strict}`,
];

const runs = (t: ColumnTypes): readonly string[] => [
  `create table interactions (
  id ${t.key} primary key,
  browser_hash ${t.text} not null,
  purpose ${t.text} not null,
  email ${t.key},
  throttle_key ${t.key},
  user_id ${t.key} references users (id),
  origin_session_id ${t.key},
  destination ${t.text} not null,
  started_at ${t.instant} not null,
  advanced_at ${t.instant} not null,
  code_valid_until ${t.instant},
  ended_at ${t.instant},
  end_reason ${t.text},
  session_id ${t.key},
  evidence ${t.text} not null,
  enrollment ${t.text},
  deferred_at ${t.instant},
  repair_declined_at ${t.instant},
  bound_at ${t.instant},
  password_replaced_at ${t.instant},
  code_saved_at ${t.instant},
  wrong_codes ${t.count} not null,
  version ${t.count} not null
)${t.strict}`,
  'create index interactions_open on interactions (user_id) where ended_at is null and user_id is not null',
  'create index interactions_expiring on interactions (started_at)',
  `create table sessions (
  id ${t.key} primary key,
  token_hash ${t.key} not null unique,
  user_id ${t.key} not null references users (id),
  signed_in_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  created_at ${t.instant} not null,
  last_seen_at ${t.instant} not null,
  evidence ${t.text} not null,
  user_agent ${t.text} not null,
  network ${t.text} not null,
  ended_at ${t.instant},
  end_reason ${t.text}
)${t.strict}`,
  'create index sessions_live on sessions (user_id) where ended_at is null',
  'create index sessions_ended on sessions (ended_at) where ended_at is not null',
  'create index sessions_expiring on sessions (expires_at)',
];

const announcements = (t: ColumnTypes): readonly string[] => [
  `create table outbox (
  id ${t.key} primary key,
  channel ${t.text} not null,
  kind ${t.text} not null,
  user_id ${t.key} not null references users (id),
  sealed_content ${t.text},
  queued_at ${t.instant} not null,
  useless_at ${t.instant},
  due_at ${t.instant} not null,
  attempts ${t.count} not null,
  claimed_by ${t.text},
  claimed_until ${t.instant},
  done_at ${t.instant},
  outcome ${t.text},
  detail ${t.text},
  check ((done_at is null) = (sealed_content is not null) and (done_at is null) = (outcome is null))
)${t.strict}`,
  'create index outbox_due on outbox (due_at, id) where done_at is null',
  'create index outbox_useless on outbox (useless_at) where done_at is null and useless_at is not null',
  'create index outbox_done on outbox (done_at) where done_at is not null',
  "create index outbox_given_up on outbox (id) where outcome = 'given-up'",
  `create table inbox (
  id ${t.serial},
  channel ${t.text} not null,
  recipient ${t.text} not null,
  subject ${t.text} not null,
  text ${t.text} not null,
  html ${t.text} not null,
  sent_at ${t.instant} not null
)${t.strict}`,
  `create table audit_events (
  id ${t.key} primary key,
  at ${t.instant} not null,
  stream ${t.key} not null,
  kind ${t.text} not null,
  actor ${t.key},
  subject ${t.key},
  network ${t.text},
  detail ${t.text} not null,
  sequence ${t.instant},
  previous_hash ${t.text},
  hash ${t.text},
  unique (stream, sequence)
)${t.strict}`,
  'create index audit_events_unlinked on audit_events (id) where sequence is null',
  'create index audit_events_of_subject on audit_events (subject, id) where subject is not null',
  `create table audit_heads (
  stream ${t.key} primary key,
  sequence ${t.instant} not null,
  hash ${t.text} not null
)${t.strict}`,
];

const order = (t: ColumnTypes): readonly string[] => [
  `create table leases (
  name ${t.key} primary key,
  owner ${t.text} not null,
  until ${t.instant} not null
)${t.strict}`,
  'create index leases_expiring on leases (until)',
  `create table settings (
  name ${t.key} primary key,
  value ${t.text} not null
)${t.strict}`,
];

/** All that signing in with password, app and recovery code needs (issue 1). */
export const signIn = (t: ColumnTypes): readonly string[] => [
  ...people(t),
  ...proofs(t),
  ...runs(t),
  ...announcements(t),
  ...order(t),
];
