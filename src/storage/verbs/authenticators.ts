import { sql, type Kysely } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { AuthenticatorId, InteractionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { authenticatorRow, noSecret, plainColumns, type PlainRow } from '../rows/authenticators.ts';
import type { AuthenticatorTable, Schema } from '../schema.ts';
import { changed, changedOne, inOrder, pick, rowsOf, statement } from '../statement.ts';
import { holdUser } from './users.ts';

export const insertAuthenticator = statement((query, row: PlainRow) =>
  query.insertInto('authenticators').values(pick(row, plainColumns)),
);

/** What unbinding leaves: kind, label and dates (SPEC C7). */
export const unboundAt = (at: Instant) => ({ unbound_at: at, ...noSecret, version: sql<number>`version + 1` }) as const;

const unbindOne = statement((query, hole: { id: AuthenticatorId; at: Instant }) =>
  query.updateTable('authenticators').set(unboundAt(hole.at)).where('id', '=', hole.id).where('unbound_at', 'is', null),
);

const unbindMethod = statement((query, hole: { user: UserId; id: AuthenticatorId; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('id', '=', hole.id)
    .where('user_id', '=', hole.user)
    .where('kind', 'in', enrollableKinds)
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null),
);

const unbindPendingCodes = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('user_id', '=', hole.user)
    .where('kind', '=', 'recovery-code')
    .where('bound_at', 'is', null)
    .where('unbound_at', 'is', null),
);

type PendingOfRun = { user: UserId; kind: AuthenticatorTable['kind']; run: InteractionId | null; at: Instant };

const unbindPendingOfRun = statement((query, hole: PendingOfRun) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('user_id', '=', hole.user)
    .where('kind', '=', hole.kind)
    .where('made_in', 'is not distinct from', hole.run)
    .where('bound_at', 'is', null)
    .where('unbound_at', 'is', null),
);

const bindPendingApp = statement((query, hole: { id: AuthenticatorId; version: number; step: number; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set({
      bound_at: hole.at,
      last_used_at: hole.at,
      last_step: hole.step,
      failures: 0,
      held_until: null,
      version: sql`version + 1`,
    })
    .where('id', '=', hole.id)
    .where('kind', '=', 'app')
    .where('bound_at', 'is', null)
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.version)
    .where((eb) => eb.not(eb.exists(boundAppBeside(query)))),
);

/** One app at a time (SPEC T4). */
const boundAppBeside = (query: Kysely<Schema>) =>
  query
    .selectFrom('authenticators as other')
    .select('other.id')
    .where('other.user_id', '=', sql.ref<UserId>('authenticators.user_id'))
    .where('other.kind', '=', 'app')
    .where('other.bound_at', 'is not', null)
    .where('other.unbound_at', 'is', null);

const boundFactors = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('authenticators')
    .select('id')
    .where('user_id', '=', hole.user)
    .where('kind', 'in', enrollableKinds)
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null),
);

const unbindPassword = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('user_id', '=', hole.user)
    .where('kind', '=', 'password')
    .where('unbound_at', 'is', null),
);

const replaceHash = statement((query, hole: { id: AuthenticatorId; from: PasswordHash; to: PasswordHash }) =>
  query
    .updateTable('authenticators')
    .set({ password_hash: hole.to })
    .where('id', '=', hole.id)
    .where('password_hash', '=', hole.from),
);

const voidCodes = statement((query, hole: { user: UserId; except: AuthenticatorId | ''; at: Instant }) =>
  query
    .updateTable('authenticators')
    .set(unboundAt(hole.at))
    .where('user_id', '=', hole.user)
    .where('kind', '=', 'recovery-code')
    .where('id', '<>', hole.except as AuthenticatorId)
    .where('unbound_at', 'is', null),
);

/** Binding, replacing and unbinding. */
export const authenticatorVerbs = {
  /** A code takes the place of every pending code of its user, app and phone only of the one made in the same run: two browsers may enroll side by side. */
  replacePending: (on) => async (record, at) => {
    const { userId: user, kind, madeIn: run } = record;
    await inOrder(
      holdUser(on, user),
      kind === 'recovery-code' ? unbindPendingCodes(on, { user, at }) : unbindPendingOfRun(on, { user, kind, run, at }),
      insertAuthenticator(on, authenticatorRow(record, null)),
    );
  },
  bindApp: (on) => (id, version, step, at) => changedOne(on, bindPendingApp, { id, version, step, at }),
  isBoundExactly: (on) => async (user, ids) => {
    const bound = await rowsOf(on, boundFactors, { user });
    return bound.length === ids.length && bound.every((one) => ids.includes(one.id));
  },
  unbind: (on) => (id, at) => changedOne(on, unbindOne, { id, at }),
  removeMethod: (on) => async (user, id, at) => {
    await holdUser(on, user);
    return changedOne(on, unbindMethod, { user, id, at });
  },
  voidRecoveryCodes: (on) => (user, except, at) => changed(on, voidCodes, { user, except: except ?? '', at }),
  setPassword: (on) => async (record, at) => {
    await holdUser(on, record.userId);
    await unbindPassword(on, { user: record.userId, at });
    await insertAuthenticator(on, authenticatorRow(record, at));
  },
  rehashPassword: (on) => (id, from, to) => changedOne(on, replaceHash, { id, from, to }),
} satisfies Partial<Verbs<StoreWrites>>;
