import type { ColumnTypes } from './column-types.ts';

/** The roll-out: mails to many, each once, in a lane of their own; more time for one membership; passes of administrators (SPEC P12-P14, A6). */
export const rollOut = (t: ColumnTypes): readonly string[] => [
  ...extensions(t),
  ...lanes(t),
  ...bounces(t),
  ...mailings(t),
  ...policies(t),
  ...notices(t),
  ...passes(t),
];

const extensions = (t: ColumnTypes): readonly string[] => [
  `alter table memberships add column extended_days ${t.count}`,
  `alter table memberships add column extended_at ${t.instant}`,
  `alter table memberships add column extended_by ${t.key}`,
  `alter table memberships add column extended_reason ${t.text}`,
  // When an invitation was accepted (SPEC A1); null: nobody had to accept, or long ago.
  `alter table memberships add column accepted_at ${t.instant}`,
  // Whether somebody ever enrolled is asked of what they have unbound, too.
  'create index authenticators_ended on authenticators (user_id) where unbound_at is not null',
];

/** A code that somebody waits for never stands behind a hundred thousand reminders. */
const lanes = (t: ColumnTypes): readonly string[] => [
  `alter table outbox add column bulk ${t.flag} not null default 0`,
  'drop index outbox_due',
  'create index outbox_due on outbox (channel, bulk, due_at, id) where done_at is null',
  `alter table inbox add column calendar ${t.text}`,
];

/** When a code from the mailbox was last typed; and mails that came back, by whose they were. */
const bounces = (t: ColumnTypes): readonly string[] => [
  `alter table mailboxes add column proved_at ${t.instant}`,
  "create index outbox_bounced on outbox (user_id) where outcome = 'bounced'",
];

const mailings = (t: ColumnTypes): readonly string[] => [
  `create table mailings (
  id ${t.key} primary key,
  company_id ${t.key} not null references companies (id),
  kind ${t.key} not null,
  revision ${t.count} not null,
  slot ${t.key} not null,
  deadline_date ${t.text},
  deadline_zone ${t.text},
  chosen ${t.text},
  asked_by ${t.key},
  created_at ${t.instant} not null,
  due_at ${t.instant} not null,
  advanced_at ${t.instant} not null,
  useless_at ${t.instant} not null,
  reached ${t.key},
  looked ${t.count} not null default 0,
  queued ${t.count} not null default 0,
  version ${t.count} not null default 1,
  done_at ${t.instant},
  outcome ${t.text},
  unique (company_id, kind, revision, slot),
  check ((done_at is null) = (outcome is null))
)${t.strict}`,
  // Each in its turn, whoever they are of.
  'create index mailings_turn on mailings (advanced_at, id) where done_at is null',
  "create unique index mailings_asked on mailings (company_id) where kind = 'asked' and done_at is null",
  'create index mailings_done on mailings (done_at) where done_at is not null',
  // Whose roll-out is under way, among very many companies.
  'create index policies_by_deadline on policies (deadline_date, company_id) where require_mfa = 1',
];

/** Since when each requires MFA without a break. Of one that was changed since it was switched on, older releases kept no more than the last change. */
const policies = (t: ColumnTypes): readonly string[] => [
  `alter table policies add column required_since ${t.instant}`,
  'update policies set required_since = changed_at where require_mfa = 1',
];

const notices = (t: ColumnTypes): readonly string[] => [
  `create table notices (
  user_id ${t.key} not null references users (id),
  company_id ${t.key} not null references companies (id),
  revision ${t.count} not null,
  kind ${t.key} not null,
  slot ${t.key} not null,
  day ${t.key} not null,
  reminds ${t.flag} not null,
  queued_at ${t.instant} not null,
  message_id ${t.key} not null,
  primary key (user_id, company_id, revision, kind, slot)
)${t.strict}`,
  // Over all companies (SPEC P13).
  'create unique index notices_one_a_day on notices (user_id, day) where reminds = 1',
  'create index notices_by_time on notices (queued_at)',
];

const passes = (t: ColumnTypes): readonly string[] => [
  `create table enrollment_passes (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  company_id ${t.key} references companies (id),
  hash ${t.key} not null,
  checked_how ${t.text},
  issued_by ${t.key},
  issued_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  ended_at ${t.instant},
  spent_at ${t.instant},
  withdrawn_at ${t.instant}
)${t.strict}`,
  // The newest alone is good.
  'create unique index enrollment_passes_live on enrollment_passes (user_id) where ended_at is null',
  'create index enrollment_passes_of_user on enrollment_passes (user_id, issued_at)',
  'create index enrollment_passes_by on enrollment_passes (issued_by, issued_at)',
  'create index enrollment_passes_expiring on enrollment_passes (expires_at)',
];
