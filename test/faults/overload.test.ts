import { expect, test } from 'vitest';
import { demoPassword } from '#demo/people.ts';
import { auditOf, countEvents, embedded } from '../support/fault-installation.ts';
import { afterPassword, handsOutSession, isSignedIn, movedTo, people, signInWithApp } from '../support/fault-visits.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor, type Reply } from '../support/visitor.ts';

const storm = 150;

/** As many browsers that have typed an e-mail: every third one of somebody who can sign in, the others of nobody. */
async function atPassword(address: string): Promise<readonly Visitor[]> {
  const first = new Visitor(address);
  await first.open('/sign-in');
  const begin = async (index: number): Promise<Visitor> => {
    const visitor = movedTo(first, address);
    const email = index % 3 === 0 ? people.free : `person-${index}@nowhere.example`;
    await visitor.submit('/sign-in', { email });
    return visitor;
  };
  return Promise.all(Array.from({ length: storm }, (_, index) => begin(index)));
}

/** A password form that a proxy says comes from some network. */
function postFrom(network: string, visitor: Visitor): Promise<Reply> {
  const body = new URLSearchParams({ _form: visitor.formToken(), password: demoPassword }).toString();
  const type = 'application/x-www-form-urlencoded';
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': network };
  return visitor.request('POST', `${visitor.base}/password`, { body, headers });
}

test('a hundred and fifty password forms at once are each answered, judged or put off, and nothing else waits for them (SECURITY, Numbers)', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path });
  const signedIn = await signInWithApp(server.url, people.enrolled);
  const visitors = await atPassword(server.url);
  const order: string[] = [];
  const post = async (visitor: Visitor): Promise<Reply> => {
    const reply = await visitor.post(`${visitor.base}/password`, { password: demoPassword });
    order.push('password');
    return reply;
  };
  const replies = Promise.all(visitors.map(post));
  for (const path of ['/health/live', '/health/ready', '/sign-in', '/assets/gatehouse.css', '/account']) {
    const { status } = await signedIn.request('GET', path);
    order.push(path);
    expect([path, status]).toEqual([path, 200]);
  }
  const answered = await replies;
  expect(order.lastIndexOf('password')).toBeGreaterThan(order.indexOf('/account'));

  const byStatus = Object.groupBy(answered, (reply) => reply.status);
  expect(Object.keys(byStatus).filter((status) => !['303', '422', '503'].includes(status))).toEqual([]);
  const putOff = byStatus[503] ?? [];
  expect(putOff.filter((reply) => !(Number(reply.headers.get('retry-after')) > 0))).toEqual([]);
  expect(byStatus[303]?.every(handsOutSession)).toBe(true);
  expect(byStatus[422]?.some(handsOutSession)).toBe(false);

  const installation = embedded(directory.path);
  expect(await countEvents(installation, 'session.created')).toBe(1 + (byStatus[303]?.length ?? 0));
  expect(await countEvents(installation, 'password.refused')).toBe(byStatus[422]?.length ?? 0);
  expect(await isSignedIn(await afterPassword(server.url, people.free))).toBe(true);
  expect(await isSignedIn(await signInWithApp(server.url, people.enrolledToo))).toBe(true);
  expect((await auditOf(installation)).findings).toEqual([]);
});

test('while one network storms the password form, somebody of another network signs in (SECURITY, Numbers)', async () => {
  await using directory = await temporaryDirectory();
  const env = { GATEHOUSE_TRUSTED_PROXIES: '127.0.0.1' };
  await using server = await startServer({ dataDirectory: directory.path, env });
  const visitors = await atPassword(server.url);
  const neighbor = new Visitor(server.url);
  await neighbor.open('/sign-in');
  await neighbor.submit('/sign-in', { email: people.free });
  let answered = 0;
  const replies = visitors.map(async (visitor) => {
    const reply = await postFrom('198.51.100.7', visitor);
    answered += 1;
    return reply.status;
  });
  const reply = await postFrom('203.0.113.7', neighbor);
  expect([reply.status, handsOutSession(reply)]).toEqual([303, true]);
  expect(answered).toBeLessThan(storm);
  const statuses = new Set(await Promise.all(replies));
  expect([...statuses].filter((status) => ![303, 422, 503].includes(status))).toEqual([]);
});
