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

/** A code was typed rightly after the message was queued: its phone was used, and binding is a use. Unbound phones keep the date. */
const isVerified = sql<boolean>`(phone.last_used_at is not null and phone.last_used_at >= message.queued_at)`;

const withPhones = sql`sms_messages as message join authenticators as phone on phone.id = message.authenticator_id`;

/** What was sent in a country before it was reopened counts no more. */
const sinceReopened = (country: RawBuilder<SmsCountry> | SmsCountry): RawBuilder<unknown> =>
  sql`message.queued_at > coalesce((select reopened_at from sms_breakers where sms_breakers.country = ${country}), -1)`;

/** One row, `settled` and `verified`: of the newest settled messages of a country (SPEC M5). What no provider took could not be answered. */
export const countryRecord = (
  country: SmsCountry,
  settledBefore: Instant,
): RawBuilder<unknown> => sql`select count(*) as settled, coalesce(sum(verified), 0) as verified from (
    select case when ${isVerified} then 1 else 0 end as verified from ${withPhones}
    where message.country = ${country} and ${sinceReopened(country)}
      and (${isVerified} or (message.queued_at <= ${settledBefore} and message.provider is not null))
    order by message.queued_at desc limit ${sql.lit(breaker.last)}
  ) as newest`;

interface Asked {
  readonly country: SmsCountry;
  readonly block: string;
  readonly settledBefore: Instant;
  readonly dayBefore: Instant;
  readonly scopes: Json<readonly { readonly scope: string }[]>;
}

/** One row, `settled` and `all_of_them`: numbers of a block none of whose codes was answered. */
const blockRecord = ({
  country,
  block,
  settledBefore,
  dayBefore,
}: Asked): RawBuilder<unknown> => sql`select count(*) as all_of_them, coalesce(sum(case when taken_at <= ${settledBefore} then 1 else 0 end), 0) as settled from (
    select min(case when message.provider is not null then message.queued_at end) as taken_at from ${withPhones}
    where message.block = ${block} and message.queued_at > ${dayBefore} and ${sinceReopened(country)}
    group by message.number having max(case when ${isVerified} then 1 else 0 end) = 0
  ) as unanswered`;

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
  readonly block_all: number;
  readonly budgets: Json<readonly Tuple<SmsBudgetTable>[]>;
}

const load = statement(
  (
    _query,
    hole: Asked,
    engine,
  ) => sql<Found>`select (select open_since from sms_breakers where country = ${hole.country}) as open_since,
    country.settled as country_settled, country.verified as country_verified,
    block.settled as block_settled, block.all_of_them as block_all,
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
  block: { settled: row.block_settled, all: row.block_all },
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
