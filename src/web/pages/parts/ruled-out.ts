import type { Decider } from '#domain/policy.ts';
import type { Messages } from '#text/messages.ts';

/** Who forbids a method, by name (SPEC P7): each once, in the order of strictness. */
export const whoRulesOut = (m: Messages, forbiddenBy: readonly Decider[]): string =>
  m.list([...new Set(forbiddenBy.map((by) => whoDecides(m, by)))]);

/** Who decided, as part of a sentence: a company's name, "the rule for your role “Disburser” (payments) at Northwind Builders". */
export function whoDecides(m: Messages, by: Decider): string {
  if (by.rule === 'company') return by.companyName;
  if (by.rule !== 'role') return m.t(ownRules[by.rule]);
  const { role, applicationName: application, companyName: company } = by;
  return m.t('method.who-role', { role, application, company });
}

const ownRules = {
  operator: 'method.who-operator',
  personal: 'method.who-personal',
  reset: 'method.who-reset',
  another: 'method.who-another',
} as const;
