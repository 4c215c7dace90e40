import { expect, test } from 'vitest';
import { changePurposes, type Purpose } from '#domain/interaction.ts';
import { hour, minute } from '#domain/instant.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { MailAct } from '#ports/mail-acts.ts';
import { emailChange, mailAct } from '../account-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later } = made;

onEveryEngine('a freeze of changes (SPEC U5)', (store) => {
  const write = <T>(work: Parameters<typeof made.once<T>>[1]) => made.once(store(), work);
  const isUnfrozen = (user: UserId, at = now) => write((tx) => tx.holdUnfrozen(user, at));

  async function addUser() {
    const user = made.user();
    await write((tx) => tx.createUser(user));
    return user;
  }

  test('holds until its time, is never made shorter, and is lifted once', async () => {
    const { id } = await addUser();
    expect(await isUnfrozen(id)).toBe(true);
    expect(await write((tx) => tx.freezeChanges(id, later(2 * hour), now))).toBe(later(2 * hour));
    expect(await write((tx) => tx.freezeChanges(id, later(hour), now))).toBe(later(2 * hour));
    expect([await isUnfrozen(id), await isUnfrozen(id, later(2 * hour))]).toEqual([false, true]);
    expect((await store().loadUser(id))?.user.frozenUntil).toBe(later(2 * hour));
    const lifted = await Promise.all([1, 2, 3].map(() => write((tx) => tx.thawChanges(id, 'user', now))));
    expect(lifted.filter(Boolean)).toHaveLength(1);
    expect(await isUnfrozen(id)).toBe(true);
  });

  test('lies on nobody else, and on nobody who is gone', async () => {
    const [user, other] = [await addUser(), await addUser()];
    await write((tx) => tx.freezeChanges(user.id, later(hour), now));
    expect(await isUnfrozen(other.id)).toBe(true);
    expect(await write((tx) => tx.thawChanges(other.id, 'user', now))).toBe(false);
    expect(await write((tx) => tx.freezeChanges(made.user().id, later(hour), now))).toBeNull();
  });

  test('ends changes that are being made, withdraws a change of e-mail that waits, and lets sign-ins go on', async () => {
    const user = await addUser();
    const purposes: readonly Purpose[] = ['sign-in', 'continue', 'password-reset', 'confirm', ...changePurposes];
    const runs = purposes.map((purpose) => made.interaction({ purpose, userId: user.id }));
    const change = emailChange(user);
    await write(async (tx) => {
      for (const run of runs) await tx.createInteraction(run);
      await tx.askEmailChange(change, [
        { since: now, most: 1 },
        { since: now, most: 1 },
      ]);
      await tx.freezeChanges(user.id, later(hour), now);
    });
    const loaded = await Promise.all(runs.map((run) => store().loadInteraction(run.id)));
    const ended = loaded.flatMap((one) => (one?.interaction.endReason === 'frozen' ? [one.interaction.purpose] : []));
    expect(ended.toSorted()).toEqual(changePurposes.toSorted());
    expect((await store().findEmailChange(change.id))?.endedAt).toBe(now);
  });

  test('and a change in the same moment never both come through', async () => {
    const { id } = await addUser();
    const order: string[] = [];
    await Promise.all([
      write(async (tx) => {
        if (!(await tx.holdUnfrozen(id, now))) return;
        await tx.setDisplayName(id, 'Changed');
        order.push('changed');
      }),
      write(async (tx) => {
        await tx.freezeChanges(id, later(hour), now);
        order.push('frozen');
      }),
    ]);
    const name = (await store().loadUser(id))?.user.displayName;
    expect(order[0] === 'changed' ? ['Changed'] : [made.user().displayName]).toContain(name);
    expect(await isUnfrozen(id)).toBe(false);
  });

  test('voids links about changes of one user that were made since then, and of nobody else', async () => {
    const [user, other] = [await addUser(), await addUser()];
    const since = later(minute);
    const mailed = (userId: UserId, act: MailAct, createdAt = since) =>
      mailAct(userId, { act, createdAt, expiresAt: later(2 * hour) });
    const gone = (['confirm-email', 'undo-email', 'not-me'] as const).map((act) => mailed(user.id, act));
    const kept = [mailed(user.id, 'undo-email', now), mailed(user.id, 'veto-reset'), mailed(other.id, 'not-me')];
    await write(async (tx) => {
      for (const act of [...gone, ...kept]) await tx.createMailAct(act);
      await tx.voidChangeActs(user.id, since, later(hour));
    });
    const spentAt = (acts: typeof kept) =>
      Promise.all(acts.map(async (one) => (await store().findMailAct(one.tokenHash))?.spentAt));
    expect([await spentAt(gone), await spentAt(kept)]).toEqual([
      [later(hour), later(hour), later(hour)],
      [null, null, null],
    ]);
  });
});
