import { randomBytes } from 'node:crypto';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { StoredPolicy } from '#ports/directory.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from './attack-browser.ts';
import { addCompany, addPerson, type Person } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';

const day = 24 * 60 * 60_000;

/** A company, one of its administrators signed in a moment ago, and the address of its policy, where they stand. */
export interface Office {
  readonly id: CompanyId;
  readonly name: string;
  readonly admin: Person;
  readonly browser: Browser;
  readonly base: string;
}

/** So many days from now, in UTC. */
export const dateIn = (target: Target, days: number): CalendarDate =>
  new Date(target.now() + days * day).toISOString().slice(0, 10) as CalendarDate;

/** MFA is required from so many days ahead. */
export const requiredIn = (target: Target, days: number, more: Partial<PolicyRecord> = {}): Partial<PolicyRecord> => ({
  requireMfa: true,
  deadline: { date: dateIn(target, days), zone: 'UTC' },
  ...more,
});

/** With two enrolled administrators unless told, so that nothing is warned of. */
export async function office(target: Target, policy: Partial<PolicyRecord> = {}, admins = 2): Promise<Office> {
  const name = `Office ${randomBytes(4).toString('hex')}`;
  const { companyId: id } = await addCompany(target, name, { requireMfa: false, deadline: null, ...policy });
  const [admin] = await Promise.all(Array.from({ length: admins }, () => administrator(target, name)));
  if (!admin) throw new Error('an office has an administrator');
  const browser = await signedIn(target, admin);
  const base = `/admin/${id}/security/mfa`;
  await browser.open(base);
  return { id, name, admin, browser, base };
}

const administrator = (target: Target, name: string): Promise<Person> =>
  addPerson(target, { companies: [name], enrolled: true, administers: true });

/** A second administrator of the same office, at the page as well. */
export async function colleague(target: Target, at: Office): Promise<Browser> {
  const browser = await signedIn(target, await administrator(target, at.name));
  await browser.open(at.base);
  return browser;
}

/** What the company decided, without who and when. */
export async function standing(
  { deps }: Target,
  { id }: Pick<Office, 'id'>,
): Promise<Omit<StoredPolicy, 'changedAt' | 'changedBy' | 'companyId' | 'requiredSince' | 'heldResets'>> {
  const bundle = await deps.store.loadCompany(id);
  if (!bundle?.policy) throw new Error('nobody has decided');
  const {
    changedAt: _at,
    changedBy: _by,
    companyId: _id,
    requiredSince: _since,
    heldResets: _held,
    ...policy
  } = bundle.policy;
  return policy;
}
