import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword, demoPeople } from '#demo/people.ts';
import { auditOf, count, keyText, type Installation } from '../support/fault-installation.ts';
import { addPeople, productionSettings, publicUrl } from '../support/fault-production.ts';
import { afterPassword, isSignedIn, people, signInWithApp } from '../support/fault-visits.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { startSmtp, type TestSmtpServer } from '../support/smtp.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor } from '../support/visitor.ts';

const open = new AsyncDisposableStack();
let smtp: TestSmtpServer;
let server: TestServer;
let installation: Installation;

beforeAll(async () => {
  const directory = open.use(await temporaryDirectory());
  smtp = open.use(await startSmtp());
  server = open.use(await startServer({ dataDirectory: directory.path, env: productionSettings(smtp.url) }));
  installation = { target: { engine: 'sqlite', directory: directory.path }, keys: { value: keyText('k1') } };
});

afterAll(() => open.disposeAsync());

test('in production there are no demo people, no printed credentials and no key file', async () => {
  expect(await count(installation, 'select count(*) as n from users')).toBe(0);
  for (const { email } of demoPeople.slice(0, 2)) {
    const visitor = await afterPassword(server.url, email, demoPassword);
    expect(visitor.path).toBe(`${visitor.base}/password`);
    expect(await isSignedIn(visitor)).toBe(false);
  }
  expect(server.stdout()).toBe(`Gatehouse is listening on ${server.url}\n`);
});

test('in production what is kept can be read by its owner only', async () => {
  const { target } = installation;
  const directory = target.engine === 'sqlite' ? target.directory : '';
  const modes = readdirSync(directory).map((name) => [name, statSync(path.join(directory, name)).mode & 0o077]);
  expect(modes.filter(([, others]) => others !== 0)).toEqual([]);
  expect(modes.map(([name]) => name)).toContain('gatehouse.db');
  expect(modes.map(([name]) => name)).not.toContain('keys.json');
});

test.each(['/dev/inbox', '/dev/inbox.json', '/dev', '/dev/'])('in production %s is no page', async (page) => {
  const reply = await new Visitor(server.url).request('GET', page);
  expect(reply.status).toBe(404);
  expect(reply.text).toContain('There is no such page');
});

test('in production every answer tells browsers to use https only, and no cookie is readable, cross-site or of another host', async () => {
  const visitor = new Visitor(server.url);
  for (const page of ['/sign-in', '/nowhere', '/health/live', '/assets/gatehouse.css', '/account']) {
    const reply = await visitor.request('GET', page);
    expect([page, reply.headers.get('strict-transport-security')]).toEqual([page, 'max-age=63072000']);
  }
  const reply = await new Visitor(server.url).request('GET', '/sign-in');
  const [cookie = '', ...others] = reply.headers.getSetCookie();
  expect(others).toEqual([]);
  const [pair, ...attributes] = cookie.split('; ');
  expect(pair).toMatch(/^__Host-gatehouse-browser=[\w-]{43}$/);
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Lax', 'Secure']);
});

test('in production the people of the directory sign in, with a session cookie of the same kind, and mails name the public URL', async () => {
  expect(await addPeople(installation)).toBe(true);
  const visitor = await signInWithApp(server.url, people.enrolled);
  expect(await isSignedIn(visitor)).toBe(true);

  const free = new Visitor(server.url);
  await free.open('/sign-in');
  await free.submit('/sign-in', { email: people.free });
  const reply = await free.post(`${free.base}/password`, { password: demoPassword });
  const session = reply.headers.getSetCookie().find((one) => one.startsWith('__Host-gatehouse-session='));
  expect(session?.split('; ').slice(1).toSorted()).toEqual([
    'HttpOnly',
    'Max-Age=2592000',
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ]);

  const forgetful = new Visitor(server.url);
  await forgetful.open('/sign-in');
  await forgetful.submit('/sign-in', { email: people.early });
  await forgetful.submit(`${forgetful.base}/forgot`);
  const mail = await smtp.take((one) => one.to.includes(people.early));
  expect(mail.from).toBe('sign-in@example.com');
  expect(mail.text).toContain(`${publicUrl}/reset/`);
  expect(mail.text).not.toContain('localhost');
});

test('a form sent to production from another origin, or from its http twin, is refused', async () => {
  const visitor = new Visitor(server.url);
  await visitor.open('/sign-in');
  for (const origin of ['https://elsewhere.example', publicUrl.replace('https', 'http'), server.url]) {
    const body = new URLSearchParams({ _form: visitor.formToken(), email: people.free }).toString();
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await visitor.request('POST', '/sign-in', { body, headers })).status).toBe(403);
  }
});

test('after all of that the audit trail of production is whole (SPEC X8)', async () => {
  const { findings, events } = await auditOf(installation);
  expect(findings).toEqual([]);
  expect(events).toBeGreaterThan(3);
});
