import { joinedBy, signInSeen } from './sign-in.ts';
import type { SeeSignIn } from './types.ts';

/** What an application asks before it lets somebody go on: nothing is written, and nothing ended. */
export const seeSignIn: SeeSignIn = async (deps, application, sid) => {
  const signIn = await joinedBy(deps, application, sid);
  return signIn?.stands ? signInSeen(application, signIn) : null;
};
