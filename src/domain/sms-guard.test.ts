import { describe, expect, test } from 'vitest';
import type { CompanyId } from './identifiers.ts';
import { minute } from './instant.ts';
import { smsCountries } from './phone-rules.ts';
import {
  block,
  blockOf,
  breaker,
  budgetOf,
  defaultBudgets,
  isConsecutive,
  isTripped,
  overdrawn,
  type BudgetScope,
  type SetBudget,
  type SmsClass,
  type SmsCount,
} from './sms-guard.ts';

const company: BudgetScope = `company:${'cmp_1' as CompanyId}`;
const count = (scope: BudgetScope, lastHour: number, lastDay = lastHour): SmsCount => ({ scope, lastHour, lastDay });
const setFor = (scope: BudgetScope, kind: SmsClass, perHour: number, perDay: number): SetBudget => ({
  scope,
  class: kind,
  perHour,
  perDay,
});

describe('a budget (SPEC M5)', () => {
  test('is the default of its scope where the operator set none', () => {
    for (const kind of ['unproven', 'proven'] as const) {
      expect(budgetOf('service', kind, [])).toEqual(defaultBudgets.service[kind]);
      expect(budgetOf('country:HK', kind, [])).toEqual(defaultBudgets.country[kind]);
      expect(budgetOf(company, kind, [])).toEqual(defaultBudgets.company[kind]);
    }
  });

  test('is what the operator set, for that scope and class alone', () => {
    const set = [setFor('country:US', 'unproven', 3, 9), setFor('service', 'proven', 1, 2)];
    expect(budgetOf('country:US', 'unproven', set)).toMatchObject({ perHour: 3, perDay: 9 });
    expect(budgetOf('service', 'proven', set)).toMatchObject({ perHour: 1, perDay: 2 });
    expect(budgetOf('country:US', 'proven', set)).toEqual(defaultBudgets.country.proven);
    expect(budgetOf('country:CA', 'unproven', set)).toEqual(defaultBudgets.country.unproven);
    expect(budgetOf('service', 'unproven', set)).toEqual(defaultBudgets.service.unproven);
  });

  test('has room for four hundred people of a company on their last day', () => {
    expect(overdrawn([count(company, 400)], 'unproven', [])).toBeNull();
  });

  test.each(['service', 'country', 'company'] as const)(
    'of numbers that proved themselves (%s) is a cap of its own, and a higher one',
    (family) => {
      const { unproven, proven } = defaultBudgets[family];
      expect(proven.perHour).toBeGreaterThan(unproven.perHour);
      expect(proven.perDay).toBeGreaterThan(unproven.perDay);
    },
  );
});

test('ten thousand codes to unproven numbers end in a budget, those to proven ones in another', () => {
  const { service, country } = defaultBudgets;
  expect(service.unproven).toEqual({ perHour: 1_500, perDay: 5_000 });
  expect(service.proven).toEqual({ perHour: 10_000, perDay: 50_000 });
  expect(country.unproven).toEqual({ perHour: 1_000, perDay: 3_000 });
  expect(country.proven).toEqual({ perHour: 10_000, perDay: 50_000 });
  expect(defaultBudgets.company.unproven).toEqual({ perHour: 500, perDay: 1_500 });
  expect(defaultBudgets.company.proven).toEqual({ perHour: 2_000, perDay: 10_000 });
});

describe('a budget is overdrawn', () => {
  const set = [setFor('service', 'unproven', 10, 20), setFor('country:US', 'unproven', 5, 30)];
  const over = (...counts: SmsCount[]) => overdrawn(counts, 'unproven', set);

  test('by the code after its last, in an hour and in a day', () => {
    expect(over(count('service', 10, 20))).toBeNull();
    expect(over(count('service', 11, 20))).toEqual({ scope: 'service', span: 'hour' });
    expect(over(count('service', 10, 21))).toEqual({ scope: 'service', span: 'day' });
  });

  test('in the first scope that is, the hour before the day', () => {
    expect(over(count('service', 1), count('country:US', 6))).toEqual({ scope: 'country:US', span: 'hour' });
    expect(over(count('service', 1, 21), count('country:US', 6))).toEqual({ scope: 'service', span: 'day' });
    expect(over(count('service', 11, 21))).toEqual({ scope: 'service', span: 'hour' });
  });

  test('for its class only', () => {
    expect(overdrawn([count('service', 11, 21)], 'proven', set)).toBeNull();
  });

  test('by the first code where the operator set none at all', () => {
    const stop = [setFor('country:MX', 'unproven', 0, 0)];
    expect(overdrawn([count('country:MX', 1)], 'unproven', stop)).toEqual({ scope: 'country:MX', span: 'hour' });
  });

  test('nowhere, where nothing was counted', () => {
    expect(over()).toBeNull();
  });

  test.each(smsCountries)('by default in %s as in every country', (country) => {
    const { perHour, perDay } = defaultBudgets.country.unproven;
    const scope: BudgetScope = `country:${country}`;
    expect(overdrawn([count(scope, perHour, perDay)], 'unproven', [])).toBeNull();
    expect(overdrawn([count(scope, perHour + 1, perDay)], 'unproven', [])).toEqual({ scope, span: 'hour' });
  });
});

describe('the breaker of a country opens when under a fifth of the last fifty codes were verified (SPEC M5)', () => {
  test('not at a fifth', () => {
    expect(isTripped({ settled: 50, verified: 9 })).toBe(true);
    expect(isTripped({ settled: 50, verified: 10 })).toBe(false);
    expect(isTripped({ settled: 50, verified: 0 })).toBe(true);
  });

  test('not before there were fifty', () => {
    expect(isTripped({ settled: 49, verified: 0 })).toBe(false);
  });

  test('a code counts when it was typed, or has waited for three minutes', () => {
    expect(breaker).toEqual({ last: 50, perUser: 3, leastVerified: 0.2, settledAfter: 3 * minute });
  });
});

describe('consecutive numbers (SPEC M5)', () => {
  test('are those of a block of a hundred', () => {
    expect(block.digits).toBe(2);
    expect(blockOf('+15005550106')).toBe('+150055501');
    expect(blockOf('+15005550199')).toBe(blockOf('+15005550100'));
    expect(blockOf('+15005550200')).not.toBe(blockOf('+15005550199'));
  });

  test('are no coincidence once five of a block were left without an answer, or twenty were sent to at all', () => {
    const by = { settledUsers: 3, users: 3 };
    expect(isConsecutive({ settled: 4, all: 19, ...by })).toBe(false);
    expect(isConsecutive({ settled: 5, all: 5, ...by })).toBe(true);
    expect(isConsecutive({ settled: 0, all: 20, ...by })).toBe(true);
  });

  test('condemn a block only where three users at least are behind those that did not answer', () => {
    const many = { settled: 100, all: 100 };
    expect(isConsecutive({ ...many, settledUsers: 2, users: 2 })).toBe(false);
    expect(isConsecutive({ settled: 5, all: 19, settledUsers: 2, users: 19 })).toBe(false);
    expect(isConsecutive({ settled: 5, all: 20, settledUsers: 2, users: 3 })).toBe(true);
  });
});
