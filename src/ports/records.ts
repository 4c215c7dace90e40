import type { AskingApplication } from '#domain/application-ask.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Extension } from '#domain/extension.ts';
import type {
  AuthenticatorId,
  CompanyId,
  InteractionId,
  LinkId,
  MembershipId,
  SessionId,
  UserId,
} from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason, EnrollmentFacts, Purpose } from '#domain/interaction.ts';
import type { Sendings } from '#domain/mailbox-code.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { ResetDelayHours } from '#domain/mfa-reset.ts';
import type { Frequency } from '#domain/policy.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { Sealed } from '#domain/secret.ts';
import type { SmsSendings } from '#domain/sms-code.ts';
import type { AttemptRecord } from '#domain/throttle.ts';
import type { PasswordHash } from './password-hasher.ts';

export interface UserRecord {
  readonly id: UserId;
  readonly email: Email;
  readonly displayName: string;
  /** BCP 47, as the catalogue names it: `en`, `fr`. */
  readonly language: string;
  /** IANA zone, null: the company's. */
  readonly timeZone: string | null;
  readonly status: 'active' | 'disabled';
  readonly operator: boolean;
  /** SPEC U4. */
  readonly alwaysRequire: boolean;
  readonly enrollmentDeferredAt: Instant | null;
  /** An administrator or operator reset the methods: they are set up from scratch at the next sign-in, even before a deadline (SPEC A4). */
  readonly enrollmentDemandedAt: Instant | null;
  /** "This was not me": until then nothing of theirs is changed (SPEC U5). */
  readonly frozenUntil: Instant | null;
  readonly createdAt: Instant;
}

export interface CompanyRecord {
  readonly id: CompanyId;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  /** SPEC C3. */
  readonly entitlement: 'unavailable' | 'available';
  readonly createdAt: Instant;
}

export interface MembershipRecord {
  readonly id: MembershipId;
  readonly userId: UserId;
  readonly companyId: CompanyId;
  readonly status: MembershipStatus;
  /** `admin` on the Admin tool and on the Directory tool (SPEC C2). */
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
  readonly createdAt: Instant;
  /** How it was last invited by somebody: null where nobody was asked, as in imports. */
  readonly invitation: MembershipInvitation | null;
}

/** An invitation to a company. It is open for seven days (SECURITY, Numbers), while the membership is `invited`. */
export interface MembershipInvitation {
  readonly at: Instant;
  /** Null: on the machine itself. */
  readonly by: UserId | null;
  /** What whoever invited called the person: until it is accepted, the company knows no other name (SECURITY I11). */
  readonly name: string | null;
}

/** A company's MFA policy (SPEC P1). The deadline is a date and a zone, never an instant (SPEC P8). */
export interface PolicyRecord {
  readonly companyId: CompanyId;
  readonly requireMfa: boolean;
  readonly deadline: Deadline | null;
  readonly frequency: Frequency;
  readonly smsAllowed: boolean;
  readonly confirmMailbox: boolean;
  readonly helpContact: string | null;
  readonly appGuidance: string | null;
  /** SPEC A3. */
  readonly resetApproval: boolean;
  readonly resetDelayHours: ResetDelayHours;
  readonly changedAt: Instant;
  /** Null: on the machine itself. */
  readonly changedBy: UserId | null;
}

/** An authenticator row: never deleted; `unboundAt` ends it and erases secret and hash (DESIGN 3, SPEC C7). */
export interface AuthenticatorRecord {
  readonly id: AuthenticatorId;
  readonly userId: UserId;
  readonly kind: 'password' | EnrollableKind | 'recovery-code';
  readonly label: string;
  readonly createdAt: Instant;
  /** Null while pending. */
  readonly boundAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** App: the seed. Phone: the number (E.164). Recovery code: its text while pending. Null otherwise. */
  readonly sealed: Sealed | null;
  /** Recovery code: keyed hash of the canonical text. Phone: keyed hash of the number (E.164), pending or bound. Null otherwise. */
  readonly hash: string | null;
  /**
   * Phone: the region of its number (ISO 3166), so that it is known without the number whether codes are sent there. Null otherwise, and in rows that were
   * made before phones had one, until a code is asked for.
   */
  readonly country: string | null;
  /** Password only. */
  readonly passwordHash: PasswordHash | null;
  /** App: the last accepted step (SPEC T2). */
  readonly lastStep: number | null;
  /** The interaction that made it while pending: only that one may show its secret (SPEC T5, R1). */
  readonly madeIn: InteractionId | null;
  /** Phone: the newest code sent to it, until it is spent or replaced (SPEC M1). Null otherwise. */
  readonly code: PhoneCode | null;
  readonly attempts: AttemptRecord;
}

/** A code that was sent to a phone. */
export interface PhoneCode {
  /** Keyed hash of code, phone and interaction. */
  readonly hash: string;
  /** The interaction for which it was sent: in another one it is foreign (SPEC S3). */
  readonly interactionId: InteractionId;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * What was sent to a user by text message in the last day, and wrong codes for numbers that are not bound yet, which another number, interaction or sending does
 * not reset (SPEC M4, X3): one row for each user. Wrong codes for a bound phone count in its own row.
 */
export interface SmsRecord {
  readonly userId: UserId;
  readonly sendings: SmsSendings;
  readonly attempts: AttemptRecord;
  readonly version: number;
}

/** What makes a new authenticator row; counters start empty. */
export type NewAuthenticator = Pick<
  AuthenticatorRecord,
  'id' | 'userId' | 'kind' | 'label' | 'createdAt' | 'sealed' | 'hash' | 'country' | 'passwordHash' | 'madeIn'
>;

/** The newest code sent to a user's mailbox, its counters and when codes were sent: one row for each user. */
export interface MailboxRecord {
  readonly userId: UserId;
  /** The interaction for which the code was sent: in another one it is foreign (SPEC S3). */
  readonly interactionId: InteractionId;
  readonly codeHash: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly spentAt: Instant | null;
  /** Newest first, at most five (SPEC section 2). */
  readonly sendings: Sendings;
  readonly attempts: AttemptRecord;
  readonly version: number;
}

export interface InteractionRecord {
  readonly id: InteractionId;
  /** Keyed hash of the browser-binding cookie: the id alone authorizes nothing (DESIGN 2). */
  readonly browserHash: string;
  readonly purpose: Purpose;
  /** As normalized at the door; null until typed. Nobody need have it. */
  readonly email: Email | null;
  /** Keyed hash of the typed e-mail, under which wrong passwords are counted by network (SPEC X4); null until one was typed. */
  readonly throttleKey: string | null;
  /** Set by the first factor, never before. */
  readonly userId: UserId | null;
  /** The session from which a `continue` or a change began. */
  readonly originSessionId: SessionId | null;
  /** Where to go at the end: a path of this service. */
  readonly destination: string;
  /** Who sent the user here; null: no application did. */
  readonly application: AskingApplication | null;
  readonly startedAt: Instant;
  readonly advancedAt: Instant;
  readonly codeValidUntil: Instant | null;
  readonly endedAt: Instant | null;
  readonly endReason: EndReason | null;
  /** The session that it came to. */
  readonly sessionId: SessionId | null;
  readonly evidence: readonly Evidence[];
  readonly enrollment: EnrollmentFacts | null;
  readonly deferredAt: Instant | null;
  readonly repairDeclinedAt: Instant | null;
  readonly boundAt: Instant | null;
  readonly passwordReplacedAt: Instant | null;
  readonly codeSavedAt: Instant | null;
  readonly changedAt: Instant | null;
  /** Wrong codes in this interaction, over all authenticators (SPEC X3). */
  readonly wrongCodes: number;
  readonly version: number;
}

/** What an advance may change; absent means unchanged. */
export type InteractionPatch = Partial<
  Omit<InteractionRecord, 'id' | 'browserHash' | 'purpose' | 'startedAt' | 'version'>
>;

/** `invitation`: sets a first password. A link never opens as the other kind. */
export type LinkPurpose = 'password-reset' | 'invitation';

export interface LinkRecord {
  readonly id: LinkId;
  readonly userId: UserId;
  readonly purpose: LinkPurpose;
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly spentAt: Instant | null;
  /** Where the sign-in that forgot its password was going (SPEC S6). */
  readonly destination: string;
}

export interface SessionRecord {
  readonly id: SessionId;
  /** Keyed hash of the cookie's token. */
  readonly tokenHash: string;
  readonly userId: UserId;
  /** The id of the first session of its sign-in: those that take its place keep it, and what applications hold hangs on it. */
  readonly signInId: SessionId;
  /** The sign-in that began it: outlives step-ups, so that 30 days are 30 days (SPEC P10). */
  readonly signedInAt: Instant;
  /** What the policy allowed when it was made: a laxer policy later does not prolong it (SPEC P10). */
  readonly expiresAt: Instant;
  /** When this id was minted: a new one after each change of assurance (SECURITY I14). */
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly evidence: readonly Evidence[];
  /** As the browser names itself, cut to 400 characters. */
  readonly userAgent: string;
  readonly network: string;
  readonly endedAt: Instant | null;
}

export interface MembershipWithPolicy {
  readonly membership: MembershipRecord;
  readonly company: CompanyRecord;
  readonly policy: PolicyRecord | null;
  /** Roles of applications that this membership gives (SPEC C4). */
  readonly roles: readonly HeldRole[];
  /** More time to enroll, given by an administrator of the company (SPEC P14). */
  readonly extension: Extension | null;
}

/** Everything about one user that a decision may need. Live authenticators only (`unboundAt` null), pending ones included; memberships of every status. */
export interface UserBundle {
  readonly user: UserRecord;
  readonly authenticators: readonly AuthenticatorRecord[];
  readonly memberships: readonly MembershipWithPolicy[];
  readonly mailbox: MailboxRecord | null;
  readonly sms: SmsRecord | null;
}
