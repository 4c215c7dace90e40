import { sql, type Kysely } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ExtensionFacts, ExtensionReads, ExtensionWrites, GrantedExtension } from '#ports/extensions.ts';
import type { Verbs } from '../engine.ts';
import { extensionOf } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import type { MembershipTable, PolicyTable, Flag, Schema } from '../schema.ts';
import { changedOne, firstOf, statement } from '../statement.ts';

/** A second factor that is or was bound to the user of the row called `member`: live ones and ended ones have an index each. */
const everEnrolled = (query: Kysely<Schema>) => {
  const bound = (rest: 'is null' | 'is not null') =>
    sql`exists ${query
      .selectFrom('authenticators')
      .select('id')
      .where('user_id', '=', sql.ref<UserId>('member.user_id'))
      .where('unbound_at', rest === 'is null' ? 'is' : 'is not', null)
      .where('kind', 'in', enrollableKinds)
      .where('bound_at', 'is not', null)}`;
  return sql<boolean>`(${bound('is null')} or ${bound('is not null')})`;
};

type FactsRow = Pick<
  MembershipTable,
  'status' | 'accepted' | 'extended_days' | 'extended_at' | 'extended_by' | 'extended_reason'
> & { [K in 'deadline_date' | 'deadline_zone']: PolicyTable[K] } & { ever_enrolled: Flag };

const facts = statement((query, hole: { company: CompanyId; membership: MembershipId }) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('companies as company', 'company.id', 'member.company_id')
    .leftJoin('policies as policy', (join) =>
      join
        .onRef('policy.company_id', '=', 'company.id')
        .on('policy.require_mfa', '=', 1)
        .on('company.entitlement', '=', 'available'),
    )
    .select([
      'member.status',
      'member.accepted',
      'member.extended_days',
      'member.extended_at',
      'member.extended_by',
      'member.extended_reason',
      'policy.deadline_date',
      'policy.deadline_zone',
      sql<Flag>`case when ${everEnrolled(query)} then 1 else 0 end`.as('ever_enrolled'),
    ])
    .where('member.id', '=', hole.membership)
    .where('member.company_id', '=', hole.company),
);

interface Grant {
  membership: MembershipId;
  company: CompanyId;
  days: number;
  at: Instant;
  by: UserId | null;
  reason: string;
}

const grant = statement((query, hole: Grant) =>
  query
    .updateTable('memberships as member')
    .set({ extended_days: hole.days, extended_at: hole.at, extended_by: hole.by, extended_reason: hole.reason })
    .where('member.id', '=', hole.membership)
    .where('member.company_id', '=', hole.company)
    .where('member.status', '=', 'active')
    .where('member.accepted', '=', 1)
    .where('member.extended_at', 'is', null)
    .where(sql<boolean>`not ${everEnrolled(query)}`),
);

function factsOf(row: FactsRow): ExtensionFacts {
  const { deadline_date: date, deadline_zone: zone } = row;
  return {
    deadline: date === null || zone === null ? null : { date, zone },
    extension: grantedOf(row),
    hasEverEnrolled: fromFlag(row.ever_enrolled),
    isActive: row.status === 'active' && fromFlag(row.accepted),
  };
}

function grantedOf(row: FactsRow): GrantedExtension | null {
  const extension = extensionOf(row);
  return extension && { ...extension, by: row.extended_by, reason: row.extended_reason ?? '' };
}

/** SPEC P14. */
export const extensionReads: Verbs<ExtensionReads> = {
  extensionFacts: (on) => async (company, membership) => {
    const row = await firstOf(on, facts, { company, membership });
    return row && factsOf(row);
  },
};

export const extensionVerbs: Verbs<ExtensionWrites> = {
  ...extensionReads,
  grantExtension:
    (on) =>
    (membership, company, { days, grantedAt, by, reason }) =>
      changedOne(on, grant, { membership, company, days, at: grantedAt, by, reason }),
};
