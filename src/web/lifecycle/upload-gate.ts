import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemPage } from '../present/problem.tsx';
import type { Route } from '../routes/route.ts';
import { refusedAtConsole } from './guards.ts';
import { send } from './send.ts';
import { passBeforeBody } from './stages.ts';
import { visitOf } from './visit-of.ts';
import type { Door } from './visit.ts';

/** Forms with a file, each of which may hold a megabyte of memory while it comes in. */
const mostAtOnce = 4;

/** Seconds: a list is read in much less. */
const shortly = 10;

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * Asks before a byte of a file is read what is asked of other forms after: the flood limit, where it comes from, who sends it and whether they may (SECURITY I1).
 * So many come in at once and no more; the others are told to try again.
 */
export function uploadGate(door: Door): (route: Extract<Route, { access: 'company' | 'operator' }>) => Hook {
  let coming = 0;
  return (route) => async (request, reply) => {
    const visit = visitOf(door, request);
    const refused = (await passBeforeBody(visit, route)) ?? (await refusedAtConsole(visit, route));
    if (refused) return send(reply, visit, refused);
    if (coming >= mostAtOnce) return send(reply, visit, problemPage(visit, 503, shortly));
    coming += 1;
    // Also when the browser goes away in the middle.
    reply.raw.once('close', () => {
      coming -= 1;
    });
    return undefined;
  };
}
