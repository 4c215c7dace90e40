import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { ProviderTools } from '#courier/sms/provider.ts';
import { createKeyedHash } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { parseId } from '#domain/identifiers.ts';
import { instant, minute } from '#domain/instant.ts';
import type { OutgoingSms } from '#ports/courier.ts';

/** When the tests of providers take place: Sunday, August 30, 2026, 12:36:00 UTC. */
export const testNow = instant(Date.UTC(2026, 7, 30, 12, 36));

/** What providers are given in tests: a clock that stands at `testNow`, a public address, an inbox that takes everything. */
export const smsTools = (change: Partial<ProviderTools> = {}): ProviderTools => ({
  clock: { now: () => testNow },
  hash: createKeyedHash(loadKeyRing({ value: `k1:${Buffer.alloc(32, 1).toString('base64')}` })),
  publicUrl: () => 'https://id.example.com',
  outbox: { addToInbox: () => Promise.resolve() },
  onReport: () => Promise.resolve(true),
  ...change,
});

const messageId = parseId('message', `msg_${'0123456789abcdef'.repeat(2)}`);

/** A message with every sign that is hard to carry, useful for another ten minutes. */
export function smsTo(change: Partial<OutgoingSms> = {}): OutgoingSms {
  if (messageId === null) throw new RangeError('not an id');
  return {
    id: messageId,
    to: '+447400123456',
    text: 'Harbor & Stone: code 012345 = 100 % "yours" \\ {to} é€.\n\n@id.example.com #012345',
    avoid: null,
    attempt: 1,
    uselessAt: instant(testNow + 10 * minute),
    ...change,
  };
}

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the gateway does with a request that it has read. `lose`: it hangs up without a word. `hang`: it says nothing. */
export type Behavior =
  | {
      readonly does: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    }
  | { readonly does: 'lose' | 'hang' }
  /** Begins a good answer and never ends it. */
  | { readonly does: 'stall'; readonly status: number };

export const answers = (status: number, body = '', headers: Record<string, string> = {}): Behavior => ({
  does: 'answer',
  status,
  body,
  headers,
});

export const answersJson = (status: number, body: unknown): Behavior =>
  answers(status, JSON.stringify(body), { 'Content-Type': 'application/json' });

/** A double of a provider's HTTP side on this machine: it keeps what it was asked and does what it is told. */
export interface Gateway extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  readonly requests: readonly Arrived[];
  /** From now on. */
  behave(behavior: Behavior): void;
}

export async function startGateway(first: Behavior = answers(200), isTls = false): Promise<Gateway> {
  const requests: Arrived[] = [];
  let behavior = first;
  const serve: RequestListener = (request, response) => {
    readBody(request).then(
      (body) => {
        requests.push(arrived(request, body));
        act(behavior, response);
      },
      () => response.destroy(),
    );
  };
  const server = isTls ? createTlsServer(ownCertificate(), serve) : createServer(serve);
  const port = await listen(server);
  return {
    url: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    behave(next) {
      behavior = next;
    },
    [Symbol.asyncDispose]: () => stop(server),
  };
}

/** An address on which nobody listens. */
export async function deadUrl(): Promise<string> {
  const server = createServer();
  const port = await listen(server);
  await stop(server);
  return `http://127.0.0.1:${port}`;
}

function act(behavior: Behavior, response: ServerResponse): void {
  switch (behavior.does) {
    case 'answer':
      response.writeHead(behavior.status, behavior.headers).end(behavior.body);
      break;
    case 'lose':
      response.destroy();
      break;
    case 'stall':
      response.writeHead(behavior.status);
      response.write('{');
      break;
    case 'hang':
      break;
  }
}

const arrived = ({ method = '', url = '', headers }: IncomingMessage, body: string): Arrived => ({
  method,
  path: url,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  body,
});

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Listening on a port, not on a pipe.
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** The self-signed certificate that smtp-server brings for tests. */
function ownCertificate(): { readonly key: string; readonly cert: string } {
  const load = createRequire(import.meta.url);
  // Its types do not tell of this file.
  const options = load('smtp-server/lib/tls-options.js') as (given: object) => { key: string; cert: string };
  const { key, cert } = options({});
  return { key, cert };
}
