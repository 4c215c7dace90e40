import { randomBytes } from 'node:crypto';
import type { CompanyId, MembershipId, RoleId } from '#domain/identifiers.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { ShippedRole } from '#domain/shipped-roles.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import { createRole } from '#flows/roles/create-role.ts';
import { shipRoles } from '#flows/roles/ship-roles.ts';
import { inviteToTeam, type BroughtIn } from '#flows/teams/invite-to-team.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Browser } from './attack-browser.ts';
import { memberOf } from './attack-console.ts';
import { machine } from './attack-offices.ts';
import { addCompany, addPerson, type Person, type PersonOptions } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

const appOnly: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };

/** Roles of an application of its own: `admin` looks after the team, and gives itself and `payee`; the others are the administrators' to give. */
export interface TeamRoleSet {
  readonly application: string;
  readonly admin: RoleRecord;
  readonly payee: RoleRecord;
  readonly auditor: RoleRecord;
  /** Leaves resets to the operator. */
  readonly payor: RoleRecord;
}

export async function teamRoles({ deps }: Target, resets = true): Promise<TeamRoleSet> {
  const application = `pay-${randomBytes(4).toString('hex')}`;
  const make = async (name: string, rule: RoleRule | null, team?: RoleRecord['team']): Promise<RoleRecord> => {
    const label = `${name} of ${application}`;
    const made = await createRole(deps, machine, { application, name, label, rule, ...(team && { team }) });
    if (!made.done) throw new Error('the role was not made');
    return made.role;
  };
  const gives = ['payee', 'payee-admin'];
  return {
    application,
    admin: await make('payee-admin', appOnly, { gives, resets }),
    payee: await make('payee', { ...appOnly, kinds: ['app', 'phone'], smsCountries: ['US'] }),
    auditor: await make('auditor', null),
    payor: await make('disburser', { ...appOnly, resets: 'operator' }),
  };
}

/** The payments roles that come with this service: payees, who looks after them, and `contributor`, whom they give as well and whose role requires nothing (SPEC Y1). */
export async function shippedTeam({ deps }: Target): Promise<TeamRoleSet & { readonly contributor: RoleRecord }> {
  const made = await shipRoles(deps, machine, 'payments');
  const named = (name: ShippedRole['name']): RoleRecord => {
    const found = made.find(({ shipped }) => shipped.name === name);
    if (!found) throw new Error(`no role ${name} comes with this service`);
    return found.there;
  };
  return {
    application: 'payments',
    admin: named('payee-admin'),
    payee: named('payee'),
    contributor: named('contributor'),
    auditor: named('beneficiary'),
    payor: named('disburser'),
  };
}

/** A company, a full administrator of it, and one who looks after its team of an application, signed in a moment ago with a second factor. */
export interface TeamOffice {
  readonly company: CompanyId;
  readonly name: string;
  readonly roles: TeamRoleSet;
  readonly admin: Person;
  readonly helper: Person;
  readonly browser: Browser;
  /** `/admin/cmp_…/teams/pay-…`. */
  readonly base: string;
}

/** What the company calls whoever looks after its team. */
export const helperName = 'Pat Payments';

export async function teamOffice(
  target: Target,
  { policy = {}, resets = true, roles: given }: OfficeOptions = {},
): Promise<TeamOffice> {
  const name = `Payees ${randomBytes(4).toString('hex')}`;
  const { companyId: company } = await addCompany(target, name, { requireMfa: false, deadline: null, ...policy });
  const roles = given ?? (await teamRoles(target, resets));
  const admin = await addPerson(target, { companies: [name], enrolled: true, administers: true });
  const helper = await addPerson(target, { companies: [name], enrolled: true });
  // By what the company's copy is made of: set by itself, the copy would turn back whenever a loop notes who signed in last.
  const called = `display_name = '${helperName}', sort_name = lower('${helperName}')`;
  await target.peephole.run(`update users set ${called} where id = '${helper.id}'`);
  const office = { company, name, roles, admin, helper, base: `/admin/${company}/teams/${roles.application}` };
  await giveRoles(target, await memberOf(target, helper, company), [roles.admin]);
  return { ...office, browser: await signedIn(target, helper) };
}

interface OfficeOptions {
  readonly policy?: Partial<PolicyRecord>;
  /** Whether whoever looks after the team resets MFA. */
  readonly resets?: boolean;
  /** Of another office: the same application. */
  readonly roles?: TeamRoleSet;
}

/** Makes exactly these the roles of a membership, for thirty days unless told: past the product. */
export const giveRoles = (
  { deps }: Target,
  membership: MembershipId,
  roles: readonly Pick<RoleRecord, 'id'>[],
  since: Instant = after(deps.clock.now(), -30 * day),
): Promise<void> =>
  deps.store.transact(async (tx) => {
    const ids = roles.map((one) => one.id);
    await tx.setRoles(membership, ids, since);
  });

/** Somebody of the office with roles, and their page in its team. */
export interface TeamCrew {
  readonly person: Person;
  readonly member: MembershipId;
  readonly path: string;
}

export async function teamCrew(
  target: Target,
  { company, name, base }: Pick<TeamOffice, 'company' | 'name' | 'base'>,
  roles: readonly Pick<RoleRecord, 'id'>[],
  options: PersonOptions = {},
): Promise<TeamCrew> {
  const person = await addPerson(target, { companies: [name], enrolled: true, ...options });
  const member = await memberOf(target, person, company);
  await giveRoles(target, member, roles);
  return { person, member, path: `${base}/people/${member}` };
}

/** A form as a browser sends it: `role` once for each box that is ticked. */
export function tick(
  browser: Browser,
  path: string,
  roles: readonly Pick<RoleRecord, 'id'>[],
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const body = new URLSearchParams({ _form: browser.formToken(), ...more });
  for (const role of roles) body.append('role', role.id);
  return browser.request('POST', path, {
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

/** Invites past the door, as whoever looks after the team and gave these roles until a moment ago: what they give now, only the transaction sees. */
export async function inviteAsBefore(
  { deps }: Target,
  { company: id, helper, roles: { application } }: TeamOffice,
  email: string,
  roles: readonly RoleRecord[],
): Promise<BroughtIn> {
  const [found, read] = [await deps.store.loadCompany(id), readEmail(email)];
  if (!found || !read.ok) throw new Error('no company, or no e-mail');
  const gives = roles.map((one) => one.name);
  const by = {
    actor: helper.id,
    as: 'team',
    team: application,
    facts: { address: '10.1.2.3', userAgent: '' },
  } as const;
  const host = { by, user: helper.id, company: found.company, team: { application, gives, resetsOf: [] } };
  const invitee = { email: read.value, name: null, employer: null, site: null, group: null, language: null };
  return inviteToTeam(
    deps,
    host,
    invitee,
    roles.map((one) => one.id),
  );
}

/** Roles that a membership holds now. */
export const rolesHeld = async ({ deps }: Target, member: MembershipId): Promise<readonly RoleId[]> =>
  ((await deps.store.rolesOf([member])).get(member) ?? []).map((one) => one.id).toSorted();

/** What the company's chain holds of a kind, with what each event says. */
export const eventsOf = async ({ deps }: Target, { id }: Pick<Person, 'id'>, kind: string) =>
  (await deps.store.audit.recentOf(id, 50)).filter((one) => one.kind === kind);
