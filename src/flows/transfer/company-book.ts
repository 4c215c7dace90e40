import { parseId, type CompanyId } from '#domain/identifiers.ts';
import type { NamedCompany } from '#ports/transfer.ts';
import { machineEvent, type MachineFacts } from '../by-machine.ts';
import type { Deps } from '../deps.ts';

/** What a company's id or name in a row leads to. */
export type FoundCompany =
  | { readonly ok: true; readonly id: CompanyId }
  | { readonly ok: false; readonly reason: string };

/** Companies of an import, each looked up once. */
export interface CompanyBook {
  /** Looks up those that are not known yet, and makes those that are nowhere if that was asked for. */
  readonly open: (idsOrNames: readonly string[]) => Promise<void>;
  /** Of one that was opened. */
  readonly find: (idOrName: string) => FoundCompany;
  /** How many were made, or would have been. */
  readonly made: () => number;
}

/** `never`: an unknown company is a problem of its row. `pretend`: as `make`, but nothing is written. */
export interface MissingCompanies {
  readonly act: 'never' | 'make' | 'pretend';
  readonly language: string;
  readonly timeZone: string;
  /** For the audit events. */
  readonly importId: string;
}

export function companyBook(deps: Deps, by: MachineFacts, missing: MissingCompanies): CompanyBook {
  const known = new Map<string, readonly CompanyId[]>();
  let made = 0;

  async function open(idsOrNames: readonly string[]): Promise<void> {
    const fresh = [...new Set(idsOrNames)].filter((key) => !known.has(key));
    if (fresh.length === 0) return;
    const found = await deps.store.findCompanies(fresh);
    for (const key of fresh) known.set(key, matching(key, found));
    if (missing.act !== 'never') await makeMissing(fresh.filter((key) => known.get(key)?.length === 0 && !isId(key)));
  }

  async function makeMissing(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    if (missing.act === 'pretend') {
      for (const name of names) known.set(name, [deps.random.id('company')]);
      made += names.length;
      return;
    }
    const { held, fresh } = await make(deps, by, missing, names);
    for (const { name, id } of [...held, ...fresh]) known.set(name, [...(known.get(name) ?? []), id]);
    made += fresh.length;
  }

  return { open, find: (key) => foundOf(known.get(key) ?? []), made: () => made };
}

const isId = (key: string): boolean => parseId('company', key) !== null;

const matching = (key: string, found: readonly NamedCompany[]): readonly CompanyId[] =>
  found.filter((one) => one.id === key || one.name === key).map((one) => one.id);

function foundOf(ids: readonly CompanyId[]): FoundCompany {
  const [id, ...others] = ids;
  if (id === undefined) return { ok: false, reason: 'There is no company of this id or exact name.' };
  return others.length === 0
    ? { ok: true, id }
    : { ok: false, reason: 'Several companies have this name: write the id of the one that is meant.' };
}

/** Looked up again where no other import writes: names are not unique, and two imports at once must not make two. */
function make(
  deps: Deps,
  by: MachineFacts,
  { language, timeZone, importId }: MissingCompanies,
  names: readonly string[],
): Promise<{ readonly held: readonly NamedCompany[]; readonly fresh: readonly NamedCompany[] }> {
  return deps.store.transact(async (tx) => {
    await tx.holdImports();
    const held = (await tx.findCompanies(names)).filter((one) => names.includes(one.name));
    const fresh = names
      .filter((name) => !held.some((one) => one.name === name))
      .map((name) => ({ id: deps.random.id('company'), name }));
    for (const { id, name } of fresh) {
      await tx.createCompany({ id, name, language, timeZone, entitlement: 'unavailable', createdAt: deps.clock.now() });
    }
    await tx.appendAudit(
      fresh.map(({ id, name }) =>
        machineEvent(deps, by, {
          kind: 'company.created',
          stream: id,
          detail: { name, entitlement: 'unavailable', import: importId },
        }),
      ),
    );
    return { held, fresh };
  });
}
