import { describe, expect, test } from 'vitest';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { stand } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  eventsOf,
  helperName,
  inviteAsBefore,
  rolesHeld,
  teamCrew,
  teamOffice,
  teamRoles,
  tick,
  type TeamOffice,
} from '../support/attack-teams.ts';

let typed = 0;
const newEmail = (): string => `invited${(typed += 1)}.${randomId('x').slice(2, 12)}@target.example`;

onEveryEngine((target) => {
  const invite = (at: TeamOffice, email: string, roles: Parameters<typeof tick>[2] = [at.roles.payee]) =>
    tick(at.browser, `${at.base}/invite`, roles, { email, name: 'Ana Invited' });

  const memberIn = (location: string | null): MembershipId =>
    (/mbr_[0-9a-f]{32}/.exec(location ?? '')?.[0] ?? '') as MembershipId;

  describe('Y7: bringing somebody into a team', () => {
    test('invites who is new to the company with the roles, by mail, and with nothing else', async () => {
      const at = await teamOffice(target());
      const email = newEmail();
      const done = await invite(at, email);
      expect(done.location).toMatch(/\/people\/mbr_[0-9a-f]{32}\?saved=invited$/);
      expect(wordsOf((await at.browser.request('GET', done.location ?? '')).text)).toContain('Ana Invited is invited');
      const member = memberIn(done.location);
      expect(await rolesHeld(target(), member)).toEqual([at.roles.payee.id]);
      const [row] = await target().peephole.rows(`select * from memberships where id = '${member}'`);
      expect(row).toMatchObject({ status: 'invited', company_admin: 0, directory_admin: 0, invited_by: at.helper.id });
      const id = row?.['user_id'] as typeof at.helper.id;
      const detail = { as: 'team', team: at.roles.application };
      expect(await eventsOf(target(), { id }, 'membership.invited')).toMatchObject([{ stream: at.company, detail }]);
      const list = await at.browser.request('GET', at.base);
      expect(wordsOf(list.text)).toMatch(new RegExp(`Ana Invited\\s*${email}\\s*Invited`));
    });

    test('is told in the mail by which company, for which team and by whom, whether they sign in here already or not', async () => {
      const at = await teamOffice(target());
      const known = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
      for (const email of [newEmail(), known.email]) {
        await invite(at, email);
        const [mail] = await target().product.mails(email);
        expect(mail?.text).toContain(at.name);
        expect(mail?.text).toContain(`For the team of: ${at.roles.application}\nInvited by: ${helperName}\n`);
      }
    });

    test('gives a member of the company the roles at once, beside those that they have', async () => {
      const at = await teamOffice(target());
      const crew = await teamCrew(target(), at, [at.roles.auditor]);
      const done = await invite(at, crew.person.email, [at.roles.payee, at.roles.admin]);
      expect(done.location).toBe(`${crew.path}?saved=added`);
      const held = [at.roles.auditor.id, at.roles.payee.id, at.roles.admin.id].toSorted();
      expect(await rolesHeld(target(), crew.member)).toEqual(held);
      expect(await eventsOf(target(), crew.person, 'membership.invited')).toEqual([]);
    });

    test('answers about who signs in here as about nobody (SECURITY I11)', async () => {
      const at = await teamOffice(target());
      const known = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
      const answers = [];
      for (const email of [known.email, newEmail()]) {
        const done = await invite(at, email);
        const { text } = await at.browser.request('GET', done.location ?? '');
        answers.push([done.status, text.replaceAll(email, 'e-mail').replaceAll(/[a-z]{3}_[0-9a-f]{32}/g, 'id')]);
      }
      expect(answers[0]).toEqual(answers[1]);
    });

    test.each([
      ['whom the company put aside', 'inactive', 'have deactivated this person'],
      ['who is to have permissions', 'invited', 'gives permissions in the company itself'],
    ] as const)('brings in nobody %s', async (_, status, words) => {
      const at = await teamOffice(target());
      const crew = await teamCrew(target(), at, []);
      await stand(target(), crew.member, { status, companyAdmin: true });
      const asInvited = `invited_at = ${after(target().deps.clock.now(), -day)}, accepted = 0`;
      if (status === 'invited')
        await target().peephole.run(`update memberships set ${asInvited} where id = '${crew.member}'`);
      const changes = await changesOf(target().peephole, async () => {
        const reply = await invite(at, crew.person.email);
        expect([reply.status, wordsOf(reply.text).includes(words)]).toEqual([409, true]);
        expect(reply.text).toContain(`value="${crew.person.email}"`);
        expect(reply.text).toMatch(
          new RegExp(`value="${at.roles.payee.id}"[^>]*checked|checked[^>]*value="${at.roles.payee.id}"`),
        );
      });
      expect(changes).toEqual([]);
    });

    test('takes no form without a role, with no address, or with one’s own', async () => {
      const at = await teamOffice(target());
      const changes = await changesOf(target().peephole, async () => {
        for (const [email, flaw] of [
          ['nobody', 'This is no whole e-mail address'],
          [' ', 'Type their e-mail address.'],
        ] as const) {
          const wrong = await invite(at, email, []);
          expect(wrong.status).toBe(422);
          for (const words of ['Choose at least one permission.', flaw]) expect(wordsOf(wrong.text)).toContain(words);
        }
        const own = await invite(at, at.helper.email, [at.roles.payee]);
        expect([own.status, wordsOf(own.text).includes('Nobody gives themselves permissions')]).toEqual([409, true]);
      });
      expect(changes).toEqual([]);
    });

    test('gives no role that is not there, or not the team’s, and tells by it nothing of who has the address (SECURITY I11)', async () => {
      const at = await teamOffice(target());
      const [crew, other] = [await teamCrew(target(), at, []), await teamRoles(target())];
      const { payee, payor, auditor } = at.roles;
      const unknown = { id: randomId('rol') as RoleId };
      const changes = await changesOf(target().peephole, async () => {
        for (const roles of [[unknown], [payee, unknown], [payee, payor], [auditor], [other.payee]]) {
          const answers = [];
          for (const email of [newEmail(), crew.person.email]) {
            const { status, location, text } = await invite(at, email, roles);
            expect([status, location]).toEqual([422, null]);
            expect(text).toContain(`value="${email}"`);
            expect(wordsOf(text)).toContain('One of these permissions is not yours to give any more.');
            expect(text.includes('checked')).toBe(roles.includes(payee));
            answers.push(text.replaceAll(email, 'e-mail'));
          }
          expect(answers[0]).toEqual(answers[1]);
        }
      });
      expect(changes).toEqual([]);
    });

    test('nor one that was the team’s until the act itself: that is judged again by what the transaction holds', async () => {
      const at = await teamOffice(target());
      const crew = await teamCrew(target(), at, []);
      const changes = await changesOf(target().peephole, async () => {
        for (const email of [newEmail(), crew.person.email]) {
          const late = inviteAsBefore(target(), at, email, [at.roles.payee, at.roles.payor]);
          await expect(late).rejects.toThrow(NoLongerAllowed);
        }
      });
      expect(changes).toEqual([]);
    });

    test('writes to nobody twice in a minute, and within the company’s budget', async () => {
      const at = await teamOffice(target());
      const email = newEmail();
      expect((await invite(at, email)).status).toBe(303);
      const soon = await invite(at, email, [at.roles.admin]);
      expect([soon.status, wordsOf(soon.text).includes('invited a short time ago')]).toEqual([429, true]);
      target().advance(2 * 60_000);
      expect((await invite(at, email, [at.roles.admin])).location).toMatch(/saved=again$/);
      await target().peephole.run(`update invitation_counts set made = 500 where company_id = '${at.company}'`);
      const over = await invite(at, newEmail());
      expect([over.status, wordsOf(over.text).includes('invited as many people as it may')]).toEqual([429, true]);
    });

    test('waits for a fresh proof with who and which roles in words', async () => {
      const at = await teamOffice(target());
      const email = newEmail();
      growOld(target());
      const asked = await invite(at, email);
      await at.browser.open(asked.location ?? '');
      await confirm(target(), at.browser, at.helper);
      for (const words of ['Invite to a team', email, 'Ana Invited', at.roles.payee.label]) {
        expect(wordsOf(at.browser.text)).toContain(words);
      }
      expect((await pressAgain(at.browser)).location).toMatch(/saved=invited$/);
    });
  });
});
