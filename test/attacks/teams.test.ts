import { describe, expect, test } from 'vitest';
import { setTeamRoles } from '#flows/teams/set-team-roles.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import type { Browser } from '../support/attack-browser.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { all, answersOf, makeSide, memberOf, signedInAs } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { leadsTo, machine, wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId, routesOf } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { eventsOf, giveRoles, rolesHeld, teamCrew, teamOffice, teamRoles, tick } from '../support/attack-teams.ts';

const ofTeams = routesOf('team');

onEveryEngine((target) => {
  const shown = async (browser: Browser, path: string): Promise<string> =>
    wordsOf((await browser.request('GET', path)).text);

  describe('Y7: whoever looks after an application’s team', () => {
    test('sees who is in it, how they stand with its rules, and nothing else of the company', async () => {
      const at = await teamOffice(target());
      const { roles, browser, base } = at;
      const other = await teamRoles(target());
      const payee = await teamCrew(target(), at, [roles.payee, other.payee]);
      const bare = await teamCrew(target(), at, [roles.payee], { enrolled: false });
      const texting = await teamCrew(target(), at, [roles.admin], { enrolled: false, phone: '+13125550167' });
      const outside = await teamCrew(target(), at, [other.payee]);
      const none = await teamCrew(target(), at, []);
      const list = await shown(browser, base);
      for (const [one, words] of [
        [payee, 'Enrolled by app'],
        [bare, 'Not enrolled'],
        [texting, 'Must add an app'],
      ] as const) {
        expect(list).toContain(one.person.email);
        expect(list).toContain(words);
        expect((await browser.request('GET', one.path)).status).toBe(200);
      }
      expect(list).toContain(roles.payee.label);
      for (const hidden of [outside.person.email, none.person.email, at.admin.email, other.payee.label]) {
        expect(list).not.toContain(hidden);
      }
      expect(await shown(browser, payee.path)).not.toContain(other.payee.label);
      for (const one of [outside, none]) {
        expect((await browser.request('GET', one.path)).status).toBe(404);
        expect((await browser.request('GET', `${one.path}/reset`)).status).toBe(404);
      }
      for (const part of [
        '/directory',
        `/directory/people/${payee.member}`,
        '/security/mfa',
        '/resets',
        '/audit',
        '',
      ]) {
        expect([part, (await browser.request('GET', `/admin/${at.company}${part}`)).status]).toEqual([part, 403]);
      }
      expect((await browser.request('GET', '/account')).text).toContain(`href="${base}"`);
    });

    test('finds people by name and e-mail, page by page, however many there are', async () => {
      const at = await teamOffice(target());
      const { store } = target().deps;
      const crowd = 51;
      for (let index = 0; index < crowd; index += 1) {
        await teamCrew(target(), at, [at.roles.payee], { enrolled: false, imported: 'without password' });
      }
      const first = await at.browser.request('GET', at.base);
      const rows = (text: string): number => text.match(/\/people\/mbr_[0-9a-f]{32}"/g)?.length ?? 0;
      const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.text) ?? [];
      const second = await at.browser.request('GET', next.replaceAll('&amp;', '&'));
      expect([rows(first.text), rows(second.text)]).toEqual([50, crowd + 1 - 50]);
      const helper = (await store.loadUser(at.helper.id))?.user.email ?? '';
      const found = await at.browser.request('GET', `${at.base}?q=${encodeURIComponent(helper)}`);
      expect([rows(found.text), found.text.includes(helper)]).toEqual([1, true]);
    });

    test('gives and takes its roles at once, in the company’s trail as one who looks after it', async () => {
      const at = await teamOffice(target());
      const { roles, browser } = at;
      const crew = await teamCrew(target(), at, [roles.payee], { enrolled: false, phone: '+13125550167' });
      const theirs = await signedInByTexting(crew.person);
      expect(await shown(browser, crew.path)).toMatch(/payee-admin of .{5,400} only text messages as a method/);
      const given = await tick(browser, `${crew.path}/roles`, [roles.payee, roles.admin], { seen: roles.payee.id });
      expect([given.status, given.location]).toEqual([303, `${crew.path}?saved=roles`]);
      expect(await shown(browser, given.location ?? '')).toMatch(/The permissions of .{1,60} are saved\./);
      expect(await rolesHeld(target(), crew.member)).toEqual([roles.payee.id, roles.admin.id].toSorted());
      expect(await leadsTo(theirs)).toBe('/sign-in/continue');
      const [event] = await eventsOf(target(), crew.person, 'membership.roles-changed');
      expect(event).toMatchObject({
        stream: at.company,
        actor: at.helper.id,
        detail: { as: 'team', team: roles.application, rolesBefore: `${roles.application}/payee` },
      });
      const seen = `${roles.payee.id} ${roles.admin.id}`;
      const taken = await tick(browser, `${crew.path}/roles`, [], { seen });
      expect(taken.location).toBe(`${at.base}?saved=out`);
      expect(await rolesHeld(target(), crew.member)).toEqual([]);
      expect((await browser.request('GET', crew.path)).status).toBe(404);
    });

    /** Signed in by password: the policy asks for nothing, and the role takes text messages, so that a code would come by text. */
    async function signedInByTexting(person: Parameters<typeof signedInByPassword>[1]): Promise<Browser> {
      const bundle = await target().deps.store.loadUser(person.id);
      const member = bundle?.memberships[0]?.membership.id;
      if (!member) throw new Error('no member');
      const before = bundle.memberships[0]?.roles ?? [];
      await target().peephole.run(`update users set always_require = 0 where id = '${person.id}'`);
      await giveRoles(target(), member, []);
      const browser = await signedInByPassword(target(), person);
      await giveRoles(target(), member, before);
      return browser;
    }

    test('touches no role that the team does not give, also one that was given meanwhile, and shows who gives it', async () => {
      const at = await teamOffice(target());
      const { roles, browser } = at;
      const crew = await teamCrew(target(), at, [roles.payee, roles.auditor]);
      const page = (await browser.request('GET', crew.path)).text;
      const locked = [...page.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([one]) => one);
      expect(locked.filter((one) => one.includes('disabled')).join()).toContain(roles.auditor.id);
      expect(locked.filter((one) => !one.includes('disabled')).join()).not.toContain(roles.auditor.id);
      expect(wordsOf(page)).toContain(`Not yours to give or take. The administrators of ${at.name} do that.`);
      const wanted = [roles.payee.id, roles.auditor.id, roles.payor.id];
      await setMemberRoles(target().deps, machine, at.company, crew.member, wanted);
      const saved = await tick(browser, `${crew.path}/roles`, [roles.admin], { seen: roles.payee.id });
      expect(saved.status).toBe(303);
      const left = [roles.auditor.id, roles.payor.id, roles.admin.id].toSorted();
      expect(await rolesHeld(target(), crew.member)).toEqual(left);
    });

    test('gives no role that is not the team’s, none to themselves, and none to whom they have not looked at', async () => {
      const at = await teamOffice(target());
      const { roles, browser, base } = at;
      const other = await teamRoles(target());
      const crew = await teamCrew(target(), at, [roles.payee]);
      const own = `${base}/people/${await memberOf(target(), at.helper, at.company)}`;
      const seen = roles.payee.id;
      const changes = await changesOf(target().peephole, async () => {
        for (const role of [roles.payor, roles.auditor, other.payee]) {
          const reply = await tick(browser, `${crew.path}/roles`, [roles.payee, role], { seen });
          expect([role.name, reply.status, wordsOf(reply.text).includes('not yours to give')]).toEqual([
            role.name,
            409,
            true,
          ]);
        }
        const mine = await tick(browser, `${own}/roles`, [roles.admin, roles.payee], { seen: roles.admin.id });
        expect([mine.status, wordsOf(mine.text).includes('nobody changes their own')]).toEqual([422, true]);
        expect((await tick(browser, `${crew.path}/roles`, [{ id: 'rol_1' as typeof seen }], { seen })).status).toBe(
          400,
        );
        const stale = await tick(browser, `${crew.path}/roles`, [roles.admin], { seen: '' });
        expect([stale.status, wordsOf(stale.text).includes(`They are now: ${roles.payee.label}.`)]).toEqual([
          409,
          true,
        ]);
      });
      expect(changes).toEqual([]);
    });

    test('of two saves at once the second finds what the first one made', async () => {
      const at = await teamOffice(target());
      const { roles, browser } = at;
      const crew = await teamCrew(target(), at, [roles.payee]);
      const seen = { seen: roles.payee.id };
      const answers = await Promise.all([
        tick(browser, `${crew.path}/roles`, [roles.admin], seen),
        tick(browser, `${crew.path}/roles`, [roles.payee, roles.admin], seen),
      ]);
      expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
      expect(await eventsOf(target(), crew.person, 'membership.roles-changed')).toHaveLength(1);
    });

    test('proves freshly who they are, and the form says in words what it does (A2, S8)', async () => {
      const at = await teamOffice(target());
      const { roles, browser } = at;
      const crew = await teamCrew(target(), at, [roles.payee]);
      growOld(target());
      const asked = await tick(browser, `${crew.path}/roles`, [roles.admin], { seen: roles.payee.id });
      expect([asked.status, await rolesHeld(target(), crew.member)]).toEqual([303, [roles.payee.id]]);
      await browser.open(asked.location ?? '');
      await confirm(target(), browser, at.helper);
      const said = wordsOf(browser.text);
      for (const words of ['Set somebody’s permissions in a team', crew.person.email, roles.admin.label]) {
        expect(said).toContain(words);
      }
      expect((await pressAgain(browser)).status).toBe(303);
      expect(await rolesHeld(target(), crew.member)).toEqual([roles.admin.id]);
    });

    test('does nothing more once the role is gone, be it in the middle of a form or of the act itself', async () => {
      const at = await teamOffice(target());
      const { roles, browser, base } = at;
      const crew = await teamCrew(target(), at, [roles.payee]);
      expect((await browser.open(crew.path)).status).toBe(200);
      const acting = {
        by: { actor: at.helper.id, as: 'team', team: roles.application, facts: { address: '10.1.2.3', userAgent: '' } },
        user: at.helper.id,
        company: at.company,
      } as const;
      await giveRoles(target(), await memberOf(target(), at.helper, at.company), [roles.payee]);
      const changes = await changesOf(target().peephole, async () => {
        const late = setTeamRoles(target().deps, acting, crew.member, [roles.admin.id], [roles.payee.id]);
        await expect(late).rejects.toThrow(NoLongerAllowed);
        const asked = { filling: { company: at.company, team: roles.application, member: crew.member } };
        expect(await answersOf(browser, ofTeams, asked)).toEqual(all(ofTeams, 403));
        expect((await browser.request('GET', base)).status).toBe(403);
      });
      expect(changes).toEqual([]);
    });
  });

  describe('the pages of a team (SECURITY I1, I11)', () => {
    test('are forbidden to everybody else of the company, its administrators included, and unknown to strangers', async () => {
      const at = await teamOffice(target());
      const [there, side] = [await teamOffice(target(), { roles: at.roles }), await makeSide(target())];
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const filling = { company: at.company, team: at.roles.application, member: crew.member };
      const member = await signedIn(target(), crew.person);
      const admin = await signedIn(target(), at.admin);
      const invited = await signedInAs(target(), { name: at.name, company: at.company }, { status: 'invited' });
      expect(ofTeams.length).toBeGreaterThan(8);
      const changes = await changesOf(target().peephole, async () => {
        for (const browser of [member, admin]) {
          expect(await answersOf(browser, ofTeams, { filling })).toEqual(all(ofTeams, 403));
        }
        for (const browser of [there.browser, side.browser, invited]) {
          expect(await answersOf(browser, ofTeams, { filling })).toEqual(all(ofTeams, 404));
        }
        const elsewhere = { filling: { ...filling, team: 'no-such-application' } };
        expect(await answersOf(at.browser, ofTeams, elsewhere)).toEqual(all(ofTeams, 403));
      });
      expect(changes).toEqual([]);
    });

    test('answer about people of another company’s team, and of none, as about nobody', async () => {
      const at = await teamOffice(target());
      const there = await teamOffice(target(), { roles: at.roles });
      const foreign = await teamCrew(target(), there, [at.roles.payee]);
      const colleague = await teamCrew(target(), at, []);
      const withMember = ofTeams.filter((one) => one.path.includes(':member'));
      const changes = await changesOf(target().peephole, async () => {
        for (const member of [foreign.member, colleague.member, randomId('mbr')]) {
          const filling = { company: at.company, team: at.roles.application, member };
          const fields = { seen: '', email: foreign.person.email, how: 'manager', verified: 'yes' };
          const asked = { filling, fields, many: [at.roles.payee.id] };
          expect(await answersOf(at.browser, withMember, asked)).toEqual(all(withMember, 404));
        }
      });
      expect(changes).toEqual([]);
    });

    test('are named on the way into the console, for whoever administers nothing', async () => {
      const at = await teamOffice(target());
      expect((await at.browser.request('GET', '/admin')).location).toBe(at.base);
      const nobody = await signedIn(target(), await addPerson(target(), { companies: [at.name], enrolled: true }));
      expect((await nobody.request('GET', '/account')).text).not.toContain('/teams/');
    });
  });
});
