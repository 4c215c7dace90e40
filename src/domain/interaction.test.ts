import { describe, expect, test } from 'vitest';
import { ago, now, proof, run, runStart } from '../../test/support/situations.ts';
import { after, hour, minute, second } from './instant.ts';
import {
  changePurposes,
  codesUntil,
  evidenceOfRun,
  expiresAt,
  isChange,
  isChangeAhead,
  isEnrolling,
  kindToBind,
  kindToRemove,
  newestOfRun,
} from './interaction.ts';

describe('an interaction expires (SPEC S4)', () => {
  test('15 minutes after its start when nothing happens', () => {
    expect(expiresAt(run())).toBe(after(runStart, 15 * minute));
  });

  test('15 minutes after its last step forward', () => {
    expect(expiresAt(run({ advancedAt: after(runStart, 40 * minute) }))).toBe(after(runStart, 55 * minute));
  });

  test('60 minutes after its start, however often it steps forward', () => {
    expect(expiresAt(run({ advancedAt: after(runStart, 50 * minute) }))).toBe(after(runStart, hour));
  });

  test('not before a code that was sent in it', () => {
    const codeValidUntil = after(runStart, 70 * minute);
    expect(expiresAt(run({ advancedAt: after(runStart, 55 * minute), codeValidUntil }))).toBe(codeValidUntil);
  });

  test('so codes are sent for an hour only', () => {
    expect(codesUntil(run({ advancedAt: now, codeValidUntil: now }))).toBe(after(runStart, hour));
  });

  test('not with a code that is long over', () => {
    expect(expiresAt(run({ codeValidUntil: after(runStart, minute) }))).toBe(after(runStart, 15 * minute));
  });
});

test.each([
  ['sign-in', false],
  ['password-reset', false],
  ['continue', false],
  ['session', false],
  ['bind-app', true],
  ['bind-phone', true],
  ['renew-recovery-code', true],
  ['change-password', true],
  ['remove-app', true],
  ['remove-phone', true],
] as const)('%s is a change on Password & Security or not', (purpose, change) => {
  expect(isChange(purpose)).toBe(change);
});

test('every change has its purpose in the list', () => {
  expect(changePurposes).toEqual([
    'bind-app',
    'bind-phone',
    'renew-recovery-code',
    'change-password',
    'change-email',
    'thaw',
    'remove-app',
    'remove-phone',
  ]);
});

test.each([
  ['bind-app', 'app'],
  ['bind-phone', 'phone'],
  ['renew-recovery-code', null],
  ['sign-in', null],
  ['session', null],
] as const)('%s binds %s', (purpose, kind) => {
  expect(kindToBind(purpose)).toBe(kind);
});

test.each([
  ['remove-app', 'app'],
  ['remove-phone', 'phone'],
  ['bind-app', null],
  ['change-password', null],
  ['session', null],
] as const)('%s removes %s', (purpose, kind) => {
  expect(kindToRemove(purpose)).toBe(kind);
});

describe('a change is ahead', () => {
  test.each([
    ['bind-app', { boundAt: null, codeSavedAt: null }, true],
    ['bind-app', { boundAt: null, codeSavedAt: ago(second) }, true],
    ['bind-app', { boundAt: ago(second), codeSavedAt: null }, false],
    ['bind-phone', { boundAt: null, codeSavedAt: ago(second) }, true],
    ['bind-phone', { boundAt: ago(second), codeSavedAt: null }, false],
    ['renew-recovery-code', { boundAt: null, codeSavedAt: null }, true],
    ['renew-recovery-code', { boundAt: ago(second), codeSavedAt: null }, true],
    ['renew-recovery-code', { boundAt: null, codeSavedAt: ago(second) }, false],
    ['change-password', { boundAt: ago(second), codeSavedAt: ago(second) }, true],
    ['change-password', { passwordReplacedAt: ago(second) }, false],
    ['remove-app', { boundAt: ago(second), codeSavedAt: ago(second), passwordReplacedAt: ago(second) }, true],
    ['remove-app', { changedAt: ago(second) }, false],
    ['remove-phone', {}, true],
    ['remove-phone', { changedAt: ago(second) }, false],
    ['sign-in', { boundAt: null, codeSavedAt: null }, false],
    ['continue', { boundAt: null, codeSavedAt: null }, false],
  ] as const)('of %s with %o: %s', (purpose, facts, ahead) => {
    expect(isChangeAhead({ ...run(facts), purpose })).toBe(ahead);
  });
});

describe('a proof belongs to the run', () => {
  const inRun = (at: number) => newestOfRun(run({ evidence: [proof('mailbox', after(runStart, at))] }), 'mailbox');

  test('from its start on, two seconds of skew between nodes allowed', () => {
    expect(inRun(0)).not.toBeNull();
    expect(inRun(-2 * second)).not.toBeNull();
    expect(inRun(-2 * second - 1)).toBeNull();
  });

  test('and is the newest of its kind', () => {
    const evidence = [proof('mailbox', ago(5 * minute)), proof('mailbox', ago(minute)), proof('app', ago(second))];
    expect(newestOfRun(run({ evidence }), 'mailbox')).toEqual(proof('mailbox', ago(minute)));
    expect(newestOfRun(run({ evidence }), 'phone')).toBeNull();
  });

  test('while the password may come from the session', () => {
    const evidence = [proof('password', ago(hour)), proof('app', ago(hour)), proof('phone', ago(minute))];
    expect(evidenceOfRun(run({ evidence }))).toEqual([proof('password', ago(hour)), proof('phone', ago(minute))]);
  });
});

describe('an enrollment is under way', () => {
  const begun = (at: number) => ({ begunAt: ago(at), kind: null, pendingId: null });

  test.each([
    ['not before it was begun', { enrollment: null }, false],
    ['once it was begun', { enrollment: begun(minute) }, true],
    ['until a method is bound', { enrollment: begun(minute), boundAt: ago(second) }, false],
    ['not when both are of one moment', { enrollment: begun(minute), boundAt: ago(minute) }, false],
    ['again when another was begun after that', { enrollment: begun(second), boundAt: ago(minute) }, true],
    ['not in a session', { enrollment: begun(minute), purpose: 'session' }, false],
  ] as const)('%s', (_, facts, underway) => {
    expect(isEnrolling(run(facts))).toBe(underway);
  });
});
