import { smsCountries } from '#domain/phone-rules.ts';
import type { Budget } from '#domain/sms-guard.ts';
import { budgetUse, defaultBudget, reopenCountry, setBudget, smsStatus, type BudgetUse } from '#flows/sms/operate.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { Fields } from '../lifecycle/form.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { OperatorBudgetPage } from '../pages/operator-budget.tsx';
import { OperatorSmsPage } from '../pages/operator-sms.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { byOperator } from '../present/console.ts';
import { budgetRows, countryRows } from '../present/kept-operator.ts';
import { budgetNamed } from '../present/operator-budget.ts';
import { choiceOf, formAddress, operatorConsole } from '../present/operator.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const base = '/operator/sms';

/** Text messages: what stops them, and what they may cost (SPEC M5). */
export const operatorSmsRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'operator', handle: showStatus },
  {
    method: 'POST',
    path: `${base}/:country/reopen`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-reopen',
    shows: countryRows,
    handle: reopen,
  },
  formAddress(`${base}/:country/reopen`, () => base),
  { method: 'GET', path: `${base}/budget`, access: 'operator', handle: showBudget },
  {
    method: 'POST',
    path: `${base}/budget`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-budget',
    shows: budgetRows,
    handle: saveBudget,
  },
];

async function showStatus(visit: SessionVisit): Promise<Answer> {
  return page(OperatorSmsPage({ ...operatorConsole(visit), status: await smsStatus(visit.door.deps) }));
}

/** A second press finds nothing stopped any more, and that is as well. */
async function reopen(visit: SessionVisit): Promise<Answer> {
  const country = choiceOf(smsCountries, visit.params.country);
  if (country === null) return problemPage(visit, 404);
  await reopenCountry(visit.door.deps, byOperator(visit), country);
  return redirect(base);
}

/** The budget that an address or a form names; null: there is none of that name. */
async function namedBudget({ door }: SessionVisit, named: Fields): Promise<BudgetUse | null> {
  const budget = budgetNamed(named);
  return budget && budgetUse(door.deps, budget.scope, budget.class);
}

async function showBudget(visit: SessionVisit): Promise<Answer> {
  const use = await namedBudget(visit, visit.query);
  return use ? drawBudget(visit, use) : problemPage(visit, 404);
}

interface Drawn {
  readonly typed: { readonly hour: string; readonly day: string };
  readonly isStale?: boolean;
  readonly error?: PageError;
}

function drawBudget(visit: SessionVisit, use: BudgetUse, drawn: Drawn = { typed: textsOf(use) }): Answer {
  const { typed, isStale = false, error = null } = drawn;
  const byDefault = defaultBudget(use.scope, use.class);
  const view = OperatorBudgetPage({ ...operatorConsole(visit), use, byDefault, typed, isStale, error });
  return page(view, error ? 422 : isStale ? 409 : 200);
}

const textsOf = ({ perHour, perDay }: Budget) => ({ hour: String(perHour), day: String(perDay) });

async function saveBudget(visit: SessionVisit): Promise<Answer> {
  const { fields, m } = visit;
  const isDefault = fields.default === 'yes';
  const { hour, day } = fields;
  if (!isSeen(fields) || (!isDefault && (hour === undefined || day === undefined))) return problemPage(visit, 400);
  const use = await namedBudget(visit, fields);
  if (!use) return problemPage(visit, 404);
  const typed = isDefault ? textsOf(use) : { hour: hour ?? '', day: day ?? '' };
  const change = isDefault ? null : numbersFrom(typed);
  if (typeof change === 'string')
    return drawBudget(visit, use, { typed, error: { field: change, text: m.t('operator.budget-not-number') } });
  if (isOvertaken(use, fields, change)) return drawBudget(visit, use, { typed, isStale: true });
  const done = await setBudget(visit.door.deps, byOperator(visit), use.scope, use.class, change);
  if (done.done) return redirect(base);
  return drawBudget(visit, use, { typed, error: { field: 'hour', text: m.t('operator.hour-over-day') } });
}

/** The budget, or the field that holds no number for it. */
function numbersFrom({ hour, day }: Drawn['typed']): Budget | 'hour' | 'day' {
  const [perHour, perDay] = [numberFrom(hour), numberFrom(day)];
  if (perHour === null) return 'hour';
  return perDay === null ? 'day' : { perHour, perDay };
}

const most = 10_000_000;

function numberFrom(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,8}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

const isSeen = (fields: Fields): boolean => ['was-hour', 'was-day', 'was-set'].every((name) => name in fields);

/** Another operator changed it since the form was drawn, to something else than what this one wants. */
function isOvertaken(use: BudgetUse, fields: Fields, change: Budget | null): boolean {
  const isAsSeen =
    fields['was-hour'] === String(use.perHour) &&
    fields['was-day'] === String(use.perDay) &&
    fields['was-set'] === (use.isSet ? 'yes' : 'no');
  const isAsWanted =
    change === null ? !use.isSet : use.isSet && change.perHour === use.perHour && change.perDay === use.perDay;
  return !isAsSeen && !isAsWanted;
}
