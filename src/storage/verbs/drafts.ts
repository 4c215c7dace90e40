import { sql } from 'kysely';
import type { DraftId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { DraftReads, DraftWrites } from '#ports/drafts.ts';
import type { Verbs } from '../engine.ts';
import { draftColumns, draftRecord, draftRow } from '../rows/drafts.ts';
import type { DraftTable } from '../console-schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';

/** As many of one user wait at a time. */
const keptOfUser = 20;

const insertDraft = statement((query, row: DraftTable) => query.insertInto('drafts').values(pick(row, draftColumns)));

/** The limit says "all the others", which SQLite takes in no other way. */
const dropOldest = statement((query, hole: { user: UserId }) =>
  query
    .deleteFrom('drafts')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('drafts')
        .select('id')
        .where('user_id', '=', hole.user)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(sql.lit(1_000))
        .offset(sql.lit(keptOfUser)),
    ),
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
    await dropOldest(on, { user: record.userId });
  },
  dropDraft: (on) => (id, user) => changedOne(on, deleteDraft, { id, user }),
};
