import { expect, test } from 'vitest';
import { csv, importUsers, jsonLines } from '../support/imports.ts';
import { newCompany, onEveryCommandLine, unique } from '../support/on-command-line.ts';
import { roleCommands } from '../support/role-commands.ts';

onEveryCommandLine('roles in lists of people', (line) => {
  const { run, ran, json, newRole, newMember, eventsOf } = roleCommands(line);

  const rolesOf = async (email: string) =>
    ((await json(`user show ${email}`)) as { memberships: { roles: string[] }[] }).memberships.map((one) => one.roles);

  test('come in with new memberships, from CSV and from JSON', async () => {
    const [one, other] = [await newRole(), await newRole()];
    const company = await newCompany(line());
    const [ana, ben] = [`${unique('ana')}@people.example`, `${unique('ben')}@people.example`];
    const rows = csv(['email', 'company_id', 'roles'], [ana, company.id, ` ${one}  ${other.toUpperCase()} `]);
    expect((await importUsers(line(), 'csv', rows)).json()).toMatchObject({ created: 1, rolesAdded: 2, rejected: 0 });
    const people = jsonLines({ email: ben, memberships: [{ company_id: company.id, roles: [one] }] });
    expect((await importUsers(line(), 'jsonl', people)).json()).toMatchObject({ created: 1, rolesAdded: 1 });
    expect([await rolesOf(ana), await rolesOf(ben)]).toEqual([[[one, other]], [[one]]]);
    expect(await json(`user show ${ana}`)).toMatchObject({ policy: { mode: 'enforced' } });
  });

  test('are added to memberships that are there, none is taken away, and nothing is doubled', async () => {
    const [held, more] = [await newRole(), await newRole()];
    const { company, person } = await newMember();
    await ran(`role assign ${person.id} ${company.id} ${held}`);
    const rows = csv(['email', 'company_id', 'roles'], [person.email, company.id, more]);
    const dry = await importUsers(line(), 'csv', rows, ['--dry-run']);
    expect([dry.json(), await rolesOf(person.email)]).toMatchObject([{ rolesAdded: 1, unchanged: 0 }, [[held]]]);
    expect((await importUsers(line(), 'csv', rows)).json()).toMatchObject({ rolesAdded: 1, unchanged: 0 });
    expect(await rolesOf(person.email)).toEqual([[held, more].toSorted()]);
    expect((await importUsers(line(), 'csv', rows)).json()).toMatchObject({ rolesAdded: 0, unchanged: 1 });
    const told = (await eventsOf('membership.roles-changed')).filter((one) => one.subject === person.id);
    expect(told.map(({ detail }) => detail['rolesAdded'])).toEqual([undefined, more]);
  });

  test('several rows of one person and company add up', async () => {
    const [one, other] = [await newRole(), await newRole()];
    const company = await newCompany(line());
    const ana = `${unique('ana')}@people.example`;
    const rows = csv(['email', 'company_id', 'roles'], [ana, company.id, one], [ana, company.id, `${other} ${one}`]);
    expect((await importUsers(line(), 'csv', rows)).json()).toMatchObject({
      created: 1,
      rolesAdded: 2,
      unchanged: 0,
    });
    expect(await rolesOf(ana)).toEqual([[one, other]]);
  });

  test.each([
    ['that is none', 'payments/nobody', /no role of this name/],
    ['that cannot be one', 'boss', /application\/name/],
  ])('a role %s is a problem of its row', async (_, named, reason) => {
    const company = await newCompany(line());
    const [ana, ben] = [`${unique('ana')}@people.example`, `${unique('ben')}@people.example`];
    const rows = csv(['email', 'company_id', 'roles'], [ana, company.id, named], [ben, company.id, '']);
    const result = await importUsers(line(), 'csv', rows);
    expect(result.json()).toMatchObject({ created: 1, rejected: 1 });
    expect(result.stderr).toMatch(reason);
    expect(await run(`user show ${ana}`)).toMatchObject({ code: 1 });
  });

  test.each(['csv', 'jsonl'])('leave with an export as %s, and come back as they were', async (format) => {
    const [one, other] = [await newRole(), await newRole()];
    const { company, person } = await newMember();
    for (const role of [one, other]) await ran(`role assign ${person.id} ${company.id} ${role}`);
    const written = await ran(`export users --format ${format} --company ${company.id}`);
    expect(written.stdout).toContain(format === 'csv' ? `"${one} ${other}"` : `"roles":["${one}","${other}"]`);
    for (const role of [one, other]) await ran(`role unassign ${person.id} ${company.id} ${role}`);
    expect((await importUsers(line(), format, written.stdout)).json()).toMatchObject({ rejected: 0, rolesAdded: 2 });
    expect(await rolesOf(person.email)).toEqual([[one, other]]);
  });
});
