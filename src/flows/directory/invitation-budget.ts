import type { CompanyId } from '#domain/identifiers.ts';
import { countedPart, nextInvitationAt, partAt } from '#domain/invitation.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import type { Standing } from '#domain/membership.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import type { Host } from './invite-people.ts';
import { holdActor, holdTeam } from './standing.ts';

/** The company has invited as many as it may for now. Rolls the transaction back. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
  /** From when on the next may be invited. */
  readonly from: Instant;

  constructor(from: Instant) {
    super();
    this.from = from;
  }
}

/** Somebody administers the company by now: a first administrator is no longer an operator's business (SPEC C2). Rolls the transaction back. */
export class Administered extends Error {
  override readonly name = 'Administered';
}

const counted = (now: Instant): Instant => after(now, -day - countedPart);

/**
 * First in the transaction of an invitation: whoever invites may do so still, and the company has room. Answers what they may in the company. Throws
 * NoLongerAllowed or BudgetSpent, and Administered where a first administrator is invited and the company has one.
 */
export async function enter(deps: Deps, tx: StoreWrites, { by, company, administers }: Host): Promise<Standing> {
  if (administers && !(await tx.holdEntrance(company.id))) throw new Administered();
  const standing = await holdHost(tx, by, company.id);
  const now = deps.clock.now();
  const from = nextInvitationAt(await tx.countedInvitations(company.id, counted(now)));
  if (from > now) throw new BudgetSpent(from);
  return standing;
}

/** Who looks after a team invites by that, as who administers the directory does: whoever has permissions, or is to have them, is not theirs to invite (SPEC Y7, C2). */
async function holdHost(tx: StoreWrites, by: By, company: CompanyId): Promise<Standing> {
  if (!('actor' in by && by.as === 'team')) return holdActor(tx, by, company, 'directory-admin');
  await holdTeam(tx, by, company);
  return { status: 'active', companyAdmin: false, directoryAdmin: true };
}

/** One more was invited. */
export function countInvited(deps: Deps, tx: StoreWrites, company: CompanyId): Promise<void> {
  const now = deps.clock.now();
  return tx.countInvitation(company, partAt(now), counted(now));
}
