import type { FastifyReply, FastifyRequest } from 'fastify';
import { bouncesPerMinute } from '#domain/bounce.ts';
import { floodGuard } from './flood.ts';
import { send } from './send.ts';
import { countHook, tooMany } from './stages.ts';
import { visitOf } from './visit-of.ts';
import type { Door } from './visit.ts';

/**
 * Asks a mail server for its token before a byte of its mail is read. Without the right one, and where none is configured, the address is one that is not there. With it,
 * mails are counted once more, for themselves: what comes in them is up to strangers.
 */
export function mailGate(door: Door) {
  const flood = floodGuard(bouncesPerMinute);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const visit = visitOf(door, request);
    const counted = await countHook(visit);
    if ('as' in counted) return send(reply, visit, counted);
    if (!isKnown(door, request.headers.authorization)) return send(reply, visit, { as: 'empty', status: 404 });
    const wait = await flood('everybody');
    return wait === null ? undefined : send(reply, visit, tooMany(wait));
  };
}

function isKnown({ deps, bounces: { token } }: Door, authorization: string | undefined): boolean {
  const sent = /^bearer +([!-~]+) *$/i.exec(authorization ?? '')?.[1];
  return token !== null && sent !== undefined && deps.hash.equal(sent, token.reveal());
}
