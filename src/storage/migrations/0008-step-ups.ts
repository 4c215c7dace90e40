import type { ColumnTypes } from './column-types.ts';

/** Proofs that applications ask for, what tells how long somebody has been idle there, and teams that roles look after (SPEC Y4, Y5, Y7). */
export const stepUps = (t: ColumnTypes): readonly string[] => [
  `create table step_ups (
  id ${t.key} primary key,
  application_id ${t.key} not null references applications (id),
  sid ${t.key} not null,
  sign_in_id ${t.key} not null,
  user_id ${t.key} not null references users (id),
  asked ${t.text} not null,
  return_to ${t.text},
  asked_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  proved_at ${t.instant},
  proved_by ${t.key},
  cancelled_at ${t.instant},
  redeemed_at ${t.instant}
)${t.strict}`,
  'create index step_ups_of on step_ups (sid) where proved_at is null and cancelled_at is null',
  'create index step_ups_of_user on step_ups (user_id)',
  'create index step_ups_expiring on step_ups (expires_at)',
  `alter table application_sessions add column active_at ${t.instant}`,
  // Wrong codes in a row over the session's challenges; only ever raised, for a right one makes another session.
  `alter table sessions add column wrong_codes ${t.count} not null default 0`,
  // What a role lets its holders do for their company's others of its application; null: nothing.
  `alter table roles add column team ${t.text}`,
  // A reset that was asked for as one who looks after an application's team; null: as anybody else.
  `alter table resets add column team ${t.key}`,
];
