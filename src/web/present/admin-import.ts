import type { VNode } from 'preact';
import { hasPermissions } from '#domain/membership.ts';
import { rosterColumns } from '#domain/roster-row.ts';
import { judgeRoster, type PlannedRow, type RejectedRow, type RosterBy } from '#flows/directory/judge-roster.ts';
import { rolesByName } from '#flows/roles/find-role.ts';
import { csvRejects } from '#files/csv-rejects.ts';
import { csvLine } from '#files/formulas.ts';
import { languagesOffered } from '#text/languages.ts';
import type { CompanyVisit, UploadedFile } from '../lifecycle/visit.ts';
import { AdminImportPage } from '../pages/admin-import.tsx';
import { ImportPreviewPage, ImportResultPage, type RowLine, type SomeRows } from '../pages/admin-imported.tsx';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { countIn } from '../pages/parts/operator-parts.tsx';
import { changeWords, fileFlawWords, headerFlawWords, problemWords } from '../pages/roster-words.ts';
import type { WaitingForm } from '../routes/route.ts';
import { adminPath, companyConsole } from './console.ts';
import { goOn, mostAtOnce, progressOf, undoneOf, type KeptList } from './import-progress.ts';
import { keepFor, keptAs } from './kept-results.ts';
import { mostRows, readRoster, type ReadList, type ReadRoster } from './read-roster.ts';

const pathOf = (visit: CompanyVisit, more = ''): string => adminPath(visit, `/directory/import${more}`);

/** The form, with what was wrong with the file. */
export function drawImport(visit: CompanyVisit, problem: string | null): VNode {
  return AdminImportPage({
    ...companyConsole(visit),
    directory: adminPath(visit, '/directory'),
    company: visit.at.company.name,
    languages: languagesOffered(false)
      .map(({ tag }) => tag)
      .join(', '),
    most: mostRows,
    error: problem === null ? null : { field: 'file', text: problem },
  });
}

export type Uploaded = { readonly ok: true; readonly to: string } | { readonly ok: false; readonly words: string };

/** Reads what was uploaded and keeps it; answers where its preview is, or what is wrong with it. */
export async function keepUpload(visit: CompanyVisit, file: UploadedFile): Promise<Uploaded> {
  const read = await readRoster(file.content, hasPermissions(visit.at.membership, 'both'));
  if (!read.ok) return { ok: false, words: wordsFor(visit, read) };
  const kept: KeptList = { is: 'roster', name: shownName(file.name), list: read.list, done: null };
  return { ok: true, to: pathOf(visit, `/${await keepFor(visit, kept, 'file')}`) };
}

function wordsFor({ m }: CompanyVisit, read: Exclude<ReadRoster, { ok: true }>): string {
  if (read.because === 'unreadable') return fileFlawWords(m, read.flaw, read.line);
  if (read.because === 'columns') return read.flaws.map((one) => headerFlawWords(m, one)).join(' ');
  return read.because === 'no-rows'
    ? m.t('import.no-rows')
    : m.t('import.too-many-rows', { rows: countIn(m, mostRows) });
}

/** A file's name is its sender's: without what nobody sees, and not too long. */
const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '').slice(0, 100);

/** Carries the next rows of a kept list out; answers where it is told what it did. Null: it is not kept any more. */
export const applyKept = async (visit: CompanyVisit): Promise<string | null> =>
  (await goOn(visit, visit.fields['left'])) ? pathOf(visit, `/${visit.params.draft ?? ''}`) : null;

/** A list that waits to be carried out: which, and how long it is (SPEC S8). */
export async function importRows({ page: { m }, session, at, ...form }: WaitingForm): Promise<KeptWords['rows']> {
  if (!session || !at) return [];
  const waiting = { ...form, session, at };
  const kept = await keptAs<KeptList>(waiting, 'roster');
  if (!kept) return [];
  const count = progressOf(kept, session.now).left.length;
  return [{ name: m.t('import.list'), value: `${kept.name} (${m.t('import.all-of', { count })})` }];
}

/** What a list would do, or what it did; null: it is not kept any more. */
export async function drawKept(visit: CompanyVisit): Promise<VNode | null> {
  const kept = await keptAs<KeptList>(visit, 'roster');
  if (!kept) return null;
  return kept.done === null ? drawPreview(visit, kept) : drawResult(visit, kept);
}

const frame = (visit: CompanyVisit, name: string) => ({
  ...companyConsole(visit),
  directory: adminPath(visit, '/directory'),
  path: visit.path,
  name,
});

const byOf = ({ at, session }: CompanyVisit): RosterBy => ({
  user: session.bundle.user.id,
  standing: at.membership,
});

async function drawPreview(visit: CompanyVisit, { name, list }: KeptList): Promise<VNode> {
  const { m, door } = visit;
  const plan = await judgeRoster(door.deps, byOf(visit), visit.at.company, list);
  const names = new Map([...(await rolesByName(door.deps))].map(([role, { id }]) => [id, role]));
  const updated = ({ line, row, verdict }: PlannedRow): RowLine => {
    if (verdict.is !== 'update') return { line, who: row.email, words: [] };
    const roles = verdict.roles && m.list(verdict.roles.map((id) => names.get(id) ?? id));
    return { line, who: row.email, words: changeWords(m, verdict.change, roles) };
  };
  const invited = ({ line, row }: PlannedRow): RowLine => ({
    line,
    who: row.name === null ? row.email : `${row.name} <${row.email}>`,
    words: [],
  });
  return ImportPreviewPage({
    ...frame(visit, name),
    invite: some(plan.invite, invited),
    update: some(plan.update, updated),
    unchanged: plan.unchanged,
    rejected: some(plan.rejected, (one) => rejectedLine(visit, one)),
    left: list.rows.length,
    most: mostAtOnce,
  });
}

function drawResult(visit: CompanyVisit, kept: KeptList): VNode {
  const progress = progressOf(kept, visit.session.now);
  const { invited, updated, unchanged, rejected, left, waiting, busy, from, isStopped } = progress;
  return ImportResultPage({
    ...frame(visit, kept.name),
    invited,
    updated,
    unchanged,
    rejected: some(rejected, (one) => rejectedLine(visit, one)),
    left: left.length,
    waiting: waiting.length,
    undone: undoneOf(progress),
    busy: busy === null ? 0 : busy.lines.length,
    most: mostAtOnce,
    from,
    isStopped,
  });
}

const rejectedLine = ({ m }: CompanyVisit, { line, problems }: RejectedRow): RowLine => ({
  line,
  who: null,
  words: problems.map((one) => problemWords(m, one)),
});

/** Rows that a page shows of each kind. */
const mostShown = 100;

const some = <T>(all: readonly T[], line: (one: T) => RowLine): SomeRows => ({
  all: all.length,
  shown: all.slice(0, mostShown).map(line),
});

/** Rows that were not taken, to be corrected and imported again; null: the list is not kept any more. */
export async function rejectsOf(visit: CompanyVisit): Promise<string | null> {
  const kept = await keptAs<KeptList>(visit, 'roster');
  if (!kept) return null;
  const { rejected } = kept.done ?? (await judgeRoster(visit.door.deps, byOf(visit), visit.at.company, kept.list));
  return rejectsFile(visit, kept.list, rejected);
}

function rejectsFile({ m }: CompanyVisit, list: ReadList, rejected: readonly RejectedRow[]): string {
  const rejects = csvRejects(() => list.header);
  const cells = new Map(list.rows.map((one) => [one.line, one.cells]));
  const rows = rejected.map(({ line, problems }) =>
    rejects.row(line, cells.get(line) ?? [], problems.map((one) => problemWords(m, one)).join(' ')),
  );
  return [rejects.head(), ...rows].join('');
}

/** A list with nobody in it: the names of the columns alone. */
export const template = (mayGiveRoles: boolean): string =>
  `${csvLine(rosterColumns.filter((one) => one !== 'roles' || mayGiveRoles))}\r\n`;
