import type { Instant } from '#domain/instant.ts';
import { openUntil } from '#domain/invitation.ts';
import type { CompanyPerson, PeopleFilter } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import type { Chosen } from './bulk.ts';
import type { Invitee } from './invite-people.ts';
import { walkPeople } from './people.ts';

/** People to invite again, and whether there are more. */
export interface FoundInvitees {
  readonly people: readonly CompanyPerson[];
  readonly isMore: boolean;
}

/** So many are looked at, to be invited or not (SECURITY I5). */
const mostLookedAt = 20_000;

/**
 * Whom an act on many invites again (SPEC C2), at most `most` of them. Of people chosen one by one, whoever has not accepted. Of everybody who fits, only those
 * whom nobody has asked yet or whose invitation has run out: so the same act, done again, goes on with the next, and writes to nobody twice.
 */
export async function findInvitees(deps: Deps, chosen: Chosen, most: number): Promise<FoundInvitees> {
  if (chosen.by === 'filter') return findWaiting(deps, chosen.filter, most);
  const people = chosen.people.filter((one) => one.membership.status === 'invited');
  return { people: people.slice(0, most), isMore: people.length > most };
}

async function findWaiting(deps: Deps, filter: PeopleFilter, most: number): Promise<FoundInvitees> {
  if (filter.status !== null && filter.status !== 'invited') return { people: [], isMore: false };
  const now = deps.clock.now();
  const people: CompanyPerson[] = [];
  let looked = 0;
  // By e-mail: an invitation moves nobody in that order.
  for await (const seen of walkPeople(deps, {
    filter: { ...filter, status: 'invited' },
    sort: 'email',
    descending: false,
  })) {
    people.push(...seen.filter((one) => isWaiting(one, now)));
    looked += seen.length;
    if (people.length > most || looked >= mostLookedAt) return { people: people.slice(0, most), isMore: true };
  }
  return { people, isMore: false };
}

function isWaiting({ membership }: CompanyPerson, now: Instant): boolean {
  const until = openUntil(membership);
  return until === null || until <= now;
}

/** Nothing that is noted of them changes, and they are called what they were called before. */
export const invitedAsBefore = ({ email, membership }: CompanyPerson): Invitee => ({
  email,
  name: membership.invitation?.name ?? null,
  employer: null,
  site: null,
  group: null,
  language: null,
});
