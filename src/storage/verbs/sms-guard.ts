import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import { day, instant, type Instant } from '#domain/instant.ts';
import { breaker, type SetBudget } from '#domain/sms-guard.ts';
import type { SmsGuardFacts, SmsGuardQuery, SmsReads, SmsWrites } from '#ports/sms.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { Engine, On, Verbs } from '../engine.ts';
import { fromJson, toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import type { SmsBudgetTable } from '../sms-schema.ts';
import { firstOf, statement } from '../statement.ts';
import { rowOf, type Tuple } from '../tuple.ts';

/**
 * The code was typed rightly: its phone was used after the message was queued, and binding is a use. Unbound phones keep the date. One that another was sent in
 * place of was not typed, whatever became of the other.
 */
const isVerified = sql<boolean>`(message.superseded_at is null and phone.last_used_at is not null and phone.last_used_at >= message.queued_at)`;

/** Nobody types it any more; what no provider took nobody could. */
const isUnanswered = (settledBefore: Instant): RawBuilder<boolean> =>
  sql`(message.provider is not null and (message.queued_at <= ${settledBefore} or message.superseded_at is not null))`;

/** Of so many settled messages the record of a country is made: however few users were sent them, it is not looked further back. */
const pool = 10 * breaker.last;

const withPhones = sql`sms_messages as message join authenticators as phone on phone.id = message.authenticator_id`;

/** What was sent in a country before it was reopened counts no more. */
const sinceReopened = (country: RawBuilder<SmsCountry> | SmsCountry): RawBuilder<unknown> =>
  sql`message.queued_at > coalesce((select reopened_at from sms_breakers where sms_breakers.country = ${country}), -1)`;

/**
 * One row, `settled` and `verified`: of the newest settled messages of a country, at most three of a user, which count as
 * verified as all of his were (SPEC M5).
 */
export const countryRecord = (
  country: SmsCountry,
  settledBefore: Instant,
): RawBuilder<unknown> => sql`select count(*) as settled, cast(round(coalesce(sum(share), 0)) as integer) as verified from (
    select share from (
      select queued_at, row_number() over (partition by user_id order by queued_at desc) as turn,
        avg(verified) over (partition by user_id) as share from (
        select message.user_id, message.queued_at, case when ${isVerified} then 1.0 else 0.0 end as verified from ${withPhones}
        where message.country = ${country} and ${sinceReopened(country)}
          and (${isVerified} or ${isUnanswered(settledBefore)})
        order by message.queued_at desc limit ${sql.lit(pool)}
      ) as pool
    ) as weighed
    where turn <= ${sql.lit(breaker.perUser)} order by queued_at desc limit ${sql.lit(breaker.last)}
  ) as newest`;

interface Asked {
  readonly country: SmsCountry;
  readonly block: string;
  readonly settledBefore: Instant;
  readonly dayBefore: Instant;
  readonly scopes: Json<readonly { readonly scope: string }[]>;
}

/** One row: numbers of a block none of whose codes was answered, and users who were sent them; settled ones and all. */
const blockRecord = ({
  country,
  block,
  settledBefore,
  dayBefore,
}: Asked): RawBuilder<unknown> => sql`select count(distinct number) as all_of_them, count(distinct user_id) as users,
    count(distinct case when taken_at <= ${settledBefore} then number end) as settled,
    count(distinct case when taken_at <= ${settledBefore} then user_id end) as settled_users
  from (
    select message.number, message.user_id,
      min(case when message.provider is not null then message.queued_at end) over (partition by message.number) as taken_at,
      max(case when ${isVerified} then 1 else 0 end) over (partition by message.number) as answered
    from ${withPhones}
    where message.block = ${block} and message.queued_at > ${dayBefore} and ${sinceReopened(country)}
  ) as sent where answered = 0`;

const budgetColumns = ['scope', 'class', 'per_hour', 'per_day'] as const satisfies readonly (keyof SmsBudgetTable)[];

const budgets = (
  scopes: Asked['scopes'],
  engine: Engine,
): RawBuilder<unknown> => sql`select ${engine.tuples<SmsBudgetTable>(budgetColumns)} from sms_budgets
  where scope in (select given.scope from ${engine.jsonRows(scopes, { scope: 'text' })} as given)`;

export const budgetOf = (row: SmsBudgetTable): SetBudget => ({
  scope: row.scope,
  class: row.class,
  perHour: row.per_hour,
  perDay: row.per_day,
});

interface Found {
  readonly open_since: Instant | null;
  readonly country_settled: number;
  readonly country_verified: number;
  readonly block_settled: number;
  readonly block_settled_users: number;
  readonly block_all: number;
  readonly block_users: number;
  readonly budgets: Json<readonly Tuple<SmsBudgetTable>[]>;
}

const load = statement(
  (
    _query,
    hole: Asked,
    engine,
  ) => sql<Found>`select (select open_since from sms_breakers where country = ${hole.country}) as open_since,
    country.settled as country_settled, country.verified as country_verified,
    block.settled as block_settled, block.settled_users as block_settled_users, block.all_of_them as block_all, block.users as block_users,
    (${budgets(hole.scopes, engine)}) as budgets
  from (${countryRecord(hole.country, hole.settledBefore)}) as country, (${blockRecord(hole)}) as block`,
);

const newest = statement((query, hole: { user: UserId; number: string }) =>
  query
    .selectFrom('sms_messages')
    .select(['provider', 'progress', 'queued_at as queuedAt'])
    .where('user_id', '=', hole.user)
    .where('number', '=', hole.number)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

const asked = ({ country, block, scopes, now }: SmsGuardQuery): Asked => ({
  country,
  block,
  settledBefore: settledBefore(now),
  dayBefore: instant(now - day),
  scopes: toJson(scopes.map((scope) => ({ scope }))),
});

/** Messages that were queued by then count, answered or not. */
export const settledBefore = (now: Instant): Instant => instant(now - breaker.settledAfter);

const facts = (row: Found): SmsGuardFacts => ({
  openSince: row.open_since,
  country: { settled: row.country_settled, verified: row.country_verified },
  block: {
    settled: row.block_settled,
    settledUsers: row.block_settled_users,
    all: row.block_all,
    users: row.block_users,
  },
  budgets: fromJson(row.budgets).map((one) => budgetOf(rowOf<SmsBudgetTable>(budgetColumns, one))),
});

async function loadGuard(on: On, query: SmsGuardQuery): Promise<SmsGuardFacts> {
  const row = await firstOf(on, load, asked(query));
  if (row === null) throw new Error('a row of sums is always there');
  return facts(row);
}

/** The same inside the transaction that sends. */
export const smsRecheckVerbs = {
  recheckSmsGuard: (on) => (query) => loadGuard(on, query),
} satisfies Partial<Verbs<SmsWrites>>;

/** What is looked at before a code is queued, in one statement (SPEC M5). */
export const smsReadVerbs: Verbs<SmsReads> = {
  loadSmsGuard: (on) => (query) => loadGuard(on, query),
  lastSms: (on) => (user, number) => firstOf(on, newest, { user, number }),
};
