import { describe, expect, test } from 'vitest';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { signedInAs, memberOf } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { leadsTo, membershipOf, newOffice, wordsOf, type Office } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  changesTold,
  directoryOf,
  fillOne,
  personOf,
  sendBulk,
  sendDrawn,
  standing,
  type Wanted,
} from '../support/directory-people.ts';

onEveryEngine((target: () => Target) => {
  const one = (at: Office, wanted?: Wanted) => fillOne(target(), at, wanted);

  const ownMembership = (at: Office) => membershipOf(target(), at.admin, at.company);

  /** Somebody else of the company with these permissions, at a browser of their own, with a fresh proof. */
  const colleague = (at: Office, more: Partial<Parameters<typeof signedInAs>[2]>) =>
    signedInAs(target(), { name: at.name, company: at.company }, more);

  const eventsAbout = (at: Office, member: string) => changesTold(target(), at, member);

  describe('permissions (SPEC C2)', () => {
    const both = { 'company-admin': 'yes', 'directory-admin': 'yes' };

    test('take effect at the person’s next request, and are told in the audit trail before and after', async () => {
      const at = await newOffice(target());
      const ben = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(target(), ben, at.company);
      const browser = await signedInByPassword(target(), ben);
      expect((await browser.request('GET', directoryOf(at))).status).toBe(403);
      expect((await sendDrawn(at, personOf(at, member), 'permissions', both)).status).toBe(303);
      expect((await browser.request('GET', directoryOf(at))).status).toBe(200);
      expect((await eventsAbout(at, member))[0]?.detail).toMatchObject({
        companyAdminBefore: false,
        companyAdminAfter: true,
        directoryAdminAfter: true,
      });
    });

    test('need both of whoever gives them: 403 with one, and nothing changes', async () => {
      const at = await newOffice(target());
      const member = await one(at);
      for (const only of [{ companyAdmin: false }, { directoryAdmin: false }]) {
        const browser = await colleague(at, only);
        await browser.open('/account');
        const changes = await changesOf(target().peephole, async () => {
          const path = `${personOf(at, member)}/permissions`;
          expect((await browser.post(path, { ...both, seen: '' })).status).toBe(403);
        });
        expect(changes).toEqual([]);
      }
    });

    test('need a fresh proof: what was ticked waits for it, and is done by a press (SPEC A2, S8)', async () => {
      const at = await newOffice(target());
      const member = await one(at);
      await at.browser.open(personOf(at, member));
      growOld(target());
      const asked = await sendDrawn(at, personOf(at, member), 'permissions', both);
      expect(asked.status).toBe(303);
      await at.browser.open(asked.location ?? '');
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toMatch(/Change the permissions of a person.*Person Ana Ruiz/);
      expect((await standing(target(), at, member))?.companyAdmin).toBe(false);
      expect((await pressAgain(at.browser)).status).toBe(303);
      expect(await standing(target(), at, member)).toMatchObject({ companyAdmin: true, directoryAdmin: true });
    });

    test('that somebody else changed meanwhile are not written over', async () => {
      const at = await newOffice(target());
      const member = await one(at);
      await sendDrawn(at, personOf(at, member), 'permissions', { 'directory-admin': 'yes' });
      const seen = JSON.stringify({ companyAdmin: false, directoryAdmin: false });
      const stale = await at.browser.post(`${personOf(at, member)}/permissions`, { 'company-admin': 'yes', seen });
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toContain('Stands now: given');
      expect(await standing(target(), at, member)).toMatchObject({ companyAdmin: false, directoryAdmin: true });
    });

    test('of the last administrator stay, their own included: 409 says what to do', async () => {
      const at = await newOffice(target());
      const own = await ownMembership(at);
      const { text } = await at.browser.open(personOf(at, own));
      expect(text).not.toContain(`${personOf(at, own)}/deactivate`);
      const seen = JSON.stringify({ companyAdmin: true, directoryAdmin: true });
      const reply = await at.browser.post(`${personOf(at, own)}/permissions`, { 'company-admin': 'yes', seen });
      expect([reply.status, wordsOf(reply.text).includes('Give both to somebody else first')]).toEqual([409, true]);
      expect(await standing(target(), at, own)).toMatchObject({ companyAdmin: true, directoryAdmin: true });
    });

    test('of two last administrators who demote or deactivate each other at once, one stays', async () => {
      for (const act of ['permissions', 'deactivate'] as const) {
        const at = await newOffice(target());
        const ben = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
        const bens = await signedIn(target(), ben);
        const members = [await ownMembership(at), await memberOf(target(), ben, at.company)] as const;
        for (const browser of [bens, at.browser]) await browser.open(directoryOf(at));
        const seen = JSON.stringify({ companyAdmin: true, directoryAdmin: true });
        const replies = await Promise.all([
          bens.post(`${personOf(at, members[0])}/${act}`, { seen }),
          at.browser.post(`${personOf(at, members[1])}/${act}`, { seen }),
        ]);
        const left = await Promise.all(members.map((member) => standing(target(), at, member)));
        expect(
          left.filter((each) => each?.status === 'active' && each.companyAdmin && each.directoryAdmin),
        ).toHaveLength(1);
        expect(replies.filter((reply) => reply.status === 303)).toHaveLength(1);
      }
    });
  });

  describe('deactivating and reactivating (SPEC C5)', () => {
    test('a person: the policy lets go at the next request, sessions go on, and it binds again when they are back', async () => {
      const at = await newOffice(target());
      await target().deps.store.transact((tx) =>
        tx.setPolicy({
          companyId: at.company,
          requireMfa: true,
          deadline: { date: '2026-01-01' as never, zone: 'UTC' },
          frequency: 'monthly',
          smsAllowed: false,
          confirmMailbox: true,
          helpContact: null,
          appGuidance: null,
          resetApproval: false,
          resetDelayHours: 0,
          changedAt: target().deps.clock.now(),
          changedBy: null,
        }),
      );
      const ben = await addPerson(target(), { companies: [at.name, 'Cedar Supply'] });
      const member = await memberOf(target(), ben, at.company);
      const deactivated = await sendDrawn(at, personOf(at, member), 'deactivate');
      expect(deactivated.location).toBe(`${personOf(at, member)}?saved=deactivated`);
      expect(wordsOf((await at.browser.open(deactivated.location ?? '')).text)).toContain(
        'Quinn Target is deactivated.',
      );
      const browser = await signedInByPassword(target(), ben);
      expect(await leadsTo(browser)).toBeNull();
      expect((await sendDrawn(at, personOf(at, member), 'reactivate')).status).toBe(303);
      expect(await leadsTo(browser)).toBe('/sign-in/continue');
      expect((await sendDrawn(at, personOf(at, member), 'deactivate')).status).toBe(303);
      expect(await leadsTo(browser)).toBeNull();
    });

    test('pressed twice at once leads to the same place, and is one event', async () => {
      const at = await newOffice(target());
      const member = await one(at);
      await at.browser.open(personOf(at, member));
      const path = `${personOf(at, member)}/deactivate`;
      const replies = await Promise.all([at.browser.post(path), at.browser.post(path)]);
      expect(replies.map((reply) => reply.status)).toEqual([303, 303]);
      expect(new Set(replies.map((reply) => reply.location)).size).toBe(1);
      expect(await eventsAbout(at, member)).toHaveLength(1);
    });

    test('nobody puts themselves aside', async () => {
      const at = await newOffice(target());
      await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      const own = await ownMembership(at);
      await at.browser.open(directoryOf(at));
      expect((await at.browser.post(`${personOf(at, own)}/deactivate`)).status).toBe(422);
      expect((await standing(target(), at, own))?.status).toBe('active');
    });

    test('people with permissions are decided on only by who has both', async () => {
      const at = await newOffice(target());
      const boss = await one(at, { companyAdmin: true });
      const former = await one(at, { companyAdmin: true, directoryAdmin: true, status: 'inactive' });
      const browser = await colleague(at, { companyAdmin: false });
      const page = await browser.open(personOf(at, boss));
      expect(wordsOf(page.text)).toContain('only who has both permissions may deactivate or reactivate them');
      expect(page.text).not.toContain('/deactivate"');
      expect((await browser.post(`${personOf(at, boss)}/deactivate`)).status).toBe(403);
      expect((await browser.post(`${personOf(at, former)}/reactivate`)).status).toBe(403);
      const mine: Office = { ...at, browser };
      const bulk = await sendBulk(mine, [boss, former], { act: 'deactivate', confirmed: '2' });
      expect(bulk.status).toBe(303);
      expect(wordsOf((await browser.open(bulk.location ?? '')).text)).toContain(
        '1 person was left: they have permissions',
      );
      expect((await standing(target(), at, boss))?.status).toBe('active');
      expect((await standing(target(), at, former))?.status).toBe('inactive');
    });

    test.each(['known', 'unknown'] as const)(
      'who never accepted comes back by invitation only, %s here or not: the answer is the same',
      async (kind) => {
        const at = await newOffice(target());
        const ana = await addPerson(target(), { companies: kind === 'known' ? ['Cedar Supply'] : [] });
        if (kind === 'known') await signedInByPassword(target(), ana);
        await at.browser.open(`${directoryOf(at)}/invite`);
        await at.browser.submit(`${directoryOf(at)}/invite`, { email: ana.email });
        const [found] = await target().deps.store.membersAmong(at.company, [ana.email as never]);
        const member = found?.membership.id ?? '';
        expect((await sendDrawn(at, personOf(at, member), 'deactivate')).status).toBe(303);
        const page = await at.browser.open(`${personOf(at, member)}?saved=deactivated`);
        expect(wordsOf(page.text)).toContain(`The invitation of ${ana.email} is withdrawn.`);
        expect(page.text).not.toContain('/reactivate"');
        const reply = await at.browser.post(`${personOf(at, member)}/reactivate`);
        expect([reply.status, wordsOf(reply.text).includes('only an invitation brings them back')]).toEqual([
          409,
          true,
        ]);
        expect((await standing(target(), at, member))?.status).toBe('inactive');
        expect(wordsOf(reply.text)).not.toContain('Quinn');
      },
    );

    test('another company’s people and nobody’s are 404, and nothing changes', async () => {
      const [at, other] = [await newOffice(target()), await newOffice(target())];
      const foreign = await one(other);
      await at.browser.open(directoryOf(at));
      const changes = await changesOf(target().peephole, async () => {
        for (const member of [foreign, randomId('mbr'), 'mbr_x', randomId('usr')]) {
          expect((await at.browser.request('GET', personOf(at, member))).status).toBe(404);
          for (const act of ['details', 'permissions', 'deactivate', 'reactivate'])
            expect((await at.browser.post(`${personOf(at, member)}/${act}`, { seen: '' })).status).toBe(404);
          const own = await ownMembership(at);
          expect((await sendBulk(at, [own, member], { act: 'deactivate', confirmed: '2' })).status).toBe(404);
        }
      });
      expect(changes).toEqual([]);
    });
  });
});
