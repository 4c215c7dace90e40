import { parseId, type CompanyId } from '#domain/identifiers.ts';
import type { NamedInRow } from '#domain/import-row.ts';
import type { NamedCompany } from '#ports/transfer.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';

/** What a company's id or name in a row leads to. */
export type FoundCompany =
  | { readonly ok: true; readonly id: CompanyId }
  | { readonly ok: false; readonly reason: string };

/** Companies of an import, each looked up once. */
export interface CompanyBook {
  /** Looks up those that are not known yet, and makes those that are nowhere if that was asked for. */
  readonly open: (named: readonly NamedInRow[]) => Promise<void>;
  /** Looks up without making any. */
  readonly look: (named: readonly NamedInRow[]) => Promise<void>;
  /** Of one that was opened, or looked up. */
  readonly find: (named: NamedInRow) => FoundCompany;
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

/** Companies that are made in one transaction: whoever else writes waits for it (DESIGN 2). */
const atOnce = 20;

/** `keyed`: rows name it by this id. */
interface NewCompany extends NamedCompany {
  readonly keyed: boolean;
}

/** `rest` lets others write between two transactions. */
export function companyBook(deps: Deps, by: By, asked: MissingCompanies, rest: () => Promise<void>): CompanyBook {
  const known = new Map<string, readonly CompanyId[]>();
  let made = 0;

  /** By ids first: rows that have the name alone mean what was made for those that have both. */
  async function each(named: readonly NamedInRow[], act: MissingCompanies['act']): Promise<void> {
    const fresh = new Map(named.filter(({ key }) => !known.has(key)).map((one) => [one.key, one]));
    const [ids, names] = [[...fresh.values()].filter(hasId), [...fresh.values()].filter((one) => !hasId(one))];
    for (const some of [ids, names]) if (some.length > 0) await openSome(some, act);
  }

  async function openSome(named: readonly NamedInRow[], act: MissingCompanies['act']): Promise<void> {
    const found = await deps.store.findCompanies(named.map((one) => one.key));
    for (const { key } of named) known.set(key, matching(key, [...found, ...pretended]));
    const missing = named.filter((one) => known.get(one.key)?.length === 0).flatMap(newFor);
    if (act === 'never') return;
    for (let from = 0; from < missing.length; from += atOnce) await makeMissing(missing.slice(from, from + atOnce));
  }

  const pretended: NamedCompany[] = [];

  const newFor = ({ key, name }: NamedInRow): readonly NewCompany[] => {
    const id = parseId('company', key);
    if (id === null) return [{ id: deps.random.id('company'), name: key, keyed: false }];
    return name === null ? [] : [{ id, name, keyed: true }];
  };

  async function makeMissing(wanted: readonly NewCompany[]): Promise<void> {
    const { held, fresh } = asked.act === 'pretend' ? { held: [], fresh: wanted } : await make(deps, by, asked, wanted);
    if (asked.act === 'make') await rest();
    if (asked.act === 'pretend') pretended.push(...fresh);
    for (const one of [...held, ...fresh]) for (const key of [one.id, one.name]) note(key, one.id);
    made += fresh.length;
  }

  /** Of names only those that rows have used: who has not asked yet, asks the database. */
  function note(key: string, id: CompanyId): void {
    const ids = known.get(key);
    if (ids && !ids.includes(id)) known.set(key, [...ids, id]);
  }

  return {
    open: (named) => each(named, asked.act),
    look: (named) => each(named, 'never'),
    find: (named) => foundOf(named, known.get(named.key) ?? []),
    made: () => made,
  };
}

const hasId = ({ key }: NamedInRow): boolean => parseId('company', key) !== null;

const keyOf = ({ id, name, keyed }: NewCompany): string => (keyed ? id : name);

/** An id means that company alone, even if another is called like it. */
const matching = (key: string, found: readonly NamedCompany[]): readonly CompanyId[] =>
  found.filter((one) => one.id === key || (one.name === key && parseId('company', key) === null)).map((one) => one.id);

function foundOf(named: NamedInRow, ids: readonly CompanyId[]): FoundCompany {
  const [id, ...others] = ids;
  if (id === undefined) return { ok: false, reason: whyNone(named) };
  return others.length === 0
    ? { ok: true, id }
    : { ok: false, reason: 'Several companies have this name: write the id of the one that is meant.' };
}

const whyNone = ({ name }: NamedInRow): string =>
  name === null
    ? 'There is no company of this id or exact name.'
    : 'There is no company of this id: make it with --create-companies, or leave the id out to go by the name.';

/**
 * Looked up again where no other import writes: names are not unique, and two imports at once must not make two. What rows name by an id keeps that id,
 * so that companies of one name stay apart, and the same file finds them again.
 */
function make(
  deps: Deps,
  by: By,
  { language, timeZone, importId }: MissingCompanies,
  wanted: readonly NewCompany[],
): Promise<{ readonly held: readonly NamedCompany[]; readonly fresh: readonly NamedCompany[] }> {
  return deps.store.transact(async (tx) => {
    await tx.holdImports();
    const there = await tx.findCompanies(wanted.map(keyOf));
    const isThere = (one: NewCompany) => matching(keyOf(one), there).length > 0;
    const fresh = wanted.filter((one) => !isThere(one));
    for (const { id, name } of fresh) {
      await tx.createCompany({ id, name, language, timeZone, entitlement: 'unavailable', createdAt: deps.clock.now() });
    }
    await tx.appendAudit(
      fresh.map(({ id, name }) =>
        deedEvent(deps, by, {
          kind: 'company.created',
          stream: id,
          detail: { name, entitlement: 'unavailable', import: importId },
        }),
      ),
    );
    return { held: there, fresh };
  });
}
