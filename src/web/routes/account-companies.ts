import { parseId } from '#domain/identifiers.ts';
import { acceptInvitation, declineInvitation, leaveCompany, type Answered } from '#flows/directory/accept.ts';
import type { MembershipWithPolicy } from '#ports/records.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { LeaveCompanyPage } from '../pages/account-companies.tsx';
import { belongingRow, drawOwnCompanies, isStillMember } from '../present/account-companies.ts';
import { pageContext } from '../present/context.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const base = '/account/companies';

/** A user's own memberships: invitations to accept or decline, companies to leave (SPEC C2), which frees of their rules and so takes a fresh proof. A mailed link leads here, and changes nothing (SECURITY I9). */
export const accountCompaniesRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'session', handle: async (visit) => page(await drawOwnCompanies(visit)) },
  {
    method: 'POST',
    path: `${base}/:member/accept`,
    access: 'session',
    handle: (visit) => act(visit, acceptInvitation, `?accepted=${visit.params.member ?? ''}`),
  },
  {
    method: 'POST',
    path: `${base}/:member/decline`,
    access: 'session',
    handle: (visit) => act(visit, declineInvitation),
  },
  { method: 'GET', path: `${base}/:member/leave`, access: 'session', handle: showLeave },
  {
    method: 'POST',
    path: `${base}/:member/leave`,
    access: 'session',
    fresh: true,
    label: 'own-companies.act-leave',
    handle: (visit) => act(visit, leaveCompany),
  },
  ...['accept', 'decline'].map(
    (name): Route => ({
      method: 'GET',
      path: `${base}/:member/${name}`,
      access: 'open',
      handle: async () => redirect(base),
    }),
  ),
];

const ownMembership = ({ params, session }: SessionVisit): MembershipWithPolicy | null =>
  session.bundle.memberships.find((one) => one.membership.id === parseId('membership', params.member)) ?? null;

/** `told`: what the page says of it. */
async function act(visit: SessionVisit, how: typeof acceptInvitation, told = ''): Promise<Answer> {
  const own = ownMembership(visit);
  if (!own) return problemPage(visit, 404);
  const answered = await how(visit.door.deps, visit.facts, visit.session, own.membership.id);
  return answered.done ? redirect(`${base}${told}`) : refused(visit, own, answered.because);
}

async function refused(
  visit: SessionVisit,
  own: MembershipWithPolicy,
  because: Extract<Answered, { done: false }>['because'],
): Promise<Answer> {
  switch (because) {
    case 'unknown':
      return problemPage(visit, 404);
    case 'changed':
      return problemPage(visit, 409);
    case 'expired':
      return page(await drawOwnCompanies(visit, { field: null, text: visit.m.t('own-companies.expired-now') }), 422);
    case 'last-administrator':
      return page(leavePage(visit, own, true), 422);
    default:
      return because satisfies never;
  }
}

async function showLeave(visit: SessionVisit): Promise<Answer> {
  const own = ownMembership(visit);
  const isMember = own && (await isStillMember(visit.door.deps, own));
  return isMember ? page(leavePage(visit, own, false)) : redirect(base);
}

const leavePage = (visit: SessionVisit, own: MembershipWithPolicy, isLast: boolean) =>
  LeaveCompanyPage({ page: pageContext(visit, visit.session.bundle), row: belongingRow(own), isLast });
