import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CompanyId } from '#domain/identifiers.ts';
import type { CompanyTerms, CompanyWindow, CompanyWrites, WholeDirectoryReads } from '#ports/whole-directory.ts';
import type { Verbs } from '../engine.ts';
import {
  companyColumns,
  companyRow,
  isAdministering,
  isToAdminister,
  membershipColumns,
  membershipRecord,
} from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import type { CompanyTable, Flag, Schema } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement, type Statement } from '../statement.ts';
import { companyBundle, companyWithPolicy, type CompanyRow } from './list-companies.ts';
import { storable } from './people-filter.ts';

interface Holes {
  readonly name: string;
  readonly id: CompanyId;
  readonly most: number;
  readonly pattern: string;
}

type Condition = RawBuilder<boolean>;

/** By what companies are narrowed; true where by nothing. */
const conditions = ({ search, entitlement, requires }: CompanyWindow, hole: Holes, like: string): Condition => {
  const all: readonly Condition[] = [
    ...(search === null ? [] : [sql<boolean>`company.name ${sql.raw(like)} ${hole.pattern} escape '\\'`]),
    ...(entitlement === null ? [] : [sql<boolean>`company.entitlement = ${sql.lit(entitlement)}`]),
    ...(requires === null ? [] : [sql<boolean>`coalesce(policy.require_mfa, 0) = ${sql.lit(requires ? 1 : 0)}`]),
  ];
  return all.length === 0 ? sql`1 = 1` : sql.join(all, sql` and `);
};

const looked = (query: Kysely<Schema>, hole: Holes) =>
  query
    .selectFrom('companies')
    .select(['id', 'name'])
    .where('name', '>=', hole.name)
    .where((eb) => eb.or([eb('name', '>', hole.name), eb('id', '>', hole.id)]))
    .orderBy('name')
    .orderBy('id')
    .limit(hole.most);

type SeenRow = CompanyRow & { readonly fits: Flag };

/** The last one comes along whether it fits or not: it says how far the look went. */
const makeList = (window: CompanyWindow): Statement<Holes, SeenRow> =>
  statement((query, hole, engine) => {
    const fits = conditions(window, hole, engine.name === 'postgres' ? 'ilike' : 'like');
    return companyWithPolicy(query, engine)
      .select(sql<Flag>`case when ${fits} then 1 else 0 end`.as('fits'))
      .where('company.id', 'in', query.selectFrom(looked(query, hole).as('looked')).select('looked.id'))
      .where(
        sql<boolean>`((${fits}) or company.id = ${query
          .selectFrom(looked(query, hole).as('all_looked'))
          .select('all_looked.id')
          .orderBy('all_looked.name', 'desc')
          .orderBy('all_looked.id', 'desc')
          .limit(1)})`,
      )
      .orderBy('company.name')
      .orderBy('company.id');
  });

const lists = new Map<string, ReturnType<typeof makeList>>();

/** One statement for each set of conditions, so that none looks at conditions that do not apply. */
function listBy(window: CompanyWindow): ReturnType<typeof makeList> {
  const { search, entitlement, requires } = window;
  const key = JSON.stringify([search !== null, entitlement, requires]);
  const known = lists.get(key) ?? makeList(window);
  lists.set(key, known);
  return known;
}

const patternOf = (search: string | null): string =>
  `%${storable(search ?? '')
    .normalize('NFC')
    .replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Of the few rows that the index of administrators has of a company. */
export const anyAdministrator = statement((query, hole: { company: CompanyId }) =>
  query
    .selectFrom('memberships as membership')
    .innerJoin('users as person', 'person.id', 'membership.user_id')
    .select('membership.id')
    .where('membership.company_id', '=', hole.company)
    .where(isAdministering('membership'))
    .where('person.status', '=', 'active')
    .limit(1),
);

/** Of an index that holds nobody else. */
const toAdminister = statement((query, hole: { company: CompanyId; most: number }) =>
  query
    .selectFrom('memberships as membership')
    .innerJoin('users as person', 'person.id', 'membership.user_id')
    .select(membershipColumns.map((column) => `membership.${column}` as const))
    .select('membership.email')
    .where('membership.company_id', '=', hole.company)
    .where(isToAdminister('membership'))
    .where('person.erased_at', 'is', null)
    .orderBy('membership.email')
    .limit(hole.most),
);

const insertCompany = statement((query, row: CompanyTable) =>
  query
    .insertInto('companies')
    .values(pick(row, companyColumns))
    .onConflict((conflict) => conflict.column('id').doNothing()),
);

interface Change {
  readonly id: CompanyId;
  readonly name: string;
  readonly language: string;
  readonly zone: string;
  readonly fromName: string;
  readonly fromLanguage: string;
  readonly fromZone: string;
}

const updateTerms = statement((query, hole: Change) =>
  query
    .updateTable('companies')
    .set({ name: hole.name, language: hole.language, time_zone: hole.zone })
    .where('id', '=', hole.id)
    .where('name', '=', hole.fromName)
    .where('language', '=', hole.fromLanguage)
    .where('time_zone', '=', hole.fromZone),
);

const changeOf = (id: CompanyId, from: CompanyTerms, to: CompanyTerms): Change => ({
  id,
  name: to.name,
  language: to.language,
  zone: to.timeZone,
  fromName: from.name,
  fromLanguage: from.language,
  fromZone: from.timeZone,
});

/** Looking through all companies. */
export const seeCompanyVerbs = {
  seeCompanies: (on) => async (window) => {
    const { after, most, search } = window;
    const place = { name: storable(after?.name ?? ''), id: after?.id ?? ('' as CompanyId) };
    const rows = await rowsOf(on, listBy(window), { ...place, most, pattern: patternOf(search) });
    const seen = rows.map((row) => ({ fits: fromFlag(row.fits), bundle: companyBundle(row) }));
    const last = seen.at(-1)?.bundle.company ?? null;
    return {
      companies: seen.filter((one) => one.fits).map((one) => one.bundle),
      reached: last && { name: last.name, id: last.id },
    };
  },
  hasAdministrator: (on) => async (company) => (await firstOf(on, anyAdministrator, { company })) !== null,
  invitedAdministrators: (on) => async (company, most) =>
    (await rowsOf(on, toAdminister, { company, most })).map((row) => ({
      email: row.email,
      membership: membershipRecord(row),
    })),
} satisfies Partial<Verbs<WholeDirectoryReads>>;

/** Making companies, and changing what they are called. */
export const companyVerbs: Verbs<CompanyWrites> = {
  foundCompany: (on) => (record) => changedOne(on, insertCompany, companyRow(record)),
  changeCompany: (on) => (id, from, to) => changedOne(on, updateTerms, changeOf(id, from, to)),
};
