import { describe, expect, test } from 'vitest';
import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import { roleEffect, type RoleEffect } from './role-effect.ts';
import type { RoleRule } from './role-rule.ts';

const appOnly: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };
const anyKind: RoleRule = { ...appOnly, kinds: ['app', 'phone'] };
const american: RoleRule = { ...anyKind, smsCountries: ['US'] };

describe('what a role’s rule asks of somebody', () => {
  test.each<[string, RoleRule | null, EnrollableKind[], string | null, RoleEffect]>([
    ['nothing where there is none', null, [], null, { asks: 'none' }],
    ['nothing where it requires nothing', { ...appOnly, requireMfa: false }, [], null, { asks: 'none' }],
    ['nothing more of whoever has an app', appOnly, ['app', 'phone'], 'FR', { asks: 'met' }],
    ['nothing more of whoever has an accepted phone', american, ['phone'], 'US', { asks: 'met' }],
    ['nothing more of a phone in a territory (SPEC M2)', american, ['phone'], 'PR', { asks: 'met' }],
    ['nothing more of a phone that nobody has looked up', american, ['phone'], null, { asks: 'met' }],
    ['an app of whoever has nothing', appOnly, [], null, { asks: 'enroll', kinds: ['app'] }],
    ['any method of whoever has nothing', anyKind, [], null, { asks: 'enroll', kinds: ['app', 'phone'] }],
    ['an app of whoever has a phone', appOnly, ['phone'], 'US', { asks: 'add', kinds: ['app'], because: 'wrong-kind' }],
    [
      'another method of whoever has a phone of another country',
      american,
      ['phone'],
      'FR',
      { asks: 'add', kinds: ['app', 'phone'], because: 'wrong-country' },
    ],
  ])('is %s', (_, rule, kinds, phoneCountry, effect) => {
    expect(roleEffect(rule, { kinds, phoneCountry }, enrollableKinds)).toEqual(effect);
  });

  test('counts no phone where no text messages leave', () => {
    const effect = roleEffect(anyKind, { kinds: ['phone'], phoneCountry: 'US' }, ['app']);
    expect(effect).toEqual({ asks: 'enroll', kinds: ['app'] });
  });
});
