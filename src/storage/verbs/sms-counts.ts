import { sql } from 'kysely';
import { hour, instant, minute, type Duration, type Instant } from '#domain/instant.ts';
import type { SmsCount } from '#domain/sms-guard.ts';
import type { SmsWrites } from '#ports/sms.ts';
import type { ColumnKind, On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import type { CountedSpan, SmsCountTable } from '../sms-schema.ts';
import { rowsOf, statement } from '../statement.ts';
import { holdTexts } from './locks.ts';

/**
 * Sliding sums over parts: the running one and as many before it as make up the whole span, so that a sum is stricter by at most one part and never laxer.
 */
const spans: Readonly<Record<CountedSpan, { readonly part: Duration; readonly before: number }>> = {
  hour: { part: 6 * minute, before: 10 },
  day: { part: hour, before: 24 },
};

export const partAt = (span: CountedSpan, at: Instant): Instant => instant(at - (at % spans[span].part));

/** The first part that counts at an instant. */
export const countedFrom = (span: CountedSpan, at: Instant): Instant =>
  instant(partAt(span, at) - spans[span].before * spans[span].part);

type Counted = Pick<SmsCountTable, 'scope' | 'class' | 'span' | 'part'>;

const kinds: Record<keyof Counted, ColumnKind> = { scope: 'text', class: 'text', span: 'text', part: 'bigint' };

const columns = ['scope', 'class', 'span', 'part'] as const satisfies readonly (keyof Counted)[];

const countOne = statement((query, hole: { rows: Json<readonly Counted[]> }, engine) =>
  query
    .insertInto('sms_counts')
    .columns([...columns, 'sent'])
    .expression((eb) =>
      eb
        .selectFrom(engine.jsonRows<Counted>(hole.rows, kinds).as('given'))
        .select([...columns, sql<number>`1`.as('sent')])
        // Without it SQLite reads "on conflict" as a join's condition.
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((conflict) => conflict.columns(columns).doUpdateSet({ sent: sql`sms_counts.sent + 1` })),
);

/** `part`: from which on. */
const sumUp = statement((query, hole: { rows: Json<readonly Counted[]> }, engine) =>
  query
    .selectFrom(engine.jsonRows<Counted>(hole.rows, kinds).as('given'))
    .innerJoin('sms_counts as counted', (join) =>
      join
        .onRef('counted.scope', '=', 'given.scope')
        .onRef('counted.class', '=', 'given.class')
        .onRef('counted.span', '=', 'given.span')
        .onRef('counted.part', '>=', 'given.part'),
    )
    .select((all) => ['given.scope', 'given.class', 'given.span', all.fn.sum<number>('counted.sent').as('sent')])
    .groupBy(['given.scope', 'given.class', 'given.span']),
);

type Sum = Pick<SmsCountTable, 'scope' | 'class' | 'span' | 'sent'>;

/** What is counted together: one scope and class. */
type Of = Pick<SmsCountTable, 'scope' | 'class'>;

/** Counts one in each scope and span, and answers the sums, this one included. Scopes are held until the end of the transaction: parallel ones see each other. */
async function count(on: On, all: readonly Of[], over: readonly CountedSpan[], at: Instant): Promise<readonly Sum[]> {
  const rows = (part: (span: CountedSpan) => Instant): Json<readonly Counted[]> =>
    toJson(all.flatMap((one) => over.map((span) => ({ ...one, span, part: part(span) }))));
  await holdTexts(
    on,
    all.map((one) => `sms ${one.class} ${one.scope}`),
  );
  await countOne(on, { rows: rows((span) => partAt(span, at)) });
  return rowsOf(on, sumUp, { rows: rows((span) => countedFrom(span, at)) });
}

const sumOf = (sums: readonly Sum[], of: Of, span: CountedSpan): number =>
  sums.find((one) => one.scope === of.scope && one.class === of.class && one.span === span)?.sent ?? 0;

/** What budgets and the limit of a number are held against (SPEC M4, M5). */
export const smsCountVerbs = {
  countSms: (on) => async (scopes, kind, at) => {
    const all = scopes.map((scope) => ({ scope, class: kind }));
    const sums = await count(on, all, ['hour', 'day'], at);
    return all.map(
      (one): SmsCount => ({
        scope: one.scope,
        lastHour: sumOf(sums, one, 'hour'),
        lastDay: sumOf(sums, one, 'day'),
      }),
    );
  },
  countSmsToNumber: (on) => async (number, kind, at) => {
    const scope = `number:${number}` as const;
    const [all, unproven] = [
      { scope, class: 'any' },
      { scope, class: 'any-unproven' },
    ] as const;
    const sums = await count(on, kind === 'unproven' ? [all, unproven] : [all], ['day'], at);
    return { lastDay: sumOf(sums, all, 'day'), unproven: sumOf(sums, unproven, 'day') };
  },
} satisfies Partial<Verbs<SmsWrites>>;
