import type { MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { runOutFor } from '#domain/invitation.ts';
import { hasPermissions, type Standing } from '#domain/membership.ts';
import type { CompanyPerson, PeopleCursor, PeopleFilter } from '#ports/people.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import type { NextStatus } from './change-person.ts';
import { countPeople, walkedWindow, type PeopleCount } from './people.ts';

/** What is done with many at once: put aside, brought back, or invited again (SPEC C2, C5). */
export type ActOnMany = NextStatus | 'invited';

/** So many rows are looked at by one press of the button: a company ten times as large as any that this is made for, in windows of a few milliseconds. */
export const mostWalked = 1_000_000;

/** Whoever acts: their own membership and what it allows. */
type Actor = Standing & { readonly id: MembershipId };

/**
 * The parts of a filter whose people an administrator can change by this act. Counts and walks take them: nobody is told of whom the act leaves, and whoever it
 * leaves is never read again by the next press, however many they are. What whoever acts may do is asked anew in each transaction.
 */
export function reachOf(filter: PeopleFilter, act: ActOnMany, actor: Actor, now: Instant): readonly PeopleFilter[] {
  // Nobody puts themselves aside.
  const others = { ...filter, except: actor.id };
  if (hasPermissions(actor, 'both')) return partsOf(others, act, now);
  // They decide on nobody with permissions.
  return filter.permission === 'admin' ? [] : partsOf({ ...others, permission: 'none' }, act, now);
}

function partsOf(filter: PeopleFilter, act: ActOnMany, now: Instant): readonly PeopleFilter[] {
  const parts = {
    inactive: [{ status: 'active' }, { status: 'invited' }],
    // Who never accepted is invited anew.
    active: [{ status: 'inactive', accepted: true }],
    // To whose invitation is open another mail would say nothing new.
    invited: [{ status: 'invited', notInvitedAfter: runOutFor(now) }],
  } as const satisfies Readonly<Record<ActOnMany, readonly Partial<PeopleFilter>[]>>;
  return parts[act]
    .filter((one) => filter.status === null || filter.status === one.status)
    .map((one) => ({ ...filter, ...one }));
}

/** How many fit one of the parts, counted as far as one press walks. */
export async function countReach(deps: Deps, parts: readonly PeopleFilter[]): Promise<PeopleCount> {
  const counts = await Promise.all(parts.map((one) => countPeople(deps, one, mostWalked)));
  return {
    people: counts.reduce((sum, one) => sum + one.people, 0),
    isMore: counts.some((one) => one.isMore),
  };
}

/** A window of the people who fit. */
export interface Look {
  readonly people: readonly CompanyPerson[];
  /** So many rows were looked at as one press does: nobody has looked beyond. */
  readonly isCut: boolean;
}

/** Everybody who fits one of the parts. By e-mail: neither a change of status nor an invitation moves anybody in that order. */
export async function* walkReach(deps: Deps, parts: readonly PeopleFilter[]): AsyncGenerator<Look> {
  for (const part of parts) yield* walkPart(deps, part);
}

async function* walkPart({ store }: Deps, filter: PeopleFilter): AsyncGenerator<Look> {
  const order = { ...filter, sort: 'email', descending: false, most: walkedWindow } as const;
  let at: PeopleCursor | null = null;
  for (let looked = walkedWindow; ; looked += walkedWindow) {
    const seen = await store.seePeople({ ...order, after: at });
    const isCut = seen.reached !== null && looked >= mostWalked;
    if (seen.people.length > 0 || isCut) yield { people: seen.people, isCut };
    if (seen.reached === null || isCut) return;
    at = seen.reached;
    await breath();
  }
}
