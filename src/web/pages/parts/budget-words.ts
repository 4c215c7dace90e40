import type { BudgetScope, SmsClass } from '#domain/sms-guard.ts';
import type { BudgetUse } from '#flows/sms/operate.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';

/** What a budget is for, by name. */
export function scopeWords(m: Messages, scope: BudgetScope, companyName: string | null): string {
  if (scope === 'service') return m.t('operator.sms-service');
  const [family, name = ''] = scope.split(':', 2);
  if (family === 'country') return m.region(name) ?? name;
  return companyName ?? m.t('operator.sms-gone');
}

export const budgetPath = (scope: BudgetScope, kind: SmsClass): string =>
  `/operator/sms/budget?${new URLSearchParams({ scope, class: kind })}`;

export function stateOfBudget({ isClosed, isUsedUp, isSet }: BudgetUse): PlainKey & `operator.sms-${string}` {
  if (isClosed) return 'operator.sms-closed-by-you';
  if (isUsedUp) return 'operator.sms-used-up';
  return isSet ? 'operator.sms-set-by-you' : 'operator.sms-default';
}
