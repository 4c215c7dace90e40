import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  deadlines,
  enrolled,
  proof,
  situation,
  type SituationParts,
} from '../../test/support/situations.ts';
import {
  enrollmentPass,
  enrollmentPassBytes,
  enrollmentPassFrom,
  parseEnrollmentPass,
  takesPass,
} from './enrollment-pass.ts';
import { hour, minute } from './instant.ts';
import { nextStep } from './next-step.ts';

const password = proof('password', ago(minute));
const pass = proof('enrollment-pass', ago(minute));
const begun = { begunAt: ago(minute), kind: null, pendingId: null };

const step = (parts: SituationParts) => nextStep(situation(parts));

test('a pass has 10 characters of base32, and is good for a day (SPEC A6)', () => {
  expect(enrollmentPassFrom(new Uint8Array(enrollmentPassBytes))).toBe('0000000000');
  expect(enrollmentPassBytes * 8).toBeGreaterThanOrEqual(enrollmentPass.characters * 5);
  expect(enrollmentPass.validFor).toBe(24 * hour);
});

test('every pass that is made is read as it was made, however it was typed', () => {
  const bytes = fc.uint8Array({ minLength: enrollmentPassBytes, maxLength: enrollmentPassBytes });
  fc.assert(
    fc.property(bytes, (given) => {
      const made = enrollmentPassFrom(given);
      const spoken = `${made.slice(0, 5)}-${made.slice(5)}`.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      expect([made, ` ${made} `, spoken].map(parseEnrollmentPass)).toEqual([made, made, made]);
    }),
  );
});

test.each(['', 'ABCDE', 'ABCDE-FGHJK-M', 'ABCDE-FGHJU', 'ABCDE FGHJ\u0131', '123456'])('%j is no pass', (typed) => {
  expect(parseEnrollmentPass(typed)).toBeNull();
});

describe('a pass stands in for the code from the mailbox', () => {
  test('where an enrollment is underway', () => {
    const at = { companies: [company()], run: { enrollment: begun, evidence: [password] } };
    expect(takesPass(step(at), 'sign-in')).toBe(true);
    const proved = { ...at, run: { ...at.run, evidence: [password, pass] } };
    expect(step(proved)).toMatchObject({ kind: 'enroll', stage: 'choose' });
  });

  test.each(['bind-app', 'bind-phone'] as const)('where a first factor is added (%s)', (purpose) => {
    const announced = { companies: [company({ deadline: deadlines.before })] };
    const at = { ...announced, run: { purpose, evidence: [password] } };
    expect(takesPass(step(at), purpose)).toBe(true);
    expect(step({ ...at, run: { purpose, evidence: [password, pass] } }).kind).toBe('enroll');
  });

  test('in the run in which it was proved, and in no later one', () => {
    const earlier = proof('enrollment-pass', ago(2 * hour));
    const at = (evidence: readonly ReturnType<typeof proof>[]) =>
      step({ companies: [company()], run: { purpose: 'continue', enrollment: begun, evidence } }).kind;
    expect([at([password, earlier]), at([password, pass])]).toEqual(['prove-mailbox', 'enroll']);
  });
});

describe('a pass is nothing else', () => {
  test('it does not confirm an act of somebody who has no second factor (SPEC A2, C6)', () => {
    const asked = step({ run: { purpose: 'confirm', evidence: [password, pass] } });
    expect(asked).toMatchObject({ kind: 'prove-mailbox', reason: 'confirmation-requested' });
    expect(takesPass(asked, 'confirm')).toBe(false);
  });

  test('it sets no new password (SPEC S5)', () => {
    expect(step({ run: { purpose: 'password-reset', evidence: [pass] } })).toMatchObject({ factor: 'first' });
  });

  test('it is no second factor, and proves no change to somebody who has one (SECURITY I6)', () => {
    const who = { subject: enrolled([bound('app')]), companies: [company()] };
    expect(step({ ...who, run: { evidence: [password, pass] } })).toMatchObject({ kind: 'verify', factor: 'second' });
    const change = step({ ...who, run: { purpose: 'bind-app', evidence: [password, pass] } });
    expect(change).toMatchObject({ kind: 'verify', factor: 'second' });
    expect(takesPass(change, 'bind-app')).toBe(false);
  });

  test('it is no password', () => {
    expect(step({ companies: [company()], run: { enrollment: begun, evidence: [pass] } })).toMatchObject({
      factor: 'first',
    });
  });
});
