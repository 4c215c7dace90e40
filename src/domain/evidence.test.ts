import { describe, expect, test } from 'vitest';
import { ago, bound, disabledAttempts, heldAttempts, now, proof } from '../../test/support/situations.ts';
import { enrollableKinds } from './authenticator.ts';
import { assess, levelRank, newest, type Acceptance, type Evidence, type Level } from './evidence.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { day, hour, minute } from './instant.ts';

const anything: Acceptance = { kinds: enrollableKinds, countries: null, maxAge: null, recovery: true };
const password = proof('password', ago(minute));
const both = [bound('app'), bound('phone')];

test('levels have an order', () => {
  expect([levelRank.none, levelRank.password, levelRank.mfa]).toEqual([0, 1, 2]);
});

describe('evidence amounts to a level', () => {
  test.each<[string, readonly Evidence[], Partial<Acceptance>, Level]>([
    ['nothing', [], {}, 'none'],
    ['the mailbox alone', [proof('mailbox', now)], {}, 'none'],
    ['an app code without the password', [proof('app', now)], {}, 'none'],
    ['a recovery code without the password', [proof('recovery-code', now)], {}, 'none'],
    ['the password', [password], {}, 'password'],
    ['the password of a month ago', [proof('password', ago(30 * day))], { maxAge: hour }, 'password'],
    ['password and mailbox, which is no second factor', [password, proof('mailbox', now)], {}, 'password'],
    ['password and password', [password, proof('password', now)], {}, 'password'],
    ['password and app', [password, proof('app', now)], {}, 'mfa'],
    ['app and password, in this order', [proof('app', now), password], {}, 'mfa'],
    ['password and phone', [password, proof('phone', now)], {}, 'mfa'],
    ['password and recovery code', [password, proof('recovery-code', now)], {}, 'mfa'],
    ['a phone where only apps are accepted', [password, proof('phone', now)], { kinds: ['app'] }, 'password'],
    ['an app where only apps are accepted', [password, proof('app', now)], { kinds: ['app'] }, 'mfa'],
    [
      'a phone and an app where only apps are',
      [password, proof('phone', now), proof('app', now)],
      { kinds: ['app'] },
      'mfa',
    ],
    ['an app where nothing is accepted', [password, proof('app', now)], { kinds: [] }, 'password'],
    ['a recovery code in a step-up', [password, proof('recovery-code', now)], { recovery: false }, 'password'],
    ['an app in a step-up', [password, proof('app', now)], { recovery: false }, 'mfa'],
    ['a proof of exactly the greatest age', [password, proof('app', ago(hour))], { maxAge: hour }, 'mfa'],
    ['a proof a millisecond older', [password, proof('app', ago(hour + 1))], { maxAge: hour }, 'password'],
    [
      'a recovery code that is too old',
      [password, proof('recovery-code', ago(hour + 1))],
      { maxAge: hour },
      'password',
    ],
    ['an old and a fresh proof', [password, proof('app', ago(day)), proof('app', now)], { maxAge: hour }, 'mfa'],
    ['a proof of any age where none is asked', [password, proof('app', ago(300 * day))], {}, 'mfa'],
  ])('%s', (_, evidence, accept, level) => {
    expect(assess(evidence, both, { ...anything, ...accept }, now)).toBe(level);
  });
});

describe('evidence is worth nothing', () => {
  const proved = [password, proof('app', now)];

  test('of an authenticator that is no longer bound', () => {
    expect(assess(proved, [bound('phone')], anything, now)).toBe('password');
    expect(assess(proved, [], anything, now)).toBe('password');
  });

  test('of an authenticator that was replaced by another of its kind', () => {
    expect(assess(proved, [bound('app', { id: 'aut_new' as AuthenticatorId })], anything, now)).toBe('password');
  });

  test('of an authenticator that a hundred wrong codes disabled', () => {
    expect(assess(proved, [bound('app', { attempts: disabledAttempts })], anything, now)).toBe('password');
  });

  test('of a recovery code when nothing is bound that it could stand in for', () => {
    expect(assess([password, proof('recovery-code', now)], [], anything, now)).toBe('password');
  });

  test('of a kind that only names itself like a bound one', () => {
    const foreign: Evidence = { kind: 'mailbox', at: now, authenticatorId: 'aut_app' as AuthenticatorId };
    expect(assess([password, foreign], both, anything, now)).toBe('password');
  });
});

test('evidence counts while its authenticator is held by wrong codes of somebody else', () => {
  expect(assess([password, proof('app', now)], [bound('app', { attempts: heldAttempts })], anything, now)).toBe('mfa');
});

test('a recovery code stands in for a disabled authenticator', () => {
  const disabled = bound('app', { attempts: disabledAttempts });
  expect(assess([password, proof('recovery-code', now)], [disabled], anything, now)).toBe('mfa');
});

describe('the newest evidence of a kind', () => {
  const evidence = [proof('app', ago(hour)), proof('app', ago(minute)), proof('app', ago(day)), proof('phone', now)];

  test('is found in any order', () => {
    expect(newest(evidence, 'app')).toBe(evidence[1]);
    expect(newest(evidence.toReversed(), 'app')).toBe(evidence[1]);
  });

  test('of two at one instant is the first', () => {
    const [one, other] = [proof('app', now), { ...proof('app', now) }];
    expect(newest([one, other], 'app')).toBe(one);
  });

  test('is null where there is none', () => {
    expect(newest(evidence, 'recovery-code')).toBeNull();
  });
});
