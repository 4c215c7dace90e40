import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { CountedHolders } from '#ports/role-holders.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';

export interface Holders {
  /** Active memberships: somebody who holds the role in two companies counts twice. */
  readonly memberships: number;
  /** False: counting stopped, and there are more. */
  readonly isAll: boolean;
}

/** Assignments that are looked at in one statement, and in all: a role that everybody holds must not hold a page up. */
const perStatement = 1_000;
const most = 20_000;

/** In how many active memberships a role is held: whom a change of its rule binds at once. Throws the reason of `signal` when it is aborted. */
export async function countHolders(
  { store }: Pick<Deps, 'store'>,
  role: RoleId,
  signal?: AbortSignal,
): Promise<Holders> {
  let memberships = 0;
  let after: MembershipId | null = null;
  for (let looked = 0; looked < most; looked += perStatement) {
    const counted: CountedHolders = await store.countHolders(role, after, perStatement);
    memberships += counted.memberships;
    if (counted.reached === null) return { memberships, isAll: true };
    after = counted.reached;
    await breath(signal);
  }
  return { memberships, isAll: false };
}
