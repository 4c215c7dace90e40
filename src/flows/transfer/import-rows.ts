import type { AuditEvent } from '#domain/audit-event.ts';
import { Fault } from '#domain/fault.ts';
import { cannotBeRead, type RowProblem } from '#domain/import-row.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { companyBook } from './company-book.ts';
import { firstRows } from './first-rows.ts';
import { openRoleBook, type RoleBook } from './grants.ts';
import { rowWords, type RowsAre, type SourceRow } from './import-row.ts';
import { judgeRow, weightOf, type Candidate, type Judged, type UnverifiedEmails } from './judge-row.ts';
import { paceWithin, type PaceLimits } from './pace.ts';
import { nothingPretended } from './pretend-batch.ts';
import type { SecretConflicts } from './secret-conflicts.ts';
import { settleBatch, type Importing } from './settle-batch.ts';

export interface ImportOptions {
  /** `memberships`: nobody is created. */
  readonly what: 'users' | 'memberships';
  /** Everything is judged and looked up, and nothing written. */
  readonly dryRun: boolean;
  /** Id or exact name, for rows that name no company. */
  readonly company: string | null;
  /** Rows may name other companies beside that one. */
  readonly otherCompanies: boolean;
  readonly unverifiedEmails: UnverifiedEmails;
  /** What was found of the file's rows beforehand. */
  readonly conflicts: SecretConflicts;
  /** Makes companies that are named and nowhere; null: an unknown company is a problem of its row. */
  readonly newCompanies: { readonly language: string; readonly timeZone: string } | null;
  /** People who were there before have accepted their new memberships (SPEC C2). */
  readonly accepted: boolean;
  readonly pace: PaceLimits;
  /** For the audit trail: what the operator calls the file, and its SHA-256 where it could be read beforehand. */
  readonly file: { readonly name: string; readonly sha256: string | null; readonly rowsAre: RowsAre };
}

/** Counts so far. People with several rows are created once. */
export interface ImportReport {
  readonly importId: string;
  readonly rows: number;
  readonly created: number;
  readonly membershipsAdded: number;
  /** Roles in applications that memberships have now and had not. */
  readonly rolesAdded: number;
  readonly companiesCreated: number;
  /** Rows of people who are there already, with nothing to add. */
  readonly unchanged: number;
  readonly rejected: number;
  /** People who were created with a phone to whose country no codes are sent: it is no method of theirs (SPEC M2). */
  readonly phonesNotServed: number;
}

export interface ImportHooks<S> {
  /** A row is not taken: awaited, so that a slow file is no pile in memory. */
  readonly rejected: (row: Pick<SourceRow<S>, 'line' | 'source'>, problems: readonly RowProblem[]) => Promise<void>;
  /** After each batch. */
  readonly progress: (report: ImportReport) => void;
  /** SHA-256 of what was read, once every row has come; null where it was not read to its end. */
  readonly sha256: () => string | null;
  /** Long work ends after the batch at hand. */
  readonly signal: AbortSignal;
}

/** `sha256`: of what was imported. `fileChanged`: that is not the file which was looked through beforehand. */
/** `regionsNotServed`: of those phones. */
export type ImportEnd = ImportReport & {
  readonly regionsNotServed: readonly string[];
  readonly interrupted: boolean;
  readonly sha256: string | null;
  readonly fileChanged: boolean;
};

/**
 * Imports rows in the order of their file, batch by batch, one transaction each. Whoever runs it again with the same rows finds everybody who was
 * created there already: nothing is doubled, and what was interrupted goes on. No password is hashed, nobody who is there already is changed, and no row
 * can make an operator. Throws Fault when the database is gone; what was committed before stays.
 */
export async function importRows<S>(
  deps: Deps,
  by: By,
  rows: AsyncIterable<SourceRow<S>>,
  options: ImportOptions,
  hooks: ImportHooks<S>,
): Promise<ImportEnd> {
  const importing = begin(deps, by, options, hooks, await openRoleBook(deps));
  const { name, sha256 } = options.file;
  await announce(importing, 'import.started', { file: name, sha256, accepted: options.accepted });
  const interrupted = await importAll(importing, rows, hooks);
  const read = interrupted ? null : hooks.sha256();
  const end = { interrupted, sha256: read, fileChanged: sha256 !== null && read !== null && read !== sha256 };
  const companiesCreated = importing.companies.made();
  await announce(importing, 'import.finished', { ...importing.counts, companiesCreated, ...end });
  return { ...importing.report(), ...end, regionsNotServed: [...importing.unserved].toSorted() };
}

function begin<S>(deps: Deps, by: By, options: ImportOptions, hooks: ImportHooks<S>, roles: RoleBook): Importing<S> {
  const importId = deps.random.id('event').replace(/^evt_/, 'imp_');
  const act = options.newCompanies === null ? 'never' : options.dryRun ? 'pretend' : 'make';
  const pace = paceWithin(options.pace);
  const asked = { act, language: 'en', timeZone: 'UTC', ...options.newCompanies, importId } as const;
  const companies = companyBook(deps, by, asked, pace.rest);
  const counts = {
    rows: 0,
    created: 0,
    membershipsAdded: 0,
    rolesAdded: 0,
    unchanged: 0,
    rejected: 0,
    phonesNotServed: 0,
  };
  return {
    deps,
    by,
    options,
    importId,
    companies,
    roles,
    counts,
    firsts: firstRows(options.file.rowsAre),
    pace,
    pretended: nothingPretended(),
    unserved: new Set(),
    report: () => ({ importId, ...counts, companiesCreated: companies.made() }),
    reject: async (row, problems) => {
      counts.rejected += 1;
      await hooks.rejected(row, problems);
    },
  };
}

/** Answers whether it was interrupted. */
async function importAll<S>(
  importing: Importing<S>,
  rows: AsyncIterable<SourceRow<S>>,
  { progress, signal }: ImportHooks<S>,
): Promise<boolean> {
  let [batch, weight]: [Candidate<S>[], number] = [[], 0];
  const settle = async (): Promise<void> => {
    await settleBatch(importing, batch);
    [batch, weight] = [[], 0];
    progress(importing.report());
  };
  for await (const row of rows) {
    if (signal.aborted) break;
    const candidate = await judge(importing, row);
    if (!candidate) continue;
    // A heavy row begins a batch of its own rather than making the one at hand too long.
    if (batch.length > 0 && weight + weightOf(candidate) > importing.pace.size()) await settle();
    batch.push(candidate);
    weight += weightOf(candidate);
    if (weight >= importing.pace.size()) await settle();
  }
  await settle();
  return signal.aborted;
}

/** A row by itself, and beside the first row of the same person; null when it was rejected. */
async function judge<S>(importing: Importing<S>, row: SourceRow<S>): Promise<Candidate<S> | null> {
  const { deps, options, counts, firsts } = importing;
  counts.rows += 1;
  const judged = judgedOf(deps, options, row);
  if (!judged.ok) {
    if (judged.email) firsts.reject(judged.email, row.line);
    await importing.reject(row, judged.problems);
    return null;
  }
  const { candidate } = judged;
  const other = options.conflicts.beside(candidate.email, row.line);
  if (other !== null) firsts.reject(candidate.email, row.line);
  const misfit = other === null ? firsts.misfit(candidate) : conflicting(options.file.rowsAre, other);
  if (misfit) await importing.reject(row, [misfit]);
  return misfit ? null : candidate;
}

const conflicting = (rowsAre: RowsAre, line: number): RowProblem => ({
  column: 'email',
  reason: `${rowWords(rowsAre, line)} gives other secrets for the same e-mail, and nobody here can tell whose they are: leave the row of the person who has this e-mail.`,
});

/** Rows come from strangers: one at which judging breaks is rejected, and the others go on. Throws Fault. */
function judgedOf<S>(deps: Deps, options: ImportOptions, row: SourceRow<S>): Judged<S> {
  try {
    return judgeRow(deps, options, row);
  } catch (error) {
    if (error instanceof Fault) throw error;
    return { ok: false, email: null, problems: [cannotBeRead] };
  }
}

/** Said before the first row and after the last: a dry run is nothing that happened. */
async function announce<S>(
  { deps, by, options, importId }: Importing<S>,
  kind: 'import.started' | 'import.finished',
  detail: AuditEvent['detail'],
): Promise<void> {
  if (options.dryRun) return;
  const event = deedEvent(deps, by, {
    kind,
    stream: 'installation',
    detail: { ...detail, import: importId, what: options.what },
  });
  await deps.store.transact((tx) => tx.appendAudit([event]));
}
