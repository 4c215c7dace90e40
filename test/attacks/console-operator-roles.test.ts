import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RoleRule } from '#domain/role-rule.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { leadsTo, machine, membershipOf, newOffice, roleOf, wordsOf } from '../support/attack-offices.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { registerInConsole } from '../support/console-application.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import type { Reply } from '../support/visitor.ts';

onEveryEngine((target) => {
  const office = () => newOffice(target());
  const newRole = (rule?: RoleRule | null) => roleOf(target(), rule);

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

    test('who are told what they made, and where no application of that name is registered', async () => {
      const { browser } = await operator();
      const [mistyped, name] = [`pay-${randomBytes(4).toString('hex')}`, `payee-${randomBytes(4).toString('hex')}`];
      const made = await send(browser, `${list}/new`, { application: mistyped, name });
      const told = wordsOf((await browser.open(made.location ?? '')).text);
      expect(told).toMatch(/The role “Payer” of the application \S+ is created\./);
      expect(told).toContain(`No application is registered under the short name ${mistyped} yet`);
      await registerInConsole(browser, mistyped);
      expect((await browser.open(`${list}/new`)).text).toContain(`<option value="${mistyped}">`);
      expect(wordsOf((await browser.open(made.location ?? '')).text)).not.toContain('No application is registered');
      const forged = await browser.open(`${list}?saved=created&role=${randomId('rol')}`);
      expect(forged.text).not.toContain('note saved');
    });

    test('who make them, once, with what they ticked', async () => {
      const [{ browser, person }, name] = [await operator(), `payee-${randomBytes(4).toString('hex')}`];
      const fields = {
        application: 'Payments ',
        name,
        label: 'Payee',
        require: 'yes',
        phone: 'yes',
        frequency: 'weekly',
        'operator-resets': 'yes',
      };
      for (const _ of ['first', 'second press']) {
        const made = await send(browser, `${list}/new`, fields, ['CA', 'US']);
        expect([made.status, made.location]).toEqual([303, `${list}?saved=created&role=${(await named(name))?.id}`]);
      }
      expect(await named(name)).toMatchObject({
        application: 'payments',
        label: 'Payee',
        rule: {
          requireMfa: true,
          kinds: ['app', 'phone'],
          smsCountries: ['US', 'CA'],
          frequency: 'weekly',
          resets: 'operator',
        },
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
      await setMemberRoles(target().deps, machine, at.company, await membershipOf(target(), ana, at.company), [
        role.id,
      ]);
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
});
