import type { KoaContextWithOIDC } from 'oidc-provider';
import { Fault } from '#domain/fault.ts';
import { carryOut, nothing, type ProtocolWork } from '#flows/applications/states.ts';
import { applicationOf } from './clients.ts';
import { draw } from './errors.ts';
import type { ProtocolParts } from './parts.ts';
import { turnNow, type Held, type Turn } from './turn.ts';

/**
 * After the library has worked out its answer, and before it leaves: what the request writes is written, in one transaction. Where that cannot be done the answer is
 * another one (SPEC X9, SECURITY I2, I12).
 */
export async function settle(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<void> {
  const turn = turnNow();
  if (turn.failure instanceof Fault) return answerFault(parts, ctx, turn.failure);
  if (turn.failure !== null) return;
  try {
    const outcome = await carryOut(parts.deps, workOf(turn), await requesterOf(parts, ctx, turn));
    if (outcome === 'used-before') await answerUsed(parts, ctx);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    turn.failure = error;
    await answerFault(parts, ctx, error);
  }
}

/** Of a request that came to nothing only what it ends: a second use is what ends a family. */
function workOf({ isDone, spends, keeps, drops, joins, ends, held }: Turn): ProtocolWork {
  const ended = [...ends].map(([grantId, reused]) => ({ grantId, reused }));
  const gone = drops.map((one) => ({ ...one, must: isDone && one.kind === 'Interaction' }));
  return isDone
    ? { spends, keeps, drops: gone, joins, ends: ended, grants: grantsIn(held) }
    : { ...nothing, drops: gone, ends: ended };
}

/** The grant that was looked up, and until when it lives as it is. */
function grantsIn(held: Held | null): ProtocolWork['grants'] {
  const grantId = held?.state?.payload['grantId'];
  return typeof grantId === 'string' && held?.grant ? new Map([[grantId, held.grant.expiresAt]]) : nothing.grants;
}

async function requesterOf(parts: ProtocolParts, { oidc }: KoaContextWithOIDC, { visitor, userId }: Turn) {
  const loaded = await applicationOf(parts, oidc.client?.clientId);
  return { facts: visitor.facts, application: loaded?.application ?? null, userId };
}

/** Somebody else was first: with a code or token, that is for the application to know; with a request, for the person. */
async function answerUsed(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<void> {
  if (ctx.oidc.route !== 'token') return answerPage(parts, ctx, 'session_not_found', 400);
  ctx.status = 400;
  ctx.body = { error: 'invalid_grant', error_description: 'grant request is invalid' };
}

/** Nothing was kept, so that what the answer leads to would lead nowhere. */
async function answerFault(parts: ProtocolParts, ctx: KoaContextWithOIDC, { retryAfter }: Fault): Promise<void> {
  ctx.set('retry-after', String(retryAfter));
  if (isForPeople(ctx)) return answerPage(parts, ctx, 'temporarily_unavailable', 503);
  ctx.status = 503;
  ctx.body = { error: 'temporarily_unavailable', error_description: 'try again later' };
}

const isForPeople = (ctx: KoaContextWithOIDC): boolean =>
  ctx.oidc.route === 'authorization' || ctx.oidc.route === 'resume' || ctx.accepts('json', 'html') === 'html';

async function answerPage(parts: ProtocolParts, ctx: KoaContextWithOIDC, error: string, status: number): Promise<void> {
  ctx.remove('location');
  ctx.remove('set-cookie');
  await draw(parts, ctx, { error, status });
}
