import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { DraftId } from '#domain/identifiers.ts';
import { after, day, hour, minute } from '#domain/instant.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { membershipIn, openConsoleWithApp, stranger, wordsOf, type Console } from '../support/console-people.ts';
import { apply, lines, newRole, uploadedTo } from '../support/console-uploads.ts';

onEveryEngine((target) => {
  /** Of an administrator whose proof is fresh. */
  const open = () => openConsoleWithApp(target(), {});
  const fresh = async (at: Console): Promise<Console> => ({ ...at, browser: await signedIn(target(), at.admin) });

  describe('a list of people that is carried out', () => {
    test('deactivating somebody with permissions, oneself, or by one permission alone is refused row by row', async () => {
      const at = await open();
      const admin = await addPerson(target(), { companies: [at.name], administers: true });
      const list = lines('email,status', `${at.admin.email},inactive`, `${admin.email},inactive`);
      const words = await apply(at, await uploadedTo(at, list));
      expect(words).toContain('Changed 1');
      expect(words).toContain('2 Status: This is you');
      expect(await membershipIn(target(), at.admin.email, at.id)).toMatchObject({ status: 'active' });
    });

    test('is carried out 500 rows at a press; its address tells how far it is, and two presses at once do nothing twice', async () => {
      const at = await open();
      const people = Array.from({ length: 620 }, (_, index) => `crowd${index}@${at.id.slice(-12)}.example`);
      const members = await Promise.all([1, 2].map(() => addPerson(target(), { companies: [at.name] })));
      const rows = [...people.slice(0, 10), ...members.map((one) => one.email), ...people.slice(10, 20)];
      const unchanged = Array.from({ length: 480 }, () => 'nobody');
      const preview = await uploadedTo(
        at,
        lines('email,site', ...[...rows, ...unchanged, ...rows].map((one) => `${one},A`)),
      );
      await at.browser.open(preview);
      const presses = await Promise.all([1, 2].map(() => at.browser.post(`${preview}/apply`, { left: '524' })));
      expect(presses.map((one) => [one.status, one.location])).toEqual([1, 2].map(() => [303, preview]));
      await at.browser.open(preview);
      expect(wordsOf(at.browser.text)).toMatch(
        /Part of the list was imported.*Invited 20 Changed 2 As they are 0 Rows with problems 478 Still to do 24.*Go On with the Remaining 24 Rows/,
      );
      expect((await at.browser.post(`${preview}/apply`, { left: '524' })).location).toBe(preview);
      expect(await apply(at, preview)).toContain('Invited 20 Changed 2 As they are 0 Rows with problems 502');
      expect(wordsOf(at.browser.text)).toContain('The list was imported');
      expect((await at.browser.request('GET', `${preview}/rejects.csv`)).text.trim().split('\n')).toHaveLength(503);
    });

    test('goes on after a press that never came back, and finds done what was done', async () => {
      const at = await open();
      const [done, undone] = [stranger(), stranger()];
      const preview = await uploadedTo(at, lines('email', done, undone));
      const id = preview.split('/').at(-1) ?? '';
      const [row] = await target().peephole.rows(`select content from drafts where id = '${id}'`);
      const content = String(row?.['content']);
      const until = after(target().deps.clock.now(), 2 * minute);
      const progress = {
        invited: 0,
        updated: 0,
        unchanged: 0,
        rejected: [],
        left: [],
        waiting: [],
        from: null,
        isStopped: false,
      };
      const busy = JSON.stringify({ ...JSON.parse(content), done: { ...progress, busy: { lines: [2, 3], until } } });
      await target().deps.store.transact((tx) =>
        tx.changeDraft(id as DraftId, at.admin.id, content, { content: busy, expiresAt: after(until, day) }),
      );
      await at.browser.open(preview);
      expect(wordsOf(at.browser.text)).toContain('2 rows are being carried out');
      expect((await at.browser.post(`${preview}/apply`, { left: '0' })).location).toBe(preview);
      expect(await membershipIn(target(), done, at.id)).toBeNull();
      target().advance(2 * 60_000);
      expect(await apply(at, preview)).toContain('Invited 2 Changed 0');
    });

    test('invites anew whose invitation has ended, and nobody whose is open', async () => {
      const at = await open();
      const email = stranger();
      await apply(at, await uploadedTo(at, lines('email', email)));
      target().advance(6 * day);
      const open6 = await fresh(at);
      await open6.browser.open(await uploadedTo(open6, lines('email', email)));
      expect(wordsOf(open6.browser.text)).toContain('To invite 0 To change 0 As they are 1');
      target().advance(day);
      const later = await fresh(at);
      expect(await apply(later, await uploadedTo(later, lines('email', email)))).toContain('Invited 1');
      expect((await membershipIn(target(), email, at.id))?.invitation?.at).toBeGreaterThan(
        target().deps.clock.now() - hour,
      );
    });

    test('does all of a row or nothing of it: what was refused is told, and nothing of that row is done (SPEC C2, C4)', async () => {
      const at = await open();
      const role = await newRole(target());
      const yourself = at.admin.email;
      const member = await addPerson(target(), { companies: [at.name] });
      const list = lines(
        'email,site,status,roles',
        `${yourself},Pier 9,inactive,`,
        `${member.email},Pier 9,,${role.name}`,
      );
      const preview = await uploadedTo(at, list);
      await at.browser.open(preview);
      expect(wordsOf(at.browser.text)).toContain('To change 1 As they are 0 Rows with problems 1');
      expect(wordsOf(at.browser.text)).toContain('2 Status: This is you');
      await target().deps.store.transact(async (tx) => {
        const own = await tx.holdMembership(at.admin.id, at.id);
        if (own) await tx.setMembership({ ...own.membership, companyAdmin: false }, target().deps.clock.now());
      });
      await at.browser.post(`${preview}/apply`, { left: '2' });
      const words = wordsOf((await at.browser.open(preview)).text);
      expect(words).toContain('Changed 0 As they are 0 Rows with problems 2');
      expect(words).toContain('Roles: Only an administrator with both permissions gives roles');
      for (const email of [yourself, member.email])
        expect((await membershipIn(target(), email, at.id))?.site).not.toBe('Pier 9');
    });

    test('adds roles and takes none away, as an import on the machine does (SPEC C4)', async () => {
      const at = await open();
      const [held, added] = [await newRole(target()), await newRole(target())];
      const member = await addPerson(target(), { companies: [at.name] });
      const give = async (name: string) =>
        apply(at, await uploadedTo(at, lines('email,roles', `${member.email},${name}`)));
      await give(held.name);
      expect(await give(added.name)).toContain('Changed 1');
      const [found] = await target().deps.store.membersAmong(at.id, [member.email as Email]);
      expect(found?.roles.toSorted()).toEqual([held.id, added.id].toSorted());
    });
  });
});
