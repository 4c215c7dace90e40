import { parseId, type CompanyId, type UserId } from '#domain/identifiers.ts';
import type { Deps } from '#flows/deps.ts';
import { findUser } from '#flows/directory/find.ts';
import { everybodyOf, listPeople, type KnownPerson } from '#flows/directory/people.ts';
import { calledOf } from '../pages/people-words.ts';

/** Who is meant by what was typed. `shown`: as the field says it from now on. */
export type Meant =
  | { readonly as: 'anybody' }
  | { readonly as: 'one'; readonly user: UserId; readonly shown: string }
  | { readonly as: 'unclear'; readonly typed: string; readonly people: readonly Candidate[]; readonly isMore: boolean };

export interface Candidate {
  /** What an address names them by. */
  readonly id: string;
  readonly label: string;
}

const nobody = (typed: string): Meant => ({ as: 'unclear', typed, people: [], isMore: false });

const mostChoices = 10;

/** Of the people of one company, by a membership's id, an e-mail or a part of a name (SECURITY I11: nobody else is found). */
export async function meantIn(deps: Deps, company: CompanyId, typed: string): Promise<Meant> {
  if (typed === '') return { as: 'anybody' };
  const id = parseId('membership', typed);
  if (id) return oneOf(deps, company, { membership: id }, typed);
  const order = { sort: 'email', descending: false, from: null } as const;
  const { people, next } = await listPeople(deps, { filter: { ...everybodyOf(company), search: typed }, ...order });
  const exact = people.find((one) => one.email === typed.toLowerCase());
  const only = exact ?? (people.length === 1 ? people[0] : undefined);
  if (only) return oneOf(deps, company, only, typed);
  const shown = people.slice(0, mostChoices).map(candidate);
  return { as: 'unclear', typed, people: shown, isMore: people.length > shown.length || next !== null };
}

const candidate = (one: KnownPerson): Candidate => ({
  id: one.membership,
  label: one.name === null ? one.email : `${calledOf(one)} (${one.email})`,
});

async function oneOf(
  { store }: Deps,
  company: CompanyId,
  { membership }: Pick<KnownPerson, 'membership'>,
  typed: string,
) {
  const person = await store.loadPerson(company, membership);
  if (!person) return nobody(typed);
  return { as: 'one', user: person.membership.userId, shown: person.email } as const;
}

/** Of all people, as operators name them: by e-mail or id. Who was erased has an id still. */
export async function meantAnywhere(deps: Deps, typed: string): Promise<Meant> {
  if (typed === '') return { as: 'anybody' };
  const found = await findUser(deps, typed);
  const id = found?.user.id ?? parseId('user', typed);
  return id ? { as: 'one', user: id, shown: found?.user.email ?? id } : nobody(typed);
}
