import { expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import type { ProtocolState } from '#ports/protocol.ts';
import { family, newApplication, signedInto, signInto, state } from '../application-records.ts';
import { hash, later, now, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what the protocol keeps', (store) => {
  const keep = (...states: readonly ProtocolState[]) =>
    once(store(), async (tx) => {
      for (const one of states) await tx.keepProtocolState(one);
    });
  const find = ({ kind, idHash }: ProtocolState, at = now) => store().findProtocolState(kind, idHash, at);
  const consume = ({ kind, idHash }: ProtocolState, at = later(1)) =>
    once(store(), (tx) => tx.consumeProtocolState(kind, idHash, at));
  const left = async (states: readonly ProtocolState[]) =>
    (await Promise.all(states.map((one) => find(one)))).map((found) => found !== null);

  test('is found under its kind and hash, as it was written last, until it expires', async () => {
    const [first, renewed] = [state(), state({ payload: '{"two":2}', expiresAt: later(2 * hour) })];
    await keep(first, { ...renewed, idHash: first.idHash });
    expect(await find(first)).toEqual({ ...renewed, idHash: first.idHash });
    expect(await find({ ...first, kind: 'RefreshToken' })).toBeNull();
    expect(await find(first, later(2 * hour - 1))).not.toBeNull();
    expect(await find(first, later(2 * hour))).toBeNull();
  });

  test('any number is kept at once, each as it would be alone', async () => {
    const states = Array.from({ length: 5 }, () => state());
    await once(store(), (tx) => tx.keepProtocolState(...states));
    expect(await Promise.all(states.map((one) => find(one)))).toEqual(states);
  });

  test('of twenty at once one spends it, and nobody later (SECURITY I2)', async () => {
    const code = state();
    await keep(code);
    const won = await Promise.all(Array.from({ length: 20 }, () => consume(code)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await consume(code)).toBe(false);
    expect(await find(code)).toEqual({ ...code, consumedAt: later(1) });
  });

  test('what has expired, is gone, or never was is not spent', async () => {
    const [expired, gone] = [state(), state()];
    await keep(expired, gone);
    const drop = () => once(store(), (tx) => tx.dropProtocolState(gone.kind, gone.idHash));
    expect([await drop(), await drop()]).toEqual([true, false]);
    expect(await consume(expired, later(hour))).toBe(false);
    expect([await consume(gone), await consume(state())]).toEqual([false, false]);
  });

  test('what was spent stays spent, whatever is put in its place (SECURITY I2)', async () => {
    const code = state();
    await keep(code);
    await consume(code);
    await keep({ ...code, payload: '{"again":1}' });
    expect(await find(code)).toEqual({ ...code, payload: '{"again":1}', consumedAt: later(1) });
    expect(await consume(code)).toBe(false);
  });

  test.each([
    ['AuthorizationCode', true],
    ['RefreshToken', true],
    ['PushedAuthorizationRequest', false],
  ] as const)('of %s a second use after it has expired is seen: %s', async (kind, isSeen) => {
    const spent = state({ kind });
    await keep(spent);
    await consume(spent);
    expect((await find(spent, later(hour))) !== null).toBe(isSeen);
  });

  test('a grant goes with all that came of it, and with nothing else', async () => {
    const [signIn, application] = [await signedInto(store()), await newApplication(store())];
    const families = [1, 2].map(() => family(signIn.session.id, application.id, signIn.user.id));
    const namesake = state({ idHash: families[0]?.[0]?.idHash ?? '' });
    await keep(...families.flat(), namesake);
    const drop = () => once(store(), (tx) => tx.dropGrant(namesake.idHash));
    expect([await drop(), await drop()]).toEqual([3, 0]);
    expect(await left([...families.flat(), namesake])).toEqual([false, false, false, true, true, true, true]);
  });

  test('a grant is prolonged, never shortened, and never brought back', async () => {
    const [grant, gone] = [state({ kind: 'Grant' }), state({ kind: 'Grant' })];
    const prolong = (one: ProtocolState, hours: number) =>
      once(store(), (tx) => tx.prolongGrant(one.idHash, later(hours * hour)));
    await keep(grant);
    for (const [one, hours] of [
      [grant, 3],
      [grant, 2],
      [gone, 3],
    ] as const)
      await prolong(one, hours);
    expect(await find(grant)).toEqual({ ...grant, expiresAt: later(3 * hour) });
    expect(await find(gone)).toBeNull();
  });

  test("the end of one application's session takes its tokens in this sign-in, and makes it due to be told", async () => {
    const [payments, plans] = [await newApplication(store()), await newApplication(store())];
    const here = await signedInto(store(), payments.id, plans.id);
    const there = await signInto(store(), here.user.id, payments.id);
    const of = ({ session }: Pick<typeof here, 'session'>, { id }: typeof payments) =>
      family(session.id, id, here.user.id);
    const [ended, beside, elsewhere] = [of(here, payments), of(here, plans), of(there, payments)];
    await keep(...ended, ...beside, ...elsewhere);
    const end = (at: number) =>
      once(store(), (tx) => tx.endApplicationSession(here.session.id, payments.id, later(at)));
    expect([await end(1), await end(2)]).toEqual([3, 0]);
    expect(await left([...ended, ...beside, ...elsewhere])).toEqual([
      ...Array<boolean>(3).fill(false),
      ...Array<boolean>(6).fill(true),
    ]);
    expect(await store().listApplicationSessions(here.session.id)).toEqual(here.joined.slice(1));
    expect(await store().listApplicationSessions(there.session.id)).toEqual(there.joined);
    const due = await store().logouts.claimLogouts(later(1), 100, later(hour), []);
    expect(due.filter((one) => one.userId === here.user.id).map((one) => one.sid)).toEqual([here.joined[0]?.sid]);
  });

  test('all tokens of an application go, some at a time, and every session of it is due to be told', async () => {
    const [payments, plans] = [await newApplication(store()), await newApplication(store())];
    const signIns = [await signedInto(store(), payments.id, plans.id), await signedInto(store(), payments.id)];
    const states = signIns.flatMap((one) => family(one.session.id, payments.id, one.user.id));
    const service = state({ kind: 'ClientCredentials', applicationId: payments.id });
    const other = state({ applicationId: plans.id, idHash: hash() });
    await keep(...states, service, other);
    const end = () => once(store(), (tx) => tx.endApplicationSessions(payments.id, later(1), 5));
    expect([await end(), await end(), await end()]).toEqual([2 + 5, 2, 0]);
    expect(await left([...states, service, other])).toEqual([...Array<boolean>(7).fill(false), true]);
    const stand = await Promise.all(signIns.map((one) => store().listApplicationSessions(one.session.id)));
    expect(stand).toEqual([signIns[0]?.joined.slice(1), []]);
  });

  test('goes with what a user agreed to when the user is erased (SPEC C7)', async () => {
    const application = await newApplication(store());
    const [erased, other] = [await signedInto(store()), await signedInto(store())];
    const of = (one: typeof erased) => family(one.session.id, application.id, one.user.id);
    const [gone, stays] = [of(erased), of(other)];
    await keep(...gone, ...stays);
    await once(store(), async (tx) => {
      for (const { user } of [erased, other])
        await tx.giveConsent({ userId: user.id, applicationId: application.id, scopes: ['email'], givenAt: now });
      await tx.eraseUser(erased.user.id, erased.user.email, later(day));
    });
    expect(await left([...gone, ...stays])).toEqual([
      ...Array<boolean>(3).fill(false),
      ...Array<boolean>(3).fill(true),
    ]);
    expect(await store().loadConsent(erased.user.id, application.id)).toBeNull();
    expect(await store().loadConsent(other.user.id, application.id)).not.toBeNull();
  });
});
