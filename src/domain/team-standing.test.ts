import { expect, test } from 'vitest';
import type { EnrollableKind } from './authenticator.ts';
import type { RoleRule } from './role-rule.ts';
import { teamStanding } from './team-standing.ts';

const offered = ['app', 'phone'] as const;
const appOnly: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };
const usNumbers: RoleRule = { ...appOnly, kinds: ['app', 'phone'], smsCountries: ['US'] };

const of = (
  rules: readonly (RoleRule | null)[],
  kinds: readonly EnrollableKind[],
  phoneCountry: string | null = null,
) => teamStanding(rules, { kinds, phoneCountry }, offered);

test('Y2: who has what every role accepts is enrolled by that, and by nothing else', () => {
  expect(of([usNumbers], ['phone'], 'US')).toEqual({ is: 'enrolled', kinds: ['phone'] });
  expect(of([usNumbers, appOnly], ['app', 'phone'], 'US')).toEqual({ is: 'enrolled', kinds: ['app'] });
  expect(of([null], ['phone'], 'FR')).toEqual({ is: 'enrolled', kinds: ['phone'] });
});

test('Y3: who has only what some role does not accept must add an app', () => {
  expect(of([usNumbers, appOnly], ['phone'], 'US')).toEqual({ is: 'must-add' });
  expect(of([usNumbers], ['phone'], 'FR')).toEqual({ is: 'must-add' });
});

test('Y1: who has nothing is not enrolled, and asked to only where a role requires it', () => {
  expect(of([usNumbers], [])).toEqual({ is: 'not-enrolled', isAsked: true });
  expect(of([null], [])).toEqual({ is: 'not-enrolled', isAsked: false });
  expect(teamStanding([usNumbers], { kinds: ['phone'], phoneCountry: 'US' }, ['app'])).toEqual({
    is: 'not-enrolled',
    isAsked: true,
  });
});
