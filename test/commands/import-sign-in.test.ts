import { describe, expect, test } from 'vitest';
import { day, minute } from '#domain/instant.ts';
import { shownKey, shownRecoveryCode } from '../support/attack-steps.ts';
import { oathtool } from '../support/authenticators.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { productionSettings } from '../support/fault-production.ts';
import { csv, importUsers, oldHash, oldPassword, oldSeed, peepholeOf, personOf } from '../support/imports.ts';
import { done, newCompany } from '../support/on-command-line.ts';
import { engineNames, type Product } from '../support/product.ts';
import { startSmtp } from '../support/smtp.ts';
import { Visitor } from '../support/visitor.ts';

const ana = 'ana@people.example';
const header = ['email', 'name', 'language', 'password_hash', 'totp', 'phone', 'company'];

/** Imports one person beside a server that runs. */
async function imported(line: CommandLine, cells: Readonly<Record<string, string>>): Promise<Product> {
  const server = await line.serve();
  const given: Readonly<Record<string, string>> = { email: ana, name: 'Ana Ruiz', password_hash: oldHash, ...cells };
  const result = await importUsers(
    line,
    'csv',
    csv(
      header,
      header.map((name) => given[name] ?? ''),
    ),
  );
  expect(result).toMatchObject({ code: 0 });
  return server;
}

const passwordOf = async (line: CommandLine): Promise<string> =>
  (await personOf(line, ana))?.authenticators.find((one) => one.kind === 'password')?.passwordHash ?? '';

/** The company requires MFA, and its deadline is past. */
async function enforcing(line: CommandLine): Promise<string> {
  const { id } = await newCompany(line, '--entitled');
  await done(line, `policy set ${id} --require-mfa on --deadline 2027-01-05 --time-zone UTC --yes`);
  line.clock.set(line.clock.now() + 3 * day);
  return id;
}

const phone = '+14155552671';

const digits = /^\s*(\d{6})\s*$/m;

/** The code in the text message to that phone. */
async function textedCode(server: Product): Promise<string> {
  const [message] = await server.mails(phone);
  return /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '';
}

/** Whoever was imported with a method has no recovery code yet (SPEC R2). */
async function saveFirstRecoveryCode(visitor: Visitor): Promise<void> {
  expect(visitor.path).toMatch(/\/recovery-code$/);
  await visitor.submit(`${visitor.base}/recovery-code/issue`);
  shownRecoveryCode(visitor.text);
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
}

/** From the page of methods to the account. */
async function setAppUp(visitor: Visitor, line: CommandLine): Promise<void> {
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  const seed = shownKey(visitor.text);
  await visitor.submit(`${visitor.base}/app`, { code: await oathtool(seed, line.clock.now()) });
  expect(visitor.path).toMatch(/\/recovery-code$/);
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  expect(visitor.path).toBe('/account');
}

describe.each(engineNames)('somebody who was imported, on %s', (engine) => {
  test('signs in with the old password and the old app, gets a recovery code, and the hash is upgraded at that moment', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { totp: oldSeed });
    expect(await passwordOf(line)).toMatch(/^\$imported\$bcrypt\$c=4,/);
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect(visitor.path).toMatch(/\/code$/);
    expect(await passwordOf(line)).toMatch(/^\$argon2id\$/);
    await visitor.submit(`${visitor.base}/code`, { code: await oathtool(oldSeed, line.clock.now()) });
    expect(visitor.path).toMatch(/\/recovery-code$/);
    // Shown once it is made, by a press: no GET writes.
    await visitor.submit(`${visitor.base}/recovery-code/issue`);
    shownRecoveryCode(visitor.text);
    await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
    expect(visitor.path).toBe('/account');
    const again = new Visitor(server.address);
    await again.signIn(ana, oldPassword);
    expect(again.path).toMatch(/\/code$/);
    const events = await peepholeOf(line).rows(`select kind from audit_events where kind like 'password.rehashed'`);
    expect(events).toHaveLength(1);
  });

  test('is asked by no code twice: the watermark of the imported app moves like any other (SPEC T2)', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { totp: oldSeed });
    const code = await oathtool(oldSeed, line.clock.now());
    const enter = async () => {
      const visitor = new Visitor(server.address);
      await visitor.signIn(ana, oldPassword);
      await visitor.submit(`${visitor.base}/code`, { code });
      return visitor.path;
    };
    expect(await enter()).toMatch(/\/recovery-code$/);
    expect(await enter()).toMatch(/\/code$/);
  });

  test('with nothing but a phone, where no messages are sent, proves the mailbox and sets an app up', async () => {
    await using smtp = await startSmtp();
    await using line = await startCommandLine({ engine, environment: productionSettings(smtp.url) });
    const server = await imported(line, { phone, company: await enforcing(line) });
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect(visitor.path).toMatch(/\/required$/);
    await visitor.submit(`${visitor.base}/set-up`);
    expect(visitor.path).toMatch(/\/mailbox$/);
    const mail = await smtp.take(({ text }) => digits.test(text));
    await visitor.submit(`${visitor.base}/mailbox`, { code: digits.exec(mail.text)?.[1] ?? '' });
    await setAppUp(visitor, line);
  });

  test('with nothing but a phone, where no messages are sent, gets in by password where nothing asks for more', async () => {
    await using smtp = await startSmtp();
    await using line = await startCommandLine({ engine, environment: productionSettings(smtp.url) });
    const server = await imported(line, { phone });
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect(visitor.path).toBe('/account');
  });

  test('with a phone types the code that is sent to it, even where nothing asks for more (SPEC S2, U4)', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { phone });
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect(visitor.path).toMatch(/\/sms$/);
    await visitor.submit(`${visitor.base}/sms`, { code: await textedCode(server) });
    await saveFirstRecoveryCode(visitor);
    expect(visitor.path).toBe('/account');
  });

  test('with a phone that the company does not accept proves it, and then sets an app up (SPEC Y3)', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { phone, company: await enforcing(line) });
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    await visitor.submit(`${visitor.base}/sms`, { code: await textedCode(server) });
    await saveFirstRecoveryCode(visitor);
    expect(visitor.path).toMatch(/\/required$/);
    await visitor.submit(`${visitor.base}/set-up`);
    await setAppUp(visitor, line);
  });

  test('without a password is told nothing else than a stranger, and sets one by a reset link', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { password_hash: '' });
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect(visitor.path).toMatch(/\/password$/);
    await visitor.submit(`${visitor.base}/forgot`);
    const [mail] = await server.mails(ana);
    expect(mail?.text).toMatch(/\/reset\/[\w-]{43}/);
  });

  test('who is disabled stays so', async () => {
    await using line = await startCommandLine({ engine });
    const server = await line.serve();
    const content = csv(['email', 'password_hash', 'status'], [ana, oldHash, 'disabled']);
    await importUsers(line, 'csv', content);
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    expect((await visitor.request('GET', '/account')).status).not.toBe(200);
  });

  test('reads pages and mails in the language of the row', async () => {
    await using line = await startCommandLine({ engine });
    const server = await imported(line, { language: 'fr', company: await enforcing(line) });
    line.clock.set(line.clock.now() + minute);
    const visitor = new Visitor(server.address);
    await visitor.signIn(ana, oldPassword);
    await visitor.submit(`${visitor.base}/set-up`);
    const [mail] = await server.mails(ana);
    expect(mail?.text).toMatch(/jamais/);
  });
});
