import { localPart, type Email } from '#domain/email.ts';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { openUntil } from '#domain/invitation.ts';
import type { Instant } from '#domain/instant.ts';
import type { MemberByEmail } from '#ports/invitations.ts';
import type { CompanyRecord, MembershipRecord, UserBundle, UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { breath } from '../breath.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { addRoles } from '../roles/add-roles.ts';
import { activeMember, created, joined, newUser } from './create-user.ts';
import { BudgetSpent, countInvited, enter } from './invitation-budget.ts';
import { mailRoom, prepareMails, type MailRoom, type PreparedMails } from './invitation-mails.ts';
import { holdActor, unlessStopped } from './standing.ts';

/** Somebody to invite; e-mail as `readEmail` gave it. What is null is not said. */
export interface Invitee extends Pick<MembershipRecord, 'employer' | 'site' | 'group' | 'language'> {
  readonly email: Email;
  /** What whoever invites calls them. */
  readonly name: string | null;
  /** Roles that the membership gives once it is accepted, beside those that it has (SPEC C4): only who has both permissions gives any. */
  readonly roles?: readonly RoleId[] | null;
}

/**
 * What came of inviting one person: nothing but what the company knows by itself, so that nobody finds out who signs in here (SECURITY I11). `again`: was
 * invited before. `deactivated`: had accepted, and was put aside by the company, which brings them back on their page, by the rules of that page. `too-soon`: a
 * mail left moments ago; from when the next may leave. `over-budget`: the company has invited as many as it may for now. `stopped`: whoever invites may do so
 * no longer.
 */
export type Invited =
  | { readonly is: 'invited'; readonly again: boolean }
  | { readonly is: 'deactivated' | 'member' }
  | { readonly is: 'too-soon' | 'over-budget'; readonly from: Instant }
  | { readonly is: 'stopped' };

/** Whoever is invited, and the id that a membership of theirs will have: ids tell when they were made, and so none may wait for what somebody has here (SECURITY I11). */
interface Guest extends Invitee {
  readonly membership: MembershipId;
}

/** Who invites, and where to. */
export interface Host {
  readonly by: By;
  readonly company: CompanyRecord;
  /** What mails call whoever invites; null: nobody who could be named. */
  readonly inviter: string | null;
  /** Whoever accepts has both permissions (SPEC C2). */
  readonly administers: boolean;
}

/** So many at a time: on SQLite their transactions share a commit, on PostgreSQL other connections stay free. */
const atOnce = 8;

/**
 * Invites people to a company (SPEC C2). Whoever is new becomes a user with a link to set a password; whoever signs in here is mailed where to accept. Either
 * way the membership is `invited` until then. One small transaction for each person: called again, it finds what is done. Answers in the order given; whom it
 * did not come to because it had to stop is answered alike.
 */
export async function invitePeople(
  deps: Deps,
  by: By,
  company: CompanyRecord,
  people: readonly Invitee[],
  { administers = false }: { readonly administers?: boolean } = {},
): Promise<readonly Invited[]> {
  const host: Host = { by, company, inviter: await nameOf(deps, by), administers };
  const results: Invited[] = [];
  const guests = people.map((one): Guest => ({ ...one, membership: deps.random.id('membership') }));
  for (let at = 0; at < guests.length; at += atOnce) {
    const some = guests.slice(at, at + atOnce);
    results.push(...(await Promise.all(some.map((one) => again(() => inviteOrStop(deps, host, one))))));
    const end = results.find((one) => one.is === 'stopped' || one.is === 'over-budget');
    if (end) return guests.map((_, index) => results[index] ?? end);
    await breath();
  }
  return results;
}

async function inviteOrStop(deps: Deps, host: Host, invitee: Guest): Promise<Invited> {
  try {
    return (await unlessStopped(() => invite(deps, host, invitee))) ?? { is: 'stopped' };
  } catch (error) {
    if (error instanceof BudgetSpent) return { is: 'over-budget', from: error.from };
    throw error;
  }
}

async function nameOf(deps: Deps, by: By): Promise<string | null> {
  const actor = actorOf(by);
  const bundle = actor && (await deps.store.loadUser(actor));
  return bundle ? bundle.user.displayName : null;
}

const tries = 12;

/** Judged anew when somebody else was first: of two who invite the same person at once, the second finds what the first did. */
async function invite(deps: Deps, host: Host, invitee: Guest): Promise<Invited> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const bundle = await deps.store.loadUserByEmail(invitee.email);
    const done = await (bundle ? inviteKnown(deps, host, invitee, bundle) : inviteNew(deps, host, invitee));
    if (done) return done;
  }
  throw new Error('an invitation was overtaken again and again');
}

/** Null: the e-mail was taken meanwhile. */
async function inviteNew(deps: Deps, host: Host, invitee: Guest): Promise<Invited | null> {
  const { email } = invitee;
  const { company, by } = host;
  const now = deps.clock.now();
  // What this company calls them stays in its own invitation: it names nobody for the others that invite them.
  const displayName = localPart(email);
  const person = { email, displayName, language: company.language, timeZone: null, operator: false };
  const user = newUser(deps, person, now);
  const membership = firstMembership(deps, host, invitee, user);
  const nobody: UserBundle = { user, authenticators: [], memberships: [], mailbox: null, sms: null };
  const mails = prepareMails(deps, host, nobody, membership);
  const done = await commit(deps, async (tx) => {
    await enter(deps, tx, host);
    if (!(await tx.createUser(user))) return false;
    await tx.appendAudit([created(deps, by, user)]);
    return join(deps, tx, host, membership, mails, invitee);
  });
  return done ? { is: 'invited', again: false } : null;
}

/** Null: something of it changed meanwhile. */
async function inviteKnown(deps: Deps, host: Host, invitee: Guest, bundle: UserBundle): Promise<Invited | null> {
  const [member] = await deps.store.membersAmong(host.company.id, [invitee.email]);
  if (member?.membership.status === 'active') return { is: 'member' };
  if (member?.membership.status === 'inactive' && member.isAccepted) return { is: 'deactivated' };
  const room = await mailRoom(deps, bundle.user.id, host.company.id);
  if (room.from > deps.clock.now()) return { is: 'too-soon', from: room.from };
  return member
    ? inviteAgain(deps, host, invitee, bundle, member, room)
    : inviteFirst(deps, host, invitee, bundle, room);
}

async function inviteFirst(
  deps: Deps,
  host: Host,
  invitee: Guest,
  bundle: UserBundle,
  room: MailRoom,
): Promise<Invited | null> {
  const membership = firstMembership(deps, host, invitee, bundle.user);
  const mails = room.isFull ? null : prepareMails(deps, host, bundle, membership);
  const done = await commit(deps, async (tx) => {
    await enter(deps, tx, host);
    return (await tx.holdPresent(bundle.user.id)) && join(deps, tx, host, membership, mails, invitee);
  });
  return done ? { is: 'invited', again: false } : null;
}

async function inviteAgain(
  deps: Deps,
  host: Host,
  invitee: Invitee,
  bundle: UserBundle,
  before: MemberByEmail,
  room: MailRoom,
): Promise<Invited | null> {
  const named = { ...invitee, name: invitee.name ?? before.membership.invitation?.name ?? null };
  const next = { ...invitable(before.membership), ...invitation(deps, host, named), ...given(host) };
  const mails = room.isFull ? null : prepareMails(deps, host, bundle, next);
  const done = await commit(deps, async (tx) => {
    await enter(deps, tx, host);
    const held = await tx.holdMembership(next.userId, next.companyId);
    if (!held || !isAsBefore(held, before) || !(await tx.holdPresent(next.userId))) return false;
    await tx.setMembership({ ...invitable(held.membership), ...invitation(deps, host, named), ...given(host) });
    await tellInvited(deps, tx, host, next, mails, invitee);
    return true;
  });
  return done ? { is: 'invited', again: before.membership.status === 'invited' } : null;
}

/** Permissions that the invitation itself gives: none, unless an operator lets a first administrator in. */
const given = ({ administers }: Host): Partial<MembershipRecord> =>
  administers ? { companyAdmin: true, directoryAdmin: true } : {};

/** Nobody invited, accepted or put aside in between: of two presses at once only one mails. */
const isAsBefore = (now: Pick<MemberByEmail, 'membership' | 'isAccepted'>, before: MemberByEmail): boolean =>
  now.membership.status === before.membership.status &&
  now.membership.invitation?.at === before.membership.invitation?.at &&
  now.isAccepted === before.isAccepted;

/** Whoever was put aside comes back without permissions: an invitation gives none, and needs one of the two only (SPEC C2). */
const invitable = (membership: MembershipRecord): MembershipRecord =>
  membership.status === 'invited' ? membership : { ...membership, companyAdmin: false, directoryAdmin: false };

async function join(
  deps: Deps,
  tx: StoreWrites,
  host: Host,
  membership: MembershipRecord,
  mails: PreparedMails | null,
  invitee: Invitee,
): Promise<boolean> {
  if (!(await tx.joinCompany(membership))) return false;
  await tx.appendAudit([joined(deps, host.by, membership.userId, membership)]);
  await tellInvited(deps, tx, host, membership, mails, invitee);
  return true;
}

/** In the company's chain, whoever was invited: what the limits count. */
async function tellInvited(
  deps: Deps,
  tx: StoreWrites,
  { by, administers }: Host,
  membership: MembershipRecord,
  mails: PreparedMails | null,
  { roles }: Invitee,
): Promise<void> {
  const { userId: subject, companyId: stream } = membership;
  await countInvited(deps, tx, stream);
  const detail = { membership: membership.id, until: openUntil(membership), ...(administers && { administers }) };
  await tx.appendAudit([deedEvent(deps, by, { kind: 'membership.invited', stream, subject, detail })]);
  if (roles) await giveRoles(deps, by, tx, membership, roles);
  await mails?.write(tx);
}

async function giveRoles(
  deps: Deps,
  by: By,
  tx: StoreWrites,
  membership: MembershipRecord,
  roles: readonly RoleId[],
): Promise<void> {
  await holdActor(tx, by, membership.companyId, 'both');
  await addRoles(deps, by, tx, membership, roles);
}

const firstMembership = (deps: Deps, host: Host, invitee: Guest, user: UserRecord): MembershipRecord => ({
  ...activeMember(deps, user, host.company.id, host.administers),
  id: invitee.membership,
  createdAt: deps.clock.now(),
  ...invitation(deps, host, invitee),
});

/** What an invitation makes of a membership. */
const invitation = (deps: Deps, { by }: Host, invitee: Invitee) => ({
  ...said(invitee),
  status: 'invited' as const,
  invitation: { at: deps.clock.now(), by: actorOf(by), name: invitee.name },
});

/** What is not said leaves a membership as it is. */
function said({ employer, site, group, language }: Invitee): Partial<MembershipRecord> {
  const details = Object.entries({ employer, site, group, language });
  return Object.fromEntries(details.filter(([, value]) => value !== null));
}
