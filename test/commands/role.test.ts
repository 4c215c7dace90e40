import { describe, expect, test } from 'vitest';
import { newCompany, onEveryCommandLine, unique } from '../support/on-command-line.ts';
import { roleCommands } from '../support/role-commands.ts';

onEveryCommandLine('gatehouse role', (line) => {
  const { run, ran, json, newRole, newMember, eventsOf } = roleCommands(line);

  describe('create', () => {
    test('takes an application that is not registered yet, and says so beside the result', async () => {
      const [application, name] = [unique('early'), unique('payee')];
      const words = `role create ${application} ${name} --label Early`;
      const created = await run(`${words} --json`);
      expect(created.stderr).toContain(`No application is registered under the short name ${application} yet`);
      expect(JSON.parse(created.stdout)).toMatchObject({ role: `${application}/${name}`, changed: true });
      await ran(`application create ${application} --name Early --kind service`);
      expect((await run(words)).stderr).toBe('');
    });

    test('makes a role with a rule, and says what it means', async () => {
      const name = unique('payee');
      const words = `role create Payments ${name} --label Payee --require-mfa on --methods phone,app --sms-countries us,ca --frequency weekly`;
      const created = await ran(words);
      expect(created.stdout).toMatch(
        /requires MFA at once, by app or phone; text messages to US, CA only; a code weekly/,
      );
      expect(await json(`role show payments/${name}`)).toMatchObject({
        role: `payments/${name}`,
        application: 'payments',
        name,
        label: 'Payee',
        requireMfa: true,
        methods: ['app', 'phone'],
        smsCountries: ['US', 'CA'],
        frequency: 'weekly',
        revision: 1,
        activeMemberships: 0,
        countedAll: true,
      });
    });

    test('makes a role without a rule (SPEC Y1)', async () => {
      const role = await newRole('');
      expect(await json(`role show ${role}`)).toMatchObject({ requireMfa: false, methods: null, smsCountries: null });
    });

    test('is done when it is done already, and makes no role of a name twice', async () => {
      const name = unique('twice');
      const words = `role create payments ${name} --label Twice --require-mfa on --methods app`;
      expect(await json(words)).toMatchObject({ changed: true });
      expect(await json(words)).toMatchObject({ changed: false });
      const other = await run(`role create payments ${name} --label Other --json`);
      expect([other.code, other.json()]).toMatchObject([1, { error: { code: 'name-taken' } }]);
      expect((await eventsOf('role.created')).filter((one) => one.detail['name'] === name)).toHaveLength(1);
    });

    test.each([
      ['an application with a slash', `role create pay/ments x --label X`, /short name/],
      ['a name of blanks', `role create payments ' ' --label X`, /name has letters/],
      ['a label that turns the writing around', `role create payments x --label 'X\u202e'`, /--label is one line/],
      ['a rule without the app', 'role create payments x --label X --require-mfa on --methods phone', /add app/],
      ['a rule with no method', "role create payments x --label X --require-mfa on --methods ''", /add app/],
      ['another method', 'role create payments x --label X --require-mfa on --methods app,mail', /app, phone/],
      [
        'a country that is not served',
        'role create payments x --label X --require-mfa on --sms-countries BR',
        /US, CA/,
      ],
      [
        'countries without text messages',
        'role create payments x --label X --require-mfa on --methods app --sms-countries US',
        /add phone/,
      ],
      ['methods of nothing that is required', 'role create payments x --label X --methods app', /--require-mfa on/],
      ['a frequency of its own', 'role create payments x --label X --require-mfa on --frequency daily', /weekly/],
    ])('takes no %s', async (_, words, reason) => {
      const before = (await run('role list --json')).rows().length;
      const result = await run(words);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(reason);
      expect((await run('role list --json')).rows()).toHaveLength(before);
    });
  });

  describe('set', () => {
    test('changes what is named and leaves the rest, tells of it and says how many it acts on', async () => {
      const role = await newRole('--require-mfa on --methods app,phone --sms-countries US');
      const { company, person } = await newMember();
      await ran(`role assign ${person.email} ${company.id} ${role}`);
      expect(await json(`role set ${role} --sms-countries US,CA --frequency monthly`)).toMatchObject({
        smsCountries: ['US', 'CA'],
        frequency: 'monthly',
        methods: ['app', 'phone'],
        revision: 2,
        activeMemberships: 1,
        changed: true,
        changedFields: [
          { setting: 'smsCountries', before: 'US', after: 'US CA' },
          { setting: 'frequency', before: null, after: 'monthly' },
        ],
      });
      const words = (await ran(`role set ${role} --label Payer`)).stdout;
      expect(words).toMatch(/It acts at once\. 1 active membership holds it\./);
      const [told] = (await eventsOf('role.changed')).filter((one) => role.endsWith(`/${one.detail['name']}`));
      expect(told).toMatchObject({
        stream: 'installation',
        detail: { smsCountriesBefore: 'US', smsCountriesAfter: 'US CA', operatingUser: 'deploy', revision: 2 },
      });
    });

    test('takes countries away with text messages, and the whole rule with --require-mfa off', async () => {
      const role = await newRole('--require-mfa on --methods app,phone --sms-countries US');
      expect(await json(`role set ${role} --methods app`)).toMatchObject({ methods: ['app'], smsCountries: null });
      expect(await json(`role set ${role} --require-mfa off`)).toMatchObject({ requireMfa: false, methods: null });
      expect(await json(`role set ${role} --require-mfa off`)).toMatchObject({ changed: false });
    });

    test('needs something to change, and a role', async () => {
      expect(await run(`role set ${await newRole()}`)).toMatchObject({ code: 2, stdout: '' });
      const nowhere = await run('role set payments/nobody --require-mfa on --json');
      expect([nowhere.code, nowhere.json()]).toMatchObject([1, { error: { code: 'no-such-role' } }]);
    });
  });

  test('list shows every role of every application, by their names', async () => {
    const role = await newRole();
    const listed = (await run('role list --json')).rows().map((row) => String(row['role']));
    expect(listed).toContain(role);
    expect(listed).toEqual(listed.toSorted());
    expect((await ran('role list')).stdout).toMatch(new RegExp(`${role}.*Label of.*yes +app`));
  });

  describe('assign', () => {
    test('binds a member at once, whatever the company decided or is entitled to, and tells by what', async () => {
      const role = await newRole();
      const { company, person } = await newMember();
      expect(await json(`user show ${person.id}`)).toMatchObject({ policy: { mode: 'off' } });
      expect(await json(`role assign ${person.email} '${company.name}' ${role}`)).toMatchObject({
        user: person.id,
        company: company.id,
        status: 'active',
        roles: [role],
        changed: true,
      });
      expect(await json(`user show ${person.id}`)).toMatchObject({
        memberships: [{ roles: [role] }],
        policy: {
          mode: 'enforced',
          deadline: null,
          forbiddenMethods: ['phone'],
          reasons: [{ rule: 'role', application: 'payments', company: company.id, companyName: company.name }],
        },
      });
      const words = (await ran(`user show ${person.id}`)).stdout;
      expect(words).toMatch(new RegExp(`because of the role "Label of .*" of payments in ${company.name}`));
      expect(words).toMatch(new RegExp(`active, role ${role}`));
      expect((await run(`member list ${company.id} --json`)).rows()).toMatchObject([{ roles: [role] }]);
    });

    test('tells the company’s audit trail of the names before and after', async () => {
      const [one, other] = [await newRole(), await newRole()];
      const { company, person } = await newMember();
      await ran(`role assign ${person.id} ${company.id} ${one}`);
      await ran(`role assign ${person.id} ${company.id} ${other}`);
      await ran(`role unassign ${person.id} ${company.id} ${one}`);
      const told = (await eventsOf('membership.roles-changed')).filter((event) => event.subject === person.id);
      expect(told.map((event) => event.stream)).toEqual([company.id, company.id, company.id]);
      expect(told.map(({ detail }) => [detail['rolesBefore'], detail['rolesAfter']])).toEqual([
        ['', one],
        [one, `${one} ${other}`],
        [`${one} ${other}`, other],
      ]);
    });

    test('loses none of two that are given at once', async () => {
      const roles = [await newRole(), await newRole(), await newRole()];
      const { company, person } = await newMember();
      const given = await Promise.all(roles.map((role) => run(`role assign ${person.id} ${company.id} ${role}`)));
      expect(given.map((one) => one.code)).toEqual([0, 0, 0]);
      expect(await json(`user show ${person.id}`)).toMatchObject({ memberships: [{ roles }] });
    });

    test('changes nothing the second time, and says so', async () => {
      const role = await newRole();
      const { company, person } = await newMember();
      await ran(`role assign ${person.id} ${company.id} ${role}`);
      expect(await json(`role assign ${person.id} ${company.id} ${role}`)).toMatchObject({
        changed: false,
        roles: [role],
      });
      expect((await eventsOf('membership.roles-changed')).filter((one) => one.subject === person.id)).toHaveLength(1);
    });

    test('has no effect while the membership is invited or inactive, and says so (SPEC C5)', async () => {
      const role = await newRole();
      const { company, person } = await newMember();
      await ran(`member set ${person.id} --company ${company.id} --status inactive`);
      const assigned = await ran(`role assign ${person.id} ${company.id} ${role}`);
      expect(assigned.stdout).toMatch(/no effect while the membership is inactive/);
      expect(await json(`user show ${person.id}`)).toMatchObject({ policy: { mode: 'off', reasons: [] } });
      expect(await json(`role show ${role}`)).toMatchObject({ activeMemberships: 0 });
      await ran(`member set ${person.id} --company ${company.id} --status active`);
      expect(await json(`user show ${person.id}`)).toMatchObject({ policy: { mode: 'enforced' } });
      expect(await json(`role show ${role}`)).toMatchObject({ activeMemberships: 1 });
    });

    test('gives nothing to strangers of the company, nor what is no role', async () => {
      const role = await newRole();
      const [{ person }, other] = [await newMember(), await newCompany(line())];
      const stranger = await run(`role assign ${person.id} ${other.id} ${role} --json`);
      expect([stranger.code, stranger.json()]).toMatchObject([1, { error: { code: 'no-member' } }]);
      const nothing = await run(`role assign ${person.id} ${other.id} payments/nobody --json`);
      expect([nothing.code, nothing.json()]).toMatchObject([1, { error: { code: 'no-such-role' } }]);
    });

    test('does nothing for whoever was erased (SPEC C7)', async () => {
      const role = await newRole();
      const { company, person } = await newMember();
      await ran(`user erase ${person.id} --yes`);
      const erased = await run(`role assign ${person.id} ${company.id} ${role} --json`);
      expect([erased.code, erased.json()]).toMatchObject([1, { error: { code: 'erased' } }]);
    });
  });

  test('unassign ends what the role obliged to', async () => {
    const role = await newRole();
    const { company, person } = await newMember();
    await ran(`role assign ${person.id} ${company.id} ${role}`);
    expect(await json(`role unassign ${person.id} ${company.id} ${role}`)).toMatchObject({ roles: [], changed: true });
    expect(await json(`user show ${person.id}`)).toMatchObject({ policy: { mode: 'off', forbiddenMethods: [] } });
    expect(await json(`role unassign ${person.id} ${company.id} ${role}`)).toMatchObject({ changed: false });
  });
});
