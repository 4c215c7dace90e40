import type { BudgetScope } from '#domain/sms-guard.ts';
import type { BudgetUse } from '#flows/sms/operate.ts';
import { printable, type Fields } from '../../cell.ts';

/** A budget as JSON has it. */
export const budgetFields = ({ scope, class: kind, companyName, lastHour, lastDay, ...budget }: BudgetUse) => ({
  scope,
  companyName,
  class: kind,
  lastHour,
  perHour: budget.perHour,
  lastDay,
  perDay: budget.perDay,
  isSet: budget.isSet,
  isUsedUp: budget.isUsedUp,
  isClosed: budget.isClosed,
});

export const budgetColumns = ['scope', 'class', 'hour', 'day', 'set', 'stops'];

export const budgetRow = (budget: BudgetUse): Fields => ({
  scope: scopeWords(budget.scope, budget.companyName),
  class: budget.class,
  hour: `${budget.lastHour} of ${budget.perHour}`,
  day: `${budget.lastDay} of ${budget.perDay}`,
  set: budget.isSet ? 'yes' : 'default',
  stops: budget.isClosed ? 'closed by you' : budget.isUsedUp,
});

/** A scope for people: a company by its name, with the id that commands know it by. */
export const scopeWords = (scope: BudgetScope, companyName: string | null): string =>
  companyName === null ? scope : `${printable(companyName)} (${scope})`;
