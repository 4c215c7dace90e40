import type { ColumnTypes } from './column-types.ts';

/** The administrator's and the operator's console: people by company, roles with rules, and what waits for a proof or a second look (SPEC sections 1 and 6). */
export const companies = (t: ColumnTypes): readonly string[] => [
  ...people(t),
  ...membershipsByCompany(t),
  ...triggers[t.engine],
  ...roles(t),
  ...drafts(t),
];

const people = (t: ColumnTypes): readonly string[] => [
  // What lists are sorted by: the display name without case and accents. Rows that are here already get as near as the database comes by itself.
  `alter table users add column sort_name ${t.key} not null default ''`,
  'update users set sort_name = lower(display_name)',
  `alter table users add column last_sign_in_at ${t.instant}`,
  // No mail has reached this user since then (SPEC P11).
  `alter table users add column unreachable_since ${t.instant}`,
  `update users set last_sign_in_at = (select max(signed_in_at) from sessions where sessions.user_id = users.id)
  where exists (select 1 from sessions where sessions.user_id = users.id)`,
  // The version of a policy is whose (SPEC P7); null: on the machine itself, or before anybody noted it.
  `alter table policies add column changed_by ${t.key}`,
];

/** Copies of what a company's list is sorted and searched by, so that a page of a large company among many is read from one index. The database keeps them. */
const membershipsByCompany = (t: ColumnTypes): readonly string[] => [
  `alter table memberships add column email ${t.key} not null default ''`,
  `alter table memberships add column sort_name ${t.key} not null default ''`,
  `alter table memberships add column last_sign_in_at ${t.instant} not null default 0`,
  `alter table memberships add column invited_at ${t.instant}`,
  `alter table memberships add column invited_by ${t.key}`,
  `alter table memberships add column invited_name ${t.text}`,
  `update memberships set
    email = (select email from users where users.id = memberships.user_id),
    sort_name = (select sort_name from users where users.id = memberships.user_id),
    last_sign_in_at = coalesce((select last_sign_in_at from users where users.id = memberships.user_id), 0)`,
  'create index memberships_by_name on memberships (company_id, sort_name, user_id)',
  'create index memberships_by_email on memberships (company_id, email)',
  'create index memberships_by_sign_in on memberships (company_id, last_sign_in_at, user_id)',
  'create index memberships_by_site on memberships (company_id, site)',
  'create index memberships_by_team on memberships (company_id, team)',
  'create index memberships_by_employer on memberships (company_id, employer)',
];

const roles = (t: ColumnTypes): readonly string[] => [
  // A rule is JSON text; null: the role has none of its own (SPEC C4, section 7).
  `create table roles (
  id ${t.key} primary key,
  application ${t.key} not null,
  name ${t.key} not null,
  label ${t.text} not null,
  rule ${t.text},
  created_at ${t.instant} not null,
  revision ${t.count} not null,
  unique (application, name)
)${t.strict}`,
  `create table role_assignments (
  membership_id ${t.key} not null references memberships (id),
  role_id ${t.key} not null references roles (id),
  assigned_at ${t.instant} not null,
  primary key (membership_id, role_id)
)${t.strict}`,
  'create index role_assignments_of_role on role_assignments (role_id, membership_id)',
];

/** What a user sent and has not carried out yet: a form that waits for a fresh proof, a file that waits for a second look. */
const drafts = (t: ColumnTypes): readonly string[] => [
  `create table drafts (
  id ${t.key} primary key,
  user_id ${t.key} not null references users (id),
  kind ${t.text} not null,
  subject ${t.text} not null,
  content ${t.text} not null,
  created_at ${t.instant} not null,
  expires_at ${t.instant} not null
)${t.strict}`,
  'create index drafts_expiring on drafts (expires_at)',
  'create index drafts_of_user on drafts (user_id, created_at)',
];

/** A membership of nobody is refused by its foreign key, not here. */
const copied = `email = coalesce((select email from users where users.id = new.user_id), ''),
    sort_name = coalesce((select sort_name from users where users.id = new.user_id), ''),
    last_sign_in_at = coalesce((select last_sign_in_at from users where users.id = new.user_id), 0)`;

const triggers: Readonly<Record<ColumnTypes['engine'], readonly string[]>> = {
  sqlite: [
    `create trigger memberships_copy after insert on memberships begin
  update memberships set ${copied} where id = new.id;
end`,
    `create trigger users_copied after update of email, sort_name, last_sign_in_at on users
when new.email is not old.email or new.sort_name is not old.sort_name or new.last_sign_in_at is not old.last_sign_in_at
begin
  update memberships set email = new.email, sort_name = new.sort_name, last_sign_in_at = coalesce(new.last_sign_in_at, 0)
  where user_id = new.id;
end`,
  ],
  postgres: [
    `create function memberships_copy() returns trigger language plpgsql as $$
begin
  select u.email, u.sort_name, coalesce(u.last_sign_in_at, 0) into new.email, new.sort_name, new.last_sign_in_at
  from users u where u.id = new.user_id;
  new.email = coalesce(new.email, '');
  new.sort_name = coalesce(new.sort_name, '');
  new.last_sign_in_at = coalesce(new.last_sign_in_at, 0);
  return new;
end $$`,
    'create trigger memberships_copy before insert on memberships for each row execute function memberships_copy()',
    `create function users_copied() returns trigger language plpgsql as $$
begin
  update memberships set email = new.email, sort_name = new.sort_name, last_sign_in_at = coalesce(new.last_sign_in_at, 0)
  where user_id = new.id;
  return null;
end $$`,
    `create trigger users_copied after update of email, sort_name, last_sign_in_at on users for each row
  when (new.email is distinct from old.email or new.sort_name is distinct from old.sort_name
    or new.last_sign_in_at is distinct from old.last_sign_in_at)
  execute function users_copied()`,
  ],
};
