import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import type { Counted, Figures, HourOfEvents, MemberFigures, UserFigures, UserTimes } from '#ports/figures.ts';
import type { Verbs } from '../engine.ts';
import type { CompanyTable, Flag, Schema } from '../schema.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

/** Whether the user called `person` has something of a kind bound that works. */
const holds = (query: Kysely<Schema>, kind: 'app' | 'phone' | 'password') =>
  sql<Flag>`case when exists ${query
    .selectFrom('authenticators')
    .select('id')
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where(sql<boolean>`kind = ${sql.lit(kind)}`)
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where('disabled_at', 'is', null)} then 1 else 0 end`;

const sumWhere = (condition: RawBuilder<unknown>) =>
  sql<number | null>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;

/** `counts`: what makes a row one of those that are counted. */
const enrolled = (counts: RawBuilder<unknown>) =>
  [
    sumWhere(sql`${counts} and app = 1 and phone = 0`).as('appOnly'),
    sumWhere(sql`${counts} and app = 0 and phone = 1`).as('phoneOnly'),
    sumWhere(sql`${counts} and app = 1 and phone = 1`).as('both'),
    sumWhere(sql`${counts} and app = 0 and phone = 0`).as('none'),
  ] as const;

const isActive = sql`status = 'active'`;

const countUsers = statement((query, hole: UserTimes & { after: UserId; most: number }) =>
  query
    .selectFrom(
      query
        .selectFrom('users as person')
        .select(['person.id', 'person.status', 'person.operator', 'person.erased_at', 'person.last_sign_in_at'])
        .select([holds(query, 'app').as('app'), holds(query, 'phone').as('phone'), holds(query, 'password').as('own')])
        .select(liveSessions(query, hole.now).as('live'))
        .where('person.id', '>', hole.after)
        .orderBy('person.id')
        .limit(hole.most)
        .as('looked'),
    )
    .select([
      ...enrolled(isActive),
      sumWhere(sql`status = 'disabled' and erased_at is null`).as('disabled'),
      sumWhere(sql`erased_at is not null`).as('erased'),
      sumWhere(sql`${isActive} and operator = 1`).as('operators'),
      sumWhere(sql`${isActive} and own = 0`).as('withoutPassword'),
      sumWhere(sql`last_sign_in_at >= ${hole.day}`).as('seenSinceDay'),
      sumWhere(sql`last_sign_in_at >= ${hole.week}`).as('seenSinceWeek'),
      sql<number | null>`cast(sum(live) as integer)`.as('liveSessions'),
      (all) => all.fn.countAll<number>().as('looked'),
      (all) => all.fn.max('id').as('last'),
    ]),
);

const liveSessions = (query: Kysely<Schema>, now: UserTimes['now']) =>
  query
    .selectFrom('sessions')
    .select((all) => all.fn.countAll<number>().as('live'))
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);

const isMember = sql`membership_status = 'active' and status = 'active'`;

const countMembers = statement((query, hole: { company: CompanyId; after: UserId; most: number }) =>
  query
    .selectFrom(
      query
        .selectFrom('memberships as member')
        .innerJoin('users as person', 'person.id', 'member.user_id')
        .select(['member.user_id as id', 'member.status as membership_status', 'person.status as status'])
        .select(['member.company_admin as company_admin', 'member.directory_admin as directory_admin'])
        .select([holds(query, 'app').as('app'), holds(query, 'phone').as('phone')])
        .where('member.company_id', '=', hole.company)
        .where('member.user_id', '>', hole.after)
        .orderBy('member.user_id')
        .limit(hole.most)
        .as('looked'),
    )
    .select([
      ...enrolled(isMember),
      sumWhere(sql`membership_status = 'invited'`).as('invited'),
      sumWhere(sql`membership_status = 'inactive'`).as('inactive'),
      sumWhere(sql`membership_status = 'active' and status <> 'active'`).as('disabled'),
      sumWhere(sql`${isMember} and company_admin = 1 and directory_admin = 1`).as('administrators'),
      (all) => all.fn.countAll<number>().as('looked'),
      (all) => all.fn.max('id').as('last'),
    ]),
);

interface CompanyGroupRow {
  readonly entitlement: CompanyTable['entitlement'];
  readonly date: CalendarDate | null;
  readonly zone: string | null;
  readonly companies: number;
  readonly last: CompanyId;
}

/** Only a policy that requires MFA has a deadline to speak of. */
const requiring = (column: 'deadline_date' | 'deadline_zone') =>
  sql<never>`case when policy.require_mfa = 1 then ${sql.ref(`policy.${column}`)} end`;

const countCompanies = statement<{ after: CompanyId; most: number }, CompanyGroupRow>((query, hole) =>
  query
    .selectFrom(
      query
        .selectFrom('companies as company')
        .leftJoin('policies as policy', 'policy.company_id', 'company.id')
        .select(['company.id', 'company.entitlement'])
        .select([requiring('deadline_date').as('date'), requiring('deadline_zone').as('zone')])
        .where('company.id', '>', hole.after)
        .orderBy('company.id')
        .limit(hole.most)
        .as('looked'),
    )
    .select(['entitlement', 'date', 'zone'])
    .select((all) => [all.fn.countAll<number>().as('companies'), all.fn.max('id').as('last')])
    .groupBy(['entitlement', 'date', 'zone']),
);

const hourLength = 3_600_000;

interface HourRow {
  readonly hour: number;
  readonly signIns: number | null;
  readonly refusals: number | null;
  readonly looked: number;
  readonly first: EventId;
}

/** A session that a sign-in made: one that was continued, or proved anew within, is none. */
const isSignIn = sql`kind = 'session.created'
  and (detail like '%"purpose":"sign-in"%' or detail like '%"purpose":"password-reset"%')`;

const isRefusal = sql`kind in ('password.refused', 'code.refused', 'sign-in.refused')`;

const countEvents = statement<{ before: EventId; most: number }, HourRow>((query, hole) =>
  query
    .selectFrom(
      query
        .selectFrom('audit_events')
        .select(['id', 'at', 'kind', 'detail'])
        .where('id', '<', hole.before)
        .orderBy('id', 'desc')
        .limit(hole.most)
        .as('looked'),
    )
    .select([
      sql<number>`at / ${sql.lit(hourLength)}`.as('hour'),
      sumWhere(isSignIn).as('signIns'),
      sumWhere(isRefusal).as('refusals'),
      (all) => all.fn.countAll<number>().as('looked'),
      (all) => all.fn.min('id').as('first'),
    ])
    .groupBy(sql`at / ${sql.lit(hourLength)}`),
);

/** Every id is greater than the one, and smaller than the other. */
const least = '';
const greatest = '~' as EventId;

/** Sums of nothing are null. */
type Sums<T> = { readonly [K in keyof T]: number | null };

/** What a window comes to, without what only says how far it went. */
function counted<T, Id>(
  row: (Sums<T> & { readonly looked: number; readonly last: Id | null }) | null,
  most: number,
): Counted<T, Id> {
  const { looked = 0, last = null, ...sums } = row ?? {};
  const numbers = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum ?? 0]));
  return { counted: numbers as unknown as T, reached: looked < most ? null : last };
}

const hourOf = ({ hour, signIns, refusals }: HourRow): HourOfEvents => ({
  hour,
  signIns: signIns ?? 0,
  refusals: refusals ?? 0,
});

/** What the operator's console counts. */
export const figureVerbs: Verbs<Figures> = {
  users: (on) => async (times, after, most) =>
    counted<UserFigures, UserId>(
      await firstOf(on, countUsers, { ...times, after: after ?? (least as UserId), most }),
      most,
    ),
  members: (on) => async (company, after, most) =>
    counted<MemberFigures, UserId>(
      await firstOf(on, countMembers, { company, after: after ?? (least as UserId), most }),
      most,
    ),
  companies: (on) => async (after, most) => {
    const rows = await rowsOf(on, countCompanies, { after: after ?? (least as CompanyId), most });
    const groups = rows.map(({ entitlement, date, zone, companies }) => ({
      entitlement,
      deadline: date === null || zone === null ? null : { date, zone },
      companies,
    }));
    const looked = rows.reduce((sum, one) => sum + one.companies, 0);
    const last =
      rows
        .map((one) => one.last)
        .toSorted()
        .at(-1) ?? null;
    return { counted: groups, reached: looked < most ? null : last };
  },
  events: (on) => async (before, most) => {
    const rows = await rowsOf(on, countEvents, { before: before ?? greatest, most });
    const looked = rows.reduce((sum, one) => sum + one.looked, 0);
    const first =
      rows
        .map((one) => one.first)
        .toSorted()
        .at(0) ?? null;
    return { counted: rows.map(hourOf), reached: looked < most ? null : first };
  },
};
