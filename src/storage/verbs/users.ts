import { sql } from 'kysely';
import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { On, Verbs } from '../engine.ts';
import { toFlag } from '../rows/flag.ts';
import { sortName } from '../rows/sort-name.ts';
import type { DeviceTable, Flag } from '../schema.ts';
import { changedOne, pick, statement } from '../statement.ts';

const lockUser = statement((query, hole: { user: UserId }) =>
  query.selectFrom('users').select('id').where('id', '=', hole.user).forNoKeyUpdate(),
);

/** Lets acts that put one thing of a user in place of another take turns, where writing transactions run side by side. */
export async function holdUser(on: On, user: UserId): Promise<void> {
  if (!on.engine.writesAreAlone) await lockUser(on, { user });
}

const lockOwner = statement((query, hole: { held: AuthenticatorId }) =>
  query
    .selectFrom('users')
    .select('id')
    .where('id', '=', (eb) =>
      eb.selectFrom('authenticators').select('user_id').where('authenticators.id', '=', hole.held),
    )
    .forNoKeyUpdate(),
);

/** The same, for acts that know what is the user's, and not whose it is. */
export async function holdOwner(on: On, held: AuthenticatorId): Promise<void> {
  if (!on.engine.writesAreAlone) await lockOwner(on, { held });
}

const updateDeferral = statement((query, hole: { user: UserId; at: Instant }) =>
  query.updateTable('users').set({ enrollment_deferred_at: hole.at }).where('id', '=', hole.user),
);

/** Switched on, it comes with a method that is bound, and off, with a proof by one: either way what a reset demanded has been done (SPEC A4). */
const updateAlwaysRequire = statement((query, hole: { user: UserId; on: Flag }) =>
  query.updateTable('users').set({ always_require: hole.on, enrollment_demanded_at: null }).where('id', '=', hole.user),
);

const moveAlwaysRequire = statement((query, hole: { user: UserId; on: Flag; from: Flag }) =>
  query
    .updateTable('users')
    .set({ always_require: hole.on })
    .where('id', '=', hole.user)
    .where('always_require', '=', hole.from)
    .where('erased_at', 'is', null),
);

const updateName = statement((query, hole: { user: UserId; name: string; sort: string }) =>
  query
    .updateTable('users')
    .set({ display_name: hole.name, sort_name: hole.sort })
    .where('id', '=', hole.user)
    .where('erased_at', 'is', null),
);

const updatePreferences = statement((query, hole: { user: UserId; language: string; zone: string | null }) =>
  query
    .updateTable('users')
    .set({ language: hole.language, time_zone: hole.zone })
    .where('id', '=', hole.user)
    .where('erased_at', 'is', null),
);

const insertDevice = statement((query, row: DeviceTable) =>
  query
    .insertInto('devices')
    .values(pick(row, ['user_id', 'device_hash', 'first_seen_at']))
    .onConflict((conflict) => conflict.columns(['user_id', 'device_hash']).doNothing()),
);

const releaseAuthenticators = statement((query, hole: { user: UserId }) =>
  query
    .updateTable('authenticators')
    .set({ held_until: null, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('unbound_at', 'is', null)
    .where('held_until', 'is not', null),
);

const releaseMailbox = statement((query, hole: { user: UserId }) =>
  query
    .updateTable('mailboxes')
    .set({ held_until: null, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('held_until', 'is not', null),
);

const releaseSms = statement((query, hole: { user: UserId }) =>
  query
    .updateTable('sms_users')
    .set({ held_until: null, version: sql`version + 1` })
    .where('user_id', '=', hole.user)
    .where('held_until', 'is not', null),
);

/** What a user's row, browsers and back-offs say. */
export const userVerbs = {
  deferEnrollment: (on) => async (user, at) => {
    await updateDeferral(on, { user, at });
  },
  setAlwaysRequire: (on) => async (user, yes) => {
    await updateAlwaysRequire(on, { user, on: toFlag(yes) });
  },
  setDisplayName: (on) => async (user, name) => {
    await updateName(on, { user, name, sort: sortName(name) });
  },
  setPreferences:
    (on) =>
    async (user, { language, timeZone: zone }) => {
      await updatePreferences(on, { user, language, zone });
    },
  switchAlwaysRequire: (on) => (user, yes) =>
    changedOne(on, moveAlwaysRequire, { user, on: toFlag(yes), from: toFlag(!yes) }),
  rememberDevice: (on) => (user, deviceHash, at) =>
    changedOne(on, insertDevice, { user_id: user, device_hash: deviceHash, first_seen_at: at }),
  clearBackOff: (on) => async (user) => {
    await releaseAuthenticators(on, { user });
    await releaseMailbox(on, { user });
    await releaseSms(on, { user });
  },
} satisfies Partial<Verbs<StoreWrites>>;
