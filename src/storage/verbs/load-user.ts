import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { StoreReads } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { firstOf, statement } from '../statement.ts';
import { bundleParts, bundleRecord } from './bundles.ts';

const byId = statement((query, hole: { id: UserId }, engine) =>
  query.selectFrom('users as person').select(bundleParts(query, engine)).where('person.id', '=', hole.id),
);

const byEmail = statement((query, hole: { email: Email }, engine) =>
  query.selectFrom('users as person').select(bundleParts(query, engine)).where('person.email', '=', hole.email),
);

const anyUser = statement((query) => query.selectFrom('users').select('id').limit(1));

export const loadUserVerbs = {
  loadUser: (on) => async (id) => {
    const row = await firstOf(on, byId, { id });
    return row && bundleRecord(row);
  },
  loadUserByEmail: (on) => async (email) => {
    const row = await firstOf(on, byEmail, { email });
    return row && bundleRecord(row);
  },
  isEmpty: (on) => async () => (await firstOf(on, anyUser, {})) === null,
} satisfies Partial<Verbs<StoreReads>>;
