import { auditGroups } from '#domain/audit-group.ts';
import { beginCheck } from '#flows/audit-trail/check-chain.ts';
import { findCompany } from '#flows/directory/find.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { exportedTrail } from '../present/audit-export.ts';
import { meantAnywhere } from '../present/audit-people.ts';
import { drawTrail, type TrailDesk } from '../present/audit.ts';
import { byOperator } from '../present/console.ts';
import { addressOf, formAddress, operatorConsole } from '../present/operator.ts';
import type { Route } from './route.ts';

const audit = '/operator/audit';

const common = { access: 'operator' } as const;

/** The audit trail of the whole service, or of any company, as operators know people (SPEC X8, C6). Nothing here changes it. */
export const operatorAuditRoutes: readonly Route[] = [
  { ...common, method: 'GET', path: audit, handle: show },
  { ...common, method: 'GET', path: `${audit}/export.csv`, handle: (visit: SessionVisit) => exported(visit, 'csv') },
  {
    ...common,
    method: 'GET',
    path: `${audit}/export.jsonl`,
    handle: (visit: SessionVisit) => exported(visit, 'jsonl'),
  },
  formAddress(`${audit}/verify`, () => audit),
  {
    ...common,
    method: 'POST',
    path: `${audit}/verify`,
    fresh: true,
    label: 'trail.act-verify',
    shows: { chain: 'trail.chain' },
    handle: verify,
  },
];

/** Whose trail is meant: a company's by its id or exact name, or the whole service's. */
type Chosen = { readonly desk: TrailDesk } | { readonly desk: null; readonly unclear: string };

async function chosen(visit: SessionVisit, typed: string): Promise<Chosen> {
  const { deps } = visit.door;
  const frame = operatorConsole(visit);
  const any: Pick<TrailDesk, 'console' | 'reader' | 'groups' | 'path' | 'meant'> = {
    console: frame,
    reader: null,
    groups: auditGroups,
    path: audit,
    meant: (who) => meantAnywhere(deps, who),
  };
  if (typed === '') {
    return { desk: { ...any, stream: 'installation', companyName: null, zone: frame.page.zone, chain: '' } };
  }
  const found = await findCompany(deps, typed);
  if (!found.found) return { desk: null, unclear: typed };
  const { id, name, timeZone } = found.company.company;
  // As long as no other company has its name, that says more than its id.
  const isOnly = (await deps.store.companiesNamed(name)).length === 1;
  return { desk: { ...any, stream: id, companyName: name, zone: timeZone, chain: isOnly ? name : id } };
}

/** Several companies may have one name: the list of companies tells them apart. */
async function withDesk(
  visit: SessionVisit,
  typed: string,
  act: (desk: TrailDesk) => Promise<Answer>,
): Promise<Answer> {
  const choice = await chosen(visit, typed.slice(0, longest).trim());
  return choice.desk ? act(choice.desk) : redirect(addressOf('/operator/companies', { q: choice.unclear }));
}

const longest = 200;

function show(visit: SessionVisit): Promise<Answer> {
  return withDesk(visit, visit.query['chain'] ?? '', (desk) => drawTrail(visit, desk));
}

function exported(visit: SessionVisit, format: 'csv' | 'jsonl'): Promise<Answer> {
  return withDesk(visit, visit.query['chain'] ?? '', (desk) => exportedTrail(visit, desk, byOperator(visit), format));
}

function verify(visit: SessionVisit): Promise<Answer> {
  return withDesk(visit, visit.fields['chain'] ?? '', async (desk) => {
    const begun = await beginCheck(visit.door.deps, byOperator(visit), desk.stream);
    if (begun === 'begun') return redirect(addressOf(audit, { chain: desk.chain }));
    return drawTrail(visit, desk, { error: { field: null, text: visit.m.t('trail.verify-busy') }, status: 409 });
  });
}
