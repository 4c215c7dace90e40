import * as client from 'openid-client';
import { tokensOf } from './sign-in.ts';
import type { Session, Tokens } from './sessions.ts';

/** Renewed so long before their end that they do not end on their way. */
const ahead = 30_000;

/** The sign-in is over, or the rules ask for more: the user is sent to Gatehouse, which shows what is due. */
export class SignInOver extends Error {}

/**
 * An access token that is good. A refresh token is good once, and one that is used twice ends the whole sign-in: of several requests at the same time the first renews,
 * the others wait for it. Throws `SignInOver`.
 */
export async function goodToken(gatehouse: client.Configuration, session: Session): Promise<string> {
  if (session.tokens.expiresAt - ahead > Date.now()) return session.tokens.accessToken;
  session.renewing ??= renew(gatehouse, session);
  return (await session.renewing).accessToken;
}

async function renew(gatehouse: client.Configuration, session: Session): Promise<Tokens> {
  try {
    const { refreshToken } = session.tokens;
    if (refreshToken === null) throw new SignInOver();
    const answer = await client.refreshTokenGrant(gatehouse, refreshToken);
    session.tokens = tokensOf(answer, session.tokens);
    return session.tokens;
  } catch (error) {
    throw isRefused(error) ? new SignInOver() : error;
  } finally {
    session.renewing = null;
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof client.ResponseBodyError && error.error === 'invalid_grant';
