import type { AuditEvent } from '#domain/audit-event.ts';
import {
  evidenceLimits,
  type EvidencedAdministrator,
  type EvidencedAdministrators,
  type EvidencedPermissionChange,
} from '#domain/evidence-pack.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo, everybodyOf, walkPeople, type KnownPerson } from '../directory/people.ts';
import { actorIn, iso, knownTo, type Known } from './known.ts';
import type { Gathering } from './span.ts';
import { newest } from './tally.ts';
import { eventsIn } from './windows.ts';

/** Who administers the company now, with which second factors, and which permissions were given and taken in the span. */
export async function gatherAdministrators(
  deps: Deps,
  { company }: CompanyBundle,
  gathering: Gathering,
): Promise<EvidencedAdministrators> {
  const now = await administratorsNow(deps, company.id);
  const changes = await permissionChanges(deps, company.id, gathering);
  return {
    total: now.length,
    full: now.filter((one) => one.companyAdmin && one.directoryAdmin).length,
    enrolled: now.filter((one) => one.methods.length > 0).length,
    listed: now.slice(0, evidenceLimits.listed),
    ...changes,
  };
}

async function administratorsNow(
  deps: Deps,
  company: CompanyBundle['company']['id'],
): Promise<readonly EvidencedAdministrator[]> {
  const filter = { ...everybodyOf(company), permission: 'admin', status: 'active' } as const;
  const found: EvidencedAdministrator[] = [];
  for await (const people of walkPeople(deps, { filter, sort: 'email', descending: false }))
    found.push(...people.map((one) => administratorOf(asKnownTo(one))));
  return found;
}

const administratorOf = (known: KnownPerson): EvidencedAdministrator => ({
  person: { who: 'person', membership: known.membership, name: known.name, email: known.email },
  companyAdmin: known.companyAdmin,
  directoryAdmin: known.directoryAdmin,
  methods: known.own?.kinds ?? [],
});

async function permissionChanges(
  deps: Deps,
  company: CompanyBundle['company']['id'],
  { times }: Gathering,
): Promise<Pick<EvidencedAdministrators, 'changesTotal' | 'changes'>> {
  const last = newest<AuditEvent>();
  let changesTotal = 0;
  for await (const events of eventsIn(deps, company, 'membership.changed', times)) {
    const told = events.filter(isOfPermissions);
    changesTotal += told.length;
    last.add(told);
  }
  const listed = last.rows();
  const known = await knownTo(
    deps,
    company,
    listed.flatMap((one) => [one.subject, actorIn(one)]),
  );
  return { changesTotal, changes: listed.map((one) => lineOf(one, known)) };
}

const isOfPermissions = ({ detail }: AuditEvent): boolean =>
  'companyAdminAfter' in detail || 'directoryAdminAfter' in detail;

function lineOf(event: AuditEvent, known: Known): EvidencedPermissionChange {
  const { companyAdminAfter, directoryAdminAfter, statusAfter } = event.detail;
  return {
    at: iso(event.at),
    of: known(event.subject),
    by: known(actorIn(event)),
    ...(typeof companyAdminAfter === 'boolean' ? { companyAdmin: companyAdminAfter } : {}),
    ...(typeof directoryAdminAfter === 'boolean' ? { directoryAdmin: directoryAdminAfter } : {}),
    ...(typeof statusAfter === 'string' ? { status: statusAfter } : {}),
  };
}
