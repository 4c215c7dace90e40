import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  disabledAttempts,
  enrolled,
  proof,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { assuranceOf } from './assurance.ts';
import type { Evidence } from './evidence.ts';
import { hour, minute } from './instant.ts';

const password = proof('password', ago(20 * minute));

/** Of a session with this evidence, of somebody with an app and a phone. */
const told = (evidence: readonly Evidence[], parts: SituationParts = {}) =>
  assuranceOf(
    situation({ subject: enrolled([bound('app'), bound('phone')]), ...parts, run: { purpose: 'session', evidence } }),
  );

describe('what applications are told of a sign-in (OpenID Connect Core 2, SPEC Y5)', () => {
  test('a password alone is a password, and its time is that of the newest', () => {
    const older = proof('password', ago(2 * hour));
    expect(told([older, password], { subject: subject() })).toEqual({
      acr: 'urn:gatehouse:acr:password',
      amr: ['pwd'],
      authTime: password.at,
    });
  });

  test.each([
    ['app', ['pwd', 'otp', 'mfa']],
    ['phone', ['pwd', 'sms', 'mfa']],
    ['recovery-code', ['pwd', 'mfa']],
  ] as const)('with proof by %s it is MFA, and its time is that of the second factor', (kind, amr) => {
    const second = proof(kind, ago(5 * minute));
    expect(told([password, second])).toEqual({ acr: 'urn:gatehouse:acr:mfa', amr, authTime: second.at });
  });

  test('a password that was proved again does not make an old second factor newer', () => {
    const second = proof('app', ago(30 * minute));
    expect(told([second, password])?.authTime).toBe(second.at);
  });

  test('of two second factors both are named, and the newer one counts', () => {
    const newer = proof('phone', ago(minute));
    expect(told([password, newer, proof('app', ago(3 * minute))])).toEqual({
      acr: 'urn:gatehouse:acr:mfa',
      amr: ['pwd', 'otp', 'sms', 'mfa'],
      authTime: newer.at,
    });
  });

  const passwordAlone = { acr: 'urn:gatehouse:acr:password', amr: ['pwd'], authTime: password.at };

  test.each([
    ['is of a method that was unbound since', { subject: subject() }],
    ['is of a method that wrong codes disabled', { subject: enrolled([bound('app', { attempts: disabledAttempts })]) }],
    ['is older than the frequency (P10)', { companies: [company({ frequency: 'frequently' })] }],
    ['is older than `max_age`', { application: { since: ago(hour) } }],
  ] satisfies [string, SituationParts][])('a second factor that %s is not told of', (_, parts) => {
    expect(told([password, proof('app', ago(13 * hour))], parts)).toEqual(passwordAlone);
  });

  test('a mailbox that was proved is none of it', () => {
    expect(told([password, proof('mailbox', ago(minute))])).toEqual(passwordAlone);
  });

  test('without a password nobody is proved', () => {
    expect(told([proof('app', ago(minute))])).toBeNull();
  });
});
