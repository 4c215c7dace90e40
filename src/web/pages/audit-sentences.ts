import type { AuditKind } from '#domain/audit-event.ts';
import type { Messages } from '#text/messages.ts';

/** What sentences about events are made of, each as it stands in one. */
export interface SaidOf {
  readonly who: string;
  readonly whom: string;
  readonly method: string;
  /** Of a role, or the short name of an application. */
  readonly name: string;
  /** Who did it did it to themselves. */
  readonly isOwn: boolean;
  /** A session began in place of another one: nobody signed in. */
  readonly isConfirmation: boolean;
  /** A session ended because another one took its place. */
  readonly isReplaced: boolean;
}

type Sentence = (m: Messages, said: SaidOf) => string;

/** A sentence for each kind of event; a missing one does not compile. */
const sentences: Readonly<Record<AuditKind, Sentence>> = {
  'password.accepted': (m, { who }) => m.t('audit.password.accepted', { who }),
  'password.refused': (m, { whom }) => m.t('audit.password.refused', { whom }),
  'password.rehashed': (m, { who }) => m.t('audit.password.rehashed', { who }),
  'password.replaced': (m, { who }) => m.t('audit.password.replaced', { who }),
  'password.changed': (m, { who }) => m.t('audit.password.changed', { who }),
  'password.set': (m, { who }) => m.t('audit.password.set', { who }),
  'code.accepted': (m, { who }) => m.t('audit.code.accepted', { who }),
  'code.refused': (m, { who }) => m.t('audit.code.refused', { who }),
  'authenticator.bound': (m, { who, method }) => m.t('audit.authenticator.bound', { who, method }),
  'authenticator.unbound': (m, { who, whom, method, isOwn }) =>
    isOwn
      ? m.t('audit.authenticator.unbound-own', { who, method })
      : m.t('audit.authenticator.unbound', { who, whom, method }),
  'authenticator.disabled': (m, { whom, method }) => m.t('audit.authenticator.disabled', { whom, method }),
  'enrollment.deferred': (m, { who }) => m.t('audit.enrollment.deferred', { who }),
  'recovery-code.issued': (m, { who }) => m.t('audit.recovery-code.issued', { who }),
  'recovery-code.confirmed': (m, { who }) => m.t('audit.recovery-code.confirmed', { who }),
  'recovery-code.spent': (m, { who }) => m.t('audit.recovery-code.spent', { who }),
  'repair.declined': (m, { who }) => m.t('audit.repair.declined', { who }),
  'mailbox.code-sent': (m, { whom }) => m.t('audit.mailbox.code-sent', { whom }),
  'mailbox.proved': (m, { who }) => m.t('audit.mailbox.proved', { who }),
  'reset-link.sent': (m, { whom }) => m.t('audit.reset-link.sent', { whom }),
  'reset-link.opened': (m, { who }) => m.t('audit.reset-link.opened', { who }),
  'interaction.ended': (m, { whom }) => m.t('audit.interaction.ended', { whom }),
  'session.created': (m, { who, isConfirmation }) =>
    isConfirmation ? m.t('audit.session.confirmed', { who }) : m.t('audit.session.created', { who }),
  'session.ended': (m, { whom, isReplaced }) =>
    isReplaced ? m.t('audit.session.replaced', { whom }) : m.t('audit.session.ended', { whom }),
  'sign-in.refused': (m, { whom }) => m.t('audit.sign-in.refused', { whom }),
  'demo.seeded': (m, { who }) => m.t('audit.demo.seeded', { who }),
  'invitation.sent': (m, { who, whom }) => m.t('audit.invitation.sent', { who, whom }),
  'invitation.opened': (m, { who }) => m.t('audit.invitation.opened', { who }),
  'user.created': (m, { who, whom }) => m.t('audit.user.created', { who, whom }),
  'user.disabled': (m, { who, whom }) => m.t('audit.user.disabled', { who, whom }),
  'user.enabled': (m, { who, whom }) => m.t('audit.user.enabled', { who, whom }),
  'user.imported': (m, { who, whom }) => m.t('audit.user.imported', { who, whom }),
  'user.renamed': (m, { who }) => m.t('audit.user.renamed', { who }),
  'user.settings-changed': (m, { who }) => m.t('audit.user.settings-changed', { who }),
  'user.erased': (m, { who, whom }) => m.t('audit.user.erased', { who, whom }),
  'import.started': (m, { who }) => m.t('audit.import.started', { who }),
  'import.finished': (m, { who }) => m.t('audit.import.finished', { who }),
  'membership.added': (m, { who, whom }) => m.t('audit.membership.added', { who, whom }),
  'membership.changed': (m, { who, whom }) => m.t('audit.membership.changed', { who, whom }),
  'membership.roles-changed': (m, { who, whom }) => m.t('audit.membership.roles-changed', { who, whom }),
  'membership.invited': (m, { who, whom }) => m.t('audit.membership.invited', { who, whom }),
  'membership.accepted': (m, { who }) => m.t('audit.membership.accepted', { who }),
  'membership.declined': (m, { who }) => m.t('audit.membership.declined', { who }),
  'membership.left': (m, { who }) => m.t('audit.membership.left', { who }),
  'company.created': (m, { who }) => m.t('audit.company.created', { who }),
  'company.changed': (m, { who }) => m.t('audit.company.changed', { who }),
  'company.entitled': (m, { who }) => m.t('audit.company.entitled', { who }),
  'company.entitlement-withdrawn': (m, { who }) => m.t('audit.company.entitlement-withdrawn', { who }),
  'policy.changed': (m, { who }) => m.t('audit.policy.changed', { who }),
  'role.created': (m, { who, name }) => m.t('audit.role.created', { who, name }),
  'role.changed': (m, { who, name }) => m.t('audit.role.changed', { who, name }),
  'application.created': (m, { who, name }) => m.t('audit.application.created', { who, name }),
  'application.changed': (m, { who, name }) => m.t('audit.application.changed', { who, name }),
  'application.secret-made': (m, { who, name }) => m.t('audit.application.secret-made', { who, name }),
  'application.secret-ended': (m, { who, name }) => m.t('audit.application.secret-ended', { who, name }),
  'application.opened': (m, { who, name }) => m.t('audit.application.opened', { who, name }),
  'application.consented': (m, { who, name }) => m.t('audit.application.consented', { who, name }),
  'application.ended': (m, { whom, name }) => m.t('audit.application.ended', { whom, name }),
  'application.reused': (m, { whom, name }) => m.t('audit.application.reused', { whom, name }),
  'signing-key.made': (m, { who }) => m.t('audit.signing-key.made', { who }),
  'step-up.proved': (m, { who, name }) => m.t('audit.step-up.proved', { who, name }),
  'step-up.cancelled': (m, { who, name }) => m.t('audit.step-up.cancelled', { who, name }),
  'step-up.redeemed': (m, { whom, name }) => m.t('audit.step-up.redeemed', { whom, name }),
  'session.guessed': (m, { whom }) => m.t('audit.session.guessed', { whom }),
  'extension.granted': (m, { who, whom }) => m.t('audit.extension.granted', { who, whom }),
  'reminders.asked': (m, { who }) => m.t('audit.reminders.asked', { who }),
  'mailing.finished': (m, { who }) => m.t('audit.mailing.finished', { who }),
  'methods.reset': (m, { who, whom }) => m.t('audit.methods.reset', { who, whom }),
  'reset.asked': (m, { who, whom }) => m.t('audit.reset.asked', { who, whom }),
  'reset.approved': (m, { who, whom }) => m.t('audit.reset.approved', { who, whom }),
  'reset.vetoed': (m, { who, whom, isOwn }) =>
    isOwn ? m.t('audit.reset.vetoed-own', { who }) : m.t('audit.reset.vetoed', { who, whom }),
  'reset.withdrawn': (m, { who, whom }) => m.t('audit.reset.withdrawn', { who, whom }),
  'reset.lapsed': (m, { whom }) => m.t('audit.reset.lapsed', { whom }),
  'reset.barred': (m, { whom }) => m.t('audit.reset.barred', { whom }),
  'enrollment-pass.issued': (m, { who, whom }) => m.t('audit.enrollment-pass.issued', { who, whom }),
  'enrollment-pass.spent': (m, { who }) => m.t('audit.enrollment-pass.spent', { who }),
  'enrollment-pass.withdrawn': (m, { who, whom }) => m.t('audit.enrollment-pass.withdrawn', { who, whom }),
  'always-require.switched-on': (m, { who }) => m.t('audit.always-require.switched-on', { who }),
  'always-require.switched-off': (m, { who }) => m.t('audit.always-require.switched-off', { who }),
  'changes.frozen': (m, { whom }) => m.t('audit.changes.frozen', { whom }),
  'changes.thawed': (m, { who, whom }) => m.t('audit.changes.thawed', { who, whom }),
  'email.change-asked': (m, { who }) => m.t('audit.email.change-asked', { who }),
  'email.change-withdrawn': (m, { who }) => m.t('audit.email.change-withdrawn', { who }),
  'email.changed': (m, { whom }) => m.t('audit.email.changed', { whom }),
  'email.change-undone': (m, { whom }) => m.t('audit.email.change-undone', { whom }),
  'users.exported': (m, { who }) => m.t('audit.users.exported', { who }),
  'directory.exported': (m, { who }) => m.t('audit.directory.exported', { who }),
  'resets.exported': (m, { who }) => m.t('audit.resets.exported', { who }),
  'roll-out.exported': (m, { who }) => m.t('audit.roll-out.exported', { who }),
  'evidence.made': (m, { who }) => m.t('audit.evidence.made', { who }),
  'audit.exported': (m, { who }) => m.t('audit.audit.exported', { who }),
  'audit.verified': (m, { who }) => m.t('audit.audit.verified', { who }),
  'keys.rotated': (m, { who }) => m.t('audit.keys.rotated', { who }),
  'keys.resealed': (m, { who }) => m.t('audit.keys.resealed', { who }),
  'sms.code-sent': (m, { whom }) => m.t('audit.sms.code-sent', { whom }),
  'sms.stopped': (m, { whom }) => m.t('audit.sms.stopped', { whom }),
  'sms.breaker-opened': (m) => m.t('audit.sms.breaker-opened'),
  'sms.breaker-reopened': (m, { who }) => m.t('audit.sms.breaker-reopened', { who }),
  'sms.budget-changed': (m, { who }) => m.t('audit.sms.budget-changed', { who }),
  'mail.bounced': (m, { whom }) => m.t('audit.mail.bounced', { whom }),
};

/** What happened, in one sentence. */
export const sentenceOf = (m: Messages, kind: AuditKind, said: SaidOf): string => sentences[kind](m, said);
