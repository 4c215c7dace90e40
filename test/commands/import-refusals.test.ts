import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { countsOf, csv, fileOf, importUsers, jsonLines, oldHash, oldSeed, personOf } from '../support/imports.ts';
import { unique } from '../support/on-command-line.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
});
afterAll(() => line[Symbol.asyncDispose]());

const email = (): string => `${unique('refused')}@people.example`;

describe('a row is rejected, with a reason that quotes no secret, and nobody created', () => {
  test.each([
    ['an e-mail that is missing', { email: '', name: 'Ana' }, /email: It is missing\./],
    ['an e-mail that is none', { email: 'ana' }, /email: It is not an e-mail address\./],
    ['letters before the @ that are not ASCII', { email: 'añá@people.example' }, /letters that are not ASCII/],
    ['a domain that looks like another (SPEC C1)', { email: 'ana@\u212Aey.example' }, /can be taken for another one/],
    ['a language that there is not', { language: 'tlh' }, /language: There is no such language here/],
    ['a zone that is none', { time_zone: 'Mars/Olympus' }, /time_zone: It is not the name of a time zone/],
    ['an offset as zone (SPEC P2)', { time_zone: '+01:00' }, /time_zone: It is not the name of a time zone/],
    ['a status that is none', { status: 'asleep' }, /status: Write one of: active, disabled\./],
    ['a name that is too long', { name: 'x'.repeat(201) }, /name: It is longer than 200 characters/],
    ['a name with control characters', { name: 'Ana\u0007' }, /name: It holds line breaks, or signs that nobody sees/],
    ['a name with a sign that nobody sees', { name: 'An\u200ba' }, /name: It holds line breaks, or signs that nobody/],
    ['a name that turns the writing around', { name: 'Ana\u202Egnp' }, /name: It holds line breaks/],
    ['a yes or no that is neither', { company_admin: 'maybe', company: 'x' }, /company_admin: Write one of: yes, no\./],
    [
      'a membership status that is none',
      { membership_status: 'gone', company: 'x' },
      /Write one of: active, invited, inactive/,
    ],
    [
      'a company that is not there',
      { company: 'Nowhere Ltd' },
      /company: There is no company of this id or exact name/,
    ],
    [
      'what belongs to a membership, and no company',
      { site: 'North' },
      /company: It is empty, and site is said of nothing/,
    ],
    [
      'a hash in no known encoding',
      { password_hash: 'hunter2hunter2' },
      /password_hash: The password hash is in no encoding/,
    ],
    ['a hash that any machine guesses', { password_hash: '5f4dcc3b5aa765d61d8327deb882cf99' }, /password_hash: /],
    ['a salt and no hash', { password_salt: 'abc' }, /password_hash: It is empty, and there is a salt/],
    ['a Firebase hash without its project', { password_hash: 'abc=', password_salt: 'abc=' }, /--firebase-config/],
    ['a seed that is none', { totp: 'not a seed!' }, /totp: The setup key is neither base32/],
    ['a seed that can be guessed', { totp: 'JBSWY3DP' }, /totp: The setup key is shorter/],
    ['eight digits', { totp: `otpauth://totp/a?secret=${oldSeed}&digits=8` }, /totp: .*six digits/],
    ['another digest', { totp: `otpauth://totp/a?secret=${oldSeed}&algorithm=SHA256` }, /totp: .*SHA-1/],
    ['a counter', { totp: `otpauth://hotp/a?secret=${oldSeed}&counter=1` }, /totp: .*time-based/],
    ['a number that does not exist', { phone: '+1 999 999 99999' }, /phone: It is no phone number that exists/],
    ['a national number without country', { phone: '0612345678' }, /phone: It does not begin with \+/],
    [
      'a country that is none',
      { phone: '0612345678', phone_country: 'France' },
      /phone: phone_country is not the two letters/,
    ],
    ['a premium-rate number (SPEC M3)', { phone: '+19005551234' }, /phone: It is a premium-rate number/],
    ['a toll-free number (SPEC M3)', { phone: '+18005551234' }, /phone: It is a toll-free number/],
    ['a fixed line (SPEC M3)', { phone: '+442079460958' }, /phone: It is a fixed line/],
    [
      'an Internet telephone number (SPEC M3)',
      { phone: '+33 9 70 01 23 45' },
      /phone: It is an Internet telephone number/,
    ],
    ['an extension', { phone: '+14155552671 ext. 5' }, /phone: /],
  ])('%s', async (_, cells, reason) => {
    const who = { email: email(), ...cells };
    const result = await importUsers(line, 'csv', csv(Object.keys(who), Object.values(who)));
    expect(result).toMatchObject({ code: 1 });
    expect(result.json()).toMatchObject({ rows: 1, created: 0, rejected: 1 });
    expect(result.stderr).toMatch(reason);
    for (const secret of ['hunter2', '5f4dcc3b', oldSeed]) expect(result.stderr).not.toContain(secret);
    expect(await personOf(line, who.email)).toBeNull();
  });

  test('all that is wrong with it is said at once', async () => {
    const result = await importUsers(line, 'csv', csv(['email', 'language', 'totp'], ['ana', 'tlh', '!']));
    expect(result.stderr).toMatch(/line 2: email: .*language: .*totp: /);
  });

  test('too many cells, and too few', async () => {
    const result = await importUsers(line, 'csv', `email,name\n${email()},Ruiz,Ana\n${email()}\n`);
    expect(result.json()).toMatchObject({ rejected: 2 });
    expect(result.stderr).toMatch(/line 2: It has 3 cells where the header has 2: is a comma not in quotes\?/);
    expect(result.stderr).toMatch(/line 3: It has 1 cells where the header has 2/);
  });

  test.each([
    ['no JSON', '{"email":', /line 1: The line is no JSON/],
    ['no object', '"ana@people.example"\n', /line 1: It is no JSON object/],
    [
      'a key that is not known',
      jsonLines({ email: 'a@people.example', emial: 'x' }),
      /emial\\?" is no column that is known here\. Did you mean email\?/,
    ],
    [
      'a password in plain text',
      jsonLines({ email: 'a@people.example', password: 'hunter2' }),
      /plain text are not imported/,
    ],
    [
      'a structure where a text belongs',
      jsonLines({ email: ['a@people.example'] }),
      /email: It is neither a text nor a number/,
    ],
    [
      'a membership that is none',
      jsonLines({ email: 'a@people.example', memberships: ['x'] }),
      /A membership is no JSON object/,
    ],
    [
      'a membership with an unknown key',
      jsonLines({ email: 'a@people.example', memberships: [{ company: 'x', badge: [] }] }),
      /A membership has \\?"badge\\?"/,
    ],
    ['half a character', '{"email":"a@people.example","name":"\\ud800"}\n', /name: It holds line breaks, or signs/],
    [
      'a hash of no known shape',
      jsonLines({ email: 'a@people.example', password_hash: { md5: 'x' } }),
      /password_hash: It is an object of no shape/,
    ],
    [
      "Keycloak's password in plain text",
      jsonLines({ email: 'a@people.example', credentials: [{ type: 'password', value: 'hunter2' }] }),
      /plain text are not imported/,
    ],
    [
      "Keycloak's counter",
      jsonLines({
        email: 'a@people.example',
        credentials: [
          { type: 'otp', secretData: '{"value":"ABCDEFGHIJKLMNOPQRST"}', credentialData: '{"subType":"hotp"}' },
        ],
      }),
      /totp: .*time-based/,
    ],
    [
      "Keycloak's eight digits",
      jsonLines({
        email: 'a@people.example',
        credentials: [
          {
            type: 'otp',
            secretData: '{"value":"ABCDEFGHIJKLMNOPQRST"}',
            credentialData: '{"subType":"totp","digits":8}',
          },
        ],
      }),
      /totp: .*six digits/,
    ],
    [
      "Keycloak's broken secret",
      jsonLines({ email: 'a@people.example', credentials: [{ type: 'otp', secretData: '{', credentialData: '{}' }] }),
      /totp: The setup key is neither/,
    ],
  ])('%s', async (_, content, reason) => {
    const result = await importUsers(line, 'jsonl', content);
    expect(result).toMatchObject({ code: 1 });
    expect(result.json()).toMatchObject({ rows: 1, created: 0, rejected: 1 });
    expect(result.stderr).toMatch(reason);
    expect(result.stderr).not.toContain('hunter2');
  });
});

describe('a file that cannot be used is refused with exit code 2, before anything is written', () => {
  const good = 'email\nana@people.example\n';

  test.each([
    ['empty', 'csv', '', /is empty/],
    ['nothing but line breaks', 'csv', '\n\n', /is empty/],
    ['compressed', 'csv', gzipSync(good), /is compressed/],
    ['a spreadsheet', 'csv', Buffer.from('PK\u0003\u0004rest'), /is a spreadsheet or an archive/],
    ['UTF-16', 'csv', Buffer.from(`\uFEFF${good}`, 'utf16le'), /is UTF-16/],
    [
      'not UTF-8, in its third line',
      'csv',
      Buffer.concat([Buffer.from(`${good}b`), Buffer.from([0xe9]), Buffer.from('@x.example\n')]),
      /is not UTF-8: see line 3/,
    ],
    [
      'not UTF-8, at its end',
      'csv',
      Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]),
      /is not UTF-8: see line 3/,
    ],
    ['binary', 'csv', Buffer.from('email\nana@people.example\0\n'), /is no text/],
    [
      'without header',
      'csv',
      'ana@people.example,Ana\n',
      /^There is no column "email"\. The first line must name the columns\.$/,
    ],
    [
      'a column that is not known',
      'csv',
      'email,pasword_hash\n',
      /"pasword_hash" is no column that is known here\. Did you mean password_hash\?/,
    ],
    ['a column of passwords in plain text', 'csv', 'email,Password\n', /Passwords in plain text are not imported/],
    ['two columns of one meaning', 'csv', 'email,name,full_name\n', /Several columns mean name/],
    [
      'a quote that is never closed',
      'csv',
      `${good}"ben@people.example\n`,
      /is no CSV near line \d: a quote is opened and never closed/,
    ],
    [
      'something behind a quote',
      'csv',
      `${good}"ben"x@people.example\n`,
      /is no CSV near line 3: something follows a closing quote/,
    ],
    [
      'a quote within a cell',
      'csv',
      `${good}b"en"@people.example\n`,
      /is no CSV near line 3: a quote stands within a cell/,
    ],
    ['a row that never ends', 'csv', `${good}"${'x'.repeat(70_000)}"\n`, /longer than 65536 bytes/],
    [
      'a line that never ends',
      'jsonl',
      `{"email":"${'x'.repeat(70_000)}"}\n`,
      /Line 1 of .* is longer than 65536 bytes/,
    ],
    ['JSON that is none', 'json', '{"users":[', /is no JSON\. For an object on each line/],
    ['JSON without users', 'json', '{"people":[]}', /is neither an array of users nor an object with "users"/],
    ['of a format that its name does not tell', 'xml', good, /Say what .* is: --format csv, jsonl or json/],
  ])('%s', async (_, extension, content, reason) => {
    const before = await countsOf(line, 'users', 'audit_events');
    const result = await importUsers(line, extension, content);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect((result.json() as { error: { message: string } }).error.message).toMatch(reason);
    expect(await countsOf(line, 'users', 'audit_events')).toEqual(before);
  });

  test('columns that are not known can be passed over, passwords in plain text cannot', async () => {
    const content = csv(['email', 'shoe_size'], [email(), '43']);
    expect((await importUsers(line, 'csv', content, ['--ignore-unknown'])).json()).toMatchObject({ created: 1 });
    const plain = csv(['email', 'password'], [email(), 'hunter2']);
    expect(await importUsers(line, 'csv', plain, ['--ignore-unknown'])).toMatchObject({ code: 2 });
  });

  test.each([
    ['no file', 'import users nowhere.csv', /There is no file nowhere\.csv/],
    ['a folder', 'import users . --format csv', /is a folder/],
    ['a batch of nothing', 'import users a.csv --batch 0', /--batch takes a number/],
    ['a hash format that is none', 'import users a.csv --hash-format md5', /Allowed choices are/],
    ['a Firebase hash without project', 'import users a.csv --hash-format firebase', /needs --firebase-config/],
    ['a project that is not there', 'import users a.csv --firebase-config none.json', /There is no file none\.json/],
    [
      'a zone that is none',
      'import users a.csv --create-companies --company-time-zone Mars',
      /--company-time-zone is not/,
    ],
    [
      'a language that there is not',
      'import users a.csv --create-companies --company-language tlh',
      /--company-language is not/,
    ],
  ])('%s', async (_, words, reason) => {
    fileOf(line, 'csv', good);
    const named = words.replace('a.csv', fileOf(line, 'csv', good));
    const result = await line.run(named);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(reason);
  });

  test('a project that lacks a parameter is not quoted', async () => {
    const project = fileOf(line, 'json', JSON.stringify({ base64_signer_key: 'c2VjcmV0' }));
    const result = await importUsers(line, 'csv', good, ['--firebase-config', project]);
    expect(result).toMatchObject({ code: 2 });
    expect(result.stderr).not.toContain('c2VjcmV0');
  });
});

test('what a pipe brought before it broke stays, and is told', async () => {
  const rows = Array.from({ length: 60 }, () => [email(), oldHash]);
  const stdin = `${csv(['email', 'password_hash'], ...rows)}"never closed`;
  const result = await line.run('import users - --format csv --batch 10', { stdin });
  expect(result).toMatchObject({ code: 2, stdout: '' });
  expect(result.stderr).toMatch(/Until then \d+ people were created/);
  expect(result.stderr).toMatch(/a quote is opened and never closed/);
  expect(await personOf(line, rows[0]?.[0] ?? '')).not.toBeNull();
});
