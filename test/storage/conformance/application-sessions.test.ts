import { describe, expect, test } from 'vitest';
import type { ApplicationId, SessionId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { SessionRecord } from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import { engines } from '../../support/stores.ts';
import { applicationSession, newApplication, signedInto, signInto, type SignedIn } from '../application-records.ts';
import { raw } from '../raw.ts';
import { app, hash, later, now, once, session, userWith } from '../records.ts';
import { onEveryEngine } from './suite.ts';

/** The session that takes another one's place. */
const next = ({ userId, signInId }: SessionRecord) => session(userId, { signInId, createdAt: later(2) });

/** Whatever ends a sign-in. */
const endings: readonly (readonly [string, (tx: StoreWrites, of: SignedIn) => Promise<unknown>])[] = [
  ['signing out', (tx, { session: { id }, user }) => tx.endSession(id, user.id, 'signed-out', later(1))],
  [
    'another sign-in in its browser',
    (tx, { session: one }) => tx.endSessionByToken(one.tokenHash, 'signed-out', later(1)),
  ],
  ['signing out everywhere', (tx, { user }) => tx.endSessions(user.id, 'signed-out', later(1))],
  ['a disabled user', (tx, { user }) => tx.setUserStatus(user.id, 'disabled', later(1))],
  ['an erased user', (tx, { user }) => tx.eraseUser(user.id, user.email, later(1))],
];

onEveryEngine('applications that somebody got into', (store, target) => {
  const join = (record: ApplicationSessionRecord) => once(store(), (tx) => tx.joinApplication(record));
  const standing = ({ id }: SessionRecord) => store().listApplicationSessions(id);
  /** Those of these applications that are due: the store is shared. */
  const due = async (at: number, ...of: readonly ApplicationId[]) => {
    const others = (await store().listApplications()).map(({ id }) => id).filter((id) => !of.includes(id));
    return store().logouts.claimLogouts(later(at), 100, later(at + hour), others);
  };

  test('a session of a server that knows of no sign-ins yet begins one of its own, where there may be such servers: on PostgreSQL', async () => {
    const { user } = await userWith(store(), app);
    const made = session(user.id, { signInId: '' as SessionId });
    await once(store(), (tx) => tx.createSession(made));
    const found = await store().loadSignIn(made.id);
    expect(found?.session.id ?? null).toBe(target().engine === 'postgres' ? made.id : null);
  });

  test('a sign-in loads by its first session, with its user, whichever session took the place of it', async () => {
    const { user } = await userWith(store(), app);
    const first = session(user.id);
    const second = next(first);
    const ofSignIn = async () => (await store().loadSignIn(first.id))?.session;
    await once(store(), (tx) => tx.createSession(first));
    expect(await store().loadSignIn(first.id)).toEqual({ session: first, bundle: await store().loadUser(user.id) });
    await once(store(), async (tx) => {
      await tx.endSession(first.id, user.id, 'replaced', later(2));
      await tx.createSession(second);
    });
    expect(await ofSignIn()).toEqual(second);
    expect(await store().loadSignIn(second.id)).toBeNull();
    await once(store(), (tx) => tx.endSession(second.id, user.id, 'signed-out', later(3)));
    expect(await ofSignIn()).toBeUndefined();
  });

  test('of twenty that join at once one stands, and everybody is told its sid', async () => {
    const application = await newApplication(store());
    const { session: one } = await signedInto(store());
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(applicationSession(one, application.id))));
    expect(new Set(answers.map(({ sid }) => sid)).size).toBe(1);
    expect(await standing(one)).toEqual(answers.slice(0, 1));
  });

  test.each(['due', 'told'])('one that is over (%s) begins anew under its new sid', async (how) => {
    const application = await newApplication(store());
    const { session: one, joined } = await signedInto(store(), application.id);
    await once(store(), (tx) => tx.endApplicationSession(one.id, application.id, later(1)));
    const [claimed] = await due(1, application.id);
    await store().logouts.deferLogout(claimed?.sid ?? '', later(2));
    if (how === 'told') await store().logouts.settleLogout(claimed?.sid ?? '', later(3));
    const again = applicationSession(one, application.id, { beganAt: later(4), expiresAt: later(day) });
    expect(await join(again)).toEqual(again);
    expect(await standing(one)).toEqual([again]);
    // It is told of the one before all the same.
    expect((await due(4, application.id)).map(({ sid }) => sid)).toEqual(how === 'due' ? [claimed?.sid] : []);
    for (const sid of joined.map((before) => before.sid)) {
      await store().logouts.settleLogout(sid, later(5));
      await store().logouts.deferLogout(sid, later(5));
    }
    expect(await standing(one)).toEqual([again]);
  });

  describe('are told when the sign-in is over', () => {
    test.each(endings)('by %s', async (_how, end) => {
      const [payments, plans] = [await newApplication(store()), await newApplication(store())];
      const signedIn = await signedInto(store(), payments.id, plans.id);
      const other = await signedInto(store(), payments.id);
      await once(store(), (tx) => end(tx, signedIn));
      expect(await due(0, payments.id, plans.id)).toEqual([]);
      const told = await due(1, payments.id, plans.id);
      expect(new Set(told.map(({ sid }) => sid))).toEqual(new Set(signedIn.joined.map(({ sid }) => sid)));
      expect([await standing(signedIn.session), await standing(other.session)]).toEqual([[], other.joined]);
    });

    test('not by a change of assurance, which only replaces its session (SECURITY I14), but by the end of that one', async () => {
      const application = await newApplication(store());
      const { session: first, joined } = await signedInto(store(), application.id);
      const second = next(first);
      await once(store(), async (tx) => {
        await tx.endSession(first.id, first.userId, 'replaced', later(2));
        await tx.createSession(second);
      });
      expect([await due(3, application.id), await standing(first)]).toEqual([[], joined]);
      await once(store(), (tx) => tx.endSession(second.id, second.userId, 'signed-out', later(4)));
      expect((await due(4, application.id)).map(({ sid }) => sid)).toEqual(joined.map(({ sid }) => sid));
    });

    test('when it has expired and nobody ended it (SPEC P10)', async () => {
      const application = await newApplication(store());
      const { joined } = await signedInto(store(), application.id);
      expect(await due(30 * day - 1, application.id)).toEqual([]);
      expect((await due(30 * day, application.id)).map(({ sid }) => sid)).toEqual(joined.map(({ sid }) => sid));
    });

    test('one that joins when it has ended already is told at once', async () => {
      const application = await newApplication(store());
      const { session: one } = await signedInto(store());
      await once(store(), (tx) => tx.endSession(one.id, one.userId, 'signed-out', later(1)));
      expect(await join(applicationSession(one, application.id))).toMatchObject({ logoutDueAt: now });
      expect(await due(1, application.id)).toHaveLength(1);
    });

    test('however a join, a step up and the end of the sign-in fall together', async () => {
      const application = await newApplication(store());
      const signedIn = await Promise.all(Array.from({ length: 25 }, () => signedInto(store())));
      const changes = signedIn.map(async ({ session: one }, n) => {
        const joining = join(applicationSession(one, application.id));
        const ending = once(store(), async (tx) => {
          await tx.endSession(one.id, one.userId, n % 2 === 0 ? 'signed-out' : 'replaced', later(1));
          if (n % 2 === 1) await tx.createSession(next(one));
        });
        await Promise.all([joining, ending]);
      });
      await Promise.all(changes);
      expect(await due(2, application.id)).toHaveLength(13);
      const stand = await Promise.all(signedIn.map(({ session: one }) => standing(one)));
      expect(stand.filter((those) => those.length === 1)).toHaveLength(12);
    });
  });

  test('of many nodes that tell them each takes its own, and nobody one whose turn it is not', async () => {
    const [payments, plans] = [await newApplication(store()), await newApplication(store())];
    const { user, joined } = await signedInto(store(), payments.id, plans.id);
    const more = await Promise.all(Array.from({ length: 39 }, () => signInto(store(), user.id, payments.id)));
    const sids = [joined, ...more.map((one) => one.joined)].map((those) => those[0]?.sid ?? '');
    await once(store(), (tx) => tx.endSessions(user.id, 'signed-out', later(1)));
    const claims = Array.from({ length: 20 }, () => store().logouts.claimLogouts(later(1), 5, later(hour), [plans.id]));
    const taken = (await Promise.all(claims)).map((those) => those.filter((one) => one.userId === user.id));
    expect(Math.max(...taken.map((those) => those.length))).toBeLessThanOrEqual(5);
    const all = [...taken.flat(), ...(await due(1, payments.id))].map(({ sid }) => sid);
    expect(all.toSorted()).toEqual(sids.toSorted());
    expect((await due(1, plans.id)).map(({ sid }) => sid)).toEqual([joined[1]?.sid]);
  });

  test('one that could not be told is tried again at its instant, with its tries counted, until it is settled', async () => {
    const application = await newApplication(store());
    const { session: one, joined } = await signedInto(store(), application.id);
    await once(store(), (tx) => tx.endSession(one.id, one.userId, 'signed-out', later(1)));
    const sid = joined[0]?.sid ?? '';
    const { logouts } = store();
    expect(await due(1, application.id)).toMatchObject([{ sid, logoutTries: 0, logoutDueAt: later(1 + hour) }]);
    expect(await due(2, application.id)).toEqual([]);
    await logouts.deferLogout(sid, later(9));
    expect(await due(8, application.id)).toEqual([]);
    expect(await due(9, application.id)).toMatchObject([{ sid, logoutTries: 1 }]);
    // A node that died lets go.
    expect(await due(9 + hour, application.id)).toMatchObject([{ sid, logoutTries: 1 }]);
    await logouts.settleLogout(sid, later(10));
    await logouts.deferLogout(sid, later(11));
    expect(await due(40 * day, application.id)).toEqual([]);
    await logouts.settleLogout(hash(), now);
  });

  test('of an erased user those alone are left that are still to be told (SPEC C7)', async () => {
    const [told, waits] = [await newApplication(store()), await newApplication(store())];
    const { user, session: one, joined } = await signedInto(store(), told.id, waits.id);
    await once(store(), (tx) => tx.endSession(one.id, user.id, 'signed-out', later(1)));
    await due(1, told.id);
    await store().logouts.settleLogout(joined[0]?.sid ?? '', later(2));
    await once(store(), (tx) => tx.eraseUser(user.id, user.email, later(3)));
    const rows = await raw(target(), `select application_id from application_sessions where user_id = '${user.id}'`);
    expect(rows).toEqual([{ application_id: waits.id }]);
    expect(await due(3, waits.id)).toHaveLength(1);
  });
});

test.each(engines)('on $name no sign-in loads 30 days after it began (SPEC P10)', async ({ open }) => {
  let time = later(30 * day - 1);
  await using opened = await open({ clock: { now: () => time } });
  const store: Store = opened.store;
  const { session: one } = await signedInto(store);
  expect((await store.loadSignIn(one.id))?.session).toEqual(one);
  time = later(30 * day);
  expect(await store.loadSignIn(one.id)).toBeNull();
});
