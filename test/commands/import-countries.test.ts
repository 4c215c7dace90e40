import { expect, test } from 'vitest';
import { csv, importUsers, personOf } from '../support/imports.ts';
import { onEveryCommandLine, unique } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse import users, of phones in countries that no codes are sent to', (line) => {
  const header = ['email', 'phone'];
  const rows = () => [
    [`${unique('ana.')}@example.com`, '+55 11 91234-5678'],
    [`${unique('ben.')}@example.com`, '+1 202 555 0143'],
    [`${unique('chi.')}@example.com`, '+91 81234 56789'],
  ];

  test('takes them, keeps the country beside the phone, and warns (SPEC M2)', async () => {
    const people = rows();
    const result = await importUsers(line(), 'csv', csv(header, ...people));
    expect(result.json()).toMatchObject({
      created: 3,
      rejected: 0,
      phonesNotServed: 2,
      regionsNotServed: ['BR', 'IN'],
    });
    expect([result.code, result.stderr]).toEqual([
      0,
      expect.stringContaining('2 people came with phones in countries that no codes are sent to (BR, IN)') as string,
    ]);
    const regions: (string | null | undefined)[] = [];
    for (const [email = ''] of people) {
      const held = (await personOf(line(), email))?.authenticators.find((one) => one.kind === 'phone');
      regions.push(held?.country);
    }
    expect(regions).toEqual(['BR', 'US', 'IN']);
    expect((await line().run('doctor')).stdout).toMatch(/countries that no codes are sent to: (BR|IN) \(1\)/);
  });

  test('warns in a dry run as well, and says nothing where every country is served', async () => {
    const [brazil = [], states = []] = rows();
    const dry = await importUsers(line(), 'csv', csv(header, brazil), ['--dry-run']);
    expect([dry.json(), dry.stderr]).toMatchObject([{ phonesNotServed: 1 }, expect.stringContaining('(BR)')]);
    const served = await importUsers(line(), 'csv', csv(header, states));
    expect([served.json(), served.stderr]).toMatchObject([{ phonesNotServed: 0, regionsNotServed: [] }, '']);
  });
});
