import { expect, test } from 'vitest';
import { demoCompanies, demoPeople } from '#demo/people.ts';
import { auditOf, count, countEvents } from '../support/fault-installation.ts';
import { startNodes } from '../support/fault-nodes.ts';
import {
  codeOf,
  afterPassword,
  handsOutSession,
  isSignedIn,
  mailedLink,
  movedTo,
  people,
  signInWithApp,
} from '../support/fault-visits.ts';
import { Visitor } from '../support/visitor.ts';

test('three nodes that start together on an empty database all come up, with one demo and one chain (DESIGN 2)', async () => {
  await using nodes = await startNodes({ count: 3 });
  const ready = nodes.servers.map(async ({ url }) => (await fetch(`${url}/health/ready`)).status);
  expect(await Promise.all(ready)).toEqual([200, 200, 200]);
  const rows = async (table: string): Promise<number> => count(nodes, `select count(*) as n from ${table}`);
  expect(await rows('users')).toBe(demoPeople.length);
  expect(await rows('companies')).toBe(demoCompanies.length);
  expect(await rows('memberships')).toBe(demoPeople.flatMap((one) => one.companies).length);
  const withApp = demoPeople.filter((one) => one.enrolled);
  const withPhone = demoPeople.filter((one) => one.phone !== null);
  // Whoever has a method has a recovery code.
  const methods = withApp.length + withPhone.length + new Set([...withApp, ...withPhone]).size;
  expect(await rows('authenticators')).toBe(demoPeople.length + methods);
  expect(await countEvents(nodes, 'demo.seeded')).toBe(1);
  expect((await auditOf(nodes)).findings).toEqual([]);
});

test('a session of one node is a session of the other, and ends on both (SPEC X1)', async () => {
  await using nodes = await startNodes();
  const [here, there] = nodes.servers;
  const visitor = await signInWithApp(here.url, people.enrolled);
  const elsewhere = movedTo(visitor, there.url);
  expect(await isSignedIn(elsewhere)).toBe(true);
  await elsewhere.open('/account');
  await elsewhere.submit('/sign-out');
  expect(await isSignedIn(visitor)).toBe(false);
});

test('a sign-in begun on one node goes on and finishes on the other', async () => {
  await using nodes = await startNodes();
  const [here, there] = nodes.servers;
  const begun = await afterPassword(here.url, people.enrolled);
  const elsewhere = movedTo(begun, there.url);
  const reply = await elsewhere.post(`${begun.base}/code`, { code: await codeOf() });
  expect(reply.status).toBe(303);
  expect(handsOutSession(reply)).toBe(true);
  expect(await isSignedIn(movedTo(elsewhere, here.url))).toBe(true);
});

test('a password reset on one node ends the sessions that the other handed out, at the next request (SPEC S5)', async () => {
  await using nodes = await startNodes();
  const [here, there] = nodes.servers;
  const signedIn = [await afterPassword(here.url, people.free), await afterPassword(there.url, people.free)];
  expect(await Promise.all(signedIn.map(isSignedIn))).toEqual([true, true]);
  const visitor = new Visitor(here.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: people.free });
  await visitor.submit(`${visitor.base}/forgot`);
  const elsewhere = movedTo(visitor, there.url);
  await elsewhere.open(await mailedLink(here.url, people.free));
  await elsewhere.submit(elsewhere.path);
  const password = 'seven herons over the weir';
  await elsewhere.submit(`${elsewhere.base}/new-password`, { password, again: password });
  expect(await isSignedIn(elsewhere)).toBe(true);
  expect(await Promise.all(signedIn.map(isSignedIn))).toEqual([false, false]);
});
