import { parseId, type CompanyId, type UserId } from '#domain/identifiers.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { CompanyRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { readEmail } from './read-email.ts';

/** The user whom an e-mail or a `usr_` id names; null where there is nobody. */
export function findUser({ store }: Deps, who: string): Promise<UserBundle | null> {
  const id: UserId | null = parseId('user', who);
  if (id) return store.loadUser(id);
  const email = readEmail(who);
  return email.ok ? store.loadUserByEmail(email.value) : Promise.resolve(null);
}

/** `ambiguous`: several companies have that name, for names are not unique; an id says which. */
export type FoundCompany =
  | { readonly found: true; readonly company: CompanyBundle }
  | { readonly found: false; readonly ambiguous: readonly CompanyRecord[] };

/** The company whom its exact name or a `cmp_` id names. */
export async function findCompany(deps: Deps, which: string): Promise<FoundCompany> {
  const given: CompanyId | null = parseId('company', which);
  const named = given ? [] : await deps.store.companiesNamed(which.normalize('NFC').trim());
  const id = given ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
  const company = id && (await deps.store.loadCompany(id));
  return company ? { found: true, company } : { found: false, ambiguous: named };
}
