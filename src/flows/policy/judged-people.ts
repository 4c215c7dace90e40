import { affectedBy, narrowingsOf, type Affected, type AffectedMember } from '#domain/blast-radius.ts';
import type { CompanyPerson, PeopleCursor, PeopleFilter, SeenPerson } from '#ports/people.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { pageSize, walkPeople } from '../directory/people.ts';
import { acceptingPolicy, type Reaching } from './blast-radius.ts';

/** A person as they are, and what the policy would mean for them: for operators, who may know everything. */
export interface JudgedPerson<P extends CompanyPerson = CompanyPerson> {
  readonly seen: P;
  readonly affected: Affected;
}

/** Whom a list by name looks through, by which policy they are judged, and of whom it tells. */
export interface JudgedList {
  readonly filter: PeopleFilter;
  readonly settings: Reaching;
  readonly isAmong: (one: JudgedPerson) => boolean;
}

/** What a policy looks at in one of a company's people: the same as the census groups them by. */
const memberOf = (person: CompanyPerson): AffectedMember => ({
  status: person.membership.status,
  companyAdmin: person.membership.companyAdmin,
  directoryAdmin: person.membership.directoryAdmin,
  disabled: person.status === 'disabled',
  hasPassword: person.hasPassword,
  hasSignedIn: person.hasSignedIn,
  kinds: person.kinds,
  disabledKinds: person.disabledKinds,
  phoneCountry: person.phoneCountry,
  isUnreachable: person.unreachableSince !== null,
  narrowings: narrowingsOf(person.roles.map((one) => one.rule)),
});

/** Judges people one by one, and leaves out those of whom the list does not tell. */
function judgeOf(
  deps: Deps,
  { settings, isAmong }: Omit<JudgedList, 'filter'>,
): <P extends CompanyPerson>(person: P) => JudgedPerson<P>[] {
  const policy = acceptingPolicy(deps, settings);
  return (seen) => {
    const judged = { seen, affected: affectedBy(policy, memberOf(seen)) };
    return isAmong(judged) ? [judged] : [];
  };
}

/** People that were chosen one by one, as they are judged. */
export const judgedOf = (deps: Deps, settings: Reaching, people: readonly CompanyPerson[]): readonly JudgedPerson[] =>
  people.flatMap(judgeOf(deps, { settings, isAmong: () => true }));

const byName = { sort: 'name', descending: false } as const;

/** Everybody of whom the list tells, in windows. Throws the reason of `signal` when it is aborted. */
export async function* walkJudged(
  deps: Deps,
  list: JudgedList,
  signal?: AbortSignal,
): AsyncGenerator<readonly JudgedPerson[]> {
  const judge = judgeOf(deps, list);
  for await (const people of walkPeople(deps, { filter: list.filter, ...byName }, signal)) yield people.flatMap(judge);
}

export interface JudgedPage {
  readonly people: readonly JudgedPerson<SeenPerson>[];
  /** Where the next page begins; null: nobody is left. */
  readonly next: PeopleCursor | null;
  /** Much was looked at, and there may be more beyond: `next` goes on there. */
  readonly isPartial: boolean;
}

const windowSize = 250;

/** So many rows are looked at for one page at most: beyond that it says so, and looks further when asked. */
const mostLookedAt = 5_000;

/** A page of them, from a place on. */
export async function judgedPage(deps: Deps, list: JudgedList, from: PeopleCursor | null): Promise<JudgedPage> {
  const judge = judgeOf(deps, list);
  const order = { ...list.filter, ...byName, most: windowSize } as const;
  const found: JudgedPerson<SeenPerson>[] = [];
  let after = from;
  for (let looked = 0; looked < mostLookedAt; looked += windowSize) {
    const seen = await deps.store.seePeople({ ...order, after });
    found.push(...seen.people.flatMap(judge));
    if (found.length > pageSize) return fullPage(found);
    if (seen.reached === null) return { people: found, next: null, isPartial: false };
    after = seen.reached;
    await breath();
  }
  return { people: found, next: after, isPartial: true };
}

function fullPage(found: readonly JudgedPerson<SeenPerson>[]): JudgedPage {
  const people = found.slice(0, pageSize);
  return { people, next: people.at(-1)?.seen.place ?? null, isPartial: false };
}
