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
 * Copies of what a company's list shows, is sorted and searched by, so that a page of a large company among many is read from one index. The database keeps
 * them. Of who never accepted they tell what the company said itself, or the e-mail; of who is put aside the name as it was then, and no sign-in (SECURITY I11).
 */
const membershipsByCompany = (t: ColumnTypes): readonly string[] => [
  `alter table memberships add column email ${t.key} not null default ''`,
  // What the company calls them; null: nothing. And the same without case and accents, or the e-mail.
  `alter table memberships add column known_name ${t.text}`,
  `alter table memberships add column sort_name ${t.key} not null default ''`,
  `alter table memberships add column last_sign_in_at ${t.instant} not null default 0`,
  `alter table memberships add column invited_at ${t.instant}`,
  `alter table memberships add column invited_by ${t.key}`,
  `alter table memberships add column invited_name ${t.text}`,
  `alter table memberships add column invited_sort_name ${t.key}`,
  `update memberships set
    email = (select email from users where users.id = memberships.user_id),
    known_name = (select case memberships.accepted when 1 then nullif(display_name, '') end from users where users.id = memberships.user_id),
    sort_name = (select case memberships.accepted when 1 then sort_name else email end from users where users.id = memberships.user_id),
    last_sign_in_at = case when accepted = 1 and status = 'active'
      then coalesce((select last_sign_in_at from users where users.id = memberships.user_id), 0) else 0 end`,
  'create index memberships_by_name on memberships (company_id, sort_name, id)',
  'create index memberships_by_email on memberships (company_id, email)',
  'create index memberships_by_sign_in on memberships (company_id, last_sign_in_at, id)',
  // Few of a company's many: who may help, and whether somebody is the last of them.
  "create index memberships_administering on memberships (company_id) where status = 'active' and company_admin = 1 and directory_admin = 1",
  "create index memberships_to_administer on memberships (company_id, email) where status = 'invited' and company_admin = 1 and directory_admin = 1",
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

/** Where a rule finds the two rows that it looks at, and what this engine calls the part of an e-mail before its `@`. */
interface Pair {
  readonly user: string;
  readonly membership: string;
  readonly localPart: string;
}

const pairs: Readonly<Record<ColumnTypes['engine'], (user: string, membership: string) => Pair>> = {
  sqlite: (user, membership) => ({
    user,
    membership,
    localPart: `substr(${user}.email, 1, instr(${user}.email, '@') - 1)`,
  }),
  postgres: (user, membership) => ({ user, membership, localPart: `split_part(${user}.email, '@', 1)` }),
};

/**
 * What a company calls one of its people (SECURITY I11): what it was when it put them aside; of whom has accepted what they call themselves, unless that is
 * their address alone; else what whoever invited them said. `known`, `own`, `said`: the columns of one spelling, as it is read or as it is sorted.
 */
const nameOf = ({ user, membership, localPart }: Pair, known: string, own: string, said: string): string => `case
    when ${membership}.accepted = 1 and ${membership}.status = 'inactive' then ${membership}.${known}
    when ${membership}.accepted = 1 and ${user}.display_name not in ('', ${localPart}) then ${user}.${own}
    when ${membership}.accepted = 1 then coalesce(nullif(${membership}.${said}, ''), nullif(${user}.${own}, ''))
    else nullif(${membership}.${said}, '') end`;

/** What a membership has copies of, each with what it is. Of nobody, too: a membership of nobody is refused by its foreign key, not here. */
const copied = (pair: Pair): readonly (readonly [column: string, value: string])[] => {
  const { user, membership } = pair;
  const sorted = nameOf(pair, 'sort_name', 'sort_name', 'invited_sort_name');
  return [
    ['email', `coalesce(${user}.email, '')`],
    ['known_name', nameOf(pair, 'known_name', 'display_name', 'invited_name')],
    ['sort_name', `coalesce(nullif(${sorted}, ''), ${user}.email, '')`],
    [
      'last_sign_in_at',
      `case when ${membership}.accepted = 1 and ${membership}.status = 'active'
      then coalesce(${user}.last_sign_in_at, 0) else 0 end`,
    ],
  ];
};

/** As the settings of an update. */
const copies = (pair: Pair): string =>
  copied(pair)
    .map(([column, value]) => `${column} = ${value}`)
    .join(',\n    ');

const sqliteCopy = `update memberships set ${copies(pairs.sqlite('owner', 'memberships'))}
  from users as owner where owner.id = memberships.user_id and memberships.id = new.id`;

/** Whether any of these columns was changed. */
const differs = (columns: readonly string[], how: 'is not' | 'is distinct from'): string =>
  columns.map((column) => `new.${column} ${how} old.${column}`).join(' or ');

/** Columns that decide what is copied. */
const deciding = {
  memberships: ['accepted', 'status', 'invited_name', 'invited_sort_name'],
  users: ['email', 'display_name', 'sort_name', 'last_sign_in_at'],
} as const;

/** On PostgreSQL a new one waits for whoever changes its user, and a changed one is waited for by them: either way the copy is of what is committed last. */
const triggers: Readonly<Record<ColumnTypes['engine'], readonly string[]>> = {
  sqlite: [
    `create trigger memberships_copy after insert on memberships begin ${sqliteCopy}; end`,
    `create trigger memberships_known after update of ${deciding.memberships.join(', ')} on memberships
when ${differs(deciding.memberships, 'is not')} begin ${sqliteCopy}; end`,
    `create trigger users_copied after update of ${deciding.users.join(', ')} on users
when ${differs(deciding.users, 'is not')}
begin update memberships set ${copies(pairs.sqlite('new', 'memberships'))} where user_id = new.id; end`,
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
${copied(pairs.postgres('owner', 'new'))
  .map(([column, value]) => `  new.${column} = ${value};`)
  .join('\n')}
  return new;
end $$`,
    'create trigger memberships_copy before insert on memberships for each row execute function memberships_copy()',
    `create trigger memberships_known before update of ${deciding.memberships.join(', ')} on memberships for each row
  when (${differs(deciding.memberships, 'is distinct from')})
  execute function memberships_copy()`,
    `create function users_copied() returns trigger language plpgsql as $$
begin
  update memberships set ${copies(pairs.postgres('new', 'memberships'))} where user_id = new.id;
  return null;
end $$`,
    `create trigger users_copied after update of ${deciding.users.join(', ')} on users for each row
  when (${differs(deciding.users, 'is distinct from')})
  execute function users_copied()`,
  ],
};
