import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ResetWrites } from '#ports/reset.ts';
import type { Verbs } from '../engine.ts';
import { rowsOf, statement } from '../statement.ts';
import { unboundAt } from './authenticators.ts';

/** Comes first: whoever binds a method holds the same row (`setAlwaysRequire`), and looks again after it. */
const demandSetUp = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('users')
    .set({ enrollment_demanded_at: hole.at, enrollment_deferred_at: null })
    .where('id', '=', hole.user),
);

const unbindAll = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('user_id', '=', hole.user)
    .where('kind', '<>', 'password')
    .where('unbound_at', 'is', null)
    .returning(['id', 'kind', 'bound_at']),
);

/** SPEC A4. */
export const resetVerbs: Verbs<ResetWrites> = {
  resetMethods: (on) => async (user, at) => {
    await demandSetUp(on, { user, at });
    const rows = await rowsOf(on, unbindAll, { user, at });
    return rows.map(({ id, kind, bound_at }) => ({ id, kind, wasBound: bound_at !== null }));
  },
};
