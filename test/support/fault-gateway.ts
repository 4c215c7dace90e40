import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What a gateway does with a message that it has read. `hold`: takes it and answers when told to (`release`). `refuse`: 500. `lie`: 200 with an error in the body.
 * `lose`: takes it and hangs up without a word. `busy`: 429.
 */
export type GatewayMode = 'take' | 'hold' | 'refuse' | 'lie' | 'lose' | 'busy';

/** A message as a gateway was given it. */
export interface Given {
  readonly to: string;
  readonly text: string;
  /** Our name for it; empty where the gateway is told none. */
  readonly id: string;
  /** Where its report goes; empty where it is told none. */
  readonly report: string;
}

/** A gateway on loopback that behaves badly when told to. */
export interface FaultGateway extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  readonly given: readonly Given[];
  setMode(mode: GatewayMode): void;
  /** Answers what is held. */
  release(): void;
}

/** `kind`: what it is called by, the generic gateway of the settings below, or Twilio. */
export async function startFaultGateway(kind: 'http' | 'twilio', first: GatewayMode = 'take'): Promise<FaultGateway> {
  const given: Given[] = [];
  const held: (() => void)[] = [];
  let mode = first;
  const server = createServer((request, response) => {
    read(request).then(
      (body) => {
        given.push(kind === 'http' ? fromQuery(request.url ?? '') : fromForm(body));
        if (mode === 'hold') held.push(() => answer(kind, 'take', given.length, response));
        else answer(kind, mode, given.length, response);
      },
      () => response.destroy(),
    );
  });
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    given,
    setMode(next) {
      mode = next;
    },
    release() {
      for (const one of held.splice(0)) one();
    },
    [Symbol.asyncDispose]: () => stop(server),
  };
}

const accountSid = `AC${'0'.repeat(32)}`;

/** Settings of providers that are these gateways, in their order. Without a gateway nobody listens. */
export function gatewaySettings(http: { readonly url: string }, twilio?: { readonly url: string }) {
  const both = {
    GATEHOUSE_SMS_TWILIO_ACCOUNT_SID: accountSid,
    GATEHOUSE_SMS_TWILIO_AUTH_TOKEN: 'token-of-the-test',
    GATEHOUSE_SMS_TWILIO_FROM: '+15005550006',
    GATEHOUSE_SMS_TWILIO_URL: twilio?.url ?? '',
  };
  return {
    GATEHOUSE_SMS_PROVIDERS: twilio ? 'http,twilio' : 'http',
    GATEHOUSE_SMS_HTTP_URL: `${http.url}/send?to={to}&text={text}&id={id}&report={report}`,
    GATEHOUSE_SMS_HTTP_ACCEPT: '^202 0: Accepted',
    ...(twilio ? both : {}),
  };
}

function answer(kind: 'http' | 'twilio', mode: GatewayMode, count: number, response: ServerResponse): void {
  switch (mode) {
    case 'take':
    case 'hold':
      if (kind === 'http') response.writeHead(202).end('0: Accepted for delivery');
      else json(response, 201, { sid: `SM${String(count).padStart(32, '0')}`, status: 'queued', error_code: null });
      break;
    case 'refuse':
      response.writeHead(500).end('no');
      break;
    case 'lie':
      if (kind === 'http') response.writeHead(200).end('1: no credit');
      else json(response, 200, { code: 20_003, message: 'no credit' });
      break;
    case 'lose':
      response.destroy();
      break;
    case 'busy':
      response.writeHead(429, { 'Retry-After': '60' }).end();
      break;
    default:
      mode satisfies never;
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

function fromQuery(path: string): Given {
  const query = new URL(path, 'http://localhost').searchParams;
  const field = (name: string): string => query.get(name) ?? '';
  return { to: field('to'), text: field('text'), id: field('id'), report: field('report') };
}

function fromForm(body: string): Given {
  const form = new URLSearchParams(body);
  return { to: form.get('To') ?? '', text: form.get('Body') ?? '', id: '', report: form.get('StatusCallback') ?? '' };
}

async function read(request: IncomingMessage): Promise<string> {
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
    server.close(() => resolve());
  });
}
