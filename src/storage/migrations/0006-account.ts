import type { ColumnTypes } from './column-types.ts';
import { knownEmails } from './known-emails.ts';

/** What users change themselves and what protects it (SPEC U1-U6), resets by administrators (SPEC A1-A7), and reading the audit trail (SPEC X8). */
export const account = (t: ColumnTypes): readonly string[] => [
  ...freezes(t),
  ...mailActs(t),
  ...emailChanges(t),
  ...resets(t),
  ...auditReading(),
  ...auditAnchors(t),
  ...auditMarks(t),
  ...knownEmails(t),
];

/** "This was not me": until then nothing of the user's is changed (SPEC U5). And when the change was carried out for which an interaction was begun. */
const freezes = (t: ColumnTypes): readonly string[] => [
  `alter table users add column frozen_until ${t.instant}`,
  // When it was pressed last: administrators who lift what it holds up do not make it unsaid, so that a second one has a say in a reset (SPEC A7).
  `alter table users add column reported_at ${t.instant}`,
  `alter table interactions add column changed_at ${t.instant}`,
];

/** Buttons behind mailed links that work without signing in: each once, and only when pressed (SECURITY I9). */
const mailActs = (t: ColumnTypes): readonly string[] => [
  `create table mail_acts (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  act ${t.key} not null,
  subject ${t.key},
  token_hash ${t.key} not null unique,
  created_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  spent_at ${t.instant}
)${t.strict}`,
  'create index mail_acts_of_user on mail_acts (user_id, act)',
  'create index mail_acts_of_subject on mail_acts (subject) where subject is not null',
  'create index mail_acts_expiring on mail_acts (expires_at)',
];

/** A mail about a change of login e-mail goes to the address that it names, which may not be the user's now. */
const emailChanges = (t: ColumnTypes): readonly string[] => [
  `create table email_changes (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  old_email ${t.key} not null,
  new_email ${t.key} not null,
  asked_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  confirmed_at ${t.instant},
  undo_until ${t.instant},
  undone_at ${t.instant},
  ended_at ${t.instant}
)${t.strict}`,
  'create unique index email_changes_asked on email_changes (user_id) where confirmed_at is null and ended_at is null',
  // An address stays its old owner's for as long as the change can be undone.
  'create index email_changes_kept on email_changes (old_email, undo_until) where undo_until is not null and undone_at is null',
  'create index email_changes_confirmed on email_changes (user_id, confirmed_at) where confirmed_at is not null',
  'create index email_changes_asked_at on email_changes (asked_at)',
  'create index email_changes_of_user on email_changes (user_id, asked_at)',
  'create index email_changes_to on email_changes (new_email, asked_at)',
  `alter table outbox add column change_id ${t.key}`,
  `alter table outbox add column change_side ${t.key}`,
];

/** A reset waits while `ended_at` is null: for an approval, for its time, or for both. */
const resets = (t: ColumnTypes): readonly string[] => [
  // Since when a membership that was put aside is active again: before seven days nobody is reset there (SPEC A1).
  `alter table memberships add column active_since ${t.instant}`,
  // When a role was taken from it last that leaves resets to the operator, and one that has any rule: for seven days it counts as held (SPEC A1, A6).
  `alter table memberships add column payor_until ${t.instant}`,
  `alter table memberships add column ruled_until ${t.instant}`,
  // Since when it has both permissions, where they came together after it began: before seven days its administrator approves no reset (SPEC A3, A7).
  `alter table memberships add column administers_since ${t.instant}`,
  // When the other administrators were told of that last: once a day is enough.
  `alter table memberships add column administers_told_at ${t.instant}`,
  `alter table policies add column reset_approval ${t.flag} not null default 0`,
  `alter table policies add column reset_delay_hours ${t.count} not null default 0`,
  // What was eased of both, and until when it holds still: whoever eases the rule does not act by it at once.
  `alter table policies add column reset_approval_until ${t.instant}`,
  `alter table policies add column reset_delay_kept ${t.count}`,
  `alter table policies add column reset_delay_until ${t.instant}`,
  `create table resets (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  company_id ${t.key} references companies (id),
  asked_by ${t.key},
  asked_as ${t.key} not null,
  checked_how ${t.text},
  asked_at ${t.instant} not null,
  approval ${t.text},
  approved_at ${t.instant},
  approved_by ${t.key},
  approved_as ${t.key},
  delay ${t.text},
  due_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  ended_at ${t.instant},
  ended_by ${t.key},
  ended_as ${t.key},
  outcome ${t.text},
  barred_because ${t.text},
  version ${t.count} not null default 1,
  check ((ended_at is null) = (outcome is null))
)${t.strict}`,
  "create unique index resets_waiting on resets (user_id, coalesce(company_id, '')) where ended_at is null",
  'create index resets_due on resets (due_at) where ended_at is null',
  'create index resets_of_company on resets (company_id, asked_at) where company_id is not null',
  'create index resets_of_user on resets (user_id, asked_at)',
  'create index resets_asked on resets (asked_at)',
  'create index resets_by on resets (asked_by, asked_at) where asked_by is not null',
];

/** A chain newest first, by kind and by whom it concerns. */
const auditReading = (): readonly string[] => [
  'create index audit_events_of_stream on audit_events (stream, id)',
  'create index audit_events_of_kind on audit_events (stream, kind, id)',
  'create index audit_events_about on audit_events (stream, subject, id) where subject is not null',
  'create index audit_events_by on audit_events (stream, actor, id) where actor is not null',
];

/** What of the chains was noted down outside the database, so that only what is new is noted down again; the proof is what stands outside. */
const auditAnchors = (t: ColumnTypes): readonly string[] => [
  `create table audit_anchors (
  place ${t.key} not null,
  stream ${t.key} not null,
  sequence ${t.instant} not null,
  primary key (place, stream)
)${t.strict}`,
  `create table audit_anchor_places (
  place ${t.key} primary key,
  anchored_at ${t.instant},
  last_mark ${t.text},
  failing_since ${t.instant},
  problem ${t.text}
)${t.strict}`,
];

/** What only whoever has the keys can make of events and heads (SPEC X8), and when events were linked. */
const auditMarks = (t: ColumnTypes): readonly string[] => [
  `alter table audit_events add column mark ${t.text}`,
  `alter table audit_events add column linked_at ${t.instant}`,
  `alter table audit_heads add column mark ${t.text}`,
  'create index audit_events_linked on audit_events (coalesce(linked_at, at)) where sequence is not null',
];
