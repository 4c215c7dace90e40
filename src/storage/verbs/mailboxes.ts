import { sql } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { attemptRow } from '../rows/attempts.ts';
import { mailboxColumns, mailboxRow } from '../rows/mailboxes.ts';
import type { AttemptColumns, MailboxTable } from '../schema.ts';
import { changedOne, pick, statement } from '../statement.ts';
import { counters } from './codes.ts';
import { setReachable } from './reachable.ts';

const replaced = mailboxColumns.filter((column) => column !== 'user_id' && column !== 'version');

const insertCode = statement((query, row: MailboxTable) =>
  query
    .insertInto('mailboxes')
    .values(pick(row, mailboxColumns))
    .onConflict((conflict) => conflict.column('user_id').doNothing()),
);

const replaceCode = statement((query, row: MailboxTable & { expected: number }) =>
  query
    .updateTable('mailboxes')
    .set({ ...pick(row, replaced), version: sql`version + 1` })
    .where('user_id', '=', row.user_id)
    .where('version', '=', row.expected),
);

type OfVersion = { user: UserId; expected: number };

const countAttempt = statement((query, hole: OfVersion & AttemptColumns) =>
  query
    .updateTable('mailboxes')
    .set({ ...pick(hole, counters), version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('version', '=', hole.expected),
);

const spendCode = statement((query, hole: OfVersion & AttemptColumns & { at: Instant }) =>
  query
    .updateTable('mailboxes')
    .set({ ...pick(hole, counters), spent_at: hole.at, proved_at: hole.at, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('version', '=', hole.expected)
    .where('spent_at', 'is', null),
);

/** The code in a user's mailbox: newest only, spent once (SPEC section 2, X2). */
export const mailboxVerbs = {
  issueMailboxCode: (on) => (record, expected) =>
    expected === null
      ? changedOne(on, insertCode, mailboxRow(record))
      : changedOne(on, replaceCode, { ...mailboxRow(record), expected }),
  recordMailboxAttempt: (on) => (user, expected, next) =>
    changedOne(on, countAttempt, { user, expected, ...attemptRow(next) }),
  spendMailboxCode: (on) => async (user, expected, at, next) => {
    const isSpent = await changedOne(on, spendCode, { user, expected, at, ...attemptRow(next) });
    if (isSpent) await setReachable(on, { user });
    return isSpent;
  },
} satisfies Partial<Verbs<StoreWrites>>;
