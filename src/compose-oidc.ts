import type { Deps } from '#flows/deps.ts';
import type { Jobs } from '#jobs/run-jobs.ts';
import { createProtocolDoor } from '#oidc/door.ts';
import type { ProtocolDoor } from '#ports/protocol-door.ts';
import { cookieNames } from '#web/lifecycle/cookies.ts';
import { floodGuard } from '#web/lifecycle/flood.ts';
import type { Parts } from './compose-deps.ts';

/** Requests of one network in a minute that wait for somebody to sign in: an office of a thousand people at eight in the morning stays below it, and what waits stays small. */
const usualAsked = 600;

/** The same of authorizations that finish, and of requests that an application pushes: every page of that office may renew what it has, again and again. */
const usualOfKnown = 6000;

/** What the protocol's door works with. */
export const protocolOf = ({ logger, overrides }: Parts, deps: Deps, jobs: Jobs): ProtocolDoor =>
  createProtocolDoor({
    deps,
    logger,
    sessionCookie: cookieNames.session,
    flood: floodGuard(overrides.postsPerMinute ?? usualAsked),
    floodOfKnown: floodGuard(overrides.postsPerMinute ?? usualOfKnown),
    seen: ({ session, now }) => jobs.seen(session.id, now),
  });
