import type { FastifyReply, FastifyRequest } from 'fastify';
import { send } from './send.ts';
import { countHook } from './stages.ts';
import { visitOf } from './visit-of.ts';
import type { Door } from './visit.ts';

/**
 * Asks a mail server for its token before a byte of its mail is read. Without the right one, and where none is configured, the address is one that is not there.
 */
export function mailGate(door: Door) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const visit = visitOf(door, request);
    const counted = await countHook(visit);
    if ('as' in counted) return send(reply, visit, counted);
    if (isKnown(door, request.headers.authorization)) return undefined;
    return send(reply, visit, { as: 'empty', status: 404 });
  };
}

function isKnown({ deps, bounces: { token } }: Door, authorization: string | undefined): boolean {
  const sent = /^bearer +([!-~]+) *$/i.exec(authorization ?? '')?.[1];
  return token !== null && sent !== undefined && deps.hash.equal(sent, token.reveal());
}
