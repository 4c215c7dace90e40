import type { CompanyId } from './identifiers.ts';
import { minute } from './instant.ts';
import type { SmsCountry } from './phone-rules.ts';

/**
 * The cost guard (SPEC M5). Strangers who earn by text messages ("pumping") enroll numbers that nobody reads. Guards stop codes to numbers that have not proved
 * themselves first; proven ones have budgets of their own.
 */
export type SmsClass = 'unproven' | 'proven';

/** What a budget is for: the whole service, a country, a company. */
export type BudgetScope = 'service' | `country:${SmsCountry}` | `company:${CompanyId}`;

/** Sums are of the last hour and the last day, not of clock hours: counted in parts of a tenth and a twenty-fourth, stricter by at most one part. */
export interface Budget {
  readonly perHour: number;
  readonly perDay: number;
}

/** What holds where the operator has set nothing: room for four hundred people on their last day, not for thousands of dead numbers. */
export const defaultBudgets: Readonly<Record<'service' | 'country' | 'company', Readonly<Record<SmsClass, Budget>>>> = {
  service: { unproven: { perHour: 1_500, perDay: 5_000 }, proven: { perHour: 10_000, perDay: 50_000 } },
  country: { unproven: { perHour: 1_000, perDay: 3_000 }, proven: { perHour: 10_000, perDay: 50_000 } },
  company: { unproven: { perHour: 500, perDay: 1_500 }, proven: { perHour: 2_000, perDay: 10_000 } },
};

/** Codes sent in a scope, the one about to leave included. */
export interface SmsCount {
  readonly scope: BudgetScope;
  readonly lastHour: number;
  readonly lastDay: number;
}

/** A budget that the operator set. */
export interface SetBudget extends Budget {
  readonly scope: BudgetScope;
  readonly class: SmsClass;
}

export function budgetOf(scope: BudgetScope, kind: SmsClass, set: readonly SetBudget[]): Budget {
  const own = set.find((one) => one.scope === scope && one.class === kind);
  const [family] = scope.split(':') as [keyof typeof defaultBudgets];
  return own ?? defaultBudgets[family][kind];
}

/** The first budget that is overdrawn, and over which span; null: none. */
export function overdrawn(
  counts: readonly SmsCount[],
  kind: SmsClass,
  set: readonly SetBudget[],
): { readonly scope: BudgetScope; readonly span: 'hour' | 'day' } | null {
  for (const { scope, lastHour, lastDay } of counts) {
    const { perHour, perDay } = budgetOf(scope, kind, set);
    if (lastHour > perHour) return { scope, span: 'hour' };
    if (lastDay > perDay) return { scope, span: 'day' };
  }
  return null;
}

/**
 * Of the last codes of a country: a code counts once it was typed rightly, or has waited longer than people take. A rush at eight in the morning is not
 * taken for pumping.
 */
export const breaker = { last: 50, perUser: 3, leastVerified: 0.2, settledAfter: 3 * minute } as const;

/**
 * How the last codes of a country went, at most `breaker.last` and of each user the last `breaker.perUser`, none from before it was last reopened: at least
 * seventeen users are behind a breaker that opens.
 */
export interface CountryRecord {
  readonly settled: number;
  readonly verified: number;
}

/** Under a fifth of the last fifty were verified (SPEC M5). */
export const isTripped = ({ settled, verified }: CountryRecord): boolean =>
  settled >= breaker.last && verified < settled * breaker.leastVerified;

/**
 * Consecutive numbers: those that differ in their last two digits only, a block of a hundred. As many different ones that were sent a code within a day
 * and answered none, settled as above, or at all, are no coincidence.
 */
export const block = { digits: 2, settled: 5, all: 20, users: 3 } as const;

/** One user alone condemns no block: he is held by his own limits. */
export interface BlockRecord {
  /** Different numbers of the block that answered no code, among those settled. */
  readonly settled: number;
  /** Different users to whom those were sent a code. */
  readonly settledUsers: number;
  /** The same of all. */
  readonly all: number;
  readonly users: number;
}

export const isConsecutive = ({ settled, settledUsers, all, users }: BlockRecord): boolean =>
  (settled >= block.settled && settledUsers >= block.users) || (all >= block.all && users >= block.users);

/** The block of a number: E.164 without its last digits. */
export const blockOf = (e164: string): string => e164.slice(0, -block.digits);

/** Why a guard stopped a code; the user is told which other methods are left, the operator why. */
export type SmsStop =
  | { readonly by: 'budget'; readonly scope: BudgetScope; readonly span: 'hour' | 'day' }
  | { readonly by: 'breaker'; readonly country: SmsCountry }
  | { readonly by: 'consecutive'; readonly country: SmsCountry }
  | { readonly by: 'number' }
  /** The number's region is none that codes are sent to (any more). ISO 3166. */
  | { readonly by: 'country'; readonly region: string };
