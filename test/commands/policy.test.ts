import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

onEveryCommandLine('gatehouse policy', (line) => {
  const run = (words: string) => line().run(words);

  /** An entitled company with two enrolled administrators, so that nothing is asked (SPEC P11). */
  const company = async (...options: readonly string[]) => {
    const found = await newCompany(line(), '--entitled', '--time-zone', 'America/Chicago', ...options);
    for (let n = 0; n < 2; n += 1) await enroll((await newPerson(line(), '--company', found.id, '--admin')).id);
    return found;
  };

  const enroll = (user: Parameters<typeof made.app>[0]) =>
    inStore(line(), (store) =>
      store.transact((tx) =>
        tx.addAuthenticator({ ...made.app(user), boundAt: instant(line().clock.now()), lastStep: null }),
      ),
    );

  const shown = async (id: string) => (await done(line(), `policy show ${id} --json`)).json();

  describe('set', () => {
    test('changes what is named and keeps the rest (SPEC P1)', async () => {
      const { id, name } = await company();
      const on = `--require-mfa on --deadline 2027-01-18 --frequency weekly --sms on --confirm-mailbox off --reset-approval on --reset-delay 24`;
      const texts = ['--help-contact', 'IT, ext. 214', '--app-guidance', 'Use KeePassXC.\nIt is on every computer.'];
      const set = await line().run(['policy', 'set', id, '--json', ...on.split(' '), ...texts]);
      expect([set.code, set.json()]).toMatchObject([0, { proposedDeadline: false, dryRun: false, revision: 1 }]);
      expect(await shown(id)).toEqual({
        company: id,
        companyName: name,
        entitled: true,
        requireMfa: true,
        deadline: { date: '2027-01-18', timeZone: 'America/Chicago', at: '2027-01-18T06:00:00.000Z', daysLeft: 14 },
        frequency: 'weekly',
        smsAllowed: true,
        confirmMailbox: false,
        helpContact: 'IT, ext. 214',
        appGuidance: 'Use KeePassXC.\nIt is on every computer.',
        resetApproval: true,
        resetDelayHours: 24,
        resetApprovalUntil: null,
        resetDelayKeptHours: null,
        resetDelayKeptUntil: null,
        revision: 1,
        changedAt: '2027-01-04T09:00:00.000Z',
      });
      const next = await run(`policy set ${id} --json --frequency monthly --help-contact ''`);
      expect(next.json()).toMatchObject({
        changed: true,
        changedFields: [
          { setting: 'frequency', before: 'weekly', after: 'monthly' },
          { setting: 'helpContact', before: 'IT, ext. 214', after: null },
        ],
        requireMfa: true,
        smsAllowed: true,
        revision: 2,
      });
    });

    test('proposes 30 days ahead, takes it, and says so (SPEC P2)', async () => {
      const { id } = await company();
      const set = await run(`policy set ${id} --require-mfa on --json`);
      expect(set.json()).toMatchObject({ proposedDeadline: true, deadline: { date: '2027-02-03', daysLeft: 30 } });
      expect(set.stderr).toContain(
        'No deadline was given: it is 30 days ahead, Wednesday, February 3, 2027, 00:00 Central',
      );
    });

    test('takes today, and moves the deadline at once for everyone (SPEC P8)', async () => {
      const { id } = await company();
      const person = await newPerson(line(), '--company', id);
      await done(line(), `policy set ${id} --require-mfa on --deadline 2027-01-04`);
      const mode = async () => (await run(`user show ${person.id} --json`)).json();
      expect(await mode()).toMatchObject({ policy: { mode: 'enforced' } });
      await done(line(), `policy set ${id} --deadline 2027-01-05`);
      expect(await mode()).toMatchObject({ policy: { mode: 'announced' } });
      await done(line(), `policy set ${id} --require-mfa off`);
      expect(await mode()).toMatchObject({ policy: { mode: 'off' } });
    });

    test.each([
      ['a day that is over in the zone', '--deadline 2027-01-03', 'deadline-past'],
      ['a day that is over in a zone further east', '--deadline 2027-01-04 --time-zone Pacific/Kiritimati', null],
    ])('%s', async (_, options, code) => {
      line().clock.set(Date.UTC(2027, 0, 4, 9));
      const { id } = await company();
      const result = await run(`policy set ${id} --require-mfa on ${options} --json`);
      expect(result.code).toBe(code === null ? 0 : 1);
      expect(code === null || result.stderr.includes(code)).toBe(true);
    });

    test.each([
      ['nothing to change', '', /--require-mfa/],
      ['nothing but --yes', '--yes --dry-run', /--require-mfa/],
      ['a date that does not exist', '--deadline 2027-02-30', /2027-01-18/],
      ['a date in other words', '--deadline tomorrow', /2027-01-18/],
      ['an offset for a zone', '--time-zone +01:00 --deadline 2027-03-01', /America\/Chicago/],
      ['a zone that is not there', '--time-zone Mars/Base', /time zone/],
      ['a frequency of its own', '--frequency hourly', /frequently, weekly, monthly/],
      ['a switch between on and off', '--sms maybe', /on or off/],
      ['a delay of its own', '--reset-delay 5', /0, 4, 24, 72/],
      ['a contact with an escape', '--help-contact a\u001b[2J', /control characters/],
      ['a contact of two lines', "--help-contact 'a\nb'", /control characters/],
      ['a contact of 501 characters', `--help-contact ${'x'.repeat(501)}`, /500/],
      ['guidance of 2,001 characters', `--app-guidance ${'x'.repeat(2_001)}`, /2000/],
      ['guidance that turns the writing around', '--app-guidance a\u202eb', /turn the writing/],
    ])('takes no %s', async (_, options, words) => {
      const { id } = await newCompany(line(), '--entitled');
      const result = await run(`policy set ${id} ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(words);
      expect(await shown(id)).toMatchObject({ revision: 0 });
    });

    test('cannot require MFA where the company is not entitled, and says what to do (SPEC C3)', async () => {
      const { id } = await newCompany(line());
      const refused = await run(`policy set ${id} --require-mfa on --yes --json`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'not-entitled' } });
      expect(refused.stderr).toContain('gatehouse company entitle');
      expect(await run(`policy set ${id} --frequency weekly`)).toMatchObject({ code: 0 });
    });

    test('warns of fewer than two enrolled administrators and needs --yes (SPEC P11)', async () => {
      const { id } = await newCompany(line(), '--entitled');
      const first = await newPerson(line(), '--company', id, '--admin');
      const second = await newPerson(line(), '--company', id, '--admin');
      await enroll(first.id);
      const refused = await run(`policy set ${id} --require-mfa on`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toMatch(/1 of 2 administrators enrolled[^]*Only one administrator/);
      const onTerminal = { isTerminal: true };
      const no = await line().run(`policy set ${id} --require-mfa on`, { ...onTerminal, stdin: 'n\n' });
      expect(no.stderr.match(/Only one administrator/g)).toHaveLength(1);
      expect(no.stderr).toMatch(/Nothing was changed\.\n$/);
      expect(await line().run(`policy set ${id} --require-mfa on`, onTerminal)).toMatchObject({ code: 1 });
      expect(await shown(id)).toMatchObject({ requireMfa: false, revision: 0 });
      expect(await line().run(`policy set ${id} --require-mfa on`, { ...onTerminal, stdin: 'y\n' })).toMatchObject({
        code: 0,
      });
      expect(await run(`policy set ${id} --frequency weekly`)).toMatchObject({ code: 0 });
      expect(await run(`policy set ${id} --deadline 2027-06-01`)).toMatchObject({ code: 1 });
      expect(await run(`policy set ${id} --deadline 2027-06-01 --yes`)).toMatchObject({ code: 0 });
      await enroll(second.id);
      expect(await run(`policy set ${id} --deadline 2027-07-01`)).toMatchObject({ code: 0 });
    });

    test('--dry-run shows what would change, and changes nothing', async () => {
      const { id } = await newCompany(line(), '--entitled');
      const dry = await run(`policy set ${id} --require-mfa on --deadline 2027-01-18 --dry-run --json`);
      expect(dry).toMatchObject({ code: 0 });
      expect(dry.json()).toMatchObject({
        dryRun: true,
        requireMfa: true,
        changed: false,
        changedFields: [{ setting: 'requireMfa' }, {}],
      });
      expect(await shown(id)).toMatchObject({ requireMfa: false, deadline: null, revision: 0 });
    });

    test('what is so already changes nothing, and is not told in the audit trail', async () => {
      const { id } = await company();
      await done(line(), `policy set ${id} --require-mfa on --deadline 2027-03-01`);
      const again = await run(`policy set ${id} --require-mfa on --deadline 2027-03-01 --json`);
      expect(again.json()).toMatchObject({ changed: false, changedFields: [], revision: 1 });
    });

    test('is refused where somebody else saved while the question was on the screen: nobody overwrites what they have not seen', async () => {
      const { id } = await newCompany(line(), '--entitled');
      const stdin = new Readable({
        read: once(async () => {
          await done(line(), `policy set ${id} --frequency weekly`);
          stdin.push('y\n');
        }),
      });
      const set = await line().run(`policy set ${id} --require-mfa on --json`, { isTerminal: true, stdin });
      expect(set).toMatchObject({ code: 1, stdout: '' });
      expect(set.stderr).toContain('"code":"changed-meanwhile"');
      expect(await shown(id)).toMatchObject({ requireMfa: false, frequency: 'weekly', revision: 1 });
    });

    test('tells each change in the chain of the company, before and after', async () => {
      const { id } = await company();
      await done(line(), `policy set ${id} --require-mfa on --deadline 2027-03-01 --help-contact Door`);
      const told = await inStore(line(), async (store) =>
        (await store.audit.unsealed(10_000)).filter((one) => one.stream === id && one.kind === 'policy.changed'),
      );
      expect(told.map((one) => one.detail)).toEqual([
        {
          revision: 1,
          requireMfaBefore: false,
          requireMfaAfter: true,
          deadlineBefore: null,
          deadlineAfter: '2027-03-01 America/Chicago',
          helpContactBefore: null,
          helpContactAfter: 'Door',
          door: 'command-line',
          operatingUser: 'deploy',
        },
      ]);
    });
  });

  test('show says in words what holds, in the company’s zone and in UTC', async () => {
    const { id } = await company();
    expect((await run(`policy show ${id}`)).stdout).toContain('nobody has decided yet');
    await done(line(), `policy set ${id} --require-mfa on --deadline 2027-03-15`);
    const { stdout } = await run(`policy show ${id}`);
    expect(stdout).toContain('Monday, March 15, 2027, 00:00 Central Time (2027-03-15T05:00:00.000Z), 70 days left');
    expect(stdout).toContain('frequently (every 12 hours)');
    await done(line(), `company entitle ${id} --withdraw`);
    expect((await run(`policy show ${id}`)).stdout).toContain('the policy has no effect');
  });

  describe('preview', () => {
    test('counts whom it would reach and who would struggle, and saves nothing (SPEC P11)', async () => {
      const { id } = await company();
      const [left, off] = [await newPerson(line(), '--company', id), await newPerson(line(), '--company', id)];
      const must = await newPerson(line(), '--company', id);
      await done(line(), `member set ${left.id} --company ${id} --status inactive`);
      await done(line(), `user disable ${off.id}`);
      const preview = await run(`policy preview ${id} --deadline 2027-01-18 --json`);
      expect(preview.json()).toMatchObject({
        company: id,
        date: '2027-01-18',
        mode: 'enforced',
        members: 5,
        bound: 3,
        enrolled: 2,
        mustEnroll: 1,
        struggling: 1,
        byStruggle: { 'no-password': 1, 'never-signed-in': 1, 'membership-inactive': 1, 'user-disabled': 1 },
        administrators: 2,
        enrolledAdministrators: 2,
      });
      const list = await run(`policy preview ${id} --list --json`);
      expect(list.rows().find((one) => one['user'] === must.id)).toEqual({
        user: must.id,
        email: must.email,
        name: 'Ana Ruiz',
        standing: 'must-enroll',
        struggles: ['no-password', 'never-signed-in'],
      });
      expect(list.stderr).toContain('1 would have to enroll');
      expect((await run(`policy preview ${id} --deadline 2027-01-18`)).stdout).toContain(
        [
          '1 of those who would have to enroll will struggle',
          '  1 without a password',
          '  1 who never signed in',
          '2 not bound',
          '  1 with an inactive membership, until it is active again',
          '  1 disabled, until enabled',
          '2 of 2 administrators enrolled',
        ].join('\n'),
      );
      for (const note of list.stderr.trim().split('\n')) expect(JSON.parse(note)).toHaveProperty('note');
      expect((await run(`policy preview ${id} --list`)).stdout).toMatch(/^email\tname\tstanding\tstruggles\n/);
      expect(await shown(id)).toMatchObject({ revision: 0 });
    });

    test('of a day before the deadline says that it may be put off', async () => {
      const { id } = await company();
      const on = async (day: string) =>
        (await run(`policy preview ${id} --deadline 2027-01-18 --on ${day} --json`)).json();
      expect(await on('2027-01-17')).toMatchObject({ date: '2027-01-17', mode: 'early-enrollment' });
      expect(await on('2027-01-18')).toMatchObject({ mode: 'enforced' });
      const off = (await run(`policy preview ${id} --require-mfa off --json`)).json();
      expect(off).toMatchObject({ mode: 'off', bound: 0 });
    });

    test.each(['--deadline 2027-02-30', '--on someday', '--time-zone Mars/Base', '--frequency hourly'])(
      'takes no %s',
      async (options) => {
        const { id } = await newCompany(line());
        expect(await run(`policy preview ${id} ${options}`)).toMatchObject({ code: 2, stdout: '' });
      },
    );
  });
});

/** Acts at the first call alone. */
function once(act: () => Promise<void>): () => void {
  let isCalled = false;
  return () => {
    if (isCalled) return;
    isCalled = true;
    act().catch((error: unknown) => {
      throw error;
    });
  };
}
