import { expect, test } from 'vitest';
import { bound, disabledAttempts } from '../../test/support/situations.ts';
import { enrollableKinds, proofKinds, strongestKinds } from './authenticator.ts';

test('every kind of proof is one row', () => {
  expect(Object.entries(proofKinds).map(([kind, row]) => [kind, row.factor, row.second, row.mayBeDisabled])).toEqual([
    ['password', 'knowledge', false, false],
    ['mailbox', 'channel', false, false],
    ['enrollment-pass', 'channel', false, false],
    ['app', 'possession', true, true],
    ['phone', 'possession', true, true],
    ['recovery-code', 'possession', true, false],
  ]);
});

test('methods are recommended strongest first', () => {
  expect(enrollableKinds).toEqual(['app', 'phone']);
  expect(enrollableKinds.map((kind) => proofKinds[kind].strength)).toEqual([2, 1]);
});

test('what is no method to enroll is recommended to nobody', () => {
  expect([proofKinds.password.strength, proofKinds.mailbox.strength, proofKinds['recovery-code'].strength]).toEqual([
    0, 0, 0,
  ]);
});

test.each([
  ['nothing', [], ['app', 'phone']],
  ['a phone', [bound('phone')], ['app', 'phone']],
  ['an app', [bound('app')], ['app']],
  ['a phone and an app', [bound('phone'), bound('app')], ['app']],
  ['an app that is disabled', [bound('phone'), bound('app', { attempts: disabledAttempts })], ['app']],
])('who has bound %s changes methods by these: %j', (_, held, kinds) => {
  expect(strongestKinds(held)).toEqual(kinds);
});
