import { everybodyOf as everybody } from '#flows/directory/people.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, SessionId, UserId } from '#domain/identifiers.ts';
import { day, type Instant } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { UserQuery } from '#ports/directory.ts';
import type { DraftRecord } from '#ports/drafts.ts';
import type { PeopleFilter, PeopleWindow } from '#ports/people.ts';
import type { MembershipRecord, UserRecord } from '#ports/records.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Store, StoreReads, StoreWrites } from '#ports/store.ts';
import * as made from './records.ts';
import { phone } from './sms-records.ts';

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
  browser: 'browser',
  kind: 'form',
  subject: '/admin/x/directory',
  content: '{"name":"Ana"}',
  createdAt: made.now,
  expiresAt: made.later(day),
  ...over,
});

export const everybodyOf = (company: CompanyId, over: Partial<PeopleFilter> = {}): PeopleFilter => ({
  ...everybody(company),
  ...over,
});

/** Users by all that a list of them can be narrowed by. */
export const narrowed = (company: CompanyId, after: Email): UserQuery => ({
  company,
  search: 'ana',
  status: 'active',
  operatorsOnly: true,
  notEnrolledIn: ['app'],
  after,
  limit: 5,
});

export const windowOf = (company: CompanyId, over: Partial<PeopleWindow> = {}): PeopleWindow => ({
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
      for (const after of [null, { value: 1, membership: made.id('membership') }])
        await store.seePeople(windowOf(company, { sort, descending, after }));
    }
  }
  for (const after of [null, user]) await store.census(company, after, null);
  for (const facet of ['employer', 'site', 'group'] as const) await store.facetsOf(company, facet, 5);
}

/** Everybody that windows of this size come to, in the order in which they come. */
export async function walk(store: Store, window: PeopleWindow): Promise<readonly string[]> {
  const found: string[] = [];
  let { after } = window;
  do {
    const seen = await store.seePeople({ ...window, after });
    found.push(...seen.people.map((one) => one.displayName));
    after = seen.reached;
  } while (after !== null);
  return found;
}

/** A member of a company, and what makes them what they are. */
export interface Member {
  readonly user?: Partial<UserRecord>;
  readonly membership?: Partial<MembershipRecord>;
  /** Bound; a phone comes with its country. */
  readonly holds?: readonly ('app' | 'password' | 'disabled-app' | { readonly phone: string })[];
  readonly hasSignedIn?: boolean;
}

export interface Placed {
  readonly user: UserRecord;
  readonly membership: MembershipRecord;
}

/** Puts somebody new into a company. */
export async function newMember(store: Store, company: CompanyId, member: Member = {}): Promise<Placed> {
  const user = made.user(member.user);
  const membership = made.membership(user.id, company, member.membership);
  await store.transact(async (tx) => {
    await tx.createUser(user);
    await tx.addMembership(membership);
    for (const held of member.holds ?? []) await hold(tx, user.id, held);
    if (member.hasSignedIn === true) await tx.rememberDevice(user.id, made.hash(), made.now);
  });
  return { user, membership };
}

async function hold(tx: StoreWrites, user: UserId, held: NonNullable<Member['holds']>[number]): Promise<void> {
  const bound = { boundAt: made.now, lastStep: null };
  if (held === 'password') return tx.addAuthenticator({ ...made.password(user), ...bound });
  if (typeof held === 'object') return tx.addAuthenticator({ ...phone(user, { country: held.phone }), ...bound });
  const app = made.app(user);
  await tx.addAuthenticator({ ...app, ...bound });
  if (held === 'disabled-app') await tx.recordAttempt(app.id, 0, { ...noAttempts, disabledAt: made.now });
}

/** A session of a sign-in at that time, used now. */
export async function signIn(store: Store, user: UserId, at: Instant): Promise<SessionId> {
  const session = made.session(user, { signedInAt: at, createdAt: at, lastSeenAt: at });
  await store.transact((tx) => tx.createSession(session));
  await store.upkeep.touchSessions(new Map([[session.id, made.later(day)]]));
  return session.id;
}
