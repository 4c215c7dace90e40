import { sql, type Kysely } from 'kysely';
import type { DraftId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { DraftReads, DraftRecord, DraftWrites } from '#ports/drafts.ts';
import type { Verbs } from '../engine.ts';
import { draftColumns, draftRecord, draftRow } from '../rows/drafts.ts';
import type { DraftTable } from '../console-schema.ts';
import type { Schema } from '../schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';

type Kind = DraftRecord['kind'];

/** As many of one user wait at a time in one browser; files are large. Each kind for itself, so that none pushes another out. */
const keptInBrowser: Readonly<Record<Kind, number>> = { form: 20, file: 5, result: 20 };

/** Over all browsers of a user so many times as many, so that whoever holds a session and calls every request another browser fills no disk. */
const browsers = 4;

const insertDraft = statement((query, row: DraftTable) => query.insertInto('drafts').values(pick(row, draftColumns)));

/** The limit says "all the others", which SQLite takes in no other way. */
const allOthers = sql.lit(1_000);

const dropOldest = (kind: Kind) =>
  statement((query, hole: { user: UserId; browser: string }) =>
    query
      .deleteFrom('drafts')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('drafts')
          .select('id')
          .where('user_id', '=', hole.user)
          .where('browser', '=', hole.browser)
          .where('kind', '=', sql.lit(kind))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(allOthers)
          .offset(sql.lit(keptInBrowser[kind])),
      ),
  );

/**
 * Beyond the limit over all browsers the oldest go of the browser that has most. Where several have as many, what came before last goes: what was sent just now
 * stays, whoever filled the place, and of what stood there before the newest was sent from elsewhere sooner than the oldest.
 */
const dropCrowd = (kind: Kind) =>
  statement((query, hole: { user: UserId; sent: DraftId }) =>
    query.deleteFrom('drafts').where('id', 'in', (eb) =>
      eb
        .selectFrom(ranked(query, kind, hole.user, hole.sent).as('ranked'))
        .select('id')
        .orderBy('place')
        .orderBy('created_at')
        .orderBy('id')
        .limit(allOthers)
        .offset(sql.lit(browsers * keptInBrowser[kind] - 1)),
    ),
  );

/** A user's drafts of one kind but the one that was sent just now, each with its place in its browser: the newest is the first. */
const ranked = (query: Kysely<Schema>, kind: Kind, user: UserId, sent: DraftId) =>
  query
    .selectFrom('drafts')
    .select(['id', 'created_at'])
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('browser').orderBy('created_at', 'desc').orderBy('id', 'desc'))
        .as('place'),
    )
    .where('user_id', '=', user)
    .where('id', '<>', sent)
    .where('kind', '=', sql.lit(kind));

const drops = (kind: Kind) => ({ oldest: dropOldest(kind), crowd: dropCrowd(kind) });

const dropsOf = { form: drops('form'), file: drops('file'), result: drops('result') };

const replaceContent = statement(
  (query, hole: { id: DraftId; user: UserId; before: string; content: string; expiresAt: Instant }) =>
    query
      .updateTable('drafts')
      .set({ content: hole.content, expires_at: hole.expiresAt })
      .where('id', '=', hole.id)
      .where('user_id', '=', hole.user)
      .where('content', '=', hole.before),
);

const findDraft = statement((query, hole: { id: DraftId; user: UserId; now: Instant }) =>
  query
    .selectFrom('drafts')
    .select(draftColumns)
    .where('id', '=', hole.id)
    .where('user_id', '=', hole.user)
    .where('expires_at', '>', hole.now),
);

const deleteDraft = statement((query, hole: { id: DraftId; user: UserId }) =>
  query.deleteFrom('drafts').where('id', '=', hole.id).where('user_id', '=', hole.user),
);

export const draftReads: Verbs<DraftReads> = {
  loadDraft: (on) => async (id, user, now) => {
    const row = await firstOf(on, findDraft, { id, user, now });
    return row && draftRecord(row);
  },
};

/** What users sent and have not carried out yet. */
export const draftVerbs: Verbs<DraftWrites> = {
  keepDraft: (on) => async (record) => {
    await insertDraft(on, draftRow(record));
    const { oldest, crowd } = dropsOf[record.kind];
    await oldest(on, { user: record.userId, browser: record.browser });
    await crowd(on, { user: record.userId, sent: record.id });
  },
  changeDraft:
    (on) =>
    (id, user, before, { content, expiresAt }) =>
      changedOne(on, replaceContent, { id, user, before, content, expiresAt }),
  dropDraft: (on) => (id, user) => changedOne(on, deleteDraft, { id, user }),
};
