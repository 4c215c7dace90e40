import { after, second } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';

/** A second press comes within seconds of the first. */
export const pressedWithin = 10 * second;

/**
 * The last form was sent twice: the first answer, with its session, was thrown away by the browser, and the interaction is over. The same browser gets
 * that session under a new token, by one conditional write; nothing is minted, and the lost token opens nothing (SPEC X1, X2). Null otherwise.
 */
export async function reclaimSession(
  deps: Deps,
  { interaction, now }: Pick<OpenRun, 'interaction' | 'now'>,
): Promise<Secret | null> {
  const { sessionId, endedAt, endReason } = interaction;
  if (!sessionId || endReason !== 'finished' || endedAt === null || now - endedAt > pressedWithin) return null;
  const token = deps.random.token();
  const tokenHash = deps.hash.hash('session-token', token.reveal());
  const renewed = await deps.store.transact((tx) => tx.renewToken(sessionId, tokenHash, after(now, -pressedWithin)));
  return renewed ? token : null;
}
