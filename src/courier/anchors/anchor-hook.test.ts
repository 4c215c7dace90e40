import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { Secret } from '#domain/secret.ts';
import { anchorHook } from './anchor-hook.ts';

const secret = new Secret('s'.repeat(64));
const clock = fixedClock(Date.UTC(2027, 0, 5, 9));
const seconds = clock.now() / 1_000;

let server: Server;
let address = '';
let answer: { readonly status: number; readonly location?: string } | null = { status: 204 };
const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      if (answer === null) return;
      if (answer.location !== undefined) response.setHeader('location', answer.location);
      response.writeHead(answer.status).end('an answer that holds a secret');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keep?token=hidden`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  got.length = 0;
  answer = { status: 204 };
});

const hook = (more: { readonly secret?: Secret; readonly patience?: number } = {}) =>
  anchorHook({ url: new Secret(address), secret: null, clock, ...more });

describe('a web hook that keeps anchors', () => {
  test('is sent JSON lines, signed over the time and every byte', async () => {
    await hook({ secret }).send('{"a":1}\n{"b":"é"}\n');
    const [request] = got;
    expect(request?.body).toBe('{"a":1}\n{"b":"é"}\n');
    expect(request?.headers['content-type']).toBe('application/x-ndjson');
    const mac = createHmac('sha256', secret.reveal()).update(`${seconds}.${request?.body}`).digest('hex');
    expect(request?.headers['gatehouse-signature']).toBe(`t=${seconds},v1=${mac}`);
    await hook().send('{}\n');
    expect(got[1]?.headers).not.toHaveProperty('gatehouse-signature');
  });

  test.each([[400], [500], [503]])('that answers %i has not kept them', async (status) => {
    answer = { status };
    await expect(hook().send('{}\n')).rejects.toThrow(new Error(`the web hook answered ${status}`));
  });

  test('that leads elsewhere is not followed', async () => {
    answer = { status: 307, location: address };
    await expect(hook().send('{}\n')).rejects.toThrow('the web hook answered 307');
    expect(got).toHaveLength(1);
  });

  test('that does not answer, or is not there, is told without its address', async () => {
    answer = null;
    await expect(hook({ patience: 50 }).send('{}\n')).rejects.toThrow(
      new Error('the web hook did not answer: TimeoutError'),
    );
    const nowhere = anchorHook({ url: new Secret('http://127.0.0.1:1/hidden'), secret, clock });
    const failed = await nowhere.send('{}\n').catch((error: unknown) => String(error));
    expect(failed).toMatch(/^Error: the web hook did not answer: /);
    expect(failed).not.toMatch(/hidden|ssss/);
  });
});
