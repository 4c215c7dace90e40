import { sql } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import type { PeopleReads } from '#ports/people.ts';
import type { Verbs } from '../engine.ts';
import { companyPerson, personParts } from '../rows/people.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';
import { census } from './census.ts';
import { facets } from './facets.ts';
import { filterArguments, fitting, type FilterHoles } from './people-filter.ts';
import { seePeople } from './see-people.ts';

interface CountHoles extends FilterHoles {
  readonly email: string;
  readonly after: string;
  readonly most: number;
}

interface CountRow {
  readonly people: number;
  readonly looked: number;
  readonly reached_email: Email | null;
  readonly reached: MembershipId | null;
}

/** Who is erased is asked of each that fits: a join might read every user there is. */
const countWindow = statement(
  (query, hole: CountHoles, engine) => sql<CountRow>`with seen as materialized ${query
    .selectFrom('memberships')
    .selectAll()
    .where('company_id', '=', hole.company)
    .where(sql<boolean>`(email, id) > (${hole.email}, ${hole.after})`)
    .orderBy('email')
    .orderBy('id')
    .limit(hole.most)}
    select (select count(*) from seen) as looked, (select max(email) from seen) as reached_email,
      (select max(id) from seen where email = (select max(email) from seen)) as reached,
      (select count(*) from seen as member where ${fitting(hole, engine)}
      and (select 1 from users as person where person.id = member.user_id and person.erased_at is null) = 1) as people`,
);

const onePerson = statement((query, hole: { company: CompanyId; membership: MembershipId }, engine) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('users as person', 'person.id', 'member.user_id')
    .select(personParts(query, engine))
    .where('member.id', '=', hole.membership)
    .where('member.company_id', '=', hole.company)
    .where('person.erased_at', 'is', null),
);

/** Looking at the people of one company. */
export const peopleVerbs: Verbs<PeopleReads> = {
  seePeople: (on) => (window) => seePeople(on, window),
  countPeople: (on) => async (filter, after, most) => {
    const from = { email: String(after?.value ?? ''), after: after?.membership ?? '' };
    const row = await firstOf(on, countWindow, { ...filterArguments(filter), ...from, most });
    const isMore = row !== null && row.looked >= most && row.reached !== null && row.reached_email !== null;
    return { people: row?.people ?? 0, reached: isMore ? { value: row.reached_email, membership: row.reached } : null };
  },
  census: (on) => (company, after, most) => census(on, company, after, most),
  facetsOf: (on) => async (company, facet, most) =>
    (await rowsOf(on, facets[facet], { company, most })).map(({ value }) => value),
  loadPerson: (on) => async (company, membership) => {
    const row = await firstOf(on, onePerson, { company, membership });
    return row && companyPerson(row);
  },
};
