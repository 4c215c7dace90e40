import type { HashCost } from '#crypto/password-hasher.ts';
import { openStore, type StoreTarget } from '#storage/open.ts';
import { postgresBulk, sqliteBulk, sqliteFile, type Bulk } from './bulk.ts';
import { rowMaker } from './gatehouse-rows.ts';

/** People whose rows are put in together. */
const batch = 5_000;

export interface Filling {
  readonly people: number;
  /** How many more have a phone as well. */
  readonly withPhones?: number;
  /** Null: the product's own. */
  readonly cost: HashCost | null;
  /** How many people belong to one company. */
  readonly perCompany?: number | undefined;
  /** What else is put in. */
  readonly also?: ((bulk: Bulk) => Promise<void>) | undefined;
}

/** Makes a database of the product's own tables and fills it. */
export async function fillGatehouse(
  target: StoreTarget,
  { people, withPhones = 0, cost, perCompany, also }: Filling,
): Promise<void> {
  await (await openStore(target)).close();
  const maker = await rowMaker(cost, people, perCompany);
  await using bulk =
    target.engine === 'sqlite' ? sqliteBulk(sqliteFile(target.directory)) : await postgresBulk(target.url);
  const all = people + withPhones;
  for (let from = 0; from < all; from += batch) {
    const rows = maker.rows(from, Math.min(from + batch, all));
    for (const [table, some] of Object.entries(rows)) if (some.length > 0) await bulk.insert(table, some);
  }
  await also?.(bulk);
}
