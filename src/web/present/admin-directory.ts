import type { CompanyId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import type { Deps } from '#flows/deps.ts';
import type { Acting } from '#flows/directory/change-person.ts';
import { countPeople, listPeople, type PeoplePage } from '#flows/directory/people.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { TypedFilter } from '../pages/directory-fields.ts';
import { DirectoryPage, type DirectoryProps } from '../pages/directory.tsx';
import type { FilterChoices } from '../pages/parts/people-filters.tsx';
import { addressWith, queryOf, sealPlace } from './admin-directory-address.ts';
import { adminPath, byAdministrator, companyConsole } from './console.ts';
import { withReader } from './reader.ts';

/** The administrator of this visit at work. */
export const actingOf = (visit: CompanyVisit): Acting => ({
  by: byAdministrator(visit),
  user: visit.session.bundle.user.id,
  company: visit.at.company.id,
});

export const hasBoth = ({ at }: CompanyVisit): boolean => hasPermissions(at.membership, 'both');

export const directoryPath = (visit: CompanyVisit): string => adminPath(visit, '/directory');

/** The list that an address, or a form's fields, ask for. */
export async function drawDirectory(
  visit: CompanyVisit,
  given: Readonly<Record<string, string>>,
  more: Partial<Pick<DirectoryProps, 'outcome' | 'error'>> = {},
  status = 200,
): Promise<Answer> {
  const { deps } = visit.door;
  const { company } = visit.at;
  const { typed, query } = queryOf(deps, company.id, given);
  const [list, count, choices] = await Promise.all([
    listPeople(deps, query),
    countPeople(deps, query.filter),
    choicesOf(deps, company.id),
  ]);
  const props: DirectoryProps = {
    ...companyConsole(visit),
    companyName: company.name,
    base: directoryPath(visit),
    typed,
    choices,
    people: list.people.map((one) => withReader(visit, one)),
    count,
    isPartial: list.isPartial,
    links: linksOf(visit, typed, list),
    outcome: null,
    error: null,
    ...more,
  };
  return page(DirectoryPage(props), status);
}

function linksOf(visit: CompanyVisit, typed: TypedFilter, list: PeoplePage): DirectoryProps['links'] {
  const path = directoryPath(visit);
  const at = (name: 'after' | 'before', place: PeoplePage['next']): string | null =>
    place && addressWith(path, typed, { [name]: sealPlace(visit.door.deps, visit.at.company.id, typed.sort, place) });
  return {
    previous: at('before', list.previous),
    next: at('after', list.next),
    export: addressWith(`${path}/export.csv`, typed),
    sortedBy: {
      name: addressWith(path, { ...typed, sort: typed.sort === 'name' ? '-name' : 'name' }),
      'last-sign-in': addressWith(path, {
        ...typed,
        sort: typed.sort === '-last-sign-in' ? 'last-sign-in' : '-last-sign-in',
      }),
    },
  };
}

/** So many suggestions at most. */
const mostFacets = 300;

/** What a company's people can be narrowed by. */
export async function choicesOf({ store }: Deps, company: CompanyId): Promise<FilterChoices> {
  const [employer, site, group, roles] = await Promise.all([
    store.facetsOf(company, 'employer', mostFacets),
    store.facetsOf(company, 'site', mostFacets),
    store.facetsOf(company, 'group', mostFacets),
    store.listRoles(),
  ]);
  return { employer, site, group, roles };
}
