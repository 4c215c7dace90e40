import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import type { DraftRecord } from '#ports/drafts.ts';
import type { PeopleFilter, PeopleWindow } from '#ports/people.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { StoreReads } from '#ports/store.ts';
import * as made from './records.ts';

export const role = (over: Partial<RoleRecord> = {}): RoleRecord => ({
  id: made.id('role'),
  application: 'payments',
  name: made.hash().slice(0, 12),
  label: 'Disburser',
  rule: { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null },
  createdAt: made.now,
  revision: 1,
  ...over,
});

export const draft = (userId: UserId, over: Partial<DraftRecord> = {}): DraftRecord => ({
  id: made.id('draft'),
  userId,
  kind: 'form',
  subject: '/admin/x/directory',
  content: '{"name":"Ana"}',
  createdAt: made.now,
  expiresAt: made.later(day),
  ...over,
});

export const everybodyOf = (company: CompanyId, over: Partial<PeopleFilter> = {}): PeopleFilter => ({
  company,
  search: null,
  status: null,
  method: null,
  employer: null,
  site: null,
  group: null,
  permission: null,
  role: null,
  ...over,
});

export const window = (company: CompanyId, over: Partial<PeopleWindow> = {}): PeopleWindow => ({
  ...everybodyOf(company),
  sort: 'name',
  descending: false,
  after: null,
  most: 100,
  ...over,
});

/** Every way in which a company's people are looked at, once: each is a statement of its own. */
export async function everyLook(store: StoreReads, company: CompanyId, user: UserId): Promise<void> {
  for (const sort of ['name', 'email', 'last-sign-in'] as const) {
    for (const descending of [false, true]) {
      for (const after of [null, { value: 1, user }])
        await store.seePeople(window(company, { sort, descending, after }));
    }
  }
  for (const after of [null, user]) await store.census(company, after, null);
  for (const facet of ['employer', 'site', 'group'] as const) await store.facetsOf(company, facet, 5);
}
