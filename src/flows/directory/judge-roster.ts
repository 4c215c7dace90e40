import type { Email } from '#domain/email.ts';
import { readRosterRow, type RosterColumn, type RosterProblem, type RosterRow } from '#domain/roster-row.ts';
import { judgeRosterRow, type RosterActor, type RosterMember, type RosterVerdict } from '#domain/roster-verdict.ts';
import type { MemberByEmail } from '#ports/invitations.ts';
import type { CompanyRecord } from '#ports/records.ts';
import { languagesOffered, nearestLanguage } from '#text/languages.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { rolesByName } from '../roles/find-role.ts';
import { readEmail } from './read-email.ts';

/** A company's list of people, as it was read from a file whose header is in order. */
export interface Roster {
  /** By position; null: passed over. */
  readonly columns: readonly (RosterColumn | null)[];
  readonly rows: readonly SourceRow[];
  /** Lines that are judged, though all are looked at for people who stand there twice; left out: all. */
  readonly only?: ReadonlySet<number>;
}

/** By whose hand a list is carried out. */
export type RosterBy = Pick<RosterActor, 'user' | 'standing'>;

/** A row as it stands in the file. */
export interface SourceRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that does something. */
export interface PlannedRow<V extends RosterVerdict = RosterVerdict> {
  readonly line: number;
  readonly row: RosterRow;
  readonly verdict: V;
  /** Null: no member yet. */
  readonly member: MemberByEmail | null;
}

/** A row that is not taken, with everything that is wrong with it. */
export interface RejectedRow {
  readonly line: number;
  readonly problems: readonly RosterProblem[];
}

/** What a list would do now, row by row in the order of the file. */
export interface RosterPlan {
  readonly invite: readonly PlannedRow<Extract<RosterVerdict, { is: 'invite' }>>[];
  readonly update: readonly PlannedRow<Extract<RosterVerdict, { is: 'update' }>>[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** Rows that are looked up at once. */
const windowSize = 500;

/**
 * Judges a list against the company as it stands, and writes nothing. Of people whom it does not know nothing is looked up, so that a list tells nobody who signs
 * in here (SECURITY I11).
 */
export async function judgeRoster(
  deps: Deps,
  { user, standing }: RosterBy,
  company: CompanyRecord,
  roster: Roster,
): Promise<RosterPlan> {
  const { readable, rejected } = judgedOf(roster, await readAll(deps, roster));
  const by = { user, standing, now: deps.clock.now() };
  const planned: PlannedRow[] = [];
  for (let at = 0; at < readable.length; at += windowSize) {
    planned.push(...(await judgeWindow(deps, by, company, readable.slice(at, at + windowSize))));
    await breath();
  }
  const problems = planned.flatMap(({ line, verdict }) =>
    verdict.is === 'problem' ? [{ line, problems: [verdict.problem] }] : [],
  );
  return {
    invite: planned.filter(isInvite),
    update: planned.filter(isUpdate),
    unchanged: planned.filter(({ verdict }) => verdict.is === 'unchanged').length,
    rejected: [...rejected, ...problems].toSorted((a, b) => a.line - b.line),
  };
}

const isInvite = (one: PlannedRow): one is RosterPlan['invite'][number] => one.verdict.is === 'invite';

const isUpdate = (one: PlannedRow): one is RosterPlan['update'][number] => one.verdict.is === 'update';

interface ReadableRow {
  readonly line: number;
  readonly row: RosterRow;
}

interface ReadRows {
  readonly readable: readonly ReadableRow[];
  readonly rejected: readonly RejectedRow[];
}

const judgedOf = ({ only }: Roster, { readable, rejected }: ReadRows): ReadRows => {
  const isJudged = ({ line }: { readonly line: number }): boolean => only?.has(line) ?? true;
  return { readable: readable.filter(isJudged), rejected: rejected.filter(isJudged) };
};

/** Of several rows of one e-mail the first speaks. */
async function readAll(deps: Deps, { columns, rows }: Roster): Promise<ReadRows> {
  const roles = await rolesByName(deps);
  const world = { readEmail, findLanguage, findRole: (name: string) => roles.get(name)?.id ?? null };
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<Email, number>();
  for (const { line, cells } of rows) {
    const read = readRosterRow(columns, cells, world);
    const first = read.ok ? seen.get(read.row.email) : undefined;
    if (!read.ok) rejected.push({ line, problems: read.problems });
    else if (first !== undefined) rejected.push({ line, problems: [twice(first)] });
    else {
      seen.set(read.row.email, line);
      readable.push({ line, row: read.row });
    }
  }
  return { readable, rejected };
}

const findLanguage = (tag: string): string | null => nearestLanguage(tag, languagesOffered(false));

const twice = (line: number): RosterProblem => ({ column: 'email', flaw: 'twice', detail: String(line) });

async function judgeWindow(
  deps: Deps,
  by: RosterActor,
  company: CompanyRecord,
  rows: readonly ReadableRow[],
): Promise<readonly PlannedRow[]> {
  const members = await deps.store.membersAmong(
    company.id,
    rows.map(({ row }) => row.email),
  );
  const byEmail = new Map(members.map((one) => [one.email, one]));
  return rows.map((one) => judgeRow(by, one, byEmail.get(one.row.email) ?? null));
}

/** Of an address that is another's by now nobody is known, and who is invited by one that they gave up is not who had it: an invitation is for whoever has it. */
function judgeRow(by: RosterActor, { line, row }: ReadableRow, found: MemberByEmail | null): PlannedRow {
  const member = found?.held === 'another' ? null : found;
  const verdict = judgeRosterRow(row, member && asMember(member), by);
  return verdict.is === 'invite' && member?.held === 'nobody'
    ? { line, row, member: null, verdict: judgeRosterRow(row, null, by) }
    : { line, row, member, verdict };
}

const asMember = ({ membership, isAccepted, roles }: MemberByEmail): RosterMember => ({
  ...membership,
  isAccepted,
  roles,
});
