import { sql } from 'kysely';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { On, Verbs } from '../engine.ts';
import { attemptRow } from '../rows/attempts.ts';
import type { AttemptColumns } from '../schema.ts';
import { changedOne, inOrder, pick, statement, type Statement } from '../statement.ts';
import { holdOwner } from './users.ts';

/** Counters without their version: that is raised by the statement itself, whatever the caller thinks it is. */
export const counters = ['failures', 'recent', 'span', 'held_until', 'disabled_at'] as const;

type OfVersion = { id: AuthenticatorId; expected: number };

const countAttempt = statement((query, hole: OfVersion & AttemptColumns) =>
  query
    .updateTable('authenticators')
    .set({ ...pick(hole, counters), version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected),
);

const acceptStep = statement((query, hole: OfVersion & AttemptColumns & { step: number; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set({ ...pick(hole, counters), last_step: hole.step, last_used_at: hole.at, version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('kind', '=', 'app')
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', hole.step)])),
);

const spendCode = statement((query, hole: OfVersion & { at: Instant }) =>
  query
    .updateTable('authenticators')
    .set({ unbound_at: hole.at, last_used_at: hole.at, sealed: null, hash: null, version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('kind', '=', 'recovery-code')
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected),
);

const confirmCode = statement((query, hole: OfVersion & { at: Instant }) =>
  query
    .updateTable('authenticators')
    .set({ bound_at: hole.at, sealed: null, version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('kind', '=', 'recovery-code')
    .where('bound_at', 'is', null)
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected),
);

/** Of a user's recovery codes several are written in one act: he is held first, as by whatever writes many rows of his, so that no two acts wait in a circle. */
async function ofOwner(
  on: On,
  run: Statement<OfVersion & { at: Instant }, unknown>,
  args: OfVersion & { at: Instant },
): Promise<boolean> {
  const written = [holdOwner(on, args.id), changedOne(on, run, args)] as const;
  await inOrder(...written);
  return written[1];
}

/** Codes of authenticators: counted, accepted once, spent (SPEC T2, R1, X2, X3; SECURITY I2, I3, I4). */
export const codeVerbs = {
  recordAttempt: (on) => (id, expected, next) => changedOne(on, countAttempt, { id, expected, ...attemptRow(next) }),
  advanceTotpStep: (on) => (id, expected, step, at, next) =>
    changedOne(on, acceptStep, { id, expected, step, at, ...attemptRow(next) }),
  spendRecoveryCode: (on) => (id, expected, at) => ofOwner(on, spendCode, { id, expected, at }),
  confirmRecoveryCode: (on) => (id, expected, at) => ofOwner(on, confirmCode, { id, expected, at }),
} satisfies Partial<Verbs<StoreWrites>>;
