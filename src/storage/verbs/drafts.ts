import { sql } from 'kysely';
import type { DraftId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { DraftReads, DraftRecord, DraftWrites } from '#ports/drafts.ts';
import type { Verbs } from '../engine.ts';
import { draftColumns, draftRecord, draftRow } from '../rows/drafts.ts';
import type { DraftTable } from '../console-schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';

type Kind = DraftRecord['kind'];

/** As many of one user wait at a time; files are large. Each kind for itself, so that none pushes another out. */
const keptOfUser: Readonly<Record<Kind, number>> = { form: 20, file: 5, result: 20 };

const insertDraft = statement((query, row: DraftTable) => query.insertInto('drafts').values(pick(row, draftColumns)));

/** The limit says "all the others", which SQLite takes in no other way. */
const dropOldest = (kind: Kind) =>
  statement((query, hole: { user: UserId }) =>
    query
      .deleteFrom('drafts')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('drafts')
          .select('id')
          .where('user_id', '=', hole.user)
          .where('kind', '=', sql.lit(kind))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(sql.lit(1_000))
          .offset(sql.lit(keptOfUser[kind])),
      ),
  );

const dropOldestOf = { form: dropOldest('form'), file: dropOldest('file'), result: dropOldest('result') };

const replaceContent = statement((query, hole: { id: DraftId; user: UserId; before: string; content: string }) =>
  query
    .updateTable('drafts')
    .set({ content: hole.content })
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
    await dropOldestOf[record.kind](on, { user: record.userId });
  },
  changeDraft: (on) => (id, user, before, content) => changedOne(on, replaceContent, { id, user, before, content }),
  dropDraft: (on) => (id, user) => changedOne(on, deleteDraft, { id, user }),
};
