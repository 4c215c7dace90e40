import type { Instant } from '#domain/instant.ts';
import { isOpen } from '#domain/invitation.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { passwordOf } from '../sign-in/verify-password.ts';
import { ownDeed } from './accept.ts';
import { tellOfAdded, type AddedLetters } from './tell-administrators.ts';

/**
 * Memberships that somebody may accept by setting a first password: open invitations that were made before the link was pressed, which the page names. What
 * came while it was open waits on the page of companies.
 */
export function offeredByPassword(
  bundle: UserBundle,
  pressedAt: Instant,
  now: Instant,
): readonly MembershipWithPolicy[] {
  if (passwordOf(bundle)) return [];
  return bundle.memberships.filter(
    ({ membership }) => isOpen(membership, now) && (membership.invitation?.at ?? membership.createdAt) <= pressedAt,
  );
}

/**
 * Those of them that are accepted. `chosen`: ids of companies that the person ticked; null: nobody asked yet, and the only one is proposed. Of several none is:
 * whoever invites a person first, or last, must not be joined by the way (SPEC C2).
 */
export function acceptedAmong(
  offered: readonly MembershipWithPolicy[],
  chosen: readonly string[] | null,
): readonly MembershipWithPolicy[] {
  if (chosen === null) return offered.length === 1 ? offered : [];
  return offered.filter((one) => chosen.includes(one.company.id));
}

/** The user with these memberships accepted: what the rules will say of them. */
export const asAccepted = (bundle: UserBundle, accepted: readonly MembershipWithPolicy[]): UserBundle => ({
  ...bundle,
  memberships: bundle.memberships.map((one) =>
    accepted.includes(one) ? { ...one, membership: { ...one.membership, status: 'active' } } : one,
  ),
});

/**
 * Writes it, in the transaction that sets the password, and before anything else there: companies are held first, in the order of their ids, as by everybody
 * who holds several. A race is lost where an invitation is not as it was.
 */
export async function acceptAll(
  deps: Deps,
  tx: StoreWrites,
  facts: RequestFacts,
  accepted: readonly MembershipWithPolicy[],
  letters: AddedLetters,
): Promise<void> {
  for (const { membership } of accepted.toSorted((a, b) => (a.company.id < b.company.id ? -1 : 1))) {
    const held = await tx.holdMembership(membership.userId, membership.companyId);
    won(held?.membership.status === 'invited' && held.membership.invitation?.at === membership.invitation?.at);
    const next = { ...membership, ...held?.membership, status: 'active' } as const;
    const now = deps.clock.now();
    await tx.setMembership(next, now);
    await tx.appendAudit([ownDeed(deps, facts, 'membership.accepted', membership)]);
    await tellOfAdded(tx, letters, { before: membership, next, now });
  }
}
