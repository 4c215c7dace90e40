import type { UserId } from '#domain/identifiers.ts';
import type { StoreReads } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { administersFrom, isAdministering } from '../rows/companies.ts';
import { linkColumns, linkRecord } from '../rows/links.ts';
import { throttleColumns, throttleRecord } from '../rows/password-throttles.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

const linkByToken = statement((query, hole: { token: string }) =>
  query.selectFrom('links').select(linkColumns).where('token_hash', '=', hole.token),
);

const throttleByKey = statement((query, hole: { key: string }) =>
  query.selectFrom('password_throttles').select(throttleColumns).where('key', '=', hole.key),
);

/** Nobody resets themselves (SPEC A3), so that a user is no helper of their own. */
const helpersOf = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('memberships as own')
    .innerJoin('companies as company', 'company.id', 'own.company_id')
    .innerJoin('memberships as other', 'other.company_id', 'own.company_id')
    .innerJoin('users as helper', 'helper.id', 'other.user_id')
    .leftJoin('policies as policy', 'policy.company_id', 'own.company_id')
    .select([
      'company.id as companyId',
      'company.name as companyName',
      'company.entitlement as entitlement',
      (eb) => eb.fn.coalesce('other.known_name', 'helper.display_name').as('displayName'),
      'helper.email as email',
      'helper.id as id',
      'helper.language as language',
      'helper.time_zone as ownZone',
      'company.time_zone as companyZone',
      'policy.help_contact as helpContact',
      administersFrom('other').as('administersSince'),
    ])
    .where('own.user_id', '=', hole.user)
    .where('own.status', '=', 'active')
    .where(isAdministering('other'))
    .where('helper.status', '=', 'active')
    .where('helper.id', '<>', hole.user)
    .orderBy('company.name')
    .orderBy('other.sort_name')
    .orderBy('helper.id'),
);

export const lookUpVerbs = {
  findLink: (on) => async (token) => {
    const row = await firstOf(on, linkByToken, { token });
    return row && linkRecord(row);
  },
  passwordAttempts: (on) => async (key) => {
    const row = await firstOf(on, throttleByKey, { key });
    return row && throttleRecord(row);
  },
  listHelpers: (on) => async (user) => {
    const rows = await rowsOf(on, helpersOf, { user });
    return rows.map(({ entitlement, ownZone, companyZone, ...helper }) => ({
      ...helper,
      timeZone: ownZone ?? companyZone,
      entitled: entitlement === 'available',
    }));
  },
} satisfies Partial<Verbs<StoreReads>>;
