import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { isFullAdministrator } from '#domain/membership.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { MembershipRecord, UserBundle, UserRecord } from '#ports/records.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { prepareInvitation, type Invitation } from './invite.ts';
import { addedLetters } from './tell-administrators.ts';

/** A person to be; e-mail, name, language and zone as the door has read them. */
export interface NewUser extends Pick<UserRecord, 'email' | 'displayName' | 'language' | 'timeZone' | 'operator'> {
  readonly companies: readonly CompanyBundle[];
  /** Full administrator of each of these companies (SPEC C2). */
  readonly administers: boolean;
}

/** How the person gets to set a password: by mail, by a link that whoever made them hands over, or not yet. */
export type InviteBy = 'mail' | 'link' | 'nothing';

export type CreatedUser =
  | { readonly done: true; readonly user: UserRecord; readonly invitation: Invitation | null }
  | { readonly done: false; readonly because: 'e-mail-taken' };

/** Makes a user without a password, with active memberships (nobody was there before to accept them, SPEC C2), and invites them. */
export async function createUser(deps: Deps, by: By, who: NewUser, invite: InviteBy): Promise<CreatedUser> {
  const bundle = bundleOf(deps, who, deps.clock.now());
  const { user, memberships } = bundle;
  const prepared = invite === 'nothing' ? null : prepareInvitation(deps, by, bundle, { mail: invite === 'mail' });
  const events = [created(deps, by, user), ...memberships.map((one) => joined(deps, by, user.id, one.membership))];
  const added = await Promise.all(
    memberships
      .filter(({ membership }) => isFullAdministrator(membership))
      .map(({ membership }) => addedLetters(deps, { membership, user, by: actorOf(by) })),
  );
  const done = await commit(deps, async (tx) => {
    if (!(await tx.createUser(user))) return false;
    for (const { membership } of memberships) await tx.joinCompany(membership);
    await tx.appendAudit(events);
    for (const letters of added) await queuePrepared(tx, letters);
    await prepared?.write(tx);
    return true;
  });
  if (!done) return { done: false, because: 'e-mail-taken' };
  const { link = '', expiresAt = user.createdAt, mailed = false } = prepared ?? {};
  return { done: true, user, invitation: prepared && { link, expiresAt, mailed } };
}

/** The event of somebody having been made, in the installation's chain. */
export function created(deps: Deps, by: By, { id, operator }: UserRecord): AuditEvent {
  return deedEvent(deps, by, { kind: 'user.created', stream: 'installation', subject: id, detail: { operator } });
}

/** The event of somebody having become a member, in the company's chain. */
export function joined(deps: Deps, by: By, subject: UserId, membership: MembershipRecord): AuditEvent {
  const { companyId, status, companyAdmin, directoryAdmin } = membership;
  const detail = { membership: membership.id, status, companyAdmin, directoryAdmin };
  return deedEvent(deps, by, { kind: 'membership.added', stream: companyId, subject, detail });
}

function bundleOf(deps: Deps, who: NewUser, now: Instant): UserBundle {
  const { companies, administers, ...person } = who;
  const user = newUser(deps, person, now);
  const memberships = companies.map(({ company, policy }) => ({
    membership: activeMember(deps, user, company.id, administers),
    company,
    policy,
    roles: [],
    extension: null,
  }));
  return { user, authenticators: [], memberships, mailbox: null, sms: null };
}

/** Somebody who has never signed in: nothing of theirs is set up. */
export function newUser(
  deps: Deps,
  person: Pick<UserRecord, 'email' | 'displayName' | 'language' | 'timeZone' | 'operator'>,
  now: Instant,
): UserRecord {
  return {
    ...person,
    id: deps.random.id('user'),
    status: 'active',
    alwaysRequire: false,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: now,
  };
}

/** The membership of somebody who is made with it: active, with both permissions or none (SPEC C2). */
export function activeMember(deps: Deps, user: UserRecord, companyId: CompanyId, admin: boolean): MembershipRecord {
  return {
    id: deps.random.id('membership'),
    userId: user.id,
    companyId,
    status: 'active',
    companyAdmin: admin,
    directoryAdmin: admin,
    employer: null,
    site: null,
    group: null,
    language: null,
    createdAt: user.createdAt,
    invitation: null,
  };
}
