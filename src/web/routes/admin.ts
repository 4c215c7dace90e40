import { hasPermissions } from '#domain/membership.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit, SessionVisit } from '../lifecycle/visit.ts';
import { CompaniesPage } from '../pages/companies.tsx';
import { companyLinks } from '../present/console.ts';
import { pageContext } from '../present/context.ts';
import { teamLinks } from '../present/teams.ts';
import type { Route } from './route.ts';

/** The way into the console of a company (SPEC C2). */
export const adminRoutes: readonly Route[] = [
  { method: 'GET', path: '/admin', access: 'session', handle: chooseCompany },
  { method: 'GET', path: '/admin/:company', access: 'company', needs: 'any', handle: enter },
];

async function chooseCompany(visit: SessionVisit): Promise<Answer> {
  const { bundle } = visit.session;
  const administered = bundle.memberships
    .filter((one) => hasPermissions(one.membership, 'any'))
    .map(({ company }) => ({ name: company.name, href: `/admin/${company.id}` }));
  const teams = (await teamLinks(visit)).map(({ of: name, href }) => ({ name, href }));
  const companies = [...administered, ...teams].toSorted((a, b) => a.name.localeCompare(b.name, visit.language));
  const [only, ...more] = companies;
  if (only && more.length === 0) return redirect(only.href);
  return page(CompaniesPage({ page: pageContext(visit, bundle), companies }));
}

/** The first part that this user may open. */
async function enter(visit: CompanyVisit): Promise<Answer> {
  const [first] = companyLinks(visit);
  return redirect(first?.href ?? '/account');
}
