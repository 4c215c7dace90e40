import type { LogoutRequest } from '#ports/protocol-door.ts';
import type { UserBundle } from '#ports/records.ts';
import { signOut } from '../account/sign-out.ts';
import type { Deps, RequestFacts } from '../deps.ts';

/** Whoever is signed in in this browser, whatever the rules would say of the session now; null: nobody is. */
export async function whoIsSignedIn(deps: Deps, { sessionToken }: RequestFacts): Promise<UserBundle | null> {
  if (sessionToken === null) return null;
  const found = await deps.store.loadSession(deps.hash.hash('session-token', sessionToken));
  return found?.bundle ?? null;
}

/**
 * An application asks to sign somebody out, and brings an ID token of ours (RP-Initiated Logout 1.0 section 2): as good as their own press of the button where it is
 * of the very user who is signed in here. The whole sign-in ends, in every application. False: it is not, and nothing is done.
 */
export async function signOutAsHinted(
  deps: Deps,
  facts: RequestFacts,
  present: UserBundle,
  { hint, isFaulty }: LogoutRequest,
): Promise<boolean> {
  if (isFaulty || hint?.userId !== present.user.id) return false;
  await signOut(deps, facts);
  return true;
}
