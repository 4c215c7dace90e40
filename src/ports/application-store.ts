import type { ApplicationReads, ApplicationWrites } from './applications.ts';
import type { ApplicationSessionReads, ApplicationSessionWrites } from './application-sessions.ts';
import type { HoldingReads, ProtocolReads, ProtocolWrites } from './protocol.ts';
import type { SigningKeyWrites } from './signing-keys.ts';
import type { StepUpReads, StepUpWrites } from './step-ups.ts';
import type { TeamReads, TeamWrites } from './teams.ts';

/** Everything that is looked up of applications, of what they hold, and of their teams. */
export interface ApplicationStoreReads
  extends ApplicationReads,
    ApplicationSessionReads,
    HoldingReads,
    ProtocolReads,
    StepUpReads,
    TeamReads {}

/** Everything that a transaction writes of them. */
export interface ApplicationStoreWrites
  extends ApplicationWrites,
    ApplicationSessionWrites,
    ProtocolWrites,
    SigningKeyWrites,
    StepUpWrites,
    TeamWrites {}
