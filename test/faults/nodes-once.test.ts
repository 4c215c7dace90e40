import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoRecoveryCode } from '#demo/people.ts';
import { auditOf, count, countEvents } from '../support/fault-installation.ts';
import { startNodes, type Nodes } from '../support/fault-nodes.ts';
import {
  afterPassword,
  codeOf,
  handsOutSession,
  isSignedIn,
  mailedCode,
  mailedLink,
  movedTo,
  people,
  setupKeyOn,
} from '../support/fault-visits.ts';
import { Visitor, type Reply } from '../support/visitor.ts';

const times = 20;

let nodes: Nodes;

beforeAll(async () => {
  nodes = await startNodes();
});

afterAll(() => nodes[Symbol.asyncDispose]());

const addressOf = (index: number): string => nodes.servers[index % 2]?.url ?? '';

/** As many browsers, each with a sign-in of its own that waits for the second factor. */
async function waiting(email: string): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = [];
  for (let index = 0; index < times; index += 1) visitors.push(await afterPassword(addressOf(index), email));
  return visitors;
}

/** One form twenty times at the same moment, the nodes taking turns. */
const everywhere = (visitor: Visitor, path: string, fields: Record<string, string>): Promise<readonly Reply[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => movedTo(visitor, addressOf(index)).post(path, fields)));

const noneBroke = (replies: readonly Reply[]): void =>
  expect(replies.map((reply) => reply.status).filter((status) => status >= 500)).toEqual([]);

test('one TOTP code sent to two nodes in twenty sign-ins at the same moment gives exactly one session (SPEC T2, SECURITY I2, I3)', async () => {
  const visitors = await waiting(people.enrolled);
  const code = await codeOf();
  const replies = await Promise.all(visitors.map((one) => one.post(`${one.base}/code`, { code })));
  noneBroke(replies);
  expect(replies.filter(handsOutSession)).toHaveLength(1);
  expect(await count(nodes, 'select count(*) as n from sessions')).toBe(1);
  expect(await countEvents(nodes, 'code.accepted')).toBe(1);
});

test('one TOTP code sent twenty times in one sign-in, to two nodes, gives exactly one session, which one of the answers opens', async () => {
  const visitor = await afterPassword(addressOf(0), people.enrolledToo);
  const replies = await everywhere(visitor, `${visitor.base}/code`, { code: await codeOf() });
  noneBroke(replies);
  expect(await countEvents(nodes, 'session.created')).toBe(2);
  expect(await count(nodes, 'select count(*) as n from sessions where ended_at is null')).toBe(2);
  const browsers = replies.filter(handsOutSession).map((reply) => withSessionOf(reply));
  const open = await Promise.all(browsers.map(isSignedIn));
  expect(open.filter((isOpen) => isOpen)).toHaveLength(1);
});

/** A browser that has nothing but the session of an answer. */
function withSessionOf(reply: Reply): Visitor {
  const visitor = new Visitor(addressOf(0));
  for (const cookie of reply.headers.getSetCookie()) {
    const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=') ?? [];
    if (name.endsWith('session')) visitor.cookies.set(name, value);
  }
  return visitor;
}

test('one recovery code sent to two nodes in twenty sign-ins is spent once, and one new one is issued (SPEC R1, R2)', async () => {
  const visitors = await waiting(people.enrolledToo);
  const replies = await Promise.all(
    visitors.map((one) => one.post(`${one.base}/recovery`, { code: demoRecoveryCode })),
  );
  noneBroke(replies);
  expect(replies.filter((reply) => reply.location?.endsWith('/recovery-code'))).toHaveLength(1);
  expect(await countEvents(nodes, 'recovery-code.spent')).toBe(1);
  expect(await countEvents(nodes, 'recovery-code.issued')).toBe(1);
});

test('one mailbox code sent twenty times to two nodes proves the mailbox once (SPEC section 2, SECURITY I2)', async () => {
  const visitor = await afterPassword(addressOf(0), people.forced);
  await visitor.submit(`${visitor.base}/set-up`);
  const code = await mailedCode(addressOf(1), people.forced);
  const replies = await everywhere(visitor, `${visitor.base}/mailbox`, { code });
  noneBroke(replies);
  expect(await countEvents(nodes, 'mailbox.proved')).toBe(1);
  expect(await count(nodes, 'select count(*) as n from mailboxes where spent_at is not null')).toBe(1);
});

test('the first code of a new app sent twenty times to two nodes binds it once, with one recovery code (SPEC T2, T4, R2)', async () => {
  const visitor = await afterPassword(addressOf(0), people.early);
  await visitor.submit(`${visitor.base}/set-up`);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(addressOf(0), people.early) });
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  const replies = await everywhere(visitor, `${visitor.base}/app`, { code: await codeOf(setupKeyOn(visitor)) });
  noneBroke(replies);
  const rows = `select count(*) as n from authenticators a join users u on u.id = a.user_id
    where u.email = '${people.early}' and a.unbound_at is null and a.kind`;
  expect(await count(nodes, `${rows} = 'app'`)).toBe(1);
  expect(await count(nodes, `${rows} = 'recovery-code'`)).toBe(1);
  expect(await countEvents(nodes, 'authenticator.bound')).toBe(1);
});

test('one reset link opened twenty times at two nodes opens one reset (SPEC S5)', async () => {
  const visitor = new Visitor(addressOf(0));
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: people.free });
  await visitor.submit(`${visitor.base}/forgot`);
  const link = await mailedLink(addressOf(0), people.free);
  const replies = await everywhere(visitor, link, {});
  noneBroke(replies);
  expect(replies.filter((reply) => reply.status === 303)).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 422)).toHaveLength(times - 1);
  expect(await countEvents(nodes, 'reset-link.opened')).toBe(1);
});

test('after all of that the audit trail of the two nodes is whole (SPEC X8)', async () => {
  const { findings, events } = await auditOf(nodes);
  expect(findings).toEqual([]);
  expect(events).toBe(await count(nodes, 'select count(*) as n from audit_events'));
});
