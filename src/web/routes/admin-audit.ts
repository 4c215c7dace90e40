import { groupsOfCompany } from '#domain/audit-group.ts';
import { beginCheck } from '#flows/audit-trail/check-chain.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { exportedTrail } from '../present/audit-export.ts';
import { meantIn } from '../present/audit-people.ts';
import { drawTrail, type TrailDesk } from '../present/audit.ts';
import { adminPath, byAdministrator, companyConsole } from '../present/console.ts';
import type { Route } from './route.ts';

const audit = '/admin/:company/audit';

/** Who did what in a company is about its people and its rules, and so takes both permissions (SPEC C2, X8). */
const common = { access: 'company', needs: 'both' } as const;

/** A company's audit trail: read, exported, verified. Nothing here changes it. */
export const adminAuditRoutes: readonly Route[] = [
  { ...common, method: 'GET', path: audit, handle: (visit: CompanyVisit) => drawTrail(visit, deskOf(visit)) },
  { ...common, method: 'GET', path: `${audit}/export.csv`, handle: (visit: CompanyVisit) => exported(visit, 'csv') },
  {
    ...common,
    method: 'GET',
    path: `${audit}/export.jsonl`,
    handle: (visit: CompanyVisit) => exported(visit, 'jsonl'),
  },
  // Reload and language links of a page that answered the form lead back to the trail.
  {
    ...common,
    method: 'GET',
    path: `${audit}/verify`,
    handle: async (visit: CompanyVisit) => redirect(deskOf(visit).path),
  },
  { ...common, method: 'POST', path: `${audit}/verify`, label: 'trail.act-verify', handle: verify },
];

function deskOf(visit: CompanyVisit): TrailDesk {
  const { company } = visit.at;
  return {
    console: companyConsole(visit),
    stream: company.id,
    reader: company.id,
    companyName: company.name,
    zone: company.timeZone,
    groups: groupsOfCompany,
    path: adminPath(visit, '/audit'),
    chain: null,
    meant: (typed) => meantIn(visit.door.deps, company.id, typed),
  };
}

function exported(visit: CompanyVisit, format: 'csv' | 'jsonl'): Promise<Answer> {
  return exportedTrail(visit, deskOf(visit), byAdministrator(visit), format);
}

async function verify(visit: CompanyVisit): Promise<Answer> {
  const desk = deskOf(visit);
  const begun = await beginCheck(visit.door.deps, byAdministrator(visit), desk.stream);
  if (begun === 'begun') return redirect(desk.path);
  return drawTrail(visit, desk, { error: { field: null, text: visit.m.t('trail.verify-busy') }, status: 409 });
}
