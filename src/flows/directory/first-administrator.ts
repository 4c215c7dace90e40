import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import { after, minute, type Instant } from '#domain/instant.ts';
import { openUntil } from '#domain/invitation.ts';
import type { HeldMembership } from '#ports/directory.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import type { By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { strict } from './change-person.ts';
import { Administered } from './invitation-budget.ts';
import { invitePeople, type Invited } from './invite-people.ts';
import { willAdminister } from './invited-membership.ts';
import { changeHeld, holdMember, type HeldChange } from './members.ts';
import { holdActor, NoLongerAllowed } from './standing.ts';

/** Whoever is to administer a company and has not accepted yet. */
export interface PendingAdministrator {
  readonly membership: MembershipId;
  readonly email: Email;
  /** As the invitation calls them. */
  readonly name: string | null;
  /** Null: for as long as it stands. */
  readonly until: Instant | null;
}

/** Whether a company needs an operator to let its first administrator in, and who is asked already. */
export interface Entrance {
  readonly isOpen: boolean;
  readonly pending: readonly PendingAdministrator[];
}

/** So many are shown: nobody needs more to let a first one in. */
const mostPending = 50;

/** Offered only while nobody administers the company: from then on inviting people is its own business (SPEC C2). */
export async function entranceOf(deps: Deps, company: CompanyRecord): Promise<Entrance> {
  if (await deps.store.hasAdministrator(company.id)) return { isOpen: false, pending: [] };
  const invited = await deps.store.invitedAdministrators(company.id, mostPending);
  const pending = invited.map(({ email, membership }) => ({
    membership: membership.id,
    email,
    name: membership.invitation?.name ?? null,
    until: openUntil(membership),
  }));
  return { isOpen: true, pending };
}

/** `administered`: somebody administers the company meanwhile. `asked`: an invitation to administer left moments ago, by another press perhaps. */
export type AdministratorInvited =
  | Exclude<Invited, { is: 'invited' | 'needs-both' | 'stopped' }>
  | { readonly is: 'invited' | 'asked' | 'administered' };

/**
 * Invites somebody to administer a company that nobody administers (SPEC C2, C6): both permissions, once they accept. Throws NoLongerAllowed where whoever
 * invites is no operator any more.
 */
export async function inviteAdministrator(
  deps: Deps,
  by: By,
  company: CompanyRecord,
  who: { readonly email: Email; readonly name: string | null },
): Promise<AdministratorInvited> {
  const { isOpen } = await entranceOf(deps, company);
  if (!isOpen) return { is: 'administered' };
  const invitee = { ...who, employer: null, site: null, group: null, language: null };
  const [invited] = await unlessAdministered(() => invitePeople(deps, by, company, [invitee], { administers: true }));
  if (!invited) return { is: 'administered' };
  if (invited.is === 'stopped' || invited.is === 'needs-both') throw new NoLongerAllowed();
  if (invited.is === 'invited') return { is: 'invited' };
  if (invited.is !== 'too-soon') return invited;
  return (await isAskedJustNow(deps, company, who.email)) ? { is: 'asked' } : invited;
}

/** Another press, or another operator, has done it: there is nothing more to tell. */
async function isAskedJustNow({ store, clock }: Deps, { id }: CompanyRecord, email: Email): Promise<boolean> {
  const [member] = await store.membersAmong(id, [email]);
  if (member?.held !== 'own' || member.membership.status !== 'invited' || !willAdminister(member.membership))
    return false;
  const { invitation } = member.membership;
  return invitation !== null && clock.now() < after(invitation.at, minute);
}

/** Nobody, where somebody came to administer the company while the invitation was on its way. */
async function unlessAdministered(act: () => Promise<readonly Invited[]>): Promise<readonly Invited[]> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Administered) return [];
    throw error;
  }
}

/**
 * What came of withdrawing. `unknown`: nobody of this company. `administered`: somebody administers the company meanwhile, and so its invitations are theirs.
 * `changed`: it waits no longer, or gives less than both permissions.
 */
export type AdministratorWithdrawn = { readonly is: 'withdrawn' | 'unknown' | 'administered' | 'changed' };

/** Whose invitation is withdrawn gains nothing. */
const noLetters: HeldChange['letters'] = new Map();

/** Takes back what `inviteAdministrator` offered, as a company withdraws an invitation of its own: a mistyped address must not stay an administrator's. */
export async function withdrawAdministrator(
  deps: Deps,
  by: By,
  company: CompanyId,
  id: MembershipId,
): Promise<AdministratorWithdrawn> {
  const person = await deps.store.loadPerson(company, id);
  if (!person) return { is: 'unknown' };
  const write = async (tx: StoreWrites): Promise<AdministratorWithdrawn> => {
    if (!(await tx.holdEntrance(company))) return { is: 'administered' };
    await holdActor(tx, by, company, 'both');
    const held = await holdMember(tx, person.id, company);
    if (typeof held === 'string') return { is: 'unknown' };
    if (isWithdrawn(held)) return { is: 'withdrawn' };
    if (held.membership.status !== 'invited' || !willAdminister(held.membership)) return { is: 'changed' };
    const change = { status: 'inactive' } as const;
    await changeHeld(
      deps,
      by,
      tx,
      held,
      { change, accepted: held.isAccepted, evenLast: false, letters: noLetters },
      strict,
    );
    return { is: 'withdrawn' };
  };
  return again(() => commit(deps, write));
}

/** Of two presses the second finds it done. */
const isWithdrawn = ({ membership, isAccepted }: HeldMembership): boolean =>
  membership.status === 'inactive' && !isAccepted && willAdminister(membership);
