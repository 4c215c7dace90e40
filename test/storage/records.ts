import { randomBytes } from 'node:crypto';
import type { LinkLimit } from '#ports/links.ts';
import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import { idPrefixes, type CompanyId, type Id, type IdKind, type UserId } from '#domain/identifiers.ts';
import { day, hour, instant, minute, type Instant } from '#domain/instant.ts';
import { Sealed } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { NewPass } from '#ports/passes.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type {
  AuthenticatorRecord,
  CompanyRecord,
  InteractionRecord,
  LinkRecord,
  MailboxRecord,
  MembershipRecord,
  NewAuthenticator,
  PolicyRecord,
  SessionRecord,
  UserRecord,
} from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';

/** Whole made-up records: each test says only what it is about. */

/** 2027-01-15T12:00:00Z. */
export const now: Instant = instant(1_800_014_400_000);

export const later = (ms: number): Instant => instant(now + ms);

let made = 0;

/** A new id; later ones sort after earlier ones, as UUIDv7 do. */
export function id<K extends IdKind>(kind: K): Id<K> {
  made += 1;
  return `${idPrefixes[kind]}_${made.toString(16).padStart(12, '0')}${randomBytes(10).toString('hex')}` as Id<K>;
}

export const hash = (): string => randomBytes(32).toString('hex');

export const user = (over: Partial<UserRecord> = {}): UserRecord => ({
  id: id('user'),
  email: `${hash().slice(0, 16)}@example.com` as Email,
  displayName: 'Ana Ruiz',
  language: 'en',
  timeZone: null,
  status: 'active',
  operator: false,
  alwaysRequire: false,
  enrollmentDeferredAt: null,
  enrollmentDemandedAt: null,
  frozenUntil: null,
  createdAt: now,
  ...over,
});

export const company = (over: Partial<CompanyRecord> = {}): CompanyRecord => ({
  id: id('company'),
  name: 'Northwind Builders',
  language: 'en',
  timeZone: 'America/Chicago',
  entitlement: 'available',
  createdAt: now,
  ...over,
});

export const membership = (
  userId: UserId,
  companyId: CompanyId,
  over: Partial<MembershipRecord> = {},
): MembershipRecord => ({
  id: id('membership'),
  userId,
  companyId,
  status: 'active',
  companyAdmin: false,
  directoryAdmin: false,
  employer: null,
  site: null,
  group: null,
  language: null,
  createdAt: now,
  invitation: null,
  ...over,
});

export const policy = (companyId: CompanyId, over: Partial<PolicyRecord> = {}): PolicyRecord => ({
  companyId,
  requireMfa: true,
  deadline: { date: '2027-02-01' as CalendarDate, zone: 'America/Chicago' },
  frequency: 'weekly',
  smsAllowed: false,
  confirmMailbox: true,
  helpContact: 'Site office, door 3',
  appGuidance: null,
  resetApproval: false,
  resetDelayHours: 0,
  changedAt: now,
  changedBy: null,
  ...over,
});

const authenticator = (userId: UserId, over: Partial<NewAuthenticator>): NewAuthenticator => ({
  id: id('authenticator'),
  userId,
  kind: 'app',
  label: '',
  createdAt: now,
  sealed: null,
  hash: null,
  country: null,
  passwordHash: null,
  madeIn: null,
  ...over,
});

export const app = (userId: UserId, over: Partial<NewAuthenticator> = {}): NewAuthenticator =>
  authenticator(userId, { label: 'Authenticator app', sealed: new Sealed('sealed-seed'), ...over });

export const recoveryCode = (userId: UserId, over: Partial<NewAuthenticator> = {}): NewAuthenticator =>
  authenticator(userId, { kind: 'recovery-code', sealed: new Sealed('sealed-code'), hash: hash(), ...over });

export const password = (userId: UserId, over: Partial<NewAuthenticator> = {}): NewAuthenticator =>
  authenticator(userId, { kind: 'password', passwordHash: '$argon2id$one' as PasswordHash, ...over });

export const interaction = (over: Partial<InteractionRecord> = {}): InteractionRecord => ({
  id: id('interaction'),
  browserHash: hash(),
  purpose: 'sign-in',
  email: null,
  throttleKey: null,
  userId: null,
  originSessionId: null,
  destination: '/account',
  application: null,
  startedAt: now,
  advancedAt: now,
  codeValidUntil: null,
  endedAt: null,
  endReason: null,
  sessionId: null,
  evidence: [],
  enrollment: null,
  deferredAt: null,
  repairDeclinedAt: null,
  boundAt: null,
  passwordReplacedAt: null,
  codeSavedAt: null,
  changedAt: null,
  wrongCodes: 0,
  version: 1,
  ...over,
});

export function session(userId: UserId, over: Partial<SessionRecord> = {}): SessionRecord {
  const own = over.id ?? id('session');
  return {
    id: own,
    tokenHash: hash(),
    userId,
    signInId: own,
    signedInAt: now,
    expiresAt: later(30 * day),
    createdAt: now,
    lastSeenAt: now,
    evidence: [{ kind: 'password', at: now, authenticatorId: null }],
    userAgent: 'Firefox',
    network: '192.0.2.7',
    endedAt: null,
    ...over,
  };
}

export const mailbox = (userId: UserId, over: Partial<MailboxRecord> = {}): MailboxRecord => ({
  userId,
  interactionId: id('interaction'),
  codeHash: hash(),
  sentAt: now,
  expiresAt: later(15 * minute),
  spentAt: null,
  sendings: [now],
  attempts: { ...noAttempts, version: 1 },
  version: 1,
  ...over,
});

/** Issued on the machine itself unless told. */
export const pass = (userId: UserId, over: Partial<NewPass> = {}): NewPass => ({
  id: id('pass'),
  userId,
  companyId: null,
  hash: hash(),
  checkedHow: null,
  issuedBy: null,
  issuedAt: now,
  expiresAt: later(day),
  ...over,
});

export const link = (userId: UserId, over: Partial<LinkRecord> = {}): LinkRecord => ({
  id: id('link'),
  userId,
  purpose: 'password-reset',
  tokenHash: hash(),
  createdAt: now,
  expiresAt: later(30 * minute),
  spentAt: null,
  destination: '/account',
  ...over,
});

export const message = (userId: UserId, over: Partial<NewMessage> = {}): NewMessage => ({
  id: id('message'),
  channel: 'mail',
  bulk: false,
  kind: 'mailbox-code',
  userId,
  sealedContent: new Sealed('sealed-content'),
  queuedAt: now,
  uselessAt: later(hour),
  ...over,
});

export const event = (stream: AuditStream, over: Partial<AuditEvent> = {}): AuditEvent => ({
  id: id('event'),
  at: now,
  stream,
  kind: 'session.created',
  actor: null,
  subject: null,
  from: '192.0.2.7',
  detail: {},
  ...over,
});

/** A user who is in the store. */
export async function newUser(store: Store, over: Partial<UserRecord> = {}): Promise<UserRecord> {
  const record = user(over);
  await store.transact((tx) => tx.createUser(record));
  return record;
}

/** A company that is in the store. */
export async function newCompany(store: Store, over: Partial<CompanyRecord> = {}): Promise<CompanyRecord> {
  const record = company(over);
  await store.transact((tx) => tx.createCompany(record));
  return record;
}

/** A company that two enabled users administer, and nobody else. */
export async function companyOfTwo(store: Store): Promise<{ company: CompanyId; users: readonly [UserId, UserId] }> {
  const { id: companyId } = await newCompany(store);
  const users = [(await newUser(store)).id, (await newUser(store)).id] as const;
  await store.transact(async (tx) => {
    for (const one of users)
      await tx.joinCompany(membership(one, companyId, { companyAdmin: true, directoryAdmin: true }));
  });
  return { company: companyId, users };
}

/** A user with an authenticator that is already bound. */
export async function userWith(
  store: Store,
  make: (userId: UserId) => NewAuthenticator,
  lastStep: number | null = null,
): Promise<{ user: UserRecord; held: NewAuthenticator }> {
  const record = await newUser(store);
  const held = make(record.id);
  await store.transact((tx) => tx.addAuthenticator({ ...held, boundAt: now, lastStep }));
  return { user: record, held };
}

/** A user with an authenticator that waits for its first code. */
export async function userWithPending(
  store: Store,
  make: (userId: UserId) => NewAuthenticator,
): Promise<{ user: UserRecord; held: NewAuthenticator }> {
  const record = await newUser(store);
  const held = make(record.id);
  await store.transact((tx) => tx.replacePending(held, now));
  return { user: record, held };
}

/** The live authenticators of a user, as the store has them. */
export async function liveOf(store: Store, userId: UserId): Promise<readonly AuthenticatorRecord[]> {
  return (await store.loadUser(userId))?.authenticators ?? [];
}

/** One verb in a transaction of its own. */
export const once = <T>(store: Store, act: (tx: StoreWrites) => Promise<T>): Promise<T> => store.transact(act);

/** Limits of which only the first counts: at most one link since then. */
export const oneSince = (since: Instant): readonly [LinkLimit, LinkLimit, LinkLimit] => [
  { since, most: 1 },
  { since, most: 1_000 },
  { since, most: 1_000 },
];
