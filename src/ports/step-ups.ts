import type { ApplicationId, SessionId, StepUpId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AskedStepUp, StepUpFacts, StepUpProof } from '#domain/step-up.ts';
import type { ApplicationSessionRecord } from './application-sessions.ts';
import type { InteractionRecord } from './records.ts';

/** A proof that an application asked for by API (SPEC Y5): bound to user, application, sign-in and operation. */
export interface StepUpRecord extends StepUpFacts {
  readonly id: StepUpId;
  readonly applicationId: ApplicationId;
  /** What the application knows the sign-in by. */
  readonly sid: string;
  readonly signInId: SessionId;
  readonly userId: UserId;
  readonly asked: AskedStepUp;
  /** Where the browser goes afterwards: an address of the application; null: it stays here. */
  readonly returnTo: string | null;
  readonly askedAt: Instant;
  /** Null until it is proved. */
  readonly provedBy: StepUpProof | null;
}

export interface StepUpReads {
  /** Whatever became of it; null: there is none of this id. */
  findStepUp(id: StepUpId): Promise<StepUpRecord | null>;
  /** What an application knows by this `sid` and is not over (SECURITY I11: of another application there is none). */
  findApplicationSession(sid: string, application: ApplicationId): Promise<ApplicationSessionRecord | null>;
  /** What a sign-in got into of one application and is not over; null: nothing. */
  applicationSessionOf(signIn: SessionId, application: ApplicationId): Promise<ApplicationSessionRecord | null>;
  /** The run that proved a step-up and took the place of the session with this token, in this browser, begun after `since`; null: there is none. */
  findFinishedProof(of: ReplacedInBrowser, since: Instant): Promise<InteractionRecord | null>;
}

/** A session that another took the place of, as the browser still names it: keyed hashes of both cookies. */
export interface ReplacedInBrowser {
  readonly tokenHash: string;
  readonly browserHash: string;
}

export interface StepUpWrites {
  /** The newest is the one that is meant: of this application session so many wait at most, and the oldest beyond them are cancelled. */
  createStepUp(record: StepUpRecord, mostPending: number): Promise<void>;
  /** Only of this user and sign-in, while it waits: not proved, not cancelled, not expired (SECURITY I2). */
  proveStepUp(
    id: StepUpId,
    of: { readonly userId: UserId; readonly signInId: SessionId },
    by: StepUpProof,
    at: Instant,
  ): Promise<boolean>;
  /** The same condition. */
  cancelStepUp(
    id: StepUpId,
    of: { readonly userId: UserId; readonly signInId: SessionId },
    at: Instant,
  ): Promise<boolean>;
  /** Spends the proof: once, only while it was proved after `provedAfter` (SECURITY I2). */
  redeemStepUp(id: StepUpId, application: ApplicationId, provedAfter: Instant, at: Instant): Promise<boolean>;
  /** Notes that somebody did something in an application; never moves it back. False: this application session is over. */
  noteActivity(sid: string, application: ApplicationId, at: Instant): Promise<boolean>;
  /** One more wrong code in a row over this session's challenges; answers how many there are, 0: the session is over (SPEC Y4). A session that takes its place begins with none. */
  countWrongCode(session: SessionId): Promise<number>;
}
