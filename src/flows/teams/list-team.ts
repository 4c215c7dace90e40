import type { CompanyId } from '#domain/identifiers.ts';
import type { Deps } from '../deps.ts';
import { everybodyOf, listPeopleAs, type PeoplePage, type PeopleQuery } from '../directory/people.ts';
import { teamMemberOf, type TeamMember } from './team-member.ts';

/** Which page of a team is asked for. */
export interface TeamQuery extends Pick<PeopleQuery, 'from'> {
  /** A part of the e-mail or the name; null: everybody. */
  readonly search: string | null;
}

export type TeamPage = PeoplePage<TeamMember>;

/** A page of everybody who holds a role of an application in a company, by name: those who were invited with one, and those whom the company put aside, too (SPEC Y7). */
export async function listTeam(
  deps: Deps,
  company: CompanyId,
  application: string,
  { search, from }: TeamQuery,
): Promise<TeamPage> {
  const filter = { ...everybodyOf(company), application, search };
  const query: PeopleQuery = { filter, sort: 'name', descending: false, from };
  return listPeopleAs(deps, query, (person) => teamMemberOf(deps, person, application));
}
