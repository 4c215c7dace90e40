import { sql } from 'kysely';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { Channel } from '#ports/outbox.ts';
import type { SmsWrites } from '#ports/sms.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { attemptRow } from '../rows/attempts.ts';
import { queuedColumns, queuedRow, smsUserColumns, smsUserRow, type QueuedRow } from '../rows/sms.ts';
import type { AttemptColumns, Json } from '../schema.ts';
import type { SmsBudgetTable, SmsUserTable } from '../sms-schema.ts';
import { changedOne, pick, statement } from '../statement.ts';
import { counters } from './codes.ts';
import { holdUser } from './users.ts';

type OfVersion = { user: UserId; expected: number };

const insertSendings = statement((query, row: SmsUserTable) =>
  query
    .insertInto('sms_users')
    .values(pick(row, [...smsUserColumns, 'last_sending_at']))
    .onConflict((conflict) => conflict.column('user_id').doNothing()),
);

/** Sendings only: sending again resets no wrong code (SPEC M4). */
const updateSendings = statement((query, hole: OfVersion & Pick<SmsUserTable, 'sendings' | 'last_sending_at'>) =>
  query
    .updateTable('sms_users')
    .set({ ...pick(hole, ['sendings', 'last_sending_at']), version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('version', '=', hole.expected),
);

const countAttempt = statement((query, hole: OfVersion & AttemptColumns) =>
  query
    .updateTable('sms_users')
    .set({ ...pick(hole, counters), version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('version', '=', hole.expected),
);

const insertMessage = statement((query, row: QueuedRow) =>
  query.insertInto('sms_messages').values(pick(row, queuedColumns)),
);

type Withdrawn = { ids: Json<readonly { readonly id: MessageId }[]>; at: Instant };

const withdraw = statement((query, hole: Withdrawn, engine) =>
  query
    .updateTable('outbox')
    .set({ done_at: hole.at, outcome: 'withdrawn', sealed_content: null, detail: null })
    .where('id', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ id: MessageId }>(hole.ids, { id: 'text' }).as('given')).select('given.id'),
    )
    .where('channel', '=', sql.lit<Channel>('sms'))
    .where('done_at', 'is', null)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', hole.at)])),
);

/** Those that were answered keep that they were. */
const supersede = statement(
  (_query, hole: Withdrawn, engine) => sql`update sms_messages set superseded_at = ${hole.at}
  where id in (select given.id from ${engine.jsonRows(hole.ids, { id: 'text' })} as given) and superseded_at is null
    and not exists (select 1 from authenticators as phone
      where phone.id = sms_messages.authenticator_id and phone.last_used_at >= sms_messages.queued_at)`,
);

const openBreaker = statement((query, hole: { country: SmsCountry; at: Instant }) =>
  query
    .insertInto('sms_breakers')
    .values({ country: hole.country, open_since: hole.at })
    .onConflict((conflict) =>
      conflict.column('country').doUpdateSet({ open_since: hole.at }).where('sms_breakers.open_since', 'is', null),
    ),
);

const closeBreaker = statement((query, hole: { country: SmsCountry; at: Instant }) =>
  query
    .updateTable('sms_breakers')
    .set({ open_since: null, reopened_at: hole.at })
    .where('country', '=', hole.country)
    .where('open_since', 'is not', null),
);

const budgetColumns = ['scope', 'class', 'per_hour', 'per_day'] as const satisfies readonly (keyof SmsBudgetTable)[];

const putBudget = statement((query, row: SmsBudgetTable) =>
  query
    .insertInto('sms_budgets')
    .values(pick(row, budgetColumns))
    .onConflict((conflict) => conflict.columns(['scope', 'class']).doUpdateSet(pick(row, ['per_hour', 'per_day']))),
);

const dropBudget = statement((query, hole: Pick<SmsBudgetTable, 'scope' | 'class'>) =>
  query.deleteFrom('sms_budgets').where('scope', '=', hole.scope).where('class', '=', hole.class),
);

/** What is sent, and what the cost guard stops (SPEC M4, M5). */
export const smsVerbs = {
  /** Holds the user first, as whatever binds, unbinds and resets does: of two acts that write his rows in different orders neither waits for the other in a circle. */
  recordSmsSending: (on) => async (record, expected) => {
    const { userId: user } = record;
    await holdUser(on, user);
    if (expected === null) return changedOne(on, insertSendings, smsUserRow(record));
    return changedOne(on, updateSendings, { user, expected, ...smsUserRow(record) });
  },
  recordSmsAttempt: (on) => (user, expected, next) =>
    changedOne(on, countAttempt, { user, expected, ...attemptRow(next) }),
  addSmsMessage: (on) => async (message) => {
    await insertMessage(on, queuedRow(message));
  },
  withdrawSms: (on) => async (ids, at) => {
    if (ids.length === 0) return;
    const withdrawn = { ids: toJson(ids.map((one) => ({ id: one }))), at };
    await withdraw(on, withdrawn);
    await supersede(on, withdrawn);
  },
  openSmsBreaker: (on) => (country, at) => changedOne(on, openBreaker, { country, at }),
  reopenSmsCountry: (on) => (country, at) => changedOne(on, closeBreaker, { country, at }),
  setSmsBudget: (on) => async (scope, kind, budget) => {
    if (budget === null) await dropBudget(on, { scope, class: kind });
    else await putBudget(on, { scope, class: kind, per_hour: budget.perHour, per_day: budget.perDay });
  },
} satisfies Partial<Verbs<SmsWrites>>;
