import { describe, expect, test } from 'vitest';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { onEveryCommandLine, unique } from '../support/on-command-line.ts';
import { roleCommands } from '../support/role-commands.ts';

onEveryCommandLine('gatehouse role: what it asks again, teams, and what is shipped', (line) => {
  const { run, ran, json, newRole, eventsOf } = roleCommands(line);
  const asked = '--step-up-on-entry on --step-up-operations "disburse, bank-account.change" --idle 30';

  describe('create and set', () => {
    test('take entering, operations and idleness (SPEC Y4), and say what they mean', async () => {
      const role = await newRole(`--require-mfa on --methods app ${asked}`);
      expect(await json(`role show ${role}`)).toMatchObject({
        stepUpOnEntry: true,
        stepUpOperations: ['bank-account.change', 'disburse'],
        idleMinutes: 30,
        team: [],
        teamResets: false,
      });
      expect((await ran(`role show ${role}`)).stdout).toContain(
        'proved again on entering, for bank-account.change, disburse, after 30 idle minutes',
      );
      expect((await ran('role list')).stdout).toContain('stepUpOnEntry');
    });

    test('leave what is not named as it is: rule, step-ups and team', async () => {
      const role = await newRole(
        `--require-mfa on --methods app ${asked} --team 'payee, Payee-Admin' --team-resets on`,
      );
      const before = await json(`role show ${role}`);
      expect(before).toMatchObject({ team: ['payee', 'payee-admin'], teamResets: true });
      const { changedFields, ...after } = (await json(`role set ${role} --label Payer`)) as Record<string, unknown>;
      expect(changedFields).toMatchObject([{ setting: 'label', after: 'Payer' }]);
      expect(after).toMatchObject({ ...(before as object), label: 'Payer', revision: 2 });
      expect(await json(`role set ${role} --idle none`)).toMatchObject({
        idleMinutes: null,
        stepUpOnEntry: true,
        team: ['payee', 'payee-admin'],
      });
      expect(await json(`role set ${role} --step-up-operations none --team-resets off`)).toMatchObject({
        stepUpOperations: [],
        stepUpOnEntry: true,
        teamResets: false,
        changedFields: [
          { setting: 'stepUp', before: '(entry) bank-account.change disburse', after: '(entry)' },
          { setting: 'team', before: 'payee payee-admin (resets)', after: 'payee payee-admin' },
        ],
      });
      expect(await json(`role set ${role} --team none`)).toMatchObject({ team: [], methods: ['app'] });
      expect(await json(`role set ${role} --resets operator`)).toMatchObject({
        resets: 'operator',
        stepUpOnEntry: true,
      });
    });

    test('without MFA there is nothing to ask again and no team', async () => {
      const role = await newRole(`--require-mfa on --methods app ${asked} --team payee`);
      expect(await json(`role set ${role} --require-mfa off`)).toMatchObject({ stepUpOnEntry: false, team: [] });
      for (const options of ['--step-up-on-entry on', '--idle 30', '--team payee'])
        expect(await run(`role set ${role} ${options}`)).toMatchObject({ code: 2, stdout: '' });
    });

    test.each([
      ['an operation with a blank in its name', '--step-up-operations Pay!', /Names of operations/],
      ['no time at all', '--idle 0', /from 1 to 720/],
      ['half a minute', '--idle 0.5', /from 1 to 720/],
      ['a day', '--idle 1440', /from 1 to 720/],
      ['a role of another application', '--team other/payee', /names of roles of the same application/],
      ['resets of nobody', '--team-resets on', /name its roles with --team/],
      ['perhaps', '--step-up-on-entry perhaps', /on or off/],
    ])('take no %s', async (_, options, reason) => {
      const name = unique('none');
      const result = await run(`role create payments ${name} --label None --require-mfa on --methods app ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(reason);
      expect(await run(`role show payments/${name}`)).toMatchObject({ code: 1 });
    });
  });

  describe('ship (SPEC section 7)', () => {
    const names = shippedRoles.payments.map(({ name }) => name);
    const created = async (): Promise<readonly (string | undefined)[]> =>
      (await eventsOf('role.created')).map(({ detail }) => detail['name']).filter((one) => names.includes(one ?? ''));

    test('makes what is not there, however many do it at once; what is there stays as the operator has it', async () => {
      await ran('role create payments payee --label "Our Payee" --require-mfa on --methods app');
      const dry = await json('role ship payments --dry-run');
      expect(dry).toMatchObject({ dryRun: true, changed: false, made: 5 });
      expect((await ran('role ship payments --dry-run')).stdout).toMatch(/5 of 6 roles would be made:/);
      expect(await created()).toEqual(['payee']);

      const results = await Promise.all([1, 2, 3].map(() => run('role ship payments --json')));
      const told = results.map((one) => one.json() as { made: number; roles: unknown[] });
      expect(results.map((one) => one.code)).toEqual([0, 0, 0]);
      expect(told.reduce((sum, one) => sum + one.made, 0)).toBe(5);
      expect(new Set(await created())).toEqual(new Set(names));
      expect(await created()).toHaveLength(names.length);
      expect(told[0]?.roles).toHaveLength(6);

      expect(await json('role ship payments')).toMatchObject({ made: 0, changed: false });
      const again = (await ran('role ship payments')).stdout;
      expect(again).toMatch(/All 6 roles are there already/);
      expect(again).toContain('label: Our Payee, and comes as Payee');
      expect(await json('role show payments/payee')).toMatchObject({
        label: 'Our Payee',
        methods: ['app'],
        revision: 1,
      });
      expect(await json('role show payments/payments-admin')).toMatchObject({
        resets: 'operator',
        stepUpOnEntry: true,
        stepUpOperations: ['bank-account.change', 'permissions.change'],
        team: ['beneficiary', 'contributor', 'disburser', 'payments-admin'],
      });
    });

    test('ships nothing else', async () => {
      const result = await run('role ship invoices');
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(/payments, not/);
    });
  });
});
