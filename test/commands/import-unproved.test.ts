import { expect, test } from 'vitest';
import { csv, importUsers, jsonLines, oldHash, oldPassword, oldSeed, personOf } from '../support/imports.ts';
import { newCompany, onEveryCommandLine, unique } from '../support/on-command-line.ts';
import { Visitor } from '../support/visitor.ts';

const email = (): string => `${unique('unproved')}@people.example`;

const app = {
  type: 'otp',
  secretData: JSON.stringify({ value: oldSeed }),
  credentialData: '{"subType":"totp","secretEncoding":"BASE32"}',
};

/** Somebody as each system writes him whose e-mail nobody proved. */
const shapes: readonly (readonly [string, (who: string, proved: unknown) => object])[] = [
  ['Keycloak', (who, proved) => ({ email: who, emailVerified: proved, credentials: [app] })],
  [
    'Auth0',
    (who, proved) => ({
      user_id: 'auth0|1',
      email: who,
      email_verified: proved,
      passwordHash: oldHash,
      mfa_factors: [{ totp: { secret: oldSeed } }, { phone: { value: '+14155552671' } }],
    }),
  ],
  [
    'Firebase',
    (who, proved) => ({
      localId: 'x',
      email: who,
      emailVerified: proved,
      mfaInfo: [{ phoneInfo: '+14155552671' }],
    }),
  ],
  [
    'our own columns',
    (who, proved) => ({ email: who, 'E-Mail Verified': proved, password_hash: oldHash, totp: oldSeed }),
  ],
];

onEveryCommandLine('an e-mail that nobody proved where it comes from', (line) => {
  const kindsOf = async (who: string) => (await personOf(line(), who))?.authenticators.map((one) => one.kind) ?? null;

  test.each(shapes)('is rejected with its secrets: %s', async (_, person) => {
    for (const proved of [false, 'false']) {
      const who = email();
      const result = await importUsers(line(), 'jsonl', jsonLines(person(who, proved)));
      expect(result).toMatchObject({ code: 1 });
      expect(result.stderr).toMatch(/line 1: email: Nobody proved it where it comes from/);
      expect(await personOf(line(), who)).toBeNull();
    }
    const proved = email();
    expect(await importUsers(line(), 'jsonl', jsonLines(person(proved, 'true')))).toMatchObject({ code: 0 });
    expect((await kindsOf(proved))?.length).toBeGreaterThan(0);
    const unclear = await importUsers(line(), 'jsonl', jsonLines(person(email(), 'perhaps')));
    expect(unclear.stderr).toMatch(/line 1: email_verified: Write one of: yes, no\./);
  });

  test.each(shapes)('can be taken without secrets, or as it is: %s', async (_, person) => {
    const [bare, whole] = [email(), email()];
    const options = (act: string) => ['--unverified-emails', act];
    const without = await importUsers(line(), 'jsonl', jsonLines(person(bare, false)), options('without-secrets'));
    expect(without.json()).toMatchObject({ created: 1, rejected: 0 });
    expect(await kindsOf(bare)).toEqual([]);
    await importUsers(line(), 'jsonl', jsonLines(person(whole, false)), options('accept'));
    expect((await kindsOf(whole))?.length).toBeGreaterThan(0);
  });

  test('is rejected in CSV, too, and holds up nobody who proved it', async () => {
    const who = email();
    const content = csv(
      ['email', 'email_verified', 'password_hash', 'totp'],
      [who, 'no', oldHash.replace('P1kr', 'Q1kr'), oldSeed],
      [who, 'yes', oldHash, ''],
    );
    expect((await importUsers(line(), 'csv', content)).json()).toMatchObject({ created: 1, rejected: 1 });
    expect(await kindsOf(who)).toEqual(['password']);
    const server = await line().serve();
    const visitor = new Visitor(server.address);
    await visitor.signIn(who, oldPassword);
    expect(visitor.path).not.toMatch(/password$/);
  });

  test('is a Keycloak username all the same: it is an e-mail only where the operator says so', async () => {
    const who = email();
    const content = jsonLines({ username: who, emailVerified: true, credentials: [app] });
    const refused = await importUsers(line(), 'jsonl', content);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(/--username-as-email takes it/);
    expect(await personOf(line(), who)).toBeNull();
    expect(await importUsers(line(), 'jsonl', content, ['--username-as-email'])).toMatchObject({ code: 0 });
    expect(await kindsOf(who)).toEqual(['app']);
    const unproved = jsonLines({ username: email(), emailVerified: false, credentials: [app] });
    expect(await importUsers(line(), 'jsonl', unproved, ['--username-as-email'])).toMatchObject({ code: 1 });
  });
});

onEveryCommandLine('two rows of one e-mail with different secrets', (line) => {
  const other = oldHash.replace('P1kr', 'Q1kr');

  test('are both rejected, however far apart they are and however the e-mail is written', async () => {
    const who = email();
    const between = Array.from({ length: 12 }, () => [email(), oldHash, '']);
    const rows = [[who, other, oldSeed], ...between, [who.toUpperCase(), oldHash, '']];
    const content = csv(['email', 'password_hash', 'totp'], ...rows);
    const result = await importUsers(line(), 'csv', content, ['--batch', '3']);
    expect(result.json()).toMatchObject({ rows: 14, created: 12, rejected: 2 });
    expect(result.stderr).toMatch(/line 2: email: Line 15 gives other secrets for the same e-mail/);
    expect(result.stderr).toMatch(/line 15: email: Line 2 gives other secrets/);
    expect(await personOf(line(), who)).toBeNull();
  });

  test('do not let a third row make the person', async () => {
    const [who, company] = [email(), await newCompany(line())];
    const content = csv(
      ['email', 'password_hash', 'company'],
      [who, other, ''],
      [who, '', company.id],
      [who, oldHash, ''],
    );
    expect((await importUsers(line(), 'csv', content)).json()).toMatchObject({ created: 0, rejected: 3 });
    expect(await personOf(line(), who)).toBeNull();
  });
});

onEveryCommandLine('yes and no of other systems', (line) => {
  const disabled: readonly (readonly [string, (value: unknown) => object, unknown])[] = [
    ['enabled', (value) => ({ requiredActions: [], enabled: value }), 'false'],
    ['blocked', (value) => ({ user_id: 'auth0|1', blocked: value }), 'true'],
    ['disabled', (value) => ({ localId: 'x', disabled: value }), 'true'],
  ];

  test.each(disabled)('are read as texts, too, and never taken for the other: %s', async (key, person, value) => {
    const who = email();
    await importUsers(line(), 'jsonl', jsonLines({ email: who, ...person(value) }));
    expect((await personOf(line(), who))?.user.status).toBe('disabled');
    for (const neither of ['FALSCH', 0, 1, [true], {}]) {
      const result = await importUsers(line(), 'jsonl', jsonLines({ email: email(), ...person(neither) }));
      expect(result.json()).toMatchObject({ created: 0, rejected: 1 });
      expect(result.stderr.replaceAll('\\"', '"')).toContain(`status: "${key}" is neither true nor false.`);
    }
  });
});
