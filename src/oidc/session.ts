import type { AdapterPayload } from 'oidc-provider';
import { assuranceOf, type Assurance } from '#domain/assurance.ts';
import { second } from '#domain/instant.ts';
import { openSession, type OpenSession } from '#flows/account/session.ts';
import type { ProtocolParts } from './parts.ts';
import { turnNow } from './turn.ts';

/** The session of this browser, opened once in a request; null: nobody is signed in, or the session has outlived what the policy allows. */
export function sessionNow(parts: ProtocolParts): Promise<OpenSession | null> {
  const turn = turnNow();
  return (turn.session ??= openOf(parts));
}

async function openOf({ deps, seen }: ProtocolParts): Promise<OpenSession | null> {
  const session = await openSession(deps, turnNow().visitor.facts);
  if (session !== null) seen(session);
  return session;
}

/**
 * Our session, as the library sees one of its own (DESIGN 3): it has none, so that there is nothing that could outlive ours. It is named by the sign-in, which stays the
 * same over step-ups; its token is never told (SECURITY I10).
 */
export async function findSession(parts: ProtocolParts, token: string): Promise<AdapterPayload | undefined> {
  if (token !== turnNow().visitor.facts.sessionToken) return undefined;
  const open = await sessionNow(parts);
  if (open === null) return undefined;
  const { session } = open;
  const told = toldOf(assuranceOf(open.situation));
  return { uid: session.signInId, jti: session.signInId, accountId: session.userId, ...told };
}

/** How and when somebody proved who they are, by the library's names. */
export const toldOf = (assurance: Assurance | null): Pick<AdapterPayload, 'acr' | 'amr' | 'loginTs'> =>
  assurance === null
    ? {}
    : { acr: assurance.acr, amr: [...assurance.amr], loginTs: Math.floor(assurance.authTime / second) };
