import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentOf, csv, fileOf, importUsers, jsonLines, oldHash, oldSeed, personOf } from '../support/imports.ts';
import { newCompany, onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('rejected')}@people.example`;

onEveryCommandLine('what gatehouse import users rejects', (line) => {
  describe('rejected rows', () => {
    const broken = (name: string) =>
      csv(
        ['email', 'name', 'totp', 'company'],
        ['not an address', 'Broken\nName, Jr.', oldSeed, ''],
        [email(), 'Fine', oldSeed, ''],
        [email(), 'Short', 'JBSW', name],
      );

    test('are written beside the file as they were, with line and problem, for their owner only', async () => {
      const file = fileOf(line(), 'csv', broken('Nowhere Ltd'));
      const result = await line().run(['import', 'users', file, '--json']);
      const place = file.replace('.csv', '.rejects.csv');
      expect(result.json()).toMatchObject({
        rows: 3,
        created: 1,
        rejected: 2,
        rejectFile: line().directory.file(place),
      });
      expect(result).toMatchObject({ code: 1 });
      expect(statSync(line().directory.file(place)).mode & 0o777).toBe(0o600);
      expect(existsSync(`${line().directory.file(place)}.part`)).toBe(false);
      const [head, ...rest] = contentOf(line(), place).split('\n');
      expect(head).toBe('email,name,totp,company,line,problem');
      // The first row has a line break within quotes: the next begins on line 4.
      expect(rest.join('\n')).toMatch(/^not an address,"Broken\nName, Jr\.",\w+,,2,"email: [^"]+ name: [^"]+"\n/);
      expect(rest.join('\n')).toMatch(/Short,JBSW,Nowhere Ltd,5,"?totp: The setup key is shorter/);
    });

    test('can be corrected and imported as they are', async () => {
      const file = fileOf(line(), 'csv', broken(''));
      await line().run(['import', 'users', file, '--json']);
      const place = file.replace('.csv', '.rejects.csv');
      const mended = contentOf(line(), place)
        .replace('not an address', email())
        .replace('"Broken\nName, Jr."', 'Mended')
        .replace('JBSW,', `${oldSeed},`);
      const result = await line().run(['import', 'users', fileOf(line(), 'csv', mended), '--json']);
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.json()).toMatchObject({ rows: 2, created: 2, rejected: 0 });
    });

    test('of an earlier import are never overwritten, unless told so', async () => {
      const file = fileOf(line(), 'csv', broken(''));
      await line().run(['import', 'users', file]);
      const place = file.replace('.csv', '.rejects.csv');
      const before = contentOf(line(), place);
      const again = await line().run(['import', 'users', file]);
      expect(again).toMatchObject({ code: 2, stdout: '' });
      expect(again.stderr).toMatch(/is there already: perhaps rejected rows of an earlier import/);
      expect(contentOf(line(), place)).toBe(before);
      expect((await line().run(['import', 'users', file, '--force'])).code).toBe(1);
    });

    test('hold nothing that a spreadsheet would run, and come back as they were', async () => {
      const names = ['=HYPERLINK("x")', "'=guarded()", "''=twice", '@SUM(1)', "'quoted'"];
      const rows = names.map((name) => [email(), name, 'JBSW']);
      const result = await importUsers(line(), 'csv', csv(['email', 'name', 'totp'], ...rows));
      const rejected = readFileSync((result.json() as { rejectFile: string }).rejectFile, 'utf8');
      expect(rejected).toContain(`,"'=HYPERLINK(""x"")",`);
      expect(rejected.split(/[,\n]/).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
      const mended = rejected.replaceAll(',JBSW,', `,${oldSeed},`);
      expect((await importUsers(line(), 'csv', mended)).json()).toMatchObject({ created: names.length, rejected: 0 });
      const held = await Promise.all(rows.map(async ([who = '']) => (await personOf(line(), who))?.user.displayName));
      expect(held).toEqual(['=HYPERLINK("x")', '=guarded()', "'=twice", '@SUM(1)', "'quoted'"]);
    });

    test('have a place before the first row is written: one that cannot be is told at once', async () => {
      const who = email();
      const content = csv(['email', 'totp'], [who, ''], [email(), 'JBSW']);
      const result = await importUsers(line(), 'csv', content, ['--reject', 'nowhere/rejects.csv']);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(
        /Rejected rows cannot be written to .*nowhere\/rejects\.csv \(ENOENT\)\. Name a folder/,
      );
      expect(await personOf(line(), who)).toBeNull();
    });

    test('of JSON are JSON Lines with line and problem, and come back as they are', async () => {
      const one = { email: email(), totp: 'JBSW', memberships: [{ company: 'Nowhere Ltd' }] };
      const file = fileOf(line(), 'jsonl', jsonLines({ email: email() }, one));
      await line().run(['import', 'users', file]);
      const place = file.replace('.jsonl', '.rejects.jsonl');
      const rejected = JSON.parse(contentOf(line(), place)) as Record<string, unknown>;
      expect(rejected).toMatchObject({ ...one, line: 2 });
      const mended = { ...rejected, totp: oldSeed };
      const options = ['--create-companies'];
      expect((await importUsers(line(), 'jsonl', jsonLines(mended), options)).json()).toMatchObject({ created: 1 });
    });
  });

  describe('a person whose first row is rejected', () => {
    test('is not created by a later row without what the first brings', async () => {
      const who = email();
      const company = await newCompany(line());
      const rows = [
        [who, '$1$md5crypt', company.name],
        [who, '', company.name],
      ];
      const result = await importUsers(line(), 'csv', csv(['email', 'password_hash', 'company'], ...rows));
      expect(result.json()).toMatchObject({ created: 0, rejected: 2 });
      expect(result.stderr).toMatch(/line 3: Line 2 says who this person is, and was rejected/);
      expect(await personOf(line(), who)).toBeNull();
    });

    test('and a later row that says another password than the first is rejected, also out of a pipe that cannot be read beforehand', async () => {
      const [who, company] = [email(), await newCompany(line())];
      const other = oldHash.replace('P1kr', 'Q1kr');
      const rows = [
        [who, oldHash, ''],
        [who, other, company.name],
      ];
      const stdin = csv(['email', 'password_hash', 'company'], ...rows);
      const result = await line().run('import users - --format csv --json', { stdin });
      expect(result.json()).toMatchObject({ created: 1, rejected: 1, membershipsAdded: 0 });
      expect(result.stderr).toMatch(/line 3: password_hash: Line 2 says something else about this person/);
    });
  });
});
