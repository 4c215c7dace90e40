import type { CompanyId } from '#domain/identifiers.ts';
import { hasPermissions, type Permissions, type Standing } from '#domain/membership.ts';
import { teamOf } from '#domain/team.ts';
import type { LookedAfter } from '#domain/team-reset.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { By, TeamFacts } from '../by.ts';

/** Whoever acts may do so no longer: while the act was on its way somebody took the permission away, or put them aside. Rolls the transaction back. */
export class NoLongerAllowed extends Error {
  override readonly name = 'NoLongerAllowed';
}

/** What those may who act on the machine itself, or on behalf of the service (SPEC C6, A5). */
const everything: Standing = { status: 'active', companyAdmin: true, directoryAdmin: true };

/**
 * What an administrator who acts may do in this company now: the first statement of every transaction of theirs, so that a request that was let in acts on no
 * longer once its administrator is demoted, put aside or disabled (SPEC C2). Holds the company, as everybody does who changes who administers it. An operator who
 * acts is one still, until the transaction ends (SPEC C6): whoever holds the company besides does so before. Whoever acts as one who looks after a team may nothing that an
 * administrator may: `holdTeam` is for them. Throws NoLongerAllowed.
 */
export async function holdActor(tx: StoreWrites, by: By, company: CompanyId, needs: Permissions): Promise<Standing> {
  if (!('actor' in by)) return everything;
  if (by.as === 'team') return refuse();
  if (by.as === 'operator') return (await tx.holdOperator(by.actor)) ? everything : refuse();
  const standing = await tx.holdStanding(by.actor, company);
  return standing && hasPermissions(standing, needs) ? standing : refuse();
}

/**
 * The team of an application as whoever acts may look after it in this company now (SPEC Y7): the first statement of every transaction of theirs, so that who lost the
 * role meanwhile, or whose role may less, acts by it no longer. Holds the company, as everybody does who gives and takes roles. Throws NoLongerAllowed.
 */
export async function holdTeam(tx: StoreWrites, { actor, team }: TeamFacts, company: CompanyId): Promise<LookedAfter> {
  const roles = await tx.holdTeamRoles(actor, company);
  const held = roles && teamOf(roles, team);
  return held ? { ...held, application: team } : refuse();
}

function refuse(): never {
  throw new NoLongerAllowed();
}

/** What an act came to, or null where its administrator may act no longer: for acts on many, which stop there and say so. */
export async function unlessStopped<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof NoLongerAllowed) return null;
    throw error;
  }
}
