import { Misuse } from '../../problem.ts';
import { lineFrom } from '../../values.ts';

const longestReason = 500;

/** Why something was done to somebody, as the audit trail keeps it. Throws Misuse. */
export function reasonFrom(typed: string): string {
  const reason = lineFrom('--reason', typed, longestReason);
  if (reason !== null) return reason;
  throw new Misuse('Write a reason, such as --reason "lost phone, seen in person, ticket 4711".');
}
