import { sql } from 'kysely';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Facet } from '#ports/people.ts';
import type { Statement } from '../statement.ts';
import { statement } from '../statement.ts';

interface FacetHoles {
  readonly company: CompanyId;
  readonly most: number;
}

/**
 * Different values of a column, each found by one look at its index behind the one before: their number decides how long it takes, and not how many people
 * there are.
 */
const distinct = (column: string): Statement<FacetHoles, { value: string }> =>
  statement((_query, hole) => {
    const text = sql.ref(column);
    return sql<{ value: string }>`with recursive found(value, place) as (
        select (select min(${text}) from memberships where company_id = ${hole.company} and ${text} > ''), 1
        union all
        select (select min(${text}) from memberships where company_id = ${hole.company} and ${text} > found.value), place + 1
        from found where found.value is not null and place < ${hole.most}
      ) select value from found where value is not null order by place`;
  });

/** `group` is a word of SQL, so the column is `team`. */
export const facets: Readonly<Record<Facet, Statement<FacetHoles, { value: string }>>> = {
  employer: distinct('employer'),
  site: distinct('site'),
  group: distinct('team'),
};
