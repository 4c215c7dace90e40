import { sql, type Kysely } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { CompanyId, PassId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { NewPass, PassReads, PassWrites } from '#ports/passes.ts';
import type { Verbs } from '../engine.ts';
import type { EnrollmentPassTable } from '../roll-out-schema.ts';
import type { Schema } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';

const columns = [
  'id',
  'user_id',
  'company_id',
  'hash',
  'checked_how',
  'issued_by',
  'issued_at',
  'expires_at',
] as const satisfies readonly (keyof EnrollmentPassTable)[];

type PassRow = Pick<EnrollmentPassTable, (typeof columns)[number]>;

const passRow = (record: NewPass): PassRow => ({
  id: record.id,
  user_id: record.userId,
  company_id: record.companyId,
  hash: record.hash,
  checked_how: record.checkedHow,
  issued_by: record.issuedBy,
  issued_at: record.issuedAt,
  expires_at: record.expiresAt,
});

/** A second factor bound since the pass of the row called `pass` was issued: live ones and ended ones have an index each. */
const isEnrolledSince = (query: Kysely<Schema>) => {
  const bound = (live: boolean) =>
    sql`exists ${query
      .selectFrom('authenticators')
      .select('id')
      .where('user_id', '=', sql.ref<UserId>('pass.user_id'))
      .where('unbound_at', live ? 'is' : 'is not', null)
      .where('kind', 'in', enrollableKinds)
      .where('bound_at', '>=', sql.ref<Instant>('pass.issued_at'))}`;
  return sql<boolean>`(${bound(true)} or ${bound(false)})`;
};

const goodPass = statement((query, hole: { user: UserId; hash: string; now: Instant }) =>
  query
    .selectFrom('enrollment_passes as pass')
    .select('pass.id')
    .where('pass.user_id', '=', hole.user)
    .where('pass.ended_at', 'is', null)
    .where('pass.hash', '=', hole.hash)
    .where('pass.expires_at', '>', hole.now)
    .where(sql<boolean>`not ${isEnrolledSince(query)}`),
);

const newestOfCompany = statement((query, hole: { company: CompanyId; user: UserId }) =>
  query
    .selectFrom('enrollment_passes')
    .select(['id', 'issued_at', 'issued_by'])
    .where('user_id', '=', hole.user)
    .where('company_id', '=', hole.company)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
);

const endLive = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('enrollment_passes')
    .set({ ended_at: hole.at })
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null),
);

const insertPass = statement((query, row: PassRow) => query.insertInto('enrollment_passes').values(pick(row, columns)));

const spend = statement((query, hole: { id: PassId; user: UserId; at: Instant }) =>
  query
    .updateTable('enrollment_passes as pass')
    .set({ ended_at: hole.at, spent_at: hole.at })
    .where('pass.id', '=', hole.id)
    .where('pass.user_id', '=', hole.user)
    .where('pass.ended_at', 'is', null)
    .where('pass.expires_at', '>', hole.at)
    .where(sql<boolean>`not ${isEnrolledSince(query)}`),
);

const issuedBy = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .selectFrom('enrollment_passes')
    .select('issued_at')
    .where('issued_by', '=', hole.user)
    .where('issued_at', '>', hole.since)
    .orderBy('issued_at', 'desc'),
);

/** SPEC A6. */
export const passReads: Verbs<PassReads> = {
  findPass: (on) => async (user, hash, now) => (await firstOf(on, goodPass, { user, hash, now }))?.id ?? null,
  lastPass: (on) => async (company, user) => {
    const row = await firstOf(on, newestOfCompany, { company, user });
    return row && { id: row.id, issuedAt: row.issued_at, issuedBy: row.issued_by };
  },
};

export const passVerbs: Verbs<PassWrites> = {
  lastPass: passReads.lastPass,
  issuePass: (on) => async (record) => {
    await endLive(on, { user: record.userId, at: record.issuedAt });
    await insertPass(on, passRow(record));
  },
  spendPass: (on) => (id, user, at) => changedOne(on, spend, { id, user, at }),
  passesIssuedBy: (on) => async (user, since) =>
    (await rowsOf(on, issuedBy, { user, since })).map((row) => row.issued_at),
};
