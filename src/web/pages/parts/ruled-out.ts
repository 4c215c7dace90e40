import type { Decider } from '#domain/policy.ts';
import type { Messages } from '#text/messages.ts';

/** Who forbids a method, by name (SPEC P7): each once, in the order of strictness. */
export const whoRulesOut = (m: Messages, forbiddenBy: readonly Decider[]): string =>
  m.list([...new Set(forbiddenBy.map((by) => nameOf(m, by)))]);

const nameOf = (m: Messages, by: Decider): string => (by.rule === 'company' ? by.companyName : m.t(ownRules[by.rule]));

const ownRules = {
  operator: 'method.who-operator',
  personal: 'method.who-personal',
  reset: 'method.who-reset',
} as const;
