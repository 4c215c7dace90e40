import { sql } from 'kysely';
import { day, instant, type Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { SmsStop } from '#domain/sms-guard.ts';
import type { PhonesOfRegion, SmsFailureCount, SmsStopCount, SmsStopWrites, SmsTroubles } from '#ports/sms-stops.ts';
import type { Verbs } from '../engine.ts';
import type { CountedStop } from '../sms-schema.ts';
import { rowsOf, statement } from '../statement.ts';
import { countedFrom, partAt } from './sms-counts.ts';

/** Stops are counted beside what is sent, hour by hour, and go with it (upkeep). */
const countStop = statement((query, hole: { scope: CountedStop; part: Instant }) =>
  query
    .insertInto('sms_counts')
    .values({ scope: hole.scope, class: 'any', span: 'day', part: hole.part, sent: 1 })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'class', 'span', 'part']).doUpdateSet({ sent: sql`sms_counts.sent + 1` }),
    ),
);

const stopsSince = statement(
  (_query, hole: { part: Instant }) => sql<{
    scope: CountedStop;
    stops: number;
  }>`select scope, sum(sent) as stops from sms_counts
  where span = 'day' and part >= ${hole.part} and scope >= 'stop:' and scope < 'stop;'
  group by scope order by stops desc, scope`,
);

const forget = statement((query, hole: { country: SmsCountry; at: Instant }) =>
  query
    .insertInto('sms_breakers')
    .values({ country: hole.country, reopened_at: hole.at })
    .onConflict((conflict) => conflict.column('country').doUpdateSet({ reopened_at: hole.at })),
);

const failuresSince = statement(
  (
    _query,
    hole: { dayBefore: Instant },
  ) => sql<SmsFailureCount>`select provider, coalesce(detail, '') as detail, count(*) as messages from sms_messages
  where queued_at > ${hole.dayBefore} and progress = 'failed' and provider is not null
  group by provider, coalesce(detail, '') order by messages desc, provider, detail limit 10`,
);

const byRegion = statement(
  (_query, _hole: object) => sql<PhonesOfRegion>`select phone.country as region, count(*) as phones
  from authenticators as phone join users on users.id = phone.user_id
  where phone.kind = 'phone' and phone.unbound_at is null and phone.bound_at is not null and users.status = 'active'
  group by phone.country order by phones desc, region`,
);

/** What a guard looked at; empty where that is the number itself. */
function aboutOf(stop: SmsStop): string {
  if (stop.by === 'budget') return stop.scope;
  if (stop.by === 'country') return stop.region;
  return stop.by === 'number' ? '' : stop.country;
}

function stopOf({ scope, stops }: { scope: CountedStop; stops: number }): SmsStopCount {
  const [, by, ...about] = scope.split(':');
  return { by: by as SmsStop['by'], about: about.join(':') || null, stops };
}

export const smsStopVerbs: Verbs<SmsStopWrites> = {
  countSmsStop: (on) => async (stop, at) => {
    await countStop(on, { scope: `stop:${stop.by}:${aboutOf(stop)}`, part: partAt('day', at) });
  },
  forgetSmsRecord: (on) => async (country, at) => {
    await forget(on, { country, at });
  },
};

/** What operators look at when something is wrong. */
export const smsTroubleVerbs: Verbs<SmsTroubles> = {
  stops: (on) => async (now) => (await rowsOf(on, stopsSince, { part: countedFrom('day', now) })).map(stopOf),
  failures: (on) => (now) => rowsOf(on, failuresSince, { dayBefore: instant(now - day) }),
  phonesByRegion: (on) => () => rowsOf(on, byRegion, {}),
};
