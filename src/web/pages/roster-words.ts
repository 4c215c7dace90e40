import type { HeaderFlaw, RosterColumn, RosterFlaw, RosterProblem } from '#domain/roster-row.ts';
import type { RosterChange } from '#domain/roster-verdict.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { FileFlaw } from '#files/unreadable.ts';
import type { Messages } from '#text/messages.ts';

/** Why a file cannot be read. */
export function fileFlawWords(m: Messages, flaw: FileFlaw, line: number | null): string {
  if (!isPlaced(flaw)) return m.t(wholeFile[flaw]);
  return line === null ? m.t('import.no-csv') : m.t(atLine[flaw], { line: String(line) });
}

const wholeFile = {
  empty: 'import.empty',
  'no-text': 'import.no-text',
  'utf-16': 'import.utf-16',
  spreadsheet: 'import.spreadsheet',
  compressed: 'import.compressed',
  'no-csv': 'import.no-csv',
} as const satisfies Partial<Record<FileFlaw, PlainKey>>;

const atLine = {
  'not-utf8': 'import.not-utf8',
  'quote-not-closed': 'import.quote-not-closed',
  'after-quote': 'import.after-quote',
  'quote-within': 'import.quote-within',
  'row-too-long': 'import.row-too-long',
} as const satisfies Record<Exclude<FileFlaw, keyof typeof wholeFile>, PlainKey>;

const isPlaced = (flaw: FileFlaw): flaw is keyof typeof atLine => flaw in atLine;

/** Why the columns of a list are not taken. */
export const headerFlawWords = (m: Messages, one: HeaderFlaw): string =>
  one.flaw === 'no-email' ? m.t('import.header-no-email') : m.t(headerFlaws[one.flaw], { column: one.column });

const headerFlaws = {
  unknown: 'import.header-unknown',
  permission: 'import.header-permission',
  secret: 'import.header-secret',
  twice: 'import.header-twice',
  roles: 'import.header-roles',
} as const satisfies Record<Exclude<HeaderFlaw['flaw'], 'no-email'>, PlainKey>;

/** Why a row is not taken, with the column that it is about. */
export function problemWords(m: Messages, { column, flaw, detail }: RosterProblem): string {
  const reason = isDetailed(flaw) ? m.t(detailedFlaws[flaw], { detail: detail ?? '' }) : m.t(rowFlaws[flaw]);
  return column === null ? reason : m.t('invited.line-of', { line: columnWords(m, column), reason });
}

const detailedFlaws = {
  cells: 'import.row-cells',
  twice: 'import.row-twice',
  role: 'import.row-role',
} as const satisfies Partial<Record<RosterFlaw, PlainKey>>;

const rowFlaws = {
  'email-malformed': 'invite.email-malformed',
  'email-local-part-not-ascii': 'invite.email-not-ascii',
  'email-domain-ambiguous': 'invite.email-ambiguous',
  'email-too-long': 'invite.email-too-long',
  'too-long': 'import.row-too-long-text',
  'not-plain': 'import.row-not-plain',
  missing: 'import.row-missing',
  language: 'import.row-language',
  status: 'import.row-status',
  'too-many-roles': 'import.row-too-many-roles',
  'roles-need-both': 'import.row-roles-need-both',
  'no-member': 'import.row-no-member',
  'must-accept': 'import.row-must-accept',
  'last-administrator': 'import.row-last-administrator',
  'too-soon': 'import.row-too-soon',
  'not-now': 'import.row-not-now',
  'needs-both': 'import.row-needs-both',
  yourself: 'import.row-yourself',
  changed: 'import.row-changed',
  gone: 'import.row-gone',
} as const satisfies Record<Exclude<RosterFlaw, keyof typeof detailedFlaws>, PlainKey>;

const isDetailed = (flaw: RosterFlaw): flaw is keyof typeof detailedFlaws => flaw in detailedFlaws;

const columnWords = (m: Messages, column: RosterColumn): string => m.t(columnNames[column]);

const columnNames = {
  email: 'invite.email',
  name: 'invite.name',
  employer: 'people.employer',
  site: 'people.site',
  group: 'people.group',
  language: 'people.language',
  status: 'import.status',
  roles: 'people.roles',
} as const satisfies Record<RosterColumn, string>;

/** What a row changes of a member, a sentence for each. */
export function changeWords(
  m: Messages,
  { status, ...details }: RosterChange,
  roles: string | null,
): readonly string[] {
  const told: [RosterColumn, string][] = Object.entries(details).map(([name, value]) => [name as RosterColumn, value]);
  if (status !== undefined) told.push(['status', m.t(status === 'active' ? 'people.active' : 'people.inactive')]);
  if (roles !== null) told.push(['roles', roles]);
  return told.map(([column, value]) => m.t('invited.line-of', { line: columnWords(m, column), reason: value }));
}
