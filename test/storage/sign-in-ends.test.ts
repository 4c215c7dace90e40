import { expect, test } from 'vitest';
import type { SessionRecord } from '#ports/records.ts';
import { family, newApplication, signedInto, signInto } from './application-records.ts';
import { onEveryEngine } from './conformance/suite.ts';
import { hash, later, newUser, now, once, session } from './records.ts';

const replacedAt = later(1);

onEveryEngine('sign-ins that end beside something else', (store) => {
  /** Puts another session in the place of one, and meanwhile begins to end it. */
  async function endedWhileReplaced(of: SessionRecord, end: () => Promise<unknown>): Promise<void> {
    const next = session(of.userId, { signInId: of.signInId });
    const [began, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const replacing = store().transact(async (tx) => {
      await tx.endSession(of.id, of.userId, 'replaced', replacedAt);
      began.resolve();
      await goOn.promise;
      await tx.createSession(next);
    });
    await began.promise;
    const ending = end();
    setTimeout(goOn.resolve, 100);
    await Promise.all([replacing, ending]);
    expect(await store().loadSession(next.tokenHash)).toBeNull();
    expect(await store().loadSignIn(of.signInId)).toBeNull();
  }

  const signedIn = async () => {
    const { id } = await newApplication(store());
    const { user, session: own } = await signedInto(store(), id);
    return { own, other: (await signInto(store(), user.id, id)).session };
  };

  test('signing out everywhere else reaches a session whose place another one is taking (SPEC U1)', async () => {
    const { own, other } = await signedIn();
    await endedWhileReplaced(other, () =>
      store().transact((tx) => tx.endSessions(own.userId, 'signed-out', replacedAt, own.id)),
    );
    expect(await store().loadSignIn(own.signInId)).not.toBeNull();
    expect(await store().listApplicationSessions(other.signInId)).toEqual([]);
  });

  test('signing out one session of the list reaches it as well, whether it was replaced before or meanwhile', async () => {
    const { own, other } = await signedIn();
    const end = (id = other.id, user = own.userId, at = replacedAt) =>
      store().transact((tx) => tx.endSignInOf(id, user, 'signed-out', at));
    await endedWhileReplaced(other, () => end());
    const next = session(own.userId, { signInId: own.signInId });
    await once(store(), async (tx) => {
      await tx.endSession(own.id, own.userId, 'replaced', replacedAt);
      await tx.createSession(next);
    });
    const stranger = await newUser(store());
    expect([await end(own.id, stranger.id), await end(own.id, own.userId, later(3_600_002))]).toEqual([false, false]);
    expect(await end(own.id)).toBe(true);
    expect([await store().loadSignIn(own.signInId), await end(own.id)]).toEqual([null, false]);
  });

  test('signing out everywhere else leaves the sign-in that it is sent from, though its own session is being replaced', async () => {
    const { own, other } = await signedIn();
    const next = session(own.userId, { signInId: own.signInId });
    const [began, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const replacing = store().transact(async (tx) => {
      await tx.endSession(own.id, own.userId, 'replaced', replacedAt);
      began.resolve();
      await goOn.promise;
      await tx.createSession(next);
    });
    await began.promise;
    const ending = store().transact((tx) => tx.endSessions(own.userId, 'signed-out', replacedAt, own.id));
    setTimeout(goOn.resolve, 100);
    await Promise.all([replacing, ending]);
    expect((await store().loadSignIn(own.signInId))?.session.id).toBe(next.id);
    expect(await store().loadSignIn(other.signInId)).toBeNull();
  });

  test('signing out by the token of before reaches it as well, and no other sign-in of that user', async () => {
    const { own, other } = await signedIn();
    await endedWhileReplaced(other, () =>
      store().transact((tx) => tx.endSessionByToken(other.tokenHash, 'signed-out', replacedAt)),
    );
    expect(await store().loadSignIn(own.signInId)).not.toBeNull();
  });

  test('a token that was signed out, or is nobody’s, ends nothing, and names no sign-in', async () => {
    const { own } = await signedIn();
    const end = (token: string) => once(store(), (tx) => tx.endSessionByToken(token, 'signed-out', replacedAt));
    const next = session(own.userId, { signInId: own.signInId });
    await once(store(), async (tx) => {
      await tx.endSession(own.id, own.userId, 'signed-out', replacedAt);
      await tx.createSession(next);
    });
    expect([await end(own.tokenHash), await end(hash())]).toEqual([null, null]);
    expect(await store().signInOfReplaced(own.tokenHash, now)).toBeNull();
    expect(await store().loadSession(next.tokenHash)).not.toBeNull();
  });

  test('a family that is dropped while its sign-in ends in the application: neither waits for the other in a circle', async () => {
    const { id: application } = await newApplication(store());
    const rounds = Array.from({ length: 25 }, async () => {
      const { user, session: own } = await signedInto(store(), application);
      const families = Array.from({ length: 3 }, () => family(own.id, application, user.id));
      for (const one of families) await once(store(), (tx) => tx.keepProtocolState(...one));
      const grants = families.flatMap(([grant]) => (grant ? [grant.idHash] : []));
      // Grants that tokens prolonged lie behind what came of them.
      for (const one of grants) await once(store(), (tx) => tx.prolongGrant(one, later(40 * 86_400_000)));
      const end = () => store().transact((tx) => tx.endApplicationSession(own.id, application, later(2)));
      const drops = grants.map((one) => store().transact((tx) => tx.dropGrant(one)));
      await Promise.all([end(), ...drops, end()]);
      const left = families.flat().map(({ kind, idHash }) => store().findProtocolState(kind, idHash, later(3)));
      expect((await Promise.all(left)).filter(Boolean)).toEqual([]);
    });
    for (const round of rounds) await round;
  });
});
