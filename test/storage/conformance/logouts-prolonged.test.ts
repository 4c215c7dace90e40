import { expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { applicationSession, newApplication } from '../application-records.ts';
import { later, newUser, now, once, session } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('a sign-in that a step-up prolonged', (store) => {
  test('is not over when its first session would have been, and its applications are told when it is (SPEC P10)', async () => {
    const application = await newApplication(store());
    const user = await newUser(store());
    const first = session(user.id, { expiresAt: later(12 * hour) });
    const second = session(user.id, { signInId: first.id, createdAt: later(hour), expiresAt: later(30 * day) });
    const joined = applicationSession(first, application.id, { expiresAt: first.expiresAt });
    await once(store(), async (tx) => {
      await tx.createSession(first);
      await tx.joinApplication(joined);
      await tx.endSession(first.id, user.id, 'replaced', later(hour));
      await tx.createSession(second);
    });
    const due = async (at: number) =>
      (await store().logouts.claimLogouts(later(at), 500, later(at + 1), [])).filter(({ sid }) => sid === joined.sid);
    const standing = () => store().listApplicationSessions(first.id);
    expect(await due(12 * hour)).toEqual([]);
    expect(await standing()).toEqual([{ ...joined, expiresAt: later(30 * day) }]);
    expect(await due(30 * day - 1)).toEqual([]);
    expect(await due(30 * day)).toMatchObject([{ sid: joined.sid, logoutDueAt: later(30 * day + 1) }]);
    expect([await standing(), joined.beganAt]).toEqual([[], now]);
  });
});
