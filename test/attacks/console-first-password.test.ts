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
  sendsPassword,
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

    test.each([
      ['of 201 characters', 'x'.repeat(201), 'longer than 200 characters'],
      ['with a line break', 'a\nb', 'invisible sign'],
      ['with a mark that turns the writing around', 'Rosa \u202eevil', 'invisible sign'],
      ['with spaces of no width', '\u200b\u200b', 'invisible sign'],
      ['with a filler', '\u3164', 'invisible sign'],
    ])('a name %s is told at its field, and what was typed and ticked is kept (SPEC S8)', async (_, name, words) => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const email = stranger();
      await inviteOne(one, email);
      target().advance(minute);
      await inviteOne(other, email);
      const browser = await opensLink(target(), await invitationToken(target(), email, 2));
      expect(browser.text).toMatch(/<input[^>]*name="name"[^>]*maxlength="200"/);
      const { status, text } = await sendsPassword(browser, undefined, { name, joins: [other.id] });
      expect(status).toBe(422);
      expect(text).toContain(words);
      const field = /<input[^>]*name="name"[^>]*>/.exec(text)?.[0] ?? '';
      expect(field).toContain('aria-invalid="true"');
      expect(field).toContain(`value="${name}"`);
      expect(text).toMatch(new RegExp(`value="${other.id}"[^>]*\\schecked`));
      expect(text).not.toMatch(new RegExp(`value="${one.id}"[^>]*\\schecked`));
      expect(await statusOf(target(), email, other)).toBe('invited');
      expect(await setsPassword(browser, undefined, { name: 'Rosa', joins: [other.id] })).toBe(303);
      expect(await statusOf(target(), email, other)).toBe('active');
    });

    test('a name that shows nothing leaves the name as it was', async () => {
      const at = await openConsole(target());
      const email = stranger();
      await inviteOne(at, email);
      const browser = await opensLink(target(), await invitationToken(target(), email));
      expect(await setsPassword(browser, undefined, { name: '\u2800 \u2800' })).toBe(303);
      const bundle = await target().deps.store.loadUserByEmail(email as never);
      expect(bundle?.user.displayName).toBe(email.split('@')[0]);
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
