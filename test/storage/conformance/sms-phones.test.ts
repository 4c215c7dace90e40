import { describe, expect, test } from 'vitest';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import { hour } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { Store } from '#ports/store.ts';
import { app, id, later, liveOf, newUser, now, once, session, userWith, userWithPending } from '../records.ts';
import { raw } from '../raw.ts';
import { phone, phoneCode, smsRecord } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

const most = 10;

/** A pending phone to which a code was sent. */
async function withCode(store: Store, over: Parameters<typeof phone>[1] = {}) {
  const { user, held } = await userWithPending(store, (owner) => phone(owner, { madeIn: id('interaction'), ...over }));
  const code = phoneCode(id('interaction'));
  await once(store, (tx) => tx.issuePhoneCode(held.id, 0, code));
  return { user, held, code };
}

/** A bound phone to which a code was sent. */
async function boundWithCode(store: Store) {
  const { user, held } = await userWith(store, (owner) => phone(owner));
  const code = phoneCode(id('interaction'));
  await once(store, (tx) => tx.issuePhoneCode(held.id, 0, code));
  return { user, held, code };
}

onEveryEngine('codes on phones', (store, target) => {
  const phoneOf = async (user: { id: Parameters<typeof liveOf>[1] }) => (await liveOf(store(), user.id))[0];
  const issue = (phoneId: AuthenticatorId, version: number, code = phoneCode(id('interaction'))) =>
    once(store(), (tx) => tx.issuePhoneCode(phoneId, version, code));
  const bind = (phoneId: AuthenticatorId, version: number, hash: string, limit = most) =>
    once(store(), (tx) => tx.bindPhone(phoneId, version, hash, later(5), limit));

  test('a code comes back as it was issued, and a phone without one has none', async () => {
    const { user, held } = await userWithPending(store(), phone);
    expect((await phoneOf(user))?.code).toBeNull();
    const code = phoneCode(id('interaction'), { sentAt: later(1), expiresAt: later(2) });
    expect(await issue(held.id, 0, code)).toBe(true);
    expect(await phoneOf(user)).toMatchObject({ code, attempts: { ...noAttempts, version: 1 } });
    expect((await store().loadUserByEmail(user.email))?.authenticators[0]?.code).toEqual(code);
  });

  test('only the newest code stands, and the counters stay (SPEC M1, M4)', async () => {
    const { user, held, code } = await boundWithCode(store());
    const counted = { ...noAttempts, failures: 4, recent: [4, 0, 0], heldUntil: later(hour) } as const;
    await once(store(), (tx) => tx.recordAttempt(held.id, 1, counted));
    const next = phoneCode(id('interaction'));
    expect(await issue(held.id, 2, next)).toBe(true);
    expect(await phoneOf(user)).toMatchObject({ code: next, attempts: { ...counted, version: 3 } });
    expect(await once(store(), (tx) => tx.spendPhoneCode(held.id, 3, code.hash, now, noAttempts))).toBe(false);
  });

  test('of all numbers that a user is about to bind only the newest code stands; the bound phone keeps its own (SPEC M1)', async () => {
    const { user, code } = await boundWithCode(store());
    const pending = ['a', 'b'].map(() => phone(user.id, { madeIn: id('interaction') }));
    await once(store(), async (tx) => {
      for (const one of pending) await tx.replacePending(one, now);
    });
    const stranger = await withCode(store());
    for (const one of pending) expect(await issue(one.id, 0)).toBe(true);
    await once(store(), (tx) => tx.voidPendingCodes(user.id, pending[1]?.id ?? id('authenticator')));
    const codes = (await liveOf(store(), user.id)).map((one) => [one.id, one.code !== null]);
    expect(new Map(codes as [string, boolean][])).toEqual(
      new Map([
        [(await store().loadUserByEmail(user.email))?.authenticators.find((one) => one.boundAt)?.id, true],
        [pending[0]?.id, false],
        [pending[1]?.id, true],
      ]),
    );
    expect((await liveOf(store(), user.id)).find((one) => one.boundAt)?.code).toEqual(code);
    expect((await phoneOf(stranger.user))?.code).toEqual(stranger.code);
  });

  test('a code is issued at the version that was loaded, to a live phone', async () => {
    const { held } = await withCode(store());
    expect(await issue(held.id, 0)).toBe(false);
    await once(store(), (tx) => tx.unbind(held.id, now));
    expect(await issue(held.id, 2)).toBe(false);
    const noPhone = (await userWith(store(), (owner) => phone(owner, { kind: 'app' }))).held;
    expect(await issue(noPhone.id, 0)).toBe(false);
  });

  test('the right code of a bound phone is spent once: it is gone, the use is recorded (SPEC M1, X2)', async () => {
    const { user, held, code } = await boundWithCode(store());
    const next = { ...noAttempts, recent: [3, 0, 0] } as const;
    const spend = (version: number, hash = code.hash) =>
      once(store(), (tx) => tx.spendPhoneCode(held.id, version, hash, later(7), next));
    expect(await spend(0)).toBe(false);
    expect(await spend(1, 'another')).toBe(false);
    expect(await spend(1)).toBe(true);
    expect(await phoneOf(user)).toMatchObject({
      code: null,
      lastUsedAt: later(7),
      boundAt: now,
      attempts: { recent: [3, 0, 0], version: 2 },
    });
    expect(await spend(2)).toBe(false);
  });

  test('a code is not spent on a phone that is not bound, nor on one that was unbound', async () => {
    const pending = await withCode(store());
    const spend = (of: typeof pending, version: number) =>
      once(store(), (tx) => tx.spendPhoneCode(of.held.id, version, of.code.hash, now, noAttempts));
    expect(await spend(pending, 1)).toBe(false);
    const bound = await boundWithCode(store());
    await once(store(), (tx) => tx.unbind(bound.held.id, now));
    expect(await spend(bound, 1)).toBe(false);
    expect(await spend(bound, 2)).toBe(false);
  });

  test('the first right code binds a pending phone and is spent with it', async () => {
    const { user, held, code } = await withCode(store());
    expect(await bind(held.id, 1, code.hash)).toBe('bound');
    expect(await phoneOf(user)).toMatchObject({
      boundAt: later(5),
      lastUsedAt: later(5),
      code: null,
      hash: held.hash,
      attempts: { failures: 0, version: 2 },
    });
    expect(await bind(held.id, 2, code.hash)).toBe('lost');
  });

  test('a phone is not bound at another version, by another code, or once it was unbound', async () => {
    const { held, code } = await withCode(store());
    expect(await bind(held.id, 0, code.hash)).toBe('lost');
    expect(await bind(held.id, 1, 'another')).toBe('lost');
    expect(await bind(id('authenticator'), 1, code.hash)).toBe('lost');
    await once(store(), (tx) => tx.unbind(held.id, now));
    expect(await bind(held.id, 2, code.hash)).toBe('lost');
    expect(await bind(held.id, 1, code.hash)).toBe('lost');
  });

  test('the old phone stays until the new one is confirmed, and goes before it is bound', async () => {
    const { user, held } = await userWith(store(), phone);
    const next = phone(user.id, { madeIn: id('interaction') });
    const code = phoneCode(id('interaction'));
    await store().transact(async (tx) => {
      await tx.replacePending(next, now);
      await tx.issuePhoneCode(next.id, 0, code);
    });
    expect(await bind(next.id, 1, code.hash)).toBe('lost');
    const changed = await once(store(), async (tx) => {
      await tx.unbind(held.id, now);
      return tx.bindPhone(next.id, 1, code.hash, now, most);
    });
    expect(changed).toBe('bound');
    expect((await liveOf(store(), user.id)).map((one) => one.id)).toEqual([next.id]);
  });

  test('the database itself refuses a second bound phone of a user', async () => {
    const { user } = await userWith(store(), phone);
    const second = { ...phone(user.id), boundAt: now, lastStep: null };
    await expect(once(store(), (tx) => tx.addAuthenticator(second))).rejects.toThrow(/unique/i);
  });

  describe('a number serves so many users and no more (SPEC M3)', () => {
    /** Two users have it bound, one unbound it, one has yet to prove it. */
    async function sharedByTwo() {
      const shared = phone((await newUser(store())).id).hash;
      const having = () => userWith(store(), (owner) => phone(owner, { hash: shared }));
      const [gone] = [await having(), await having(), await having()];
      await once(store(), (tx) => tx.unbind(gone.held.id, now));
      await withCode(store(), { hash: shared });
      return withCode(store(), { hash: shared });
    }

    test('one more than the limit is told that it is full, and nothing is written', async () => {
      const { user, held, code } = await sharedByTwo();
      expect(await bind(held.id, 1, code.hash, 2)).toBe('full');
      expect(await phoneOf(user)).toMatchObject({ boundAt: null, code, attempts: { version: 1 } });
      expect(await bind(held.id, 0, code.hash, 2)).toBe('lost');
    });

    test('the last that the limit allows is bound', async () => {
      const { held, code } = await sharedByTwo();
      expect(await bind(held.id, 1, code.hash, 3)).toBe('bound');
    });
  });

  test('a pending phone replaces the one of its own run only: two browsers may enroll side by side', async () => {
    const user = await newUser(store());
    const [here, there] = [id('interaction'), id('interaction')];
    const [first, other, second] = [here, there, here].map((madeIn) => phone(user.id, { madeIn }));
    if (!first || !other || !second) throw new Error('phones are missing');
    for (const one of [first, other, second]) await once(store(), (tx) => tx.replacePending(one, now));
    expect((await liveOf(store(), user.id)).map((one) => one.id)).toEqual([other.id, second.id]);
  });

  describe('the country of a phone that has none yet', () => {
    const learn = (phoneId: AuthenticatorId, country: string) =>
      once(store(), (tx) => tx.learnPhoneCountry(phoneId, country));

    test('is written once, whoever is first, and stays', async () => {
      const { user, held } = await userWith(store(), (owner) => phone(owner, { country: null }));
      const told = await Promise.all(['BR', 'BR', 'BR'].map((country) => learn(held.id, country)));
      expect(told.filter(Boolean)).toEqual([true]);
      expect(await learn(held.id, 'US')).toBe(false);
      expect(await phoneOf(user)).toMatchObject({ country: 'BR', attempts: { version: 0 } });
    });

    test('is not written where one is known, nor on an app, nor on a phone that is unbound', async () => {
      const known = await userWith(store(), phone);
      const other = await userWith(store(), (owner) => app(owner));
      const gone = await userWith(store(), (owner) => phone(owner, { country: null }));
      await once(store(), (tx) => tx.unbind(gone.held.id, now));
      for (const { held } of [known, other, gone]) expect(await learn(held.id, 'BR')).toBe(false);
    });
  });

  describe('unbinding erases number and code (SPEC C7)', () => {
    const nothing = {
      sealed: null,
      hash: null,
      country: null,
      code_hash: null,
      code_run: null,
      code_sent_at: null,
      code_expires_at: null,
    };
    const rowOf = async (phoneId: string) =>
      (await raw(target(), `select * from authenticators where id = '${phoneId}'`))[0];

    test('of a phone that is removed', async () => {
      const { held } = await boundWithCode(store());
      await once(store(), (tx) => tx.unbind(held.id, later(1)));
      expect(await rowOf(held.id)).toMatchObject({ ...nothing, kind: 'phone' });
    });

    test('of one that another takes the place of', async () => {
      const { user, held } = await withCode(store(), { madeIn: null });
      await once(store(), (tx) => tx.replacePending(phone(user.id), later(1)));
      expect(await rowOf(held.id)).toMatchObject(nothing);
    });

    test('of what a reset takes away, pending or bound (SPEC A4)', async () => {
      for (const { user, held } of [await boundWithCode(store()), await withCode(store())]) {
        await once(store(), (tx) => tx.resetMethods(user.id, later(1)));
        expect(await rowOf(held.id)).toMatchObject(nothing);
      }
    });
  });

  test('clearing the back-off frees wrong codes for numbers that are not bound, and keeps their count (SPEC X3)', async () => {
    const user = await newUser(store());
    const attempts = { ...noAttempts, failures: 7, recent: [7, 0, 0], heldUntil: later(hour), version: 1 } as const;
    await once(store(), (tx) => tx.recordSmsSending(smsRecord(user.id, { attempts }), null));
    await once(store(), (tx) => tx.clearBackOff(user.id));
    const sms = (await store().loadUser(user.id))?.sms;
    expect(sms).toMatchObject({ attempts: { ...attempts, heldUntil: null, version: 2 }, version: 2 });
  });

  test('a session brings neither codes nor sendings: no decision about it looks at them (PERFORMANCE row 4)', async () => {
    const { user, held } = await boundWithCode(store());
    const current = session(user.id);
    await store().transact(async (tx) => {
      await tx.recordSmsSending(smsRecord(user.id), null);
      await tx.createSession(current);
    });
    const bundle = (await store().loadSession(current.tokenHash))?.bundle;
    expect(bundle).toMatchObject({ sms: null, authenticators: [{ id: held.id, hash: held.hash, code: null }] });
    expect((await store().loadUser(user.id))?.sms).not.toBeNull();
  });
});
