import type { UserId } from '#domain/identifiers.ts';
import type { ListedResetRecord } from '#ports/resets.ts';
import type { Deps } from '../deps.ts';
import type { ListedReset, ResetPage, ResetQuery, ResetsOfAll, ResetsOfCompany } from './reset-types.ts';
import { seeReset, type ResetReader } from './see-reset.ts';

/** Rows of a page. */
const pageSize = 50;

/** Resets that a company asked for, the newest first. */
export const resetsOfCompany: ResetsOfCompany = (deps, { company, reader }, query) =>
  pageOf(deps, { company, user: reader }, query);

/** Resets of everybody, for operators and the machine itself (`reader` null). */
export const resetsOfAll: ResetsOfAll = (deps, reader, query) => pageOf(deps, { company: null, user: reader }, query);

async function pageOf(deps: Deps, reader: ResetReader, query: ResetQuery): Promise<ResetPage> {
  const { waiting, toApprove = false, from } = query;
  const start = from && (await deps.store.findReset(from));
  // A foreign place in a list is none (SECURITY I11).
  const before = start && (reader.company === null || start.companyId === reader.company) ? start : null;
  const window = { company: reader.company, user: null, waiting, toApprove, before, most: pageSize + 1 };
  const seen = await deps.store.seeResets(window);
  const page = seen.slice(0, pageSize);
  return {
    resets: await listedResets(deps, page, reader),
    next: seen.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Rows as their reader may know them. */
export async function listedResets(
  deps: Deps,
  rows: readonly ListedResetRecord[],
  reader: ResetReader,
): Promise<readonly ListedReset[]> {
  const listed: ListedReset[] = [];
  for (const row of rows) listed.push(await listedReset(deps, row, reader));
  return listed;
}

async function listedReset(deps: Deps, row: ListedResetRecord, reader: ResetReader): Promise<ListedReset> {
  const isOperator = reader.company === null;
  return {
    ...(await seeReset(deps, row, reader)),
    person: row.email === null ? null : { name: row.name, email: row.email },
    membership: isOperator ? null : row.membership,
    user: isOperator ? row.userId : null,
    company: isOperator ? companyOf(row) : null,
  };
}

const companyOf = ({ companyId: id, companyName: name }: ListedResetRecord): ListedReset['company'] =>
  id === null || name === null ? null : { id, name };

/** Every reset of a list by pages, for files: waiting ones first. */
export async function* walkResets(
  deps: Deps,
  of: { readonly company: NonNullable<ResetReader['company']>; readonly reader: UserId },
): AsyncGenerator<readonly ListedReset[]> {
  for (const waiting of [true, false]) {
    for (let from: ResetQuery['from'] = null; ; ) {
      const page = await resetsOfCompany(deps, of, { waiting, from });
      if (page.resets.length > 0) yield page.resets;
      if (page.next === null) break;
      from = page.next;
    }
  }
}
