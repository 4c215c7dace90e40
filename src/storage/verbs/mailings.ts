import { sql } from 'kysely';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId, MailingId, MessageId, UserId } from '#domain/identifiers.ts';
import { after, minute, type Duration, type Instant } from '#domain/instant.ts';
import { mailingLimits, type MailingKind } from '#domain/mailing.ts';
import type { LastNotice, MailingOutcome, MailingProgress, MailingReads, MailingWrites } from '#ports/mailings.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { toFlag } from '../rows/flag.ts';
import {
  mailingColumns,
  mailingRecord,
  newMailingColumns,
  newMailingRow,
  noticeKinds,
  noticeRow,
  type NewMailingRow,
} from '../rows/mailings.ts';
import type { NoticeTable } from '../roll-out-schema.ts';
import type { Flag, Json } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';

const announces = (column: string) =>
  sql<boolean>`${sql.ref(column)} in (${sql.lit<MailingKind>('announcement')}, ${sql.lit<MailingKind>('moved')})`;

const remindsBySchedule = (column: string) => sql<boolean>`${sql.ref(column)} like 'reminder-%'`;

const reminds = (column: string) => sql<boolean>`(${sql.ref(column)} = 'asked' or ${remindsBySchedule(column)})`;

const insertMailing = statement((query, row: NewMailingRow) =>
  query
    .insertInto('mailings')
    .values(pick(row, newMailingColumns))
    .onConflict((conflict) => conflict.doNothing()),
);

/** Farther ahead than anything steps aside: it was put down by a clock that ran ahead, and waits for nothing. */
const asideAtMost = minute;

interface DueHoles {
  readonly now: Instant;
  readonly newsUntil: Instant;
  readonly astray: Instant;
}

const ownNews = ({ newsUntil }: DueHoles) => sql`exists (select 1 from mailings as news
  where news.company_id = mailing.company_id and ${announces('news.kind')} and news.done_at is null
  and news.due_at <= ${newsUntil})`;

/** In the words of the index of turns. */
const nextDue = statement((query, hole: DueHoles) =>
  query
    .selectFrom('mailings as mailing')
    .select(mailingColumns)
    .where('done_at', 'is', null)
    .where('due_at', '<=', hole.now)
    .where((eb) => eb.or([eb('advanced_at', '<=', hole.now), eb('advanced_at', '>', hole.astray)]))
    .where(sql<boolean>`not (${remindsBySchedule('mailing.kind')} and ${ownNews(hole)})`)
    .orderBy('advanced_at')
    .orderBy('id')
    .limit(sql.lit(1)),
);

const recentOf = statement((query, hole: { company: CompanyId; since: Instant; most: number }) =>
  query
    .selectFrom('mailings')
    .select(mailingColumns)
    .where('company_id', '=', hole.company)
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>=', hole.since)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(hole.most),
);

const lastTold = statement((query, hole: { company: CompanyId; but: MailingId | '' }) =>
  query
    .selectFrom('mailings')
    .select(['deadline_date', 'deadline_zone', 'outcome'])
    .where('company_id', '=', hole.company)
    .where(announces('kind'))
    .where('id', '<>', hole.but as MailingId)
    .where('queued', '>', sql.lit(0))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
);

const announcedOf = statement((query, hole: { company: CompanyId; since: Instant }) =>
  query
    .selectFrom('mailings')
    .select('advanced_at')
    .where('company_id', '=', hole.company)
    .where(announces('kind'))
    .where('queued', '>', sql.lit(0))
    .where('advanced_at', '>', hole.since),
);

const askedOf = statement((query, hole: { company: CompanyId; since: Instant }) =>
  query
    .selectFrom('mailings')
    .select(['slot', 'done_at'])
    .where('company_id', '=', hole.company)
    .where('kind', '=', sql.lit<MailingKind>('asked'))
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('created_at', '>', hole.since)])),
);

type Superseding = { company: CompanyId; date: CalendarDate | ''; zone: string; at: Instant };

/** Compared by the deadline, for other changes of a policy end nothing. */
const supersede = statement((query, hole: Superseding) =>
  query
    .updateTable('mailings')
    .set({ done_at: hole.at, outcome: 'superseded', chosen: null, version: sql`version + 1` })
    .where('company_id', '=', hole.company)
    .where('done_at', 'is', null)
    .where('kind', '<>', sql.lit<MailingKind>('digest'))
    .where((eb) => eb.or([eb('deadline_date', '<>', hole.date as CalendarDate), eb('deadline_zone', '<>', hole.zone)]))
    .returning(['kind', 'queued']),
);

type Advancing = MailingProgress & { id: MailingId; version: number; at: Instant };

const advance = statement((query, hole: Advancing) =>
  query
    .updateTable('mailings')
    .set({
      reached: hole.reached,
      looked: hole.looked,
      queued: hole.queued,
      advanced_at: hole.at,
      version: sql`version + 1`,
    })
    .where('id', '=', hole.id)
    .where('version', '=', hole.version)
    .where('done_at', 'is', null),
);

const defer = statement((query, hole: { id: MailingId; version: number; until: Instant }) =>
  query
    .updateTable('mailings')
    .set({ advanced_at: hole.until })
    .where('id', '=', hole.id)
    .where('version', '=', hole.version)
    .where('done_at', 'is', null),
);

const end = statement((query, hole: { id: MailingId; version: number; outcome: MailingOutcome; at: Instant }) =>
  query
    .updateTable('mailings')
    .set({ done_at: hole.at, outcome: hole.outcome, chosen: null, version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('version', '=', hole.version)
    .where('done_at', 'is', null),
);

type Given = Json<readonly NoticeTable[]>;

/** In one order, so that two nodes never wait for each other in a circle; who is being erased meanwhile is written to no more (SPEC C7). */
const holdReaders = statement(
  (_query, hole: { given: Given }, engine) => sql`select id from users
    where id in (select given.user_id from ${engine.jsonRows(hole.given, noticeKinds)} as given)
    order by id for no key update`,
);

const names = Object.keys(noticeKinds);
const columns = sql.join(names.map((one) => sql.ref(one)));
const givenColumns = sql.join(names.map((one) => sql.ref(`given.${one}`)));

type Queueing = { given: Given; isQuiet: Flag; quietFor: number };

/** Whose user may be written to, and is not quiet about this company just now. */
const mayBeTold = ({ isQuiet, quietFor }: Queueing) => sql`exists (select 1 from users as reader
      where reader.id = given.user_id and reader.status = 'active' and reader.erased_at is null)
    and (${isQuiet} = 0 or not exists (select 1 from notices as told where told.user_id = given.user_id
      and told.company_id = given.company_id and ${announces('told.kind')}
      and told.queued_at > given.queued_at - ${quietFor} and told.queued_at < given.queued_at + ${quietFor}))`;

/** All conditions in the statement that writes; what an index refuses as well (once, and one reminder a day) is passed over by it. */
const insertNotices = statement(
  (_query, hole: Queueing, engine) => sql<{
    message_id: MessageId;
  }>`insert into notices (${columns}) select ${givenColumns} from ${engine.jsonRows(hole.given, noticeKinds)} as given
    where ${mayBeTold(hole)}
    order by given.user_id
    on conflict do nothing returning message_id`,
);

/** One of each company and day, as the company would have had without the other. */
const insertStandIns = statement(
  (_query, hole: Queueing, engine) => sql<{
    user_id: UserId;
  }>`insert into notices (${columns})
    select given.user_id, given.company_id, given.revision, given.kind, given.slot, given.day, 0, given.queued_at,
      standing.message_id
    from ${engine.jsonRows(hole.given, noticeKinds)} as given
    join notices as standing on standing.user_id = given.user_id and standing.day = given.day
      and standing.reminds = 1 and standing.company_id <> given.company_id
    where given.reminds = 1 and ${mayBeTold(hole)}
    and not exists (select 1 from notices as own where own.user_id = given.user_id
      and own.company_id = given.company_id and own.day = given.day and ${reminds('own.kind')})
    on conflict do nothing returning user_id`,
);

const newestNotices = statement(
  (_query, hole: { company: CompanyId; users: Json<readonly { readonly id: UserId }[]> }, engine) => sql<
    Pick<NoticeTable, 'user_id' | 'kind' | 'queued_at'>
  >`select one.user_id, one.kind, one.queued_at from notices as one
    where one.user_id in (select given.id from ${engine.jsonRows(hole.users, { id: 'text' })} as given)
    and one.company_id = ${hole.company} and one.kind <> 'digest'
    order by one.queued_at`,
);

type LooksAtMailings = Pick<MailingReads, 'dueMailing' | 'mailingsOf' | 'lastAnnounced' | 'lastNotices'>;

export const mailingReads: Verbs<LooksAtMailings> = {
  dueMailing: (on) => async (now) => {
    const [newsUntil, astray] = [after(now, mailingLimits.waitsForNews), after(now, asideAtMost)];
    const row = await firstOf(on, nextDue, { now, newsUntil, astray });
    return row && mailingRecord(row);
  },
  mailingsOf: (on) => async (company, since, most) =>
    (await rowsOf(on, recentOf, { company, since, most })).map(mailingRecord),
  lastAnnounced: (on) => async (company, but) => {
    const row = await firstOf(on, lastTold, { company, but: but ?? '' });
    const [date, zone] = [row?.deadline_date ?? null, row?.deadline_zone ?? null];
    return row && date !== null && zone !== null ? { deadline: { date, zone }, isWhole: row.outcome === 'done' } : null;
  },
  lastNotices: (on) => async (company, users) => {
    const rows = await rowsOf(on, newestNotices, { company, users: toJson(users.map((id) => ({ id }))) });
    const newest = rows.map((row): [UserId, LastNotice] => [
      row.user_id,
      { user: row.user_id, kind: row.kind, queuedAt: row.queued_at },
    ]);
    return [...new Map(newest).values()];
  },
};

const holesOf = (deadline: Deadline | null): Pick<Superseding, 'date' | 'zone'> => deadline ?? { date: '', zone: '' };

const queueing = (given: Given, quietFor: Duration | null): Queueing => ({
  given,
  isQuiet: toFlag(quietFor !== null),
  quietFor: quietFor ?? 0,
});

export const mailingVerbs: Verbs<MailingWrites> = {
  createMailing: (on) => (mailing) => changedOne(on, insertMailing, newMailingRow(mailing)),
  supersedeMailings: (on) => async (company, deadline, at) => {
    const rows = await rowsOf(on, supersede, { company, ...holesOf(deadline), at });
    return rows.map(({ kind, queued }) => ({ kind, hasBegun: queued > 0 }));
  },
  advanceMailing:
    (on) =>
    (id, version, { reached, looked, queued }, at) =>
      changedOne(on, advance, { id, version, reached, looked, queued, at }),
  deferMailing: (on) => (id, version, until) => changedOne(on, defer, { id, version, until }),
  announcedSince: (on) => async (company, since) =>
    (await rowsOf(on, announcedOf, { company, since })).map((row) => row.advanced_at),
  askedSince: (on) => async (company, since) =>
    (await rowsOf(on, askedOf, { company, since })).map((row) => ({ slot: row.slot, isOpen: row.done_at === null })),
  endMailing: (on) => (id, version, outcome, at) => changedOne(on, end, { id, version, outcome, at }),
  queueNotices: (on) => async (notices, quietFor) => {
    const given = toJson(notices.map(noticeRow));
    if (!on.engine.writesAreAlone) await holdReaders(on, { given });
    const rows = await rowsOf(on, insertNotices, queueing(given, quietFor));
    return new Set(rows.map((row) => row.message_id));
  },
  standInFor: (on) => async (notices, quietFor) =>
    (await rowsOf(on, insertStandIns, queueing(toJson(notices.map(noticeRow)), quietFor))).length,
};
