import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CompanyId } from '#domain/identifiers.ts';
import type { CompanyBundle, DirectoryReads, ListedCompany, MemberCounts } from '#ports/directory.ts';
import type { Engine, Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import {
  companyColumns,
  companyRecord,
  heldColumns,
  heldRule,
  policyColumns,
  policyRecord,
} from '../rows/companies.ts';
import type { CompanyTable, Json, PolicyTable, Schema } from '../schema.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';
import { columnsOf, rowOf, type Tuple } from '../tuple.ts';

const standingColumns = [...policyColumns, ...heldColumns, 'revision', 'required_since'] as const;

const countColumns = ['active', 'invited', 'inactive', 'administrators'] as const;

/** Null where there is nobody to count. */
type Counts = { readonly [K in keyof MemberCounts]: number | null };

export interface CompanyRow {
  readonly company: Json<Tuple<CompanyTable>>;
  readonly policy: Json<Tuple<PolicyTable>>;
}

type ListedCompanyRow = CompanyRow & { readonly counts: Json<Tuple<Counts>> | null };

/** A company and its policy, in one row. */
export const companyWithPolicy = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('companies as company')
    .leftJoin('policies as policy', 'policy.company_id', 'company.id')
    .select([
      engine.tuple<CompanyTable>(columnsOf('company', companyColumns)).as('company'),
      engine.tuple<PolicyTable>(columnsOf('policy', standingColumns)).as('policy'),
    ]);

/** Everything that lists tell of a company, in one row. */
const listed = (query: Kysely<Schema>, engine: Engine) =>
  companyWithPolicy(query, engine).select(
    query
      .selectFrom(memberCounts(query, sql.ref<CompanyId>('company.id')).as('counted'))
      .select(engine.tuple<Counts>(countColumns).as('counts'))
      .as('counts'),
  );

const memberCounts = (query: Kysely<Schema>, company: CompanyId | RawBuilder<CompanyId>) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('users as person', 'person.id', 'member.user_id')
    .select([
      sumWhere(isActive).as('active'),
      sumWhere(sql`member.status = 'invited'`).as('invited'),
      sumWhere(sql`member.status = 'inactive' or (member.status = 'active' and person.status <> 'active')`).as(
        'inactive',
      ),
      sumWhere(sql`${isActive} and member.company_admin = 1 and member.directory_admin = 1`).as('administrators'),
    ])
    .where('member.company_id', '=', company);

const isActive = sql`member.status = 'active' and person.status = 'active'`;

const sumWhere = (condition: ReturnType<typeof sql>) =>
  sql<number | null>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;

const oneCompany = statement((query, hole: { id: CompanyId }, engine) =>
  companyWithPolicy(query, engine).where('company.id', '=', hole.id),
);

const countsOfOne = statement((query, hole: { id: CompanyId }) => memberCounts(query, hole.id));

const namedSo = statement((query, hole: { name: string }) =>
  query.selectFrom('companies').select(companyColumns).where('name', '=', hole.name).orderBy('id').limit(20),
);

const firstCompanies = statement((query, hole: { limit: number }, engine) =>
  listed(query, engine).orderBy('company.name').orderBy('company.id').limit(hole.limit),
);

const nextCompanies = statement((query, hole: { name: string; id: CompanyId; limit: number }, engine) =>
  listed(query, engine)
    .where('company.name', '>=', hole.name)
    .where((eb) => eb.or([eb('company.name', '>', hole.name), eb('company.id', '>', hole.id)]))
    .orderBy('company.name')
    .orderBy('company.id')
    .limit(hole.limit),
);

export function companyBundle(row: CompanyRow): CompanyBundle {
  const policy = rowOf<PolicyTable>(standingColumns, fromJson(row.policy));
  const { revision, required_since: requiredSince } = policy;
  return {
    company: companyRecord(rowOf(companyColumns, fromJson(row.company))),
    policy:
      policy.company_id === null
        ? null
        : { ...policyRecord(policy), heldResets: heldRule(policy), revision, requiredSince },
  };
}

const countsFrom = (counts: Counts | null): MemberCounts => ({
  active: counts?.active ?? 0,
  invited: counts?.invited ?? 0,
  inactive: counts?.inactive ?? 0,
  administrators: counts?.administrators ?? 0,
});

const listedCompany = (row: ListedCompanyRow): ListedCompany => ({
  ...companyBundle(row),
  counts: countsFrom(row.counts && rowOf<Counts>(countColumns, fromJson(row.counts))),
});

/** Looking companies up. */
export const listCompaniesVerbs = {
  loadCompany: (on) => async (id) => {
    const row = await firstOf(on, oneCompany, { id });
    return row && companyBundle(row);
  },
  countMembers: (on) => async (id) => countsFrom(await firstOf(on, countsOfOne, { id })),
  companiesNamed: (on) => async (name) => (await rowsOf(on, namedSo, { name })).map(companyRecord),
  listCompanies: (on) => async (after, limit) => {
    const rows = after
      ? await rowsOf(on, nextCompanies, { ...after, limit })
      : await rowsOf(on, firstCompanies, { limit });
    return rows.map(listedCompany);
  },
} satisfies Partial<Verbs<DirectoryReads>>;
