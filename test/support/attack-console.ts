import { pageAbove } from '#web/routes/find-route.ts';
import type { Route } from '#web/routes/route.ts';
import { routes } from '#web/routes/table.ts';
import type { CompanyId, DraftId, MembershipId, ResetId, RoleId, UserId } from '#domain/identifiers.ts';
import { after, hour } from '#domain/instant.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from './attack-browser.ts';
import { addCompany, addPerson, type Person } from './attack-people.ts';
import { nameOf, pathOf, routesOf, type Filling } from './attack-routes.ts';
import { browserCookie, signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import { formsOf, valuesOf } from './html.ts';
import type { Reply } from './visitor.ts';

/** A company with an administrator who is signed in with a fresh proof, somebody who belongs to it, and one of everything that has an id. */
export interface Side {
  readonly name: string;
  readonly company: CompanyId;
  readonly policy: PolicyRecord;
  readonly admin: Person;
  readonly browser: Browser;
  readonly adminMember: MembershipId;
  readonly member: MembershipId;
  readonly user: UserId;
  readonly role: RoleId;
  /** Kept by the administrator, for this company. */
  readonly draft: DraftId;
  /** Of the somebody who belongs to it: it waits, asked for by another administrator. */
  readonly reset: ResetId;
}

let made = 0;

/** What an administrator may be in a company. */
export interface Standing {
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
  readonly status: MembershipStatus;
}

export async function makeSide(target: Target, policy: Partial<PolicyRecord> = {}): Promise<Side> {
  made += 1;
  const name = `Side ${made} Works`;
  const record = await addCompany(target, name, { requireMfa: false, deadline: null, ...policy });
  const company = record.companyId;
  const admin = await addPerson(target, { companies: [name], administers: true, enrolled: true });
  // A second one, so that no act is refused because somebody is the last.
  const second = await addPerson(target, { companies: [name], administers: true, enrolled: true });
  const person = await addPerson(target, { companies: [name] });
  const member = await memberOf(target, person, company);
  const role = await roleOf(target, member);
  const reset = await resetOf(target, { company, user: person.id, askedBy: second.id });
  const browser = await signedIn(target, admin);
  const ids = { company, member, user: person.id, role, reset, draft: await draftOf(target, admin, company, browser) };
  const adminMember = await memberOf(target, admin, company);
  return { name, policy: record, admin, adminMember, browser, ...ids };
}

export async function memberOf(
  { deps }: Pick<Target, 'deps'>,
  { id }: Person,
  company: CompanyId,
): Promise<MembershipId> {
  const bundle = await deps.store.loadUser(id);
  const found = bundle?.memberships.find((one) => one.company.id === company);
  if (!found) throw new Error('no member of that company');
  return found.membership.id;
}

async function roleOf({ deps }: Target, member: MembershipId): Promise<RoleId> {
  const id = deps.random.id('role');
  const createdAt = deps.clock.now();
  await deps.store.transact(async (tx) => {
    const named = { application: `app-${made}`, name: `role-${made}`, label: `Role ${made}` };
    await tx.createRole({ id, ...named, rule: null, createdAt, revision: 1 });
    await tx.setRoles(member, [id], createdAt);
  });
  return id;
}

async function resetOf(
  { deps }: Target,
  { company, user, askedBy }: { company: CompanyId; user: UserId; askedBy: UserId },
): Promise<ResetId> {
  const id = deps.random.id('reset');
  const askedAt = deps.clock.now();
  const asked = {
    companyId: company,
    userId: user,
    askedBy,
    askedAs: 'administrator',
    team: null,
    checkedHow: 'manager',
  } as const;
  const approval = { approval: 'company-asks', approvedAt: null, approvedBy: null, approvedAs: null } as const;
  const terms = { delay: 'company-asks', dueAt: after(askedAt, hour), expiresAt: after(askedAt, 2 * hour) } as const;
  const open = { endedAt: null, endedBy: null, endedAs: null, outcome: null, barredBecause: null, version: 1 };
  await deps.store.transact((tx) => tx.createReset({ id, askedAt, ...asked, ...approval, ...terms, ...open }));
  return id;
}

async function draftOf(
  { deps }: Target,
  { id: userId }: Person,
  company: CompanyId,
  browser: Browser,
): Promise<DraftId> {
  const id = deps.random.id('draft');
  const createdAt = deps.clock.now();
  const content = JSON.stringify({ rows: [], people: [], wrong: [] });
  const hash = deps.hash.hash('draft', browser.cookies.get(browserCookie) ?? '');
  const record = {
    id,
    userId,
    browser: hash,
    kind: 'file',
    subject: company,
    content,
    createdAt,
    expiresAt: after(createdAt, hour),
  };
  await deps.store.transact((tx) => tx.keepDraft({ ...record, kind: 'file' }));
  return id;
}

/** Puts somebody's membership on another standing, past the product. */
export async function stand({ peephole }: Target, member: MembershipId, standing: Partial<Standing>): Promise<void> {
  const { companyAdmin, directoryAdmin, status } = standing;
  const flag = (on: boolean) => (on ? 1 : 0);
  const sets = [
    ...(companyAdmin === undefined ? [] : [`company_admin = ${flag(companyAdmin)}`]),
    ...(directoryAdmin === undefined ? [] : [`directory_admin = ${flag(directoryAdmin)}`]),
    ...(status === undefined ? [] : [`status = '${status}'`]),
  ];
  await peephole.run(`update memberships set ${sets.join(', ')} where id = '${member}'`);
}

/** Somebody with that standing in a company, signed in with a fresh proof; theirs is another company besides. */
export async function signedInAs(
  target: Target,
  side: Pick<Side, 'name' | 'company'>,
  standing: Partial<Standing>,
): Promise<Browser> {
  const person = await addPerson(target, { companies: [side.name, 'Cedar Supply'], enrolled: true, administers: true });
  await stand(target, await memberOf(target, person, side.company), standing);
  return signedIn(target, person);
}

/** Fields that forms of the consoles have, filled in so that most of them would be carried out. */
export const everyField: Readonly<Record<string, string>> = {
  act: 'deactivate',
  choice: 'deactivate',
  do: 'deactivate',
  on: 'yes',
  name: 'Typed Name',
  employer: 'Typed Employer',
  email: 'typed@target.example',
  date: '2027-06-01',
  zone: 'Europe/Paris',
  frequency: 'weekly',
  language: 'en',
  status: 'inactive',
};

export const ofConsoles = (): readonly Route[] => routesOf('company', 'team', 'operator');

const manyOf = (route: Route): string | null => ('many' in route ? (route.many ?? null) : null);

export interface Ask {
  readonly filling: Filling;
  /** Of the field that may come several times; what the path is filled with unless told. */
  readonly many?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: string;
}

/** One request of a browser to a route, as its page would send it. */
export function ask(
  browser: Browser,
  route: Route,
  { filling, many, fields = {}, headers, form }: Ask,
): Promise<Reply> {
  const path = pathOf(route, filling);
  if (route.method === 'GET') return browser.request('GET', path);
  const body = new URLSearchParams({ _form: form ?? browser.formToken(), ...fields });
  const name = manyOf(route);
  if (name !== null) for (const one of many ?? [valueOf(name, filling)]) body.append(name, one);
  return browser.request('POST', path, {
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
  });
}

const valueOf = (name: string, filling: Filling): string =>
  (filling as Readonly<Record<string, string | undefined>>)[name] ?? 'US';

/** What each of these routes answers: its name, status, and where a redirect leads. */
export async function answersOf(browser: Browser, asked: readonly Route[], how: Ask): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const route of asked) {
    const { status } = await ask(browser, route, how);
    answers.push(`${nameOf(route)}: ${status}`);
  }
  return answers;
}

export const all = (asked: readonly Route[], answer: string | number): string[] =>
  asked.map((route) => `${nameOf(route)}: ${answer}`);

/** The fields of a form as its own page draws them; null where no page of its company draws it now. */
export async function drawnFields(browser: Browser, action: string): Promise<Readonly<Record<string, string>> | null> {
  const { text } = await browser
    .request('GET', pageAbove(routes, action))
    .then(({ location, ...reply }) => (location === null ? reply : browser.request('GET', location)));
  const form = formsOf(text).find((one) => one.action === action);
  if (!form) return null;
  const { _form, ...fields } = valuesOf(form);
  return fields;
}
