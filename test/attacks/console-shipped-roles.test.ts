import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RoleSettings } from '#domain/role-rule.ts';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { changeRole } from '#flows/roles/change-role.ts';
import { findRole } from '#flows/roles/find-role.ts';
import { shipRoles } from '#flows/roles/ship-roles.ts';
import { confirm, growOld, pressAgain, sendForm } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { machine, newOffice, roleOf, wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formsOf, valuesOf } from '../support/html.ts';
import { operating } from '../support/operators.ts';

const list = '/operator/roles';
const shipped = `${list}/shipped`;
const names = shippedRoles.payments.map(({ name }) => name);

onEveryEngine((target) => {
  /** None of them is there, whatever other tests made. Answers names of those that were made since, as the audit trail has them. */
  async function withoutShipped(): Promise<() => Promise<readonly string[]>> {
    const before = await madeRoles();
    const listed = names.map((name) => `'${name}'`).join();
    const ofThem = `application = 'payments' and name in (${listed})`;
    await target().peephole.run(
      `delete from role_assignments where role_id in (select id from roles where ${ofThem}); delete from roles where ${ofThem}`,
    );
    return async () => (await madeRoles()).slice(before.length).toSorted();
  }

  async function madeRoles(): Promise<readonly string[]> {
    const rows = await target().peephole.rows(
      `select detail from audit_events where kind = 'role.created' order by at, id`,
    );
    return rows
      .map((row) => String((JSON.parse(String(row['detail'])) as Record<string, unknown>)['name']))
      .filter((name) => names.includes(name));
  }

  describe('C6, section 7: an operator adds the payments roles', () => {
    test('is told which they are before, by a form that waits for a proof, and makes each once', async () => {
      const created = await withoutShipped();
      const { visitor, operator } = await operating(target());
      await visitor.open(list);
      expect(wordsOf(visitor.text)).toContain('Add the Payments Roles');
      await visitor.open(shipped);
      expect(wordsOf(visitor.text)).toMatch(
        /Disburser disburser Requires an authenticator app, at once\..* Will be added/,
      );
      expect(await created()).toEqual([]);
      growOld(target());
      await sendForm(visitor, shipped, {});
      await confirm(target(), visitor, operator);
      expect(wordsOf(visitor.text)).toMatch(/Roles that are added Payments Admin, .*Contributor/);
      expect((await pressAgain(visitor)).location).toBe(`${list}?saved=shipped`);
      expect(await created()).toEqual(names.toSorted());

      const changes = await changesOf(target().peephole, async () => {
        const again = await Promise.all([1, 2, 3].map(() => visitor.post(shipped)));
        expect(again.map(({ status, location }) => [status, location])).toEqual(
          again.map(() => [303, `${list}?saved=shipped`]),
        );
      });
      expect(changes).toEqual([]);
    });

    test('of several servers or presses at once each role is made by one', async () => {
      const created = await withoutShipped();
      await Promise.all([1, 2, 3, 4].map(() => shipRoles(target().deps, machine, 'payments')));
      expect(await created()).toEqual(names.toSorted());
    });

    test('leaves what was changed since as it is, and says what differs', async () => {
      await withoutShipped();
      const { visitor } = await operating(target());
      await shipRoles(target().deps, machine, 'payments');
      const role = await findRole(target().deps, { application: 'payments', name: 'beneficiary' });
      if (!role?.rule) throw new Error('it comes with a rule');
      const rule = { ...role.rule, kinds: ['app', 'phone'] as const, frequency: 'weekly' as const };
      await changeRole(target().deps, machine, role, { label: role.label, rule });
      await visitor.post(shipped);
      await visitor.open(shipped);
      expect(wordsOf(visitor.text)).toContain('It differs in: Methods and How often a code is asked for.');
      expect(wordsOf(visitor.text)).toContain('All of them are there already');
      expect((await findRole(target().deps, role))?.rule).toMatchObject({
        kinds: ['app', 'phone'],
        frequency: 'weekly',
      });
      await visitor.open(list);
      expect(wordsOf(visitor.text)).toContain('Compare with the payments roles');
    });

    test('and nobody else does, nor sees them', async () => {
      const { browser } = await newOffice(target());
      const changes = await changesOf(target().peephole, async () => {
        expect((await browser.request('GET', shipped)).status).toBe(403);
        expect((await browser.post(shipped)).status).toBe(403);
      });
      expect(changes).toEqual([]);
    });
  });

  describe('Y4, Y7: the form of a role', () => {
    const typed = {
      application: 'payments',
      label: 'Payer',
      require: 'yes',
      frequency: '',
      'step-up-entry': 'yes',
      operations: 'Disburse\r\nbank-account.change, disburse',
      idle: '15',
      team: 'payee Payee-Admin',
      'team-resets': 'yes',
    };

    const wanted: Pick<RoleSettings, 'rule' | 'team'> = {
      rule: {
        requireMfa: true,
        kinds: ['app'],
        smsCountries: null,
        frequency: null,
        stepUp: { onEntry: true, operations: ['bank-account.change', 'disburse'], idleMinutes: 15 },
      },
      team: { gives: ['payee', 'payee-admin'], resets: true },
    };

    const found = (name: string) => findRole(target().deps, { application: 'payments', name });

    test('keeps entering, operations, idleness and team, shows them again, and drops none of them with another change', async () => {
      const { visitor } = await operating(target());
      const name = `payer-${randomBytes(4).toString('hex')}`;
      expect((await visitor.post(`${list}/new`, { ...typed, name })).location).toContain(`${list}?saved=created&role=`);
      const role = await found(name);
      expect(role).toMatchObject(wanted);
      const path = `${list}/${role?.id}`;
      await visitor.open(path);
      expect(wordsOf(visitor.text)).toMatch(
        /On entering the application, they prove again who they are\. After 15 minutes without activity there, .* Each of these operations .*: bank-account\.change and disburse\. They give and take these roles in their company, and reset MFA .*: payee and payee-admin\./,
      );
      const form = formsOf(visitor.text).find(({ action }) => action === path);
      if (!form) throw new Error('the page has no form');
      const { _form: _, ...drawn } = valuesOf(form);
      const { 'operator-resets': __, phone: ___, country: ____, ...kept } = drawn as Record<string, string>;
      expect((await visitor.post(path, { ...kept, label: 'Payer by night' })).location).toContain(
        `${list}?saved=changed&role=`,
      );
      expect(await found(name)).toMatchObject({ ...wanted, label: 'Payer by night', revision: 2 });
      expect((await visitor.open('/operator/audit')).text).toContain('Proving again who they are');
    });

    test.each([
      ['operations', 'pay out!', /Write names of operations/],
      ['idle', 'half an hour', /from 1 to 720/],
      ['idle', '721', /from 1 to 720/],
      ['team', 'other/payee', /Write names of roles of the same application/],
    ])('tells a slip beside its field, %s, and loses nothing that was typed', async (field, text, words) => {
      const { visitor } = await operating(target());
      const told = await visitor.post(`${list}/new`, { ...typed, name: 'slipped', [field]: text });
      expect([told.status, await found('slipped')]).toEqual([422, null]);
      expect(wordsOf(told.text)).toMatch(words);
      const form = formsOf(told.text).find(({ action }) => action === `${list}/new`);
      const values = form ? valuesOf(form) : {};
      expect(values).toMatchObject({
        ...typed,
        name: 'slipped',
        [field]: text,
      });
      expect(form?.html).toMatch(new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`));
    });

    test('says in the audit trail what was changed, in words', async () => {
      const { visitor } = await operating(target());
      const role = await roleOf(target());
      await changeRole(target().deps, machine, role, { label: role.label, ...wanted });
      await visitor.open('/operator/audit');
      const words = wordsOf(visitor.text);
      expect(words).toContain('On entering the application, they prove again who they are.');
      expect(words).toContain('They give and take these roles in their company');
    });
  });
});
