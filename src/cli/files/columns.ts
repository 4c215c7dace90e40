import { nearest } from '#config/nearest.ts';
import { importColumns, membershipColumns, type ImportColumn } from '#domain/import-row.ts';
import { quoted } from '../find.ts';
import { Misuse } from '../problem.ts';

export type ImportKind = 'users' | 'memberships';

/** Other spellings, as `plain` leaves them. */
const aliases: Readonly<Record<string, ImportColumn>> = {
  mail: 'email',
  emailaddress: 'email',
  fullname: 'name',
  displayname: 'name',
  givenname: 'first_name',
  familyname: 'last_name',
  surname: 'last_name',
  locale: 'language',
  lang: 'language',
  zoneinfo: 'time_zone',
  salt: 'password_salt',
  totpsecret: 'totp',
  setupkey: 'totp',
  otpauth: 'totp',
  phonenumber: 'phone',
  mobile: 'phone',
  companyname: 'company',
};

/** Added by a reject file or by an export; they say nothing that is imported. */
const passedOver: ReadonlySet<string> = new Set([
  'line',
  'user',
  'problem',
  'id',
  'createdat',
  'methods',
  'pepperedpasswordhash',
]);

const plainPasswords: ReadonlySet<string> = new Set([
  'password',
  'passwd',
  'pwd',
  'plainpassword',
  'plaintextpassword',
]);

/** Case, blanks, `_` and `-` make no difference. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

const byPlainName = new Map([
  ...importColumns.map((one): [string, ImportColumn] => [plain(one), one]),
  ...Object.entries(aliases),
]);

/** What a column's name means. */
export type ColumnMeaning =
  | { readonly is: 'column'; readonly column: ImportColumn }
  | { readonly is: 'passed-over' }
  | { readonly is: 'refused'; readonly reason: string };

export const plainPasswordReason =
  'Passwords in plain text are not imported: give their hashes (password_hash), or leave them out and let people set new ones.';

/** `ignoreUnknown`: names that mean nothing are passed over. Passwords in plain text are refused all the same. */
export function meaningOf(name: string, kind: ImportKind, ignoreUnknown: boolean): ColumnMeaning {
  const key = plain(name);
  if (plainPasswords.has(key)) return { is: 'refused', reason: plainPasswordReason };
  const column = byPlainName.get(key);
  if (column && isOf(kind, column)) return { is: 'column', column };
  if (passedOver.has(key) || ignoreUnknown) return { is: 'passed-over' };
  return { is: 'refused', reason: column ? notOfMemberships(name) : unknown(name, kind) };
}

const isOf = (kind: ImportKind, column: ImportColumn): boolean => kind === 'users' || columnsOf(kind).includes(column);

const columnsOf = (kind: ImportKind): readonly ImportColumn[] =>
  kind === 'users' ? importColumns : ['email', ...membershipColumns];

const notOfMemberships = (name: string): string =>
  `${quoted(name)} is about the person: use "import users", or --ignore-unknown to pass it over.`;

function unknown(name: string, kind: ImportKind): string {
  const near = nearest(name, columnsOf(kind), plain);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  return `${quoted(name)} is no column that is known here.${hint} --ignore-unknown passes it over.`;
}

const noHeader = 'There is no column "email". The first line must name the columns.';

/** The columns of a header by position, null for those that are passed over. Throws Misuse; a line that is no header may be full of secrets, and is not quoted. */
export function readHeader(
  cells: readonly string[],
  kind: ImportKind,
  ignoreUnknown: boolean,
): readonly (ImportColumn | null)[] {
  const meanings = cells.map((cell) => meaningOf(cell, kind, ignoreUnknown));
  if (!meanings.some((one) => one.is === 'column')) throw new Misuse(noHeader);
  const reasons = meanings.flatMap((one) => (one.is === 'refused' ? [one.reason] : []));
  const columns = meanings.map((one) => (one.is === 'column' ? one.column : null));
  const twice = columns.find((one, at) => one !== null && columns.indexOf(one) !== at);
  if (twice) reasons.push(`Several columns mean ${twice}: leave one.`);
  if (!columns.includes('email')) reasons.push(noHeader);
  if (reasons.length > 0) throw new Misuse(reasons.join('\n'));
  return columns;
}
