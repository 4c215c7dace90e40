import { dateIn } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, RoleId, UserId } from '#domain/identifiers.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import { findUser } from '#flows/directory/find.ts';
import { activeMember } from '#flows/directory/create-user.ts';
import { LostRace, won } from '#flows/race.ts';
import { hashRecoveryCode } from '#flows/recovery/new-code.ts';
import { sealFor } from '#flows/seed.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { NewAuthenticator, UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import {
  demoCompanies,
  demoPassword,
  demoPeople,
  demoRecoveryCode,
  demoSetupKey,
  type DemoCompany,
  type DemoPerson,
} from './people.ts';
import { addDemoApplication } from './seed-application.ts';
import { addCrowdCompany } from './seed-crowd.ts';

/**
 * Fills an empty database with the demo; false, and nothing changed, when anybody is there already, or comes while we are at it. With a crowd, a company of 400 is begun:
 * `fillCrowd` adds its people.
 */
export async function seedDemo(deps: Deps, { withCrowd }: { readonly withCrowd: boolean }): Promise<boolean> {
  if (!(await deps.store.isEmpty())) return false;
  const passwords = await Promise.all(demoPeople.map(() => deps.passwords.hash(new Secret(demoPassword), 'demo')));
  try {
    await deps.store.transact(async (tx) => {
      await addAll(deps, tx, passwords);
      const [password] = passwords;
      if (withCrowd && password) await addCrowdCompany(deps, tx, password, deps.clock.now());
    });
    return true;
  } catch (error) {
    if (error instanceof LostRace) return false;
    throw error;
  }
}

/** Whether the demo's first person is among the people of this database. */
export async function isDemo(deps: Deps): Promise<boolean> {
  const [first] = demoPeople;
  return first !== undefined && (await findUser(deps, first.email)) !== null;
}

async function addAll(deps: Deps, tx: StoreWrites, passwords: readonly PasswordHash[]): Promise<void> {
  const now = deps.clock.now();
  const companies = new Map<string, CompanyId>();
  for (const company of demoCompanies) companies.set(company.key, await addCompany(deps, tx, company, now));
  const roles = await addDemoApplication(deps, tx, now);
  for (const [index, person] of demoPeople.entries()) {
    await addPerson(deps, tx, person, passwords[index] as PasswordHash, { companies, roles }, now);
  }
  const detail = { people: demoPeople.length };
  const id = deps.random.id('event');
  await tx.appendAudit([
    { id, at: now, stream: 'installation', kind: 'demo.seeded', actor: null, subject: null, from: null, detail },
  ]);
}

async function addCompany(deps: Deps, tx: StoreWrites, company: DemoCompany, now: Instant): Promise<CompanyId> {
  const id = deps.random.id('company');
  const { name, timeZone, policy } = company;
  const entitlement = company.entitled ? 'available' : 'unavailable';
  await tx.createCompany({ id, name, language: 'en', timeZone, entitlement, createdAt: now });
  if (!policy) return id;
  await tx.setPolicy({
    companyId: id,
    requireMfa: true,
    deadline: { date: dateIn(timeZone, after(now, policy.deadlineInDays * day)), zone: timeZone },
    frequency: policy.frequency,
    smsAllowed: policy.smsAllowed,
    confirmMailbox: true,
    helpContact: policy.helpContact,
    appGuidance: policy.appGuidance,
    resetApproval: false,
    resetDelayHours: 0,
    changedAt: now,
    changedBy: null,
  });
  return id;
}

/** What people of the demo are put into. */
interface DemoPlace {
  readonly companies: ReadonlyMap<string, CompanyId>;
  /** Of the demo application, by their names. */
  readonly roles: ReadonlyMap<string, RoleId>;
}

const rolesNamed = (roles: DemoPlace['roles'], names: readonly string[]): readonly RoleId[] =>
  names.map((name) => roles.get(name) as RoleId);

/** Long enough to be reset by their companies (SPEC A1). */
const membersFor = 45 * day;

async function addPerson(
  deps: Deps,
  tx: StoreWrites,
  person: DemoPerson,
  password: PasswordHash,
  { companies, roles }: DemoPlace,
  now: Instant,
): Promise<void> {
  const user = userOf(deps, person, now);
  won(await tx.createUser(user));
  for (const [index, key] of person.companies.entries()) {
    const company = companies.get(key) as CompanyId;
    const member = {
      ...activeMember(deps, user, company, person.administers.includes(key)),
      createdAt: after(now, -membersFor),
    };
    const { employer, site, group } = person;
    await tx.addMembership(index === 0 ? { ...member, employer, site, group } : member);
    // As long as they are members: a team resets nobody who came into it of late.
    const since = after(now, -membersFor);
    if (index === 0 && person.roles.length > 0) await tx.setRoles(member.id, rolesNamed(roles, person.roles), since);
  }
  await tx.addAuthenticator({
    ...blank(deps, user.id, 'password', now),
    passwordHash: password,
    boundAt: now,
    lastStep: null,
  });
  await enroll(deps, tx, user.id, person, now);
}

function userOf(deps: Deps, person: DemoPerson, now: Instant): UserRecord {
  const { name, email, language, disabled, operator } = person;
  return {
    id: deps.random.id('user'),
    email: email as Email,
    displayName: name,
    language,
    timeZone: null,
    status: disabled ? 'disabled' : 'active',
    operator,
    alwaysRequire: hasMethod(person),
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: now,
  };
}

const hasMethod = ({ enrolled, phone }: DemoPerson): boolean => enrolled || phone !== null;

async function enroll(deps: Deps, tx: StoreWrites, userId: UserId, person: DemoPerson, now: Instant): Promise<void> {
  if (!hasMethod(person)) return;
  const bind = (row: NewAuthenticator, values: Partial<NewAuthenticator>): Promise<void> =>
    tx.addAuthenticator({ ...row, ...values, boundAt: now, lastStep: null });
  const app = blank(deps, userId, 'app', now);
  if (person.enrolled) await bind(app, { sealed: sealFor(deps, app, new Secret(demoSetupKey)), hash: null });
  if (person.phone !== null) {
    const phone = blank(deps, userId, 'phone', now);
    const sealed = sealFor(deps, phone, new Secret(person.phone));
    await bind(phone, { sealed, hash: deps.hash.hash('phone', person.phone), country: 'US' });
  }
  const code = blank(deps, userId, 'recovery-code', now);
  await bind(code, { sealed: null, hash: hashRecoveryCode(deps, userId, demoRecoveryCode) });
}

function blank(deps: Deps, userId: UserId, kind: NewAuthenticator['kind'], now: Instant): NewAuthenticator {
  const id = deps.random.id('authenticator');
  return {
    id,
    userId,
    kind,
    label: '',
    createdAt: now,
    sealed: null,
    hash: null,
    country: null,
    passwordHash: null,
    madeIn: null,
  };
}
