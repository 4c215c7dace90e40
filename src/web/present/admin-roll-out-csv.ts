import { csvLine } from '#files/formulas.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import { exportRollOut, rollOutCells, rollOutColumns } from '#flows/roll-out/export.ts';
import type { RollOutQuery } from '#flows/roll-out/people.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { queryOf, readTyped } from './admin-roll-out-address.ts';
import { byAdministrator } from './console.ts';
import { problemPage } from './problem.tsx';
import { withReader } from './reader.ts';

/** Spreadsheets take a file for UTF-8 by this mark alone. */
const mark = '\uFEFF';

/** GET …/roll-out/export.csv: everybody whom the list tells of, made as it is read, so that it may be of any length. */
export async function exportedRollOut(visit: CompanyVisit): Promise<Answer> {
  const { deps } = visit.door;
  const bundle = await deps.store.loadCompany(visit.at.company.id);
  if (!bundle) return problemPage(visit, 404);
  const file = { type: 'text/csv; charset=utf-8', name: 'roll-out.csv' } as const;
  // Whoever asks for the headers alone has exported nothing.
  if (visit.request.method === 'HEAD') return { as: 'file', ...file, content: '' };
  const query = queryOf(bundle.company.id, settingsOf(bundle), readTyped(visit.query));
  return { as: 'stream', ...file, content: linesFor(visit, query) };
}

async function* linesFor(visit: CompanyVisit, query: RollOutQuery): AsyncGenerator<string> {
  yield `${mark}${rollOutColumns.join(',')}\r\n`;
  for await (const people of exportRollOut(visit.door.deps, byAdministrator(visit), query)) {
    const told = people.map((one) => ({ ...one, person: withReader(visit, one.person) }));
    yield told.map((one) => `${csvLine(rollOutCells(one))}\r\n`).join('');
  }
}
