import type { Email } from '#domain/email.ts';
import { Fault } from '#domain/fault.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { NamedInRow, RowProblem } from '#domain/import-row.ts';
import { usersPerPhone } from '#domain/phone-rules.ts';
import type { KnownPerson } from '#ports/transfer.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isServed } from '../sms/served.ts';
import type { CompanyBook, FoundCompany } from './company-book.ts';
import type { FirstRows } from './first-rows.ts';
import { namesUnknownRole, openGivers, unknownRoleReason, type Givers, type RoleBook } from './grants.ts';
import { rowWords, type SourceRow } from './import-row.ts';
import type { ImportOptions, ImportReport } from './import-rows.ts';
import { weightOf, type Candidate } from './judge-row.ts';
import type { Pace } from './pace.ts';
import { planBatch, type BatchPlan } from './plan-batch.ts';
import { pretendBatch, type Pretended } from './pretend-batch.ts';
import { writeBatch, type BatchOutcome } from './write-batch.ts';

/** One import at work. */
export interface Importing<S> {
  readonly deps: Deps;
  readonly by: By;
  readonly options: ImportOptions;
  readonly importId: string;
  readonly companies: CompanyBook;
  readonly roles: RoleBook;
  readonly firsts: FirstRows;
  readonly pace: Pace;
  /** What a dry run would have written. */
  readonly pretended: Pretended;
  /** Regions of phones that were taken although no codes are sent there. */
  readonly unserved: Set<string>;
  readonly counts: { -readonly [K in Exclude<keyof ImportReport, 'importId' | 'companiesCreated'>]: number };
  readonly report: () => ImportReport;
  readonly reject: (row: Pick<SourceRow<S>, 'line' | 'source'>, problems: readonly RowProblem[]) => Promise<void>;
}

/**
 * Takes a batch from judged rows to what is committed. Who was made by somebody else meanwhile is looked up again and judged anew. When the database
 * refuses the batch, each row is tried by itself: a row that fails, fails alone.
 */
export async function settleBatch<S>(importing: Importing<S>, rows: readonly Candidate<S>[]): Promise<void> {
  const placed = await withCompanies(importing, rows);
  if (placed.length === 0) return;
  const people = await peopleOf(importing, placed);
  const ready = await withPeople(importing, placed, people);
  const givers = await openGivers(importing.deps, importing.roles, ready, people);
  const plan = planBatch(importing.deps, ready, factsOf(importing, people, givers));
  const outcome = await tryPlan(importing, plan, ready);
  if (outcome === null) return alone(importing, ready);
  await count(importing, plan, outcome);
  await settleBatch(
    importing,
    outcome.overtaken.flatMap((one) => one.rows),
  );
}

const factsOf = <S>(
  { deps, companies, options }: Importing<S>,
  people: ReadonlyMap<Email, KnownPerson>,
  givers: Givers,
) => ({
  people,
  givers,
  companyOf: (named: NamedInRow): CompanyId => {
    const found = companies.find(named);
    if (!found.ok) throw new Error('the company of a row that was placed is not known');
    return found.id;
  },
  accepted: options.accepted,
  now: deps.clock.now(),
});

/** The rows whose companies and roles are all known; the others are rejected. */
async function withCompanies<S>(
  importing: Importing<S>,
  rows: readonly Candidate<S>[],
): Promise<readonly Candidate<S>[]> {
  const placed: Candidate<S>[] = [];
  const findFor = await companiesOf(importing, rows);
  for (const row of rows) {
    const reasons = row.memberships.map((one) => findFor(one.company)).filter((one) => !one.ok);
    const unknown: RowProblem[] = namesUnknownRole(importing.roles, row)
      ? [{ column: 'roles', reason: unknownRoleReason }]
      : [];
    const problems = [...reasons.map(({ reason }): RowProblem => ({ column: 'company', reason })), ...unknown];
    if (problems.length === 0) placed.push(row);
    else await drop(importing, row, problems);
  }
  return placed;
}

/** Where the operator named one company, rows that name another are a mistake or worse, and no such company is made for them. */
async function companiesOf<S>(
  { companies, options }: Importing<S>,
  rows: readonly Candidate<S>[],
): Promise<(named: NamedInRow) => FoundCompany> {
  const named = rows.flatMap((row) => row.memberships.map((one) => one.company));
  if (options.company === null || options.otherCompanies) {
    await companies.open(named);
    return companies.find;
  }
  const theOne: NamedInRow = { key: options.company, name: null };
  await companies.open([theOne]);
  await companies.look(named);
  const meant = companies.find(theOne);
  return (one) => {
    const found = companies.find(one);
    return !meant.ok || (found.ok && found.id === meant.id) ? found : { ok: false, reason: otherCompany };
  };
}

const otherCompany = 'It is not the company that --company names: --other-companies lets rows name others, too.';

async function peopleOf<S>(
  { deps, pretended }: Importing<S>,
  rows: readonly Candidate<S>[],
): Promise<ReadonlyMap<Email, KnownPerson>> {
  const emails = [...new Set(rows.map((row) => row.email))];
  const found = await deps.store.findPeople(emails);
  return new Map([...found.map((one): [Email, KnownPerson] => [one.email, one]), ...pretended.among(emails)]);
}

/** The rows whose person is there, or may be made. */
async function withPeople<S>(
  importing: Importing<S>,
  rows: readonly Candidate<S>[],
  people: ReadonlyMap<Email, KnownPerson>,
): Promise<readonly Candidate<S>[]> {
  const ready: Candidate<S>[] = [];
  const kept = await keptAmong(importing, rows, people);
  for (const row of rows) {
    const problem = people.has(row.email) ? null : (kept.get(row.email) ?? whyNotNew(importing, row));
    if (problem === null) ready.push(row);
    else await drop(importing, row, [problem]);
  }
  return ready;
}

const isKept: RowProblem = {
  column: 'email',
  reason: 'Whoever had this e-mail changed theirs in the last 7 days, and it is kept for them until then.',
};

/** Addresses that are nobody's, and kept for who had them until lately. */
async function keptAmong<S>(
  { deps }: Importing<S>,
  rows: readonly Candidate<S>[],
  people: ReadonlyMap<Email, KnownPerson>,
): Promise<ReadonlyMap<Email, RowProblem>> {
  const unknown = [...new Set(rows.map((row) => row.email).filter((email) => !people.has(email)))];
  const kept = unknown.length === 0 ? [] : await deps.store.keptEmails(unknown, deps.clock.now());
  return new Map(kept.map((email) => [email, isKept]));
}

function whyNotNew<S>({ options, firsts }: Importing<S>, { email }: Candidate<S>): RowProblem | null {
  if (options.what === 'memberships')
    return { column: 'email', reason: 'Nobody has this e-mail: import the users first.' };
  const line = firsts.rejectedLine(email);
  return line === null
    ? null
    : {
        column: null,
        reason: `${rowWords(options.file.rowsAre, line)} says who this person is, and was rejected: import it with this one.`,
      };
}

/** Null: the database refuses something in it. */
async function tryPlan<S>(
  importing: Importing<S>,
  plan: BatchPlan<S>,
  rows: readonly Candidate<S>[],
): Promise<BatchOutcome<S> | null> {
  const { deps, by, importId, options, pretended } = importing;
  if (options.dryRun) return pretendBatch(deps, pretended, plan);
  try {
    const outcome = await writeBatch(deps, by, importId, plan, deps.clock.now());
    importing.pace.took(totalOf(rows), outcome.took);
    await importing.pace.rest();
    return outcome;
  } catch (error) {
    if (error instanceof Fault || !isRefusedByDatabase(error)) throw error;
    if (rows.length > 1) return null;
    const [row] = rows;
    if (row) await drop(importing, row, [{ column: null, reason: `The database refuses this row (${error.code}).` }]);
    return {
      created: [],
      overtaken: [],
      crowded: [],
      membershipsAdded: 0,
      rolesAdded: 0,
      took: { work: 0, commit: 0 },
      refused: true,
    };
  }
}

const totalOf = (rows: readonly Candidate<unknown>[]): number => rows.reduce((sum, row) => sum + weightOf(row), 0);

/** Databases say by a code which of their rules was broken. */
const isRefusedByDatabase = (error: unknown): error is { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

async function alone<S>(importing: Importing<S>, rows: readonly Candidate<S>[]): Promise<void> {
  for (const row of rows) await settleBatch(importing, [row]);
}

async function count<S>(importing: Importing<S>, plan: BatchPlan<S>, outcome: BatchOutcome<S>): Promise<void> {
  const { counts } = importing;
  if (outcome.refused) return;
  counts.created += outcome.created.length;
  counts.membershipsAdded += outcome.membershipsAdded;
  counts.rolesAdded += outcome.rolesAdded;
  counts.unchanged += plan.known.filter((one) => one.joins.length + one.grants.length === 0).length;
  for (const { repeats } of outcome.created) counts.unchanged += repeats;
  for (const region of unservedOf(importing, outcome)) {
    counts.phonesNotServed += 1;
    importing.unserved.add(region);
  }
  const reason = `This number serves ${usersPerPhone} users already, as many as it may.`;
  for (const row of outcome.crowded.flatMap((one) => one.rows))
    await drop(importing, row, [{ column: 'phone', reason }]);
}

const unservedOf = <S>({ deps }: Importing<S>, { created }: BatchOutcome<S>): readonly string[] =>
  created.flatMap(({ authenticators }) =>
    authenticators.flatMap((one) => (isServed(one, deps.service.sms.countries) ? [] : [one.country ?? ''])),
  );

async function drop<S>(importing: Importing<S>, row: Candidate<S>, problems: readonly RowProblem[]): Promise<void> {
  importing.firsts.reject(row.email, row.line);
  await importing.reject(row, problems);
}
