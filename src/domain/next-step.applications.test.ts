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
import { askOf, noAsk } from './application-ask.ts';
import { after, day, hour, minute, second } from './instant.ts';
import type { Run } from './interaction.ts';
import { mayEnroll, nextStep, type RecoveryState, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const app = bound('app');
const phone = bound('phone');
const user = enrolled([app]);
const offer = (authenticator: typeof app) => ({ kind: authenticator.kind, authenticator, heldUntil: null });
const verifySecond = (...offers: unknown[]) => ({ kind: 'verify', factor: 'second', offers, reason: 'second-factor' });
const recoveryCode = { kind: 'recovery-code' };
const passwordFirst = { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'password-first' };
const finished = (level: 'password' | 'mfa') => ({ kind: 'finish', level, reason: 'done' });
const refused = (because: string) => ({ kind: 'refuse', because });

const mfa = { ...noAsk, level: 'mfa' } as const;
const young = (age: number) => ({ ...noAsk, since: ago(age) });
/** `prompt=login`, of a request from this long ago. */
const anew = (age: number) => ({ ...noAsk, since: ago(age), passwordSince: ago(age) });

const proved = (ages: Partial<Record<'password' | 'app' | 'phone' | 'recovery-code' | 'mailbox', number>>) =>
  (Object.entries(ages) as [keyof typeof ages, number][]).map(([kind, age]) => proof(kind, ago(age)));

const session = (ages: Parameters<typeof proved>[0]): Partial<Run> => ({
  purpose: 'session',
  startedAt: ago(day),
  evidence: proved(ages),
});

/** The run that a session goes on in; it began three minutes ago, after the request. */
const going = (ages: Parameters<typeof proved>[0], more: Partial<Run> = {}): Partial<Run> => ({
  purpose: 'continue',
  evidence: proved(ages),
  ...more,
});

describe('two factors, where an application alone asks for them (SPEC Y5)', () => {
  test('are asked for at sign-in, with the recovery code last, which may stand in there (SPEC R3)', () => {
    expect(step({ subject: user, application: mfa })).toEqual(verifySecond(offer(app), recoveryCode));
    expect(step({ subject: user })).toEqual(finished('password'));
  });

  test('are asked of a session that has one, and no recovery code stands in for the other (SPEC R3, Y4)', () => {
    const evidence = { password: 2 * hour };
    expect(step({ subject: user, application: mfa, run: session(evidence) }).kind).toBe('verify');
    expect(step({ subject: user, application: mfa, run: going(evidence) })).toEqual(verifySecond(offer(app)));
  });

  test('and one does where a company asks for them all the same', () => {
    const run = going({ password: 20 * hour, app: 13 * hour });
    const companies = [company()];
    expect(step({ subject: user, application: mfa, run, companies })).toEqual(verifySecond(offer(app), recoveryCode));
  });

  test('are there where a session was signed in by recovery code', () => {
    const run = session({ password: hour, 'recovery-code': hour });
    expect(step({ subject: user, application: mfa, run })).toEqual(finished('mfa'));
    expect(step({ subject: user, application: { ...mfa, since: ago(30 * minute) }, run }).kind).toBe('verify');
  });

  test('are not there by a recovery code, however new, where a proof of late is asked for as well (SPEC R3, Y4, RFC 9470)', () => {
    const run = session({ password: minute, 'recovery-code': minute });
    const application = { ...mfa, since: ago(5 * minute) };
    expect(step({ subject: user, application, run }).kind).toBe('verify');
    const again = going({ password: minute, 'recovery-code': minute });
    expect(step({ subject: user, application, run: again })).toEqual(verifySecond(offer(app)));
    expect(
      step({ subject: user, application: { ...noAsk, since: ago(5 * minute) }, companies: [company()], run }),
    ).toEqual(finished('mfa'));
    expect(step({ subject: user, application })).toEqual(verifySecond(offer(app), recoveryCode));
  });

  test('are refused where the only method is disabled and nobody signs in anew (SPEC R3, X3)', () => {
    const who = enrolled([bound('app', { attempts: disabledAttempts })]);
    expect(step({ subject: who, application: mfa, run: going({ password: hour }) })).toMatchObject(
      refused('no-way-to-verify'),
    );
    expect(step({ subject: who, application: mfa })).toEqual(verifySecond(recoveryCode));
  });

  test('are of a method that every rule accepts: another is set up beside one that none does (SPEC Y3)', () => {
    const who = enrolled([phone]);
    const companies = [company({ smsAllowed: false })];
    const run = (ages: Parameters<typeof proved>[0]) => going({ password: hour, ...ages });
    expect(step({ subject: who, companies, application: young(3 * minute), run: run({}) })).toEqual(
      verifySecond(offer(phone)),
    );
    expect(
      step({ subject: who, companies, application: young(3 * minute), run: run({ phone: minute }) }),
    ).toMatchObject({ kind: 'enroll', stage: 'announce', leave: null, reason: 'enrollment-required' });
  });
});

describe('somebody who has no second factor, where an application alone asks for one', () => {
  const begun = (kind: 'app' | null) => ({ begunAt: ago(minute), kind, pendingId: null });
  const asked = (run: Partial<Run>, more: SituationParts = {}) =>
    step({ subject: subject(), application: mfa, run, ...more });

  test('sets one up at sign-in and in a session, and cannot put it off', () => {
    const required = { kind: 'enroll', stage: 'announce', leave: null, reason: 'enrollment-required' };
    expect(asked({})).toMatchObject(required);
    expect(asked(session({ password: hour }))).toMatchObject(required);
    expect(asked({}, { companies: [company({ deadline: deadlines.before })] })).toMatchObject(required);
  });

  test('though Password & Security offers none (SPEC P4)', () => {
    expect(mayEnroll(situation({ subject: subject(), application: mfa }))).toBe(false);
  });

  test('proves the mailbox before, and in a session the password before that (SECURITY I6)', () => {
    const enrollment = begun(null);
    expect(asked({ enrollment })).toMatchObject({ kind: 'prove-mailbox', leave: null });
    expect(asked(going({ password: hour }, { enrollment }))).toMatchObject({ factor: 'first' });
    expect(asked(going({ password: minute }, { enrollment })).kind).toBe('prove-mailbox');
    expect(asked(going({ password: minute, mailbox: minute }, { enrollment }))).toMatchObject({
      kind: 'enroll',
      stage: 'choose',
      leave: null,
    });
  });

  test('saves the recovery code of it, and is let through (SPEC R2)', () => {
    const run = going({ password: minute, mailbox: minute, app: 0 }, { enrollment: begun('app'), boundAt: now });
    const own: RecoveryState = { confirmed: false, pending: true, pendingIsOwn: true };
    expect(asked(run, { subject: subject({ authenticators: [app], recovery: own }) })).toMatchObject({
      kind: 'save-recovery-code',
      shown: true,
    });
    expect(asked(run, { subject: user })).toEqual(finished('mfa'));
  });

  test('sets none up while changes are frozen: no rule wants it (SPEC U5)', () => {
    const who = subject({ frozenUntil: after(now, hour) });
    expect(asked({}, { subject: who })).toMatchObject(refused('changes-frozen'));
    expect(asked({ enrollment: begun(null) }, { subject: who })).toMatchObject(refused('changes-frozen'));
    expect(asked({}, { subject: who, companies: [company()] })).toMatchObject({ kind: 'enroll' });
    expect(asked({}, { subject: who, application: noAsk })).toEqual(finished('password'));
  });
});

describe('a proof that is older than an application takes is asked for again (SPEC Y5)', () => {
  test('the second factor where two are required, by whomever, to the millisecond', () => {
    const at = (age: number, companies = [company()]) => {
      const run = session({ password: hour, app: age });
      return step({ subject: user, companies, application: { ...mfa, since: ago(5 * minute) }, run }).kind;
    };
    expect([at(5 * minute), at(5 * minute + 1)]).toEqual(['finish', 'verify']);
    expect([at(5 * minute, []), at(5 * minute + 1, [])]).toEqual(['finish', 'verify']);
  });

  test('the password where nothing else is, to the millisecond', () => {
    const at = (age: number) => step({ application: young(5 * minute), run: session({ password: age }) });
    expect([at(5 * minute), at(5 * minute + 1)]).toEqual([finished('password'), passwordFirst]);
  });

  test('no password where a second factor is proved as lately, asked for or not', () => {
    const at = (age: number) => {
      const run = session({ password: hour, app: age });
      return step({ subject: user, application: young(5 * minute), run });
    };
    expect([at(5 * minute), at(5 * minute + 1)]).toEqual([finished('mfa'), passwordFirst]);
  });

  test('and tells the level of what is young enough', () => {
    const run = session({ password: minute, app: hour });
    expect(step({ subject: user, application: young(5 * minute), run })).toEqual(finished('password'));
  });

  test('by the company, when an application takes older ones (SPEC P10)', () => {
    const parts = { subject: user, run: session({ password: 14 * hour, app: 13 * hour }), application: young(day) };
    expect(step({ ...parts, companies: [company()] }).kind).toBe('verify');
    expect(step(parts).kind).toBe('finish');
  });

  test('in a run without a recovery code, which stands in at sign-in only (SPEC R3)', () => {
    const parts = { subject: user, companies: [company()], application: young(10 * minute) };
    expect(step({ ...parts, run: going({ password: hour, app: hour }) })).toEqual(verifySecond(offer(app)));
    expect(step(parts)).toEqual(verifySecond(offer(app), recoveryCode));
  });

  test('and a session whose recovery code was never saved is still asked to save one (SPEC R2, SECURITY I6)', () => {
    const who = enrolled([app], { recovery: { confirmed: false, pending: false, pendingIsOwn: false } });
    const parts = { subject: who, application: young(10 * minute) };
    expect(step({ ...parts, run: session({ password: minute, app: hour }) }).kind).toBe('save-recovery-code');
    expect(step({ ...parts, run: going({ password: minute, app: hour }) })).toEqual(verifySecond(offer(app)));
    expect(step({ ...parts, run: going({ password: minute, app: minute }) }).kind).toBe('save-recovery-code');
  });
});

describe('"prompt=login"', () => {
  const parts = { subject: user, companies: [company()], application: anew(3 * minute) };

  test('asks a session for the password, then for the second factor where one is required', () => {
    expect(step({ ...parts, run: session({ password: hour, app: minute }) })).toEqual(passwordFirst);
    expect(step({ ...parts, run: going({ password: hour, app: hour }) })).toEqual(passwordFirst);
    expect(step({ ...parts, run: going({ password: minute, app: hour }) })).toEqual(verifySecond(offer(app)));
    expect(step({ ...parts, run: going({ password: minute, app: minute }) })).toEqual(finished('mfa'));
    expect(step({ ...parts, run: session({ password: minute, app: minute }) })).toEqual(finished('mfa'));
  });

  test('asks for nothing twice in a sign-in that it led to', () => {
    expect(step({ ...parts, run: { evidence: proved({ password: 2 * minute }) } }).reason).toBe('second-factor');
    const run = { evidence: proved({ password: 2 * minute, app: minute }) };
    expect(step({ ...parts, run })).toEqual(finished('mfa'));
  });

  test('is answered by a new password, of who forgot the old one (SPEC S5)', () => {
    const run = { purpose: 'password-reset' as const, evidence: proved({ mailbox: 2 * minute }) };
    expect(step({ ...parts, run }).kind).toBe('replace-password');
    const evidence = proved({ mailbox: 2 * minute, password: minute });
    expect(step({ ...parts, run: { ...run, passwordReplacedAt: ago(minute), evidence } }).reason).toBe('second-factor');
  });

  test('tells a disabled user so once the password is right (SPEC S9)', () => {
    const who = { ...parts, subject: { ...user, disabled: true } };
    expect(step({ ...who, run: going({ password: hour }) })).toEqual(passwordFirst);
    expect(step({ ...who, run: going({ password: minute }) })).toMatchObject(refused('disabled'));
  });

  test('is not answered by a proof from just before, though clocks may differ by two seconds', () => {
    const requested = runStart;
    const application = {
      ...askOf({ acrValues: [], maxAge: null, prompts: new Set(['login']) }, requested),
      consent: false,
    };
    const at = (wait: number) => {
      const evidence = [proof('password', after(requested, wait))];
      return step({ application, run: { purpose: 'session', evidence } }).kind;
    };
    expect([at(-second), at(-1), at(0)]).toEqual(['verify', 'verify', 'finish']);
  });
});

describe('consent', () => {
  const application = { ...mfa, consent: true };

  test('is asked last, of a session that everything else lets through', () => {
    const at = (ages: Parameters<typeof proved>[0], who = user) =>
      step({ subject: who, application, run: session(ages) });
    expect(at({ password: hour }).kind).toBe('verify');
    expect(at({ password: hour }, subject()).kind).toBe('enroll');
    expect(at({ password: hour, app: hour })).toEqual({ kind: 'consent', reason: 'consent-missing' });
    const unsaved = enrolled([app], { recovery: { confirmed: false, pending: false, pendingIsOwn: false } });
    expect(at({ password: hour, app: hour }, unsaved).kind).toBe('save-recovery-code');
  });

  test('is asked in no run before a session: it is over without it', () => {
    const evidence = proved({ password: 2 * minute, app: minute });
    expect(step({ subject: user, application, run: { evidence } })).toEqual(finished('mfa'));
    expect(step({ subject: user, application, run: { purpose: 'continue', evidence } })).toEqual(finished('mfa'));
  });
});
