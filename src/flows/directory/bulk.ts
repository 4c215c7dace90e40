import type { MembershipId } from '#domain/identifiers.ts';
import { mayDecideOn, type Standing } from '#domain/membership.ts';
import type { CompanyPerson, PeopleFilter } from '#ports/people.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { walkReach, type ActOnMany, type Look } from './bulk-reach.ts';
import {
  changeStatuses,
  statusChange,
  type Acting,
  type ChangedPerson,
  type NextStatus,
  type PersonRefusal,
} from './change-person.ts';
import { unlessStopped } from './standing.ts';

/** Whom an act on many concerns: people that were chosen one by one, or everybody who fits one of the parts of a filter that `reachOf` makes for the act. */
export type Chosen =
  | { readonly by: 'hand'; readonly people: readonly CompanyPerson[] }
  | { readonly by: 'filter'; readonly parts: readonly PeopleFilter[] };

/** What became of an act on many. */
export interface BulkOutcome {
  readonly changed: number;
  /** So it was before. */
  readonly already: number;
  readonly skipped: Readonly<Partial<Record<PersonRefusal, number>>>;
  /** There are more who fit: the same act, done again, goes on with them. */
  readonly isUnfinished: boolean;
  /** Whoever acted lost the permission on the way: nobody was changed any more from then on. */
  readonly isStopped: boolean;
}

/** The people behind ids of a form, in their order; null where one of them is of no member of this company (SECURITY I11). */
export async function findChosen(
  { store }: Deps,
  { company }: Acting,
  ids: readonly MembershipId[],
): Promise<readonly CompanyPerson[] | null> {
  const people = await Promise.all([...new Set(ids)].map((id) => store.loadPerson(company, id)));
  const found = people.filter((one) => one !== null);
  return found.length === people.length ? found : null;
}

/** Few enough for a transaction of a few milliseconds (DESIGN 2). */
const batchSize = 10;

/** So many people are changed by one press of the button: a request ends, and what it did is told. */
export const mostChanged = 1_000;

/**
 * Puts many aside, or brings them back (SPEC C5), in short transactions: what is done is done where it ends before all are. Nobody who may not be changed is,
 * the last administrator included.
 */
export async function changeMany(deps: Deps, acting: Acting, chosen: Chosen, status: NextStatus): Promise<BulkOutcome> {
  let outcome: BulkOutcome = { changed: 0, already: 0, skipped: {}, isUnfinished: false, isStopped: false };
  for await (const { people: seen, isCut } of looksAt(deps, chosen)) {
    const people = seen.filter((one) => wouldChange(acting, anybody, one, status));
    outcome = tallied(
      outcome,
      seen.filter((one) => !people.includes(one)).map((one) => leftAs(acting, one, status)),
    );
    for (const batch of batched(people)) {
      if (outcome.changed >= mostChanged) return { ...outcome, isUnfinished: true };
      const results = await unlessStopped(() => changeStatuses(deps, acting, batch, status));
      if (results === null) return { ...outcome, isStopped: true };
      outcome = tallied(outcome, results);
      await breath();
    }
    // Where nobody was changed in all that was looked at, doing it again would look at the same.
    if (isCut) return { ...outcome, isUnfinished: outcome.changed > 0 };
  }
  return outcome;
}

/** Whether the act changes somebody, as far as it shows before they are held: whoever it leaves costs no transaction. */
const wouldChange = (
  acting: Pick<Acting, 'user'>,
  standing: Standing,
  person: CompanyPerson,
  status: NextStatus,
): boolean => person.membership.status !== status && typeof statusChange(acting, standing, person, status) !== 'string';

/** Whom of people chosen by hand an act reaches, as `reachOf` says it of a filter: nobody is told of more. */
export const isReached = (
  acting: Pick<Acting, 'user'>,
  standing: Standing,
  person: CompanyPerson,
  act: ActOnMany,
): boolean =>
  act === 'invited'
    ? person.membership.status === 'invited' && mayDecideOn(standing, person.membership)
    : wouldChange(acting, standing, person, act);

/** What whoever acts may is asked in each transaction; here nobody is left because of that. */
const anybody: Standing = { status: 'active', companyAdmin: true, directoryAdmin: true };

function leftAs(acting: Acting, person: CompanyPerson, status: NextStatus): ChangedPerson {
  const decision = statusChange(acting, anybody, person, status);
  return typeof decision === 'string'
    ? { done: false, because: decision }
    : { done: true, membership: person.membership, isChanged: false };
}

async function* looksAt(deps: Deps, chosen: Chosen): AsyncGenerator<Look> {
  if (chosen.by === 'hand') yield { people: chosen.people, isCut: false };
  else yield* walkReach(deps, chosen.parts);
}

function* batched(people: readonly CompanyPerson[]): Generator<readonly CompanyPerson[]> {
  for (let at = 0; at < people.length; at += batchSize) yield people.slice(at, at + batchSize);
}

function tallied(outcome: BulkOutcome, results: readonly ChangedPerson[]): BulkOutcome {
  const skipped: Partial<Record<PersonRefusal, number>> = { ...outcome.skipped };
  let { changed, already } = outcome;
  for (const one of results) {
    if (!one.done) skipped[one.because] = (skipped[one.because] ?? 0) + 1;
    else if (one.isChanged) changed += 1;
    else already += 1;
  }
  return { ...outcome, changed, already, skipped };
}
