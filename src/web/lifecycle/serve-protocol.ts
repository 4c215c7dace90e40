import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestFacts } from '#flows/deps.ts';
import { drawProtocolProblem } from '../present/protocol-problem.tsx';
import { networkOf } from './client-address.ts';
import { readCookies } from './cookies.ts';
import { securityHeaders } from './headers.ts';
import { visitOf } from './visit-of.ts';
import type { Door } from './visit.ts';

/** Lets the protocol's door answer at its addresses: it reads its bodies itself, and answers on the raw sockets. */
export function serveProtocol(app: FastifyInstance, door: Door): void {
  app.register(async (protocol) => {
    protocol.removeAllContentTypeParsers();
    protocol.addContentTypeParser('*', (_request, _body, done) => done(null));
    for (const { methods, path } of door.protocol.routes) {
      protocol.route({
        method: [...methods],
        url: path,
        exposeHeadRoute: false,
        handler: (request, reply) => hand(door, request, reply),
      });
    }
  });
}

/** Nothing is read of a request that nobody asks for: most come from applications, which have no cookies, and see no page. */
async function hand(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const headers = securityHeaders(door.deps.service.publicUrl());
  reply.hijack();
  for (const name in headers) reply.raw.setHeader(name, headers[name] ?? '');
  await door.protocol.handle(request.raw, reply.raw, {
    facts: factsOf(door, request),
    // What came is repeated in no page: links that would keep it lead to the start.
    draw: (problem) => drawProtocolProblem({ ...visitOf(door, request), path: '/', query: {} }, problem),
  });
}

/** The protocol's door puts headers of its own in place of forwarded ones, so that the address is told by what they were. */
function factsOf({ addressOf }: Door, { headers, ip }: FastifyRequest): RequestFacts {
  const { cookie, 'x-forwarded-for': forwarded, 'user-agent': userAgent = '' } = headers;
  const address = (): string => addressOf(ip, forwarded);
  return {
    get address() {
      return address();
    },
    get network() {
      return networkOf(address());
    },
    get sessionToken() {
      return readCookies(cookie).session;
    },
    browserToken: '',
    userAgent: userAgent.slice(0, 400),
  };
}
