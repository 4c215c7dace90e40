import { enrollmentPass } from '#domain/enrollment-pass.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after, type Duration, type Instant } from '#domain/instant.ts';
import type { PassReads } from '#ports/passes.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { passwordOf } from '../sign-in/verify-password.ts';
import { boundOf, usableOf } from '../situation.ts';
import type { Acting } from './change-person.ts';
import { asKnownTo } from './people.ts';

/**
 * Why this person is issued no pass. `not-active`: no accepted, active membership of this company. `operator`: the service's own people are helped by the operator
 * (SPEC C6). `enrolled`: a second factor is bound. `no-password`: a pass is nothing without one. `bound-elsewhere`: something beside the company's own policy
 * requires MFA of them, or did so by a role until less than seven days ago, and whose rule it is has not agreed (SPEC P7, Y7, A5). `reset`: what requires it is a reset that the company may know of. `member-too-young`: they accepted the company's invitation less than seven days ago
 * (SPEC A1), so that nobody invites a stranger to stand in for their mailbox. Of the last three the operator helps.
 */
export type PassBar =
  | 'yourself'
  | 'not-entitled'
  | 'not-active'
  | 'disabled'
  | 'operator'
  | 'enrolled'
  | 'no-password'
  | OutsideBar;

/** What is beside the person and the company alone. */
export type OutsideBar = 'reset' | 'bound-elsewhere' | 'member-too-young';

/** Why no administrator of this company issues a pass to this person now; null: one may (SPEC A3, A6). */
export async function passBar(
  deps: Deps,
  acting: Pick<Acting, 'user' | 'company'>,
  person: CompanyPerson,
  bundle: UserBundle,
): Promise<PassBar | null> {
  const own = ownBar(deps, acting, person, bundle);
  return own ?? outsideBar(deps.store, acting.company, person.id, deps.clock.now());
}

function ownBar(
  deps: Deps,
  acting: Pick<Acting, 'user' | 'company'>,
  person: CompanyPerson,
  bundle: UserBundle,
): PassBar | null {
  const at = bundle.memberships.find((one) => one.company.id === acting.company);
  if (person.id === acting.user) return 'yourself';
  if (at?.company.entitlement !== 'available') return 'not-entitled';
  if (asKnownTo(person).own === null) return 'not-active';
  if (bundle.user.status !== 'active') return 'disabled';
  if (bundle.user.operator) return 'operator';
  if (usableOf(bundle, deps.service).length > 0) return 'enrolled';
  return passwordOf(bundle) ? null : 'no-password';
}

/** Judged by what the store says now: before a pass is issued, under the hold of its issuing, and when it is spent. */
export async function outsideBar(
  on: Pick<PassReads, 'passGrounds'>,
  company: CompanyId,
  user: UserId,
  now: Instant,
): Promise<OutsideBar | null> {
  const { resetAt, isRequiredBeside, ruledUntil, acceptedAt } = await on.passGrounds(company, user);
  const isRecent = (at: Instant | null, span: Duration): boolean => at !== null && at > after(now, -span);
  if (resetAt !== null) return 'reset';
  if (isRequiredBeside || isRecent(ruledUntil, enrollmentPass.ruledFor)) return 'bound-elsewhere';
  return isRecent(acceptedAt, enrollmentPass.memberFor) ? 'member-too-young' : null;
}

/**
 * Judged once more by what is held: whoever binds a method or leaves the company waits, or was first. The administrator is held as well, so that what they do at
 * once in several companies counts each other; of two people always the same comes first, so that two who hold both never wait for each other.
 */
export async function barHeld(
  tx: StoreWrites,
  acting: Acting,
  bundle: UserBundle,
  now: Instant,
): Promise<PassBar | null> {
  const { id } = bundle.user;
  const standing = await tx.holdStanding(id, acting.company);
  if (standing?.status !== 'active' || !(await holdBoth(tx, acting.user, id))) return 'not-active';
  const bound = boundOf(bundle).map((one) => one.id);
  if (!(await tx.isBoundExactly(id, bound))) return 'enrolled';
  return outsideBar(tx, acting.company, id, now);
}

async function holdBoth(tx: StoreWrites, one: UserId, other: UserId): Promise<boolean> {
  for (const user of [one, other].toSorted()) if (!(await tx.holdPresent(user))) return false;
  return true;
}
