import type { CompanyPerson, PeopleFilter } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import type { Chosen } from './bulk.ts';
import { walkReach } from './bulk-reach.ts';
import type { Invitee } from './invite-people.ts';

/** People to invite again, and whether there are more. */
export interface FoundInvitees {
  readonly people: readonly CompanyPerson[];
  readonly isMore: boolean;
}

/**
 * Whom an act on many invites again (SPEC C2), at most `most` of them. Of people chosen one by one, whoever has not accepted. Of everybody who fits, only those
 * whom nobody has asked yet or whose invitation has run out: so the same act, done again, goes on with the next, and writes to nobody twice.
 */
export async function findInvitees(deps: Deps, chosen: Chosen, most: number): Promise<FoundInvitees> {
  if (chosen.by === 'filter') return findWaiting(deps, chosen.parts, most);
  const people = chosen.people.filter((one) => one.membership.status === 'invited');
  return { people: people.slice(0, most), isMore: people.length > most };
}

async function findWaiting(deps: Deps, parts: readonly PeopleFilter[], most: number): Promise<FoundInvitees> {
  const people: CompanyPerson[] = [];
  for await (const look of walkReach(deps, parts)) {
    people.push(...look.people);
    if (people.length > most || look.isCut) return { people: people.slice(0, most), isMore: people.length > 0 };
  }
  return { people, isMore: false };
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
