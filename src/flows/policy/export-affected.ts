import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { announceExport } from '../directory/export-people-of-company.ts';
import { judgedPeople, toldOf, type AffectedPerson, type ReachQuery } from './affected-people.ts';

/**
 * Exactly whom a policy reaches, as far as the company may know them (SPEC P11, SECURITY I11), part by part. It is an export of the directory: the audit trail
 * hears of it before the first of them leaves. It ends with whoever reads it.
 */
export async function* exportAffected(
  deps: Deps,
  by: By,
  query: ReachQuery,
): AsyncGenerator<readonly AffectedPerson[]> {
  await announceExport(deps, by, query.company, query.reach !== 'everyone' || query.search !== null);
  for await (const people of judgedPeople(deps, query)) yield people.map(toldOf);
}
