import { expect, test } from 'vitest';
import { samples } from '../support/imported-passwords.ts';
import { fileOf, importUsers, jsonLines, oldHash, oldSeed, personOf } from '../support/imports.ts';
import { onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('exported')}@people.example`;

/** As Auth0 sends passwords: a line for each user, with the marks of its database. */
const passwordLine = (who: string, more: object = {}): object => ({
  _id: { $oid: '64c1f20a9d3e5b7a10c4d2e8' },
  email_verified: true,
  email: who,
  passwordHash: oldHash,
  password_set_date: { $date: '2024-02-29T08:15:30.000Z' },
  tenant: 'northwind',
  connection: 'Username-Password-Authentication',
  _tmp_is_unique: true,
  version: '1.1',
  created_at: { $date: '2023-01-02T03:04:05.000Z' },
  identifiers: [{ type: 'email', value: who, verified: true }],
  ...more,
});

onEveryCommandLine('an export as its maker documents it is imported as it is', (line) => {
  const methodsOf = async (who: string) => (await personOf(line(), who))?.authenticators.map((one) => one.kind);

  test("Auth0's passwords, with ids of its own or of another database", async () => {
    const [ana, ben] = [email(), email()];
    const rows = jsonLines(passwordLine(ana), passwordLine(ben, { alt_id: 'crew-7' }));
    const result = await importUsers(line(), 'jsonl', rows);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(await methodsOf(ana)).toEqual(['password']);
    expect(await methodsOf(ben)).toEqual(['password']);
  });

  test("Auth0's passwords, where the e-mail stands among the identifiers alone", async () => {
    const [ana, ben] = [email(), email()];
    const alone = { email: undefined, email_verified: undefined };
    const unproved = [
      { type: 'username', value: 'ben' },
      { type: 'email', value: ben, verified: false },
    ];
    const rows = [
      passwordLine(ana, { ...alone, identifiers: [{ type: 'email', value: ana, verified: true }] }),
      passwordLine(ben, { ...alone, identifiers: unproved }),
    ];
    const result = await importUsers(line(), 'jsonl', jsonLines(...rows));
    expect(result.json()).toMatchObject({ created: 1, rejected: 1 });
    expect(await methodsOf(ana)).toEqual(['password']);
    expect(result.stderr).toMatch(/line 2: email: Nobody proved it/);
  });

  test("Auth0's second factors, merged into its passwords as the manual says", async () => {
    const who = email();
    const rows = jsonLines({ ...passwordLine(who), totp: oldSeed });
    const result = await importUsers(line(), 'jsonl', rows, ['--totp-encoding', 'base32']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(await methodsOf(who)).toEqual(['password', 'app']);
  });

  test("Keycloak's users, with every field that a realm's export has", async () => {
    const who = email();
    const user = {
      id: '3f0a',
      self: null,
      origin: null,
      createdTimestamp: 1_700_000_000_000,
      username: 'ana',
      enabled: true,
      totp: false,
      emailVerified: true,
      firstName: 'Ana',
      lastName: 'Ruiz',
      email: who,
      federationLink: null,
      serviceAccountClientId: null,
      attributes: { badge: ['7'] },
      credentials: [],
      disableableCredentialTypes: [],
      requiredActions: [],
      federatedIdentities: [],
      realmRoles: ['default-roles-old'],
      clientRoles: { portal: ['user'] },
      applicationRoles: {},
      socialLinks: [],
      clientConsents: [],
      notBefore: 0,
      groups: ['/crew'],
      access: { manage: true },
    };
    const content = JSON.stringify({ realm: 'old', users: [user] });
    expect(await importUsers(line(), 'json', content)).toMatchObject({ code: 0, stderr: '' });
    expect((await personOf(line(), who))?.user.displayName).toBe('Ana Ruiz');
  });

  test("Firebase's users, with every field that its tool writes", async () => {
    const who = email();
    const { hash, salt, project } = samples.firebase.hash;
    const user = {
      localId: 'Yz81',
      email: who,
      emailVerified: true,
      passwordHash: hash,
      salt,
      displayName: 'Ana Ruiz',
      photoUrl: 'x',
      lastSignedInAt: '1700000000000',
      createdAt: '1600000000000',
      phoneNumber: '+14155552671',
      disabled: false,
      customAttributes: '{"plan":"gold"}',
      providerUserInfo: [{ providerId: 'google.com', rawId: '1', email: who, displayName: 'Ana', photoUrl: 'x' }],
    };
    const parameters = fileOf(
      line(),
      'json',
      JSON.stringify({
        base64_signer_key: project.signerKey,
        base64_salt_separator: project.saltSeparator,
        rounds: project.rounds,
        mem_cost: project.memCost,
      }),
    );
    const content = JSON.stringify({ users: [user] });
    const result = await importUsers(line(), 'json', content, ['--firebase-config', parameters]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(await methodsOf(who)).toEqual(['password']);
  });
});
