import type { LogoutRequest } from '#ports/protocol-door.ts';
import type { UserBundle } from '#ports/records.ts';
import { signOut } from '../account/sign-out.ts';
import type { Deps, RequestFacts } from '../deps.ts';

/**
 * Whoever is signed in in this browser, whatever the rules would say of the session now; null: nobody is. A session whose place another one took counts as that: the
 * browser may not have heard of it, and whoever asks to be signed out means the sign-in.
 */
export async function whoIsSignedIn({ store, hash }: Deps, { sessionToken }: RequestFacts): Promise<UserBundle | null> {
  if (sessionToken === null) return null;
  const tokenHash = hash.hash('session-token', sessionToken);
  const found = (await store.loadSession(tokenHash)) ?? (await successorOf(store, tokenHash));
  return found?.bundle ?? null;
}

async function successorOf(store: Deps['store'], tokenHash: string) {
  const signIn = await store.signInOfReplaced(tokenHash);
  return signIn && store.loadSignIn(signIn);
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
