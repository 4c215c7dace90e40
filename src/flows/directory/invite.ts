import { after, minute, type Duration, type Instant } from '#domain/instant.ts';
import { invitationLink, isOpen } from '#domain/invitation.ts';
import type { LinkRecord, UserBundle } from '#ports/records.ts';
import type { LinkLimit } from '#ports/links.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, queuePrepared, recipientOf } from '../mail.ts';

export interface InviteHow {
  /** Mailed to the user, or else handed over by whoever asked for it: then the link is in their hands alone. */
  readonly mail: boolean;
  /** How long the link is good; 7 days unless told. */
  readonly validFor?: Duration;
  /** Earlier links of theirs stay good: they came from companies that know nothing of each other. The first password voids them all. */
  readonly besides?: boolean;
  /** The company that they are invited to administer (SPEC C2), which the mail says. */
  readonly administers?: string;
  /** The application whose team they are invited to (SPEC Y7), as people call it, which the mail says. */
  readonly team?: string;
  /** Whom the mail names as having invited them; nobody unless told. */
  readonly inviter?: string | null;
  /** None where one was made since then: a button that is pressed twice mails once. */
  readonly unlessSince?: Instant;
}

export interface Invitation {
  /** The link, to show where it was not mailed. A secret: whoever opens it sets the password. */
  readonly link: string;
  readonly expiresAt: Instant;
  readonly mailed: boolean;
}

export type PreparedInvitation = Invitation & {
  /** Its part of a transaction, beside whatever else is written there. Call it last: it goes by the user's row. */
  readonly write: (tx: StoreWrites) => Promise<void>;
};

/**
 * Invites a user who has no password yet: a single-use link with which they set one (SECURITY, Numbers). Any earlier invitation of theirs opens nothing
 * any more, and what was begun with it is over, unless it comes `besides` them.
 */
export async function inviteUser(deps: Deps, by: By, bundle: UserBundle, how: InviteHow): Promise<Invitation> {
  const { write, ...invitation } = prepareInvitation(deps, by, bundle, how);
  await commit(deps, write);
  return invitation;
}

/** Why a user gets no link for a first password. Whoever has a password has been here: a link from the sign-in page replaces it, and tells them by mail. */
export function notInvitable({ user, authenticators }: UserBundle): 'disabled' | 'has-a-password' | null {
  if (user.status !== 'active') return 'disabled';
  return authenticators.some((one) => one.kind === 'password') ? 'has-a-password' : null;
}

/** Thrown to roll back what was written before it showed that one was made just now; never leaves this file. */
class InvitedJustNow extends Error {}

const shortly = minute;

/** Whether an invitation that was sent then keeps another one from being mailed. */
export const isInvitedJustNow = (sentAt: Instant, now: Instant): boolean => now - sentAt < shortly;

/** The same, by mail and at most once a minute. False: one was made just now, or a link is of no use to them, and nothing was written. */
export async function inviteUserAgain(deps: Deps, by: By, bundle: UserBundle): Promise<boolean> {
  if (notInvitable(bundle) !== null) return false;
  const unlessSince = after(deps.clock.now(), -shortly);
  try {
    await inviteUser(deps, by, bundle, { mail: true, unlessSince });
    return true;
  } catch (error) {
    if (error instanceof InvitedJustNow) return false;
    throw error;
  }
}

/** The same, to be written in the transaction that makes the user. `bundle` may be of a user who is made in it. */
export function prepareInvitation(
  deps: Deps,
  by: By,
  bundle: UserBundle,
  { mail, validFor = invitationLink.validFor, besides = false, inviter = null, unlessSince, ...offer }: InviteHow,
): PreparedInvitation {
  const now = deps.clock.now();
  const token = deps.random.token().reveal();
  const record = linkRecord(deps, bundle, token, now, validFor);
  const link = `${deps.service.publicUrl()}/invitation/${token}`;
  const { expiresAt, userId } = record;
  const detail = { mailed: mail, until: expiresAt };
  const told = deedEvent(deps, by, { kind: 'invitation.sent', stream: 'installation', subject: userId, detail });
  const content = { ...offer, kind: 'invitation', facts: fromMachine, now, link, expiresAt, inviter } as const;
  const mails = mail ? [prepareMail(deps, recipientOf(named(bundle, now)), content)] : [];
  return {
    link,
    expiresAt,
    mailed: mail,
    write: async (tx) => {
      if (!besides) await tx.voidLinks(userId, 'invitation', now);
      if (!besides) await tx.endInteractions(userId, 'replaced', now);
      const first = unlessSince === undefined ? unlimited : { since: unlessSince, most: 1 };
      const isMade = await tx.createLink(record, [first, unlimited, unlimited]);
      if (!isMade && unlessSince !== undefined) throw new InvitedJustNow();
      await queuePrepared(tx, mails);
      await tx.appendAudit([told]);
    },
  };
}

/** Companies whose invitation has run out are not named. */
const named = (bundle: UserBundle, now: Instant): UserBundle => ({
  ...bundle,
  memberships: bundle.memberships.filter(({ membership }) => membership.status === 'active' || isOpen(membership, now)),
});

/** Where a signed-in user lands (SPEC S6). */
const accountPage = '/account';

function linkRecord(deps: Deps, { user }: UserBundle, token: string, now: Instant, validFor: Duration): LinkRecord {
  return {
    id: deps.random.id('link'),
    userId: user.id,
    purpose: 'invitation',
    tokenHash: deps.hash.hash('link-token', token),
    createdAt: now,
    expiresAt: after(now, validFor),
    spentAt: null,
    destination: accountPage,
  };
}

/** Limits keep strangers from flooding a mailbox; operators are none. */
const unlimited: LinkLimit = { since: 0 as Instant, most: Number.MAX_SAFE_INTEGER };
