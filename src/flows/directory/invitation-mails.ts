import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { companyMailLimits, invitationLink, mailboxLimits, nextMailAt } from '#domain/invitation.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import type { MembershipRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, queuePrepared, recipientOf } from '../mail.ts';
import { passwordOf } from '../sign-in/verify-password.ts';
import { prepareInvitation } from './invite.ts';
import type { Host } from './invite-people.ts';
import { willAdminister } from './invited-membership.ts';

/** Whether a mailbox has room for another invitation. */
export interface MailRoom {
  /** From when on this company may mail the next; the past: now. */
  readonly from: Instant;
  /** All companies together have mailed enough. That is no company's business: the invitation stands without a mail. */
  readonly isFull: boolean;
}

/** Nobody's mailbox is flooded, neither by one company nor by many: asked once the user is held, so that of many who invite them at once each sees the others. */
export async function mailRoom(deps: Deps, tx: StoreWrites, user: UserId, company: CompanyId): Promise<MailRoom> {
  const now = deps.clock.now();
  const made = await tx.invitationsOf(user, after(now, -day));
  const times = (some: typeof made) => some.map((one) => one.at);
  const own = made.filter((one) => one.company === company);
  return {
    from: nextMailAt(times(own), companyMailLimits),
    isFull: nextMailAt(times(made), mailboxLimits) > now,
  };
}

/** Mails of an invitation, sealed already. */
export interface PreparedMails {
  /** Their part of the transaction. Called last: it goes by the user's row. */
  readonly write: (tx: StoreWrites) => Promise<void>;
}

/**
 * Whoever has no password gets a link with which to set one, which names every company that waits for them; everybody else is told where to accept. Nobody
 * whom an operator has disabled is written to: they could do nothing.
 */
export function prepareMails(deps: Deps, host: Host, bundle: UserBundle, next: MembershipRecord): PreparedMails | null {
  if (bundle.user.status !== 'active') return null;
  const invited = withMembership(bundle, host, next);
  const { inviter, team } = host;
  const offer = {
    inviter,
    ...(willAdminister(next) && { administers: host.company.name }),
    ...(team !== null && { team }),
  };
  if (!passwordOf(bundle)) return prepareInvitation(deps, host.by, invited, { mail: true, besides: true, ...offer });
  const now = deps.clock.now();
  const message = prepareMail(deps, recipientOf(invited), {
    ...offer,
    kind: 'company-invitation',
    facts: fromMachine,
    now,
    expiresAt: after(now, invitationLink.validFor),
    company: host.company.name,
  });
  return { write: (tx) => queuePrepared(tx, [message]) };
}

/** The company that invites is named first. */
function withMembership(bundle: UserBundle, { company }: Host, membership: MembershipRecord): UserBundle {
  const others = bundle.memberships.filter((one) => one.company.id !== company.id);
  return { ...bundle, memberships: [{ membership, company, policy: null, roles: [], extension: null }, ...others] };
}
