import type { VNode } from 'preact';
import { extendedDeadline } from '#domain/extension.ts';
import { isOpen, openUntil } from '#domain/invitation.ts';
import { givesPermissions, hasPermissions } from '#domain/membership.ts';
import type { Deps } from '#flows/deps.ts';
import type { MembershipWithPolicy } from '#ports/records.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { AccountCompaniesPage, type BelongingRow, type InvitationRow } from '../pages/account-companies.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { pageContext } from './context.ts';

/** The companies of whoever is signed in, by name. */
export async function drawOwnCompanies(visit: SessionVisit, error: PageError | null = null): Promise<VNode> {
  const { bundle, now } = visit.session;
  const { deps } = visit.door;
  const all = bundle.memberships.toSorted((a, b) => a.company.name.localeCompare(b.company.name, visit.language));
  const invited = all.filter((one) => one.membership.status === 'invited');
  const rows = (some: typeof all) => Promise.all(some.map((one) => invitationRow(deps, one)));
  const accepted = await Promise.all(all.map((one) => isStillMember(deps, one)));
  const belonging = all.filter((_, index) => accepted[index]);
  // It says what is true anyhow, whoever made the address.
  const joined = belonging.find(
    ({ membership }) => membership.status === 'active' && membership.id === visit.query['accepted'],
  );
  return AccountCompaniesPage({
    page: pageContext(visit, bundle),
    open: await rows(invited.filter((one) => isOpen(one.membership, now))),
    expired: await rows(invited.filter((one) => !isOpen(one.membership, now))),
    active: belonging.filter((one) => one.membership.status === 'active').map(belongingRow),
    putAside: belonging.filter((one) => one.membership.status === 'inactive').map(belongingRow),
    joined: joined ? await invitationRow(deps, joined) : null,
    error,
  });
}

/** Whether there is something to leave: an active membership, or one that the company put aside and could bring back. */
export async function isStillMember({ store }: Deps, { membership, company }: MembershipWithPolicy): Promise<boolean> {
  if (membership.status !== 'inactive') return membership.status === 'active';
  return (await store.loadPerson(company.id, membership.id))?.isAccepted === true;
}

export const belongingRow = ({ membership, company }: MembershipWithPolicy): BelongingRow => ({
  id: membership.id,
  company: company.name,
  isActive: membership.status === 'active',
  administers: hasPermissions(membership, 'any'),
});

async function invitationRow(
  deps: Deps,
  { membership, company, policy, extension }: MembershipWithPolicy,
): Promise<InvitationRow> {
  const by = membership.invitation?.by ?? null;
  const inviter = by && (await deps.store.loadUser(by));
  const isRequired = company.entitlement === 'available' && policy?.requireMfa === true;
  return {
    id: membership.id,
    company: company.name,
    inviter: inviter?.user.displayName || null,
    until: openUntil(membership),
    deadline: isRequired && policy.deadline ? extendedDeadline(policy.deadline, extension) : null,
    administers: givesPermissions(membership),
  };
}
