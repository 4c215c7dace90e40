import { Fault } from '#domain/fault.ts';
import type { ApiAnswer, ApiRequest } from '#ports/api-door.ts';
import type { Logger } from '#ports/logger.ts';
import { authenticate, limit } from './authenticate.ts';
import type { Operation, Outcome, Success } from './operation.ts';
import type { ApiParts } from './parts.ts';
import { problems, typeOf, type Problem } from './problems.ts';
import { readBody } from './read-body.ts';
import { operations } from './table.ts';

/** Answers one request, whatever it is (DESIGN 2): address, method, sender, body, then the act. Never throws. */
export async function answer(parts: ApiParts, request: ApiRequest): Promise<ApiAnswer> {
  try {
    return present(await outcomeOf(parts, request));
  } catch (error) {
    return present(failed(parts.logger, request, error));
  }
}

async function outcomeOf(parts: ApiParts, request: ApiRequest): Promise<Outcome> {
  const here = operations.filter(({ path }) => path === request.path);
  if (here.length === 0) return { problem: 'unknown-address' };
  const headers = { allow: methodsOf(here).join(', ') };
  if (request.method === 'OPTIONS') return { status: 204, value: undefined, headers };
  const asked = request.method === 'HEAD' ? 'GET' : request.method;
  const found = here.find(({ method }) => method === asked);
  return found ? run(parts, request, found) : { problem: 'method-not-allowed', headers };
}

/** HEAD is what GET would say, without its body; OPTIONS says this. Pages of other origins are told nothing (no CORS): applications ask by their servers. */
const methodsOf = (here: readonly Operation[]): readonly string[] => [
  ...here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  'OPTIONS',
];

async function run(parts: ApiParts, request: ApiRequest, found: Operation): Promise<Outcome> {
  const { deps } = parts;
  const { address, params, hasQuery } = request;
  if (found.access === 'open')
    return (await limit(parts.flood, request.network)) ?? found.run({ deps, address, params });
  const application = await authenticate(parts, request);
  if ('problem' in application) return application;
  if (hasQuery) return { problem: 'query-not-taken' };
  const read = found.takes === null ? { sent: null } : await readBody(request);
  return 'problem' in read ? read : found.run({ deps, address, params, application }, read.sent);
}

const present = (outcome: Outcome): ApiAnswer =>
  'problem' in outcome ? presentProblem(outcome) : presentSuccess(outcome);

const presentSuccess = ({ status, value, headers = {} }: Success): ApiAnswer =>
  value === undefined
    ? { status, headers, body: null }
    : { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };

function presentProblem({ problem: code, headers = {}, errors }: Problem): ApiAnswer {
  const { status, title, detail } = problems[code];
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ type: typeOf(code), title, status, detail, code, errors }),
  };
}

/** Faults are 503 and say when to try again; anything else is our mistake, told without its cause. */
function failed(logger: Logger, { path }: ApiRequest, error: unknown): Problem {
  if (error instanceof Fault) {
    logger.warn({ fault: error.code, route: path }, 'the API cannot answer');
    return { problem: 'unavailable', headers: { 'retry-after': String(error.retryAfter) } };
  }
  logger.error({ err: error, route: path }, 'the API cannot answer');
  return { problem: 'internal-error' };
}
