import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { StoreWrites } from '#ports/store.ts';

/** Sets the status of a membership past the product's rules. Throws when there is none. */
export async function setStatus(
  tx: StoreWrites,
  user: UserId,
  company: CompanyId,
  status: MembershipStatus,
): Promise<boolean> {
  const held = await tx.holdMembership(user, company);
  if (!held) throw new Error('no membership of that user in that company');
  return tx.setMembership({ ...held.membership, status }, held.membership.createdAt);
}
