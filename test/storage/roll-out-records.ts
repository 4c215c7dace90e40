import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { day, instant, minute, type Instant } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import type { RollOutQuery } from '#flows/roll-out/people.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import * as made from './records.ts';

export const zone = 'America/Chicago';
export const deadline: Deadline = { date: '2027-02-01' as CalendarDate, zone };
/** As long as a count takes. */
export const patient = minute;

/** What the roll-out asks of the world, at a time of the test's own. */
export function depsOf(store: Store, at: { now: Instant } = { now: made.now }): Deps {
  const service = { offered: ['app', 'phone'], sms: { countries: ['US', 'CA'] } };
  const random = { id: made.id };
  return { store, clock: { now: () => at.now }, service, random } as unknown as Deps;
}

/** A company whose policy was switched on 30 days ago. */
export async function companyOf(store: Store, over: Partial<PolicyRecord> = {}): Promise<CompanyBundle> {
  const { id } = await made.newCompany(store, { timeZone: zone });
  const policy = { deadline, smsAllowed: true, changedAt: instant(made.now - 30 * day), ...over };
  await made.once(store, (tx) => tx.setPolicy(made.policy(id, policy)));
  return bundleOf(store, id);
}

export async function bundleOf(store: Store, id: CompanyId): Promise<CompanyBundle> {
  const bundle = await store.loadCompany(id);
  if (bundle === null) throw new Error('the company was made');
  return bundle;
}

/** Everybody, unless it is narrowed. */
export const queryOf = (bundle: CompanyBundle, over: Partial<RollOutQuery> = {}): RollOutQuery => ({
  company: bundle.company.id,
  settings: settingsOf(bundle),
  reach: 'everyone',
  search: null,
  employer: null,
  site: null,
  group: null,
  method: null,
  ...over,
});
