import { describe, expect, test } from 'vitest';
import { hour, minute, type Instant } from '#domain/instant.ts';
import type { Email } from '#domain/email.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import { applicationSession, askedOf, newApplication, signedInto, signInto, stepUp } from '../application-records.ts';
import { raw } from '../raw.ts';
import { hash, id, later, now, once, session } from '../records.ts';
import { onEveryEngine } from './suite.ts';

/** What a step-up is bound to beside its application (SPEC Y5). */
type Of = Pick<StepUpRecord, 'userId' | 'signInId'>;

onEveryEngine('step-ups that applications ask for (SPEC Y4, Y5)', (store, target) => {
  const create = (record: StepUpRecord, most = 5) => once(store(), (tx) => tx.createStepUp(record, most));
  const prove = (asked: StepUpRecord, of: Of, at: Instant) =>
    once(store(), (tx) => tx.proveStepUp(asked.id, of, 'app', at));
  const cancel = (asked: StepUpRecord, of: Of, at: Instant) => once(store(), (tx) => tx.cancelStepUp(asked.id, of, at));
  const redeem = (asked: StepUpRecord, provedAfter: Instant, at: Instant, application = asked.applicationId) =>
    once(store(), (tx) => tx.redeemStepUp(asked.id, application, provedAfter, at));
  const found = (asked: StepUpRecord) => store().findStepUp(asked.id);

  async function newSession(): Promise<ApplicationSessionRecord> {
    const { id: application } = await newApplication(store());
    const { session: one } = await signedInto(store());
    return once(store(), (tx) => tx.joinApplication(applicationSession(one, application)));
  }

  test('are found as they were asked for, with all that is shown of them', async () => {
    const of = await newSession();
    const details = [
      { label: 'Montant', value: '12 400,00 €' },
      { label: '收款人', value: 'O\'Neil & "Söhne" 🏗' },
    ];
    const asked = stepUp(of, {
      asked: { operation: 'disburse', title: 'Freigabe', details },
      returnTo: 'https://payments.example/back?x=1',
    });
    const entering = stepUp(of, { asked: { operation: null, title: null, details: [] } });
    for (const one of [asked, entering]) await create(one);
    expect([await found(asked), await found(entering)]).toEqual([asked, entering]);
    expect(await store().findStepUp(id('step-up'))).toBeNull();
  });

  const asking = (of: ApplicationSessionRecord, after: number, over: Partial<StepUpRecord> = {}) =>
    stepUp(of, { askedAt: later(after), ...over });

  test('of one sign-in the newest wait, and the oldest beyond them are cancelled', async () => {
    const of = await newSession();
    const elsewhere = asking({ ...of, sid: hash() }, 0);
    const [first, second, third, fourth] = [asking(of, 1), asking(of, 2), asking(of, 3), asking(of, 4)];
    for (const one of [elsewhere, second, first, third]) await create(one, 3);
    for (const one of [elsewhere, second, first, third]) expect(await found(one)).toEqual(one);
    await create(fourth, 3);
    expect(await found(first)).toEqual({ ...first, cancelledAt: later(4) });
    expect(await prove(first, of, later(5))).toBe(false);
    for (const one of [elsewhere, second, third, fourth]) expect(await found(one)).toEqual(one);
  });

  test('what was proved, cancelled or has expired waits no more, and stays as it is', async () => {
    const of = await newSession();
    const [proved, cancelled, waiting] = [asking(of, 1), asking(of, 2), asking(of, 5)];
    const expired = asking(of, 3, { expiresAt: later(5) });
    for (const one of [proved, cancelled, expired]) await create(one, 3);
    await prove(proved, of, later(4));
    await cancel(cancelled, of, later(4));
    await create(waiting, 1);
    await create(asking(of, 6), 2);
    expect(await found(proved)).toMatchObject({ provedAt: later(4), cancelledAt: null });
    expect(await found(cancelled)).toEqual({ ...cancelled, cancelledAt: later(4) });
    for (const one of [expired, waiting]) expect(await found(one)).toEqual(one);
  });

  test('of fifty that are asked for at once, so many wait as may', async () => {
    const of = await newSession();
    await Promise.all(Array.from({ length: 50 }, () => create(stepUp(of), 5)));
    const rows = await raw(
      target(),
      `select count(*) as n, count(cancelled_at) as over from step_ups where sid = '${of.sid}'`,
    );
    expect(rows.map((row) => [Number(row['n']), Number(row['over'])])).toEqual([[50, 45]]);
  });

  test('one that is proved while newer ones take its place is proved or cancelled, and never both', async () => {
    const of = await newSession();
    const stakes = Array.from({ length: 10 }, (_, n) => asking(of, n));
    for (const one of stakes) await create(one, stakes.length);
    const [won] = await Promise.all([
      Promise.all(stakes.map((one) => prove(one, of, later(20)))),
      ...stakes.map((_, n) => create(asking(of, 30 + n), 1)),
    ]);
    const ends = await Promise.all(stakes.map((one) => found(one)));
    expect(ends.map((one) => one?.provedAt !== null)).toEqual(won);
    expect(ends.map((one) => one?.cancelledAt === null)).toEqual(won);
  });

  describe('are proved once, while they wait', () => {
    test('by what and when is kept', async () => {
      const { record, of } = await askedOf(store());
      expect(await prove(record, of, later(9))).toBe(true);
      expect(await found(record)).toEqual({ ...record, provedAt: later(9), provedBy: 'app' });
      expect([await prove(record, of, later(10)), await cancel(record, of, later(10))]).toEqual([false, false]);
      expect(await found(record)).toMatchObject({ provedAt: later(9), cancelledAt: null });
    });

    test('and not at all when their time is up', async () => {
      const { record, of } = await askedOf(store());
      expect([await prove(record, of, record.expiresAt), await cancel(record, of, record.expiresAt)]).toEqual([
        false,
        false,
      ]);
      expect(await prove(record, of, later(15 * minute - 1))).toBe(true);
    });

    test('nor once they were cancelled', async () => {
      const { record, of } = await askedOf(store());
      expect([await cancel(record, of, later(1)), await cancel(record, of, later(2))]).toEqual([true, false]);
      expect(await prove(record, of, later(3))).toBe(false);
      expect(await redeem(record, now, later(4))).toBe(false);
      expect(await found(record)).toEqual({ ...record, cancelledAt: later(1) });
    });

    test('nor by anybody else, nor in another sign-in of the same user (SECURITY I11)', async () => {
      const { record, of } = await askedOf(store());
      const [stranger, elsewhere] = [await newSession(), await signInto(store(), of.userId, of.applicationId)];
      const foreign: readonly Of[] = [
        stranger,
        { ...of, userId: stranger.userId },
        { ...of, signInId: stranger.signInId },
        { ...of, signInId: elsewhere.session.id },
      ];
      for (const one of foreign) {
        expect([await prove(record, one, later(1)), await cancel(record, one, later(1))]).toEqual([false, false]);
      }
      expect(await found(record)).toEqual(record);
    });
  });

  describe('are redeemed once', () => {
    test('while the proof is young enough', async () => {
      const { record, of } = await askedOf(store());
      expect(await redeem(record, now, later(1))).toBe(false);
      await prove(record, of, later(9));
      expect([await redeem(record, later(9), later(10)), await redeem(record, later(8), later(10))]).toEqual([
        false,
        true,
      ]);
      expect(await redeem(record, later(8), later(11))).toBe(false);
      expect(await found(record)).toMatchObject({ provedAt: later(9), redeemedAt: later(10) });
    });

    test('by the application that asked, and by no other (SECURITY I11)', async () => {
      const { record, of } = await askedOf(store());
      const other = await newApplication(store());
      await prove(record, of, later(1));
      expect([await redeem(record, now, later(2), other.id), await redeem(record, now, later(2))]).toEqual([
        false,
        true,
      ]);
    });
  });

  test('go when their user is erased, and those of others stay (SPEC C7)', async () => {
    const [one, other] = [await askedOf(store()), await askedOf(store())];
    await once(store(), (tx) => tx.eraseUser(one.of.userId, `${one.of.userId}@erased.invalid` as Email, later(1)));
    expect([await found(one.record), await found(other.record)]).toEqual([null, other.record]);
  });

  describe('somebody in an application', () => {
    const bySid = ({ sid, applicationId }: ApplicationSessionRecord, application = applicationId) =>
      store().findApplicationSession(sid, application);
    const bySignIn = ({ signInId, applicationId }: ApplicationSessionRecord) =>
      store().applicationSessionOf(signInId, applicationId);
    const note = ({ sid, applicationId }: ApplicationSessionRecord, at: Instant, application = applicationId) =>
      once(store(), (tx) => tx.noteActivity(sid, application, at));

    test('is found by what the application knows the sign-in by, and by the sign-in, until it is over', async () => {
      const of = await newSession();
      const other = await newApplication(store());
      expect([await bySid(of), await bySignIn(of)]).toEqual([of, of]);
      expect([await bySid(of, other.id), await store().applicationSessionOf(of.signInId, other.id)]).toEqual([
        null,
        null,
      ]);
      await once(store(), (tx) => tx.endSession(of.signInId, of.userId, 'signed-out', later(1)));
      expect([await bySid(of), await bySignIn(of)]).toEqual([null, null]);
      await store().logouts.settleLogout(of.sid, later(2));
      expect([await bySid(of), await bySignIn(of)]).toEqual([null, null]);
    });

    test('was active when they last were: it never moves back, and telling it again is no failure', async () => {
      const of = await newSession();
      const active = async () => (await bySid(of))?.activeAt;
      expect([await note(of, later(hour)), await active()]).toEqual([true, later(hour)]);
      expect([await note(of, later(1)), await active()]).toEqual([true, later(hour)]);
      expect([await note(of, later(hour)), await note(of, later(hour + 1)), await active()]).toEqual([
        true,
        true,
        later(hour + 1),
      ]);
    });

    test('is not active in another application, nor where it is over', async () => {
      const of = await newSession();
      const other = await newApplication(store());
      expect(await note(of, later(1), other.id)).toBe(false);
      await once(store(), (tx) => tx.endApplicationSession(of.signInId, of.applicationId, later(2)));
      expect(await note(of, later(3))).toBe(false);
      const rows = await raw(target(), `select active_at from application_sessions where sid = '${of.sid}'`);
      expect(rows).toEqual([{ active_at: null }]);
    });

    test('who joins again keeps when they came, and what was told of them', async () => {
      const of = await newSession();
      await note(of, later(5));
      const again = { ...of, sid: hash(), beganAt: later(9) };
      expect(await once(store(), (tx) => tx.joinApplication(again))).toEqual({ ...of, activeAt: later(5) });
    });
  });

  describe('wrong codes of a session', () => {
    const count = ({ id: of }: Pick<ReturnType<typeof session>, 'id'>) => once(store(), (tx) => tx.countWrongCode(of));

    test('are counted one by one, of each session by itself, and of none that is over', async () => {
      const { user, session: one } = await signedInto(store());
      const { session: other } = await signInto(store(), user.id);
      expect([await count(one), await count(one), await count(other)]).toEqual([1, 2, 1]);
      expect(await once(store(), (tx) => tx.countWrongCode(id('session')))).toBe(0);
      await once(store(), (tx) => tx.endSession(one.id, user.id, 'signed-out', later(1)));
      expect([await count(one), await count(other)]).toEqual([0, 2]);
    });

    test('of many at once each is counted, so that exactly one is the tenth', async () => {
      const { session: one } = await signedInto(store());
      const counts = await Promise.all(Array.from({ length: 20 }, () => count(one)));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    });

    test('begin anew with the session that takes its place (SECURITY I14)', async () => {
      const { user, session: first } = await signedInto(store());
      await count(first);
      const second = session(user.id, { signInId: first.signInId, createdAt: later(2) });
      await once(store(), async (tx) => {
        await tx.endSession(first.id, user.id, 'replaced', later(2));
        await tx.createSession(second);
      });
      expect([await count(first), await count(second)]).toEqual([0, 1]);
    });
  });
});
