import type { CompanyId } from '#domain/identifiers.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { CompanyTerms } from '#ports/whole-directory.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { activePeople } from '../installation/figures.ts';
import { memberFigures } from './member-figures.ts';

export type NewCompany = Pick<CompanyRecord, 'name' | 'language' | 'timeZone' | 'entitlement'>;

/** Makes a company, entitled to MFA or not (SPEC C3). Names need not be unique. */
export async function createCompany(deps: Deps, by: By, what: NewCompany): Promise<CompanyRecord> {
  const record = recordOf(deps, deps.random.id('company'), what);
  await commit(deps, (tx) => found(deps, by, record, tx));
  return record;
}

/** `other`: the id is that of a company that is called something else. */
export type Founded =
  | { readonly done: true; readonly company: CompanyId; readonly wasSo: boolean }
  | { readonly done: false; readonly because: 'other' };

/** The same under an id that was given out with the form, so that a form that is sent twice makes one company. */
export async function foundCompany(deps: Deps, by: By, id: CompanyId, what: NewCompany): Promise<Founded> {
  const record = recordOf(deps, id, what);
  if (await commit(deps, (tx) => found(deps, by, record, tx))) return { done: true, company: id, wasSo: false };
  const there = await deps.store.loadCompany(id);
  if (there?.company.name === what.name) return { done: true, company: id, wasSo: true };
  return { done: false, because: 'other' };
}

const recordOf = (deps: Deps, id: CompanyId, what: NewCompany): CompanyRecord => ({
  ...what,
  id,
  createdAt: deps.clock.now(),
});

async function found(deps: Deps, by: By, record: CompanyRecord, tx: StoreWrites): Promise<boolean> {
  if (!(await tx.foundCompany(record))) return false;
  const detail = { name: record.name, entitlement: record.entitlement };
  await tx.appendAudit([deedEvent(deps, by, { kind: 'company.created', stream: record.id, detail })]);
  return true;
}

/** `current`: what stands now, which is neither what the one who acts has seen nor what they want. */
export type ChangedCompany =
  | { readonly done: true; readonly wasSo: boolean }
  | { readonly done: false; readonly because: 'changed'; readonly current: CompanyRecord };

/** Changes what a company is called, and the language and zone of those who have none of their own. Null: there is no such company. */
export async function changeCompany(
  deps: Deps,
  by: By,
  company: CompanyId,
  seen: CompanyTerms,
  next: CompanyTerms,
): Promise<ChangedCompany | null> {
  const changed = termNames.filter((name) => seen[name] !== next[name]);
  if (changed.length > 0 && (await writeTerms(deps, by, company, { seen, next, changed })))
    return { done: true, wasSo: false };
  const current = (await deps.store.loadCompany(company))?.company;
  if (!current) return null;
  const isSo = termNames.every((name) => current[name] === next[name]);
  return isSo ? { done: true, wasSo: true } : { done: false, because: 'changed', current };
}

const termNames = ['name', 'language', 'timeZone'] as const satisfies readonly (keyof CompanyTerms)[];

interface TermChange {
  readonly seen: CompanyTerms;
  readonly next: CompanyTerms;
  readonly changed: readonly (typeof termNames)[number][];
}

function writeTerms(deps: Deps, by: By, company: CompanyId, { seen, next, changed }: TermChange): Promise<boolean> {
  const values = changed.flatMap((name): [string, string][] => [
    [`${name}Before`, seen[name]],
    [`${name}After`, next[name]],
  ]);
  const detail = { changed: changed.join(', '), ...Object.fromEntries(values) };
  return commit(deps, async (tx) => {
    if (!(await tx.changeCompany(company, seen, next))) return false;
    await tx.appendAudit([deedEvent(deps, by, { kind: 'company.changed', stream: company, detail })]);
    return true;
  });
}

/** Entitles a company to MFA, or takes that back: its policy then has no effect until it is entitled again (SPEC C3). False: it was so already. */
export function entitleCompany(
  deps: Deps,
  by: By,
  { company }: CompanyBundle,
  entitlement: CompanyRecord['entitlement'],
): Promise<boolean> {
  const kind = entitlement === 'available' ? 'company.entitled' : 'company.entitlement-withdrawn';
  return commit(deps, async (tx) => {
    if (!(await tx.setEntitlement(company.id, entitlement))) return false;
    await tx.appendAudit([deedEvent(deps, by, { kind, stream: company.id })]);
    return true;
  });
}

/** How many people the policy of a company binds while the company is entitled. Looks at every member. */
export async function peopleBound(deps: Deps, { company, policy }: CompanyBundle): Promise<number> {
  return policy?.requireMfa === true ? activePeople(await memberFigures(deps, company.id)) : 0;
}
