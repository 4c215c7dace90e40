import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { second } from '#domain/instant.ts';
import type { ApiRequest, UnreadBody } from '#ports/api-door.ts';
import { formPace, watchBody, type Pace } from './body-time.ts';
import { networkOf } from './client-address.ts';
import { securityHeaders } from './headers.ts';
import type { Door } from './visit.ts';

/** SECURITY, Numbers. */
const bodyLimit = 64 * 1024;

const prefix = '/api';

/** An address that the JSON door answers, even where no router can read it. */
export const isOfApi = ({ url }: Pick<FastifyRequest, 'url'>): boolean => /^\/api(?:[/?]|$)/.test(url);

/** Lets the JSON door answer whatever comes below `/api`, by any method. It has bodies read when it wants them. */
export function serveApi(app: FastifyInstance, door: Door): void {
  app.register(
    async (api) => {
      api.removeAllContentTypeParsers();
      api.addContentTypeParser('*', (_request, _body, done) => done(null));
      for (const path of door.api.paths)
        api.all(path.slice(prefix.length), (request, reply) => answerApi(door, request, reply, path));
      api.setNotFoundHandler((request, reply) => answerApi(door, request, reply, null));
    },
    { prefix },
  );
}

/** What the server itself could not read of a request is for the JSON door to refuse, in its own words. */
export function refuseByApi(door: Door, request: FastifyRequest, reply: FastifyReply): void {
  const { url } = request.routeOptions;
  answerApi(door, request, reply, door.api.paths.find((path) => path === url) ?? null);
}

/** `path`: the one of the JSON door's that the address is of; null: none. The door never throws. */
export function answerApi(door: Door, request: FastifyRequest, reply: FastifyReply, path: string | null): void {
  door.api.handle(asked(door, request, path)).then(
    ({ status, headers, body }) => {
      reply.headers({ ...securityHeaders(door.deps.service.publicUrl()), ...headers });
      reply.code(status).send(body ?? undefined);
    },
    (error: unknown) => reply.send(error),
  );
}

function asked({ addressOf }: Door, request: FastifyRequest, path: string | null): ApiRequest {
  const { method, url, headers, raw, ip } = request;
  const address = addressOf(ip, headers['x-forwarded-for']);
  return {
    method,
    path,
    params: request.params as Readonly<Record<string, string>>,
    hasQuery: url.includes('?'),
    authorization: headers.authorization,
    contentType: headers['content-type'],
    contentEncoding: headers['content-encoding'],
    address,
    network: networkOf(address),
    body: () => bodyOf(raw),
  };
}

/** A moment before the server would end the connection without a word that the caller could go by. */
const pace: Pace = { ...formPace, silentFor: formPace.silentFor - second, atMostFor: formPace.atMostFor - second };

const bodyOf = (raw: IncomingMessage): Promise<Buffer | UnreadBody> =>
  Promise.race([readBody(raw), new Promise<UnreadBody>((resolve) => watchBody(raw, pace, () => resolve('not-whole')))]);

/** What is longer than may come is not kept, and the rest of it goes by unread. Whoever leaves in the middle hears nothing anyway. */
async function readBody(raw: IncomingMessage): Promise<Buffer | UnreadBody> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length > bodyLimit) return letBy(raw);
    }
    return Buffer.concat(parts);
  } catch {
    return 'not-whole';
  }
}

/** Until it has passed, the connection can bring nothing else. */
function letBy(raw: IncomingMessage): UnreadBody {
  raw.resume();
  return 'too-large';
}
