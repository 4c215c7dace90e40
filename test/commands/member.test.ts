import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse member', (line) => {
  const run = (words: string) => line().run(words);

  /** Somebody who has signed in here before. */
  const known = async () => {
    const person = await newPerson(line());
    const at = instant(line().clock.now());
    await inStore(line(), (store) => store.transact((tx) => tx.rememberDevice(person.id, 'browser', at)));
    return person;
  };

  describe('add', () => {
    test('makes somebody who never signed in active at once, with what is told of them', async () => {
      const [{ id: user, email }, { id, name }] = [await newPerson(line()), await newCompany(line())];
      const words = `member add ${email} --company '${name}' --company-admin --employer Acme --site ' North ' --group '' --language fr`;
      expect((await run(`${words} --json`)).json()).toMatchObject({
        user,
        company: id,
        status: 'active',
        because: 'never-signed-in',
        companyAdmin: true,
        directoryAdmin: false,
        employer: 'Acme',
        site: 'North',
        group: null,
        language: 'fr',
      });
    });

    test('invites who signs in here already: it has no effect until they accept (SPEC C2)', async () => {
      const [person, company] = [await known(), await newCompany(line(), '--entitled')];
      await done(line(), `policy set ${company.id} --require-mfa on --yes`);
      const added = await run(`member add ${person.id} --company ${company.id} --json`);
      expect(added.json()).toMatchObject({ status: 'invited', because: 'must-accept' });
      expect((await run(`user show ${person.id} --json`)).json()).toMatchObject({ policy: { mode: 'off' } });
      const set = `member set ${person.id} --company ${company.id} --status active`;
      expect((await run(`${set} --json`)).json()).toMatchObject({ error: { code: 'needs-acceptance' } });
      expect(await run(`${set} --accepted`)).toMatchObject({ code: 0 });
      expect((await run(`user show ${person.id} --json`)).json()).toMatchObject({ policy: { mode: 'announced' } });
    });

    test.each([[['inactive']], [['inactive', 'invited', 'inactive']]] as const)(
      'lets nobody pass an open invitation by way of %j (SPEC C2)',
      async (by) => {
        const [person, company] = [await known(), await newCompany(line())];
        await done(line(), `member add ${person.id} --company ${company.id}`);
        const set = `member set ${person.id} --company ${company.id} --status`;
        for (const status of by) await done(line(), `${set} ${status}`);
        const refused = await run(`${set} active --json`);
        expect(refused).toMatchObject({ code: 1 });
        expect(refused.json()).toMatchObject({ error: { code: 'needs-acceptance' } });
        await done(line(), `${set} active --accepted`);
        await done(line(), `${set} inactive`);
        expect(await run(`${set} active`)).toMatchObject({ code: 0 });
        await done(line(), `${set} invited`);
        expect(await run(`${set} active`)).toMatchObject({ code: 1 });
      },
    );

    test('makes them active with their word, and not without', async () => {
      const [person, company] = [await known(), await newCompany(line())];
      const refused = await run(`member add ${person.id} --company ${company.id} --status active --json`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'needs-acceptance' } });
      const added = await run(`member add ${person.id} --company ${company.id} --accepted --json`);
      expect(added.json()).toMatchObject({ status: 'active', because: 'accepted' });
    });

    test('invites whom it is told to invite', async () => {
      const [person, company] = [await newPerson(line()), await newCompany(line())];
      const added = await run(`member add ${person.id} --company ${company.id} --status invited --json`);
      expect(added.json()).toMatchObject({ status: 'invited', because: 'asked' });
    });

    test('makes nobody a member twice', async () => {
      const company = await newCompany(line());
      const person = await newPerson(line(), '--company', company.id, '--admin');
      const again = await run(`member add ${person.id} --company ${company.id} --json`);
      expect(again).toMatchObject({ code: 1, stdout: '' });
      expect(again.json()).toMatchObject({ error: { code: 'member-already' } });
      expect((await run(`member list ${company.id} --json`)).rows()).toMatchObject([{ companyAdmin: true }]);
    });

    test.each([
      ['a status of its own', '--status boss', /invited, active/],
      ['a site with an escape', '--site A\u001b[2J', /control characters/],
      ['an employer that turns the writing around', '--employer A\u202e', /turn the writing/],
      ['a group of 201 characters', `--group ${'g'.repeat(201)}`, /200/],
      ['a language that is not spoken', '--language xx', /en, de, es, fr, it, zh-Hant/],
    ])('takes no %s', async (_, options, words) => {
      const [person, company] = [await newPerson(line()), await newCompany(line())];
      const result = await run(`member add ${person.id} --company ${company.id} ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(words);
      expect((await run(`member list ${company.id} --json`)).rows()).toEqual([]);
    });

    test('brings nobody back who was erased (SPEC C7)', async () => {
      const [one, other] = [await newCompany(line()), await newCompany(line())];
      const person = await newPerson(line(), '--company', one.id);
      await done(line(), `user erase ${person.id} --yes`);
      const added = await run(`member add ${person.id} --company ${other.id} --json`);
      expect(added.json()).toMatchObject({ error: { code: 'erased' } });
      const set = await run(`member set ${person.id} --company ${one.id} --status active --json`);
      expect(set.json()).toMatchObject({ error: { code: 'erased' } });
      expect((await run(`user list --status erased --json --company ${one.id}`)).rows()).toMatchObject([
        { id: person.id, status: 'erased' },
      ]);
    });

    test('knows nobody and nowhere that is not there', async () => {
      const [person, company] = [await newPerson(line()), await newCompany(line())];
      expect(await run(`member add nobody@x.example --company ${company.id}`)).toMatchObject({ code: 1 });
      expect(await run(`member add ${person.id} --company Nowhere`)).toMatchObject({ code: 1 });
      expect(await run(`member add ${person.id}`)).toMatchObject({ code: 2 });
    });
  });

  describe('set', () => {
    test('changes what is named and nothing else, and says what changed', async () => {
      const company = await newCompany(line());
      const person = await newPerson(line(), '--company', company.id);
      const set = async (options: string) =>
        (await done(line(), `member set ${person.id} --company ${company.id} --json ${options}`)).json();
      expect(await set('--site North --admin')).toMatchObject({
        changed: true,
        changedFields: ['companyAdmin', 'directoryAdmin', 'site'],
        site: 'North',
        status: 'active',
      });
      expect(await set('--site North --admin')).toMatchObject({ changed: false, changedFields: [] });
      expect(await set("--site '' --group Crew --status inactive --even-last-administrator")).toMatchObject({
        changed: true,
        changedFields: ['status', 'site', 'group'],
        site: null,
        companyAdmin: true,
      });
      expect(await set('--status active')).toMatchObject({ changedFields: ['status'], status: 'active' });
      expect(await set('--no-directory-admin --even-last-administrator')).toMatchObject({
        companyAdmin: true,
        directoryAdmin: false,
      });
      expect(await set('--no-admin')).toMatchObject({ companyAdmin: false, directoryAdmin: false });
    });

    test.each([
      '--admin --no-company-admin',
      '--no-directory-admin --admin',
      '--no-admin --company-admin',
      '--directory-admin --no-admin',
      '--admin --no-admin',
      '--no-company-admin --company-admin',
    ])('%s changes nothing: the words contradict each other', async (options) => {
      const company = await newCompany(line());
      const person = await newPerson(line(), '--company', company.id);
      const set = await run(`member set ${person.id} --company ${company.id} --site North ${options}`);
      expect(set).toMatchObject({ code: 2, stdout: '' });
      expect(set.stderr).toMatch(/contradict/);
      const [member] = (await run(`member list ${company.id} --json`)).rows();
      expect(member).toMatchObject({ companyAdmin: false, directoryAdmin: false, site: null });
    });

    test('needs something to change, and a member', async () => {
      const [person, company] = [await newPerson(line()), await newCompany(line())];
      expect(await run(`member set ${person.id} --company ${company.id}`)).toMatchObject({ code: 2, stdout: '' });
      const refused = await run(`member set ${person.id} --company ${company.id} --admin --json`);
      expect(refused.json()).toMatchObject({ error: { code: 'no-member' } });
    });

    test.each(['--status inactive', '--status invited', '--no-admin', '--no-company-admin', '--no-directory-admin'])(
      '%s does not take its last administrator from a company, unless told to (SPEC C2)',
      async (options) => {
        const company = await newCompany(line());
        const ana = await newPerson(line(), '--company', company.id, '--admin');
        const set = `member set ${ana.id} --company ${company.id} ${options}`;
        const refused = await run(`${set} --json`);
        expect(refused).toMatchObject({ code: 1, stdout: '' });
        expect(refused.json()).toMatchObject({ error: { code: 'last-administrator' } });
        await newPerson(line(), '--company', company.id, '--admin');
        expect(await run(set)).toMatchObject({ code: 0 });
      },
    );

    test('of two demotions of the two last administrators at once, one fails (SPEC C2)', async () => {
      for (let round = 0; round < 5; round += 1) {
        const company = await newCompany(line());
        const two = [
          await newPerson(line(), '--company', company.id, '--admin'),
          await newPerson(line(), '--company', company.id, '--admin'),
        ];
        const set = await Promise.all(two.map(({ id }) => run(`member set ${id} --company ${company.id} --no-admin`)));
        expect(set.map((one) => one.code).toSorted((a, b) => a - b)).toEqual([0, 1]);
        expect((await run(`company show ${company.id} --json`)).json()).toMatchObject({ administrators: 1 });
      }
    });

    test('is told in the chain of the company, without what is about the person', async () => {
      const company = await newCompany(line());
      const person = await newPerson(line(), '--company', company.id);
      await done(line(), `member set ${person.id} --company ${company.id} --employer Secretive --company-admin`);
      const events = await inStore(line(), (store) => store.audit.recentOf(person.id, 10));
      const told = events.find((one) => one.kind === 'membership.changed');
      expect(told).toMatchObject({
        stream: company.id,
        actor: null,
        detail: { changed: 'companyAdmin, employer', companyAdminBefore: false, companyAdminAfter: true },
      });
      expect(JSON.stringify(events)).not.toContain('Secretive');
    });
  });

  test('list shows members page by page, in the order in which they came', async () => {
    const company = await newCompany(line());
    const people = [];
    for (let n = 0; n < 3; n += 1) {
      people.push(await newPerson(line(), '--company', company.id));
      line().clock.advance(1_000);
    }
    const ids = people.map((one) => one.id);
    const first = await run(`member list '${company.name}' --limit 2 --json`);
    expect(first.rows().map((one) => one['user'])).toEqual(ids.slice(0, 2));
    expect(first.stderr).toContain(`--after ${ids[1]}`);
    const rest = await run(`member list ${company.id} --after ${people[1]?.email} --json`);
    expect(rest.rows()).toMatchObject([
      {
        membership: expect.stringMatching(/^mbr_/) as string,
        user: ids[2],
        status: 'active',
        userStatus: 'active',
        email: people[2]?.email,
      },
    ]);
    const all = (await run(`member list ${company.id} --all --json`)).rows();
    expect(all.map((one) => 'id' in one)).toEqual([false, false, false]);
  });
});
