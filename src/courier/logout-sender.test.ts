import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import { logoutSender } from './logout-sender.ts';

const token = new Secret('head.claims.signature');
const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Heard {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An application that answers as it is told to, and keeps what it heard. */
async function application(answer: (reply: ServerResponse) => void) {
  const heard: Heard[] = [];
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ method: request.method, headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(reply);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { heard, server, uri: `http://127.0.0.1:${port}/sign-in-over` };
}

describe('a logout token', () => {
  test('is sent as a form by POST, and nothing else with it (OpenID Connect Back-Channel Logout 1.0 section 2.5)', async () => {
    const { heard, uri } = await application((reply) => reply.writeHead(200, { 'set-cookie': 'a=b' }).end());
    const sender = logoutSender();
    expect(await sender.send(uri, token)).toEqual({ outcome: 'told', detail: 'HTTP 200' });
    await sender.send(uri, token);
    expect(heard.map((one) => [one.method, one.body])).toEqual(
      Array.from({ length: 2 }, () => ['POST', 'logout_token=head.claims.signature']),
    );
    expect(heard[1]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    for (const name of ['cookie', 'authorization', 'referer', 'origin'])
      expect(heard[1]?.headers).not.toHaveProperty(name);
  });

  test.each([
    [200, 'told'],
    [204, 'told'],
    [202, 'refused'],
    [400, 'refused'],
    [429, 'refused'],
    [501, 'refused'],
  ])('answered with %i is %s', async (status, outcome) => {
    const { uri } = await application((reply) => reply.writeHead(status).end());
    expect(await logoutSender().send(uri, token)).toEqual({ outcome, detail: `HTTP ${status}` });
  });

  test('follows no redirect: it would reach somebody whom it is not for', async () => {
    const other = await application((reply) => reply.writeHead(200).end());
    const { uri } = await application((reply) => reply.writeHead(307, { location: other.uri }).end());
    expect(await logoutSender().send(uri, token)).toEqual({ outcome: 'refused', detail: 'HTTP 307' });
    expect(other.heard).toEqual([]);
  });

  test('is given up where no answer comes in time', async () => {
    const { heard, uri } = await application(() => undefined);
    expect(await logoutSender({ patience: 100 }).send(uri, token)).toEqual({ outcome: 'failed', detail: 'time-out' });
    expect(heard).toHaveLength(1);
  });

  test('reads no more than the status: a body without an end holds nothing up', async () => {
    const { uri } = await application((reply) => {
      reply.writeHead(200);
      const more = setInterval(() => reply.write('x'.repeat(65_536)), 1);
      reply.on('close', () => clearInterval(more));
    });
    expect(await logoutSender().send(uri, token)).toEqual({ outcome: 'told', detail: 'HTTP 200' });
  });

  test('that cannot be sent says why, and names neither address nor token (SECURITY I10)', async () => {
    const { server, uri } = await application(() => undefined);
    await once(server.close(), 'close');
    expect(await logoutSender().send(uri, token)).toEqual({ outcome: 'failed', detail: 'ECONNREFUSED' });
    const cut = await application((reply) => reply.destroy());
    const answer = await logoutSender().send(cut.uri, token);
    expect(answer.outcome).toBe('failed');
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|signature/);
  });

  test.each(['http://shop.example/over', 'ftp://127.0.0.1/over', 'https://me:pw@shop.example/', 'over', ''])(
    'leaves for no such address: %j',
    async (uri) => {
      expect(await logoutSender().send(uri, token)).toEqual({ outcome: 'refused', detail: 'address' });
    },
  );
});
