import {
  affectedBy,
  narrowingsOf,
  struggles,
  type Affected,
  type AffectedMember,
  type Struggle,
} from '#domain/blast-radius.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { CompanyPerson, PeopleCursor, PeopleFilter, SeenPerson } from '#ports/people.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo, everybodyOf, pageSize, walkPeople, type KnownPerson } from '../directory/people.ts';
import { acceptingPolicy, type Reaching } from './blast-radius.ts';

/** Of whom a list tells: all, those in whom the policy finds this, or those who must enroll and will find it hard. */
export const reaches = ['everyone', 'must-enroll', 'struggling', 'enrolled', 'unbound', ...struggles] as const;

export type Reach = 'everyone' | Affected['standing'] | 'struggling' | Struggle;

const isAmong = (reach: Reach, { standing, struggles: found }: Affected): boolean => {
  if (reach === 'everyone') return true;
  if (reach === 'struggling') return standing === 'must-enroll' && found.length > 0;
  return reach === standing || found.some((one) => one === reach);
};

/** A person as far as the company may know them (SECURITY I11), and what the policy would mean for them. */
export interface AffectedPerson {
  readonly person: KnownPerson;
  readonly affected: Affected;
}

export interface ReachQuery {
  readonly company: CompanyId;
  readonly settings: Reaching;
  readonly reach: Reach;
  /** A part of the e-mail or the name; null: everybody. */
  readonly search: string | null;
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

/** A person as they are, and what the policy would mean for them: for operators, who may know everything. */
export interface JudgedPerson<P extends CompanyPerson = CompanyPerson> {
  readonly seen: P;
  readonly affected: Affected;
}

/** Exactly who, by name, in windows: for files and the command line (SPEC P11). Throws the reason of `signal` when it is aborted. */
export async function* judgedPeople(
  deps: Deps,
  query: ReachQuery,
  signal?: AbortSignal,
): AsyncGenerator<readonly JudgedPerson[]> {
  const judge = judgeOf(deps, query);
  const order = { filter: filterOf(query), sort: 'name', descending: false } as const;
  for await (const people of walkPeople(deps, order, signal)) yield people.flatMap(judge);
}

/** The same as a company may know it. */
export const toldOf = ({ seen, affected }: JudgedPerson): AffectedPerson => ({ person: asKnownTo(seen), affected });

export interface AffectedPage {
  readonly people: readonly AffectedPerson[];
  /** Where the next page begins; null: nobody is left. */
  readonly next: PeopleCursor | null;
  /** Much was looked at, and there may be more beyond: `next` goes on there. */
  readonly isPartial: boolean;
}

const windowSize = 250;

/** So many rows are looked at for one page at most: beyond that it says so, and looks further when asked. */
const mostLookedAt = 5_000;

/** A page of exactly who, from a place on. */
export async function affectedPage(deps: Deps, query: ReachQuery, from: PeopleCursor | null): Promise<AffectedPage> {
  const judge = judgeOf(deps, query);
  const order = { ...filterOf(query), sort: 'name', descending: false, most: windowSize } as const;
  const found: JudgedPerson<SeenPerson>[] = [];
  let after = from;
  for (let looked = 0; looked < mostLookedAt; looked += windowSize) {
    const seen = await deps.store.seePeople({ ...order, after });
    found.push(...seen.people.flatMap(judge));
    if (found.length > pageSize) return fullPage(found);
    if (seen.reached === null) return { people: found.map(toldOf), next: null, isPartial: false };
    after = seen.reached;
    await breath();
  }
  return { people: found.map(toldOf), next: after, isPartial: true };
}

function fullPage(found: readonly JudgedPerson<SeenPerson>[]): AffectedPage {
  const shown = found.slice(0, pageSize);
  return { people: shown.map(toldOf), next: shown.at(-1)?.seen.place ?? null, isPartial: false };
}

/** Judges people one by one, and leaves out those of whom the list does not tell. */
function judgeOf(
  deps: Deps,
  { settings, reach }: ReachQuery,
): <P extends CompanyPerson>(person: P) => JudgedPerson<P>[] {
  const policy = acceptingPolicy(deps, settings);
  return (seen) => {
    const affected = affectedBy(policy, memberOf(seen));
    return isAmong(reach, affected) ? [{ seen, affected }] : [];
  };
}

const filterOf = ({ company, search }: ReachQuery): PeopleFilter => ({
  ...everybodyOf(company),
  search,
});
