import { expect, test } from 'vitest';
import { auditOf, count, countEvents, query } from '../support/fault-installation.ts';
import { startNodes, type Nodes } from '../support/fault-nodes.ts';
import { afterPassword, codeOf, handsOutSession, movedTo, people } from '../support/fault-visits.ts';
import { Visitor, type Reply } from '../support/visitor.ts';

const wrong = { code: '000000' };

/** A form of each browser, sent to the nodes in turn, all at once; who is put off because the gate is full tries again. */
function atOnce(nodes: Nodes, visitors: readonly Visitor[], act: (visitor: Visitor) => Promise<Reply>) {
  const persist = async (visitor: Visitor, address: string): Promise<Reply> => {
    const reply = await act(movedTo(visitor, address));
    return reply.status === 503 ? persist(visitor, address) : reply;
  };
  return Promise.all(visitors.map((visitor, index) => persist(visitor, addressOf(nodes, index))));
}

const addressOf = ({ servers }: Nodes, index: number): string => servers[index % servers.length]?.url ?? '';

const statuses = (replies: readonly Reply[], status: number): number =>
  replies.filter((reply) => reply.status === status).length;

test('five wrong codes in an interaction end it, whichever node each was sent to (SPEC X3)', async () => {
  await using nodes = await startNodes();
  const visitor = await afterPassword(nodes.servers[0].url, people.enrolled);
  for (let index = 0; index < 4; index += 1) {
    const reply = await movedTo(visitor, addressOf(nodes, index)).post(`${visitor.base}/code`, wrong);
    expect(reply.status).toBe(422);
  }
  const fifth = await visitor.post(`${visitor.base}/code`, wrong);
  expect(fifth.location).toBe(`${visitor.base}/over`);
  const elsewhere = movedTo(visitor, addressOf(nodes, 1));
  await elsewhere.post(`${visitor.base}/code`, { code: await codeOf() });
  expect(elsewhere.cookies.has('__Host-gatehouse-session')).toBe(false);
  expect((await elsewhere.open(visitor.base)).text).toContain('Too many wrong codes');
});

test('guesses at two nodes at once are counted together: after the fifth even the right code waits on both (SPEC X3, SECURITY I4)', async () => {
  await using nodes = await startNodes();
  const visitors: Visitor[] = [];
  for (let index = 0; index < 12; index += 1) {
    visitors.push(await afterPassword(addressOf(nodes, index), people.enrolled));
  }
  const replies = await atOnce(nodes, visitors, (one) => one.post(`${one.base}/code`, wrong));
  expect([statuses(replies, 422), statuses(replies, 429)]).toEqual([5, 7]);
  expect(await count(nodes, `select failures as n from authenticators where kind = 'app' and failures > 0`)).toBe(5);
  const right = await codeOf();
  const held = await atOnce(nodes, visitors.slice(0, 2), (one) => one.post(`${one.base}/code`, { code: right }));
  expect(held.map((reply) => reply.status)).toEqual([429, 429]);
  expect(held.some(handsOutSession)).toBe(false);
  expect(Number(held[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await countEvents(nodes, 'code.refused')).toBe(5);
  expect((await auditOf(nodes)).findings).toEqual([]);
});

test('wrong passwords at two nodes are counted together and hold on both, for the right one and unknown e-mails alike (SPEC X4)', async () => {
  await using nodes = await startNodes();
  for (const email of [people.free, 'nobody@nowhere.example']) {
    const visitor = await afterPassword(addressOf(nodes, 0), email, 'wrong number 0');
    for (let index = 1; index < 10; index += 1) {
      await query(nodes, 'update password_throttles set held_until = null');
      const reply = await movedTo(visitor, addressOf(nodes, index)).post(`${visitor.base}/password`, {
        password: `wrong number ${index}`,
      });
      expect(reply.status).toBe(index < 5 ? 422 : 429);
    }
    const held = await atOnce(nodes, [visitor, visitor], (one) =>
      one.post(`${one.base}/password`, { password: 'walk through the gate' }),
    );
    expect(held.map((reply) => reply.status)).toEqual([429, 429]);
    expect(Number(held[1]?.headers.get('retry-after'))).toBeLessThanOrEqual(32);
  }
  const failures = await query<{ failures: number }>(nodes, 'select failures from password_throttles');
  expect(failures).toEqual([{ failures: 10 }, { failures: 10 }]);
});

test('passwords guessed at two nodes at once: five are judged wrong, all others have to wait, and each that was judged is counted (SPEC X4, SECURITY I4)', async () => {
  await using nodes = await startNodes();
  const visitors: Visitor[] = [];
  for (let index = 0; index < 16; index += 1) {
    const visitor = new Visitor(addressOf(nodes, index));
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email: people.free });
    visitors.push(visitor);
  }
  const replies = await atOnce(nodes, visitors, (one) =>
    one.post(`${one.base}/password`, { password: 'a wrong guess' }),
  );
  const conflicts = statuses(replies, 409);
  expect([statuses(replies, 422), statuses(replies, 429)]).toEqual([5, visitors.length - 5 - conflicts]);
  const [row] = await query<{ failures: number }>(nodes, 'select failures from password_throttles');
  expect(row?.failures).toBe(await countEvents(nodes, 'password.refused'));
  expect((await auditOf(nodes)).findings).toEqual([]);
});
