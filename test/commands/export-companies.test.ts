import { describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { csv, importUsers, jsonLines } from '../support/imports.ts';
import { done } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';

type Row = Readonly<Record<string, string | boolean>>;

/** An installation with two companies that are called alike, each with an administrator of its own. */
async function withTwins(engine: (typeof engineNames)[number]): Promise<CommandLine> {
  const line = await startCommandLine({ engine });
  for (const who of ['ana', 'ben']) {
    const { id } = (await done(line, 'company create --json --same-name --name Smith')).json() as { id: string };
    const rows = csv(['email', 'company', 'company_admin'], [`${who}@people.example`, id, 'yes']);
    await importUsers(line, 'csv', rows);
  }
  return line;
}

/** Who is in which company, by its id. */
async function membershipsOf(line: CommandLine): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { stdout } = await done(line, 'export users');
  const people = stdout
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as { email: string; memberships: readonly Row[] });
  return new Map(people.map((one) => [one.email, one.memberships]));
}

describe.each(engineNames)('companies of one name that leave and come back, on %s', (engine) => {
  test.each(['jsonl', 'csv'])('stay apart in %s, and the same file twice changes nothing', async (format) => {
    await using line = await withTwins(engine);
    const { stdout } = await done(line, ['export', 'users', '--format', format]);
    await using other = await startCommandLine({ engine });
    const once = await importUsers(other, format, stdout, ['--create-companies']);
    expect(once.json()).toMatchObject({ created: 2, membershipsAdded: 2, companiesCreated: 2, rejected: 0 });
    const back = await membershipsOf(other);
    expect(back).toEqual(await membershipsOf(line));
    expect(back.get('ana@people.example')?.[0]?.['company_id']).not.toBe(
      back.get('ben@people.example')?.[0]?.['company_id'],
    );
    const twice = await importUsers(other, format, stdout, ['--create-companies']);
    expect(twice.json()).toMatchObject({ created: 0, companiesCreated: 0, unchanged: 2, rejected: 0 });
  });
});

describe("a row's company_id", () => {
  const foreign = `cmp_${'0123456789abcdef'.repeat(2)}`;

  test('is never taken for another company that has the name', async () => {
    await using line = await withTwins('sqlite');
    await done(line, 'company create --name Jones');
    const rows = csv(['email', 'company', 'company_id'], ['cleo@people.example', 'Jones', foreign]);
    const result = await importUsers(line, 'csv', rows);
    expect(result.json()).toMatchObject({ created: 0, rejected: 1 });
    expect(result.stderr).toMatch(/company: There is no company of this id: make it with --create-companies/);
    expect((await importUsers(line, 'csv', rows, ['--create-companies', '--dry-run'])).json()).toMatchObject({
      companiesCreated: 1,
    });
  });

  test('without a name makes no company, and what is no id is refused', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const rows = jsonLines(
      { email: 'ana@people.example', company_id: foreign },
      { email: 'ben@people.example', company_id: '42', company: 'Smith', site: 'North' },
    );
    const result = await importUsers(line, 'jsonl', rows, ['--create-companies']);
    expect(result.json()).toMatchObject({ rejected: 2, companiesCreated: 0 });
    expect(result.stderr).toMatch(/line 1: company: There is no company of this id or exact name/);
    expect(result.stderr).toMatch(
      /line 2: company_id: It is no id of a company[^:]*: give its name in company instead\.(?! company:)/,
    );
  });

  test('of a company that an earlier row made is found by the name alone as well', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const rows = csv(
      ['email', 'company', 'company_id'],
      ['ana@people.example', 'Smith', ''],
      ['ben@people.example', 'Smith', foreign],
    );
    const result = await importUsers(line, 'csv', rows, ['--create-companies']);
    expect(result.json()).toMatchObject({ created: 2, companiesCreated: 1, rejected: 0 });
  });
});
