import { randomBytes } from 'node:crypto';
import { Secret as OtpSecret, TOTP } from 'otpauth';
import type { Email } from '#domain/email.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { base32 } from '#domain/totp.ts';
import { recoveryCodeFrom } from '#domain/recovery-code.ts';
import { hashRecoveryCode } from '#flows/recovery/new-code.ts';
import { sealFor } from '#flows/seed.ts';
import type { ForeignHash, PasswordHash } from '#ports/password-hasher.ts';
import type { NewAuthenticator, PolicyRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Target } from './attack-target.ts';
import { adopted } from './imported-passwords.ts';

/** A user made for one test, with secrets of its own, so that no test counts into another. */
export interface Person {
  readonly id: UserId;
  readonly email: string;
  readonly password: string;
  /** Setup key of the app, in base32; the app is bound only if `enrolled` was asked for. */
  readonly seed: string;
  readonly recoveryCode: string;
}

export interface PersonOptions {
  /** Companies of the demo, or of `addCompany`, by name. Northwind Builders, which enforces, unless told. */
  readonly companies?: readonly string[];
  /** With an app and a confirmed recovery code. */
  readonly enrolled?: boolean;
  /** With this number (E.164) bound, and a confirmed recovery code. */
  readonly phone?: string;
  readonly disabled?: boolean;
  readonly administers?: boolean;
  /** Imported: with a hash that another program made of `password`, or with none at all. */
  readonly imported?: { readonly hash: ForeignHash; readonly password: string } | 'without password';
}

/** Where people and companies are made. */
export type Place = Pick<Target, 'deps' | 'peephole'>;

let made = 0;

export async function addPerson(target: Place, options: PersonOptions = {}): Promise<Person> {
  const { deps } = target;
  made += 1;
  const person: Person = {
    id: deps.random.id('user'),
    email: `person${made}.${randomBytes(4).toString('hex')}@target.example`,
    password: importedPassword(options) ?? `only ${randomBytes(12).toString('hex')} opens`,
    seed: base32(randomBytes(20)),
    recoveryCode: recoveryCodeFrom(randomBytes(15)),
  };
  const passwordHash = await hashOf(target, person.password, options);
  const companies = await companyIds(target, options.companies ?? ['Northwind Builders']);
  await deps.store.transact(async (tx) => {
    await addUser(target, tx, person, options);
    for (const id of companies) await addMembership(target, tx, person, id, options.administers ?? false);
    if (passwordHash) await bind(target, tx, { ...blank(target, person, 'password'), passwordHash });
    if (hasMethod(options)) await enroll(target, tx, person, options);
  });
  return person;
}

const importedPassword = ({ imported }: PersonOptions): string | null =>
  typeof imported === 'object' ? imported.password : null;

async function hashOf({ deps }: Place, password: string, { imported }: PersonOptions): Promise<PasswordHash | null> {
  if (imported === 'without password') return null;
  return imported ? adopted(deps.passwords, imported.hash) : deps.passwords.hash(new Secret(password), 'people');
}

async function companyIds({ peephole }: Place, names: readonly string[]): Promise<readonly CompanyId[]> {
  const rows = await peephole.rows('select id, name from companies');
  return names.map((name) => {
    const found = rows.find((one) => one['name'] === name);
    if (!found) throw new Error(`there is no company ${name}`);
    return found['id'] as CompanyId;
  });
}

async function addUser(target: Place, tx: StoreWrites, { id, email }: Person, options: PersonOptions): Promise<void> {
  await tx.createUser({
    id,
    email: email as Email,
    displayName: 'Quinn Target',
    language: 'en',
    timeZone: null,
    status: options.disabled ? 'disabled' : 'active',
    operator: false,
    alwaysRequire: hasMethod(options),
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: target.deps.clock.now(),
  });
}

async function addMembership(
  { deps }: Place,
  tx: StoreWrites,
  { id }: Person,
  companyId: CompanyId,
  admin: boolean,
): Promise<void> {
  await tx.addMembership({
    id: deps.random.id('membership'),
    userId: id,
    companyId,
    status: 'active',
    companyAdmin: admin,
    directoryAdmin: admin,
    employer: null,
    site: null,
    group: null,
    language: null,
    // For long enough to be reset by the company (SPEC A1).
    createdAt: after(deps.clock.now(), -30 * day),
    invitation: null,
  });
}

const hasMethod = ({ enrolled = false, phone }: PersonOptions): boolean => enrolled || phone !== undefined;

async function enroll(target: Place, tx: StoreWrites, person: Person, options: PersonOptions): Promise<void> {
  const app = blank(target, person, 'app');
  if (options.enrolled) await bind(target, tx, { ...app, sealed: sealFor(target.deps, app, new Secret(person.seed)) });
  if (options.phone !== undefined) await bindPhone(target, tx, person, options.phone);
  const hash = hashRecoveryCode(target.deps, person.id, person.recoveryCode);
  await bind(target, tx, { ...blank(target, person, 'recovery-code'), hash });
}

async function bindPhone(target: Place, tx: StoreWrites, person: Person, number: string): Promise<void> {
  const phone = blank(target, person, 'phone');
  const hash = target.deps.hash.hash('phone', number);
  await bind(target, tx, { ...phone, sealed: sealFor(target.deps, phone, new Secret(number)), hash });
}

const bind = ({ deps }: Place, tx: StoreWrites, record: NewAuthenticator): Promise<void> =>
  tx.addAuthenticator({ ...record, boundAt: deps.clock.now(), lastStep: null });

function blank({ deps }: Place, { id: userId }: Person, kind: NewAuthenticator['kind']): NewAuthenticator {
  const id = deps.random.id('authenticator');
  const createdAt = deps.clock.now();
  return {
    id,
    userId,
    kind,
    label: '',
    createdAt,
    sealed: null,
    hash: null,
    country: null,
    passwordHash: null,
    madeIn: null,
  };
}

/** A company of its own, with a policy; answers what `setPolicy` takes to move it. */
export async function addCompany(
  { deps }: Place,
  name: string,
  policy: Pick<PolicyRecord, 'requireMfa' | 'deadline'> & Partial<PolicyRecord>,
): Promise<PolicyRecord> {
  const companyId = deps.random.id('company');
  const now = deps.clock.now();
  const record: PolicyRecord = {
    companyId,
    frequency: 'monthly',
    smsAllowed: false,
    confirmMailbox: true,
    helpContact: null,
    appGuidance: null,
    resetApproval: false,
    resetDelayHours: 0,
    changedAt: now,
    changedBy: null,
    ...policy,
  };
  await deps.store.transact(async (tx) => {
    const entitlement = 'available';
    await tx.createCompany({ id: companyId, name, language: 'en', timeZone: 'UTC', entitlement, createdAt: now });
    await tx.setPolicy(record);
  });
  return record;
}

const period = 30_000;

/** The six digits of an app with this key at an instant, by an implementation that is not ours. */
export const codeAt = (seed: string, at: number): string =>
  new TOTP({ secret: OtpSecret.fromBase32(seed) }).generate({ timestamp: at });

/** The app's code in a step that was not used before: time goes on by one step first. */
export function nextCode(target: Target, { seed }: Pick<Person, 'seed'>): string {
  target.advance(period);
  return codeAt(seed, target.now());
}

/** Six digits that are wrong now, one either side and at every other code asked for before; all of them different. */
export function wrongCodes({ seed }: Pick<Person, 'seed'>, now: number, count: number): readonly string[] {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeAt(seed, now + steps * period));
  const codes: string[] = [];
  for (let number = 111_111; codes.length < count; number += 7_919) {
    const code = String(number % 1_000_000).padStart(6, '0');
    if (!near.includes(code)) codes.push(code);
  }
  return codes;
}

export const wrongCode = (person: Pick<Person, 'seed'>, now: number): string => wrongCodes(person, now, 1)[0] ?? '';
