import { expect, test } from 'vitest';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what users decide about themselves', (store) => {
  const addUser = async (alwaysRequire: boolean) => {
    const user = made.user({ alwaysRequire });
    await made.once(store(), (tx) => tx.createUser(user));
    return user.id;
  };
  const turn = (...to: Parameters<Parameters<Parameters<typeof made.once>[1]>[0]['switchAlwaysRequire']>) =>
    made.once(store(), (tx) => tx.switchAlwaysRequire(...to));
  const loaded = async (id: Awaited<ReturnType<typeof addUser>>) => (await store().loadUser(id))?.user;

  test('the personal rule moves from the other position only, so that of many presses one counts (SPEC U4)', async () => {
    const user = await addUser(true);
    expect([await turn(user, true), await turn(user, false), await turn(user, false)]).toEqual([false, true, false]);
    expect(await loaded(user)).toMatchObject({ alwaysRequire: false });
    const many = await Promise.all([1, 2, 3, 4].map(() => turn(user, true)));
    expect(many.filter(Boolean)).toHaveLength(1);
    expect(await loaded(user)).toMatchObject({ alwaysRequire: true });
  });

  test('switched off, it leaves what a reset demands (SPEC A4)', async () => {
    const user = await addUser(true);
    await made.once(store(), (tx) => tx.resetMethods(user, made.later(5)));
    expect(await turn(user, false)).toBe(true);
    expect(await loaded(user)).toMatchObject({ alwaysRequire: false, enrollmentDemandedAt: made.later(5) });
  });

  test('nobody else is touched, and nobody unknown is found', async () => {
    const [user, other] = [await addUser(true), await addUser(true)];
    expect(await turn(made.user({}).id, false)).toBe(false);
    expect(await turn(user, false)).toBe(true);
    expect(await loaded(other)).toMatchObject({ alwaysRequire: true });
  });
});
