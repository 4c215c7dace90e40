import { localPart, type Email } from '#domain/email.ts';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { openUntil } from '#domain/invitation.ts';
import type { Instant } from '#domain/instant.ts';
import { mayDecideOn } from '#domain/membership.ts';
import type { MemberByEmail } from '#ports/invitations.ts';
import type { CompanyRecord, MembershipRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { breath } from '../breath.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { addRoles, takeRoles } from '../roles/add-roles.ts';
import { addTeamRoles } from '../teams/add-team-roles.ts';
import { applicationNamed } from '../applications/application-names.ts';
import { created, joined, newUser } from './create-user.ts';
import { BudgetSpent, countInvited, enter } from './invitation-budget.ts';
import { mailRoom, prepareMails, type PreparedMails } from './invitation-mails.ts';
import { firstMembership, invitedAgain, isAsBefore, willAdminister } from './invited-membership.ts';
import { nextTurn } from './next-turn.ts';
import { holdActor, unlessStopped } from './standing.ts';

/** Somebody to invite; e-mail as `readEmail` gave it. What is null is not said. */
export interface Invitee extends Pick<MembershipRecord, 'employer' | 'site' | 'group' | 'language'> {
  readonly email: Email;
  /** What whoever invites calls them. */
  readonly name: string | null;
  /** Roles that the membership gives once it is accepted, beside those that it has (SPEC C4): only who has both permissions gives any, or who looks after a team those that it gives (SPEC Y7). */
  readonly roles?: readonly RoleId[] | null;
}

/**
 * What came of inviting one person: nothing but what the company knows by itself, so that nobody finds out who signs in here (SECURITY I11). `again`: was
 * invited before. `deactivated`: had accepted, and was put aside by the company, which brings them back on their page, by the rules of that page. `too-soon`: a
 * mail left moments ago; from when the next may leave. `not-now`: the address is nobody's to use before then. `needs-both`: their invitation gives permissions, so that only who has both of them renews it, as only
 * who has both withdraws it (SPEC C2). `over-budget`: the company has invited as many as it may for now. `stopped`: whoever invites may do so no longer.
 */
export type Invited =
  | { readonly is: 'invited'; readonly again: boolean }
  | { readonly is: 'deactivated' | 'member' | 'needs-both' }
  | { readonly is: 'too-soon' | 'over-budget' | 'not-now'; readonly from: Instant }
  | { readonly is: 'stopped' };

/** Whoever is invited, and the id that a membership of theirs will have: ids tell when they were made, and so none may wait for what somebody has here (SECURITY I11). */
export interface Guest extends Invitee {
  readonly membership: MembershipId;
}

/** Who invites, and where to. */
export interface Host {
  readonly by: By;
  readonly company: CompanyRecord;
  /** What mails call whoever invites; null: nobody who could be named. */
  readonly inviter: string | null;
  /** What mails call the application whose team invites (SPEC Y7); null: the company invites for itself. */
  readonly team: string | null;
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
  const host: Host = { by, company, inviter: await nameOf(deps, by), team: await teamOf(deps, by), administers };
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

const teamOf = async (deps: Deps, by: By): Promise<string | null> =>
  'actor' in by && by.as === 'team' ? applicationNamed(deps, by.team) : null;

const tries = 12;

/** Judged anew when somebody else was first: of two who invite the same person at once, the second finds what the first did. */
async function invite(deps: Deps, host: Host, invitee: Guest): Promise<Invited> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const done = await inviteOnce(deps, host, invitee);
    if (done) return done;
  }
  throw new Error('an invitation was overtaken again and again');
}

/**
 * An invitation is for whoever has the mailbox that was typed: whom the company knows by an e-mail that they gave up is not meant by it, and somebody new is where
 * nobody has it. Null: something changed meanwhile.
 */
async function inviteOnce(deps: Deps, host: Host, invitee: Guest): Promise<Invited | null> {
  const [member] = await deps.store.membersAmong(host.company.id, [invitee.email]);
  if (member?.held === 'own') return inviteMember(deps, host, invitee, member);
  const bundle = await deps.store.loadUserByEmail(invitee.email);
  if (bundle) return inviteKnown(deps, host, invitee, bundle);
  return member?.isAccepted ? { is: 'deactivated' } : inviteNew(deps, host, invitee);
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
  return done ? { is: 'invited', again: false } : whileKept(deps, email, now);
}

/** An address that is kept for somebody who changed theirs is nobody's to invite, and no company is told why it has to wait (SECURITY I11). Null: it is not kept. */
async function whileKept(deps: Deps, email: Email, now: Instant): Promise<Invited | null> {
  const holder = await deps.store.holderOfEmail(email, now);
  const change = holder?.keptBy ? await deps.store.findEmailChange(holder.keptBy) : null;
  return change?.undoUntil ? { is: 'not-now', from: change.undoUntil } : null;
}

/** Null: something of it changed meanwhile. */
async function inviteMember(deps: Deps, host: Host, invitee: Guest, member: MemberByEmail): Promise<Invited | null> {
  const { membership, isAccepted } = member;
  if (membership.status === 'active') return { is: 'member' };
  if (membership.status === 'inactive' && isAccepted) return { is: 'deactivated' };
  const bundle = await deps.store.loadUser(membership.userId);
  return bundle?.user.email === invitee.email ? inviteAgain(deps, host, invitee, bundle, member) : null;
}

/**
 * Somebody who signs in with this e-mail. One whom the company knows by another is not told to be the same: the address waits, as one does that somebody has just given
 * up (SECURITY I11).
 */
async function inviteKnown(deps: Deps, host: Host, invitee: Guest, bundle: UserBundle): Promise<Invited | null> {
  const { user, memberships } = bundle;
  const own = memberships.find((one) => one.company.id === host.company.id)?.membership.id;
  if (own === undefined) return inviteFirst(deps, host, invitee, bundle);
  const known = await deps.store.loadPerson(host.company.id, own);
  if (!known || known.email === invitee.email) return null;
  return { is: 'not-now', from: nextTurn(user.id, deps.clock.now()) };
}

async function inviteFirst(deps: Deps, host: Host, invitee: Guest, bundle: UserBundle): Promise<Invited | null> {
  const membership = firstMembership(deps, host, invitee, bundle.user);
  const mails = prepareMails(deps, host, bundle, membership);
  return commit(deps, async (tx): Promise<Invited | null> => {
    await enter(deps, tx, host);
    if (!(await tx.holdPresent(bundle.user.id))) return null;
    const room = await mailRoom(deps, tx, bundle.user.id, host.company.id);
    if (room.from > deps.clock.now()) return { is: 'too-soon', from: room.from };
    const isMade = await join(deps, tx, host, membership, room.isFull ? null : mails, invitee);
    return isMade ? { is: 'invited', again: false } : null;
  });
}

async function inviteAgain(
  deps: Deps,
  host: Host,
  invitee: Invitee,
  bundle: UserBundle,
  before: MemberByEmail,
): Promise<Invited | null> {
  const next = invitedAgain(deps, host, invitee, before.membership);
  const mails = prepareMails(deps, host, bundle, next);
  return commit(deps, async (tx): Promise<Invited | null> => {
    const standing = await enter(deps, tx, host);
    const held = await tx.holdMembership(next.userId, next.companyId);
    if (!held || !isAsBefore(held, before) || !(await tx.holdPresent(next.userId))) return null;
    const { membership } = held;
    if (membership.status === 'invited' && !mayDecideOn(standing, membership)) return { is: 'needs-both' };
    const room = await mailRoom(deps, tx, next.userId, next.companyId);
    if (room.from > deps.clock.now()) return { is: 'too-soon', from: room.from };
    await tx.setMembership(invitedAgain(deps, host, invitee, membership), deps.clock.now());
    if (membership.status === 'inactive') await takeRoles(deps, host.by, tx, membership);
    await tellInvited(deps, tx, host, next, room.isFull ? null : mails, invitee);
    return { is: 'invited', again: membership.status === 'invited' };
  });
}

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
  { by }: Host,
  membership: MembershipRecord,
  mails: PreparedMails | null,
  { roles }: Invitee,
): Promise<void> {
  const { userId: subject, companyId: stream } = membership;
  await countInvited(deps, tx, stream);
  const detail = {
    membership: membership.id,
    until: openUntil(membership),
    ...(willAdminister(membership) && { administers: true }),
  };
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
  if ('actor' in by && by.as === 'team') return addTeamRoles(deps, by, tx, membership, roles);
  await holdActor(tx, by, membership.companyId, 'both');
  return addRoles(deps, by, tx, membership, roles);
}
