import type { Instant } from '#domain/instant.ts';
import { breath } from '../breath.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import type { ListedReset, ResetActor } from './reset-types.ts';
import { walkResets } from './see-resets.ts';

/**
 * A company's resets as its administrators may know them (SECURITY I11), those that wait first, each part the newest first and read in windows. The audit trail hears
 * of it before the first of them leaves.
 */
export async function* exportResets(
  deps: Deps,
  by: By,
  { company, user: reader }: Pick<Acting, 'company' | 'user'>,
): AsyncGenerator<readonly ListedReset[]> {
  const event = deedEvent(deps, by, { kind: 'resets.exported', stream: company });
  await deps.store.transact((tx) => tx.appendAudit([event]));
  for await (const resets of walkResets(deps, { company, reader })) {
    yield resets;
    await breath();
  }
}

type Column = readonly [name: string, cell: (one: ListedReset, own: string) => string | null | undefined];

const moment = (at: Instant | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** A person by name, whoever exports included; others as what they are to the company. */
function named(actor: ResetActor | undefined, own: string): string | undefined {
  if (actor?.who === 'you') return own;
  return actor?.who === 'person' ? actor.name : actor?.who;
}

const columns: readonly Column[] = [
  ['asked_at', ({ askedAt }) => moment(askedAt)],
  ['email', ({ person }) => person?.email],
  ['name', ({ person }) => person?.name],
  ['asked_by', ({ askedBy }, own) => named(askedBy, own)],
  ['verified', ({ how }) => how],
  ['approval', ({ approval }) => approval],
  ['approved_at', ({ approved }) => moment(approved?.at)],
  ['approved_by', ({ approved }, own) => named(approved?.by, own)],
  ['delay', ({ delay }) => delay],
  ['due_at', ({ dueAt }) => moment(dueAt)],
  ['ended_at', ({ ended }) => moment(ended?.at)],
  ['outcome', ({ ended }) => ended?.outcome],
  ['ended_by', ({ ended }, own) => named(ended?.by, own)],
  ['barred_because', ({ ended }) => ended?.because],
];

/** The names of a file's columns, which do not change with the language: programs read them. */
export const resetColumns: readonly string[] = columns.map(([name]) => name);

/** One row of a file. `own`: what whoever exports is called. What people call themselves may look like a formula: `csvLine` of #files/formulas.ts sees to that. */
export const resetCells = (reset: ListedReset, own: string): readonly string[] =>
  columns.map(([, cell]) => cell(reset, own) ?? '');
