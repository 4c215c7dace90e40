import type { Email, EmailFlaw } from './email.ts';
import type { RoleId } from './identifiers.ts';
import type { MembershipStatus } from './membership.ts';
import { readText, type TextFlaw } from './plain-text.ts';

/** Columns of a company's own list of people (SPEC C1, C2). Whoever invites knows no more of a person, and changes no more by a file. */
export const rosterColumns = ['email', 'name', 'employer', 'site', 'group', 'language', 'status', 'roles'] as const;

export type RosterColumn = (typeof rosterColumns)[number];

/** Other spellings, as `plain` leaves them. */
const aliases: Readonly<Record<string, RosterColumn>> = {
  mail: 'email',
  emailaddress: 'email',
  fullname: 'name',
  displayname: 'name',
  locale: 'language',
  role: 'roles',
};

/** What exports and reject files add; it says nothing that is taken over. */
const passedOver: ReadonlySet<string> = new Set([
  'line',
  'problem',
  'methods',
  'lastsignin',
  'permissions',
  'invited',
  'inviteduntil',
]);

/** Permissions are given on the person's page, by somebody who looks at one person. */
const permissions: ReadonlySet<string> = new Set(['companyadmin', 'directoryadmin', 'admin', 'permission', 'operator']);

/** No list that people mail to each other may hold one, and none is taken. */
const secrets = /passw|^pwd$|^pin$|secret|totp|otp|salt|hash|setupkey|token|^phone|mobile/;

/** Case, blanks, `_` and `-` make no difference. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

const byPlainName = new Map([
  ...rosterColumns.map((one): [string, RosterColumn] => [one, one]),
  ...Object.entries(aliases),
]);

/** Why a file is not taken at all. `column`: as the file calls it. */
export type HeaderFlaw =
  | { readonly flaw: 'no-email' }
  /** `roles`: only who has both permissions gives roles. */
  | { readonly flaw: 'unknown' | 'permission' | 'secret' | 'twice' | 'roles'; readonly column: string };

export type RosterHeader =
  | { readonly ok: true; readonly columns: readonly (RosterColumn | null)[] }
  | { readonly ok: false; readonly flaws: readonly HeaderFlaw[] };

/** What is read and told of one line at most: whoever sends a file must not choose how much work it makes (SECURITY I5). */
export const rosterLimits = { headerFlaws: 20, problems: 10, roles: 50, rolesLength: 2_000 } as const;

/** The columns of a header by position, null for those that are passed over. A line that names no column of ours may be anything, and is not repeated. */
export function readRosterHeader(cells: readonly string[], mayGiveRoles: boolean): RosterHeader {
  const columns = cells.map((cell) => byPlainName.get(plain(cell)) ?? null);
  if (!columns.includes('email')) return { ok: false, flaws: [{ flaw: 'no-email' }, ...secretsIn(cells)] };
  const flaws = cells.flatMap((cell, at): HeaderFlaw[] => {
    const column = columns[at] ?? null;
    if (column !== null && columns.indexOf(column) < at) return [{ flaw: 'twice', column: shown(cell) }];
    if (column === 'roles' && !mayGiveRoles) return [{ flaw: 'roles', column: shown(cell) }];
    if (column !== null) return [];
    const name = plain(cell);
    if (name === '' || passedOver.has(name)) return [];
    return [{ flaw: flawOf(name), column: shown(cell) }];
  });
  return flaws.length > 0 ? { ok: false, flaws: flaws.slice(0, rosterLimits.headerFlaws) } : { ok: true, columns };
}

const secretsIn = (cells: readonly string[]): readonly HeaderFlaw[] =>
  cells
    .filter((cell) => /^[\w -]{1,40}$/.test(cell) && secrets.test(plain(cell)))
    .slice(0, rosterLimits.headerFlaws)
    .map((column) => ({ flaw: 'secret', column }));

const flawOf = (name: string): 'unknown' | 'permission' | 'secret' => {
  if (secrets.test(name)) return 'secret';
  return permissions.has(name) ? 'permission' : 'unknown';
};

/** As much of a name as helps to find it. */
const shown = (cell: string): string => cell.trim().slice(0, 60);

/** Why a row is not taken. `detail` goes with the words: a line, a number of cells, a role. */
export interface RosterProblem {
  /** Null: it is about the whole row. */
  readonly column: RosterColumn | null;
  readonly flaw: RosterFlaw;
  readonly detail: string | null;
}

export type RosterFlaw =
  | TextFlaw
  | `email-${EmailFlaw}`
  | 'missing'
  | 'cells'
  | 'twice'
  | 'language'
  | 'status'
  | 'role'
  | 'too-many-roles'
  | 'roles-need-both'
  | 'no-member'
  | 'must-accept'
  | 'last-administrator'
  | 'too-soon'
  | 'not-now'
  | 'needs-both'
  | 'yourself'
  | 'changed'
  | 'gone';

/** What a row says. What is null is not said. */
export interface RosterRow {
  readonly email: Email;
  readonly name: string | null;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
  readonly status: MembershipStatus | null;
  /** Roles that are added to what is held; null: none. */
  readonly roles: readonly RoleId[] | null;
}

/** What reading a row asks of the world. */
export interface RosterWorld {
  readonly readEmail: (
    typed: string,
  ) =>
    | { readonly ok: true; readonly value: Email }
    | { readonly ok: false; readonly refusal: { readonly flaw: EmailFlaw } };
  /** A language of the catalogues by its tag. */
  readonly findLanguage: (tag: string) => string | null;
  /** A role by `application/name`. */
  readonly findRole: (name: string) => RoleId | null;
}

export type ReadRoster =
  | { readonly ok: true; readonly row: RosterRow }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

const statuses: readonly string[] = ['invited', 'active', 'inactive'] satisfies readonly MembershipStatus[];

/** Reads the cells of a row, and tells its problems at once, as many as help. */
export function readRosterRow(
  columns: readonly (RosterColumn | null)[],
  cells: readonly string[],
  world: RosterWorld,
): ReadRoster {
  if (cells.length !== columns.length) {
    return { ok: false, problems: [{ column: null, flaw: 'cells', detail: `${cells.length}/${columns.length}` }] };
  }
  const problems: RosterProblem[] = [];
  const refuse = (column: RosterColumn, flaw: RosterFlaw, detail: string | null = null): null => {
    if (problems.length < rosterLimits.problems) problems.push({ column, flaw, detail });
    return null;
  };
  const cell = (column: RosterColumn): string => cells[columns.indexOf(column)]?.trim() ?? '';
  const text = (column: RosterColumn): string | null => {
    const read = readText(cell(column));
    return read.ok ? read.value : refuse(column, read.flaw);
  };
  const email = emailIn(cell('email'), world, refuse);
  const row = {
    name: text('name'),
    employer: text('employer'),
    site: text('site'),
    group: text('group'),
    language: languageIn(cell('language'), world, refuse),
    status: statusIn(cell('status'), refuse),
    roles: rolesIn(cell('roles'), world, refuse),
  };
  return email === null || problems.length > 0 ? { ok: false, problems } : { ok: true, row: { email, ...row } };
}

type Refuse = (column: RosterColumn, flaw: RosterFlaw, detail?: string) => null;

function emailIn(typed: string, { readEmail }: RosterWorld, refuse: Refuse): Email | null {
  if (typed === '') return refuse('email', 'missing');
  const read = readEmail(typed);
  return read.ok ? read.value : refuse('email', `email-${read.refusal.flaw}`);
}

const languageIn = (tag: string, { findLanguage }: RosterWorld, refuse: Refuse): string | null =>
  tag === '' ? null : (findLanguage(tag) ?? refuse('language', 'language'));

function statusIn(word: string, refuse: Refuse): MembershipStatus | null {
  const status = word.toLowerCase();
  if (status === '') return null;
  return statuses.includes(status) ? (status as MembershipStatus) : refuse('status', 'status');
}

/** By blanks or semicolons, as exports write them. */
function rolesIn(text: string, { findRole }: RosterWorld, refuse: Refuse): readonly RoleId[] | null {
  if (text.length > rosterLimits.rolesLength) return refuse('roles', 'too-many-roles');
  const names = [...new Set(text.split(/[\s;]+/).filter((one) => one !== ''))];
  if (names.length > rosterLimits.roles) return refuse('roles', 'too-many-roles');
  const roles = names.map((name) => findRole(name) ?? refuse('roles', 'role', name.slice(0, 60)));
  return names.length === 0 ? null : [...new Set(roles.filter((one) => one !== null))];
}
