import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  deadlines,
  disabledAttempts,
  enrolled,
  proof,
  situation,
  type SituationParts,
} from '../../test/support/situations.ts';
import { isConfirmed } from './change-proof.ts';
import type { Evidence } from './evidence.ts';
import { hour, minute } from './instant.ts';
import { nextStep, type Step } from './next-step.ts';
import { noAttempts } from './throttle.ts';

const app = bound('app');
const phone = bound('phone');
const password = (age: number): Evidence => proof('password', ago(age));
const brought = password(2 * hour);
const reason = 'confirmation-requested';
const leave = { by: 'back-to-settings' };

/** A run that asks whoever has a good session for a fresh proof. */
const step = (parts: SituationParts, ...evidence: readonly Evidence[]): Step =>
  nextStep(situation({ ...parts, run: { purpose: 'confirm', evidence, ...parts.run } }));

describe('an act of the console asks for a fresh proof (SPEC C6, A2)', () => {
  const has = { subject: enrolled([app]) };
  const asked = {
    kind: 'verify',
    factor: 'second',
    offers: [{ kind: 'app', authenticator: app, heldUntil: null }],
    reason,
  };

  test('of the second factor, whatever the session proved before', () => {
    expect(step(has, brought)).toEqual(asked);
    expect(step(has, brought, proof('app', ago(5 * minute + 1)))).toEqual(asked);
    expect(step(has, brought, proof('app', ago(5 * minute)))).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('never of the recovery code, spent lately or not (SPEC R3)', () => {
    expect(step(has, brought, proof('recovery-code', ago(minute)))).toEqual(asked);
    expect(step({ ...has, companies: [company()] }, brought, proof('recovery-code', ago(minute)))).toEqual(asked);
  });

  test('of one as strong as any that is bound (SECURITY I6)', () => {
    const both = { subject: enrolled([app, phone]) };
    expect(step(both, brought, proof('phone', ago(minute)))).toEqual(asked);
    const alone = step({ subject: enrolled([phone]) }, brought);
    expect(alone).toMatchObject({ kind: 'verify', offers: [{ kind: 'phone' }], reason });
  });

  test('and where no such factor works, says who can help (SPEC R4)', () => {
    const dead = { subject: enrolled([bound('app', { attempts: disabledAttempts })]) };
    const here = password(minute);
    expect(step(dead, here)).toEqual({ kind: 'refuse', because: 'no-way-to-verify', reason });
  });

  test('of the password first where as many wrong codes were typed as end a run (SPEC X3)', () => {
    const guessed = bound('app', { attempts: { ...noAttempts, failures: 5 } });
    const who = { subject: enrolled([guessed]) };
    const first = { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason };
    expect(step(who, brought)).toEqual(first);
    expect(step(who, password(minute))).toMatchObject({ factor: 'second', reason });
    const four = bound('app', { attempts: { ...noAttempts, failures: 4 } });
    expect(step({ subject: enrolled([four]) }, brought)).toMatchObject({ factor: 'second', reason });
  });

  test('and then goes on, whatever else was asked of other runs', () => {
    const announced = { companies: [company({ deadline: deadlines.before })] };
    const fresh = [brought, proof('app', ago(minute))];
    expect(step({ ...has, ...announced }, ...fresh)).toMatchObject({ kind: 'finish' });
    const mailbox = [password(minute), proof('mailbox', ago(minute))];
    expect(step(announced, ...mailbox)).toMatchObject({ kind: 'finish', level: 'password' });
  });
});

describe('somebody without a second factor proves password and mailbox (SPEC U2)', () => {
  const askPassword = { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason };
  const askMailbox = { kind: 'prove-mailbox', leave, reason };

  test('the password first, so that a session alone sends nobody mail', () => {
    expect(step({}, brought)).toEqual(askPassword);
    expect(step({}, brought, proof('mailbox', ago(minute)))).toEqual(askPassword);
    expect(step({}, password(minute))).toEqual(askMailbox);
  });

  test('the password of as long ago as a mailed code is waited for, and of no longer', () => {
    const mailbox = proof('mailbox', ago(minute));
    expect(step({}, password(15 * minute), mailbox)).toMatchObject({ kind: 'finish' });
    expect(step({}, password(15 * minute + 1), mailbox)).toEqual(askPassword);
  });

  test('the mailbox within five minutes', () => {
    expect(step({}, password(minute), proof('mailbox', ago(5 * minute)))).toMatchObject({ kind: 'finish' });
    expect(step({}, password(minute), proof('mailbox', ago(5 * minute + 1)))).toEqual(askMailbox);
  });
});

test('a session is fresh exactly as long as a run that asked would be done', () => {
  const held = [app];
  const at = (age: number) => ({
    ...situation({ subject: enrolled(held), run: { purpose: 'session', evidence: [brought, proof('app', ago(age))] } }),
    bound: held,
  });
  expect([isConfirmed(at(5 * minute)), isConfirmed(at(5 * minute + 1))]).toEqual([true, false]);
  const code = { subject: enrolled(held), run: { evidence: [brought, proof('recovery-code', ago(1))] } };
  expect(isConfirmed({ ...situation(code), bound: held })).toBe(false);
});

describe('a run that asks for a fresh proof', () => {
  test('is over by time, and by wrong codes, like every other (SPEC S4, X3)', () => {
    const old = { startedAt: ago(61 * minute), advancedAt: ago(16 * minute) };
    expect(step({ run: old }, brought)).toMatchObject({ kind: 'refuse', because: 'expired' });
    const ended = { endedAt: ago(minute), endReason: 'too-many-wrong-codes' } as const;
    expect(step({ run: ended }, brought)).toMatchObject({ kind: 'refuse', because: 'too-many-wrong-codes' });
  });

  test('asks nothing of somebody who was disabled meanwhile', () => {
    const disabled = { subject: enrolled([app], { disabled: true }) };
    expect(step(disabled, brought)).toMatchObject({ kind: 'refuse', because: 'disabled' });
  });

  test('leads past a rule that came into force meanwhile no more than any other', () => {
    expect(step({ companies: [company()] }, password(minute), proof('mailbox', ago(minute)))).toMatchObject({
      kind: 'enroll',
      stage: 'announce',
      leave,
    });
  });
});
