import type { ApplicationReads, ApplicationWrites } from './applications.ts';
import type { ApplicationSessionReads, ApplicationSessionWrites } from './application-sessions.ts';
import type { ProtocolReads, ProtocolWrites } from './protocol.ts';
import type { SigningKeyWrites } from './signing-keys.ts';

/** Everything that is looked up of applications and of what they hold. */
export interface ApplicationStoreReads extends ApplicationReads, ApplicationSessionReads, ProtocolReads {}

/** Everything that a transaction writes of them. */
export interface ApplicationStoreWrites
  extends ApplicationWrites,
    ApplicationSessionWrites,
    ProtocolWrites,
    SigningKeyWrites {}
