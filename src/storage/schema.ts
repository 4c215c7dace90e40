import type { Generated } from 'kysely';
import type { AskingApplication } from '#domain/application-ask.ts';
import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { Evidence } from '#domain/evidence.ts';
import type {
  AuthenticatorId,
  CompanyId,
  EventId,
  InteractionId,
  LinkId,
  MembershipId,
  SessionId,
  UserId,
} from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason, EnrollmentFacts, Purpose } from '#domain/interaction.ts';
import type { Sendings } from '#domain/mailbox-code.ts';
import type { Frequency } from '#domain/policy.ts';
import type { AttemptRecord } from '#domain/throttle.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { AuthenticatorRecord, CompanyRecord, LinkPurpose, MembershipRecord, UserRecord } from '#ports/records.ts';
import type { AccountSchema, ResetRuleColumns } from './account-schema.ts';
import type { ApplicationsSchema, GuessColumns } from './applications-schema.ts';
import type { ConsoleSchema } from './console-schema.ts';
import type { InboxTable, OutboxTable } from './outbox-schema.ts';
import type { RollOutSchema } from './roll-out-schema.ts';
import type { CodeColumns, SmsSchema } from './sms-schema.ts';

/** Yes or no, alike on both engines. */
export type Flag = 0 | 1;

/** JSON text of a `T`, alike on both engines: no JSON type of either is used for storing. */
export type Json<T> = string & { readonly __json: T };

/** Ciphertext of a `Sealed`. */
export type Ciphertext = string;

/** Every table. Instants are whole milliseconds since 1970 (DESIGN 4). */
export interface Schema extends SmsSchema, ConsoleSchema, RollOutSchema, AccountSchema, ApplicationsSchema {
  users: UserTable;
  companies: CompanyTable;
  memberships: MembershipTable;
  policies: PolicyTable;
  authenticators: AuthenticatorTable;
  mailboxes: MailboxTable & MailboxProof;
  interactions: InteractionTable;
  links: LinkTable;
  sessions: SessionTable & GuessColumns;
  devices: DeviceTable;
  password_throttles: PasswordThrottleTable;
  outbox: OutboxTable;
  inbox: InboxTable;
  audit_events: AuditEventTable;
  audit_heads: AuditHeadTable;
  leases: LeaseTable;
  settings: SettingTable;
}

export interface UserTable {
  id: UserId;
  email: Email;
  display_name: string;
  language: string;
  time_zone: string | null;
  status: UserRecord['status'];
  status_changed_at: Instant;
  operator: Flag;
  always_require: Flag;
  enrollment_deferred_at: Instant | null;
  enrollment_demanded_at: Instant | null;
  /** "This was not me": until then nothing is changed (SPEC U5). */
  frozen_until: Instant | null;
  /** When it was pressed last, unless the user, or the service, has lifted the freeze. */
  reported_at: Generated<Instant | null>;
  imported_at: Instant | null;
  erased_at: Instant | null;
  sort_name: string;
  last_sign_in_at: Instant | null;
  unreachable_since: Instant | null;
  created_at: Instant;
}

export interface CompanyTable {
  id: CompanyId;
  name: string;
  language: string;
  time_zone: string;
  entitlement: CompanyRecord['entitlement'];
  created_at: Instant;
}

export interface MembershipTable {
  id: MembershipId;
  user_id: UserId;
  company_id: CompanyId;
  status: MembershipRecord['status'];
  company_admin: Flag;
  directory_admin: Flag;
  employer: string | null;
  site: string | null;
  team: string | null;
  language: string | null;
  created_at: Instant;
  accepted: Flag;
  /** When an invitation was accepted; null: nobody had to, or it was before that was noted. */
  accepted_at: Generated<Instant | null>;
  /** When it was made active again after it was put aside; null: it never was. */
  active_since: Generated<Instant | null>;
  /** When it held last, and holds no more, a role that leaves resets to the operator; null: it never did. */
  payor_until: Generated<Instant | null>;
  /** The same of a role that has any rule. */
  ruled_until: Generated<Instant | null>;
  /** Since when it has both permissions; null: it has not, or has since it began. */
  administers_since: Generated<Instant | null>;
  administers_told_at: Generated<Instant | null>;
  invited_at: Instant | null;
  invited_by: UserId | null;
  invited_name: string | null;
  invited_sort_name: string | null;
  /** More time to enroll, once (SPEC P14); all four or none. */
  extended_days: number | null;
  extended_at: Instant | null;
  extended_by: UserId | null;
  extended_reason: string | null;
  /**
   * Copies, kept by triggers, of the user's or of what the company may know of them: what a company's list is read by. The e-mail is what they sign in with while they are
   * active, else what it was when they were invited, put aside or left.
   */
  email: Generated<Email>;
  known_name: Generated<string | null>;
  sort_name: Generated<string>;
  last_sign_in_at: Generated<Instant>;
}

export interface PolicyTable extends ResetRuleColumns {
  company_id: CompanyId;
  require_mfa: Flag;
  /** A date and a zone, never an instant (SPEC P2, P8). */
  deadline_date: CalendarDate | null;
  deadline_zone: string | null;
  frequency: Frequency;
  sms_allowed: Flag;
  confirm_mailbox: Flag;
  help_contact: string | null;
  app_guidance: string | null;
  changed_at: Instant;
  changed_by: UserId | null;
  revision: number;
  /** Since when MFA is required without a break; null: it is not. */
  required_since: Instant | null;
}

/** Counters of SPEC X3; `version` is the compare-and-set of the whole row. */
export interface AttemptColumns {
  failures: number;
  recent: Json<AttemptRecord['recent']>;
  span: number;
  held_until: Instant | null;
  disabled_at: Instant | null;
  version: number;
}

export interface AuthenticatorTable extends AttemptColumns, CodeColumns {
  id: AuthenticatorId;
  user_id: UserId;
  kind: AuthenticatorRecord['kind'];
  label: string;
  created_at: Instant;
  bound_at: Instant | null;
  unbound_at: Instant | null;
  last_used_at: Instant | null;
  sealed: Ciphertext | null;
  hash: string | null;
  country: string | null;
  password_hash: PasswordHash | null;
  last_step: number | null;
  made_in: InteractionId | null;
}

export interface MailboxTable extends AttemptColumns {
  user_id: UserId;
  interaction_id: InteractionId;
  code_hash: string;
  sent_at: Instant;
  expires_at: Instant;
  spent_at: Instant | null;
  sendings: Json<Sendings>;
}

export interface MailboxProof {
  /** When a code was last typed, whichever; `spent_at` is the newest code's. */
  proved_at: Instant | null;
}

export interface InteractionTable {
  id: InteractionId;
  browser_hash: string;
  purpose: Purpose;
  email: Email | null;
  throttle_key: string | null;
  user_id: UserId | null;
  origin_session_id: SessionId | null;
  destination: string;
  application: Json<AskingApplication> | null;
  started_at: Instant;
  advanced_at: Instant;
  code_valid_until: Instant | null;
  ended_at: Instant | null;
  end_reason: EndReason | null;
  session_id: SessionId | null;
  evidence: Json<readonly Evidence[]>;
  enrollment: Json<EnrollmentFacts> | null;
  deferred_at: Instant | null;
  repair_declined_at: Instant | null;
  bound_at: Instant | null;
  password_replaced_at: Instant | null;
  code_saved_at: Instant | null;
  changed_at: Instant | null;
  wrong_codes: number;
  version: number;
}

export interface LinkTable {
  id: LinkId;
  user_id: UserId;
  purpose: LinkPurpose;
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
  spent_at: Instant | null;
  destination: string;
}

export interface SessionTable {
  id: SessionId;
  token_hash: string;
  user_id: UserId;
  sign_in_id: SessionId;
  signed_in_at: Instant;
  expires_at: Instant;
  created_at: Instant;
  last_seen_at: Instant;
  evidence: Json<readonly Evidence[]>;
  user_agent: string;
  network: string;
  ended_at: Instant | null;
  end_reason: EndReason | null;
}

export interface DeviceTable {
  user_id: UserId;
  device_hash: string;
  first_seen_at: Instant;
}

export interface PasswordThrottleTable {
  key: string;
  failures: number;
  held_until: Instant | null;
  expires_at: Instant;
  version: number;
}

/** Linked into its stream's chain once `sequence` is set (SPEC X8). */
export interface AuditEventTable {
  id: EventId;
  at: Instant;
  stream: AuditStream;
  kind: AuditKind;
  actor: UserId | null;
  subject: UserId | null;
  network: string | null;
  detail: Json<AuditEvent['detail']>;
  sequence: number | null;
  previous_hash: string | null;
  hash: string | null;
  /** What only whoever has the keys can make of it, of the row before it is linked. */
  mark: string | null;
  linked_at: Instant | null;
}

export interface AuditHeadTable {
  stream: AuditStream;
  sequence: number;
  hash: string;
  mark: string | null;
}

export interface LeaseTable {
  name: string;
  owner: string;
  until: Instant;
}

export interface SettingTable {
  name: string;
  value: string;
}
