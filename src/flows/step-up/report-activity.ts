import { joinedBy, signInSeen } from './sign-in.ts';
import type { ReportActivity } from './types.ts';

/** SPEC Y4: idleness is counted from the last report, and one that comes too late does not take it back. */
export const reportActivity: ReportActivity = async (deps, application, sid) => {
  const signIn = await joinedBy(deps, application, sid);
  if (!signIn?.stands) return null;
  const seen = signInSeen(application, signIn);
  if (seen.entry.needed) return seen;
  const { joined, now } = signIn;
  const noted = await deps.store.transact((tx) => tx.noteActivity(joined.sid, application.id, now));
  return noted ? signInSeen(application, { ...signIn, joined: { ...joined, activeAt: now } }) : null;
};
