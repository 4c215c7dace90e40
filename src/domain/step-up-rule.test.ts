import { describe, expect, test } from 'vitest';
import { canonicalStepUp, isOperationName, stepUpFlaw, usualIdleMinutes, type StepUpRule } from './step-up-rule.ts';

const rule: StepUpRule = { onEntry: true, operations: ['disburse'], idleMinutes: usualIdleMinutes };

test('operations are named by small letters, digits, dots, hyphens and underscores, from a letter on, sixty at most', () => {
  const names = ['disburse', 'bank-account.change', 'x', 'a_1', 'n'.repeat(60)];
  expect(names.filter((one) => !isOperationName(one))).toEqual([]);
  const others = ['', 'Disburse', '1st', '.x', 'pay now', 'pay/now', 'déposer', 'n'.repeat(61), 'disburse\n'];
  expect(others.filter(isOperationName)).toEqual([]);
});

describe('a rule of proving again is kept (SPEC Y4)', () => {
  test.each<[string, Partial<StepUpRule>]>([
    ['as it is shipped', {}],
    ['without operations', { operations: [] }],
    ['with fifty of them', { operations: Array<string>(50).fill('disburse') }],
    ['without a limit of idleness', { idleMinutes: null }],
    ['with one minute', { idleMinutes: 1 }],
    ['with twelve hours', { idleMinutes: 720 }],
  ])('%s', (_, more) => {
    expect(stepUpFlaw({ ...rule, ...more })).toBeNull();
  });

  test.each<[string, Partial<StepUpRule>, string]>([
    ['a name that is none among its operations', { operations: ['disburse', 'Pay'] }, 'operations'],
    ['fifty-one of them', { operations: Array<string>(51).fill('disburse') }, 'operations'],
    ['no minute', { idleMinutes: 0 }, 'idle'],
    ['minutes before now', { idleMinutes: -30 }, 'idle'],
    ['half a minute', { idleMinutes: 0.5 }, 'idle'],
    ['more than twelve hours', { idleMinutes: 721 }, 'idle'],
    ['what is no number', { idleMinutes: Number.NaN }, 'idle'],
  ])('but not with %s', (_, more, flaw) => {
    expect(stepUpFlaw({ ...rule, ...more })).toBe(flaw);
  });
});

test('two that say the same are spelled the same, and one that asks for nothing is none', () => {
  const operations = ['release', 'disburse', 'release'];
  expect(canonicalStepUp({ ...rule, operations })).toEqual({ ...rule, operations: ['disburse', 'release'] });
  const nothing: StepUpRule = { onEntry: false, operations: [], idleMinutes: null };
  expect(canonicalStepUp(nothing)).toBeNull();
  for (const one of [{ onEntry: true }, { operations: ['disburse'] }, { idleMinutes: 5 }]) {
    expect(canonicalStepUp({ ...nothing, ...one })).toEqual({ ...nothing, ...one });
  }
});
