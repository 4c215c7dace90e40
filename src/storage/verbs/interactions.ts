import { sql } from 'kysely';
import type { InteractionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { interactionColumns, interactionPatchRow, interactionRow } from '../rows/interactions.ts';
import type { InteractionTable } from '../schema.ts';
import { changedOne, pick, statement, type Statement } from '../statement.ts';

const insertInteraction = statement((query, row: InteractionTable) =>
  query.insertInto('interactions').values(pick(row, interactionColumns)),
);

type Advance = Partial<InteractionTable> & { id: InteractionId; expected: number };

const advances = new Map<string, Statement<Advance, unknown>>();

/** One statement for each set of columns that flows advance together; there are few. */
function advanceOf(columns: readonly (keyof InteractionTable)[]): Statement<Advance, unknown> {
  const key = columns.join();
  const known = advances.get(key);
  if (known) return known;
  const made = statement((query, hole: Advance) =>
    query
      .updateTable('interactions')
      .set({ ...pick(hole, columns), version: sql`version + 1` })
      .where('id', '=', hole.id)
      .where('ended_at', 'is', null)
      .where('version', '=', hole.expected),
  );
  advances.set(key, made);
  return made;
}

type OpenOnes = { user: UserId; reason: EndReason; at: Instant; except: InteractionId | '' };

const endOpen = statement((query, hole: OpenOnes) =>
  query
    .updateTable('interactions')
    .set({ ended_at: hole.at, end_reason: hole.reason, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .where('id', '<>', hole.except as InteractionId),
);

/** Runs through the pages (SPEC S4). */
export const interactionVerbs = {
  createInteraction: (on) => async (record) => {
    await insertInteraction(on, interactionRow(record));
  },
  advanceInteraction: (on) => (id, expected, patch) => {
    const row = interactionPatchRow(patch);
    const columns = Object.keys(row) as (keyof InteractionTable)[];
    return changedOne(on, advanceOf(columns), { ...row, id, expected });
  },
  endInteractions: (on) => async (user, reason, at, except) => {
    await endOpen(on, { user, reason, at, except: except ?? '' });
  },
} satisfies Partial<Verbs<StoreWrites>>;
