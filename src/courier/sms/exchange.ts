import type { IncomingMessage } from 'node:http';
import { second, type Duration } from '#domain/instant.ts';
import { refused, unknown, type ProviderAnswer } from './provider.ts';

/** Not imported: for `import` Node reads all that the two export, and so loads its client of `fetch` at every start, which nothing here uses. */
const http = process.getBuiltinModule('node:http');
const https = process.getBuiltinModule('node:https');

/** One request to a gateway. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** May hold credentials: it is in no error and no log. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
  /** What `Retry-After` asks for; null: nothing. */
  readonly waitFor: Duration | null;
}

/** `unsent`: no connection came about, so that nothing left. `lost`: it left, and no whole answer came. */
type Exchange =
  | ({ readonly ended: 'answered' } & Answered)
  | { readonly ended: 'unsent' | 'lost'; readonly detail: string };

/** No gateway has more to say. */
const longestBody = 64 * 1024;

/**
 * Asks a gateway once and makes of its answer what `read` says. A connection of its own for each request: on a kept one nobody could tell whether a request that
 * failed had left. Redirects are not followed: they would take credentials elsewhere. Never throws.
 */
export async function ask(
  call: Call,
  signal: AbortSignal,
  read: (answer: Answered) => ProviderAnswer,
): Promise<ProviderAnswer> {
  const exchange = await exchangeOnce(call, signal);
  if (exchange.ended === 'answered') return read(exchange);
  return exchange.ended === 'unsent' ? refused('temporary', exchange.detail) : unknown(exchange.detail);
}

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Statuses of proxies that passed the request on and heard nothing. */
const undecided: ReadonlySet<number> = new Set([502, 504]);

/** What a status other than success says where the body says no more. `code`: the gateway's own, a few characters. */
export function refusedBy({ status, waitFor }: Answered, code = ''): ProviderAnswer {
  const detail = `HTTP ${status} ${code}`.trim();
  if (undecided.has(status) && code === '') return unknown(detail);
  return refused('temporary', detail, waitFor);
}

function exchangeOnce({ method, url, headers, body }: Call, signal: AbortSignal): Promise<Exchange> {
  const isTls = url.protocol === 'https:';
  return new Promise((resolve) => {
    let hasLeft = false;
    let isAnswered = false;
    const options = { method, signal, agent: false, headers: { ...headers, ...lengthOf(body) } };
    const request = (isTls ? https : http).request(url, options);
    request.on('socket', (socket) => {
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        hasLeft = true;
      });
    });
    request.on('error', (error) => {
      if (!isAnswered) resolve({ ended: hasLeft ? 'lost' : 'unsent', detail: nameOf(error, signal) });
    });
    request.on('response', (response) => {
      isAnswered = true;
      readAll(response).then(resolve, (error: unknown) => resolve(half(response, nameOf(error, signal))));
    });
    request.end(body ?? undefined);
  });
}

const lengthOf = (body: string | null): Readonly<Record<string, number>> =>
  body === null ? {} : { 'Content-Length': Buffer.byteLength(body) };

async function readAll(response: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  let length = 0;
  // A stream of Node's own gives buffers where no encoding is set.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) {
      response.destroy();
      return half(response, 'long answer');
    }
    chunks.push(chunk);
  }
  return answered(response, Buffer.concat(chunks).toString('utf8'));
}

/** An answer whose body did not come whole: a refusal is one without it, an acceptance may be none. */
const half = (response: IncomingMessage, detail: string): Exchange =>
  isSuccess(response.statusCode ?? 0) ? { ended: 'lost', detail } : answered(response, '');

const answered = (response: IncomingMessage, body: string): Exchange => ({
  ended: 'answered',
  status: response.statusCode ?? 0,
  body,
  waitFor: waitOf(response.headers['retry-after']),
});

/** Seconds alone; a date is not read: clocks differ. */
const waitOf = (header: string | undefined): Duration | null =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * second : null;

/** The error's code alone: messages quote addresses. */
function nameOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'time-out';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'failed';
}
