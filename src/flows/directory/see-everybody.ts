import { companyState, type CompanyState } from '#domain/company-state.ts';
import type { Email } from '#domain/email.ts';
import type { Instant } from '#domain/instant.ts';
import type { CompanyBundle, CompanyCursor } from '#ports/directory.ts';
import type { PeopleCursor, PeopleFilter, SeenPerson } from '#ports/people.ts';
import type { CompanyWindow, SeenUser, UserWindow } from '#ports/whole-directory.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { findUser } from './find.ts';
import { everybodyOf } from './people.ts';

/** Rows of a page; of a statement that looks for what fits; and how many one request looks through before it asks whether to go on. */
export const seeingLimits = { page: 50, window: 1_000, most: 50_000 } as const;

export interface SeenPage<T, Cursor> {
  readonly rows: readonly T[];
  /** Where to go on; null: there is nothing more. */
  readonly next: Cursor | null;
  /** As much was looked through as one request does, and there may be more that fits. */
  readonly isCutShort: boolean;
}

export type UserSearch = Omit<UserWindow, 'most'>;

/** A page of everybody, by e-mail. Whoever is named exactly, by e-mail or id, and fits what else is asked for, comes first of all. */
export async function seeUsers(deps: Deps, search: UserSearch): Promise<SeenPage<SeenUser, Email>> {
  const exact = search.after === null ? await exactly(deps, search) : null;
  const isWhole = search.search === null && search.method === null && !search.operatorsOnly;
  const seen = await walkPage<SeenUser, Email>(
    async (after, most) => {
      const { users, reached } = await deps.store.seeUsers({ ...search, after, most });
      return { rows: users, reached };
    },
    (one) => one.email,
    search.after,
    isWhole,
  );
  return exact ? { ...seen, rows: [exact, ...seen.rows.filter((one) => one.id !== exact.id)] } : seen;
}

/** As a list shows them. E-mails between the one and the same without its last letter begin like it, so that they are few. */
async function exactly(deps: Deps, { search, ...narrowing }: UserSearch): Promise<SeenUser | null> {
  const found = search === null ? null : await findUser(deps, search.trim());
  if (!found) return null;
  const { email } = found.user;
  const after = email.slice(0, -1) as Email;
  const { users } = await deps.store.seeUsers({ ...narrowing, search: email, after, most: seeingLimits.page });
  return users.find((one) => one.email === email) ?? null;
}

export type MemberSearch = Pick<PeopleFilter, 'company' | 'search' | 'status' | 'method'> & {
  readonly after: PeopleCursor | null;
};

/** A page of the people of any company, by name, as operators see them: whole, whatever they have accepted. */
export function seeMembers(
  { store }: Deps,
  { company, after, ...narrowing }: MemberSearch,
): Promise<SeenPage<SeenPerson, PeopleCursor>> {
  const filter = { ...everybodyOf(company), sort: 'name', descending: false, ...narrowing } as const;
  return walkPage<SeenPerson, PeopleCursor>(
    async (from, most) => {
      const { people, reached } = await store.seePeople({ ...filter, after: from, most });
      return { rows: people, reached };
    },
    (one) => one.place,
    after,
    Object.values(narrowing).every((one) => one === null),
  );
}

export interface CompanySearch {
  readonly search: string | null;
  readonly state: CompanyState | null;
  readonly after: CompanyCursor | null;
}

/** A page of all companies, by name. */
export function seeCompanies(
  deps: Deps,
  { search, state, after }: CompanySearch,
): Promise<SeenPage<CompanyBundle, CompanyCursor>> {
  const now = deps.clock.now();
  const narrowed = { search, ...columnsOf(state) };
  return walkPage<CompanyBundle, CompanyCursor>(
    async (from, most) => {
      const { companies, reached } = await deps.store.seeCompanies({ ...narrowed, after: from, most });
      return { rows: companies.filter((one) => state === null || stateOf(one, now) === state), reached };
    },
    ({ company }) => ({ name: company.name, id: company.id }),
    after,
    search === null && state === null,
  );
}

/** What the database can tell of a state; the rest needs a clock. */
function columnsOf(state: CompanyState | null): Pick<CompanyWindow, 'entitlement' | 'requires'> {
  if (state === null) return { entitlement: null, requires: null };
  if (state === 'unavailable') return { entitlement: 'unavailable', requires: null };
  return { entitlement: 'available', requires: state !== 'off' };
}

export const stateOf = ({ company, policy }: CompanyBundle, now: Instant): CompanyState =>
  companyState(company.entitlement === 'available', policy?.requireMfa === true ? policy.deadline : null, now);

interface Look<T, Cursor> {
  readonly rows: readonly T[];
  readonly reached: Cursor | null;
}

/** Looks on until a page is full, the end is reached, or one request has looked through enough. `isWhole`: everything fits, so that no more is read than shown. */
async function walkPage<T, Cursor>(
  look: (after: Cursor | null, most: number) => Promise<Look<T, Cursor>>,
  cursorOf: (row: T) => Cursor,
  from: Cursor | null,
  isWhole: boolean,
): Promise<SeenPage<T, Cursor>> {
  const most = isWhole ? seeingLimits.page + 1 : seeingLimits.window;
  const rows: T[] = [];
  let after = from;
  for (let looked = 0; looked < seeingLimits.most; looked += most) {
    const seen: Look<T, Cursor> = await look(after, most);
    rows.push(...seen.rows);
    const last = rows[seeingLimits.page - 1];
    if (rows.length > seeingLimits.page && last !== undefined)
      return { rows: rows.slice(0, seeingLimits.page), next: cursorOf(last), isCutShort: false };
    if (seen.reached === null) return { rows, next: null, isCutShort: false };
    after = seen.reached;
    await breath();
  }
  return { rows, next: after, isCutShort: true };
}
