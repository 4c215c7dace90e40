import { sql, type Kysely } from 'kysely';
import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SmsWrites } from '#ports/sms.ts';
import type { On, Verbs } from '../engine.ts';
import { attemptRow } from '../rows/attempts.ts';
import { codeColumns, codeRow, noCode } from '../rows/authenticators.ts';
import type { AttemptColumns, Schema } from '../schema.ts';
import type { CodeColumns } from '../sms-schema.ts';
import { changedOne, firstOf, pick, statement } from '../statement.ts';
import { counters } from './codes.ts';
import { holdTexts, waitForImports } from './locks.ts';
import { holdUser } from './users.ts';

type OfVersion = { id: AuthenticatorId; expected: number };

type OfCode = OfVersion & { hash: string };

const issueCode = statement((query, hole: OfVersion & CodeColumns) =>
  query
    .updateTable('authenticators')
    .set({ ...pick(hole, codeColumns), version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('kind', '=', 'phone')
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected),
);

const clearOthers = statement((query, hole: { user: UserId; except: AuthenticatorId }) =>
  query
    .updateTable('authenticators')
    .set({ ...noCode, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('id', '<>', hole.except)
    .where('kind', '=', 'phone')
    .where('bound_at', 'is', null)
    .where('unbound_at', 'is', null)
    .where('code_hash', 'is not', null),
);

const spendCode = statement((query, hole: OfCode & AttemptColumns & { at: Instant }) =>
  query
    .updateTable('authenticators')
    .set({ ...pick(hole, counters), ...noCode, last_used_at: hole.at, version: sql`version + 1` })
    .where('id', '=', hole.id)
    .where('kind', '=', 'phone')
    .where('bound_at', 'is not', null)
    .where('unbound_at', 'is', null)
    .where('version', '=', hole.expected)
    .where('code_hash', '=', hole.hash),
);

/** A phone that may be bound by this code, but for how many its number serves: one phone at a time, as one app (SPEC T4). */
const maybeBound = (query: Kysely<Schema>, hole: OfCode) =>
  query
    .selectFrom('authenticators as phone')
    .select(['phone.id'])
    .where('phone.id', '=', hole.id)
    .where('phone.kind', '=', 'phone')
    .where('phone.bound_at', 'is', null)
    .where('phone.unbound_at', 'is', null)
    .where('phone.version', '=', hole.expected)
    .where('phone.code_hash', '=', hole.hash)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('authenticators as other')
            .select('other.id')
            .whereRef('other.user_id', '=', 'phone.user_id')
            .where('other.kind', '=', 'phone')
            .where('other.bound_at', 'is not', null)
            .where('other.unbound_at', 'is', null),
        ),
      ),
    );

const mayBind = statement((query, hole: OfCode) => maybeBound(query, hole));

/** How many others have the number. Its kind is written out, so that the index of phones serves. */
const othersWith = (query: Kysely<Schema>) =>
  query
    .selectFrom('authenticators as served')
    .select((of) => of.fn.count<number>('served.user_id').distinct().as('users'))
    .where(sql<boolean>`served.kind = 'phone'`)
    .where('served.bound_at', 'is not', null)
    .where('served.unbound_at', 'is', null)
    .where('served.hash', '=', sql.ref<string>('authenticators.hash'))
    .where('served.user_id', '<>', sql.ref<UserId>('authenticators.user_id'));

const bindPending = statement((query, hole: OfCode & { at: Instant; most: number }) =>
  query
    .updateTable('authenticators')
    .set({
      bound_at: hole.at,
      last_used_at: hole.at,
      failures: 0,
      held_until: null,
      ...noCode,
      version: sql`version + 1`,
    })
    .where('id', 'in', maybeBound(query, hole))
    .where(othersWith(query), '<', hole.most),
);

const ownerOf = statement((query, hole: { id: AuthenticatorId }) =>
  query.selectFrom('authenticators').select(['user_id', 'hash']).where('id', '=', hole.id),
);

/** Owner and number, in this order, so that neither comes to a second phone, nor the number to one user too many (SPEC M3). */
async function holdPhone(on: On, id: AuthenticatorId): Promise<void> {
  if (on.engine.writesAreAlone) return;
  const phone = await firstOf(on, ownerOf, { id });
  if (phone === null) return;
  await holdUser(on, phone.user_id);
  await waitForImports(on);
  await holdTexts(on, [`phone ${phone.hash ?? ''}`]);
}

/** Codes on phones: newest only, spent once; the first binds (SPEC M1, X2). */
export const phoneVerbs = {
  issuePhoneCode: (on) => (id, expected, code) => changedOne(on, issueCode, { id, expected, ...codeRow(code) }),
  voidPendingCodes: (on) => async (user, except) => {
    await clearOthers(on, { user, except });
  },
  spendPhoneCode: (on) => (id, expected, hash, at, next) =>
    changedOne(on, spendCode, { id, expected, hash, at, ...attemptRow(next) }),
  bindPhone: (on) => async (id, expected, hash, at, most) => {
    await holdPhone(on, id);
    if (await changedOne(on, bindPending, { id, expected, hash, at, most })) return 'bound';
    return (await firstOf(on, mayBind, { id, expected, hash })) === null ? 'lost' : 'full';
  },
} satisfies Partial<Verbs<SmsWrites>>;
