import { describe, expect, test } from 'vitest';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { createRole } from '#flows/roles/create-role.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { machine, wordsOf } from '../support/attack-offices.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { askFor, resetsOf } from '../support/attack-resets.ts';
import { afterPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  giveRoles,
  helperName,
  inviteAsBefore,
  rolesHeld,
  teamCrew,
  teamOffice,
  tick,
  type TeamOffice,
} from '../support/attack-teams.ts';

onEveryEngine((target) => {
  /** A role that gives auditors and resets nobody, beside the one that resets: whoever looks after the team has both. */
  async function clerkToo(at: TeamOffice): Promise<void> {
    const { application, admin } = at.roles;
    const given = { application, name: 'clerk', label: 'Clerk', rule: admin.rule };
    const made = await createRole(target().deps, machine, { ...given, team: { gives: ['auditor'], resets: false } });
    if (!made.done) throw new Error('the role was not made');
    await giveRoles(target(), await memberOf(target(), at.helper, at.company), [admin, made.role]);
  }

  describe('Y7: two roles that look after one team', () => {
    test('are not multiplied: whom the one gives is not reset because the other one resets', async () => {
      const at = await teamOffice(target());
      await clerkToo(at);
      for (const roles of [[at.roles.auditor], [at.roles.payee, at.roles.auditor]]) {
        const crew = await teamCrew(target(), at, roles);
        expect((await at.browser.request('GET', `${crew.path}/reset`)).text).not.toContain('name="verified"');
        const refused = await askFor(at.browser, crew);
        expect([refused.status, await resetsOf(target(), crew.person)]).toEqual([409, []]);
        expect(wordsOf(refused.text)).toContain('whose holders are not reset by this team');
        const visitor = await afterPassword(target(), crew.person);
        await visitor.open(`${visitor.base}/no-way`);
        expect(visitor.text).not.toContain(at.helper.email);
      }
      const payee = await teamCrew(target(), at, [at.roles.payee]);
      expect((await askFor(at.browser, payee)).status).toBe(303);
    });
  });

  describe('Y7, A1: whoever looks after a team and resets nobody', () => {
    const operator = 'whoever runs Gatehouse';

    test('is told who does: administrators, or the operator alone where a permission moves money, of themselves too', async () => {
      const at = await teamOffice(target(), { resets: false });
      const { auditor, payor, admin } = at.roles;
      const member = await memberOf(target(), at.helper, at.company);
      const said = async (path: string): Promise<string> => wordsOf((await at.browser.request('GET', path)).text);
      const own = `${at.base}/people/${member}`;
      const plain = await teamCrew(target(), at, [auditor]);
      const payer = await teamCrew(target(), at, [payor, auditor]);
      const boss = await teamCrew(target(), at, [auditor]);
      await stand(target(), boss.member, { companyAdmin: true });
      const none = `Resetting MFA is not among what your own permissions let you do here. Ask an administrator of ${at.name}.`;
      for (const path of [plain.path, own]) expect(await said(path)).toContain(none);
      expect(await said(boss.path)).toContain('administrators reset administrators');
      expect(await said(payer.path)).toContain(`a permission that moves money. Their MFA can be reset by ${operator}`);
      await giveRoles(target(), member, [admin, payor]);
      expect(await said(own)).toContain(`If you have lost your methods, ask ${operator}.`);
      for (const path of [payer.path, own]) expect(await said(path)).not.toContain('Ask an administrator');
      await target().peephole.run(`update companies set entitlement = 'unavailable' where id = '${at.company}'`);
      for (const path of [plain.path, boss.path]) expect(await said(path)).toContain(`at present. Ask ${operator}.`);
    });

    test('sees of what is not theirs to give, and not held, who gives it and no more', async () => {
      const at = await teamOffice(target(), { resets: false });
      const { path } = await teamCrew(target(), at, [at.roles.payee]);
      const page = wordsOf((await at.browser.request('GET', path)).text);
      const not = `Not yours to give or take. The administrators of ${at.name} do that.`;
      expect(page).toContain(`${at.roles.payor.label} ${not}`);
      for (const [label, isTold] of [
        [at.roles.payor.label, false],
        [at.roles.payee.label, true],
      ] as const)
        expect([label, page.includes(`What “${label}” asks`)]).toEqual([label, isTold]);
    });
  });

  describe('Y7: somebody of the company whom a team brings in', () => {
    const heard = async (person: Person): Promise<number> =>
      (await target().peephole.rows(`select id from outbox where user_id = '${person.id}' and kind = 'team-joined'`))
        .length;
    const bringIn = (at: TeamOffice, { email }: Person, roles = [at.roles.payee]) =>
      tick(at.browser, `${at.base}/invite`, roles, { email, name: '' });

    test('is mailed who gave what, where, and whom to tell, with their first role of the application alone', async () => {
      const at = await teamOffice(target());
      const { person } = await teamCrew(target(), at, []);
      expect((await bringIn(at, person)).status).toBe(303);
      const [mail] = await target().product.mails(person.email);
      for (const words of [
        `Given by: ${helperName}, ${at.helper.email}`,
        at.name,
        at.roles.application,
        at.roles.payee.label,
      ]) {
        expect(mail?.text).toContain(words);
      }
      expect(mail?.text).toContain('If you do not work with it');
      expect(mail?.text).toContain(`Tell the administrators of ${at.name}`);
      expect((await bringIn(at, person, [at.roles.admin])).status).toBe(303);
      expect(await heard(person)).toBe(1);
    });

    test('is not where they had a role of it already, nor who is invited to the company with it', async () => {
      const at = await teamOffice(target());
      const { person, member } = await teamCrew(target(), at, [at.roles.auditor]);
      await bringIn(at, person);
      expect(await rolesHeld(target(), member)).toHaveLength(2);
      const invited = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
      await bringIn(at, invited);
      expect([await heard(person), await heard(invited)]).toEqual([0, 0]);
      expect((await target().product.mails(invited.email))[0]?.text).toContain(at.name);
    });

    test('hears of nothing that did not come to be: mail and role are of one transaction', async () => {
      const at = await teamOffice(target());
      const { person } = await teamCrew(target(), at, []);
      const changes = await changesOf(target().peephole, async () => {
        const late = inviteAsBefore(target(), at, person.email, [at.roles.payee, at.roles.payor]);
        await expect(late).rejects.toThrow(NoLongerAllowed);
      });
      expect(changes).toEqual([]);
    });
  });
});
