import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { day, minute } from '#domain/instant.ts';
import type { NewEmailChange } from '#ports/email-changes.ts';
import type { UserRecord } from '#ports/records.ts';
import { emailChange } from '../account-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later } = made;
const undoUntil = later(7 * day);
const many = [
  { since: made.later(-minute), most: 99 },
  { since: made.later(-day), most: 99 },
] as const;

let addresses = 0;
const address = (): Email => {
  addresses += 1;
  return `address-${addresses}-${made.user().id}@example.com` as Email;
};

onEveryEngine('changes of login e-mail', (store) => {
  const write = <T>(work: Parameters<typeof made.once<T>>[1]) => made.once(store(), work);
  const emailOf = async ({ id }: UserRecord) => (await store().loadUser(id))?.user.email;
  const create = (email: Email, createdAt = now) => write((tx) => tx.createUser({ ...made.user(), email, createdAt }));
  /** Gives the transaction up where it is told to. */
  const confirm = async ({ id }: NewEmailChange, at = now): Promise<boolean> =>
    write(async (tx) => {
      if (await tx.confirmEmailChange(id, at, undoUntil)) return true;
      throw new Error('given up');
    }).catch(() => false);

  async function addUser(): Promise<UserRecord> {
    const user = { ...made.user(), email: address() };
    await write((tx) => tx.createUser(user));
    return user;
  }

  async function ask(user: UserRecord, over: Partial<NewEmailChange> = {}): Promise<NewEmailChange> {
    const change = emailChange(user, { newEmail: address(), expiresAt: later(30 * minute), ...over });
    expect(await write((tx) => tx.askEmailChange(change, many))).toBe(true);
    return change;
  }

  /** Asked for and confirmed. */
  async function moved(user: UserRecord, over: Partial<NewEmailChange> = {}): Promise<NewEmailChange> {
    const change = await ask(user, over);
    expect(await confirm(change)).toBe(true);
    return change;
  }

  test('one waits at a time, and no more are asked for than a limit allows', async () => {
    const user = await addUser();
    const [first, second] = [await ask(user), await ask(user)];
    expect((await store().findEmailChange(first.id))?.endedAt).toBe(now);
    expect((await store().openEmailChanges(user.id, now)).map((one) => one.id)).toEqual([second.id]);
    const third = emailChange(user, { newEmail: address() });
    const limits = [{ since: later(-minute), most: 2 }, many[1]] as const;
    expect(await write((tx) => tx.askEmailChange(third, limits))).toBe(false);
    expect(await store().findEmailChange(third.id)).toBeNull();
    expect(await write((tx) => tx.countEmailChangesTo(second.newEmail, later(-minute)))).toBe(1);
    const same = [{ since: later(-minute), most: 1, sameAddress: true }] as const;
    expect(await write((tx) => tx.askEmailChange({ ...third, newEmail: second.newEmail }, same))).toBe(false);
    expect(await write((tx) => tx.askEmailChange(third, same))).toBe(true);
  });

  test('one that is confirmed moves the e-mail once, and tells when', async () => {
    const user = await addUser();
    const change = await ask(user);
    const all = await Promise.all([1, 2, 3].map(() => confirm(change)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await emailOf(user)).toBe(change.newEmail);
    expect((await store().findEmailChange(change.id))?.confirmedAt).toBe(now);
    expect((await store().openEmailChanges(user.id, now)).map((one) => one.undoUntil)).toEqual([undoUntil]);
  });

  describe('is not confirmed', () => {
    test('after its time, when it was withdrawn, or when its user is disabled', async () => {
      const [late, withdrawn, disabled] = [await addUser(), await addUser(), await addUser()];
      expect(await confirm(await ask(late, { expiresAt: now }))).toBe(false);
      const change = await ask(withdrawn);
      expect(await write((tx) => tx.endEmailChange(withdrawn.id, now))).toBe(true);
      expect(await confirm(change)).toBe(false);
      const other = await ask(disabled);
      await write((tx) => tx.setUserStatus(disabled.id, 'disabled', now));
      expect(await confirm(other)).toBe(false);
      expect(await emailOf(disabled)).toBe(disabled.email);
    });

    test('where somebody else has the address, or it is kept for them', async () => {
      const [user, other, third] = [await addUser(), await addUser(), await addUser()];
      expect(await confirm(await ask(user, { newEmail: other.email }))).toBe(false);
      await moved(other);
      expect(await confirm(await ask(third, { newEmail: other.email }))).toBe(false);
      expect(await store().holderOfEmail(other.email, now)).toMatchObject({ userId: other.id });
      expect(await emailOf(third)).toBe(third.email);
    });

    test('by more than one, where several want the same address at once', async () => {
      const newEmail = address();
      const users = await Promise.all([addUser(), addUser(), addUser()]);
      const changes = await Promise.all(users.map((one) => ask(one, { newEmail })));
      const all = await Promise.all(changes.map((one) => confirm(one)));
      expect(all.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('the address of before', () => {
    test('is nobody else’s until the change can be taken back no more, whichever way somebody is made', async () => {
      const user = await addUser();
      await moved(user);
      expect(await create(user.email)).toBe(false);
      const imported = [
        { ...made.user(), email: user.email },
        { ...made.user(), email: address() },
      ];
      expect(await write((tx) => tx.addImportedUsers(imported, now))).toEqual([imported[1]?.id]);
      expect(await store().keptEmails([user.email, address()], now)).toEqual([user.email]);
      expect(await store().loadUserByEmail(user.email)).toBeNull();
      expect(await store().keptEmails([user.email], undoUntil)).toEqual([]);
      expect(await create(user.email, undoUntil)).toBe(true);
    });

    test('is taken by nobody in the moment in which it is left', async () => {
      const user = await addUser();
      const change = await ask(user);
      const [confirmed, ...others] = await Promise.all([
        confirm(change),
        ...[1, 2, 3, 4].map(() => create(user.email)),
      ]);
      expect([confirmed, ...others]).toEqual([true, false, false, false, false]);
    });

    test('may be gone back to by its own user', async () => {
      const user = await addUser();
      const { newEmail } = await moved(user);
      await moved({ ...user, email: newEmail }, { newEmail: user.email });
      expect(await emailOf(user)).toBe(user.email);
    });
  });

  describe('one that is taken back', () => {
    const undo = ({ id }: NewEmailChange, at = now) => write((tx) => tx.undoEmailChange(id, at));

    test('puts the address of before back once, and frees the new one', async () => {
      const user = await addUser();
      const change = await moved(user);
      expect((await Promise.all([1, 2, 3].map(() => undo(change)))).filter(Boolean)).toHaveLength(1);
      expect(await emailOf(user)).toBe(user.email);
      expect(await create(change.newEmail)).toBe(true);
    });

    test('takes later ones back with it, and whatever waits', async () => {
      const user = await addUser();
      const first = await moved(user);
      const second = await moved({ ...user, email: first.newEmail });
      await ask({ ...user, email: second.newEmail });
      expect(await undo(first)).toBe(true);
      expect(await emailOf(user)).toBe(user.email);
      expect(await store().openEmailChanges(user.id, now)).toEqual([]);
      expect(await undo(second)).toBe(false);
      expect([await create(first.newEmail), await create(second.newEmail)]).toEqual([true, true]);
    });

    test('is none of before it was confirmed, nor after its time', async () => {
      const user = await addUser();
      const waiting = await ask(user);
      expect(await undo(waiting)).toBe(false);
      expect(await confirm(waiting)).toBe(true);
      expect(await undo(waiting, undoUntil)).toBe(false);
    });
  });

  test('mails about a change go to the side that they name, and say nothing of whether mails reach the user', async () => {
    const user = await addUser();
    const { id, newEmail } = await moved(user);
    const place = made.company();
    const membership = made.membership(user.id, place.id);
    const sides = [made.message(user.id), made.message(user.id), made.message(user.id)] as const;
    await write(async (tx) => {
      await tx.createCompany(place);
      await tx.addMembership(membership);
      await tx.queueMessage({ ...sides[0], change: { id, side: 'old' } });
      await tx.queueMessage({ ...sides[1], change: { id, side: 'new' } });
      await tx.queueMessage(sides[2]);
    });
    const ids = sides.map((one) => one.id);
    const claimed = await store().outbox.claimMessages('mail', 'one', 1000, now, later(minute));
    const sent = ids.map((one) => claimed.find((message) => message.id === one)?.to.address);
    expect(sent).toEqual([user.email, newEmail, newEmail]);
    await store().outbox.markRefused(sides[0].id, 'one', now, '550');
    expect((await store().loadPerson(place.id, membership.id))?.unreachableSince).toBeNull();
    await store().outbox.markRefused(sides[2].id, 'one', now, '550');
    expect((await store().loadPerson(place.id, membership.id))?.unreachableSince).toBe(now);
  });
});
