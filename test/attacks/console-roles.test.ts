import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CompanyId, MembershipId, RoleId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import { createRole } from '#flows/roles/create-role.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Browser } from '../support/attack-browser.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson, type Person, type PersonOptions } from '../support/attack-people.ts';
import { withTexts } from '../support/attack-phones.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';
import { attributesOf, wordsOf as spacedWordsOf } from '../support/html.ts';
import type { Reply } from '../support/visitor.ts';

const appOnly: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };
const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

const machine = { operatingUser: 'tests' };

/** A company, its administrator signed in a moment ago, and the address of one of its people. */
interface Office {
  readonly company: CompanyId;
  readonly name: string;
  readonly admin: Person;
  readonly browser: Browser;
}

onEveryEngine((target) => {
  async function office(options: PersonOptions = {}): Promise<Office> {
    const name = `Office ${randomBytes(4).toString('hex')}`;
    const { companyId } = await addCompany(target(), name, { requireMfa: false, deadline: null });
    const admin = await addPerson(target(), { companies: [name], enrolled: true, administers: true, ...options });
    return { company: companyId, name, admin, browser: await signedIn(target(), admin) };
  }

  async function newRole(rule: RoleRule | null = appOnly): Promise<RoleRecord> {
    const name = `role-${randomBytes(4).toString('hex')}`;
    const made = await createRole(target().deps, machine, {
      application: 'payments',
      name,
      label: `The ${name}`,
      rule,
    });
    if (!made.done) throw new Error('the role was not made');
    return made.role;
  }

  async function memberOf(person: Person, company: CompanyId): Promise<MembershipId> {
    const bundle = await target().deps.store.loadUser(person.id);
    const at = bundle?.memberships.find((one) => one.company.id === company);
    if (!at) throw new Error('they are no member of it');
    return at.membership.id;
  }

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

  const leadsTo = async (browser: Browser): Promise<string | null> =>
    (await browser.request('GET', '/account')).location?.split('?')[0] ?? null;

  describe('C4: an administrator gives and takes roles', () => {
    test('and the rule binds at the person’s next request, until the role is taken away', async () => {
      const [at, role] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(ana, at.company);
      const browser = await signedInByPassword(target(), ana);
      const given = await press(at.browser, pathOf(at.company, member), [role.id]);
      expect([given.status, given.location]).toEqual([303, `/admin/${at.company}/directory/people/${member}`]);
      expect([await heldBy(member), await leadsTo(browser)]).toEqual([[role.id], '/sign-in/continue']);
      await press(at.browser, pathOf(at.company, member), [], { seen: role.id });
      expect([await heldBy(member), await leadsTo(browser)]).toEqual([[], null]);
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
      expect(wordsOf(at.browser.text)).toMatch(/Set the roles of a person.*Roles chosen 2/);
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
      expect(await wordsFor(ana)).toMatch(/Requires an authenticator app, at once\..*has only a phone/);
      expect(await wordsFor(ben)).toMatch(/meets it already/);
      expect(await wordsFor(cleo)).toMatch(/has no second step: an authenticator app has to be set up/);
    });

    test('but nothing of what somebody has who has not accepted (I11)', async () => {
      const [at] = [await office(), await newRole()];
      const ana = await addPerson(target(), { companies: [at.name], enrolled: true });
      await target().deps.store.transact((tx) => tx.setMembershipStatus(ana.id, at.company, 'invited'));
      const { text } = await at.browser.open(pathOf(at.company, await memberOf(ana, at.company)));
      expect(wordsOf(text)).toContain('Roles have no effect until');
      expect(wordsOf(text)).not.toMatch(/meets it already|has no second step|has only a phone/);
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
      expect(attributesOf(text, 'checked', 'input')).toEqual([]);
    });
  });

  describe('C6: roles and their rules are the operator’s', () => {
    const list = '/operator/roles';

    async function operator(): Promise<{ browser: Browser; person: Person }> {
      const person = await addPerson(target(), { enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id = '${person.id}'`);
      return { browser: await signedIn(target(), person), person };
    }

    /** What the form of a role sends, with countries as boxes that are ticked. */
    async function send(
      browser: Browser,
      path: string,
      fields: Record<string, string>,
      countries: readonly string[] = [],
    ): Promise<Reply> {
      const typed = { label: 'Payer', frequency: '', ...fields };
      const body = new URLSearchParams({ _form: browser.formToken(), ...typed });
      for (const country of countries) body.append('country', country);
      return browser.request('POST', path, {
        body: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      });
    }

    const named = async (name: string): Promise<RoleRecord | undefined> =>
      (await target().deps.store.listRoles()).find((one) => one.name === name);

    test('who make them, once, with what they ticked', async () => {
      const [{ browser, person }, name] = [await operator(), `payee-${randomBytes(4).toString('hex')}`];
      const fields = {
        application: 'Payments ',
        name,
        label: 'Payee',
        require: 'yes',
        phone: 'yes',
        frequency: 'weekly',
      };
      for (const _ of ['first', 'second press']) {
        const made = await send(browser, `${list}/new`, fields, ['CA', 'US']);
        expect([made.status, made.location]).toEqual([303, list]);
      }
      expect(await named(name)).toMatchObject({
        application: 'payments',
        label: 'Payee',
        rule: { requireMfa: true, kinds: ['app', 'phone'], smsCountries: ['US', 'CA'], frequency: 'weekly' },
      });
      const rows = await target().peephole.rows(`select * from audit_events where kind = 'role.created'`);
      expect(rows.filter((one) => String(one['detail']).includes(name)).map((one) => one['actor'])).toEqual([
        person.id,
      ]);
      expect(wordsOf((await browser.open(list)).text)).toMatch(
        /Payee payments payee-\w+ Requires a second step, at once/,
      );
    });

    test('and change them, for everybody who holds them at once; an older form is told what stands', async () => {
      const [{ browser }, at, role] = [await operator(), await office(), await newRole(null)];
      const ana = await addPerson(target(), { companies: [at.name] });
      await setMemberRoles(target().deps, machine, at.company, await memberOf(ana, at.company), [role.id]);
      const hers = await signedInByPassword(target(), ana);
      const path = `${list}/${role.id}`;
      expect(wordsOf((await browser.open(path)).text)).toContain('1 active membership holds this role.');
      expect(await leadsTo(hers)).toBe(null);
      const saved = await send(browser, path, { revision: '1', label: 'Payer', require: 'yes' });
      expect([saved.status, await leadsTo(hers)]).toEqual([303, '/sign-in/continue']);
      expect((await send(browser, path, { revision: '1', label: 'Payer', require: 'yes' })).status).toBe(303);
      const stale = await send(browser, path, { revision: '1', label: 'Payor', phone: 'yes' });
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toContain('It is now called Payer. Requires an authenticator app, at once.');
      expect(stale.text).toContain('value="Payor"');
      expect(await named(role.name)).toMatchObject({ label: 'Payer', revision: 2 });
      expect((await send(browser, path, { revision: '2', label: 'Payer' })).status).toBe(303);
      expect([(await named(role.name))?.rule, await leadsTo(hers)]).toEqual([null, null]);
    });

    test.each<[string, Record<string, string>, string[], RegExp]>([
      ['an application that is none', { application: 'pay/ments' }, [], /application’s short name/],
      ['a name that is none', { name: '1' }, [], /Write a short name/],
      ['no label', { label: ' ' }, [], /Write a label/],
      ['countries without text messages', { require: 'yes' }, ['US'], /for text messages/],
    ])('a slip is told beside its field, and what was typed is kept: %s', async (_, fields, countries, words) => {
      const { browser } = await operator();
      const typed = { application: 'payments', name: `kept-${randomBytes(3).toString('hex')}`, ...fields };
      const before = (await target().deps.store.listRoles()).length;
      const told = await send(browser, `${list}/new`, typed, countries);
      expect(told.status).toBe(422);
      expect(wordsOf(told.text)).toMatch(words);
      expect(told.text).toContain(`value="${typed.name}"`);
      expect(await target().deps.store.listRoles()).toHaveLength(before);
    });

    test('a name that is taken says by which role', async () => {
      const [{ browser }, role] = [await operator(), await newRole()];
      const told = await send(browser, `${list}/new`, { application: 'payments', name: role.name, label: 'Other' });
      expect([told.status, wordsOf(told.text).includes(role.label)]).toEqual([422, true]);
    });

    test('what no form of ours sends is refused, and unknown roles are not found', async () => {
      const [{ browser }, role] = [await operator(), await newRole()];
      const changes = await changesOf(target().peephole, async () => {
        const path = `${list}/${role.id}`;
        expect((await send(browser, path, { revision: '1' }, ['XX'])).status).toBe(400);
        expect((await send(browser, path, { revision: '1', frequency: 'daily' })).status).toBe(400);
        expect((await send(browser, path, { revision: 'x' })).status).toBe(400);
        expect((await send(browser, `${list}/${randomId('rol')}`, { revision: '1' })).status).toBe(404);
        expect((await browser.request('GET', `${list}/${randomId('rol')}`)).status).toBe(404);
      });
      expect(changes).toEqual([]);
    });

    test('nobody else sees or changes them', async () => {
      const [at, role] = [await office(), await newRole()];
      const changes = await changesOf(target().peephole, async () => {
        for (const path of [list, `${list}/new`, `${list}/${role.id}`])
          expect((await at.browser.request('GET', path)).status).toBe(403);
        for (const path of [`${list}/new`, `${list}/${role.id}`])
          expect((await send(at.browser, path, { revision: '1', application: 'a', name: 'b' })).status).toBe(403);
      });
      expect(changes).toEqual([]);
    });
  });
}, withTexts);
