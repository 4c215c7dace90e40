import { describe, expect, test } from 'vitest';
import { done, inStore, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse user create', (line) => {
  const run = (words: string) => line().run(words);

  describe('create', () => {
    test('makes a person without a password, by an e-mail in its one spelling, and mails an invitation (SPEC C1)', async () => {
      const name = unique('ana');
      const result = await run(
        `user create --email ' ${name.toUpperCase()}@Bücher.Example' --name ' Ana  Ruiz ' --json`,
      );
      expect(result).toMatchObject({ code: 0, stderr: '' });
      const email = `${name}@xn--bcher-kva.example`;
      expect(result.json()).toMatchObject({
        email,
        name: 'Ana  Ruiz',
        operator: false,
        invited: true,
        mailed: true,
        link: null,
      });
      expect((await run(`user show ${email} --json`)).json()).toMatchObject({
        id: result.field('id'),
        email,
        name: 'Ana  Ruiz',
        status: 'active',
        language: 'en',
        operator: false,
        methods: [],
        memberships: [],
        signedIn: false,
      });
      expect((await inStore(line(), (store) => store.outbox.backlog())).waiting).toBeGreaterThan(0);
    });

    test('prints the invitation where it is asked to, and mails none then', async () => {
      const before = await inStore(line(), (store) => store.outbox.backlog());
      const words = ['user', 'create', '--email', `${unique('p')}@x.example`, '--name', 'P', '--print-link'];
      expect((await done(line(), [...words, '--json'])).field('link')).toMatch(
        /^http:\/\/localhost.*\/invitation\/[\w-]{43}$/,
      );
      expect(await inStore(line(), (store) => store.outbox.backlog())).toEqual(before);
    });

    test('makes operators, and administrators of companies', async () => {
      const [one, two] = [await newCompany(line(), '--language', 'fr'), await newCompany(line())];
      const person = await newPerson(line(), '--operator', '--company', one.name, '--company', two.id, '--admin');
      expect((await run(`user show ${person.id} --json`)).json()).toMatchObject({
        operator: true,
        language: 'fr',
        memberships: [
          { company: one.id, status: 'active', companyAdmin: true, directoryAdmin: true },
          { company: two.id, status: 'active', companyAdmin: true, directoryAdmin: true },
        ],
        policy: { mode: 'enforced', reasons: [{ rule: 'operator' }] },
      });
    });

    test('takes one company named twice for one', async () => {
      const company = await newCompany(line());
      const person = await newPerson(line(), '--company', company.id, '--company', company.name);
      expect((await run(`user show ${person.id} --json`)).json()).toMatchObject({
        memberships: [{ company: company.id }],
      });
    });

    test('refuses an e-mail that somebody has, in whatever spelling', async () => {
      const { email } = await newPerson(line());
      const result = await run(`user create --email ${email.toUpperCase()} --name Twin --json`);
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.json()).toMatchObject({ error: { code: 'e-mail-taken' } });
    });

    test.each([
      ['an e-mail that is none', '--email nobody --name A', /e-mail/],
      ['a look-alike (SPEC C1)', '--email \u212aim@x.example --name A', /ASCII/],
      ['an empty name', "--email a@x.example --name ' '", /name/],
      ['a name with a control character', '--email a@x.example --name A\u001b[2J', /control characters/],
      ['a name that turns the writing around', '--email a@x.example --name A\u202eB', /turn the writing/],
      ['a name with a sign that nobody sees', '--email a@x.example --name A\u200bB', /nobody sees/],
      ['a name that shows nothing', '--email a@x.example --name \u2800', /Write a name/],
      ['a name of 201 characters', `--email a@x.example --name ${'a'.repeat(201)}`, /200/],
      ['a language that is not spoken', '--email a@x.example --name A --language xx', /language/],
      ['a zone that is an offset', '--email a@x.example --name A --time-zone +01:00', /time zone/],
      ['an administrator of nothing', '--email a@x.example --name A --admin', /--company/],
      ['a link that is not made', '--email a@x.example --name A --no-mail --print-link', /--no-mail/],
      ['no e-mail', '--name A', /--email/],
    ])('takes no %s, and says what to write', async (_, options, words) => {
      const result = await run(`user create ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(words);
    });

    test('refuses a company that is not there, and makes nobody', async () => {
      const email = `${unique('p')}@x.example`;
      expect(await run(`user create --email ${email} --name P --company Nowhere`)).toMatchObject({ code: 1 });
      expect(await run(`user show ${email}`)).toMatchObject({ code: 1 });
    });

    test('is told in the audit trail, with who was at the machine and without a name or e-mail', async () => {
      const company = await newCompany(line());
      const { id } = await newPerson(line(), '--company', company.id);
      const events = await inStore(line(), (store) => store.audit.recentOf(id, 10));
      expect(events.map((one) => [one.kind, one.stream, one.actor, one.detail['operatingUser']])).toEqual([
        ['membership.added', company.id, null, 'deploy'],
        ['user.created', 'installation', null, 'deploy'],
      ]);
      expect(JSON.stringify(events)).not.toMatch(/Ana|people\.example/);
    });
  });
});
