import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  deadlines,
  disabledAttempts,
  enrolled,
  now,
  proof,
  runStart,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { after, hour, minute, second, type Instant } from './instant.ts';
import type { RunPurpose } from './interaction.ts';
import { nextStep, type RecoveryState, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const password = proof('password', ago(2 * minute));
const app = bound('app');
const recovered = [password, proof('recovery-code', ago(minute))];
const none: RecoveryState = { confirmed: false, pending: false, pendingIsOwn: false };
const own: RecoveryState = { confirmed: false, pending: true, pendingIsOwn: true };
const begun = { begunAt: ago(second), kind: null, pendingId: null } as const;

/** A sign-in under an enforced policy, with the recovery code spent and the next one as it stands. */
const afterRecovery = (run: SituationParts['run'], recovery: RecoveryState, companies = [company()]) =>
  step({ companies, subject: enrolled([app], { recovery }), run: { evidence: recovered, ...run } });

describe('after a recovery code', () => {
  const saveFirst = { kind: 'save-recovery-code', reason: 'save-code-after-recovery' };

  test('the next one is saved before anything else (SPEC R2)', () => {
    expect(afterRecovery({}, own)).toEqual({ ...saveFirst, shown: true });
    expect(afterRecovery({ enrollment: begun }, own)).toEqual({ ...saveFirst, shown: true });
  });

  test('which is made anew where it may not be shown in this run', () => {
    expect(afterRecovery({}, { ...none, pending: true })).toEqual({ ...saveFirst, shown: false });
    expect(afterRecovery({}, none)).toEqual({ ...saveFirst, shown: false });
  });

  const saved: RecoveryState = { ...none, confirmed: true };

  test('then comes repair', () => {
    expect(afterRecovery({}, saved)).toEqual({
      kind: 'repair',
      kinds: [
        { kind: 'app', forbiddenBy: [], forbiddenNow: false, allowed: true },
        { kind: 'phone', forbiddenBy: [], forbiddenNow: false, allowed: true },
      ],
      reason: 'repair-after-recovery',
    });
  });

  test('"My device is elsewhere" ends it, with the level of two factors', () => {
    expect(afterRecovery({ repairDeclinedAt: now }, saved)).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('"Set up a new device" needs no mailbox and may still be left', () => {
    expect(afterRecovery({ enrollment: begun }, saved)).toMatchObject({
      kind: 'enroll',
      stage: 'choose',
      leave: { by: 'device-elsewhere' },
      reason: 'enrollment-underway',
    });
  });

  test('a new device ends it with another new code (SPEC R2)', () => {
    const boundNow = { enrollment: begun, boundAt: now, evidence: [...recovered, proof('app', now)] };
    expect(afterRecovery(boundNow, { ...own, confirmed: true })).toEqual({
      kind: 'save-recovery-code',
      shown: true,
      reason: 'recovery-code-unsaved',
    });
    expect(afterRecovery(boundNow, own).reason).toBe('recovery-code-unsaved');
    expect(afterRecovery(boundNow, saved).kind).toBe('finish');
  });

  test('repair is over with the new device, however it came to be bound', () => {
    expect(afterRecovery({ boundAt: now, evidence: [...recovered, proof('app', now)] }, saved).kind).toBe('finish');
  });

  test('in a re-authentication alike, but not in the session that goes on from it', () => {
    expect(afterRecovery({ purpose: 'continue' }, saved).kind).toBe('repair');
    expect(afterRecovery({ purpose: 'session' }, saved).kind).toBe('finish');
    expect(afterRecovery({ purpose: 'session' }, none).kind).toBe('finish');
  });

  test('of an earlier run nothing is repaired again', () => {
    const before = [password, proof('recovery-code', after(runStart, -2 * second - 1))];
    expect(afterRecovery({ purpose: 'continue', evidence: before }, saved).kind).toBe('finish');
    const justNow = [password, proof('recovery-code', after(runStart, -2 * second))];
    expect(afterRecovery({ purpose: 'continue', evidence: justNow }, saved).kind).toBe('repair');
  });

  test('where the app is disabled, the code stands in for it', () => {
    const user = enrolled([bound('app', { attempts: disabledAttempts })]);
    const run = { evidence: recovered, repairDeclinedAt: now };
    expect(step({ companies: [company()], subject: user, run }).kind).toBe('finish');
  });

  test('where an administrator has reset the user meanwhile, it stands in for nothing', () => {
    const run = { evidence: recovered };
    const required = { kind: 'enroll', stage: 'announce', leave: null, reason: 'enrollment-required' };
    expect(step({ companies: [company()], subject: subject(), run })).toMatchObject(required);
    expect(step({ companies: [company()], subject: subject({ recovery: saved }), run })).toMatchObject(required);
    expect(step({ subject: subject(), run }).kind).toBe('finish');
  });

  test('nothing is repaired in a change, which takes no recovery code of its own', () => {
    const justNow = [password, proof('recovery-code', runStart)];
    expect(afterRecovery({ purpose: 'bind-app', evidence: justNow }, saved).reason).toBe('change-requested');
  });
});

describe('without a saved recovery code, saving one is the next step of the next request (SPEC R2)', () => {
  const proved = [password, proof('app', ago(minute))];
  const unsaved = { kind: 'save-recovery-code', reason: 'recovery-code-unsaved' };
  const asked = (recovery: RecoveryState, run: SituationParts['run'] = {}, companies = [company()]) =>
    step({ companies, subject: enrolled([app], { recovery }), run: { evidence: proved, ...run } });

  test('at sign-in and in a session', () => {
    expect(asked(none)).toEqual({ ...unsaved, shown: false });
    expect(asked(own)).toEqual({ ...unsaved, shown: true });
    expect(asked({ ...none, pending: true })).toEqual({ ...unsaved, shown: false });
    expect(asked(none, { purpose: 'session' })).toEqual({ ...unsaved, shown: false });
  });

  test('and where a new one waits in this run', () => {
    expect(asked({ ...own, confirmed: true })).toEqual({ ...unsaved, shown: true });
    expect(asked({ ...none, confirmed: true, pending: true }).kind).toBe('finish');
    expect(asked({ ...none, confirmed: true }).kind).toBe('finish');
  });

  test('for whoever proved a second factor, not for a password alone', () => {
    expect(asked(none, { evidence: [password] }, []).kind).toBe('finish');
    expect(asked(none, {}, []).kind).toBe('save-recovery-code');
    expect(asked(none, { evidence: [password], boundAt: now }, []).kind).toBe('save-recovery-code');
  });

  test('for nobody who has no method it could stand in for', () => {
    expect(step({ subject: subject({ recovery: own }), run: { evidence: proved } }).kind).toBe('finish');
    expect(step({ subject: subject(), run: { evidence: proved, boundAt: ago(minute) } }).kind).toBe('finish');
  });

  test('after a fresh proof in this run, where a session brought an older one along (SECURITY I6)', () => {
    const older = [password, proof('app', after(runStart, -2 * second - 1))];
    expect(asked(none, { purpose: 'session', evidence: older }).kind).toBe('save-recovery-code');
    expect(asked(none, { purpose: 'continue', evidence: older })).toMatchObject({
      kind: 'verify',
      reason: 'second-factor',
    });
    expect(asked(none, { purpose: 'continue', evidence: older }, []).kind).toBe('verify');
    expect(asked(none, { purpose: 'continue', evidence: [...older, proof('app', now)] })).toEqual({
      ...unsaved,
      shown: false,
    });
    expect(asked({ ...none, confirmed: true }, { purpose: 'continue', evidence: older }).kind).toBe('finish');
  });

  test('not on a recovery code of an earlier run: whoever has the method is asked at the next sign-in', () => {
    const brought = [password, proof('recovery-code', ago(2 * hour))];
    for (const attempts of [app.attempts, disabledAttempts]) {
      const user = enrolled([bound('app', { attempts })], { recovery: none });
      for (const purpose of ['continue', 'session'] as const) {
        const run = { purpose, evidence: brought };
        expect(step({ subject: user, companies: [company()], run })).toMatchObject({ kind: 'finish', level: 'mfa' });
      }
    }
  });

  test('for nobody who proved a weaker method than is bound: no code, and the app is asked to make one (SECURITY I6)', () => {
    const both = enrolled([app, bound('phone')], { recovery: none });
    const byPhone = (purpose: RunPurpose, at: Instant) =>
      step({ subject: both, companies: [company()], run: { purpose, evidence: [password, proof('phone', at)] } });
    for (const purpose of ['sign-in', 'continue', 'session'] as const) {
      expect(byPhone(purpose, ago(minute))).toMatchObject({ kind: 'finish', level: 'mfa' });
    }
    expect(byPhone('continue', after(runStart, -hour)).kind).toBe('finish');
    const alsoByApp = [password, proof('phone', ago(minute)), proof('app', after(runStart, -hour))];
    const asksApp = step({ subject: both, companies: [company()], run: { purpose: 'continue', evidence: alsoByApp } });
    expect(asksApp).toMatchObject({ kind: 'verify', offers: [{ kind: 'app' }], reason: 'second-factor' });
    const disabled = enrolled([bound('app', { attempts: disabledAttempts }), bound('phone')], { recovery: none });
    const run = { evidence: [password, proof('phone', ago(minute))] };
    expect(step({ subject: disabled, companies: [company()], run })).toMatchObject({ kind: 'finish', level: 'mfa' });
  });

  test('with a phone that counts for it although the rules ask for an app', () => {
    const user = enrolled([bound('phone')], { recovery: none });
    const run = { evidence: [password, proof('phone', ago(minute))] };
    const strict = company({ smsAllowed: false });
    expect(step({ subject: user, companies: [strict], run }).reason).toBe('recovery-code-unsaved');
    expect(step({ subject: enrolled([bound('phone')]), companies: [strict], run }).reason).toBe('enrollment-required');
  });
});

test('a recovery code does not bring a session past a frequency that it is older than', () => {
  const run = { purpose: 'session', evidence: [password, proof('recovery-code', ago(13 * hour))] } as const;
  const user = enrolled([app]);
  expect(step({ companies: [company()], subject: user, run }).kind).toBe('verify');
  expect(
    step({ companies: [company({ deadline: deadlines.before, frequency: 'weekly' })], subject: user, run }).kind,
  ).toBe('finish');
});

test('evidence of a replaced app counts for nothing', () => {
  const replaced = enrolled([bound('app', { id: 'aut_new' as AuthenticatorId })]);
  const run = { evidence: [password, proof('app', ago(minute))] };
  expect(step({ companies: [company()], subject: replaced, run }).kind).toBe('verify');
});
