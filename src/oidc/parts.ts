import type { OpenSession } from '#flows/account/session.ts';
import type { Deps } from '#flows/deps.ts';
import type { Logger } from '#ports/logger.ts';

/** What the protocol's door is made of; put together in compose-oidc.ts. */
export interface ProtocolParts {
  readonly deps: Deps;
  readonly logger: Logger;
  /** Name of the HTML door's session cookie: it is read here as well, and never set. */
  readonly sessionCookie: string;
  /** Counts a request of a network that leaves something behind before anybody has proved anything: seconds to wait when there were too many, else null. */
  readonly flood: (network: string) => Promise<number | null>;
  /** The same of those who have proved who they are: a network with its users, or an application. */
  readonly floodOfKnown: (sender: string) => Promise<number | null>;
  /** Told of each use of a session; written in groups (PERFORMANCE). */
  readonly seen: (session: OpenSession) => void;
}
