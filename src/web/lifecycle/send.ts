import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { renderPage } from '../pages/render.ts';
import type { Answer, SetCookies } from './answer.ts';
import { setCookie, type CookieName } from './cookies.ts';
import { securityHeaders } from './headers.ts';
import type { Visit } from './visit.ts';

/** Turns an answer into bytes: the one place where headers and cookies are set. */
export function send(reply: FastifyReply, visit: Visit, answer: Answer): FastifyReply {
  reply.headers({ ...securityHeaders(visit.door.deps.service.publicUrl()), ...answer.headers });
  const cookies = cookiesOf(visit, answer);
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  switch (answer.as) {
    case 'page':
      return reply.code(answer.status).type('text/html; charset=utf-8').send(renderPage(answer.page));
    case 'redirect':
      return reply.code(303).header('location', answer.to).send();
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answer.value));
    case 'file':
      return sendFile(reply, answer);
    case 'stream':
      reply.header('content-disposition', `attachment; filename="${answer.name}"`);
      return reply.type(answer.type).send(Readable.from(answer.content, { objectMode: false }));
    case 'empty':
      return reply.code(answer.status).send();
    default:
      return answer satisfies never;
  }
}

/** A browser that has no binding yet gets one with its first page that has a use for it (DESIGN 2). */
function cookiesOf(visit: Visit, answer: Answer): string[] {
  const binds = visit.newBrowser && (answer.as === 'page' || answer.as === 'redirect') && !answer.leavesNoCookie;
  const set: SetCookies = { ...(binds ? { browser: visit.facts.browserToken } : {}), ...answer.cookies };
  return Object.entries(set).map(([name, value]) => setCookie(name as CookieName, value));
}

function sendFile(reply: FastifyReply, answer: Extract<Answer, { as: 'file' }>): FastifyReply {
  if (answer.name !== null) reply.header('content-disposition', `attachment; filename="${answer.name}"`);
  return reply.type(answer.type).send(answer.content);
}
