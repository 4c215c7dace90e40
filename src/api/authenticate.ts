import { applicationBehind } from '#flows/applications/bearer.ts';
import type { ApiRequest } from '#ports/api-door.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { ApiParts } from './parts.ts';
import type { Problem } from './problems.ts';

/** Which application asks. Who proves nothing is counted by network, so that nobody can use up what an application behind the same address has left. */
export async function authenticate(
  parts: ApiParts,
  { authorization, network }: ApiRequest,
): Promise<ApplicationRecord | Problem> {
  const token = bearerIn(authorization);
  const application = token === null ? null : await applicationBehind(parts.deps, token);
  if (application !== null) return (await limit(parts.floodOfKnown, application.id)) ?? application;
  return (await limit(parts.flood, network)) ?? refuse(token);
}

/** What stands behind `Bearer` (RFC 6750 section 2.1), whatever it is. Null: nobody said that. */
function bearerIn(header = ''): string | null {
  const [, said] = /^bearer(?![^ ])(.*)$/i.exec(header) ?? [];
  return said?.trim() ?? null;
}

/** Of a request that brings nothing, nothing is said to be wrong (RFC 6750 section 3.1). */
const refuse = (token: string | null): Problem =>
  token === null
    ? { problem: 'missing-token', headers: { 'www-authenticate': 'Bearer realm="gatehouse"' } }
    : { problem: 'invalid-token', headers: { 'www-authenticate': 'Bearer realm="gatehouse", error="invalid_token"' } };

/** Null: there were not too many. */
export async function limit(flood: ApiParts['flood'], sender: string): Promise<Problem | null> {
  const wait = await flood(sender);
  return wait === null ? null : { problem: 'too-many-requests', headers: { 'retry-after': String(wait) } };
}
