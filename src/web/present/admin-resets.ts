import { csvLine } from '#files/formulas.ts';
import { exportResets, resetCells, resetColumns } from '#flows/recovery/export-resets.ts';
import { resetsOfCompany } from '#flows/recovery/see-resets.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { ResetsPage } from '../pages/resets.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { actingOf, directoryPath } from './admin-directory.ts';
import { resetsPath } from './admin-reset.ts';
import { byAdministrator, companyConsole } from './console.ts';
import { resetLists } from './resets.ts';

/** GET /admin/:company/resets, or the answer to an act that was not carried out. */
export async function drawResets(visit: CompanyVisit, error: PageError | null = null, status = 200): Promise<Answer> {
  const { company, user } = actingOf(visit);
  const context = companyConsole(visit);
  const base = resetsPath(visit);
  const lists = await resetLists(visit, context.page, base, (query) =>
    resetsOfCompany(visit.door.deps, { company, reader: user }, query),
  );
  const view = ResetsPage({
    ...context,
    ...lists,
    reader: 'company',
    base,
    directory: directoryPath(visit),
    csv: `${base}/export.csv`,
    error,
  });
  return page(view, status);
}

/** Spreadsheets take a file for UTF-8 by this mark alone. */
const mark = '\uFEFF';

/** GET …/resets/export.csv: all of them, made as they are read. */
export async function exportedResets(visit: CompanyVisit): Promise<Answer> {
  const file = { type: 'text/csv; charset=utf-8', name: 'resets.csv' } as const;
  // Whoever asks for the headers alone has exported nothing.
  if (visit.request.method === 'HEAD') return { as: 'file', ...file, content: '' };
  return { as: 'stream', ...file, content: linesFor(visit) };
}

async function* linesFor(visit: CompanyVisit): AsyncGenerator<string> {
  yield `${mark}${resetColumns.join(',')}\r\n`;
  const own = visit.session.bundle.user.displayName;
  for await (const resets of exportResets(visit.door.deps, byAdministrator(visit), actingOf(visit))) {
    yield resets.map((one) => `${csvLine(resetCells(one, own))}\r\n`).join('');
  }
}
