import { createApiDoor } from '#api/door.ts';
import type { Deps } from '#flows/deps.ts';
import type { ApiDoor } from '#ports/api-door.ts';
import { floodGuard } from '#web/lifecycle/flood.ts';
import type { Parts } from './compose-deps.ts';

/** Requests of one network in a minute that prove nothing: an application whose secret has ended tries again, and looks no worse than that. */
const usualUnknown = 600;

/** Requests of one application in a minute: each of six thousand people who are busy there reports it once. */
const usualOfKnown = 6000;

/** What the JSON door works with. */
export const apiOf = ({ logger, overrides }: Parts, deps: Deps): ApiDoor =>
  createApiDoor({
    deps,
    logger,
    flood: floodGuard(overrides.postsPerMinute ?? usualUnknown),
    floodOfKnown: floodGuard(overrides.postsPerMinute ?? usualOfKnown),
  });
