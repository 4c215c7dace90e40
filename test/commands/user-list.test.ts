import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

onEveryCommandLine('gatehouse user list', (line) => {
  const run = (words: string) => line().run(words);
  const now = () => instant(line().clock.now());

  describe('list', () => {
    test('goes by e-mail, page by page, and says how to go on', async () => {
      const company = await newCompany(line());
      const people = [];
      for (let n = 0; n < 3; n += 1) people.push(await newPerson(line(), '--company', company.id));
      const emails = people.map((one) => one.email).toSorted();
      const first = await run(`user list --company ${company.id} --limit 2 --json`);
      expect(first.rows().map((one) => one['email'])).toEqual(emails.slice(0, 2));
      expect(JSON.parse(first.stderr)).toEqual({ note: `There are more. Go on with --after ${emails[1]}` });
      const rest = await run(`user list --company '${company.name}' --after ${emails[1]} --json`);
      expect(rest.rows().map((one) => one['email'])).toEqual(emails.slice(2));
      expect(rest.stderr).toBe('');
    });

    test('shows a table to people, with every name harmless', async () => {
      const company = await newCompany(line());
      const user = made.user({ displayName: 'Eve\u001b[2J\u202e\nevil', email: `${unique('eve')}@x.example` as never });
      await inStore(line(), (store) =>
        store.transact(async (tx) => {
          await tx.createUser(user);
          await tx.joinCompany(made.membership(user.id, company.id as never));
        }),
      );
      const { stdout } = await run(`user list --company ${company.id}`);
      expect(stdout.split('\n')).toHaveLength(3);
      expect(stdout).toContain('Eve\\u{1b}[2J\\u{202e} evil');
      for (const command of [
        `user show ${user.id}`,
        `member list ${company.id}`,
        `user list --all --company ${company.id}`,
      ]) {
        expect((await run(command)).stdout).not.toMatch(/\p{Cc}(?<![\n\t])|\p{Bidi_Control}/u);
      }
    });

    test('streams everybody as JSON lines', async () => {
      const company = await newCompany(line());
      const { id, email } = await newPerson(line(), '--company', company.id);
      const result = await run(`user list --all --json --company ${company.id}`);
      expect(result.stdout.trim().split('\n')).toHaveLength(1);
      expect(result.rows()).toEqual([
        {
          id,
          email,
          name: 'Ana Ruiz',
          status: 'active',
          operator: false,
          methods: [],
          disabledMethods: [],
          signedIn: false,
          createdAt: '2027-01-04T09:00:00.000Z',
        },
      ]);
    });

    test('is narrowed by text, status, operators and enrollment', async () => {
      const company = await newCompany(line());
      const [enrolled, off, operator] = [
        await newPerson(line(), '--company', company.id),
        await newPerson(line(), '--company', company.id),
        await newPerson(line(), '--company', company.id, '--operator'),
      ];
      await inStore(line(), (store) =>
        store.transact((tx) => tx.addAuthenticator({ ...made.app(enrolled.id), boundAt: now(), lastStep: null })),
      );
      await done(line(), `user disable ${off.id}`);
      const listed = async (options: string) =>
        (await run(`user list --company ${company.id} --json ${options}`)).rows().map((one) => one['id']);
      expect(await listed(`--search ${off.email.toUpperCase()}`)).toEqual([off.id]);
      expect(await listed('--status disabled')).toEqual([off.id]);
      const methods = async (options: string) => (await run(`user list ${options} --json`)).rows()[0]?.['methods'];
      expect(await methods(`--search ${enrolled.email}`)).toEqual([{ kind: 'app', usable: true }]);
      expect((await run(`user list --search ${enrolled.email}`)).stdout).toMatch(/ active +app +no/);
      expect(await listed('--status active')).toEqual([enrolled.id, operator.id]);
      expect(await listed('--status erased')).toEqual([]);
      expect(await listed('--operators')).toEqual([operator.id]);
      expect(await listed('--not-enrolled')).toEqual([off.id, operator.id]);
    });

    test.each([
      ['--limit 0', /--limit/],
      ['--limit ten', /--limit/],
      ['--limit 10001', /10000/],
      ['--status gone', /active, disabled, erased/],
      ['--all --limit 5', /--limit/],
      ['--colour', /unknown option/],
    ])('takes no %s', async (options, words) => {
      const result = await run(`user list ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(words);
    });
  });
});
