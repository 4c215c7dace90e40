import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  companies,
  companiesOffered,
  eventsOf,
  invitationToken,
  inviteOne,
  membershipIn,
  openConsole,
  opensLink,
  setsPassword,
  statusOf,
  stranger,
} from '../support/console-people.ts';

onEveryEngine((target) => {
  describe('who sets a first password decides by it who they are and whom they join (SPEC C2)', () => {
    test('two companies invite somebody new: either link opens, neither company is ticked, and each is joined only by a tick', async () => {
      const [one, other, third] = [
        await openConsole(target()),
        await openConsole(target()),
        await openConsole(target()),
      ];
      const email = stranger();
      await inviteOne(one, email);
      const first = await invitationToken(target(), email);
      target().advance(minute);
      await inviteOne(other, email);
      const browser = await opensLink(target(), first);
      expect(companiesOffered(browser)).toEqual([one.id, other.id]);
      expect(companiesOffered(browser, true)).toEqual([]);
      await setsPassword(browser, undefined, { joins: [other.id, third.id] });
      expect(await statusOf(target(), email, one)).toBe('invited');
      expect(await statusOf(target(), email, other)).toBe('active');
      expect(await membershipIn(target(), email, third.id)).toBeNull();
      await browser.open(companies);
      expect(browser.text).toContain(one.name);
      expect((await opensLink(target(), await invitationToken(target(), email, 2))).path).not.toMatch(/new-password/);
    });

    test('somebody new says their own name, whatever those who invited them called them', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const email = stranger();
      await inviteOne(one, email, { name: 'Dismissed in 2025' });
      const token = await invitationToken(target(), email);
      target().advance(minute);
      await inviteOne(other, email, { name: 'Rosa F.' });
      const browser = await opensLink(target(), token);
      expect(browser.text).not.toContain('Dismissed');
      for (const name of ['a\nb', 'x'.repeat(201), '\u202eevil'])
        expect(await setsPassword(browser, undefined, { name })).toBe(400);
      await browser.open(`${browser.base}/new-password`);
      await setsPassword(browser, undefined, { name: ' Rosa Fields ', joins: [one.id, other.id] });
      const bundle = await target().deps.store.loadUserByEmail(email as never);
      expect(bundle?.user.displayName).toBe('Rosa Fields');
      expect(await eventsOf(target(), bundle?.user.id as never, 'user.renamed')).toBe(1);
      for (const at of [one, other]) {
        await at.browser.open(`/admin/${at.id}/directory`);
        expect(at.browser.text).toContain('Rosa Fields');
        expect(at.browser.text).not.toMatch(/Dismissed|Rosa F\./);
      }
    });
  });
});
