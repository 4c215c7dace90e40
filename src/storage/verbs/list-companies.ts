import { sql, type Kysely } from 'kysely';
import type { CompanyId } from '#domain/identifiers.ts';
import type { DirectoryReads, ListedCompany } from '#ports/directory.ts';
import type { Engine, Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import { companyColumns, companyRecord, policyColumns, policyRecord } from '../rows/companies.ts';
import type { CompanyTable, Json, PolicyTable, Schema } from '../schema.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';
import { columnsOf, rowOf, type Tuple } from '../tuple.ts';

const policyWithRevision = [...policyColumns, 'revision'] as const;

const countColumns = ['active', 'invited', 'inactive', 'administrators'] as const;

type Counts = Record<(typeof countColumns)[number], number | null>;

interface ListedCompanyRow {
  readonly company: Json<Tuple<CompanyTable>>;
  readonly policy: Json<Tuple<PolicyTable>>;
  readonly counts: Json<Tuple<Counts>> | null;
}

/** Everything that lists tell of a company, in one row. */
const listed = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('companies as company')
    .leftJoin('policies as policy', 'policy.company_id', 'company.id')
    .select([
      engine.tuple<CompanyTable>(columnsOf('company', companyColumns)).as('company'),
      engine.tuple<PolicyTable>(columnsOf('policy', policyWithRevision)).as('policy'),
      countsOf(query, engine).as('counts'),
    ]);

const countsOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom((from) =>
      from
        .selectFrom('memberships as member')
        .innerJoin('users as person', 'person.id', 'member.user_id')
        .select([
          sumWhere(sql`member.status = 'active' and person.status = 'active'`).as('active'),
          sumWhere(sql`member.status = 'invited'`).as('invited'),
          sumWhere(sql`member.status = 'inactive' or (member.status = 'active' and person.status <> 'active')`).as(
            'inactive',
          ),
          sumWhere(
            sql`member.status = 'active' and person.status = 'active' and member.company_admin = 1 and member.directory_admin = 1`,
          ).as('administrators'),
        ])
        .where('member.company_id', '=', sql.ref<CompanyId>('company.id'))
        .as('counted'),
    )
    .select(engine.tuple<Counts>(countColumns).as('counts'));

const sumWhere = (condition: ReturnType<typeof sql>) =>
  sql<number | null>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;

const oneCompany = statement((query, hole: { id: CompanyId }, engine) =>
  listed(query, engine).where('company.id', '=', hole.id),
);

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

function listedCompany(row: ListedCompanyRow): ListedCompany {
  const policy = rowOf<PolicyTable>(policyWithRevision, fromJson(row.policy));
  const counts = row.counts === null ? null : rowOf<Counts>(countColumns, fromJson(row.counts));
  return {
    company: companyRecord(rowOf(companyColumns, fromJson(row.company))),
    policy: policy.company_id === null ? null : { ...policyRecord(policy), revision: policy.revision },
    activeMembers: counts?.active ?? 0,
    invitedMembers: counts?.invited ?? 0,
    inactiveMembers: counts?.inactive ?? 0,
    administrators: counts?.administrators ?? 0,
  };
}

/** Looking companies up. */
export const listCompaniesVerbs = {
  loadCompany: (on) => async (id) => {
    const row = await firstOf(on, oneCompany, { id });
    return row && listedCompany(row);
  },
  companiesNamed: (on) => async (name) => (await rowsOf(on, namedSo, { name })).map(companyRecord),
  listCompanies: (on) => async (after, limit) => {
    const rows = after
      ? await rowsOf(on, nextCompanies, { ...after, limit })
      : await rowsOf(on, firstCompanies, { limit });
    return rows.map(listedCompany);
  },
} satisfies Partial<Verbs<DirectoryReads>>;
