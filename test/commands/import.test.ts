import { describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { engineNames } from '../support/product.ts';
import {
  countsOf,
  csv,
  fileOf,
  importUsers,
  jsonLines,
  oldHash,
  oldSeed,
  peepholeOf,
  personOf,
} from '../support/imports.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('imported')}@people.example`;

const tables = ['users', 'memberships', 'authenticators', 'companies', 'audit_events'] as const;

const header = ['email', 'name', 'language', 'time_zone', 'password_hash', 'totp', 'company', 'employer'];

/** Rows about people nobody has heard of, in one company. */
function rowsOf(count: number, company: string): readonly string[][] {
  return Array.from({ length: count }, () => {
    const one = email();
    return [one, `Name of ${one}`, 'fr', 'Europe/Paris', oldHash, oldSeed, company, 'Acme'];
  });
}

onEveryCommandLine('gatehouse import users', (line) => {
  test('creates people with profile, password, app and membership, and tells the counts', async () => {
    const company = await newCompany(line());
    const [row = []] = rowsOf(1, company.name);
    const result = await importUsers(line(), 'csv', csv(header, row));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.json()).toMatchObject({
      rows: 1,
      created: 1,
      membershipsAdded: 1,
      companiesCreated: 0,
      unchanged: 0,
      rejected: 0,
      rejectFile: null,
      interrupted: false,
      dryRun: false,
    });
    const bundle = await personOf(line(), row[0] ?? '');
    expect(bundle?.user).toMatchObject({
      displayName: row[1],
      language: 'fr',
      timeZone: 'Europe/Paris',
      status: 'active',
      operator: false,
      alwaysRequire: true,
    });
    expect(bundle?.memberships).toMatchObject([
      { membership: { companyId: company.id, status: 'active', employer: 'Acme', companyAdmin: false } },
    ]);
    expect(bundle?.authenticators.map((one) => one.kind).toSorted()).toEqual(['app', 'password']);
    expect(bundle?.authenticators.find((one) => one.kind === 'app')).toMatchObject({ lastStep: null });
    expect(bundle?.authenticators.every((one) => one.boundAt !== null)).toBe(true);
  });

  test('the same file again changes nothing, not even the audit trail of people (idempotent)', async () => {
    const company = await newCompany(line());
    const file = fileOf(line(), 'csv', csv(header, ...rowsOf(30, company.name)));
    await done(line(), ['import', 'users', file]);
    const before = await countsOf(line(), 'users', 'memberships', 'authenticators');
    const again = await line().run(['import', 'users', file, '--json']);
    expect(again.json()).toMatchObject({ rows: 30, created: 0, membershipsAdded: 0, unchanged: 30, rejected: 0 });
    expect(again.code).toBe(0);
    expect(await countsOf(line(), 'users', 'memberships', 'authenticators')).toEqual(before);
  });

  test('several rows of one person are one person with several memberships, also when batches part them', async () => {
    const [one, two, three] = [await newCompany(line()), await newCompany(line()), await newCompany(line())];
    const who = email();
    const row = (company: string) => [who, 'Ana Ruiz', 'en', '', oldHash, oldSeed, company, ''];
    const content = csv(header, row(one.name), row(two.id), row(two.name), row(three.name));
    const result = await importUsers(line(), 'csv', content, ['--batch', '2']);
    expect(result.json()).toMatchObject({ rows: 4, created: 1, membershipsAdded: 3, unchanged: 1, rejected: 0 });
    const bundle = await personOf(line(), who);
    expect(bundle?.memberships.map((held) => held.membership.companyId)).toEqual([one.id, two.id, three.id]);
    expect(bundle?.memberships.every((held) => held.membership.status === 'active')).toBe(true);
  });

  test('nobody who is there already is changed: no password, name, language or app, an operator least of all', async () => {
    const operator = await newPerson(line(), '--operator');
    const before = await personOf(line(), operator.email);
    const row = [operator.email.toUpperCase(), 'Mallory', 'fr', 'Europe/Paris', oldHash, oldSeed, '', ''];
    const result = await importUsers(line(), 'csv', csv(header, row));
    expect(result.json()).toMatchObject({ created: 0, unchanged: 1, rejected: 0 });
    expect(await personOf(line(), operator.email)).toEqual(before);
  });

  test('no row makes an operator', async () => {
    const result = await importUsers(line(), 'jsonl', jsonLines({ email: email(), operator: true }));
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/operator.{1,2} is no column/);
  });

  test('people who sign in here already are invited, unless they have accepted; imported and new ones are members (SPEC C2)', async () => {
    const company = await newCompany(line());
    const [known, accepted, fresh] = [await newPerson(line()), await newPerson(line()), await newPerson(line())];
    await inStore(line(), (store) =>
      store.transact(async (tx) => {
        for (const { id } of [known, accepted]) await tx.rememberDevice(id, 'browser', line().clock.now());
      }),
    );
    const rows = (...who: { email: string }[]) =>
      csv(['email', 'company'], ...who.map((one) => [one.email, company.id]));
    await importUsers(line(), 'csv', rows(known, fresh));
    await importUsers(line(), 'csv', rows(accepted), ['--accepted']);
    const statusOf = async (one: { email: string }) =>
      (await personOf(line(), one.email))?.memberships[0]?.membership.status;
    expect([await statusOf(known), await statusOf(accepted), await statusOf(fresh)]).toEqual([
      'invited',
      'active',
      'active',
    ]);
  });

  test('the status that a row asks for is kept where it gives nobody more than he has', async () => {
    const [one, two] = [await newCompany(line()), await newCompany(line())];
    const who = email();
    const content = csv(
      [
        'E-Mail',
        'Company',
        'membership-status',
        'Company Admin',
        'directory_admin',
        'Site',
        'group',
        'membership_language',
      ],
      [who, one.name, 'inactive', 'yes', 'TRUE', 'North', 'Crew', 'fr-CA'],
      [who, two.name, 'Invited', 'no', '0', '', '', ''],
    );
    expect((await importUsers(line(), 'csv', content)).json()).toMatchObject({ rejected: 0, membershipsAdded: 2 });
    expect((await personOf(line(), who))?.memberships.map((held) => held.membership)).toMatchObject([
      { status: 'inactive', companyAdmin: true, directoryAdmin: true, site: 'North', group: 'Crew', language: 'fr' },
      { status: 'invited', companyAdmin: false, directoryAdmin: false, site: null },
    ]);
  });

  test('companies are made only where that was asked for, once each, not entitled to MFA (SPEC C3)', async () => {
    const name = unique('New Company ');
    const content = csv(header, ...rowsOf(3, name));
    const refused = await importUsers(line(), 'csv', content);
    expect(refused.json()).toMatchObject({ rejected: 3, created: 0 });
    expect(refused.stderr).toMatch(/line 2: company: There is no company of this id or exact name\./);
    const options = ['--create-companies', '--company-time-zone', 'America/Denver', '--company-language', 'fr'];
    const made = await importUsers(line(), 'csv', content, options);
    expect(made.json()).toMatchObject({ created: 3, companiesCreated: 1 });
    const rows = await peepholeOf(line()).rows(`select * from companies where name = '${name}'`);
    expect(rows).toMatchObject([{ entitlement: 'unavailable', language: 'fr', time_zone: 'America/Denver' }]);
  });

  test('a name that several companies have is a problem of its row, and their ids are not', async () => {
    const name = unique('Twin ');
    const first = (await done(line(), ['company', 'create', '--json', '--name', name])).field('id');
    await done(line(), ['company', 'create', '--same-name', '--name', name]);
    const [one, two] = [email(), email()];
    const result = await importUsers(line(), 'csv', csv(['email', 'company'], [one, name], [two, first]));
    expect(result.stderr).toMatch(/line 2: company: Several companies have this name/);
    expect(await personOf(line(), one)).toBeNull();
    expect((await personOf(line(), two))?.memberships[0]?.company.id).toBe(first);
  });

  test('a default company is for rows that name none', async () => {
    const [usual, other] = [await newCompany(line()), await newCompany(line())];
    const [one, two] = [email(), email()];
    await importUsers(line(), 'csv', csv(['email', 'company'], [one, ''], [two, other.name]), [
      '--company',
      usual.name,
      '--other-companies',
    ]);
    const companyOf = async (who: string) => (await personOf(line(), who))?.memberships.map((held) => held.company.id);
    expect([await companyOf(one), await companyOf(two)]).toEqual([[usual.id], [other.id]]);
  });

  test('a number serves ten users at most, over files and batches (SPEC M3)', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => [email(), '+14155552671']);
    const six = await importUsers(line(), 'csv', csv(['email', 'phone'], ...rows(6)), ['--batch', '4']);
    expect(six.json()).toMatchObject({ created: 6, rejected: 0 });
    const content = csv(['email', 'phone'], ...rows(6));
    const dry = await importUsers(line(), 'csv', content, ['--dry-run']);
    expect(dry.json()).toMatchObject({ created: 4, rejected: 2 });
    const more = await importUsers(line(), 'csv', content, ['--batch', '3']);
    expect(more.json()).toMatchObject({ created: 4, rejected: 2 });
    expect(more.stderr).toMatch(/phone: This number serves 10 users already/);
  });

  test('a dry run writes nothing at all, and tells the same problems', async () => {
    const name = unique('Dry ');
    const [first = [], second = []] = rowsOf(2, name);
    const content = csv(header, first, [...second.slice(0, 2), 'xx', ...second.slice(3)], first);
    const before = await countsOf(line(), ...tables);
    const dry = await importUsers(line(), 'csv', content, ['--dry-run', '--create-companies']);
    expect(dry.json()).toMatchObject({
      dryRun: true,
      rows: 3,
      created: 1,
      membershipsAdded: 1,
      companiesCreated: 1,
      unchanged: 1,
      rejected: 1,
      rejectFile: null,
    });
    expect(dry.code).toBe(1);
    expect(dry.stderr).toMatch(/line 3: language: There is no such language here\./);
    expect(await countsOf(line(), ...tables)).toEqual(before);
  });

  test('a row that the database refuses fails alone', async () => {
    const company = await newCompany(line());
    const rows = rowsOf(12, company.name);
    const unwanted = rows[5]?.[0] ?? '';
    await forbid(line(), unwanted);
    const result = await importUsers(line(), 'csv', csv(header, ...rows));
    expect(result.json()).toMatchObject({ rows: 12, created: 11, rejected: 1 });
    expect(result.stderr).toMatch(/line 7: The database refuses this row \([\w.]+\)\./);
    expect(await personOf(line(), unwanted)).toBeNull();
  });

  test('the audit trail tells of each person, each membership in its company, and of the file', async () => {
    const company = await newCompany(line());
    const [row = []] = rowsOf(1, company.name);
    const result = await importUsers(line(), 'csv', csv(header, row));
    const { importId, sha256 } = result.json() as { importId: string; sha256: string };
    const id = (await personOf(line(), row[0] ?? ''))?.user.id;
    const events = await peepholeOf(line()).rows(
      `select kind, stream, subject, actor, detail from audit_events where detail like '%${importId}%' order by id`,
    );
    expect(events).toMatchObject([
      { kind: 'import.started', stream: 'installation', subject: null },
      { kind: 'user.imported', stream: 'installation', subject: id, actor: null },
      { kind: 'membership.added', stream: company.id, subject: id },
      { kind: 'import.finished', stream: 'installation', subject: null },
    ]);
    expect(JSON.parse(String(events[0]?.['detail']))).toMatchObject({ sha256, operatingUser: 'deploy', what: 'users' });
    expect(JSON.parse(String(events[3]?.['detail']))).toMatchObject({ created: 1, membershipsAdded: 1, rejected: 0 });
    expect(JSON.stringify(events)).not.toContain(oldSeed);
  });
});

describe.each(engineNames)('an import that is interrupted, on %s', (engine) => {
  test('before its first row leaves nothing', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    const file = fileOf(line, 'csv', csv(['email'], [email()]));
    const result = await line.run(['import', 'users', file, '--json'], { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.json()).toMatchObject({ error: { code: 'interrupted' } });
    expect(await countsOf(line, 'users', 'audit_events')).toEqual([0, 0]);
  });

  test('ends after the batch at hand and says so, and the same command goes on: nothing doubled, nothing lost', async () => {
    const stop = new AbortController();
    let commits = 0;
    // The first two are that of the new company and the one that says that the import begins.
    const onStatement = (sql: string): void => {
      if (sql === 'commit' && (commits += 1) === 4) stop.abort();
    };
    await using line = await startCommandLine({ engine, overrides: { onStatement } });
    const rows = rowsOf(100, 'New Company');
    const file = fileOf(line, 'csv', csv(header, ...rows));
    const words = ['import', 'users', file, '--json', '--create-companies', '--batch', '10'];
    const first = await line.run(words, { signal: stop.signal });
    expect(first).toMatchObject({ code: 1 });
    const { created, interrupted } = first.json() as { created: number; interrupted: boolean };
    expect(interrupted).toBe(true);
    expect(created).toBeGreaterThan(0);
    expect(created).toBeLessThan(100);
    const second = await line.run(words);
    expect(second.json()).toMatchObject({ rows: 100, created: 100 - created, unchanged: created, rejected: 0 });
    expect(await countsOf(line, 'users', 'memberships', 'authenticators', 'companies')).toEqual([100, 100, 200, 1]);
  });
});

/** Makes the database refuse one person, as a rule of somebody else's would. */
async function forbid(line: CommandLine, unwanted: string): Promise<void> {
  const peephole = peepholeOf(line);
  if (line.environment['DATABASE_URL'] === undefined) {
    const condition = `when new.email = '${unwanted}' begin select raise(abort, 'not this one'); end`;
    return peephole.run(`create trigger unwanted before insert on users ${condition}`);
  }
  const body = `begin if new.email = '${unwanted}' then raise exception 'not this one'; end if; return new; end`;
  await peephole.run(`create function unwanted() returns trigger language plpgsql as $$ ${body} $$`);
  await peephole.run('create trigger unwanted before insert on users for each row execute function unwanted()');
}
