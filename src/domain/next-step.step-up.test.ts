import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  disabledAttempts,
  enrolled,
  givenRole,
  heldAttempts,
  now,
  proof,
  runStart,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import type { Evidence } from './evidence.ts';
import { after, hour, minute, second } from './instant.ts';
import { nextStep, type Step } from './next-step.ts';
import { noAttempts } from './throttle.ts';

const app = bound('app');
const phone = bound('phone');
const brought = proof('password', ago(20 * hour));
const byApp = proof('app', ago(minute));
const reason = 'step-up-requested';
const offer = (authenticator: typeof app) => ({ kind: authenticator.kind, authenticator, heldUntil: null });
const asked = (...of: readonly (typeof app)[]) => ({ kind: 'verify', factor: 'second', offers: of.map(offer), reason });
const done = { kind: 'finish', level: 'mfa', reason: 'done' };
const noWay = { kind: 'refuse', because: 'no-way-to-verify', reason };

/** A run that an application asks for, of whoever has a good session. */
const step = (parts: SituationParts, ...evidence: readonly Evidence[]): Step =>
  nextStep(situation({ ...parts, run: { purpose: 'step-up', evidence: [brought, ...evidence], ...parts.run } }));

describe('an application asks for a proof of its own (SPEC Y4)', () => {
  const has = { subject: enrolled([app]) };

  test('by a second factor, and never by a password, however old it is and whatever was typed wrong', () => {
    expect(step(has)).toEqual(asked(app));
    const guessed = bound('app', { attempts: { ...noAttempts, failures: 9 } });
    expect(step({ subject: enrolled([guessed]) })).toEqual(asked(guessed));
  });

  test('with which it is over, at the level of MFA, where no rule asks for it as well as where one does', () => {
    expect(step(has, byApp)).toEqual(done);
    expect(step({ ...has, companies: [company()], roles: [givenRole({ kinds: ['app'] })] }, byApp)).toEqual(done);
  });

  test('never by a recovery code, in this run or before, and offers none (SPEC R3)', () => {
    const code = proof('recovery-code', ago(minute));
    expect(step(has, code)).toEqual(asked(app));
    expect(step({ ...has, companies: [company()] }, code)).toEqual(asked(app));
    const unsaved = { subject: subject({ authenticators: [app] }) };
    expect(step(unsaved, proof('recovery-code', ago(hour)))).toEqual(asked(app));
  });

  test('never by a proof of before, not even of a moment ago, but for what clocks of two nodes may differ by', () => {
    expect(step(has, proof('app', ago(4 * minute)))).toEqual(asked(app));
    expect(step(has, proof('app', after(runStart, -2 * second - 1)))).toEqual(asked(app));
    expect(step(has, proof('app', after(runStart, -2 * second)))).toEqual(done);
  });

  test('by what every rule accepts alone: of a payor the app, and no text message (SPEC Y2)', () => {
    const both = { subject: enrolled([phone, app]), roles: [givenRole({ kinds: ['app'] })] };
    expect(step(both)).toEqual(asked(app));
    expect(step(both, proof('phone', ago(minute)))).toEqual(asked(app));
    const payee = { subject: enrolled([phone, app]), roles: [givenRole()] };
    expect(step(payee)).toEqual(asked(phone, app));
    expect(step(payee, proof('phone', ago(minute)))).toEqual(done);
  });

  test('by a number of a country that the rule names alone (SPEC M2)', () => {
    const roles = [givenRole({ smsCountries: ['US'] })];
    const [here, there] = ['US', 'FR'].map((country) => bound('phone', { country }));
    expect(step({ subject: enrolled([here ?? phone]), roles })).toEqual(asked(here ?? phone));
    expect(step({ subject: enrolled([there ?? phone]), roles })).toEqual(noWay);
  });

  test('and shows until when a method is held (SPEC X3)', () => {
    const held = bound('app', { attempts: heldAttempts });
    const offers = [{ ...offer(held), heldUntil: heldAttempts.heldUntil }];
    expect(step({ subject: enrolled([held]) })).toEqual({ kind: 'verify', factor: 'second', offers, reason });
  });
});

describe('where nothing that is accepted works it is refused, and says so (SPEC R4, Y3)', () => {
  test.each<[string, SituationParts]>([
    ['nothing is bound', { subject: subject() }],
    ['nothing is bound, and a rule requires MFA', { subject: subject(), companies: [company()] }],
    ['a payor has a phone alone', { subject: enrolled([phone]), roles: [givenRole({ kinds: ['app'] })] }],
    ['wrong codes disabled it', { subject: enrolled([bound('app', { attempts: disabledAttempts })]) }],
    ['the service sends no text messages', { subject: enrolled([phone]), offered: ['app'] }],
  ])('%s', (_, parts) => {
    expect(step(parts)).toEqual(noWay);
  });

  test('a proof by what has been unbound since is none', () => {
    expect(step({ subject: enrolled([phone]) }, byApp)).toEqual(asked(phone));
  });
});

describe('a run that an application asks for', () => {
  test('goes on while changes are frozen: nothing is changed (SPEC U5)', () => {
    const frozen = { subject: enrolled([app], { frozenUntil: after(now, hour) }) };
    expect([step(frozen), step(frozen, byApp)]).toEqual([asked(app), done]);
    const unsaved = { subject: subject({ authenticators: [app], frozenUntil: after(now, hour) }) };
    expect(step(unsaved, byApp)).toEqual(done);
  });

  test('has a recovery code saved that was not, as the next step (SPEC R2)', () => {
    const unsaved = { subject: subject({ authenticators: [app] }) };
    expect(step(unsaved, byApp)).toMatchObject({ kind: 'save-recovery-code', reason: 'recovery-code-unsaved' });
  });

  test('sets nothing up, whatever was begun', () => {
    const run = { enrollment: { begunAt: ago(minute), kind: null, pendingId: null } };
    expect(step({ subject: enrolled([app]), companies: [company()], run }, byApp)).toEqual(done);
  });

  test('is over by time, by wrong codes, and for somebody who was disabled (SPEC S4, S9, X3)', () => {
    const old = { startedAt: ago(61 * minute), advancedAt: ago(16 * minute) };
    expect(step({ run: old }, byApp)).toMatchObject({ kind: 'refuse', because: 'expired' });
    const ended = { endedAt: ago(minute), endReason: 'too-many-wrong-codes' } as const;
    expect(step({ run: ended })).toMatchObject({ kind: 'refuse', because: 'too-many-wrong-codes' });
    const disabled = { subject: enrolled([app], { disabled: true }) };
    expect(step(disabled, byApp)).toMatchObject({ kind: 'refuse', because: 'disabled' });
  });
});
