import { describe, expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { requestReset } from '#flows/recovery/request-reset.ts';
import { resetOffer } from '#flows/recovery/reset-offer.ts';
import { onEveryEngine } from './conformance/suite.ts';
import * as made from './records.ts';
import {
  actingIn,
  ask,
  askToWait,
  enrolled,
  events,
  firm,
  formFor,
  kindsOf,
  mailed,
  membershipOf,
  payorIn,
  resetStage,
  type Firm,
  type ResetStage,
} from '../support/reset-stage.ts';

onEveryEngine('asking for a reset (SPEC A1-A4, A7)', (store) => {
  const begin = async (policy: Parameters<typeof firm>[1] = {}): Promise<{ stage: ResetStage; at: Firm }> => {
    const stage = resetStage(store());
    const at = await firm(stage, policy);
    await mailed(stage);
    return { stage, at };
  };

  test('takes everything away in one transaction, where nothing makes it wait, and tells whom it concerns', async () => {
    const { stage, at } = await begin();
    const user = await enrolled(stage, [at.company]);
    const session = made.session(user.id, { expiresAt: made.later(200 * day) });
    await made.once(store(), async (tx) => {
      await tx.addAuthenticator({ ...made.recoveryCode(user.id), boundAt: made.now, lastStep: null });
      await tx.createSession(session);
    });
    const done = await ask(stage, at, user);
    expect(done).toMatchObject({
      done: true,
      email: user.email,
      reset: { ended: { outcome: 'done', by: { who: 'you' } } },
    });
    expect(await kindsOf(stage, user.id)).toEqual([]);
    expect(await store().listSessions(user.id)).toEqual([]);
    expect((await store().loadUser(user.id))?.user.enrollmentDemandedAt).toBe(stage.clock.now());
    const letters = await mailed(stage);
    expect(letters.map((one) => [one.to, one.kind])).toEqual([
      [user.id, 'methods-reset'],
      [at.other, 'user-reset'],
    ]);
    expect(letters[0]?.values['notMe']).toMatch(/^https:\/\/sign-in\.example\/mail\//);
    const told = await events(stage, user.id, 'methods.reset');
    expect(told.map((one) => [one.stream, one.actor])).toEqual([
      ['installation', at.asker],
      [at.company, at.asker],
    ]);
    expect(told[0]?.detail).toMatchObject({ how: 'call-back', methods: 1, as: 'administrator' });
  });

  describe('is refused, and says why, and changes nothing', () => {
    /** Why, as the form is answered; all else is looked at here. */
    const refusalOf = async (stage: ResetStage, at: Firm, user: Parameters<typeof ask>[2]) => {
      const before = await kindsOf(stage, user.id);
      const asked = await ask(stage, at, user);
      expect([await kindsOf(stage, user.id), await mailed(stage)]).toEqual([before, []]);
      expect(await store().lastReset(at.company, user.id)).toBeNull();
      const offer = await resetOffer(
        stage.deps,
        { company: at.company, reader: at.asker },
        await membershipOf(stage, at.company, user.id),
      );
      expect(offer).toMatchObject({ bar: asked.done ? null : asked.because, waiting: null, last: null });
      return asked.done ? null : asked.because;
    };

    test('of oneself', async () => {
      const { stage, at } = await begin();
      const own = (await store().loadUser(at.asker))?.user;
      if (!own) throw new Error('nobody');
      await made.once(store(), (tx) => tx.addAuthenticator({ ...made.app(own.id), boundAt: made.now, lastStep: null }));
      expect(await refusalOf(stage, at, own)).toBe('yourself');
    });

    test('where the company is not entitled to MFA', async () => {
      const { stage, at } = await begin();
      const user = await enrolled(stage, [at.company]);
      await made.once(store(), (tx) => tx.setEntitlement(at.company, 'unavailable'));
      expect(await refusalOf(stage, at, user)).toBe('not-entitled');
    });

    test.each(['inactive', 'invited'] as const)('of a member who is %s', async (status) => {
      const { stage, at } = await begin();
      const user = await enrolled(stage, [at.company], {}, { status });
      expect(await refusalOf(stage, at, user)).toBe('not-active');
    });

    test('of a member of less than seven days, also of one who was brought back since', async () => {
      const { stage, at } = await begin();
      const came = { createdAt: made.later(100 * day - 7 * day + 1) };
      expect(await refusalOf(stage, at, await enrolled(stage, [at.company], {}, came))).toBe('member-too-young');
      const back = await enrolled(stage, [at.company]);
      const held = (await store().loadUser(back.id))?.memberships[0]?.membership;
      if (!held) throw new Error('no membership');
      await made.once(store(), async (tx) => {
        await tx.setMembership({ ...held, status: 'inactive' }, made.later(day));
        await tx.setMembership({ ...held, status: 'active' }, made.later(99 * day));
      });
      expect(await refusalOf(stage, at, back)).toBe('member-too-young');
      stage.clock.advance(6 * day);
      expect(await ask(stage, at, back)).toMatchObject({ done: true });
    });

    test('of somebody who is disabled, or has nothing bound', async () => {
      const { stage, at } = await begin();
      const disabled = await enrolled(stage, [at.company]);
      await made.once(store(), (tx) => tx.setUserStatus(disabled.id, 'disabled', made.now));
      expect(await refusalOf(stage, at, disabled)).toBe('disabled');
      const bare = await made.newUser(store());
      await made.once(store(), (tx) => tx.addMembership(made.membership(bare.id, at.company)));
      expect(await refusalOf(stage, at, bare)).toBe('nothing-bound');
    });

    test('of a payor, by name of the company’s own role; of a payor elsewhere and of operators without why (SPEC Y7, SECURITY I11)', async () => {
      const { stage, at } = await begin();
      const payor = await enrolled(stage, [at.company]);
      await payorIn(stage, at.company, payor.id);
      expect(await refusalOf(stage, at, payor)).toBe('payor-role');
      const there = await firm(stage);
      const elsewhere = await enrolled(stage, [at.company, there.company]);
      await payorIn(stage, there.company, elsewhere.id);
      expect(await refusalOf(stage, at, elsewhere)).toBe('operator-only');
      const operator = await made.newUser(store(), { operator: true });
      await made.once(store(), async (tx) => {
        await tx.addAuthenticator({ ...made.app(operator.id), boundAt: made.now, lastStep: null });
        await tx.addMembership(made.membership(operator.id, at.company));
      });
      expect(await refusalOf(stage, at, operator)).toBe('operator-only');
    });

    test('of nobody of the company: a foreign id answers like a random one (SECURITY I11)', async () => {
      const { stage, at } = await begin();
      const there = await firm(stage);
      const stranger = await enrolled(stage, [there.company]);
      const foreign = await membershipOf(stage, there.company, stranger.id);
      for (const id of [foreign, made.id('membership')]) {
        expect(await requestReset(stage.deps, actingIn(at.company, at.asker), id, formFor(stranger))).toEqual({
          done: false,
          because: 'unknown',
        });
      }
      expect(await kindsOf(stage, stranger.id)).toEqual(['app']);
    });
  });

  test.each([
    [['email-differs'], { email: 'somebody@else.example' }],
    [['email-missing'], { email: ' ' }],
    [['not-verified'], { verified: false }],
    [['how-missing'], { how: null }],
    [['email-missing', 'how-missing', 'not-verified'], { email: '', how: null, verified: false }],
  ])('asks for the checks of SPEC A2, and says all that is wrong: %s', async (flaws, more) => {
    const { stage, at } = await begin();
    const user = await enrolled(stage, [at.company]);
    expect(await ask(stage, at, user, more)).toEqual({ done: false, because: 'form', flaws });
    expect(await kindsOf(stage, user.id)).toEqual(['app']);
  });

  test('takes the login e-mail as it is written alone, but for what stands around it (SPEC A2)', async () => {
    const { stage, at } = await begin();
    const user = await enrolled(stage, [at.company]);
    const another = await ask(stage, at, user, { email: user.email.toUpperCase() });
    expect(another).toEqual({ done: false, because: 'form', flaws: ['email-differs'] });
    expect(await kindsOf(stage, user.id)).toEqual(['app']);
    expect(await ask(stage, at, user, { email: ` ${user.email} ` })).toMatchObject({ done: true });
  });

  test('a form that is sent twice asks once', async () => {
    const { stage, at } = await begin({ resetDelayHours: 24 });
    const user = await enrolled(stage, [at.company]);
    const first = await askToWait(stage, at, user);
    for (const seen of [null, first]) {
      expect(await ask(stage, at, user, { seen })).toEqual({ done: false, because: 'asked-meanwhile' });
    }
  });

  test('whoever lost the permission meanwhile asks for nothing', async () => {
    const { stage, at } = await begin();
    const user = await enrolled(stage, [at.company]);
    const held = (await store().loadUser(at.asker))?.memberships[0]?.membership;
    if (!held) throw new Error('no membership');
    await made.once(store(), (tx) => tx.setMembership({ ...held, directoryAdmin: false }, stage.clock.now()));
    await expect(ask(stage, at, user)).rejects.toThrow(/^$/);
    expect(await kindsOf(stage, user.id)).toEqual(['app']);
  });

  describe('waits', () => {
    test('24 hours where another company’s MFA binds the person, who can veto it, as can the administrators there, who learn nothing of whose it is (SPEC A1)', async () => {
      const { stage, at } = await begin();
      const there = await firm(stage);
      const user = await enrolled(stage, [at.company, there.company]);
      const member = await membershipOf(stage, at.company, user.id);
      const before = await resetOffer(stage.deps, { company: at.company, reader: at.asker }, member);
      expect(before?.terms).toEqual({ approval: null, delayHours: 0 });
      expect(await ask(stage, at, user)).toMatchObject({
        done: true,
        reset: { ended: null, delay: 'bound-elsewhere', approval: null, dueAt: stage.clock.now() + 24 * hour },
      });
      expect(await kindsOf(stage, user.id)).toEqual(['app']);
      const letters = await mailed(stage);
      expect(letters.map((one) => [one.to, one.kind])).toEqual([
        [user.id, 'reset-asked'],
        [at.other, 'reset-waits'],
        [there.asker, 'reset-asked-elsewhere'],
        [there.other, 'reset-asked-elsewhere'],
      ]);
      const asking = (await store().loadCompany(at.company))?.company;
      const elsewhere = JSON.stringify(letters[2]);
      for (const secret of [at.company, at.asker]) expect(elsewhere).not.toContain(secret);
      expect(letters[2]?.values).toMatchObject({ administrator: '', company: asking?.name });
      expect(letters[2]?.values['link']).toContain(there.company);
      const told = await events(stage, user.id, 'reset.asked');
      expect(told.map((one) => [one.stream, one.actor])).toEqual([
        ['installation', at.asker],
        [at.company, at.asker],
        [there.company, null],
      ]);
      expect(told[2]).toMatchObject({ from: null, detail: { elsewhere: true } });
      const offer = await resetOffer(
        stage.deps,
        { company: there.company, reader: there.asker },
        await membershipOf(stage, there.company, user.id),
      );
      expect(offer?.elsewhere).toHaveLength(1);
      expect(Object.keys(offer?.elsewhere[0] ?? {}).toSorted()).toEqual(['askedAt', 'dueAt', 'id']);
    });

    test.each([4, 24, 72] as const)(
      '%i hours where the company says so, even if another binds the person for less',
      async (hours) => {
        const { stage, at } = await begin({ resetDelayHours: hours });
        const user = await enrolled(stage, [at.company]);
        expect(await ask(stage, at, user)).toMatchObject({
          reset: { delay: 'company-asks', dueAt: stage.clock.now() + hours * hour },
        });
      },
    );

    test('for a second administrator, where the company says so', async () => {
      const { stage, at } = await begin({ resetApproval: true });
      const user = await enrolled(stage, [at.company]);
      expect(await ask(stage, at, user)).toMatchObject({
        reset: { ended: null, approval: 'company-asks', delay: null, may: { approve: false, withdraw: true } },
      });
      expect((await mailed(stage)).map((one) => [one.to, one.kind])).toEqual([
        [user.id, 'reset-asked'],
        [at.other, 'reset-to-approve'],
      ]);
    });

    test('for a second one beyond five an hour of one administrator, over all companies (SPEC A7)', async () => {
      const { stage, at } = await begin();
      const too = await firm(stage);
      const sixth = await enrolled(stage, [too.company]);
      await made.once(store(), (tx) =>
        tx.addMembership(made.membership(at.asker, too.company, { companyAdmin: true, directoryAdmin: true })),
      );
      for (let count = 0; count < 5; count += 1) {
        expect(await ask(stage, at, await enrolled(stage, [at.company]))).toMatchObject({ reset: { approval: null } });
      }
      expect(await ask(stage, { ...too, asker: at.asker }, sixth)).toMatchObject({
        reset: { ended: null, approval: 'burst' },
      });
      stage.clock.advance(hour);
      expect(await ask(stage, at, await enrolled(stage, [at.company]))).toMatchObject({ reset: { approval: null } });
    });
  });

  test('is not asked for more than three times an hour for one person: each is mailed to them', async () => {
    const { stage, at } = await begin({ resetDelayHours: 4 });
    const user = await enrolled(stage, [at.company]);
    let seen = null;
    for (let count = 0; count < 3; count += 1) {
      seen = await askToWait(stage, at, user, { seen });
      const id = seen;
      await made.once(store(), (tx) =>
        tx.endReset(id, 1, { outcome: 'withdrawn', by: at.asker, as: 'administrator', at: stage.clock.now() }),
      );
    }
    expect(await ask(stage, at, user, { seen })).toEqual({
      done: false,
      because: 'too-many-for-them',
      from: stage.clock.now() + hour,
    });
  });
});
