import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  deadlines,
  disabledAttempts,
  enrolled,
  heldAttempts,
  now,
  proof,
  runStart,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { after, day, hour, minute, second } from './instant.ts';
import { nextStep, rules, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const password = proof('password', ago(2 * minute));
const app = bound('app');
const phone = bound('phone');
const offer = (authenticator: typeof app) => ({ kind: authenticator.kind, authenticator, heldUntil: null });
const recoveryCode = { kind: 'recovery-code' };
const verifySecond = (...offers: unknown[]) => ({ kind: 'verify', factor: 'second', offers, reason: 'second-factor' });

test('the order of the rules is the policy', () => {
  expect(Object.keys(rules)).toEqual([
    'interaction-over',
    'no-e-mail-yet',
    'reset-needs-password',
    'password-first',
    'user-disabled',
    'changes-frozen',
    'change-needs-proof',
    'confirmation-requested',
    'step-up-requested',
    'second-factor',
    'nothing-left-to-verify-with',
    'save-code-after-recovery',
    'repair-after-recovery',
    'enrollment-underway',
    'recovery-code-unsaved',
    'change-requested',
    'enrollment-required',
    'early-enrollment',
    'consent-missing',
    'done',
  ]);
});

describe('an interaction that is over is refused', () => {
  test.each([
    ['too-many-wrong-codes', 'too-many-wrong-codes'],
    ['finished', 'ended'],
    ['abandoned', 'ended'],
    ['signed-out', 'ended'],
    ['reset', 'ended'],
  ] as const)('%s: %s', (endReason, because) => {
    const refusal = { kind: 'refuse', because, reason: 'interaction-over' };
    expect(step({ run: { endedAt: now, endReason } })).toEqual(refusal);
    expect(step({ run: { endedAt: now, endReason, purpose: 'session' } })).toEqual(refusal);
  });

  test('15 minutes after its last step forward, to the millisecond (SPEC S4)', () => {
    const at = (idle: number) => step({ run: { startedAt: ago(idle), advancedAt: ago(idle) } });
    expect(at(15 * minute)).toEqual({ kind: 'refuse', because: 'expired', reason: 'interaction-over' });
    expect(at(15 * minute - 1).kind).toBe('finish');
  });

  test('while a session is not an interaction and outlives an hour', () => {
    const aged = { startedAt: ago(9 * hour), advancedAt: ago(9 * hour), purpose: 'session' } as const;
    expect(step({ run: aged }).kind).toBe('finish');
  });
});

test('first the e-mail is asked for', () => {
  expect(step({ run: { identified: false, evidence: [] }, subject: null })).toEqual({
    kind: 'identify',
    reason: 'no-e-mail-yet',
  });
});

describe('then the password', () => {
  const asked = {
    kind: 'verify',
    factor: 'first',
    offers: [{ kind: 'password' }],
    reason: 'password-first',
  };

  test('whether or not anybody has that e-mail', () => {
    expect(step({ run: { evidence: [] }, subject: null })).toEqual(asked);
    expect(step({ run: { evidence: [] } })).toEqual(asked);
    expect(step({ run: { evidence: [password] }, subject: null })).toEqual(asked);
  });

  test('of a disabled user too: strangers learn nothing (SPEC S9)', () => {
    expect(step({ run: { evidence: [] }, subject: subject({ disabled: true }) })).toEqual(asked);
  });

  test('after which the page says that the user is disabled', () => {
    const refusal = { kind: 'refuse', because: 'disabled', reason: 'user-disabled' };
    expect(step({ subject: subject({ disabled: true }) })).toEqual(refusal);
    expect(step({ subject: enrolled([app], { disabled: true }), companies: [company()] })).toEqual(refusal);
    expect(step({ subject: subject({ disabled: true }), run: { purpose: 'session' } })).toEqual(refusal);
  });
});

describe('a mailed reset link (SPEC S5)', () => {
  const mailbox = proof('mailbox', runStart);
  const reset = { purpose: 'password-reset', evidence: [mailbox] } as const;

  test('leads to a new password', () => {
    expect(step({ run: reset })).toEqual({ kind: 'replace-password', reason: 'reset-needs-password' });
    expect(step({ run: { ...reset, evidence: [mailbox, password] } }).kind).toBe('replace-password');
    expect(step({ run: reset, subject: null }).kind).toBe('replace-password');
  });

  test('only where the link has been opened', () => {
    expect(step({ run: { ...reset, evidence: [] } }).kind).toBe('verify');
    expect(step({ run: { evidence: [mailbox] } }).kind).toBe('verify');
  });

  test('does not let a disabled user choose a new password', () => {
    expect(step({ run: reset, subject: subject({ disabled: true }) }).reason).toBe('password-first');
  });

  test('once, after which the second factor is asked for as ever: a reset satisfies no MFA', () => {
    const replaced = { ...reset, passwordReplacedAt: ago(minute), evidence: [mailbox, password] };
    expect(step({ run: replaced }).kind).toBe('finish');
    expect(step({ run: replaced, subject: enrolled([app]), companies: [company()] })).toEqual(
      verifySecond(offer(app), recoveryCode),
    );
  });
});

describe('somebody who has enrolled proves a second factor (SPEC S2)', () => {
  const user = enrolled([app]);

  test.each<[string, SituationParts]>([
    ['from the deadline on', { companies: [company()] }],
    ['in the early-enrollment period', { companies: [company({ deadline: deadlines.before })] }],
    ['by the personal rule', { personal: { alwaysRequire: true } }],
    ['as an operator', { personal: { operator: true } }],
    ['for an application', { application: { level: 'mfa' } }],
  ])('%s', (_, parts) => {
    expect(step({ ...parts, subject: user })).toEqual(verifySecond(offer(app), recoveryCode));
    const proved = { evidence: [password, proof('app', ago(minute))] };
    expect(step({ ...parts, subject: user, run: proved })).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('and is not asked where nothing asks', () => {
    expect(step({ subject: user })).toEqual({ kind: 'finish', level: 'password', reason: 'done' });
    expect(step({ subject: user, companies: [company({ requireMfa: false })] }).kind).toBe('finish');
  });

  test('and may have proved it unasked: the level told is what the evidence amounts to', () => {
    const proved = { evidence: [password, proof('app', ago(minute))] };
    expect(step({ subject: user, run: proved })).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('again when the proof is older than the merged frequency (SPEC P10)', () => {
    const at = (age: number) =>
      step({
        subject: user,
        companies: [company({ frequency: 'weekly' }), company({ frequency: 'monthly' })],
        run: { purpose: 'session', evidence: [proof('password', ago(20 * day)), proof('app', ago(age))] },
      });
    expect(at(7 * day).kind).toBe('finish');
    expect(at(7 * day + 1)).toEqual(verifySecond(offer(app), recoveryCode));
  });
});

describe('exactly those methods are offered that would do', () => {
  const strict = [company({ smsAllowed: false })];
  const used = (kind: 'app' | 'phone', at: number) => bound(kind, { lastUsedAt: ago(at) });

  test('the last used first, the recovery code last (SPEC section 2)', () => {
    const [old, recent] = [used('app', hour), used('phone', minute)];
    expect(step({ subject: enrolled([old, recent]), companies: [company()] })).toEqual(
      verifySecond(offer(recent), offer(old), recoveryCode),
    );
    const [recentFirst, oldLast] = [used('app', minute), used('phone', hour)];
    expect(step({ subject: enrolled([recentFirst, oldLast]), companies: [company()] })).toEqual(
      verifySecond(offer(recentFirst), offer(oldLast), recoveryCode),
    );
    const [never, once] = [phone, used('app', day)];
    expect(step({ subject: enrolled([never, once]), companies: [company()] })).toEqual(
      verifySecond(offer(once), offer(never), recoveryCode),
    );
    expect(step({ subject: enrolled([app, used('phone', day)]), companies: [company()] })).toEqual(
      verifySecond(offer(used('phone', day)), offer(app), recoveryCode),
    );
  });

  test('no method that a rule in force forbids, if there is an allowed one', () => {
    expect(step({ subject: enrolled([app, phone]), companies: strict })).toEqual(
      verifySecond(offer(app), recoveryCode),
    );
  });

  test('the forbidden one, to prove who adds a fitting one (SPEC Y3)', () => {
    expect(step({ subject: enrolled([phone]), companies: strict })).toEqual(verifySecond(offer(phone), recoveryCode));
  });

  test('nothing weaker than what is bound, to prove who replaces it (SECURITY I6, SPEC X3)', () => {
    const user = enrolled([bound('app', { attempts: disabledAttempts }), phone]);
    expect(step({ subject: user, companies: strict })).toEqual(verifySecond(recoveryCode));
    const run = { evidence: [password, proof('phone', ago(minute))] };
    expect(step({ subject: user, companies: strict, run })).toEqual(verifySecond(recoveryCode));
  });

  test('the allowed one, although the forbidden one was proved', () => {
    const run = { evidence: [password, proof('phone', ago(minute))] };
    expect(step({ subject: enrolled([app, phone]), companies: strict, run })).toEqual(
      verifySecond(offer(app), recoveryCode),
    );
  });

  test('a method held by wrong codes, with until when (SPEC X3)', () => {
    const held = bound('app', { attempts: heldAttempts });
    expect(step({ subject: enrolled([held]), companies: [company()] })).toEqual(
      verifySecond({ kind: 'app', authenticator: held, heldUntil: after(now, 20 * second) }, recoveryCode),
    );
  });

  test('no method that a hundred wrong codes disabled', () => {
    const disabled = bound('app', { attempts: disabledAttempts });
    expect(step({ subject: enrolled([disabled, phone]), companies: [company()] })).toEqual(
      verifySecond(offer(phone), recoveryCode),
    );
    expect(step({ subject: enrolled([disabled]), companies: [company()] })).toEqual(verifySecond(recoveryCode));
  });

  test('no method that this installation cannot verify', () => {
    expect(step({ subject: enrolled([app, phone]), companies: [company()], offered: ['app'] })).toEqual(
      verifySecond(offer(app), recoveryCode),
    );
  });

  test('a recovery code also while it is pending (SPEC R2), and none where there is none', () => {
    const none = { confirmed: false, pending: false, pendingIsOwn: false };
    const asked = (recovery: typeof none) => step({ subject: enrolled([app], { recovery }), companies: [company()] });
    expect(asked({ ...none, pending: true })).toEqual(verifySecond(offer(app), recoveryCode));
    expect(asked(none)).toEqual(verifySecond(offer(app)));
  });

  test('and when nothing is left, the page says who can help (SPEC R4)', () => {
    const lost = enrolled([bound('app', { attempts: disabledAttempts })], {
      recovery: { confirmed: false, pending: false, pendingIsOwn: false },
    });
    expect(step({ subject: lost, companies: [company()] })).toEqual({
      kind: 'refuse',
      because: 'no-way-to-verify',
      reason: 'nothing-left-to-verify-with',
    });
    expect(step({ subject: lost }).kind).toBe('finish');
  });
});
