import pg from 'pg';
import { expect, test } from 'vitest';
import { hour, type Instant } from '#domain/instant.ts';
import type { SessionId, UserId } from '#domain/identifiers.ts';
import { openPostgres } from '../../support/stores.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, once } = made;

/** Noted with the last look of a session: signing in itself writes nothing for it (PERFORMANCE row 4). */
onEveryEngine('the last sign-in', (store) => {
  async function member() {
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    const last = async () => (await store().loadPerson(company.id, membership.id))?.lastSignInAt;
    return { user, last };
  }

  const begin = async (user: UserId, at: Instant): Promise<SessionId> => {
    const session = made.session(user, { signedInAt: at });
    await once(store(), (tx) => tx.createSession(session));
    return session.id;
  };

  const seen = (...sessions: readonly SessionId[]) =>
    store().upkeep.touchSessions(new Map(sessions.map((one) => [one, later(hour)])));

  test('is that of the newest session that was seen, and never moves backward', async () => {
    const { user, last } = await member();
    expect(await last()).toBeNull();
    const [first, second, third] = [
      await begin(user.id, later(1)),
      await begin(user.id, later(9)),
      await begin(user.id, later(5)),
    ];
    await seen(first);
    expect(await last()).toBe(later(1));
    await seen(third, second, first);
    expect(await last()).toBe(later(9));
    await seen(third);
    await seen(first, third);
    expect(await last()).toBe(later(9));
  });

  test('is told of a session that has ended meanwhile, and of nobody who is gone', async () => {
    const { user, last } = await member();
    const session = await begin(user.id, later(2));
    await once(store(), (tx) => tx.endSession(session, user.id, 'reset', later(3)));
    await seen(session, made.id('session'));
    expect(await last()).toBe(later(2));
    const gone = await made.newUser(store());
    const left = await begin(gone.id, later(4));
    await once(store(), (tx) => tx.eraseUser(gone.id, made.user().email, later(5)));
    await seen(left);
    expect((await store().loadUser(gone.id))?.user.status).toBe('disabled');
  });

  test('of many is written together, each their own', async () => {
    const people = Array.from({ length: 450 }, () => made.user());
    const company = await made.newCompany(store());
    const members = people.map((user) => made.membership(user.id, company.id));
    await store().transact(async (tx) => {
      await tx.addImportedUsers(people, made.now);
      await tx.addMemberships(members);
    });
    const sessions: SessionId[] = [];
    await store().transact(async (tx) => {
      for (const [place, user] of people.entries()) {
        const session = made.session(user.id, { signedInAt: later(place) });
        await tx.createSession(session);
        sessions.push(session.id);
      }
    });
    await seen(...sessions);
    const found = await store().seePeople(team.windowOf(company.id, { sort: 'last-sign-in', most: 1_000 }));
    expect(found.people.map((one) => one.lastSignInAt)).toEqual(people.map((_user, place) => later(place)));
  });

  test('is noted beside changes of the same people and memberships, and neither waits for the other in a circle', async () => {
    const company = await made.newCompany(store());
    const people = await Promise.all(Array.from({ length: 12 }, () => team.newMember(store(), company.id)));
    const sessions = await Promise.all(people.map(({ user }) => begin(user.id, later(7))));
    const change = (order: typeof people) =>
      store().transact(async (tx) => {
        for (const { membership } of order) await tx.setMembership({ ...membership, site: 'North' }, made.now);
        for (const { user } of order) await tx.setAlwaysRequire(user.id, true);
      });
    await Promise.all([
      ...Array.from({ length: 6 }, (_, n) => seen(...(n % 2 === 0 ? sessions : sessions.toReversed()))),
      change(people),
    ]);
    await seen(...sessions);
    const found = await store().seePeople(team.windowOf(company.id));
    expect(found.people.map((one) => [one.lastSignInAt, one.membership.site])).toEqual(
      people.map(() => [later(7), 'North']),
    );
  });
});

test('on postgres who is held by another transaction is passed over, and comes with the next look', async () => {
  await using opened = await openPostgres();
  const { store } = opened;
  const company = await made.newCompany(store);
  const [held, free] = [await team.newMember(store, company.id), await team.newMember(store, company.id)];
  const sessions = [held, free].map(({ user }) => made.session(user.id, { signedInAt: later(7) }));
  await once(store, async (tx) => {
    for (const session of sessions) await tx.createSession(session);
  });
  const look = () => store.upkeep.touchSessions(new Map(sessions.map((one) => [one.id, later(hour)])));
  const last = async () =>
    (await Promise.all([held, free].map(({ membership }) => store.loadPerson(company.id, membership.id)))).map(
      (one) => one?.lastSignInAt,
    );
  const client = new pg.Client({ connectionString: opened.target.url });
  await client.connect();
  await client.query('begin');
  await client.query(`select id from memberships where id = '${held.membership.id}' for update`);
  await look();
  expect(await last()).toEqual([null, later(7)]);
  await client.query('rollback');
  await client.end();
  await look();
  expect(await last()).toEqual([later(7), later(7)]);
});
