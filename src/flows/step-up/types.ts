import type { CompanyId, StepUpId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { AskedFlaw, AskedStepUp, Entry, StepUpAsker, StepUpProof, StepUpStatus } from '#domain/step-up.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { OpenSession } from '../account/session.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { Settled } from '../run.ts';

/** From where an application, rather than a browser, asks. */
export type CallFacts = Pick<RequestFacts, 'address'>;

/** A sign-in as an application that it got into may know it. */
export interface SeenSignIn {
  readonly sid: string;
  readonly userId: UserId;
  /** When it got into the application. */
  readonly beganAt: Instant;
  /** Whether its user proves again who they are before they go on there (SPEC Y4). */
  readonly entry: Entry;
  /** Operations that need a proof of their own, by the roles that the user holds there. */
  readonly operations: readonly string[];
  /** Who asks for either (SPEC P7). */
  readonly by: readonly StepUpAsker[];
  /** Roles of the application, by the companies that give them. */
  readonly roles: readonly { readonly company: CompanyId; readonly companyName: string; readonly role: string }[];
}

/** A step-up as its application may know it. */
export interface SeenStepUp {
  readonly id: StepUpId;
  readonly sid: string;
  readonly userId: UserId;
  readonly asked: AskedStepUp;
  readonly status: StepUpStatus;
  readonly askedAt: Instant;
  /** Until when it may be proved. */
  readonly expiresAt: Instant;
  readonly provedAt: Instant | null;
  readonly provedBy: StepUpProof | null;
  /** Until when the proof may be redeemed; null: it is not proved. */
  readonly redeemableUntil: Instant | null;
  /** Where the application sends the browser: an address of ours. */
  readonly address: string;
}

export interface StepUpRequest {
  readonly sid: string;
  readonly asked: AskedStepUp;
  /** Of the origin of one of the application's redirect URIs, or exactly one of them. */
  readonly returnTo: string | null;
}

/** `unknown`: no such sign-in of this application, or it is over (SECURITY I11). */
export type NotAsked = AskedFlaw | 'unknown' | 'return-to';

/** `needed` false: only of an entry, where a proof of the last five minutes is enough; nothing was made then. */
export type AskedFor =
  | { readonly done: true; readonly needed: true; readonly stepUp: SeenStepUp }
  | { readonly done: true; readonly needed: false; readonly signIn: SeenSignIn }
  | { readonly done: false; readonly because: NotAsked };

/** `unknown`: none of this application, or of another sign-in than it says. `signed-out`: the sign-in does not stand any more. `not-accepted`: the
 * rules take the method that proved it no more, or it is gone. */
export type NotRedeemed =
  | 'unknown'
  | 'other-operation'
  | 'signed-out'
  | 'not-accepted'
  | Exclude<StepUpStatus, 'proved'>;

/** `signIn`: what the rules say of the sign-in now: the user may have lost a role since the proof. */
export type Redeemed =
  | { readonly done: true; readonly stepUp: SeenStepUp; readonly signIn: SeenSignIn }
  | { readonly done: false; readonly because: NotRedeemed };

/** What an application asks with. Null: no such sign-in, or it is over. */
export type SeeSignIn = (deps: Deps, application: ApplicationRecord, sid: string) => Promise<SeenSignIn | null>;

/** Notes that the user did something in the application, unless they were idle there for too long or have not entered: then `entry` says so, and nothing is noted. */
export type ReportActivity = (deps: Deps, application: ApplicationRecord, sid: string) => Promise<SeenSignIn | null>;

export type AskStepUp = (deps: Deps, application: ApplicationRecord, request: StepUpRequest) => Promise<AskedFor>;

export type SeeStepUp = (deps: Deps, application: ApplicationRecord, id: StepUpId) => Promise<SeenStepUp | null>;

/** Once (SECURITY I2), within five minutes of the proof, by the application that asked, for the sign-in and operation that it was asked for. */
export type RedeemStepUp = (
  deps: Deps,
  facts: CallFacts,
  application: ApplicationRecord,
  id: StepUpId,
  what: { readonly sid: string; readonly operation: string | null },
) => Promise<Redeemed>;

/** What the page "Verify your identity" shows. */
export interface ShownStepUp extends SeenStepUp {
  readonly application: ApplicationRecord;
  /** Null: the window stays here. */
  readonly returnTo: string | null;
  /** Roles of the user that ask for it (SPEC P7); empty: the application asks by itself. */
  readonly by: readonly StepUpAsker[];
}

/** Of the user and the sign-in of this session alone; null: there is none, or it is somebody else's (SECURITY I11). */
export type ShowStepUp = (deps: Deps, session: OpenSession, id: StepUpId) => Promise<ShownStepUp | null>;

/** Begins the interaction that proves it. */
export type BeginStepUp = (
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  shown: ShownStepUp,
) => Promise<Outcome<Settled>>;

/** False: it waits no more. */
export type CancelStepUp = (
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  shown: ShownStepUp,
) => Promise<boolean>;
