import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword, demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { Browser } from '../support/attack-browser.ts';
import { postgresPeephole, sqlitePeephole, tablesOf, type Peephole } from '../support/attack-database.ts';
import { codeAt, wrongCode } from '../support/attack-people.ts';
import { applicationAt, registerInConsole, secretShown } from '../support/console-application.ts';
import { passFromConsole } from '../support/console-pass.ts';
import { leaks, type KnownSecret } from '../support/attack-secrets.ts';
import { chooseApp, shownRecoveryCode, standsAt } from '../support/attack-steps.ts';
import { hiddenValue } from '../support/operators.ts';
import { gatewaySettings, startFaultGateway, type FaultGateway } from '../support/fault-gateway.ts';
import { givenCode, texted } from '../support/fault-texting.ts';
import { emptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { engineNames, type EngineName } from '../support/product.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { startSmtp, type TestSmtpServer } from '../support/smtp.ts';
import { temporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.ts';

const period = 30_000;

interface Run {
  readonly directory: TemporaryDirectory;
  readonly database: TestDatabase | null;
  readonly smtp: TestSmtpServer;
  readonly gateway: FaultGateway;
  readonly server: TestServer;
  readonly peephole: Peephole;
  readonly secrets: Map<string, string>;
}

/** A server of its own that logs all it can, and mails and texts by SMTP and a gateway: the development inbox would keep what was sent. */
async function startRun(engine: EngineName): Promise<Run> {
  const directory = await temporaryDirectory();
  const database = engine === 'postgres' ? await emptyDatabase() : null;
  const smtp = await startSmtp();
  const gateway = await startFaultGateway('http');
  const server = await startServer({
    dataDirectory: directory.path,
    ...(database ? { databaseUrl: database.url } : {}),
    env: { GATEHOUSE_LOG_LEVEL: 'trace', GATEHOUSE_SMTP_URL: smtp.url, ...gatewaySettings(gateway) },
  });
  const peephole = database ? postgresPeephole(database.url) : sqlitePeephole(directory.path);
  return { directory, database, smtp, gateway, server, peephole, secrets: new Map() };
}

/** The code of a step that this run has not used yet: as early a one as is still taken, so that three of them last. */
async function freshCode(run: Run, seed: string, after: number): Promise<{ code: string; step: number }> {
  // Close to the end of a step the earliest one may be too old when it arrives.
  if (Date.now() % period > period - 3_000) await pause(period - (Date.now() % period) + 50);
  const step = Math.max(after + 1, Math.floor(Date.now() / period) - 1);
  const code = codeAt(seed, step * period);
  run.secrets.set(`app code ${run.secrets.size}`, code);
  return { code, step };
}

function learn(run: Run, name: string, text: string | undefined): string {
  if (text === undefined) throw new Error(`${name} was not learned`);
  run.secrets.set(name, text);
  return text;
}

async function learnFromMail(run: Run, name: string, pattern: RegExp): Promise<string> {
  const mail = await run.smtp.take(({ text }) => pattern.test(text));
  return learn(run, name, pattern.exec(mail.text)?.[1]);
}

function learnCookies(run: Run, who: string, { cookies }: Browser): void {
  for (const [name, value] of cookies)
    if (value.length === 43) learn(run, `${who} ${name} ${value.slice(0, 4)}`, value);
}

/** Everything this release does with secrets: wrong and right, kept, lost, replaced. */
async function live(run: Run): Promise<void> {
  const email = 'ana@northwind.example';
  learn(run, 'password', demoPassword);
  const mistyped = learn(run, 'mistyped password', 'mistyped ladders everywhere');
  const visitor = new Browser(run.server.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email });
  await visitor.submit(`${visitor.base}/password`, { password: mistyped });
  await visitor.submit(`${visitor.base}/password`, { password: demoPassword });
  await visitor.submit(`${visitor.base}/set-up`);
  await learnFromMail(run, 'mailbox code', /^\s*(\d{6})\s*$/m);
  await visitor.submit(`${visitor.base}/pass`, { pass: learn(run, 'wrong pass', 'WR0NG00000') });
  await visitor.submit(`${visitor.base}/pass`, { pass: await handedOver(run, email) });
  expect(standsAt(visitor)).toBe('method');
  const seed = learn(run, 'setup key', await chooseApp(visitor));
  const wrong = learn(run, 'wrong code', wrongCode({ seed }, Date.now()));
  await visitor.submit(`${visitor.base}/app`, { code: wrong });
  const first = await freshCode(run, seed, 0);
  await visitor.submit(`${visitor.base}/app`, { code: first.code });
  const recovery = learn(run, 'recovery code', shownRecoveryCode(visitor.text));
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  expect(visitor.path).toBe('/account');
  learnCookies(run, 'first', visitor);
  await visitor.submit('/sign-out');
  await visitor.signIn(email);
  const second = await freshCode(run, seed, first.step);
  await visitor.submit(`${visitor.base}/code`, { code: second.code });
  expect(visitor.path).toBe('/account');
  learnCookies(run, 'second', visitor);
  await recover(run, email, recovery);
  await forget(run, email);
  await stopChanges(run);
}

/** An enrollment pass, from an administrator in the console. */
async function handedOver(run: Run, email: string): Promise<string> {
  const visitor = new Browser(run.server.url);
  await visitor.signIn('nora@northwind.example');
  const code = learn(run, 'code of an administrator', codeAt(demoSetupKey, Date.now()));
  await visitor.submit(`${visitor.base}/code`, { code });
  learnCookies(run, 'administrator', visitor);
  const pass = learn(run, 'enrollment pass', await passFromConsole(visitor, email));
  learn(run, 'enrollment pass as it is read out', `${pass.slice(0, 5)} ${pass.slice(5)}`);
  learn(run, 'enrollment pass as it is typed', `${pass.slice(0, 5)}-${pass.slice(5)}`.toLowerCase());
  return pass;
}

/** An application, from the operator in the console, and another secret of it. */
async function register(run: Run): Promise<void> {
  const visitor = new Browser(run.server.url);
  await visitor.signIn('olga@gatehouse.example');
  const code = learn(run, 'code of the operator', codeAt(demoSetupKey, Date.now()));
  await visitor.submit(`${visitor.base}/code`, { code });
  learnCookies(run, 'operator', visitor);
  const { text } = await registerInConsole(visitor, 'invoices');
  learn(run, 'secret of an application', secretShown(text) ?? undefined);
  const application = applicationAt(text);
  await visitor.open(application);
  const another = await visitor.post(`${application}/secrets`, { seen: hiddenValue(visitor, 'seen'), overlap: 'now' });
  learn(run, 'next secret of an application', secretShown(another.text) ?? undefined);
}

async function recover(run: Run, email: string, recovery: string): Promise<void> {
  const visitor = new Browser(run.server.url);
  await visitor.signIn(email);
  await visitor.submit(`${visitor.base}/recovery`, { code: 'WR0NGWR0NGWR0NGWR0NGWR0N' });
  await visitor.submit(`${visitor.base}/recovery`, { code: recovery });
  learn(run, 'next recovery code', shownRecoveryCode(visitor.text));
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  await visitor.submit(`${visitor.base}/repair`, { choice: 'elsewhere' });
  expect(visitor.path).toBe('/account');
  learnCookies(run, 'recovered', visitor);
}

async function forget(run: Run, email: string): Promise<void> {
  const visitor = new Browser(run.server.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email });
  await visitor.submit(`${visitor.base}/forgot`);
  const token = await learnFromMail(run, 'link token', /\/reset\/([\w-]{43})/);
  await visitor.open(`/reset/${token}`);
  await visitor.submit(`/reset/${token}`);
  const { base } = visitor;
  for (const link of [token, `${token}/%zz`, token.repeat(6)]) await visitor.open(`/reset/${link}`);
  const password = learn(run, 'new password', 'seven walls lean on ladders');
  await visitor.submit(`${base}/new-password`, { password, again: password });
  expect(standsAt(visitor)).toBe('code');
  learnCookies(run, 'forgetful', visitor);
}

/** "This was not me" of the mail about the new password, looked at and pressed, and addresses that are nearly its own. */
async function stopChanges(run: Run): Promise<void> {
  const token = await learnFromMail(run, 'token of a link that acts', /\/mail\/([\w-]{43})/);
  const visitor = new Browser(run.server.url);
  for (const link of [`${token}/%zz`, token.repeat(6), token]) await visitor.open(`/mail/${link}`);
  expect((await visitor.post(`/mail/${token}`)).status).toBe(200);
}

/** Somebody enrolls a phone, a code first wrong and then right; somebody else signs in with one. */
async function receiveTexts(run: Run): Promise<void> {
  const number = learn(run, 'number', '+14155552671');
  learn(run, 'digits of the number', number.slice(1));
  learn(run, 'number as it was typed', '(415) 555-2671');
  learn(run, 'number of the demo', texted.only.number);
  const visitor = new Browser(run.server.url);
  await visitor.signIn('hugo@harbor.example');
  await visitor.submit(`${visitor.base}/set-up`);
  const mailbox = await learnFromMail(run, 'second mailbox code', /^\s*(\d{6})\s*$/m);
  await visitor.submit(`${visitor.base}/mailbox`, { code: mailbox });
  await visitor.submit(`${visitor.base}/method`, { kind: 'phone' });
  await visitor.submit(`${visitor.base}/phone`, { country: 'US', number: '(415) 555-2671' });
  const code = learn(run, 'code of a text message', await givenCode(run.gateway, { ...texted.only, number }));
  const wrong = learn(run, 'wrong code of a text message', String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await visitor.submit(`${visitor.base}/phone-code`, { code: wrong });
  await visitor.submit(`${visitor.base}/phone-code`, { code });
  learn(run, 'recovery code after it', shownRecoveryCode(visitor.text));
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  expect(visitor.path).toBe('/account');
  const other = new Browser(run.server.url);
  await other.signIn(texted.only.email);
  const second = learn(run, 'second code of a text message', await givenCode(run.gateway, texted.only));
  await other.submit(`${other.base}/sms`, { code: second });
  expect(other.path).toBe('/account');
}

/** What goes wrong is logged with more words than what goes well. */
async function breakThings(run: Run): Promise<void> {
  const visitor = new Browser(run.server.url);
  await visitor.signIn('ben@northwind.example');
  learnCookies(run, 'unlucky', visitor);
  const code = learn(run, 'code of a fault', codeAt(demoSetupKey, Date.now()));
  const password = learn(run, 'password of a fault', 'a password that met a broken table');
  await run.peephole.run('alter table authenticators rename to put_aside');
  const broken = await visitor.post(`${visitor.base}/code`, { code });
  const other = new Browser(run.server.url);
  await other.open('/sign-in');
  const begun = await other.post('/sign-in', { email: 'ben@northwind.example' });
  await other.post(begun.location ?? '/', { password });
  await run.peephole.run('alter table put_aside rename to authenticators');
  expect(broken.status).toBeGreaterThanOrEqual(500);
  expect(broken.text).not.toContain('put_aside');
}

describe.each(engineNames)('I10, X6 on %s: after a whole life of secrets', (engine) => {
  let run: Run;
  beforeAll(async () => {
    run = await startRun(engine);
    await live(run);
    await receiveTexts(run);
    await register(run);
    await breakThings(run);
    learn(run, 'demo setup key', demoSetupKey);
    learn(run, 'demo recovery code', demoRecoveryCode);
  });
  afterAll(async () => {
    await run.server.stop();
    await run.smtp.stop();
    await run.gateway[Symbol.asyncDispose]();
    await run.database?.drop();
    await run.directory.remove();
  });

  const secrets = (): readonly KnownSecret[] => [...run.secrets].map(([name, text]) => ({ name, text }));

  test('the run has learned its secrets', () => {
    const names = [...run.secrets.keys()];
    expect(names.filter((one) => one.startsWith('app code'))).toHaveLength(2);
    expect(names.filter((one) => one.includes('gatehouse-session')).length).toBeGreaterThanOrEqual(3);
    expect(names).toContain('link token');
    expect(names).toContain('token of a link that acts');
    expect(names).toContain('enrollment pass');
    expect(names).toContain('next secret of an application');
    expect(names.filter((one) => one.endsWith('of a text message'))).toHaveLength(3);
  });

  test('no log line at any level holds one, what went wrong included', () => {
    const logged = run.server.stdout() + run.server.stderr();
    expect(logged).toContain('/sign-in/:interaction/code');
    expect(logged).toContain('/reset/:token');
    expect(logged).toContain('/mail/:token');
    expect(logged).toContain('/operator/applications/:application/secrets');
    expect(leaks(secrets(), logged)).toEqual([]);
  });

  test('logs name nobody by e-mail or interaction', () => {
    expect(run.server.stdout() + run.server.stderr()).not.toMatch(/@(northwind|harbor)\.example|int_[0-9a-f]{32}/);
  });

  test('no row of any table holds one in plain, audit events included', async () => {
    const tables = await run.peephole.tables(await tablesOf(run.peephole));
    expect(tables.get('audit_events')?.length).toBeGreaterThan(15);
    for (const [table, rows] of tables) {
      expect({ table, leaks: leaks(secrets(), JSON.stringify(rows)) }).toEqual({ table, leaks: [] });
    }
  });

  test('no byte of any file in the data directory is one of them, freed pages and logs of the database included', async () => {
    const names = (await readdir(run.directory.path)).filter((one) => one !== 'keys.json');
    const long = secrets().filter((one) => one.text.length >= 12);
    for (const name of names) {
      const bytes = await readFile(path.join(run.directory.path, name), 'latin1');
      expect({ name, leaks: leaks(long, bytes) }).toEqual({ name, leaks: [] });
    }
  });
});
