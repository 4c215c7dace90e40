import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { UserBundle } from '#ports/records.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { samples } from '../support/imported-passwords.ts';
import { csv, importUsers, jsonLines, oldHash, oldSeed, personOf } from '../support/imports.ts';
import { openSeed } from '#flows/seed.ts';
import type { Tools } from '#cli/tools.ts';

/** Formats are read before any database is touched: one engine says it for both. */
async function withLine(work: (line: CommandLine) => Promise<void>): Promise<void> {
  await using line = await startCommandLine({ engine: 'sqlite' });
  await work(line);
}

/** What somebody has, with secrets opened. */
async function heldBy(line: CommandLine, email: string) {
  const bundle = await personOf(line, email);
  if (!bundle) throw new Error(`${email} was not imported`);
  const tools = await line.open();
  try {
    return { ...profileOf(bundle), ...openedOf(tools, bundle) };
  } finally {
    await tools.close();
  }
}

const profileOf = ({ user, memberships }: UserBundle) => ({
  name: user.displayName,
  language: user.language,
  status: user.status,
  companies: memberships.map((one) => one.company.name),
});

function openedOf({ deps }: Tools, { authenticators }: UserBundle) {
  const held = (kind: string) => authenticators.find((one) => one.kind === kind);
  const [app, phone] = [held('app'), held('phone')];
  return {
    seed: app ? openSeed(deps, app).reveal() : null,
    phone: phone ? openSeed(deps, phone).reveal() : null,
    hash: held('password')?.passwordHash?.split(',keyid=')[0] ?? null,
  };
}

const bcrypt = '$imported$bcrypt$c=4';

describe('CSV', () => {
  const plain = csv(['email', 'name'], ['ana@people.example', 'Ana Ruiz'], ['ben@people.example', 'Ben, Jr.']);

  test.each([
    ['with commas', plain],
    ['with semicolons', 'email;name\nana@people.example;Ana Ruiz\nben@people.example;Ben, Jr.\n'],
    ['with tabs', 'email\tname\nana@people.example\tAna Ruiz\nben@people.example\tBen, Jr.\n'],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with CRLF', plain.replaceAll('\n', '\r\n')],
    ['without a line break at the end', plain.trimEnd()],
    ['with empty lines', plain.replaceAll('\n', '\n\n')],
    [
      'with names in other columns',
      'E-MAIL,First Name,last-name\nana@people.example,Ana,Ruiz\nben@people.example,"Ben,",Jr.\n',
    ],
  ])('%s is read', (_, content) =>
    withLine(async (line) => {
      expect((await importUsers(line, 'csv', content)).json()).toMatchObject({ rows: 2, created: 2, rejected: 0 });
      expect((await heldBy(line, 'ana@people.example')).name).toBe('Ana Ruiz');
      expect((await heldBy(line, 'ben@people.example')).name).toBe('Ben, Jr.');
    }),
  );

  test('comes through a pipe as well', () =>
    withLine(async (line) => {
      const words = 'import users - --format csv --json';
      expect((await line.run(words, { stdin: plain })).json()).toMatchObject({ created: 2, sha256: null });
    }));

  test('a reject file of a pipe lies in the folder of the command', () =>
    withLine(async (line) => {
      const result = await line.run('import users - --format csv --json', { stdin: csv(['email'], ['nobody']) });
      expect(result.json()).toMatchObject({ rejectFile: line.directory.file('import.rejects.csv') });
    }));

  test('whoever has no name is called by what stands before the @', () =>
    withLine(async (line) => {
      await importUsers(line, 'csv', csv(['email'], ['ana.ruiz@people.example']));
      expect((await heldBy(line, 'ana.ruiz@people.example')).name).toBe('ana.ruiz');
    }));

  test('seeds are read as base32, hex and otpauth address, phones by country', () =>
    withLine(async (line) => {
      const hex = '48656c6c6f21deadbeef48656c6c6f21deadbeef';
      const content = csv(
        ['email', 'totp', 'phone', 'phone_country'],
        ['one@people.example', oldSeed.toLowerCase().replaceAll(/(.{4})/g, '$1 '), '+33 6 12 34 56 78', ''],
        ['two@people.example', hex, '07400 123456', 'gb'],
        ['six@people.example', `otpauth://totp/Old:six?secret=${oldSeed}&issuer=Old`, '(415) 555-2671', ''],
      );
      const result = await importUsers(line, 'csv', content, ['--phone-country', 'US']);
      expect(result.json()).toMatchObject({ created: 3, rejected: 0 });
      expect(await heldBy(line, 'one@people.example')).toMatchObject({ seed: oldSeed, phone: '+33612345678' });
      const two = await heldBy(line, 'two@people.example');
      expect(two).toMatchObject({ seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', phone: '+447400123456' });
      expect(await heldBy(line, 'six@people.example')).toMatchObject({ seed: oldSeed, phone: '+14155552671' });
    }));

  test('an apostrophe before a formula is none of the data', () =>
    withLine(async (line) => {
      const content = csv(['email', 'name', 'phone'], ['ana@people.example', "'=cmd()", "'+14155552671"]);
      await importUsers(line, 'csv', content);
      expect(await heldBy(line, 'ana@people.example')).toMatchObject({ name: '=cmd()', phone: '+14155552671' });
    }));

  test("Firebase's hashes and salts are read with the project's parameters, as JSON or as the console shows them", () =>
    withLine(async (line) => {
      const { hash, salt, project } = samples.firebase.hash;
      const content = (who: string) => csv(['email', 'password_hash', 'password_salt'], [who, hash, salt]);
      const parameters = {
        base64_signer_key: project.signerKey,
        base64_salt_separator: project.saltSeparator,
        rounds: project.rounds,
        mem_cost: project.memCost,
      };
      const shown = Object.entries(parameters).map(([name, value]) => `  ${name}: ${value},`);
      await writeTo(line, 'one.json', JSON.stringify(parameters));
      await writeTo(line, 'two.txt', ['hash_config {', '  algorithm: SCRYPT,', ...shown, '}'].join('\n'));
      for (const [who, file] of [
        ['one@people.example', 'one.json'],
        ['two@people.example', 'two.txt'],
      ] as const) {
        const options = ['--hash-format', 'firebase', '--firebase-config', file];
        expect((await importUsers(line, 'csv', content(who), options)).json()).toMatchObject({ created: 1 });
        expect((await heldBy(line, who)).hash).toBe('$imported$firebase-scrypt$n=14,r=8,p=1');
      }
    }));

  test("better-auth's hashes are read when they are named", () =>
    withLine(async (line) => {
      const content = csv(['email', 'password_hash'], ['ana@people.example', `${'ab'.repeat(16)}:${'cd'.repeat(64)}`]);
      expect((await importUsers(line, 'csv', content)).json()).toMatchObject({ rejected: 1 });
      const named = await importUsers(line, 'csv', content, ['--hash-format', 'better-auth']);
      expect(named.json()).toMatchObject({ created: 1 });
    }));
});

const writeTo = (line: CommandLine, name: string, content: string): Promise<void> =>
  writeFile(line.directory.file(name), content);

describe('JSON', () => {
  test('Lines of our own columns, with any number of memberships', () =>
    withLine(async (line) => {
      const one = {
        email: 'ana@people.example',
        displayName: 'Ana Ruiz',
        passwordHash: oldHash,
        totp: oldSeed,
        status: 'disabled',
        memberships: [
          { company: 'One', company_admin: true },
          { company: 'Two', status: 'inactive' },
        ],
      };
      const result = await importUsers(line, 'jsonl', `\n${jsonLines(one)}\n`, ['--create-companies']);
      expect(result.json()).toMatchObject({ rows: 1, created: 1, membershipsAdded: 2 });
      const held = await heldBy(line, 'ana@people.example');
      expect(held).toMatchObject({ name: 'Ana Ruiz', status: 'disabled', hash: bcrypt, seed: oldSeed });
      expect(held.companies).toEqual(['One', 'Two']);
    }));

  const credential = {
    type: 'password',
    secretData: '{"value":"9uk5y5D2cErhQ7IU7BSZmDgJbKcEMbH2HAJYGLBLOLs=","salt":"c2FsdHNhbHRzYWx0c2FsdA=="}',
    credentialData: '{"hashIterations":27500,"algorithm":"pbkdf2-sha256","additionalParameters":{}}',
  };

  test("Keycloak's realm: names, state, locale, password and app, whose key is its characters", () =>
    withLine(async (line) => {
      const app = {
        type: 'otp',
        userLabel: 'Phone',
        secretData: '{"value":"ABCDEFGHIJKLMNOPQRST"}',
        credentialData: '{"subType":"totp","digits":6,"counter":0,"period":30,"algorithm":"HmacSHA1"}',
      };
      const user = {
        id: '7d3f',
        createdTimestamp: 1,
        username: 'ana',
        email: 'ana@people.example',
        emailVerified: true,
        firstName: 'Ana',
        lastName: 'Ruiz',
        enabled: false,
        attributes: { locale: ['fr'] },
        requiredActions: [],
        realmRoles: ['user'],
        credentials: [credential, app],
      };
      const encoded = { ...app, secretData: JSON.stringify({ value: oldSeed }) };
      encoded.credentialData = app.credentialData.replace('}', ',"secretEncoding":"BASE32"}');
      const ben = { ...user, email: undefined, username: 'ben@people.example', enabled: true, credentials: [encoded] };
      const realm = JSON.stringify({ realm: 'old', roles: {}, users: [user, ben] });
      const result = await importUsers(line, 'json', realm, ['--username-as-email']);
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(await heldBy(line, 'ana@people.example')).toMatchObject({
        name: 'Ana Ruiz',
        language: 'fr',
        status: 'disabled',
        // base32 of the letters themselves, by coreutils.
        seed: 'IFBEGRCFIZDUQSKKJNGE2TSPKBIVEU2U',
        hash: '$imported$pbkdf2-sha256$i=27500,b=1',
      });
      expect(await heldBy(line, 'ben@people.example')).toMatchObject({ seed: oldSeed, hash: null });
    }));

  test("Auth0's export and bulk import: passwords of both, second factors, blocked people", () =>
    withLine(async (line) => {
      const one = {
        user_id: 'auth0|1',
        email: 'ana@people.example',
        email_verified: true,
        given_name: 'Ana',
        family_name: 'Ruiz',
        passwordHash: oldHash,
        blocked: true,
        mfa_factors: [{ totp: { secret: oldSeed } }, { phone: { value: '+14155552671' } }],
        app_metadata: { plan: 'gold' },
      };
      const two = {
        email: 'ben@people.example',
        name: 'ben@people.example',
        custom_password_hash: {
          algorithm: 'pbkdf2',
          hash: {
            value: '$pbkdf2-sha256$i=27500,l=32$c2FsdHNhbHRzYWx0c2FsdA$9uk5y5D2cErhQ7IU7BSZmDgJbKcEMbH2HAJYGLBLOLs',
            encoding: 'utf8',
          },
        },
      };
      const result = await importUsers(line, 'json', JSON.stringify([one, two]));
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(await heldBy(line, 'ana@people.example')).toEqual({
        name: 'Ana Ruiz',
        language: 'en',
        status: 'disabled',
        companies: [],
        seed: oldSeed,
        phone: '+14155552671',
        hash: bcrypt,
      });
      expect(await heldBy(line, 'ben@people.example')).toMatchObject({
        name: 'ben',
        hash: '$imported$pbkdf2-sha256$i=27500,b=1',
      });
    }));

  test("Firebase's export, and columns of ours that the operator added", () =>
    withLine(async (line) => {
      const { hash, salt, project } = samples.firebase.hash;
      const user = {
        localId: 'abc',
        email: 'ana@people.example',
        displayName: 'Ana Ruiz',
        passwordHash: hash,
        salt,
        disabled: false,
        mfaInfo: [{ mfaEnrollmentId: 'x', phoneInfo: '+14155552671' }],
        providerUserInfo: [],
        createdAt: '1',
        company: 'Northwind',
      };
      const content = JSON.stringify({ users: [user] });
      const without = await importUsers(line, 'json', content, ['--create-companies']);
      expect(without.stderr).toMatch(/user 1: password_hash: It is Firebase's: give .* --firebase-config/);
      const parameters = {
        base64_signer_key: project.signerKey,
        base64_salt_separator: project.saltSeparator,
        rounds: project.rounds,
        mem_cost: project.memCost,
      };
      await writeTo(line, 'project.json', JSON.stringify(parameters));
      const options = ['--create-companies', '--firebase-config', 'project.json'];
      expect(await importUsers(line, 'json', content, options)).toMatchObject({ code: 0 });
      expect(await heldBy(line, 'ana@people.example')).toMatchObject({
        name: 'Ana Ruiz',
        companies: ['Northwind'],
        phone: '+14155552671',
        hash: '$imported$firebase-scrypt$n=14,r=8,p=1',
      });
    }));
});
