import type { Email } from '#domain/email.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import type { CompanyId, EmailChangeId, MailActId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { BarredBecause, ResetApproval, ResetDelay, ResetDelayHours, ResetOutcome } from '#domain/mfa-reset.ts';
import type { AnchorPlace } from '#ports/audit-anchors.ts';
import type { MailActRecord } from '#ports/mail-acts.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { Flag } from './schema.ts';

/** Tables of what users change themselves, and of resets by administrators. */
export interface AccountSchema {
  mail_acts: MailActTable;
  email_changes: EmailChangeTable;
  resets: ResetTable;
  audit_anchors: AuditAnchorTable;
  audit_anchor_places: AuditAnchorPlaceTable;
}

export interface MailActTable {
  id: MailActId;
  user_id: UserId;
  act: MailActRecord['act'];
  /** What it is about: a change of login e-mail, a reset. */
  subject: EmailChangeId | ResetId | null;
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
  spent_at: Instant | null;
}

/** Waits for its confirmation while `confirmed_at` and `ended_at` are null. */
export interface EmailChangeTable {
  id: EmailChangeId;
  user_id: UserId;
  old_email: Email;
  new_email: Email;
  asked_at: Instant;
  expires_at: Instant;
  confirmed_at: Instant | null;
  /** Until then whoever reads the old mailbox can take it back, and nobody else gets the old address. */
  undo_until: Instant | null;
  undone_at: Instant | null;
  /** Withdrawn, or another was asked for, before it was confirmed. */
  ended_at: Instant | null;
}

/** A reset waits while `ended_at` is null. */
export interface ResetTable {
  id: ResetId;
  user_id: UserId;
  /** Null: by an operator, or on the machine itself. */
  company_id: CompanyId | null;
  asked_by: UserId | null;
  asked_as: ResetRecord['askedAs'];
  /** Short name of an application: asked for as one who looks after its team. */
  team: string | null;
  checked_how: IdentityCheck | null;
  asked_at: Instant;
  /** Why a second one has to approve; null: nobody has to. */
  approval: ResetApproval | null;
  approved_at: Instant | null;
  approved_by: UserId | null;
  approved_as: ResetRecord['approvedAs'];
  /** Why it waits; null: it does not. */
  delay: ResetDelay | null;
  due_at: Instant;
  /** It lapses where nobody approved it until then. */
  expires_at: Instant;
  ended_at: Instant | null;
  /** Who vetoed or withdrew it, where somebody did and is known. */
  ended_by: UserId | null;
  ended_as: ResetRecord['endedAs'];
  outcome: ResetOutcome | null;
  /** Why it was not carried out, of one that is barred. */
  barred_because: BarredBecause | null;
  version: number;
}

/** How far each chain is noted down outside the database. */
export interface AuditAnchorTable {
  place: AnchorPlace;
  stream: AuditStream;
  sequence: number;
}

export interface AuditAnchorPlaceTable {
  place: AnchorPlace;
  anchored_at: Instant | null;
  last_mark: string | null;
  failing_since: Instant | null;
  problem: string | null;
}

/** Of a policy: what the company's resets take (SPEC A3). */
export interface ResetRuleColumns {
  /** A second administrator approves them. */
  reset_approval: Flag;
  reset_delay_hours: ResetDelayHours;
  /** What was eased of both, and until when it holds still; null: nothing. */
  reset_approval_until: Instant | null;
  reset_delay_kept: ResetDelayHours | null;
  reset_delay_until: Instant | null;
}
