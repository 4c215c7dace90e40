import type { FastifyReply, FastifyRequest } from 'fastify';
import { anotherFilePage, problemPage } from '../present/problem.tsx';
import type { Route } from '../routes/route.ts';
import type { Answer } from './answer.ts';
import { senderAtConsole } from './guards.ts';
import { send } from './send.ts';
import { passBeforeBody } from './stages.ts';
import { uploadPlaces, type Place } from './upload-places.ts';
import { visitOf } from './visit-of.ts';
import type { Door, SessionVisit } from './visit.ts';

/** Seconds: most lists come in in much less. */
const shortly = 10;

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * Asks before a byte of a file is read what is asked of other forms after: the flood limit, where it comes from, who sends it and whether they may (SECURITY I1).
 * So many come in at once, one of each user and two of a company, and no more; the others are told to try again.
 */
export function uploadGate(door: Door): (route: Extract<Route, { access: 'company' | 'operator' }>) => Hook {
  const take = uploadPlaces();
  return (route) => async (request, reply) => {
    const visit = visitOf(door, request);
    const sender = (await passBeforeBody(visit, route)) ?? (await senderAtConsole(visit, route));
    if ('as' in sender) return send(reply, visit, sender);
    const from = { user: sender.session.bundle.user.id, company: visit.params['company'] ?? null };
    const refused = refusals[take(from, request.raw, reply.raw)](sender);
    return refused ? send(reply, sender, refused) : undefined;
  };
}

const refusals: Readonly<Record<Place, (visit: SessionVisit) => Answer | null>> = {
  taken: () => null,
  another: (visit) => anotherFilePage(visit, shortly),
  full: (visit) => problemPage(visit, 503, shortly),
  gone: (visit) => problemPage(visit, 400),
};
