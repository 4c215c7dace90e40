import { createHash } from 'node:crypto';
import type { RowProblem } from '#domain/import-row.ts';
import { importRows, type ImportEnd, type ImportOptions, type ImportReport } from '#flows/transfer/import-rows.ts';
import type { RowsAre } from '#flows/transfer/import-row.ts';
import type { ToolJob } from '../../action.ts';
import type { PeopleFile } from '../../files/people-file.ts';
import { rejectFile, sentence, type RejectFile } from '../../files/rejects.ts';
import { interrupted } from '../../interrupted.ts';
import { Refused } from '../../problem.ts';
import { progress } from '../../progress.ts';

/** How an import ended, and where its rejected rows are. */
export interface Ran {
  readonly end: ImportEnd;
  readonly rejects: string | null;
}

/** Runs an import over a file, drawing how far it is. `place`: of rejected rows; `total`: rows, where that is known. */
export async function run(
  { world, tools, out }: ToolJob,
  file: PeopleFile,
  options: ImportOptions,
  place: string | null,
  total: number | null,
): Promise<Ran> {
  const bar = progress(world, 'rows');
  const rejects = place === null ? null : rejectFile(place, file.rejects);
  const told = teller(file.rowsAre, (text) => out.note(text));
  let last: ImportReport | null = null;
  try {
    const hash = createHash('sha256');
    const rows = file.rows({ bytes: 0, lines: 0, hash });
    const end = await importRows(tools.deps, { operatingUser: world.operatingUser }, rows, options, {
      signal: world.signal,
      sha256: () => hash.digest('hex'),
      progress: (report) => {
        last = report;
        bar.show(report.rows, total);
      },
      rejected: async (row, problems) => {
        told(row.line, problems);
        await rejects?.add(row, problems);
      },
    });
    bar.end();
    return { end, rejects: await settle(rejects, end.interrupted) };
  } catch (error) {
    bar.end();
    await rejects?.discard();
    if (last !== null) out.note(soFar(last));
    throw error;
  }
}

async function settle(rejects: RejectFile | null, isStopped: boolean): Promise<string | null> {
  if (!isStopped) return (await rejects?.keep()) ?? null;
  await rejects?.discard();
  return null;
}

const soFar = (report: ImportReport): string =>
  `Until then ${report.created} people were created, and ${report.membershipsAdded} memberships added: they stay. Run the same command again, and it goes on.`;

const toldAtMost = 10;

/** The first few; the reject file has them all. */
function teller(
  rowsAre: RowsAre,
  note: (text: string) => void,
): (line: number, problems: readonly RowProblem[]) => void {
  let told = 0;
  return (line, problems) => {
    told += 1;
    if (told <= toldAtMost) note(`${rowsAre} ${line}: ${problems.map(sentence).join(' ')}`);
    if (told === toldAtMost + 1) note('More rows are rejected.');
  };
}

const changed =
  'The file was changed or replaced while it was imported: what was looked through beforehand, and has the SHA-256 above, is not what was imported. See in the audit trail who was created, and import a file that stays as it is.';

const notServed = ({ phonesNotServed, regionsNotServed }: ImportEnd): string =>
  `${phonesNotServed} ${phonesNotServed === 1 ? 'person' : 'people'} came with phones in countries that no codes are sent to (${regionsNotServed.join(', ')}): such a phone is no method of theirs, and they set another up where one is required. GATEHOUSE_SMS_COUNTRIES names the countries.`;

/** The one result. Throws Refused when it was interrupted or rows were rejected: exit code 1. */
export function tell({ out }: ToolJob, { dryRun, file }: ImportOptions, end: ImportEnd, rejects: string | null): void {
  out.one({ ...end, dryRun, sha256: file.sha256, rejectFile: rejects });
  if (end.phonesNotServed > 0) out.note(notServed(end));
  if (end.fileChanged) throw new Refused('file-changed', changed);
  if (end.interrupted) {
    throw interrupted('The batch at hand was ended. Run the same command again, and it goes on.');
  }
  if (end.rejected === 0) return;
  const how = rejects === null ? above(end.rejected) : `Correct them in ${rejects} and import that file.`;
  throw new Refused('rows-rejected', `${end.rejected} of ${end.rows} rows were rejected. ${how}`);
}

/** Where a dry run told them. */
const above = (rejected: number): string =>
  rejected > toldAtMost
    ? 'The first of them stand above; --reject FILE writes all of them.'
    : 'They stand above; --reject FILE writes them.';
