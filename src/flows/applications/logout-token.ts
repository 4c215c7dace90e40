import type { JWK } from 'jose';
import { minute, second, type Duration } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { Deps } from '../deps.ts';
import type { OpenSigningKey } from './keys.ts';

/** An application looks at it as it comes; clocks are as far apart as they may be. */
const validFor: Duration = 2 * minute;

const loggedOut = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * Says to one application that one sign-in is over (OpenID Connect Back-Channel Logout 1.0 section 2.4). It names both user and sign-in; its type and the lack of a
 * `nonce` keep it from being taken for an ID token. Another one for every try.
 */
export async function logoutToken(
  { clock, random, service }: Deps,
  { id, algorithm, privateJwk }: OpenSigningKey,
  { applicationId, userId, sid }: Pick<ApplicationSessionRecord, 'applicationId' | 'userId' | 'sid'>,
): Promise<Secret> {
  // Hardly any process signs one at its start.
  const { importJWK, SignJWT } = await import('jose');
  const now = Math.floor(clock.now() / second);
  const token = await new SignJWT({ sid, events: { [loggedOut]: {} } })
    .setProtectedHeader({ alg: algorithm, kid: id, typ: 'logout+jwt' })
    .setIssuer(service.publicUrl())
    .setSubject(userId)
    .setAudience(applicationId)
    .setIssuedAt(now)
    .setExpirationTime(now + validFor / second)
    .setJti(random.token().reveal())
    .sign(await importJWK(JSON.parse(privateJwk.reveal()) as JWK, algorithm));
  return new Secret(token);
}
