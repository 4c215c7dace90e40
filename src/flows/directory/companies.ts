import type { CompanyRecord } from '#ports/records.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Makes a company, entitled to MFA or not (SPEC C3). Names need not be unique. */
export async function createCompany(
  deps: Deps,
  by: By,
  what: Pick<CompanyRecord, 'name' | 'language' | 'timeZone' | 'entitlement'>,
): Promise<CompanyRecord> {
  const record: CompanyRecord = { ...what, id: deps.random.id('company'), createdAt: deps.clock.now() };
  const detail = { name: what.name, entitlement: what.entitlement };
  await commit(deps, async (tx) => {
    await tx.createCompany(record);
    await tx.appendAudit([deedEvent(deps, by, { kind: 'company.created', stream: record.id, detail })]);
  });
  return record;
}

export interface Entitled {
  readonly wasSo: boolean;
  /** How many people the company's policy binds from now on, or does not bind any more. */
  readonly people: number;
}

/** Entitles a company to MFA, or takes that back: its policy then has no effect until it is entitled again (SPEC C3). */
export async function entitleCompany(
  deps: Deps,
  by: By,
  { company, policy }: CompanyBundle,
  entitlement: CompanyRecord['entitlement'],
): Promise<Entitled> {
  const kind = entitlement === 'available' ? 'company.entitled' : 'company.entitlement-withdrawn';
  const changed = await commit(deps, async (tx) => {
    if (!(await tx.setEntitlement(company.id, entitlement))) return false;
    await tx.appendAudit([deedEvent(deps, by, { kind, stream: company.id })]);
    return true;
  });
  if (!changed) return { wasSo: true, people: 0 };
  return { wasSo: false, people: policy?.requireMfa ? (await deps.store.countMembers(company.id)).active : 0 };
}
