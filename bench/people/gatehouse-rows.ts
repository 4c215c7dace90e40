import { createKeyedHash } from '#crypto/keyed-hash.ts';
import { loadKeyRing, type KeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher, type HashCost } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, instant, type Instant } from '#domain/instant.ts';
import { Secret, type Sealed } from '#domain/secret.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { NewAuthenticator } from '#ports/records.ts';
import { authenticatorRow } from '#storage/rows/authenticators.ts';
import { companyRow, membershipRow, policyRow } from '#storage/rows/companies.ts';
import { interactionRow } from '#storage/rows/interactions.ts';
import { sessionRow } from '#storage/rows/sessions.ts';
import { userRow } from '#storage/rows/users.ts';
import { knownBrowser } from './gatehouse-product.ts';
import { emailOf, shared } from './people.ts';
import { phoneOf } from './phone-numbers.ts';

/** Keys of the databases that the benchmark makes: secret to nobody. */
export const keys = `k1:${Buffer.alloc(32, 7).toString('base64')}`;

/** Rows by table, in an order in which references hold. */
export type Rows = Readonly<Record<string, readonly object[]>>;

type Table =
  | 'companies'
  | 'policies'
  | 'users'
  | 'memberships'
  | 'authenticators'
  | 'devices'
  | 'interactions'
  | 'sessions';

type Filled = Readonly<Record<Table, object[]>>;

/** People in one company, where nothing else is asked for: each company requires MFA since long ago. */
const usually = 100;

/**
 * Makes the rows of people: each with a password, an app, a recovery code, a company that requires MFA, a browser that is known,
 * a session elsewhere and the sign-in that it came from. Those from the number `phonesFrom` on have a phone as well, by which they have signed in before.
 */
export interface RowMaker {
  /** The people numbered from `from` to before `to`, and the companies that begin with them. */
  rows(from: number, to: number): Rows;
}

export async function rowMaker(cost: HashCost | null, phonesFrom: number, perCompany = usually): Promise<RowMaker> {
  const ring = loadKeyRing({ value: keys });
  const made = instant(Date.now());
  const hash = await createPasswordHasher(ring, cost ? { cost } : {}).hash(new Secret(shared.password), 'bench');
  const maker = new Maker(ring, made, hash, phonesFrom, perCompany);
  return { rows: (from, to) => maker.rows(from, to) };
}

class Maker {
  readonly #hash;
  readonly #sealer;
  readonly #random;
  readonly #at: Instant;
  readonly #password: PasswordHash;
  readonly #phonesFrom: number;
  readonly #perCompany: number;
  #company: CompanyId | null = null;

  constructor(ring: KeyRing, at: Instant, password: PasswordHash, phonesFrom: number, perCompany: number) {
    this.#hash = createKeyedHash(ring);
    this.#sealer = createSealer(ring);
    this.#random = systemRandom({ now: () => at });
    this.#at = at;
    this.#password = password;
    this.#phonesFrom = phonesFrom;
    this.#perCompany = perCompany;
  }

  rows(from: number, to: number): Rows {
    const rows: Filled = {
      companies: [],
      policies: [],
      users: [],
      memberships: [],
      authenticators: [],
      devices: [],
      interactions: [],
      sessions: [],
    };
    for (let index = from; index < to; index += 1) this.#add(rows, index);
    return rows;
  }

  #add(rows: Filled, index: number): void {
    const company =
      this.#company === null || index % this.#perCompany === 0 ? this.#addCompany(rows, index) : this.#company;
    const user = this.#random.id('user');
    rows.users.push(this.#user(user, index));
    rows.memberships.push(this.#membership(user, company));
    rows.authenticators.push(...this.#authenticators(user));
    if (index >= this.#phonesFrom) rows.authenticators.push(this.#phone(user, index));
    const device = this.#hash.hash('device', `${user} ${knownBrowser}`);
    rows.devices.push({ user_id: user, device_hash: device, first_seen_at: this.#at });
    rows.interactions.push(this.#interaction(user, index));
    rows.sessions.push(this.#session(user, index));
  }

  #addCompany(rows: Filled, index: number): CompanyId {
    const id = this.#random.id('company');
    const common = { language: 'en', timeZone: 'America/Chicago', createdAt: this.#at };
    rows.companies.push(
      companyRow({ id, name: `Company ${index / this.#perCompany}`, entitlement: 'available', ...common }),
    );
    const deadline = { date: '2026-01-15' as CalendarDate, zone: 'America/Chicago' };
    const rules = { requireMfa: true, deadline, frequency: 'weekly', smsAllowed: true, confirmMailbox: true } as const;
    const words = { helpContact: null, appGuidance: null, changedAt: this.#at, changedBy: null };
    const resets = { resetApproval: false, resetDelayHours: 0 } as const;
    const record = { companyId: id, ...rules, ...words, ...resets };
    rows.policies.push({ ...policyRow(record), revision: 1, required_since: this.#at });
    this.#company = id;
    return id;
  }

  #user(id: UserId, index: number): object {
    const about = { email: emailOf(index) as Email, displayName: `Person ${index}`, language: 'en', timeZone: null };
    const rules = { status: 'active', operator: false, alwaysRequire: true, enrollmentDeferredAt: null } as const;
    const record = { id, ...about, ...rules, enrollmentDemandedAt: null, frozenUntil: null, createdAt: this.#at };
    return { ...userRow(record), status_changed_at: this.#at };
  }

  #membership(userId: UserId, companyId: CompanyId): object {
    const rights = { status: 'active', companyAdmin: false, directoryAdmin: false } as const;
    const about = { employer: null, site: null, group: null, language: null, createdAt: this.#at, invitation: null };
    return membershipRow({ id: this.#random.id('membership'), userId, companyId, ...rights, ...about });
  }

  /** The sign-in that the session came from. */
  #interaction(userId: UserId, index: number): object {
    const start = {
      purpose: 'sign-in',
      email: emailOf(index) as Email,
      destination: '/account',
      wrongCodes: 0,
    } as const;
    const times = { startedAt: this.#at, advancedAt: this.#at, codeValidUntil: null, endedAt: this.#at };
    const nothing = {
      originSessionId: null,
      sessionId: null,
      enrollment: null,
      deferredAt: null,
      repairDeclinedAt: null,
    };
    const others = {
      boundAt: null,
      passwordReplacedAt: null,
      codeSavedAt: null,
      changedAt: null,
      application: null,
      evidence: [],
      endReason: 'finished',
    } as const;
    const id = this.#random.id('interaction');
    const hashes = { browserHash: this.#hash.hash('browser-binding', knownBrowser), throttleKey: null };
    return interactionRow({ id, userId, ...hashes, ...start, ...times, ...nothing, ...others, version: 3 });
  }

  /** Of another browser: people have one or two. */
  #session(userId: UserId, index: number): object {
    const times = { signedInAt: this.#at, createdAt: this.#at, lastSeenAt: this.#at, endedAt: null };
    const tokenHash = this.#hash.hash('session-token', `other browser of ${index}`);
    const client = {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0)',
      network: '192.0.2.7',
      evidence: [],
    };
    const id = this.#random.id('session');
    return sessionRow({
      id,
      signInId: id,
      userId,
      tokenHash,
      expiresAt: instant(this.#at + 30 * day),
      ...times,
      ...client,
    });
  }

  #authenticators(userId: UserId): readonly object[] {
    const app = this.#blank(userId, 'app');
    const sealed = this.#seal(app, shared.setupKey);
    const code = this.#hash.hash('recovery-code', `${userId} ${shared.recoveryCode}`);
    return [
      { ...this.#blank(userId, 'password'), passwordHash: this.#password },
      { ...app, sealed },
      { ...this.#blank(userId, 'recovery-code'), hash: code },
    ].map((one) => authenticatorRow(one, this.#at));
  }

  #phone(userId: UserId, index: number): object {
    const phone = this.#blank(userId, 'phone');
    const number = phoneOf(index);
    const kept = { sealed: this.#seal(phone, number), hash: this.#hash.hash('phone', number) };
    return { ...authenticatorRow({ ...phone, ...kept }, this.#at), last_used_at: this.#at };
  }

  #seal({ id, userId }: NewAuthenticator, secret: string): Sealed {
    return this.#sealer.seal(new Secret(secret), `authenticator:${userId}:${id}`);
  }

  #blank(userId: UserId, kind: NewAuthenticator['kind']): NewAuthenticator {
    const id = this.#random.id('authenticator');
    const nothing = { sealed: null, hash: null, country: null, passwordHash: null, madeIn: null };
    return { id, userId, kind, label: '', createdAt: this.#at, ...nothing };
  }
}
