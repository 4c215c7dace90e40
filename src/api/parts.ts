import type { Deps } from '#flows/deps.ts';
import type { Logger } from '#ports/logger.ts';

/** What the JSON door is made of; put together in compose-api.ts. */
export interface ApiParts {
  readonly deps: Deps;
  readonly logger: Logger;
  /** Counts a request of a network that proves nothing: seconds to wait when there were too many, else null. */
  readonly flood: (network: string) => Promise<number | null>;
  /** The same of an application that proved itself. */
  readonly floodOfKnown: (application: string) => Promise<number | null>;
}
