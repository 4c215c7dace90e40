import type { UserId } from '#domain/identifiers.ts';
import { after } from '#domain/instant.ts';
import { meantAfterReplaced } from '#domain/session.ts';
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
 * Whose sign-in a session is of that another one took the place of just now: the browser may not have heard of it, and whoever asks to be signed out means the sign-in.
 * For nothing but ending it: such a session is dead (SECURITY I14), and no page says whose it was.
 */
export async function whoIsMeant({ store, hash, clock }: Deps, { sessionToken }: RequestFacts): Promise<UserId | null> {
  if (sessionToken === null) return null;
  const since = after(clock.now(), -meantAfterReplaced);
  const signIn = await store.signInOfReplaced(hash.hash('session-token', sessionToken), since);
  const found = signIn && (await store.loadSignIn(signIn));
  return found?.bundle.user.id ?? null;
}

/**
 * An application asks to sign somebody out, and brings an ID token of ours (RP-Initiated Logout 1.0 section 2): as good as their own press of the button where it is
 * of the very user who is signed in here. The whole sign-in ends, in every application. False: it is not, and nothing is done.
 */
export async function signOutAsHinted(
  deps: Deps,
  facts: RequestFacts,
  user: UserId,
  { hint, isFaulty }: LogoutRequest,
): Promise<boolean> {
  if (isFaulty || hint?.userId !== user) return false;
  await signOut(deps, facts);
  return true;
}
