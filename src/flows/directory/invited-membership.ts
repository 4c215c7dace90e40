import type { MemberByEmail } from '#ports/invitations.ts';
import type { MembershipRecord, UserRecord } from '#ports/records.ts';
import { actorOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { activeMember } from './create-user.ts';
import type { Guest, Host, Invitee } from './invite-people.ts';

/** The membership of somebody whom the company invites for the first time. */
export const firstMembership = (deps: Deps, host: Host, guest: Guest, user: UserRecord): MembershipRecord => ({
  ...activeMember(deps, user, host.company.id, host.administers),
  id: guest.membership,
  createdAt: deps.clock.now(),
  ...invitation(deps, host, guest),
});

/** What a membership becomes when its person is invited again. */
export function invitedAgain(deps: Deps, host: Host, invitee: Invitee, before: MembershipRecord): MembershipRecord {
  const named = { ...invitee, name: invitee.name ?? before.invitation?.name ?? null };
  return { ...invitable(before), ...invitation(deps, host, named), ...given(host) };
}

/** Whoever accepts has both permissions, which the mail says. */
export const willAdminister = ({ companyAdmin, directoryAdmin }: MembershipRecord): boolean =>
  companyAdmin && directoryAdmin;

/** Nobody invited, accepted, put aside or gave permissions in between: of two presses at once only one mails. */
export const isAsBefore = (now: Pick<MemberByEmail, 'membership' | 'isAccepted'>, before: MemberByEmail): boolean =>
  now.membership.status === before.membership.status &&
  now.membership.invitation?.at === before.membership.invitation?.at &&
  now.membership.companyAdmin === before.membership.companyAdmin &&
  now.membership.directoryAdmin === before.membership.directoryAdmin &&
  now.isAccepted === before.isAccepted;

/** Permissions that the invitation itself gives: none, unless an operator lets a first administrator in. */
const given = ({ administers }: Host): Partial<MembershipRecord> =>
  administers ? { companyAdmin: true, directoryAdmin: true } : {};

/** Whoever was put aside comes back without permissions: an invitation gives none, and needs one of the two only (SPEC C2). */
const invitable = (membership: MembershipRecord): MembershipRecord =>
  membership.status === 'invited' ? membership : { ...membership, companyAdmin: false, directoryAdmin: false };

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
