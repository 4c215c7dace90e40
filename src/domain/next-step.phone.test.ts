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
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { deadlineInstant } from './deadline.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { after, hour, minute } from './instant.ts';
import type { Run } from './interaction.ts';
import { nextStep, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const password = proof('password', ago(2 * minute));
const mailbox = proof('mailbox', ago(minute));
const byPhone = [password, proof('phone', ago(minute))];
const [app, phone] = [bound('app'), bound('phone')];
const offersOf = (made: Step) => (made.kind === 'verify' ? made.offers.map((one) => one.kind) : made.kind);

const strict = company({ smsAllowed: false });
const strictLater = company({ smsAllowed: false, deadline: deadlines.before });

const begun = { begunAt: ago(minute), kind: null, pendingId: null } as const;
const chosen = { ...begun, kind: 'phone' } as const;
const sent = { ...chosen, pendingId: 'aut_pending' as AuthenticatorId } as const;
const enrolling = (enrollment: Run['enrollment'], parts: SituationParts = {}) =>
  step({ companies: [company()], ...parts, run: { evidence: [password, mailbox], enrollment, ...parts.run } });

describe('a phone is enrolled', () => {
  const underway = { kind: 'enroll', leave: null, reason: 'enrollment-underway' };

  test('by its number, then by the first code (SPEC section 2)', () => {
    expect(enrolling(begun)).toMatchObject({ ...underway, stage: 'choose', of: null });
    expect(enrolling(chosen)).toMatchObject({ ...underway, stage: 'number', of: 'phone' });
    expect(enrolling(sent)).toMatchObject({ ...underway, stage: 'confirm', of: 'phone' });
  });

  test('after the mailbox, as every first factor (SECURITY I6)', () => {
    expect(enrolling(chosen, { run: { evidence: [password] } }).kind).toBe('prove-mailbox');
    expect(enrolling(sent, { run: { evidence: [password] } }).kind).toBe('prove-mailbox');
  });

  test('not where a rule forbids it meanwhile: the method is chosen again, with the reason (SPEC P7)', () => {
    const phoneRow = { kind: 'phone', allowed: false, forbiddenNow: true, forbiddenBy: [{ rule: 'company' }] };
    for (const enrollment of [chosen, sent]) {
      expect(enrolling(enrollment, { companies: [strict] })).toMatchObject({
        ...underway,
        stage: 'choose',
        of: null,
        kinds: [{ kind: 'app', allowed: true }, phoneRow],
      });
      expect(enrolling(enrollment, { personal: { operator: true } })).toMatchObject({ stage: 'choose', of: null });
    }
  });

  test('nor where one will forbid it from a date to come: nobody enrolls what will not last', () => {
    const kinds = [{ kind: 'app' }, { kind: 'phone', allowed: false, forbiddenNow: false }];
    expect(enrolling(chosen, { companies: [company(), strictLater] })).toMatchObject({ stage: 'choose', kinds });
  });

  test('nor where this installation sends no text messages', () => {
    expect(enrolling(sent, { offered: ['app'] })).toMatchObject({ stage: 'choose', kinds: [{ kind: 'app' }] });
    expect(enrolling(chosen, { offered: ['app'] })).toMatchObject({ stage: 'choose', of: null });
  });

  test('and counts as a second factor at once', () => {
    const run = { enrollment: sent, boundAt: now, evidence: [password, mailbox, proof('phone', now)] };
    const codeWaits = enrolled([phone], { recovery: { confirmed: false, pending: true, pendingIsOwn: true } });
    expect(enrolling(sent, { subject: codeWaits, run }).reason).toBe('recovery-code-unsaved');
    expect(enrolling(sent, { subject: enrolled([phone]), run })).toEqual({
      kind: 'finish',
      level: 'mfa',
      reason: 'done',
    });
  });

  test('while an app whose secret was not made is chosen again', () => {
    expect(enrolling({ ...begun, kind: 'app' })).toMatchObject({ stage: 'choose', of: null });
  });
});

describe('a phone at sign-in', () => {
  const used = (kind: 'app' | 'phone', age: number) => bound(kind, { lastUsedAt: ago(age) });

  test('is offered with the app, the last used first and the recovery code last (SPEC section 2)', () => {
    const asked = (first: typeof app, then: typeof app) =>
      offersOf(step({ subject: enrolled([first, then]), companies: [company()] }));
    expect(asked(used('app', hour), used('phone', minute))).toEqual(['phone', 'app', 'recovery-code']);
    expect(asked(used('phone', hour), used('app', minute))).toEqual(['app', 'phone', 'recovery-code']);
  });

  test('is enough where every rule in force allows it', () => {
    const run = { evidence: byPhone };
    expect(step({ subject: enrolled([phone]), companies: [company()], run })).toEqual({
      kind: 'finish',
      level: 'mfa',
      reason: 'done',
    });
  });

  test('is not, where one forbids it: who has only a phone sets an app up (SPEC Y3)', () => {
    const user = { subject: enrolled([phone]), companies: [strict] };
    expect(offersOf(step(user))).toEqual(['phone', 'recovery-code']);
    expect(step({ ...user, run: { evidence: byPhone } })).toMatchObject({
      kind: 'enroll',
      stage: 'announce',
      leave: null,
      reason: 'enrollment-required',
    });
    expect(step({ ...user, run: { evidence: byPhone, enrollment: begun } })).toMatchObject({
      stage: 'choose',
      kinds: [
        { kind: 'app', allowed: true },
        { kind: 'phone', allowed: false },
      ],
    });
  });

  test('goes on until the deadline of a rule that forbids it then, to the millisecond (SPEC P3)', () => {
    const midnight = deadlineInstant(deadlines.before);
    const user = { subject: enrolled([phone]), companies: [strictLater] };
    const at = (moment: typeof now) => step({ ...user, now: moment, run: { purpose: 'session', evidence: fresh } });
    const fresh = [proof('password', after(midnight, -hour)), proof('phone', after(midnight, -hour))];
    expect(at(after(midnight, -1))).toMatchObject({ kind: 'finish', level: 'mfa' });
    expect(at(midnight)).toMatchObject({ kind: 'enroll', stage: 'announce', reason: 'enrollment-required' });
    expect(offersOf(step(user))).toEqual(['phone', 'recovery-code']);
  });

  test('that wrong codes disabled is offered no more (SPEC X3)', () => {
    const lost = bound('phone', { attempts: disabledAttempts });
    expect(offersOf(step({ subject: enrolled([app, lost]), companies: [company()] }))).toEqual([
      'app',
      'recovery-code',
    ]);
    expect(offersOf(step({ subject: enrolled([lost]), companies: [company()] }))).toEqual(['recovery-code']);
  });

  test('is no way in where this installation sends no text messages any more', () => {
    const parts: SituationParts = { subject: enrolled([app, phone]), companies: [company()], offered: ['app'] };
    expect(offersOf(step(parts))).toEqual(['app', 'recovery-code']);
  });
});

describe('adding or changing the phone on Password & Security (SPEC U1)', () => {
  const change = (parts: SituationParts = {}) => step({ ...parts, run: { purpose: 'bind-phone', ...parts.run } });
  const leave = { by: 'back-to-settings' };
  const asksNumber = { kind: 'enroll', stage: 'number', of: 'phone', leave, reason: 'change-requested' };

  test('asks who has an app for the app: a phone is weaker (SECURITY I6)', () => {
    for (const who of [enrolled([app]), enrolled([app, phone])]) {
      expect(offersOf(change({ subject: who, run: { evidence: byPhone } }))).toEqual(['app']);
      const byApp = [password, proof('app', ago(5 * minute))];
      expect(change({ subject: who, run: { evidence: byApp } })).toMatchObject(asksNumber);
    }
  });

  test('asks who has a phone alone for the phone, not older than five minutes (SPEC U2)', () => {
    const who = enrolled([phone]);
    expect(offersOf(change({ subject: who, run: { evidence: [password] } }))).toEqual(['phone']);
    const stale = [password, proof('phone', ago(5 * minute + 1))];
    expect(offersOf(change({ subject: who, run: { evidence: stale } }))).toEqual(['phone']);
    expect(change({ subject: who, run: { evidence: byPhone } })).toMatchObject(asksNumber);
  });

  test('and so does adding an app: nothing stronger is bound (SECURITY I6)', () => {
    const adding = (evidence: typeof byPhone) =>
      step({ subject: enrolled([phone]), run: { purpose: 'bind-app', evidence } });
    expect(offersOf(adding([password]))).toEqual(['phone']);
    expect(adding(byPhone)).toMatchObject({ kind: 'enroll', stage: 'choose', reason: 'change-requested' });
  });

  test('asks who has nothing for the mailbox, and is refused where nothing asks for it (SPEC P4)', () => {
    const announced = { companies: [company({ deadline: deadlines.before })] };
    expect(change({ ...announced, run: { evidence: [password] } }).kind).toBe('prove-mailbox');
    expect(change({ ...announced, run: { evidence: [password, mailbox] } })).toMatchObject(asksNumber);
    expect(change({ run: { evidence: [password] } })).toMatchObject({ because: 'enrollment-not-offered' });
  });

  test('goes on with the code that was sent, as long as the proof is fresh', () => {
    const who = enrolled([phone]);
    expect(change({ subject: who, run: { evidence: byPhone, enrollment: sent } })).toMatchObject({
      stage: 'confirm',
      of: 'phone',
      leave,
      reason: 'enrollment-underway',
    });
    const stale = [password, proof('phone', ago(6 * minute))];
    expect(change({ subject: who, run: { evidence: stale, enrollment: sent } }).kind).toBe('verify');
  });

  test('leads to the methods, with the reason, where a rule forbids the phone', () => {
    const parts = { subject: enrolled([phone]), companies: [strict], run: { evidence: byPhone } };
    expect(change(parts)).toMatchObject({ stage: 'choose', of: null, leave, reason: 'change-requested' });
    expect(change({ ...parts, run: { evidence: byPhone, enrollment: sent } })).toMatchObject({ stage: 'choose' });
  });

  test('ends when it is bound and the new recovery code is saved', () => {
    const run = { evidence: [password, proof('phone', now)], boundAt: now };
    const codeWaits = enrolled([phone], { recovery: { confirmed: true, pending: true, pendingIsOwn: true } });
    expect(change({ subject: codeWaits, run }).reason).toBe('recovery-code-unsaved');
    expect(change({ subject: enrolled([phone]), run: { ...run, codeSavedAt: now } })).toEqual({
      kind: 'finish',
      level: 'mfa',
      reason: 'done',
    });
  });

  test('rests on a recovery code spent within the hour, once (SPEC R3)', () => {
    const spent = (age: number) => [password, proof('recovery-code', ago(age))];
    for (const held of [app, phone]) {
      const who = enrolled([held]);
      expect(change({ subject: who, run: { evidence: spent(hour) } })).toMatchObject(asksNumber);
      expect(change({ subject: who, run: { evidence: spent(hour + 1) } }).kind).toBe('verify');
      const since = enrolled([{ ...held, boundAt: after(ago(30 * minute), 1) }]);
      expect(change({ subject: since, run: { evidence: spent(30 * minute) } }).kind).toBe('verify');
    }
  });
});

test('after a recovery code a phone may take the place of what was lost, where it is allowed', () => {
  const run = { evidence: [password, proof('recovery-code', ago(minute))] };
  const repair = (companies = [company()]) => step({ subject: enrolled([app]), companies, run });
  expect(repair()).toMatchObject({ kind: 'repair', kinds: [{ allowed: true }, { kind: 'phone', allowed: true }] });
  expect(repair([strict])).toMatchObject({ kinds: [{ allowed: true }, { kind: 'phone', allowed: false }] });
  const underway = step({ subject: enrolled([app]), companies: [company()], run: { ...run, enrollment: chosen } });
  expect(underway).toMatchObject({ stage: 'number', of: 'phone', leave: { by: 'device-elsewhere' } });
});

test('nobody is asked for the number of a phone in a session, nor before the first factor', () => {
  expect(enrolling(sent, { run: { purpose: 'session' } })).toMatchObject({ stage: 'announce', of: null });
  expect(enrolling(sent, { subject: null, run: { evidence: [] } })).toMatchObject({ kind: 'verify', factor: 'first' });
  expect(enrolling(sent, { subject: subject({ disabled: true }) })).toMatchObject({ because: 'disabled' });
});
