import { enrollableKinds } from '#domain/authenticator.ts';
import { Fault } from '#domain/fault.ts';
import { parseId, type CompanyId, type MembershipId } from '#domain/identifiers.ts';
import { membershipStatuses } from '#domain/membership.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import type { Direction, PeopleQuery } from '#flows/directory/people.ts';
import type { PeopleCursor, PeopleFilter } from '#ports/people.ts';
import {
  anySort,
  directorySorts,
  filterNames,
  without,
  type DirectorySort,
  type TypedFilter,
} from '../pages/directory-fields.ts';

type Given = Readonly<Record<string, string | undefined>>;

const longest = 200;

/** What an address or a form says of a list, as far as it says anything: the rest narrows nothing, and garbage is never an error. */
export function readTyped(given: Given): TypedFilter {
  const text = (name: string): string => (given[name] ?? '').slice(0, longest);
  const oneOf = (name: string, words: readonly string[]): string => words.find((one) => one === given[name]) ?? '';
  return {
    q: text('q').trim(),
    status: oneOf('status', membershipStatuses),
    method: oneOf('method', [...enrollableKinds, 'none']),
    employer: facet(text('employer')),
    site: facet(text('site')),
    group: facet(text('group')),
    permission: oneOf('permission', ['admin']),
    role: parseId('role', given['role']) ?? '',
    sort: directorySorts.find((one) => one === given['sort']) ?? anySort,
  };
}

/** Values are kept without blanks around them, so that a blank is free to mean "without one". */
const facet = (text: string): string => (text === without ? without : text.trim());

const wanted = (text: string): string | null => (text === '' ? null : text === without ? '' : text);

export function filterOf(company: CompanyId, typed: TypedFilter): PeopleFilter {
  return {
    company,
    search: typed.q === '' ? null : typed.q,
    status: membershipStatuses.find((one) => one === typed.status) ?? null,
    method: ([...enrollableKinds, 'none'] as const).find((one) => one === typed.method) ?? null,
    employer: wanted(typed.employer),
    site: wanted(typed.site),
    group: wanted(typed.group),
    permission: typed.permission === 'admin' ? 'admin' : null,
    role: parseId('role', typed.role),
    application: null,
    accepted: null,
    notInvitedAfter: null,
    except: null,
  };
}

/** The page of a list that an address asks for. */
export function queryOf(deps: Deps, company: CompanyId, given: Given): { typed: TypedFilter; query: PeopleQuery } {
  const typed = readTyped(given);
  return {
    typed,
    query: { filter: filterOf(company, typed), ...orderOf(typed.sort), from: fromOf(deps, company, typed, given) },
  };
}

const orderOf = (sort: DirectorySort): Pick<PeopleQuery, 'sort' | 'descending'> =>
  ({
    name: { sort: 'name', descending: false },
    '-name': { sort: 'name', descending: true },
    email: { sort: 'email', descending: false },
    '-email': { sort: 'email', descending: true },
    'last-sign-in': { sort: 'last-sign-in', descending: false },
    '-last-sign-in': { sort: 'last-sign-in', descending: true },
  })[sort] as Pick<PeopleQuery, 'sort' | 'descending'>;

/** Where a page of a list that is sorted so begins or ends, as an address says it; null: at its beginning. */
export function fromOf(
  deps: Deps,
  company: CompanyId,
  { sort }: Pick<TypedFilter, 'sort'>,
  given: Given,
): PeopleQuery['from'] {
  const toward: Direction = given['before'] === undefined ? 'next' : 'previous';
  const place = openPlace(deps, contextOf(company, sort), given['before'] ?? given['after'] ?? '');
  return place && { place, toward };
}

/** A list's own path with what narrows it, and only that. */
export function addressWith(path: string, typed: TypedFilter, more: Readonly<Record<string, string>> = {}): string {
  const said = filterNames.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]]));
  const sort = typed.sort === anySort ? [] : [['sort', typed.sort]];
  const search = new URLSearchParams([...said, ...sort, ...Object.entries(more)]);
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * Where a page of a list begins, for an address. Sealed: the value of a place may be one that the company is not shown (SECURITY I11).
 */
export const sealPlace = (
  deps: Deps,
  company: CompanyId,
  sort: DirectorySort,
  { value, membership }: PeopleCursor,
): string => deps.sealer.seal(new Secret(JSON.stringify([value, membership])), contextOf(company, sort)).ciphertext();

const contextOf = (company: CompanyId, sort: DirectorySort): string => `directory:${company}:${sort.replace('-', '')}`;

function openPlace(deps: Deps, context: string, text: string): PeopleCursor | null {
  if (text === '') return null;
  try {
    const [value, membership] = JSON.parse(deps.sealer.open(new Sealed(text), context).reveal()) as [
      string | number,
      MembershipId,
    ];
    return { value, membership };
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return null;
    throw error;
  }
}
