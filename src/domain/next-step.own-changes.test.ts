import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  disabledAttempts,
  enrolled,
  now,
  proof,
  runStart,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { after, minute, second } from './instant.ts';
import type { ChangePurpose } from './interaction.ts';
import { nextStep, type Step } from './next-step.ts';

const password = proof('password', ago(2 * minute));
const fresh = [password, proof('app', ago(5 * minute))];
const stale = [password, proof('app', ago(5 * minute + 1))];
const user = enrolled([bound('app')]);
const leave = { by: 'back-to-settings' };
const refusal = { kind: 'refuse', reason: 'change-needs-proof' };

const begun =
  (purpose: ChangePurpose) =>
  (run: SituationParts['run'] = {}, parts: SituationParts = {}): Step =>
    nextStep(situation({ subject: user, ...parts, run: { purpose, evidence: fresh, ...run } }));

const change = begun('change-password');
const remove = begun('remove-app');

describe.each([
  ['changing the password', change],
  ['removing a method', remove],
])('%s', (_, act) => {
  test('asks for the password of this run, then for a factor of the last five minutes (SPEC U2)', () => {
    const brought = [proof('password', after(runStart, -2 * second - 1)), proof('app', ago(minute))];
    expect(act({ evidence: brought })).toMatchObject({ factor: 'first', reason: 'password-first' });
    expect(act({ evidence: stale })).toMatchObject({ factor: 'second', reason: 'change-needs-proof' });
    expect(act().reason).toBe('change-requested');
  });

  test('takes no factor that is weaker than one that is bound (SECURITY I6)', () => {
    const both = { subject: enrolled([bound('app'), bound('phone')]) };
    const offers = [{ kind: 'app', authenticator: bound('app'), heldUntil: null }];
    expect(act({ evidence: [password, proof('phone', ago(minute))] }, both)).toMatchObject({ offers });
  });

  test('takes no recovery code, spent however lately: it replaces a method, and nothing else (SPEC R3)', () => {
    const spent = act({ evidence: [password, proof('recovery-code', ago(second))] });
    expect(spent.kind === 'verify' && spent.offers.map((one) => one.kind)).toEqual(['app']);
  });

  test('is refused where no method works', () => {
    const lost = { subject: enrolled([bound('app', { attempts: disabledAttempts })]) };
    expect(act({}, lost)).toEqual({ ...refusal, because: 'no-way-to-verify' });
  });

  test('asks who has nothing that works for the mailbox of this run, in whose place no pass stands (SPEC U2, A6)', () => {
    const none = { subject: subject() };
    const asked = { kind: 'prove-mailbox', leave, reason: 'change-needs-proof' };
    const elsewhere = proof('mailbox', after(runStart, -2 * second - 1));
    expect(act({ evidence: [password] }, none)).toEqual(asked);
    expect(act({ evidence: [password, elsewhere] }, none)).toEqual(asked);
    expect(act({ evidence: [password, proof('enrollment-pass', ago(minute))] }, none)).toEqual(asked);
    expect(act({ evidence: [password, proof('mailbox', ago(minute))] }, none).reason).toBe('change-requested');
  });
});

describe('a new password', () => {
  test('is chosen once the proofs are there, and ends the change', () => {
    expect(change()).toEqual({ kind: 'replace-password', reason: 'change-requested' });
    const evidence = [...fresh, proof('password', now)];
    expect(change({ passwordReplacedAt: now, evidence })).toEqual({ kind: 'finish', level: 'mfa', reason: 'done' });
  });

  test('is chosen of nobody in whose run it was not begun', () => {
    const other = begun('renew-recovery-code');
    expect(other().kind).toBe('save-recovery-code');
  });

  test('changes nothing about what a company requires', () => {
    const run = {
      evidence: [password, proof('mailbox', ago(minute)), proof('password', now)],
      passwordReplacedAt: now,
    };
    expect(change(run, { subject: subject(), companies: [company()] }).reason).toBe('enrollment-required');
  });
});

describe('a method', () => {
  test('is removed once the proofs are there; whether it is the last is said before (SPEC U3)', () => {
    const asked = { kind: 'remove-method', of: 'app', leave, reason: 'change-requested' };
    expect(remove()).toEqual({ ...asked, last: true });
    expect(remove({}, { subject: enrolled([bound('app'), bound('phone')]) })).toEqual({ ...asked, last: false });
    expect(begun('remove-phone')({}, { subject: enrolled([bound('app'), bound('phone')]) })).toMatchObject({
      of: 'phone',
      last: false,
    });
  });

  test('stays where something requires it, whatever was proved', () => {
    const barred = { ...refusal, because: 'removal-not-allowed' };
    expect(remove({}, { companies: [company()] })).toEqual(barred);
    expect(remove({ evidence: [password] }, { companies: [company()] })).toEqual(barred);
    expect(remove({}, { personal: { alwaysRequire: true } })).toEqual(barred);
  });

  test('once removed leaves what is asked for: nothing, where nothing requires a second step', () => {
    const gone = { subject: subject() };
    expect(remove({ changedAt: now }, gone)).toEqual({ kind: 'finish', level: 'password', reason: 'done' });
    expect(remove({ changedAt: now }, { ...gone, companies: [company()] }).reason).toBe('enrollment-required');
  });
});
