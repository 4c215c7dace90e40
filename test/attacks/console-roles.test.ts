import { describe, expect, test } from 'vitest';
import type { CompanyId, MembershipId, RoleId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import type { Browser } from '../support/attack-browser.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { leadsTo, machine, membershipOf, newOffice, roleOf, wordsOf } from '../support/attack-offices.ts';
import { addPerson, type Person, type PersonOptions } from '../support/attack-people.ts';
import { withTexts } from '../support/attack-phones.ts';
import { randomId } from '../support/attack-routes.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { signedInByPassword } from '../support/attack-steps.ts';
import { newNumber } from '../support/attack-texts.ts';
import type { Reply } from '../support/visitor.ts';
import { setStatus } from '../support/membership-status.ts';

onEveryEngine((target) => {
  const office = (options?: PersonOptions) => newOffice(target(), options);
  const newRole = (rule?: RoleRule | null) => roleOf(target(), rule);
  const memberOf = (person: Person, company: CompanyId) => membershipOf(target(), person, company);

  const heldBy = async (member: MembershipId): Promise<readonly RoleId[]> =>
    ((await target().deps.store.rolesOf([member])).get(member) ?? []).map((one) => one.id);

  const pathOf = (company: string, member: string): string => `/admin/${company}/directory/people/${member}/roles`;

  /** The form as a browser sends it: `role` once for each box that is ticked. */
  function press(
    browser: Browser,
    path: string,
    roles: readonly string[],
    more: Record<string, string> = { seen: '' },
  ): Promise<Reply> {
    const body = new URLSearchParams({ _form: browser.formToken(), ...more });
    for (const role of roles) body.append('role', role);
    return browser.request('POST', path, {
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  }

  describe('C4: an administrator gives and takes roles', () => {
    test('and the rule binds at the person’s next request, until the role is taken away', async () => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      const browser = await signedInByPassword(target(), ana);
      const given = await press(at.browser, pathOf(at.company, member), [role.id]);
      expect([given.status, given.location]).toEqual([
        303,
        `/admin/${at.company}/directory/people/${member}?saved=roles`,
      ]);
      expect([await heldBy(member), await leadsTo(browser)]).toEqual([[role.id], '/sign-in/continue']);
      await press(at.browser, pathOf(at.company, member), [], { seen: role.id });
      expect([await heldBy(member), await leadsTo(browser)]).toEqual([[], null]);
    });

    test('and is told that it is saved', async () => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const given = await press(at.browser, pathOf(at.company, await memberOf(ana, at.company)), [role.id]);
      expect(wordsOf((await at.browser.open(given.location ?? '')).text)).toMatch(/The roles of .{1,60} are saved\./);
    });

    test('in the company’s audit trail, with who did it and the names before and after', async () => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      await press(at.browser, pathOf(at.company, member), [role.id]);
      const events = await target().deps.store.audit.recentOf(ana.id, 10);
      expect(events.find((one) => one.kind === 'membership.roles-changed')).toMatchObject({
        stream: at.company,
        actor: at.admin.id,
        subject: ana.id,
        detail: { rolesBefore: '', rolesAfter: `payments/${role.name}`, door: 'console', as: 'administrator' },
      });
    });

    test('a second press of the same button leads to the same place, and nothing is doubled', async () => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const path = pathOf(at.company, await memberOf(ana, at.company));
      const answers = await Promise.all([press(at.browser, path, [role.id]), press(at.browser, path, [role.id])]);
      expect(answers.map((one) => one.status)).toEqual([303, 303]);
      const events = await target().deps.store.audit.recentOf(ana.id, 10);
      expect(events.filter((one) => one.kind === 'membership.roles-changed')).toHaveLength(1);
    });

    test('of two who decide at once nobody writes over the other: 409 says what stands, and keeps what was ticked', async () => {
      const [at, one, other] = [await office(), await newRole(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      const path = pathOf(at.company, member);
      await setMemberRoles(target().deps, machine, at.company, member, [one.id]);
      const stale = await press(at.browser, path, [other.id]);
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toContain(`They are now: ${one.label}.`);
      expect(await heldBy(member)).toEqual([one.id]);
      const ticked = stale.text.match(/<input[^>]*name="role"[^>]*\schecked/g) ?? [];
      expect(ticked.join()).toContain(other.id);
      expect(ticked).toHaveLength(1);
      const [seen = ''] = /name="seen" value="([^"]*)"/.exec(stale.text)?.slice(1) ?? [];
      expect((await press(at.browser, path, [other.id], { seen })).status).toBe(303);
      expect(await heldBy(member)).toEqual([other.id]);
    });

    test('only with a fresh proof: what was ticked waits for it, and is done by a press (A2, S8)', async () => {
      const [at, one, other] = [await office(), await newRole(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      growOld(target());
      const asked = await press(at.browser, pathOf(at.company, member), [one.id, other.id]);
      expect([asked.status, await heldBy(member)]).toEqual([303, []]);
      await at.browser.open(asked.location ?? '');
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toMatch(/Set the roles of a person.*Roles chosen .*\(payments\).* \(payments\)/);
      expect(await heldBy(member)).toEqual([]);
      expect((await pressAgain(at.browser)).status).toBe(303);
      expect((await heldBy(member)).toSorted()).toEqual([one.id, other.id].toSorted());
    });
  });

  describe('C4, P7: the page says what each role means', () => {
    test('for this person: who has only a phone will need an app, who has an app needs nothing more', async () => {
      const [at, role] = [await office(), await newRole()];
      const [ana, ben, cleo] = [
        await addPerson(target(), { companies: [at.name], phone: newNumber() }),
        await addPerson(target(), { companies: [at.name], enrolled: true }),
        await addPerson(target(), { companies: [at.name] }),
      ];
      const wordsFor = async (person: Person): Promise<string> => {
        const { text } = await at.browser.open(pathOf(at.company, await memberOf(person, at.company)));
        const [hint = ''] = new RegExp(`id="field-${role.id}-hint">([^<]*)<`).exec(text)?.slice(1) ?? [];
        return hint;
      };
      expect(await wordsFor(ana)).toMatch(/Requires an authenticator app, at once\..*has only text messages/);
      expect(await wordsFor(ben)).toMatch(/meets it already/);
      expect(await wordsFor(cleo)).toMatch(/has no method: an authenticator app has to be set up/);
    });

    test('but nothing of what somebody has who has not accepted (I11)', async () => {
      const [at] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name], enrolled: true });
      await target().deps.store.transact((tx) => setStatus(tx, ana.id, at.company, 'invited'));
      const { text } = await at.browser.open(pathOf(at.company, await memberOf(ana, at.company)));
      expect(wordsOf(text)).toContain('Roles have no effect until');
      expect(wordsOf(text)).not.toMatch(/meets it already|has no method|has only text messages/);
    });
  });

  describe('I11: nobody gives roles elsewhere', () => {
    test('another company’s membership and an unknown one answer alike, and nothing changes', async () => {
      const [at, other, role] = [await office(), await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [other.name] });
      const foreign = await memberOf(ana, other.company);
      const changes = await changesOf(target().peephole, async () => {
        for (const member of [foreign, randomId('mbr'), 'mbr_x', randomId('usr')]) {
          const path = pathOf(at.company, member);
          expect((await at.browser.request('GET', path)).status).toBe(404);
          expect((await press(at.browser, path, [role.id])).status).toBe(404);
        }
        const path = pathOf(other.company, foreign);
        expect((await press(at.browser, path, [role.id])).status).toBe(404);
      });
      expect(changes).toEqual([]);
    });

    test('a role that is none is not found, and what no form of ours sends is refused', async () => {
      const at = await office();
      const ana = await addPerson(target(), { companies: [at.name] });
      const path = pathOf(at.company, await memberOf(ana, at.company));
      const changes = await changesOf(target().peephole, async () => {
        expect((await press(at.browser, path, [randomId('rol')])).status).toBe(404);
        expect((await press(at.browser, path, ['boss'])).status).toBe(400);
        expect((await press(at.browser, path, [randomId('usr')])).status).toBe(400);
        expect((await press(at.browser, path, [], { seen: 'boss' })).status).toBe(400);
      });
      expect(changes).toEqual([]);
    });

    test.each([
      ['companyAdmin', 'directoryAdmin'],
      ['directoryAdmin', 'companyAdmin'],
    ] as const)('%s alone does not do: 403', async (_, missing) => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      const own = await memberOf(at.admin, at.company);
      const column = missing === 'companyAdmin' ? 'company_admin' : 'directory_admin';
      await target().peephole.run(`update memberships set ${column} = 0 where id = '${own}'`);
      const path = pathOf(at.company, member);
      expect((await at.browser.request('GET', path)).status).toBe(403);
      expect((await press(at.browser, path, [role.id])).status).toBe(403);
      expect(await heldBy(member)).toEqual([]);
    });

    test('a role in one company does not show in another: its administrator sees another rule, without a name (P7)', async () => {
      const [at, other, role] = [await office(), await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name, other.name], enrolled: true });
      await press(at.browser, pathOf(at.company, await memberOf(ana, at.company)), [role.id]);
      const member = await memberOf(ana, other.company);
      expect(await heldBy(member)).toEqual([]);
      const { text, status } = await other.browser.open(pathOf(other.company, member));
      expect(status).toBe(200);
      expect(text).not.toContain(at.name);
      expect(text.match(/<input[^>]*name="role"[^>]*\schecked/g)).toBe(null);
      const theirs = await other.browser.open(pathOf(other.company, member).replace(/\/roles$/, ''));
      expect(wordsOf(theirs.text)).toContain(`A rule that is not ${other.name}’s asks for it.`);
      expect(theirs.text).not.toContain(at.name);
      const own = await at.browser.open(
        pathOf(at.company, await membershipOf(target(), ana, at.company)).replace(/\/roles$/, ''),
      );
      expect(wordsOf(own.text)).toContain(`The role ${role.label} requires it.`);
    });
  });
}, withTexts);
