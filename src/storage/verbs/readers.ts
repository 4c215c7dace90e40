import { sql, type RawBuilder } from 'kysely';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { BindingCompany, ChosenFilter, MailingReads, ReaderWindow, ReadersSeen } from '#ports/mailings.ts';
import type { PeopleFilter } from '#ports/people.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import {
  companyColumns,
  companyRecord,
  extensionOf,
  isAdministering,
  heldColumns,
  heldRule,
  policyColumns,
  policyRecord,
  type ExtensionRow,
} from '../rows/companies.ts';
import type { CompanyTable, Json, PolicyTable } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';
import { filterArguments, fitting, type FilterHoles } from './people-filter.ts';

/** Farther ahead than any deadline is. */
const always = '9999-12-31' as CalendarDate;

interface BindingHoles {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly date: CalendarDate | '';
  readonly company: CompanyId | '';
  readonly most: number;
}

type BindingRow = PolicyTable & CompanyTable;

/** In the words of its index, so that companies whose roll-out is long over cost nothing. */
const bindingBy = statement((query, hole: BindingHoles) =>
  query
    .selectFrom('policies as policy')
    .innerJoin('companies as company', 'company.id', 'policy.company_id')
    .select([...policyColumns, ...heldColumns].map((column) => `policy.${column}` as const))
    .select(['policy.revision', 'policy.required_since'])
    .select(companyColumns.map((column) => `company.${column}` as const))
    .where('policy.require_mfa', '=', sql.lit(1))
    .where('policy.deadline_date', '>=', hole.from)
    .where('policy.deadline_date', '<=', hole.until)
    .where(sql<boolean>`(policy.deadline_date, policy.company_id) > (${hole.date}, ${hole.company})`)
    .where('company.entitlement', '=', sql.lit('available'))
    .orderBy('policy.deadline_date')
    .orderBy('policy.company_id')
    .limit(hole.most)
    .$castTo<BindingRow>(),
);

function bindingCompany(row: BindingRow): BindingCompany[] {
  const policy = policyRecord(row);
  const { deadline } = policy;
  const { revision, required_since: requiredSince } = row;
  return deadline === null
    ? []
    : [
        {
          company: companyRecord(row),
          policy: { ...policy, deadline, heldResets: heldRule(row), revision, requiredSince },
        },
      ];
}

/** The user's own, else that of the company that they have belonged to longest: as dates are shown to them. */
const zone = sql<string>`coalesce(person.time_zone, (select home.time_zone from memberships as belongs
  join companies as home on home.id = belongs.company_id
  where belongs.user_id = person.id and belongs.status = 'active' order by belongs.id limit 1))`;

/** Values rather than `exists`, which a planner may answer by reading the whole table. */
const isReader = sql<boolean>`member.status = 'active' and member.accepted = 1 and person.status = 'active'
  and person.erased_at is null and (select max(1) from authenticators as held where held.user_id = person.id
  and held.unbound_at is null and held.bound_at is not null and held.disabled_at is null and held.kind = 'app') is null`;

type WindowHoles = { company: CompanyId; after: UserId | ''; most: number };

/** The rows of a window, by user, which are all that its statement looks at. */
const windowOf = (hole: WindowHoles): RawBuilder<unknown> => sql`
  select memberships.*, row_number() over (order by user_id) as place from memberships
  where company_id = ${hole.company} and user_id > ${hole.after} order by user_id limit ${hole.most}`;

/** By this company, whether the mail was its own or another's stood in for it. */
const remindedOn = sql`(select max(told.day) from notices as told where told.user_id = member.user_id
  and told.company_id = member.company_id and (told.kind = 'asked' or told.kind like 'reminder-%'))`;

/** Beside the last row that was looked at; nobody beside it where nobody fits. A cross join, for SQLite keeps its order: from the window to the users. */
const readersIn = (condition: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  select member.user_id, member.id as membership, member.place, ${zone} as zone, ${remindedOn} as reminded_on
  from seen as member cross join users as person where person.id = member.user_id and ${condition}`;

const withLast = (
  rows: RawBuilder<unknown>,
  found: RawBuilder<unknown>,
) => sql<FoundRow>`with seen as materialized (${rows}), found as (${found})
  select last.*, found.* from (select max(user_id) as reached_user, count(*) as looked from seen) as last
  left join found on 1 = 1 order by found.place`;

interface FoundRow {
  readonly user_id: UserId | null;
  readonly membership: MembershipId | null;
  readonly place: number | null;
  readonly zone: string | null;
  readonly reminded_on: CalendarDate | null;
  readonly reached_user: UserId | null;
  readonly looked: number;
}

const readers = statement((_query, hole: WindowHoles & FilterHoles & { zone: string | null }, engine) => {
  const inZone = sql<boolean>`(cast(${hole.zone} as text) is null or ${zone} = ${hole.zone})`;
  return withLast(windowOf(hole), readersIn(sql`${isReader} and ${inZone} and ${fitting(hole, engine)}`));
});

type ChosenHoles = WindowHoles & { members: Json<readonly { readonly id: MembershipId }[]> };

const chosenReaders = statement((_query, hole: ChosenHoles, engine) => {
  const given = engine.jsonRows(hole.members, { id: 'text' });
  const rows = sql`select memberships.*, row_number() over (order by user_id) as place from memberships
    where id in (select given.id from ${given} as given)
    and company_id = ${hole.company} and user_id > ${hole.after} order by user_id limit ${hole.most}`;
  return withLast(rows, readersIn(isReader));
});

/** In the words of the index of administrators. */
const administrators = statement((_query, hole: WindowHoles) => {
  const rows = sql`select member.*, row_number() over (order by user_id) as place from memberships as member
    where company_id = ${hole.company} and ${isAdministering('member')} and user_id > ${hole.after}
    order by user_id limit ${hole.most}`;
  return withLast(rows, readersIn(sql`person.status = 'active' and person.erased_at is null`));
});

type ZoneRow = ExtensionRow & { readonly zone: string | null } & Pick<FoundRow, 'reached_user' | 'looked'>;

const zones = statement(
  (_query, hole: WindowHoles) => sql<ZoneRow>`with seen as materialized (${windowOf(hole)}), found as (
      select distinct ${zone} as zone, member.extended_days, member.extended_at
      from seen as member cross join users as person where person.id = member.user_id and ${isReader}
    )
    select last.*, found.* from (select max(user_id) as reached_user, count(*) as looked from seen) as last
    left join found on 1 = 1`,
);

const reachedBy = (row: Pick<FoundRow, 'looked' | 'reached_user'> | undefined, most: number): UserId | null =>
  row === undefined || row.looked < most ? null : row.reached_user;

function seenBy(rows: readonly FoundRow[], most: number): ReadersSeen {
  const found = rows.flatMap(({ user_id: user, membership, place, zone: at, reminded_on: on }) =>
    user === null || membership === null || place === null
      ? []
      : [{ user, membership, place, zone: at, remindedOn: on }],
  );
  return { readers: found, looked: rows[0]?.looked ?? 0, reached: reachedBy(rows[0], most) };
}

const nothingNarrowed: ChosenFilter = { search: null, employer: null, site: null, group: null, method: null };

const filterOf = ({ company, fits }: ReaderWindow): PeopleFilter => ({
  company,
  ...(fits ?? nothingNarrowed),
  status: null,
  permission: null,
  role: null,
  application: null,
  accepted: null,
  notInvitedAfter: null,
  except: null,
});

type FindsReaders = Omit<MailingReads, 'dueMailing' | 'mailingsOf' | 'lastAnnounced' | 'lastNotices'>;

/** Whom mails to many concern, window by window (SPEC P13). */
export const readerVerbs: Verbs<FindsReaders> = {
  bindingCompanies:
    (on) =>
    async ({ from, until, after, most }) => {
      const place = { date: after?.date ?? '', company: after?.company ?? '' } as const;
      return (await rowsOf(on, bindingBy, { from, until: until ?? always, ...place, most })).flatMap(bindingCompany);
    },
  readerZones: (on) => async (company, after, most) => {
    const rows = await rowsOf(on, zones, { company, after: after ?? '', most });
    const found = rows.flatMap((row) => (row.zone === null ? [] : [{ zone: row.zone, extension: extensionOf(row) }]));
    return { zones: found, reached: reachedBy(rows[0], most) };
  },
  seeReaders: (on) => async (window) => {
    const { after, most } = window;
    const holes = { ...filterArguments(filterOf(window)), after: after ?? ('' as const), most, zone: window.zone };
    return seenBy(await rowsOf(on, readers, holes), most);
  },
  readersAmong: (on) => async (company, members, after, most) => {
    const given = toJson(members.map((id) => ({ id })));
    return seenBy(await rowsOf(on, chosenReaders, { company, members: given, after: after ?? '', most }), most);
  },
  administratorsOf: (on) => async (company, after, most) =>
    seenBy(await rowsOf(on, administrators, { company, after: after ?? '', most }), most),
};
