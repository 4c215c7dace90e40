import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { TransferReads } from '#ports/transfer.ts';
import type { Verbs } from '../engine.ts';
import { rowsOf, statement } from '../statement.ts';
import { bundleParts, bundleRecord } from './bundles.ts';

interface Page {
  readonly after: UserId;
  readonly most: number;
}

const everybody = statement((query, hole: Page, engine) =>
  query
    .selectFrom('users as person')
    .select(bundleParts(query, engine))
    .where('person.id', '>', hole.after)
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .limit(hole.most),
);

const ofCompany = statement((query, hole: Page & { company: CompanyId }, engine) =>
  query
    .selectFrom('users as person')
    .select(bundleParts(query, engine))
    .where('person.id', 'in', (eb) =>
      eb.selectFrom('memberships').select('user_id').where('company_id', '=', hole.company),
    )
    .where('person.id', '>', hole.after)
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .limit(hole.most),
);

/** Every id is greater. */
const beforeAll = '' as UserId;

export const transferPeopleVerbs: Verbs<Pick<TransferReads, 'wholePeople'>> = {
  wholePeople: (on) => async (after, most, company) => {
    const page = { after: after ?? beforeAll, most };
    const rows =
      company === null ? await rowsOf(on, everybody, page) : await rowsOf(on, ofCompany, { ...page, company });
    return rows.map(bundleRecord).filter((one) => one !== null);
  },
};
