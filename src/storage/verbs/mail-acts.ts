import { sql } from 'kysely';
import type { EmailChangeId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MailAct, MailActReads, MailActRecord, MailActWrites } from '#ports/mail-acts.ts';
import type { MailActTable } from '../account-schema.ts';
import type { Verbs } from '../engine.ts';
import { pick, rowsOf, statement } from '../statement.ts';

const columns = [
  'id',
  'user_id',
  'act',
  'subject',
  'token_hash',
  'created_at',
  'expires_at',
  'spent_at',
] as const satisfies readonly (keyof MailActTable)[];

const insert = statement((query, row: MailActTable) => query.insertInto('mail_acts').values(pick(row, columns)));

const find = statement((query, hole: { token: string }) =>
  query.selectFrom('mail_acts').selectAll().where('token_hash', '=', hole.token),
);

const spend = statement((query, hole: { token: string; act: MailAct; at: Instant }) =>
  query
    .updateTable('mail_acts')
    .set({ spent_at: hole.at })
    .where('token_hash', '=', hole.token)
    .where('act', '=', hole.act)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', hole.at)
    .returningAll(),
);

const voidAbout = statement((query, hole: { subject: EmailChangeId | ResetId; act: MailAct; at: Instant }) =>
  query
    .updateTable('mail_acts')
    .set({ spent_at: hole.at })
    .where('subject', '=', hole.subject)
    .where('act', '=', hole.act)
    .where('spent_at', 'is', null),
);

const aboutChanges = ['confirm-email', 'undo-email', 'not-me'] as const satisfies readonly MailAct[];

const voidChanges = statement((query, hole: { user: UserId; since: Instant; at: Instant }) =>
  query
    .updateTable('mail_acts')
    .set({ spent_at: hole.at })
    .where('user_id', '=', hole.user)
    .where(
      'act',
      'in',
      aboutChanges.map((act) => sql.lit<MailAct>(act)),
    )
    .where('created_at', '>=', hole.since)
    .where('spent_at', 'is', null),
);

const recordOf = (row: MailActTable): MailActRecord => ({
  id: row.id,
  userId: row.user_id,
  act: row.act,
  subject: row.subject,
  tokenHash: row.token_hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  spentAt: row.spent_at,
});

export const mailActReads: Verbs<MailActReads> = {
  findMailAct: (on) => async (token) => {
    const [row] = await rowsOf(on, find, { token });
    return row ? recordOf(row) : null;
  },
};

export const mailActWrites: Verbs<MailActWrites> = {
  createMailAct: (on) => async (record) => {
    await rowsOf(on, insert, {
      id: record.id,
      user_id: record.userId,
      act: record.act,
      subject: record.subject,
      token_hash: record.tokenHash,
      created_at: record.createdAt,
      expires_at: record.expiresAt,
      spent_at: record.spentAt,
    });
  },
  spendMailAct: (on) => async (token, act, at) => {
    const [row] = await rowsOf(on, spend, { token, act, at });
    return row ? recordOf(row) : null;
  },
  voidChangeActs: (on) => async (user, since, at) => {
    await rowsOf(on, voidChanges, { user, since, at });
  },
  voidMailActs: (on) => async (subject, act, at) => {
    await rowsOf(on, voidAbout, { subject, act, at });
  },
};
