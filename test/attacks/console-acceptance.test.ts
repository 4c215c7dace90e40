import { describe, expect, test } from 'vitest';
import { parseDate } from '#domain/deadline.ts';
import { day, minute } from '#domain/instant.ts';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { confirm, pressAgain, signedInLongAgo } from '../support/attack-confirm.ts';
import { signedIn, signedInByPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  companies,
  eventsOf,
  invitationToken,
  inviteOne,
  invited,
  mailsTo,
  membershipIn,
  openConsole,
  openConsoleWithApp,
  opensLink,
  press,
  pressesLink,
  provedAgain,
  setsPassword,
  somebody,
  statusOf,
  stranger,
  wordsOf,
} from '../support/console-people.ts';
import { setStatus } from '../support/membership-status.ts';

onEveryEngine((target) => {
  describe('an invitation has no effect before it is accepted (SPEC C2)', () => {
    test('somebody new sets a password by the mailed link, which says what it accepts, and is a member then', async () => {
      const at = await openConsole(target());
      const email = stranger();
      await inviteOne(at, email, { name: 'Rosa Fields', site: 'Pier 3' });
      const token = await invitationToken(target(), email);
      const scanned = await changesOf(target().peephole, async () => {
        for (const method of ['GET', 'HEAD', 'GET']) {
          expect((await new Browser(target().address).request(method, `/invitation/${token}`)).status).toBe(200);
        }
      });
      expect(scanned).toEqual([]);
      const browser = await pressesLink(target(), email);
      expect(browser.text).toContain(at.name);
      expect(await statusOf(target(), email, at)).toBe('invited');
      await setsPassword(browser);
      expect(browser.path).toBe('/account');
      expect(await membershipIn(target(), email, at.id)).toMatchObject({ status: 'active', site: 'Pier 3' });
    });

    test('somebody known is mailed where to accept; opening it changes nothing, Accept makes them a member', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      const [mail = ''] = await mailsTo(target(), person.email, 1);
      expect(mail).toContain(at.name);
      expect(mail).toContain('Quinn Target');
      expect(mail).toContain(`${target().deps.service.publicUrl()}${companies}\n`);
      const browser = await signedInByPassword(target(), person);
      const looked = await changesOf(target().peephole, async () => {
        for (const path of [companies, `${companies}/${membership}/accept`, `${companies}/${membership}/leave`]) {
          for (const method of ['GET', 'HEAD']) await browser.request(method, path);
        }
      });
      expect(looked).toEqual([]);
      const reply = await browser.post(`${companies}/${membership}/accept`);
      expect(reply.status).toBe(303);
      expect(await statusOf(target(), person.email, at)).toBe('active');
      await browser.open(reply.location ?? '');
      expect(wordsOf(browser.text)).toMatch(
        /You now belong to .*It does not require two-factor authentication at present/,
      );
      await browser.open(`${companies}?accepted=mbr_0190000000007000800000000000000a`);
      expect(browser.text).not.toContain('You now belong to');
    });

    test('past the deadline acceptance leads to enrollment at the next request (SPEC P6)', async () => {
      const enforced = { requireMfa: true, deadline: { date: parseDate('2020-01-01') as never, zone: 'UTC' } };
      const at = await openConsoleWithApp(target(), enforced);
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      const browser = await signedInByPassword(target(), person);
      await browser.open(companies);
      expect(browser.text).toContain('required two-factor authentication since');
      await press(browser, membership, 'accept');
      await browser.open('/account');
      expect(browser.path).toMatch(/^\/sign-in\/continue/);
      const email = stranger();
      await inviteOne(at, email);
      const fresh = await pressesLink(target(), email);
      expect(fresh.text).toContain('At least 8 characters');
      await setsPassword(fresh, 'ten wells');
      expect(standsAt(fresh)).toBe('required');
      expect(await statusOf(target(), email, at)).toBe('active');
    });

    test('what arrives while the page of the first password is open is not accepted by it', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const email = stranger();
      await inviteOne(one, email);
      const browser = await pressesLink(target(), email);
      target().advance(minute);
      await inviteOne(other, email);
      await setsPassword(browser);
      expect([await statusOf(target(), email, one), await statusOf(target(), email, other)]).toEqual([
        'active',
        'invited',
      ]);
    });
  });

  describe('an invitation can be accepted for seven days, once (SECURITY, Numbers)', () => {
    test('to the second; afterwards the page says whom to ask', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      target().advance(7 * day - 1000);
      const browser = await signedInByPassword(target(), person);
      target().advance(1000);
      const changes = await changesOf(target().peephole, async () => {
        expect(await press(browser, membership, 'accept')).toBe(422);
      });
      expect(changes).toEqual([]);
      expect(browser.text).toContain(`Ask an administrator of ${at.name} to invite you again`);
      expect(await inviteOne(await provedAgain(target(), at), person.email)).toContain('1 person is invited again');
      expect(await press(browser, membership, 'accept')).toBe(303);
      expect(await statusOf(target(), person.email, at)).toBe('active');
    });

    test('an expired link sets a password no more, and what expired is not accepted by a newer one', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const email = stranger();
      await inviteOne(one, email);
      const old = await invitationToken(target(), email);
      target().advance(7 * day);
      expect((await opensLink(target(), old)).path).not.toMatch(/new-password/);
      await inviteOne(await provedAgain(target(), other), email);
      const [newest = ''] = await mailsTo(target(), email, 2);
      expect(newest).not.toContain(one.name);
      await setsPassword(await pressesLink(target(), email, 2));
      expect([await statusOf(target(), email, one), await statusOf(target(), email, other)]).toEqual([
        'invited',
        'active',
      ]);
    });

    test('twenty presses of Accept at once are one acceptance', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      const browser = await signedInByPassword(target(), person);
      await browser.open(companies);
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => browser.post(`${companies}/${membership}/accept`)),
      );
      expect(new Set(replies.map((one) => one.status))).toEqual(new Set([303]));
      expect(await eventsOf(target(), person.id, 'membership.accepted')).toBe(1);
    });

    test('of Accept and Decline at once exactly one holds', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      const browser = await signedInByPassword(target(), person);
      await browser.open(companies);
      const replies = await Promise.all(
        ['accept', 'decline', 'accept', 'decline'].map((what) => browser.post(`${companies}/${membership}/${what}`)),
      );
      expect(new Set(replies.map((one) => one.status))).toEqual(new Set([303, 409]));
      const events = [
        await eventsOf(target(), person.id, 'membership.accepted'),
        await eventsOf(target(), person.id, 'membership.declined'),
      ];
      expect(events.toSorted((a, b) => a - b)).toEqual([0, 1]);
      expect(await statusOf(target(), person.email, at)).toBe(events[0] === 1 ? 'active' : 'inactive');
    });

    test("somebody else's invitation answers like none", async () => {
      const at = await openConsole(target());
      const membership = await invited(target(), at, (await somebody(target())).email);
      const browser = await signedIn(target(), await addPerson(target(), { companies: [], enrolled: true }));
      const changes = await changesOf(target().peephole, async () => {
        for (const id of [membership, randomId('mbr'), 'nothing']) {
          for (const what of ['accept', 'decline', 'leave'] as const) expect(await press(browser, id, what)).toBe(404);
        }
      });
      expect(changes).toEqual([]);
    });
  });

  describe('declining and leaving', () => {
    test('who declined is invited anew, and must accept anew', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      const browser = await signedInByPassword(target(), person);
      expect(await press(browser, membership, 'decline')).toBe(303);
      expect(await press(browser, membership, 'decline')).toBe(303);
      expect(await eventsOf(target(), person.id, 'membership.declined')).toBe(1);
      expect(await press(browser, membership, 'accept')).toBe(409);
      target().advance(minute);
      expect(await inviteOne(at, person.email)).toContain('1 person is invited');
      expect(await press(browser, membership, 'accept')).toBe(303);
    });

    test('who left has no permissions any more, and comes back by a new invitation only', async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name], administers: true, enrolled: true });
      const { id = '' } = (await membershipIn(target(), person.email, at.id)) ?? {};
      const browser = await signedIn(target(), person);
      expect(await press(browser, id, 'leave')).toBe(303);
      expect(await press(browser, id, 'leave')).toBe(303);
      expect((await browser.request('GET', at.directory)).status).toBe(404);
      expect(await inviteOne(at, person.email)).toContain('1 person is invited');
      expect(await membershipIn(target(), person.email, at.id)).toMatchObject({
        status: 'invited',
        companyAdmin: false,
      });
      expect(await press(browser, id, 'accept')).toBe(303);
      expect(await membershipIn(target(), person.email, at.id)).toMatchObject({
        status: 'active',
        directoryAdmin: false,
      });
    });

    test("leaving frees of a company's rules, so that it takes a proof of now", async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const { id = '' } = (await membershipIn(target(), person.email, at.id)) ?? {};
      const browser = await signedInLongAgo(target(), person);
      expect(await press(browser, id, 'leave')).toBe(303);
      expect(await statusOf(target(), person.email, at)).toBe('active');
      await browser.submit(`${companies}/${id}/leave`);
      await confirm(target(), browser, person);
      for (const words of ['Leave a company', at.name]) expect(wordsOf(browser.text)).toContain(words);
      expect((await pressAgain(browser)).location).toBe(companies);
      expect(await statusOf(target(), person.email, at)).toBe('inactive');
    });

    test('who was deactivated and had accepted comes back by their page, not by an invitation (SPEC C5)', async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name] });
      await target().deps.store.transact((tx) => setStatus(tx, person.id, at.id, 'inactive'));
      expect(await inviteOne(at, person.email)).toContain('1 person is deactivated');
      expect(await statusOf(target(), person.email, at)).toBe('inactive');
    });

    test('the last administrator cannot leave; of the last two who leave at once one stays (SPEC C2)', async () => {
      const at = await openConsole(target());
      const own = (await membershipIn(target(), at.admin.email, at.id))?.id ?? '';
      expect(await press(at.browser, own, 'leave')).toBe(422);
      expect(at.browser.text).toContain('the last person who administers');
      const second = await addPerson(target(), { companies: [at.name], administers: true, enrolled: true });
      const other = await signedIn(target(), second);
      const theirs = (await membershipIn(target(), second.email, at.id))?.id ?? '';
      await other.open(companies);
      await at.browser.open(companies);
      const replies = await Promise.all([
        at.browser.post(`${companies}/${own}/leave`),
        other.post(`${companies}/${theirs}/leave`),
      ]);
      expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    });
  });
});
