import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '#domain/fault.ts';
import type { ProtocolDoor, ProtocolVisitor } from '#ports/protocol-door.ts';
import { protocolRoutes } from './addresses.ts';
import { askByGet, isAskedByPost } from './asked-by-post.ts';
import { keptProvider } from './kept-provider.ts';
import { readLogout } from './logout.ts';
import type { ProtocolParts } from './parts.ts';
import { madeOurs } from './raw.ts';
import { withHintOpened } from './sealed-hint.ts';
import { inTurn, newTurn } from './turn.ts';

/** The protocol's door (OpenID Connect). Nothing is loaded before the first request comes. */
export function createProtocolDoor(parts: ProtocolParts): ProtocolDoor {
  const kept = keptProvider(parts);
  return {
    routes: protocolRoutes,
    async handle(request, reply, visitor) {
      try {
        madeOurs(request, parts.deps.service.publicUrl());
        if (isAskedByPost(request)) return await answerPost(parts, request, reply, visitor);
        request.url = withHintOpened(request.url ?? '/', parts.deps.sealer);
        const { answer } = await kept.current();
        await inTurn(newTurn(visitor), () => answer(request, reply));
      } catch (error) {
        fail(parts, reply, visitor, error);
      }
    },
    readLogout: (fields) => readLogout(parts, kept, fields),
  };
}

async function answerPost(
  { deps }: ProtocolParts,
  request: IncomingMessage,
  reply: ServerResponse,
  visitor: ProtocolVisitor,
): Promise<void> {
  if (await askByGet(request, reply, deps.sealer)) return;
  show(reply, visitor, 400, 'invalid_request');
}

/** The library could not even be asked: its keys cannot be read now. */
function fail({ logger }: ProtocolParts, reply: ServerResponse, visitor: ProtocolVisitor, error: unknown): void {
  const isFault = error instanceof Fault;
  if (isFault) logger.warn({ fault: error.code }, 'the protocol cannot answer');
  else logger.error({ err: error }, 'the protocol cannot answer');
  if (reply.headersSent) return void reply.destroy();
  if (isFault) reply.setHeader('retry-after', String(error.retryAfter));
  show(reply, visitor, isFault ? 503 : 500, isFault ? 'temporarily_unavailable' : 'server_error');
}

function show(reply: ServerResponse, visitor: ProtocolVisitor, status: number, error: string): void {
  const page = visitor.draw({ error, status, application: null });
  reply.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
