import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  deadlines,
  enrolled,
  now,
  proof,
  runStart,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { deadlineInstant } from './deadline.ts';
import type { AuthenticatorId } from './identifiers.ts';
import { after, day, hour, minute, second } from './instant.ts';
import { mayEnroll, nextStep, type Step } from './next-step.ts';

const step = (parts: SituationParts): Step => nextStep(situation(parts));
const password = proof('password', ago(2 * minute));
const mailbox = proof('mailbox', ago(minute));
const announced = company({ deadline: deadlines.before });
const begun = { begunAt: ago(minute), kind: null, pendingId: null } as const;
const pending = { ...begun, kind: 'app', pendingId: 'aut_pending' as AuthenticatorId } as const;
const kinds = [
  { kind: 'app', forbiddenBy: [], forbiddenNow: false, allowed: true },
  { kind: 'phone', forbiddenBy: [], forbiddenNow: false, allowed: true },
];
const announce = { kind: 'enroll', stage: 'announce', of: null, kinds, leave: null };
const notNow = { by: 'not-now', until: deadlineInstant(deadlines.before) };

describe('from the deadline on, nobody gets past without a method (SPEC P5, P6)', () => {
  const required = { ...announce, reason: 'enrollment-required' };

  test('at sign-in, and in a session at its next request', () => {
    expect(step({ companies: [company()] })).toEqual(required);
    expect(step({ companies: [company()], run: { purpose: 'session' } })).toEqual(required);
    expect(step({ companies: [company()], run: { purpose: 'continue' } })).toEqual(required);
  });

  test('to the millisecond', () => {
    const midnight = deadlineInstant(deadlines.before);
    const at = (moment: typeof now) =>
      step({ now: moment, companies: [announced], run: { purpose: 'session', deferredAt: ago(second) } }).kind;
    expect([at(after(midnight, -1)), at(midnight)]).toEqual(['finish', 'enroll']);
  });

  test('as an operator, and where an application asks for it', () => {
    expect(step({ personal: { operator: true } }).reason).toBe('enrollment-required');
    expect(step({ application: { level: 'mfa' } })).toEqual(required);
    expect(step({ companies: [announced], application: { level: 'mfa' } })).toEqual(required);
  });

  test('nor with one that the rules do not accept: a fitting one is added, once the other is proved in this run', () => {
    const strict = company({ smsAllowed: false });
    const user = enrolled([bound('phone')]);
    const proved = (at: number) =>
      step({ companies: [strict], subject: user, run: { evidence: [password, proof('phone', ago(at))] } });
    const forbiddenBy = [
      { rule: 'company', companyId: strict.companyId, companyName: strict.companyName, deadline: deadlines.past },
    ];
    expect(proved(minute)).toEqual({
      ...required,
      kinds: [kinds[0], { kind: 'phone', forbiddenBy, forbiddenNow: true, allowed: false }],
    });
    expect(proved(hour).reason).toBe('second-factor');
  });

  test('with the methods that this installation has', () => {
    expect(step({ companies: [company()], offered: ['app'] })).toEqual({ ...required, kinds: [kinds[0]] });
  });

  test('while a personal rule without a method asks nothing', () => {
    expect(step({ personal: { alwaysRequire: true } }).kind).toBe('finish');
  });
});

describe('after a reset of the methods, the way is password, mailbox, set-up from scratch (SPEC A4)', () => {
  const personal = { setUpDemanded: true } as const;
  const required = { ...announce, reason: 'enrollment-required' };

  test.each<[string, SituationParts]>([
    ['where nothing else asks', {}],
    [
      'before a deadline, whether or not it was put off today',
      { companies: [announced], subject: subject({ deferredAt: ago(hour) }) },
    ],
    ['from a deadline on', { companies: [company()] }],
    [
      'by a reset link',
      { run: { purpose: 'password-reset', passwordReplacedAt: ago(minute), evidence: [mailbox, password] } },
    ],
    ['in a session at its next request', { run: { purpose: 'session' } }],
  ])('%s', (_, parts) => {
    expect(step({ ...parts, personal })).toEqual(required);
  });

  test('the mailbox comes before the set-up, also where a company has switched that off', () => {
    const companies = [company({ confirmMailbox: false })];
    const enrollment = begun;
    expect(step({ companies, run: { enrollment } })).toMatchObject({ kind: 'enroll', stage: 'choose' });
    expect(step({ companies, personal, run: { enrollment } })).toMatchObject({ kind: 'prove-mailbox', leave: null });
    const proved = { enrollment, evidence: [password, mailbox] };
    expect(step({ companies, personal, run: proved })).toMatchObject({ kind: 'enroll', stage: 'choose', leave: null });
  });

  test('what an old factor proved before in the same run is worth nothing', () => {
    const evidence = [password, mailbox, proof('app', ago(minute)), proof('recovery-code', ago(minute))];
    expect(step({ personal, run: { evidence } })).toEqual(required);
  });

  test('is over once a method is bound', () => {
    const evidence = [password, mailbox, proof('app', ago(minute))];
    const who = enrolled([bound('app')]);
    expect(step({ personal, subject: who, run: { evidence, boundAt: ago(minute) } })).toMatchObject({
      kind: 'finish',
      level: 'mfa',
    });
  });
});

describe('an enrollment that was begun goes on', () => {
  const enforced = (run: SituationParts['run'], companies = [company()]) => step({ companies, run: { ...run } });

  test('with the mailbox, before a first factor is bound (SECURITY I6)', () => {
    const asked = { kind: 'prove-mailbox', leave: null, reason: 'enrollment-underway' };
    expect(enforced({ enrollment: begun })).toEqual(asked);
    expect(enforced({ enrollment: pending })).toEqual(asked);
  });

  test('with the mailbox again, if it was proved in an earlier run only', () => {
    const evidence = [password, proof('mailbox', after(runStart, -2 * second - 1))];
    expect(enforced({ enrollment: begun, evidence }).kind).toBe('prove-mailbox');
    expect(enforced({ enrollment: begun, evidence, purpose: 'continue' }).kind).toBe('prove-mailbox');
    const atStart = [password, proof('mailbox', runStart)];
    expect(
      enforced({ enrollment: begun, evidence: atStart, purpose: 'password-reset', passwordReplacedAt: now }).kind,
    ).toBe('enroll');
  });

  test('with the method, then with its first code', () => {
    const evidence = [password, mailbox];
    const choose = { ...announce, stage: 'choose', reason: 'enrollment-underway' };
    expect(enforced({ enrollment: begun, evidence })).toEqual(choose);
    expect(enforced({ enrollment: pending, evidence })).toEqual({ ...choose, stage: 'confirm', of: 'app' });
  });

  test('without the mailbox, if the company switched that off', () => {
    const lenient = company({ confirmMailbox: false });
    expect(enforced({ enrollment: begun }, [lenient]).kind).toBe('enroll');
    expect(enforced({ enrollment: begun }, [lenient, company()]).kind).toBe('prove-mailbox');
  });

  test('without the mailbox, for somebody who proved another factor', () => {
    const run = { enrollment: begun, evidence: [password, proof('phone', ago(minute))] };
    expect(
      step({ subject: enrolled([bound('phone')]), companies: [company({ smsAllowed: false })], run }),
    ).toMatchObject({
      kind: 'enroll',
      stage: 'choose',
      reason: 'enrollment-underway',
    });
  });

  test('without it, where another factor was proved in this run', () => {
    const evidence = [proof('password', ago(25 * day)), proof('phone', ago(minute))];
    const run = { purpose: 'continue', enrollment: begun, evidence } as const;
    const strict = { subject: enrolled([bound('phone')]), companies: [company({ smsAllowed: false })] };
    expect(step({ ...strict, run })).toMatchObject({ kind: 'enroll', stage: 'choose' });
  });

  test('never by a password alone, if another tab bound a method meanwhile', () => {
    const run = { enrollment: pending, evidence: [password, mailbox] };
    const user = enrolled([bound('app')]);
    expect(step({ subject: user, companies: [company()], run }).kind).toBe('verify');
    expect(step({ subject: user, run }).kind).toBe('finish');
    expect(
      step({ subject: user, companies: [announced], run: { ...run, evidence: [...run.evidence, proof('app', now)] } })
        .kind,
    ).toBe('finish');
  });

  test('no longer, if nothing asks for it any more', () => {
    const run = { enrollment: pending, evidence: [password, mailbox] };
    expect(step({ run }).kind).toBe('finish');
    expect(step({ run, companies: [announced] }).kind).toBe('enroll');
    expect(step({ run, companies: [announced] })).toMatchObject({ leave: notNow });
  });

  test('again, if another method is required after one was bound', () => {
    const bindPhone = { enrollment: { ...begun, begunAt: ago(minute) }, boundAt: ago(second) };
    const run = { ...bindPhone, evidence: [password, proof('phone', ago(second))] };
    const strict = { subject: enrolled([bound('phone')]), companies: [company({ smsAllowed: false })] };
    expect(step({ ...strict, run })).toMatchObject({ stage: 'announce', reason: 'enrollment-required' });
    const again = { ...run, enrollment: { ...begun, begunAt: now } };
    expect(step({ ...strict, run: again })).toMatchObject({ stage: 'choose', reason: 'enrollment-underway' });
  });

  test('until its method is bound, and not on a request of a session', () => {
    const boundNow = { enrollment: pending, boundAt: now, evidence: [password, mailbox, proof('app', now)] };
    expect(step({ subject: enrolled([bound('app')]), companies: [company()], run: boundNow }).kind).toBe('finish');
    const session = { enrollment: pending, purpose: 'session', evidence: [password, mailbox] } as const;
    expect(step({ companies: [company()], run: session })).toMatchObject({ stage: 'announce' });
  });
});

describe('in the early-enrollment period (SPEC P3)', () => {
  const early = { ...announce, leave: notNow, reason: 'early-enrollment' };

  test('the page comes at sign-in, with "Not now" until the deadline', () => {
    expect(step({ companies: [announced] })).toEqual(early);
    const reset = { purpose: 'password-reset', passwordReplacedAt: now, evidence: [password, mailbox] } as const;
    expect(step({ companies: [announced], run: reset })).toEqual(early);
  });

  test('and nowhere else', () => {
    expect(step({ companies: [announced], run: { purpose: 'session' } }).kind).toBe('finish');
    expect(step({ companies: [announced], run: { purpose: 'continue' } }).kind).toBe('finish');
    expect(step({ companies: [company({ requireMfa: false })] }).kind).toBe('finish');
  });

  test('nor for those who have enrolled', () => {
    const run = { evidence: [password, proof('app', ago(minute))] };
    expect(step({ companies: [announced], subject: enrolled([bound('app')]), run }).kind).toBe('finish');
  });

  test('at most daily', () => {
    const at = (age: number) => step({ companies: [announced], subject: subject({ deferredAt: ago(age) }) }).kind;
    expect([at(0), at(day), at(day + 1)]).toEqual(['finish', 'finish', 'enroll']);
    expect(step({ companies: [announced], run: { deferredAt: ago(minute) } }).kind).toBe('finish');
  });

  test('with the password said again, where a session brought it along (SECURITY I6)', () => {
    const trusting = company({ confirmMailbox: false });
    const old = proof('password', ago(25 * day));
    const run = { purpose: 'continue', enrollment: begun, evidence: [old] } as const;
    const ask = { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'enrollment-underway' };
    expect(step({ companies: [trusting], run })).toMatchObject(ask);
    expect(step({ companies: [company()], run })).toMatchObject(ask);
    const again = { ...run, evidence: [old, proof('password', now)] };
    expect(step({ companies: [trusting], run: again })).toMatchObject({ kind: 'enroll', stage: 'choose' });
    expect(step({ companies: [company()], run: again }).kind).toBe('prove-mailbox');
  });

  test('the set-up may be left at each page', () => {
    const run = (evidence: readonly (typeof password)[]) => ({ enrollment: begun, evidence });
    expect(step({ companies: [announced], run: run([password]) })).toMatchObject({
      kind: 'prove-mailbox',
      leave: notNow,
    });
    expect(step({ companies: [announced], run: run([password, mailbox]) })).toMatchObject({
      stage: 'choose',
      leave: notNow,
    });
  });
});

describe('enrolling is offered on Password & Security (SPEC P4)', () => {
  test.each<[string, SituationParts, boolean]>([
    ['not until something asks', {}, false],
    ['not by a company that is not entitled', { companies: [company({ entitled: false })] }, false],
    ['in the early-enrollment period', { companies: [announced] }, true],
    ['from the deadline on', { companies: [company()] }, true],
    [
      'to administrators of entitled companies',
      { companies: [company({ requireMfa: false, administers: true })] },
      true,
    ],
    ['to those who have enrolled', { subject: enrolled([bound('app')]) }, true],
    ['not to nobody', { subject: null }, false],
  ])('%s', (_, parts, may) => {
    expect(mayEnroll(situation(parts))).toBe(may);
  });
});
