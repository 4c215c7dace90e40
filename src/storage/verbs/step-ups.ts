import { sql } from 'kysely';
import type { ApplicationId, SessionId, StepUpId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { StepUpProof } from '#domain/step-up.ts';
import type { ReplacedInBrowser, StepUpReads, StepUpWrites } from '#ports/step-ups.ts';
import type { StepUpTable } from '../applications-schema.ts';
import type { Verbs } from '../engine.ts';
import { applicationSessionColumns, applicationSessionRecord } from '../rows/application-sessions.ts';
import { interactionColumns, interactionRecord } from '../rows/interactions.ts';
import { stepUpColumns, stepUpRecord, stepUpRow } from '../rows/step-ups.ts';
import { changed, changedOne, firstOf, pick, statement } from '../statement.ts';

const find = statement((query, hole: { id: StepUpId }) =>
  query.selectFrom('step_ups').select(stepUpColumns).where('id', '=', hole.id),
);

const findSession = statement((query, hole: { sid: string; application: ApplicationId }) =>
  query
    .selectFrom('application_sessions')
    .select(applicationSessionColumns)
    .where('sid', '=', hole.sid)
    .where('application_id', '=', hole.application)
    .where('logout_due_at', 'is', null)
    .where('ended_at', 'is', null),
);

const sessionOf = statement((query, hole: { signIn: SessionId; application: ApplicationId }) =>
  query
    .selectFrom('application_sessions')
    .select(applicationSessionColumns)
    .where('sign_in_id', '=', hole.signIn)
    .where('application_id', '=', hole.application)
    .where('logout_due_at', 'is', null)
    .where('ended_at', 'is', null),
);

/** Both are found by an index: the session by its token, and the few runs of all that were begun since. */
const finishedProof = statement((query, hole: ReplacedInBrowser & { since: Instant }) =>
  query
    .selectFrom('interactions as run')
    .innerJoin('sessions as origin', 'origin.id', 'run.origin_session_id')
    .select(interactionColumns.map((column) => `run.${column}` as const))
    .where('origin.token_hash', '=', hole.tokenHash)
    .where('origin.end_reason', '=', 'replaced')
    .where('run.browser_hash', '=', hole.browserHash)
    .where('run.purpose', '=', 'step-up')
    .where('run.end_reason', '=', 'finished')
    .where('run.started_at', '>', hole.since),
);

export const stepUpReads: Verbs<StepUpReads> = {
  findStepUp: (on) => async (id) => {
    const row = await firstOf(on, find, { id });
    return row && stepUpRecord(row);
  },
  findApplicationSession: (on) => async (sid, application) => {
    const row = await firstOf(on, findSession, { sid, application });
    return row && applicationSessionRecord(row);
  },
  applicationSessionOf: (on) => async (signIn, application) => {
    const row = await firstOf(on, sessionOf, { signIn, application });
    return row && applicationSessionRecord(row);
  },
  findFinishedProof: (on) => async (of, since) => {
    const row = await firstOf(on, finishedProof, { ...of, since });
    return row && interactionRecord(row);
  },
};

/** Held while one more is added, so that of many at once none sees fewer than there are. */
const holdApplicationSession = statement((query, hole: { sid: string }, engine) =>
  query
    .selectFrom('application_sessions')
    .select('sid')
    .where('sid', '=', hole.sid)
    .modifyEnd(sql.raw(engine.writesAreAlone ? '' : 'for no key update')),
);

/** Whoever proves one at this moment comes first or finds it cancelled: it is looked at again once they are done. */
const cancelOldest = statement((query, hole: { sid: string; at: Instant; kept: number }) =>
  query
    .updateTable('step_ups')
    .set({ cancelled_at: hole.at })
    .where('sid', '=', hole.sid)
    .where('proved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', hole.at)
    .where(
      sql<boolean>`id not in (select id from step_ups
        where sid = ${hole.sid} and proved_at is null and cancelled_at is null and expires_at > ${hole.at}
        order by asked_at desc, id desc limit ${hole.kept})`,
    ),
);

const insert = statement((query, row: StepUpTable) => query.insertInto('step_ups').values(pick(row, stepUpColumns)));

interface Of {
  readonly id: StepUpId;
  readonly user: UserId;
  readonly signIn: SessionId;
  readonly at: Instant;
}

const prove = statement((query, hole: Of & { by: StepUpProof }) =>
  query
    .updateTable('step_ups')
    .set({ proved_at: hole.at, proved_by: hole.by })
    .where('id', '=', hole.id)
    .where('user_id', '=', hole.user)
    .where('sign_in_id', '=', hole.signIn)
    .where('proved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', hole.at),
);

const cancel = statement((query, hole: Of) =>
  query
    .updateTable('step_ups')
    .set({ cancelled_at: hole.at })
    .where('id', '=', hole.id)
    .where('user_id', '=', hole.user)
    .where('sign_in_id', '=', hole.signIn)
    .where('proved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', hole.at),
);

interface Redeeming {
  readonly id: StepUpId;
  readonly application: ApplicationId;
  readonly provedAfter: Instant;
  readonly at: Instant;
}

const redeem = statement((query, hole: Redeeming) =>
  query
    .updateTable('step_ups')
    .set({ redeemed_at: hole.at })
    .where('id', '=', hole.id)
    .where('application_id', '=', hole.application)
    .where('redeemed_at', 'is', null)
    .where('proved_at', '>', hole.provedAfter),
);

/** Whoever tells of it again within the same moment changes nothing, and is no failure. */
const note = statement((query, hole: { sid: string; application: ApplicationId; at: Instant }) =>
  query
    .updateTable('application_sessions')
    .set({ active_at: sql`case when active_at > ${hole.at} then active_at else cast(${hole.at} as bigint) end` })
    .where('sid', '=', hole.sid)
    .where('application_id', '=', hole.application)
    .where('logout_due_at', 'is', null)
    .where('ended_at', 'is', null),
);

const countWrong = statement((query, hole: { id: SessionId }) =>
  query
    .updateTable('sessions')
    .set({ wrong_codes: sql<number>`wrong_codes + 1` })
    .where('id', '=', hole.id)
    .where('ended_at', 'is', null)
    .returning('wrong_codes'),
);

/** Proofs that applications ask for by API (SPEC Y5), and what tells of idleness and of guessing (SPEC Y4). */
export const stepUpVerbs: Verbs<StepUpWrites> = {
  createStepUp: (on) => async (record, mostPending) => {
    await firstOf(on, holdApplicationSession, { sid: record.sid });
    await changed(on, cancelOldest, { sid: record.sid, at: record.askedAt, kept: mostPending - 1 });
    await insert(on, stepUpRow(record));
  },
  proveStepUp:
    (on) =>
    (id, { userId, signInId }, by, at) =>
      changedOne(on, prove, { id, user: userId, signIn: signInId, by, at }),
  cancelStepUp:
    (on) =>
    (id, { userId, signInId }, at) =>
      changedOne(on, cancel, { id, user: userId, signIn: signInId, at }),
  redeemStepUp: (on) => (id, application, provedAfter, at) =>
    changedOne(on, redeem, { id, application, provedAfter, at }),
  noteActivity: (on) => (sid, application, at) => changedOne(on, note, { sid, application, at }),
  countWrongCode: (on) => async (id) => (await firstOf(on, countWrong, { id }))?.wrong_codes ?? 0,
};
