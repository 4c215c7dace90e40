import { sql } from 'kysely';
import type { CompanyId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ResetEnd, ResetReads, ResetRecord, ResetRequestWrites } from '#ports/resets.ts';
import type { ResetTable } from '../account-schema.ts';
import type { Verbs } from '../engine.ts';
import { administersFrom, isAdministering } from '../rows/companies.ts';
import { resetColumns, resetRecord, resetRow } from '../rows/resets.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';
import { groundsOf, standsOf } from './reset-grounds.ts';
import { seeResets } from './see-resets.ts';

const byId = statement((query, hole: { id: ResetId }) =>
  query.selectFrom('resets').select(resetColumns).where('id', '=', hole.id),
);

const waitingFor = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('resets')
    .select(resetColumns)
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id'),
);

type ByCompany = { company: CompanyId | null; user: UserId };

/** Of this company, or of the service. */
const isOf = ({ company }: Pick<ByCompany, 'company'>) =>
  sql<boolean>`coalesce(resets.company_id, '') = coalesce(cast(${company} as text), '')`;

const newest = statement((query, hole: ByCompany) =>
  query
    .selectFrom('resets')
    .select(resetColumns)
    .where('user_id', '=', hole.user)
    .where(isOf(hole))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
);

const insert = statement((query, row: ResetTable) =>
  query
    .insertInto('resets')
    .values(pick(row, resetColumns))
    .onConflict((conflict) => conflict.doNothing()),
);

const administering = statement((query, hole: { user: UserId; company: CompanyId }) =>
  query
    .selectFrom('memberships as own')
    .select(administersFrom('own').as('since'))
    .where('own.user_id', '=', hole.user)
    .where('own.company_id', '=', hole.company)
    .where(isAdministering('own')),
);

type Approving = { id: ResetId; version: number } & Parameters<ResetRequestWrites['approveReset']>[2];

const approve = statement((query, hole: Approving) =>
  query
    .updateTable('resets')
    .set({ approved_at: hole.at, approved_by: hole.by, approved_as: hole.as, version: sql<number>`version + 1` })
    .where('id', '=', hole.id)
    .where('version', '=', hole.version)
    .where('ended_at', 'is', null)
    .where('approved_at', 'is', null),
);

const ended = (hole: ResetEnd) => ({
  ended_at: hole.at,
  ended_by: hole.by,
  ended_as: hole.as,
  outcome: hole.outcome,
  barred_because: hole.because ?? null,
  version: sql<number>`version + 1`,
});

const end = statement((query, hole: ResetEnd & { id: ResetId; version: number }) =>
  query
    .updateTable('resets')
    .set(ended(hole))
    .where('id', '=', hole.id)
    .where('version', '=', hole.version)
    .where('ended_at', 'is', null),
);

const endAll = statement((query, hole: ResetEnd & { user: UserId }) =>
  query
    .updateTable('resets')
    .set(ended(hole))
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null)
    .returning(resetColumns),
);

const askedBy = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .selectFrom('resets')
    .select('asked_at')
    .where('asked_by', '=', hole.user)
    .where('asked_at', '>', hole.since)
    .orderBy('asked_at', 'desc'),
);

const askedFor = statement((query, hole: ByCompany & { since: Instant }) =>
  query
    .selectFrom('resets')
    .select('asked_at')
    .where('user_id', '=', hole.user)
    .where(isOf(hole))
    .where('asked_at', '>', hole.since)
    .orderBy('asked_at', 'desc'),
);

const toEnd = statement((query, hole: { now: Instant; most: number }) =>
  query
    .selectFrom('resets')
    .select(resetColumns)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', hole.now),
        eb.and([eb('due_at', '<=', hole.now), eb.or([eb('approval', 'is', null), eb('approved_at', 'is not', null)])]),
      ]),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(hole.most),
);

const recordsOf = (rows: readonly ResetTable[]): readonly ResetRecord[] => rows.map(resetRecord);

/** SPEC section 10. */
export const resetReads: Verbs<ResetReads> = {
  findReset: (on) => async (id) => {
    const row = await firstOf(on, byId, { id });
    return row && resetRecord(row);
  },
  resetsWaitingFor: (on) => async (user) => recordsOf(await rowsOf(on, waitingFor, { user })),
  lastReset: (on) => async (company, user) => {
    const row = await firstOf(on, newest, { company, user });
    return row && resetRecord(row);
  },
  resetGrounds: (on) => async (company, user) => groundsOf(await standsOf(on, user), company),
  companiesBinding: (on) => async (user, beside) =>
    (await standsOf(on, user)).flatMap(({ binds, company }) =>
      binds && company !== null && company !== beside ? [company] : [],
    ),
  administersSince: (on) => async (user, company) =>
    (await firstOf(on, administering, { user, company }))?.since ?? null,
  resetsAskedBy: (on) => async (user, since) => (await rowsOf(on, askedBy, { user, since })).map((row) => row.asked_at),
  seeResets,
  resetsToEnd: (on) => async (now, most) => recordsOf(await rowsOf(on, toEnd, { now, most })),
};

const endingOf = ({ outcome, because = null, by, as, at }: ResetEnd): ResetEnd => ({ outcome, because, by, as, at });

export const resetRequestVerbs: Verbs<ResetRequestWrites> = {
  lastReset: resetReads.lastReset,
  resetGrounds: resetReads.resetGrounds,
  administersSince: resetReads.administersSince,
  resetsAskedBy: resetReads.resetsAskedBy,
  createReset: (on) => (record) => changedOne(on, insert, resetRow(record)),
  approveReset: (on) => (id, version, approved) => changedOne(on, approve, { id, version, ...approved }),
  endReset: (on) => (id, version, what) => changedOne(on, end, { id, version, ...endingOf(what) }),
  endWaitingResets: (on) => async (user, what) => recordsOf(await rowsOf(on, endAll, { user, ...endingOf(what) })),
  resetsAskedFor: (on) => async (company, user, since) =>
    (await rowsOf(on, askedFor, { company, user, since })).map((row) => row.asked_at),
};
