import type { CompanyId } from '#domain/identifiers.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo, isNarrowed, walkPeople, type KnownPerson, type PeopleQuery } from './people.ts';

/**
 * A company's people who fit, as far as the company may know them (SECURITY I11), part by part: memory stays as it is however many there are. The audit trail
 * hears of it before the first of them leaves. It ends with whoever reads it.
 */
export async function* exportPeopleOfCompany(
  deps: Deps,
  by: By,
  query: Omit<PeopleQuery, 'from'>,
): AsyncGenerator<readonly KnownPerson[]> {
  await announceExport(deps, by, query.filter.company, isNarrowed(query.filter));
  for await (const people of walkPeople(deps, query)) yield people.map(asKnownTo);
}

/** Tells the audit trail of an export. Whether it was everybody is told, not by what was narrowed: what was searched for may be a name. */
export async function announceExport(deps: Deps, by: By, company: CompanyId, narrowed: boolean): Promise<void> {
  const event = deedEvent(deps, by, { kind: 'directory.exported', stream: company, detail: { narrowed } });
  await deps.store.transact((tx) => tx.appendAudit([event]));
}
