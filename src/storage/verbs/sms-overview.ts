import { sql, type RawBuilder } from 'kysely';
import type { MessageId } from '#domain/identifiers.ts';
import { day, hour, instant, type Instant } from '#domain/instant.ts';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import type { CountryRecord } from '#domain/sms-guard.ts';
import type { SmsBudgetStatus, SmsCountryStatus, SmsOverview, SmsProviderStatus, SmsReport } from '#ports/sms.ts';
import type { On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import { changedOne, firstOf, rowsOf, statement } from '../statement.ts';
import { countedFrom } from './sms-counts.ts';
import { budgetOf, countryRecord, settledBefore } from './sms-guard.ts';

type Seen = Omit<SmsCountryStatus, 'record'>;

interface Spans {
  readonly hourBefore: Instant;
  readonly dayBefore: Instant;
}

const seen = statement(
  (_query, hole: Spans & { countries: Json<readonly { readonly country: SmsCountry }[]> }, engine) => {
    const sentAfter = (at: Instant) =>
      sql`(select count(*) from sms_messages where sms_messages.country = given.country and queued_at > ${at})`;
    return sql<Seen>`select given.country, breaker.open_since as ${sql.ref('openSince')}, breaker.reopened_at as ${sql.ref('reopenedAt')},
    ${sentAfter(hole.hourBefore)} as ${sql.ref('sentLastHour')}, ${sentAfter(hole.dayBefore)} as ${sql.ref('sentLastDay')}
  from ${engine.jsonRows(hole.countries, { country: 'text' })} as given
    left join sms_breakers as breaker on breaker.country = given.country
  order by given.country`;
  },
);

const record = statement((_query, hole: { country: SmsCountry; settledBefore: Instant }) =>
  countryRecord(hole.country, hole.settledBefore),
);

async function statusOf(on: On, country: Seen, now: Instant): Promise<SmsCountryStatus> {
  const row = await firstOf(on, record, { country: country.country, settledBefore: settledBefore(now) });
  return { ...country, record: (row as CountryRecord | null) ?? { settled: 0, verified: 0 } };
}

const counts = statement(
  (
    _query,
    hole: { hour: Instant; day: Instant },
  ) => sql<SmsBudgetStatus>`select scope, class, sum(case when span = 'hour' then sent else 0 end) as ${sql.ref('lastHour')},
    sum(case when span = 'day' then sent else 0 end) as ${sql.ref('lastDay')}
  from sms_counts
  where class in ('unproven', 'proven') and ((span = 'hour' and part >= ${hole.hour}) or (span = 'day' and part >= ${hole.day}))
  group by scope, class order by scope, class`,
);

const everyBudget = statement((query, _hole: object) =>
  query.selectFrom('sms_budgets').selectAll().orderBy('scope').orderBy('class'),
);

const byProvider = statement(
  (
    _query,
    hole: { dayBefore: Instant },
  ) => sql<SmsProviderStatus>`select provider, count(*) as accepted, sum(case when progress = 'delivered' then 1 else 0 end) as delivered,
    sum(case when progress = 'failed' then 1 else 0 end) as failed
  from sms_messages where queued_at > ${hole.dayBefore} and provider is not null group by provider order by provider`,
);

type Accepted = { id: MessageId; provider: string; reference: string | null; at: Instant };

/** A report that was quicker than this stays: until now nobody knew the provider. */
const isReported = sql<boolean>`(progress = 'delivered' or (progress is not null and provider is null))`;

const accept = statement(
  (_query, hole: Accepted) => sql`update sms_messages set provider = ${hole.provider}, reference = ${hole.reference},
    progress = case when ${isReported} then progress else 'accepted' end,
    progress_at = case when ${isReported} then progress_at else ${hole.at} end,
    detail = case when ${isReported} then detail else null end
  where id = ${hole.id}`,
);

/** The code rests on its phone with the instant at which its message was queued. */
const standing = statement((query, hole: { id: MessageId }) =>
  query
    .selectFrom('sms_messages as message')
    .innerJoin('authenticators as phone', 'phone.id', 'message.authenticator_id')
    .select('phone.id')
    .where('message.id', '=', hole.id)
    .where('phone.unbound_at', 'is', null)
    .where('phone.disabled_at', 'is', null)
    .where('phone.code_hash', 'is not', null)
    .whereRef('phone.code_sent_at', '=', 'message.queued_at'),
);

/** One statement, so that of two reports at once neither undoes `delivered`. */
const reporting = (of: (hole: Reported) => RawBuilder<unknown>) =>
  statement(
    (
      _query,
      hole: Reported,
    ) => sql`update sms_messages set progress = case when progress = 'delivered' then progress else ${hole.progress} end,
    progress_at = case when progress = 'delivered' then progress_at else ${hole.at} end,
    detail = case when progress = 'delivered' then detail else ${hole.detail} end
  where ${of(hole)}`,
  );

type Reported = SmsReport & { at: Instant };

const byReference = reporting(
  ({ provider, reference }) => sql`provider = ${provider} and reference = ${reference} and reference is not null`,
);

/** Gateways that were told our own id may report before anybody wrote down that they took the message. */
const byOwnId = reporting(({ reference }) => sql`id = ${reference} and provider is null`);

/** What operators look at. */
export const smsOverviewVerbs: Verbs<Omit<SmsOverview, keyof typeof smsProgressVerbs>> = {
  countries: (on) => async (now) => {
    const spans = { hourBefore: instant(now - hour), dayBefore: instant(now - day) };
    const all = await rowsOf(on, seen, { ...spans, countries: toJson(smsCountries.map((country) => ({ country }))) });
    const known = all.filter((one) => one.sentLastDay > 0 || one.openSince !== null || one.reopenedAt !== null);
    return Promise.all(known.map((one) => statusOf(on, one, now)));
  },
  counts: (on) => (now) => rowsOf(on, counts, { hour: countedFrom('hour', now), day: countedFrom('day', now) }),
  budgets: (on) => async () => (await rowsOf(on, everyBudget, {})).map(budgetOf),
  providers: (on) => (now) => rowsOf(on, byProvider, { dayBefore: instant(now - day) }),
};

/** What workers ask, and what they and web hooks tell. */
export const smsProgressVerbs = {
  accepted: (on) => async (id, provider, reference, at) => {
    await accept(on, { id, provider, reference, at });
  },
  codeStands: (on) => async (id) => (await firstOf(on, standing, { id })) !== null,
  report: (on) => async (report, at) => {
    const reported = { ...report, at };
    return (await changedOne(on, byReference, reported)) || changedOne(on, byOwnId, reported);
  },
} satisfies Partial<Verbs<SmsOverview>>;
