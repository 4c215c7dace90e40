import type { VNode } from 'preact';
import type { Decider, MergedPolicy } from '#domain/policy.ts';
import { ruleTrace, type DecidedStep, type TraceLine } from '#domain/policy-view.ts';
import type { Step } from '#domain/next-step.ts';
import type { Messages } from '#text/messages.ts';
import type { PageContext } from '../page-context.ts';
import { deadlineWords, laterWords } from './deadline.ts';
import { Part } from './operator-parts.tsx';

interface Props {
  readonly page: PageContext;
  readonly policy: MergedPolicy;
  readonly step: Step;
  /** After the second factor; null: nothing. */
  readonly afterwards: Step | null;
}

/** What a person would be asked if they signed in now, and every rule that takes part in it, by name (SPEC P7, P11). */
export function SignInTrace({ page, policy, step, afterwards }: Props): VNode {
  const { m } = page;
  const lines = ruleTrace(policy, step, afterwards);
  const decided = lines.find((one) => one.line === 'step');
  const told = lines.flatMap((one) => lineWords(page, one));
  return (
    <Part heading={m.t('operator.next-sign-in')}>
      {decided && <p>{stepWords(m, decided, step)}</p>}
      {afterwards?.kind === 'enroll' && <p>{thenWords(m, lines)}</p>}
      <h3>{m.t('operator.rules')}</h3>
      {policy.mode === 'off' && !policy.personal && <p>{m.t('operator.rules-none')}</p>}
      <ul>
        {told.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Part>
  );
}

function lineWords(page: PageContext, line: TraceLine): readonly string[] {
  const { m } = page;
  switch (line.line) {
    case 'mode':
    case 'step':
    case 'then':
      return [];
    case 'rule':
      return [
        [
          ruleWords(page, line),
          ...(line.every ? [m.t('operator.rule-every', { every: m.duration(line.every) })] : []),
        ].join(' '),
      ];
    case 'frequency':
      return [m.t('operator.rule-frequency', { every: m.duration(line.every), who: whoWords(m, line.by) })];
    case 'forbidden':
      return [m.t('operator.rule-no-phone', { who: allOf(m, line.by) })];
    case 'countries':
      return [
        m.t('operator.rule-countries', {
          countries: m.list(line.countries.map((one) => m.region(one) ?? one)),
          who: allOf(m, line.by),
        }),
      ];
    case 'mailbox':
      return [m.t(line.first ? 'operator.rule-mailbox' : 'operator.rule-no-mailbox')];
    default:
      return line satisfies never;
  }
}

function ruleWords(page: PageContext, { by, deadlineAt, extendedFrom }: Extract<TraceLine, { line: 'rule' }>): string {
  const { m, serverNow } = page;
  switch (by.rule) {
    case 'operator':
      return m.t('operator.rule-operator');
    case 'personal':
      return m.t('operator.rule-personal');
    case 'reset':
      return m.t('operator.rule-reset');
    case 'another':
      return m.t('operator.rule-another');
    case 'role':
      return m.t('operator.rule-role', { role: by.role, application: by.application, company: by.companyName });
    case 'company': {
      const { companyName: company, deadline } = by;
      if (deadline === null || deadlineAt === null) return m.t('operator.rule-company', { company });
      const required =
        deadlineAt <= serverNow
          ? m.t('operator.rule-company-since', { company, date: m.dateOnlyWithZone(deadline) })
          : m.t('operator.rule-company-from', { company, date: deadlineWords(page, deadlineAt, deadline, company) });
      return required + laterWords(page, 'extension.later-them', { own: deadline, company: extendedFrom });
    }
    default:
      return by satisfies never;
  }
}

const allOf = (m: Messages, by: readonly Decider[]): string => m.list([...new Set(by.map((one) => whoWords(m, one)))]);

function whoWords(m: Messages, by: Decider): string {
  if (by.rule === 'company') return by.companyName;
  if (by.rule !== 'role') return m.t(who[by.rule]);
  return m.t('operator.who-role', { role: by.role, application: by.application, company: by.companyName });
}

const who = {
  operator: 'operator.who-operator',
  personal: 'operator.who-personal',
  reset: 'operator.who-reset',
  another: 'operator.who-another',
} as const;

/** What comes after the right password. */
function stepWords(m: Messages, { ways, because }: DecidedStep, step: Step): string {
  switch (step.kind) {
    case 'identify':
      return m.t('operator.step-identify');
    case 'verify':
      return step.factor === 'first'
        ? m.t('operator.step-first')
        : m.t('operator.step-verify', { methods: m.either(ways.map((one) => m.t(methodNames[one]))) });
    case 'enroll':
      return m.t(step.leave === null ? 'operator.step-enroll' : 'operator.step-enroll-later');
    case 'refuse':
      return m.t(because === null ? 'operator.step-refused' : refusals[because]);
    case 'replace-password':
    case 'prove-mailbox':
    case 'save-recovery-code':
    case 'repair':
    case 'finish':
      return m.t(steps[step.kind]);
    // A change of the user's own, or what an application asks for, is no step of a sign-in.
    case 'consent':
    case 'remove-method':
    case 'change-email':
    case 'thaw':
      return m.t('operator.step-finish');
    default:
      return step satisfies never;
  }
}

/** A code that proves who somebody is and is not accepted any more. */
function thenWords(m: Messages, lines: readonly TraceLine[]): string {
  const ways = lines.find((one) => one.line === 'then')?.ways ?? [];
  return m.t('evaluate.then-enroll', { methods: m.either(ways.map((one) => m.t(methodNames[one]))) });
}

export const methodNames = {
  password: 'operator.method-password',
  app: 'operator.method-app',
  phone: 'operator.method-phone',
  'recovery-code': 'operator.method-recovery-code',
} as const;

const steps = {
  'replace-password': 'operator.step-replace-password',
  'prove-mailbox': 'operator.step-prove-mailbox',
  'save-recovery-code': 'operator.step-save-recovery-code',
  repair: 'operator.step-repair',
  finish: 'operator.step-finish',
} as const;

const refusals = {
  expired: 'operator.step-refused',
  'too-many-wrong-codes': 'operator.step-refused',
  ended: 'operator.step-refused',
  disabled: 'operator.step-disabled',
  'no-way-to-verify': 'operator.step-no-way',
  'enrollment-not-offered': 'operator.step-refused',
  'removal-not-allowed': 'operator.step-refused',
  'changes-frozen': 'operator.step-refused',
} as const;
