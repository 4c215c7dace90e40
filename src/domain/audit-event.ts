import type { CompanyId, EventId, UserId } from './identifiers.ts';
import type { Instant } from './instant.ts';

/** Kinds of audit events, as they are stored and shown. Names are stable: they are never changed, only added to. */
export const auditKinds = [
  'password.accepted',
  'password.refused',
  'password.rehashed',
  'password.replaced',
  'code.accepted',
  'code.refused',
  'authenticator.bound',
  'authenticator.unbound',
  'authenticator.disabled',
  'enrollment.deferred',
  'recovery-code.issued',
  'recovery-code.confirmed',
  'recovery-code.spent',
  'repair.declined',
  'mailbox.code-sent',
  'mailbox.proved',
  'reset-link.sent',
  'reset-link.opened',
  'interaction.ended',
  'session.created',
  'session.ended',
  'sign-in.refused',
  'demo.seeded',
  'invitation.sent',
  'invitation.opened',
  'password.set',
  'user.created',
  'user.disabled',
  'user.imported',
  'membership.added',
  'import.started',
  'import.finished',
  'users.exported',
  'user.enabled',
  'company.created',
  'company.entitled',
  'company.entitlement-withdrawn',
  'membership.changed',
  'policy.changed',
  'methods.reset',
  'user.erased',
  'keys.rotated',
  'keys.resealed',
  'audit.exported',
  'sms.code-sent',
  'sms.stopped',
  'sms.breaker-opened',
  'sms.breaker-reopened',
  'sms.budget-changed',
  'role.created',
  'role.changed',
  'membership.roles-changed',
  'membership.invited',
  'membership.accepted',
  'membership.declined',
  'membership.left',
  'company.changed',
  'directory.exported',
  'always-require.switched-on',
  'always-require.switched-off',
  'user.renamed',
  'extension.granted',
  'enrollment-pass.issued',
  'enrollment-pass.spent',
  'enrollment-pass.withdrawn',
  'reminders.asked',
  'mailing.finished',
  'mail.bounced',
  'roll-out.exported',
  'password.changed',
  'user.settings-changed',
  'reset.asked',
  'reset.approved',
  'reset.vetoed',
  'reset.withdrawn',
  'reset.lapsed',
  'reset.barred',
  'audit.verified',
  'changes.frozen',
  'changes.thawed',
  'email.change-asked',
  'email.change-withdrawn',
  'email.changed',
  'email.change-undone',
  'resets.exported',
  'evidence.made',
  'application.created',
  'application.changed',
  'application.secret-made',
  'application.secret-ended',
  'application.opened',
  'application.consented',
  'application.ended',
  'application.reused',
  'signing-key.made',
  'step-up.proved',
  'step-up.cancelled',
  'step-up.redeemed',
  'session.guessed',
] as const;

export type AuditKind = (typeof auditKinds)[number];

/** Which hash chain an event belongs to (SPEC X8). */
export type AuditStream = CompanyId | 'installation';

/** One thing that happened. `detail` holds no secret, code or password (SPEC X6). */
export interface AuditEvent {
  readonly id: EventId;
  readonly at: Instant;
  readonly stream: AuditStream;
  readonly kind: AuditKind;
  /** Who did it; null where nobody is known yet. */
  readonly actor: UserId | null;
  /** Whom it concerns. */
  readonly subject: UserId | null;
  /** Network address as the door saw it. */
  readonly from: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}
