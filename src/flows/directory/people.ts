import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { openUntil } from '#domain/invitation.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { CompanyPerson, PeopleCursor, PeopleFilter, PeopleSort, SeenPerson } from '#ports/people.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';

/** What a company said of one of its people itself, and may always read again. */
type OwnWords = Pick<
  MembershipRecord,
  'companyAdmin' | 'directoryAdmin' | 'employer' | 'site' | 'group' | 'language' | 'createdAt'
>;

/**
 * What a company may know of one of its people (SECURITY I11). No id of the user is in it: it tells when somebody came here, and so whether an e-mail was known
 * before it was invited.
 */
export interface KnownPerson extends OwnWords {
  readonly membership: MembershipId;
  readonly email: Email;
  /** They accepted, and nobody has gone back to inviting them since: once put aside, they can be brought back. */
  readonly hasAccepted: boolean;
  /** As lists sort and find them: `knownName` of a person. Null: nobody said one. */
  readonly name: string | null;
  readonly status: MembershipStatus;
  readonly roles: readonly HeldRole[];
  /** Of an open or expired invitation; null when the person is not invited, or waits without having been asked, as after an import. */
  readonly invitation: { readonly at: Instant; readonly until: Instant } | null;
  /** Null: they are not active, and what they have and do here is no business of the company's, nor is it any more. */
  readonly own: OwnFacts | null;
}

/** What an active person has to sign in with, and how that goes. */
export interface OwnFacts {
  readonly kinds: readonly EnrollableKind[];
  /** Kinds of which only those are bound that a hundred wrong codes disabled (SPEC X3). */
  readonly disabledKinds: readonly EnrollableKind[];
  /** By the operator: they cannot sign in anywhere. */
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly lastSignInAt: Instant | null;
  readonly unreachableSince: Instant | null;
}

/** The one place that decides what a company is told of a person; lists, pages, files and previews tell nothing else. */
export function asKnownTo(person: CompanyPerson): KnownPerson {
  const { id, userId: _user, companyId: _company, invitation, status, ...words } = person.membership;
  const hasAccepted = person.isAccepted && status !== 'invited';
  return {
    ...words,
    membership: id,
    email: person.email,
    hasAccepted,
    name: person.knownName,
    status,
    roles: person.roles,
    invitation: status === 'invited' ? datesOf(invitation) : null,
    own: hasAccepted && status === 'active' ? ownFacts(person) : null,
  };
}

function datesOf(invitation: MembershipRecord['invitation']): KnownPerson['invitation'] {
  const until = openUntil({ invitation });
  return invitation && until !== null ? { at: invitation.at, until } : null;
}

const ownFacts = (person: CompanyPerson): OwnFacts => ({
  kinds: person.kinds,
  disabledKinds: person.disabledKinds,
  disabled: person.status === 'disabled',
  hasPassword: person.hasPassword,
  lastSignInAt: person.lastSignInAt,
  unreachableSince: person.unreachableSince,
});

/** Rows of a page. */
export const pageSize = 50;

/** Few enough rows to hold an embedded database for a few milliseconds. */
export const walkedWindow = 500;

/** So many rows are looked at for one request at most, whatever the filter: beyond that the page says so, and looks further when asked. */
const mostLookedAt = 20_000;

/** Which page of a list is asked for. `from` null: the first. */
export interface PeopleQuery {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly from: { readonly place: PeopleCursor; readonly toward: Direction } | null;
}

export type Direction = 'next' | 'previous';

export interface PeoplePage<Shown = KnownPerson> {
  readonly people: readonly Shown[];
  /** Where the page before this one ends; null: this is the first. */
  readonly previous: PeopleCursor | null;
  /** Where the page after this one begins; null: nobody is left. */
  readonly next: PeopleCursor | null;
  /** Much was looked at, and there may be more people beyond: `next` goes on there, or `previous` when the page was walked backward. */
  readonly isPartial: boolean;
}

/**
 * A page of a company's people, filled by short looks with a breath between, so that a search that fits hardly anybody among 100,000 holds nobody up.
 */
export const listPeople = (deps: Deps, query: PeopleQuery): Promise<PeoplePage> => listPeopleAs(deps, query, asKnownTo);

/** The same for who may know otherwise of them: `shown` says what. */
export async function listPeopleAs<Shown>(
  deps: Deps,
  query: PeopleQuery,
  shown: (person: CompanyPerson) => Shown,
): Promise<PeoplePage<Shown>> {
  const { from } = query;
  const isBackward = from?.toward === 'previous';
  const start = from?.place ?? null;
  const order = { filter: query.filter, sort: query.sort, descending: query.descending !== isBackward };
  const found = await collect(deps, order, start);
  // Nobody is before what was the first page's beginning: then this is the first page, and full.
  if (isBackward && found.end === null && found.people.length < pageSize)
    return listPeopleAs(deps, { ...query, from: null }, shown);
  const people = (isBackward ? found.people.toReversed() : found.people).map(shown);
  const [behind, ahead] = [found.people[0]?.place ?? null, found.end];
  return isBackward
    ? { people, previous: ahead, next: behind ?? start, isPartial: found.isPartial }
    : { people, previous: from === null ? null : (behind ?? start), next: ahead, isPartial: found.isPartial };
}

interface Found {
  readonly people: readonly SeenPerson[];
  /** Where to go on in the same direction; null: the list is at its end. */
  readonly end: PeopleCursor | null;
  readonly isPartial: boolean;
}

type Order = Pick<PeopleQuery, 'filter' | 'sort' | 'descending'>;

/** At most a page of people after `start`, of at most so many rows. One more than a page is looked for, to know whether there is one more. */
async function collect(deps: Deps, { filter, sort, descending }: Order, start: PeopleCursor | null): Promise<Found> {
  const people: SeenPerson[] = [];
  const most = isNarrowed(filter) ? walkedWindow : pageSize + 1;
  let at = start;
  for (let looked = 0; looked < mostLookedAt; ) {
    const seen = await deps.store.seePeople({ ...filter, sort, descending, after: at, most });
    people.push(...seen.people);
    if (people.length > pageSize) return fullPage(people);
    if (seen.reached === null) return { people, end: null, isPartial: false };
    at = seen.reached;
    looked += most;
    await breath();
  }
  return { people, end: at, isPartial: true };
}

function fullPage(found: readonly SeenPerson[]): Found {
  const people = found.slice(0, pageSize);
  return { people, end: people.at(-1)?.place ?? null, isPartial: false };
}

/** The filter that leaves nobody of a company out. */
export const everybodyOf = (company: PeopleFilter['company']): PeopleFilter => ({
  company,
  search: null,
  status: null,
  method: null,
  employer: null,
  site: null,
  group: null,
  permission: null,
  role: null,
  application: null,
  accepted: null,
  notInvitedAfter: null,
  except: null,
});

/** Whether the filter leaves anybody out. */
export const isNarrowed = ({ company: _company, ...narrowing }: PeopleFilter): boolean =>
  Object.values(narrowing).some((one) => one !== null);

/**
 * Everybody who fits, in the list's order, by windows: however many there are, few are held at once. For files and for acts on many; what is shown of a person
 * goes through `asKnownTo`. Throws the reason of `signal` when it is aborted.
 */
export async function* walkPeople(
  deps: Deps,
  { filter, sort, descending }: Order,
  signal?: AbortSignal,
): AsyncGenerator<readonly CompanyPerson[]> {
  for (let at: PeopleCursor | null = null; ; ) {
    const seen = await deps.store.seePeople({ ...filter, sort, descending, after: at, most: walkedWindow });
    if (seen.people.length > 0) yield seen.people;
    if (seen.reached === null) return;
    at = seen.reached;
    await breath(signal);
  }
}

/** How many there are; `isMore`: at least so many, for counting stopped there. */
export interface PeopleCount {
  readonly people: number;
  readonly isMore: boolean;
}

const countWindow = 2_000;
const mostCounted = 5_000;

/** Counts who fits as far as a page has a use for: up to 5,000, in at most so many rows. */
export async function countPeople(deps: Deps, filter: PeopleFilter, most = mostLookedAt): Promise<PeopleCount> {
  let people = 0;
  let at: PeopleCursor | null = null;
  for (let looked = 0; looked < most; looked += countWindow) {
    const counted = await deps.store.countPeople(filter, at, countWindow);
    people += counted.people;
    if (people > mostCounted) return { people: mostCounted, isMore: true };
    if (counted.reached === null) return { people, isMore: false };
    at = counted.reached;
    await breath();
  }
  return { people, isMore: true };
}
