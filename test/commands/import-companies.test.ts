import { expect, test } from 'vitest';
import { csv, importUsers, personOf } from '../support/imports.ts';
import { inStore, newCompany, onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('joined')}@people.example`;

onEveryCommandLine('the companies of gatehouse import users', (line) => {
  test('somebody whom an import brought is invited to what comes later, once they have signed in (SPEC C2)', async () => {
    const [one, two] = [await newCompany(line()), await newCompany(line())];
    const who = email();
    await importUsers(line(), 'csv', csv(['email', 'company'], [who, one.id]));
    const id = (await personOf(line(), who))?.user.id;
    await inStore(line(), (store) =>
      store.transact(async (tx) => {
        if (id) await tx.rememberDevice(id, 'browser', line().clock.now());
      }),
    );
    await importUsers(line(), 'csv', csv(['email', 'company', 'membership_status'], [who, two.id, 'active']));
    const statuses = (await personOf(line(), who))?.memberships.map((held) => held.membership.status);
    expect(statuses?.toSorted()).toEqual(['active', 'invited']);
  });

  test('where one company was named, a row that names another is rejected, and that one is not made', async () => {
    const company = await newCompany(line());
    const [first, second] = [email(), email()];
    const name = unique('Elsewhere ');
    const content = csv(['email', 'company'], [first, company.name], [second, name]);
    const result = await importUsers(line(), 'csv', content, ['--company', company.id, '--create-companies']);
    expect(result.json()).toMatchObject({ created: 1, rejected: 1, companiesCreated: 0 });
    expect(result.stderr).toMatch(/line 3: company: It is not the company that --company names/);
    expect(await personOf(line(), second)).toBeNull();
    const both = await importUsers(line(), 'csv', content, [
      '--company',
      company.id,
      '--other-companies',
      '--create-companies',
    ]);
    expect(both.json()).toMatchObject({ created: 1, rejected: 0, companiesCreated: 1 });
  });
});
