import type { HeaderFlaw, RosterColumn, RosterFlaw, RosterProblem } from '#domain/roster-row.ts';
import type { RosterChange } from '#domain/roster-verdict.ts';
import type { FileFlaw } from '#files/unreadable.ts';
import type { Messages } from '#text/messages.ts';

/** Why a file cannot be read. */
export function fileFlawWords(m: Messages, flaw: FileFlaw, line: number | null): string {
  switch (flaw) {
    case 'not-utf8':
    case 'quote-not-closed':
    case 'after-quote':
    case 'quote-within':
    case 'row-too-long':
      return line === null ? m.t('import.no-csv') : m.t(`import.${flaw}`, { line: String(line) });
    case 'empty':
    case 'no-text':
    case 'utf-16':
    case 'spreadsheet':
    case 'compressed':
    case 'no-csv':
      return m.t(`import.${flaw}`);
    default:
      return flaw satisfies never;
  }
}

/** Why the columns of a list are not taken. */
export const headerFlawWords = (m: Messages, one: HeaderFlaw): string =>
  one.flaw === 'no-email' ? m.t('import.header-no-email') : m.t(`import.header-${one.flaw}`, { column: one.column });

/** Why a row is not taken, with the column that it is about. */
export function problemWords(m: Messages, { column, flaw, detail }: RosterProblem): string {
  const reason = reasonWords(m, flaw, detail ?? '');
  return column === null ? reason : m.t('invited.line-of', { line: columnWords(m, column), reason });
}

function reasonWords(m: Messages, flaw: RosterFlaw, detail: string): string {
  switch (flaw) {
    case 'email-malformed':
      return m.t('refusal.email-malformed');
    case 'email-local-part-not-ascii':
      return m.t('refusal.email-not-ascii');
    case 'email-domain-ambiguous':
      return m.t('refusal.email-ambiguous');
    case 'email-too-long':
      return m.t('refusal.email-too-long');
    case 'too-long':
      return m.t('import.row-too-long-text');
    case 'cells':
    case 'twice':
    case 'role':
      return m.t(`import.row-${flaw}`, { detail });
    default:
      return m.t(`import.row-${flaw}`);
  }
}

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
