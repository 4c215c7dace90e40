import { sql, type Kysely } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { changePurposes, type EndReason } from '#domain/interaction.ts';
import type { FreezeWrites } from '#ports/freezes.ts';
import type { Verbs } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { changedOne, firstOf, statement } from '../statement.ts';
import { emailChangeWrites } from './email-changes.ts';

type Frozen = { user: UserId; until: Instant; at: Instant };

const freeze = statement((query, hole: Frozen) =>
  query
    .updateTable('users')
    .set({
      frozen_until: sql<Instant>`case when frozen_until > ${hole.until} then frozen_until else ${hole.until} end`,
      reported_at: hole.at,
    })
    .where('id', '=', hole.user)
    .where('erased_at', 'is', null)
    .returning('frozen_until'),
);

/** Whoever is in the middle of one begins it again when nothing is frozen any more. */
const endChanges = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('interactions')
    .set({ ended_at: hole.at, end_reason: sql.lit<EndReason>('frozen'), version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .where(
      'purpose',
      'in',
      changePurposes.map((purpose) => sql.lit(purpose)),
    ),
);

/** The row stays as it is until the end of the transaction, where writing transactions run side by side. */
const unfrozen = statement((query, hole: { user: UserId; now: Instant }, engine) => {
  const found = query
    .selectFrom('users')
    .select('id')
    .where('id', '=', hole.user)
    .where((eb) => eb.or([eb('frozen_until', 'is', null), eb('frozen_until', '<=', hole.now)]));
  return engine.writesAreAlone ? found : found.forNoKeyUpdate();
});

const thawed = (query: Kysely<Schema>, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('users')
    .set({ frozen_until: null })
    .where('id', '=', hole.user)
    .where('frozen_until', '>', hole.at);

const thaw = statement((query, hole: { user: UserId; at: Instant }) => thawed(query, hole));

const thawAndTakeBack = statement((query, hole: { user: UserId; at: Instant }) =>
  thawed(query, hole).set({ reported_at: null }),
);

/** SPEC U5. */
export const freezeVerbs: Verbs<FreezeWrites> = {
  freezeChanges: (on) => async (user, until, at) => {
    const frozen = await firstOf(on, freeze, { user, until, at });
    if (!frozen) return null;
    await endChanges(on, { user, at });
    await emailChangeWrites.endEmailChange(on)(user, at);
    return frozen.frozen_until;
  },
  holdUnfrozen: (on) => async (user, now) => (await firstOf(on, unfrozen, { user, now })) !== null,
  thawChanges: (on) => (user, by, at) => changedOne(on, by === 'administrator' ? thaw : thawAndTakeBack, { user, at }),
};
