import type { AuditEvent } from '#domain/audit-event.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import type { Decider, MergedPolicy } from '#domain/policy.ts';
import type { Messages } from '#text/messages.ts';
import type { OpenRun } from './run.ts';

type Decided = Pick<MergedPolicy, 'by' | 'personal'>;

/** Why something was asked for in a run: the rule of `nextStep` that asked, and who decided that a second step is required. */
export const decidedIn = ({ step, situation }: Pick<OpenRun, 'step' | 'situation'>): AuditEvent['detail'] => ({
  because: step.reason,
  ...decidedBy(situation.policy),
});

/**
 * Who decided that a second step is required, for an audit event (SPEC P7): ids and names of rules, and the date where the rule has one. No personal data: the
 * trail outlives the person (SPEC C7).
 */
export function decidedBy({ by, personal }: Decided): AuditEvent['detail'] {
  if (by === null) return { decidedBy: personal ? 'personal' : null, deadline: null };
  const deadline = by.rule === 'company' && by.deadline ? `${by.deadline.date} ${by.deadline.zone}` : null;
  return { decidedBy: deciderKey(by), deadline };
}

function deciderKey(by: Decider): string {
  if (by.rule === 'company') return `company ${by.companyId}`;
  return by.rule === 'role' ? `role ${by.application} ${by.role} ${by.companyId}` : by.rule;
}

/** The same for the person: "Northwind Builders, since January 15, 2027"; null where nobody decided. */
export function requiredByWords({ by, personal }: Decided, m: Messages, now: Instant, zone: string): string | null {
  if (by === null) return personal ? m.t('method.who-personal') : null;
  switch (by.rule) {
    case 'company':
      return companyWords(by, m, now, zone);
    case 'role':
      return m.t('why.by-role', { company: by.companyName, role: by.role, application: by.applicationName });
    case 'operator':
      return m.t('method.who-operator');
    case 'reset':
      return m.t('method.who-reset');
    case 'personal':
      return m.t('method.who-personal');
    case 'another':
      return m.t('method.who-another');
    default:
      return by satisfies never;
  }
}

function companyWords(
  { companyName: company, deadline }: Extract<Decider, { rule: 'company' }>,
  m: Messages,
  now: Instant,
  zone: string,
): string {
  if (deadline === null) return company;
  const at = deadlineInstant(deadline);
  return at <= now
    ? m.t('why.by-since', { company, date: m.date(at, deadline.zone) })
    : m.t('why.by-from', { company, date: m.dateTime(at, zone) });
}
