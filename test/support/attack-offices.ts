import { randomBytes } from 'node:crypto';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import { createRole } from '#flows/roles/create-role.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Browser } from './attack-browser.ts';
import { addCompany, addPerson, type Person, type PersonOptions } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import { wordsOf as spacedWordsOf } from './html.ts';

/** A company that requires nothing, and its administrator, who signed in a moment ago with a second factor. */
export interface Office {
  readonly company: CompanyId;
  readonly name: string;
  readonly admin: Person;
  readonly browser: Browser;
}

export async function newOffice(target: Target, options: PersonOptions = {}): Promise<Office> {
  const name = `Office ${randomBytes(4).toString('hex')}`;
  const { companyId } = await addCompany(target, name, { requireMfa: false, deadline: null });
  const admin = await addPerson(target, { companies: [name], enrolled: true, administers: true, ...options });
  return { company: companyId, name, admin, browser: await signedIn(target, admin) };
}

/** By whom tests do what is not under attack. */
export const machine = { operatingUser: 'tests' };

const appOnly: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };

/** A role of its own, which takes the app alone unless told. */
export async function roleOf({ deps }: Target, rule: RoleRule | null = appOnly): Promise<RoleRecord> {
  const name = `role-${randomBytes(4).toString('hex')}`;
  const made = await createRole(deps, machine, { application: 'payments', name, label: `The ${name}`, rule });
  if (!made.done) throw new Error('the role was not made');
  return made.role;
}

export async function membershipOf({ deps }: Target, person: Person, company: CompanyId): Promise<MembershipId> {
  const bundle = await deps.store.loadUser(person.id);
  const at = bundle?.memberships.find((one) => one.company.id === company);
  if (!at) throw new Error('they are no member of it');
  return at.membership.id;
}

/** Where the account page leads somebody, without what it is asked for; null: they may enter. */
export const leadsTo = async (browser: Browser): Promise<string | null> =>
  (await browser.request('GET', '/account')).location?.split('?')[0] ?? null;

/** What a page says, with one blank wherever there are any. */
export const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');
