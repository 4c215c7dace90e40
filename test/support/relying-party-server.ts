import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** A logout token that came in and was verified as OpenID Connect Back-Channel Logout 1.0 section 2.6 has it. */
export interface HeardLogout {
  readonly header: JWTHeaderParameters;
  readonly claims: JWTPayload;
}

export type VerifyLogout = (token: string) => Promise<HeardLogout>;

/** An application's own pages: the callback, the page after a sign-out, and the receiver of logout tokens. */
export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  /** Addresses that browsers came back to, by `state`. */
  readonly callbacks: ReadonlyMap<string, string>;
  /** Queries of the page after a sign-out. */
  readonly signedOut: readonly URLSearchParams[];
  /** What it answers to logout tokens. */
  logoutStatus: number;
  verifyLogouts(verify: VerifyLogout): void;
  /** Logout tokens that came in, once there are so many. Throws where one was not right. */
  heard(count: number): Promise<readonly HeardLogout[]>;
  /** The first that came in for this `sid`, once there is one. */
  told(sid: unknown): Promise<HeardLogout>;
  close(): Promise<void>;
}

/** What came in. */
interface Received {
  readonly callbacks: Map<string, string>;
  readonly signedOut: URLSearchParams[];
  readonly heard: HeardLogout[];
  readonly faults: unknown[];
  verify: VerifyLogout | null;
}

export async function serveApplication(): Promise<Served> {
  const received: Received = { callbacks: new Map(), signedOut: [], heard: [], faults: [], verify: null };
  const server = createServer((request, reply) => {
    take(received, new URL(request.url ?? '/', served.url), request)
      .then((isTaken) => say(reply, isTaken ? served.logoutStatus : 200))
      .catch((fault: unknown) => {
        received.faults.push(fault);
        say(reply, 400);
      });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const bound = server.address();
  const served: Served = {
    url: `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`,
    callbacks: received.callbacks,
    signedOut: received.signedOut,
    logoutStatus: 200,
    verifyLogouts: (verify) => {
      received.verify = verify;
    },
    heard: (count) => untilHeard(received, ({ heard }) => (heard.length >= count ? heard : null)),
    told: (sid) => untilHeard(received, ({ heard }) => heard.find(({ claims }) => claims['sid'] === sid) ?? null),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
  return served;
}

/** Whether it was a logout token. */
async function take(received: Received, url: URL, request: IncomingMessage): Promise<boolean> {
  if (url.pathname === '/callback') received.callbacks.set(url.searchParams.get('state') ?? '', url.href);
  if (url.pathname === '/signed-out') received.signedOut.push(url.searchParams);
  if (url.pathname !== '/backchannel-logout') return false;
  const token = new URLSearchParams(await textOf(request)).get('logout_token') ?? '';
  if (received.verify) received.heard.push(await received.verify(token));
  return true;
}

function say(reply: ServerResponse, status: number): void {
  reply.writeHead(status, { 'content-type': 'text/plain' }).end('Site Diary');
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

const patience = { tries: 200, pause: 50 };

async function untilHeard<T>(received: Received, find: (received: Received) => T | null): Promise<T> {
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    if (received.faults.length > 0) throw new Error('a logout token was not right', { cause: received.faults[0] });
    const found = find(received);
    if (found !== null) return found;
    await pause(patience.pause);
  }
  throw new Error(`${received.heard.length} logout tokens arrived, and not what was waited for`);
}
