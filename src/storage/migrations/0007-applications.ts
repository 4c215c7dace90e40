import type { ColumnTypes } from './column-types.ts';

/** Applications behind OpenID Connect: what they are, what they hold, and when their users' sign-ins end (SPEC section 7). */
export const applications = (t: ColumnTypes): readonly string[] => [
  ...registered(t),
  ...signIns(t),
  ...protocol(t),
  ...signOuts[t.engine],
  ...(t.engine === 'postgres' ? ofOlderNodes : []),
];

/** What an operator registered. Roles name their application by its short name. */
const registered = (t: ColumnTypes): readonly string[] => [
  `create table applications (
  id ${t.key} primary key,
  short_name ${t.key} not null unique,
  settings ${t.text} not null,
  disabled_at ${t.instant},
  created_at ${t.instant} not null,
  revision ${t.count} not null default 1
)${t.strict}`,
  `create table application_logos (
  application_id ${t.key} primary key references applications (id),
  media_type ${t.key} not null,
  content ${t.text} not null,
  mark ${t.key} not null
)${t.strict}`,
  `create table application_secrets (
  id ${t.key} primary key,
  application_id ${t.key} not null references applications (id),
  hash ${t.key} not null unique,
  ending ${t.key} not null,
  made_at ${t.instant} not null,
  expires_at ${t.instant}
)${t.strict}`,
  'create index application_secrets_of on application_secrets (application_id)',
  'create index application_secrets_expiring on application_secrets (expires_at) where expires_at is not null',
  `create table application_consents (
  user_id ${t.key} not null references users (id),
  application_id ${t.key} not null references applications (id),
  scopes ${t.text} not null,
  given_at ${t.instant} not null,
  primary key (user_id, application_id)
)${t.strict}`,
  `create table signing_keys (
  id ${t.key} primary key,
  algorithm ${t.key} not null,
  generation ${t.count} not null,
  public_jwk ${t.text} not null,
  sealed ${t.text} not null,
  made_at ${t.instant} not null,
  active_from ${t.instant} not null,
  gone_at ${t.instant},
  unique (algorithm, generation)
)${t.strict}`,
];

/**
 * A sign-in outlives its sessions: each change of assurance makes a new session (SECURITY I14), and what applications hold hangs on the first one's id.
 */
const signIns = (t: ColumnTypes): readonly string[] => [
  `alter table sessions add column sign_in_id ${t.key} not null default ''`,
  'update sessions set sign_in_id = id',
  'create index sessions_of_sign_in on sessions (sign_in_id) where ended_at is null',
  // What an application asks for beyond what policies ask; null: nobody sent the user here.
  `alter table interactions add column application ${t.text}`,
  `create table application_sessions (
  sid ${t.key} primary key,
  sign_in_id ${t.key} not null,
  application_id ${t.key} not null references applications (id),
  user_id ${t.key} not null references users (id),
  began_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  logout_due_at ${t.instant},
  logout_tries ${t.count} not null default 0,
  ended_at ${t.instant}
)${t.strict}`,
  // One stands; what is over stays beside it until the application has been told.
  'create unique index application_sessions_standing on application_sessions (sign_in_id, application_id) where logout_due_at is null and ended_at is null',
  'create index application_sessions_due on application_sessions (logout_due_at) where logout_due_at is not null and ended_at is null',
  'create index application_sessions_expiring on application_sessions (expires_at) where ended_at is null',
  'create index application_sessions_ended on application_sessions (ended_at) where ended_at is not null',
  'create index application_sessions_of on application_sessions (application_id) where logout_due_at is null and ended_at is null',
  'create index application_sessions_of_user on application_sessions (user_id)',
];

/** What the protocol keeps: codes, tokens, grants, pushed and pending requests. By the hash of what names them, never by the name itself (SECURITY I10). */
const protocol = (t: ColumnTypes): readonly string[] => [
  `create table protocol_states (
  kind ${t.key} not null,
  id_hash ${t.key} not null,
  payload ${t.text} not null,
  application_id ${t.key},
  user_id ${t.key},
  sign_in_id ${t.key},
  grant_hash ${t.key},
  created_at ${t.instant} not null,
  expires_at ${t.instant} not null,
  consumed_at ${t.instant},
  primary key (kind, id_hash)
)${t.strict}`,
  'create index protocol_states_of_grant on protocol_states (grant_hash) where grant_hash is not null',
  'create index protocol_states_of on protocol_states (application_id, sign_in_id) where application_id is not null',
  'create index protocol_states_of_user on protocol_states (user_id) where user_id is not null',
  'create index protocol_states_expiring on protocol_states (expires_at) where consumed_at is null',
  'create index protocol_states_spent on protocol_states (kind, expires_at) where consumed_at is not null',
];

const isOver = "new.ended_at is not null and coalesce(new.end_reason, '') <> 'replaced'";

const tell = `update application_sessions set logout_due_at = new.ended_at
  where sign_in_id = new.sign_in_id and logout_due_at is null and ended_at is null`;

/** A server of an older release that still runs names no sign-in: each session of its begins one. SQLite has one server. */
const ofOlderNodes: readonly string[] = [
  `create function sessions_named() returns trigger language plpgsql as $$
begin
  new.sign_in_id := new.id;
  return new;
end $$`,
  `create trigger sessions_named before insert on sessions for each row
  when (new.sign_in_id = '')
  execute function sessions_named()`,
];

/** However a sign-in ends, its applications are told: no act can forget it. A session that only gave way to the next one ends nothing. */
const signOuts: Readonly<Record<ColumnTypes['engine'], readonly string[]>> = {
  sqlite: [
    `create trigger sessions_over after update of ended_at on sessions when old.ended_at is null and ${isOver} begin ${tell}; end`,
  ],
  postgres: [
    `create function sessions_over() returns trigger language plpgsql as $$
begin
  ${tell};
  return null;
end $$`,
    `create trigger sessions_over after update of ended_at on sessions for each row
  when (old.ended_at is null and ${isOver})
  execute function sessions_over()`,
  ],
};
