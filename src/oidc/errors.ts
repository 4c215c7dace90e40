import { Provider, errors, type ErrorOut, type KoaContextWithOIDC } from 'oidc-provider';
import { Fault } from '#domain/fault.ts';
import { shownOf } from '#flows/applications/shown.ts';
import type { StateParts } from '#flows/applications/states.ts';
import type { ProtocolProblem } from '#ports/protocol-door.ts';
import { applicationOf } from './clients.ts';
import type { ProtocolParts } from './parts.ts';
import { turnNow } from './turn.ts';

/** Refuses what leaves something behind, of a network that sent too much of it in this minute: strangers may not fill the database. */
export const limitNetwork = ({ flood }: ProtocolParts): Promise<void> => limit(flood, turnNow().visitor.facts.network);

/** The same of authorizations that finish, by whoever is signed in: their pages renew silently what they have, and an office has one address. */
export const limitFinished = ({ floodOfKnown }: ProtocolParts): Promise<void> =>
  limit(floodOfKnown, turnNow().visitor.facts.network);

/** The same of pushed requests. The server of an application that has proved itself speaks for everybody there; anybody can say that they are one that does not. */
export function limitPushed(parts: ProtocolParts): Promise<void> {
  const client = Provider.ctx?.oidc.client;
  const isProved = client !== undefined && client.clientAuthMethod !== 'none';
  return isProved ? limit(parts.floodOfKnown, client.clientId) : limitNetwork(parts);
}

/** The same of tokens that an application gets for itself, apart from what it pushes: one lasts for minutes, and each instance of it keeps one. */
export const limitOwn = ({ floodOfKnown }: ProtocolParts, { applicationId }: Named): Promise<void> =>
  limit(floodOfKnown, `tokens of ${applicationId}`);

/** The same of tokens that are renewed, by the family: what was spent of it stays as long as it lives, to give a thief away. */
export const limitRenewed = ({ flood }: ProtocolParts, { grantId }: Named): Promise<void> =>
  limit(flood, `family ${grantId}`);

type Named = Pick<StateParts, 'applicationId' | 'grantId'>;

async function limit(flood: ProtocolParts['flood'], sender: string): Promise<void> {
  const wait = await flood(sender);
  if (wait === null) return;
  Provider.ctx?.set('retry-after', String(wait));
  const error = new errors.TemporarilyUnavailable('too many requests');
  throw Object.assign(error, { status: 429, statusCode: 429, allow_redirect: false });
}

/** What a person is shown when something is wrong and nobody is to be led on (RFC 6749 section 4.1.2.1), or when a page was asked for. */
export async function renderError(
  parts: ProtocolParts,
  ctx: KoaContextWithOIDC,
  { error }: ErrorOut,
  cause: Error,
): Promise<void> {
  const status = cause instanceof Fault ? 503 : ctx.status;
  await draw(parts, ctx, { error: cause instanceof errors.SessionNotFound ? 'session_not_found' : error, status });
}

/** Answers with a page. */
export async function draw(
  parts: ProtocolParts,
  ctx: KoaContextWithOIDC,
  problem: Pick<ProtocolProblem, 'error' | 'status'>,
): Promise<void> {
  const application = await asker(parts, ctx);
  ctx.type = 'html';
  ctx.status = problem.status;
  ctx.body = turnNow().visitor.draw({ ...problem, application });
}

/** Whoever sent the browser here: looked up for this request already, or not sure. */
async function asker(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<ProtocolProblem['application']> {
  const { client } = ctx.oidc;
  const loaded = client ? await applicationOf(parts, client.clientId) : null;
  return loaded && shownOf(loaded.application);
}
