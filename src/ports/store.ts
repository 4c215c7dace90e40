import type { AuditEvent } from '#domain/audit-event.ts';
import type { Email } from '#domain/email.ts';
import type { AuthenticatorId, CompanyId, InteractionId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import type { AttemptRecord, PasswordAttempts } from '#domain/throttle.ts';
import type { Logouts } from './application-sessions.ts';
import type { ApplicationStoreReads, ApplicationStoreWrites } from './application-store.ts';
import type { AnchorNotes } from './audit-anchors.ts';
import type { AuditReading } from './audit-reading.ts';
import type { AuditStore } from './audit-store.ts';
import type { BounceWrites } from './bounces.ts';
import type { DirectoryChanges, DirectoryReads } from './directory.ts';
import type { DraftReads, DraftWrites } from './drafts.ts';
import type { Installation } from './installation.ts';
import type { InvitationReads, InvitationWrites } from './invitations.ts';
import type { EmailChangeReads, EmailChangeWrites } from './email-changes.ts';
import type { EraseWrites, Erasing } from './erase.ts';
import type { EvidenceReads } from './evidence.ts';
import type { ExtensionReads, ExtensionWrites } from './extensions.ts';
import type { Figures } from './figures.ts';
import type { FreezeWrites } from './freezes.ts';
import type { LinkWrites } from './links.ts';
import type { MailActReads, MailActWrites } from './mail-acts.ts';
import type { MailingReads, MailingWrites } from './mailings.ts';
import type { Outbox } from './outbox.ts';
import type { PersonalWrites } from './personal.ts';
import type { PasswordHash } from './password-hasher.ts';
import type { NewPasswordKinds, PasswordKindPage } from './password-kinds.ts';
import type { PassReads, PassWrites } from './passes.ts';
import type { PeopleReads } from './people.ts';
import type { Resealing } from './reseal.ts';
import type { ResetWrites } from './reset.ts';
import type { ResetReads, ResetRequestWrites } from './resets.ts';
import type { RollOutCensus } from './roll-out.ts';
import type { RoleHolderReads, RoleHolderWrites } from './role-holders.ts';
import type { RoleReads, RoleWrites } from './roles.ts';
import type { SmsOverview, SmsReads, SmsWrites } from './sms.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { SmsStopWrites, SmsTroubles } from './sms-stops.ts';
import type {
  CompanyRecord,
  InteractionPatch,
  InteractionRecord,
  LinkRecord,
  MailboxRecord,
  MembershipRecord,
  NewAuthenticator,
  PolicyRecord,
  SessionRecord,
  UserBundle,
  UserRecord,
} from './records.ts';
import type { NewMessage } from './outbox.ts';
import type { TransferReads, TransferWrites } from './transfer.ts';
import type { Upkeep } from './upkeep.ts';
import type { CompanyWrites, WholeDirectoryReads } from './whole-directory.ts';

type Ended = Pick<SessionRecord, 'id' | 'userId'>;

/**
 * What is kept, on either engine. Verbs state intention and atomicity; none is get-then-set (DESIGN 3, SECURITY I2).
 * Every method throws Fault `store-unavailable` when the database cannot be reached, is locked for too long or takes no writes;
 * `transact` throws Fault `outcome-unknown` when the commit was sent and its answer lost (SPEC X9, SECURITY I12).
 */
export interface Store extends StoreReads {
  /**
   * Runs `work` in one writing transaction (`begin immediate` on SQLite) and commits when it returns. Throwing rolls back and passes the error on.
   * No I/O, no hashing and no use of the store itself inside. `work` runs once; callers decide about trying again.
   */
  transact<T>(work: (tx: StoreWrites) => Promise<T>): Promise<T>;
  readonly outbox: Outbox;
  readonly audit: AuditStore;
  readonly trail: AuditReading;
  readonly anchors: AnchorNotes;
  readonly upkeep: Upkeep;
  readonly resealing: Resealing;
  readonly erasing: Erasing;
  readonly installation: Installation;
  readonly figures: Figures & RollOutCensus;
  readonly sms: SmsOverview & SmsTroubles;
  readonly logouts: Logouts;
  readonly signingKeys: SigningKeys;
  /** The database's own time, for the clock (DESIGN 2). */
  databaseTime(): Promise<Instant>;
  /** Names of the migrations that ran while it was opened, oldest first. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

export interface StoreReads
  extends DirectoryReads,
    ApplicationStoreReads,
    PeopleReads,
    RoleReads,
    RoleHolderReads,
    DraftReads,
    EvidenceReads,
    PassReads,
    ResetReads,
    ExtensionReads,
    InvitationReads,
    EmailChangeReads,
    MailActReads,
    MailingReads,
    TransferReads,
    SmsReads,
    WholeDirectoryReads {
  /**
   * One statement: the interaction, its user and all that decisions need. Before the first factor nobody is its user, and nobody is looked up, so that no
   * page takes longer for an e-mail that somebody has (SECURITY I13); with `typed` the user is whoever has the typed e-mail, and the counters of
   * that e-mail and this network come along: for the acts that need them.
   */
  loadInteraction(id: InteractionId, typed?: { readonly network: string }): Promise<LoadedInteraction | null>;
  /** One statement, no write: the live session behind a token's hash, with the same bundle (PERFORMANCE row 4). */
  loadSession(tokenHash: string): Promise<LoadedSession | null>;
  /** Live sessions of a user, newest activity first. */
  listSessions(userId: UserId): Promise<readonly SessionRecord[]>;
  loadUser(id: UserId): Promise<UserBundle | null>;
  loadUserByEmail(email: Email): Promise<UserBundle | null>;
  /** A link by its token's hash, spent or not. */
  findLink(tokenHash: string): Promise<LinkRecord | null>;
  /** A password throttle row by its key. */
  passwordAttempts(key: string): Promise<PasswordAttempts | null>;
  /** Full administrators (both permissions, active, of enabled users) of the companies in which this user has an active membership (SPEC R4). */
  listHelpers(userId: UserId): Promise<readonly Helper[]>;
  /**
   * How many live passwords there are of each kind and cost (what stands before `,keyid=`), of at most `most` users after the given one, in the order of
   * their ids. One statement, so that a large directory is counted in many short ones.
   */
  countPasswordKinds(after: UserId | null, most: number): Promise<PasswordKindPage>;
  /** The greatest id there is of an authenticator, whatever its kind; empty when there is none. */
  newestAuthenticator(): Promise<AuthenticatorId>;
  /** The same count, of at most `most` passwords that were set after the given authenticator was made: one look at the end of an index. */
  countNewPasswordKinds(after: AuthenticatorId, most: number): Promise<NewPasswordKinds>;
  /** True while no user exists: the demo seed runs only then. */
  isEmpty(): Promise<boolean>;
}

export interface LoadedInteraction {
  readonly interaction: InteractionRecord;
  /** Null when nobody has the typed e-mail, or none was typed. */
  readonly bundle: UserBundle | null;
  /** Wrong passwords of the typed e-mail from the network that was asked for; null when none, or when nothing was asked for. */
  readonly passwordAttempts: PasswordAttempts | null;
  /** The session from which a `continue` or a change began, while it lives. */
  readonly origin: SessionRecord | null;
  /** Keyed hashes of browsers in which this user signed in before, newest first, at most 50. */
  readonly knownDevices: readonly string[];
}

export interface LoadedSession {
  readonly session: SessionRecord;
  readonly bundle: UserBundle;
  /** A reset of the user's methods waits, whoever asked for it (SPEC A1, A3). */
  readonly hasWaitingReset: boolean;
}

export interface Helper extends Pick<UserRecord, 'id' | 'language'> {
  readonly companyId: CompanyId;
  readonly companyName: string;
  /** Of the company (SPEC C3): without it nobody there may reset (SPEC A1). */
  readonly entitled: boolean;
  /** As the company knows them. */
  readonly displayName: string;
  readonly email: Email;
  /** Their own, or else the company's. */
  readonly timeZone: string;
  readonly helpContact: string | null;
  /** Since when they have had both permissions, without a break. */
  readonly administersSince: Instant;
}

/**
 * Verbs of one transaction. Those that answer a boolean are conditional writes: false means that somebody else was first or that the condition
 * no longer holds, and nothing was changed by that verb. `version` is always the one that was loaded.
 */
export interface StoreWrites
  extends DirectoryWrites,
    ApplicationStoreWrites,
    InvitationWrites,
    LinkWrites,
    MailActWrites,
    MailingWrites,
    TransferWrites,
    DirectoryChanges,
    CompanyWrites,
    RoleWrites,
    RoleHolderWrites,
    DraftWrites,
    PassWrites,
    ExtensionWrites,
    EmailChangeWrites,
    FreezeWrites,
    ResetWrites,
    ResetRequestWrites,
    PersonalWrites,
    BounceWrites,
    EraseWrites,
    SmsStopWrites,
    SmsWrites {
  createInteraction(record: InteractionRecord): Promise<void>;
  /** Compare-and-set on `version`, only while not ended; raises the version by one. */
  advanceInteraction(id: InteractionId, version: number, patch: InteractionPatch): Promise<boolean>;
  /** Ends every open interaction of a user but one (password reset). */
  endInteractions(userId: UserId, reason: EndReason, at: Instant, except?: InteractionId): Promise<void>;
  /** Compare-and-set of a password throttle row; `expected` null: no live row was there. Also serializes successes (SECURITY I4). */
  recordPasswordAttempt(key: string, expected: number | null, next: PasswordAttempts): Promise<boolean>;
  /** Compare-and-set of the counters of an authenticator that is live (SPEC X3). */
  recordAttempt(id: AuthenticatorId, version: number, next: AttemptRecord): Promise<boolean>;
  /**
   * A right TOTP code: moves the watermark, records the use and the counters, in one statement. Only while bound, at this version and with a watermark
   * below `step` (SPEC T2, SECURITY I3, I4).
   */
  advanceTotpStep(
    id: AuthenticatorId,
    version: number,
    step: number,
    at: Instant,
    next: AttemptRecord,
  ): Promise<boolean>;
  /** Spends a live recovery code, pending or confirmed, at this version; it is unbound and its secret erased by the same statement (SPEC R1, X2). */
  spendRecoveryCode(id: AuthenticatorId, version: number, at: Instant): Promise<boolean>;

  /** Puts a pending authenticator in place of any other pending one of this user and kind made in the same run, which is unbound and erased. */
  replacePending(record: NewAuthenticator, at: Instant): Promise<void>;
  /**
   * The first right code of a pending app binds it, with its watermark; only while pending, at this version, and while the user has no other bound app.
   * `setAlwaysRequire` comes first in the transaction: it locks the user, so that two enrollments at once cannot both bind.
   */
  bindApp(id: AuthenticatorId, version: number, step: number, at: Instant): Promise<boolean>;
  /**
   * Whether these and no other second factors of a user are bound, at this point of the transaction: what was decided from them holds (SECURITY I6).
   * `setAlwaysRequire` comes before it, so that nothing is bound or reset beside it.
   */
  isBoundExactly(userId: UserId, ids: readonly AuthenticatorId[]): Promise<boolean>;
  /** Confirms a pending recovery code: bound, its sealed text erased; only while pending. */
  confirmRecoveryCode(id: AuthenticatorId, version: number, at: Instant): Promise<boolean>;
  /** Unbinds one live authenticator: secret, hash and counters' meaning end; kind, label and dates stay (SPEC C7). */
  unbind(id: AuthenticatorId, at: Instant): Promise<boolean>;
  /** Unbinds every live recovery code of a user but one (null: every one), and answers how many (SPEC R2, U3). */
  voidRecoveryCodes(userId: UserId, except: AuthenticatorId | null, at: Instant): Promise<number>;

  /** Unbinds the live password, if any, and binds a new one. */
  setPassword(record: NewAuthenticator, at: Instant): Promise<void>;
  /** Puts a stronger hash of the same password in place: only while the old one still stands. */
  rehashPassword(id: AuthenticatorId, from: PasswordHash, to: PasswordHash): Promise<boolean>;
  /** Clears the back-off of all live authenticators of a user and of the mailbox, not their counts (SPEC X3). */
  clearBackOff(userId: UserId): Promise<void>;

  /** Puts a new mailbox code in place of any older one: compare-and-set, `version` null where the user has no row yet (SPEC section 2: newest only). */
  issueMailboxCode(record: MailboxRecord, version: number | null): Promise<boolean>;
  /** Counts a wrong mailbox code; compare-and-set on the row's version. */
  recordMailboxAttempt(userId: UserId, version: number, next: AttemptRecord): Promise<boolean>;
  /** Spends the code of this interaction: only while unspent and at this version. */
  spendMailboxCode(userId: UserId, version: number, at: Instant, next: AttemptRecord): Promise<boolean>;

  createSession(record: SessionRecord): Promise<void>;
  /** Ends one live session of this user. False: not live, or somebody else's (SECURITY I11). */
  endSession(id: SessionId, userId: UserId, reason: EndReason, at: Instant): Promise<boolean>;
  /**
   * Puts a new token in place of a session's, which then opens nothing any more: only while it lives and was minted after `since` (a form sent twice, whose
   * first answer was lost).
   */
  renewToken(id: SessionId, tokenHash: string, since: Instant): Promise<boolean>;
  /** Ends the live session behind a token's hash, or the one that took its place in the last hour, whoever's it is (SECURITY I14); answers which. */
  endSessionByToken(tokenHash: string, reason: EndReason, at: Instant): Promise<Ended | null>;
  /** The same of a user's session by its id. False: it is none of theirs, or is over. */
  endSignInOf(id: SessionId, userId: UserId, reason: EndReason, at: Instant): Promise<boolean>;
  /** Ends every live session of a user but one, and answers how many. */
  endSessions(userId: UserId, reason: EndReason, at: Instant, except?: SessionId): Promise<number>;

  /** "Not now" on the early-enrollment page (SPEC P3). */
  deferEnrollment(userId: UserId, at: Instant): Promise<void>;
  /** Switches the personal rule (SPEC U4); what a reset demanded is done with it (SPEC A4). */
  setAlwaysRequire(userId: UserId, on: boolean): Promise<void>;
  /** Remembers a browser by a keyed hash; true: it was new for this user. */
  rememberDevice(userId: UserId, deviceHash: string, at: Instant): Promise<boolean>;

  /** Puts a message into the outbox; it leaves after the commit (DESIGN 3). */
  queueMessage(message: NewMessage): Promise<void>;
  /** Writes audit events in this transaction; the sealer links them after it (SPEC X8). */
  appendAudit(events: readonly AuditEvent[]): Promise<void>;
}

/** People, companies and policies. */
export interface DirectoryWrites {
  /** False: the e-mail is taken (SPEC C1). */
  createUser(record: UserRecord): Promise<boolean>;
  createCompany(record: CompanyRecord): Promise<void>;
  addMembership(record: MembershipRecord): Promise<void>;
  /** The company's one policy; raises its revision. */
  setPolicy(record: PolicyRecord): Promise<void>;
  /** Disabling ends every session as well: enabling again brings none back. Who was erased stays disabled (SPEC C7). */
  setUserStatus(userId: UserId, status: UserRecord['status'], at: Instant): Promise<boolean>;
  /** Binds a confirmed authenticator directly: seeds and imports only. */
  addAuthenticator(
    record: NewAuthenticator & { readonly boundAt: Instant; readonly lastStep: number | null },
  ): Promise<void>;
}
