import type { Situation } from './step.ts';

/**
 * "Always require 2FA to log into my account" as its user sees it (SPEC U4). `none`: nothing is enrolled that could be asked for. `locked`: on, whatever its
 * user decided, while anything requires MFA, the early-enrollment period included.
 */
export type PersonalRule = 'none' | 'locked' | 'on' | 'off';

export function personalRuleOf({ policy, subject }: Pick<Situation, 'policy' | 'subject'>): PersonalRule {
  if (subject === null || subject.authenticators.length === 0) return 'none';
  if (policy.mode !== 'off') return 'locked';
  return policy.personal ? 'on' : 'off';
}
