import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApplicationSecretId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { OpenSession } from '#flows/account/session.ts';
import type { StandingSignIn } from '#flows/applications/standing.ts';
import type { FoundState, ProtocolWork, StateParts, Use } from '#flows/applications/states.ts';
import type { LoadedApplication } from '#ports/applications.ts';
import type { Holding, ProtocolKind } from '#ports/protocol.ts';
import type { ProtocolVisitor } from '#ports/protocol-door.ts';
import type { Decision } from './check.ts';

/** What the protocol's library does not keep of a request for authorization while it waits. */
export interface Asked {
  /** When the browser came with it first. */
  readonly requestedAt: Instant;
  /** Whom `id_token_hint` names; null: nobody. */
  readonly hintedUser: string | null;
}

/** A code or token that a request brings, and what it stands on. */
export interface Held extends Pick<Holding, 'signIn'> {
  readonly kind: ProtocolKind;
  readonly id: string;
  /** Null: there is none. */
  readonly state: FoundState | null;
  /** Of its family; null: it has ended. */
  readonly grant: FoundState | null;
}

/**
 * One request at the protocol's door: what was looked up for it, so that nothing is looked up twice, and what it is about to write. The library asks its adapter for
 * one thing after another; here they come together.
 */
export interface Turn {
  readonly visitor: ProtocolVisitor;
  readonly applications: Map<string, Promise<LoadedApplication | null>>;
  readonly signIns: Map<string, Promise<StandingSignIn | null>>;
  /** The secret by which the application that asks proved itself; null: it has not. */
  provedBy: ApplicationSecretId | null;
  /** What was looked up with the application that asks. */
  held: Held | null;
  session: Promise<OpenSession | null> | null;
  /** On its way back it is the one that waited. */
  asked: Asked | null;
  decision: Promise<Decision> | null;
  /** The sign-in that what it writes hangs on. */
  signIn: Pick<OpenSession, 'session' | 'situation'> | null;
  /** Whom something that was found here belongs to. */
  userId: UserId | null;
  /** The grant of each code and token that was found. */
  readonly grants: Map<string, string>;
  readonly spends: Use[];
  readonly keeps: StateParts[];
  /** The pushed request that this one came by. */
  pushed: StateParts | null;
  readonly drops: Use[];
  joins: ProtocolWork['joins'];
  /** Grants that end; true: because something was used a second time. */
  readonly ends: Map<string, boolean>;
  /** It came to what it was sent for: until then nothing of it is kept. */
  isDone: boolean;
  /** What went wrong that is nobody's fault out there. */
  failure: unknown;
}

export const newTurn = (visitor: ProtocolVisitor): Turn => ({
  visitor,
  applications: new Map(),
  signIns: new Map(),
  provedBy: null,
  held: null,
  session: null,
  asked: null,
  decision: null,
  signIn: null,
  userId: null,
  grants: new Map(),
  spends: [],
  keeps: [],
  pushed: null,
  drops: [],
  joins: null,
  ends: new Map(),
  isDone: false,
  failure: null,
});

const turns = new AsyncLocalStorage<Turn>();

export const inTurn = <T>(turn: Turn, work: () => T): T => turns.run(turn, work);

/** The turn that this runs in. */
export function turnNow(): Turn {
  const turn = turns.getStore();
  if (turn === undefined) throw new Error('the protocol was asked outside of a request');
  return turn;
}
