import type { ColumnTypes } from './column-types.ts';

/** The administrator's and the operator's console: people by company, roles with rules, and what waits for a proof or a second look (SPEC sections 1 and 6). */
export const companies = (t: ColumnTypes): readonly string[] => [
  ...people(t),
  ...membershipsByCompany(t),
  ...triggers[t.engine],
  ...roles(t),
  ...drafts(t),
  ...invitationCounts(t),
];

/** Letters of Europe's Latin alphabets with their accents, beside those without. */
const accented = Array.from({ length: 0x17f - 0xc0 }, (_, place) => String.fromCodePoint(0xc0 + place))
  .map((letter) => ({ letter, plain: letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() }))
  .filter(({ letter, plain }) => letter !== plain);

/** Names that are here already lose the accents that no database strips by itself; few at a time, for a statement nests only so deep. */
const unaccented = Array.from({ length: Math.ceil(accented.length / 20) }, (_, part) => {
  const name = accented
    .slice(part * 20, part * 20 + 20)
    .reduce((inner, { letter, plain }) => `replace(${inner}, '${letter}', '${plain}')`, 'sort_name');
  return `update users set sort_name = ${name} where octet_length(sort_name) <> length(sort_name)`;
});

const people = (t: ColumnTypes): readonly string[] => [
  // What lists are sorted by: the display name without case and accents.
  `alter table users add column sort_name ${t.key} not null default ''`,
  'update users set sort_name = lower(trim(display_name))',
  ...unaccented,
  `alter table users add column last_sign_in_at ${t.instant}`,
  // No mail has reached this user since then (SPEC P11).
  `alter table users add column unreachable_since ${t.instant}`,
  `update users set last_sign_in_at = (select max(signed_in_at) from sessions where sessions.user_id = users.id)
  where exists (select 1 from sessions where sessions.user_id = users.id)`,
  // The version of a policy is whose (SPEC P7); null: on the machine itself, or before anybody noted it.
  `alter table policies add column changed_by ${t.key}`,
];

/**
 * Copies of what a company's list is sorted and searched by, so that a page of a large company among many is read from one index. The database keeps them.
 * Of who never accepted they tell what the company said itself, or the e-mail; of who is not active no sign-in (SECURITY I11).
 */
const membershipsByCompany = (t: ColumnTypes): readonly string[] => [
  `alter table memberships add column email ${t.key} not null default ''`,
  `alter table memberships add column sort_name ${t.key} not null default ''`,
  `alter table memberships add column last_sign_in_at ${t.instant} not null default 0`,
  `alter table memberships add column invited_at ${t.instant}`,
  `alter table memberships add column invited_by ${t.key}`,
  `alter table memberships add column invited_name ${t.text}`,
  `alter table memberships add column invited_sort_name ${t.key}`,
  `update memberships set
    email = (select email from users where users.id = memberships.user_id),
    sort_name = (select case memberships.accepted when 1 then sort_name else email end from users where users.id = memberships.user_id),
    last_sign_in_at = case when accepted = 1 and status = 'active'
      then coalesce((select last_sign_in_at from users where users.id = memberships.user_id), 0) else 0 end`,
  'create index memberships_by_name on memberships (company_id, sort_name, id)',
  'create index memberships_by_email on memberships (company_id, email)',
  'create index memberships_by_sign_in on memberships (company_id, last_sign_in_at, id)',
  // Few of a company's many: who may help, and whether somebody is the last of them.
  "create index memberships_administering on memberships (company_id) where status = 'active' and company_admin = 1 and directory_admin = 1",
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
  browser ${t.key} not null,
  kind ${t.text} not null,
  subject ${t.text} not null,
  content ${t.text} not null,
  created_at ${t.instant} not null,
  expires_at ${t.instant} not null
)${t.strict}`,
  'create index drafts_expiring on drafts (expires_at)',
  'create index drafts_of_user on drafts (user_id, created_at)',
];

/** How many people a company invited in five minutes each, for a day. */
const invitationCounts = (t: ColumnTypes): readonly string[] => [
  `create table invitation_counts (
  company_id ${t.key} not null references companies (id),
  part ${t.instant} not null,
  made ${t.count} not null,
  primary key (company_id, part)
)${t.strict}`,
];

/** Of a user's values, those that a membership has a copy of. */
const copies = (user: string, membership: string): string => `email = ${user}.email,
    sort_name = case ${membership}.accepted when 1 then ${user}.sort_name
      else coalesce(nullif(${membership}.invited_sort_name, ''), ${user}.email) end,
    last_sign_in_at = case when ${membership}.accepted = 1 and ${membership}.status = 'active'
      then coalesce(${user}.last_sign_in_at, 0) else 0 end`;

const sqliteCopy = `update memberships set ${copies('owner', 'memberships')}
  from users as owner where owner.id = memberships.user_id and memberships.id = new.id`;

/**
 * A membership of nobody is refused by its foreign key, not here. On PostgreSQL a new one waits for whoever changes its user, and a changed one is waited for
 * by them: either way the copy is of what is committed last.
 */
const triggers: Readonly<Record<ColumnTypes['engine'], readonly string[]>> = {
  sqlite: [
    `create trigger memberships_copy after insert on memberships begin ${sqliteCopy}; end`,
    `create trigger memberships_known after update of accepted, status, invited_sort_name on memberships
when new.accepted is not old.accepted or new.status is not old.status or new.invited_sort_name is not old.invited_sort_name begin ${sqliteCopy}; end`,
    `create trigger users_copied after update of email, sort_name, last_sign_in_at on users
when new.email is not old.email or new.sort_name is not old.sort_name or new.last_sign_in_at is not old.last_sign_in_at
begin update memberships set ${copies('new', 'memberships')} where user_id = new.id; end`,
  ],
  postgres: [
    `create function memberships_copy() returns trigger language plpgsql as $$
declare
  owner users%rowtype;
begin
  if tg_op = 'INSERT' then
    select * into owner from users where id = new.user_id for share;
  else
    select * into owner from users where id = new.user_id;
  end if;
  new.email = coalesce(owner.email, '');
  new.sort_name = coalesce(case new.accepted when 1 then owner.sort_name
    else coalesce(nullif(new.invited_sort_name, ''), owner.email) end, '');
  new.last_sign_in_at = case when new.accepted = 1 and new.status = 'active' then coalesce(owner.last_sign_in_at, 0) else 0 end;
  return new;
end $$`,
    'create trigger memberships_copy before insert on memberships for each row execute function memberships_copy()',
    `create trigger memberships_known before update of accepted, status, invited_sort_name on memberships for each row
  when (new.accepted is distinct from old.accepted or new.status is distinct from old.status
    or new.invited_sort_name is distinct from old.invited_sort_name)
  execute function memberships_copy()`,
    `create function users_copied() returns trigger language plpgsql as $$
begin
  update memberships set ${copies('new', 'memberships')} where user_id = new.id;
  return null;
end $$`,
    `create trigger users_copied after update of email, sort_name, last_sign_in_at on users for each row
  when (new.email is distinct from old.email or new.sort_name is distinct from old.sort_name
    or new.last_sign_in_at is distinct from old.last_sign_in_at)
  execute function users_copied()`,
  ],
};
