/**
 * When a role's holder proves again who they are, in its application (SPEC Y4): data, a part of the role's rule. All of it asks for a second factor that the merged
 * rules accept, never for a password, and never takes a recovery code.
 */
export interface StepUpRule {
  /** On entering the application. A fitting proof of the last five minutes is enough. */
  readonly onEntry: boolean;
  /** Names of operations, as the application asks with them: each needs a proof of its own. */
  readonly operations: readonly string[];
  /** Minutes without activity there after which entering is asked for again; null: no limit. */
  readonly idleMinutes: number | null;
}

/** SPEC Y4. */
export const usualIdleMinutes = 30;

const longestIdleMinutes = 12 * 60;
const mostOperations = 50;
const operationName = /^[a-z][a-z0-9._-]{0,59}$/;

/** Whether a text can be the name of an operation: `disburse`, `bank-account.change`. */
export const isOperationName = (text: string): boolean => operationName.test(text);

/** The first thing that is wrong with a rule. */
export function stepUpFlaw({ operations, idleMinutes }: StepUpRule): 'operations' | 'idle' | null {
  if (operations.length > mostOperations || !operations.every(isOperationName)) return 'operations';
  return idleMinutes === null || isIdleLimit(idleMinutes) ? null : 'idle';
}

const isIdleLimit = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= longestIdleMinutes;

/** The one spelling of a rule; null: it asks for nothing. */
export function canonicalStepUp({ onEntry, operations, idleMinutes }: StepUpRule): StepUpRule | null {
  if (!onEntry && operations.length === 0 && idleMinutes === null) return null;
  return { onEntry, operations: [...new Set(operations)].toSorted(), idleMinutes };
}
