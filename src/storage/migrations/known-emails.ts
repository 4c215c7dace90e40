import type { ColumnTypes } from './column-types.ts';

/**
 * The e-mail of a membership is the one by which the company knows them, as their name is (SECURITY I11): of who is active the one that they sign in with; of who has
 * not accepted what was typed, and of who was put aside or left what it was then. Of several people of one company it may be the same: what one of them gave up may be another's.
 */
export const knownEmails = (t: ColumnTypes): readonly string[] => [
  'drop index memberships_by_email',
  'create index memberships_by_email on memberships (company_id, email, id)',
  ...triggers[t.engine],
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

/** Of a new one nothing is known yet, and of somebody erased a pseudonym is all that is left (SPEC C7). */
const emailOf = ({ user, membership }: Pair): string => `case
    when ${membership}.accepted = 1 and ${membership}.status = 'active' then coalesce(${user}.email, '')
    when ${user}.erased_at is not null then ${user}.email
    else coalesce(nullif(${membership}.email, ''), ${user}.email, '') end`;

/** What a company calls them: `known`, `own`, `said` are the columns of one spelling, as it is read or as it is sorted. */
const nameOf = ({ user, membership, localPart }: Pair, known: string, own: string, said: string): string => `case
    when ${membership}.accepted = 1 and ${membership}.status = 'inactive' then ${membership}.${known}
    when ${membership}.accepted = 1 and ${user}.display_name not in ('', ${localPart}) then ${user}.${own}
    when ${membership}.accepted = 1 then coalesce(nullif(${membership}.${said}, ''), nullif(${user}.${own}, ''))
    else nullif(${membership}.${said}, '') end`;

/** What a membership has copies of, each with what it is. */
const copied = (pair: Pair): readonly (readonly [column: string, value: string])[] => [
  ['email', emailOf(pair)],
  ['known_name', nameOf(pair, 'known_name', 'display_name', 'invited_name')],
  [
    'sort_name',
    `coalesce(nullif(${nameOf(pair, 'sort_name', 'sort_name', 'invited_sort_name')}, ''), ${emailOf(pair)})`,
  ],
  [
    'last_sign_in_at',
    `case when ${pair.membership}.accepted = 1 and ${pair.membership}.status = 'active'
      then coalesce(${pair.user}.last_sign_in_at, 0) else 0 end`,
  ],
];

const settings = (pair: Pair): string =>
  copied(pair)
    .map(([column, value]) => `${column} = ${value}`)
    .join(',\n    ');

const sqliteCopy = `update memberships set ${settings(pairs.sqlite('owner', 'memberships'))}
  from users as owner where owner.id = memberships.user_id and memberships.id = new.id`;

/** Columns that decide what is copied. */
const decidingMemberships = ['accepted', 'status', 'invited_name', 'invited_sort_name'];
const decidingUsers = ['email', 'display_name', 'sort_name', 'last_sign_in_at'];

const isChanged = (columns: readonly string[]): string =>
  columns.map((column) => `new.${column} is not old.${column}`).join(' or ');

/** On PostgreSQL a new one waits for whoever changes its user, and a changed one is waited for by them: its triggers stay, and do this instead. */
const triggers: Readonly<Record<ColumnTypes['engine'], readonly string[]>> = {
  sqlite: [
    'drop trigger memberships_copy',
    'drop trigger memberships_known',
    'drop trigger users_copied',
    `create trigger memberships_copy after insert on memberships begin ${sqliteCopy}; end`,
    `create trigger memberships_known after update of ${decidingMemberships.join(', ')} on memberships
when ${isChanged(decidingMemberships)} begin ${sqliteCopy}; end`,
    `create trigger users_copied after update of ${decidingUsers.join(', ')} on users
when ${isChanged(decidingUsers)}
begin update memberships set ${settings(pairs.sqlite('new', 'memberships'))} where user_id = new.id; end`,
  ],
  postgres: [
    `create or replace function memberships_copy() returns trigger language plpgsql as $$
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
    `create or replace function users_copied() returns trigger language plpgsql as $$
begin
  update memberships set ${settings(pairs.postgres('new', 'memberships'))} where user_id = new.id;
  return null;
end $$`,
  ],
};
