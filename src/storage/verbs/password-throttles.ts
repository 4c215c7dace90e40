import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { throttleColumns, throttleRow } from '../rows/password-throttles.ts';
import type { PasswordThrottleTable } from '../schema.ts';
import { changedOne, pick, statement } from '../statement.ts';

/** No row has this version: where none was seen, none must be there. */
const never = -1;

/**
 * Compare-and-set in one statement. A row that was seen and is gone had expired, so that the next one takes its place instead of failing:
 * nothing that still counts is ever removed.
 */
const put = statement((query, row: PasswordThrottleTable & { expected: number }) =>
  query
    .insertInto('password_throttles')
    .values(pick(row, throttleColumns))
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet(pick(row, ['failures', 'held_until', 'expires_at', 'version']))
        .where('password_throttles.version', '=', row.expected),
    ),
);

/** Wrong passwords of one (e-mail, network), known e-mails and unknown ones alike (SPEC X4). */
export const passwordThrottleVerbs = {
  recordPasswordAttempt: (on) => (key, expected, next) => {
    const row = throttleRow(key, { ...next, version: (expected ?? 0) + 1 });
    return changedOne(on, put, { ...row, expected: expected ?? never });
  },
} satisfies Partial<Verbs<StoreWrites>>;
