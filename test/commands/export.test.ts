import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oathtool } from '../support/authenticators.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { samples } from '../support/imported-passwords.ts';
import {
  contentOf,
  countsOf,
  csv,
  fileOf,
  importUsers,
  jsonLines,
  oldHash,
  oldPassword,
  oldSeed,
  peepholeOf,
} from '../support/imports.ts';
import { done, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';
import { Visitor } from '../support/visitor.ts';

const betterAuth = { shape: 'better-auth', text: `${'ab'.repeat(16)}:${'cd'.repeat(64)}` };

/** People with everything that leaves. */
const people = [
  {
    email: 'ana@people.example',
    name: 'Ana Ruiz',
    language: 'fr',
    time_zone: 'Europe/Paris',
    password_hash: oldHash,
    totp: oldSeed,
    phone: '+14155552671',
    memberships: [
      {
        company: 'One',
        employer: 'Acme',
        site: 'North',
        group: 'Crew',
        language: 'fr',
        status: 'active',
        company_admin: true,
        directory_admin: true,
      },
      { company: 'Two', status: 'inactive', company_admin: false, directory_admin: false },
    ],
  },
  { email: 'ben@people.example', name: '=cmd()|x', status: 'disabled', password_hash: betterAuth },
  { email: 'cleo@people.example', name: 'Cleo "C", Jr.', password_hash: samples.firebase.hash },
];

async function withPeople(engine: (typeof engineNames)[number]): Promise<CommandLine> {
  const line = await startCommandLine({ engine });
  const result = await importUsers(line, 'jsonl', jsonLines(...people), ['--create-companies']);
  expect(result).toMatchObject({ code: 0 });
  return line;
}

/** What an export says of people, apart from what belongs to one installation. */
function leaving(text: string): readonly object[] {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Record<string, unknown>);
  return rows.map((row) => ({ ...row, id: undefined, created_at: undefined }));
}

describe.each(engineNames)('gatehouse export users, on %s', (engine) => {
  test('what is written with secrets comes back into an empty installation as it was', async () => {
    await using line = await withPeople(engine);
    const result = await line.run('export users --with-secrets --yes');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(leaving(result.stdout)).toMatchObject([
      { ...people[0], status: 'active', methods: ['password', 'app', 'phone'] },
      { ...people[1], language: 'en', memberships: [] },
      { email: 'cleo@people.example', password_hash: { shape: 'firebase' } },
    ]);
    await using other = await startCommandLine({ engine });
    expect((await importUsers(other, 'jsonl', result.stdout, ['--create-companies'])).json()).toMatchObject({
      rows: 3,
      created: 3,
      membershipsAdded: 2,
      rejected: 0,
    });
    const again = await other.run('export users --with-secrets --yes');
    expect(leaving(again.stdout)).toEqual(leaving(result.stdout));
    const server = await other.serve();
    const visitor = new Visitor(server.address);
    await visitor.signIn('ana@people.example', oldPassword);
    await visitor.submit(`${visitor.base}/code`, { code: await oathtool(oldSeed, other.clock.now()) });
    expect(visitor.path).toMatch(/\/recovery-code$/);
  });

  test('CSV comes back as well, one row for each membership, and holds nothing that a spreadsheet would run', async () => {
    await using line = await withPeople(engine);
    const result = await line.run('export users --format csv --with-secrets --yes');
    expect(result.stderr).toMatch(/2 password hashes do not fit a CSV cell/);
    const [head = '', ...rows] = result.stdout.trim().split('\n');
    expect(head).toMatch(/^email,name,language,time_zone,status,password_hash,totp,phone,company,/);
    expect(rows).toHaveLength(4);
    expect(rows.flatMap((row) => row.split(',')).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    await using other = await startCommandLine({ engine });
    const back = await importUsers(other, 'csv', result.stdout, ['--create-companies']);
    expect(back.json()).toMatchObject({ rows: 4, created: 3, membershipsAdded: 2, rejected: 0 });
    const names = leaving((await other.run('export users')).stdout).map((one) => (one as { name: string }).name);
    expect(names).toEqual(people.map((one) => one.name));
  });
});

onEveryCommandLine('gatehouse export users', (line) => {
  test('writes no secret unless it is asked for', async () => {
    const who = `${unique('leaving')}@people.example`;
    await importUsers(
      line(),
      'csv',
      csv(['email', 'password_hash', 'totp', 'phone'], [who, oldHash, oldSeed, '+14155552671']),
    );
    for (const format of ['jsonl', 'csv']) {
      const { stdout } = await done(line(), `export users --format ${format}`);
      expect(stdout).toContain(who);
      for (const secret of [oldHash, oldSeed, '4155552671', 'argon2id']) expect(stdout).not.toContain(secret);
    }
  });

  test('asks before it writes secrets, and nothing leaves without a yes', async () => {
    const events = () => countsOf(line(), "audit_events where kind = 'users.exported'");
    const before = await events();
    const refused = await line().run('export users --with-secrets --output secrets.jsonl --json');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.json()).toMatchObject({ error: { code: 'not-confirmed' } });
    expect(existsSync(line().directory.file('secrets.jsonl'))).toBe(false);
    const asked = await line().run('export users --with-secrets', { isTerminal: true, stdin: 'n\n' });
    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(await events()).toEqual(before);
  });

  test('writes a new file that only its owner can read, and never over another', async () => {
    const words = 'export users --with-secrets --yes --output all.jsonl --json';
    const result = await done(line(), words);
    expect(result.json()).toMatchObject({ file: line().directory.file('all.jsonl'), withSecrets: true });
    expect(statSync(line().directory.file('all.jsonl')).mode & 0o777).toBe(0o600);
    const before = contentOf(line(), 'all.jsonl');
    expect(await line().run(words)).toMatchObject({ code: 2 });
    expect(contentOf(line(), 'all.jsonl')).toBe(before);
  });

  test('is in the audit trail before anybody leaves, with whose shell it was and whether secrets were in it', async () => {
    const company = await newCompany(line());
    await done(line(), `export users --company ${company.id} --with-secrets --yes`);
    const [event] = await peepholeOf(line()).rows(
      `select stream, detail from audit_events where kind = 'users.exported' and stream = '${company.id}'`,
    );
    expect(JSON.parse(String(event?.['detail']))).toEqual({
      withSecrets: true,
      company: company.id,
      door: 'command-line',
      operatingUser: 'deploy',
    });
  });

  test('of one company writes its members, and nothing of their other companies', async () => {
    const [one, two] = [await newCompany(line()), await newCompany(line())];
    const [both, other] = [await newPerson(line()), await newPerson(line())];
    const content = csv(['email', 'company'], [both.email, one.id], [both.email, two.id], [other.email, two.id]);
    await line().run(['import', 'memberships', fileOf(line(), 'csv', content)]);
    const { stdout } = await done(line(), ['export', 'users', '--company', one.name]);
    expect(leaving(stdout)).toMatchObject([{ email: both.email, memberships: [{ company: one.name }] }]);
    expect(stdout).not.toContain(two.name);
    expect(await line().run('export users --company Nowhere')).toMatchObject({ code: 1, stdout: '' });
  });

  test('says plainly that a hash made here is of no use elsewhere', async () => {
    const who = `${unique('renewed')}@people.example`;
    await importUsers(line(), 'csv', csv(['email', 'password_hash'], [who, oldHash]));
    const server = await line().serve();
    await new Visitor(server.address).signIn(who, oldPassword);
    const result = await done(line(), 'export users --with-secrets --yes');
    expect(result.stderr).toMatch(/1 passwords were set or renewed here\. Their hashes are peppered/);
    const row = leaving(result.stdout).find((one) => (one as { email: string }).email === who);
    expect((row as { peppered_password_hash: string }).peppered_password_hash).toMatch(/^\$argon2id\$.*keyid=/);
    expect(row).not.toHaveProperty('password_hash');
  });

  test('is as long as there are people, also beyond a page', async () => {
    const rows = Array.from({ length: 450 }, () => [`${unique('many')}@people.example`]);
    await importUsers(line(), 'csv', csv(['email'], ...rows));
    const emails = leaving((await done(line(), 'export users')).stdout).map((one) => (one as { email: string }).email);
    expect(emails).toEqual(expect.arrayContaining(rows.flat()));
    expect(new Set(emails).size).toBe(emails.length);
  });
});
