import { expect, test } from 'vitest';
import { csv, fileOf, oldHash, personOf } from '../support/imports.ts';
import { done, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('member')}@people.example`;

onEveryCommandLine('gatehouse import memberships', (line) => {
  test('adds memberships to people who are there, and makes nobody', async () => {
    const [person, company] = [await newPerson(line()), await newCompany(line())];
    const stranger = email();
    const content = csv(['email', 'company', 'site'], [person.email, company.id, 'North'], [stranger, company.id, '']);
    const file = fileOf(line(), 'csv', content);
    const result = await line().run(['import', 'memberships', file, '--json']);
    expect(result.json()).toMatchObject({ rows: 2, created: 0, membershipsAdded: 1, rejected: 1 });
    expect(result.stderr).toMatch(/line 3: email: Nobody has this e-mail: import the users first\./);
    expect((await personOf(line(), person.email))?.memberships).toMatchObject([{ membership: { site: 'North' } }]);
    expect(await personOf(line(), stranger)).toBeNull();
  });

  test('columns about the person are refused before anything is done', async () => {
    const file = fileOf(line(), 'csv', csv(['email', 'company', 'password_hash'], [email(), 'x', oldHash]));
    const result = await line().run(['import', 'memberships', file]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/"password_hash" is about the person/);
  });

  test('what a membership says already is left as it is', async () => {
    const [person, company] = [await newPerson(line()), await newCompany(line())];
    await done(line(), `member add ${person.id} --company ${company.id} --site South`);
    const content = csv(['email', 'company', 'site', 'company_admin'], [person.email, company.id, 'North', 'yes']);
    const result = await line().run(['import', 'memberships', fileOf(line(), 'csv', content), '--json']);
    expect(result.json()).toMatchObject({ unchanged: 1, membershipsAdded: 0 });
    expect((await personOf(line(), person.email))?.memberships).toMatchObject([
      { membership: { site: 'South', companyAdmin: false } },
    ]);
  });
});
