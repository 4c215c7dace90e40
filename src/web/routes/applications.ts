import { parseId } from '#domain/identifiers.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { isProtocolProblem } from '../pages/protocol-problem.tsx';
import { problemPage } from '../present/problem.tsx';
import { protocolProblem } from '../present/protocol-problem.tsx';
import type { Route } from './route.ts';

/** What pages show of an application: its logo, to anybody, for it says nothing of whoever looks; and what was wrong with its request, in another language. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: '/applications/:application/logo', access: 'open', handle: showLogo },
  { method: 'GET', path: '/sign-in/problem/:about', access: 'open', handle: showProblem },
];

const forGood = 'public, max-age=31536000, immutable';
const shortly = 'public, max-age=300';

/** An operator put it there, and yet nothing in it may act, wherever it is opened. With its mark in the address it is kept for good: a new logo has a new one. */
async function showLogo({ door, params, query, request }: Visit): Promise<Answer> {
  const id = parseId('application', params.application);
  const logo = id && (await door.deps.store.loadLogo(id));
  if (!logo) return { as: 'empty', status: 404 };
  const headers = {
    'content-security-policy': "default-src 'none'",
    'cache-control': query.v === logo.mark ? forGood : shortly,
    etag: `"${logo.mark}"`,
  };
  if (request.headers['if-none-match'] === headers.etag) return { as: 'empty', status: 304, headers };
  return { as: 'file', type: logo.mediaType, name: null, content: logo.content, headers };
}

async function showProblem(visit: Visit): Promise<Answer> {
  const { about = '' } = visit.params;
  return isProtocolProblem(about) ? page(protocolProblem(visit, about, null)) : problemPage(visit, 404);
}
