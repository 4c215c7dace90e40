import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Email } from '#domain/email.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what an installation says of itself', (store) => {
  const { now, later, once } = made;

  async function add(more: Partial<UserRecord>, has: { password?: boolean; app?: boolean } = {}): Promise<UserRecord> {
    const user = made.user(more);
    await once(store(), async (tx) => {
      await tx.createUser(user);
      if (has.password) await tx.setPassword(made.password(user.id), now);
      if (has.app) await tx.addAuthenticator({ ...made.app(user.id), boundAt: now, lastStep: null });
    });
    return user;
  }

  test('operators are told by e-mail, with what they have to sign in with; others are not', async () => {
    await add({ email: 'b@operators.example' as Email, operator: true }, { password: true, app: true });
    await add({ email: 'a@operators.example' as Email, operator: true });
    const gone = await add({ email: 'c@operators.example' as Email, operator: true }, { password: true });
    await add({ operator: false }, { password: true, app: true });
    await once(store(), (tx) => tx.setUserStatus(gone.id, 'disabled', now));
    expect(await store().installation.operators()).toMatchObject([
      { email: 'a@operators.example', status: 'active', hasPassword: false, hasApp: false },
      { email: 'b@operators.example', status: 'active', hasPassword: true, hasApp: true },
      { email: 'c@operators.example', status: 'disabled', hasPassword: true, hasApp: false },
    ]);
  });

  test('what was unbound is not counted', async () => {
    const user = await add({ email: 'd@operators.example' as Email, operator: true }, { password: true, app: true });
    const stateOf = async () => (await store().installation.operators()).find((one) => one.id === user.id);
    const held = (await store().loadUser(user.id))?.authenticators ?? [];
    for (const one of held) await once(store(), (tx) => tx.unbind(one.id, later(1)));
    expect(await stateOf()).toMatchObject({ hasPassword: false, hasApp: false });
  });

  test('companies that require MFA are told with their enrolled administrators; those not entitled, or that require nothing, are not', async () => {
    const [one, unentitled, lax] = [
      made.company({ name: 'Quarry One', entitlement: 'available' }),
      made.company({ name: 'Quarry Two', entitlement: 'unavailable' }),
      made.company({ name: 'Quarry Three', entitlement: 'available' }),
    ];
    const admin = { status: 'active', companyAdmin: true, directoryAdmin: true } as const;
    const [enrolled, waiting, half, disabled] = [
      await add({}, { app: true }),
      await add({}, { password: true }),
      await add({}, { app: true }),
      await add({}, { app: true }),
    ];
    await once(store(), async (tx) => {
      for (const company of [one, unentitled, lax]) await tx.createCompany(company);
      for (const company of [one, unentitled])
        await tx.setPolicy(made.policy(company.id, { requireMfa: true, smsAllowed: true }));
      await tx.setPolicy(made.policy(lax.id, { requireMfa: false }));
      for (const user of [enrolled, waiting, disabled]) await tx.addMembership(made.membership(user.id, one.id, admin));
      await tx.addMembership(made.membership(half.id, one.id, { ...admin, directoryAdmin: false }));
      await tx.setUserStatus(disabled.id, 'disabled', now);
    });
    const told = (await store().installation.requiringCompanies()).filter((company) =>
      company.name.startsWith('Quarry'),
    );
    expect(told).toEqual([
      expect.objectContaining({ name: 'Quarry One', enrolledAdministrators: 1, smsAllowed: true }),
    ]);
    expect(told[0]?.zone).toBe(made.policy(one.id, { requireMfa: true }).deadline?.zone);
  });

  test('the message that waits longest is known until it is delivered', async () => {
    expect(await store().installation.oldestWaiting('mail')).toBeNull();
    const user = await add({});
    await once(store(), async (tx) => {
      await tx.queueMessage(made.message(user.id, { queuedAt: later(minute) }));
      await tx.queueMessage(made.message(user.id, { queuedAt: now }));
    });
    expect(await store().installation.oldestWaiting('mail')).toBe(now);
    expect(await store().installation.oldestWaiting('sms')).toBeNull();
    const taken = await store().outbox.claimMessages('mail', 'worker', 10, later(2 * minute), later(3 * minute));
    for (const { id } of taken) await store().outbox.markDelivered(id, 'worker', later(2 * minute));
    expect(await store().installation.oldestWaiting('mail')).toBeNull();
  });

  test('the database tells its version, and PostgreSQL what its promises are worth', async () => {
    const facts = await store().installation.databaseFacts();
    expect(facts.version).toMatch(/^\d+\.\d+/);
    if (facts.engine === 'sqlite') return;
    expect(facts).toMatchObject({ synchronousCommit: 'on', replicas: 0 });
    expect(facts.encrypted).toBeTypeOf('boolean');
  });
});
