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
import type { AuthenticatorId } from './identifiers.ts';
import { after, hour, minute, second } from './instant.ts';
import { nextStep, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const password = proof('password', ago(2 * minute));
const fresh = [password, proof('app', ago(5 * minute))];
const user = enrolled([bound('app')]);
const leave = { by: 'back-to-settings' };

const bind = (run: SituationParts['run'] = {}, parts: SituationParts = {}) =>
  step({ subject: user, ...parts, run: { purpose: 'bind-app', evidence: fresh, ...run } });
const bindPhone = (run: SituationParts['run'] = {}, parts: SituationParts = {}) =>
  step({ subject: user, ...parts, run: { purpose: 'bind-phone', evidence: fresh, ...run } });
const renew = (run: SituationParts['run'] = {}, parts: SituationParts = {}) =>
  step({ subject: user, ...parts, run: { purpose: 'renew-recovery-code', evidence: fresh, ...run } });

describe.each([
  ['adding or changing the app', bind],
  ['adding or changing the phone', bindPhone],
  ['a new recovery code', renew],
])('%s', (_, change) => {
  test('asks for the password again, whatever the session brought along (SPEC U2)', () => {
    const evidence = [proof('password', after(runStart, -2 * second - 1)), proof('app', ago(minute))];
    expect(change({ evidence })).toEqual({
      kind: 'verify',
      factor: 'first',
      offers: [{ kind: 'password' }],
      reason: 'password-first',
    });
    expect(change({ evidence: [proof('password', runStart), proof('app', ago(minute))] }).reason).toBe(
      'change-requested',
    );
  });

  test('asks for a second factor not older than five minutes (SPEC U2)', () => {
    const older = [password, proof('app', ago(5 * minute + 1))];
    const offers = [{ kind: 'app', authenticator: bound('app'), heldUntil: null }];
    expect(change({ evidence: older })).toEqual({
      kind: 'verify',
      factor: 'second',
      offers,
      reason: 'change-needs-proof',
    });
    expect(change({ evidence: older }, { companies: [company()] }).reason).toBe('change-needs-proof');
    expect(change().reason).toBe('change-requested');
  });

  test('takes a factor whatever the rules allow for signing in', () => {
    const phone = enrolled([bound('phone', { attempts: heldAttempts })]);
    const parts = { subject: phone, companies: [company({ smsAllowed: false })] };
    const offers = [{ kind: 'phone', authenticator: phone.authenticators[0], heldUntil: after(now, 20 * second) }];
    expect(change({}, parts)).toEqual({ kind: 'verify', factor: 'second', offers, reason: 'change-needs-proof' });
    expect(change({ evidence: [password, proof('phone', ago(minute))] }, parts).reason).toBe('change-requested');
  });

  test('takes none that is weaker than one that is bound (SECURITY I6)', () => {
    const evidence = [password, proof('phone', ago(minute))];
    const both = enrolled([bound('app'), bound('phone')]);
    const offers = [{ kind: 'app', authenticator: bound('app'), heldUntil: null }];
    expect(change({ evidence }, { subject: both })).toMatchObject({ offers, reason: 'change-needs-proof' });
    const disabled = enrolled([bound('app', { attempts: disabledAttempts }), bound('phone')]);
    expect(change({ evidence }, { subject: disabled })).toMatchObject({ because: 'no-way-to-verify' });
  });

  test('is refused where no method works', () => {
    const lost = enrolled([bound('app', { attempts: disabledAttempts })]);
    expect(change({}, { subject: lost })).toEqual({
      kind: 'refuse',
      because: 'no-way-to-verify',
      reason: 'change-needs-proof',
    });
  });

  test('is refused to a disabled user', () => {
    expect(change({}, { subject: enrolled([bound('app')], { disabled: true }) }).reason).toBe('user-disabled');
  });

  test('needs the proof still, when a missing recovery code was saved on the way, on a proof of this run', () => {
    const unsaved = enrolled([bound('app')], { recovery: { confirmed: false, pending: true, pendingIsOwn: true } });
    const here = { evidence: [password, proof('app', ago(second))] };
    expect(change(here, { subject: unsaved })).toMatchObject({
      kind: 'save-recovery-code',
      reason: 'recovery-code-unsaved',
    });
    expect(change({}, { subject: unsaved }).reason).toBe('change-requested');
    expect(change({ evidence: [password] }, { subject: unsaved }).reason).toBe('change-needs-proof');
  });
});

describe('the app', () => {
  test('is chosen once the proof is there, and may be left', () => {
    expect(bind()).toMatchObject({ kind: 'enroll', stage: 'choose', leave, reason: 'change-requested' });
    const enrollment = { begunAt: ago(second), kind: 'app', pendingId: 'aut_pending' as AuthenticatorId } as const;
    expect(bind({ enrollment })).toMatchObject({
      kind: 'enroll',
      stage: 'confirm',
      leave,
      reason: 'enrollment-underway',
    });
    expect(bind({ enrollment, evidence: [password, proof('app', ago(6 * minute))] }).kind).toBe('verify');
  });

  test('offers the app alone to whoever came for it; who came for the phone may choose the app instead', () => {
    const offered = (asked: Step) => asked.kind === 'enroll' && asked.kinds.map((one) => one.kind);
    const enrollment = { begunAt: ago(second), kind: 'app', pendingId: 'aut_1' as AuthenticatorId } as const;
    expect([offered(bind()), offered(bind({ enrollment }))]).toEqual([['app'], ['app']]);
    expect(offered(bindPhone())).toEqual(['app', 'phone']);
  });

  test('is not bound on a proof that went stale after a recovery code was saved', () => {
    const stale = [password, proof('app', ago(6 * minute))];
    expect(bind({ codeSavedAt: ago(minute), evidence: stale }).reason).toBe('change-needs-proof');
    expect(bind({ codeSavedAt: ago(minute) }).reason).toBe('change-requested');
  });

  test('ends the change when it is bound and the new recovery code is saved', () => {
    const evidence = [password, proof('app', now)];
    const codeWaits = enrolled([bound('app')], { recovery: { confirmed: true, pending: true, pendingIsOwn: true } });
    expect(bind({ boundAt: now, evidence }, { subject: codeWaits }).reason).toBe('recovery-code-unsaved');
    expect(bind({ boundAt: now, codeSavedAt: now, evidence })).toEqual({
      kind: 'finish',
      level: 'mfa',
      reason: 'done',
    });
  });

  test('once bound is not followed by another that nothing asks for', () => {
    const enrollment = { begunAt: now, kind: null, pendingId: null };
    const over = { enrollment, boundAt: ago(second), evidence: [password, proof('app', ago(second))] };
    expect(bind(over).kind).toBe('finish');
  });

  test('may be replaced by a recovery code spent within the hour (SPEC R3)', () => {
    const spent = (age: number) => bind({ evidence: [password, proof('recovery-code', ago(age))] });
    expect(spent(hour).reason).toBe('change-requested');
    expect(spent(hour + 1)).toMatchObject({ kind: 'verify', reason: 'change-needs-proof' });
  });

  test('is replaced by a recovery code once: what was bound after it was spent is its replacement (SPEC R3)', () => {
    const spentAt = ago(30 * minute);
    const evidence = [password, proof('recovery-code', spentAt)];
    const replaced = enrolled([bound('app', { boundAt: after(spentAt, minute) })]);
    expect(bind({ evidence }, { subject: replaced })).toMatchObject({ kind: 'verify', reason: 'change-needs-proof' });
    const lost = enrolled([bound('app', { boundAt: spentAt })]);
    expect(bind({ evidence }, { subject: lost }).reason).toBe('change-requested');
  });

  test('is never offered a recovery code for proof: it replaces the second factor at sign-in only (SPEC R3)', () => {
    const asked = bind({ evidence: [password] });
    expect(asked.kind === 'verify' && asked.offers.map((one) => one.kind)).toEqual(['app']);
  });
});

describe('the first app of somebody who has none', () => {
  const none = subject();
  const announced = { subject: none, companies: [company({ deadline: deadlines.before })] };

  test('needs the mailbox, always (SPEC U2)', () => {
    const asked = { kind: 'prove-mailbox', leave, reason: 'change-needs-proof' };
    expect(bind({ evidence: [password] }, announced)).toEqual(asked);
    const lenient = { subject: none, companies: [company({ confirmMailbox: false })] };
    expect(bind({ evidence: [password] }, lenient)).toEqual(asked);
    expect(bind({ evidence: [password, proof('mailbox', ago(minute))] }, announced)).toMatchObject({
      kind: 'enroll',
      stage: 'choose',
      leave,
      reason: 'change-requested',
    });
  });

  test('needs the mailbox of this run', () => {
    const evidence = [password, proof('mailbox', after(runStart, -2 * second - 1))];
    expect(bind({ evidence }, announced).kind).toBe('prove-mailbox');
  });

  test('is refused where nothing asks for it (SPEC P4)', () => {
    const refusal = { kind: 'refuse', because: 'enrollment-not-offered', reason: 'change-needs-proof' };
    expect(bind({ evidence: [password] }, { subject: none })).toEqual(refusal);
    const administrator = { subject: none, companies: [company({ requireMfa: false, administers: true })] };
    expect(bind({ evidence: [password] }, administrator).kind).toBe('prove-mailbox');
  });

  test('ends the change', () => {
    const run = { evidence: [password, proof('app', now)], boundAt: now, codeSavedAt: now };
    expect(bind(run, { ...announced, subject: user }).kind).toBe('finish');
  });
});

describe('a new recovery code', () => {
  test('is shown in the run that made it, and saving it ends the change', () => {
    expect(renew()).toEqual({ kind: 'save-recovery-code', shown: false, reason: 'change-requested' });
    const codeWaits = enrolled([bound('app')], { recovery: { confirmed: true, pending: true, pendingIsOwn: true } });
    expect(renew({}, { subject: codeWaits })).toMatchObject({ kind: 'save-recovery-code', shown: true });
    expect(renew({ codeSavedAt: now })).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('needs a factor: a recovery code spent within the hour is none for it (SPEC R3)', () => {
    expect(renew({ evidence: [password, proof('recovery-code', ago(minute))] }).kind).toBe('verify');
  });

  test('binds nothing on the way', () => {
    const enrollment = { begunAt: ago(second), kind: null, pendingId: null };
    expect(renew({ enrollment })).toMatchObject({ kind: 'save-recovery-code', reason: 'change-requested' });
  });

  test('is nothing for somebody who has no method', () => {
    expect(renew({ evidence: [password] }, { subject: subject(), companies: [company()] })).toEqual({
      kind: 'refuse',
      because: 'enrollment-not-offered',
      reason: 'change-needs-proof',
    });
  });
});

test('after a change the rules of the session apply: a recovery code does not bring it to two factors', () => {
  const run = { evidence: [password, proof('recovery-code', ago(minute))], boundAt: now };
  expect(bind(run, { companies: [company()] })).toMatchObject({ kind: 'verify', reason: 'second-factor' });
});
