import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { On } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';

type Made = { users: Json<readonly { id: UserId }[]>; now: Instant };

const remove = statement((query, hole: Made, engine) =>
  query
    .deleteFrom('users')
    .where('id', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ id: UserId }>(hole.users, { id: 'text' }).as('given')).select('given.id'),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('email_changes')
          .select('email_changes.id')
          .whereRef('email_changes.old_email', '=', 'users.email')
          .where('undo_until', 'is not', null)
          .where('undo_until', '>', hole.now)
          .where('undone_at', 'is', null),
      ),
    )
    .returning('users.id'),
);

/**
 * Takes out again, of users who were made just now in this transaction, those with an address that is kept for who had it until lately; answers them. Looked at after they
 * were made: making one waits for whoever is leaving the address, and only then it is known that it is kept.
 */
export const leaveKept = async (on: On, made: readonly UserId[], now: Instant): Promise<readonly UserId[]> =>
  made.length === 0
    ? []
    : (await rowsOf(on, remove, { users: toJson(made.map((id) => ({ id }))), now })).map((row) => row.id);
