import type { Email } from '#domain/email.ts';
import type { Instant } from '#domain/instant.ts';
import { openUntil } from '#domain/invitation.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { invitePeople, type Invited } from './invite-people.ts';
import { invitedAdministrators } from './see-everybody.ts';

/** Whoever is to administer a company and has not accepted yet. */
export interface PendingAdministrator {
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

/** Offered only while nobody administers the company: from then on inviting people is its own business (SPEC C2). */
export async function entranceOf(deps: Deps, company: CompanyRecord): Promise<Entrance> {
  if (await deps.store.hasAdministrator(company.id)) return { isOpen: false, pending: [] };
  const { rows } = await invitedAdministrators(deps, company.id);
  const pending = rows.map(({ email, membership }) => ({
    email,
    name: membership.invitation?.name ?? null,
    until: openUntil(membership),
  }));
  return { isOpen: true, pending };
}

/** `administered`: somebody administers the company meanwhile. `asked`: an invitation to administer left moments ago, by another press perhaps. */
export type AdministratorInvited =
  | Exclude<Invited, { is: 'invited' }>
  | { readonly is: 'invited' | 'asked' | 'administered' };

/** Invites somebody to administer a company that nobody administers (SPEC C2, C6): both permissions, once they accept. */
export async function inviteAdministrator(
  deps: Deps,
  by: By,
  company: CompanyRecord,
  who: { readonly email: Email; readonly name: string | null },
): Promise<AdministratorInvited> {
  const { isOpen } = await entranceOf(deps, company);
  if (!isOpen) return { is: 'administered' };
  const invitee = { ...who, employer: null, site: null, group: null, language: null };
  const [invited = { is: 'member' }] = await invitePeople(deps, by, company, [invitee], { administers: true });
  if (invited.is === 'invited') return { is: 'invited' };
  if (invited.is !== 'too-soon') return invited;
  const { pending } = await entranceOf(deps, company);
  return pending.some((one) => one.email === who.email) ? { is: 'asked' } : invited;
}
