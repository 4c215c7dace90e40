import { budgetUses, setBudget, type BudgetOutcome } from '#flows/sms/operate.ts';
import type { Budget, SmsClass } from '#domain/sms-guard.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { quoted } from '../../find.ts';
import { Misuse } from '../../problem.ts';
import { choiceFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { budgetColumns, budgetFields, budgetRow, scopeWords } from './budget-words.ts';
import { scopeFrom } from './scope.ts';

export const addSmsBudget: AddToGroup = (group, world) => {
  const budget = group.command('budget').description('how many codes may be sent in an hour and a day');
  budget
    .command('list')
    .description('every budget that is used or was set, and how much of it is left')
    .addHelpText('after', '\nExample:\n  gatehouse sms budget list --json')
    .action(withTools(world, list));
  budget
    .command('set')
    .argument('<scope>', 'service, country:US or company:NAME (exact name or id)')
    .description('change a budget of the cost guard; it acts at once, and what is left out stays as it is')
    .requiredOption('--class <class>', 'unproven or proven numbers: proven ones were verified in the last 90 days')
    .option('--per-hour <n>', 'codes in any 60 minutes; 0 stops them')
    .option('--per-day <n>', 'codes in any 24 hours; 0 stops them')
    .option('--default', 'what Gatehouse comes with, again')
    .addHelpText(
      'after',
      `
A code counts in the budgets of the service, of its number's country, and of each company of its user. New numbers are unproven: their budgets are what strangers
who earn by text messages can cost; people whose number was verified lately go on up to the budgets of proven ones.

Examples:
  gatehouse sms budget set service --class unproven --per-hour 500 --per-day 2000
  gatehouse sms budget set country:MX --class unproven --per-hour 0 --per-day 0
  gatehouse sms budget set "company:Northwind Builders" --class proven --per-day 20000
  gatehouse sms budget set country:MX --class unproven --default`,
    )
    .action(withTools(world, set));
};

async function list({ tools, out }: ToolJob): Promise<void> {
  const all = await budgetUses(tools.deps);
  out.list(out.json ? [] : budgetColumns, all.map(out.json ? budgetFields : budgetRow));
}

interface Options {
  readonly class: string;
  readonly perHour?: string;
  readonly perDay?: string;
  readonly default?: boolean;
}

const classes: readonly SmsClass[] = ['unproven', 'proven'];

async function set({ tools: { deps }, out, world }: ToolJob, typed: string, options: Options): Promise<void> {
  const kind = choiceFrom('--class', classes, options.class);
  const change = changeFrom(options);
  const { scope, companyName } = await scopeFrom(deps, typed);
  const done = doneOrMisuse(await setBudget(deps, world, scope, kind, change));
  const { before, after, wasSo } = done;
  const words = wasSo ? 'was so already; nothing changed' : `was ${inWords(before)}, is now ${inWords(after)}`;
  out.one(
    { scope, companyName, class: kind, ...after, isSet: change !== null, changed: !wasSo, before: { ...before } },
    `Budget of ${kind} numbers, ${scopeWords(scope, companyName)}: ${words}.`,
  );
}

const inWords = ({ perHour, perDay }: Budget): string => `${perHour} an hour and ${perDay} a day`;

/** Null: the default. Throws Misuse. */
function changeFrom({ perHour, perDay, default: isDefault = false }: Options): Partial<Budget> | null {
  const change = {
    ...(perHour === undefined ? {} : { perHour: numberFrom('--per-hour', perHour) }),
    ...(perDay === undefined ? {} : { perDay: numberFrom('--per-day', perDay) }),
  };
  const isEmpty = Object.keys(change).length === 0;
  if (isDefault !== isEmpty) throw new Misuse('Say --per-hour, --per-day or both, or --default alone.');
  return isDefault ? null : change;
}

const most = 10_000_000;

function numberFrom(option: string, typed: string): number {
  const count = /^\d{1,8}$/.test(typed) ? Number(typed) : Number.NaN;
  if (count <= most) return count;
  throw new Misuse(`${option} is a whole number from 0 to ${most}, not ${quoted(typed)}.`);
}

function doneOrMisuse(outcome: BudgetOutcome): Extract<BudgetOutcome, { readonly done: true }> {
  if (outcome.done) return outcome;
  const { perHour, perDay } = outcome.after;
  throw new Misuse(`${perHour} an hour would be more than ${perDay} a day: give --per-hour and --per-day that fit.`);
}
